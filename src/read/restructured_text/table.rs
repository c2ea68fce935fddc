//! Grid and simple tables.
//!
//! Cells stand side by side, so a cell of several lines has no span of its own: each of its lines is a block.

use std::ops::Range;

use super::{Line, Reader};
use crate::document::BlockKind;

impl Reader<'_, '_> {
    /// A grid table that starts at line `at`; gives back the line behind it.
    pub(super) fn grid_table(&mut self, at: usize) -> usize {
        let count = self.lines[at..]
            .iter()
            .take_while(|line| line.text.starts_with(['+', '|']))
            .count();
        let lines = &self.lines[at..at + count];
        let edges: Vec<usize> = columns_of(lines[0].text, '+')
            .map(|(column, _)| column)
            .collect();
        let table = self.builder.open_table();
        let (mut row, mut header_rows) = (0, 0);
        for line in &lines[1..] {
            if is_grid_border(line.text) {
                row += 1;
                if line.text.contains('=') {
                    header_rows = row;
                }
                continue;
            }
            // A bar between two edges belongs to the words of a cell.
            let bars: Vec<(u32, usize)> = columns_of(line.text, '|')
                .filter_map(|(column, at)| {
                    let edge = edges.binary_search(&column).ok()?;
                    Some((edge as u32, at))
                })
                .collect();
            for pair in bars.windows(2) {
                self.cell(table, row, pair[0].0, line, pair[0].1 + 1..pair[1].1);
            }
        }
        self.builder.close_table(header_rows);
        at + count
    }

    /// A simple table that starts at line `at`; gives back the line behind it.
    pub(super) fn simple_table(&mut self, at: usize) -> usize {
        let border = self.lines[at];
        let columns = simple_columns(border.text).unwrap_or_default();
        let is_border = |line: &Line<'_>| simple_columns(line.text).is_some();
        let borders: Vec<usize> = (at + 1..self.lines.len())
            .take_while(|nth| {
                // A table ends at its last border; a blank line behind a border tells which one that is.
                !(self.lines[*nth].text.is_empty() && is_border(&self.lines[*nth - 1]))
            })
            .filter(|nth| is_border(&self.lines[*nth]))
            .take(2)
            .collect();
        let Some(last) = borders.last().copied() else {
            self.builder.close();
            return at + 1;
        };
        let table = self.builder.open_table();
        let (mut row, mut header_rows) = (0, 0);
        for nth in at + 1..last {
            let line = self.lines[nth];
            if is_border(&line) {
                header_rows = row;
            } else if !line.text.is_empty() && !line.text.starts_with("--") {
                // White space in the first column goes on with the row above.
                let indent = line.indent.saturating_sub(border.indent);
                let goes_on = columns.get(1).is_some_and(|second| indent >= second.start);
                row += u32::from(!goes_on || row == 0);
                self.simple_row(table, row - 1, &line, indent, &columns);
            }
        }
        self.builder.close_table(header_rows);
        last + 1
    }

    fn simple_row(
        &mut self,
        table: u32,
        row: u32,
        line: &Line<'_>,
        indent: usize,
        columns: &[Range<usize>],
    ) {
        let offset_of = |column: usize| byte_of(line.text, column.saturating_sub(indent));
        for (nth, column) in columns.iter().enumerate() {
            let end = columns
                .get(nth + 1)
                .map_or(line.text.len(), |next| offset_of(next.start));
            let start = offset_of(column.start).min(end);
            self.cell(table, row, nth as u32, line, start..end);
        }
    }

    fn cell(&mut self, table: u32, row: u32, column: u32, line: &Line<'_>, bytes: Range<usize>) {
        if line.text[bytes.clone()].trim().is_empty() {
            return;
        }
        self.builder.open(BlockKind::Cell { table, row, column });
        self.inline(line.start + bytes.start, line.start + bytes.end);
        self.builder.close();
    }
}

/// `+---+---+`, `+===+===+`
pub(super) fn is_grid_border(line: &str) -> bool {
    line.len() >= 3
        && line.starts_with("+")
        && line.ends_with('+')
        && line.contains(['-', '='])
        && line.bytes().all(|byte| b"+-=".contains(&byte))
}

/// The columns of `=====  =====`; two at least.
pub(super) fn simple_columns(line: &str) -> Option<Vec<Range<usize>>> {
    if !line.starts_with('=') || !line.bytes().all(|byte| matches!(byte, b'=' | b' ')) {
        return None;
    }
    let mut columns: Vec<Range<usize>> = Vec::new();
    for (at, _) in line.bytes().enumerate().filter(|(_, byte)| *byte == b'=') {
        match columns.last_mut() {
            Some(column) if column.end == at => column.end += 1,
            _ => columns.push(at..at + 1),
        }
    }
    (columns.len() > 1).then_some(columns)
}

/// The column and the byte of each `mark` in `line`; columns are cells of a fixed-width font.
fn columns_of(line: &str, mark: char) -> impl Iterator<Item = (usize, usize)> {
    let mut column = 0;
    line.char_indices()
        .map(move |(at, c)| {
            let here = column;
            column += unicode_width::UnicodeWidthChar::width(c).unwrap_or(0);
            (here, at, c)
        })
        .filter(move |(_, _, c)| *c == mark)
        .map(|(column, at, _)| (column, at))
}

/// The byte at which a column starts; the end of the line where it is shorter.
fn byte_of(line: &str, column: usize) -> usize {
    let mut width = 0;
    line.char_indices()
        .find(|(_, c)| {
            let here = width;
            width += unicode_width::UnicodeWidthChar::width(*c).unwrap_or(0);
            here >= column
        })
        .map_or(line.len(), |(at, _)| at)
}

#[cfg(test)]
mod tests {
    use super::super::tests::check;

    #[test]
    fn reads_grid_tables() {
        check(
            "+-------+-----+\n| Name  | Sum |\n+=======+=====+\n| Ärzte | 1   |\n+-------+-----+\n| All | 7     |\n+-------+-----+\n\nEnd.\n",
            &[
                "0.0: Name",
                "0.1: Sum",
                "1.0: Ärzte",
                "1.1: 1",
                "2.0: All | 7",
                "paragraph: End.",
            ],
        );
    }

    #[test]
    fn reads_simple_tables() {
        check(
            "=====  ===\nName   Sum\n=====  ===\na      1\nb      2\n\n       3\n=====  ===\n\nEnd.\n",
            &[
                "0.0: Name",
                "0.1: Sum",
                "1.0: a",
                "1.1: 1",
                "2.0: b",
                "2.1: 2",
                "2.1: 3",
                "paragraph: End.",
            ],
        );
    }

    #[test]
    fn reads_simple_tables_without_header() {
        check(
            "====  ===\na     1\nb     2\n====  ===\n\nEnd.\n",
            &["0.0: a", "0.1: 1", "1.0: b", "1.1: 2", "paragraph: End."],
        );
    }
}
