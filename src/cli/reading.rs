//! From a source to its report: decode, read, extract.

use std::panic::{AssertUnwindSafe, catch_unwind};

use super::cache::Cache;
use super::isolate;
use crate::document::Document;
use crate::extract::{self, extract};
use crate::model::Report;
use crate::read::{self, Format, detect, pdf_document, read_content, sniff};
use crate::rows::View;
use crate::source::{Content, Source};

/// How documents are read.
#[derive(Clone, Debug, Default)]
pub(super) struct Options {
    /// The format, where the user says it; else it is detected.
    pub(super) format: Option<Format>,
    /// Where the texts of PDF files are kept.
    pub(super) cache: Cache,
    /// What the user knows of the reports.
    pub(super) extract: extract::Options,
}

/// A document read, with its report.
pub(super) struct Reading {
    /// Its name as given.
    pub(super) source: String,
    /// Its text and structure.
    pub(super) document: Document,
    /// Its facts.
    pub(super) report: Report,
}

/// Why a source has no report.
#[derive(Debug, thiserror::Error)]
pub(super) enum Error {
    /// It cannot be read.
    #[error(transparent)]
    Source(#[from] crate::source::Error),
    /// It is no sound document of its format.
    #[error("cannot read `{name}`: {error}")]
    Read {
        /// The path as given.
        name: String,
        /// What is wrong with it.
        error: read::Error,
    },
    /// The program failed on it.
    #[error("`{0}` cannot be understood: an internal error, please report it with the document")]
    Internal(String),
}

impl Reading {
    /// Reads a source and does `work` on what was read.
    ///
    /// Neither panics; were there a bug that makes them, one document of many is lost and not all.
    pub(super) fn then<R>(
        source: Source,
        options: &Options,
        work: impl FnOnce(Reading) -> R,
    ) -> Result<R, Error> {
        let name = source.name.clone();
        let read = catch_unwind(AssertUnwindSafe(|| understand(source, options).map(work)));
        match read {
            Ok(Ok(result)) => Ok(result),
            Ok(Err(error)) => Err(Error::Read { name, error }),
            Err(_) => Err(Error::Internal(name)),
        }
    }

    /// Its facts beside its text.
    pub(super) fn view(&self) -> View<'_> {
        View::new(&self.document, &self.report, &self.source)
    }
}

fn understand(source: Source, options: &Options) -> Result<Reading, read::Error> {
    let format = match &source.content {
        Content::Text(decoded) => options
            .format
            .unwrap_or_else(|| detect(source.extension(), &decoded.text)),
        Content::Binary(bytes) => sniff(bytes),
    };
    let document = match &source.content {
        Content::Binary(bytes) if format == Format::Pdf => {
            pdf_document(options.cache.get_or(bytes, isolate::read)?)?
        }
        _ => read_content(source.content, format)?,
    };
    let report = extract(&document, &options.extract);
    Ok(Reading {
        source: source.name,
        document,
        report,
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_bug_costs_one_document() {
        let source =
            || Source::from_reader("a.md".to_owned(), &b"We have 12 members."[..]).unwrap();
        let options = Options::default();
        let claims = Reading::then(source(), &options, |reading| reading.report.claims.len());
        assert_eq!(claims.unwrap(), 1);
        let lost = Reading::then(source(), &options, |_| panic!("a bug"));
        let lost: Result<(), Error> = lost;
        assert!(
            lost.unwrap_err()
                .to_string()
                .starts_with("`a.md` cannot be understood")
        );
    }
}
