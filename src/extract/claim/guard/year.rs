//! Numbers that are years, and numbers of pages before the name that runs over them.

use super::counts_noun;
use crate::document::Shape;
use crate::extract::claim::number::Writing;
use crate::extract::claim::part::is_plural;
use crate::extract::claim::quantity::Quantity;
use crate::extract::claim::ratio::day::is_day;
use crate::extract::claim::ratio::is_two_years;
use crate::extract::passage::Passage;
use crate::lexicon::words::{Tags, word_list};
use crate::model::{Bound, Decimal};

/// Whether a number is plain digits and nothing else.
fn is_plain(quantity: &Quantity) -> bool {
    quantity.writing == Writing::Digits
        && quantity.unit.is_none()
        && quantity.bound == Bound::Exact
        && quantity.value_max.is_none()
        && !quantity.marked
}

/// The year that `digits` are.
fn year(digits: &str) -> Option<u32> {
    let plain = digits.len() == 4 && (digits.starts_with("19") || digits.starts_with("20"));
    digits.parse().ok().filter(|_| plain)
}

/// "2018 year in review", "published between 1600 and 1800", "manuscripts after 1600", the years "98-99 99-00 00-01" of an
/// axis: years that have a unit, ends or company of their own.
pub(super) fn is_told_year(passage: &Passage<'_>, quantity: &Quantity) -> bool {
    let at = quantity.number_start;
    let reviewed = year(passage.raw(at)).is_some()
        && quantity.number_end == at + 1
        && passage.is(at + 1, "year")
        && passage.tokens[at + 1].spaced;
    let past = past(passage.raw(at)).is_some()
        && quantity.writing == Writing::Digits
        && quantity.unit.is_none()
        && match quantity.value_max {
            None => told_past(passage, at),
            Some(_) => {
                let (start, last) = (quantity.start, quantity.number_end - 1);
                let named = |at: usize| {
                    let token = &passage.tokens[at];
                    let told = Tags::AUXILIARY | Tags::PREPOSITION | Tags::ADVERB;
                    let ranges = word_list![
                        "ranged", "ranges", "ranging", "varied", "varies", "rose", "fell", "lies",
                        "lay", "stood"
                    ];
                    token.is_word() && !token.tags.has(told) && !passage.is_any(at, ranges)
                };
                (past(passage.raw(last)).is_some() || year(passage.raw(last)).is_some())
                    && passage.is(at.wrapping_sub(1), "between")
                    && start.min(at - 1) > 0
                    && named(start.min(at - 1) - 1)
                    && ends(passage, quantity.end)
            }
        };
    reviewed || past || quantity.unit.is_none() && is_tick(passage, quantity)
}

/// The year before those that reports commonly tell of that `digits` are.
fn past(digits: &str) -> Option<u32> {
    let plain = digits.len() == 4 && digits.bytes().all(|byte| byte.is_ascii_digit());
    let year = plain.then(|| digits.parse().ok()).flatten();
    year.filter(|year| (1400..1900).contains(year))
}

/// Whether a word that times stands before the year at token `at`, and nothing counted behind it.
fn told_past(passage: &Passage<'_>, at: usize) -> bool {
    let words = word_list![
        "in", "since", "before", "after", "until", "till", "circa", "during"
    ];
    at > 0 && passage.is_any(at - 1, words) && ends(passage, at + 1)
}

/// Whether what stands before token `at` ends there, rather than counting it.
fn ends(passage: &Passage<'_>, at: usize) -> bool {
    let function =
        Tags::PREPOSITION | Tags::CONJUNCTION | Tags::AUXILIARY | Tags::PRONOUN | Tags::DETERMINER;
    passage.tokens.get(at).is_none_or(|next| {
        next.shape == Shape::Mark && !passage.is_any(at, word_list!["%", "(", "/", "-", "–"])
            || next.tags.has(function)
    })
}

/// Whether a range is a year told by its last digits, "00-01", beside another one.
fn is_tick(passage: &Passage<'_>, quantity: &Quantity) -> bool {
    let span = |at: usize| -> bool {
        let two = |at: usize| {
            let raw = passage.raw(at);
            raw.parse::<u32>().ok().filter(|_| raw.len() == 2)
        };
        let tied = ['-', '–', '/']
            .iter()
            .any(|mark| passage.is_mark(at + 1, *mark))
            && passage.is_glued(at + 1)
            && passage.is_glued(at + 2);
        let counts_on = two(at)
            .zip(two(at + 2))
            .is_some_and(|(first, last)| (first + 1) % 100 == last);
        tied && counts_on
    };
    let at = quantity.number_start;
    span(at) && (span(at + 3) || at >= 3 && span(at - 3))
}

/// "1428 AH", "(200914)" and "20012011" where a dash was lost, the 12 of "Report 2011 / 12".
pub(super) fn is_year(passage: &Passage<'_>, quantity: &Quantity) -> bool {
    // "TideCon’26", "class of '08"
    let at = quantity.number_start;
    let short = at > 0
        && passage.is_any(at - 1, word_list!["'", "’", "‘"])
        && passage.is_glued(at)
        && passage.raw(at).len() == 2
        && quantity.unit.is_none();
    let next = at >= 2 && is_two_years(passage, at - 2) && quantity.unit.is_none();
    // "the week of 4/21"
    let day = at >= 2 && passage.is_mark(at - 1, '/') && is_day(passage, at - 2, at + 1);
    // "the talk on 5-19: slides"
    let hyphened = at > 0
        && quantity.unit.is_none()
        && passage.is(at - 1, "on")
        && quantity.value_max.is_some()
        && passage.is_mark(at + 1, '-')
        && quantity.end == at + 3
        && passage.is_mark(at + 3, ':')
        && is_day(passage, at, at + 3);
    // "was higher than 2024", "more than 2023.", "rose by 30% over 2022": held against a year.
    let held = at > 0 && passage.is_any(at - 1, word_list!["than", "over"]);
    let ranged = quantity.value_max.is_some() && passage.is(at + 1, "to");
    let against = held
        && quantity.unit.is_none()
        && (ranged || quantity.value_max.is_none() && quantity.scaled.is_none())
        && (ranged || !quantity.marked && quantity.end == at + 1)
        && year(passage.raw(at)).is_some_and(|year| (2001..2060).contains(&year) && year % 10 != 0)
        && ends(passage, at + 1);
    if day || hyphened || against {
        return true;
    }
    if short || next || is_release(passage, quantity) {
        return true;
    }
    const MOST_YEARS: u32 = 30;
    if !is_plain(quantity) {
        return false;
    }
    let at = quantity.number_start;
    let raw = passage.raw(at);
    let era = passage
        .tokens
        .get(at + 1)
        .is_some_and(|next| next.shape == Shape::Upper)
        && passage.is_any(at + 1, word_list!["ah", "ad", "bc", "ce", "bce"])
        && (raw.len() > 2 || !passage.is(at + 1, "ad"));
    let (first, last) = raw.split_at_checked(4).unwrap_or((raw, ""));
    let end = match last.len() {
        2 => last
            .parse()
            .ok()
            .map(|last: u32| year(first).unwrap_or(0) / 100 * 100 + last),
        4 => year(last),
        _ => None,
    };
    let span = year(first)
        .zip(end)
        .is_some_and(|(first, last)| first < last && last - first <= MOST_YEARS);
    let halved = raw.len() == 2
        && at >= 2
        && passage.is_mark(at - 1, '/')
        && year(passage.raw(at - 2))
            .zip(raw.parse().ok())
            .is_some_and(|(before, short): (u32, u32)| (before + 1) % 100 == short);
    era || span && !counts_noun(passage, quantity) || halved
}

/// "the 2025.2 TC", "the 2024.1 release": what comes out twice a year is called by the year and a digit.
fn is_release(passage: &Passage<'_>, quantity: &Quantity) -> bool {
    let at = quantity.number_start;
    let called = passage
        .raw(at)
        .split_once('.')
        .is_some_and(|(first, last)| {
            year(first).is_some_and(|year| year >= 2000) && matches!(last.len(), 1 | 2)
        });
    called
        && quantity.unit.is_none()
        && quantity.start == at
        && quantity.number_end == at + 1
        && (passage
            .tokens
            .get(at + 1)
            .is_some_and(|next| next.is_capital())
            || passage.is_any(
                at + 1,
                word_list![
                    "cycle",
                    "development",
                    "election",
                    "elections",
                    "release",
                    "releases",
                    "series",
                    "update",
                    "version",
                ],
            ))
}

/// "3 Acme Annual Report", "12 Chairman's Statement Ann Hale": a page's number before the name that runs over it. What is
/// counted is told in the plural: "38 Family learning events".
pub(super) fn is_page(passage: &Passage<'_>, quantity: &Quantity, from: usize) -> bool {
    const MOST_WORDS: usize = 8;
    let at = quantity.number_start;
    let opens = at == from && !passage.block.is_heading();
    let small = quantity.value < Decimal::whole(1000) && quantity.value.is_whole();
    let capital = |at: &usize| {
        passage
            .tokens
            .get(*at)
            .is_some_and(|token| token.is_capital())
    };
    // "45 Js" has a unit that the table has not.
    let short = passage.raw(at + 1).len() < 3
        && passage
            .tokens
            .get(at + 1)
            .is_some_and(|next| next.shape == Shape::Title);
    if !(opens && small && !short && is_plain(quantity) && capital(&(at + 1))) {
        return false;
    }
    let run = (at + 1..at + 1 + MOST_WORDS).take_while(capital).count();
    // "1 Non-voting membership": one of a thing is told in the singular.
    if quantity.value == Decimal::whole(1) && run < 2 {
        return false;
    }
    // "1 TIDE PLC REPORT & ACCOUNTS", "2 Alvik Tides at a glance": titles of parts.
    let titled = (at + 2..at + 1 + run).any(|at| {
        passage.is_any(
            at,
            word_list!["report", "accounts", "statement", "statements"],
        )
    }) || passage.is_any(at + 1 + run, word_list!["at", "in"])
        && (passage.is(at + 2 + run, "a") && passage.is(at + 3 + run, "glance")
            || passage.is_any(at + 2 + run, word_list!["brief", "review"]));
    if titled && run >= 2 {
        return true;
    }
    let counts = |at: usize| {
        let word = passage.tokens.get(at).is_some_and(|token| token.is_word());
        word && (is_plural(passage.raw(at))
            || passage.is_any(
                at,
                word_list!["people", "women", "men", "children", "staff", "members"],
            ))
    };
    !(at + 1..=at + 1 + run + 1).any(counts)
}
