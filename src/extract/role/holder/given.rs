//! Who is given a standing, and who comes to those who have a post: "granted A membership", "joined the maintainers".

use super::super::noun::RoleGroup;
use super::super::scene::{Actor, Scene};
use super::super::verb::told_when;
use super::{Holders, objects};
use crate::document::Shape;
use crate::extract::person::behind_honorifics;
use crate::lexicon::words::{Tags, WordList, word_list};
use crate::model::Rule;

/// Verbs of those who give or keep a standing: "was granted observer status".
pub(super) const GIVEN: &WordList = word_list![
    "granted", "awarded", "given", "received", "obtained", "accorded", "retained", "retains",
    "kept", "keeps", "secured",
];

/// Nouns of a standing that is given and kept.
pub(super) const STANDING: &WordList = word_list![
    "status",
    "seat",
    "seats",
    "membership",
    "bit",
    "bits",
    "rights",
    "access"
];

/// "A commit bit was awarded to Liis Tamm", "Observer status was granted to A and B": to whom a standing is given.
pub(super) fn given_to<'s>(scene: &'s Scene<'_, '_>, group: &RoleGroup) -> Option<Holders<'s>> {
    let passage = scene.passage;
    let words = group.range();
    let stands = passage.is_any(words.start, STANDING) || passage.is_any(words.end - 1, STANDING);
    if !stands {
        return None;
    }
    if let Some(named) = grantees(scene, words.start) {
        return Some((named, Rule::RoleSentence));
    }
    let end = match objects(scene, group).last() {
        Some(last) => scene.behind(last.tokens.end),
        None => words.end,
    };
    let be = end + usize::from(passage.is_any(end, word_list!["has", "have", "had"]));
    let given = passage.is_any(be, word_list!["was", "were", "been", "is", "are"])
        && passage.is_any(be + 1, GIVEN)
        && passage.is(be + 2, "to");
    let named = scene.all_from(behind_honorifics(passage, be + 3), false);
    (given && !named.is_empty()).then_some((named, Rule::RoleList))
}

/// "joined the maintainers", "joined the ranks of the committers of A": who comes to those who have a post.
pub(super) fn joins<'s>(
    scene: &'s Scene<'_, '_>,
    group: &RoleGroup,
    before: usize,
) -> Option<Holders<'s>> {
    const RANKS: &WordList = word_list!["list", "ranks", "group", "team", "body", "pool"];
    let passage = scene.passage;
    let of = passage.is(before, "of")
        && before >= scene.sentence.start + 3
        && passage.is_any(before - 1, RANKS);
    let verb = before - 3 * usize::from(of);
    let led = of || group.range().start > verb + 1;
    let noun = &group.nouns[0];
    let post = noun.plural && matches!(noun.role.info().family, "technical" | "governance");
    if !(led && post && passage.is_any(verb, word_list!["joined", "joins", "join", "joining"])) {
        return None;
    }
    // "joined the maintainers for lunch"
    let end = objects(scene, group)
        .last()
        .map_or(group.range().end, |last| scene.behind(last.tokens.end));
    let closed = !passage.tags(end).has(Tags::PREPOSITION) || told_when(scene, end) > end + 1;
    // "joined the maintainers who left", "joined the rival maintainers"
    let start = group.range().start;
    let rival =
        start > verb + 1 && passage.is_any(start - 1, word_list!["rival", "former", "other"]);
    let closed = closed && !rival && !passage.tags(end).has(Tags::RELATIVE);
    let mut people = scene.subjects(verb);
    people.retain(|actor| actor.is_person());
    (closed && !people.is_empty()).then_some((people, Rule::RoleSentence))
}

/// "granted Liis Tamm and Ken Hu membership", "voted to give A a seat": who stands between a verb that gives a standing and
/// its noun, at token `noun`.
fn grantees<'s>(scene: &'s Scene<'_, '_>, noun: usize) -> Option<Vec<&'s Actor>> {
    const GIVE: &WordList = word_list![
        "grant", "grants", "granted", "granting", "give", "gives", "gave", "given", "giving",
        "award", "awards", "awarded", "accords", "accorded"
    ];
    const DECIDED: &WordList = word_list!["voted", "agreed", "decided", "resolved", "votes"];
    let passage = scene.passage;
    let article = noun > 0 && passage.is_any(noun - 1, word_list!["a", "an", "the", "full"]);
    let end = scene.before_parenthesis(noun - usize::from(article));
    let named = scene.coordinated(scene.ending_at(end)?);
    let first = scene.article_start(named.first()?);
    let verb = first
        .checked_sub(1)
        .filter(|verb| *verb >= scene.sentence.start && passage.is_any(*verb, GIVE))?;
    let to = verb > scene.sentence.start && passage.is(verb - 1, "to");
    let decided = !to || verb > 1 && passage.is_any(verb - 2, DECIDED);
    (decided && !is_lost(scene, verb, noun)).then_some(named)
}

/// "A minority voted to give A membership", "…, but the motion failed", "gave A a membership form", "granted it and withdrew it":
/// whether the words around a verb that gives a standing and its noun tell that it was not given, or not for long.
fn is_lost(scene: &Scene<'_, '_>, verb: usize, noun: usize) -> bool {
    const SOME: &WordList = word_list!["nobody", "none", "minority", "few", "neither", "of"];
    const BACK: &WordList = word_list![
        "but",
        "though",
        "although",
        "withdrew",
        "revoked",
        "rescinded",
        "failed"
    ];
    let passage = scene.passage;
    let before = scene.sentence.start..verb;
    let behind = noun + 1..scene.sentence.end;
    let thing = passage.tokens.get(noun + 1).is_some_and(|next| {
        let small = next.shape == Shape::Lower && noun + 1 < scene.sentence.end;
        let open = Tags::PREPOSITION | Tags::CONJUNCTION | Tags::ADVERB | Tags::PERIOD;
        small && !next.tags.has(open) && !passage.is(noun, "observer")
    });
    let decided = passage.is(verb - usize::from(verb > 0), "to");
    let refused = decided && { before }.any(|at| passage.is_any(at, SOME));
    let taken_back = { behind }.any(|at| passage.is_any(at, BACK));
    refused || thing || taken_back
}

#[cfg(test)]
mod tests {
    use crate::extract::role::testing::{check, check_below};

    #[test]
    fn a_standing_is_granted_to_those_named_before_it() {
        check(
            "The board voted to grant Maria Schmidt (ms) and David Chen (dc) membership in the Harbour Alliance.",
            "Maria Schmidt member Harbour Alliance; David Chen member Harbour Alliance",
        );
        check(
            "The Harbour Alliance gave Siemens and Bosch observer status.",
            "Siemens observer Harbour Alliance; Bosch observer Harbour Alliance",
        );
        for sentence in [
            "The Harbour Alliance refused to grant Siemens membership.",
            "The Harbour Alliance voted not to grant Siemens membership.",
            "The Harbour Alliance hopes to give Siemens observer status.",
            "A minority voted to grant Siemens membership in the Harbour Alliance.",
            "The board voted to give Siemens membership in the Harbour Alliance, but the motion failed.",
            "The Harbour Alliance gave Siemens a membership form.",
        ] {
            check(sentence, "");
        }
    }

    #[test]
    fn people_join_those_who_have_a_post() {
        check_below(
            "Maria Schmidt and David Chen joined the maintainers in May.",
            "Maria Schmidt maintainer Kestrel Foundation; David Chen maintainer Kestrel Foundation",
        );
        check_below(
            "Maria Schmidt joined the ranks of our committers.",
            "Maria Schmidt committer Kestrel Foundation",
        );
        check_below("Maria Schmidt joined the maintainers for lunch.", "");
        check_below("Siemens joined the maintainers at their stand.", "");
    }
}
