//! Where the cells of a table stand, when cells may take several rows and columns.

use std::ops::Range;

/// A table has no more columns than these; more are read as if they stood in the last one.
const MOST_COLUMNS: u32 = 1000;

/// The next free place of a table that is read row by row.
#[derive(Debug, Default)]
pub(super) struct Grid {
    row: Option<u32>,
    column: u32,
    /// The first row that is free again, by column.
    free_from: Vec<u32>,
}

impl Grid {
    /// Starts a row; gives back which one.
    pub(super) fn start_row(&mut self) -> u32 {
        let row = self.row.map_or(0, |row| row + 1);
        self.row = Some(row);
        self.column = 0;
        row
    }

    /// How many rows were started.
    pub(super) fn rows(&self) -> u32 {
        self.row.map_or(0, |row| row + 1)
    }

    /// Takes the next free place of the row for a cell of so many columns and rows; gives back row and column.
    pub(super) fn place(&mut self, columns: u32, rows: u32) -> (u32, u32) {
        let row = self.row.unwrap_or_else(|| self.start_row());
        let taken = |free_from: &u32| *free_from > row;
        while self.free_from.get(self.column as usize).is_some_and(taken) {
            self.column += 1;
        }
        let column = self.column.min(MOST_COLUMNS - 1);
        let end = (column + columns.clamp(1, MOST_COLUMNS)).min(MOST_COLUMNS);
        if rows > 1 {
            if self.free_from.len() < end as usize {
                self.free_from.resize(end as usize, 0);
            }
            self.free_from[column as usize..end as usize].fill(row.saturating_add(rows));
        }
        self.column = end;
        (row, column)
    }
}

/// The places of a row's cells that `mark` parts, where no quotes hold it; quotes and white space around them left out.
pub(super) fn separated(
    text: &str,
    row: Range<usize>,
    mark: u8,
) -> impl Iterator<Item = Range<usize>> {
    let (mut from, mut quoted) = (row.start, false);
    (row.start..=row.end).filter_map(move |at| {
        match text.as_bytes().get(at).filter(|_| at < row.end) {
            Some(b'"') => quoted = !quoted,
            Some(byte) if *byte != mark || quoted => {}
            _ => {
                let cell = text[from..at].trim_start();
                let open = at - cell.len() + usize::from(cell.starts_with('"'));
                let cell = cell.trim_end().trim_matches('"');
                from = at + 1;
                return Some(open..open + cell.len());
            }
        }
        None
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn cells_of_several_rows_push_those_below_aside() {
        let mut grid = Grid::default();
        grid.start_row();
        assert_eq!(grid.place(1, 2), (0, 0));
        assert_eq!(grid.place(2, 1), (0, 1));
        assert_eq!(grid.place(1, 1), (0, 3));
        grid.start_row();
        assert_eq!(grid.place(1, 1), (1, 1));
        grid.start_row();
        assert_eq!(grid.place(1, 1), (2, 0));
        assert_eq!(grid.rows(), 3);
    }

    #[test]
    fn absurd_spans_cost_nothing() {
        let mut grid = Grid::default();
        assert_eq!(grid.place(u32::MAX, u32::MAX), (0, 0));
        assert_eq!(grid.place(1, 1), (0, MOST_COLUMNS - 1));
    }
}
