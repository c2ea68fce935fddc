//! What tells a name from everyday words with capitals: "TideWell", a known one, a head noun.

use std::ops::Range;

use super::super::head;
use super::super::name::text_of;
use crate::document::Shape;
use crate::extract::passage::Passage;
use crate::lexicon::organizations;
use crate::lexicon::words::{Tags, ends_in};
use crate::model::OrganizationKind;

/// Whether token `at` is written as no everyday word is: "TideWell", "TIDE", "5G".
pub(super) fn is_coined(passage: &Passage<'_>, at: usize) -> bool {
    match passage.tokens[at].shape {
        Shape::Mixed | Shape::Alnum => true,
        Shape::Upper => passage.raw(at).len() > 2,
        _ => false,
    }
}

/// Whether a name is somebody's, who may be joined and left: known, coined or closed by a head noun, no event's.
pub(super) fn is_body(passage: &Passage<'_>, name: &Range<usize>) -> bool {
    let last = name.end - 1;
    let many = || {
        let raw = passage.raw(last);
        ends_in(raw, "s") && !ends_in(raw, "ss") && passage.tags(last) == Tags::NONE
    };
    let text = text_of(passage, name.clone());
    let words: Vec<&str> = text.split(' ').collect();
    let headed =
        || head::of_name(&words).is_some_and(|head| head.kind != OrganizationKind::Conference);
    let coined = name.clone().any(|at| is_coined(passage, at));
    // "the TideWell Sailors", but "the TIDE Lunch"
    coined && (is_coined(passage, last) || many())
        || headed()
        || organizations::known(&text).is_some()
}
