//! Numbers in words: "twenty-one", "one hundred and two", "a dozen", "third".

use super::{Kind, Number, Writing, fraction, scale};
use crate::extract::passage::Passage;
use crate::lexicon::words::{Tags, word_list};
use crate::model::Decimal;

const UNITS: [&str; 20] = [
    "zero",
    "one",
    "two",
    "three",
    "four",
    "five",
    "six",
    "seven",
    "eight",
    "nine",
    "ten",
    "eleven",
    "twelve",
    "thirteen",
    "fourteen",
    "fifteen",
    "sixteen",
    "seventeen",
    "eighteen",
    "nineteen",
];

const TENS: [&str; 8] = [
    "twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety",
];

const ORDINALS: [&str; 12] = [
    "first", "second", "third", "fourth", "fifth", "sixth", "seventh", "eighth", "ninth", "tenth",
    "eleventh", "twelfth",
];

/// The value of one number word; scales left out.
pub(crate) fn word_value(word: &str) -> Option<i64> {
    let place = |list: &[&str]| {
        list.iter()
            .position(|known| known.eq_ignore_ascii_case(word))
    };
    let units = place(&UNITS).map(|at| at as i64);
    units.or_else(|| place(&TENS).map(|at| (at as i64 + 2) * 10))
}

/// The place an ordinal word gives.
pub(crate) fn ordinal_value(word: &str) -> Option<i64> {
    ORDINALS
        .iter()
        .position(|known| known.eq_ignore_ascii_case(word))
        .map(|at| at as i64 + 1)
}

/// The number that the word at token `at` begins.
pub(super) fn words_at(passage: &Passage<'_>, at: usize) -> Option<Number> {
    let tags = passage.tags(at);
    if !tags.has(Tags::NUMBER | Tags::ORDINAL | Tags::FRACTION | Tags::DETERMINER) {
        return None;
    }
    if let Some(fraction) = fraction::fraction_words(passage, at) {
        return Some(fraction);
    }
    if tags.has(Tags::ORDINAL) {
        let value = Decimal::whole(ordinal_value(passage.raw(at))?);
        return Some(Number::new(at + 1, value, Writing::Ordinal));
    }
    if passage.is_any(at, word_list!["a", "an"]) {
        let (factor, end) = scale::scale_at(passage, at + 1, Kind::Plain)?;
        let mut number = Number::new(end, factor, Writing::Words).scaled_by(factor);
        add_rest(passage, &mut number);
        return Some(number);
    }
    let (value, end) = below_hundred(passage, at)?;
    let mut number = Number::new(end, Decimal::whole(value), Writing::Words);
    for (word, factor) in [("hundred", 100), ("thousand", 1000)] {
        let scale = behind_hyphen(passage, number.end);
        if passage.is(scale, word) {
            let factor = Decimal::whole(factor);
            number = Number {
                value: number.value.times(factor)?,
                end: scale + 1,
                ..number.scaled_by(factor)
            };
            add_rest(passage, &mut number);
        }
    }
    Some(number)
}

/// Adds the lower group behind a scale: "one hundred *and two*", "three thousand *two hundred and five*".
fn add_rest(passage: &Passage<'_>, number: &mut Number) {
    for _ in 0..2 {
        let and = behind_hyphen(passage, number.end);
        let next = if passage.is(and, "and") {
            behind_hyphen(passage, and + 1)
        } else {
            and
        };
        let Some((rest, end)) = below_hundred(passage, next) else {
            return;
        };
        let scale = behind_hyphen(passage, end);
        let hundred = passage.is(scale, "hundred") && number.scaled == Some(Decimal::whole(1000));
        let rest = Decimal::whole(if hundred { rest * 100 } else { rest });
        let Some(value) = number.value.plus(rest) else {
            return;
        };
        number.value = value;
        number.end = if hundred { scale + 1 } else { end };
        if !hundred {
            return;
        }
    }
}

/// A value below one hundred in words, hyphened or spaced.
fn below_hundred(passage: &Passage<'_>, at: usize) -> Option<(i64, usize)> {
    if !passage.tags(at).has(Tags::NUMBER) {
        return None;
    }
    let first = word_value(passage.raw(at))?;
    if first < 20 {
        return Some((first, at + 1));
    }
    let next = behind_hyphen(passage, at + 1);
    // "forty-second" is a place, not forty of something.
    if next == at + 2 && ordinal_value(passage.raw(next)).is_some() {
        return None;
    }
    let unit = word_value(passage.raw(next)).filter(|unit| (1..10).contains(unit));
    Some(unit.map_or((first, at + 1), |unit| (first + unit, next + 1)))
}

/// The token behind a hyphen that ties the words of a number: "one-hundred", "sixty-two".
fn behind_hyphen(passage: &Passage<'_>, at: usize) -> usize {
    at + usize::from(passage.is_mark(at, '-') && passage.is_glued(at) && passage.is_glued(at + 1))
}
