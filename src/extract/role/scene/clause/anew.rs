//! Clauses that "and" alone joins: "A joined B and C became a member of D".

use super::super::{Actor, Scene};
use crate::document::Shape;
use crate::extract::verb::is_verb;
use crate::lexicon::verbs::{Form, form};
use crate::lexicon::words::{Tags, WordList, word_list};

/// Verbs whose objects may do what a verb behind them tells: "said A and B joined", "saw A and B grow".
const OPEN: &WordList = word_list![
    "said",
    "says",
    "announced",
    "announces",
    "believes",
    "confirmed",
    "reported",
    "reports",
    "noted",
    "notes",
    "hopes",
    "hoped",
    "expects",
    "expected",
    "saw",
    "sees",
    "let",
    "helped",
    "made",
    "learned",
];

impl Scene<'_, '_> {
    /// Whether `actor`, behind "and", begins a clause of its own: a verb follows it, and the one before it is what the verb
    /// before that is done to.
    pub(in crate::extract::role::scene) fn begins_anew(
        &self,
        before: &Actor,
        actor: &Actor,
    ) -> bool {
        const NEAR: usize = 6;
        let passage = self.passage;
        let first = self.sentence.start;
        let lead = self.article_start(actor);
        let joins = word_list!["and", "but", "while"];
        if lead <= first || !passage.is_any(lead - 1, joins) || !self.has_verb(actor) {
            return false;
        }
        let start = self.article_start(before);
        let within = |at: &usize| {
            let apart = passage.tags(*at).has(Tags::RELATIVE | Tags::WE);
            !apart && passage.tokens[*at].is_word() && !self.is_of_actor(*at)
        };
        let mut words = (first..start).rev().take(NEAR).take_while(within);
        let Some(verb) = words.find(|at| is_verb(passage, *at, first)) else {
            return false;
        };
        let group = self.verb_group_start(verb);
        let told = group > first && !passage.tags(group - 1).has(Tags::RELATIVE);
        let finite = form(passage.raw(verb)) != Some(Form::Ing)
            && !(verb > first && passage.is(verb - 1, "to"));
        told && finite && !passage.is_any(verb, OPEN)
    }

    /// Whether a verb that tells what is or was done stands right behind an actor.
    fn has_verb(&self, actor: &Actor) -> bool {
        const AT: &WordList = word_list!["based", "called", "headquartered", "located", "named"];
        let passage = self.passage;
        let mut end = self.behind(actor.tokens.end);
        if actor.is_person() && passage.is_any(end, word_list!["of", "from", "at"]) {
            let firm = self.from(end + 1).first();
            let firm = firm.filter(|firm| self.article_start(firm) == end + 1);
            end = firm.map_or(end, |firm| self.behind(firm.tokens.end));
        }
        let adverb = end < self.sentence.end && passage.tags(end).has(Tags::ADVERB);
        let at = end + usize::from(adverb);
        if at >= self.sentence.end || passage.tokens[at].shape != Shape::Lower {
            return false;
        }
        let told = !matches!(form(passage.raw(at)), Some(Form::Base | Form::Ing));
        let passive = passage.is(at + 1, "by");
        is_verb(passage, at, self.sentence.start) && told && !passive && !passage.is_any(at, AT)
    }
}

#[cfg(test)]
mod tests {
    use crate::extract::role::testing::{check, check_behind};

    #[test]
    fn clauses_that_and_joins_speak_of_their_own() {
        check(
            "Siemens joined ETSI and Bosch joined the GSMA.",
            "Siemens member ETSI; Bosch member GSMA",
        );
        check_behind(
            "We joined ETSI and Siemens became a gold member of the Foundation.",
            "Kestrel Foundation member ETSI; Siemens gold_member Kestrel Foundation",
        );
        check(
            "Siemens is a member of ETSI and Bosch is a member of the GSMA.",
            "Siemens member ETSI; Bosch member GSMA",
        );
        check(
            "Siemens hosted FOSDEM and Bosch came.",
            "Siemens host FOSDEM",
        );
    }

    #[test]
    fn lists_that_a_verb_follows_are_lists() {
        check_behind(
            "We heard that Siemens and Bosch joined ETSI.",
            "Siemens member ETSI; Bosch member ETSI",
        );
        check(
            "Siemens sponsors FOSDEM and the Harbour Summit.",
            "Siemens sponsor FOSDEM; Siemens sponsor Harbour Summit",
        );
        check_behind(
            "Last year Siemens and Bosch joined ETSI.",
            "Siemens member ETSI; Bosch member ETSI",
        );
    }
}
