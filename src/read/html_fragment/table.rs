//! Tables of HTML inside Markdown.

use std::ops::Range;

use super::{breaks_words, heading_level};
use crate::document::{BlockKind, Builder};
use crate::read::grid::{CellKind, HeadedGrid};
use crate::read::markup::{Piece, pieces, span};

/// A table that is being read.
#[derive(Default)]
pub(super) struct Table {
    /// Given with its first row.
    index: Option<u32>,
    grid: HeadedGrid,
    /// Whether its rows stand in its head.
    in_head: bool,
}

impl Table {
    /// The table whose first tag ends where `rest` starts; none where it goes on behind the block, holds headings or
    /// another table, or has one column: such tables lay out text.
    pub(super) fn at(text: &str, rest: Range<usize>) -> Option<Table> {
        let (mut cells, mut widest) = (0, 0);
        for (_, piece) in pieces(text, rest) {
            match piece {
                Piece::Open { name, .. } => {
                    if name.eq_ignore_ascii_case("table") || heading_level(name).is_some() {
                        return None;
                    }
                    if name.eq_ignore_ascii_case("tr") {
                        cells = 0;
                    }
                    cells += u32::from(is_cell(name));
                    widest = widest.max(cells);
                }
                Piece::Close { name } if name.eq_ignore_ascii_case("table") => {
                    return (widest > 1).then(Table::default);
                }
                _ => {}
            }
        }
        None
    }

    /// Takes in a start tag.
    pub(super) fn open(&mut self, name: &str, tag: &str, builder: &mut Builder<'_>) {
        let is = |known: &str| name.eq_ignore_ascii_case(known);
        if is("caption") && self.index.is_none() {
            builder.open(BlockKind::Caption);
        } else if is("thead") || is("tbody") || is("tfoot") {
            self.in_head = is("thead");
        } else if is("tr") {
            self.start_row(builder);
        } else if is_cell(name) {
            let table = match self.index {
                Some(table) => table,
                None => self.start_row(builder),
            };
            let kind = if self.in_head || is("th") {
                CellKind::Header
            } else {
                CellKind::Data
            };
            let (columns, rows) = (span(tag, "colspan"), span(tag, "rowspan"));
            let (row, column) = self.grid.place(columns, rows, kind);
            builder.open(BlockKind::Cell { table, row, column });
        } else if breaks_words(name) {
            builder.space();
        }
    }

    /// Takes in an end tag.
    pub(super) fn leave(&mut self, name: &str) {
        self.in_head &= !name.eq_ignore_ascii_case("thead");
    }

    /// Ends the table.
    pub(super) fn close(self, builder: &mut Builder<'_>) {
        if self.index.is_some() {
            builder.close_table(self.grid.header_rows().unwrap_or(0));
        }
        builder.open(BlockKind::Paragraph);
    }

    fn start_row(&mut self, builder: &mut Builder<'_>) -> u32 {
        let table = *self.index.get_or_insert_with(|| builder.open_table());
        self.grid.start_row();
        table
    }
}

fn is_cell(name: &str) -> bool {
    name.eq_ignore_ascii_case("td") || name.eq_ignore_ascii_case("th")
}
