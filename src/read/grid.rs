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

/// What a cell holds.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum CellKind {
    /// A header of its row or column.
    Header,
    /// Anything else.
    Data,
}

/// A grid that knows which rows at its top hold headers alone.
#[derive(Debug, Default)]
pub(super) struct HeadedGrid {
    grid: Grid,
    header_rows: u32,
    /// Cells of the row, and how many of them are headers.
    cells: u32,
    headers: u32,
}

impl HeadedGrid {
    /// Starts a row.
    pub(super) fn start_row(&mut self) {
        self.end_row();
        self.grid.start_row();
    }

    /// Takes the next free place of the row, as [`Grid::place`] does.
    pub(super) fn place(&mut self, columns: u32, rows: u32, kind: CellKind) -> (u32, u32) {
        self.cells += 1;
        self.headers += u32::from(kind == CellKind::Header);
        self.grid.place(columns, rows)
    }

    /// How many rows of headers stand above others; `None` where the cells do not tell.
    pub(super) fn header_rows(mut self) -> Option<u32> {
        self.end_row();
        let told = (1..self.grid.rows()).contains(&self.header_rows);
        told.then_some(self.header_rows)
    }

    fn end_row(&mut self) {
        let row = self.grid.rows();
        if self.cells > 0 && self.cells == self.headers && self.header_rows + 1 == row {
            self.header_rows = row;
        }
        self.cells = 0;
        self.headers = 0;
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

    #[track_caller]
    fn check_headers(rows: &[&[CellKind]], expect: Option<u32>) {
        let mut grid = HeadedGrid::default();
        for row in rows {
            grid.start_row();
            for kind in *row {
                grid.place(1, 1, *kind);
            }
        }
        assert_eq!(grid.header_rows(), expect);
    }

    #[test]
    fn rows_of_headers_alone_stand_at_the_top() {
        use CellKind::{Data, Header};
        let (heads, row) = ([Header, Header].as_slice(), [Header, Data].as_slice());
        check_headers(&[heads, row], Some(1));
        check_headers(&[heads, heads, row, heads], Some(2));
        check_headers(&[row, heads], None);
        check_headers(&[heads], None);
    }
}
