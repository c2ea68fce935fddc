//! PDF: the text of pages, with headings, items and tables as far as their looks tell them.

use super::composer::Extracted;
use super::{Error, Format};
use crate::document::Document;

#[cfg(feature = "pdf")]
mod chart;
#[cfg(feature = "pdf")]
mod furniture;
#[cfg(feature = "pdf")]
mod hyphen;
#[cfg(feature = "pdf")]
mod outline;
#[cfg(feature = "pdf")]
mod pages;
#[cfg(feature = "pdf")]
mod place;
#[cfg(feature = "pdf")]
mod table;
#[cfg(feature = "pdf")]
mod words;

/// No more pages are read; the rest is left out with a diagnostic.
#[cfg(feature = "pdf")]
const MOST_PAGES: u32 = 5000;

/// Takes the text out of a PDF file.
///
/// A hostile file can exhaust the memory or overflow the stack of the process; callers that read files they do not
/// trust do this in a process of its own.
///
/// # Errors
/// When the file is damaged or encrypted, or holds no text.
#[cfg(feature = "pdf")]
pub fn read_pdf(bytes: &[u8]) -> Result<Extracted, Error> {
    use unpdf::{ErrorKind, PageSelection, ParseOptions};

    // Other threads read other documents.
    let options = ParseOptions::new()
        .sequential()
        .with_pages(PageSelection::Range(1..=MOST_PAGES));
    let mut parsed =
        unpdf::parse_bytes_with_options(bytes, options).map_err(|error| match error.kind() {
            ErrorKind::Encrypted | ErrorKind::InvalidPassword => Error::Encrypted,
            _ => Error::Damaged(error.to_string()),
        })?;
    hyphen::rejoin(&mut parsed.pages);
    pages::write(parsed, bytes)
}

/// Says that this build reads no PDF.
///
/// # Errors
/// Always.
#[cfg(not(feature = "pdf"))]
pub fn read_pdf(_: &[u8]) -> Result<Extracted, Error> {
    Err(Error::Unsupported("PDF"))
}

/// Makes a document of the text of a PDF file.
///
/// # Errors
/// When the text is damaged: see [`Extracted::is_sound`].
pub fn pdf_document(extracted: Extracted) -> Result<Document, Error> {
    if extracted.is_sound() {
        Ok(extracted.into_document(Format::Pdf))
    } else {
        Err(Error::Damaged(
            "its text does not fit its structure".to_owned(),
        ))
    }
}
