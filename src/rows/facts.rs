//! The facts of one report, wherever its rows come from.

use super::{Column, Table, Value, View, saved};

/// A row as values, one for each column that was asked for.
pub type Record<'a> = Vec<Value<'a>>;

/// Something that has the rows of one report: the report just read, or a saved one.
pub trait Facts {
    /// The document's name as given.
    fn source(&self) -> &str;

    /// The report's id.
    fn report_id(&self) -> &str;

    /// The rows of a table in the order of the text, each with a value for each of `columns`.
    ///
    /// Only a saved report can fail, where its line is not what was saved.
    fn records(
        &self,
        table: Table,
        columns: &[&'static Column],
    ) -> Result<Vec<Record<'_>>, saved::Error>;
}

impl Facts for View<'_> {
    fn source(&self) -> &str {
        self.source
    }

    fn report_id(&self) -> &str {
        &self.report_id
    }

    fn records(
        &self,
        table: Table,
        columns: &[&'static Column],
    ) -> Result<Vec<Record<'_>>, saved::Error> {
        let record = |row| columns.iter().map(|column| (column.get)(&row)).collect();
        Ok(self.rows(table).map(record).collect())
    }
}
