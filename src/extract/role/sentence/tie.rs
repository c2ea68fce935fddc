//! Ties that share where they are with the one told before: "A is a gold member of C; B is a silver member".

use super::super::noun::RoleGroup;
use super::super::scene::{Actor, Scene};
use super::Place;
use crate::document::Shape;
use crate::lexicon::words::{Tags, word_list};

/// Whether a group of role nouns ties organizations to a body: memberships, and those who observe.
pub(super) fn is_tie(group: &RoleGroup, holders: &[&Actor]) -> bool {
    let ties = |role: &str, family: &str| family == "membership" || role == "observer";
    !holders.is_empty()
        && holders.iter().all(|holder| holder.organization().is_some())
        && (group.nouns.iter()).all(|noun| ties(noun.role.id(), noun.role.info().family))
}

/// Whether nothing but what parts two clauses stands between a place and who holds the next tie, and the words before its noun,
/// at token `noun`, tell of nothing but a level: "a keen observer" is one of something else.
pub(super) fn goes_on(
    scene: &Scene<'_, '_>,
    (_, place): Place<'_>,
    noun: usize,
    holders: &[&Actor],
) -> bool {
    const MOST: usize = 2;
    let passage = scene.passage;
    let Some(end) = place.map(|place| scene.behind(place.tokens.end)) else {
        return false;
    };
    let gap = end..scene.article_start(holders[0]).max(end);
    let parts = |at: usize| {
        passage.is_mark(at, ';')
            || passage.is_mark(at, ',')
            || passage.is_any(at, word_list!["and", "while", "whereas"])
    };
    let told = Tags::AUXILIARY | Tags::FINITE | Tags::VERB | Tags::DETERMINER | Tags::ADVERB;
    let last = holders.last().map_or(end, |last| last.tokens.end);
    let plain = (last..noun.max(last)).all(|at| {
        let word = passage.tokens[at].shape == Shape::Lower;
        !word || passage.tags(at).has(told) || passage.is_any(at, word_list!["as", "founding"])
    });
    (1..=MOST).contains(&gap.len()) && gap.into_iter().all(parts) && plain
}

/// "We are one of six members of A; the others are B and C": who those are that a group counts with its holder, where its
/// phrase ends before token `end`.
pub(super) fn others<'s>(
    scene: &'s Scene<'_, '_>,
    group: &RoleGroup,
    end: usize,
) -> Vec<&'s Actor> {
    const BACK: usize = 4;
    let passage = scene.passage;
    let start = group.range().start;
    let from = scene.sentence.start.max(start.saturating_sub(BACK));
    let one = (from..start).any(|at| passage.is(at, "one") && passage.is(at + 1, "of"));
    let parted = passage.is_mark(end, ';') || passage.is_mark(end, ',');
    let rest = passage.is(end + 1, "the") && passage.is_any(end + 2, word_list!["others", "rest"]);
    let be = passage.is_any(end + 3, word_list!["are", "being"]);
    let denied = passage.tags(end + 4).has(Tags::NEGATION);
    match one && group.nouns[0].plural && parted && rest && be && !denied {
        true => scene.all_from(end + 4, true),
        false => Vec::new(),
    }
}

#[cfg(test)]
mod tests {
    use crate::extract::role::testing::{check, check_below};

    #[test]
    fn clauses_share_where_a_tie_is() {
        check(
            "Siemens is a gold member of the Harbour Alliance; Bosch is a silver member.",
            "Siemens gold_member Harbour Alliance; Bosch silver_member Harbour Alliance",
        );
        check(
            "Siemens and ABB are full members of the Harbour Alliance, and Bosch is an observer.",
            "Siemens member Harbour Alliance; ABB member Harbour Alliance; Bosch observer Harbour Alliance",
        );
        check_below(
            "We are a voting member of the Harbour Alliance; Bosch is an associate member.",
            "Kestrel Foundation member Harbour Alliance; Bosch associate_member Harbour Alliance",
        );
        check(
            "Siemens is a gold member of the Harbour Alliance; Bosch is a silver member of ETSI.",
            "Siemens gold_member Harbour Alliance; Bosch silver_member ETSI",
        );
        check(
            "Siemens is a gold member of the Harbour Alliance; Bosch is not a member.",
            "Siemens gold_member Harbour Alliance",
        );
    }

    #[test]
    fn what_is_no_level_ties_to_something_else() {
        check(
            "Siemens is an observer at ETSI; Bosch is a keen observer.",
            "Siemens observer ETSI",
        );
        check_below(
            "We are one of three members of ETSI; the others are not Siemens and Bosch.",
            "Kestrel Foundation member ETSI",
        );
    }

    #[test]
    fn who_founds_with_others_does_as_they_do() {
        check(
            "Siemens, already a co-founding member of the Harbour Alliance with Bosch, ABB and Nokia, planned a campaign.",
            "Siemens founding_member Harbour Alliance; Bosch founding_member Harbour Alliance; ABB founding_member Harbour Alliance; Nokia founding_member Harbour Alliance",
        );
        check(
            "Siemens, also a founding member of the Harbour Alliance, with Bosch, spoke.",
            "Siemens founding_member Harbour Alliance",
        );
        check(
            "Siemens is a founding member of the Harbour Alliance with a seat on the board of Bosch.",
            "Siemens founding_member Harbour Alliance",
        );
        check(
            "Siemens is a member of the Harbour Alliance with Bosch as its deputy.",
            "Siemens member Harbour Alliance",
        );
    }

    #[test]
    fn the_others_are_members_too() {
        check_below(
            "We are one of four members of the Harbour Alliance; the others are Siemens, Bosch and ABB.",
            "Kestrel Foundation member Harbour Alliance; Siemens member Harbour Alliance; Bosch member Harbour Alliance; ABB member Harbour Alliance",
        );
        check_below(
            "We are a member of the Harbour Alliance; the others are Siemens, Bosch and ABB.",
            "Kestrel Foundation member Harbour Alliance",
        );
    }

    #[test]
    fn who_comes_as_what() {
        check_below(
            "Siemens joined as a gold member, Bosch as a silver member and ABB as an observer.",
            "Siemens gold_member Kestrel Foundation; Bosch silver_member Kestrel Foundation; ABB observer Kestrel Foundation",
        );
        check_below(
            "Siemens became a gold member in March 2024.",
            "Siemens gold_member Kestrel Foundation",
        );
        check_below(
            "Siemens became a member in May.",
            "Siemens member Kestrel Foundation",
        );
        check_below("Siemens became a gold member in Spain.", "");
        check_below("Siemens will not become a member this year.", "");
    }
}
