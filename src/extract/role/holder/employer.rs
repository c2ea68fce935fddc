//! People whose employer stands between them and a post: "Liis Tamm (A, chair)", "Liis Tamm, scientist at A, founder of B".

use super::super::noun::RoleGroup;
use super::super::scene::{Actor, Scene};
use super::{Holders, phrase_start};
use crate::lexicon::words::{Tags, word_list};
use crate::model::Rule;

/// "Liis Tamm, scientist at A, founder of B": whose second post a noun without an article names behind the first one's
/// house, which starts at token `house` and ends before the comma at token `comma`.
pub(super) fn employed_here<'s>(
    scene: &'s Scene<'_, '_>,
    group: &RoleGroup,
    comma: usize,
    house: usize,
) -> Option<&'s Actor> {
    const LONGEST: usize = 10;
    let passage = scene.passage;
    let post = group.nouns.iter().all(|noun| {
        !noun.plural
            && matches!(
                noun.role.id(),
                "founder"
                    | "chair"
                    | "vice_chair"
                    | "board_member"
                    | "executive"
                    | "maintainer"
                    | "author"
                    | "editor"
            )
    });
    let bare = phrase_start(scene, group) == comma + 1
        && !passage.tags(comma + 1).has(Tags::DETERMINER | Tags::WE);
    let led = house > scene.sentence.start
        && passage.is_any(house - 1, word_list!["at", "of", "for", "from", "with"]);
    if !(post && bare && led && passage.is_mark(comma, ',')) {
        return None;
    }
    let from = scene.sentence.start.max(house.saturating_sub(LONGEST));
    let first = (from..house).rev().find(|at| passage.is_mark(*at, ','))?;
    let plain = (first + 1..house - 1).all(|at| {
        !passage
            .tags(at)
            .has(Tags::FINITE | Tags::AUXILIARY | Tags::RELATIVE)
    });
    let person = &scene.actors[scene.ending_at(first)?];
    (plain && person.is_person()).then_some(person)
}

/// "Liis Tamm (A, chair)": who stands before the parenthesis that holds nothing but an employer before the comma at token
/// `before`.
pub(super) fn beside_employer<'s>(scene: &'s Scene<'_, '_>, before: usize) -> Option<Holders<'s>> {
    let passage = scene.passage;
    if !passage.is_mark(before, ',') {
        return None;
    }
    let employer = &scene.actors[scene.ending_at(before)?];
    let open = scene.article_start(employer).checked_sub(1)?;
    if employer.named().is_none() || !passage.is_mark(open, '(') {
        return None;
    }
    let person = &scene.actors[scene.ending_at(open)?];
    person.is_person().then(|| (vec![person], Rule::RoleRoster))
}

/// "two", "six": how many token `at` counts.
pub(in crate::extract::role) fn count_at(scene: &Scene<'_, '_>, at: usize) -> Option<usize> {
    const COUNTS: [&str; 5] = ["two", "three", "four", "five", "six"];
    let mut counts = COUNTS.iter();
    let nth = counts.position(|word| scene.passage.is(at, word));
    nth.map(|nth| nth + 2)
}
