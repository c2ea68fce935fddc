//! Reading: bytes of a known format become a [`Document`]. Pure: no file, no process, no environment.
//!
//! One reader a format; what comes after knows no format.

mod asciidoc;
mod composer;
mod detect;
mod docbook;
mod entity;
mod front_matter;
mod grid;
mod html;
mod html_fragment;
mod markdown;
mod markup;
mod mdx;
mod plain_text;
mod restructured_text;
mod superscript;
#[cfg(test)]
mod testing;

use crate::document::{Builder, Document};

pub use detect::detect;

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
}

impl Format {
    /// All formats: the word in the `format` column and for `--input-format`, what people read, and file extensions.
    pub const ALL: [(Format, &'static str, &'static str, &'static [&'static str]); 7] = [
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
    ];

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

/// Reads `text` as a document of the given format.
///
/// The spans of the document point into `text` as given, byte order mark and line breaks included; those of HTML
/// point into the text of the page.
pub fn read(text: String, format: Format) -> Document {
    let mut builder = Builder::new(&text, format);
    match format {
        Format::Markdown => markdown::read(&text, &mut builder),
        Format::PlainText => plain_text::read(&text, &mut builder),
        Format::AsciiDoc => asciidoc::read(&text, &mut builder),
        Format::RestructuredText => restructured_text::read(&text, &mut builder),
        Format::Mdx => markdown::read_mdx(&text, &mut builder),
        Format::DocBook => docbook::read(&text, &mut builder),
        Format::Html => return html::read(&text),
    }
    let document = builder.finish();
    Document { text, ..document }
}
