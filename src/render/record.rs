//! One row below the other, one line a column: for few rows with much to say.

use std::io::{self, Write};

use super::Grid;
use super::sheet::Sheet;
use super::style::{Style, Tone};
use super::width::width;
use super::wrap::wrap;

/// Every column that is not for machines alone.
const MAX_RANK: u8 = 8;

pub(super) fn render(grid: &Grid<'_>, style: &Style, out: &mut dyn Write) -> io::Result<()> {
    for (nth, pairs) in pairs(grid).iter().enumerate() {
        if nth > 0 {
            writeln!(out)?;
        }
        render_pairs(pairs, style, out)?;
    }
    Ok(())
}

/// Each row's columns that say something: their names and what people read there.
pub fn pairs(grid: &Grid<'_>) -> Vec<Vec<(String, String)>> {
    let sheet = Sheet::of(grid, MAX_RANK);
    let row_pairs = |row: &Vec<super::sheet::Cell>| {
        let cells = sheet.heads.iter().zip(row);
        cells
            .map(|(head, cell)| (head.name.clone(), cell.text().trim_start().to_owned()))
            .filter(|(_, text)| !text.is_empty())
            .collect()
    };
    sheet.rows.iter().map(row_pairs).collect()
}

/// Prints names with texts beside them, broken to fit the screen.
pub fn render_pairs(
    pairs: &[(String, String)],
    style: &Style,
    out: &mut dyn Write,
) -> io::Result<()> {
    let indent = 2 + pairs.iter().map(|(name, _)| width(name)).max().unwrap_or(0);
    let room = style.width.saturating_sub(indent).max(10);
    for (name, text) in pairs {
        let mut gap = indent - width(name);
        let mut name = style.paint(Tone::Faint, name);
        for line in wrap(text, room) {
            writeln!(out, "{name}{:gap$}{}", "", &text[line])?;
            name.clear();
            gap = indent;
        }
    }
    Ok(())
}
