//! A table for a terminal: what fits, fitted.

mod fit;

use std::io::{self, Write};

use comfy_table::{ContentArrangement, LineStyle, TableStyle};

use super::Grid;
use super::link::link;
use super::sheet::Sheet;
use super::style::{Style, Tone};
use super::width::{Cut, fit, width};

/// Columns of a higher rank are not considered unless the table may be wide.
const MAX_RANK: u8 = 6;
const MAX_RANK_WIDE: u8 = 8;

/// Cells between two columns.
const GAP: u16 = 2;

/// A line below the names of the columns, and nothing else that is not content.
const LOOK: TableStyle = TableStyle::new().header_separator(LineStyle::none().fill('─'));

/// Draws a table; one without rows is nothing. Returns the names of columns left out because the terminal is too
/// narrow.
pub(super) fn render(
    grid: &Grid<'_>,
    style: &Style,
    out: &mut dyn Write,
) -> io::Result<Vec<String>> {
    if grid.rows.is_empty() {
        return Ok(Vec::new());
    }
    let max_rank = if style.wide { MAX_RANK_WIDE } else { MAX_RANK };
    let mut sheet = Sheet::of(grid, max_rank);
    if grid.asked.is_none() {
        sheet.sign_holders();
    }
    render_sheet(&sheet, style, out)
}

/// Draws a sheet. Returns the names of columns left out because the terminal is too narrow.
pub(super) fn render_sheet(
    sheet: &Sheet,
    style: &Style,
    out: &mut dyn Write,
) -> io::Result<Vec<String>> {
    let (mut columns, mut widths) = lay_out(sheet, Align::Ends, style);
    let is_missed = |at: usize| sheet.heads[at].rank == 0 && widths[at] == 0;
    if (0..widths.len()).any(is_missed) {
        (columns, widths) = lay_out(sheet, Align::Starts, style);
    }
    let shown: Vec<usize> = (0..widths.len()).filter(|at| widths[*at] > 0).collect();
    draw(sheet, &columns, &widths, &shown, style, out)?;
    let hidden = (0..widths.len()).filter(|at| widths[*at] == 0);
    Ok(hidden.map(|at| sheet.heads[at].name.clone()).collect())
}

/// How the numbers of a column stand.
#[derive(Clone, Copy)]
enum Align {
    /// Their last digits below each other.
    Ends,
    /// Their first characters below each other, which takes less room beside units.
    Starts,
}

/// The columns, and how wide each is; 0 for those that are left out.
fn lay_out(sheet: &Sheet, align: Align, style: &Style) -> (Vec<Column>, Vec<usize>) {
    let columns: Vec<Column> = (0..sheet.heads.len())
        .map(|at| Column::of(sheet, at, align))
        .collect();
    let wants: Vec<fit::Want> = sheet
        .heads
        .iter()
        .zip(&columns)
        .map(|(head, column)| fit::Want {
            natural: column.natural,
            rank: head.rank,
            cut: head.cut,
            stays: head.stays,
        })
        .collect();
    let widths = if style.wide {
        wants.iter().map(|want| want.natural).collect()
    } else {
        fit::fit(&wants, style.width, GAP.into())
    };
    (columns, widths)
}

/// The texts of a column.
struct Column {
    name: String,
    cells: Vec<String>,
    /// Cells that the widest text takes.
    natural: usize,
}

impl Column {
    fn of(sheet: &Sheet, at: usize, align: Align) -> Column {
        let numbers = sheet.rows.iter().map(|row| width(&row[at].number));
        let number_end = match align {
            Align::Ends => numbers.max().unwrap_or(0),
            Align::Starts => 0,
        };
        let head = &sheet.heads[at];
        let name = if head.is_number {
            pad(&head.name, number_end)
        } else {
            head.name.clone()
        };
        let cells: Vec<String> = sheet
            .rows
            .iter()
            .map(|row| pad(&row[at].number, number_end) + &row[at].words)
            .collect();
        let natural = cells
            .iter()
            .map(|cell| width(cell))
            .max()
            .unwrap_or(0)
            .max(width(&name));
        Column {
            name,
            cells,
            natural,
        }
    }
}

/// `text` with spaces before it, so that it ends after `end` cells.
fn pad(text: &str, end: usize) -> String {
    format!("{:1$}{text}", "", end.saturating_sub(width(text)))
}

/// Lays the shown columns out, then puts colour and links around what the layout has placed.
fn draw(
    sheet: &Sheet,
    columns: &[Column],
    widths: &[usize],
    shown: &[usize],
    style: &Style,
    out: &mut dyn Write,
) -> io::Result<()> {
    let cut = |at: usize, text: &str| {
        let end = sheet.heads[at].cut.unwrap_or(Cut::End);
        fit(text, widths[at], end)
    };
    let names: Vec<String> = shown
        .iter()
        .map(|at| cut(*at, &columns[*at].name))
        .collect();
    let texts: Vec<Vec<String>> = (0..sheet.rows.len())
        .map(|row| {
            shown
                .iter()
                .map(|at| cut(*at, &columns[*at].cells[row]))
                .collect()
        })
        .collect();
    let mut table = comfy_table::Table::new();
    table
        .load_style(LOOK)
        .set_content_arrangement(ContentArrangement::Disabled)
        .set_header(&names)
        .add_rows(&texts);
    for column in table.column_iter_mut() {
        let is_last = column.index + 1 == shown.len();
        column.set_padding((0, if is_last { 0 } else { GAP }));
    }
    let mut lines = table.lines();
    if let (Some(head), Some(rule)) = (lines.next(), lines.next()) {
        let head = dress(&head, &names, |_, name| style.paint(Tone::Strong, name));
        writeln!(out, "{head}\n{}", style.paint(Tone::Faint, &rule))?;
    }
    let last = sheet.rows.len().saturating_sub(1);
    for (nth_row, ((line, texts), row)) in lines.zip(&texts).zip(&sheet.rows).enumerate() {
        let is_total = sheet.ends_in_total && nth_row == last;
        let line = dress(&line, texts, |nth, text| {
            let at = shown[nth];
            let tone = if is_total {
                Tone::Strong
            } else {
                sheet.heads[at].tone
            };
            let painted = style.paint(tone, text);
            match (&style.links_from, &row[at].file) {
                // Standard input, `<stdin>`, is no file.
                (Some(folder), Some(file)) if !file.starts_with('<') => {
                    link(&painted, file, folder)
                }
                _ => painted,
            }
        });
        writeln!(out, "{line}")?;
    }
    Ok(())
}

/// A line whose cells, found in their order, are replaced by what `dress` makes of them. Spaces around a cell stay
/// as they are.
fn dress(line: &str, cells: &[String], dress: impl Fn(usize, &str) -> String) -> String {
    let mut out = String::with_capacity(line.len());
    let mut from = 0;
    for (nth, cell) in cells.iter().enumerate() {
        let text = cell.trim();
        let Some(at) = line[from..].find(text).filter(|_| !text.is_empty()) else {
            continue;
        };
        out.push_str(&line[from..from + at]);
        out.push_str(&dress(nth, text));
        from += at + text.len();
    }
    out.push_str(&line[from..]);
    out
}
