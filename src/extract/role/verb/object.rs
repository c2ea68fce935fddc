//! What a verb's object is, and the role that it gives there: what is joined, given and founded decides.

mod kind;
mod relative;

use super::super::cue::Object::{Behind, Given, Holders, Inverse};
use super::super::cue::Verb;
use super::super::noun::{RoleNoun, noun_at, seat_in, tier_at};
use super::super::phrase::{Names, seat_named};
use super::super::scene::{Actor, Scene, is_body};
use super::housed::is_level;
use super::id;
use crate::document::Shape;
use crate::extract::passage::Passage;
use crate::extract::verb::is_verb;
use crate::lexicon::RoleId;
use crate::lexicon::words::{Tags, WordList, word_list};
use crate::model::{Dimension, OrganizationKind, Unit};
pub(in crate::extract::role) use kind::is_adopted;
pub(super) use kind::is_done_to;
use kind::{is_advised, is_project};
pub(super) use relative::relative_object;

/// Whether a preposition at token `at` leads to an organization.
pub(super) fn leads(scene: &Scene<'_, '_>, at: usize) -> bool {
    !scene.objects(at + 1).is_empty()
}

/// "their support for", "the fund": a noun of the same spelling.
pub(super) fn is_noun(passage: &Passage<'_>, at: usize, from: usize) -> bool {
    let before = at.checked_sub(1).filter(|before| *before >= from);
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
        if describes {
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

/// The role a verb gives here: what is joined, given and founded decides.
pub(super) fn role_of(
    scene: &Scene<'_, '_>,
    verb: &Verb,
    at: usize,
    start: usize,
    places: &[(u32, Option<&Actor>)],
    subjects: &[&Actor],
) -> Option<RoleId> {
    /// How far the money may stand behind whom it is given to.
    const GIFT: usize = 8;
    let passage = scene.passage;
    let kind = scene.kind(places[0].0);
    let last = places[places.len() - 1]
        .1
        .map_or(start, |actor| actor.tokens.end);
    let behind = places[0].1.map_or(start, |actor| actor.tokens.end);
    let person = subjects.iter().all(|subject| subject.is_person());
    let object = places[0].1.map_or(start, |actor| actor.tokens.start);
    // What stands before its verb, "which" behind it, leaves the words to what follows.
    let limit = if object < at { at + GIFT } else { object };
    let between = |words: &WordList| (at + 1..limit).any(|place| passage.is_any(place, words));
    let body = !matches!(
        kind,
        OrganizationKind::Company | OrganizationKind::University | OrganizationKind::Government
    );
    let role = match verb.role {
        "member" if matches!(verb.object, Inverse(_) | Holders) && seats(scene, places) => {
            "board_member"
        }
        "member" if between(word_list!["advisory"]) => "advisory_board_member",
        "member" if between(word_list!["board"]) || is_seat(passage, behind) => "board_member",
        // "joined the A Steering Committee" and "joined the advisory council of A" are told by their nouns.
        "member"
            if kind == OrganizationKind::Committee
                && person
                && seat_named(&scene.found.organizations[places[0].0 as usize].name).is_some() =>
        {
            return None;
        }
        "member" if (start..object).any(|at| seat_in(passage, at).is_some()) => return None,
        // Who leaves a company left a post that no word tells.
        "member" if person && scene.passage.is_any(at, word_list!["left", "leaves"]) => {
            return None;
        }
        // Things belong to people and firms; "the part that had belonged to A" is told of neither.
        "member" if person && passage.raw(at).starts_with("belong") => return None,
        // "joined A as program officer" works there.
        "member" if person && passage.is(behind, "as") && as_noun(scene, behind).is_none() => {
            "employee"
        }
        "member"
            if person && (!body || places[0].1.is_some_and(|actor| actor.named().is_none())) =>
        {
            "employee"
        }
        "member" if !body => return None,
        // "joined the A sandbox"
        "member" if is_level(passage, behind) && !person => "part_of",
        // "joined A as an incubating project"
        "member" if passage.is(behind, "as") && is_project(passage, behind + 1) => "part_of",
        // What we work on may be ours; others work on what has people of many houses.
        "contributor"
            if passage.raw(at).starts_with("work")
                && (!is_adopted(kind) || subjects.iter().any(|s| scene.is_subject(s))) =>
        {
            return None;
        }
        "contributor" if between(word_list!["standards", "standard", "specifications"]) => {
            "standards_contributor"
        }
        // "A funds research at B": what is done there, and no way how.
        "funder" if matches!(verb.object, Behind(_)) && is_funding(passage, at) => {
            let told = (at + 1..object).any(|at| {
                passage.tags(at).has(Tags::PREPOSITION)
                    && !passage.is_any(at, word_list!["at", "of", "in", "for", "on"])
            });
            let passive = at > 0
                && passage.is_any(at - 1, word_list!["is", "are", "was", "were", "been", "be"]);
            if told || passive || object <= at + 2 {
                return None;
            }
            "funder"
        }
        "funder"
            if matches!(verb.object, Behind(_))
                && !(at..object).any(|at| is_money(passage, at)) =>
        {
            return None;
        }
        "funder"
            if matches!(verb.object, Inverse(_))
                && !(at..start).any(|at| is_money(passage, at)) =>
        {
            return None;
        }
        "funder"
            if verb.object == Given
                && !(behind..scene.sentence.end.min(behind + GIFT))
                    .any(|at| is_money(passage, at)) =>
        {
            return None;
        }
        "funder" if between(word_list!["donation", "donations"]) => "donor",
        "funder"
            if matches!(verb.object, Inverse(_))
                && (at..start)
                    .any(|at| passage.is_any(at, word_list!["gift", "gifts", "legacy"])) =>
        {
            "donor"
        }
        // What we support we work for; "to support A" is an aim.
        "supporter"
            if passage.is(at, "support") && subjects.iter().any(|s| scene.is_subject(s)) =>
        {
            return None;
        }
        "supporter"
            if at > 1
                && passage.is(at - 1, "to")
                && !passage.is_any(at - 2, word_list!["continue", "continues", "continued"]) =>
        {
            return None;
        }
        // A clinic supplies its patients with care in many words; "supplies A with pumps" is plain.
        "supplier" if !passage.is(last, "with") => return None,
        "representative" if !person => return None,
        "host"
            if scene.prefix_start(at) < at
                || (at + 1..start).any(|place| passage.is(place, "together")) =>
        {
            "co_host"
        }
        "founder"
            if !matches!(
                kind,
                OrganizationKind::OpenSourceProject
                    | OrganizationKind::Program
                    | OrganizationKind::IndustryAlliance
                    | OrganizationKind::WorkingGroup
                    | OrganizationKind::Committee
                    | OrganizationKind::Nonprofit
                    | OrganizationKind::OpenSourceFoundation
                    | OrganizationKind::Academic
                    | OrganizationKind::Other
                    | OrganizationKind::Company
            ) =>
        {
            return None;
        }
        "owner"
            if matches!(verb.object, Behind(_))
                && !between(word_list![
                    "stake",
                    "shares",
                    "share",
                    "interest",
                    "shareholding",
                    "%",
                    "percent",
                    "cent",
                    "majority",
                    "half",
                ]) =>
        {
            return None;
        }
        // Who takes over a committee takes a post there.
        "owner"
            if matches!(
                kind,
                OrganizationKind::Committee | OrganizationKind::WorkingGroup
            ) =>
        {
            return None;
        }
        "maintainer" if !matches!(kind, OrganizationKind::OpenSourceProject) => return None,
        "project_team_lead" if !person || !is_body(kind) => return None,
        // Who adopts a project is told of others; what we use we may only mention.
        "user"
            if !is_adopted(kind)
                || is_advised(scene, at)
                || subjects
                    .iter()
                    .any(|s| s.is_person() || scene.is_subject(s)) =>
        {
            return None;
        }
        "chair" if !body || between(word_list!["meeting", "meetings", "session", "sessions"]) => {
            return None;
        }
        "employee" if !person => return None,
        "speaker" | "organizer" if is_done_to(scene, at) => return None,
        "organizer"
            if verb.object == Given
                && (kind != OrganizationKind::Conference || object > start + 1) =>
        {
            return None;
        }
        "speaker"
            if passage.raw(at).to_ascii_lowercase().starts_with("present")
                && kind != OrganizationKind::Conference =>
        {
            return None;
        }
        "speaker" if !body => return None,
        "speaker" if !person && kind != OrganizationKind::Conference => return None,
        "organizer"
            if !is_body(kind)
                && !matches!(
                    kind,
                    OrganizationKind::Conference | OrganizationKind::Program
                )
                && !meets(scene, at, places) =>
        {
            return None;
        }
        "author" if !between(word_list!["papers", "paper", "articles", "article"]) => return None,
        role => role,
    };
    Some(id(role))
}

/// "The board of A consists of": whether the board of a place is meant.
fn seats(scene: &Scene<'_, '_>, places: &[(u32, Option<&Actor>)]) -> bool {
    let start = places[0].1.map_or(0, |actor| actor.tokens.start);
    let before = start - usize::from(start > 0 && scene.passage.is(start - 1, "the"));
    before >= 2 && scene.passage.is(before - 1, "of") && is_seat(scene.passage, before - 2)
}

/// "funds", "endowed": whether the verb at token `at` says itself that money is given.
fn is_funding(passage: &Passage<'_>, at: usize) -> bool {
    let raw = passage.raw(at);
    ["fund", "endow", "financ"]
        .iter()
        .any(|stem| raw.starts_with(stem))
}

/// Whether token `at` tells of money that is given.
fn is_money(passage: &Passage<'_>, at: usize) -> bool {
    const MONEY: &WordList = word_list![
        "funding",
        "grant",
        "grants",
        "funds",
        "support",
        "€",
        "$",
        "£",
        "sponsorship",
        "million",
        "award",
        "money",
        "donation",
        "donations",
        "pounds",
        "dollars",
        "euros",
        "gift",
        "gifts",
        "bursary",
        "legacy",
    ];
    // "GBP 30,000"
    let code = || {
        let raw = passage.raw(at);
        let unit = (raw.len() == 3 && passage.tokens[at].shape == Shape::Upper)
            .then(|| Unit::from_symbol(raw));
        unit.flatten()
            .is_some_and(|unit| unit.info().dimension == Dimension::Currency)
    };
    passage.is_any(at, MONEY) || code()
}

/// "our board", "the A board": whether token `at` is a body's that people have a seat in.
pub(super) fn is_seat(passage: &Passage<'_>, at: usize) -> bool {
    passage.is(at, "board")
}

/// "organizes the roundtables of A", "organizes A roundtables": an event beside the name.
fn meets(scene: &Scene<'_, '_>, at: usize, places: &[(u32, Option<&Actor>)]) -> bool {
    const EVENTS: &WordList = word_list![
        "roundtable",
        "roundtables",
        "conference",
        "conferences",
        "meeting",
        "meetings",
        "summit",
        "workshop",
        "workshops",
        "events",
    ];
    let named = places.first().and_then(|(_, actor)| *actor);
    named.is_some_and(|actor| {
        let behind = scene.behind(actor.tokens.end);
        (at..actor.tokens.start)
            .chain([behind])
            .any(|place| scene.passage.is_any(place, EVENTS))
    })
}

/// "as an associate member" behind what was joined.
pub(super) fn as_noun(scene: &Scene<'_, '_>, end: usize) -> Option<RoleNoun> {
    let passage = scene.passage;
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
