//! Organizations: names are collected block by block, and resolved when the document is known.

use super::Options;
use crate::document::Document;
use crate::extract::passage::Passage;
use crate::model::{Mention, Organization};

/// Collects names while blocks go by.
pub(super) struct Finder<'a> {
    document: &'a Document,
}

/// What was found.
#[derive(Default)]
pub(super) struct Found {
    /// In order of their first mention.
    pub(super) organizations: Vec<Organization>,
    /// In order of place.
    pub(super) mentions: Vec<Mention>,
    /// Whom "we" stands for.
    pub(super) subject: Option<String>,
}

impl<'a> Finder<'a> {
    pub(super) fn new(document: &'a Document) -> Finder<'a> {
        Finder { document }
    }

    /// Reads one block.
    pub(super) fn read(&mut self, passage: &Passage<'_>) {
        let _ = (self.document, passage);
    }

    /// Resolves the names of the whole document.
    pub(super) fn finish(self, options: &Options) -> Found {
        Found {
            subject: options.subject.clone(),
            ..Found::default()
        }
    }
}
