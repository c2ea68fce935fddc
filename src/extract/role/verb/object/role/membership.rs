//! The role of who joins, leaves or belongs to an organization, or is included in one.

use super::super::super::behind::told_when;
use super::super::super::housed::is_level;
use super::super::kind::{is_project, is_staff};
use super::super::{as_noun, is_seat};
use super::Told;
use crate::extract::role::cue::Object::{Holders, Inverse};
use crate::extract::role::noun::{seat_ending, seat_in};
use crate::extract::role::phrase::seat_named;
use crate::extract::role::scene::{Actor, Scene};
use crate::lexicon::RoleId;
use crate::lexicon::words::{Tags, WordList, word_list};
use crate::model::OrganizationKind;

/// "joined A", "includes B": what is joined, and who joins, decides.
pub(super) fn of_member(told: &Told<'_, '_, '_>) -> Option<&'static str> {
    let Told {
        scene,
        passage,
        verb,
        at,
        start,
        places,
        subjects,
        kind,
        object,
        behind,
        person,
        body,
        ..
    } = *told;
    // "includes A in its mailing": what they are in is told.
    if passage.raw(at).starts_with("includ")
        && subjects.last().is_some_and(|last| {
            let end = scene.behind(last.tokens.end);
            passage.is_any(end, word_list!["in", "on", "among"]) && told_when(scene, end) < end + 2
        })
    {
        return None;
    }
    if matches!(verb.object, Inverse(_) | Holders)
        && let Some(seat) = seats(scene, places)
    {
        return Some(seat.id());
    }
    // "serves on the Ports Committee", but "sits on the fence"; a seat that its noun names is told by that.
    const SERVES: &WordList = word_list![
        "serve",
        "serves",
        "served",
        "serving",
        "sit",
        "sits",
        "sat",
        "elected",
        "appointed"
    ];
    if passage.is_any(at, SERVES) {
        let group = matches!(
            kind,
            OrganizationKind::Committee | OrganizationKind::WorkingGroup
        );
        let right = places[0].1.is_some_and(|place| {
            let whose = usize::from(passage.is_any(at + 2, word_list!["our", "its"]));
            let seat = (place.tokens.clone()).any(|at| seat_in(passage, at).is_some());
            scene.article_start(place) == at + 2 + whose && !seat
        });
        return (person && group && right && !is_seat(passage, behind)).then_some("member");
    }
    // "The board of A includes B and C"; many things are included.
    if passage.raw(at).starts_with("includ")
        && !(seats(scene, places).is_some()
            || kind == OrganizationKind::Committee && subjects.len() > 1)
    {
        return None;
    }
    if told.between(word_list!["advisory"]) {
        return Some("advisory_board_member");
    }
    if told.between(word_list!["board"]) || is_seat(passage, behind) {
        return Some("board_member");
    }
    // "joined the A Steering Committee" and "joined the advisory council of A" are told by their nouns, "joined TSC" is not.
    if kind == OrganizationKind::Committee
        && let Some(seat) = seat_named(&scene.found.organizations[places[0].0 as usize].name)
    {
        let led = Tags::DETERMINER | Tags::WE;
        let told = (at + 1..object).any(|at| passage.tags(at).has(led));
        return (!told).then(|| seat.id());
    }
    if (start..object).any(|at| seat_in(passage, at).is_some()) {
        return None;
    }
    // Who leaves a company left a post that no word tells.
    if person && passage.is_any(at, word_list!["left", "leaves"]) {
        return None;
    }
    // "left us notes", "left us a letter"
    if passage.is_any(at, word_list!["left", "leaves"])
        && passage.is_any(behind, word_list!["a", "an", "notes", "letters", "gifts"])
    {
        return None;
    }
    // Things belong to people and firms; "the part that had belonged to A" is told of neither.
    if person && passage.raw(at).starts_with("belong") {
        return None;
    }
    // "joined the A team on stage"
    if person
        && passage.is(behind, "team")
        && passage.is_any(behind + 1, word_list!["on", "for"])
        && passage.is_any(behind + 2, word_list!["stage", "lunch", "dinner", "drinks"])
    {
        return None;
    }
    // "joined A's press team"
    if person
        && places[0].1.is_some()
        && is_staff(passage, behind + usize::from(scene.is_possessive(behind)))
    {
        return Some(match kind {
            OrganizationKind::OpenSourceProject
            | OrganizationKind::WorkingGroup
            | OrganizationKind::Committee
            | OrganizationKind::Program => "member",
            _ => "employee",
        });
    }
    // "joined A as program officer" works there.
    // "joined A earlier this year as our first engineer"
    let earlier = usize::from(passage.is_any(behind, word_list!["earlier", "early", "late"]));
    let as_what = told_when(scene, behind + earlier);
    if person && passage.is(as_what, "as") && as_noun(scene, as_what).is_none() {
        return Some("employee");
    }
    if person && (!body || places[0].1.is_some_and(|actor| actor.named().is_none())) {
        return Some("employee");
    }
    if !body {
        return None;
    }
    // "joined the A sandbox"
    if is_level(passage, behind) && !person {
        return Some("part_of");
    }
    // "joined A as an incubating project"
    if is_project_then(scene, behind) {
        return Some("part_of");
    }
    Some("member")
}

/// "joined A as an incubating project", "joined A in May 2018 as a project": whether the words at token `at` say so.
fn is_project_then(scene: &Scene<'_, '_>, at: usize) -> bool {
    let at = told_when(scene, at);
    scene.passage.is(at, "as") && is_project(scene.passage, at + 1)
}

/// "The board of A consists of": the role of those in the body of a place that is meant.
fn seats(scene: &Scene<'_, '_>, places: &[(u32, Option<&Actor>)]) -> Option<RoleId> {
    let start = places[0].1.map_or(0, |actor| actor.tokens.start);
    let before = start - usize::from(start > 0 && scene.passage.is(start - 1, "the"));
    let passage = scene.passage;
    let of = before.checked_sub(1).filter(|of| passage.is(*of, "of"));
    // "TSC of A", where that is its name
    let mut words = places[0].1?.tokens.clone();
    let within = || words.find(|at| passage.is(*at, "of"));
    seat_ending(passage, scene.sentence.start, of.or_else(within)?)
}
