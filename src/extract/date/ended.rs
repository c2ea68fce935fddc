//! Spans told by their last day: "the year ended 31 March 2024", "six months to 30 September", "52 weeks ended".

use crate::extract::passage::Passage;
use crate::lexicon::words::{WordList, word_list};
use crate::model::Date;

/// How long a span is.
enum Length {
    Months(u8),
    Days(u16),
}

/// The first day of the span whose last days, a day or a month, stand at token `at` behind "ended", "ending" or "to".
pub(super) fn first_day(passage: &Passage<'_>, at: usize, first: Date, last: Date) -> Option<Date> {
    let month = first == Date::start_of(last.year, last.month)
        && last == Date::end_of(last.year, last.month);
    if first != last && !month {
        return None;
    }
    let noun = noun(passage, at)?;
    match length(passage, noun)? {
        Length::Months(months) => last.months_before(months).or_else(|| {
            let month =
                (u16::from(last.month) + 12 * last.year).checked_sub(u16::from(months) + 1)?;
            let (year, month) = (month / 12, (month % 12) as u8 + 1);
            Some(Date {
                year,
                month,
                day: last.day,
            })
            .filter(|date| *date < Date::end_of(year, month))
            .map(next)
        }),
        Length::Days(days) => Some((1..days).fold(last, |date, _| before(date))),
    }
}

/// Whether the time at token `at` is the last day of a span whose length stands before it: "the year ended".
pub(in crate::extract) fn closes_span(passage: &Passage<'_>, at: usize) -> bool {
    noun(passage, at).is_some_and(|noun| length(passage, noun).is_some())
}

/// The token before the "ended", "ended on" or "to" that stands before token `at`.
fn noun(passage: &Passage<'_>, at: usize) -> Option<usize> {
    let on = usize::from(at > 0 && passage.is(at - 1, "on"));
    let until = at.checked_sub(1 + on)?;
    let closes = passage.is_any(until, word_list!["ended", "ending", "to", "ends"]);
    until.checked_sub(1).filter(|_| closes)
}

/// The length that the words up to token `at` tell: "year", "six months", "52 weeks", "six-month period", "half-year".
fn length(passage: &Passage<'_>, at: usize) -> Option<Length> {
    const UNITS: &WordList = word_list!["month", "months", "week", "weeks"];
    let back = |count: usize| at.checked_sub(count);
    let is = |count: usize, word: &str| back(count).is_some_and(|at| passage.is(at, word));
    if passage.is_any(at, word_list!["year", "years"]) {
        let half = is(1, "half") || is(1, "-") && is(2, "half");
        return Some(Length::Months(if half { 6 } else { 12 }));
    }
    if passage.is_any(at, word_list!["quarter", "quarters"]) {
        return Some(Length::Months(3));
    }
    let unit = if passage.is_any(at, word_list!["period", "periods"]) {
        back(1)?
    } else {
        at
    };
    if passage.is(unit, "year") {
        return Some(Length::Months(12));
    }
    if !passage.is_any(unit, UNITS) {
        return None;
    }
    let number = unit.checked_sub(1)?;
    let hyphen = usize::from(passage.is_mark(number, '-'));
    let count = number_at(passage, number.checked_sub(hyphen)?)?;
    if passage.is_any(unit, word_list!["week", "weeks"]) {
        return (count <= 53).then_some(Length::Days(u16::from(count) * 7));
    }
    (count <= 24).then_some(Length::Months(count))
}

/// The small number that a word or digits tell.
fn number_at(passage: &Passage<'_>, at: usize) -> Option<u8> {
    let raw = passage.raw(at);
    let word =
        || crate::extract::claim::word_number(raw).and_then(|number| u8::try_from(number).ok());
    raw.parse().ok().or_else(word).filter(|number| *number > 0)
}

/// The day behind one that does not end its month.
fn next(date: Date) -> Date {
    Date {
        day: date.day + 1,
        ..date
    }
}

/// The day before.
fn before(date: Date) -> Date {
    match (date.month, date.day) {
        (1, 1) => Date::end_of(date.year - 1, 12),
        (month, 1) => Date::end_of(date.year, month - 1),
        (_, day) => Date {
            day: day - 1,
            ..date
        },
    }
}
