//! A text that was taken out of a document, with its structure: what a document is made of once its format is gone.

use serde::{Deserialize, Serialize};

use crate::document::{BlockKind, Builder, Document, Metadata, Span};
use crate::model::DiagnosticCode;
use crate::read::Format;

/// A text that was taken out of a document, with its structure. It can be stored and read back.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Extracted {
    pub(super) text: String,
    pub(super) steps: Vec<Step>,
    pub(super) metadata: Metadata,
}

/// What the document's builder is told; all numbers are bytes of the text.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub(in crate::read) enum Step {
    Open(BlockKind),
    Close,
    Run(usize, usize),
    Code(usize, usize),
    Space,
    Bold(usize, usize),
    OpenTable,
    CloseTable(u32),
    Page(usize),
    Diagnose(DiagnosticCode),
}

impl Extracted {
    /// The document it makes.
    pub(in crate::read) fn into_document(self, format: Format) -> Document {
        let text = self.text;
        let mut builder = Builder::new(&text, format);
        *builder.metadata() = self.metadata;
        for step in self.steps {
            match step {
                Step::Open(kind) => builder.open(kind),
                Step::Close => builder.close(),
                Step::Run(start, end) => builder.run(start, end),
                Step::Code(start, end) => builder.code(start, end),
                Step::Space => builder.space(),
                Step::Bold(start, end) => builder.bold(start, end),
                Step::OpenTable => {
                    builder.open_table();
                }
                Step::CloseTable(header_rows) => builder.close_table(header_rows),
                Step::Page(start) => builder.page(start),
                Step::Diagnose(code) => builder.diagnose(code, Span::default()),
            }
        }
        let document = builder.finish();
        Document {
            text,
            text_is_source: false,
            ..document
        }
    }

    /// Whether its structure fits its text: what was stored, or comes from another process, may be damaged.
    pub fn is_sound(&self) -> bool {
        let (mut at, mut page, mut tables, mut in_table) = (0, 0, 0_u32, false);
        self.steps.iter().all(|step| match step {
            Step::Run(start, end) | Step::Code(start, end) => {
                let follows = *start >= at && self.text.get(*start..*end).is_some();
                at = *end;
                follows
            }
            Step::Bold(start, end) => self.text.get(*start..*end).is_some(),
            Step::Page(start) => {
                let follows = *start >= page && *start <= self.text.len();
                page = *start;
                follows
            }
            Step::OpenTable => {
                tables += 1;
                !std::mem::replace(&mut in_table, true)
            }
            Step::CloseTable(_) => std::mem::replace(&mut in_table, false),
            Step::Open(BlockKind::Cell { table, .. }) => in_table && table + 1 == tables,
            Step::Open(_) | Step::Close | Step::Space | Step::Diagnose(_) => true,
        })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn extracted(steps: Vec<Step>) -> Extracted {
        Extracted {
            text: "für 12\n".to_owned(),
            steps,
            metadata: Metadata::default(),
        }
    }

    #[test]
    fn tells_sound_structure_from_damage() {
        let cell = |table| {
            Step::Open(BlockKind::Cell {
                table,
                row: 0,
                column: 0,
            })
        };
        let sound = vec![
            Step::Page(0),
            Step::Open(BlockKind::Paragraph),
            Step::Run(0, 4),
            Step::Close,
            Step::OpenTable,
            cell(0),
            Step::Run(5, 7),
            Step::CloseTable(0),
        ];
        assert!(extracted(sound).is_sound());
        for damaged in [
            vec![Step::Run(0, 2)],
            vec![Step::Run(0, 99)],
            vec![Step::Run(4, 0)],
            vec![Step::Run(5, 7), Step::Run(0, 4)],
            vec![cell(0)],
            vec![Step::OpenTable, cell(1)],
            vec![Step::Page(99)],
        ] {
            assert!(!extracted(damaged.clone()).is_sound(), "{damaged:?}");
        }
    }
}
