//! Blocks: the stretches of text that a sentence never crosses.

use std::ops::Range;

use super::Span;

/// What a block is in its document.
#[derive(Clone, Copy, Debug, PartialEq, Eq, serde::Serialize, serde::Deserialize)]
pub enum BlockKind {
    /// A heading; `level` is 1 for the top.
    Heading {
        /// 1 for the top.
        level: u8,
    },
    /// Running text.
    Paragraph,
    /// An item of a list; `depth` is 1 for an outermost list.
    ListItem {
        /// 1 for an outermost list.
        depth: u8,
    },
    /// A cell of `Document::tables[table]`, zero-based from its first row (headers included).
    Cell {
        /// Index into `Document::tables`.
        table: u32,
        /// Zero-based row, header rows first.
        row: u32,
        /// Zero-based column.
        column: u32,
    },
    /// A picture's or table's caption: read for facts, never a heading.
    Caption,
    /// Page furniture, cookie notices, link lists: no facts are taken from it.
    Notice,
    /// Code: no facts are taken from it.
    Code,
}

/// A stretch of text that no sentence crosses.
#[derive(Clone, Debug)]
pub struct Block {
    /// What it is.
    pub kind: BlockKind,
    /// From its first visible byte to its last.
    pub span: Span,
    /// Its visible runs: indices into `Document::runs`.
    pub runs: Range<u32>,
    /// The innermost section it stands in: index into `Document::sections`.
    pub section: Option<u32>,
}

impl Block {
    /// Whether facts may be read from it.
    pub fn is_prose(&self) -> bool {
        !matches!(self.kind, BlockKind::Notice | BlockKind::Code)
    }

    /// Whether it is a heading.
    pub fn is_heading(&self) -> bool {
        matches!(self.kind, BlockKind::Heading { .. })
    }
}

/// A piece of visible text inside a block: what remains of the source without its markup.
#[derive(Clone, Copy, Debug)]
pub struct Run {
    /// Where it stands in the text.
    pub span: Span,
    /// Whether white space or a line break stands between it and the run before.
    pub spaced: bool,
    /// What it is.
    pub kind: RunKind,
}

/// What a run is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum RunKind {
    /// Words.
    Text,
    /// An entity such as `&amp;` that stands for this character.
    Entity(char),
    /// Code within a line: shown, but no fact is read from it.
    Code,
}

/// A table: its cells are blocks of their own.
#[derive(Clone, Debug, Default)]
pub struct Table {
    /// Its cells: indices into `Document::blocks`, row by row; empty cells have no block.
    pub cells: Range<u32>,
    /// Number of header rows at the top.
    pub header_rows: u32,
    /// The caption or the sentence that introduces it, where one does: index into `Document::blocks`.
    pub caption: Option<u32>,
}
