//! The outline: sections with their titles, and run-in headings.

use super::Span;

/// How a section's title stands in the text.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum SectionKind {
    /// A heading of its own.
    Heading,
    /// The bold or colon-ended opening of a list item or paragraph: "New trust: …".
    RunIn,
}

impl SectionKind {
    /// The word in the `kind` column.
    pub fn name(self) -> &'static str {
        match self {
            SectionKind::Heading => "heading",
            SectionKind::RunIn => "run_in",
        }
    }
}

/// One section of a document.
#[derive(Clone, Debug)]
pub struct Section {
    /// The words of its title, without marks and without a closing colon.
    pub title: Span,
    /// 1 for the top.
    pub level: u8,
    /// The section it stands in: index into `Document::sections`, always smaller than its own.
    pub parent: Option<u32>,
    /// A heading of its own or a run-in one.
    pub kind: SectionKind,
}
