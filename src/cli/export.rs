//! `export`: all tables in files for other tools.

use std::path::Path;

use anyhow::{Context, bail};

use super::args::Export;
use super::messages::{self, Note, shown};
use super::output::is_stdout;
use super::{Status, inputs, interrupt};
use crate::export::{self, Existing, Target};
use crate::query::Needs;

pub(super) fn run(args: &Export) -> anyhow::Result<Status> {
    let name = shown(&args.output);
    let failed = || format!("cannot write `{name}`");
    let target = match args.to {
        Some(target) => check_name(target, &args.output)?,
        None => target_of(&args.output)?,
    };
    let existing = match args.force {
        true => Existing::Any,
        false => Existing::Earlier,
    };
    interrupt::clean_up();
    let output = Some(&*args.output).filter(|name| !is_stdout(name));
    let mut export =
        export::Export::begin(target, output, existing, args.csv_raw).with_context(failed)?;
    let mut notes = Vec::new();
    let taken = inputs::take_each(
        &args.read,
        output,
        Needs::everything(),
        |batch, its_notes| {
            notes.extend(its_notes);
            export.add(batch).map_err(said).with_context(failed)
        },
    )?;
    if taken.nothing {
        return Ok(taken.status);
    }
    notes.extend(taken.copies);
    let more = export.finish().map_err(said).with_context(failed)?;
    notes.extend(more.map(Note::from));
    messages::notes(&notes);
    Ok(taken.status)
}

/// What the system said, so that a closed pipe is known.
fn said(error: export::Error) -> anyhow::Error {
    match error {
        export::Error::Io(error) => error.into(),
        error => error.into(),
    }
}

/// What the name of an output tells: a folder is of CSV files.
fn target_of(output: &Path) -> anyhow::Result<Target> {
    let name = shown(output);
    if output.is_dir() || name.ends_with(std::path::is_separator) {
        return Ok(Target::Csv);
    }
    let extension = output.extension().and_then(|extension| extension.to_str());
    match (extension, extension.and_then(Target::from_extension)) {
        (_, Some(target)) => Ok(target),
        (Some("csv"), None) => bail!(
            "CSV files of all tables take a folder; name one with --to csv, or write one table as in \
             `ecoreport claims --output {name}`"
        ),
        _ => {
            let kinds = Target::ALL.map(|(_, kind, _)| kind).join(", ");
            bail!("the name `{name}` tells no kind; choose one of {kinds} with --to")
        }
    }
}

/// The target, where the name of an output does not tell another.
fn check_name(target: Target, output: &Path) -> anyhow::Result<Target> {
    let extension = output.extension().and_then(|extension| extension.to_str());
    let told = extension.and_then(Target::from_extension);
    match told.filter(|told| *told != target && !output.is_dir()) {
        Some(told) => bail!(
            "the name `{}` tells {}, and --to {}; let them agree",
            shown(output),
            told.name(),
            target.name()
        ),
        None => Ok(target),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn check(name: &str, expect: Option<Target>) {
        assert_eq!(target_of(Path::new(name)).ok(), expect, "{name}");
    }

    #[test]
    fn names_tell_what_to_write() {
        check("facts.db", Some(Target::Sqlite));
        check("facts.SQLite3", Some(Target::Sqlite));
        check("a/facts.json", Some(Target::Json));
        check("tables/", Some(Target::Csv));
        check("src", Some(Target::Csv));
        check("facts.csv", None);
        check("facts.xlsx", None);
        check("facts", None);
    }
}
