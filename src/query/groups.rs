//! Aggregation: what rows come to, by columns.

use rusqlite::params_from_iter;
use rusqlite::types::Value as SqlValue;

use super::answer::{Answer, distinct, kind_of};
use super::cell;
use super::condition::Parameters;
use super::error::{Error, Written};
use super::ledger::{self, Ledger};
use super::list;
use super::listing::{Frame, fields};
use super::needs::{Batch, Needs};
use super::selection::{Filter, Selection, find_shown, order_by};
use super::total::{self, Addend};
use crate::rows::{Field, Kind, Record, Table, Value};

/// An aggregation, ready to take reports one after the other.
pub struct Groups {
    frame: Frame,
    /// The columns of a group: those it is made by, then what it comes to.
    outputs: Vec<Output>,
    /// How many of them it is made by.
    by: usize,
    /// The statement that makes the groups, and the one that makes a single group of all.
    groups: String,
    whole: String,
    parameters: Vec<SqlValue>,
    /// What `total` reads of each row, and where it stands in one.
    ledger: Option<(Ledger, Vec<usize>)>,
    reports: usize,
}

/// A column of a group.
enum Output {
    /// A column that groups are made by.
    By(Field),
    /// What an aggregate of SQL says.
    Aggregate { name: String, sql: String },
    /// What claims come to: `total`.
    Total,
}

/// How [`Output::Total`] is called, by users and in SQL.
const TOTAL: &str = "total";

/// The columns that `total` also groups by: a sum is of one unit and one rate.
const UNITS: [&str; 2] = ["unit", "per"];

impl Groups {
    /// Checks an aggregation before any report is read.
    ///
    /// `by` lists columns; `aggregates` lists what a group comes to: `count`, `total`, or any aggregate of SQL such
    /// as `sum(value)`, and is `count` where it is left out. The order and limit of the selection are of the groups.
    pub fn new(
        table: Table,
        selection: &Selection,
        by: &str,
        aggregates: Option<&str>,
    ) -> Result<Groups, Error> {
        let mut frame = Frame::open(table, selection);
        let fields = fields(table, selection);
        let mut outputs: Vec<Output> = Vec::new();
        let aggregates = list::split(aggregates.unwrap_or("count"));
        if aggregates.is_empty() {
            return Err(Error::Empty("list of aggregates"));
        }
        let has_total = aggregates.iter().any(|item| is_total(item));
        if has_total && table != Table::Claims {
            let message = "`total` adds up claims; other rows have a `count`";
            return Err(Error::Senseless(message.to_owned()));
        }
        for name in list::split(by)
            .into_iter()
            .chain(UNITS.into_iter().filter(|_| has_total))
        {
            for at in find_shown(&fields, name)?.fields(&fields) {
                let field = &fields[at];
                let is_new = !outputs.iter().any(|output| output.is_named(&field.name));
                if is_new {
                    outputs.push(Output::By(field.clone()));
                }
            }
        }
        let by = outputs.len();
        for item in aggregates {
            let (item, name) = list::named(item);
            check_aggregate(&frame, &fields, item)?;
            outputs.push(if is_total(item) {
                Output::Total
            } else {
                Output::Aggregate {
                    name: name.to_owned(),
                    sql: item.to_owned(),
                }
            });
        }
        let filter = Filter::prepare(&frame.database, table, selection, Parameters::default())?;
        let mut parameters = filter.parameters;
        let body = format!("FROM {} WHERE {}", table.name(), filter.sql);
        let list: Vec<String> = outputs.iter().map(Output::sql).collect();
        let whole = format!("SELECT {} {body}", list.join(", "));
        let mut groups = whole.clone();
        if by > 0 {
            let columns: Vec<String> = (1..=by).map(|nth| nth.to_string()).collect();
            let columns = columns.join(", ");
            let order = order(selection, &outputs, by)?;
            let limit = parameters.bind(selection.sql_limit());
            let offset = parameters.bind(selection.sql_offset());
            groups.push_str(&format!(
                " GROUP BY {columns} ORDER BY {order}{columns} LIMIT {limit} OFFSET {offset}"
            ));
        }
        let ledger = has_total.then(Ledger::default);
        if let Some(ledger) = &ledger {
            ledger.register(frame.database.connection());
        }
        let read: &[&str] = if has_total { &total::COLUMNS } else { &[] };
        let places = frame.settle(&groups, read)?;
        Ok(Groups {
            frame,
            outputs,
            by,
            groups,
            whole,
            parameters: parameters.0,
            ledger: ledger.map(|ledger| (ledger, places)),
            reports: 0,
        })
    }

    /// What it takes from each report.
    pub fn needs(&self) -> &Needs {
        &self.frame.needs
    }

    /// The names of the columns of the answer.
    pub fn names(&self) -> Vec<String> {
        let fields = self.fields(&[]);
        fields
            .into_iter()
            .map(|field| field.name.into_owned())
            .collect()
    }

    /// The columns of the answer that a chart shows: those that groups are made by, and the first that says what a
    /// group comes to.
    pub fn charted(&self) -> Vec<usize> {
        let measure = match self.outputs.get(self.by) {
            // Its bound stands before it.
            Some(Output::Total) => self.by + 1,
            _ => self.by,
        };
        (0..self.by).chain([measure]).collect()
    }

    /// Takes the rows of a report.
    pub fn add(&mut self, batch: Batch) -> Result<(), Error> {
        let rows = self.frame.rows_of(batch)?;
        if let Some((ledger, places)) = &self.ledger {
            let addends = rows.iter().map(|row| {
                let read: Record<'_> = places.iter().map(|at| row[*at].clone()).collect();
                Addend::of(self.reports, &read)
            });
            ledger.add(addends);
        }
        self.reports += 1;
        self.frame.fill(&rows)?;
        Ok(())
    }

    /// The groups of all that was taken, with a row that sums up all rows where groups are made by columns.
    pub fn finish(self) -> Result<Answer, Error> {
        let rows = self.run(&self.groups, &self.parameters)?;
        let limits = if self.by > 0 { 2 } else { 0 };
        let parameters = &self.parameters[..self.parameters.len() - limits];
        let total = (self.by > 0)
            .then(|| self.run(&self.whole, parameters))
            .transpose()?;
        let total = total.and_then(|mut rows| rows.pop()).map(|mut row| {
            row[..self.by].fill(Value::Null);
            row
        });
        let fields = self.fields(&rows);
        Ok(Answer {
            fields,
            rows,
            total,
            notes: Vec::new(),
        })
    }

    fn run(&self, sql: &str, parameters: &[SqlValue]) -> Result<Vec<Record<'static>>, Error> {
        let connection = self.frame.database.connection();
        let mut statement = connection.prepare(sql).map_err(Error::of_run)?;
        let mut found = statement
            .query(params_from_iter(parameters))
            .map_err(Error::of_run)?;
        let mut rows = Vec::new();
        while let Some(row) = found.next().map_err(Error::of_run)? {
            let mut record = Vec::new();
            for (at, output) in self.outputs.iter().enumerate() {
                let value = row.get_ref(at).map_err(Error::of_run)?;
                match (output, &self.ledger) {
                    (Output::By(field), _) => record.push(cell::read_as(value, field.kind)),
                    (Output::Total, Some((ledger, _))) => {
                        record.extend(ledger.total(value.as_i64().unwrap_or(-1)));
                    }
                    _ => record.push(cell::read(value)),
                }
            }
            rows.push(record);
        }
        Ok(rows)
    }

    fn fields(&self, rows: &[Record<'static>]) -> Vec<Field> {
        let mut fields: Vec<Field> = Vec::new();
        for output in &self.outputs {
            match output {
                Output::By(field) => fields.push(Field {
                    rank: 0,
                    ..field.clone()
                }),
                Output::Aggregate { name, .. } => {
                    let at = fields.len();
                    let kind = kind_of(rows.iter().map(|row| &row[at]));
                    fields.push(Field::made(name.clone(), kind));
                }
                Output::Total => fields.extend([
                    Field::made("bound", Kind::Text),
                    Field::made(TOTAL, Kind::Decimal),
                    Field::made("total_max", Kind::Decimal),
                    Field::made("note", Kind::Text),
                ]),
            }
        }
        let names = distinct(fields.iter().map(|field| &*field.name));
        for (field, name) in fields.iter_mut().zip(names) {
            field.name = name.into();
        }
        fields
    }
}

impl Output {
    fn sql(&self) -> String {
        match self {
            Output::By(field) => format!("\"{}\"", field.name),
            Output::Aggregate { sql, .. } if sql.eq_ignore_ascii_case("count") => {
                "count(*)".to_owned()
            }
            Output::Aggregate { sql, .. } => sql.clone(),
            Output::Total => ledger::TOTAL.to_owned(),
        }
    }

    fn is_named(&self, name: &str) -> bool {
        match self {
            Output::By(field) => field.name == name,
            Output::Aggregate { name: known, .. } => known == name,
            Output::Total => is_total(name),
        }
    }

    /// How it is named in an ORDER BY clause, given its place.
    fn order(&self, at: usize) -> String {
        match self {
            Output::Total => ledger::SUM.to_owned(),
            _ => (at + 1).to_string(),
        }
    }
}

fn is_total(item: &str) -> bool {
    item == TOTAL || item == "total(value)"
}

/// The keys to sort groups by, each with a comma after it: those asked for, else the first aggregate, largest first.
fn order(selection: &Selection, outputs: &[Output], by: usize) -> Result<String, Error> {
    let named: Vec<Field> = outputs
        .iter()
        .map(|output| match output {
            Output::By(field) => field.clone(),
            Output::Aggregate { name, .. } => Field::made(name.clone(), Kind::Decimal),
            Output::Total => Field::made(TOTAL, Kind::Decimal),
        })
        .collect();
    let key = |at: usize| outputs[at].order(at);
    let sorted = order_by(selection.sort.as_deref(), &named, key)?;
    let usual = format!("{} DESC NULLS LAST", key(by));
    let keys = [sorted, usual];
    let keys = keys.iter().filter(|keys| !keys.is_empty()).take(1);
    Ok(keys.map(|keys| format!("{keys}, ")).collect())
}

/// Checks that an item of a list of aggregates is one expression that aggregates.
fn check_aggregate(frame: &Frame, fields: &[Field], item: &str) -> Result<(), Error> {
    if is_total(item) || item.eq_ignore_ascii_case("count") {
        return Ok(());
    }
    if fields.iter().any(|field| field.name == item) {
        let message = format!("`{item}` is a column; say what to make of it, as in `max({item})`");
        return Err(Error::Senseless(message));
    }
    // As for an expression that selects: what is one in both surroundings is one.
    let table = frame.table.name();
    let in_case = ("SELECT CASE WHEN ", format!("\nTHEN 1 END FROM {table}"));
    let in_brackets = ("SELECT (", format!("\n) FROM {table}"));
    for (before, after) in [in_case, in_brackets] {
        let written = Written {
            before,
            text: item,
            after: &after,
        };
        let (statement, _) = frame.database.prepare(written, &[frame.table])?;
        if statement.parameter_count() > 0 {
            let message = "an aggregate takes no parameters; write the value itself";
            return Err(Error::Parameter(message.to_owned()));
        }
    }
    Ok(())
}
