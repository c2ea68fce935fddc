//! Objects before their verb: what a relative pronoun or a noun stands for that a clause tells more of.

use super::super::super::cue::Object::{self, Behind};
use super::super::super::scene::{Actor, Scene};
use crate::document::Shape;
use crate::lexicon::words::{Tags, word_list};

/// "X, which S endows", "X, in which S holds 4 %": what the relative pronoun before the subject stands for.
pub(in crate::extract::role) fn relative_object<'s>(
    scene: &'s Scene<'_, '_>,
    object: Object,
    subjects: &[&Actor],
) -> Option<&'s Actor> {
    let passage = scene.passage;
    let mut at = subjects.first()?.tokens.start;
    while at > scene.sentence.start && passage.is_any(at - 1, word_list!["the", "a"]) {
        at -= 1;
    }
    let which = at
        .checked_sub(1)
        .filter(|which| *which >= scene.sentence.start)?;
    if !passage.is_any(which, word_list!["which", "that"]) {
        return apposed_object(scene, object, at);
    }
    let led = which > scene.sentence.start
        && match object {
            Behind(prepositions) => passage.is_any(which - 1, prepositions),
            // "A, in which we own a 50 percent share", "A, of which we own half"
            _ => passage.is_any(which - 1, word_list!["in", "of"]) && has_share(scene, which),
        };
    if matches!(object, Behind(_)) && !led {
        return None;
    }
    let which = which - usize::from(led);
    let end = which - usize::from(which > scene.sentence.start && passage.is_mark(which - 1, ','));
    scene
        .actors
        .iter()
        .find(|actor| scene.behind(actor.tokens.end) == end && actor.named().is_some())
}

/// "X, the group S founded": whom a noun stands for that a clause without a pronoun, at token `at`, tells more of.
pub(super) fn apposed_object<'s>(
    scene: &'s Scene<'_, '_>,
    object: Object,
    at: usize,
) -> Option<&'s Actor> {
    const LONGEST: usize = 5;
    let passage = scene.passage;
    let from = scene.sentence.start.max(at.saturating_sub(LONGEST));
    let article = (from..at)
        .rev()
        .take_while(|at| passage.tokens[*at].shape == Shape::Lower)
        .find(|at| passage.is_any(*at, word_list!["a", "an", "the"]))?;
    let comma = article
        .checked_sub(1)
        .filter(|comma| passage.is_mark(*comma, ','))?;
    let closed = Tags::PREPOSITION | Tags::CONJUNCTION | Tags::AUXILIARY | Tags::FINITE;
    let noun = article + 1 < at && !passage.tags(at - 1).has(closed);
    let direct = object == Object::Direct && noun;
    scene
        .actors
        .iter()
        .find(|actor| direct && scene.behind(actor.tokens.end) == comma && actor.named().is_some())
}

/// Whether the clause from token `at` on tells of a part that is owned.
pub(super) fn has_share(scene: &Scene<'_, '_>, at: usize) -> bool {
    const AHEAD: usize = 14;
    (at..scene.sentence.end.min(at + AHEAD)).any(|at| {
        scene.passage.is_any(
            at,
            word_list![
                "%", "percent", "cent", "half", "majority", "stake", "share", "shares", "interest"
            ],
        )
    })
}
