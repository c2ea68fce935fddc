//! Dates and named periods: never claims, and what claims are as of.

use crate::document::{Shape, Span};
use crate::extract::passage::Passage;
use crate::lexicon::words::Tags;
use crate::model::Date;

/// A time in the text.
#[derive(Clone, Copy, Debug)]
pub(super) struct Period {
    /// Its first token.
    pub(super) start: usize,
    /// One past its last token.
    pub(super) end: usize,
    /// First day; `None` for "by the end of 2021".
    pub(super) first: Option<Date>,
    /// Last day; `None` for "since 2019".
    pub(super) last: Option<Date>,
    /// Its words.
    pub(super) span: Span,
}

/// The date or named period at token `at`.
pub(super) fn period_at(passage: &Passage<'_>, at: usize) -> Option<Period> {
    let token = passage.tokens.get(at)?;
    let found = match token.shape {
        Shape::Number => numeric(passage, at)
            .or_else(|| day_month(passage, at))
            .or_else(|| years(passage, at)),
        Shape::Alnum => day_month(passage, at)
            .or_else(|| named(passage, at))
            .or_else(|| decade(passage, at)),
        _ if token.tags.has(Tags::MONTH) => month(passage, at),
        _ if token.tags.has(Tags::ORDINAL | Tags::PERIOD) => named(passage, at),
        _ => None,
    }?;
    let (end, first, last) = found;
    let mut start = at;
    let (mut first, last) = (first, last);
    let words_before = |count: usize| {
        (1..=count)
            .map(|nth| at.checked_sub(nth).map_or("", |place| passage.raw(place)))
            .collect::<Vec<_>>()
    };
    let before = words_before(3);
    if before[0].eq_ignore_ascii_case("of") && before[1].eq_ignore_ascii_case("end") {
        start = at - 2;
        first = None;
    } else if before[0].eq_ignore_ascii_case("-") && before[1].eq_ignore_ascii_case("end")
        || before[0].eq_ignore_ascii_case("by")
        || before[0].eq_ignore_ascii_case("until")
    {
        start = at - 1;
        first = None;
    }
    let last = if before[0].eq_ignore_ascii_case("since") {
        start = at - 1;
        None
    } else {
        last
    };
    Some(Period {
        start,
        end,
        first,
        last,
        span: passage.span(start..end),
    })
}

type Found = (usize, Option<Date>, Option<Date>);

fn whole_year(year: u16) -> (Option<Date>, Option<Date>) {
    (
        Some(Date {
            year,
            month: 1,
            day: 1,
        }),
        Some(Date {
            year,
            month: 12,
            day: 31,
        }),
    )
}

/// The four digits of a year that reports speak of.
pub(super) fn year_of(raw: &str) -> Option<u16> {
    let digits = raw.len() == 4 && raw.bytes().all(|byte| byte.is_ascii_digit());
    raw.parse()
        .ok()
        .filter(|year| digits && (1800..=2100).contains(year))
}

/// `2021-06-30`, `30.06.2021`, `10/12/2024`, `17:00`.
fn numeric(passage: &Passage<'_>, at: usize) -> Option<Found> {
    let raw = passage.raw(at);
    let part = |nth: usize| -> Option<u16> {
        let place = at + 2 * nth;
        let mark = passage.is_mark(place - 1, '-')
            || passage.is_mark(place - 1, '/')
            || passage.is_mark(place - 1, '‑');
        let glued = passage.is_glued(place) && passage.is_glued(place - 1);
        (mark && glued && passage.tokens.get(place)?.shape == Shape::Number)
            .then(|| passage.raw(place).parse().ok())
            .flatten()
    };
    if passage.is_mark(at + 1, ':')
        && passage.is_glued(at + 1)
        && passage.is_glued(at + 2)
        && raw.len() <= 2
        && passage.raw(at + 2).len() == 2
        && passage.tokens[at + 2].shape == Shape::Number
    {
        let seconds = if passage.is_mark(at + 3, ':') && passage.is_glued(at + 4) {
            2
        } else {
            0
        };
        let end = at + 3 + seconds;
        let end = end + usize::from(passage.is_any(end, &["am", "pm", "a.m.", "p.m."]));
        return Some((end, None, None));
    }
    let numbers: Vec<u16> = raw
        .split('.')
        .map(str::parse)
        .collect::<Result<_, _>>()
        .ok()?;
    if let [day, month, year] = numbers[..] {
        return date(year, month, day).map(|date| (at + 1, Some(date), Some(date)));
    }
    let first: u16 = raw.parse().ok()?;
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
        if (1..=12).contains(&second) && raw_second.len() == 2 && passage.is_mark(at + 1, '-') {
            let month = second as u8;
            return Some((
                at + 3,
                Some(Date {
                    year,
                    month,
                    day: 1,
                }),
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
                Some(Date {
                    year,
                    month: 1,
                    day: 1,
                }),
                Some(Date {
                    year: to,
                    month: 12,
                    day: 31,
                }),
            ));
        }
    }
    None
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
fn day_month(passage: &Passage<'_>, at: usize) -> Option<Found> {
    let raw = passage.raw(at);
    let digits = raw
        .trim_end_matches("st")
        .trim_end_matches("nd")
        .trim_end_matches("rd")
        .trim_end_matches("th");
    let day: u8 = digits.parse().ok().filter(|day| (1..=31).contains(day))?;
    // "10-11 May": both days belong to the date.
    let mut of = at + 1;
    if (passage.is_mark(of, '-') || passage.is_mark(of, '–'))
        && passage
            .raw(of + 1)
            .trim_end_matches(char::is_alphabetic)
            .parse::<u8>()
            .is_ok()
    {
        of += 2;
    }
    of += usize::from(passage.is(of, "of"));
    of += usize::from(passage.is_mark(of, '-') && passage.is_glued(of));
    let month = month_of(passage, of).filter(|_| passage.tokens[of].is_capital())?;
    let mut end = of + 1 + usize::from(passage.is_mark(of + 1, '.') && passage.raw(of).len() <= 4);
    end += usize::from(
        passage.is_mark(end, ',') || passage.is_mark(end, '-') && passage.is_glued(end),
    );
    if let Some(year) = year_of(passage.raw(end)) {
        let found = date(year, month.into(), day.into())?;
        return Some((end + 1, Some(found), Some(found)));
    }
    Some((of + 1, None, None))
}

/// `June 2021`, `January 1, 2021`, `Jan 2024`, `March 15`.
fn month(passage: &Passage<'_>, at: usize) -> Option<Found> {
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
            Some(Date {
                year,
                month,
                day: 1,
            }),
            Some(Date::end_of(year, month)),
        ));
    }
    // "May" is a verb too: alone it is no date.
    let raw = passage.raw(next);
    let digits = raw
        .trim_end_matches("st")
        .trim_end_matches("nd")
        .trim_end_matches("rd")
        .trim_end_matches("th");
    let day: Option<u8> = digits.parse().ok().filter(|day| (1..=31).contains(day));
    if let Some(day) = day {
        let mut end = next + 1;
        if (passage.is_mark(end, '-') || passage.is_mark(end, '–'))
            && passage
                .raw(end + 1)
                .parse::<u8>()
                .is_ok_and(|last| last <= 31)
        {
            end += 2;
        }
        end += usize::from(passage.is_mark(end, ','));
        return Some(match year_of(passage.raw(end)) {
            Some(year) => {
                let found = date(year, month.into(), day.into())?;
                (end + 1, Some(found), Some(found))
            }
            None => (next + 1, None, None),
        });
    }
    // "June-July 2021", "January to March 2023"
    let to = next + 1;
    let joins = passage.is_any(next, &["to", "and", "through", "-", "–"]);
    if let (true, Some(last_month), Some(year)) =
        (joins, month_of(passage, to), year_of(passage.raw(to + 1)))
    {
        return Some((
            to + 2,
            Some(Date {
                year,
                month,
                day: 1,
            }),
            Some(Date::end_of(year, last_month)),
        ));
    }
    None
}

fn month_of(passage: &Passage<'_>, at: usize) -> Option<u8> {
    const MONTHS: [&str; 12] = [
        "jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec",
    ];
    if !passage.tags(at).has(Tags::MONTH) {
        return None;
    }
    let raw = passage.raw(at).to_ascii_lowercase();
    MONTHS
        .iter()
        .position(|month| raw.starts_with(month))
        .map(|nth| nth as u8 + 1)
}

/// `Q3 2022`, `FY2023`, `H1 2021`, `third quarter of 2022`, `first half of 2021`, `year 2021`.
fn named(passage: &Passage<'_>, at: usize) -> Option<Found> {
    let raw = passage.raw(at).to_ascii_uppercase();
    let bytes = raw.as_bytes();
    let year_behind = |at: usize| {
        let skip = usize::from(passage.is_any(at, &["of", "fy", "'", "-", "/", "in"]));
        year_of(passage.raw(at + skip).trim_start_matches("FY")).map(|year| (year, at + skip + 1))
    };
    let months = |part: u8, length: u8| ((part - 1) * length + 1, part * length);
    let of_year = |range: (u8, u8), found: Option<(u16, usize)>, end: usize| match found {
        Some((year, end)) => (
            end,
            Some(Date {
                year,
                month: range.0,
                day: 1,
            }),
            Some(Date::end_of(year, range.1)),
        ),
        None => (end, None, None),
    };
    if let [letter @ (b'Q' | b'H'), digit @ b'1'..=b'4'] = bytes {
        let part = digit - b'0';
        if *letter == b'H' && part > 2 {
            return None;
        }
        let length = if *letter == b'Q' { 3 } else { 6 };
        let before = at
            .checked_sub(1)
            .and_then(|before| year_of(passage.raw(before)))
            .map(|year| (year, at + 1));
        return Some(of_year(
            months(part, length),
            year_behind(at + 1).or(before),
            at + 1,
        ));
    }
    if let Some(digits) = raw.strip_prefix("FY").or_else(|| raw.strip_prefix("CY")) {
        let year = match digits.len() {
            2 => digits.parse::<u16>().ok().map(|short| 2000 + short),
            _ => year_of(digits),
        }?;
        let (first, last) = whole_year(year);
        // "FY2021/22", "FY23-24"
        let second = (passage.is_mark(at + 1, '/') || passage.is_mark(at + 1, '-'))
            && passage.is_glued(at + 2)
            && passage.raw(at + 2).len() <= 4;
        return Some((if second { at + 3 } else { at + 1 }, first, last));
    }
    if passage.tags(at).has(Tags::ORDINAL)
        || matches!(
            raw.as_str(),
            "1ST" | "2ND" | "3RD" | "4TH" | "LAST" | "FINAL"
        )
    {
        let nth = super::claim::ordinal(passage.raw(at)).filter(|nth| (1..=4).contains(nth))? as u8;
        let (length, word) = if passage.is(at + 1, "quarter") {
            (3, true)
        } else {
            (6, passage.is(at + 1, "half") && nth <= 2)
        };
        return word.then(|| of_year(months(nth, length), year_behind(at + 2), at + 2));
    }
    if passage.is_any(at, &["fiscal", "fy", "year", "season"]) {
        let next = at + 1 + usize::from(passage.is(at + 1, "year"));
        let (year, end) = year_of(passage.raw(next)).map(|year| (year, next + 1))?;
        let (first, last) = whole_year(year);
        let second = (passage.is_mark(end, '/') || passage.is_mark(end, '-'))
            && passage.is_glued(end + 1)
            && passage.raw(end + 1).len() <= 4;
        return Some((if second { end + 2 } else { end }, first, last));
    }
    None
}

/// `the 1990s`
fn decade(passage: &Passage<'_>, at: usize) -> Option<Found> {
    let year = passage.raw(at).strip_suffix('s').and_then(year_of)?;
    Some((
        at + 1,
        Some(Date {
            year,
            month: 1,
            day: 1,
        }),
        Some(Date {
            year: year + 9,
            month: 12,
            day: 31,
        }),
    ))
}

/// A bare year, `2019 and 2020`, `from 2019 to 2021`; a count such as "2000 members" or "more than 2000" is none.
fn years(passage: &Passage<'_>, at: usize) -> Option<Found> {
    let year = year_of(passage.raw(at))?;
    let before = at.checked_sub(1);
    if before.is_some_and(|before| {
        passage.is_any(
            before,
            &[
                "than",
                "over",
                "nearly",
                "almost",
                "approximately",
                "least",
                "$",
                "€",
                "£",
                "¥",
                "about",
                "around",
                "roughly",
                "~",
                "±",
                "+",
            ],
        )
    }) && year != 2020
    {
        return None;
    }
    let next = passage.tags(at + 1);
    let percent = passage.is_mark(at + 1, '%');
    if percent
        || next.has(Tags::UNIT)
            && passage.tokens[at + 1].shape != Shape::Title
            && !passage.is_any(at + 1, &["in", "b", "t", "k", "m", "second", "a", "w"])
        || next.has(Tags::SCALE)
    {
        return None;
    }
    let round = year % 100 == 0;
    let function =
        Tags::PREPOSITION | Tags::CONJUNCTION | Tags::AUXILIARY | Tags::DETERMINER | Tags::ADVERB;
    let counts = passage.tokens.get(at + 1).is_some_and(|token| {
        token.shape == Shape::Lower
            && !token.tags.has(function)
            && passage.raw(at + 1).ends_with('s')
    });
    if !(1900..=2060).contains(&year)
        && !before.is_some_and(|before| passage.tags(before).has(Tags::PREPOSITION))
        || round && counts
    {
        return None;
    }
    let to = at + 2;
    if passage.is_any(at + 1, &["to", "through", "until", "–", "-", "and", "‑"])
        && let Some(last) = year_of(passage.raw(to))
        && last > year
    {
        return Some((
            to + 1,
            Some(Date {
                year,
                month: 1,
                day: 1,
            }),
            Some(Date {
                year: last,
                month: 12,
                day: 31,
            }),
        ));
    }
    let (first, last) = whole_year(year);
    Some((at + 1, first, last))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::extract::passage::Buffers;
    use crate::read::{Format, read};

    #[track_caller]
    fn check(text: &str, expect: &str) {
        let document = read(text.to_owned(), Format::PlainText);
        let mut buffers = Buffers::default();
        let passage = buffers.passage(&document, 0);
        let (mut at, mut found) = (0, Vec::new());
        while at < passage.tokens.len() {
            match period_at(&passage, at) {
                Some(period) => {
                    let show =
                        |date: Option<Date>| date.map_or("..".to_owned(), |date| date.to_string());
                    found.push(format!("{}/{}", show(period.first), show(period.last)));
                    at = period.end;
                }
                None => at += 1,
            }
        }
        assert_eq!(found.join(" "), expect, "{text}");
    }

    #[test]
    fn reads_dates_in_words_and_digits() {
        check(
            "It ended on January 1, 2021 and 30 June 2021 there.",
            "2021-01-01/2021-01-01 2021-06-30/2021-06-30",
        );
        check(
            "It ended on 2021-06-30 and in June 2021 there.",
            "2021-06-30/2021-06-30 2021-06-01/2021-06-30",
        );
    }

    #[test]
    fn reads_named_periods() {
        check(
            "In Q3 2022 and FY2023 and the third quarter of 2022 it grew.",
            "2022-07-01/2022-09-30 2023-01-01/2023-12-31 2022-07-01/2022-09-30",
        );
        check(
            "By the end of 2021 and since 2019 it grew.",
            "../2021-12-31 2019-01-01/..",
        );
        check(
            "From 2019 to 2021 it grew in the 1990s.",
            "2019-01-01/2021-12-31 1990-01-01/1999-12-31",
        );
    }

    #[test]
    fn leaves_counts() {
        check(
            "We have more than 2000 of 2000 members and 2,021 items.",
            "",
        );
        check("may 5 of them go", "");
    }
}
