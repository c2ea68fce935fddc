//! What a report tells of itself in the first person: "At Acme, we", "our Acme headquarters", "a good year for Acme".

use super::{SELF, is_organization};
use crate::document::Shape;
use crate::extract::passage::Passage;
use crate::lexicon::words::{WordList, word_list};
use std::ops::Range;

/// "At Acme, we", "At Acme, our", "At Acme we are", "we at Acme", "We, Acme,", "our company, Acme", "About Acme We are".
pub(super) fn is_first_person(passage: &Passage<'_>, from: usize, name: &Range<usize>) -> bool {
    const BEING: &WordList = word_list![
        "are",
        "have",
        "believe",
        "aim",
        "strive",
        "do",
        "know",
        "understand",
        "continue",
        "work",
        "want",
        "also",
        "always",
        "can",
        "care",
        "must",
        "need",
        "offer",
        "provide",
        "recognise",
        "recognize",
        "see",
        "seek",
        "support",
        "take",
        "think",
        "value",
        "will",
    ];
    let Some(before) = name.start.checked_sub(1) else {
        return false;
    };
    let at = passage.is(before, "at");
    let parted = passage.is_mark(before, ',');
    let about = before == from && passage.is(before, "about");
    if !(at || parted || about) {
        return false;
    }
    let comma = passage.is_mark(name.end, ',');
    let we = |at: usize| passage.is(at, "we");
    let ours = |at: usize| we(at) || passage.is(at, "our");
    // "Back at Acme, we"
    let lead = before > from && passage.is_any(before - 1, word_list!["back", "here"]);
    let opens = at && before - usize::from(lead) == from;
    let clitic = |at: usize| {
        passage
            .tokens
            .get(at)
            .is_some_and(|token| token.shape == Shape::Clitic)
    };
    let being = passage.is_any(name.end + 1, BEING) || clitic(name.end + 1);
    let company =
        before >= 2 && parted && passage.is_any(before - 1, SELF) && passage.is(before - 2, "our");
    company
        || about && we(name.end)
        || opens && we(name.end) && being
        || opens && comma && ours(name.end + 1) && is_organization(passage, name)
        || before > 0 && we(before - 1) && (at || parted && comma)
}

/// "our Acme headquarters", "joined Acme in May as our director": whose the writer's own places, people and posts are.
pub(super) fn is_ours(passage: &Passage<'_>, from: usize, name: &Range<usize>) -> bool {
    const OWN: &WordList = word_list![
        "headquarters",
        "head",
        "offices",
        "office",
        "colleagues",
        "employees",
        "staff",
        "team",
        "teams",
        "family",
        "people",
        "stores",
        "brand",
        "website",
    ];
    const REACH: usize = 8;
    let Some(before) = name.start.checked_sub(1).filter(|before| *before >= from) else {
        return false;
    };
    let own = passage.is(before, "our")
        && passage.is_any(name.end, OWN)
        && !passage.tokens[name.end].is_capital();
    let post = || {
        let mut behind = name.end..passage.tokens.len().min(name.end + REACH);
        behind.any(|at| passage.is(at, "as") && passage.is(at + 1, "our"))
    };
    own || passage.is(before, "joined") && post()
}

/// "2025 was a seminal year for Acme": whose year the report tells of.
pub(super) fn is_year_of(passage: &Passage<'_>, from: usize, name: &Range<usize>) -> bool {
    const BACK: usize = 10;
    let article = name.start - usize::from(name.start > from && passage.is(name.start - 1, "the"));
    let Some(year) = article.checked_sub(2).filter(|year| *year > from) else {
        return false;
    };
    let was = || {
        let mut back = from.max(year.saturating_sub(BACK))..year;
        back.any(|at| passage.is_any(at, word_list!["was", "is", "been", "marked", "proved"]))
    };
    let ends = || {
        passage.tokens.get(name.end).is_none_or(|next| {
            next.shape == Shape::Mark
                || passage.is_any(name.end, word_list!["as", "and", "in", "with"])
        })
    };
    passage.is(year + 1, "for")
        && passage.is_any(year, word_list!["year", "quarter", "decade"])
        && passage.tokens[year].shape == Shape::Lower
        && ends()
        && was()
}
