//! What is said on standard error beside the rows: errors and notes.

use std::fmt::Display;
use std::io::Write;

use anstyle::{AnsiColor, Style};

use crate::render::clean;

const ERROR: Style = AnsiColor::Red.on_default().bold();
const NOTE: Style = Style::new().dimmed();

/// Says what went wrong.
pub(super) fn error(error: &dyn Display) {
    say("error", ERROR, error);
}

/// Says what is good to know.
pub(super) fn note(note: &dyn Display) {
    say("note", NOTE, note);
}

fn say(word: &str, style: Style, message: &dyn Display) {
    let message = message.to_string();
    let message = clean(&message);
    // There is no one to tell when standard error is closed.
    writeln!(anstream::stderr(), "{style}{word}:{style:#} {message}").ok();
}
