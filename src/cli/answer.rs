//! The line that `extract` answers a document with.

use std::io::{self, Write};

use serde_json::Value as Json;

use super::inputs::notes_beside;
use super::messages::Note;
use super::reading::Reading;
use crate::render;
use crate::rows::View;

/// The line of a longer text is never whole in memory.
const LONG: usize = 1 << 22;

/// A line to be written in its turn.
pub(super) enum Answer {
    /// A line made on the thread that read the document.
    Line(Vec<u8>),
    /// A long document, whose line is made while it is written.
    Long(Box<Reading>, Option<Json>),
}

impl Answer {
    /// The line of a document; `id` is what the caller calls it.
    pub(super) fn of(reading: Reading, id: Option<Json>) -> Answer {
        match is_long(&reading) {
            true => Answer::Long(Box::new(reading), id),
            false => Answer::at_once(&reading.view(), id.as_ref()),
        }
    }

    /// The line of a document, and what a user should know beside it.
    pub(super) fn with_notes(reading: Reading) -> (Answer, Vec<Note>) {
        let notes = notes_beside(&reading.source, &reading.report.diagnostics);
        (Answer::of(reading, None), notes)
    }

    fn at_once(view: &View<'_>, id: Option<&Json>) -> Answer {
        // A line is three or four times as long as its text.
        let mut line = Vec::with_capacity(4 * view.document.text.len());
        render::report_line(view, id, &mut line).expect("memory takes what is written");
        Answer::Line(line)
    }

    /// Writes the line.
    pub(super) fn write(self, out: &mut dyn Write) -> io::Result<()> {
        match self {
            Answer::Line(line) => out.write_all(&line),
            Answer::Long(reading, id) => render::report_line(&reading.view(), id.as_ref(), out),
        }
    }
}

fn is_long(reading: &Reading) -> bool {
    reading.document.text.len() > LONG
}

#[cfg(test)]
mod tests {
    use super::super::reading::Options;
    use super::*;
    use crate::source::Source;

    /// The line of a text, and whether it was made at once.
    fn line(text: &str) -> (Vec<u8>, bool) {
        let source = Source::from_reader("a.md".to_owned(), text.as_bytes()).unwrap();
        let answer = Reading::then(source, &Options::default(), |reading| {
            Answer::of(reading, None)
        });
        let answer = answer.unwrap();
        let at_once = matches!(answer, Answer::Line(_));
        let mut out = Vec::new();
        answer.write(&mut out).unwrap();
        (out, at_once)
    }

    #[test]
    fn long_and_short_documents_are_answered_alike() {
        let short = "We have 12 members.\n\n";
        let long = short.to_owned() + &"\n".repeat(LONG);
        let claims = |line: &[u8]| {
            let line: Json = serde_json::from_slice(line).unwrap();
            line["claims"].clone()
        };
        let ((short, at_once), (long, never)) = (line(short), line(&long));
        assert!(at_once && !never);
        assert_eq!(claims(&short), claims(&long));
    }
}
