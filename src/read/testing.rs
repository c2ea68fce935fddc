//! How tests of readers print what they read.

use super::{Format, read};
use crate::document::{BlockKind, Document};

/// The blocks of `text`, each with its kind.
pub(super) fn blocks(text: &str, format: Format) -> Vec<String> {
    list(&read(text.to_owned(), format))
}

/// The blocks of a document, each with its kind: `h2: …`, `li1: …`, `row.column: …`, `paragraph: …`.
pub(super) fn list(document: &Document) -> Vec<String> {
    let line = |block: &crate::document::Block| {
        let kind = match block.kind {
            BlockKind::Heading { level } => format!("h{level}"),
            BlockKind::ListItem { depth } => format!("li{depth}"),
            BlockKind::Cell { row, column, .. } => format!("{row}.{column}"),
            other => format!("{other:?}").to_lowercase(),
        };
        format!("{kind}: {}", document.words(block.span))
    };
    document.blocks.iter().map(line).collect()
}
