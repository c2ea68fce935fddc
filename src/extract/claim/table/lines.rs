//! Tables of plain text: lines of a paragraph that are a label and its values, under headers that stand above them.
//!
//! ```text
//!                     Sales in Mio. EUR     EBIT margin
//! Segment              2024       2023     2024    2023
//! Drive Technology  1.846,2    1.963,5    7,0 %   7,7 %
//! Pumps             1.234,5    1.201,8    9,4 %   9,0 %
//! ```
//!
//! Values stand under the headers whose columns of text they share.

use std::cmp::Reverse;
use std::ops::Range;

use super::header::{Header, Kind, is_time, read_caption, read_header};
use super::{Frame, opens_label};
use crate::document::{Block, BlockKind, Shape};
use crate::extract::claim::Found;
use crate::extract::claim::habit::{Groups, Habit};
use crate::extract::claim::quantity::{Quantity, quantity_at};
use crate::extract::claim::time::Times;
use crate::extract::passage::Passage;
use crate::lexicon::words::Tags;
use crate::model::{Claim, Dimension, Unit};

/// A longer line is no row of a table.
const LONGEST: usize = 64;
/// A row has no more values than these.
const MOST_CELLS: usize = 16;
/// More lines of headers than these stand over no table.
const MOST_HEADERS: usize = 6;

/// The table of text that is being read, from block to block.
#[derive(Default)]
pub(in crate::extract::claim) struct Columns {
    /// The last block that held a line of it.
    block: Option<usize>,
    /// Its lines of headers, from the top.
    headers: Vec<Vec<Placed>>,
    /// Whether a row was read, so that the next header begins another table.
    rows: bool,
    /// The currency last written in each column.
    money: Vec<Option<Unit>>,
}

/// A header and the columns of text it covers.
struct Placed {
    header: Header,
    columns: Range<usize>,
}

/// A line that is a label and values.
struct Row {
    line: Range<usize>,
    label: Range<usize>,
    cells: Vec<Cell>,
    /// Whether a wide gap or a row of dots stands between label and values.
    apart: bool,
}

/// A value and the columns of text it covers.
struct Cell {
    quantity: Quantity,
    columns: Range<usize>,
}

impl Columns {
    /// Reads the rows of a block into `found`; gives the token ranges of the lines that were rows or headers.
    pub(in crate::extract::claim) fn read(
        &mut self,
        passage: &Passage<'_>,
        habit: Habit,
        times: &Times,
        found: &mut Found,
    ) -> Vec<Range<usize>> {
        let text = matches!(
            passage.block.kind,
            BlockKind::Paragraph | BlockKind::Caption
        );
        if !text || self.block.is_some_and(|block| block + 1 < passage.index) {
            *self = Columns::default();
        }
        if !text {
            return Vec::new();
        }
        let lines = lines(passage);
        let read = |line: &Range<usize>| row(passage, line.clone(), habit);
        let rows: Vec<Option<Row>> = lines.iter().map(read).collect();
        let many = rows
            .iter()
            .flatten()
            .filter(|row| row.cells.len() >= 2)
            .count()
            >= 2;
        let mut taken = Vec::new();
        for (line, row) in lines.into_iter().zip(rows) {
            let fits = |row: &Row| {
                row.apart || row.cells.len() >= 2 && (many || self.heads(row.cells.len()).is_some())
            };
            if let Some(row) = row.filter(fits) {
                self.claims(passage, &row, times, found);
                taken.push(row.line);
                self.rows = true;
                self.block = Some(passage.index);
            } else if let Some(headers) = headers(passage, line.clone(), times) {
                if self.rows || self.headers.len() >= MOST_HEADERS {
                    *self = Columns::default();
                }
                if headers
                    .iter()
                    .filter(|placed| placed.header.kind == Kind::Period)
                    .count()
                    >= 2
                {
                    taken.push(line);
                }
                self.headers.push(headers);
                self.block = Some(passage.index);
            } else if !is_rule(passage, line) {
                *self = Columns::default();
            }
        }
        taken
    }

    /// The headers in the lowest line, if they are as many as `count` values, that over the labels left out.
    fn heads(&self, count: usize) -> Option<&[Placed]> {
        let lowest = self.headers.last()?;
        let first = lowest
            .len()
            .checked_sub(count)
            .filter(|first| *first <= 1)?;
        Some(&lowest[first..])
    }

    fn claims(&mut self, passage: &Passage<'_>, row: &Row, times: &Times, found: &mut Found) {
        let label = read_part(passage, row.label.clone(), times);
        let mut whole = Header::default();
        let values = row.cells[0].columns.start;
        for line in &self.headers {
            // What stands over the labels, and what is nothing but a unit, speaks of all values.
            let first = line.first().filter(|first| first.columns.end <= values);
            let asides = line.iter().filter(|placed| placed.header.is_aside());
            asides
                .chain(first)
                .for_each(|placed| whole.inherit(&placed.header));
        }
        self.money
            .resize(row.cells.len().max(self.money.len()), None);
        for (nth, cell) in row.cells.iter().enumerate() {
            let over = self.over(row, nth);
            if let Some(money) = cell.quantity.unit.filter(|_| cell.quantity.is_money()) {
                self.money[nth] = Some(money);
            }
            let frame = Frame {
                whole: &whole,
                rows: vec![&label],
                over: &over,
                group: None,
                money: self.money[nth],
            };
            let sentence = passage.span(row.line.clone());
            let claim = frame.claim(passage, &cell.quantity, times);
            found.add(claim.map(|claim| Claim { sentence, ..claim }));
        }
    }

    /// What stands over the `nth` value of a row: in the lowest line by their order where there are as many, else, and in
    /// the lines above, by the columns they share.
    fn over(&self, row: &Row, nth: usize) -> Header {
        // A short header may stand beside the columns of a long value.
        const BESIDE: usize = 3;
        let under = |line: &[Placed], columns: &Range<usize>| {
            let wide = columns.start.saturating_sub(BESIDE)..columns.end + BESIDE;
            let shared = |placed: &Placed| {
                let inside = overlap(&placed.columns, columns);
                (inside, overlap(&placed.columns, &wide))
            };
            let heads = line
                .iter()
                .enumerate()
                .filter(|(_, placed)| !placed.header.is_aside());
            heads
                .map(|(at, placed)| (shared(placed), Reverse(at)))
                .max()
                .filter(|((_, near), _)| *near > 0)
                .map(|(_, Reverse(at))| at)
        };
        let mut columns = row.cells[nth].columns.clone();
        let mut found = Header::default();
        let mut lines = self.headers.iter().rev();
        if let Some(heads) = self.heads(row.cells.len()) {
            found.join(&heads[nth].header);
            columns = heads[nth].columns.clone();
            lines.next();
        }
        for line in lines {
            if let Some(at) = under(line, &columns) {
                found.join(&line[at].header);
            }
        }
        found
    }
}

/// How many columns of text two ranges share.
fn overlap(one: &Range<usize>, other: &Range<usize>) -> usize {
    one.end
        .min(other.end)
        .saturating_sub(one.start.max(other.start))
}

/// The header that the tokens `tokens` make.
fn read_part(passage: &Passage<'_>, tokens: Range<usize>, times: &Times) -> Header {
    let block = Block {
        span: passage.span(tokens.clone()),
        ..passage.block.clone()
    };
    let part = Passage {
        block: &block,
        tokens: &passage.tokens[tokens],
        sentences: &[],
        ..*passage
    };
    read_header(&part, times)
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

/// The columns of text, in characters from the start of its line, that the tokens `tokens` cover.
fn columns(passage: &Passage<'_>, tokens: Range<usize>) -> Range<usize> {
    let span = passage.span(tokens);
    let text = &passage.document.text;
    let start = text[..span.start()].rfind('\n').map_or(0, |line| line + 1);
    let first = text[start..span.start()].chars().count();
    first..first + span.of(text).chars().count()
}

/// Whether a line is drawn, not written: `-----  -----`.
fn is_rule(passage: &Passage<'_>, line: Range<usize>) -> bool {
    line.into_iter()
        .all(|at| matches!(passage.raw(at), "-" | "=" | "_" | "–" | "—" | "|" | "+"))
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

/// The headers of a line that holds no values: its words parted by wide gaps, else by the periods among them.
fn headers(passage: &Passage<'_>, line: Range<usize>, times: &Times) -> Option<Vec<Placed>> {
    const MOST_WORDS: usize = 24;
    let last = line.end.checked_sub(1)?;
    if passage.block.kind == BlockKind::Caption {
        // A caption speaks of the whole table, wherever it stands.
        return Some(vec![Placed {
            header: read_caption(passage, times),
            columns: 0..0,
        }]);
    }
    let stopped =
        passage.is_any(last, &[".", ",", ";", ":"]) && !passage.is_mark(last.wrapping_sub(1), ')');
    if line.len() > MOST_WORDS
        || stopped && !passage.tokens[last].breaks && passage.is_any(last, &[".", ";", ":"])
    {
        return None;
    }
    if is_rule(passage, line.clone()) {
        return None;
    }
    let mut cells: Vec<Range<usize>> = Vec::new();
    let apart = (line.start + 1..line.end).any(|at| is_wide(passage, at));
    let (mut at, mut timed) = (line.start, false);
    while at < line.end {
        let period = is_time(passage, at).filter(|end| *end <= line.end && !apart);
        let end = period.unwrap_or(at + 1);
        let starts = if apart {
            at == line.start || is_wide(passage, at)
        } else {
            at == line.start || period.is_some() || timed
        };
        match cells.last_mut().filter(|_| !starts) {
            Some(cell) => cell.end = end,
            None => cells.push(at..end),
        }
        timed = period.is_some();
        at = end;
    }
    let placed = |tokens: Range<usize>| Placed {
        columns: columns(passage, tokens.clone()),
        header: read_part(passage, tokens, times),
    };
    let valued = |cell: &Range<usize>| holds_value(passage, cell.clone());
    (!cells.iter().any(valued)).then(|| cells.into_iter().map(placed).collect())
}

/// Whether a header's tokens hold a number that is no time, no label and in no parentheses.
fn holds_value(passage: &Passage<'_>, cell: Range<usize>) -> bool {
    let opens = passage.is_mark(cell.start, '(');
    let mut at = cell.start;
    while at < cell.end {
        if let Some(end) = is_time(passage, at) {
            at = end;
            continue;
        }
        let labels = at > cell.start && passage.tags(at - 1).has(Tags::LABEL);
        if passage.tokens[at].shape == Shape::Number && !opens && !labels {
            return true;
        }
        at += 1;
    }
    false
}

/// The line as a label and values, where nothing else stands in it.
fn row(passage: &Passage<'_>, line: Range<usize>, habit: Habit) -> Option<Row> {
    const MOST_LABEL: usize = 20;
    if line.len() > LONGEST || line.len() < 2 {
        return None;
    }
    // "1    Andhra Pradesh   184.20": a row may be numbered.
    let numbered =
        passage.tokens[line.start].shape == Shape::Number && is_wide(passage, line.start + 1);
    let first = line.start + usize::from(numbered);
    if !opens_label(passage, first) {
        return None;
    }
    // In columns a space parts two numbers, whatever the prose does.
    let habit = Habit {
        groups: Groups::Marked,
        ..habit
    };
    let (start, cells) = (first + 1..line.end.min(first + MOST_LABEL))
        .filter(|at| passage.tokens[*at].spaced && passage.tokens[*at].shape != Shape::Lower)
        .find_map(|at| Some((at, cells(passage, at..line.end, habit)?)))?;
    let dots = (first..start)
        .rev()
        .take_while(|at| matches!(passage.raw(*at), "." | "…" | "·" | "_"))
        .count();
    let label = first..start - dots;
    let colon = passage.raw(label.end.checked_sub(1)?) == ":";
    // Justified prose has wide gaps everywhere; a label has none inside.
    let prose = (label.start + 1..label.end).any(|at| is_wide(passage, at));
    (!label.is_empty() && !colon && !prose).then(|| Row {
        apart: dots >= 3 || is_wide(passage, start),
        line,
        label,
        cells,
    })
}

/// The values that fill the tokens `range`, with nothing between them; a dash or "n/a" holds the place of one.
fn cells(passage: &Passage<'_>, range: Range<usize>, habit: Habit) -> Option<Vec<Cell>> {
    let mut cells = Vec::new();
    let mut at = range.start;
    while at < range.end && cells.len() < MOST_CELLS {
        let digits =
            |place: &usize| matches!(passage.tokens[*place].shape, Shape::Number | Shape::Alnum);
        let number = (at..range.end.min(at + 4)).find(digits)?;
        let opens = |place: usize| {
            passage.tokens[place].shape == Shape::Mark || passage.tags(place).has(Tags::UNIT)
        };
        if !(at..number).all(opens) {
            return None;
        }
        // A line of years heads a table.
        if at == number && is_time(passage, at).is_some() {
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
        let odd = quantity.vague
            || quantity.per.is_some() && quantity.unit().dimension() == Dimension::Count;
        if end > range.end || !spaced || odd {
            return None;
        }
        cells.push(Cell {
            columns: columns(passage, at..end),
            quantity,
        });
        at = end;
    }
    (at == range.end).then_some(cells)
}
