//! The scan of a sentence: its quantities and the times it tells, what is none left out.

use std::ops::Range;

use super::doubt::is_fraction;
use super::habit::Habit;
use super::part::{self, Part};
use super::quantity::{Quantity, quantity_at};
use super::{axis, guard, merge};
use crate::document::{Shape, Token};
use crate::extract::date::{Period, period_at};
use crate::extract::passage::Passage;
use crate::lexicon::words::Tags;

/// Buffers for what a scan of a sentence yields.
#[derive(Default)]
pub(super) struct Scan {
    pub(super) quantities: Vec<Quantity>,
    pub(super) periods: Vec<Period>,
    pub(super) parts: Vec<Part>,
    /// The decimals that some name made versions: the 3.12 of "Python 3.12" is one wherever it stands.
    versions: Vec<Box<str>>,
}

impl Scan {
    /// More versions than these are not remembered.
    const MOST_VERSIONS: usize = 64;

    /// Whether a number was a version before.
    fn is_known(&self, passage: &Passage<'_>, quantity: &Quantity) -> bool {
        let raw = passage.raw(quantity.number_start);
        is_fraction(quantity) && self.versions.iter().any(|version| **version == *raw)
    }

    fn remember(&mut self, raw: &str) {
        let known = self.versions.iter().any(|version| **version == *raw);
        if !known && self.versions.len() < Scan::MOST_VERSIONS {
            self.versions.push(raw.into());
        }
    }

    /// Reads the quantities and periods of a sentence.
    pub(super) fn read(&mut self, passage: &Passage<'_>, sentence: Range<usize>, habit: Habit<'_>) {
        self.quantities.clear();
        self.periods.clear();
        let (mut at, mut from, mut labelled) = (sentence.start, sentence.start, false);
        while at < sentence.end {
            let token = &passage.tokens[at];
            if let Some(period) = period_at(passage, at).filter(|period| period.end > at) {
                at = period.end;
                from = at;
                self.periods.push(period);
                continue;
            }
            let found = may_start_quantity(token)
                .then(|| quantity_at(passage, at, from, habit))
                .flatten();
            match found.filter(|quantity| quantity.end <= sentence.end && quantity.number_end > at)
            {
                Some(quantity) => {
                    at = quantity.end.max(at + 1);
                    let place = guard::Place {
                        from: sentence.start,
                        labelled,
                    };
                    let trap = guard::is_trap(passage, &quantity, place)
                        || self.is_known(passage, &quantity);
                    if trap && is_fraction(&quantity) {
                        self.remember(passage.raw(quantity.number_start));
                    }
                    labelled = trap && guard::is_label(passage, &quantity, place);
                    if !trap {
                        from = at;
                        self.quantities.push(quantity);
                    }
                }
                None => {
                    labelled = labelled && (guard::joins(passage, at) || passage.is_mark(at, ','));
                    at += 1;
                }
            }
        }
        axis::leave_out(&mut self.quantities);
        axis::leave_out_pages(passage, &mut self.quantities);
        merge::merge(passage, &mut self.quantities);
    }

    /// Tells the parts of speech of a sentence, once its quantities and periods are known.
    pub(super) fn tag(&mut self, passage: &Passage<'_>, sentence: Range<usize>) {
        part::tag(
            passage,
            sentence,
            &self.quantities,
            &self.periods,
            &mut self.parts,
        );
    }
}

/// A cheap test: whether a quantity can start with this token.
pub(super) fn may_start_quantity(token: &Token) -> bool {
    match token.shape {
        Shape::Number | Shape::Alnum => true,
        Shape::Mark => token.span.len() == 2,
        _ => {
            token
                .tags
                .has(Tags::NUMBER | Tags::VAGUE | Tags::FRACTION | Tags::MULTIPLE | Tags::SCALE)
                || token.tags.has(Tags::DETERMINER) && token.span.len() <= 7
        }
    }
}
