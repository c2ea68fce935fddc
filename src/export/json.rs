//! One JSON file: `{"schema":"ecoreport/tables/1","reports":[…],"sections":[…],…}`, a row a line.

use std::fs::File;
use std::io::{self, BufWriter, Read, Seek, Write};
use std::path::Path;

use super::whole::Whole;
use super::{Error, Existing, Rows, fields};
use crate::render::{Flow, Format, Style};
use crate::rows::Table;
use crate::rows::schema::TABLES;

/// The file being written.
pub(super) struct Json {
    whole: Whole,
    /// The rows of each table wait in a file of their own, since a report has rows of all.
    tables: Vec<(Table, Flow, BufWriter<File>)>,
}

impl Json {
    pub(super) fn begin(path: Option<&Path>, existing: Existing) -> Result<Json, Error> {
        let whole = existing.begin(path, is_ours)?;
        let folder = whole.folder()?;
        let mut tables = Vec::new();
        for table in Table::ALL {
            let flow = Flow::of(
                table.name(),
                fields(table),
                Format::Ndjson,
                &Style::default(),
            );
            let flow = flow.expect("lines of JSON are written as rows come");
            tables.push((table, flow, BufWriter::new(tempfile::tempfile_in(folder)?)));
        }
        Ok(Json { whole, tables })
    }

    pub(super) fn add(&mut self, table: Table, rows: Rows<'_>) -> Result<(), Error> {
        for (known, flow, file) in &mut self.tables {
            if *known == table {
                flow.rows(rows, file)?;
            }
        }
        Ok(())
    }

    pub(super) fn finish(self) -> Result<(), Error> {
        let mut out = BufWriter::new(self.whole);
        write!(out, "{START}{TABLES}/1\"")?;
        for (table, _, file) in self.tables {
            let mut rows = file.into_inner().map_err(io::Error::from)?;
            rows.rewind()?;
            write!(out, ",\n\"{}\":[", table.name())?;
            let mut end = "\n";
            for line in io::BufRead::lines(io::BufReader::new(rows)) {
                write!(out, "{end}{}", line?)?;
                end = ",\n";
            }
            write!(out, "]")?;
        }
        writeln!(out, "}}")?;
        let whole = out.into_inner().map_err(io::Error::from)?;
        Ok(whole.finish()?)
    }
}

/// What every file of ours starts with, before the name of its schema.
const START: &str = "{\"schema\":\"ecoreport/";

/// Whether a file is one that was written here.
fn is_ours(path: &Path) -> Result<bool, Error> {
    let start = format!("{START}{TABLES}/");
    let mut found = Vec::new();
    File::open(path)?
        .take(start.len() as u64)
        .read_to_end(&mut found)?;
    Ok(found == start.as_bytes())
}
