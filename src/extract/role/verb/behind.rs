//! What stands between a verb and its object.

use super::super::cue::Object::{Agent, Behind, Direct, Given, Holders, Inverse};
use super::super::cue::Verb;
use super::super::scene::Scene;
use super::object::leads;
use crate::document::Shape;
use crate::extract::passage::Passage;
use crate::lexicon::words::{Tags, WordList, word_list};
use std::ops::Range;

/// "our outstanding common stock": whether the words from token `at` on are the shares of whom they belong to.
pub(super) fn is_stock(passage: &Passage<'_>, at: usize) -> bool {
    const LONGEST: usize = 4;
    const STOCK: &WordList = word_list!["stock", "shares", "capital", "equity", "votes", "voting"];
    (at..at + LONGEST)
        .take_while(|at| {
            passage
                .tokens
                .get(*at)
                .is_some_and(|token| token.shape == Shape::Lower)
        })
        .any(|at| passage.is_any(at, STOCK))
}

/// Whether a preposition other than "of" and those that announce names stands in the words before an object.
pub(super) fn is_apart(passage: &Passage<'_>, gap: Range<usize>) -> bool {
    gap.clone().any(|at| {
        passage.is(at, "secretariat")
            || passage.tags(at).has(Tags::PREPOSITION)
                && !passage.is_any(at, word_list!["of", "including", "like", "as", "per"])
                && !(at > gap.start
                    && passage.is_any(
                        at - 1,
                        word_list!["such", "stake", "shares", "share", "interest", "%"],
                    ))
    })
}

/// Where the object of a verb that ends before token `from` starts; `None` where nothing leads to one.
pub(super) fn object_start(scene: &Scene<'_, '_>, verb: &Verb, from: usize) -> Option<usize> {
    const REACH: usize = 28;
    let passage = scene.passage;
    let prepositions = match verb.object {
        Behind(prepositions) | Inverse(prepositions) => prepositions,
        Direct | Given | Holders => return Some(from),
        Agent => return None,
    };
    let limit = scene.sentence.end.min(from + REACH);
    let ends = (from..limit)
        .find(|place| {
            passage.is_mark(*place, ';')
                || passage.is(*place, "to") && passage.tags(*place + 1).has(Tags::VERB)
                || passage.tags(*place).has(Tags::FINITE) && *place > from
        })
        .unwrap_or(limit);
    (from..ends)
        .find(|place| passage.is_any(*place, prepositions) && leads(scene, *place))
        .map(|place| place + 1)
}
