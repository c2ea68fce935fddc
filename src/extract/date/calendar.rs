//! Dates in digits and with names of months.

use super::Found;
use super::named::year_of;
use crate::document::{Shape, Token};
use crate::extract::passage::Passage;
use crate::lexicon::months::MONTHS;
use crate::lexicon::words::{Tags, WordList, word_list};
use crate::model::Date;

/// The token with the digits of `raw` without "st", "nd", "rd", "th" as a day of a month.
fn day_of(raw: &str) -> Option<u8> {
    let digits = raw.trim_end_matches(|c: char| c.is_ascii_alphabetic());
    let suffix = &raw[digits.len()..];
    let ordinal = matches!(suffix, "" | "st" | "nd" | "rd" | "th");
    digits
        .parse()
        .ok()
        .filter(|day| ordinal && (1..=31).contains(day))
}

/// `2021-06-30`, `30.06.2021`, `10/12/2024`, `17:00`.
pub(super) fn numeric(passage: &Passage<'_>, at: usize) -> Option<Found> {
    let raw = passage.raw(at);
    // Nearly all numbers stand alone.
    if !passage.is_glued(at + 1) && !raw.contains('.') {
        return raw.parse::<u16>().ok().and_then(|_| era_date(passage, at));
    }
    let part = |nth: usize| -> Option<u16> {
        let place = at + 2 * nth;
        let mark = passage.is_mark(place - 1, '-')
            || passage.is_mark(place - 1, '/')
            || passage.is_mark(place - 1, '‑')
            || passage.is_mark(place - 1, '–');
        let glued = passage.is_glued(place) && passage.is_glued(place - 1);
        (mark && glued && passage.tokens.get(place)?.shape == Shape::Number)
            .then(|| passage.raw(place).parse().ok())
            .flatten()
    };
    if passage.is_mark(at + 1, ':')
        && passage.is_glued(at + 1)
        && passage.is_glued(at + 2)
        && raw.len() <= 2
        && is_minute(passage, at + 2)
    {
        let seconds = if passage.is_mark(at + 3, ':') && passage.is_glued(at + 4) {
            2
        } else {
            0
        };
        let end = at + 3 + seconds;
        let end = end + usize::from(passage.is_any(end, word_list!["am", "pm", "a.m.", "p.m."]));
        return Some((end, None, None));
    }
    let Ok(first) = raw.parse::<u16>() else {
        return dotted(raw).map(|date| (at + 1, Some(date), Some(date)));
    };
    if let Some(found) = era_date(passage, at) {
        return Some(found);
    }
    if let (Some(second), Some(third)) = (part(1), part(2)) {
        let found = if raw.len() == 4 {
            date(first, second, third)
        } else {
            date(third, first, second).or_else(|| date(third, second, first))
        };
        return found
            .map(|date| (at + 5, Some(date), Some(date)))
            .or((raw.len() == 4).then_some((at + 5, None, None)));
    }
    if let (Some(year), Some(second)) = (year_of(raw), part(1)) {
        let raw_second = passage.raw(at + 2);
        // "2009-10" is the year that goes on into the next.
        let next = second == (year + 1) % 100;
        let month = (1..=12).contains(&second) && !next;
        if month && raw_second.len() == 2 && passage.is_mark(at + 1, '-') {
            let month = second as u8;
            return Some((
                at + 3,
                Some(Date::start_of(year, month)),
                Some(Date::end_of(year, month)),
            ));
        }
        let to = match raw_second.len() {
            2 => year / 100 * 100 + second,
            4 => second,
            _ => return None,
        };
        if to >= year && to - year < 60 {
            return Some((
                at + 3,
                Some(Date::start_of(year, 1)),
                Some(Date::end_of(to, 12)),
            ));
        }
    }
    None
}

/// `30.06.2021`
fn dotted(raw: &str) -> Option<Date> {
    let mut numbers = raw.split('.').map(|digits| digits.parse().ok());
    let (day, month, year) = (numbers.next()??, numbers.next()??, numbers.next()??);
    // "3.2.2" numbers a section.
    let digits = raw.len() - raw.rfind('.')? - 1;
    date(year, month, day).filter(|_| numbers.next().is_none() && digits > 1)
}

/// A date whose year tells its calendar: `7/8/2007G`, `25/7/1428H`, "3 Rajab 1439H"; of the Hijri calendar no day of ours.
fn era_date(passage: &Passage<'_>, at: usize) -> Option<Found> {
    const LONGEST_MONTH: usize = 4;
    let year = |at: usize, era: char| {
        let digits = passage.raw(at).strip_suffix(era)?;
        digits.parse::<u16>().ok().filter(|_| digits.len() == 4)
    };
    let day = |at: usize| {
        passage
            .raw(at)
            .parse::<u16>()
            .ok()
            .filter(|day| (1..=31).contains(day))
    };
    let first = day(at)?;
    let slash = |at: usize| passage.is_mark(at, '/') && passage.is_glued(at);
    if slash(at + 1) && slash(at + 3) {
        let second = day(at + 2)?;
        if let Some(year) = year(at + 4, 'G') {
            let found = date(year, second, first).or_else(|| date(year, first, second));
            return Some((at + 5, found, found));
        }
        return year(at + 4, 'H').map(|_| (at + 5, None, None));
    }
    if !passage.tokens.get(at + 1).is_some_and(Token::is_capital) {
        return None;
    }
    let mut behind = at + 2..at + 2 + LONGEST_MONTH;
    let year = behind.find(|at| year(*at, 'H').is_some());
    year.map(|year| (year + 1, None, None))
}

fn date(year: u16, month: u16, day: u16) -> Option<Date> {
    let year = if year < 100 { 2000 + year } else { year };
    let plausible =
        (1800..=2100).contains(&year) && (1..=12).contains(&month) && (1..=31).contains(&day);
    plausible.then_some(Date {
        year,
        month: month as u8,
        day: day as u8,
    })
}

/// `30 June 2021`, `1st of May`.
pub(super) fn day_month(passage: &Passage<'_>, at: usize) -> Option<Found> {
    let day = day_of(passage.raw(at))?;
    // "10-11 May", "19 to 21 March": both days belong to the date.
    let days = last_day(passage, at + 1, day);
    let (until, mut of) = days.unwrap_or((day, at + 1));
    of += usize::from(passage.is(of, "of"));
    of += usize::from(passage.is_mark(of, '-') && passage.is_glued(of));
    let month = month_of(passage, of).filter(|_| passage.tokens[of].is_capital())?;
    let mut end = of + 1 + usize::from(passage.is_mark(of + 1, '.') && passage.raw(of).len() <= 4);
    end += usize::from(
        passage.is_mark(end, ',') || passage.is_mark(end, '-') && passage.is_glued(end),
    );
    if let Some(year) = year_of(passage.raw(end)) {
        return days_of(year, month, day, until, end + 1);
    }
    onward(passage, of + 1, month, day).or(Some((of + 1, None, None)))
}

/// The last of the days that token `at` joins to `first`, and the token behind it: "14-17", "14 to 17", "14 and 15".
fn last_day(passage: &Passage<'_>, at: usize, first: u8) -> Option<(u8, usize)> {
    const JOINTS: &WordList = word_list!["-", "–", "‑", "to", "through", "and", "&"];
    let last = day_of(passage.raw(at + 1)).filter(|_| passage.is_any(at, JOINTS))?;
    Some((last.max(first), at + 2))
}

/// The days from `first` to `last` of a month, told before token `end`.
fn days_of(year: u16, month: u8, first: u8, last: u8, end: usize) -> Option<Found> {
    let found = |day: u8| date(year, month.into(), day.into());
    Some((end, Some(found(first)?), Some(found(last)?)))
}

/// "May 30 to June 2, 2022", "30 May – 2 June 2022": the days from one whose year only the last tells, which is joined to it
/// at token `at`.
fn onward(passage: &Passage<'_>, at: usize, first: u8, day: u8) -> Option<Found> {
    if !passage.is_any(at, word_list!["-", "–", "‑", "to", "through", "until"]) {
        return None;
    }
    let behind = at + 1;
    let (end, _, last) = match passage.tags(behind).has(Tags::MONTH) {
        true => month(passage, behind),
        false => day_month(passage, behind),
    }?;
    let last = last.filter(|last| last.month >= first)?;
    let from = date(last.year, first.into(), day.into()).filter(|from| *from <= last)?;
    Some((end, Some(from), Some(last)))
}

/// `June 2021`, `January 1, 2021`, `Jan 2024`, `March 15`.
pub(super) fn month(passage: &Passage<'_>, at: usize) -> Option<Found> {
    let month = month_of(passage, at)?;
    if !passage.tokens[at].is_capital() {
        return None;
    }
    let mut next = at + 1;
    next += usize::from(passage.is_mark(next, '.') && passage.raw(at).len() <= 4);
    if let Some(year) = year_of(
        passage.raw(next + usize::from(passage.is_mark(next, ',') || passage.is(next, "of"))),
    ) {
        let end = next + 1 + usize::from(passage.is_mark(next, ',') || passage.is(next, "of"));
        return Some((
            end,
            Some(Date::start_of(year, month)),
            Some(Date::end_of(year, month)),
        ));
    }
    // "May" is a verb too: alone it is no date.
    let day = day_of(passage.raw(next)).filter(|_| passage.tokens[next].shape != Shape::Mark);
    if let Some(day) = day {
        let days = last_day(passage, next + 1, day);
        let (until, behind) = days.unwrap_or((day, next + 1));
        let end = behind + usize::from(passage.is_mark(behind, ','));
        if let Some(year) = year_of(passage.raw(end)) {
            return days_of(year, month, day, until, end + 1);
        }
        // "July 30-31" without a year; "on May 3 and 5 more" goes on with something else.
        let glued = days.is_some() && passage.is_glued(next + 1) && passage.is_glued(next + 2);
        let end = if glued { behind } else { next + 1 };
        return onward(passage, next + 1, month, day).or(Some((end, None, None)));
    }
    // "June-July 2021", "January to March 2023"
    let to = next + 1;
    let joins = passage.is_any(next, word_list!["to", "and", "through", "-", "–"]);
    if let (true, Some(last_month), Some(year)) =
        (joins, month_of(passage, to), year_of(passage.raw(to + 1)))
    {
        return Some((
            to + 2,
            Some(Date::start_of(year, month)),
            Some(Date::end_of(year, last_month)),
        ));
    }
    None
}

fn month_of(passage: &Passage<'_>, at: usize) -> Option<u8> {
    if !passage.tags(at).has(Tags::MONTH) {
        return None;
    }
    let raw = passage.raw(at).to_ascii_lowercase();
    MONTHS
        .iter()
        .position(|month| raw.starts_with(&month[..3]))
        .map(|nth| nth as u8 + 1)
}
/// Whether token `at` is the minute of a time of day: the 30 of "9:30", and the 30pm of "9:30pm".
fn is_minute(passage: &Passage<'_>, at: usize) -> bool {
    match passage.raw(at).as_bytes() {
        [ten, one] | [ten, one, b'a' | b'p' | b'A' | b'P', b'm' | b'M'] => {
            ten.is_ascii_digit() && one.is_ascii_digit()
        }
        _ => false,
    }
}
