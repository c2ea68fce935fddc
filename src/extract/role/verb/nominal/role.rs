//! The role that a noun gives where whom it names is where the role is held.

use super::super::super::cue::Nominal;
use super::super::super::noun::tier_at;
use super::super::super::scene::{Actor, Scene};
use super::super::super::sentence::Place;
use crate::lexicon::words::{Tags, WordList, word_list};
use crate::model::OrganizationKind;

/// The role that a noun gives where whom it names is where the role is held.
pub(super) fn role_of<'r>(
    scene: &Scene<'_, '_>,
    at: usize,
    nominal: &Nominal,
    places: &[Place<'_>],
    party: &[&Actor],
) -> Option<&'r str> {
    const BACK: usize = 12;
    let hosted = || {
        (scene.sentence.start.max(at.saturating_sub(BACK))..at)
            .any(|place| scene.passage.is_any(place, word_list!["hosted", "host"]))
    };
    let firm = places.first().is_some_and(|(id, _)| {
        matches!(
            scene.kind(*id),
            OrganizationKind::Company | OrganizationKind::University
        )
    });
    let conference = |(id, _): &Place<'_>| scene.kind(*id) == OrganizationKind::Conference;
    let event = places.first().is_some_and(conference);
    match nominal.role {
        "facilitator" if !promotes(scene, at) => None,
        "partner" if nominal.words[0].starts_with('m') && !is_signed(scene, at) => None,
        "collaborator" if nominal.words == ["together"] && hosted() => Some("co_host"),
        "representative" if !party.iter().all(|actor| actor.is_person()) => None,
        "speaker" if !event && !party.iter().all(|actor| actor.is_person()) => None,
        "participant" if matches!(nominal.words, ["booth" | "booths"]) && !event => None,
        "member" if firm => None,
        "member" => tier(scene, at, places).or(Some("member")),
        // "The summit was held together with A": others hold it.
        "collaborator" | "partner"
            if party.iter().any(|actor| {
                actor
                    .named()
                    .is_some_and(|id| scene.kind(id) == OrganizationKind::Conference)
            }) =>
        {
            None
        }
        // "in partnership with A" works with A; "a partnership with A" makes partners.
        "collaborator" if nominal.words == ["partnership"] && !led_by_in(scene, at) => {
            Some("partner")
        }
        role => Some(role),
    }
}

/// "Platinum membership of A", "membership of A to Gold": the tier that stands before the noun at token `at` or behind
/// where it is held.
pub(super) fn tier(scene: &Scene<'_, '_>, at: usize, places: &[Place<'_>]) -> Option<&'static str> {
    let passage = scene.passage;
    let end = places.last().and_then(|(_, actor)| *actor);
    let end = end.map(|actor| scene.behind(actor.tokens.end));
    let raised = end
        .filter(|end| passage.is(*end, "to"))
        .and_then(|to| tier_at(passage, to + 1));
    let before = at
        .checked_sub(1)
        .filter(|before| *before >= scene.sentence.start);
    let tier = raised.or_else(|| tier_at(passage, before?));
    tier.map(|role| role.id())
}

/// "signed a memorandum": whether what the noun at token `at` names is agreed, and not only spoken of.
fn is_signed(scene: &Scene<'_, '_>, at: usize) -> bool {
    const BACK: usize = 6;
    const AGREED: &WordList = word_list![
        "signed",
        "signs",
        "sign",
        "signing",
        "concluded",
        "entered",
        "renewed",
        "extended",
        "have",
        "has"
    ];
    let from = scene.sentence.start.max(at.saturating_sub(BACK));
    scene
        .verb_before(at)
        .is_some_and(|verb| verb >= from && scene.passage.is_any(verb, AGREED))
}

/// "in close partnership": whether "in" leads to the noun at token `at`.
pub(super) fn led_by_in(scene: &Scene<'_, '_>, at: usize) -> bool {
    const NEAR: usize = 3;
    let from = scene.sentence.start.max(at.saturating_sub(NEAR));
    let article = |at: &usize| scene.passage.tags(*at).has(Tags::DETERMINER | Tags::WE);
    let mut back = (from..at).rev().take_while(|at| !article(at));
    back.any(|at| scene.passage.is_any(at, word_list!["in", "through"]))
}

/// Whether a verb of helping stands before the phrase at token `at`: "we promote collaboration between A and B".
pub(in crate::extract::role) fn promotes(scene: &Scene<'_, '_>, at: usize) -> bool {
    const BACK: usize = 10;
    const HELP: &WordList = word_list![
        "promote",
        "promotes",
        "promoted",
        "promoting",
        "foster",
        "fosters",
        "facilitate",
        "facilitates",
        "facilitated",
    ];
    (scene.sentence.start.max(at.saturating_sub(BACK))..at)
        .any(|place| scene.passage.is_any(place, HELP))
}
