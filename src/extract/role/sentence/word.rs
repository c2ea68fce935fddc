//! Words that look like role nouns and are none: "staff members", "chairs the board", "member states".

use super::super::holder::objects;
use super::super::noun::RoleGroup;
use super::super::scene::Scene;
use crate::document::Shape;
use crate::extract::verb::{is_to_come, is_verb};
use crate::lexicon::words::{Tags, WordList, word_list};
use std::ops::Range;

/// "community member", "staff members": members of those who are there, which is no membership.
pub(super) fn is_of_people(scene: &Scene<'_, '_>, at: usize) -> bool {
    const PEOPLE: &WordList = word_list![
        "community",
        "staff",
        "team",
        "crew",
        "family",
        "faculty",
        "audience",
        "cast",
        "household"
    ];
    let passage = scene.passage;
    at > scene.sentence.start
        && passage.is_any(at, word_list!["member", "members"])
        && passage.is_any(at - 1, PEOPLE)
        && !passage.tokens[at - 1].is_capital()
}

/// "TideKit founder Liis Tamm": whether a name that is nobody's of the report stands before a founder and says of what.
pub(super) fn is_of_stranger(scene: &Scene<'_, '_>, group: &RoleGroup) -> bool {
    let passage = scene.passage;
    let start = group.range().start;
    let Some(before) = start
        .checked_sub(1)
        .filter(|at| *at >= scene.sentence.start && group.nouns[0].role.id() == "founder")
    else {
        return false;
    };
    let closed = Tags::DETERMINER | Tags::WE | Tags::ADJECTIVE | Tags::PREPOSITION | Tags::ADVERB;
    let token = &passage.tokens[before];
    let named = match token.shape {
        Shape::Title => before > scene.sentence.start || !is_verb(passage, before, before),
        Shape::Mixed | Shape::Upper | Shape::Alnum => true,
        _ => false,
    };
    named
        && !token.tags.has(closed | Tags::ROLE_CUE | Tags::CONJUNCTION)
        && !scene.is_of_actor(before)
        && objects(scene, group).is_empty()
}

/// "chairs the board", "sponsors A": the word is a verb where its object follows and no article or adjective leads it.
pub(super) fn is_verb_form(scene: &Scene<'_, '_>, range: &Range<usize>) -> bool {
    let passage = scene.passage;
    let Range { start, end } = *range;
    let lead = Tags::DETERMINER | Tags::ADJECTIVE | Tags::PREPOSITION | Tags::WE | Tags::NUMBER;
    let led = start > scene.sentence.start && passage.tags(start - 1).has(lead);
    let article = || passage.is_any(end, word_list!["the", "a", "an", "our", "its", "their"]);
    // "Liis Tamm will mentor Ken"
    let to_come = start > scene.sentence.start && is_to_come(passage, start - 1);
    let led_on = passage.tags(end).has(Tags::PREPOSITION) || !passage.tokens[start].is_word();
    if range.len() == 1 && passage.tokens[start].shape == Shape::Lower && to_come && !led_on {
        return true;
    }
    range.len() == 1
        && end < scene.sentence.end
        && passage.tokens[start].shape == Shape::Lower
        && passage.tags(start).has(Tags::VERB)
        && (article() || acts(scene, range))
        && !led
}

/// "A sponsors B": whether the word stands between the name that opens its sentence and another, and no verb follows:
/// "A sponsors B and C met".
fn acts(scene: &Scene<'_, '_>, range: &Range<usize>) -> bool {
    let passage = scene.passage;
    let first = scene.sentence.start;
    let opens = scene.ending_at(range.start).is_some_and(|at| {
        let actor = &scene.actors[at];
        scene.article_start(actor) == first && actor.named().is_some()
    });
    let object = scene.from(range.end).first();
    let named = object.is_some_and(|object| object.tokens.start == range.end);
    let told = || {
        (range.end..scene.sentence.end)
            .any(|at| !scene.is_of_actor(at) && is_verb(passage, at, first))
    };
    opens && named && !told()
}

/// "member states", "partner program", "board member training": the noun stands before another.
pub(super) fn is_modifier(scene: &Scene<'_, '_>, range: &Range<usize>) -> bool {
    let next = scene
        .passage
        .tokens
        .get(range.end)
        .filter(|_| range.end < scene.sentence.end);
    let closed = Tags::PREPOSITION
        | Tags::CONJUNCTION
        | Tags::AUXILIARY
        | Tags::VERB
        | Tags::RELATIVE
        | Tags::DETERMINER
        | Tags::ADVERB;
    let post = scene.passage.is_any(
        range.end,
        word_list![
            "role",
            "roles",
            "position",
            "positions",
            "post",
            "seat",
            "seats",
        ],
    );
    // "the Board of Directors' committee"
    if range.end < scene.sentence.end && scene.is_possessive(range.end) {
        return true;
    }
    next.is_some_and(|token| token.shape == Shape::Lower && token.spaced && !token.tags.has(closed))
        && !post
}
