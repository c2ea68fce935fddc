//! Words behind a post that say of what it is: "Vice President, Finance at A", "Director Marketing of A".

use super::super::noun::{RoleGroup, noun_at};
use super::super::scene::Scene;
use crate::lexicon::words::word_list;

/// One past the capitalised words behind token `end` that say of what a post is, where a preposition leads on from them
/// to where it is held; else `end`.
pub(super) fn behind_field(scene: &Scene<'_, '_>, group: &RoleGroup, end: usize) -> usize {
    const LONGEST: usize = 7;
    let passage = scene.passage;
    let post = group
        .nouns
        .iter()
        .all(|noun| !noun.plural && matches!(noun.role.info().family, "employment" | "other"));
    let start = end + usize::from(passage.is_mark(end, ','));
    let limit = scene.sentence.end.min(start + LONGEST);
    let named = |at: usize| scene.actors.iter().any(|actor| actor.tokens.contains(&at));
    let field = |at: usize| {
        passage.tokens[at].is_capital() && !named(at) && noun_at(passage, at).is_none()
            || at > start && passage.is_any(at, word_list!["and", "&"])
    };
    let close = (start..limit).find(|at| !field(*at));
    close
        .filter(|close| {
            post && *close > start
                && passage.is_any(*close, word_list!["of", "at", "for"])
                && !scene.objects(close + 1).is_empty()
        })
        .unwrap_or(end)
}

#[cfg(test)]
mod tests {
    use crate::extract::role::testing::check;

    #[test]
    fn posts_say_of_what_they_are() {
        check(
            "The Kestrel Foundation met Anna Kowalska, Vice President, Finance & Accounting at Siemens, in May.",
            "Anna Kowalska executive Siemens",
        );
        check(
            "We thank Anna Kowalska, Vice President, Legal at Siemens, and David Chen, Chairman of Bosch.",
            "Anna Kowalska executive Siemens; David Chen chair Bosch",
        );
        check(
            "Anna Kowalska, Senior Vice President Marketing of Siemens, spoke.",
            "Anna Kowalska executive Siemens",
        );
        check(
            "The Kestrel Foundation's CEO, Maria Schmidt of Oslo, spoke.",
            "Maria Schmidt executive Kestrel Foundation",
        );
        check(
            "The Kestrel Foundation grew. Our Vice President Maria Schmidt of Siemens spoke.",
            "Maria Schmidt executive Kestrel Foundation",
        );
    }
}
