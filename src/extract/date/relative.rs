//! Times told from another time: "last year", "a year earlier", "year over year".

use crate::extract::passage::Passage;
use crate::lexicon::words::{Tags, WordList, word_list};

/// Words before a period that place it: "last year", "the previous quarter".
const PLACES: &WordList = word_list![
    "this",
    "last",
    "next",
    "previous",
    "prior",
    "current",
    "preceding",
    "coming",
    "same",
];

/// The tokens of the relative time whose period word is token `at`.
pub(super) fn at(passage: &Passage<'_>, at: usize) -> Option<(usize, usize)> {
    if !passage.tags(at).has(Tags::PERIOD) || !passage.tokens[at].is_word() {
        return None;
    }
    let back = |count: usize, words: &WordList| {
        at.checked_sub(count)
            .is_some_and(|place| passage.is_any(place, words))
    };
    let fiscal = usize::from(back(
        1,
        word_list!["fiscal", "financial", "calendar", "academic"],
    ));
    if back(1 + fiscal, PLACES) {
        let start = at - 1 - fiscal;
        // "next year's budget" and "last quarter" are times; "the current day rate" is one all the same.
        let article = usize::from(start > 0 && passage.is_any(start - 1, word_list!["the"]));
        return Some((start - article, at + 1));
    }
    if back(1, word_list!["a", "the", "one"])
        && passage.is_any(at + 1, word_list!["earlier", "ago", "before"])
    {
        return Some((at - 1, at + 2));
    }
    if !passage.is(at, "year") {
        return None;
    }
    let hyphen = usize::from(passage.is_mark(at + 1, '-'));
    let over = at + 1 + hyphen;
    let again = over + 1 + usize::from(passage.is_mark(over + 1, '-'));
    if passage.is_any(over, word_list!["over", "on"]) && passage.is(again, "year") {
        return Some((at, again + 1));
    }
    // "at year end", "year-end": unless a year behind it says which.
    (passage.is(over, "end")
        && !passage
            .tokens
            .get(over + 1)
            .is_some_and(|next| next.shape == crate::document::Shape::Number))
    .then_some((at, over + 1))
}
