//! Names and bytes: which files are meant, and files and standard input decoded to text.

mod encoding;
mod find;

use std::borrow::Cow;
use std::fs::File;
use std::io::Read;
use std::path::Path;

pub use encoding::{Decoded, Form, decode, form};
pub use find::{Input, find};

/// More bytes than these are refused: spans are 32-bit.
pub const MAX_BYTES: u64 = u32::MAX as u64 - 1;

/// Why a source could not be read. Each message names the source.
#[derive(Debug, thiserror::Error)]
pub enum Error {
    /// It cannot be opened or read.
    #[error("cannot read `{}`: {error}", one_line(name))]
    Unreadable {
        /// The path as given.
        name: String,
        /// What the system says.
        error: std::io::Error,
    },
    /// It is no text.
    #[error(
        "`{}` is no text: {why}; expected a document in a format of --input-format",
        one_line(name)
    )]
    Binary {
        /// The path as given.
        name: String,
        /// What it looks like instead.
        why: &'static str,
    },
    /// It is larger than 4 GiB.
    #[error("`{}` is larger than 4 GiB", one_line(name))]
    TooLarge {
        /// The path as given.
        name: String,
    },
    /// It is a folder without a file of a known extension.
    #[error(
        "folder `{}` holds no report; name its files to read them whatever they are called",
        one_line(name)
    )]
    NoReports {
        /// The path as given.
        name: String,
    },
    /// It is a glob that no file matches.
    #[error("no file matches `{}`", one_line(name))]
    NoMatch {
        /// The glob as given.
        name: String,
    },
    /// It is no glob.
    #[error("cannot read `{}` as a glob: {}", one_line(name), error.kind())]
    Glob {
        /// The glob as given.
        name: String,
        /// What is wrong with it.
        error: globset::Error,
    },
    /// A folder in it cannot be read.
    #[error("cannot read all of `{}`: {}", one_line(name), one_line(&error.to_string()))]
    Walk {
        /// The path as given.
        name: String,
        /// What the system says.
        error: ignore::Error,
    },
}

/// A name as a message has it: on one line, on which nothing but the message can begin.
pub fn one_line(name: &str) -> Cow<'_, str> {
    match name.contains(char::is_control) {
        true => Cow::Owned(name.replace(char::is_control, "\u{FFFD}")),
        false => Cow::Borrowed(name),
    }
}

/// Opens a file to read from, under the name that it has as a source.
pub fn open(path: &Path) -> Result<(String, File), Error> {
    let name = path.display().to_string();
    let unreadable = |error| Error::Unreadable {
        name: name.clone(),
        error,
    };
    let file = File::open(path).map_err(unreadable)?;
    if file.metadata().map_err(unreadable)?.is_dir() {
        return Err(unreadable(std::io::Error::other("it is a folder")));
    }
    Ok((name, file))
}

/// What a source holds.
#[derive(Debug)]
pub enum Content {
    /// A text and how it was decoded.
    Text(Decoded),
    /// The bytes of a document that is no text: PDF, or a ZIP archive such as DOCX.
    Binary(Vec<u8>),
}

impl Content {
    /// Tells texts from documents; says what the bytes look like where they are neither.
    ///
    /// # Errors
    /// What they look like instead.
    pub fn of(bytes: Vec<u8>) -> Result<Content, &'static str> {
        // Some writers put a few lines before a PDF.
        const LOOK_AT: usize = 1024;
        let head = &bytes[..bytes.len().min(LOOK_AT)];
        let binary =
            bytes.starts_with(b"PK\x03\x04") || memchr::memmem::find(head, b"%PDF-").is_some();
        if binary {
            Ok(Content::Binary(bytes))
        } else {
            decode(bytes).map(Content::Text)
        }
    }
}

/// A named document.
#[derive(Debug)]
pub struct Source {
    /// The path as given, or what standard input is called.
    pub name: String,
    /// What it holds.
    pub content: Content,
}

impl Source {
    /// Reads a file.
    pub fn open(path: &Path) -> Result<Source, Error> {
        let (name, file) = open(path)?;
        Source::from_reader(name, file)
    }

    /// Reads a stream to its end.
    pub fn from_reader(name: String, reader: impl Read) -> Result<Source, Error> {
        let mut bytes = Vec::new();
        match reader.take(MAX_BYTES + 1).read_to_end(&mut bytes) {
            Ok(read) if read as u64 > MAX_BYTES => return Err(Error::TooLarge { name }),
            Ok(_) => {}
            Err(error) => return Err(Error::Unreadable { name, error }),
        }
        match Content::of(bytes) {
            Ok(content) => Ok(Source { name, content }),
            Err(why) => Err(Error::Binary { name, why }),
        }
    }

    /// The extension of its name, without the dot.
    pub fn extension(&self) -> Option<&str> {
        Path::new(&self.name).extension()?.to_str()
    }
}
