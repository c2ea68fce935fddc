//! Numbers in tables: what they measure comes from the headers of row and column.

pub(super) mod barred;
mod cell;
mod frame;
mod head;
mod header;
pub(super) mod lines;
mod money;
mod place;
mod sums;
pub(super) mod torn;

use std::cell::OnceCell;
use std::collections::BTreeMap;

use self::cell::{holds_words, numbers_of};
use self::frame::Frame;
use self::header::{Header, Kind, is_period, read_header};
use self::money::Moneys;
use self::sums::{Moved, Sums, moved};
use super::Found;
use super::announced;
use super::habit::Habit;
use super::time::Times;
use super::unit::unit_alone;
use crate::document::{BlockKind, Document, Span};
use crate::extract::date::year_of;
use crate::extract::passage::Passage;
use crate::lexicon::words::{Tags, WordList, word_list};
use crate::model::{Modality, Unit};

/// The headers of the table that is being read.
#[derive(Default)]
pub(super) struct Headers {
    table: Option<u32>,
    header_rows: u32,
    /// The last row that heads the columns anew: years among the figures.
    anew: Option<u32>,
    /// What the caption and the corner cell say of all numbers.
    whole: Header,
    /// Header rows from the top; in each, headers by column.
    columns: Vec<BTreeMap<u32, Header>>,
    /// How many header rows stood above them.
    dropped: usize,
    row: Row,
    money: Moneys,
    /// A row that holds nothing but a label: it stands over the rows behind it.
    group: Option<Span>,
    /// How far the label of the group is set in, and whether its rows are set in farther.
    indent: (usize, bool),
    sums: Sums,
    /// Whether the columns tell of goals, once a number asked.
    goals: OnceCell<bool>,
    /// Whether a header says what was reached, once a number under "Budget" asked.
    reached: OnceCell<bool>,
}

/// A table has no more header rows than these.
const MOST_HEADERS: usize = 16;

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
    /// How far its first cell is set in.
    indent: usize,
    /// The index in the report of its first claim.
    first: Option<usize>,
}

impl Headers {
    /// Takes a cell in; `lead` is what was announced of a table that begins.
    pub(super) fn read(&mut self, passage: &Passage<'_>, lead: Option<Span>) {
        let BlockKind::Cell { table, row, column } = passage.block.kind else {
            return;
        };
        if self.table != Some(table) {
            *self = Headers::open(passage, table, std::mem::take(self));
            // "Operating subsidies:" over names and sums without a head
            self.group = lead.filter(|_| self.header_rows == 0 && self.columns.is_empty());
        }
        if !self.is_head(row) && self.row.number != row && head::is_anew(passage, &self.columns) {
            (self.anew, self.columns) = (Some(row), vec![BTreeMap::default()]);
            (self.goals, self.reached) = (OnceCell::new(), OnceCell::new());
        }
        if self.is_head(row) {
            let header = read_header(passage);
            if column == 0 || header.kind == Kind::Aside && place::is_alone(passage) {
                // The corner speaks of the whole table where it names a unit or scale, and so does a cell alone in its row.
                self.whole.inherit(&header);
            }
            // A table may be all words: what is asked of every cell looks at the headers nearest to it alone.
            if self.anew.is_none() {
                let rows = row as usize + 1 - self.dropped;
                self.columns.resize_with(rows, BTreeMap::default);
                self.columns.drain(..rows.saturating_sub(MOST_HEADERS));
                self.dropped += rows.saturating_sub(MOST_HEADERS);
            }
            if let Some(headers) = self.columns.last_mut() {
                headers.insert(column, header);
                head::answer(passage.document, headers, column);
            }
            return;
        }
        if self.row.number != row {
            let lone = self.row.cells == 1 && !self.row.counts && !self.row.labels.is_empty();
            // "Loss per share from" goes on in the row below.
            let words = self.row.labels.first().and_then(|label| label.words);
            let goes_on = lone && words.is_some_and(|words| place::is_open(passage, words));
            let indent = place::indent(passage);
            if lone {
                self.group = words.filter(|_| !goes_on);
                self.indent = (self.row.indent, indent > self.row.indent);
            } else if let (over, true) = self.indent
                && indent <= over
            {
                self.group = None;
            }
            self.row = Row {
                number: row,
                unit: self.unit_of_row(passage),
                labels: std::mem::take(&mut self.row.labels)
                    .into_iter()
                    .filter(|_| goes_on)
                    .collect(),
                indent,
                ..Row::default()
            };
        }
        self.row.cells += 1;
        let over = self.column(column);
        if matches!(over.kind, Kind::Key | Kind::Unit) {
            return;
        }
        // Words under a year are a value that is missing: "not measured".
        let dated = over.kind == Kind::Period && column > 0;
        let more = !self.row.counts && self.row.labels.len() < MOST_LABELS;
        let labels = || {
            column == 0 && (is_period(passage) || self.opens_row(passage, &over))
                || holds_words(passage) && !dated
        };
        if more && labels() {
            let mut header = read_header(passage);
            if column == 0 && header.words.is_none() {
                header = header.of(passage.document, Some(passage.block.span));
            }
            // The pounds of "£500 to £999" are those of the band.
            if column == 0 && place::is_band(passage) {
                (header.unit, header.scale) = (None, None);
            }
            self.row.labels.push(header);
        } else {
            self.row.counts = true;
        }
    }

    /// Whether a row holds headers.
    fn is_head(&self, row: u32) -> bool {
        row < self.header_rows || self.anew == Some(row)
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
        let same = |cell: &usize| {
            let kind = passage.document.blocks[*cell].kind;
            !matches!(kind, BlockKind::Cell { row: other, .. } if other != row)
        };
        let mut cells = cells.by_ref().take_while(same);
        let cell = cells.find(|cell| passage.document.blocks[*cell].kind == here)?;
        let cell = passage.lexed.passage(cell);
        let (unit, per) = unit_alone(&cell).unwrap_or((Unit::COUNT, None));
        Some(Header {
            unit: Some(unit),
            per,
            ..read_header(&cell)
        })
    }

    /// Whether the first cell of a row labels it though it opens with a number: "132 kV", "18–24", "11 kV and below". It
    /// does where its column has no header and others have one, or where no column has and it has words: "1 to 10"; and where
    /// its number is part of a name or a band: "18-week referral to treatment", "1–10" under "Size".
    fn opens_row(&self, passage: &Passage<'_>, over: &Header) -> bool {
        let words = || passage.tokens.iter().any(|token| token.is_word());
        let bare = over.words.is_none() && !passage.tokens.is_empty();
        bare && (self.is_wide() || words())
            || self.is_wide() && (place::opens_name(passage) || place::is_band(passage))
    }

    /// Whether the columns tell of several times, or which of them are goals. All headers must be read.
    pub(super) fn tells_goals(&self, document: &Document) -> bool {
        let tell = || {
            let columns = self.columns.iter().flatten();
            let mut values = columns.filter(|(column, _)| **column > 0);
            values.any(|(_, header)| {
                let words = || header.words.map(|words| document.words_of(words));
                header.kind == Kind::Period || words().is_some_and(|words| announced::tells(&words))
            })
        };
        *self.goals.get_or_init(tell)
    }

    /// Whether a header stands over a column behind the first.
    fn is_wide(&self) -> bool {
        let mut columns = self.columns.iter().flat_map(BTreeMap::keys);
        columns.any(|column| *column > 0)
    }

    /// The headers of a table that begins, given those of the one before.
    fn open(passage: &Passage<'_>, table: u32, before: Headers) -> Headers {
        let document = passage.document;
        let known = &document.tables[table as usize];
        let mut next = Headers {
            table: Some(table),
            header_rows: place::header_rows(document, known),
            whole: place::caption(passage.lexed, known),
            row: Row {
                number: u32::MAX,
                ..Row::default()
            },
            ..Headers::default()
        };
        // A table without headers right behind one of as many columns is the rest of it.
        let goes_on = before.table.is_some_and(|number| number + 1 == table)
            && next.header_rows == 0
            && place::goes_on(document, known);
        if goes_on {
            next.whole.inherit(&before.whole);
            next.columns = before.columns;
            next.money = before.money;
        }
        next
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
                let mut before = row.range(column.min(1)..=column).rev();
                let over = before.next();
                // Behind "2023" and "2022", each over a column, "Change" is under neither.
                let mut beside = |(place, header): &(&u32, &Header)| {
                    let single = |(other, _): (&u32, &Header)| *other + 1 == **place;
                    **place < column
                        && found.kind == Kind::Change
                        && header.kind == Kind::Period
                        && before.next().is_some_and(single)
                };
                over.filter(|over| !beside(over)).map(|(_, header)| header)
            };
            if let Some(over) = over {
                found.join(over);
            }
        }
        found
    }

    /// How real the numbers under "Budget" are beside those under "Actual". All headers must be read.
    fn budgets(&self, document: &Document, over: &Header) -> Option<Modality> {
        const BUDGETS: &WordList = word_list!["budget", "budgeted", "plan", "planned"];
        const ACTUAL: &WordList =
            word_list!["actual", "actuals", "outturn", "realised", "realized"];
        let has = |header: &Header, list: &WordList| {
            let words = header.words.map(|words| words.of(&document.text));
            words.is_some_and(|words| {
                let mut words = words.split(|c: char| !c.is_alphanumeric());
                words.any(|word| list.holds(word))
            })
        };
        let reached = || {
            let mut headers = self.columns.iter().flat_map(BTreeMap::values);
            headers.any(|header| has(header, ACTUAL))
        };
        let budget = has(over, BUDGETS) && !matches!(over.kind, Kind::Change | Kind::Share);
        (budget && !has(over, ACTUAL) && *self.reached.get_or_init(reached))
            .then_some(Modality::Target)
    }

    /// The claims of the cell that was just read, where it holds a number and little else; whether it does.
    pub(super) fn claims(
        &mut self,
        passage: &Passage<'_>,
        habit: Habit<'_>,
        times: &Times,
        found: &mut Found,
    ) -> bool {
        let BlockKind::Cell { row, column, .. } = passage.block.kind else {
            return false;
        };
        if self.is_head(row) {
            return false;
        }
        let mut over = self.column(column);
        over.announces = over
            .announces
            .or_else(|| self.budgets(passage.document, &over));
        // "Adults of 18 to 24 years" labels a row of several cells.
        let labels = self.row.labels.len() == 1 && !self.row.counts && self.is_wide();
        let alone = column == 0 && (over.words.is_none() || labels);
        let keyed = matches!(over.kind, Kind::Key | Kind::Unit)
            || self.row.labels.iter().any(|label| label.kind == Kind::Key);
        if keyed || alone {
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
        let money = self.money.of(column, &quantities[0]);
        let first = *self.row.first.get_or_insert(found.claims.len());
        let is_total = labels
            .iter()
            .filter_map(|label| label.words)
            .any(|words| place::is_total(passage, words));
        let frame = Frame {
            whole: &self.whole,
            rows: labels,
            own: self.row.unit.as_ref(),
            over: &over,
            counted: counted.and_then(|counted| counted.words),
            group: self.group,
            money,
            moved: match over.kind {
                Kind::Change => moved(&found.claims[first..]),
                _ => Moved::default(),
            },
        };
        for (nth, quantity) in quantities.iter().enumerate() {
            let claim = frame.claim(passage, quantity, times);
            let counts = claim.is_ok() && nth == 0;
            found.add(claim);
            if counts {
                self.sums.add(column, is_total, &mut found.claims);
            }
        }
        true
    }

    /// Whether the cell that was just read holds words that tell something, with a verb: "Fund at least ten projects".
    pub(super) fn tells(&self, passage: &Passage<'_>) -> bool {
        const FEWEST: usize = 5;
        let headed = matches!(passage.block.kind, BlockKind::Cell { row, .. } if self.is_head(row));
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

#[cfg(test)]
mod tests;
