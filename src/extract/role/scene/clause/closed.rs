//! Lists that a comma or a bracket closes before the verb: "Two firms, A and B, have".

use super::super::super::holder::count_at;
use super::super::{Actor, Scene};
use crate::document::Shape;
use crate::extract::employed::FIRMS;
use crate::lexicon::words::{Tags, word_list};

impl Scene<'_, '_> {
    /// "among them A, B and C, have", "many firms, including A, have": a list that a comma closes before the verb.
    pub(super) fn closed_list(&self, verb: usize) -> Option<Vec<&Actor>> {
        const FEWEST: usize = 3;
        let last = verb
            .checked_sub(1)
            .filter(|last| *last > self.sentence.start)?;
        // "Two firms (A and B) have"
        if self.passage.is_mark(last, ')') {
            let open = self.before_parenthesis(verb);
            let listed = self.all_from(open + 1, false);
            let end = listed.last().map(|last| self.behind(last.tokens.end));
            let counted = open > self.sentence.start && self.counts(open - 1) == Some(listed.len());
            return (end == Some(last) && counted).then_some(listed);
        }
        if !self.passage.is_mark(last, ',') {
            return None;
        }
        let listed = self.coordinated(self.ending_at(last)?);
        // "Two firms, A and B, have"
        let counted = || {
            let comma = self.article_start(listed[0]).checked_sub(1);
            let noun = comma.filter(|comma| self.passage.is_mark(*comma, ','));
            let noun = noun.and_then(|comma| comma.checked_sub(1));
            noun.is_some_and(|noun| self.counts(noun) == Some(listed.len()))
        };
        (listed.len() >= FEWEST || self.is_of_firms(listed[0]) || counted()).then_some(listed)
    }

    /// "Two new companies", "Three of our neighbours": how many of a sort a clause opens with, whose noun stands at token `noun`.
    fn counts(&self, noun: usize) -> Option<usize> {
        const LONGEST: usize = 5;
        let passage = self.passage;
        let first = self.sentence.start;
        let small = |at: usize| passage.tokens[at].shape == Shape::Lower;
        let plural = small(noun) && passage.raw(noun).ends_with('s');
        let near = (first.max(noun.saturating_sub(LONGEST))..noun).rev();
        let at = near.clone().find(|at| count_at(self, *at).is_some())?;
        let plain = (at + 1..noun)
            .all(|at| small(at) && !passage.tags(at).has(Tags::VERB | Tags::AUXILIARY));
        (plural && plain).then(|| count_at(self, at))?
    }

    /// "many firms, including A": whether an actor is the first of those who are named of several.
    fn is_of_firms(&self, first: &Actor) -> bool {
        const BACK: usize = 6;
        let passage = self.passage;
        let members = word_list![
            "members",
            "users",
            "adopters",
            "partners",
            "banks",
            "hospitals"
        ];
        let Some(noun) = self.article_start(first).checked_sub(3) else {
            return false;
        };
        let from = self.sentence.start.max(noun.saturating_sub(BACK));
        let some = word_list!["no", "none", "few", "fewer", "hardly", "not", "other"];
        noun >= self.sentence.start
            && (passage.is_any(noun, FIRMS) || passage.is_any(noun, members))
            && passage.is_mark(noun + 1, ',')
            && passage.is_any(noun + 2, word_list!["including", "notably"])
            && !(from..noun).any(|at| passage.is_any(at, some))
    }
}

#[cfg(test)]
mod tests {
    use crate::extract::role::testing::{check, check_below};

    #[test]
    fn those_who_are_counted_are_named_behind() {
        check(
            "Two new companies, Siemens and Bosch, joined the Harbour Alliance.",
            "Siemens member Harbour Alliance; Bosch member Harbour Alliance",
        );
        check(
            "Two hospitals (Alvik Hospital and Kelp Hospital) joined the Harbour Alliance.",
            "Alvik Hospital member Harbour Alliance; Kelp Hospital member Harbour Alliance",
        );
        check_below(
            "Three of our neighbours, Siemens and Bosch, joined the Harbour Alliance.",
            "",
        );
    }
}
