//! Tables that stand in plain text as columns parted by white space.
//!
//! ```text
//! Segment              2024       2023
//! Drive Technology  1.846,2    1.963,5
//! Pumps             1.234,5    1.201,8
//! ```

use super::lines::Line;
use crate::document::{BlockKind, Builder};

/// A piece of a line between wide gaps.
#[derive(Clone, Copy, Debug)]
struct Cell {
    /// Its bytes in the text.
    start: usize,
    end: usize,
    /// Its columns of characters from the line's start: `left..right`.
    left: usize,
    right: usize,
}

/// A table found in lines.
pub(super) struct Columns {
    rows: Vec<Vec<Cell>>,
    header_rows: usize,
    /// The characters each column takes: `left..right`, in order.
    columns: Vec<(usize, usize)>,
    /// How many lines it takes.
    pub(super) lines: usize,
}

/// The table that starts at the first of `lines`, which stand without a blank line between them.
pub(super) fn find(text: &str, lines: &[Line]) -> Option<Columns> {
    const FEWEST_ROWS: usize = 2;
    const MOST_HEADERS: usize = 12;
    if cells_of(text, &lines[0]).len() < 2 {
        return None;
    }
    let is_body = |row: &[Cell]| {
        let mut amounts = row.iter().skip(1);
        amounts.any(|cell| is_amount(&text[cell.start..cell.end]))
    };
    let mut rows: Vec<Vec<Cell>> = Vec::new();
    let (mut taken, mut bodies) = (0, 0);
    for (nth, line) in lines.iter().enumerate() {
        let cells = cells_of(text, line);
        let next_is_row = lines
            .get(nth + 1)
            .is_some_and(|next| cells_of(text, next).len() >= 2);
        let ends = cells.len() < 2 && !next_is_row && !is_rule(line.of(text));
        // What shows no amounts soon is no table, and looking on would cost too much.
        if ends || bodies < FEWEST_ROWS && rows.len() > MOST_HEADERS {
            break;
        }
        if !is_rule(line.of(text)) {
            bodies += usize::from(is_body(&cells));
            rows.push(cells);
        }
        taken = nth + 1;
    }
    let header_rows = rows.iter().position(|row| is_body(row))?;
    if bodies < FEWEST_ROWS {
        return None;
    }
    let columns = columns_of(rows[header_rows..].iter().filter(|row| row.len() >= 2));
    (columns.len() >= 2).then_some(Columns {
        rows,
        header_rows,
        columns,
        lines: taken,
    })
}

impl Columns {
    /// Adds the table's cells to a document.
    pub(super) fn build(&self, builder: &mut Builder<'_>) {
        let table = builder.open_table();
        for (row, cells) in self.rows.iter().enumerate() {
            let mut least = 0;
            for cell in cells {
                let column = self.column_of(cell).max(least);
                builder.open(BlockKind::Cell {
                    table,
                    row: row as u32,
                    column: column as u32,
                });
                builder.run(cell.start, cell.end);
                builder.close();
                // Two cells never share a column, however they stand.
                least = column + 1;
            }
        }
        builder.close_table(self.header_rows as u32);
    }

    /// The first column that a cell stands over, else the nearest.
    fn column_of(&self, cell: &Cell) -> usize {
        let over = self
            .columns
            .iter()
            .position(|(left, right)| cell.left < *right && *left < cell.right);
        let gap = |(left, right): &(usize, usize)| {
            left.abs_diff(cell.right).min(right.abs_diff(cell.left))
        };
        over.unwrap_or_else(|| {
            (0..self.columns.len())
                .min_by_key(|at| gap(&self.columns[*at]))
                .unwrap_or(0)
        })
    }
}

/// The pieces of a line that two or more spaces, or a tab, part; a lone sign of money belongs to the piece behind it.
fn cells_of(text: &str, line: &Line) -> Vec<Cell> {
    let mut cells: Vec<Cell> = Vec::new();
    let mut gap = 2;
    let mut column = line.indent;
    for (offset, c) in line.of(text).char_indices() {
        let at = line.start + offset;
        if c == '\t' {
            gap += 2;
        } else if c.is_whitespace() {
            gap += 1;
        } else {
            let end = at + c.len_utf8();
            match cells.last_mut() {
                Some(cell) if gap < 2 || is_sign(&text[cell.start..cell.end]) => {
                    cell.end = end;
                    cell.right = column + 1;
                }
                _ => cells.push(Cell {
                    start: at,
                    end,
                    left: column,
                    right: column + 1,
                }),
            }
            gap = 0;
        }
        column += if c == '\t' { 4 } else { 1 };
    }
    cells
}

/// Whether a piece is only a sign that the number behind it belongs to.
fn is_sign(words: &str) -> bool {
    matches!(
        words,
        "$" | "€" | "£" | "¥" | "₹" | "(" | "$(" | "-" | "+" | "<" | ">" | "~"
    )
}

/// Whether a line only rules a table off.
fn is_rule(line: &str) -> bool {
    line.len() >= 3
        && line
            .chars()
            .all(|c| matches!(c, '-' | '=' | '_' | '─' | '━' | '—' | '+' | '|' | ' '))
}

/// Whether a cell is a number and little else, and no year.
fn is_amount(words: &str) -> bool {
    let digits = words.bytes().filter(u8::is_ascii_digit).count();
    let letters = words.chars().filter(|c| c.is_alphabetic()).count();
    let year =
        words.len() == 4 && digits == 4 && (words.starts_with("19") || words.starts_with("20"));
    let dated = letters >= 3 && digits >= 1;
    digits > 0 && letters <= 4 && !year && !dated
}

/// The stretches that the cells of the rows take, those that overlap joined.
fn columns_of<'r>(rows: impl Iterator<Item = &'r Vec<Cell>>) -> Vec<(usize, usize)> {
    let mut stretches: Vec<(usize, usize)> =
        rows.flatten().map(|cell| (cell.left, cell.right)).collect();
    stretches.sort_unstable();
    let mut columns: Vec<(usize, usize)> = Vec::new();
    for (left, right) in stretches {
        match columns.last_mut() {
            Some((_, end)) if left < *end => *end = right.max(*end),
            _ => columns.push((left, right)),
        }
    }
    columns
}

#[cfg(test)]
mod tests {
    use super::super::lines::lines;
    use super::*;

    /// The table's rows: header rows, then `column:words` of each cell.
    #[track_caller]
    fn check(text: &str, expect: &[&str]) {
        let lines = lines(text);
        let found = find(text, &lines).map_or(Vec::new(), |table| {
            let row = |cells: &Vec<Cell>| {
                let cell = |cell: &Cell| {
                    format!("{}:{}", table.column_of(cell), &text[cell.start..cell.end])
                };
                cells.iter().map(cell).collect::<Vec<_>>().join(" ")
            };
            let head = format!("{} header rows", table.header_rows);
            std::iter::once(head)
                .chain(table.rows.iter().map(row))
                .collect()
        });
        assert_eq!(found, expect);
    }

    #[test]
    fn reads_columns_and_their_headers() {
        check(
            "Segment               2024       2023\nDrive Technology   1.846,2    1.963,5\nPumps              1.234,5    1.201,8\n",
            &[
                "1 header rows",
                "0:Segment 1:2024 2:2023",
                "0:Drive Technology 1:1.846,2 2:1.963,5",
                "0:Pumps 1:1.234,5 2:1.201,8",
            ],
        );
    }

    #[test]
    fn a_sign_of_money_belongs_to_its_number() {
        check(
            "Net sales      $  1,846.2    $  1,771.9\nNet income     $    117.9    $     92.2\n",
            &[
                "0 header rows",
                "0:Net sales 1:$  1,846.2 2:$  1,771.9",
                "0:Net income 1:$    117.9 2:$     92.2",
            ],
        );
    }

    #[test]
    fn leaves_running_text_and_single_lines() {
        check(
            "We grew in 2021.  It was good.\nAnd so on, for ever.\n",
            &[],
        );
        check("Total      12\n", &[]);
    }
}
