//! The paragraphs and tables of a part: what is deleted, hidden or said twice is left out.

use super::{Element, Part};
use crate::read::Error;

/// What a document is made of.
#[derive(Debug)]
pub(super) enum Item {
    Paragraph(Paragraph),
    Table(Vec<Row>),
}

/// A paragraph with what is said of it.
#[derive(Debug, Default)]
pub(super) struct Paragraph {
    pub(super) style: Option<String>,
    /// Its level in the outline; 0 for the top.
    pub(super) outline: Option<u8>,
    /// Whether it is numbered or bulleted; its level, 0 for the outermost.
    pub(super) item: Option<u8>,
    pub(super) pieces: Vec<Piece>,
}

/// A piece of a paragraph.
#[derive(Debug)]
pub(super) enum Piece {
    Words {
        words: String,
        bold: bool,
    },
    Raised(String),
    LineBreak,
    PageBreak,
    /// The mark of a note.
    Note(NoteId),
}

/// Which note: of the foot or the end, and its number in its part.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct NoteId {
    pub(super) is_endnote: bool,
    pub(super) number: i32,
}

/// A row of a table.
#[derive(Debug, Default)]
pub(super) struct Row {
    pub(super) is_header: bool,
    pub(super) cells: Vec<Cell>,
}

/// A cell of a table.
#[derive(Debug, Default)]
pub(super) struct Cell {
    /// How many columns it takes.
    pub(super) columns: u32,
    /// Whether it goes on with the cell above.
    pub(super) continues: bool,
    pub(super) paragraphs: Vec<Paragraph>,
}

/// Reads a part.
#[derive(Debug, Default)]
pub(super) struct Parser {
    pub(super) items: Vec<Item>,
    /// The notes of a part that holds notes, each with its number.
    pub(super) notes: Vec<(i32, Vec<Paragraph>)>,
    open: Vec<Open>,
    depth: usize,
    /// Elements at this depth or deeper are left out.
    skip: Option<usize>,
    /// Depths of the content controls that are open.
    controls: Vec<usize>,
}

/// What is open.
#[derive(Debug)]
enum Open {
    Paragraph(Box<Draft>),
    Table(Vec<Row>),
    Note(i32, Vec<Paragraph>),
}

/// A paragraph that is being read.
#[derive(Debug, Default)]
struct Draft {
    paragraph: Paragraph,
    in_run: bool,
    in_text: bool,
    bold: bool,
    raised: bool,
    hidden: bool,
}

/// Elements that are left out with all they hold: deleted and moved text, what was so before a change, and the
/// second telling of a drawing.
const LEFT_OUT: [&str; 11] = [
    "del",
    "moveFrom",
    "Fallback",
    "pPrChange",
    "rPrChange",
    "sectPrChange",
    "tblPrChange",
    "trPrChange",
    "tcPrChange",
    "instrText",
    "delText",
];

impl Parser {
    /// Takes in a piece of the part.
    pub(super) fn read(&mut self, part: Part<'_>) -> Result<(), Error> {
        match part {
            Part::Start(element) => {
                self.depth += 1;
                if self.skip.is_none() {
                    if LEFT_OUT.contains(&element.name()) {
                        self.skip = Some(self.depth);
                    } else {
                        self.start(&element);
                    }
                }
            }
            Part::End(name) => {
                if self.skip.is_none() {
                    self.end(name);
                }
                if self.skip.is_some_and(|depth| depth >= self.depth) {
                    self.skip = None;
                }
                self.depth = self.depth.saturating_sub(1);
            }
            Part::Text(words) if self.skip.is_none() => {
                if let Some(draft) = self.draft().filter(|draft| draft.in_text) {
                    draft.push(words);
                }
            }
            Part::Text(_) => {}
        }
        Ok(())
    }

    fn draft(&mut self) -> Option<&mut Draft> {
        match self.open.last_mut() {
            Some(Open::Paragraph(draft)) => Some(draft),
            _ => None,
        }
    }

    fn start(&mut self, element: &Element<'_>) {
        match element.name() {
            "p" => self.open.push(Open::Paragraph(Box::default())),
            "tbl" => self.open.push(Open::Table(Vec::new())),
            "footnote" | "endnote" => {
                let number = element.attribute("id").and_then(|id| id.parse().ok());
                self.open.push(Open::Note(number.unwrap_or(-1), Vec::new()));
            }
            "sdt" => self.controls.push(self.depth),
            "docPartGallery" if element.value().as_deref() == Some("Table of Contents") => {
                self.skip = self.controls.last().copied();
            }
            "tr" | "tc" | "gridSpan" | "vMerge" | "tblHeader" | "gridBefore" => {
                self.start_in_table(element)
            }
            _ => {
                if let Some(draft) = self.draft() {
                    draft.start(element);
                }
            }
        }
    }

    fn start_in_table(&mut self, element: &Element<'_>) {
        let Some(Open::Table(rows)) = self.open.last_mut() else {
            return;
        };
        let count = || {
            element
                .value()
                .and_then(|value| value.parse().ok())
                .unwrap_or(1)
        };
        let row = rows.last_mut();
        match (element.name(), row) {
            ("tr", _) => rows.push(Row::default()),
            ("tc", Some(row)) => row.cells.push(Cell {
                columns: 1,
                ..Cell::default()
            }),
            ("tblHeader", Some(row)) => row.is_header = element.is_on(),
            ("gridBefore", Some(row)) => row.cells.push(Cell {
                columns: count(),
                continues: true,
                ..Cell::default()
            }),
            ("gridSpan", Some(row)) => {
                if let Some(cell) = row.cells.last_mut() {
                    cell.columns = count();
                }
            }
            ("vMerge", Some(row)) => {
                if let Some(cell) = row.cells.last_mut() {
                    cell.continues = element.value().as_deref() != Some("restart");
                }
            }
            _ => {}
        }
    }

    fn end(&mut self, name: &str) {
        match (name, self.open.last_mut()) {
            ("p", Some(Open::Paragraph(_))) => {
                if let Some(Open::Paragraph(draft)) = self.open.pop() {
                    self.place(draft.paragraph);
                }
            }
            ("tbl", Some(Open::Table(_))) => {
                if let Some(Open::Table(rows)) = self.open.pop() {
                    self.place_table(rows);
                }
            }
            ("footnote" | "endnote", Some(Open::Note(..))) => {
                if let Some(Open::Note(number, paragraphs)) = self.open.pop() {
                    self.notes.push((number, paragraphs));
                }
            }
            ("sdt", _) => {
                self.controls.pop();
            }
            (_, Some(Open::Paragraph(draft))) => draft.end(name),
            _ => {}
        }
    }

    /// Puts a paragraph where it belongs: into the note or the cell around it, else into the text.
    fn place(&mut self, paragraph: Paragraph) {
        for open in self.open.iter_mut().rev() {
            match open {
                Open::Note(_, paragraphs) => return paragraphs.push(paragraph),
                Open::Table(rows) => {
                    if let Some(cell) = rows.last_mut().and_then(|row| row.cells.last_mut()) {
                        cell.paragraphs.push(paragraph);
                    }
                    return;
                }
                Open::Paragraph(_) => {}
            }
        }
        self.items.push(Item::Paragraph(paragraph));
    }

    /// A table within another's cell is text of that cell.
    fn place_table(&mut self, rows: Vec<Row>) {
        if self
            .open
            .iter()
            .all(|open| matches!(open, Open::Paragraph(_)))
        {
            return self.items.push(Item::Table(rows));
        }
        for cell in rows.into_iter().flat_map(|row| row.cells) {
            for paragraph in cell.paragraphs {
                self.place(paragraph);
            }
        }
    }
}

impl Draft {
    fn start(&mut self, element: &Element<'_>) {
        let number = || element.value().and_then(|value| value.parse::<u8>().ok());
        match (element.name(), self.in_run) {
            ("r", _) => {
                self.in_run = true;
                self.bold = false;
                self.raised = false;
                self.hidden = false;
            }
            ("pStyle", _) => self.paragraph.style = element.value(),
            ("outlineLvl", _) => self.paragraph.outline = number().filter(|level| *level < 9),
            ("numPr", _) => self.paragraph.item = Some(0),
            ("ilvl", _) => self.paragraph.item = number(),
            ("numId", _) if element.value().as_deref() == Some("0") => self.paragraph.item = None,
            ("b", true) => self.bold = element.is_on(),
            ("vertAlign", true) => self.raised = element.value().as_deref() == Some("superscript"),
            ("vanish" | "strike" | "dstrike", true) => self.hidden |= element.is_on(),
            ("t", _) => self.in_text = true,
            ("tab" | "ptab", true) => self.push(" "),
            ("noBreakHyphen", true) => self.push("-"),
            ("br" | "cr", true) => {
                let page = element.attribute("type").as_deref() == Some("page");
                self.paragraph.pieces.push(if page {
                    Piece::PageBreak
                } else {
                    Piece::LineBreak
                });
            }
            ("lastRenderedPageBreak", _) => self.paragraph.pieces.push(Piece::PageBreak),
            (name @ ("footnoteReference" | "endnoteReference"), _) => {
                if let Some(number) = element.attribute("id").and_then(|id| id.parse().ok()) {
                    let is_endnote = name == "endnoteReference";
                    self.paragraph
                        .pieces
                        .push(Piece::Note(NoteId { is_endnote, number }));
                }
            }
            _ => {}
        }
    }

    fn end(&mut self, name: &str) {
        match name {
            "r" => self.in_run = false,
            "t" => self.in_text = false,
            _ => {}
        }
    }

    fn push(&mut self, words: &str) {
        if self.hidden {
            return;
        }
        let bold = self.bold;
        match (self.paragraph.pieces.last_mut(), self.raised) {
            (Some(Piece::Raised(before)), true) => before.push_str(words),
            (_, true) => self.paragraph.pieces.push(Piece::Raised(words.to_owned())),
            (
                Some(Piece::Words {
                    words: before,
                    bold: same,
                }),
                false,
            ) if *same == bold => before.push_str(words),
            _ => self.paragraph.pieces.push(Piece::Words {
                words: words.to_owned(),
                bold,
            }),
        }
    }
}
