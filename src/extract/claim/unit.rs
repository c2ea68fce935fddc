//! Units of measure beside numbers, matched against the one table of units.

mod compound;
mod currency;
mod header;
mod spelling;

use super::chinese;
use crate::document::Shape;
use crate::extract::passage::Passage;
use crate::lexicon::words::{self, Filling, Tags, WordList, WordMap, word_list};
use crate::model::{Dimension, Unit};
use currency::{is_amount, is_other_word};
use spelling::{spellings, spellings_at};

pub(super) use compound::{Compound, compound};
pub(super) use currency::{
    currency_before, currency_named, may_end_scaled, scaled_currency, subunit,
};
pub(super) use header::{unit_alone, unit_in_header};

/// The unit whose spelling starts at token `at`, and the token behind it.
fn spelling_at(
    passage: &Passage<'_>,
    at: usize,
    allow: impl Fn(Unit) -> bool,
) -> Option<(Unit, usize)> {
    let token = passage.tokens.get(at)?;
    // "HK$", "A$": letters that say whose dollar it is.
    let likely = token.tags.has(Tags::UNIT)
        || matches!(token.shape, Shape::Mark | Shape::Alnum)
        || passage.is_mark(at + 1, '$') && passage.is_glued(at + 1);
    if !likely {
        return None;
    }
    let raw = passage.raw(at);
    let candidates = spellings_at(passage, at).or_else(|| {
        // A footnote mark glued to a unit: `tCO2e2`, `GJ20`.
        let plain = raw.trim_end_matches(|c: char| c.is_ascii_digit());
        let marked = plain.len() > 1 && raw.len() > plain.len();
        marked.then(|| spellings(plain)).flatten()
    })?;
    let found = candidates
        .iter()
        .find(|spelling| allow(spelling.unit) && spelling.stands_at(passage, at))?;
    Some((found.unit, at + found.count))
}

/// "three times the size", "1.8 times revenue", "ten-fold": the number before token `at` multiplies.
///
/// "met six times" and "88,000 times" count.
pub(super) fn multiple_behind(passage: &Passage<'_>, at: usize, decimal: bool) -> Option<usize> {
    let hyphen =
        usize::from(passage.is_mark(at, '-') && passage.is_glued(at) && passage.is_glued(at + 1));
    if passage.is(at + hyphen, "fold") {
        return Some(at + hyphen + 1);
    }
    if !passage.is(at, "times") {
        return None;
    }
    let compares = passage.is_any(
        at + 1,
        word_list![
            "the", "as", "more", "less", "larger", "higher", "lower", "greater", "bigger",
            "smaller", "faster", "cheaper", "what", "that", "their", "its", "our", "those",
        ],
    );
    let next = passage.tokens.get(at + 1);
    let noun = next
        .is_some_and(|next| next.shape == Shape::Lower && next.tags == Tags::NONE && next.spaced);
    // "three times oversubscribed"
    let grown = next.is_some_and(|next| next.shape == Shape::Lower)
        && passage.raw(at + 1).starts_with("over");
    // "1.9 times EBITDA"
    let acronym = next.is_some_and(|next| next.shape == Shape::Upper && next.spaced);
    (compares || decimal && (noun || acronym) || grown).then_some(at + 1)
}

/// Words between a number and a stretch of time that say how it was lived through or that it has no gap.
const LIVED: &WordList = word_list![
    "consecutive",
    "successive",
    "straight",
    "full",
    "whole",
    "entire",
    "transformative",
    "formative",
    "eventful",
    "productive",
    "fruitful",
    "successful",
    "wonderful",
    "fantastic",
    "incredible",
    "amazing",
    "great",
    "good",
    "happy",
    "exciting",
    "rewarding",
    "intense",
    "busy",
    "hectic",
    "long",
    "short",
    "hard",
    "tough",
    "difficult",
    "challenging",
    "turbulent",
    "tumultuous",
    "lean",
    "remarkable",
    "memorable",
];

/// The unit behind a number that ends before token `at`, and the token behind it.
pub(super) fn unit_behind(passage: &Passage<'_>, at: usize) -> Option<(Unit, usize)> {
    if let Some(found) = chinese::unit_behind(passage, at) {
        return Some(found);
    }
    // "three consecutive years", "three transformative years"
    let lived = || spelling_at(passage, at + 1, |unit| unit.dimension() == Dimension::Time);
    if let Some(found) = passage.is_any(at, LIVED).then(lived).flatten() {
        return Some(found);
    }
    let hyphen =
        usize::from(passage.is_mark(at, '-') && passage.is_glued(at) && passage.is_glued(at + 1));
    let first = at + hyphen;
    let glued = passage.is_glued(first);
    let found = spelling_at(passage, first, |_| true);
    let (unit, end) = found.or_else(|| compound::qualified(passage, first))?;
    // "16 in-kind flights", "6 week-long workshops": what a hyphen ties to the next word is no unit; an age is one.
    let tied = hyphen == 0
        && !glued
        && (passage.is_mark(end, '-') || passage.is_mark(end, '‑'))
        && passage.is_glued(end)
        && passage.is_glued(end + 1)
        && passage
            .tokens
            .get(end + 1)
            .is_some_and(|next| next.shape == Shape::Lower && !next.tags.has(Tags::UNIT))
        && !passage.is(end + 1, "old")
        && (unit.dimension() == Dimension::Time || passage.is(first, "in"));
    if tied {
        return None;
    }
    let raw = passage.raw(first);
    let fits = match raw {
        "in" => {
            // "2 in." ends a sentence or stands before a comma: nothing is in anything.
            let last = passage
                .tokens
                .get(first + 1)
                .is_none_or(|next| next.shape == Shape::Mark && !passage.is_mark(first + 1, '('));
            (glued || last) && hyphen == 0
                || passage.is_any(
                    first + 1,
                    word_list!["thick", "wide", "long", "tall", "high", "deep", "in"],
                ) && end == first + 1
        }
        "x" | "×" => glued && !passage.is_glued(end),
        "″" => glued,
        // "Form 8-K"
        "K" => hyphen == 0,
        "Rs" | "Rs." => false,
        // "5 PHP developers", "5,000 PHP"
        _ if is_other_word(raw) => is_amount(passage, first.wrapping_sub(1)),
        // "$ 1,846 $ 1,771": the symbol belongs to the number behind it.
        "$" | "€" | "£" | "¥" | "₹" => passage
            .tokens
            .get(first + 1)
            .is_none_or(|next| next.shape != Shape::Number || !glued && next.breaks),
        "second" => passage.is(first, "second") && hyphen == 1,
        "rand" | "won" | "real" => {
            unit.dimension() == Dimension::Currency
                && (is_amount(passage, first.wrapping_sub(1)) || first + 1 == passage.tokens.len())
        }
        _ => true,
    };
    fits.then(|| extend(passage, unit, end))
}

/// A power behind its unit: `m` `²`, `km` `3`, `km` `^` `2`, "km squared".
fn extend(passage: &Passage<'_>, unit: Unit, end: usize) -> (Unit, usize) {
    let caret = usize::from(passage.is_mark(end, '^') && passage.is_glued(end));
    let word = !passage.is_glued(end);
    let power = match passage.raw(end + caret) {
        "²" | "2" if !word => "2",
        "³" | "3" if !word => "3",
        "squared" if word => "2",
        "cubed" if word => "3",
        _ => return (unit, end),
    };
    let end = end + caret;
    let length = matches!(unit.symbol(), "mm" | "cm" | "m" | "km" | "ft" | "mi");
    match Unit::from_symbol(&format!("{}{power}", unit.symbol())) {
        Some(powered) if length => (powered, end + 1),
        _ => (unit, end),
    }
}

/// The unit written as letters glued to the digits of an alphanumeric token: `128KB`.
pub(super) fn unit_of_suffix(suffix: &str) -> Option<Unit> {
    let candidates = spellings(suffix)?;
    let single = candidates.iter().filter(|spelling| spelling.count == 1);
    let found = single
        .clone()
        .find(|spelling| spelling.is(suffix))
        .or_else(|| single.clone().find(|spelling| !spelling.exact));
    found
        .map(|spelling| spelling.unit)
        .filter(|unit| unit.dimension() != Dimension::Currency || suffix.len() == 3)
        // "802.11ac" is a standard.
        .filter(|_| suffix != "ac")
}

/// Words that tell what a number recurs by, and the unit of each.
static RECURRING: WordMap<&str> = const { &recurring() }.map();

const fn recurring() -> Filling<&'static str, 16> {
    let mut units = Filling::new("");
    units.set_all("annually yearly", "year");
    units.set_all("monthly", "month");
    units.set_all("weekly", "week");
    units.set_all("daily", "day");
    units.set_all("hourly", "hour");
    units
}

/// What a number recurs by, at token `at`: "per week", "a year", "/yr", "annually", the day of "per home per day".
pub(super) fn per_at(passage: &Passage<'_>, at: usize) -> Option<(Unit, usize)> {
    let time = |unit: Unit| unit.dimension() == Dimension::Time;
    let slash = passage.is_mark(at, '/') && passage.is_glued(at);
    if slash || passage.is_any(at, word_list!["per", "each", "every"]) {
        let symbol = words::folded(passage.raw(at + 1).as_bytes(), |word| match word {
            "annum" => Some("year"),
            "d" if slash => Some("day"),
            "a" | "y" if slash => Some("year"),
            "quarter" => Some("quarter"),
            _ => None,
        });
        if let Some(unit) = symbol.and_then(Unit::from_symbol) {
            return Some((unit, at + 2));
        }
        let per = slash || passage.is(at, "per");
        let found = spelling_at(passage, at + 1, |unit| {
            time(unit) || per && !matches!(unit.dimension(), Dimension::Currency | Dimension::Ratio)
        });
        let again = per && passage.is(at + 2, "per");
        return found.or_else(|| again.then(|| spelling_at(passage, at + 3, time)).flatten());
    }
    if passage.is_any(at, word_list!["a", "an"])
        && passage.is_any(
            at + 1,
            word_list!["second", "minute", "hour", "day", "week", "month", "year"],
        )
        // "a year earlier" and "a day after" tell when, not how often.
        && !passage.is_any(at + 2, word_list!["earlier", "ago", "before", "after", "later", "on", "old"])
    {
        return spelling_at(passage, at + 1, time);
    }
    let unit = Unit::from_symbol(passage.look_up(at, &RECURRING)?)?;
    Some((unit, at + 1))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::extract::passage::testing::with_passage;

    #[track_caller]
    fn check(text: &str, at: usize, expect: Option<&str>) {
        let found = with_passage(text, |passage| {
            unit_behind(passage, at).map(|(unit, _)| unit.symbol())
        });
        assert_eq!(found, expect, "{text}");
    }

    #[test]
    fn matches_symbols_words_and_torn_exponents() {
        check("took 12 % of it", 2, Some("percent"));
        check(
            "took 12 percentage points of it",
            2,
            Some("percentage_point"),
        );
        check("took 3 square metres of it", 2, Some("m2"));
        check("took 3 km² of it", 2, Some("km2"));
        check("took 5 tonnes of CO2e in it", 2, Some("tCO2e"));
        check("a 3-inch pipe of it", 2, Some("in"));
        check("took 3 km^2 of it", 2, Some("km2"));
        check("took 3 km cubed of it", 2, Some("km3"));
        check("took 3 in.", 2, Some("in"));
    }

    #[test]
    fn leaves_prepositions_and_nouns() {
        check("took 69 in 2020 it", 2, None);
        check("took 12 members of it", 2, None);
        check("took 12 a it", 2, None);
    }
}
