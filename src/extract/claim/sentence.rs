//! A sentence as the rules about claims see it: its tokens with their parts of speech, its quantities and times.

use std::ops::Range;

use super::part::Part;
use super::quantity::Quantity;
use crate::extract::date::Period;
use crate::extract::passage::Passage;
use crate::model::Modality;

/// A verb further before a number than this has nothing to say of it.
///
/// The bound also keeps the work on a sentence of millions of tokens linear.
pub(super) const REACH: usize = 48;

/// One sentence.
#[derive(Clone)]
pub(super) struct Sentence<'s, 'a> {
    pub(super) passage: &'s Passage<'a>,
    /// Its tokens.
    pub(super) range: Range<usize>,
    /// Its quantities, in order.
    pub(super) quantities: &'s [Quantity],
    /// Its dates and periods, in order.
    pub(super) periods: &'s [Period],
    parts: &'s [Part],
    /// How real its statements are by what stands above it: "Goals for 2025".
    pub(super) announced: Option<Modality>,
}

impl<'s, 'a> Sentence<'s, 'a> {
    /// A sentence over the tokens `range`; `parts` has one part for each of them.
    pub(super) fn new(
        passage: &'s Passage<'a>,
        range: Range<usize>,
        quantities: &'s [Quantity],
        periods: &'s [Period],
        parts: &'s [Part],
    ) -> Sentence<'s, 'a> {
        Sentence {
            passage,
            range,
            quantities,
            periods,
            parts,
            announced: None,
        }
    }

    /// The same below something that announces how real its statements are.
    pub(super) fn under(self, announced: Option<Modality>) -> Sentence<'s, 'a> {
        Sentence { announced, ..self }
    }

    /// The part of token `at`; `Mark` outside the sentence.
    pub(super) fn part(&self, at: usize) -> Part {
        at.checked_sub(self.range.start)
            .and_then(|place| self.parts.get(place))
            .copied()
            .unwrap_or(Part::Mark)
    }

    /// The tokens before `at` within reach, nearest first.
    pub(super) fn back(&self, at: usize) -> impl Iterator<Item = usize> + use<> {
        let from = self.range.start.max(at.saturating_sub(REACH));
        (from..at.max(from)).rev()
    }

    /// The verb or auxiliary nearest before token `at`, within reach and in the same clause by its marks.
    pub(super) fn verb_before(&self, at: usize) -> Option<usize> {
        self.back(at)
            .take_while(|place| !self.passage.is_mark(*place, ';'))
            .find(|place| self.part(*place).is_verbal())
    }

    /// Where the quantity before the `nth` one ends: nothing before that belongs to it.
    pub(super) fn from(&self, nth: usize) -> usize {
        nth.checked_sub(1)
            .map_or(self.range.start, |before| self.quantities[before].end)
    }

    /// Where the quantity behind the `nth` one starts: nothing behind that belongs to it.
    pub(super) fn until(&self, nth: usize) -> usize {
        self.quantities
            .get(nth + 1)
            .map_or(self.range.end, |next| next.start)
    }
}
