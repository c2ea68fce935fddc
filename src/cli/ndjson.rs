//! `extract --from ndjson`: a stream of documents in, one line of facts a document out.
//!
//! The contract for Spark and friends: a line in gives a line out, in order, flushed at its end; a bad line gives a
//! line with `error` set, and the stream goes on. Nothing but standard input and the options decides what comes out.

use std::io::{BufRead, Read, Write};
use std::num::NonZeroUsize;
use std::path::Path;

use serde_json::{Map, Value as Json};

use super::answer::Answer;
use super::parallel;
use super::reading::{self, Options, Reading};
use crate::read::Format;
use crate::render;
use crate::source::{Content, Decoded, Source, form};

/// More bytes than these in a line are refused: spans are 32-bit, and a stream without line breaks has no end.
const MAX_LINE: u64 = u32::MAX as u64;

/// Why a line gives no report.
#[derive(Debug, thiserror::Error)]
enum Error {
    #[error("line {line}, column {}: {}", error.column(), json_complaint(error))]
    Json {
        line: usize,
        error: serde_json::Error,
    },
    #[error("line {line}: longer than 4 GiB")]
    TooLong { line: usize },
    #[error("line {line}: `{key}` is missing or no string")]
    NoString { line: usize, key: &'static str },
    #[error(
        "line {line}: `{format}` is no format of a text; expected one of {}",
        formats()
    )]
    Format { line: usize, format: String },
    #[error(transparent)]
    Reading(#[from] reading::Error),
}

/// What is wrong with a line that is no object; its own count of lines, always 1, is left out.
fn json_complaint(error: &serde_json::Error) -> String {
    let complaint = error.to_string();
    let what = complaint
        .rsplit_once(" at line ")
        .map_or(&*complaint, |(what, _)| what);
    format!("no JSON object: {what}")
}

/// The formats of texts.
fn formats() -> String {
    let texts = Format::ALL.iter().filter(|row| !row.0.is_binary());
    let names: Vec<&str> = texts.map(|row| row.1).collect();
    names.join(", ")
}

/// The format that the extension of a name tells.
fn named(source: &str) -> Option<Format> {
    Format::from_extension(Path::new(source).extension()?.to_str()?)
}

/// Answers every line of `input` with a line to `out`. A byte order mark is passed over.
///
/// # Errors
/// Those of both, and where the stream is UTF-16.
pub(super) fn answer(
    mut input: impl BufRead + Send + 'static,
    jobs: NonZeroUsize,
    options: Options,
    out: &mut dyn Write,
) -> std::io::Result<()> {
    let form = form(input.fill_buf()?);
    if form.is_wide {
        let message = "standard input is UTF-16; lines of JSON are UTF-8";
        return Err(std::io::Error::new(
            std::io::ErrorKind::InvalidData,
            message,
        ));
    }
    let mark = form.mark;
    input.consume(mark);
    parallel::in_order(
        lines(input).enumerate(),
        jobs,
        move |(nth, line)| answer_line(nth + 1, line?, &options),
        |answer: std::io::Result<Answer>| {
            answer?.write(out)?;
            out.flush()
        },
    )
}

/// A line of the stream without its line break; `None` where it is too long.
type Line = Option<Vec<u8>>;

/// The lines of a stream.
fn lines(mut input: impl BufRead) -> impl Iterator<Item = std::io::Result<Line>> {
    std::iter::from_fn(move || {
        let mut line = Vec::new();
        let read = input.by_ref().take(MAX_LINE).read_until(b'\n', &mut line);
        match read {
            Err(error) => Some(Err(error)),
            Ok(0) => None,
            Ok(_) if line.len() as u64 == MAX_LINE => Some(input.skip_until(b'\n').map(|_| None)),
            Ok(_) => {
                // A complaint that the line ends too early is of its last column.
                line.truncate(line.trim_ascii_end().len());
                Some(Ok(Some(line)))
            }
        }
    })
}

/// The line that answers `line`; empty for a blank one.
fn answer_line(nth: usize, line: Line, options: &Options) -> std::io::Result<Answer> {
    let mut id = Json::Null;
    let answered = match line {
        Some(line) if line.trim_ascii().is_empty() => return Ok(Answer::Line(Vec::new())),
        Some(line) => answer_object(nth, line, &mut id, options),
        None => Err(Error::TooLong { line: nth }),
    };
    Ok(answered.unwrap_or_else(|error| {
        let mut line = String::new();
        render::error_line(&id, &error.to_string(), &mut line);
        Answer::Line(line.into_bytes())
    }))
}

/// The id that a broken line begins with, where it is whole.
fn first_id(line: &[u8]) -> Option<Json> {
    let rest = line.trim_ascii_start().strip_prefix(b"{")?;
    let rest = rest.trim_ascii_start().strip_prefix(b"\"id\"")?;
    let rest = rest.trim_ascii_start().strip_prefix(b":")?;
    let mut values = serde_json::Deserializer::from_slice(rest).into_iter::<Json>();
    let id = values.next()?.ok()?;
    let is_whole = rest[values.byte_offset()..]
        .trim_ascii_start()
        .starts_with(b",");
    Some(id).filter(|id| is_whole && !id.is_object() && !id.is_array())
}

fn answer_object(
    nth: usize,
    line: Vec<u8>,
    id: &mut Json,
    options: &Options,
) -> Result<Answer, Error> {
    let parsed: Result<Map<String, Json>, _> = serde_json::from_slice(&line);
    let mut object = parsed.map_err(|error| {
        *id = first_id(&line).unwrap_or(Json::Null);
        Error::Json { line: nth, error }
    })?;
    // The text was copied out of it.
    drop(line);
    *id = object.remove("id").unwrap_or(Json::Null);
    let mut string = |key: &'static str| match object.remove(key) {
        Some(Json::String(words)) => Ok(Some(words)),
        None | Some(Json::Null) => Ok(None),
        Some(_) => Err(Error::NoString { line: nth, key }),
    };
    let text = string("text")?.ok_or(Error::NoString {
        line: nth,
        key: "text",
    })?;
    let (source, format) = (string("source")?, string("format")?);
    let name = source.unwrap_or_else(|| match &*id {
        Json::String(id) => id.clone(),
        Json::Null => String::new(),
        id => id.to_string(),
    });
    let format = match format {
        Some(name) => Some(
            Format::from_name(&name)
                .or_else(|| Format::from_extension(&name))
                .filter(|format| !format.is_binary())
                .ok_or(Error::Format {
                    line: nth,
                    format: name,
                })?,
        ),
        // What was taken out of `a.pdf` is a text.
        None => options.format.or_else(|| {
            let is_taken_out = named(&name).is_some_and(Format::is_binary);
            is_taken_out.then_some(Format::PlainText)
        }),
    };
    let source = Source {
        name,
        content: Content::Text(Decoded::of(text)),
    };
    let options = Options {
        format,
        ..options.clone()
    };
    let known = id.clone();
    let answer = Reading::then(source, &options, |reading| Answer::of(reading, Some(known)));
    Ok(answer?)
}
