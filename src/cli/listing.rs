//! What every listing does: sources → views → rows → selection → printed rows.

use std::io::{self, IsTerminal};
use std::path::Path;

use anyhow::bail;

use super::args::{List, Print};
use super::output::Output;
use super::reading::Reading;
use super::{Status, inputs, messages, screen, words};
use crate::render::{self, Field, Format, Grid};
use crate::rows::{Column, Row, Table, View};

/// Prints the rows of a table.
pub(super) fn run(table: Table, args: &List) -> anyhow::Result<Status> {
    // What is misspelt is said before any file is read.
    let asked = match args.print.columns.as_deref() {
        Some("") => return list_columns(table, &args.print),
        Some(names) => Some(choose_columns(table, names)?),
        None => None,
    };
    let format = format(&args.print)?;
    let batch = inputs::read_all(&args.read)?;
    if batch.readings.is_empty() {
        // Nothing could be read; an empty answer would look like one.
        return Ok(batch.status);
    }
    let views: Vec<View<'_>> = batch.readings.iter().map(Reading::view).collect();
    let mut rows: Vec<Row<'_>> = views.iter().flat_map(|view| view.rows(table)).collect();
    let found = rows.len();
    if args.print.quiet {
        let answer = if found > 0 { Status::Done } else { Status::No };
        return Ok(batch.status.max(answer));
    }
    let mut notes = batch.notes;
    if let Some(limit) = args.print.limit.filter(|limit| *limit < found) {
        rows.truncate(limit);
        notes.push(format!("{limit} of {found} {} printed", table.name()));
    }
    let grid = grid(table, format, asked.as_deref(), &rows, notes);
    print(&grid, format, &args.print)?;
    if found == 0 {
        messages::note(&format!("no {} found", table.name()));
    }
    Ok(batch.status)
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
fn choose_columns(table: Table, names: &str) -> Result<Vec<usize>, words::Unknown> {
    let known: Vec<&str> = table.columns().iter().map(|column| column.name).collect();
    names
        .split(',')
        .map(|name| words::find("column", name.trim(), &known))
        .collect()
}

/// The rows as values, of the columns that the format will print or draw on.
fn grid<'a>(
    table: Table,
    format: Format,
    asked: Option<&[usize]>,
    rows: &[Row<'a>],
    notes: Vec<String>,
) -> Grid<'a> {
    let all = table.columns();
    let columns: Vec<&Column> = match asked {
        Some(asked) if !format.is_for_people() => asked.iter().map(|at| &all[*at]).collect(),
        _ => all
            .iter()
            .filter(|column| format.is_for_people() || format.shows(column.rank))
            .collect(),
    };
    Grid {
        name: table.name(),
        table: Some(table),
        fields: columns.iter().copied().map(Field::of).collect(),
        asked: asked
            .filter(|_| format.is_for_people())
            .map(<[usize]>::to_vec),
        rows: rows
            .iter()
            .map(|row| columns.iter().map(|column| (column.get)(row)).collect())
            .collect(),
        notes,
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
            "left out to fit {} cells: {}; --wide or --columns shows them",
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
