//! What is said on standard error beside the rows: errors and notes.

use std::collections::HashMap;
use std::fmt::{self, Display};
use std::io::{self, Write};
use std::path::Path;

use anstyle::{AnsiColor, Style};

use crate::render::{clean, folded};
use crate::source::one_line;

const ERROR: Style = AnsiColor::Red.on_default().bold();
const NOTE: Style = Style::new().dimmed();

/// Cells before the lines of a message behind its first.
const INDENT: usize = 2;

/// The name of a file as messages have it.
pub(super) fn shown(path: impl AsRef<Path>) -> String {
    one_line(&path.as_ref().to_string_lossy()).into_owned()
}

/// Says what went wrong.
pub(super) fn error(error: &dyn Display) {
    say("error", ERROR, error);
}

/// What is good to know, of one document or of the answer.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Note {
    /// The document's name; `None` of the answer.
    source: Option<String>,
    message: String,
}

impl Note {
    /// A note of a document.
    pub(super) fn of(source: &str, message: &str) -> Note {
        Note {
            source: Some(source.to_owned()),
            message: message.to_owned(),
        }
    }
}

impl From<String> for Note {
    fn from(message: String) -> Note {
        Note {
            source: None,
            message,
        }
    }
}

impl Display for Note {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match &self.source {
            Some(source) => write!(f, "`{}`: {}", one_line(source), self.message),
            None => f.write_str(&self.message),
        }
    }
}

/// Says what is good to know; what is to be said of many documents is said once.
pub(super) fn notes(notes: &[Note]) {
    fold(notes).iter().for_each(|line| note(line));
}

/// A line for each different message, in the order they come.
fn fold(notes: &[Note]) -> Vec<String> {
    let mut folded: Vec<(&Note, usize)> = Vec::new();
    let mut places: HashMap<&str, usize> = HashMap::new();
    for note in notes {
        match places.get(&*note.message) {
            Some(at) => folded[*at].1 += 1,
            None => {
                places.insert(&note.message, folded.len());
                folded.push((note, 0));
            }
        }
    }
    let line = |(note, more): (&Note, usize)| match (&note.source, more) {
        (Some(source), 1..) => {
            format!("`{}` and {more} more: {}", one_line(source), note.message)
        }
        _ => note.to_string(),
    };
    folded.into_iter().map(line).collect()
}

/// Says what is good to know.
pub(super) fn note(note: &dyn Display) {
    say("note", NOTE, note);
}

fn say(word: &str, style: Style, message: &dyn Display) {
    let message = message.to_string();
    let message = format!("{word}: {}", clean(&without_codes(&message)));
    let message = match terminal_size::terminal_size_of(io::stderr()) {
        Some((cells, _)) => folded(&message, cells.0.into(), INDENT),
        None => message,
    };
    let (word, rest) = message.split_at(word.len() + 1);
    // There is no one to tell when standard error is closed.
    writeln!(anstream::stderr(), "{style}{word}{style:#}{rest}").ok();
}

/// What the system says, without its numbers, which no user knows.
fn without_codes(message: &str) -> String {
    let mut parts = message.split(" (os error ");
    let mut out = parts.next().unwrap_or_default().to_owned();
    for part in parts {
        let digits = part.trim_start_matches(|c: char| c.is_ascii_digit());
        match digits
            .strip_prefix(')')
            .filter(|_| digits.len() < part.len())
        {
            Some(rest) => out.push_str(rest),
            None => out.extend([" (os error ", part]),
        }
    }
    out
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn says_what_the_system_says_without_its_numbers() {
        let check = |message, expect| assert_eq!(without_codes(message), expect);
        check("no (os error 2)", "no");
        check("`a`: no (os error 13), nor (os error 2)", "`a`: no, nor");
        check("a file (os error x)", "a file (os error x)");
        check("(os error 2)", "(os error 2)");
    }

    #[test]
    fn says_once_what_is_to_be_said_of_many() {
        let notes = [
            Note::of("a.md", "the file is empty"),
            Note::of("b.md", "it is damaged"),
            Note::of("c.md", "the file is empty"),
            Note::from("3 of 4 claims printed".to_owned()),
            Note::of("d.md", "the file is empty"),
        ];
        assert_eq!(
            fold(&notes),
            [
                "`a.md` and 2 more: the file is empty",
                "`b.md`: it is damaged",
                "3 of 4 claims printed"
            ]
        );
    }
}
