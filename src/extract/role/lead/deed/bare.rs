//! Sentences that break off before their object, with the list in its place: "We contribute to:", "In 2024, Siemens sponsored:".

use std::ops::Range;

use super::super::super::Context;
use super::super::super::cue::{Object, Verb, verbs_at};
use super::super::super::scene::{Actor, Scene};
use super::super::{Items, Told};
use super::holders_of;
use crate::document::Shape;
use crate::extract::passage::Passage;
use crate::lexicon::RoleId;
use crate::lexicon::words::{Tags, WordList, word_list};

/// "We contribute to:", "Siemens sponsors:": the list stands where the object of the verb would.
pub(super) fn of_bare(
    scene: &Scene<'_, '_>,
    context: &Context<'_>,
    end: usize,
) -> Option<(usize, Told)> {
    const WORDS: usize = 4;
    let passage = scene.passage;
    if !passage.is_mark(end, ':') {
        return None;
    }
    // "Our sponsors:"
    let told = |at: usize| {
        let before = at
            .checked_sub(1)
            .filter(|before| *before >= scene.sentence.start);
        let verbal = Tags::AUXILIARY | Tags::ADVERB;
        before.is_some_and(|before| {
            passage.is(before, "we")
                || passage.tags(before).has(verbal)
                || !passage.is(before, "our") && scene.ending_at(at).is_some()
        })
    };
    let leads = |(verb, from): &(&Verb, usize)| match verb.object {
        Object::Direct => *from == end,
        Object::Behind(links) => from + 1 == end && passage.is_any(*from, links),
        _ => false,
    };
    let from = scene.sentence.start.max(end.saturating_sub(WORDS));
    let (at, verb) = (from..end).filter(|at| told(*at)).find_map(|at| {
        let (verb, _) = verbs_at(passage, at).find(leads)?;
        Some((at, verb))
    })?;
    let fits = matches!(
        verb.role,
        "sponsor"
            | "member"
            | "maintainer"
            | "partner"
            | "collaborator"
            | "donor"
            | "funder"
            | "contributor"
    );
    let holders: Vec<Actor> = holders_of(scene, context, at);
    let first = holders.iter().filter(|holder| !holder.tokens.is_empty());
    let first = first.map(|holder| scene.article_start(holder)).min();
    let opens = scene.sentence.start..first.unwrap_or(at).max(scene.sentence.start);
    let dated = opens.is_empty() || is_date(passage, opens);
    let role = RoleId::from_id(verb.role).filter(|_| fits && dated && !holders.is_empty())?;
    Some((at, (role, Items::Places, holders)))
}

/// "In 2024,", "Since May": whether the words before whom a sentence is of only tell when; "Should", "Before", "Reasons why"
/// ask, suppose or explain.
fn is_date(passage: &Passage<'_>, mut words: Range<usize>) -> bool {
    const WHEN: &WordList = word_list![
        "in",
        "during",
        "since",
        "currently",
        "today",
        "now",
        "so",
        "far"
    ];
    words.all(|at| {
        let tags = passage.tags(at);
        passage.is_mark(at, ',')
            || passage.tokens[at].shape == Shape::Number
            || passage.is_any(at, WHEN)
            || tags.has(Tags::PERIOD | Tags::MONTH | Tags::NUMBER | Tags::DETERMINER)
    })
}

#[cfg(test)]
mod tests {
    use crate::extract::role::testing::check_below;

    #[test]
    fn lists_where_the_object_would_be() {
        check_below(
            "We contribute to:\n\n- ETSI\n- Siemens Foundation",
            "Kestrel Foundation contributor ETSI; Kestrel Foundation contributor Siemens Foundation",
        );
        check_below(
            "In 2024, we sponsored:\n\n- ETSI",
            "Kestrel Foundation sponsor ETSI",
        );
        for lead in [
            "Contribute to:",
            "We do not fund:",
            "We refuse to fund:",
            "Should we fund:",
            "Who do we fund:",
            "Before we sponsor:",
            "Reasons why we sponsor:",
            "When we contribute to:",
        ] {
            check_below(&format!("{lead}\n\n- ETSI"), "");
        }
        check_below("Our members fund:\n\n- ETSI", "");
        check_below("Benefits for our sponsors:\n\n- ETSI", "");
    }
}
