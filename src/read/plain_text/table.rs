//! A table found in lines: what its finders yield, and what its cells look like.

use std::ops::Range;

use crate::document::{BlockKind, Builder, is_year};

/// A table found in lines.
#[derive(Debug)]
pub(super) struct Table {
    /// The lines it takes.
    pub(super) lines: Range<usize>,
    pub(super) header_rows: u32,
    /// Row by row, from left to right.
    pub(super) cells: Vec<Cell>,
}

/// One cell of a table.
#[derive(Clone, Copy, Debug)]
pub(super) struct Cell {
    pub(super) row: u32,
    pub(super) column: u32,
    /// Its bytes in the text: `start..end`.
    pub(super) start: usize,
    pub(super) end: usize,
}

impl Table {
    /// Adds the table's cells to a document.
    pub(super) fn build(&self, builder: &mut Builder<'_>) {
        let table = builder.open_table();
        for cell in &self.cells {
            builder.open(BlockKind::Cell {
                table,
                row: cell.row,
                column: cell.column,
            });
            builder.run(cell.start, cell.end);
            builder.close();
        }
        builder.close_table(self.header_rows);
    }
}

/// Whether a cell is a number and little else, and no year.
pub(super) fn is_figure(words: &str) -> bool {
    const MOST_BYTES: usize = 32;
    if words.len() > MOST_BYTES {
        return false;
    }
    let digits = words.bytes().filter(u8::is_ascii_digit).count();
    let letters = words.chars().filter(|c| c.is_alphabetic()).count();
    let dated = letters >= 3 && !words.starts_with(|c: char| c.is_ascii_digit())
        || words.split_whitespace().count() > 3;
    // "US$ 12" and "EUR 12", not "Q2".
    let behind = words.trim_start_matches(char::is_alphabetic);
    let opens = behind.len() == words.len()
        || behind.starts_with(['$', '€', '£', ' '])
        || words.starts_with("Rs.");
    digits > 0 && letters <= 4 && opens && !is_year(words) && !dated
}

/// The length of a note's mark glued to a label: 1 in "Employees3", 0 in "CO2" and "Scope 1".
pub(super) fn note_mark(label: &str) -> usize {
    const FEWEST_LETTERS: usize = 4;
    let words = label.trim_end_matches(|c: char| c.is_ascii_digit());
    let letters = words.len()
        - words
            .trim_end_matches(|c: char| c.is_ascii_lowercase())
            .len();
    let mark = label.len() - words.len();
    if letters >= FEWEST_LETTERS && mark == 1 {
        1
    } else {
        0
    }
}

#[cfg(test)]
pub(super) mod testing {
    use super::super::lines::{Line, lines};
    use super::{Cell, Table};

    /// Holds the tables that `find` sees in a text, as [`shown`] prints them, against `expect`.
    #[track_caller]
    pub(in crate::read::plain_text) fn check(
        find: fn(&str, &[Line], &[bool]) -> Vec<Table>,
        text: &str,
        expect: &[&str],
    ) {
        let (lines, _) = lines(text);
        let tables = find(text, &lines, &vec![false; lines.len()]);
        assert_eq!(shown(text, &tables), expect);
    }

    /// How tests print tables: the header rows, then `column:words` of each row's cells.
    fn shown(text: &str, tables: &[Table]) -> Vec<String> {
        let mut shown = Vec::new();
        for table in tables {
            shown.push(format!("{} header rows", table.header_rows));
            for row in table.cells.chunk_by(|a, b| a.row == b.row) {
                let cell = |cell: &Cell| format!("{}:{}", cell.column, &text[cell.start..cell.end]);
                shown.push(row.iter().map(cell).collect::<Vec<_>>().join(" "));
            }
        }
        shown
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn knows_figures() {
        for words in [
            "1,234",
            "(41.8)",
            "–11.4%",
            "7,0 %",
            "$  1,846.2",
            "+4.5 pp",
            "US$ 12",
            "5 GW",
        ] {
            assert!(is_figure(words), "{words}");
        }
        for words in [
            "2024",
            "31 December",
            "Scope 1",
            "n/a",
            "–",
            "12 members",
            "December 28,",
            "Q2",
            "H1 2024",
            "Q1 2024 and so",
        ] {
            assert!(!is_figure(words), "{words}");
        }
    }

    #[test]
    fn marks_of_notes_are_no_part_of_a_label() {
        assert_eq!(note_mark("Employees3"), 1);
        for label in ["CO2", "Scope 1", "Employees", "Covid19", "m3"] {
            assert_eq!(note_mark(label), 0, "{label}");
        }
    }
}
