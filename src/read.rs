//! Reading: bytes of a known format become a [`Document`]. Pure: no file, no process, no environment.
//!
//! One reader a format; what comes after knows no format.

mod asciidoc;
mod composer;
mod detect;
mod docbook;
mod docx;
mod entity;
mod error;
mod front_matter;
mod grid;
mod html;
mod html_fragment;
mod markdown;
mod markup;
mod mdx;
mod near;
mod pdf;
mod plain_text;
mod restructured_text;
mod superscript;
#[cfg(test)]
mod testing;

use crate::document::{Builder, Document, Span};
use crate::model::{Diagnostic, DiagnosticCode};
use crate::source::Content;

pub use composer::Extracted;
pub use detect::{detect, sniff};
pub use error::Error;
pub use pdf::{pdf_document, read_pdf};

/// The formats that can be read.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Format {
    /// `.md`, or text with Markdown's marks.
    Markdown,
    /// Text without markup.
    PlainText,
    /// `.adoc`
    AsciiDoc,
    /// `.rst`
    RestructuredText,
    /// `.mdx`: Markdown with JavaScript in it.
    Mdx,
    /// `.xml`: DocBook and what is like it.
    DocBook,
    /// `.html`
    Html,
    /// `.docx`
    Docx,
    /// `.pdf`
    Pdf,
}

impl Format {
    /// All formats: the word in the `format` column and for `--input-format`, what people read, and file extensions.
    pub const ALL: [(Format, &'static str, &'static str, &'static [&'static str]); 9] = [
        (
            Format::Markdown,
            "markdown",
            "Markdown",
            &["md", "markdown", "mdown", "mkd"],
        ),
        (Format::PlainText, "text", "plain text", &["txt", "text"]),
        (
            Format::AsciiDoc,
            "asciidoc",
            "AsciiDoc",
            &["adoc", "asciidoc", "asc"],
        ),
        (
            Format::RestructuredText,
            "rst",
            "reStructuredText",
            &["rst", "rest"],
        ),
        (Format::Mdx, "mdx", "MDX", &["mdx"]),
        (
            Format::DocBook,
            "docbook",
            "DocBook",
            &["xml", "dbk", "docbook"],
        ),
        (Format::Html, "html", "HTML", &["html", "htm", "xhtml"]),
        (Format::Docx, "docx", "DOCX", &["docx", "docm"]),
        (Format::Pdf, "pdf", "PDF", &["pdf"]),
    ];

    /// Whether its files are bytes of their own and no text.
    pub fn is_binary(self) -> bool {
        matches!(self, Format::Docx | Format::Pdf)
    }

    /// The word in the `format` column.
    pub fn name(self) -> &'static str {
        Format::ALL[self as usize].1
    }

    /// The name people read.
    pub fn title(self) -> &'static str {
        Format::ALL[self as usize].2
    }

    /// The format whose `format` column says `name`.
    pub fn from_name(name: &str) -> Option<Format> {
        Format::ALL
            .iter()
            .find(|row| row.1 == name)
            .map(|row| row.0)
    }

    /// The format a file extension stands for, in any case.
    pub fn from_extension(extension: &str) -> Option<Format> {
        Format::ALL
            .iter()
            .find(|row| {
                row.3
                    .iter()
                    .any(|known| known.eq_ignore_ascii_case(extension))
            })
            .map(|row| row.0)
    }
}

/// Reads the bytes of a file as a document of the given format.
///
/// # Errors
/// When they are no text, or break the rules of the format, or hold more than can be read soundly.
pub fn read_bytes(bytes: Vec<u8>, format: Format) -> Result<Document, Error> {
    read_content(Content::of(bytes).map_err(Error::Binary)?, format)
}

/// Reads what a source holds as a document of the given format.
///
/// # Errors
/// As [`read_bytes`].
pub fn read_content(content: Content, format: Format) -> Result<Document, Error> {
    let decoded = match content {
        Content::Text(decoded) => decoded,
        Content::Binary(bytes) => {
            return match sniff(&bytes) {
                Format::Docx => docx::read(&bytes),
                _ => pdf::read_pdf(&bytes).and_then(pdf::pdf_document),
            };
        }
    };
    if format.is_binary() {
        return Err(match decoded.text.trim() {
            "" => Error::Damaged("nothing is in it".to_owned()),
            _ => Error::Other(format),
        });
    }
    let mut document = read(decoded.text, format);
    document.encoding = decoded.encoding;
    document.text_is_source &= decoded.is_source;
    if decoded.replaced {
        document.diagnostics.push(Diagnostic {
            code: DiagnosticCode::ReplacedBytes,
            span: Span::default(),
            section: None,
        });
    }
    Ok(document)
}

/// Reads `text` as a document of the given format.
///
/// The spans of the document point into `text` as given, byte order mark and line breaks included; those of HTML
/// point into the text of the page.
pub fn read(text: String, format: Format) -> Document {
    let mut builder = Builder::new(&text, format);
    match format {
        // What has none of its marks was never set as Markdown: its headings are told by their looks.
        Format::Markdown if !markdown::is_marked(&text) => plain_text::read(&text, &mut builder),
        Format::Markdown => markdown::read(&text, &mut builder),
        Format::PlainText => plain_text::read(&text, &mut builder),
        Format::AsciiDoc => asciidoc::read(&text, &mut builder),
        Format::RestructuredText => restructured_text::read(&text, &mut builder),
        Format::Mdx => markdown::read_mdx(&text, &mut builder),
        Format::DocBook => docbook::read(&text, &mut builder),
        Format::Html => return html::read(&text),
        // Text that was taken out of such a file already.
        Format::Docx | Format::Pdf => plain_text::read(&text, &mut builder),
    }
    let document = builder.finish();
    Document { text, ..document }
}
