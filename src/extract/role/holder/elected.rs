//! Who is given a post though what else they are stands between: "elected A, chief executive of B, as chair".

use super::super::noun::RoleGroup;
use super::super::scene::{Actor, Scene};
use super::Holders;
use crate::extract::person::behind_honorifics;
use crate::lexicon::words::{Tags, WordList, word_list};
use crate::model::Rule;

/// Verbs that give somebody a post.
const ELECTING: &WordList = word_list![
    "elected",
    "elects",
    "re-elected",
    "appointed",
    "appoints",
    "reappointed",
    "named",
    "names",
    "confirmed",
    "confirms",
    "selected",
    "nominated",
    "welcomed",
    "welcomes",
    "hired",
    "chose",
    "chosen",
    "picked",
];

/// Nouns of the same, before "of".
pub(super) const ELECTION: &WordList = word_list![
    "election",
    "re-election",
    "appointment",
    "reappointment",
    "nomination",
    "selection",
];

/// "elected A, president of B; C, head of D; and E, chair of F, to the board", "the appointment of A, director of B, as
/// treasurer": the people behind the verb or noun, where "as" or "to" leads from what else they are to their new role.
pub(in crate::extract::role) fn elected<'s>(
    scene: &'s Scene<'_, '_>,
    group: &RoleGroup,
) -> Option<Holders<'s>> {
    const BACK: usize = 60;
    let passage = scene.passage;
    let start = group.range().start;
    let from = scene.sentence.start.max(start.saturating_sub(BACK));
    let lead = (from.max(start.saturating_sub(3))..start)
        .rev()
        .find(|at| passage.is(*at, "as"));
    let seat = passage.is_any(start, word_list!["to", "on"]);
    let to = lead.or(seat.then_some(start))?;
    let first = (from..to).rev().find_map(|at| {
        let behind = if passage.is_any(at, ELECTING) {
            at + 1
        } else if passage.is_any(at, ELECTION) && passage.is(at + 1, "of") {
            at + 2
        } else {
            return None;
        };
        let name = behind_honorifics(passage, behind);
        let named = scene.actors.iter();
        named
            .clone()
            .find(|actor| actor.is_person() && actor.tokens.start == name)
    })?;
    let end = first.tokens.end;
    // "elected A, B and C to the board": a list of people, and nothing told of them.
    let next = scene.from(end).first();
    if next.is_some_and(|next| next.is_person() && next.tokens.start == end + 1) {
        return None;
    }
    let told = passage.is_mark(end, ',')
        && (end + 1..to).all(|at| {
            !passage
                .tags(at)
                .has(Tags::RELATIVE | Tags::AUXILIARY | Tags::WE)
        });
    if !told {
        return None;
    }
    let stops = (end..to).any(|at| passage.is_mark(at, ';'));
    let joined = |actor: &&Actor| {
        let mut before = actor.tokens.start;
        while before > end && passage.tokens[before - 1].is_capital() {
            before -= 1;
        }
        let and = passage.is(before - 1, "and");
        let mark = before - 1 - usize::from(and);
        passage.is_mark(mark, ';') || !stops && and && passage.is_mark(mark, ',')
    };
    let others = scene
        .actors
        .iter()
        .filter(|actor| actor.is_person() && actor.tokens.start > end && actor.tokens.end <= to);
    let mut found = vec![first];
    found.extend(others.filter(joined));
    Some((found, Rule::RoleSentence))
}

#[cfg(test)]
mod tests {
    use crate::extract::role::testing::check;

    #[test]
    fn what_else_people_are_stands_before_their_new_post() {
        check(
            "The Kestrel Foundation grew. The Kestrel Foundation confirmed Anna Kowalska, president of Siemens, as vice-chair.",
            "Anna Kowalska vice_chair Kestrel Foundation; Anna Kowalska executive Siemens",
        );
        check(
            "The Kestrel Foundation grew. The members elected Anna Kowalska, president of Siemens; David Chen, vice president of Bosch; and Jens Albrecht, CEO of Ericsson, to the Board of Directors.",
            "Anna Kowalska board_member Kestrel Foundation; Anna Kowalska executive Siemens; David Chen board_member Kestrel Foundation; David Chen executive Bosch; Jens Albrecht board_member Kestrel Foundation; Jens Albrecht executive Ericsson",
        );
        check(
            "The Kestrel Foundation grew. We announced the appointment of Dr. Anna Kowalska, CEO of Siemens, to the Board.",
            "Anna Kowalska board_member Kestrel Foundation; Anna Kowalska executive Siemens",
        );
        check(
            "The Kestrel Foundation grew. We announced the election of Anna Kowalska, CEO of Siemens, as a member of the board of ETSI.",
            "Anna Kowalska executive Siemens; Anna Kowalska board_member ETSI",
        );
    }

    #[test]
    fn several_are_elected_to_posts_of_their_own() {
        let both =
            "Anna Kowalska chair Kestrel Foundation; David Chen vice_chair Kestrel Foundation";
        check(
            "The Kestrel Foundation grew. The board elected Anna Kowalska as Chair and David Chen as Vice-Chair of the Board.",
            both,
        );
        check(
            "The Kestrel Foundation grew. Anna Kowalska was elected Chair and David Chen Vice-Chair.",
            both,
        );
        check(
            "The Kestrel Foundation grew. Anna Kowalska and David Chen were elected Chair and Vice-Chair respectively.",
            both,
        );
        check(
            "The Kestrel Foundation grew. We thank Anna Kowalska and David Chen, our Chair and Vice-Chair.",
            both,
        );
    }

    #[test]
    fn posts_are_listed_behind_a_colon() {
        check(
            "The Kestrel Foundation grew. New officers were elected: Anna Kowalska as Chair, David Chen as Vice Chair, Maria Schmidt as Editor, and Jens Albrecht as Secretary.",
            "Anna Kowalska chair Kestrel Foundation; David Chen vice_chair Kestrel Foundation; Maria Schmidt editor Kestrel Foundation; Jens Albrecht other Kestrel Foundation",
        );
    }

    #[test]
    fn several_are_elected_to_one_body() {
        check(
            "The Kestrel Foundation grew. The members elected Anna Kowalska, David Chen and Jens Albrecht to the board.",
            "Anna Kowalska board_member Kestrel Foundation; David Chen board_member Kestrel Foundation; Jens Albrecht board_member Kestrel Foundation",
        );
    }

    #[test]
    fn posts_are_held_respectively() {
        check(
            "The Kestrel Foundation grew. We thank Anna Kowalska and David Chen, Chair and Vice Chair of the Governing Board.",
            "Anna Kowalska chair Governing Board; David Chen vice_chair Governing Board",
        );
        check(
            "Anna Kowalska and David Chen are chair and vice-chair of ETSI, respectively.",
            "Anna Kowalska chair ETSI; David Chen vice_chair ETSI",
        );
        check(
            "The Kestrel Foundation grew. Anna Kowalska and David Chen were appointed as executive director and treasurer, respectively.",
            "Anna Kowalska executive Kestrel Foundation; David Chen other Kestrel Foundation",
        );
        check(
            "The Kestrel Foundation grew. Siemens and Bosch joined as gold and silver members, respectively.",
            "Siemens gold_member Kestrel Foundation; Bosch silver_member Kestrel Foundation",
        );
    }

    #[test]
    fn clauses_of_their_own_give_no_post() {
        check(
            "The Kestrel Foundation grew. The Foundation elected Anna Kowalska, who serves as chair of Siemens.",
            "Anna Kowalska chair Siemens",
        );
    }
}
