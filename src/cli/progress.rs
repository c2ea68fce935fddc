//! A line on standard error while long work goes on.

use std::io::{self, IsTerminal, Write};
use std::time::{Duration, Instant};

/// Work shorter than this is not worth a word.
const PATIENCE: Duration = Duration::from_millis(500);

/// Tells how far the work is: on a terminal, after a while, several times a second.
pub(super) struct Progress {
    done: usize,
    all: usize,
    is_seen: bool,
    next: Option<Instant>,
}

impl Progress {
    /// Begins work on `all` documents.
    pub(super) fn of(all: usize) -> Progress {
        let is_terminal = io::stderr().is_terminal();
        Progress {
            done: 0,
            all,
            is_seen: false,
            next: is_terminal.then(|| Instant::now() + PATIENCE),
        }
    }

    /// One more document is done.
    pub(super) fn step(&mut self) {
        self.done += 1;
        let now = Instant::now();
        if self.next.is_some_and(|next| next <= now) {
            self.next = Some(now + PATIENCE / 5);
            self.is_seen = true;
            // Saved reports can be more than the files they are in.
            let known = match self.done <= self.all {
                true => format!("of {} ", self.all),
                false => String::new(),
            };
            // Progress that cannot be shown is not worth an error.
            write!(io::stderr(), "\r{} {known}documents", self.done).ok();
        }
    }

    /// Takes the line away, so that something else can be said.
    pub(super) fn clear(&mut self) {
        if std::mem::take(&mut self.is_seen) {
            write!(io::stderr(), "\r\x1b[K").ok();
        }
    }
}

impl Drop for Progress {
    fn drop(&mut self) {
        self.clear();
    }
}
