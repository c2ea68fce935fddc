//! Dates and named periods: never claims, and what claims are as of.

mod calendar;
mod chinese;
mod ended;
mod named;
mod relative;

pub(super) use ended::closes_span;
pub(super) use named::year_of;

use crate::document::{Shape, Span, Token};
use crate::extract::passage::Passage;
use crate::lexicon::words::{Tags, WordList, word_list};
use crate::model::Date;

/// A time in the text.
#[derive(Clone, Copy, Debug)]
pub(super) struct Period {
    /// Its first token.
    pub(super) start: usize,
    /// One past its last token.
    pub(super) end: usize,
    /// First day; `None` for "by the end of 2021", and with `last` for "last year".
    pub(super) first: Option<Date>,
    /// Last day; `None` for "since 2019".
    pub(super) last: Option<Date>,
    /// Its words.
    pub(super) span: Span,
}

/// A time read at a token: one past its last token, its first and its last day.
type Found = (usize, Option<Date>, Option<Date>);

/// Words that open a time though they are neither digits nor names of times: "the last quarter of 2020", "YoY", "y/y".
const OPENERS: &WordList = word_list![
    "last", "final", "yoy", "qoq", "mom", "ytd", "ttm", "ltm", "mtd", "y", "q", "m"
];

/// A cheap test: whether a date or named period can start with token `at`.
#[inline]
pub(super) fn may_start(passage: &Passage<'_>, at: usize) -> bool {
    let dates = |token: &Token| {
        matches!(token.shape, Shape::Number | Shape::Alnum)
            || token.tags.has(Tags::MONTH | Tags::ORDINAL | Tags::PERIOD)
            || passage.is_any(at, OPENERS)
    };
    passage.tokens.get(at).is_some_and(dates)
}

/// The date or named period at token `at`; it may take in words before that.
#[inline]
pub(super) fn period_at(passage: &Passage<'_>, at: usize) -> Option<Period> {
    may_start(passage, at)
        .then(|| period_of(passage, at))
        .flatten()
}

/// The same, for a token that may start one.
fn period_of(passage: &Passage<'_>, at: usize) -> Option<Period> {
    if let Some((start, end)) = relative::at(passage, at) {
        return Some(Period {
            start,
            end,
            first: None,
            last: None,
            span: passage.span(start..end),
        });
    }
    let (end, first, last) = absolute(passage, at)?;
    let (start, first, last) = opened(passage, at, first, last);
    let (end, last) = closed(passage, start, end, first, last);
    Some(Period {
        start,
        end,
        first,
        last,
        span: passage.span(start..end),
    })
}

/// A date or period that says which year it is in, or a time of day.
fn absolute(passage: &Passage<'_>, at: usize) -> Option<Found> {
    let token = passage.tokens.get(at)?;
    match token.shape {
        // "2000 万": thousands of ten thousands, no year.
        Shape::Number if chinese::counts(passage, at + 1) => None,
        Shape::Number => chinese::date(passage, at)
            .or_else(|| calendar::numeric(passage, at))
            .or_else(|| calendar::day_month(passage, at))
            .or_else(|| named::years(passage, at)),
        Shape::Alnum => calendar::day_month(passage, at)
            .or_else(|| named::named(passage, at))
            .or_else(|| named::decade(passage, at)),
        _ if token.tags.has(Tags::MONTH) => calendar::month(passage, at),
        _ if token.tags.has(Tags::ORDINAL | Tags::PERIOD) => named::named(passage, at),
        // "the last quarter of 2020" is one of four; "the last quarter" is told from today.
        _ if passage.is_any(at, word_list!["last", "final"]) => {
            named::named(passage, at).filter(|(_, first, _)| first.is_some())
        }
        _ => None,
    }
}

/// Takes in the words before a time that open or close it: "by the end of 2021", "since 2019", "year ended 31 May 2024".
fn opened(
    passage: &Passage<'_>,
    at: usize,
    first: Option<Date>,
    last: Option<Date>,
) -> (usize, Option<Date>, Option<Date>) {
    let is = |back: usize, words: &WordList| {
        at.checked_sub(back)
            .is_some_and(|place| passage.is_any(place, words))
    };
    if is(1, word_list!["of"]) && is(2, word_list!["end"]) {
        // "at the end of 2021" is a day.
        let the = usize::from(is(3, word_list!["the"]));
        let day = is(3 + the, word_list!["at"]);
        (at - 2, last.filter(|_| day), last)
    } else if is(1, word_list!["-"]) && is(2, word_list!["end"]) || is(1, word_list!["by", "until"])
    {
        (at - 1, None, last)
    } else if is(1, word_list!["since"]) {
        (at - 1, first, None)
    } else if is(1, word_list!["in", "during"])
        && is(2, word_list!["far"])
        && is(3, word_list!["so", "thus"])
    {
        // "so far in 2024" is over when the report is made.
        (at - 3, first, None)
    } else {
        let span = first.zip(last);
        let start = span.and_then(|(first, last)| ended::first_day(passage, at, first, last));
        (at, start.or(first), last)
    }
}

/// Takes in the end of a span behind its start: "1 July 2022 to 30 June 2023", "between March 2020 and June 2023".
fn closed(
    passage: &Passage<'_>,
    start: usize,
    end: usize,
    first: Option<Date>,
    last: Option<Date>,
) -> (usize, Option<Date>) {
    // "in 2024 so far", "2024 to date"
    let so_far = passage.is_any(end, word_list!["so", "thus"]) && passage.is(end + 1, "far");
    if so_far || passage.is(end, "to") && passage.is(end + 1, "date") {
        return (end + 2, last.filter(|_| first.is_none()));
    }
    let between = start > 0 && passage.is(start - 1, "between") && passage.is(end, "and");
    let joins = between
        || passage.is_any(
            end,
            word_list![
                "to", "through", "until", "–", "-", "‑", "至", "到", "~", "～"
            ],
        );
    if !joins || first.is_none() || last.is_none() {
        return (end, last);
    }
    // "end of June 2023" and "the year 2023" open with words that no span goes on with.
    match absolute(passage, end + 1) {
        Some((behind, from, until @ Some(_))) if until > last && from > first => (behind, until),
        _ => (end, last),
    }
}

/// The first and last day of a year.
fn whole_year(year: u16) -> (Option<Date>, Option<Date>) {
    (Some(Date::start_of(year, 1)), Some(Date::end_of(year, 12)))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::extract::passage::testing::with_passage;

    #[track_caller]
    fn check(text: &str, expect: &str) {
        let show = |date: Option<Date>| date.map_or("..".to_owned(), |date| date.to_string());
        let found = with_passage(text, |passage| {
            let (mut at, mut found) = (0, Vec::new());
            while at < passage.tokens.len() {
                match period_at(passage, at) {
                    Some(period) => {
                        found.push(format!("{}/{}", show(period.first), show(period.last)));
                        at = period.end;
                    }
                    None => at += 1,
                }
            }
            found
        });
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
            "In the last quarter of 2020 it grew, in the last quarter it fell 4% y/y, 3% YoY.",
            "2020-10-01/2020-12-31 ../.. ../.. ../..",
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
    fn reads_spans_of_months_and_years() {
        check(
            "Between March 2020 and June 2023 and from May 2021 to April 2022.",
            "2020-03-01/2023-06-30 2021-05-01/2022-04-30",
        );
        check(
            "Between 1 March 2020 and 30 June 2023, Q1 2022 – Q3 2022.",
            "2020-03-01/2023-06-30 2022-01-01/2022-09-30",
        );
        check(
            "In March 2020 and June 2023, in June 2023 to March 2020.",
            "2020-03-01/2020-03-31 2023-06-01/2023-06-30 2023-06-01/2023-06-30 2020-03-01/2020-03-31",
        );
        check(
            "In 2015–16, 2009-10 and 2010-11, but on 2009-12 and 2010-09.",
            "2015-01-01/2016-12-31 2009-01-01/2010-12-31 2010-01-01/2011-12-31 2009-12-01/2009-12-31 2010-09-01/2010-09-30",
        );
    }

    #[test]
    fn reads_spans_of_days() {
        check(
            "Held on September 29-30, 2022, May 3 to 5, 2022 and 14–17 June 2022.",
            "2022-09-29/2022-09-30 2022-05-03/2022-05-05 2022-06-14/2022-06-17",
        );
        check(
            "From May 30 to June 2, 2022 and 30 May – 2 June 2023.",
            "2022-05-30/2022-06-02 2023-05-30/2023-06-02",
        );
        check(
            "On the 9th and 10th of May 2021, on July 30-31 and on May 3 and 5 more.",
            "2021-05-09/2021-05-10 ../.. ../..",
        );
        check(
            "时间为 2025 年 1 月 1 日至 2025 年 3 月 31 日。",
            "2025-01-01/2025-03-31",
        );
    }

    #[test]
    fn what_goes_on_has_no_last_day() {
        check(
            "So far in 2024 we met, in 2023 to date we did, and thus far in 2022.",
            "2024-01-01/.. 2023-01-01/.. 2022-01-01/..",
        );
        check("We went far in 2024.", "2024-01-01/2024-12-31");
    }

    #[test]
    fn the_year_in_the_name_of_a_call_dates_nothing() {
        check("our TIDES-2020 grant and the COAST-2031 call", "");
        check(
            "in FY-2020, mid-2021 and June-2022",
            "2020-01-01/2020-12-31 2021-01-01/2021-12-31 2022-01-01/2022-12-31",
        );
    }

    #[test]
    fn reads_spans_by_their_last_day() {
        check(
            "For the year ended 31 March 2024, the half-year to 30 June 2023 and the quarter ending 30 June 2023.",
            "2023-04-01/2024-03-31 2023-01-01/2023-06-30 2023-04-01/2023-06-30",
        );
        check(
            "The six months ended 30 September 2023, the nine-month period ended May 31, 2024.",
            "2023-04-01/2023-09-30 2023-09-01/2024-05-31",
        );
        check(
            "The 52 weeks ended 30 March 2024, the year ended 5 April 2024, the year to June 2023.",
            "2023-04-02/2024-03-30 2023-04-06/2024-04-05 2022-07-01/2023-06-30",
        );
        check(
            "They went to 30 June 2023 and it ended on 31 March 2024.",
            "2023-06-30/2023-06-30 2024-03-31/2024-03-31",
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

    #[test]
    fn the_year_of_a_law_dates_nothing() {
        check("under the Securities Act of 1933, as amended", "../..");
        check("by the end of 2033", "../2033-12-31");
    }

    #[test]
    fn a_percentage_over_a_year_compares_with_it() {
        check("It rose by 315% over 2009.", "2009-01-01/2009-12-31");
        check("It rose with over 2009 people.", "");
    }
}
