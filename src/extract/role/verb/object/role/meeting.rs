//! The role of who speaks at an event of an organization, or holds one.

use super::super::kind::{is_adopted, is_done_to, is_run_live};
use super::Told;
use super::working::is_made_of_other;
use crate::extract::role::cue::Object::Given;
use crate::extract::role::scene::{Actor, Scene, is_body};
use crate::lexicon::words::{WordList, word_list};
use crate::model::OrganizationKind;

/// "spoke at A", "presented at A".
pub(super) fn of_speaker(told: &Told<'_, '_, '_>) -> Option<&'static str> {
    let Told {
        scene,
        passage,
        at,
        kind,
        person,
        body,
        ..
    } = *told;
    if is_done_to(scene, at) {
        return None;
    }
    if passage.raw(at).to_ascii_lowercase().starts_with("present")
        && kind != OrganizationKind::Conference
    {
        return None;
    }
    if !body {
        return None;
    }
    if !person && kind != OrganizationKind::Conference {
        return None;
    }
    Some("speaker")
}

/// "organized A", "runs A in production".
pub(super) fn of_organizer(told: &Told<'_, '_, '_>) -> Option<&'static str> {
    let Told {
        scene,
        passage,
        verb,
        at,
        start,
        places,
        kind,
        object,
        last,
        ..
    } = *told;
    if is_done_to(scene, at) {
        return None;
    }
    // "runs A in production"
    if verb.object == Given
        && is_adopted(kind)
        && is_run_live(scene, last)
        && !is_made_of_other(passage, at + 1..object)
    {
        return Some("user");
    }
    if verb.object == Given && (kind != OrganizationKind::Conference || object > start + 1) {
        return None;
    }
    if !is_body(kind)
        && !matches!(
            kind,
            OrganizationKind::Conference | OrganizationKind::Program
        )
        && !meets(scene, at, places)
    {
        return None;
    }
    Some("organizer")
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
