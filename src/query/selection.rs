//! A selection of rows: conditions, an expression, an order, a limit.

use super::condition::{Condition, Parameters};
use super::database::{Database, Reads};
use super::error::{Error, Written};
use super::list;
use super::unknown::Unknown;
use crate::rows::{Field, Joined, Kind, Shown, Table};

/// Which rows of a table are wanted, and in which order.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Selection {
    /// Typed conditions; all must hold.
    pub conditions: Vec<Condition>,
    /// A SQL expression over the table's columns that must hold, too: what stands after WHERE.
    pub expression: Option<String>,
    /// The columns to sort by, `-` before one for descending: `-value,name`. Null comes last; equal rows stay in the
    /// order of the text.
    pub sort: Option<String>,
    /// How many rows at most.
    pub limit: Option<u64>,
    /// How many rows to leave out at the start.
    pub offset: u64,
    /// How often amounts count that a report tells several times.
    pub tellings: Tellings,
}

/// How often an aggregate of amounts counts a fact that a report tells several times.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Tellings {
    /// Once in each group.
    #[default]
    Once,
    /// Each time.
    Each,
}

impl Selection {
    /// Whether the rows wanted depend on all rows and not on each alone.
    pub(super) fn is_ordered(&self) -> bool {
        self.sort.is_some() || self.limit.is_some() || self.offset > 0
    }

    /// The limit as SQL takes it.
    pub(super) fn sql_limit(&self) -> i64 {
        self.limit
            .map_or(-1, |limit| i64::try_from(limit).unwrap_or(i64::MAX))
    }

    /// The offset as SQL takes it.
    pub(super) fn sql_offset(&self) -> i64 {
        i64::try_from(self.offset).unwrap_or(i64::MAX)
    }
}

/// The condition that a row must meet, as SQL.
pub(super) struct Filter {
    /// The SQL.
    pub(super) sql: String,
    /// Its bound values.
    pub(super) parameters: Parameters,
    /// Whether it asks anything of a row.
    pub(super) is_trivial: bool,
    /// Whether it can be told of a row without knowing the others.
    pub(super) is_local: bool,
}

impl Filter {
    /// Checks the conditions and the expression of a selection. `parameters` holds what the statement binds before.
    ///
    /// `leaves_role` says that the condition on roles is met otherwise.
    pub(super) fn prepare(
        database: &Database,
        table: Table,
        selection: &Selection,
        mut parameters: Parameters,
    ) -> Result<Filter, Error> {
        let mut parts = Vec::new();
        for condition in &selection.conditions {
            let met_by_pairs =
                table == Table::Organizations && matches!(condition, Condition::Role(_));
            if met_by_pairs {
                continue;
            }
            let sql = condition.sql(table, &mut parameters);
            parts.push(sql.ok_or_else(|| {
                let table = table.name();
                let topic = condition.topic();
                Error::Senseless(format!("{table} cannot be selected by {topic}"))
            })?);
        }
        let mut is_local = true;
        if let Some(expression) = &selection.expression {
            let reads = check_expression(database, table, expression)?;
            is_local = reads.selects == 1 && reads.tables.keys().all(|read| *read == table);
            parts.push(format!("({expression}\n)"));
        }
        Ok(Filter {
            is_trivial: parts.is_empty(),
            sql: if parts.is_empty() {
                "1".to_owned()
            } else {
                parts.join(" AND ")
            },
            parameters,
            is_local,
        })
    }
}

/// Checks that `text` is one expression that holds or does not of a row.
///
/// It must be an expression in two surroundings that have nothing in common: one that closes the bracket of the
/// first, to add what it likes, is none in the second. A row of nulls then shows what only comes out as it runs, a
/// pattern that is none.
fn check_expression(database: &Database, table: Table, text: &str) -> Result<Reads, Error> {
    if text.trim().is_empty() {
        return Err(Error::Empty("expression"));
    }
    let after_case = format!("\nTHEN 1 END FROM {}", table.name());
    let in_case = Written {
        before: "SELECT CASE WHEN ",
        text,
        after: &after_case,
    };
    let before_where = format!("SELECT 1 FROM {} WHERE (", table.name());
    let in_where = Written {
        before: &before_where,
        text,
        after: "\n)",
    };
    let (_, reads) = database.prepare(in_case, &[table])?;
    let (mut statement, _) = database.prepare(in_where, &[table])?;
    if statement.parameter_count() > 0 {
        return Err(Error::Parameter(
            "an expression takes no parameters; write the value itself".to_owned(),
        ));
    }
    database.fill(table, &[], std::iter::once(std::iter::empty()))?;
    let ran = statement
        .query([])
        .and_then(|mut rows| rows.next().map(|_| ()));
    let ran = ran.map_err(Error::of_run);
    drop(statement);
    database.clear(table)?;
    ran.map(|()| reads)
}

/// The ORDER BY clause of a sort, given how each column is named in it; empty for no sort.
pub(super) fn order_by(
    sort: Option<&str>,
    fields: &[Field],
    named: impl Fn(usize) -> String,
) -> Result<String, Error> {
    let mut keys = Vec::new();
    for key in list::split(sort.unwrap_or("")) {
        let (name, direction) = match key.strip_prefix('-') {
            Some(name) => (name.trim(), "DESC"),
            None => (key.strip_prefix('+').unwrap_or(key), "ASC"),
        };
        for at in find_shown(fields, name)?.fields(fields) {
            let collation = match fields[at].kind {
                Kind::Text | Kind::List => " COLLATE NOCASE",
                _ => "",
            };
            keys.push(format!("{}{collation} {direction} NULLS LAST", named(at)));
        }
    }
    Ok(keys.join(", "))
}

/// What a name stands for among columns: one of them, or one that tables make of several.
pub fn find_shown(fields: &[Field], name: &str) -> Result<Shown, Error> {
    if let Some(at) = fields.iter().position(|field| field.name == name) {
        return Ok(Shown::Field(at));
    }
    let joined = || {
        Joined::ALL
            .into_iter()
            .filter(|joined| joined.is_of(fields))
    };
    match joined().find(|joined| joined.name() == name) {
        Some(joined) => Ok(Shown::Joined(joined)),
        None => {
            let mut names: Vec<&str> = fields.iter().map(|field| &*field.name).collect();
            joined().for_each(|joined| names.push(joined.name()));
            Err(Unknown::of("column", name, "columns", names).into())
        }
    }
}
