//! A listing: the rows of one table that a selection wants.

use std::collections::BTreeMap;

use rusqlite::types::Value as SqlValue;

use super::condition::Parameters;
use super::database::{Database, Reads};
use super::error::{Error, Written};
use super::needs::{Batch, Needs};
use super::selection::{Filter, Selection, order_by};
use super::sides::Sides;
use crate::rows::{Field, Record, Table, Value, side_fields};

/// The columns that a listing of `table` has to print, select and sort by.
pub fn fields(table: Table, selection: &Selection) -> Vec<Field> {
    let mut fields: Vec<Field> = table.columns().iter().map(Field::from).collect();
    if Sides::of(table, selection).is_some() {
        // Beside the name and kind, before what is less asked for.
        fields.splice(3..3, side_fields());
    }
    fields
}

/// A listing, ready to take reports one after the other.
pub struct Listing {
    frame: Frame,
    /// The columns handed back, as places in a row of the frame.
    printed: Vec<usize>,
    /// The statement that selects the numbers of rows in their order; its first parameter is the number of the first
    /// row to look at.
    sql: String,
    parameters: Vec<SqlValue>,
    limit: usize,
    offset: usize,
    reach: Reach,
    /// How many rows were wanted, were there no limit.
    found: usize,
    /// Rows that may be handed back at the end, by their numbers.
    kept: BTreeMap<i64, Record<'static>>,
}

/// What it takes to know whether a row is wanted.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Reach {
    /// Nothing: all are.
    Any,
    /// The row itself.
    Row,
    /// The row for whether it is wanted at all, and all others for its place.
    Order,
    /// All rows of all reports.
    All,
}

/// A table of a question with the rows it gets: what listings and groups share.
pub(super) struct Frame {
    pub(super) database: Database,
    pub(super) table: Table,
    pub(super) needs: Needs,
    sides: Option<Sides>,
    /// The columns of the table that SQL reads, as places in a row.
    read: Vec<(String, usize)>,
    /// The other tables that SQL reads.
    others: BTreeMap<Table, Vec<String>>,
}

impl Frame {
    /// An empty frame for a selection of `table`.
    pub(super) fn open(table: Table, selection: &Selection) -> Frame {
        let mut all = Database::model_fields();
        all.insert(table, fields(table, selection));
        Frame {
            database: Database::open(all),
            table,
            needs: Needs::default(),
            sides: Sides::of(table, selection),
            read: Vec::new(),
            others: BTreeMap::new(),
        }
    }

    /// Settles what is taken from each report: the columns of `printed`, and what the final statements read.
    ///
    /// Returns the places of `printed` in a row.
    pub(super) fn settle(
        &mut self,
        statements: &[&str],
        printed: &[&str],
    ) -> Result<Vec<usize>, Error> {
        let mut reads = Reads::default();
        for text in statements {
            let written = Written {
                before: "",
                text,
                after: "",
            };
            let (_, more) = self.database.prepare(written, &[self.table])?;
            for (table, columns) in more.tables {
                reads.tables.entry(table).or_default().extend(columns);
            }
        }
        let read = reads.tables.remove(&self.table).unwrap_or_default();
        self.needs.add(self.table, printed.iter().copied());
        self.needs.add(self.table, read.iter().map(String::as_str));
        self.needs.add_reads(&reads);
        if let Some(sides) = &self.sides {
            sides.add_needs(&mut self.needs);
        }
        let mut places: Vec<String> = self
            .needs
            .names(self.table)
            .iter()
            .map(|name| (*name).to_owned())
            .collect();
        if self.sides.is_some() {
            places.extend(side_fields().map(|field| field.name.into_owned()));
        }
        let place = |name: &str| places.iter().position(|known| known == name);
        self.read = read
            .into_iter()
            .filter_map(|name| place(&name).map(|at| (name, at)))
            .collect();
        self.others = reads
            .tables
            .into_iter()
            .map(|(table, names)| (table, names.into_iter().collect()))
            .collect();
        Ok(printed.iter().filter_map(|name| place(name)).collect())
    }

    /// The rows of a report's table; the rows of other tables that SQL reads go to the database.
    pub(super) fn rows_of(&mut self, mut batch: Batch) -> Result<Vec<Record<'static>>, Error> {
        let mut rows = batch.take(self.table);
        if let Some(sides) = &self.sides {
            rows = sides.pair(&self.needs, &batch, rows);
        }
        for (table, names) in &self.others {
            let names = names.iter().map(String::as_str);
            fill_table(&self.database, &self.needs, &batch, *table, names)?;
        }
        Ok(rows)
    }

    /// Puts rows into the database; returns the number of the first, if there is one.
    pub(super) fn fill(&self, rows: &[Record<'static>]) -> Result<Option<i64>, Error> {
        let names: Vec<&str> = self.read.iter().map(|(name, _)| name.as_str()).collect();
        let values = |row| pick(row, self.read.iter().map(|(_, at)| *at));
        self.database
            .fill(self.table, &names, rows.iter().map(values))
    }
}

/// Some values of a row.
fn pick<'r>(
    row: &'r Record<'static>,
    places: impl Iterator<Item = usize>,
) -> impl Iterator<Item = &'r Value<'static>> {
    places.map(|at| &row[at])
}

/// Puts the rows of a batch into a table, those columns that `names` lists.
pub(super) fn fill_table<'n>(
    database: &Database,
    needs: &Needs,
    batch: &Batch,
    table: Table,
    names: impl Iterator<Item = &'n str>,
) -> Result<(), Error> {
    let known = needs.names(table);
    let (names, places): (Vec<&str>, Vec<usize>) = names
        .filter_map(|name| Some((name, known.iter().position(|known| *known == name)?)))
        .unzip();
    let values = |row| pick(row, places.iter().copied());
    database.fill(table, &names, batch.rows(table).iter().map(values))?;
    Ok(())
}

impl Listing {
    /// Checks a selection of `table` before any report is read. `printed` are the columns to hand back, as places in
    /// [`fields`].
    pub fn new(table: Table, selection: &Selection, printed: &[usize]) -> Result<Listing, Error> {
        let mut frame = Frame::open(table, selection);
        let fields = fields(table, selection);
        let mut parameters = Parameters::default();
        let first = parameters.bind(0);
        let filter = Filter::prepare(&frame.database, table, selection, parameters)?;
        let named = |at: usize| format!("\"{}\"", fields[at].name);
        let order = order_by(selection.sort.as_deref(), &fields, named)?;
        let comma = if order.is_empty() { "" } else { ", " };
        let sql = format!(
            "SELECT rowid FROM {} WHERE rowid >= {first} AND {} ORDER BY {order}{comma}rowid",
            table.name(),
            filter.sql
        );
        let printed: Vec<&str> = printed.iter().map(|at| &*fields[*at].name).collect();
        let printed = frame.settle(&[&sql], &printed)?;
        Ok(Listing {
            frame,
            printed,
            sql,
            parameters: filter.parameters.0,
            limit: clamp(selection.limit.unwrap_or(u64::MAX)),
            offset: clamp(selection.offset),
            found: 0,
            reach: match (filter.is_local, selection.is_ordered(), filter.is_trivial) {
                (false, ..) => Reach::All,
                (true, true, _) => Reach::Order,
                (true, false, false) => Reach::Row,
                (true, false, true) => Reach::Any,
            },
            kept: BTreeMap::new(),
        })
    }

    /// What it takes from each report.
    pub fn needs(&self) -> &Needs {
        &self.frame.needs
    }

    /// Whether rows are handed back as reports come, and none at the end.
    pub fn streams(&self) -> bool {
        matches!(self.reach, Reach::Any | Reach::Row)
    }

    /// Takes the rows of a report; hands back those that can be printed before the next report comes.
    pub fn add(&mut self, batch: Batch) -> Result<Vec<Record<'static>>, Error> {
        let mut rows = self.frame.rows_of(batch)?;
        if self.reach == Reach::Any {
            self.found += rows.len();
            return Ok(rows.into_iter().map(|row| self.printed_of(&row)).collect());
        }
        let Some(first) = self.frame.fill(&rows)? else {
            return Ok(Vec::new());
        };
        let mut numbers = match self.reach {
            Reach::All => (first..).take(rows.len()).collect(),
            _ => self.select(first)?,
        };
        if self.reach != Reach::All {
            self.found += numbers.len();
        }
        if self.reach == Reach::Order {
            // A row that a report has better ones than is in no answer.
            numbers.truncate(self.enough());
        }
        let wanted = numbers.iter().map(|number| {
            let row = std::mem::take(&mut rows[(number - first) as usize]);
            (*number, self.printed_of(&row))
        });
        if self.reach == Reach::Row {
            let wanted = wanted.map(|(_, row)| row).collect();
            self.frame.database.clear(self.frame.table)?;
            return Ok(wanted);
        }
        let wanted: BTreeMap<i64, Record<'static>> = wanted.collect();
        let all = (first..).take(rows.len());
        let unwanted = all.filter(|number| !wanted.contains_key(number));
        self.frame.database.remove(self.frame.table, unwanted)?;
        self.kept.extend(wanted);
        if self.reach == Reach::Order && self.kept.len() / 2 > self.enough().max(SLACK) {
            self.forget()?;
        }
        Ok(Vec::new())
    }

    /// How many rows of any reports suffice for the answer.
    fn enough(&self) -> usize {
        self.limit.saturating_add(self.offset)
    }

    /// Forgets the rows that others already keep from the answer, so that memory stays flat.
    fn forget(&mut self) -> Result<(), Error> {
        let mut numbers = self.select(0)?;
        let unwanted = numbers.split_off(self.enough().min(numbers.len()));
        for number in &unwanted {
            self.kept.remove(number);
        }
        let unwanted = unwanted.into_iter();
        self.frame.database.remove(self.frame.table, unwanted)
    }

    /// Hands back the rows that had to wait for the last report, and says how many there were without the limit.
    pub fn finish(mut self) -> Result<(Vec<Record<'static>>, usize), Error> {
        if self.streams() {
            return Ok((Vec::new(), self.found));
        }
        let numbers = self.select(0)?;
        if self.reach == Reach::All {
            self.found = numbers.len();
        }
        let wanted = numbers.iter().skip(self.offset).take(self.limit);
        let rows = wanted.filter_map(|number| self.kept.remove(number));
        Ok((rows.collect(), self.found))
    }

    fn select(&mut self, first: i64) -> Result<Vec<i64>, Error> {
        self.parameters[0] = SqlValue::Integer(first);
        self.frame.database.numbers(&self.sql, &self.parameters)
    }

    fn printed_of(&self, row: &Record<'static>) -> Record<'static> {
        self.printed.iter().map(|at| row[*at].clone()).collect()
    }
}

/// So many rows are kept without asking which of them are still wanted.
const SLACK: usize = 1000;

/// As many rows as there can be, at most.
fn clamp(count: u64) -> usize {
    usize::try_from(count).unwrap_or(usize::MAX)
}
