//! `export`: all tables in files for other tools.

use std::path::Path;

use anyhow::{Context, bail};

use super::args::Export;
use super::messages::{self, Note};
use super::{Status, inputs, interrupt};
use crate::export::{self, Existing, Target};
use crate::query::Needs;

pub(super) fn run(args: &Export) -> anyhow::Result<Status> {
    let name = args.output.display();
    let failed = || format!("cannot write `{name}`");
    let target = match args.to {
        Some(target) => target,
        None => target_of(&args.output)?,
    };
    let existing = match args.force {
        true => Existing::Any,
        false => Existing::Earlier,
    };
    interrupt::clean_up();
    let mut export =
        export::Export::begin(target, &args.output, existing, args.csv_raw).with_context(failed)?;
    let mut notes = Vec::new();
    let taken = inputs::take_each(
        &args.read,
        Some(&args.output),
        Needs::everything(),
        |batch, its_notes| {
            notes.extend(its_notes);
            export.add(batch).with_context(failed)
        },
    )?;
    if taken.nothing {
        return Ok(taken.status);
    }
    let more = export.finish().with_context(failed)?;
    notes.extend(more.into_iter().map(Note::from));
    messages::notes(&notes);
    Ok(taken.status)
}

/// What the name of an output tells: a folder is of CSV files.
fn target_of(output: &Path) -> anyhow::Result<Target> {
    let name = output.display();
    if output.is_dir() || name.to_string().ends_with(std::path::is_separator) {
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
