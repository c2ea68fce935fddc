//! One SQLite file: the tables with their keys, and views.

use std::path::Path;

use rusqlite::{Connection, OpenFlags};

use super::whole::Whole;
use super::{Error, Existing, Rows, fields};
use crate::query::{Cell, schema};
use crate::rows::Table;

/// The file being written.
pub(super) struct Sqlite {
    connection: Connection,
    whole: Whole,
    left_out: usize,
}

/// The version of the model, which the file tells as its `user_version`.
const VERSION: i32 = 1;

impl Sqlite {
    pub(super) fn begin(path: Option<&Path>, existing: Existing) -> Result<Sqlite, Error> {
        let whole = existing.begin(path, is_ours)?;
        let connection = Connection::open(whole.path())?;
        // What goes wrong leaves no file behind, so that nothing needs to be undone.
        connection.pragma_update(None, "journal_mode", "OFF")?;
        connection.pragma_update(None, "synchronous", "OFF")?;
        // A part may stand before its whole.
        connection.pragma_update(None, "foreign_keys", "OFF")?;
        connection.pragma_update(None, "user_version", VERSION)?;
        connection.execute_batch("BEGIN")?;
        connection.execute_batch(&schema::schema())?;
        Ok(Sqlite {
            connection,
            whole,
            left_out: 0,
        })
    }

    pub(super) fn add(&mut self, table: Table, rows: Rows<'_>) -> Result<(), Error> {
        let fields = fields(table);
        let names = fields.iter().map(|field| &*field.name);
        let sql = schema::insert("INSERT OR IGNORE", table, names);
        let mut insert = self.connection.prepare(&sql)?;
        for row in rows {
            for (nth, value) in row.iter().enumerate() {
                insert.raw_bind_parameter(nth + 1, Cell(value))?;
            }
            self.left_out += 1 - insert.raw_execute()?;
        }
        Ok(())
    }

    pub(super) fn finish(self) -> Result<Option<String>, Error> {
        self.connection.execute_batch("COMMIT")?;
        self.connection.close().map_err(|(_, error)| error)?;
        self.whole.finish()?;
        Ok((self.left_out > 0).then(|| {
            let count = self.left_out;
            format!("rows left out, for their keys are those of others: {count}")
        }))
    }
}

/// Whether a file is a database of our tables and of none beside them.
fn is_ours(path: &Path) -> Result<bool, Error> {
    let connection = Connection::open_with_flags(path, OpenFlags::SQLITE_OPEN_READ_ONLY)?;
    let names = || -> rusqlite::Result<Vec<String>> {
        let mut names =
            connection.prepare("SELECT name FROM sqlite_schema WHERE type = 'table'")?;
        names.query_map([], |row| row.get(0))?.collect()
    };
    // A file that is no database says so only when it is read.
    let names = names().unwrap_or_default();
    let are_ours = names.iter().all(|name| Table::from_name(name).is_some());
    Ok(are_ours && names.iter().any(|name| name == Table::Reports.name()))
}
