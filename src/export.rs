//! Files for other tools: all rows of all tables, written whole or not at all, the same bytes from the same reports.

mod csv;
mod json;
mod sqlite;
mod whole;

use std::path::Path;

use crate::query::Batch;
use crate::rows::{Field, Record, Table};
use csv::Csv;
use json::Json;
use sqlite::Sqlite;

pub(crate) use whole::{Whole, discard_unfinished, place_of};

/// What can be written.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Target {
    /// One SQLite database, with keys that tie the tables and views that answer what is often asked
    Sqlite,
    /// A folder with one CSV file a table
    Csv,
    /// One JSON file with an array a table
    Json,
}

impl Target {
    /// All targets with their names and the extensions of their files.
    pub const ALL: [(Target, &'static str, &'static [&'static str]); 3] = [
        (Target::Sqlite, "sqlite", &["db", "sqlite", "sqlite3"]),
        (Target::Csv, "csv", &[]),
        (Target::Json, "json", &["json"]),
    ];

    /// Its name.
    pub fn name(self) -> &'static str {
        Target::ALL[self as usize].1
    }

    /// The target of that name.
    pub fn from_name(name: &str) -> Option<Target> {
        let row = Target::ALL.iter().find(|row| row.1 == name);
        row.map(|row| row.0)
    }

    /// The target whose files have this extension, in any case.
    pub fn from_extension(extension: &str) -> Option<Target> {
        let is_it = |known: &&str| known.eq_ignore_ascii_case(extension);
        let row = Target::ALL.iter().find(|row| row.2.iter().any(is_it));
        row.map(|row| row.0)
    }
}

/// Why a file cannot be written.
#[derive(Debug, thiserror::Error)]
pub enum Error {
    /// The system says no.
    #[error(transparent)]
    Io(#[from] std::io::Error),
    /// The database says no.
    #[error(transparent)]
    Sqlite(#[from] rusqlite::Error),
    /// A folder has files of someone else.
    #[error("the folder holds `{0}`, which is no file of an export")]
    NotOurs(String),
    /// A file is there that no export wrote.
    #[error("it is there already and no export wrote it; --force replaces it")]
    Exists,
    /// A file is there where a folder shall be.
    #[error("it is no folder; CSV files of all tables take one")]
    NoFolder,
}

/// What may become of a file that is there.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Existing {
    /// An earlier export of the same kind is replaced, and an empty file; no other.
    Earlier,
    /// Any file is replaced. A folder with other files than an export's is not.
    Any,
}

impl Existing {
    /// Begins a file, where the one that is there may be replaced; `is_ours` says whether an export wrote it. `None`
    /// is standard output.
    fn begin(
        self,
        path: Option<&Path>,
        is_ours: impl FnOnce(&Path) -> Result<bool, Error>,
    ) -> Result<Whole, Error> {
        let Some(path) = path else {
            return Ok(Whole::for_stdout()?);
        };
        let place = place_of(path);
        let size = match std::fs::metadata(&place) {
            Ok(metadata) if metadata.is_file() => metadata.len(),
            _ => 0,
        };
        if self == Existing::Earlier && size > 0 && !is_ours(&place)? {
            return Err(Error::Exists);
        }
        Ok(Whole::begin(place)?)
    }
}

/// An export begun. Nothing is where it shall be before [`Export::finish`].
pub struct Export {
    files: Files,
}

enum Files {
    Sqlite(Sqlite),
    Csv(Csv),
    Json(Json),
}

impl Export {
    /// Begins to write `path`, or standard output where there is none. `csv_raw` leaves cells alone that a spreadsheet would take for formulas.
    pub fn begin(
        target: Target,
        path: Option<&Path>,
        existing: Existing,
        csv_raw: bool,
    ) -> Result<Export, Error> {
        let files = match target {
            Target::Sqlite => Files::Sqlite(Sqlite::begin(path, existing)?),
            Target::Csv => Files::Csv(Csv::begin(path.ok_or(Error::NoFolder)?, csv_raw)?),
            Target::Json => Files::Json(Json::begin(path, existing)?),
        };
        Ok(Export { files })
    }

    /// Adds the rows of a report, which has all columns of all tables, and whose text no report added before has: its
    /// rows would have the same keys.
    pub fn add(&mut self, mut batch: Batch) -> Result<(), Error> {
        for table in Table::ALL {
            let rows = batch.take(table);
            match &mut self.files {
                Files::Sqlite(file) => file.add(table, &rows)?,
                Files::Csv(folder) => folder.add(table, &rows)?,
                Files::Json(file) => file.add(table, &rows)?,
            }
        }
        Ok(())
    }

    /// Puts the files where they shall be. Returns what should be said of them.
    pub fn finish(self) -> Result<Option<String>, Error> {
        match self.files {
            Files::Sqlite(file) => return file.finish(),
            Files::Csv(folder) => folder.finish()?,
            Files::Json(file) => file.finish()?,
        }
        Ok(None)
    }
}

/// All columns of a table.
fn fields(table: Table) -> Vec<Field> {
    table.columns().iter().map(Field::from).collect()
}

/// Rows as they come from a report.
type Rows<'r> = &'r [Record<'static>];
