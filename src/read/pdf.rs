//! PDF: the text of pages, with headings, items and tables as far as their looks tell them.

use super::Error;
use crate::document::Document;

#[cfg(feature = "pdf")]
mod furniture;
#[cfg(feature = "pdf")]
mod pages;
#[cfg(feature = "pdf")]
mod table;

/// Reads a PDF file.
#[cfg(feature = "pdf")]
pub(super) fn read(bytes: &[u8]) -> Result<Document, Error> {
    use unpdf::{ErrorKind, ParseOptions};

    // Other threads read other documents.
    let options = ParseOptions::new().sequential();
    let parsed =
        unpdf::parse_bytes_with_options(bytes, options).map_err(|error| match error.kind() {
            ErrorKind::Encrypted | ErrorKind::InvalidPassword => Error::Encrypted,
            _ => Error::Damaged(error.to_string()),
        })?;
    pages::write(parsed)
}

/// Says that this build reads no PDF.
#[cfg(not(feature = "pdf"))]
pub(super) fn read(_: &[u8]) -> Result<Document, Error> {
    Err(Error::Unsupported("PDF"))
}
