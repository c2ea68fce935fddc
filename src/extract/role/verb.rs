//! Verbs and fixed phrases that tie an organization to another: "joined", "donated … to", "hosted by", "together with".

mod fixed;
mod object;
mod passive;

use std::ops::Range;

use super::Context;
use super::cue::Object::{Behind, Direct};
use super::cue::{Verb, verb_of};
use super::draft::{Draft, status};
use super::noun::RoleNoun;
use super::scene::{Actor, Scene, is_body};
use crate::lexicon::RoleId;
use crate::lexicon::words::{Tags, word_list};
use crate::model::{Certainty, Role, Rule};
use fixed::{given_by, phrase, subsidiary};
use object::{as_noun, is_noun, leads, relative_object, role_of};
use passive::{listed_behind, passive};

/// Adds the roles that verbs and phrases of the sentence give; those of the sentence start at `first`.
pub(super) fn find(
    scene: &Scene<'_, '_>,
    context: &Context<'_>,
    roles: &mut Vec<Role>,
    first: usize,
) {
    let cued = |at: &usize| scene.passage.tags(*at).has(Tags::ROLE_CUE);
    for at in scene.sentence.clone().filter(cued) {
        if let Some((holders, places, role)) = passive(scene, context, at) {
            tie(scene, at..at + 2, role, &holders, &places, None, roles);
        } else if let Some((holders, places, role)) = listed_behind(scene, at) {
            tie(scene, at..at + 2, role, &holders, &places, None, roles);
        } else if let Some(verb) = verb_of(scene.passage.raw(at)) {
            active(scene, context, at, verb, roles);
        }
        given_by(scene, context, at, roles);
        subsidiary(scene, at, roles);
    }
    // Phrases say least: "together with A we founded B" is told by its verb.
    for at in scene.sentence.clone().filter(cued) {
        phrase(scene, at, first, roles);
    }
}

/// A role between holders and places; `words` name it where a noun behind the verb is more exact.
fn tie(
    scene: &Scene<'_, '_>,
    cue: Range<usize>,
    role: RoleId,
    holders: &[&Actor],
    places: &[(u32, Option<&Actor>)],
    noun: Option<RoleNoun>,
    roles: &mut Vec<Role>,
) {
    for place in places {
        for holder in holders {
            // Whom "joined us as Community Manager" speaks of is an employee, whatever the post.
            let employed = role == id("employee");
            let (role, words) = match &noun {
                Some(noun) => {
                    let exact = !employed || noun.role == id("executive");
                    (if exact { noun.role } else { role }, noun.range.clone())
                }
                None => (role, cue.clone()),
            };
            let rule = if places.len() > 1 {
                Rule::RoleList
            } else {
                Rule::RoleVerb
            };
            let draft = Draft {
                role,
                certainty: Certainty::Stated,
                words,
                qualifier: None,
                cue: cue.clone(),
                status: status(scene, cue.start),
                rule,
                holder,
                place: *place,
            };
            roles.extend(draft.finish(scene));
        }
    }
}

fn id(role: &str) -> RoleId {
    RoleId::from_id(role).expect("the closed list has the role")
}

fn active(
    scene: &Scene<'_, '_>,
    context: &Context<'_>,
    at: usize,
    verb: &Verb,
    roles: &mut Vec<Role>,
) {
    let passage = scene.passage;
    let particle = passage.raw(at).eq_ignore_ascii_case("set");
    if particle && !passage.is(at + 1, "up")
        || passage.is_mark(at + 1, ':')
        || passage.is(at + 1, "by")
        || is_noun(passage, at, scene.sentence.start)
    {
        return;
    }
    let from = at + 1 + usize::from(particle);
    let start = match verb.object {
        Direct => from,
        Behind(prepositions) => {
            const REACH: usize = 28;
            let limit = scene.sentence.end.min(from + REACH);
            let ends = (from..limit)
                .find(|place| {
                    passage.is_mark(*place, ';')
                        || passage.is(*place, "to") && passage.tags(*place + 1).has(Tags::VERB)
                        || passage.tags(*place).has(Tags::FINITE) && *place > from
                })
                .unwrap_or(limit);
            let Some(place) = (from..ends)
                .find(|place| passage.is_any(*place, prepositions) && leads(scene, *place))
            else {
                return;
            };
            place + 1
        }
    };
    let mut objects = scene.objects(start);
    let subjects = scene.subjects(at);
    if objects.is_empty() && verb.object == Direct {
        objects.extend(relative_object(scene, &subjects));
    }
    let body = passage.is_any(from, word_list!["the", "its"])
        && passage.is_any(
            from + 1,
            word_list!["committee", "group", "council", "board", "panel"],
        );
    if verb.role == "chair" && objects.is_empty() && body {
        let opening = scene.actors.first().and_then(Actor::named);
        let place = opening.filter(|id| is_body(scene.kind(*id)));
        if let Some(place) = place.or_else(|| context.body(scene)) {
            let places = [(place, None)];
            tie(
                scene,
                at..from,
                id("chair"),
                &subjects,
                &places,
                None,
                roles,
            );
        }
        return;
    }
    // What is given to our kitchens is given to us; what is set up for our guide founds nothing.
    let gives = matches!(verb.role, "donor" | "funder" | "sponsor");
    let places: Vec<(u32, Option<&Actor>)> = objects
        .iter()
        .filter(|actor| gives || !passage.is(actor.tokens.start, "our"))
        .filter_map(|actor| actor.organization().map(|id| (id, Some(*actor))))
        .collect();
    if places.is_empty() || subjects.is_empty() {
        return;
    }
    let Some(role) = role_of(scene, verb, at, start, &places, &subjects) else {
        return;
    };
    let noun = as_noun(
        scene,
        places
            .last()
            .and_then(|(_, actor)| *actor)
            .map_or(start, |actor| actor.tokens.end),
    );
    let noun = noun.filter(|_| verb.role == "member");
    tie(scene, at..from, role, &subjects, &places, noun, roles);
}
