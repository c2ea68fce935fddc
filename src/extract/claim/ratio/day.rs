//! Days told by month and day: "4/21", "08/17".

use crate::document::Shape;
use crate::extract::passage::Passage;
use crate::lexicon::words::{WordList, word_list};

/// "the week of 4/21", "since 3/14.", "08/17", "Review of the plan - 6/8": whether the numbers from token `at` to token `end`
/// that a slash joins are a month and its day, by how they are written or the words around them.
pub(in crate::extract::claim) fn is_day(passage: &Passage<'_>, at: usize, end: usize) -> bool {
    /// A list of more days is none.
    const MOST: usize = 8;
    const STRETCHES: &WordList = word_list![
        "week",
        "weeks",
        "weekend",
        "day",
        "night",
        "evening",
        "morning",
        "afternoon",
        "deadline",
    ];
    let month = passage
        .raw(at)
        .parse()
        .is_ok_and(|month: u32| (1..=12).contains(&month));
    let day = passage
        .raw(end - 1)
        .parse()
        .is_ok_and(|day: u32| (1..=31).contains(&day));
    if !(month && day) {
        return false;
    }
    // No share is written with a zero before it.
    if passage.raw(at).starts_with('0') || passage.raw(end - 1).starts_with('0') {
        return true;
    }
    let opens = at == 0 || at == 1 && passage.tokens[0].shape == Shape::Mark;
    let said = passage.is_mark(end, ':') || is_dash(passage, end);
    if at < 2 || opens {
        return opens && said;
    }
    // "v1.0-rc1: 10/11", "Release dates: 10/11"
    if passage.is_mark(at - 1, ':') && stops_at(passage, end) {
        return is_dated(passage, at - 1);
    }
    // "Dates: 10/11, 10/25"
    if passage.is_mark(at - 1, ',') && stops_at(passage, end) {
        let mut comma = at - 1;
        for _ in 0..MOST {
            if !passage.is_mark(comma, ',') || comma < 4 || !passage.is_mark(comma - 2, '/') {
                break;
            }
            comma -= 4;
        }
        return passage.is_mark(comma, ':') && is_dated(passage, comma);
    }
    // "the week of 4/21", "as of 8/23"
    let stretch =
        passage.is(at - 1, "of") && (passage.is_any(at - 2, STRETCHES) || passage.is(at - 2, "as"));
    let by = passage.is_any(
        at - 1,
        word_list![
            "on", "since", "until", "till", "through", "thru", "before", "after"
        ],
    );
    let stops = stops_at(passage, end);
    let ends = || stops || passage.is_any(end, word_list!["and", "at", "with"]);
    stretch || by && ends() || stops && is_dash(passage, at - 1)
}

/// Whether what is told ends before token `end`.
fn stops_at(passage: &Passage<'_>, end: usize) -> bool {
    let next = passage.tokens.get(end);
    next.is_none_or(|next| next.shape == Shape::Mark && !passage.is_mark(end, '%'))
}

/// Whether the label whose colon is token `colon` is that of a date: "v1.0-rc1", "Release 2.3", "Deadline", "Dates".
fn is_dated(passage: &Passage<'_>, colon: usize) -> bool {
    const NEAR: usize = 8;
    const DATES: &WordList = word_list!["date", "dates", "deadline", "due", "eta", "released"];
    (colon.saturating_sub(NEAR)..colon).any(|at| {
        let raw = passage.raw(at);
        let digits = raw.strip_prefix(['v', 'V']).unwrap_or(raw);
        let version = digits.len() < raw.len() || digits.contains('.');
        passage.is_any(at, DATES) || version && digits.starts_with(|c: char| c.is_ascii_digit())
    })
}

/// " - ", " – ": whether a dash that stands free is token `at`.
fn is_dash(passage: &Passage<'_>, at: usize) -> bool {
    ['-', '–', '—']
        .iter()
        .any(|dash| passage.is_mark(at, *dash))
        && !passage.is_glued(at)
}
