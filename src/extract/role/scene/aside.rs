//! People whom a given name alone tells, in a parenthesis behind what they are, and who says "I" of whom.

use std::ops::Range;

use super::super::noun::noun_at;
use crate::document::Shape;
use crate::extract::passage::Passage;
use crate::extract::person::person_at;
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

/// "I (Liis)", "I (Liis Tamm)": the name in the parenthesis behind the "I" at token `at`.
pub(super) fn said_of(passage: &Passage<'_>, at: usize, end: usize) -> Option<Range<usize>> {
    if !(passage.is(at, "i") && passage.is_mark(at + 1, '(')) {
        return None;
    }
    let from = at + 2;
    let given = from < end
        && passage.tokens[from].shape == Shape::Title
        && passage.is_mark(from + 1, ')')
        && sets::is_given_name(passage.raw(from));
    let name = match given {
        true => from..from + 1,
        false => person_at(passage, from, end)?,
    };
    passage.is_mark(name.end, ')').then_some(name)
}

/// "My name is Liis Tamm", "I'm Liis Tamm": whether the words before a name at token `at` say that it is of who speaks.
pub(super) fn names_speaker(passage: &Passage<'_>, at: usize, from: usize) -> bool {
    let two = at >= from + 2;
    two && passage.is_any(at - 1, word_list!["am", "'m", "’m"]) && passage.is(at - 2, "i")
        || at >= from + 3
            && passage.is(at - 1, "is")
            && passage.is(at - 2, "name")
            && passage.is(at - 3, "my")
}

#[cfg(test)]
mod tests {
    use crate::extract::role::testing::check;

    #[test]
    fn who_says_i_is_named_beside_it() {
        check(
            "I (Maria) joined Siemens as an engineer.",
            "Maria employee Siemens",
        );
        check(
            "I (Maria Schmidt) am the chair of ETSI.",
            "Maria Schmidt chair ETSI",
        );
        check(
            "My name is Maria Schmidt, and I am the chair of ETSI.",
            "Maria Schmidt chair ETSI",
        );
        check(
            "I'm Maria Schmidt and I work for Siemens.",
            "Maria Schmidt employee Siemens",
        );
        check("I met Maria Schmidt and I am the chair of ETSI.", "");
        check("I (Siemens) am the chair of ETSI.", "");
    }
}
