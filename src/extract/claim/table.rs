//! Numbers in tables: what they measure comes from the headers of row and column.

mod header;
pub(super) mod lines;
pub(super) mod torn;

use std::collections::BTreeMap;

use self::header::{Header, Kind, Scale, is_period, read_header};
use super::habit::Habit;
use super::number::Writing;
use super::quantity::{Quantity, quantity_at};
use super::time::Times;
use super::unit::unit_alone;
use super::{Found, plain, unexplained};
use crate::document::{BlockKind, Document, Shape, Span, Table};
use crate::extract::date::{period_at, year_of};
use crate::extract::passage::{Buffers, Passage};
use crate::lexicon::words::Tags;
use crate::model::{Change, Claim, Decimal, Diagnostic, Dimension, Phrase, Rule, Unit};

/// The headers of the table that is being read.
#[derive(Default)]
pub(super) struct Headers {
    table: Option<u32>,
    header_rows: u32,
    /// What the caption and the corner cell say of all numbers.
    whole: Header,
    /// Header rows from the top; in each, headers by column.
    columns: Vec<BTreeMap<u32, Header>>,
    row: Row,
    /// The currency last written in each column.
    money: BTreeMap<u32, Unit>,
    /// A row that holds nothing but a label: it stands over the rows behind it.
    group: Option<Span>,
}

/// A row has no more labels than these.
const MOST_LABELS: usize = 3;

/// The row that is being read.
#[derive(Default)]
struct Row {
    number: u32,
    /// Its labels: cells without a number before the first one with.
    labels: Vec<Header>,
    /// What its cell under "Unit" says.
    unit: Option<Header>,
    /// How many of its cells were read.
    cells: u32,
    /// Whether a cell with a number was read.
    counts: bool,
}

impl Headers {
    /// Takes a cell in.
    pub(super) fn read(&mut self, passage: &Passage<'_>) {
        let BlockKind::Cell { table, row, column } = passage.block.kind else {
            return;
        };
        if self.table != Some(table) {
            *self = Headers::open(passage.document, table);
        }
        if row < self.header_rows {
            let header = read_header(passage);
            if column == 0 {
                // The corner speaks of the whole table where it names a unit or scale.
                self.whole.inherit(&header);
            }
            self.columns
                .resize_with(row as usize + 1, BTreeMap::default);
            self.columns[row as usize].insert(column, header);
            return;
        }
        if self.row.number != row {
            let lone = self.row.cells == 1 && !self.row.counts && !self.row.labels.is_empty();
            if lone {
                self.group = self.row.labels[0].words;
            }
            self.row = Row {
                number: row,
                unit: self.unit_of_row(passage),
                ..Row::default()
            };
        }
        self.row.cells += 1;
        let over = self.column(column);
        if matches!(over.kind, Kind::Key | Kind::Unit) {
            return;
        }
        // Words under a year are a value that is missing: "not measured".
        let dated = over.kind == Kind::Period;
        let more = !self.row.counts && self.row.labels.len() < MOST_LABELS;
        let labels = || {
            column == 0 && (is_period(passage) || self.opens_row(passage, &over))
                || holds_words(passage) && !dated
        };
        if more && labels() {
            let mut header = read_header(passage);
            if column == 0 && header.words.is_none() {
                header.words = Some(passage.block.span);
            }
            self.row.labels.push(header);
        } else {
            self.row.counts = true;
        }
    }

    /// What the cell under "Unit" says in the row that a passage opens.
    fn unit_of_row(&self, passage: &Passage<'_>) -> Option<Header> {
        let mut headers = self.columns.iter().flatten();
        let (unit, _) = headers.find(|(_, header)| header.kind == Kind::Unit)?;
        let BlockKind::Cell { table, row, .. } = passage.block.kind else {
            return None;
        };
        let here = BlockKind::Cell {
            table,
            row,
            column: *unit,
        };
        let known = &passage.document.tables[table as usize];
        let mut cells = passage.index..known.cells.end as usize;
        let cell = cells.find(|cell| passage.document.blocks[*cell].kind == here)?;
        let mut buffers = Buffers::default();
        let cell = buffers.passage(passage.document, cell);
        let (unit, per) = unit_alone(&cell).unwrap_or((Unit::COUNT, None));
        Some(Header {
            unit: Some(unit),
            per,
            ..read_header(&cell)
        })
    }

    /// Whether the first cell of a row labels it though it opens with a number: "132 kV", "18–24", "11 kV and below". It
    /// does where its column has no header and others have one.
    fn opens_row(&self, passage: &Passage<'_>, over: &Header) -> bool {
        self.is_wide() && over.words.is_none() && !passage.tokens.is_empty()
    }

    /// Whether a header stands over a column behind the first.
    fn is_wide(&self) -> bool {
        let mut columns = self.columns.iter().flat_map(BTreeMap::keys);
        columns.any(|column| *column > 0)
    }

    fn open(document: &Document, table: u32) -> Headers {
        let known = &document.tables[table as usize];
        let mut whole = Header::default();
        if let Some(caption) = known.caption {
            let mut buffers = Buffers::default();
            whole.inherit(&header::read_caption(
                &buffers.passage(document, caption as usize),
            ));
        }
        Headers {
            table: Some(table),
            header_rows: header_rows(document, known),
            whole,
            row: Row {
                number: u32::MAX,
                ..Row::default()
            },
            ..Headers::default()
        }
    }

    /// What the header rows say of a column, the nearest row first. A cell of an upper row stands over the columns to
    /// its right that have none of their own.
    fn column(&self, column: u32) -> Header {
        let mut found = Header::default();
        for (nth, row) in self.columns.iter().enumerate().rev() {
            let last = nth + 1 == self.columns.len();
            let over = if last {
                row.get(&column)
            } else {
                row.range(column.min(1)..=column)
                    .next_back()
                    .map(|(_, header)| header)
            };
            if let Some(over) = over {
                found.join(over);
            }
        }
        found
    }

    /// The claims of the cell that was just read, where it holds a number and little else; whether it does.
    pub(super) fn claims(
        &mut self,
        passage: &Passage<'_>,
        habit: Habit,
        times: &Times,
        found: &mut Found,
    ) -> bool {
        let BlockKind::Cell { row, column, .. } = passage.block.kind else {
            return false;
        };
        let mut over = self.column(column);
        // "Adults of 18 to 24 years" labels a row of several cells.
        let labels = self.row.labels.len() == 1 && !self.row.counts && self.is_wide();
        let alone = column == 0 && (over.words.is_none() || labels);
        let keyed = matches!(over.kind, Kind::Key | Kind::Unit)
            || self.row.labels.iter().any(|label| label.kind == Kind::Key);
        if row < self.header_rows || keyed || alone {
            return false;
        }
        let Some(quantities) = numbers_of(passage, habit) else {
            return false;
        };
        let labels: Vec<&Header> = self.row.labels.iter().filter(|_| column > 0).collect();
        let counted = (over.kind == Kind::Share && column > 1)
            .then(|| self.column(column - 1))
            .filter(Header::names_measure);
        if over.kind == Kind::Share {
            over.unit = over.unit.or(Some(Unit::PERCENT));
        }
        let dated = over.kind == Kind::Date || labels.iter().any(|label| label.kind == Kind::Date);
        if dated && year_of(passage.raw(quantities[0].number_start)).is_some() {
            return false;
        }
        if let Some(money) = quantities[0].unit.filter(|_| quantities[0].is_money()) {
            self.money.insert(column, money);
        }
        let frame = Frame {
            whole: &self.whole,
            rows: labels,
            own: self.row.unit.as_ref(),
            over: &over,
            counted: counted.and_then(|counted| counted.words),
            group: self.group,
            money: self.money.get(&column).copied(),
        };
        for quantity in &quantities {
            found.add(frame.claim(passage, quantity, times));
        }
        true
    }

    /// Whether the cell that was just read holds words that tell something, with a verb: "Fund at least ten projects".
    pub(super) fn tells(&self, passage: &Passage<'_>) -> bool {
        const FEWEST: usize = 5;
        let headed =
            matches!(passage.block.kind, BlockKind::Cell { row, .. } if row < self.header_rows);
        let words = passage
            .tokens
            .iter()
            .filter(|token| token.is_word())
            .count();
        let acts = passage
            .tokens
            .iter()
            .any(|token| token.tags.has(Tags::VERB | Tags::AUXILIARY));
        !headed && words >= FEWEST && acts
    }
}

/// Whether a label can open with the token: a word, or a name with digits in it.
fn opens_label(passage: &Passage<'_>, at: usize) -> bool {
    let token = &passage.tokens[at];
    token.is_word()
        || token.shape == Shape::Alnum && passage.raw(at).starts_with(char::is_alphabetic)
}

/// Whether a cell holds words and no number of its own: "Maths 101", "Group A (n=30)", "n/a".
fn holds_words(passage: &Passage<'_>) -> bool {
    let first = passage.tokens.first();
    let letters = passage
        .tokens
        .iter()
        .any(|token| token.is_word() || matches!(token.shape, Shape::Cjk | Shape::Code));
    letters
        && first.is_some_and(|token| {
            token.is_word()
                || matches!(token.shape, Shape::Cjk | Shape::Code)
                || token.shape == Shape::Mark
                    && !passage
                        .tokens
                        .iter()
                        .any(|token| token.shape == Shape::Number)
                || token.shape == Shape::Alnum
                    && token.tags == Tags::NONE
                    && !passage.raw(0).starts_with(|c: char| c.is_ascii_digit())
        })
}

/// Rows at the top that hold headers: those the reader knows, and any more that hold no number but years.
fn header_rows(document: &Document, table: &Table) -> u32 {
    let mut known = table.header_rows;
    let mut cells = table.cells.clone().peekable();
    let row_of = |cell: u32| match document.blocks[cell as usize].kind {
        BlockKind::Cell { row, .. } => row,
        _ => u32::MAX,
    };
    while let Some(first) = cells.peek().copied() {
        let row = row_of(first);
        let (mut heads, mut count) = (true, 0);
        while let Some(cell) = cells.next_if(|cell| row_of(*cell) == row) {
            let words = document.words(document.blocks[cell as usize].span);
            let digits = words.bytes().any(|byte| byte.is_ascii_digit());
            let year = words
                .split(|c: char| !c.is_ascii_alphanumeric())
                .any(|word| year_of(word.trim_start_matches("FY")).is_some());
            heads &= !digits || year;
            count += 1;
        }
        let more = cells.peek().is_some();
        if row < known {
            continue;
        }
        if !(heads && more && count > 1 && row == known) {
            break;
        }
        known = row + 1;
    }
    known
}

/// The headers a number stands under.
struct Frame<'h> {
    whole: &'h Header,
    rows: Vec<&'h Header>,
    /// What the cell under "Unit" says.
    own: Option<&'h Header>,
    over: &'h Header,
    /// What a share is of: the words over the column before.
    counted: Option<Span>,
    group: Option<Span>,
    /// The currency last written in its column: "$" stands on the first row only.
    money: Option<Unit>,
}

impl Frame<'_> {
    /// The claim of one number under its headers; none where they leave its unit open or its value has too many digits.
    fn claim(
        &self,
        passage: &Passage<'_>,
        quantity: &Quantity,
        times: &Times,
    ) -> Result<Claim, Diagnostic> {
        self.explained(passage, quantity, times)
            .ok_or_else(|| unexplained(passage, quantity))
    }

    fn explained(
        &self,
        passage: &Passage<'_>,
        quantity: &Quantity,
        times: &Times,
    ) -> Option<Claim> {
        let counts = self.rows.iter().any(|row| row.kind == Kind::Things);
        let scaled = self.whole.scale.is_some();
        let money = self.money.filter(|_| scaled && !counts);
        let unit = quantity.unit.or(self.over.unit).or_else(|| {
            let own = self.own.and_then(|own| own.unit);
            let own = own.or_else(|| self.rows.iter().find_map(|row| row.unit));
            own.or(self
                .whole
                .unit
                .filter(|unit| !(counts && unit.dimension() == Dimension::Currency)))
        });
        if unit.is_none() && self.whole.kind == Kind::Mixed {
            return None;
        }
        let unit = unit.or(money).unwrap_or(Unit::COUNT);
        let scale = self.scale(quantity, unit, counts);
        let scaled = |value: Decimal| match scale {
            Some(Scale(factor)) => value.times(factor),
            None => Some(value),
        };
        let value = scaled(quantity.value)?;
        let value_max = match quantity.value_max {
            Some(max) => Some(scaled(max)?),
            None => None,
        };
        let rows = self
            .rows
            .iter()
            .filter(|row| row.kind != Kind::Period)
            .filter_map(|row| row.words);
        let mut pieces: Vec<Span> = self.group.into_iter().chain(rows).collect();
        let labelled = !pieces.is_empty();
        let subject = pieces
            .last()
            .copied()
            .filter(|_| labelled && self.over.names_measure());
        pieces.extend(self.counted);
        if !labelled || self.over.names_measure() {
            pieces.extend(self.over.words.filter(|_| self.over.kind != Kind::Period));
        }
        let period = self
            .over
            .as_of
            .or_else(|| self.rows.iter().find_map(|row| row.as_of));
        Some(Claim {
            value_max,
            bound: quantity.bound,
            vague: quantity.vague,
            unit,
            measured: Phrase { pieces },
            subject: subject.into(),
            change: quantity.change.or_else(|| self.turned(quantity)),
            per: quantity
                .per
                .or(self.own.and_then(|own| own.per))
                .or(self.over.per),
            as_of: period
                .or(self.whole.as_of)
                .or_else(|| times.standing(passage)),
            ..plain(
                passage,
                passage.block.span,
                passage.span(quantity.start..quantity.end),
                quantity.number_span(passage),
                value,
                Rule::ClaimTableCell,
            )
        })
    }

    /// The scale of a number: of its own header, else of the table, which holds for money and things but not for shares
    /// or for what is told a share.
    fn scale(&self, quantity: &Quantity, unit: Unit, counts: bool) -> Option<Scale> {
        let plain = quantity.scaled.is_none() && unit.dimension() != Dimension::Ratio;
        let each =
            self.rows.iter().any(|row| row.kind == Kind::Each) || self.over.kind == Kind::Each;
        let own = self
            .over
            .scale
            .or_else(|| self.own.and_then(|own| own.scale))
            .or_else(|| self.rows.iter().find_map(|row| row.scale));
        let whole = self.whole.scale.filter(|_| {
            self.own.is_none()
                && !(counts && self.whole.unit.is_some())
                && quantity
                    .unit
                    .is_none_or(|unit| unit.dimension() == Dimension::Currency)
        });
        own.or(whole).filter(|_| plain && !each)
    }

    /// The direction that a sign gives under a header that speaks of change.
    fn turned(&self, quantity: &Quantity) -> Option<Change> {
        let turns =
            self.over.kind == Kind::Change || self.rows.iter().any(|row| row.kind == Kind::Change);
        (turns && quantity.value != Decimal::ZERO).then_some(if quantity.value < Decimal::ZERO {
            Change::Decrease
        } else {
            Change::Increase
        })
    }
}

/// The number of a cell that holds little else: "1,234", "(1,234)", "12 %", "≥ 5 (2022: 4)"; and its share: "86 (52 %)".
fn numbers_of(passage: &Passage<'_>, habit: Habit) -> Option<Vec<Quantity>> {
    const MOST_WORDS: usize = 4;
    const MOST_TOKENS: usize = 24;
    let tokens = passage.tokens;
    if tokens.len() > MOST_TOKENS {
        return None;
    }
    let first = tokens.iter().position(|token| {
        matches!(token.shape, Shape::Number | Shape::Alnum)
            || token.span.len() == 2 && token.shape == Shape::Mark
    })?;
    let dated = period_at(passage, first).is_some_and(|period| {
        period.end >= tokens.len() && (tokens.len() > 1 || period.first.is_none())
    });
    if first > 3 || dated {
        return None;
    }
    let mut quantity = quantity_at(passage, first, 0, habit)?;
    let words = |range: std::ops::Range<usize>| {
        tokens[range].iter().filter(|token| token.is_word()).count()
    };
    let around = words(0..tokens.len()) - words(quantity.start..quantity.end);
    let mark_behind = |mark: char| passage.is_mark(quantity.end, mark);
    let linked = passage.is_mark(0, '#')
        || passage.is_glued(quantity.end) && (mark_behind('/') || mark_behind('-'))
        || mark_behind(':')
        || quantity.writing == Writing::Ordinal;
    let named =
        quantity.start > 0 && tokens[quantity.start - 1].is_capital() && quantity.unit.is_none();
    // "Director (1)", "(2) Audit Committee": a mark of a note.
    let inside = passage.is_mark(quantity.start.wrapping_sub(1), '(') && mark_behind(')');
    let digits = passage.raw(quantity.number_start).len();
    let behind = tokens[quantity.end.min(tokens.len())..]
        .iter()
        .any(|token| token.is_word());
    let note = inside
        && around > 0
        && quantity.unit.is_none()
        && !quantity.marked
        && (digits == 1 || behind && digits == 2);
    if around > MOST_WORDS || quantity.start > 2 || linked || named || note {
        return None;
    }
    let parenthesised = quantity.start == 1
        && passage.is_mark(0, '(')
        && mark_behind(')')
        && quantity.end + 1 == tokens.len();
    if parenthesised {
        quantity.value = quantity.value.negated();
    }
    let share = passage
        .is_mark(quantity.end, '(')
        .then(|| quantity_at(passage, quantity.end + 1, quantity.end + 1, habit))
        .flatten()
        .filter(|share| share.unit == Some(Unit::PERCENT) && quantity.unit != share.unit);
    Some(std::iter::once(quantity).chain(share).collect())
}

#[cfg(test)]
mod tests {
    use crate::extract::claim::tests::claims_of;

    /// Reads a table whose rows are lines and whose cells are parted by bars.
    #[track_caller]
    fn check(rows: &str, expect: &[&str]) {
        let width = rows.lines().next().unwrap_or_default().matches('|').count();
        let rule = format!("{}\n", "|---".repeat(width + 1));
        let lines = rows.lines().map(|line| format!("|{line}|\n"));
        let mut lines: Vec<String> = lines.collect();
        lines.insert(1, format!("{}|\n", rule.trim()));
        assert_eq!(claims_of(&lines.concat()), expect, "{rows}");
    }

    #[test]
    fn takes_units_from_a_column_of_units() {
        check(
            "Indicator|Unit|2024\nCapacity|MW|3,412\nIntensity|gCO2/kWh|188\nInjuries|per 100k h|0.11",
            &[
                "Capacity: 3412 MW",
                "Intensity: 188 gCO2e",
                "Injuries: 0.11 count",
            ],
        );
        check(
            "Indicator|2024|Unit\nCosts|3.5|€ million",
            &["Costs: 3500000 EUR"],
        );
    }

    #[test]
    fn takes_units_that_stand_alone_in_headers_and_labels() {
        check(
            "|Overhead|Total\n|km|km\n132 kV|2,108|2,452",
            &["132 kV, Overhead: 2108 km", "132 kV, Total: 2452 km"],
        );
        check("||2024\nCapacity|MW|3,412", &["Capacity: 3412 MW"]);
        check(
            "Award|Base year\nMembers|12",
            &["Members, Base year: 12 count"],
        );
        check("Team|W\nRovers|12", &["Rovers, W: 12 count"]);
    }

    #[test]
    fn tells_of_what_a_column_of_shares_is() {
        check(
            "Region|Employees|% of total\nAmericas|1,187|55.3",
            &[
                "Americas, Employees: 1187 count",
                "Americas, Employees, % of total: 55.3 percent",
            ],
        );
    }

    #[test]
    fn leaves_ages_and_marks_of_notes() {
        check(
            "Name|Age|Position\nA. Hale|66|Director (2)\n|| (1) Audit Committee",
            &[],
        );
        check(
            "Name|Age|Staff\nA. Hale|66|12 (2022: 11)",
            &["A. Hale, Staff: 12 count"],
        );
    }

    #[test]
    fn reads_cells_that_tell_something_as_text() {
        check(
            "Key result|Status\nKR 1.1: Fund at least ten projects by 2025|On target",
            &["projects: 10 count"],
        );
        check(
            "Group|n\nAdults of 18 to 24 years|12",
            &["Adults of 18 to 24 years, n: 12 count"],
        );
    }

    #[test]
    fn reads_rows_that_open_with_a_number() {
        check(
            "|Members\n18–24|12\n65+|30",
            &["18–24, Members: 12 count", "65+, Members: 30 count"],
        );
    }
}
