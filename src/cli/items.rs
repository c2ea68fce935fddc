//! What an input holds: a document, or saved reports.

mod objects;

use std::io::{self, BufReader, Cursor, Read};
use std::iter;

use super::reading::{Error, Options, Reading, Report, SavedLine};
use crate::rows::saved::{Saved, is_other_output, is_saved};
use crate::source::{self, Content, Input, Source};
use objects::{Object, is_json, objects};

/// One report to be, read by whoever is free.
pub(super) enum Item {
    /// A document under its name.
    Document(String, Box<dyn Read + Send>),
    /// A report of the file of saved ones with that name, and the line that it starts on.
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
        Ok((name, reader)) => within(name, reader),
        Err(error) => one(error),
    }
}

/// Looks at the start of what was opened, which a pipe gives only once.
fn within(name: String, mut reader: Box<dyn Read + Send>) -> Box<dyn Iterator<Item = Item> + Send> {
    let mut start = Vec::new();
    let looked = reader.by_ref().take(LOOK_AT).read_to_end(&mut start);
    let form = source::form(&start);
    let is_known = is_saved(&form.text);
    let is_ours = looked.is_ok() && (is_known || is_json(&form.text));
    let is_output = looked.is_ok() && !is_known && is_other_output(&form.text);
    let is_wide = form.is_wide;
    let skipped = if is_ours { form.mark } else { 0 };
    let mut reader = Cursor::new(start).chain(reader);
    reader.get_mut().0.set_position(skipped as u64);
    if let Err(error) = looked {
        return one(source::Error::Unreadable { name, error });
    }
    if is_output {
        return one(Error::Output(name));
    }
    if !is_ours {
        return Box::new(iter::once(Item::Document(name, Box::new(reader))));
    }
    let found: Box<dyn Iterator<Item = io::Result<Object>> + Send> = match is_wide {
        false => Box::new(objects(BufReader::new(reader))),
        true => match Source::from_reader(name.clone(), reader).map(|source| source.content) {
            Ok(Content::Text(decoded)) => Box::new(objects(Cursor::new(decoded.text))),
            Ok(Content::Binary(_)) => return one(Error::NoReport(name)),
            Err(error) => return one(error),
        },
    };
    saved(name, found, is_known)
}

/// What is read of an input before it is known what it holds.
const LOOK_AT: u64 = 4096;

fn one(error: impl Into<Error>) -> Box<dyn Iterator<Item = Item> + Send> {
    Box::new(iter::once(Item::Failed(error.into())))
}

/// The saved reports among the objects of a stream; all others are one error where the first, which `is_known` does
/// not tell to be one, is none.
fn saved(
    name: String,
    mut found: Box<dyn Iterator<Item = io::Result<Object>> + Send>,
    is_known: bool,
) -> Box<dyn Iterator<Item = Item> + Send> {
    let first = found.next();
    if let Some(Ok((_, json))) = &first
        && !is_known
        && !Saved::is_one(json)
    {
        return one(Error::NoReport(name));
    }
    let mut is_over = false;
    let item = move |object: io::Result<Object>| {
        if is_over {
            return None;
        }
        Some(match object {
            Ok((line, json)) => Item::Saved(name.clone(), line, json),
            Err(error) => {
                is_over = true;
                let name = name.clone();
                Item::Failed(source::Error::Unreadable { name, error }.into())
            }
        })
    };
    Box::new(first.into_iter().chain(found).map_while(item))
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
