//! Numbers in tables: what they measure comes from the headers of row and column.

use std::collections::HashMap;

use rustc_hash::FxBuildHasher;

use super::habit::Habit;
use super::quantity::{Quantity, quantity_at};
use super::time::Times;
use super::unit::unit_in_header;
use crate::document::{BlockKind, Shape, Span};
use crate::extract::date::{period_at, year_of};
use crate::extract::passage::Passage;
use crate::model::{AsOf, Claim, Decimal, Dimension, Modality, Phrase, Rule, Unit};

/// What a header says of the numbers under or beside it.
#[derive(Clone, Default)]
struct Header {
    words: Option<Span>,
    unit: Option<Unit>,
    scale: Option<Decimal>,
    as_of: Option<AsOf>,
    /// Whether it names only a time.
    is_period: bool,
    /// Whether its column numbers or identifies rows rather than measuring them.
    is_key: bool,
}

/// The headers of the table that is being read.
#[derive(Default)]
pub(super) struct Headers {
    table: Option<u32>,
    header_rows: u32,
    caption: Header,
    columns: HashMap<u32, Header, FxBuildHasher>,
    row: (u32, Header),
}

impl Headers {
    /// Takes a cell in; whether it is one that may hold a number of its own.
    pub(super) fn read(&mut self, passage: &Passage<'_>, times: &mut Times) -> bool {
        let BlockKind::Cell { table, row, column } = passage.block.kind else {
            return false;
        };
        if self.table != Some(table) {
            let known = &passage.document.tables[table as usize];
            *self = Headers {
                table: Some(table),
                header_rows: known.header_rows,
                ..Headers::default()
            };
            if let Some(caption) = known.caption {
                let words = passage.document.blocks[caption as usize].span;
                self.caption.scale = scale_of(words.of(&passage.document.text));
                self.caption.as_of = times.of_header(words.of(&passage.document.text), words);
            }
        }
        if row < self.header_rows {
            self.columns.insert(column, header(passage, times));
            return true;
        }
        if self.row.0 != row || column == 0 {
            self.row = (
                row,
                if column == 0 {
                    header(passage, times)
                } else {
                    Header::default()
                },
            );
        }
        true
    }

    /// The claim of the cell that was just read, where it holds one number and little else.
    pub(super) fn claim(
        &self,
        passage: &Passage<'_>,
        habit: Habit,
        times: &Times,
    ) -> Option<Claim> {
        let BlockKind::Cell { row, column, .. } = passage.block.kind else {
            return None;
        };
        if row < self.header_rows {
            return None;
        }
        let none = Header::default();
        let over = self.columns.get(&column).unwrap_or(&none);
        let beside = if column == 0 { &none } else { &self.row.1 };
        if over.is_key || column == 0 && over.words.is_none() {
            return None;
        }
        let mut quantity = number_of(passage, habit)?;
        let bare_year = quantity.unit.is_none()
            && year_of(passage.raw(quantity.number_start))
                .is_some_and(|year| (1950..=2060).contains(&year));
        if bare_year && (column == 0 || over.words.is_none() || !over.is_period) {
            let dated = over.words.is_some_and(|span| {
                span.of(&passage.document.text)
                    .to_lowercase()
                    .contains("year")
            });
            if dated || column == 0 {
                return None;
            }
        }
        let scale = over.scale.or(beside.scale).or(self.caption.scale);
        if quantity.unit.is_none() {
            quantity.unit = over.unit.or(beside.unit).or(self.caption.unit);
        }
        let scalable = quantity
            .unit
            .is_none_or(|unit| unit.dimension() != Dimension::Ratio);
        if let Some(factor) = scale.filter(|_| scalable) {
            quantity.value = quantity.value.times(factor)?;
        }
        let mut pieces: Vec<Span> = Vec::new();
        pieces.extend(beside.words.filter(|_| !beside.is_period && !beside.is_key));
        pieces.extend(over.words.filter(|_| !over.is_period));
        let subject = if pieces.len() == 2 {
            Phrase::of(pieces[0])
        } else {
            Phrase::default()
        };
        let as_of = over
            .as_of
            .or(beside.as_of)
            .or(self.caption.as_of)
            .or_else(|| times.of(passage, &[], 0, 0));
        Some(Claim {
            span: passage.span(quantity.start..quantity.end),
            number: quantity.number_span(passage),
            value: quantity.value,
            value_max: quantity.value_max,
            bound: quantity.bound,
            vague: quantity.vague,
            unit: quantity.unit(),
            measured: Phrase { pieces },
            subject,
            of_report: false,
            action: None,
            change: quantity.change,
            per: quantity.per,
            modality: Modality::Actual,
            as_of,
            part_of: None,
            section: passage.block.section,
            sentence: passage.block.span,
            rule: Rule::ClaimTableCell,
        })
    }
}

/// What the words of a header say.
fn header(passage: &Passage<'_>, times: &Times) -> Header {
    let text = &passage.document.text;
    let words = passage.block.span;
    let raw = words.of(text);
    let period = period_at(passage, 0).is_some_and(|period| period.end >= passage.tokens.len());
    let lower = raw.to_lowercase();
    let core = lower.trim_matches(|c: char| !c.is_alphanumeric() && c != '#');
    let is_key = matches!(
        core,
        "#" | "no"
            | "nr"
            | "id"
            | "rank"
            | "year"
            | "date"
            | "month"
            | "quarter"
            | "period"
            | "issue"
            | "pr"
            | "version"
            | "release"
            | "kep"
            | "ref"
            | "note"
            | "notes"
            | "page"
            | "time"
            | "phone"
            | "code"
            | "link"
            | "url"
            | "timezone"
    );
    Header {
        words: raw.chars().any(char::is_alphanumeric).then_some(words),
        unit: unit_in_header(passage),
        scale: scale_of(raw),
        as_of: times.of_header(raw, words),
        is_period: period,
        is_key,
    }
}

/// "(in thousands)", "€ million", "US$m", "000s".
fn scale_of(words: &str) -> Option<Decimal> {
    let lower = words.to_lowercase();
    let has = |word: &str| {
        lower
            .split(|c: char| !c.is_alphanumeric())
            .any(|part| part == word)
    };
    let symbol = ['$', '€', '£', '¥', '₹']
        .iter()
        .any(|mark| lower.contains(*mark));
    let glued = |letter: &str| {
        ['$', '€', '£'].iter().any(|mark| {
            lower.contains(&format!("{mark}{letter}"))
                || lower.contains(&format!("{letter} {mark}"))
                || lower.contains(&format!("{mark} {letter}"))
        })
    };
    let stated = lower.contains('(')
        || lower.contains("in ")
        || symbol
        || lower.split_whitespace().count() <= 3;
    let zeros = if !stated {
        return None;
    } else if has("thousands")
        || has("thousand")
        || has("000s")
        || lower.contains("'000")
        || lower.contains("’000")
        || has("000") && symbol
    {
        3
    } else if has("millions")
        || has("million")
        || has("mn")
        || glued("m)")
        || glued("m,")
        || lower.ends_with("$m")
        || lower.ends_with("€m")
        || lower.ends_with("£m")
    {
        6
    } else if has("billions")
        || has("billion")
        || has("bn")
        || lower.ends_with("$bn")
        || lower.ends_with("€bn")
        || lower.ends_with("£bn")
    {
        9
    } else {
        return None;
    };
    Decimal::new(10i128.pow(zeros), 0)
}

/// The number of a cell that holds little else: "1,234", "(1,234)", "12 %", "≥ 5 (2022: 4)".
fn number_of(passage: &Passage<'_>, habit: Habit) -> Option<Quantity> {
    const MOST_WORDS: usize = 4;
    let first = passage.tokens.iter().position(|token| {
        matches!(token.shape, Shape::Number | Shape::Alnum)
            || token.span.len() == 2 && token.shape == Shape::Mark
    })?;
    if first > 3
        || period_at(passage, first)
            .is_some_and(|period| period.end >= passage.tokens.len() && passage.tokens.len() > 1)
    {
        return None;
    }
    let mut quantity = quantity_at(passage, first, 0, habit)?;
    let words = passage
        .tokens
        .iter()
        .filter(|token| token.is_word())
        .count();
    let inside = passage.tokens[quantity.start..quantity.end]
        .iter()
        .filter(|token| token.is_word())
        .count();
    if words - inside > MOST_WORDS || quantity.start > 2 {
        return None;
    }
    let parenthesised = quantity.start == 1
        && passage.is_mark(0, '(')
        && passage.is_mark(quantity.end, ')')
        && quantity.end + 1 == passage.tokens.len();
    let link = passage.is_mark(0, '#')
        || passage.is_glued(quantity.end) && passage.is_mark(quantity.end, '/')
        || passage.is_mark(quantity.end, ':')
        || passage.is_mark(quantity.end, '-') && passage.is_glued(quantity.end);
    let named = quantity.start > 0
        && passage.tokens[quantity.start - 1].is_capital()
        && quantity.unit.is_none();
    if link || named {
        return None;
    }
    if parenthesised
        && quantity
            .unit
            .is_none_or(|unit| unit.dimension() != Dimension::Ratio)
    {
        quantity.value = quantity.value.negated();
    }
    Some(quantity)
}
