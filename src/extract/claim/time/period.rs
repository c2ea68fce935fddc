//! The period a report is of, by its title page, and the times that titles and headers name.

use crate::document::{Block, BlockKind, Document, Token, lex_text};
use crate::extract::date::{Period, closes_span, period_at, year_of};
use crate::extract::passage::{Lexed, Passage};
use crate::lexicon::months::MONTHS;
use crate::lexicon::words::{WordList, word_list};
use crate::model::Date;
use crate::read::{Format, read};

/// Nouns of what is a report, on its title page.
const REPORTS: [&str; 13] = [
    "report",
    "reports",
    "review",
    "accounts",
    "statement",
    "statements",
    "results",
    "update",
    "yearbook",
    "newsletter",
    "overview",
    "summary",
    "reporting",
];

/// The period that the title page, else the file itself says that a report is of.
pub(super) fn of(document: &Document) -> Option<(Date, Date)> {
    let first = document.sections.first();
    let heading = first.and_then(|first| year_in(first.title.of(&document.text)));
    let page = || title_page(document);
    let ended = page().find_map(|line| ended_in(&line));
    // "Report 2024" and below it "for the year ended 31 March 2024".
    let ended = ended.filter(|(_, last)| {
        heading.is_none_or(|(start, end)| (start.year..=end.year).contains(&last.year))
    });
    let metadata = &document.metadata;
    ended
        .or(heading)
        .or_else(|| {
            page()
                .filter(|line| names_report(line))
                .find_map(|line| year_in(&line))
        })
        // What the text says before what a file says of itself.
        .or_else(|| metadata.title.as_deref().and_then(year_in))
        // The day a file was made is of the year it tells of, and not of the month.
        .or_else(|| year_in(metadata.date.as_deref()?.get(..4)?))
}

/// The lines of a report before its first sentence.
fn title_page(document: &Document) -> impl Iterator<Item = String> {
    const BLOCKS: usize = 6;
    const LINES: usize = 8;
    const LONGEST: usize = 160;
    // The years that head a table are not the report's.
    let year = |block: &&Block| {
        matches!(block.kind, BlockKind::Cell { .. })
            && !block.span.of(&document.text).contains(char::is_alphabetic)
    };
    let blocks = document.blocks.iter().take(BLOCKS);
    let blocks = blocks.filter(move |block| !year(block));
    let lines = blocks.flat_map(|block| block.span.of(&document.text).lines());
    let is_line = |line: &&str| line.len() <= LONGEST && !line.ends_with(['.', ';', ',']);
    lines
        .map(|line| line.trim_matches(|c: char| !c.is_alphanumeric() && c != ')' && c != '.'))
        .filter(|line| !line.is_empty())
        .take(LINES)
        .take_while(is_line)
        .map(str::to_owned)
}

/// Whether a line of a title page tells what a report is of: "Annual Review 2023/24", "2024".
fn names_report(line: &str) -> bool {
    let words = || {
        line.split(|c: char| !c.is_alphanumeric())
            .filter(|word| !word.is_empty())
    };
    let number = |word: &str| {
        let digits = word.trim_start_matches("FY");
        digits.bytes().all(|byte| byte.is_ascii_digit())
    };
    // "Report to the Council, 17 July 2024" was made then.
    let dated = words().any(|word| month_number(word).is_some());
    words().all(number)
        || !dated
            && words().any(|word| {
                REPORTS
                    .iter()
                    .any(|report| word.eq_ignore_ascii_case(report))
            })
}

/// The span of a period that words tell by its last day: "ended 31 March 2024".
pub(super) fn ended(passage: &Passage<'_>, period: &Period) -> Option<(Date, Date)> {
    let (first, last) = period.first.zip(period.last)?;
    let told = || is_split(first, last) && is_reported(passage, period);
    (closes_span(passage, period.start) || told()).then_some((first, last))
}

/// Whether a span is of whole months that make a year, and no calendar year.
fn is_split(first: Date, last: Date) -> bool {
    let months = first.day == 1 && last == Date::end_of(last.year, last.month);
    months && is_year(first, last) && !is_calendar(first, last)
}

/// Whether the words before a period say that the report is of it: "covers the year from", "the financial year 2022/23 (".
fn is_reported(passage: &Passage<'_>, period: &Period) -> bool {
    const FAR: usize = 10;
    const REPORTED: &WordList = word_list![
        "report",
        "reports",
        "reporting",
        "covers",
        "covering",
        "covered",
        "describes",
        "financial",
        "fiscal",
        "accounts",
        "accounting",
    ];
    let near = period.start.saturating_sub(FAR)..period.start;
    near.rev()
        .take_while(|at| !passage.is_mark(*at, '.'))
        .any(|at| passage.is_any(at, REPORTED))
}

/// The first such span in a title, or span of days: "1 July 2022 to 30 June 2023".
fn ended_in(words: &str) -> Option<(Date, Date)> {
    let told = [" ended ", " ending ", " to ", " – ", " - ", " ends "];
    let lower = words.to_ascii_lowercase();
    if !has_year(words) || !told.iter().any(|until| lower.contains(until)) {
        return None;
    }
    let document = read(words.to_owned(), Format::PlainText);
    let lexed = Lexed::new(&document);
    let passage = (!document.blocks.is_empty()).then(|| lexed.passage(0))?;
    let mut periods = (0..passage.tokens.len()).filter_map(|at| period_at(&passage, at));
    periods.find_map(|period| {
        let span = || {
            let (first, last) = period.first.zip(period.last)?;
            is_split(first, last).then_some((first, last))
        };
        ended(&passage, &period).or_else(span)
    })
}

/// Whether a span is as long as a year.
pub(super) fn is_year(first: Date, last: Date) -> bool {
    let months = |date: Date| 12 * i32::from(date.year) + i32::from(date.month);
    (11..=12).contains(&(months(last) - months(first)))
}

/// Whether a span begins with one year and ends with another, or the same.
pub(super) fn is_calendar(first: Date, last: Date) -> bool {
    first == Date::start_of(first.year, 1) && last == Date::end_of(last.year, 12)
}

/// Whether words hold four digits that may be a year.
fn has_year(words: &str) -> bool {
    let year = |four: &[u8]| matches!(four[0], b'1' | b'2') && four.iter().all(u8::is_ascii_digit);
    words.as_bytes().windows(4).any(year)
}

/// The period that a title or date names: "Q3 2022", "2021", "2022/23", "2024-05-01".
pub(super) fn year_in(words: &str) -> Option<(Date, Date)> {
    const MOST: usize = 64;
    if !has_year(words) {
        return None;
    }
    if let Some(span) = ended_in(words) {
        return Some(span);
    }
    let tokens = lex_text(words);
    let raw = |token: &Token| token.span.of(words);
    let (at, year) = tokens
        .iter()
        .take(MOST)
        .enumerate()
        .find_map(|(at, token)| {
            let word = raw(token);
            let digits = word.strip_prefix("FY").unwrap_or(word);
            year_of(unmarked(digits).unwrap_or(digits))
                .filter(|year| (1900..=2100).contains(year))
                .map(|year| (at, year))
        })?;
    // "Minutes of June 9, 2020"
    let comma = at
        .checked_sub(1)
        .is_some_and(|before| raw(&tokens[before]) == ",");
    let day = at.checked_sub(3).filter(|_| comma);
    let near = [at.checked_sub(1), Some(at + 1), at.checked_sub(2), day]
        .into_iter()
        .flatten()
        .filter_map(|place| tokens.get(place));
    let numbered = numbered_month(year, |back| {
        Some(raw(tokens.get(at.checked_add_signed(back)?)?))
    });
    let part = near
        .map(raw)
        .find_map(|word| match word.to_ascii_uppercase().as_bytes() {
            [b'Q', digit @ b'1'..=b'4'] => Some(((digit - b'1') * 3 + 1, (digit - b'0') * 3)),
            [b'H', digit @ b'1'..=b'2'] => Some(((digit - b'1') * 6 + 1, (digit - b'0') * 6)),
            _ => month_number(word).map(|month| (month, month)),
        });
    let part = part.or(numbered.map(|month| (month, month)));
    let until = match (tokens.get(at + 1).map(raw), tokens.get(at + 2).map(raw)) {
        (Some("/" | "-" | "–"), Some(second)) => second_year(year, second),
        _ => None,
    };
    let (first, last) = part.unwrap_or((1, 12));
    Some((
        Date::start_of(year, first),
        Date::end_of(until.unwrap_or(year), last),
    ))
}

/// "2024-11", "2024/11", "11/2024": the month that digits tell beside a year, by the words so many places from it. "2009-12" may
/// be of four years.
fn numbered_month<'w>(year: u16, word: impl Fn(isize) -> Option<&'w str>) -> Option<u8> {
    let number = |at: isize| {
        let digits = word(at).filter(|digits| (1..=2).contains(&digits.len()))?;
        digits.parse().ok().filter(|month| (1..=12).contains(month))
    };
    let parts = |at: isize| word(at).is_some_and(|mark| matches!(mark, "-" | "/" | "."));
    let behind = number(2).filter(|month| parts(1) && u16::from(*month) <= year % 100);
    behind.or_else(|| number(-2).filter(|_| parts(-1)))
}

/// The year of "2024e", without the letter that says how real its numbers are.
fn unmarked(word: &str) -> Option<&str> {
    if word.len() != "2024e".len() {
        return None;
    }
    let year = word.strip_suffix(['e', 'E', 'f', 'F', 'b', 'B', 'p', 'P', 'a', 'A'])?;
    year.bytes()
        .all(|byte| byte.is_ascii_digit())
        .then_some(year)
}

/// Whether a word of a header is a year with a letter that says how real its numbers are: "2024e".
pub(in crate::extract::claim) fn is_marked_year(word: &str) -> bool {
    unmarked(word).is_some_and(|year| (1900..=2100).contains(&year.parse().unwrap_or(0)))
}

/// Whether the first year in a header is one that others are compared with: "Change from 2022", "% vs. 2022".
pub(super) fn is_held_against(words: &str) -> bool {
    const AGAINST: &WordList = word_list!["vs", "versus", "against", "than"];
    const CHANGED: &WordList = word_list!["on", "over", "from", "since", "to", "with"];
    const CHANGES: &WordList = word_list![
        "change",
        "changes",
        "growth",
        "increase",
        "decrease",
        "variance",
        "variation",
        "difference",
        "compared",
        "up",
        "down",
        "δ",
    ];
    let mut before = "";
    let mut changes = false;
    for word in words.split(|c: char| !c.is_alphanumeric()) {
        let year = word.len() == 4 && word.bytes().all(|byte| byte.is_ascii_digit());
        if year {
            return AGAINST.holds(before) || changes && CHANGED.holds(before);
        }
        changes |= CHANGES.holds(word);
        if !word.is_empty() {
            before = word;
        }
    }
    false
}

/// The later year of `2022/23` and `2022-2023`.
fn second_year(year: u16, raw: &str) -> Option<u16> {
    let digits = raw.len() == 2 || raw.len() == 4;
    let number: u16 = raw.parse().ok().filter(|_| digits)?;
    let later = if raw.len() == 2 {
        year / 100 * 100 + number
    } else {
        number
    };
    (later > year && later - year < 60).then_some(later)
}

fn month_number(word: &str) -> Option<u8> {
    let lower = word.to_ascii_lowercase();
    let known = |month: &str| lower.len() >= 3 && (month == lower || lower == month[..3]);
    MONTHS
        .iter()
        .position(|month| known(month))
        .map(|nth| nth as u8 + 1)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn show(period: Option<(Date, Date)>) -> Option<String> {
        period.map(|(start, end)| format!("{start}/{end}"))
    }

    /// The period that a report in plain text and in Markdown is of.
    #[track_caller]
    fn check(text: &str, expect: &str) {
        for format in [Format::PlainText, Format::Markdown] {
            let document = read(text.to_owned(), format);
            let report = crate::extract::extract(&document, &Default::default());
            let found = show(report.period);
            assert_eq!(found.as_deref().unwrap_or(""), expect, "{text}");
        }
    }

    #[test]
    fn reads_the_title_page() {
        const YEAR: &str = "2024-01-01/2024-12-31";
        const SPLIT: &str = "2023-04-01/2024-03-31";
        let body = "We trained 300 people in six towns.\n";
        for (page, expect) in [
            ("Acme Trust\nAnnual Report 2024", YEAR),
            ("Acme Trust\n\nImpact Report 2024", YEAR),
            ("# Acme Trust\n\n## Impact Review 2024", YEAR),
            (
                "Acme Trust\n\nAnnual Review 2023/24",
                "2023-01-01/2024-12-31",
            ),
            (
                "Acme Trust\n\nReport and accounts\n\nFor the year ended 31 March 2024",
                SPLIT,
            ),
            ("# Acme Trust report 2024\n\nYear to 31 March 2024", SPLIT),
            (
                "Acme Trust\n\nTrustees' report for the year ending 31 March 2024",
                SPLIT,
            ),
            (
                "Acme Trust annual report\n\n1 April 2023 to 31 March 2024",
                SPLIT,
            ),
            (
                "Acme Trust\n\nInterim report, six months ended 30 September 2023",
                "2023-04-01/2023-09-30",
            ),
            ("Acme Trust\n\nPublished in Leeds 2024", ""),
            ("Acme Trust\n\nReport to the board, 17 July 2024", ""),
            ("Acme Trust\n\nLent us £2.9m to 2026", ""),
            ("Acme Trust\n\nHow we see the world", ""),
        ] {
            check(&format!("{page}\n\n{body}"), expect);
        }
    }

    #[test]
    fn reads_running_lines() {
        check(
            "# Acme report 2024\n\nIn the year ended 30 June 2024 we trained 300 people.\n",
            "2023-07-01/2024-06-30",
        );
        check(
            "# Acme report 2024\n\nIn the year ended 30 June 2019 we trained 300 people.\n",
            "2024-01-01/2024-12-31",
        );
        check(
            "# Our report\n\nIn the year ended 30 June 2024 we trained 300 people.\n",
            "2023-07-01/2024-06-30",
        );
    }

    #[test]
    fn a_year_of_accounts_is_of_twelve_months() {
        const SPLIT: &str = "2022-07-01/2023-06-30";
        for told in [
            "This report covers the year from 1 July 2022 to 30 June 2023.",
            "We report on the financial year 2022/23 (1 July 2022 to 30 June 2023).",
            "Our reporting period is July 2022 to June 2023.",
        ] {
            check(
                &format!("# Acme Annual Report 2022/23\n\n{told} We have 40 members.\n"),
                SPLIT,
            );
        }
        check(
            "# Acme Annual Report 2022/23\n\nA grant from 1 July 2022 to 30 June 2023 helped us.\n",
            "2022-01-01/2023-12-31",
        );
    }

    #[test]
    fn reads_periods_of_titles() {
        for (title, expect) in [
            ("2022 Annual Report", "2022-01-01/2022-12-31"),
            ("Report for Q3 2022", "2022-07-01/2022-09-30"),
            ("H1 2021 - Transparency", "2021-01-01/2021-06-30"),
            ("Update: December 2024", "2024-12-01/2024-12-31"),
            ("Year Ended December 31, 2023", "2023-01-01/2023-12-31"),
            ("Quarter ended 30 June 2023", "2023-04-01/2023-06-30"),
            ("At 31 March 2024", "2024-03-01/2024-03-31"),
            ("Annual Report 2022/23", "2022-01-01/2023-12-31"),
            ("Project report 2024-11", "2024-11-01/2024-11-30"),
            ("Update 03/2025", "2025-03-01/2025-03-31"),
            ("Meeting - June 9, 2020", "2020-06-01/2020-06-30"),
            ("Minutes, 2021-02-11", "2021-02-01/2021-02-28"),
            ("Report 2009-12", "2009-01-01/2012-12-31"),
        ] {
            assert_eq!(show(year_in(title)).as_deref(), Some(expect), "{title}");
        }
        assert_eq!(show(year_in("Our people")), None);
    }
}
