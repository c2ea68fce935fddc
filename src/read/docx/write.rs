//! Writes paragraphs and tables as text.

use super::body::{Item, NoteId, Paragraph, Piece, Row};
use super::style::{Role, Styles};
use crate::document::BlockKind;
use crate::read::composer::{Composer, Headers};
use crate::read::grid::Grid;

/// The notes of the foot and of the end, each with its number.
pub(super) type Notes = [Vec<(i32, Vec<Paragraph>)>; 2];

/// Writes the items of a document.
pub(super) fn write(items: Vec<Item>, styles: &Styles, notes: Notes, composer: &mut Composer) {
    let mut writer = Writer {
        styles,
        notes,
        composer,
        below_title: 0,
        pending: Vec::new(),
    };
    writer.composer.page();
    for item in items {
        match item {
            Item::Paragraph(paragraph) => writer.paragraph(&paragraph),
            Item::Table(rows) => writer.table(&rows),
        }
        writer.pending_notes();
    }
}

struct Writer<'a> {
    styles: &'a Styles,
    notes: Notes,
    composer: &'a mut Composer,
    /// 1 where the document has a title of its own, so that its headings stand below it.
    below_title: u8,
    /// Notes that were referred to and are still to be written.
    pending: Vec<NoteId>,
}

impl Writer<'_> {
    fn role(&self, paragraph: &Paragraph) -> Role {
        let role = paragraph
            .style
            .as_deref()
            .map_or(Role::Text, |id| self.styles.role(id));
        match (role, paragraph.outline, paragraph.item) {
            (Role::Text | Role::Item(_), Some(level), _) => Role::Heading(level + 1),
            (Role::Text | Role::Item(_), _, Some(level)) => Role::Item(level.saturating_add(1)),
            _ => role,
        }
    }

    fn paragraph(&mut self, paragraph: &Paragraph) {
        let kind = match self.role(paragraph) {
            Role::Contents => return,
            Role::Title => {
                self.below_title = 1;
                BlockKind::Heading { level: 1 }
            }
            Role::Heading(level) => BlockKind::Heading {
                level: level.saturating_add(self.below_title).min(9),
            },
            Role::Caption => BlockKind::Caption,
            Role::Item(depth) => BlockKind::ListItem { depth },
            Role::Text => BlockKind::Paragraph,
        };
        self.composer.open(kind);
        self.pieces(paragraph);
        self.composer.close();
    }

    fn pieces(&mut self, paragraph: &Paragraph) {
        for piece in &paragraph.pieces {
            match piece {
                Piece::Words { words, bold } => {
                    let start = self.composer.len();
                    self.composer.words(words);
                    if *bold {
                        self.composer.bold_from(start);
                    }
                }
                Piece::Raised(words) => self.composer.raised(words),
                Piece::LineBreak => self.composer.line_break(),
                Piece::PageBreak => {
                    self.composer.page();
                    self.composer.space();
                }
                Piece::Note(id) => {
                    self.composer.raised(&id.number.to_string());
                    self.pending.push(*id);
                }
            }
        }
    }

    /// A table of one column, or with headings in it, lays out the page: its cells are text.
    fn table(&mut self, rows: &[Row]) {
        let wide = rows
            .iter()
            .any(|row| row.cells.iter().filter(|cell| !cell.continues).count() > 1);
        let cells = || rows.iter().flat_map(|row| &row.cells);
        let headed = cells()
            .flat_map(|cell| &cell.paragraphs)
            .any(|paragraph| matches!(self.role(paragraph), Role::Heading(_) | Role::Title));
        if !wide || headed {
            for paragraph in cells().flat_map(|cell| &cell.paragraphs) {
                self.paragraph(paragraph);
            }
            return;
        }
        let table = self.composer.open_table();
        let mut grid = Grid::default();
        for row in rows {
            grid.start_row();
            for cell in &row.cells {
                let (row, column) = grid.place(cell.columns, 1);
                if cell.continues {
                    continue;
                }
                self.composer.open(BlockKind::Cell { table, row, column });
                for paragraph in &cell.paragraphs {
                    self.pieces(paragraph);
                    self.composer.line_break();
                }
                self.composer.close();
            }
        }
        let told = rows.iter().take_while(|row| row.is_header).count();
        self.composer.close_table(if told > 0 && told < rows.len() {
            Headers::Rows(told as u32)
        } else {
            Headers::Guess
        });
    }

    /// Notes stand behind the paragraph or table that refers to them.
    fn pending_notes(&mut self) {
        for id in std::mem::take(&mut self.pending) {
            let notes = &mut self.notes[usize::from(id.is_endnote)];
            let Ok(found) = notes.binary_search_by_key(&id.number, |(number, _)| *number) else {
                continue;
            };
            for paragraph in std::mem::take(&mut notes[found].1) {
                self.composer.open(BlockKind::Paragraph);
                self.pieces(&paragraph);
                self.composer.close();
            }
        }
    }
}
