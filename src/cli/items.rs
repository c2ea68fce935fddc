//! What an input holds: a document, or saved reports, one a line.

use std::io::{self, BufRead, BufReader, Read};

use super::reading::{Error, Options, Reading, Report, SavedLine};
use crate::rows::saved::{is_other_output, is_saved};
use crate::source::{self, Input, Source};

/// One report to be, read by whoever is free.
pub(super) enum Item {
    /// A document under its name.
    Document(String, Box<dyn Read + Send>),
    /// A line of the file of saved reports with that name, and which.
    Saved(String, usize, Vec<u8>),
    /// What cannot be read.
    Failed(Error),
}

/// The items of an input, one read after the other.
pub(super) fn of(
    input: Result<Input, source::Error>,
    stdin_name: &str,
) -> Box<dyn Iterator<Item = Item> + Send> {
    let opened = input.and_then(|input| -> Result<(String, Box<dyn Read + Send>), _> {
        Ok(match input {
            Input::Stdin => (stdin_name.to_owned(), Box::new(io::stdin())),
            Input::File(path) => {
                let (name, file) = source::open(&path)?;
                (name, Box::new(file))
            }
        })
    });
    match opened {
        Ok((name, reader)) => within(name, BufReader::new(reader)),
        Err(error) => Box::new(std::iter::once(Item::Failed(error.into()))),
    }
}

/// Looks at the start of what was opened, which a pipe gives only once.
fn within(
    name: String,
    mut reader: BufReader<Box<dyn Read + Send>>,
) -> Box<dyn Iterator<Item = Item> + Send> {
    match reader.fill_buf() {
        Ok(start) if is_saved(start) => Box::new(lines(name, reader)),
        Ok(start) if is_other_output(start) => {
            Box::new(std::iter::once(Item::Failed(Error::Output(name))))
        }
        Ok(_) => Box::new(std::iter::once(Item::Document(name, Box::new(reader)))),
        Err(error) => {
            let failed = source::Error::Unreadable { name, error };
            Box::new(std::iter::once(Item::Failed(failed.into())))
        }
    }
}

/// The lines of saved reports, blank ones left out.
fn lines(name: String, mut reader: impl BufRead) -> impl Iterator<Item = Item> {
    let mut nth = 0;
    let mut is_over = false;
    std::iter::from_fn(move || {
        while !is_over {
            let mut line = Vec::new();
            nth += 1;
            match reader
                .by_ref()
                .take(source::MAX_BYTES)
                .read_until(b'\n', &mut line)
            {
                Ok(0) => is_over = true,
                Ok(_) if line.trim_ascii().is_empty() => {}
                Ok(_) => return Some(Item::Saved(name.clone(), nth, line)),
                Err(error) => {
                    is_over = true;
                    let name = name.clone();
                    return Some(Item::Failed(
                        source::Error::Unreadable { name, error }.into(),
                    ));
                }
            }
        }
        None
    })
}

impl Item {
    /// Reads it and does `work` on what was read.
    pub(super) fn then<R>(
        self,
        options: &Options,
        work: impl Fn(Report) -> Result<R, Error>,
    ) -> Result<R, Error> {
        match self {
            Item::Document(name, reader) => {
                let source = Source::from_reader(name, reader)?;
                Reading::then(source, options, |reading| {
                    work(Report::Read(Box::new(reading)))
                })?
            }
            Item::Saved(name, nth, line) => {
                work(Report::Saved(Box::new(SavedLine::parse(&name, nth, line)?)))
            }
            Item::Failed(error) => Err(error),
        }
    }
}
