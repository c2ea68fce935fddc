//! From rows to bytes: one file a format. Only this stage knows widths, colour and plurals.

mod bar;
mod chart;
mod clean;
mod comparison;
mod csv;
mod evaluation;
mod findings;
mod flow;
mod json;
mod legend;
mod link;
mod markdown;
mod number;
mod period;
mod record;
mod sheet;
mod snippet;
mod stats;
mod style;
mod table;
mod width;
mod wrap;

use std::io::{self, Write};

pub use chart::render_chart;
pub use clean::{CleanWriter, clean};
pub use comparison::render_comparison;
pub use evaluation::{
    Evaluation, evaluation_json, evaluation_schema, render_evaluation, render_mistakes,
};
pub use findings::{all_hold, nothing_marked, render_annotations, render_findings, render_unread};
pub use flow::Flow;
pub use json::{error_line, report_line};
pub use legend::legend;
pub use record::{pairs, render_pairs};
pub use snippet::{Mark, Snippet, render_snippet};
pub use stats::{Stats, render_stats, stats_json, stats_schema};
pub use style::{Style, Tone};
pub use wrap::folded;

use crate::rows::{Field, Record, Shown, Table};

/// How a listing is printed.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Format {
    /// Columns that fit the terminal.
    Table,
    /// One line a column, for rows with much to say.
    Record,
    /// One JSON object that holds the rows.
    Json,
    /// One JSON object a row and line.
    Ndjson,
    /// Comma-separated values with a header.
    Csv,
    /// Tab-separated values with a header, one row a line.
    Tsv,
    /// A Markdown table.
    Markdown,
    /// The number of rows.
    Count,
}

impl Format {
    /// All formats: the word for `--format` and the file extensions that stand for it.
    pub const ALL: [(Format, &'static str, &'static [&'static str]); 8] = [
        (Format::Table, "table", &["txt"]),
        (Format::Record, "record", &[]),
        (Format::Json, "json", &["json"]),
        (Format::Ndjson, "ndjson", &["ndjson", "jsonl"]),
        (Format::Csv, "csv", &["csv"]),
        (Format::Tsv, "tsv", &["tsv", "tab"]),
        (Format::Markdown, "markdown", &["md", "markdown"]),
        (Format::Count, "count", &[]),
    ];

    /// The format `--format` calls `name`.
    pub fn from_name(name: &str) -> Option<Format> {
        Format::ALL
            .iter()
            .find(|row| row.1 == name)
            .map(|row| row.0)
    }

    /// The format that a file extension stands for, in any case.
    pub fn from_extension(extension: &str) -> Option<Format> {
        Format::ALL
            .iter()
            .find(|row| {
                row.2
                    .iter()
                    .any(|known| known.eq_ignore_ascii_case(extension))
            })
            .map(|row| row.0)
    }

    /// Whether it is laid out for people: numbers as they are read, columns that belong together in one.
    pub fn is_for_people(self) -> bool {
        matches!(self, Format::Table | Format::Record | Format::Markdown)
    }

    /// Whether a column of this rank is printed when no column was asked for.
    pub fn shows(self, rank: u8) -> bool {
        match self {
            Format::Json | Format::Ndjson => true,
            Format::Count => false,
            _ => rank < 9,
        }
    }
}

/// Rows ready to be printed, whatever they were made of.
pub struct Grid<'a> {
    /// What the listing is called: the `claims` of `ecoreport/claims/1`.
    pub name: &'a str,
    /// The table of the model that its columns are of, if any.
    pub table: Option<Table>,
    /// Its columns.
    pub fields: Vec<Field>,
    /// Which columns a format for people is to show; it may draw on the others. `None` leaves it to the format. A
    /// format for machines prints every column.
    pub asked: Option<Vec<Shown>>,
    /// Its rows, each with a value for every column.
    pub rows: Vec<Record<'a>>,
    /// The row of all rows, of an aggregation by columns.
    pub all: Option<Record<'a>>,
    /// What should be said of them: inputs that were empty, rows left out.
    pub notes: Vec<String>,
}

/// Prints a grid. Returns the names of columns that a table left out because the terminal is too narrow.
pub fn render(
    grid: &Grid<'_>,
    format: Format,
    style: &Style,
    out: &mut dyn Write,
) -> io::Result<Vec<String>> {
    if let Some(mut flow) = Flow::of(grid.name, grid.fields.clone(), format, style) {
        flow.begin(out)?;
        flow.rows(&grid.rows, out)?;
        flow.end(grid.all.as_ref(), &grid.notes, out)?;
    }
    match format {
        Format::Table => return table::render(grid, style, out),
        Format::Record => record::render(grid, style, out)?,
        Format::Markdown => markdown::render(grid, out)?,
        _ => {}
    }
    Ok(Vec::new())
}
