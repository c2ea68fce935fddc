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

    /// The report beside its text; a saved report has none.
    fn view(&self) -> Option<&View<'_>> {
        None
    }
}

/// Some columns of the rows of a table, in the order of the text and borrowing nothing.
pub(crate) fn read_columns<const N: usize>(
    facts: &dyn Facts,
    table: Table,
    names: [&'static str; N],
) -> Result<Vec<[Value<'static>; N]>, saved::Error> {
    let columns = names.map(|name| table.column(name).expect("it is a column"));
    let rows = facts.records(table, &columns)?;
    let owned = |row: Record<'_>| {
        let mut values = row.into_iter().map(Value::into_owned);
        std::array::from_fn(|_| values.next().unwrap_or(Value::Null))
    };
    Ok(rows.into_iter().map(owned).collect())
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

    fn view(&self) -> Option<&View<'_>> {
        Some(self)
    }
}
