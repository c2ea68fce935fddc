//! Lines of plain text that are a label and its values, without wide gaps that would make them a table.
//!
//! ```text
//! Indicator 2023 2022 Change
//! Employees 6,312 6,140 +2.8%
//! Grid losses (%) 4.1 4.4 –0.3 pp
//! Revenue ............ $12.4m
//! ```

mod row;

use std::ops::Range;

use super::cell::opens_label;
use super::frame::Frame;
use super::header::{Header, Kind, is_dated, is_time, read_header, unit_until};
use super::place;
use super::sums::{Moved, moved};
use crate::document::{Block, BlockKind, Shape, Span};
use crate::extract::claim::Found;
use crate::extract::claim::habit::Habit;
use crate::extract::claim::quantity::Quantity;
use crate::extract::claim::time::Times;
use crate::extract::date;
use crate::extract::passage::Passage;
use crate::lexicon::verbs::{self, Form};
use crate::lexicon::words::{Tags, word_list};
use crate::model::{Claim, Unit};
use row::{Row, cells, row};

/// A longer line is no row of a table.
const LONGEST: usize = 64;
/// The headers that the line above named, from block to block.
#[derive(Default)]
pub(in crate::extract::claim) struct Columns {
    /// The last block that held a line of the table.
    block: Option<usize>,
    headers: Vec<Header>,
    /// What the columns, or the lines over the table, say of all its numbers.
    whole: Header,
    /// The currency last written: "$" stands on the first line only.
    money: Option<Unit>,
    /// What the block before announced of lines without headers.
    pub(in crate::extract::claim) lead: Option<Span>,
}

impl Columns {
    /// Reads the rows of a block into `found`; gives the token ranges of the lines that were rows or headers.
    pub(in crate::extract::claim) fn read(
        &mut self,
        passage: &Passage<'_>,
        habit: Habit<'_>,
        times: &Times,
        found: &mut Found,
    ) -> Vec<Range<usize>> {
        let text = matches!(
            passage.block.kind,
            BlockKind::Paragraph | BlockKind::Caption
        );
        if !text || self.block.is_some_and(|block| block + 1 < passage.index) {
            *self = Columns {
                lead: self.lead,
                ..Columns::default()
            };
        }
        if !text {
            return Vec::new();
        }
        // Every line of a table has digits or names a time.
        if !(0..passage.tokens.len()).any(|at| date::may_start(passage, at)) {
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
        // "Federal Government $972,641" among others of its kind
        let amounts = |row: &&Row| {
            let label = &passage.tokens[row.label.clone()];
            let named = label.iter().all(|token| token.shape != Shape::Number);
            named && row.cells.len() == 1 && row.cells[0].is_money()
        };
        let listed = rows.iter().flatten().filter(amounts).count() >= 3;
        let mut taken = self.labelled(passage, &lines, habit, times, found);
        for (line, row) in lines.into_iter().zip(rows) {
            let fits = |row: &Row| {
                let headed = !self.headers.is_empty() && self.headers.len() == row.cells.len();
                row.apart || row.cells.len() >= 2 && (many || headed) || listed && amounts(&row)
            };
            if let Some(headers) = heads(passage, line.clone()) {
                self.whole = shared(&headers);
                self.whole
                    .inherit(&place::over(passage.lexed, passage.index));
                self.headers = headers;
                taken.push(line);
            } else if let Some(row) = row.filter(fits) {
                if self.headers.is_empty() && self.block.is_none() {
                    self.whole = place::over(passage.lexed, passage.index);
                }
                self.claims(passage, &row, times, found);
                taken.push(row.line);
            } else {
                continue;
            }
            self.block = Some(passage.index);
        }
        taken
    }

    /// Reads a label and its amount that open a block on lines of their own, text below them: "Travel⏎$6,955.61⏎In May the
    /// board met"; and the labels and numbers that take the lines of a block by turns. Gives their lines.
    fn labelled(
        &mut self,
        passage: &Passage<'_>,
        lines: &[Range<usize>],
        habit: Habit<'_>,
        times: &Times,
        found: &mut Found,
    ) -> Vec<Range<usize>> {
        let row = |label: &Range<usize>, amount: &Range<usize>| {
            const MOST_AMOUNT: usize = 4;
            if amount.len() > MOST_AMOUNT || !names(passage, label) {
                return None;
            }
            let cells = cells(passage, amount.clone(), habit)?;
            (cells.len() == 1).then(|| Row {
                line: label.start..amount.end,
                label: label.clone(),
                cells,
                apart: true,
            })
        };
        let (pairs, odd) = lines.as_chunks::<2>();
        let rows: Vec<Row> = pairs
            .iter()
            .map_while(|[label, amount]| row(label, amount))
            .collect();
        let tells =
            |quantity: &Quantity| quantity.is_money() || quantity.unit == Some(Unit::PERCENT);
        let acts = |row: &Row| {
            let last = verbs::form(passage.raw(row.label.end - 1));
            last.is_some_and(|form| matches!(form, Form::Past | Form::Participle))
        };
        let capital = lines
            .get(2)
            .is_none_or(|line| passage.tokens[line.start].is_capital());
        let rows = match rows.len() {
            2.. if rows.len() == pairs.len() && odd.is_empty() => rows,
            1.. if capital && rows[0].cells.iter().all(tells) && !acts(&rows[0]) => {
                rows.into_iter().take(1).collect()
            }
            _ => return Vec::new(),
        };
        for row in &rows {
            self.claims(passage, row, times, found);
        }
        rows.into_iter().map(|row| row.line).collect()
    }

    fn claims(&mut self, passage: &Passage<'_>, row: &Row, times: &Times, found: &mut Found) {
        let label = read_part(passage, row.label.clone());
        let none = Header::default();
        let headed = self.headers.len() == row.cells.len();
        let scaled = self.whole.scale.is_some();
        let first = found.claims.len();
        for (nth, quantity) in row.cells.iter().enumerate() {
            self.money = quantity.unit.filter(|_| quantity.is_money()).or(self.money);
            let frame = Frame {
                whole: &self.whole,
                rows: vec![&label],
                own: None,
                over: self.headers.get(nth).filter(|_| headed).unwrap_or(&none),
                counted: None,
                group: self.lead.filter(|_| self.headers.is_empty()),
                money: self.money.filter(|_| scaled),
                moved: match self.headers.get(nth).map(|over| over.kind) {
                    Some(Kind::Change) if headed => moved(&found.claims[first..]),
                    _ => Moved::default(),
                },
            };
            let sentence = passage.span(row.line.clone());
            let claim = frame.claim(passage, quantity, times);
            found.add(claim.map(|claim| Claim { sentence, ..claim }));
        }
    }
}

/// Whether a line names what the line below it measures: a few words without a number that may end there.
fn names(passage: &Passage<'_>, label: &Range<usize>) -> bool {
    const MOST_WORDS: usize = 6;
    let last = label.end - 1;
    let small =
        Tags::PREPOSITION | Tags::DETERMINER | Tags::CONJUNCTION | Tags::AUXILIARY | Tags::FINITE;
    label.len() <= MOST_WORDS
        && opens_label(passage, label.start)
        && passage.tokens[label.start].is_capital()
        && passage.tokens[label.clone()]
            .iter()
            .all(|token| token.shape != Shape::Number)
        && passage.tokens[last].is_word()
        && !passage.tags(last).has(small)
}

/// The unit and scale that all of several headers give alike.
pub(super) fn shared(headers: &[Header]) -> Header {
    let dated = |header: &&Header| header.kind == Kind::Period;
    let mut all = headers
        .iter()
        .filter(dated)
        .map(|header| (header.unit, header.scale));
    let first = all.next().unwrap_or_default();
    let (unit, scale) = if all.all(|next| next == first) {
        first
    } else {
        (None, None)
    };
    Header {
        unit,
        scale,
        ..Header::default()
    }
}

/// The header that the tokens `tokens` make.
fn read_part(passage: &Passage<'_>, tokens: Range<usize>) -> Header {
    with_part(passage, tokens, read_header)
}

/// What `look` sees in the tokens `tokens` alone.
fn with_part<T>(
    passage: &Passage<'_>,
    tokens: Range<usize>,
    look: impl FnOnce(&Passage<'_>) -> T,
) -> T {
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
    look(&part)
}

/// The lines of a passage: ranges of tokens.
pub(super) fn lines(passage: &Passage<'_>) -> Vec<Range<usize>> {
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

/// The columns that a line of periods names, the words before the first period left out.
pub(super) fn heads(passage: &Passage<'_>, line: Range<usize>) -> Option<Vec<Header>> {
    // Sentences end in stops, and no line of periods does.
    if line.len() > LONGEST || passage.is_mark(line.end - 1, '.') {
        return None;
    }
    let mut cells: Vec<Range<usize>> = Vec::new();
    let (mut at, mut periods, mut timed) = (line.start, 0, false);
    while at < line.end {
        let period = is_time(passage, at).filter(|end| *end <= line.end);
        if period.is_none()
            && (passage.tokens[at].shape == Shape::Number
                || passage.is_any(at, word_list![".", ";"]))
        {
            return None;
        }
        // "2022 $B 2023 $B"
        let unit = period.and_then(|end| unit_until(passage, end));
        let end = unit.filter(|end| *end <= line.end).or(period);
        let end = end.unwrap_or(at + 1);
        match cells.last_mut().filter(|_| period.is_none() && !timed) {
            Some(cell) => cell.end = end,
            None if periods > 0 || period.is_some() => cells.push(at..end),
            None => {}
        }
        timed = period.is_some();
        periods += usize::from(timed);
        at = end;
    }
    let dated = |cell: &&Range<usize>| with_part(passage, (*cell).clone(), is_dated);
    if cells.len() < 2 || cells.iter().filter(dated).count() < 2 {
        return None;
    }
    let read = |cell| read_part(passage, cell);
    Some(cells.into_iter().map(read).collect())
}

#[cfg(test)]
mod tests {
    use crate::extract::claim::tests::{claims_of, claims_of_text};

    #[track_caller]
    fn check(text: &str, expect: &[&str]) {
        assert_eq!(claims_of_text(text), expect, "{text}");
    }

    #[test]
    fn a_label_and_its_amount_may_open_a_paragraph() {
        check(
            "Travel\n$6,955.61\nIn May the board met and kept it.\n",
            &["Travel: 6955.61 USD"],
        );
        check(
            "Boats & Rope\n$14,986.73\nAll boats have ropes.\n",
            &["Boats & Rope: 14986.73 USD"],
        );
        assert_eq!(
            claims_of(
                "# Year\n\n## At a glance\n\nMoney for grants\n$2.4M\nProjects supported\n118\nCountries\n34\n\nWe met.\n"
            ),
            [
                "Money for grants: 2400000 USD",
                "Projects supported: 118 count",
                "Countries: 34 count",
            ]
        );
    }

    #[test]
    fn the_scale_of_columns_holds_for_their_rows() {
        check(
            "The harbour trust lent its cranes to the town in spring and paid for all the work there.\n\n2022 $B 2023 $B\nCranes 39 35\nPiers 48 67\n",
            &[
                "Cranes: 39000000000 USD",
                "Cranes: 35000000000 USD",
                "Piers: 48000000000 USD",
                "Piers: 67000000000 USD",
            ],
        );
        check(
            "The harbour trust lent its cranes to the town in spring and paid for all the work there.\n\nTrust Q3/2018 2017\nPremiums (EURm) 865 4,357\nCombined ratio (%) 85.8 85.3\n",
            &[
                "Premiums: 865000000 EUR",
                "Premiums: 4357000000 EUR",
                "Combined ratio: 85.8 percent",
                "Combined ratio: 85.3 percent",
            ],
        );
    }
}
