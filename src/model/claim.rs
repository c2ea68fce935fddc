//! Numeric claims.

use std::fmt;

use super::{Bound, Decimal, Phrase, Rule, Unit};
use crate::document::Span;

/// The direction a change took.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Change {
    /// "grew by", "up", "+7 %"
    Increase,
    /// "fell by", "down"
    Decrease,
}

impl Change {
    /// The word in the `change` column.
    pub fn name(self) -> &'static str {
        match self {
            Change::Increase => "increase",
            Change::Decrease => "decrease",
        }
    }
}

/// How real a claim is.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
pub enum Modality {
    /// It is or was so.
    #[default]
    Actual,
    /// A goal or plan: "aim to raise", "by 2030".
    Target,
    /// An expectation: "expects", "is forecast to".
    Forecast,
    /// "could", "would", "if".
    Hypothetical,
    /// "no customer exceeds 10 %".
    Negated,
}

impl Modality {
    /// The word in the `modality` column.
    pub fn name(self) -> &'static str {
        match self {
            Modality::Actual => "actual",
            Modality::Target => "target",
            Modality::Forecast => "forecast",
            Modality::Hypothetical => "hypothetical",
            Modality::Negated => "negated",
        }
    }
}

/// A day of the proleptic Gregorian calendar.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Date {
    /// 1600 to 2999 in reports.
    pub year: u16,
    /// 1 to 12.
    pub month: u8,
    /// 1 to the month's last day.
    pub day: u8,
}

impl Date {
    /// The first day of a month.
    pub fn start_of(year: u16, month: u8) -> Date {
        Date {
            year,
            month,
            day: 1,
        }
    }

    /// The first day of the `months` months that end with this day; `None` unless it is the last of its month.
    pub fn months_before(self, months: u8) -> Option<Date> {
        let ends = self == Date::end_of(self.year, self.month);
        let month = u16::from(self.month) + 12 * self.year;
        let first = month.checked_sub(u16::from(months))?;
        ends.then(|| Date::start_of(first / 12, (first % 12) as u8 + 1))
    }

    /// The last day of a month.
    pub fn end_of(year: u16, month: u8) -> Date {
        let leap = year.is_multiple_of(4) && !year.is_multiple_of(100) || year.is_multiple_of(400);
        let day = match month {
            4 | 6 | 9 | 11 => 30,
            2 => 28 + u8::from(leap),
            _ => 31,
        };
        Date { year, month, day }
    }
}

impl fmt::Display for Date {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let [year, month, day] = [self.year, self.month.into(), self.day.into()];
        let digit = |number: u16| b'0' + (number % 10) as u8;
        let date = [
            digit(year / 1000),
            digit(year / 100),
            digit(year / 10),
            digit(year),
            b'-',
            digit(month / 10),
            digit(month),
            b'-',
            digit(day / 10),
            digit(day),
        ];
        f.write_str(str::from_utf8(&date).expect("digits are ASCII"))
    }
}

/// Where a claim's date was taken from.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum AsOfSource {
    /// The claim's own words or cell.
    Words,
    /// Elsewhere in its sentence.
    Sentence,
    /// An earlier sentence of its paragraph.
    Paragraph,
    /// The section's title.
    Section,
    /// The report's period.
    Report,
}

impl AsOfSource {
    /// The word in the `as_of_from` column.
    pub fn name(self) -> &'static str {
        match self {
            AsOfSource::Words => "words",
            AsOfSource::Sentence => "sentence",
            AsOfSource::Paragraph => "paragraph",
            AsOfSource::Section => "section",
            AsOfSource::Report => "report",
        }
    }
}

/// The time a claim speaks of, both ends inclusive.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct AsOf {
    /// First day; `None` for "by the end of 2021".
    pub start: Option<Date>,
    /// Last day; `None` for "since 2019".
    pub end: Option<Date>,
    /// The words; `None` where the report's period stands in.
    pub span: Option<Span>,
    /// Where it was taken from.
    pub from: AsOfSource,
}

/// A quantity, what it measures, of whom, as of when.
#[derive(Clone, Debug)]
pub struct Claim {
    /// From its bound to its unit or the noun it counts.
    pub span: Span,
    /// The number as written.
    pub number: Span,
    /// Its value, or the lower end of a range; multiplier applied.
    pub value: Decimal,
    /// The upper end of a range.
    pub value_max: Option<Decimal>,
    /// How it is bounded.
    pub bound: Bound,
    /// Whether the writer gave no number: "dozens of".
    pub vague: bool,
    /// Its unit; `count` where there is none.
    pub unit: Unit,
    /// The noun phrase counted or measured.
    pub measured: Phrase,
    /// Whom or what it is said of; empty for the report's subject, see `of_report`.
    pub subject: Phrase,
    /// Whether its subject is the report's: "we", "our".
    pub of_report: bool,
    /// The verb that ties number and subject, its lemma.
    pub action: Option<&'static str>,
    /// The direction of a change.
    pub change: Option<Change>,
    /// The unit it recurs by: "a week".
    pub per: Option<Unit>,
    /// How real it is.
    pub modality: Modality,
    /// The time it speaks of.
    pub as_of: Option<AsOf>,
    /// The whole it is a part of: index into `Report::claims`.
    pub part_of: Option<u32>,
    /// The section it stands in.
    pub section: Option<u32>,
    /// Its sentence.
    pub sentence: Span,
    /// Which rule found it.
    pub rule: Rule,
}
