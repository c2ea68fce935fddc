//! The columns of a group.

use crate::query::error::Error;
use crate::query::ledger;
use crate::query::selection::{Selection, order_by};
use crate::rows::{Field, Kind};

/// A column of a group.
pub(super) enum Output {
    /// A column that groups are made by.
    By(Field),
    /// What an aggregate of SQL says.
    Aggregate { name: String, sql: String },
    /// What claims come to: `total`.
    Total,
}

/// How [`Output::Total`] is called, by users and in SQL.
pub(super) const TOTAL: &str = "total";

impl Output {
    /// What it is in SQL.
    pub(super) fn sql(&self) -> String {
        match self {
            Output::By(field) => format!("\"{}\"", field.name),
            Output::Aggregate { sql, .. } if sql.eq_ignore_ascii_case("count") => {
                "count(*)".to_owned()
            }
            // A range lies between two values: its highest is the upper one.
            Output::Aggregate { sql, .. } if is_highest(sql) => {
                "max(coalesce(value_max, value))".to_owned()
            }
            Output::Aggregate { sql, .. } => sql.clone(),
            Output::Total => ledger::TOTAL.to_owned(),
        }
    }

    /// Whether users call it so.
    pub(super) fn is_named(&self, name: &str) -> bool {
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

/// The names of columns that groups are made by.
pub(super) fn by_names(outputs: &[Output]) -> impl Iterator<Item = &str> {
    outputs.iter().filter_map(|output| match output {
        Output::By(field) => Some(&*field.name),
        _ => None,
    })
}

/// Whether an aggregate is `max(value)`.
fn is_highest(sql: &str) -> bool {
    let letters = sql.chars().filter(|c| !c.is_whitespace());
    letters
        .map(|c| c.to_ascii_lowercase())
        .eq("max(value)".chars())
}

/// Whether an item of a list of aggregates is `total`.
pub(super) fn is_total(item: &str) -> bool {
    item == TOTAL || item == "total(value)"
}

/// The keys to sort groups by, each with a comma after it: those asked for, else the first aggregate, largest first.
pub(super) fn order(selection: &Selection, outputs: &[Output], by: usize) -> Result<String, Error> {
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
