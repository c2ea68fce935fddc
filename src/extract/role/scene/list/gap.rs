//! What stands between two names of a list and names nobody.

use std::ops::Range;

use super::super::Scene;
use crate::document::Shape;
use crate::lexicon::words::{Tags, word_list};

impl Scene<'_, '_> {
    /// ", with 17 local authorities and with the": the tokens of an item without a name, inside the gap of a list.
    pub(super) fn unnamed_item(&self, gap: &Range<usize>) -> Range<usize> {
        const LONGEST: usize = 5;
        let passage = self.passage;
        let start = gap.start + 1;
        let none = start..start;
        if !passage.is_mark(gap.start, ',') {
            return none;
        }
        let end = (start..gap.end)
            .find(|at| passage.is_any(*at, word_list!["and", "or"]) || passage.is_mark(*at, ','));
        let closed = Tags::VERB
            | Tags::AUXILIARY
            | Tags::RELATIVE
            | Tags::WE
            | Tags::PRONOUN
            | Tags::DETERMINER
            | Tags::PREPOSITION;
        let plain = |at: usize| {
            at == start && passage.is(at, "with")
                || matches!(passage.tokens[at].shape, Shape::Lower | Shape::Number)
                    && !passage.tags(at).has(closed)
        };
        match end {
            Some(end) if end - start <= LONGEST && (start..end).all(plain) => start..end,
            _ => none,
        }
    }

    /// "A and four partners: B": the tokens that count whom the colon leads to, inside the gap of a list.
    pub(super) fn counted_item(&self, gap: &Range<usize>) -> Range<usize> {
        let passage = self.passage;
        let start = gap.start + usize::from(passage.is_mark(gap.start, ','));
        let colon = gap.clone().find(|at| passage.is_mark(*at, ':'));
        let counts = passage.is(start, "and")
            && (passage.tags(start + 1).has(Tags::NUMBER | Tags::ADJECTIVE)
                || passage
                    .tokens
                    .get(start + 1)
                    .is_some_and(|token| token.shape == Shape::Number));
        match colon.filter(|_| counts) {
            Some(colon) => start..colon + 1,
            None => start..start,
        }
    }

    /// "and 50 per cent by the oil company B": the tokens that say how much whom they lead to has, inside the gap of a list.
    pub(super) fn share(&self, gap: &Range<usize>) -> Range<usize> {
        const TRADE: usize = 4;
        let passage = self.passage;
        let none = gap.start..gap.start;
        let number = gap.clone().find(|at| {
            passage.tokens[*at].shape == Shape::Number || passage.is_any(*at, word_list!["half"])
        });
        let Some(number) = number else { return none };
        let unit = match number + 1 {
            at if passage.is(number, "half") => at,
            at if passage.is_mark(at, '%') || passage.is(at, "percent") => at + 1,
            at if passage.is(at, "per") && passage.is(at + 1, "cent") => at + 2,
            _ => return none,
        };
        let by = usize::from(passage.is(unit, "owned"));
        let led = passage.is_any(unit + by, word_list!["by", "to", "with"]);
        let trade = unit + by + 1..gap.end;
        let small = trade
            .clone()
            .all(|at| matches!(passage.tokens[at].shape, Shape::Lower | Shape::Upper));
        match led && small && trade.len() <= TRADE {
            true => number..gap.end,
            false => none,
        }
    }

    /// "the A development team, and the": nouns that belong to the name right before them.
    pub(super) fn described(&self, gap: &Range<usize>) -> Range<usize> {
        const LONGEST: usize = 2;
        let noun = |at: usize| {
            self.passage.tokens[at].shape == Shape::Lower
                && (self.passage.tags(at) == Tags::NONE
                    || self.passage.tags(at).has(Tags::ORG_HEAD))
        };
        let end = gap
            .clone()
            .take(LONGEST)
            .take_while(|at| noun(*at))
            .last()
            .map_or(gap.start, |last| last + 1);
        gap.start..end
    }
}
