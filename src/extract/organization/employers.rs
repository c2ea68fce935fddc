//! Employers of those who work on a project: "7 maintainers (4 Hexaflow, 3 Alvik)", "our maintainers work for Hexaflow".

use std::ops::Range;

use super::evidence::Evidence;
use super::name::text_of;
use crate::extract::employed::{WORKERS, employers, parts};
use crate::extract::passage::Passage;
use crate::lexicon::sets;
use crate::lexicon::words::Tags;
use crate::model::Rule;

/// Reads the names of a sentence that such words lead to.
pub(super) fn find(
    passage: &Passage<'_>,
    sentence: Range<usize>,
    names: &[Range<usize>],
    evidence: &mut Evidence,
) {
    let worker = |at: usize| passage.tags(at).has(Tags::ROLE_CUE) && passage.is_any(at, WORKERS);
    for at in sentence.filter(|at| worker(*at)) {
        let Some(mut end) = employers(passage, at + 1) else {
            continue;
        };
        let behind = names.partition_point(|name| name.start < at);
        for name in &names[behind..] {
            if name.start < end || !(end..name.start).all(|at| parts(passage, at)) {
                break;
            }
            // "contributors from Kenya and Peru"
            if !sets::is_place(&text_of(passage, name.clone())) {
                evidence.reason(passage, name.clone(), Rule::OrgFrame, 8, None);
            }
            end = name.end;
        }
    }
}
