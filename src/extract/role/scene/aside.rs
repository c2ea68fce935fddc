//! People whom a given name alone tells, in a parenthesis behind what they are.

use super::super::noun::noun_at;
use crate::document::Shape;
use crate::extract::passage::Passage;
use crate::lexicon::sets;
use crate::lexicon::words::word_list;

/// "one maintainer (Liis)", "two maintainers were added (Liis, Ken)": whether a given name alone stands at token `at`, in a
/// parenthesis behind those who do the work.
pub(super) fn is_aside(passage: &Passage<'_>, at: usize, from: usize) -> bool {
    const LONGEST: usize = 12;
    const NEAR: usize = 4;
    let parts = |at: usize| passage.is_mark(at, ',') || passage.is_any(at, word_list!["and", "&"]);
    let opens = |at: usize| passage.is_mark(at, '(');
    let fits = at > from
        && (opens(at - 1) || parts(at - 1))
        && (passage.is_mark(at + 1, ')') || parts(at + 1))
        && passage.tokens[at].shape == Shape::Title
        && sets::is_given_name(passage.raw(at));
    let open = || {
        let mut back = (from.max(at.saturating_sub(LONGEST))..at).rev();
        back.find(|at| opens(*at) || passage.is_mark(*at, ')'))
            .filter(|at| opens(*at))
    };
    fits && open().is_some_and(|open| {
        (from.max(open.saturating_sub(NEAR))..open).any(|at| {
            noun_at(passage, at).is_some_and(|noun| noun.role.info().family == "technical")
        })
    })
}
