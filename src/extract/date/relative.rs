//! Times told from another time: "last year", "a year earlier", "year over year".

use crate::document::Shape;
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
    if let Some(end) = short(passage, at) {
        return Some((at, end));
    }
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
    let past = passage.is_any(at, word_list!["decade", "century"]) && back(1, word_list!["past"]);
    if back(1 + fiscal, PLACES) || past {
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
            .is_some_and(|next| next.shape == Shape::Number))
    .then_some((at, over + 1))
}

/// One past a time in short: "YoY", "y/y", "YTD", "TTM".
fn short(passage: &Passage<'_>, at: usize) -> Option<usize> {
    const SHORT: &WordList = word_list!["yoy", "qoq", "mom", "ytd", "ttm", "ltm", "mtd"];
    let shape = passage.tokens[at].shape;
    let mixed = matches!(shape, Shape::Upper | Shape::Mixed) && passage.raw(at).len() == 3;
    if mixed && passage.is_any(at, SHORT) {
        return Some(at + 1);
    }
    let letter =
        passage.is_any(at, word_list!["y", "q", "m"]) && passage.is(at + 2, passage.raw(at));
    (letter && passage.is_mark(at + 1, '/') && passage.is_glued(at + 1) && passage.is_glued(at + 2))
        .then_some(at + 3)
}
