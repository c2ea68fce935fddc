//! Whether a word works as a verb where it stands, by the words beside it alone, and tells of what is to come.

use super::passage::Passage;
use crate::document::Shape;
use crate::lexicon::words::{Tags, word_list};

/// Whether the token works as a verb where it stands.
pub(super) fn is_verb(passage: &Passage<'_>, at: usize, from: usize) -> bool {
    let token = &passage.tokens[at];
    if token.tags.has(Tags::AUXILIARY) || token.tags.has(Tags::FINITE) {
        return true;
    }
    if !token.tags.has(Tags::VERB) || token.shape != Shape::Lower {
        return false;
    }
    let glued = passage.is_glued(at) && at > from && passage.is_mark(at - 1, '-')
        || passage.is_mark(at + 1, '-') && passage.is_glued(at + 1);
    if at == from || glued {
        return at == from && !glued;
    }
    let before = &passage.tokens[at - 1];
    let closed = Tags::DETERMINER | Tags::ADJECTIVE | Tags::NUMBER;
    let after_preposition = before.tags.has(Tags::PREPOSITION) && !passage.is(at - 1, "to");
    let after_possessive = before.shape == Shape::Clitic && passage.raw(at - 1).ends_with('s');
    let raw = passage.raw(at);
    let participle = raw.ends_with("ing") || raw.ends_with("ed");
    let noun_follows = passage
        .tokens
        .get(at + 1)
        .is_some_and(|next| next.shape == Shape::Lower && next.tags == Tags::NONE);
    let modifies = participle && noun_follows && (before.tags.has(closed) || after_preposition);
    !(before.tags.has(closed)
        || after_preposition && !raw.ends_with("ing")
        || after_possessive
        || before.shape == Shape::Number
        || modifies)
}

/// "will be added", "could be elected": whether the word at token `at` tells of what is not done yet.
pub(super) fn is_to_come(passage: &Passage<'_>, at: usize) -> bool {
    passage.is_any(
        at,
        word_list![
            "will", "would", "shall", "should", "may", "might", "can", "could"
        ],
    )
}
