//! Numeric claims.

use crate::document::Document;
use crate::extract::passage::Passage;
use crate::model::{Claim, Date, Diagnostic};

/// Collects claims while blocks go by.
pub(super) struct Finder<'a> {
    document: &'a Document,
    found: Found,
}

/// What was found.
#[derive(Default)]
pub(super) struct Found {
    /// In order of place.
    pub(super) claims: Vec<Claim>,
    /// Numbers no rule explains.
    pub(super) diagnostics: Vec<Diagnostic>,
    /// The period the report is of.
    pub(super) period: Option<(Date, Date)>,
}

impl<'a> Finder<'a> {
    pub(super) fn new(document: &'a Document) -> Finder<'a> {
        Finder {
            document,
            found: Found::default(),
        }
    }

    /// Reads one block.
    pub(super) fn read(&mut self, passage: &Passage<'_>) {
        let _ = (self.document, passage);
    }

    pub(super) fn finish(self) -> Found {
        self.found
    }
}
