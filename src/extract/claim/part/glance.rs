//! A look at the token ahead, before it has its part.

use super::{Tagger, word::is_adverb};
use crate::document::Shape;
use crate::lexicon::words::{Tags, word_list};

/// What the next token seems to be, before it is tagged itself.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) enum Glance {
    /// A determiner, quantity or pronoun: an object opens.
    Object,
    /// A word that may be a noun or adjective.
    Word,
    Preposition,
    Adverb,
    /// An auxiliary or a plain past.
    Verb,
    Conjunction,
    /// Punctuation, a time, or the end.
    Stop,
}

impl Tagger<'_, '_, '_> {
    pub(super) fn glance(&self, at: usize) -> Glance {
        if at >= self.range.end {
            return Glance::Stop;
        }
        let starts = |start: usize, end: usize| start <= at && at < end;
        if self
            .quantities
            .iter()
            .take(2)
            .any(|next| starts(next.start, next.end))
        {
            return Glance::Object;
        }
        if self
            .periods
            .iter()
            .take(2)
            .any(|next| starts(next.start, next.end))
        {
            return Glance::Stop;
        }
        let token = &self.passage.tokens[at];
        let tags = token.tags;
        match token.shape {
            Shape::Mark | Shape::Url | Shape::Clitic | Shape::Number => return Glance::Stop,
            Shape::Code | Shape::Cjk | Shape::Upper | Shape::Mixed | Shape::Alnum => {
                return Glance::Word;
            }
            _ => {}
        }
        if tags.has(Tags::AUXILIARY) || tags.has(Tags::FINITE) {
            Glance::Verb
        } else if self.passage.is(at, "that") {
            Glance::Conjunction
        } else if self.passage.is_any(at, word_list!["more", "less"])
            && self.passage.is(at + 1, "than")
        {
            Glance::Adverb
        } else if tags.has(Tags::DETERMINER | Tags::PRONOUN) {
            Glance::Object
        } else if tags.has(Tags::PREPOSITION) || self.passage.is(at, "to") {
            Glance::Preposition
        } else if tags.has(Tags::CONJUNCTION | Tags::RELATIVE) {
            Glance::Conjunction
        } else if tags.has(Tags::ADVERB) && !tags.has(Tags::ADJECTIVE)
            || token.shape == Shape::Lower && is_adverb(self.passage.raw(at))
        {
            Glance::Adverb
        } else {
            Glance::Word
        }
    }
}
