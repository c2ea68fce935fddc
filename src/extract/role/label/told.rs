//! Sentences behind a label: "Contributors: there are commitments from A and B, and teams giving code, including C".

use std::ops::Range;

use super::super::lead::{Given, Items, is_not_held};
use super::super::scene::Scene;
use super::super::standing;
use crate::extract::employed::{FIRMS, WORKERS};
use crate::lexicon::words::{Tags, WordList, word_list};
use crate::model::Role;

/// Those from whom something comes.
const FOLK: &WordList = word_list![
    "developers",
    "engineers",
    "folks",
    "groups",
    "individuals",
    "members",
    "organizers",
    "participants",
    "people",
    "startups",
    "start-ups",
    "staff",
    "teams",
    "users",
];

/// What comes from them.
const GIVEN: &WordList = word_list![
    "code",
    "commitments",
    "commits",
    "contributions",
    "donations",
    "effort",
    "efforts",
    "funding",
    "grants",
    "help",
    "patches",
    "sponsorship",
    "support",
    "work",
];

/// What is only wished or supposed, or was once.
pub(super) const NOT_YET: &WordList = word_list![
    "could", "would", "might", "may", "should", "hope", "hoping", "want", "seek", "seeking",
    "looking", "invite", "plan", "left", "few", "yet", "expected", "n’t", "’t", "if", "until"
];

/// Adds the roles that the label of a sentence gives to those who are listed in it behind "from" or as examples.
pub(super) fn find(
    scene: &Scene<'_, '_>,
    given: &Given,
    words: Range<usize>,
    roles: &mut Vec<Role>,
) {
    /// What those say who have something from somebody.
    const HAVE: &WordList = word_list![
        "are", "came", "come", "comes", "count", "get", "got", "had", "has", "have", "include",
        "is", "received", "was", "welcome", "welcomed", "were", "’ve",
    ];
    let passage = scene.passage;
    let other = |at: usize| {
        let verb = passage.tags(at).has(Tags::FINITE)
            || at > 0 && passage.is(at - 1, "we") && passage.tokens[at].is_word();
        verb && !passage.is_any(at, HAVE)
    };
    let not_yet = |at: usize| {
        passage.tags(at).has(Tags::NEGATION)
            || passage.is_any(at, NOT_YET)
            || is_not_held(passage, at)
            || other(at)
    };
    if given.items == Items::Places || words.clone().any(not_yet) {
        return;
    }
    let mut end = words.start;
    for at in words {
        let start = at + 1;
        if at < end || !leads(scene, at) {
            continue;
        }
        let named = scene.named_from(start);
        let start = scene.behind_kind(start);
        let near = named
            .first()
            .is_some_and(|first| scene.article_start(first) <= start + 1);
        for actor in named {
            if near && actor.named().is_some() && given.fits(scene, actor) {
                standing::give(scene, given, actor, roles);
            }
            end = actor.tokens.end;
        }
    }
}

/// "commitments from A", "teams, including A", "companies such as A": whether token `at` is the last word that leads to
/// those whom a sentence lists.
fn leads(scene: &Scene<'_, '_>, at: usize) -> bool {
    let passage = scene.passage;
    let of = |at: usize, words: &WordList| passage.is_any(at, words);
    let who = |at: usize| of(at, FIRMS) || of(at, WORKERS) || of(at, FOLK);
    let Some(before) = at.checked_sub(1) else {
        return false;
    };
    let example = match () {
        () if of(at, word_list!["including", "namely", "notably"]) => {
            Some(before - usize::from(passage.is_mark(before, ',') && before > 0))
        }
        () if passage.is(at, "as") && passage.is(before, "such") => before.checked_sub(1),
        () => None,
    };
    match example {
        // "teams contributing code, including A"
        Some(last) => {
            const NEAR: usize = 3;
            let clause = (last.saturating_sub(NEAR)..=last).rev();
            let mut clause = clause.take_while(|at| passage.tokens[*at].is_word());
            clause.any(who)
        }
        None => passage.is(at, "from") && (who(before) || of(before, GIVEN)),
    }
}

#[cfg(test)]
mod tests {
    use crate::extract::role::testing::check_below;

    #[test]
    fn those_a_labelled_sentence_lists() {
        check_below(
            "**Contributors**: There are firm commitments from Siemens and Bosch to drive it, and more teams giving code, including Nokia.",
            "Siemens contributor Kestrel Foundation; Bosch contributor Kestrel Foundation; Nokia contributor Kestrel Foundation",
        );
        check_below(
            "Sponsors: this year we had help from companies such as Siemens and Bosch.",
            "Siemens sponsor Kestrel Foundation; Bosch sponsor Kestrel Foundation",
        );
    }

    #[test]
    fn those_who_may_come() {
        check_below(
            "**Contributors**: There are no commitments from Siemens or Bosch yet.",
            "",
        );
        check_below("**Contributors**: We rejected patches from Siemens.", "");
        check_below("**Sponsors**: We lack support from Siemens.", "");
        check_below("**Contributors**: We hope for help from Siemens.", "");
        check_below("**Contributors**: We read complaints from Siemens.", "");
        check_below(
            "**Sponsors**: We bought cups, including one from Siemens.",
            "",
        );
    }
}
