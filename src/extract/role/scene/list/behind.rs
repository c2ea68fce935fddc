//! What a list says of one of its names, which is skipped to its next.

use super::super::{Actor, Scene};
use crate::lexicon::words::{Tags, word_list};

impl Scene<'_, '_> {
    /// "Liis Tamm, former minister; Hanna Ravi": one past what a list with semicolons says of a person.
    pub(super) fn behind_apposition(&self, end: usize, actor: &Actor) -> usize {
        const LONGEST: usize = 20;
        let passage = self.passage;
        if !(actor.is_person() && passage.is_mark(end, ',')) {
            return end;
        }
        let told = |at: &usize| !passage.tags(*at).has(Tags::FINITE | Tags::AUXILIARY);
        let limit = self.sentence.end.min(end + LONGEST);
        let mut said = (end..limit).take_while(told);
        said.find(|at| passage.is_mark(*at, ';')).unwrap_or(end)
    }

    /// "A, which runs it, and B": the comma that ends what a list says of a name, where another follows; else `end`.
    pub(super) fn behind_clause(&self, end: usize) -> usize {
        const LONGEST: usize = 12;
        let passage = self.passage;
        let relative = passage.is_mark(end, ',')
            && passage.is_any(end + 1, word_list!["which", "who", "whose", "a", "an"]);
        if !relative {
            return end;
        }
        let limit = self.sentence.end.min(end + LONGEST);
        let close = (end + 2..limit).find(|at| passage.is_mark(*at, ','));
        let goes_on = |close: &usize| {
            let and = passage.is_any(close + 1, word_list!["and", "or"]);
            let next = close + 2 + usize::from(passage.is(close + 2, "the"));
            let told = self.from(end).first();
            and && told.is_some_and(|actor| actor.tokens.start == next)
        };
        close.filter(goes_on).unwrap_or(end)
    }

    /// "Liis Tamm, who spoke of tides, Hanna Ravi who asked, and": the comma that ends what a list says of a person, where
    /// another follows of whom it says something too; else `end`.
    pub(super) fn behind_who(&self, end: usize, actor: &Actor) -> usize {
        const LONGEST: usize = 48;
        let passage = self.passage;
        let who = |at: usize| {
            passage.is(at, "who") || passage.is_mark(at, ',') && passage.is(at + 1, "who")
        };
        if !(actor.is_person() && who(end)) {
            return end;
        }
        let limit = self.sentence.end.min(end + LONGEST);
        let listed = |comma: &usize| {
            let next = comma + 1 + usize::from(passage.is(comma + 1, "and"));
            let named = self.from(next).first();
            passage.is_mark(*comma, ',')
                && named.is_some_and(|next_one| {
                    next_one.is_person()
                        && next_one.tokens.start == next
                        && who(next_one.tokens.end)
                })
        };
        (end + 1..limit).find(listed).unwrap_or(end)
    }

    /// "our colleagues at A": one past the words that only say that people of those named are meant.
    pub(super) fn behind_colleagues(&self, at: usize) -> usize {
        let passage = self.passage;
        let own = at + usize::from(passage.is_any(at, word_list!["our", "their", "its", "the"]));
        let people = passage.is_any(own, word_list!["colleagues", "friends", "experts", "staff"]);
        let tied = passage.is_any(own + 1, word_list!["in", "at", "from", "of"]);
        if people && tied { own + 2 } else { at }
    }
}
