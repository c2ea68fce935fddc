//! What headers and captions say of the numbers they stand over or beside.

mod kind;
mod scale;

use self::kind::kind;
use self::scale::scale_of;
use crate::document::{Document, Shape, Span};
use crate::extract::claim::unit::{scaled_currency, unit_alone, unit_in_header};
use crate::extract::claim::{announced, chinese, time};
use crate::extract::date::period_at;
use crate::extract::passage::Passage;
use crate::lexicon::words::{Tags, WordList, word_list};
use crate::model::{AsOf, Decimal, Dimension, Modality, Unit};

/// A factor that a header gives its numbers: "(in thousands)".
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Scale(pub(super) Decimal);

/// What sort of numbers a header announces.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(super) enum Kind {
    /// "Members"
    #[default]
    Plain,
    /// "2023", "Q1 2024": it names a time and no measure.
    Period,
    /// "#", "Version": what identifies a row.
    Key,
    /// "Year", "Founded": its numbers may be years.
    Date,
    /// "Value", "Total": it leaves the measure to the row.
    Generic,
    /// "Change", "Growth"
    Change,
    /// "per share": told of one each, which no table's scale multiplies.
    Each,
    /// "Employees": people or things, which are no money.
    Things,
    /// "(in millions)", "km": nothing but a unit or scale.
    Aside,
    /// "%", "% of total", "Percent": a share of what the column before counts.
    Share,
    /// "Unit": its cells are the units of their rows.
    Unit,
    /// "(Rs. in crore; area in lakh ha)": it gives several units and does not say which numbers have which.
    Mixed,
}

/// What a header says.
#[derive(Clone, Default)]
pub(super) struct Header {
    /// Its words, without unit, scale or period in parentheses.
    pub(super) words: Option<Span>,
    /// How real they say that its numbers are: "Target 2030".
    pub(super) announces: Option<Modality>,
    pub(super) unit: Option<Unit>,
    pub(super) per: Option<Unit>,
    pub(super) scale: Option<Scale>,
    pub(super) as_of: Option<AsOf>,
    /// How real the numbers of a period are, where it says so: "Budget 2024".
    pub(super) state: Option<Modality>,
    pub(super) kind: Kind,
}

impl Header {
    /// Takes over unit, scale and period of a header of the whole table, where this one has none.
    pub(super) fn inherit(&mut self, other: &Header) {
        self.unit = self.unit.or(other.unit);
        self.per = self.per.or(other.per);
        self.scale = self.scale.or(other.scale);
        self.as_of = self.as_of.or(other.as_of);
        self.state = self.state.or(other.state);
        if other.kind == Kind::Mixed {
            self.kind = Kind::Mixed;
        }
    }

    /// Adds what a header further up says of the same column.
    pub(super) fn join(&mut self, other: &Header) {
        self.inherit(other);
        if self.words.is_none() || self.kind == Kind::Period {
            if other.words.is_some() {
                self.words = other.words;
                self.announces = other.announces;
            }
            self.kind = other.kind;
        }
    }

    /// The header with these words.
    pub(super) fn of(self, document: &Document, words: Option<Span>) -> Header {
        let announces = words.and_then(|words| announced::under(&document.words_of(words)));
        Header {
            words,
            announces,
            ..self
        }
    }

    /// Whether it counts what it names, whatever its column does: 人数（人）.
    pub(super) fn counts(&self, passage: &Passage<'_>) -> bool {
        const COUNTERS: [&str; 12] = [
            "（人）",
            "（名）",
            "（个）",
            "（家）",
            "（项）",
            "（次）",
            "（台）",
            "（份）",
            "（件）",
            "（场）",
            "（户）",
            "（条）",
        ];
        let ends = |words: Span| {
            let words = words.of(&passage.document.text);
            COUNTERS.iter().any(|counter| words.ends_with(counter))
        };
        self.words.is_some_and(ends)
    }

    /// Whether it says what its numbers measure, as "Members" does and "Value" and "2023" do not.
    pub(super) fn names_measure(&self) -> bool {
        self.words.is_some() && !matches!(self.kind, Kind::Period | Kind::Generic)
    }
}

/// What a header cell, or the label of a row, says.
pub(super) fn read_header(passage: &Passage<'_>) -> Header {
    let text = &passage.document.text;
    let words = passage.block.span;
    let lower = passage.document.words_of(words).to_lowercase();
    // "(Rs. in crore; area in lakh ha)" leaves open which numbers have which unit.
    let mixed = lower.starts_with('(') && lower.contains(';');
    let alone = unit_alone(passage).filter(|(unit, _)| !mixed && heads(passage, *unit));
    // "SEK m", "Premiums (EURm)"
    let scaled = (0..passage.tokens.len()).find_map(|at| scaled_currency(passage, at));
    let scaled = scaled.or_else(|| {
        let (unit, zeros) = chinese::money_in_header(passage)?;
        Some((unit, Decimal::new(10i128.checked_pow(zeros)?, 0)?, 0))
    });
    let money = passage.tokens.len() <= 3
        && scaled_currency(passage, 0).is_some_and(|(.., end)| end == passage.tokens.len());
    let symbol = money || alone.is_some() && !names_things(passage);
    let core = core(passage).filter(|_| !symbol);
    let unit = alone
        .map(|(unit, _)| unit)
        .or(scaled.map(|(unit, ..)| unit))
        .or_else(|| unit_in_header(passage))
        .or_else(|| time_counted(passage));
    let kind = match () {
        () if is_dated(passage) => Kind::Period,
        () if mixed => Kind::Mixed,
        () if unit == Some(Unit::PERCENT) && alone.is_some() => Kind::Share,
        () if core.is_none() => Kind::Aside,
        () => kind(&lower),
    };
    let header = Header {
        unit: unit.filter(|_| !mixed),
        per: alone.and_then(|(_, per)| per),
        scale: scaled
            .map(|(_, factor, _)| Scale(factor))
            .or_else(|| scale_of(&lower))
            .filter(|_| !mixed),
        as_of: time::of_header(words.of(text), words),
        state: (kind == Kind::Period).then(|| state(passage)).flatten(),
        kind,
        ..Header::default()
    };
    let told = core.filter(|span| span.of(text).chars().any(char::is_alphanumeric));
    header.of(passage.document, told)
}

/// The unit of a header that ends in the time it counts: "Total training hours", "Sick days".
fn time_counted(passage: &Passage<'_>) -> Option<Unit> {
    let last = passage
        .tokens
        .len()
        .checked_sub(1)
        .filter(|last| *last > 0)?;
    match () {
        () if passage.is(last, "hours") => Unit::from_symbol("hour"),
        () if passage.is(last, "days") => Unit::from_symbol("day"),
        () => None,
    }
}

/// Whether the unit that a header consists of is meant as one: "km" is, "Month" and the "W" of wins are not.
fn heads(passage: &Passage<'_>, unit: Unit) -> bool {
    let last = passage.raw(passage.tokens.len() - 1);
    let named = unit.dimension() == Dimension::Time && !last.ends_with('s') && last.len() > 3;
    let letter = last.len() == 1 && last.starts_with(char::is_alphabetic);
    !(passage.tokens.len() == 1 && (named || letter))
}

/// Whether a unit that stands alone says what is measured as well: "Hours" and "% of total" do, "h" does not.
fn names_things(passage: &Passage<'_>) -> bool {
    (0..passage.tokens.len()).any(|at| {
        if passage.is(at, "of") {
            return true;
        }
        let spelt = passage.tokens[at].is_word() && passage.raw(at).len() > 3;
        spelt && passage.tags(at).has(Tags::UNIT) && !passage.is(at, "percent")
    })
}

/// Whether a header names a time, its numbers' unit behind it or not, and nothing else.
pub(super) fn is_dated(passage: &Passage<'_>) -> bool {
    is_period(passage) || is_period_of_unit(passage)
}

/// Whether a header names a time and nothing else: "2023", "Q1 2024", "Fiscal Year Ended", "December 28,".
pub(super) fn is_period(passage: &Passage<'_>) -> bool {
    let (mut at, mut told, mut kind_told) = (0, false, false);
    // "Year" alone heads years: it names none.
    if passage.tokens.len() == 1 && is_time(passage, 0).is_none() {
        return false;
    }
    while at < passage.tokens.len() {
        // "Actual 2023", "2024 Budget": how real the numbers of that time are is no measure.
        let marked = passage.is_any(at, word_list!["e", "f", "*"]);
        let kind = marked || passage.is_any(at, STATES);
        kind_told |= kind;
        let tags = passage.tags(at);
        let word = tags.has(Tags::PERIOD | Tags::MONTH)
            || passage.is_any(
                at,
                word_list![
                    "ended",
                    "ending",
                    "as",
                    "of",
                    "at",
                    "the",
                    "financial",
                    ",",
                    "(",
                    ")",
                    "months",
                    "restated",
                    "audited",
                    "unaudited",
                ],
            );
        at = match is_time(passage, at) {
            Some(end) => {
                told = true;
                end
            }
            None if word || kind => at + 1,
            None => return false,
        };
    }
    told || !kind_told
}

/// Words of headers that say how real the numbers of a period are.
const STATES: &WordList = word_list![
    "actual",
    "actuals",
    "actually",
    "achieved",
    "baseline",
    "budget",
    "budgeted",
    "estimate",
    "estimated",
    "forecast",
    "outturn",
    "plan",
    "planned",
    "preliminary",
    "projected",
    "projection",
    "provisional",
    "reported",
    "result",
    "results",
    "revised",
    "target",
    "targeted",
];

/// How real the numbers of a period are by a word of its header, where they are not what was reached.
fn state(passage: &Passage<'_>) -> Option<Modality> {
    let goals = word_list![
        "budget", "budgeted", "plan", "planned", "target", "targeted"
    ];
    let foreseen = word_list!["forecast", "projected", "projection", "e", "f"];
    (0..passage.tokens.len()).find_map(|at| match () {
        () if passage.is_any(at, goals) => Some(Modality::Target),
        () if passage.is_any(at, foreseen) => Some(Modality::Forecast),
        () if time::is_marked_year(passage.raw(at)) => match passage.raw(at).as_bytes()[4] {
            b'e' | b'E' | b'f' | b'F' => Some(Modality::Forecast),
            b'b' | b'B' => Some(Modality::Target),
            _ => None,
        },
        () => None,
    })
}

/// "2023 $B", "2022 SEK m", "2023 (EURm)": a time, and behind it the unit of its numbers.
fn is_period_of_unit(passage: &Passage<'_>) -> bool {
    let first = usize::from(passage.is_any(0, STATES));
    let Some(end) = is_time(passage, first).filter(|end| *end < passage.tokens.len()) else {
        return false;
    };
    unit_until(passage, end) == Some(passage.tokens.len())
}

/// One past the unit and scale that start at token `at`, parentheses around them included.
pub(super) fn unit_until(passage: &Passage<'_>, at: usize) -> Option<usize> {
    let open = usize::from(passage.is_mark(at, '('));
    let end = scaled_currency(passage, at + open).map(|(.., end)| end);
    let end = end.or_else(|| passage.is_mark(at + open, '%').then_some(at + open + 1))?;
    (open == 0 || passage.is_mark(end, ')')).then_some(end + open)
}

/// One past the date or period that starts at token `at` and says which it is; a month and day may lack their year.
pub(super) fn is_time(passage: &Passage<'_>, at: usize) -> Option<usize> {
    let period = period_at(passage, at).filter(|period| period.end > at);
    let marked = || time::is_marked_year(passage.raw(at)).then_some(at + 1);
    period.map(|period| period.end).or_else(marked)
}

/// What a caption, or the sentence that introduces a table, says of all its numbers.
pub(super) fn read_caption(passage: &Passage<'_>) -> Header {
    const LONGEST: usize = 60;
    if passage.tokens.len() > LONGEST {
        return Header::default();
    }
    let header = read_header(passage);
    let told = has_amount(passage);
    Header {
        words: None,
        announces: None,
        kind: match header.kind {
            Kind::Mixed => Kind::Mixed,
            _ => Kind::Aside,
        },
        // "We spent $5 thousand on it:" tells of one amount, not of the table's.
        scale: header.scale.filter(|_| !told),
        unit: header
            .unit
            .filter(|unit| !told && unit.dimension() != Dimension::Time),
        ..header
    }
}

/// Whether a text holds a number that is neither its own count ("Table 3") nor a year.
fn has_amount(passage: &Passage<'_>) -> bool {
    (0..passage.tokens.len()).any(|at| {
        passage.tokens[at].shape == Shape::Number
            && period_at(passage, at).is_none()
            && !(at > 0 && passage.tags(at - 1).has(Tags::LABEL | Tags::MONTH))
            && !passage.tags(at + 1).has(Tags::MONTH)
            && passage.raw(at) != "000"
    })
}

/// The words of a header up to the parenthesis that holds its unit, scale or period.
fn core(passage: &Passage<'_>) -> Option<Span> {
    let tokens = passage.tokens;
    // "Revenue US$m", "Surplus / (deficit) in £m": the money it ends in is no part of the words.
    let money = (1..tokens.len())
        .find(|at| scaled_currency(passage, *at).is_some_and(|(.., end)| end == tokens.len()));
    if let Some(money) = money {
        let tied = passage.is_any(money - 1, word_list!["in", ",", "-", "–"]);
        let end = money - usize::from(tied);
        return (end > 0).then(|| passage.span(0..end));
    }
    let open = tokens.iter().position(|token| {
        token.shape == Shape::Mark && token.span.of(&passage.document.text) == "("
    });
    let end = match open {
        Some(open) if open > 0 && explains(passage, open + 1) => open,
        Some(0) if explains(passage, 1) => return None,
        _ => tokens.len(),
    };
    (end > 0).then(|| passage.span(0..end))
}

/// Whether the parenthesis whose inside starts at token `at` tells a unit, a scale or a period.
fn explains(passage: &Passage<'_>, at: usize) -> bool {
    let end = (at..passage.tokens.len())
        .find(|place| passage.is_mark(*place, ')'))
        .unwrap_or(passage.tokens.len());
    if at >= end {
        return false;
    }
    let inside = passage
        .document
        .words_of(passage.span(at..end))
        .to_lowercase();
    let period = period_at(passage, at).is_some_and(|period| period.end >= end);
    let scaled = || scaled_currency(passage, at).is_some();
    period
        || unit_in_header(passage).is_some()
        || scaled()
        || scale_of(&format!("({inside})")).is_some()
}
