//! What a verb's object is; `role` tells which role the verb gives there.

mod kind;
mod money;
mod named;
mod relative;
mod role;
mod submitted;

use super::super::noun::{RoleNoun, noun_at, tier_at};
use super::super::phrase::Names;
use super::super::scene::Scene;
use super::behind::told_when;
use crate::document::Shape;
use crate::extract::passage::Passage;
use crate::extract::verb::is_verb;
use crate::lexicon::words::{Tags, word_list};
pub(in crate::extract::role) use kind::is_adopted;
pub(super) use kind::{is_done_to, is_staff};
pub(super) use money::is_money;
pub(super) use named::called_or_staffed;
pub(super) use relative::relative_object;
pub(super) use role::{is_nothing, role_of};
pub(super) use submitted::{SENDS, sends_work};

/// Whether a preposition at token `at` leads to an organization.
pub(super) fn leads(scene: &Scene<'_, '_>, at: usize) -> bool {
    !scene.objects(at + 1).is_empty()
}

/// "their support for", "the fund": a noun of the same spelling.
pub(super) fn is_noun(passage: &Passage<'_>, at: usize, from: usize) -> bool {
    let before = at.checked_sub(1).filter(|before| *before >= from);
    // "thank Liis Tamm and Karl Oja, Chair and Vice Chair of A": a title.
    if before.is_some() && passage.is(at, "chair") && passage.tokens[at].is_capital() {
        return true;
    }
    // "sponsors such as A"
    if passage.raw(at).ends_with('s') && passage.is(at + 1, "such") && passage.is(at + 2, "as") {
        return true;
    }
    before.is_some_and(|before| {
        let tags = passage.tags(before);
        // "calculate financed emissions": a participle between a verb and its object.
        let modifies = passage.raw(at).ends_with("ed")
            && passage.tokens[before].shape == Shape::Lower
            && is_verb(passage, before, from)
            && !tags.has(Tags::AUXILIARY)
            && !passage.is_any(before, word_list!["helped", "have", "has", "had"]);
        // "one of 18 companies that fund A": the pronoun stands for the noun before it.
        let relative = tags.has(Tags::RELATIVE)
            && before > from
            && (passage.tokens[before - 1].shape == Shape::Lower || before - 1 == from)
            && !passage
                .tags(before - 1)
                .has(Tags::PREPOSITION | Tags::FINITE | Tags::VERB);
        if relative {
            return false;
        }
        // "met sponsors such as A"
        if passage.is(at + 1, "such") && passage.is(at + 2, "as") && passage.raw(at).ends_with('s')
        {
            return true;
        }
        // "are chair and vice-chair of A"
        let be = word_list![
            "is", "are", "was", "were", "be", "been", "become", "became", "elected"
        ];
        if passage.is(at, "chair") && passage.is_any(before, be) {
            return true;
        }
        // "our funding members"
        let describes = passage.raw(at).ends_with("ing")
            && tags.has(Tags::DETERMINER | Tags::WE | Tags::ADJECTIVE)
            && passage.tags(at + 1).has(Tags::ROLE_CUE);
        // "spend our funding and praise A": what is somebody's has no object.
        let owned = passage.raw(at).ends_with("ing")
            && passage.is_any(
                before,
                word_list!["the", "our", "my", "your", "its", "their"],
            )
            && passage.is_any(at + 1, word_list!["and", "or"]);
        if describes || owned {
            return true;
        }
        let distributed = passage.is_any(before, word_list!["each", "both", "all"]);
        let small = !distributed && passage.tokens[before].shape != Shape::Upper;
        modifies
            || small
                && (tags.has(Tags::DETERMINER | Tags::ADJECTIVE)
                    || tags.has(Tags::PREPOSITION)
                        && !passage.is(before, "to")
                        // "has since joined A"
                        && !(passage.is(before, "since")
                            && before > from
                            && passage.tags(before - 1).has(Tags::AUXILIARY)))
                && !passage.raw(at).ends_with("ing")
    })
}

/// "our board", "the A board": whether token `at` is a body's that people have a seat in.
pub(super) fn is_seat(passage: &Passage<'_>, at: usize) -> bool {
    passage.is(at, "board")
}

/// "as an associate member" behind what was joined.
pub(super) fn as_noun(scene: &Scene<'_, '_>, end: usize) -> Option<RoleNoun> {
    let passage = scene.passage;
    let end = told_when(scene, end);
    // "joins us from B as a committer"
    let from = scene
        .passage
        .is(end, "from")
        .then(|| scene.objects(end + 1));
    let from = from.and_then(|named| Some(scene.behind(named.last()?.tokens.end)));
    let end = from.unwrap_or(end);
    let at = end + usize::from(passage.is_mark(end, ','));
    // "at the Associate level"
    if passage.is(at, "at") && passage.is_any(at + 3, word_list!["level", "tier"]) {
        return tier_at(passage, at + 2).map(|role| RoleNoun {
            range: at + 2..at + 3,
            role,
            plural: false,
            names: Names::Holder,
        });
    }
    if !passage.is(at, "as") {
        return None;
    }
    (at + 1..scene.sentence.end.min(at + 5)).find_map(|place| noun_at(passage, place))
}

#[cfg(test)]
mod tests {
    use crate::extract::role::testing::check;

    #[test]
    fn objects_that_are_organizations() {
        check(
            "Bosch holds 12% of the shares in Siemens.",
            "Bosch owner Siemens",
        );
        check("Bosch holds its talks in Siemens.", "");
        check("Bosch owns the Siemens trademarks.", "");
        check("Bosch provided grants to Siemens employees.", "");
        check(
            "Bosch endows a chair at the Calder Institute.",
            "Bosch funder Calder Institute",
        );
        check(
            "Bosch has funded research on steel at the Calder Institute and ETSI.",
            "Bosch funder Calder Institute; Bosch funder ETSI",
        );
        check("Bosch was funded for years at the Calder Institute.", "");
        check(
            "Maria Schmidt joined the board of Siemens.",
            "Maria Schmidt board_member Siemens",
        );
    }

    #[test]
    fn hosts_together_and_shares_of_a_firm() {
        check(
            "Siemens co-hosted the Harbour Summit with Bosch.",
            "Siemens co_host Harbour Summit; Bosch co_host Harbour Summit",
        );
        check(
            "Quellwerk GmbH, of which Siemens owns 25%, grew.",
            "Siemens owner Quellwerk GmbH",
        );
        check("Quellwerk GmbH, of which Siemens spoke, grew.", "");
        check(
            "The Kestrel Foundation grew. Siemens continues to support us.",
            "Siemens supporter Kestrel Foundation",
        );
    }

    #[test]
    fn verbs_of_belonging_supplying_and_certifying() {
        check(
            "The Kestrel Foundation grew. We helped found the Harbour Alliance.",
            "Kestrel Foundation founder Harbour Alliance",
        );
        check(
            "The Kestrel Foundation grew. We are active in ETSI and the GSMA. We are active in Kenya.",
            "Kestrel Foundation participant ETSI; Kestrel Foundation participant GSMA",
        );
        check(
            "The Kestrel Foundation grew. It is affiliated to the Harbour Alliance.",
            "Kestrel Foundation member Harbour Alliance",
        );
        check(
            "The Harbour Alliance has certified Siemens at gold level.",
            "Siemens certified Harbour Alliance",
        );
        check(
            "The Kestrel Foundation grew. Press contact: Maria Schmidt, +91 20 5550 0134.",
            "Maria Schmidt contact Kestrel Foundation",
        );
        check(
            "The Kestrel Foundation grew. Maria Schmidt represents the Foundation on the Harbour Alliance.",
            "Maria Schmidt representative Kestrel Foundation",
        );
    }
}
