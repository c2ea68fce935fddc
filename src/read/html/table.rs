//! Tables of a page.

use super::tree::Element;
use super::{Reader, Then};
use crate::document::BlockKind;
use crate::read::composer::{Composer, Headers};
use crate::read::grid::{CellKind, HeadedGrid};
use crate::read::markup::span;

/// The table that is being read.
#[derive(Default)]
pub(super) struct Table {
    /// Given with its first row.
    index: Option<u32>,
    grid: HeadedGrid,
    /// Rows that start before this node stand in the table's head.
    head_end: usize,
}

impl Table {
    /// Whether a row was started.
    pub(super) fn has_rows(&self) -> bool {
        self.index.is_some()
    }

    /// Says that the rows in `head` are headers.
    pub(super) fn start_head(&mut self, head: &Element<'_>) {
        self.head_end = head.end;
    }

    /// Ends the table; one without rows leaves no trace.
    pub(super) fn end(self, composer: &mut Composer) {
        if self.has_rows() {
            composer.close_table(match self.grid.header_rows() {
                Some(rows) => Headers::Rows(rows),
                None => Headers::Guess,
            });
        }
    }
}

impl Reader<'_> {
    /// Tables within tables, and those that only lay out a page, are read as text.
    pub(super) fn start_table(&mut self, element: &Element<'_>) -> Then {
        let role = element.attribute("role");
        let lays_out = element.holds.tables > 0
            || element.holds.headings > 0
            || matches!(role, Some("presentation" | "none"));
        if self.in_cell() || lays_out {
            self.close();
            return Then::Close;
        }
        self.table = Some(Table::default());
        Then::EndTable
    }

    pub(super) fn start_row(&mut self) {
        match &mut self.table {
            Some(table) => {
                table
                    .index
                    .get_or_insert_with(|| self.composer.open_table());
                table.grid.start_row();
            }
            None => self.composer.close(),
        }
    }

    pub(super) fn start_cell(&mut self, at: usize, element: &Element<'_>) {
        if self.table.as_ref().is_some_and(|table| !table.has_rows()) {
            self.start_row();
        }
        let Some((table, index)) = self.table.as_mut().and_then(|table| {
            let index = table.index?;
            Some((table, index))
        }) else {
            return self.composer.close();
        };
        let kind = if element.is("th") || at < table.head_end {
            CellKind::Header
        } else {
            CellKind::Data
        };
        let (columns, rows) = (span(element.tag, "colspan"), span(element.tag, "rowspan"));
        let (row, column) = table.grid.place(columns, rows, kind);
        self.composer.open(BlockKind::Cell {
            table: index,
            row,
            column,
        });
    }
}
