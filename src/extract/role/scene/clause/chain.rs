//! Verbs without a subject of their own that share one told before: "A chairs B, sits on C and was the first to join D".

use std::ops::Range;

use super::super::{Actor, Scene, is_ordinal};
use crate::document::Shape;
use crate::extract::verb::is_verb;
use crate::lexicon::words::{Tags, WordList, word_list};

impl Scene<'_, '_> {
    /// "A belongs to B and C, was a founder of D": whether the names `listed` are the object of a verb or a preposition, so
    /// that the verb group at token `group`, behind a comma, does not speak of them.
    pub(super) fn is_object_before(&self, listed: &[&Actor], group: usize) -> bool {
        const NOUNS: usize = 3;
        let passage = self.passage;
        let first = self.sentence.start;
        let comma = group > first && passage.is_mark(group - 1, ',');
        let Some(actor) = listed.first().filter(|_| comma) else {
            return false;
        };
        let mut at = self.article_start(actor);
        for _ in 0..NOUNS {
            let Some(before) = at.checked_sub(1).filter(|before| *before > first) else {
                return false;
            };
            // "announced that A, chair of B, is": a clause of A's own.
            if passage.is_any(before, word_list!["that", "said", "says"]) {
                return false;
            }
            if is_verb(passage, before, first) || passage.tags(before).has(Tags::PREPOSITION) {
                return true;
            }
            if passage.tokens[before].shape != Shape::Lower {
                return false;
            }
            at = before;
        }
        false
    }

    /// "has for many years had", "has, since 2010, been": the auxiliary before words that tell when and end before token
    /// `start`.
    pub(super) fn auxiliary_behind(&self, start: usize) -> Option<usize> {
        const LONGEST: usize = 7;
        const LEADS: &WordList = word_list!["for", "since", "in", "until", "from", "during"];
        const SPAN: &WordList = word_list!["years", "decades", "months", "decade", "long", "year"];
        let passage = self.passage;
        let from = self.sentence.start.max(start.saturating_sub(LONGEST));
        let auxiliary = (from..start).rev().find(|at| {
            passage.is_any(
                *at,
                word_list!["has", "have", "had", "was", "were", "is", "are"],
            )
        })?;
        let comma = usize::from(passage.is_mark(auxiliary + 1, ','));
        let lead = auxiliary + 1 + comma;
        let end = start - usize::from(comma == 1 && passage.is_mark(start - 1, ','));
        let time = (lead..end).any(|at| {
            passage.tokens[at].shape == Shape::Number
                || passage.tags(at).has(Tags::MONTH)
                || passage.is_any(at, SPAN)
        });
        let apart = (lead..end).any(|at| {
            passage.is_mark(at, ',')
                || passage.tags(at).has(Tags::VERB | Tags::RELATIVE)
                || passage.is_any(at, word_list!["and", "or", "a", "an"])
        });
        (lead < end && passage.is_any(lead, LEADS) && time && !apart).then_some(auxiliary)
    }

    /// "We thank A and B for funding": those who are thanked for what the verb group at token `group` tells.
    pub(super) fn thanked_for(&self, group: usize) -> Option<Vec<&Actor>> {
        let passage = self.passage;
        let reason = group
            .checked_sub(1)
            .filter(|at| *at > self.sentence.start)?;
        if !passage.raw(group).ends_with("ing") {
            return None;
        }
        self.thanked(reason)
    }

    /// Those who are thanked before token `reason`, the "for" of what they did.
    pub(in crate::extract::role) fn thanked(&self, reason: usize) -> Option<Vec<&Actor>> {
        const FAR: usize = 24;
        let passage = self.passage;
        if !passage.is_any(reason, word_list!["for", "on"]) {
            return None;
        }
        let last = self.ending_at(self.before_rest(reason))?;
        // "Thanks to A for hosting us and to B for"
        let to = self.article_start(&self.actors[last]).checked_sub(1)?;
        let next = passage.is(to, "to")
            && to > self.sentence.start
            && passage.is(to - 1, "and")
            && (self.sentence.start.max(to.saturating_sub(FAR))..to)
                .any(|at| passage.is_any(at, word_list!["thank", "thanks", "grateful"]));
        if next && passage.is(reason, "for") {
            return Some(vec![&self.actors[last]]);
        }
        let thanked = self.coordinated(last);
        let lead = self.article_start(thanked[0]).checked_sub(1)?;
        // "Congratulations to A on"
        let glad = passage.is(lead, "to") && {
            let before = lead.saturating_sub(1);
            passage.is_any(before, word_list!["congratulations", "congrats"])
        };
        if glad || passage.is_any(lead, word_list!["congratulate", "congratulates"]) {
            return Some(thanked);
        }
        if passage.is(reason, "on") {
            return None;
        }
        let grateful = passage.is(lead, "to")
            && passage.is_any(
                lead.saturating_sub(1),
                word_list!["grateful", "thankful", "thanks", "indebted"],
            );
        const THANK: &WordList = word_list!["thank", "thanks", "thanked", "thanking"];
        // "Thank you to A for"
        let you = passage.is(lead, "to")
            && lead >= self.sentence.start + 2
            && passage.is(lead - 1, "you")
            && passage.is(lead - 2, "thank");
        if grateful || you || passage.is_any(lead, THANK) {
            return Some(thanked);
        }
        let lead = (self.sentence.start..lead)
            .rev()
            .find(|at| passage.is_any(*at, THANK))?;
        self.thanked_among(lead + 1..reason)
    }

    /// "A, B and other contributors", "A and others": where the words that end before token `end` begin to tell of those of a
    /// list who have no name.
    fn before_rest(&self, end: usize) -> usize {
        const LONGEST: usize = 5;
        let passage = self.passage;
        let from = self.sentence.start.max(end.saturating_sub(LONGEST));
        let others = word_list!["other", "others", "many", "everyone"];
        let rest = (from + 1..end)
            .rev()
            .take_while(|at| passage.tokens[*at].is_word())
            .find(|at| passage.is(*at - 1, "and") && passage.is_any(*at, others));
        rest.map_or(end, |rest| {
            let comma = rest >= from + 2 && passage.is_mark(rest - 2, ',');
            rest - 1 - usize::from(comma)
        })
    }

    /// "A, employees of B, C, and D": whom a list of thanks names among those who only work for another.
    fn thanked_among(&self, list: Range<usize>) -> Option<Vec<&Actor>> {
        let passage = self.passage;
        let told = Tags::FINITE | Tags::AUXILIARY | Tags::RELATIVE | Tags::PRONOUN;
        if list.clone().any(|at| passage.tags(at).has(told)) {
            return None;
        }
        let mut thanked: Vec<&Actor> = Vec::new();
        let mut others = false;
        for actor in self.from(list.start) {
            if actor.tokens.end > list.end {
                break;
            }
            let before = self.article_start(actor) - 1;
            let opens = before + 1 == list.start || passage.is_mark(before, ',');
            let joined = passage.is_any(before, word_list!["and", "&"]);
            // "employees of B and C" are of both; a comma goes on with the list.
            let own = opens || joined && (!others || passage.is_mark(before - 1, ','));
            others = !own;
            if own && actor.named().is_some() {
                thanked.push(actor);
            }
        }
        let first = thanked.first()?;
        (self.article_start(first) == list.start).then_some(thanked)
    }

    /// "a founding partner": whether a verb's form at token `at` is a noun behind an article and what describes it.
    pub(super) fn is_inside_phrase(&self, at: usize) -> bool {
        const MOST: usize = 3;
        let passage = self.passage;
        if passage.tags(at).has(Tags::AUXILIARY | Tags::FINITE) {
            return false;
        }
        let describes = |at: &usize| {
            let raw = passage.raw(*at);
            passage.tokens[*at].shape == Shape::Lower
                && (passage.tags(*at).has(Tags::ADJECTIVE)
                    || raw.ends_with("ing")
                    || raw.ends_with("ed"))
        };
        let from = self.sentence.start.max(at.saturating_sub(MOST));
        let start = (from..at).rev().take_while(describes).last().unwrap_or(at);
        start < at
            && start > self.sentence.start
            && passage
                .tags(start - 1)
                .has(Tags::DETERMINER | Tags::WE | Tags::NUMBER)
    }

    /// "became the 46th firm to join", "left us to become": the verb whose subject does what the infinitive at token `to`
    /// tells.
    pub(in crate::extract::role) fn governs_infinitive(&self, to: usize) -> Option<usize> {
        if !self.passage.is(to, "to") {
            return None;
        }
        self.ranks_before(to).or_else(|| self.leaves_for(to))
    }

    /// "have been deeply involved in contributing": the word before "in" whose subject does what the participle at token `at`
    /// tells.
    pub(super) fn involved_in(&self, at: usize) -> Option<usize> {
        let passage = self.passage;
        let taken = at
            .checked_sub(2)
            .filter(|taken| *taken > self.sentence.start)?;
        let led = passage.is(at - 1, "in") && passage.raw(at).ends_with("ing");
        let taking = passage.is_any(taken, word_list!["involved", "engaged", "active"]);
        (led && taking).then_some(taken)
    }

    /// "was the first bank to", "is among the only firms to": the copula before a rank.
    fn ranks_before(&self, to: usize) -> Option<usize> {
        const LONGEST: usize = 10;
        const RANKS: &WordList = word_list![
            "first", "second", "third", "fourth", "fifth", "last", "latest", "newest", "only",
            "earliest", "sole", "next"
        ];
        const BE: &WordList = word_list![
            "is", "was", "are", "were", "be", "been", "become", "became", "becomes", "remains",
            "remain", "remained"
        ];
        let passage = self.passage;
        let from = self.sentence.start.max(to.saturating_sub(LONGEST));
        let word = |at: &usize| {
            let token = &passage.tokens[*at];
            token.is_word()
                || matches!(token.shape, Shape::Number | Shape::Alnum)
                || passage.is_glued(*at)
        };
        let ranked = |at: &usize| {
            let raw = passage.raw(*at);
            passage.is_any(*at, RANKS) || is_ordinal(raw)
        };
        let rank = (from..to).rev().take_while(word).find(ranked)?;
        let between = word_list![
            "the", "its", "our", "of", "one", "among", "now", "also", "still", "amongst"
        ];
        let copula = (from..rank)
            .rev()
            .find(|at| !passage.is_any(*at, between))?;
        passage.is_any(copula, BE).then_some(copula)
    }

    /// "left in May to become", "resigned from the board to join": the verb of leaving before what follows it.
    pub(in crate::extract::role) fn leaves_for(&self, to: usize) -> Option<usize> {
        const LONGEST: usize = 12;
        const LEAVE: &WordList = word_list![
            "left", "leaves", "leave", "leaving", "resigned", "resigns", "retired", "stepped",
            "moved", "moves", "departed", "departs", "went", "returned", "defeated", "defeats",
            "beat", "beats"
        ];
        let passage = self.passage;
        let next = word_list![
            "become", "join", "head", "lead", "chair", "take", "run", "serve", "be"
        ];
        if !(passage.is(to, "to") && passage.is_any(to + 1, next)) {
            return None;
        }
        let from = self.sentence.start.max(to.saturating_sub(LONGEST));
        (from..to)
            .rev()
            .take_while(|at| !passage.is_mark(*at, ';') && !passage.tags(*at).has(Tags::RELATIVE))
            .find(|at| passage.is_any(*at, LEAVE))
    }
}

#[cfg(test)]
mod tests {
    use crate::extract::role::testing::check;

    #[test]
    fn what_is_said_of_somebody_is_not_of_who_says_it() {
        for said in ["announced that", "said"] {
            check(
                &format!(
                    "Siemens {said} Anna Kowalska, chief executive of Bosch, is chair of ETSI."
                ),
                "Anna Kowalska executive Bosch; Anna Kowalska chair ETSI",
            );
        }
    }

    #[test]
    fn who_is_thanked_for_what() {
        check(
            "The Kestrel Foundation grew. Thanks to Siemens for hosting us and to Bosch for sponsoring us.",
            "Siemens host Kestrel Foundation; Bosch sponsor Kestrel Foundation",
        );
    }

    #[test]
    fn predicates_share_their_subject() {
        check(
            "Siemens belongs to ETSI and GSMA, was a founding partner of the Harbour Alliance and sponsors the Delta Project.",
            "Siemens member ETSI; Siemens member GSMA; Siemens partner Harbour Alliance; Siemens sponsor Delta Project",
        );
        check(
            "Siemens joined ETSI in 2010, left GSMA in 2015 and now chairs the Delta Committee.",
            "Siemens member ETSI; Siemens member GSMA ended; Siemens chair Delta Committee",
        );
        check(
            "Maria Schmidt chairs the Delta Committee, sits on the board of ETSI and is a trustee of the Harbour Alliance.",
            "Maria Schmidt chair Delta Committee; Maria Schmidt board_member ETSI; Maria Schmidt board_member Harbour Alliance",
        );
        check(
            "The plant is a partner of the Harbour Institute, owns a station and is a member of the Delta Alliance.",
            "",
        );
        check(
            "The Kestrel Foundation grew. Our partner Siemens, a member of ETSI, gave us rooms.",
            "Siemens partner Kestrel Foundation; Siemens member ETSI",
        );
    }

    #[test]
    fn infinitives_have_the_subject_of_what_leads_to_them() {
        check(
            "Siemens became the 46th firm to join the Harbour Alliance.",
            "Siemens member Harbour Alliance",
        );
        check(
            "Bosch is among the first utilities to join ETSI.",
            "Bosch member ETSI",
        );
        check(
            "The Kestrel Foundation grew. We were the only charity to fund the Harbour Project in 2020.",
            "Kestrel Foundation funder Harbour Project",
        );
        check(
            "Siemens becomes the first carrier to take a seat on the board of the Harbour Alliance.",
            "Siemens board_member Harbour Alliance",
        );
        check(
            "Maria Schmidt left in May to become chief financial officer of Siemens.",
            "Maria Schmidt executive Siemens",
        );
        check(
            "Siemens became a firm large enough to join the Harbour Alliance.",
            "",
        );
    }

    #[test]
    fn words_for_time_part_no_verb() {
        check(
            "Siemens has for many years had a seat on the executive committee of the Harbour Alliance.",
            "Siemens executive_committee_member Harbour Alliance",
        );
        check(
            "Siemens has, since 2013, been a member of ETSI.",
            "Siemens member ETSI",
        );
        check(
            "The Harbour Alliance, to which Siemens has belonged since 1949, met.",
            "Siemens member Harbour Alliance",
        );
    }

    #[test]
    fn those_who_are_thanked_did_it() {
        check(
            "The Kestrel Foundation grew. We are grateful to Siemens and Bosch for funding the Harbour Project.",
            "Siemens funder Harbour Project; Bosch funder Harbour Project",
        );
        check(
            "The Kestrel Foundation grew. We thank Siemens for hosting the Harbour Summit.",
            "Siemens host Harbour Summit",
        );
        check(
            "The Kestrel Foundation grew. Maria Schmidt stepped down as president of ETSI after two terms and has since joined the board of the Harbour Alliance.",
            "Maria Schmidt chair ETSI ended; Maria Schmidt board_member Harbour Alliance",
        );
    }
}
