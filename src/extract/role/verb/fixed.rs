//! Fixed phrases: "together with A", "funding from A", "a subsidiary of A".

use super::super::Context;
use super::super::cue::PHRASES;
use super::super::scene::{Actor, Scene, Who};
use super::passive::everybody;
use super::{id, tie};
use crate::lexicon::words::{Tags, WordList, word_list};
use crate::model::{Holder, Role};

/// "$12.5 million in funding from A, B and C": who gives it to the report's subject, or to whom the clause speaks of.
pub(super) fn given_by(
    scene: &Scene<'_, '_>,
    context: &Context<'_>,
    at: usize,
    roles: &mut Vec<Role>,
) {
    const AHEAD: usize = 6;
    let passage = scene.passage;
    let role = match passage.raw(at).to_ascii_lowercase().as_str() {
        "funding" | "grant" | "grants" => "funder",
        "donation" | "donations" => "donor",
        "sponsorship" => "sponsor",
        _ => return,
    };
    let from =
        (at + 1..scene.sentence.end.min(at + 1 + AHEAD)).find(|place| passage.is(*place, "from"));
    let Some(from) =
        from.filter(|from| !(at + 1..*from).any(|place| scene.passage.is_mark(place, ',')))
    else {
        return;
    };
    let givers: Vec<&Actor> = everybody(scene, from + 1)
        .into_iter()
        .filter(|actor| actor.named().is_some())
        .collect();
    let verb = scene.verb_before(at);
    let taker = verb.and_then(|verb| {
        scene
            .subjects(verb)
            .into_iter()
            .find_map(|actor| actor.organization().map(|id| (id, Some(actor))))
    });
    let Some(place) = taker.or(context.subject.map(|id| (id, None))) else {
        return;
    };
    tie(
        scene,
        at..from + 1,
        id(role),
        &givers,
        &[place],
        None,
        roles,
    );
}

/// "A is a subsidiary of B", "A, a subsidiary of B": B owns A.
pub(super) fn subsidiary(scene: &Scene<'_, '_>, at: usize, roles: &mut Vec<Role>) {
    const PHRASE: usize = 5;
    let passage = scene.passage;
    if !passage.is(at, "subsidiary") || !passage.is(at + 1, "of") {
        return;
    }
    let owners = scene.objects(at + 2);
    let from = scene.sentence.start.max(at.saturating_sub(PHRASE));
    let link = (from..at)
        .rev()
        .find(|place| passage.is_mark(*place, ',') || passage.tags(*place).has(Tags::AUXILIARY));
    let owned = link.and_then(|link| scene.ending_at(link));
    let Some(owned) = owned.map(|owned| &scene.actors[owned]) else {
        return;
    };
    if let (Some(place), [owner]) = (owned.named(), owners[..].as_ref()) {
        tie(
            scene,
            at..at + 2,
            id("owner"),
            &[owner],
            &[(place, Some(owned))],
            None,
            roles,
        );
    }
}

pub(super) fn phrase(scene: &Scene<'_, '_>, at: usize, first: usize, roles: &mut Vec<Role>) {
    let passage = scene.passage;
    let found = PHRASES.iter().find(|(words, _)| {
        words
            .iter()
            .enumerate()
            .all(|(nth, word)| passage.is(at + nth, word))
    });
    let Some((words, role)) = found else { return };
    let start = at + words.len();
    let objects = scene.objects(start);
    if *role == "facilitator" && !promotes(scene, at) {
        return;
    }
    let places: Vec<(u32, Option<&Actor>)> = objects
        .iter()
        .filter(|actor| {
            let told = |other: &Role| actor.named().map(Holder::Organization) == Some(other.holder);
            words[0] != "together" || !roles[first..].iter().any(told)
        })
        .filter_map(|actor| {
            // Somebody may speak on behalf of "the Alliance".
            let said = actor.organization().filter(|_| *role == "representative");
            actor.named().or(said).map(|id| (id, Some(*actor)))
        })
        .collect();
    if places.is_empty() {
        return;
    }
    let hosted = (scene.sentence.start..at)
        .rev()
        .take(12)
        .find(|place| passage.is_any(*place, word_list!["hosted", "host"]));
    let role = if *role == "collaborator" && words[0] == "together" && hosted.is_some() {
        "co_host"
    } else {
        role
    };
    // "In cooperation with X we opened": the subject stands behind; else the clause's before.
    let verb = scene.verb_before(at);
    let mut subjects = verb.map(|verb| scene.subjects(verb)).unwrap_or_default();
    // "Our partnership with X": whose it is stands right before.
    let owner = scene
        .actors
        .iter()
        .rev()
        .find(|actor| actor.tokens.end <= at && at - actor.tokens.end <= 2);
    let ours = owner.filter(|actor| actor.named().is_none() && actor.organization().is_some());
    if subjects.is_empty() {
        subjects.extend(verb.and_then(|verb| scene.owner_of_subject(verb)));
    }
    if let Some(actor) = ours {
        subjects = vec![actor];
    } else if subjects.is_empty() && verb.is_none() {
        let end = places
            .last()
            .and_then(|(_, actor)| *actor)
            .map_or(start, |actor| actor.tokens.end);
        let next = scene.actors.iter().find(|actor| {
            actor.tokens.start >= end
                && actor.tokens.start - end <= 2
                && actor.organization().is_some()
        });
        subjects.extend(next);
    }
    if subjects.is_empty() && role == "representative" {
        subjects.extend(
            scene
                .actors
                .iter()
                .find(|actor| actor.tokens.end <= at && actor.who == Who::Person),
        );
    }
    if role == "representative" && !subjects.iter().all(|subject| subject.who == Who::Person) {
        return;
    }
    tie(scene, at..start, id(role), &subjects, &places, None, roles);
}

/// Whether a verb of helping stands before the phrase at token `at`: "we promote collaboration between A and B".
fn promotes(scene: &Scene<'_, '_>, at: usize) -> bool {
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

#[cfg(test)]
mod tests {
    use crate::extract::role::testing::check;

    #[test]
    fn subsidiaries_and_partners() {
        check(
            "Kestrel Energy AG, a subsidiary of Siemens, grew.",
            "Siemens owner Kestrel Energy AG",
        );
        check(
            "The Kestrel Foundation grew. Our night buses run in partnership with Stagecoach.",
            "Kestrel Foundation collaborator Stagecoach",
        );
        check(
            "The Kestrel Foundation grew. Our members run buses in partnership with Stagecoach.",
            "",
        );
    }
}
