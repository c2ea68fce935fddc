//! What every listing does: sources → reports → rows → printed rows.

use std::io::{self, IsTerminal};
use std::path::Path;

use anyhow::bail;

use super::args::{List, Print};
use super::output::Output;
use super::{Status, inputs, messages, screen};
use crate::query;
use crate::render::{self, Format, Grid};
use crate::rows::{Column, Facts, Field, Record, Table, Value, saved};

/// Prints the rows of a table.
pub(super) fn run(table: Table, args: &List) -> anyhow::Result<Status> {
    // What is misspelt is said before any file is read.
    let asked = match args.print.columns.as_deref() {
        Some("") => return list_columns(table, &args.print),
        Some(names) => Some(choose_columns(table, names)?),
        None => None,
    };
    let format = format(&args.print)?;
    let columns = columns_for(table, format, asked.as_deref());
    let wanted = columns.clone();
    let mut rows: Vec<Record<'static>> = Vec::new();
    let mut notes = Vec::new();
    let mut documents = 0;
    let status = inputs::for_each(
        &args.read,
        move |reading| {
            (
                records(&reading.view(), table, &wanted),
                inputs::notes_of(&reading),
            )
        },
        |(of_reading, its_notes)| {
            rows.extend(of_reading?);
            notes.extend(its_notes);
            documents += 1;
            Ok(())
        },
    )?;
    if documents == 0 {
        // Nothing could be read; an empty answer would look like one.
        return Ok(status);
    }
    let found = rows.len();
    if args.print.quiet {
        let answer = if found > 0 { Status::Done } else { Status::No };
        return Ok(status.max(answer));
    }
    if let Some(limit) = args.print.limit.filter(|limit| *limit < found) {
        rows.truncate(limit);
        notes.push(format!("{limit} of {found} {} printed", table.name()));
    }
    let grid = Grid {
        name: table.name(),
        table: Some(table),
        fields: columns.into_iter().map(Field::from).collect(),
        asked: asked.filter(|_| format.is_for_people()),
        rows,
        all: None,
        notes,
    };
    print(&grid, format, &args.print)?;
    if found == 0 {
        messages::note(&format!("no {} found", table.name()));
    }
    Ok(status)
}

/// The rows of one document, borrowing nothing of it.
fn records(
    facts: &dyn Facts,
    table: Table,
    columns: &[&'static Column],
) -> Result<Vec<Record<'static>>, saved::Error> {
    let owned = |row: Record<'_>| row.into_iter().map(Value::into_owned).collect();
    let rows = facts.records(table, columns)?;
    Ok(rows.into_iter().map(owned).collect())
}

/// The format asked for, by name or by the extension of the output; else what suits the output.
fn format(print: &Print) -> anyhow::Result<Format> {
    if print.json {
        return Ok(Format::Json);
    }
    if let Some(format) = print.format.0 {
        return Ok(format);
    }
    if let Some(output) = &print.write.output {
        let extension = Path::new(output).extension().and_then(|name| name.to_str());
        let Some(format) = extension.and_then(Format::from_extension) else {
            bail!(
                "the name `{}` tells no format; choose one with --format",
                output.display()
            );
        };
        return Ok(format);
    }
    Ok(if io::stdout().is_terminal() {
        Format::Table
    } else {
        Format::Tsv
    })
}

/// The columns named, in that order.
fn choose_columns(table: Table, names: &str) -> Result<Vec<usize>, query::Error> {
    let fields: Vec<Field> = table.columns().iter().map(Field::from).collect();
    let names = names.split(',');
    names
        .map(|name| query::find(&fields, name.trim()))
        .collect()
}

/// The columns that the format will print or draw on.
fn columns_for(table: Table, format: Format, asked: Option<&[usize]>) -> Vec<&'static Column> {
    let all = table.columns();
    match asked {
        Some(asked) if !format.is_for_people() => asked.iter().map(|at| &all[*at]).collect(),
        _ => all
            .iter()
            .filter(|column| format.is_for_people() || format.shows(column.rank))
            .collect(),
    }
}

/// Prints a grid, and what is to be said beside it.
pub(super) fn print(grid: &Grid<'_>, format: Format, print: &Print) -> anyhow::Result<()> {
    let style = screen::listing_style(print);
    let is_styled = matches!(format, Format::Table | Format::Record);
    let mut output = Output::open(print.write.output.as_deref(), is_styled)?;
    let hidden = render::render(grid, format, &style, &mut output)?;
    output.finish()?;
    for note in &grid.notes {
        messages::note(note);
    }
    if !hidden.is_empty() {
        messages::note(&format!(
            "left out to fit {} cells: {} (--wide shows them)",
            style.width,
            hidden.join(", ")
        ));
    }
    Ok(())
}

/// Prints the columns that `--columns` can name.
fn list_columns(table: Table, print: &Print) -> anyhow::Result<Status> {
    let columns = table.columns();
    let width = columns
        .iter()
        .map(|column| column.name.len())
        .max()
        .unwrap_or(0);
    let mut output = Output::open(print.write.output.as_deref(), false)?;
    for column in columns {
        use std::io::Write;
        writeln!(output, "{:width$}  {}", column.name, column.doc)?;
    }
    output.finish()?;
    Ok(Status::Done)
}
