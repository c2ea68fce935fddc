//! A folder of CSV files, one a table.

use std::fs::{self, File};
use std::io::{self, BufWriter, Write};
use std::path::{Path, PathBuf};

use tempfile::TempDir;

use super::whole::{Unfinished, folder_of, place_of};
use super::{Error, Rows, fields};
use crate::render::{Flow, Format, Style};
use crate::rows::Table;

/// The folder being written.
pub(super) struct Csv {
    temporary: TempDir,
    mark: Unfinished,
    place: PathBuf,
    files: Vec<(Table, Flow, BufWriter<File>)>,
}

fn file_name(table: Table) -> String {
    format!("{}.csv", table.name())
}

impl Csv {
    pub(super) fn begin(path: &Path, csv_raw: bool) -> Result<Csv, Error> {
        let place = place_of(path);
        only_ours(&place)?;
        let folder = folder_of(&place)?;
        let (temporary, mark) = Unfinished::begin(|builder| builder.tempdir_in(folder))?;
        let style = Style {
            csv_raw,
            ..Style::default()
        };
        let mut files = Vec::new();
        for table in Table::ALL {
            let flow = Flow::of(table.name(), fields(table), Format::Csv, &style);
            let flow = flow.expect("CSV is written as rows come");
            let mut file = BufWriter::new(File::create(temporary.path().join(file_name(table)))?);
            flow.begin(&mut file)?;
            files.push((table, flow, file));
        }
        Ok(Csv {
            temporary,
            mark,
            place,
            files,
        })
    }

    pub(super) fn add(&mut self, table: Table, rows: Rows<'_>) -> Result<(), Error> {
        for (known, flow, file) in &mut self.files {
            if *known == table {
                flow.rows(rows, file)?;
            }
        }
        Ok(())
    }

    pub(super) fn finish(self) -> Result<(), Error> {
        for (_, flow, mut file) in self.files {
            flow.end(None, &[], &mut file)?;
            file.flush()?;
        }
        usual_permissions(self.temporary.path())?;
        // A folder that is there gives way only when the new one is complete.
        only_ours(&self.place)?;
        let new = self.temporary.keep();
        self.mark.end(|| {
            let moved = take_place(&new, &self.place);
            if moved.is_err() {
                fs::remove_dir_all(&new).ok();
            }
            Ok(moved?)
        })
    }
}

/// Puts the folder `new` at `place`. The folder that is there is removed only afterwards.
fn take_place(new: &Path, place: &Path) -> io::Result<()> {
    if !place.exists() {
        return fs::rename(new, place);
    }
    let old = tempfile::tempdir_in(folder_of(place)?)?;
    let aside = old.path().join("old");
    fs::rename(place, &aside)?;
    fs::rename(new, place).inspect_err(|_| {
        fs::rename(&aside, place).ok();
    })
}

/// Checks that a folder holds nothing but what an export writes, so that replacing it destroys nothing else.
fn only_ours(place: &Path) -> Result<(), Error> {
    let entries = match fs::read_dir(place) {
        Ok(entries) => entries,
        Err(error) if error.kind() == io::ErrorKind::NotFound => return Ok(()),
        Err(error) if error.kind() == io::ErrorKind::NotADirectory => return Err(Error::NoFolder),
        Err(error) => return Err(error.into()),
    };
    for entry in entries {
        let name = entry?.file_name().to_string_lossy().into_owned();
        if !Table::ALL.iter().any(|table| file_name(*table) == name) {
            return Err(Error::NotOurs(name));
        }
    }
    Ok(())
}

/// Opens a folder, which was made for its owner alone, to whom the user's mask lets in.
#[cfg(unix)]
fn usual_permissions(folder: &Path) -> io::Result<()> {
    // Only a folder made without further ado has the rights that the mask leaves.
    let model = folder.join("model");
    fs::create_dir(&model)?;
    let permissions = fs::metadata(&model)?.permissions();
    fs::remove_dir(&model)?;
    fs::set_permissions(folder, permissions)
}

#[cfg(not(unix))]
fn usual_permissions(_: &Path) -> io::Result<()> {
    Ok(())
}
