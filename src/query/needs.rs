//! What a question needs of each report, and what a report gives.

use std::collections::BTreeMap;

use super::database::Reads;
use crate::rows::{Column, Facts, Record, Table, saved};

/// The columns of the tables that a question prints or reads; nothing else is taken from a report.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Needs {
    tables: BTreeMap<Table, Vec<&'static str>>,
}

/// Rows taken from one report, borrowing nothing of it.
#[derive(Clone, Debug)]
pub struct Batch {
    tables: BTreeMap<Table, Vec<Record<'static>>>,
}

impl Needs {
    /// All columns of all tables.
    pub fn everything() -> Needs {
        let names = |table: Table| table.columns().iter().map(|column| column.name).collect();
        Needs {
            tables: Table::ALL.map(|table| (table, names(table))).into(),
        }
    }

    /// Adds columns of a table; names that are no columns are passed over.
    pub(super) fn add<'n>(&mut self, table: Table, names: impl IntoIterator<Item = &'n str>) {
        let known = self.tables.entry(table).or_default();
        for name in names {
            if let Some(column) = table.column(name)
                && !known.contains(&column.name)
            {
                known.push(column.name);
            }
        }
    }

    /// Adds what a statement reads.
    pub(super) fn add_reads(&mut self, reads: &Reads) {
        for (table, columns) in &reads.tables {
            self.add(*table, columns.iter().map(String::as_str));
        }
    }

    /// The columns of a table in the order of a batch's rows.
    pub(super) fn names(&self, table: Table) -> &[&'static str] {
        self.tables.get(&table).map_or(&[], Vec::as_slice)
    }

    /// Takes what is needed from a report.
    pub fn take(&self, facts: &dyn Facts) -> Result<Batch, saved::Error> {
        let mut tables = BTreeMap::new();
        for (table, names) in &self.tables {
            let columns: Vec<&'static Column> =
                names.iter().filter_map(|name| table.column(name)).collect();
            let rows = facts.records(*table, &columns)?;
            let owned = |row: Record<'_>| row.into_iter().map(|value| value.into_owned()).collect();
            tables.insert(*table, rows.into_iter().map(owned).collect());
        }
        Ok(Batch { tables })
    }
}

impl Batch {
    /// The rows of a table, which the batch then has no more.
    pub(crate) fn take(&mut self, table: Table) -> Vec<Record<'static>> {
        self.tables.remove(&table).unwrap_or_default()
    }

    /// The rows of a table.
    pub(super) fn rows(&self, table: Table) -> &[Record<'static>] {
        self.tables.get(&table).map_or(&[], Vec::as_slice)
    }
}
