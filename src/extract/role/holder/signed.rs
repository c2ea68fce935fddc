//! People whose last post follows others behind their name: "– Liis Tamm, Principal Engineer at A and B board member".

use super::super::noun::RoleGroup;
use super::super::scene::{Actor, Scene};
use super::Holders;
use crate::document::Shape;
use crate::lexicon::words::{Tags, WordList, word_list};
use crate::model::Rule;

/// What leads to the name of who said something.
const SAID: &WordList = word_list![
    "said",
    "says",
    "added",
    "adds",
    "explained",
    "explains",
    "commented",
    "noted",
    "notes",
    "stated",
    "to",
    "by",
];

/// The person of a signature, or of "said Liis Tamm, …", whose last post stands behind token `before`, an "and" or a comma.
pub(super) fn signed<'s>(
    scene: &'s Scene<'_, '_>,
    group: &RoleGroup,
    before: usize,
) -> Option<Holders<'s>> {
    const LONGEST: usize = 24;
    let passage = scene.passage;
    if group.nouns[0].plural
        || !(passage.is_any(before, word_list!["and", "&"]) || passage.is_mark(before, ','))
    {
        return None;
    }
    let from = scene.sentence.start;
    // "Maria Schmidt, Distinguished Engineer": a post in capitals may look like another person.
    let signs = |actor: &&Actor| {
        let start = actor.tokens.start;
        let opens = || (from..start).all(|at| !passage.tokens[at].is_word());
        let said = start > from && passage.is_any(start - 1, SAID);
        actor.is_person() && actor.tokens.end <= before && (said || opens())
    };
    let person = scene.actors.iter().rev().find(signs)?;
    let end = person.tokens.end;
    let told = Tags::FINITE | Tags::AUXILIARY | Tags::RELATIVE | Tags::PRONOUN | Tags::WE;
    // "Distinguished Engineer" is a post, whatever its words are elsewhere.
    let posts = (end..before).all(|at| {
        (passage.tokens[at].is_capital() || !passage.tags(at).has(told))
            && !passage.is_mark(at, ';')
    });
    let apposed = passage.is_mark(end, ',') && before - end <= LONGEST;
    (apposed && posts).then(|| (vec![person], Rule::RoleRoster))
}

/// "Liis Tamm, engineer at A and B board member": who stands before the comma behind which two posts are joined, the second
/// with whose it is before it.
pub(super) fn second_post<'s>(scene: &'s Scene<'_, '_>, group: &RoleGroup) -> Option<Holders<'s>> {
    const BACK: usize = 24;
    let passage = scene.passage;
    let place = &scene.actors[scene.ending_at(group.range().start)?];
    let start = scene.article_start(place);
    let and = start
        .checked_sub(1)
        .filter(|and| *and > scene.sentence.start)?;
    if place.named().is_none() || !(passage.is(and, "and") || passage.is_mark(and, '&')) {
        return None;
    }
    let first = scene.ending_at(and).map(|at| &scene.actors[at])?;
    let from = scene.sentence.start.max(and.saturating_sub(BACK));
    let person = scene.actors.iter().rev().find(|actor| {
        actor.is_person()
            && actor.tokens.end > from
            && actor.tokens.end < first.tokens.start
            && passage.is_mark(actor.tokens.end, ',')
    })?;
    let told = person.tokens.end..and;
    let closed = Tags::FINITE | Tags::AUXILIARY | Tags::RELATIVE | Tags::WE;
    let plain = told
        .clone()
        .all(|at| passage.tokens[at].shape != Shape::Lower || !passage.tags(at).has(closed));
    let post = first.named().is_some() && plain;
    post.then(|| (vec![person], Rule::RoleRoster))
}

#[cfg(test)]
mod tests {
    use crate::extract::role::testing::check;

    #[test]
    fn two_posts_in_a_signature() {
        check(
            "Anna Kowalska, Engineer at Siemens and Harbour Alliance Board Member",
            "Anna Kowalska board_member Harbour Alliance",
        );
        check(
            "Anna Kowalska, CTO of Siemens and ETSI chair, spoke.",
            "Anna Kowalska executive Siemens; Anna Kowalska chair ETSI",
        );
        check(
            "Anna Kowalska, who met Siemens and the ETSI chair, spoke.",
            "",
        );
    }

    #[test]
    fn posts_behind_what_somebody_said() {
        check(
            "“Safety matters,” said Maria Schmidt, Principal Engineer at Siemens and Harbour Alliance board member.",
            "Maria Schmidt board_member Harbour Alliance",
        );
        check(
            "The Harbour Alliance grew.\n\n– Maria Schmidt, Distinguished Engineer, Cloud Platforms at Siemens and Harbour Alliance Board Member",
            "Maria Schmidt board_member Harbour Alliance",
        );
        check(
            "We met Maria Schmidt, who works on tides and the Harbour Alliance board members.",
            "",
        );
    }
}
