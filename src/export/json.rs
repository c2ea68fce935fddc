//! One JSON file: `{"schema":"ecoreport/tables/1","reports":[…],"sections":[…],…}`, a row a line.

use std::fs::File;
use std::io::{self, BufWriter, Seek, Write};
use std::path::{Path, PathBuf};

use tempfile::NamedTempFile;

use super::{Error, Rows, fields, whole};
use crate::render::{Flow, Format, Style};
use crate::rows::Table;
use crate::rows::schema::TABLES;

/// The file being written.
pub(super) struct Json {
    temporary: NamedTempFile,
    place: PathBuf,
    /// The rows of each table wait in a file of their own, since a report has rows of all.
    tables: Vec<(Table, Flow, BufWriter<File>)>,
}

impl Json {
    pub(super) fn begin(path: &Path) -> Result<Json, Error> {
        let place = whole::place_of(path);
        let temporary = whole::temporary_beside(&place)?;
        let mut tables = Vec::new();
        for table in Table::ALL {
            let flow = Flow::of(
                table.name(),
                fields(table),
                Format::Ndjson,
                &Style::default(),
            );
            let flow = flow.expect("lines of JSON are written as rows come");
            tables.push((
                table,
                flow,
                BufWriter::new(tempfile::tempfile_in(whole::folder_of(&place))?),
            ));
        }
        Ok(Json {
            temporary,
            place,
            tables,
        })
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
        let mut out = BufWriter::new(self.temporary);
        write!(out, "{{\"schema\":\"ecoreport/{TABLES}/1\"")?;
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
        let temporary = out.into_inner().map_err(io::Error::from)?;
        temporary
            .persist(&self.place)
            .map_err(|error| error.error)?;
        Ok(())
    }
}
