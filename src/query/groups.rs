//! Aggregation: what rows come to, by columns.

mod output;

use std::collections::BTreeSet;

use rusqlite::params_from_iter;
use rusqlite::types::Value as SqlValue;

use super::answer::{Answer, distinct, kind_of};
use super::basis::{Basis, FACT};
use super::cell;
use super::condition::Parameters;
use super::error::{Error, Written};
use super::ledger::Ledger;
use super::list;
use super::listing::{Frame, fields};
use super::needs::{Batch, Needs};
use super::selection::{Filter, Selection, Tellings, find_shown};
use super::total;
use crate::rows::{Field, Kind, Record, Table, Value};
use output::{Output, TOTAL, by_names, is_total, order};

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
    /// What should be known of the numbers, by the aggregate that it is about.
    bases: Vec<(usize, Basis)>,
    /// What `total` groups by without being told.
    added: Vec<String>,
    /// What `total` reads of each row, and where it stands in one.
    ledger: Option<(Ledger, Vec<usize>)>,
    reports: usize,
}

/// What claims tell that can be added up or compared.
const AMOUNTS: [&str; 3] = ["value", "value_max", "base_value"];

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
        let named = list::split(by);
        let mut added = Vec::new();
        for name in named
            .iter()
            .copied()
            .chain(UNITS.into_iter().filter(|_| has_total))
        {
            for at in find_shown(&fields, name)?.fields(&fields) {
                let field = &fields[at];
                let is_new = !outputs.iter().any(|output| output.is_named(&field.name));
                if is_new {
                    if has_total && !named.contains(&name) {
                        added.push(name.to_owned());
                    }
                    outputs.push(Output::By(field.clone()));
                }
            }
        }
        let by = outputs.len();
        let mut reads = Vec::new();
        for item in aggregates {
            let (item, name) = list::named(item);
            reads.push(check_aggregate(&frame, &fields, item)?);
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
        let mut bases = bases(table, &outputs, by, &reads, &body);
        let reads_amounts =
            |read: &BTreeSet<String>| AMOUNTS.iter().any(|name| read.contains(*name));
        let once = table == Table::Claims
            && selection.tellings == Tellings::Once
            && (has_total || reads.iter().any(reads_amounts));
        if once {
            bases.push((outputs.len() - by, Basis::of_repeats(&body)));
        }
        // Of the claims in a group that tell the same fact, the first.
        let body_by = |by: &[String]| match once {
            true => format!(
                "FROM {table} WHERE rowid IN (SELECT min(rowid) {body} GROUP BY report_id, {FACT}{})",
                by.concat(),
                table = table.name(),
            ),
            false => body.clone(),
        };
        let list: Vec<String> = outputs.iter().map(Output::sql).collect();
        let list = list.join(", ");
        let keys: Vec<String> = by_names(&outputs)
            .map(|name| format!(", \"{name}\""))
            .collect();
        let whole = format!("SELECT {list} {}", body_by(&[]));
        let mut groups = format!("SELECT {list} {}", body_by(&keys));
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
        let mut statements = vec![&*groups];
        statements.extend(bases.iter().map(|(_, basis)| &*basis.sql));
        let places = frame.settle(&statements, read)?;
        Ok(Groups {
            frame,
            outputs,
            by,
            groups,
            whole,
            parameters: parameters.0,
            bases,
            added,
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

    /// The columns of the answer that a chart shows: those that groups are made by, what a group comes to beside its
    /// first number, and that number, which is drawn.
    pub fn charted(&self) -> Vec<usize> {
        // The bound of a total stands before it, its end and a note behind.
        let mut next = self.by;
        let mut measures = self.outputs[self.by..].iter().map(|output| {
            let (place, width) = match output {
                Output::Total => (next + 1, 4),
                _ => (next, 1),
            };
            next += width;
            place
        });
        let first = measures.next();
        (0..self.by).chain(measures).chain(first).collect()
    }

    /// Checks that the bars of a chart have something in common.
    pub fn check_scale(&self) -> Result<(), Error> {
        for (_, basis) in self.bases.iter().filter(|(about, _)| *about == 0) {
            let [_, others] = self.count(basis)?;
            if let Some(why) = basis.no_chart(others) {
                return Err(Error::Senseless(why));
            }
        }
        Ok(())
    }

    /// Takes the rows of a report.
    pub fn add(&mut self, batch: Batch) -> Result<(), Error> {
        let rows = self.frame.rows_of(batch)?;
        if let Some((ledger, places)) = &self.ledger {
            let read = |row: &Record<'static>| places.iter().map(|at| row[*at].clone()).collect();
            let read: Vec<Record<'_>> = rows.iter().map(read).collect();
            ledger.add(total::addends(self.reports, &read));
        }
        self.reports += 1;
        self.frame.fill(&rows)?;
        Ok(())
    }

    /// The groups of all that was taken, with a row that sums up all rows where groups are made by columns.
    pub fn finish(self) -> Result<Answer, Error> {
        let rows = self.run(&self.groups, &self.parameters)?;
        let total = (self.by > 0)
            .then(|| self.run(&self.whole, self.of_filter()))
            .transpose()?;
        let total = total.and_then(|mut rows| rows.pop()).map(|mut row| {
            row[..self.by].fill(Value::Null);
            row
        });
        let fields = self.fields(&rows);
        Ok(Answer {
            notes: self.notes()?,
            fields,
            rows,
            total,
        })
    }

    /// The parameters of the filter alone.
    fn of_filter(&self) -> &[SqlValue] {
        let limits = if self.by > 0 { 2 } else { 0 };
        &self.parameters[..self.parameters.len() - limits]
    }

    fn count(&self, basis: &Basis) -> Result<[i64; 2], Error> {
        let connection = self.frame.database.connection();
        let counts = connection.query_row(&basis.sql, params_from_iter(self.of_filter()), |row| {
            Ok([row.get(0)?, row.get(1)?])
        });
        counts.map_err(Error::of_run)
    }

    fn notes(&self) -> Result<Vec<String>, Error> {
        let mut notes = Vec::new();
        if !self.added.is_empty() {
            let added = self.added.join(" and ");
            notes.push(format!(
                "a total is of one unit and one rate: the groups are by {added}, too"
            ));
        }
        let by: Vec<&str> = by_names(&self.outputs[..self.by]).collect();
        for (_, basis) in self.bases.iter().filter(|(_, basis)| !basis.is_met_by(&by)) {
            let [rows, others] = self.count(basis)?;
            notes.extend(basis.note(rows, others));
        }
        Ok(notes)
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

/// What to ask about each aggregate, given the columns of the table that each reads.
fn bases(
    table: Table,
    outputs: &[Output],
    by: usize,
    reads: &[BTreeSet<String>],
    body: &str,
) -> Vec<(usize, Basis)> {
    let names: Vec<&str> = by_names(outputs).collect();
    let basis = |(nth, output): (usize, &Output)| {
        let basis = match output {
            Output::Aggregate { sql, .. } if sql.eq_ignore_ascii_case("count") => {
                Basis::of_count(table, &names, body)
            }
            Output::Aggregate { sql, .. } => Basis::of_scale(sql, &reads[nth], body),
            Output::Total => Basis::of_scale(TOTAL, &["value".to_owned()].into(), body),
            Output::By(_) => None,
        };
        basis.map(|basis| (nth, basis))
    };
    outputs[by..].iter().enumerate().filter_map(basis).collect()
}

/// Checks that an item of a list of aggregates is one expression that aggregates; returns the columns of the table
/// that it reads.
fn check_aggregate(frame: &Frame, fields: &[Field], item: &str) -> Result<BTreeSet<String>, Error> {
    let mut read = BTreeSet::new();
    if is_total(item) || item.eq_ignore_ascii_case("count") {
        return Ok(read);
    }
    if fields.iter().any(|field| field.name == item) {
        let message = format!("`{item}` is a column; say what to make of it, as in `max({item})`");
        return Err(Error::Senseless(message));
    }
    if let Some(name) = ["sum", "avg", "min", "max"]
        .iter()
        .find(|name| name.eq_ignore_ascii_case(item))
    {
        let column = fields.iter().find(|field| field.kind == Kind::Decimal);
        let of = column.map_or("line", |field| &field.name);
        let total = match *name {
            "sum" => "; `total` adds up what is of one unit",
            _ => "",
        };
        let message = format!("`{name}` is of a column, as in `{name}({of})`{total}");
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
        let (statement, mut reads) = frame.database.prepare(written, &[frame.table])?;
        read.extend(reads.tables.remove(&frame.table).unwrap_or_default());
        if statement.parameter_count() > 0 {
            let message = "an aggregate takes no parameters; write the value itself";
            return Err(Error::Parameter(message.to_owned()));
        }
    }
    Ok(read)
}
