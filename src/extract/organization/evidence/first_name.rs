//! Words that may be first names, since they open two of which the second is no common word.

use std::ops::Range;

use super::super::head;
use crate::document::Shape;
use crate::extract::passage::Passage;
use crate::lexicon::words::Tags;

/// The first of the two words that a name is, if the second is one that no dictionary has and no organization ends in.
pub(super) fn first_of_two(passage: &Passage<'_>, name: &Range<usize>) -> Option<usize> {
    let last = name.end - 1;
    let title = |at: usize| passage.tokens[at].shape == Shape::Title;
    let coined = name.len() == 2
        && title(name.start)
        && title(last)
        && passage.tags(last) == Tags::NONE
        && head::head(passage.raw(last)).is_none()
        && !head::is_legal_form(passage.raw(last));
    coined.then_some(name.start)
}
