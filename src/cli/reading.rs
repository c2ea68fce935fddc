//! From a source to its report: decode, read, extract.

use std::panic::{AssertUnwindSafe, catch_unwind};

use super::cache::Cache;
use super::isolate;
use crate::document::Document;
use crate::extract::{self, extract_within};
use crate::model;
use crate::read::{self, Format, detect, pdf_document, read_content, sniff};
use crate::rows::saved::{self, Saved};
use crate::rows::{Facts, View, report_id};
use crate::source::{Content, Source, one_line};

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
    pub(super) report: model::Report,
}

/// A report: the document was read just now, or what was found in it is read back.
pub(super) enum Report {
    /// Read just now.
    Read(Box<Reading>),
    /// Read back.
    Saved(Box<SavedLine>),
}

/// A line of saved reports.
pub(super) struct SavedLine {
    /// The report.
    pub(super) saved: Saved,
    /// The line itself.
    pub(super) text: String,
    /// The file it stands in.
    name: String,
    /// Which line, from 1.
    line: usize,
}

impl SavedLine {
    /// Reads a line of the file `name`.
    pub(super) fn parse(name: &str, line: usize, bytes: Vec<u8>) -> Result<SavedLine, Error> {
        let wrong = |error| Error::Saved {
            name: name.to_owned(),
            line,
            error,
        };
        let text = String::from_utf8(bytes).map_err(|_| wrong(saved::Error::NoText))?;
        let saved = Saved::parse(&text).map_err(wrong)?;
        Ok(SavedLine {
            saved,
            text,
            name: name.to_owned(),
            line,
        })
    }

    /// Does something with its rows.
    pub(super) fn with<R>(
        &self,
        work: impl FnOnce(&dyn Facts) -> Result<R, saved::Error>,
    ) -> Result<R, Error> {
        work(&self.saved).map_err(|error| Error::Saved {
            name: self.name.clone(),
            line: self.line,
            error,
        })
    }
}

impl Report {
    /// Does something with what is known of it.
    pub(super) fn with<R>(
        &self,
        work: impl FnOnce(&dyn Facts) -> Result<R, saved::Error>,
    ) -> Result<R, Error> {
        match self {
            // The rows of what was just read are not wrong.
            Report::Read(reading) => work(&reading.view()).map_err(|error| Error::Saved {
                name: reading.source.clone(),
                line: 1,
                error,
            }),
            Report::Saved(line) => line.with(work),
        }
    }

    /// Its id, which equal texts share.
    pub(super) fn id(&self) -> String {
        match self {
            Report::Read(reading) => report_id(&reading.document),
            Report::Saved(line) => line.saved.report_id().to_owned(),
        }
    }

    /// Its document's name.
    pub(super) fn source(&self) -> String {
        match self {
            Report::Read(reading) => reading.source.clone(),
            Report::Saved(line) => line.saved.source().to_owned(),
        }
    }

    /// The document with its report.
    pub(super) fn into_reading(self) -> Result<Reading, Error> {
        match self {
            Report::Read(reading) => Ok(*reading),
            Report::Saved(line) => Err(Error::NoText(line.saved.source().to_owned())),
        }
    }
}

/// Why a source has no report.
#[derive(Debug, thiserror::Error)]
pub(super) enum Error {
    /// It cannot be read.
    #[error(transparent)]
    Source(#[from] crate::source::Error),
    /// It is what this program printed, and nothing to read.
    #[error(
        "`{}` is an output of this program and no document; name the documents themselves, or what \
         `ecoreport extract` made of them, which is read back",
        one_line(.0)
    )]
    Output(String),
    /// It is JSON of something else.
    #[error(
        "`{}` is JSON and holds no saved report; lines of {{\"id\",\"text\"}} are read from standard input with \
         `ecoreport extract --from ndjson`",
        one_line(.0)
    )]
    NoReport(String),
    /// A line of saved reports is none.
    #[error("`{}`, line {line}: {error}", one_line(name))]
    Saved {
        /// The file it stands in.
        name: String,
        /// Which line, from 1.
        line: usize,
        /// What is wrong with it.
        error: saved::Error,
    },
    /// A saved report has no text, which the command needs.
    #[error("`{}` is saved without its text; name the document itself", one_line(.0))]
    NoText(String),
    /// It is no sound document of its format.
    #[error("cannot read `{}`: {error}", one_line(name))]
    Read {
        /// The path as given.
        name: String,
        /// What is wrong with it.
        error: read::Error,
    },
    /// The program failed on it.
    #[error("`{}` cannot be understood: an internal error, please report it with the document", one_line(.0))]
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
        Content::Binary(bytes) => {
            let format = sniff(bytes);
            if let Some(asked) = options.format.filter(|asked| *asked != format) {
                return Err(read::Error::Other(asked));
            }
            format
        }
    };
    let mut document = match &source.content {
        Content::Binary(bytes) if format == Format::Pdf => {
            pdf_document(options.cache.get_or(bytes, isolate::read)?)?
        }
        _ => read_content(source.content, format)?,
    };
    let report = extract_within(&mut document, &options.extract);
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
