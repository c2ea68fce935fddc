//! People whose posts follow their name behind what they said: "– Liis Tamm, Principal Engineer at A and B board member".

use super::super::noun::RoleGroup;
use super::super::scene::{Actor, Scene};
use super::Holders;
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

#[cfg(test)]
mod tests {
    use crate::extract::role::testing::check;

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
