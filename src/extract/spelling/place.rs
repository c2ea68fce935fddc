//! Where what stands in a text is in the typed one, and the other way.

use super::Spelling;
use crate::document::{Run, Span};

impl Spelling {
    /// Where a byte of the text is in the typed one.
    pub(super) fn place(&self, raw: usize) -> usize {
        let nth = self
            .changes
            .partition_point(|change| change.raw.end() <= raw);
        match self.changes.get(nth) {
            Some(change) if change.raw.start() < raw => change.typed.start(),
            _ => nth.checked_sub(1).map_or(raw, |before| {
                let before = &self.changes[before];
                before.typed.end() + (raw - before.raw.end())
            }),
        }
    }

    /// Where a span of the typed text is in the text.
    pub(super) fn origin(&self, span: Span) -> Span {
        let (start, end) = (span.start(), span.end());
        let nth = self
            .changes
            .partition_point(|change| change.typed.end() <= start);
        let from = match self.changes.get(nth) {
            Some(change) if change.typed.start() < start => change.raw.start(),
            _ => self.behind(nth, start),
        };
        // What is not seen behind a word is none of it.
        let nth = self
            .changes
            .partition_point(|change| change.typed.start() < end);
        let to = match nth.checked_sub(1).map(|before| &self.changes[before]) {
            Some(change) if change.typed.end() > end => change.raw.end(),
            _ => self.behind(nth, end),
        };
        Span::new(from, to.max(from))
    }

    /// Where a byte of the typed text is in the text that stands behind the first `nth` changes.
    fn behind(&self, nth: usize, typed: usize) -> usize {
        nth.checked_sub(1).map_or(typed, |before| {
            let before = &self.changes[before];
            before.raw.end() + (typed - before.typed.end())
        })
    }
}

/// Moves runs from a block that starts at `from` to where it starts at `to`.
pub(super) fn shift(runs: &mut [Run], from: usize, to: usize) {
    let place = |at: usize| at - from + to;
    for run in runs {
        run.span = Span::new(place(run.span.start()), place(run.span.end()));
    }
}
