//! Whom a clause speaks of: the subject of a verb, found backwards from it.

mod chain;

use std::ops::Range;

use super::super::holder::is_all_of;
use super::{Actor, Scene};
use crate::document::Shape;
use crate::extract::verb::is_verb;
use crate::lexicon::sets;
use crate::lexicon::verbs::{Form, form};
use crate::lexicon::words::{Tags, WordList, word_list};

impl Scene<'_, '_> {
    /// Who the clause of the verb at token `verb` speaks of: all that are coordinated before it.
    pub(in crate::extract::role) fn subjects(&self, verb: usize) -> Vec<&Actor> {
        const CLAUSES: usize = 6;
        let mut at = verb;
        for _ in 0..CLAUSES {
            let group = self.verb_group_start(at);
            if let Some(listed) = self.closed_list(group) {
                return listed;
            }
            let end = self.skip_back(group);
            let found = self
                .ending_at(end)
                .or_else(|| self.person_in_apposition(group));
            if let Some(found) = found {
                let subjects = self.coordinated(found);
                let relative =
                    group > self.sentence.start && self.passage.tags(group - 1).has(Tags::RELATIVE);
                if self.is_object_before(&subjects, group)
                    && let Some(earlier) = self.earlier_verb(group)
                {
                    at = earlier;
                    continue;
                }
                return match relative || !self.deepens(subjects[0]) {
                    true => self.with_companions(subjects),
                    false => Vec::new(),
                };
            }
            if let Some(thanked) = self.thanked_for(group) {
                return thanked;
            }
            match self
                .governs_infinitive(group)
                .or_else(|| self.earlier_verb(group))
            {
                Some(earlier) => at = earlier,
                None => break,
            }
        }
        self.implied_at(self.verb_group_start(verb))
    }

    /// Whom an item speaks of whose first words, at token `start`, have no subject.
    pub(in crate::extract::role) fn implied_at(&self, start: usize) -> Vec<&Actor> {
        let bullet = usize::from(!self.passage.tokens[0].is_word());
        let opens = start == self.sentence.start.max(bullet) && start <= 1;
        self.implied.iter().filter(|_| opens).collect()
    }

    /// "As a member of A, B opened": whom the clause behind an opening phrase that ends before token `end` speaks of.
    pub(in crate::extract::role) fn main_subjects(&self, end: usize) -> Vec<&Actor> {
        let passage = self.passage;
        // "Founded by A in 2004, B has"
        let when = |at: usize| {
            passage.is_any(at, word_list!["in", "since"])
                || passage.tags(at).has(Tags::MONTH)
                || passage
                    .tokens
                    .get(at)
                    .is_some_and(|token| token.shape == Shape::Number)
        };
        let end = (end..self.sentence.end)
            .find(|at| !when(*at))
            .unwrap_or(end);
        let mut at = end + usize::from(passage.is_mark(end, ','));
        let we = passage.tags(at).has(Tags::WE) && !passage.is(at, "our");
        if at == end && !we {
            return Vec::new();
        }
        at += usize::from(passage.is_any(at, word_list!["the", "both"]));
        let mut subjects: Vec<&Actor> = Vec::new();
        for actor in self.from(at) {
            let gap = at..actor.tokens.start;
            let fits = match subjects.is_empty() {
                true => gap.is_empty(),
                false => self.lists(gap),
            };
            if !fits || passage.is(actor.tokens.start, "our") {
                break;
            }
            subjects.push(actor);
            at = self.behind(actor.tokens.end);
        }
        let verb = at < self.sentence.end
            && (passage.is_mark(at, ',')
                || passage
                    .tags(at)
                    .has(Tags::VERB | Tags::AUXILIARY | Tags::ADVERB | Tags::FINITE));
        subjects.retain(|_| verb);
        subjects
    }

    /// "The members of A joined": whether a name only says whose or where the people or things are that a clause speaks of.
    fn deepens(&self, actor: &Actor) -> bool {
        const OF: &WordList = word_list!["of", "for", "at", "in", "from", "with", "by", "to", "on"];
        const SAME: &WordList = word_list![
            "one",
            "both",
            "all",
            "board",
            "team",
            "group",
            "work",
            "activities",
            "efforts",
            "mission",
            "operations",
        ];
        let passage = self.passage;
        let first = self.sentence.start;
        let lead = self.article_start(actor);
        lead >= first + 2
            && actor.named().is_some()
            && passage.is_any(lead - 1, OF)
            && (passage.tokens[lead - 2].shape == Shape::Lower || lead == first + 2)
            && !passage
                .tags(lead - 2)
                .has(Tags::FINITE | Tags::PREPOSITION | Tags::ADVERB)
            && !passage.is_any(lead - 2, SAME)
    }

    /// Where an actor starts with its article: "the A".
    pub(in crate::extract::role) fn article_start(&self, actor: &Actor) -> usize {
        let start = actor.tokens.start;
        let article = start > self.sentence.start && self.passage.is(start - 1, "the");
        start - usize::from(article)
    }

    /// "The first meeting of A": whether a body is named only for when it met.
    pub(in crate::extract::role) fn is_of_meeting(&self, actor: &Actor) -> bool {
        let start = actor.tokens.start;
        let from = start.saturating_sub(3).max(self.sentence.start);
        self.deepens(actor)
            && (from..start).any(|at| {
                self.passage
                    .is_any(at, word_list!["meeting", "meetings", "session", "sessions"])
            })
    }

    /// "among them A, B and C, have": a list that a comma closes before the verb.
    fn closed_list(&self, verb: usize) -> Option<Vec<&Actor>> {
        const FEWEST: usize = 3;
        let comma = verb
            .checked_sub(1)
            .filter(|at| self.passage.is_mark(*at, ','))?;
        let listed = self.coordinated(self.ending_at(comma)?);
        (listed.len() >= FEWEST).then_some(listed)
    }

    /// "Our CEO, Liis Tamm, serves": the person whose post stands before the comma.
    fn person_in_apposition(&self, verb: usize) -> Option<usize> {
        let comma = verb
            .checked_sub(1)
            .filter(|at| self.passage.is_mark(*at, ','))?;
        self.ending_at(comma)
            .filter(|at| self.actors[*at].is_person())
    }

    /// "Our night buses are run": who owns what the clause of a verb speaks of. People who are ours speak for themselves.
    pub(in crate::extract::role) fn owner_of_subject(&self, verb: usize) -> Option<&Actor> {
        const LONGEST: usize = 6;
        const PEOPLE: &WordList = word_list![
            "members",
            "partners",
            "customers",
            "suppliers",
            "competitors",
            "subsidiary",
            "subsidiaries",
            "board",
            "shareholders",
            "sponsors",
            "friends",
            "clients",
            "ceo",
        ];
        let passage = self.passage;
        let end = self.verb_group_start(verb);
        let earliest = end.saturating_sub(LONGEST + 1).max(self.sentence.start);
        let owner = self.actors.iter().rev().find(|actor| {
            actor.tokens.end < end
                && actor.tokens.start >= earliest
                && passage.is(actor.tokens.start, "our")
        })?;
        let things = (owner.tokens.end..end).all(|at| {
            (passage.tokens[at].shape == Shape::Lower || sets::is_place(passage.raw(at)))
                && !passage.is_any(at, PEOPLE)
        });
        things.then_some(owner)
    }

    /// "Our engineers chair": who employs those of whom the clause of a verb speaks.
    pub(in crate::extract::role) fn staff_of_subject(&self, verb: usize) -> Option<&Actor> {
        const STAFF: &WordList = word_list![
            "engineers",
            "experts",
            "employees",
            "staff",
            "colleagues",
            "people",
            "specialists",
            "researchers",
            "scientists",
            "developers",
            "economists",
            "team",
            "teams",
        ];
        let people = self.verb_group_start(verb).checked_sub(1)?;
        let owner = self.owner_of_subject(verb)?;
        self.passage.is_any(people, STAFF).then_some(owner)
    }

    /// "Together with A and B we founded C": those who do with the subject what it does.
    fn with_companions<'v>(&'v self, mut subjects: Vec<&'v Actor>) -> Vec<&'v Actor> {
        let passage = self.passage;
        let from = self.sentence.start;
        let with = from + usize::from(passage.is_any(from, word_list!["together", "jointly"]));
        let Some(first) = subjects.first().filter(|_| passage.is(with, "with")) else {
            return subjects;
        };
        let companions = self.objects(with + 1);
        let end = companions.last().map_or(from, |last| {
            self.behind_others(self.behind(last.tokens.end))
        });
        let next = first.tokens.start;
        if next >= end && (end..next).all(|at| passage.is_mark(at, ',') || passage.is(at, "the")) {
            subjects.splice(0..0, companions);
        }
        subjects
    }

    /// "A and three others": one past the words that count those of a list who have no name.
    fn behind_others(&self, end: usize) -> usize {
        const LONGEST: usize = 5;
        let passage = self.passage;
        if !passage.is(end, "and") {
            return end;
        }
        (end + 1..self.sentence.end.min(end + LONGEST))
            .find(|at| passage.is_any(*at, word_list!["others", "more", "other", "partners"]))
            .map_or(end, |at| at + 1)
    }

    pub(in crate::extract::role) fn verb_group_start(&self, verb: usize) -> usize {
        let passage = self.passage;
        let mut start = verb;
        while start > self.sentence.start {
            let tags = passage.tags(start - 1);
            let token = &passage.tokens[start - 1];
            let clitic = token.shape == Shape::Clitic && !passage.raw(start - 1).ends_with('s');
            let month = tags.has(Tags::MONTH) && token.shape == Shape::Title;
            let verb = !month && is_verb(passage, start - 1, self.sentence.start);
            if let Some(auxiliary) = self.auxiliary_behind(start) {
                start = auxiliary;
                continue;
            }
            let adverb = tags.has(Tags::ADVERB)
                || token.shape == Shape::Lower && passage.raw(start - 1).ends_with("ly")
                || passage.is_any(start - 1, word_list!["each", "both", "all", "long"])
                || passage.is(start - 1, "since")
                    && (passage.tags(start).has(Tags::AUXILIARY)
                        || start >= self.sentence.start + 2
                            && passage.tags(start - 2).has(Tags::AUXILIARY));
            let whole = self.prefix_start(start);
            if whole < start {
                start = whole;
                continue;
            }
            if !(tags.has(Tags::AUXILIARY) && !month
                || adverb
                || verb
                || clitic
                || passage.is(start - 1, "to"))
            {
                break;
            }
            start -= 1;
            // "are proud to be", "are very pleased to be"
            let very = start >= self.sentence.start + 3
                && passage.is_any(
                    start - 2,
                    word_list![
                        "very",
                        "so",
                        "particularly",
                        "also",
                        "truly",
                        "really",
                        "extremely"
                    ],
                );
            let glad = start >= self.sentence.start + 2 + usize::from(very)
                && passage.is(start, "to")
                && passage
                    .tags(start - 2 - usize::from(very))
                    .has(Tags::AUXILIARY)
                && passage.tokens[start - 1].shape == Shape::Lower;
            start -= usize::from(glad) + usize::from(glad && very);
        }
        start
    }

    /// "co-founded", "re-elected", "majority-owned": where the word starts whose last part stands at token `at`.
    pub(in crate::extract::role) fn prefix_start(&self, at: usize) -> usize {
        let passage = self.passage;
        let prefix = at >= self.sentence.start + 2
            && passage.is_mark(at - 1, '-')
            && passage.is_glued(at)
            && passage.is_glued(at - 1)
            && passage.tokens[at - 2].is_word();
        at - 2 * usize::from(prefix)
    }

    /// Leaves out a parenthesis, an apposition in commas and a relative pronoun before a verb.
    fn skip_back(&self, mut end: usize) -> usize {
        const LONGEST: usize = 16;
        let passage = self.passage;
        let from = self.sentence.start;
        // "A, B, and more": the rest has no name.
        if end > from + 1 && passage.is_any(end - 1, word_list!["more", "others"]) {
            let open = (from.max(end - 4)..end - 1)
                .find(|at| passage.is_mark(*at, ',') || passage.is(*at, "and"));
            return open.unwrap_or(end);
        }
        if end > from && passage.tags(end - 1).has(Tags::RELATIVE) {
            end -= 1;
            // "A and B, both of which are"
            end -= 2 * usize::from(end >= from + 2 && is_all_of(passage, end - 1));
            end -= usize::from(end > from && passage.is_mark(end - 1, ','));
        } else if end > from && passage.is_mark(end - 1, ',') {
            let opens = (from.max(end.saturating_sub(LONGEST))..end - 1)
                .rev()
                .find(|at| passage.is_mark(*at, ','));
            end = opens.unwrap_or(end - 1);
        }
        if end > from && passage.is_mark(end - 1, ')') {
            let opens = (from.max(end.saturating_sub(LONGEST))..end)
                .rev()
                .find(|at| passage.is_mark(*at, '('));
            end = opens.unwrap_or(end);
        }
        end
    }

    /// The actor that ends at token `end`; the person before "of" where it is the person's employer.
    pub(in crate::extract::role) fn ending_at(&self, end: usize) -> Option<usize> {
        let at = self.actors.iter().position(|actor| {
            // "the Ministry of Health of Kenya"
            let of_place = end == actor.tokens.end + 2
                && self.passage.is(actor.tokens.end, "of")
                && sets::is_place(self.passage.raw(end - 1));
            of_place
                || actor.tokens.end == end
                || actor.tokens.end + 1 == end
                    && self.passage.tokens[end - 1].shape == Shape::Clitic
        })?;
        let start = self.article_start(&self.actors[at]);
        let of = start.checked_sub(1).filter(|of| {
            *of > self.sentence.start && self.passage.is_any(*of, word_list!["of", "from", "at"])
        });
        let person = of.and_then(|of| {
            self.actors[..at]
                .iter()
                .position(|actor| actor.tokens.end == of && actor.is_person())
        });
        Some(person.unwrap_or(at))
    }

    /// An actor with those listed before it; who stands in the parenthesis behind one of them is left out.
    pub(in crate::extract::role) fn coordinated(&self, last: usize) -> Vec<&Actor> {
        let mut listed = vec![last];
        let mut first = last;
        while let Some(before) = self.listed_before(first) {
            listed.push(before);
            first = before;
        }
        if let [last, before] = listed[..]
            && self.is_opening(before, last)
        {
            listed.truncate(1);
        }
        listed
            .into_iter()
            .rev()
            .map(|at| &self.actors[at])
            .collect()
    }

    /// "Founded by A, B holds": whether a preposition leads to an actor and nothing but a comma parts it from the next, so
    /// that the two are no list.
    fn is_opening(&self, before: usize, last: usize) -> bool {
        let passage = self.passage;
        let lead = self.article_start(&self.actors[before]);
        let end = self.behind(self.actors[before].tokens.end);
        let gap = end.min(self.actors[last].tokens.start)..self.actors[last].tokens.start;
        lead > self.sentence.start
            && passage.tags(lead - 1).has(Tags::PREPOSITION)
            && passage
                .tags(self.sentence.start)
                .has(Tags::PREPOSITION | Tags::VERB)
            && passage.is_mark(gap.start, ',')
            && !gap
                .into_iter()
                .any(|at| passage.is_any(at, word_list!["and", "or", "&"]))
    }

    /// The actor of the list that stands right before actor `at`.
    fn listed_before(&self, at: usize) -> Option<usize> {
        let start = self.actors[at].tokens.start;
        let mut before = at.checked_sub(1)?;
        // "Ana Pereira (Galp) and": the parenthesis belongs to the person.
        if let Some(owner) = before.checked_sub(1)
            && self.behind(self.actors[owner].tokens.end) > self.actors[before].tokens.end
        {
            before = owner;
        }
        let mut end = self.behind(self.actors[before].tokens.end);
        // "Ana Pereira of Galp and": so does where she works.
        if let Some(owner) = before.checked_sub(1)
            && self.actors[at].is_person()
            && self.actors[owner].is_person()
            && self.ending_at(self.actors[before].tokens.end) == Some(owner)
        {
            end = self.actors[before].tokens.end;
            before = owner;
        }
        let gap = end.min(start)..start;
        // "Our CEO, Liis Tamm": whose post it is holds nothing with them.
        let owner = self.passage.is(self.actors[before].tokens.start, "our");
        let alike = self.actors[at].is_person() == self.actors[before].is_person();
        let joined = alike && gap.len() <= 3 && self.lists(gap.clone());
        (joined && !owner && !self.parts_clauses(gap, at)).then_some(before)
    }

    /// "… works with A, and B gave", "… to A; B and C are": whether the words before actor `at` end a clause and not an
    /// item of a list.
    fn parts_clauses(&self, gap: Range<usize>, at: usize) -> bool {
        let passage = self.passage;
        if gap.clone().any(|at| passage.is_mark(at, ';')) {
            return true;
        }
        let comma = gap.clone().any(|at| passage.is_mark(at, ','));
        let and = gap
            .clone()
            .any(|at| passage.is_any(at, word_list!["and", "or"]));
        let item = at >= 2
            && self.lists(
                self.behind(self.actors[at - 2].tokens.end)..self.actors[at - 1].tokens.start,
            );
        // "It works with A and B and we were": a pronoun opens a clause.
        let we = self.passage.is(self.actors[at].tokens.start, "we");
        if we && and && self.verb_before(self.actors[at - 1].tokens.start).is_some() {
            return true;
        }
        comma && and && !item && self.verb_before(self.actors[at - 1].tokens.start).is_some()
    }

    /// "is an A graduate": a verb's plain form right behind one name is a noun.
    fn is_noun_behind_name(&self, at: usize) -> bool {
        let word = self.passage.raw(at);
        let one = self
            .actors
            .iter()
            .position(|actor| actor.tokens.end == at && !self.is_subject(actor));
        form(word) == Some(Form::Base) && one.is_some_and(|one| self.coordinated(one).len() == 1)
    }

    /// The verb of the clause before, where this one shares its subject.
    fn earlier_verb(&self, before: usize) -> Option<usize> {
        const BACK: usize = 40;
        let passage = self.passage;
        let from = self.sentence.start.max(before.saturating_sub(BACK));
        let last = before.checked_sub(1).filter(|last| *last >= from)?;
        let joined = passage.is_any(last, word_list!["and", "or", "but"])
            || passage.is_mark(last, ',')
            || passage.tags(last).has(Tags::RELATIVE);
        // "a model, which": what stands right before the pronoun is no verb.
        let relative = passage.tags(last).has(Tags::RELATIVE);
        let end = before.saturating_sub(if relative { 2 } else { 0 });
        let verb = (from..end.max(from)).rev().find(|at| {
            is_verb(passage, *at, self.sentence.start)
                && !self.is_noun_behind_name(*at)
                && !self.is_inside_phrase(*at)
        });
        verb.filter(|_| joined)
    }
}

#[cfg(test)]
mod tests {
    use crate::extract::role::testing::check;

    #[test]
    fn companions_do_what_the_subject_does() {
        check(
            "The Kestrel Foundation grew. Together with Siemens and Bosch we founded the Harbour Alliance.",
            "Siemens founder Harbour Alliance; Bosch founder Harbour Alliance; Kestrel Foundation founder Harbour Alliance",
        );
        check(
            "The Kestrel Foundation works with Siemens, and Bosch joined the Harbour Alliance.",
            "Kestrel Foundation collaborator Siemens; Bosch member Harbour Alliance",
        );
    }

    #[test]
    fn persons_behind_their_post_and_their_employer() {
        check(
            "The Kestrel Foundation grew. Our CEO, Maria Schmidt, serves on the board of Siemens.",
            "Maria Schmidt executive Kestrel Foundation; Maria Schmidt board_member Siemens",
        );
        check(
            "Ana Pereira (Galp) and Rui Costa (EDP) were elected to the board of the Harbour Alliance.",
            "Ana Pereira board_member Harbour Alliance; Rui Costa board_member Harbour Alliance",
        );
    }

    #[test]
    fn an_opening_phrase_is_no_item_of_a_list() {
        check(
            "The Kestrel Foundation grew. Founded in 1988 by Siemens, the Foundation is a member of ETSI.",
            "Siemens founder Kestrel Foundation; Kestrel Foundation member ETSI",
        );
        check(
            "Maria Schmidt of the Harbour Institute spoke at the Delta Summit.",
            "Maria Schmidt speaker Delta Summit",
        );
    }
}
