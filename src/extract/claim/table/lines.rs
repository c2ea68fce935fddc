//! Tables of plain text: lines of a paragraph that are a label and its values.
//!
//! ```text
//! Indicator           2023    2022   Change
//! Employees          6,312   6,140    +2.8%
//! Grid losses (%)      4.1     4.4  –0.3 pp
//! Revenue ............ $12.4m
//! ```

use std::ops::Range;

use super::Frame;
use super::header::{Header, read_header};
use crate::document::{Block, BlockKind, Shape};
use crate::extract::claim::habit::{Groups, Habit};
use crate::extract::claim::quantity::{Quantity, quantity_at};
use crate::extract::claim::time::Times;
use crate::extract::date::period_at;
use crate::extract::passage::Passage;
use crate::lexicon::words::Tags;
use crate::model::{Bound, Claim};

/// A longer line is no row of a table.
const LONGEST: usize = 48;
/// A row has no more values than these.
const MOST_CELLS: usize = 12;

/// The columns of the table that is being read, from block to block.
#[derive(Default)]
pub(in crate::extract::claim) struct Columns {
    /// The last block that held a row of it.
    block: Option<usize>,
    headers: Vec<Header>,
}

/// A line that is a label and values.
struct Row {
    line: Range<usize>,
    label: Range<usize>,
    cells: Vec<Quantity>,
    /// Whether a wide gap or a row of dots stands between label and values.
    apart: bool,
}

impl Columns {
    /// Reads the rows of a block into `claims`; gives the token ranges of the lines that were rows or headers.
    pub(in crate::extract::claim) fn read(
        &mut self,
        passage: &Passage<'_>,
        habit: Habit,
        times: &Times,
        claims: &mut Vec<Claim>,
    ) -> Vec<Range<usize>> {
        if !matches!(
            passage.block.kind,
            BlockKind::Paragraph | BlockKind::Caption
        ) {
            return Vec::new();
        }
        if self.block.is_some_and(|block| block + 1 < passage.index) {
            *self = Columns::default();
        }
        let mut taken = Vec::new();
        let lines = lines(passage);
        let rows: Vec<Option<Row>> = lines
            .iter()
            .map(|line| row(passage, line.clone(), habit))
            .collect();
        let wide = rows
            .iter()
            .flatten()
            .filter(|row| row.cells.len() >= 2)
            .count();
        for (line, row) in lines.into_iter().zip(rows) {
            if let Some(headers) = headers(passage, line.clone(), times) {
                self.headers = headers;
                self.block = Some(passage.index);
                taken.push(line);
                continue;
            }
            let Some(row) = row else { continue };
            let fits = self.headers.len() == row.cells.len() && !self.headers.is_empty();
            if fits || row.apart || row.cells.len() >= 2 && wide >= 2 {
                self.block = Some(passage.index);
                claims.extend(self.claims(passage, &row, times));
                taken.push(row.line);
            }
        }
        taken
    }

    fn claims(&self, passage: &Passage<'_>, row: &Row, times: &Times) -> Vec<Claim> {
        let block = Block {
            span: passage.span(row.label.clone()),
            ..passage.block.clone()
        };
        let label = read_header(&part(passage, &block, row.label.clone()), times);
        let none = Header::default();
        let headed = self.headers.len() == row.cells.len();
        let cells = row.cells.iter().enumerate();
        cells
            .filter_map(|(nth, quantity)| {
                let frame = Frame {
                    whole: &none,
                    rows: vec![&label],
                    over: self.headers.get(nth).filter(|_| headed).unwrap_or(&none),
                    group: None,
                    money: None,
                };
                let line = passage.span(row.line.clone());
                let claim = frame.claim(passage, quantity, times)?;
                Some(Claim {
                    sentence: line,
                    ..claim
                })
            })
            .collect()
    }
}

/// A stretch of a passage as one of its own: `block` spans it.
fn part<'a>(passage: &Passage<'a>, block: &'a Block, tokens: Range<usize>) -> Passage<'a> {
    Passage {
        block,
        tokens: &passage.tokens[tokens],
        sentences: &[],
        ..*passage
    }
}

/// The lines of a passage: ranges of tokens.
fn lines(passage: &Passage<'_>) -> Vec<Range<usize>> {
    let mut lines = Vec::new();
    let mut start = 0;
    for at in 1..=passage.tokens.len() {
        if at == passage.tokens.len() || passage.tokens[at].breaks {
            lines.push(start..at);
            start = at;
        }
    }
    lines
}

/// The columns that a line of periods names: "Indicator 2023 2022 Change".
fn headers(passage: &Passage<'_>, line: Range<usize>, times: &Times) -> Option<Vec<Header>> {
    if line.len() > LONGEST || line.is_empty() {
        return None;
    }
    let mut cells: Vec<Range<usize>> = Vec::new();
    let (mut at, mut periods) = (line.start, 0);
    while at < line.end {
        if let Some(period) =
            period_at(passage, at).filter(|period| period.end <= line.end && period.first.is_some())
        {
            cells.push(at..period.end);
            periods += 1;
            at = period.end;
            continue;
        }
        let token = &passage.tokens[at];
        if token.shape == Shape::Number || passage.is_mark(at, '.') || passage.is_mark(at, ',') {
            return None;
        }
        // Words behind the first period head columns of their own; one gap, one column.
        if periods > 0 {
            let joins = !is_wide(passage, at)
                && cells
                    .last()
                    .is_some_and(|cell| period_at(passage, cell.start).is_none());
            match cells.last_mut().filter(|_| joins) {
                Some(cell) => cell.end = at + 1,
                None => cells.push(at..at + 1),
            }
        }
        at += 1;
    }
    (periods >= 2).then(|| {
        let read = |tokens: Range<usize>| {
            let block = Block {
                span: passage.span(tokens.clone()),
                ..passage.block.clone()
            };
            read_header(&part(passage, &block, tokens), times)
        };
        cells.into_iter().map(read).collect()
    })
}

/// Whether two spaces or a tab stand before the token at `at`.
fn is_wide(passage: &Passage<'_>, at: usize) -> bool {
    let Some(before) = at.checked_sub(1) else {
        return false;
    };
    let gap =
        &passage.document.text[passage.tokens[before].span.end()..passage.tokens[at].span.start()];
    gap.len() >= 2 && gap.chars().all(|c| c == ' ') || gap.contains('\t')
}

/// Whether a label can open with the token: a word, or a name with digits in it.
fn opens_label(passage: &Passage<'_>, at: usize) -> bool {
    let token = &passage.tokens[at];
    token.is_word()
        || token.shape == Shape::Alnum && passage.raw(at).starts_with(char::is_alphabetic)
}

/// The line as a label and values, where nothing else stands in it.
fn row(passage: &Passage<'_>, line: Range<usize>, habit: Habit) -> Option<Row> {
    const MOST_LABEL: usize = 20;
    if line.len() > LONGEST || line.len() < 2 || !opens_label(passage, line.start) {
        return None;
    }
    // In columns a space parts two numbers, whatever the prose does.
    let habit = Habit {
        groups: Groups::Marked,
        ..habit
    };
    let starts = (line.start + 1..line.end.min(line.start + MOST_LABEL))
        .filter(|at| passage.tokens[*at].spaced);
    let (start, cells) = starts
        .filter(|at| passage.tokens[*at].shape != Shape::Lower)
        .find_map(|at| Some((at, cells(passage, at..line.end, habit)?)))?;
    let dots = (line.start..start)
        .rev()
        .take_while(|at| matches!(passage.raw(*at), "." | "…" | "·" | "_"))
        .count();
    let label = line.start..start - dots;
    let words = label.clone().any(|at| opens_label(passage, at));
    let colon = passage.raw(label.end.checked_sub(1)?) == ":";
    // Justified prose has wide gaps everywhere; a label has none inside.
    let prose = (label.start + 1..label.end).any(|at| is_wide(passage, at));
    (words && !label.is_empty() && !colon && !prose).then(|| Row {
        apart: dots >= 3 || is_wide(passage, start),
        line,
        label,
        cells,
    })
}

/// The values that fill the tokens `range`, with nothing between them; a dash or "n/a" holds the place of one.
fn cells(passage: &Passage<'_>, range: Range<usize>, habit: Habit) -> Option<Vec<Quantity>> {
    let mut cells = Vec::new();
    let mut at = range.start;
    while at < range.end && cells.len() < MOST_CELLS {
        let signed = matches!(
            passage.raw(at),
            "-" | "–" | "−" | "+" | "$" | "€" | "£" | "(" | "~" | "<" | ">"
        );
        let number = (at..range.end.min(at + 4))
            .find(|place| matches!(passage.tokens[*place].shape, Shape::Number | Shape::Alnum))?;
        let opened = (at..number).all(|place| {
            passage.tokens[place].shape == Shape::Mark || passage.tokens[place].tags.has(Tags::UNIT)
        });
        if number > at && !signed && !opened {
            return None;
        }
        let mut quantity = quantity_at(passage, number, at, habit)?;
        let mut end = quantity.end;
        if passage.is_mark(at, '(') && passage.is_mark(end, ')') {
            quantity.value = quantity.value.negated();
            end += 1;
        } else if quantity.start != at {
            return None;
        }
        let spaced = end >= range.end || passage.tokens[end].spaced;
        if end > range.end || !spaced || quantity.bound == Bound::AtLeast && quantity.vague {
            return None;
        }
        cells.push(quantity);
        at = end;
    }
    (at == range.end).then_some(cells)
}
