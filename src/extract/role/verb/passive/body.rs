//! Bodies of an organization that somebody chairs: "A's scientific advisory board", "the board of X".

use super::super::super::scene::{Actor, Scene};
use super::super::object::is_seat;
use crate::lexicon::words::{Tags, WordList, word_list};

/// Bodies of an organization that somebody chairs.
pub(super) const BODIES: &WordList = word_list![
    "board",
    "council",
    "committee",
    "group",
    "panel",
    "commission",
];

/// "A's scientific advisory board", "A, whose audit committee": one past the body that the words behind a name say is its own.
pub(in crate::extract::role::verb) fn own_body(
    scene: &Scene<'_, '_>,
    actor: &Actor,
) -> Option<usize> {
    const APART: usize = 4;
    let passage = scene.passage;
    // "A (B), whose audit committee is"
    let close = scene.behind(actor.tokens.end);
    let whose = passage.is_mark(close, ',') && passage.is(close + 1, "whose");
    let end = if whose { close + 1 } else { actor.tokens.end };
    let mut words = end + 1..scene.sentence.end.min(end + 1 + APART);
    let body = words.find(|at| passage.is_any(*at, BODIES))?;
    let small = (end + 1..body).all(|at| {
        passage.tokens[at].is_word() && !passage.tags(at).has(Tags::PREPOSITION | Tags::FINITE)
    });
    ((whose || scene.is_possessive(end)) && small).then_some(body + 1)
}

/// Whether the words right before token `at` name a board and nobody's.
pub(super) fn of_board(scene: &Scene<'_, '_>, at: usize) -> bool {
    const BACK: usize = 6;
    let from = scene.sentence.start.max(at.saturating_sub(BACK));
    let named = scene
        .from(from)
        .first()
        .is_some_and(|actor| actor.tokens.start < at);
    !named && (from..at).any(|place| is_seat(scene.passage, place))
}

/// "The board of X", "X's advisory council": whether a name only says whose board is meant.
pub(super) fn of_body(scene: &Scene<'_, '_>, place: Option<&Actor>) -> bool {
    const APART: usize = 4;
    let passage = scene.passage;
    let Some(actor) = place else { return false };
    let lead = scene.article_start(actor);
    let before = lead > scene.sentence.start + 1
        && passage.is(lead - 1, "of")
        && passage.is_any(lead - 2, BODIES);
    let end = actor.tokens.end;
    let behind = (end..scene.sentence.end.min(end + APART)).any(|at| passage.is_any(at, BODIES));
    before || behind && (scene.is_possessive(end) || scene.is_subject(actor))
}
