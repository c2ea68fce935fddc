//! What every listing does: sources → reports → rows → printed rows.

use std::io::{self, IsTerminal};
use std::path::Path;

use anyhow::bail;

use super::args::{List, Print, Write};
use super::messages::{self, Note, shown};
use super::output::Output;
use super::printing::{Head, Printing};
use super::{Status, groups, inputs, screen};
use crate::export::Target;
use crate::query::{self, Condition, Listing};
use crate::read;
use crate::render::{self, Format};
use crate::rows::{Field, Joined, Shown, Table};

/// Prints the rows of a table that meet the conditions and what else is asked.
pub(super) fn run(table: Table, list: &List, conditions: Vec<Condition>) -> anyhow::Result<Status> {
    let selection = list.select.with(conditions);
    if list.select.is_aggregation() {
        return groups::run(table, list, &selection);
    }
    // What is misspelt is said before any file is read.
    let fields = query::fields(table, &selection);
    let asked = match list.print.columns.as_deref() {
        Some("") => return list_columns(&fields, &list.print),
        Some(names) => Some(choose_columns(&fields, names)?),
        None => None,
    };
    let format = format(&list.print)?;
    let columns = match list.print.quiet {
        true => Vec::new(),
        false => columns_for(&fields, format, asked.as_deref()),
    };
    let mut listing = Listing::new(table, &selection, &columns)?;
    let needs = listing.needs().clone();
    let mut printing = Printing::new(
        Head {
            name: table.name(),
            table: Some(table),
            fields: columns.iter().map(|at| fields[*at].clone()).collect(),
            asked: asked.filter(|_| format.is_for_people()),
        },
        format,
        &list.print,
    );
    let mut notes = Vec::new();
    let taken = inputs::take_each(
        &list.read,
        list.print.write.file(),
        needs,
        |batch, its_notes| {
            notes.extend(its_notes);
            printing.rows(listing.add(batch)?)
        },
    )?;
    if taken.nothing {
        return Ok(taken.status);
    }
    notes.extend(taken.copies);
    let (rows, found) = listing.finish()?;
    printing.rows(rows)?;
    let printed = printing.found();
    if printed < found && !list.print.quiet {
        let note = format!("{printed} of {found} {} printed", table.name());
        notes.push(note.into());
    }
    // Why a text has none may be said already.
    let explained = !notes.is_empty();
    let answer = printing.finish(None, notes)?;
    if printed.max(found) == 0 && !list.print.quiet {
        let none = format!("no {} found", table.name());
        let asks_all = selection.conditions.is_empty() && selection.expression.is_none();
        messages::note(&match asks_all && !explained && table != Table::Sections {
            true => format!("{none}; `ecoreport show --missed` lists what no rule explains"),
            false => none,
        });
    }
    Ok(taken.status.max(answer))
}

/// What to say where a limit leaves out some of what was found.
pub(super) fn limited(printed: usize, left_out: usize) -> Option<Note> {
    let found = printed + left_out;
    (left_out > 0).then(|| format!("{printed} of {found} rows printed").into())
}

/// The format asked for, by name or by the extension of the output; else what suits the output.
pub(super) fn format(print: &Print) -> anyhow::Result<Format> {
    if print.json {
        return Ok(Format::Json);
    }
    if let Some(format) = print.format.0 {
        return Ok(format);
    }
    if let Some(output) = print.write.file() {
        let Some(format) = format_of(output) else {
            let formats = Format::ALL.map(|(_, format, _)| format).join(", ");
            bail!(
                "the name `{}` tells no format; choose one of {formats} with --format",
                shown(output)
            );
        };
        return Ok(format);
    }
    // Only a table can be wide: who asks for that in a pipe, to scroll sideways, wants one.
    Ok(if io::stdout().is_terminal() || print.wide {
        Format::Table
    } else {
        Format::Tsv
    })
}

/// Checks that the extension of the output tells no format but those that a command writes, `can`. An extension that
/// tells none is the user's own.
pub(super) fn check_extension(write: &Write, can: &[&str]) -> anyhow::Result<()> {
    let Some(output) = write.file() else {
        return Ok(());
    };
    let extension = output.extension().and_then(|extension| extension.to_str());
    let extension = extension.unwrap_or_default().to_lowercase();
    let is_format = Format::from_extension(&extension).is_some()
        || Target::from_extension(&extension).is_some()
        || read::Format::from_extension(&extension).is_some();
    if is_format && !can.contains(&&*extension) {
        let can = can.join(", .");
        bail!(
            "`{}` cannot be written by this command: it writes .{can}",
            shown(output)
        );
    }
    Ok(())
}

/// How rows are asked for of a command that has a text of its own.
pub(super) struct RowsAsked {
    /// The columns chosen, in their order.
    pub(super) columns: Option<Vec<Shown>>,
    /// The format; none where the text is asked for.
    pub(super) format: Option<Format>,
}

/// Reads off the flags which columns and format are asked for; columns without a format of rows are an error.
pub(super) fn rows_asked(fields: &[Field], print: &Print) -> anyhow::Result<RowsAsked> {
    let names = print.columns.as_deref();
    let columns = names
        .map(|names| choose_columns(fields, names))
        .transpose()?;
    let format = format_of_rows(print)?;
    if columns.is_some() && format.is_none() {
        bail!("columns are of a listing; choose one with --format");
    }
    Ok(RowsAsked { columns, format })
}

/// The format of rows that is asked for where a command has a text of its own, which is what a file of text holds.
fn format_of_rows(print: &Print) -> anyhow::Result<Option<Format>> {
    if print.json || print.format.0.is_some() || print.write.file().is_none() {
        return Ok(print.format.0.or(print.json.then_some(Format::Json)));
    }
    let name = print.write.file().and_then(Path::file_name);
    let is_text = name.is_none_or(|name| {
        let extension = Path::new(name).extension();
        extension.is_none_or(|extension| extension == "log")
    });
    let format = match is_text {
        true => None,
        false => Some(format(print)?),
    };
    Ok(format.filter(|format| *format != Format::Table))
}

/// The format that the extension of a name tells.
fn format_of(output: &Path) -> Option<Format> {
    Format::from_extension(output.extension()?.to_str()?)
}

/// The columns named, in that order and each once.
pub(super) fn choose_columns(fields: &[Field], names: &str) -> Result<Vec<Shown>, query::Error> {
    let mut chosen = Vec::new();
    for name in names.split(',') {
        let shown = query::find_shown(fields, name.trim())?;
        if !chosen.contains(&shown) {
            chosen.push(shown);
        }
    }
    Ok(chosen)
}

/// The columns that formats for machines print where these were asked for, each once.
pub(super) fn columns_of(fields: &[Field], asked: &[Shown]) -> Vec<usize> {
    let mut columns = Vec::new();
    for at in asked.iter().flat_map(|shown| shown.fields(fields)) {
        if !columns.contains(&at) {
            columns.push(at);
        }
    }
    columns
}

/// The columns that the format will print or draw on.
fn columns_for(fields: &[Field], format: Format, asked: Option<&[Shown]>) -> Vec<usize> {
    match asked {
        Some(asked) if !format.is_for_people() => columns_of(fields, asked),
        _ => (0..fields.len())
            .filter(|at| format.is_for_people() || format.shows(fields[*at].rank))
            .collect(),
    }
}

/// Prints the columns that `--columns` can name.
pub(super) fn list_columns(fields: &[Field], print: &Print) -> anyhow::Result<Status> {
    let joined = Joined::ALL
        .into_iter()
        .filter(|joined| joined.is_of(fields));
    let joined = joined.map(|joined| (joined.name(), joined.doc()));
    let columns: Vec<(&str, &str)> = fields
        .iter()
        .map(|field| (&*field.name, field.doc))
        .chain(joined)
        .collect();
    let width = columns.iter().map(|(name, _)| name.len()).max();
    let width = width.unwrap_or(0);
    let mut output = Output::open(print.write.file(), false)?;
    let cells = screen::terminal_width(&print.write);
    for (name, doc) in columns {
        use std::io::Write;
        let line = format!("{name:width$}  {doc}");
        let line = match cells {
            Some(cells) => render::folded(line.trim_end(), cells, width.min(cells / 3) + 2),
            None => line.trim_end().to_owned(),
        };
        writeln!(output, "{line}")?;
    }
    output.finish()?;
    Ok(Status::Done)
}
