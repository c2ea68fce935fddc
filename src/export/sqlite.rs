//! One SQLite file: the tables with their keys, and views.

use std::path::{Path, PathBuf};

use rusqlite::Connection;
use tempfile::NamedTempFile;

use super::{Error, Rows, fields, whole};
use crate::query::{Cell, schema};
use crate::rows::Table;

/// The file being written.
pub(super) struct Sqlite {
    connection: Connection,
    temporary: NamedTempFile,
    place: PathBuf,
    left_out: usize,
}

/// The version of the model, which the file tells as its `user_version`.
const VERSION: i32 = 1;

impl Sqlite {
    pub(super) fn begin(path: &Path) -> Result<Sqlite, Error> {
        let place = whole::place_of(path);
        let temporary = whole::temporary_beside(&place)?;
        let connection = Connection::open(temporary.path())?;
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
            temporary,
            place,
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
        self.temporary
            .persist(&self.place)
            .map_err(|error| error.error)?;
        Ok((self.left_out > 0).then(|| {
            let count = self.left_out;
            format!("rows left out, for their keys are those of others: {count}")
        }))
    }
}
