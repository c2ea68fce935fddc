//! Verbs and fixed phrases that tie an organization to another: "joined", "donated … to", "hosted by", "together with".

use std::ops::Range;

use super::Context;
use super::cue::Object::{Behind, Direct};
use super::cue::{PASSIVES, PHRASES, VERBS, Verb};
use super::draft::{Draft, status};
use super::noun::{RoleNoun, noun_at};
use super::scene::{Actor, Scene, Who, is_body};
use crate::document::Shape;
use crate::extract::passage::Passage;
use crate::extract::person::behind_honorifics;
use crate::extract::verb::is_verb;
use crate::lexicon::RoleId;
use crate::lexicon::words::Tags;
use crate::model::{Certainty, Holder, OrganizationKind, Role, Rule};

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
        } else if let Some(verb) = VERBS
            .iter()
            .find(|verb| scene.passage.is_any(at, verb.forms))
        {
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

type Passive<'s> = (Vec<&'s Actor>, Vec<(u32, Option<&'s Actor>)>, RoleId);

/// "X, hosted by A and B": who stands behind "by" holds the role in what stands before.
fn passive<'s>(scene: &'s Scene<'_, '_>, context: &Context<'_>, at: usize) -> Option<Passive<'s>> {
    let passage = scene.passage;
    let set_up = passage.is(at, "set") && passage.is(at + 1, "up");
    let by = at + 1 + usize::from(set_up);
    if !passage.is(by, "by") || by >= scene.sentence.end {
        return None;
    }
    let founder = ("set", "founder");
    let role = PASSIVES.iter().find(|(form, _)| passage.is(at, form));
    let (_, role) = role.or(set_up.then_some(&founder))?;
    let co = at >= 2 && passage.is_mark(at - 1, '-') && passage.is(at - 2, "co");
    let start = if co { at - 2 } else { at };
    let holders = everybody(scene, behind_post(scene, by + 1));
    if holders.is_empty() {
        return None;
    }
    let place = scene.actors.iter().rev().find(|actor| {
        actor.tokens.end <= start
            && actor.organization().is_some()
            && is_told_of(scene, scene.behind(actor.tokens.end)..start)
    });
    let opens = start == scene.sentence.start;
    let place = match place {
        Some(actor) => (actor.organization()?, Some(actor)),
        None => (context.body(scene).filter(|_| opens)?, None),
    };
    let body = is_body(scene.kind(place.0));
    let role = match *role {
        "host" if co => "co_host",
        "organizer" if passage.is(at, "convened") && body => "chair",
        "project_team_lead" if !body => return None,
        role => role,
    };
    Some((holders, vec![place], id(role)))
}

/// "X, which was also hosted": whether the words between a name and a participle tell of the name.
fn is_told_of(scene: &Scene<'_, '_>, gap: Range<usize>) -> bool {
    const MOST: usize = 6;
    let passage = scene.passage;
    gap.len() <= MOST
        && gap.clone().all(|at| {
            passage.is_mark(at, ',')
                || passage.is_mark(at, ']')
                || passage.is_any(at, &["project", "programme", "program", "event", "jointly"])
                || passage.is(at, "of") && passage.tags(at + 1).has(Tags::DETERMINER)
                || passage.tags(at).has(Tags::DETERMINER)
                || passage.is(at, "board") && passage.tags(at - 1).has(Tags::DETERMINER)
                || passage
                    .tags(at)
                    .has(Tags::AUXILIARY | Tags::RELATIVE | Tags::ADVERB)
        })
}

/// "by the Secretary, Shri R. K. Rao": where the person starts whose post stands before; `at` where none does.
fn behind_post(scene: &Scene<'_, '_>, at: usize) -> usize {
    const LONGEST: usize = 5;
    let passage = scene.passage;
    if !passage.is_any(at, &["the", "its", "our"]) {
        return behind_honorifics(passage, at);
    }
    let comma = (at..scene.sentence.end.min(at + LONGEST)).find(|at| passage.is_mark(*at, ','));
    let person = comma
        .map(|comma| behind_honorifics(passage, comma + 1))
        .filter(|start| {
            scene
                .actors
                .iter()
                .any(|actor| actor.tokens.start == *start && actor.who == Who::Person)
        });
    let named = scene.from(at).first().zip(comma);
    let earlier = named.is_some_and(|(actor, comma)| actor.tokens.start < comma);
    person.filter(|_| !earlier).unwrap_or(at)
}

/// "laboratories accredited by X are A and B", "enterprises using X include A and B": the list behind holds the role.
fn listed_behind<'s>(scene: &'s Scene<'_, '_>, at: usize) -> Option<Passive<'s>> {
    const AHEAD: usize = 4;
    let passage = scene.passage;
    let by = usize::from(passage.is(at + 1, "by"));
    let role = match passage.raw(at).to_ascii_lowercase().as_str() {
        "accredited" | "certified" if by == 1 => "certified",
        "using" | "adopting" if by == 0 => "user",
        "users" | "adopters" if passage.is_any(at + 1, &["of", "include", "including"]) => "user",
        _ => return None,
    };
    let start = at + 1 + usize::from(by == 1 || passage.is(at + 1, "of"));
    let place = scene
        .actors
        .iter()
        .find(|actor| actor.tokens.start >= start && actor.tokens.start <= start + 1)?;
    let behind = place.tokens.end;
    let opens = |at: usize| {
        passage.is_any(at, &["are", "were", "include", "includes", "including"])
            || passage.is(at, "as") && passage.is(at - 1, "such")
    };
    let list = (behind..scene.sentence.end.min(behind + AHEAD)).find(|at| opens(*at))?;
    let holders = everybody(scene, list + 1);
    let place = (place.organization()?, Some(place));
    (!holders.is_empty()).then(|| (holders, vec![place], id(role)))
}

/// Whoever a list from token `at` on names.
fn everybody<'s>(scene: &'s Scene<'_, '_>, at: usize) -> Vec<&'s Actor> {
    let mut named: Vec<&Actor> = Vec::new();
    let mut end = at;
    for actor in scene.from(at) {
        let gap = end..actor.tokens.start;
        let fits = if named.is_empty() {
            gap.len() <= 3
        } else {
            scene.lists(gap.clone())
                && !gap.clone().any(|place| scene.passage.is_mark(place, ';'))
                && actor.organization().is_none_or(|_| actor.named().is_some())
        };
        if !fits {
            break;
        }
        end = scene.behind(actor.tokens.end);
        named.push(actor);
    }
    named
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
    let body = passage.is_any(from, &["the", "its"])
        && passage.is_any(
            from + 1,
            &["committee", "group", "council", "board", "panel"],
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
    // What is given to our kitchens is given to us.
    let gives = matches!(verb.role, "donor" | "funder" | "sponsor");
    let places: Vec<(u32, Option<&Actor>)> = objects
        .iter()
        .filter(|actor| !is_owner(passage, actor) || gives && passage.is(actor.tokens.start, "our"))
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

/// "X, which S endows": what the relative pronoun before the subject stands for.
fn relative_object<'s>(scene: &'s Scene<'_, '_>, subjects: &[&Actor]) -> Option<&'s Actor> {
    let passage = scene.passage;
    let mut at = subjects.first()?.tokens.start;
    while at > scene.sentence.start && passage.is_any(at - 1, &["the", "a"]) {
        at -= 1;
    }
    let which = at
        .checked_sub(1)
        .filter(|which| passage.is_any(*which, &["which", "that"]))?;
    let end = which - usize::from(which > scene.sentence.start && passage.is_mark(which - 1, ','));
    scene
        .actors
        .iter()
        .find(|actor| scene.behind(actor.tokens.end) == end && actor.named().is_some())
}

/// Whether a preposition at token `at` leads to an organization.
fn leads(scene: &Scene<'_, '_>, at: usize) -> bool {
    !scene.objects(at + 1).is_empty()
}

/// "their support for", "the fund": a noun of the same spelling.
fn is_noun(passage: &Passage<'_>, at: usize, from: usize) -> bool {
    let before = at.checked_sub(1).filter(|before| *before >= from);
    before.is_some_and(|before| {
        let tags = passage.tags(before);
        // "calculate financed emissions": a participle between a verb and its object.
        let modifies = passage.raw(at).ends_with("ed")
            && passage.tokens[before].shape == Shape::Lower
            && is_verb(passage, before, from)
            && !tags.has(Tags::AUXILIARY)
            && !passage.is_any(before, &["helped", "have", "has", "had"]);
        let small = passage.tokens[before].shape != Shape::Upper;
        modifies
            || small
                && (tags.has(Tags::DETERMINER | Tags::ADJECTIVE)
                    || tags.has(Tags::PREPOSITION) && !passage.is(before, "to"))
                && !passage.raw(at).ends_with("ing")
    })
}

/// "grants to FreeBSD contributors", "owns the FreeBSD trademarks", "our guide": whether an actor only tells whose the
/// noun behind it is. What people gather in under a name stands for it: "the FreeBSD community".
fn is_owner(passage: &Passage<'_>, actor: &Actor) -> bool {
    const GATHERED: [&str; 24] = [
        "project",
        "projects",
        "community",
        "team",
        "foundation",
        "program",
        "programme",
        "group",
        "initiative",
        "committee",
        "board",
        "event",
        "events",
        "conference",
        "conferences",
        "summit",
        "workshop",
        "meeting",
        "meetings",
        "roundtables",
        "working",
        "alliance",
        "booth",
        "ecosystem",
    ];
    let Some(next) = passage.tokens.get(actor.tokens.end) else {
        return false;
    };
    let closed = Tags::PREPOSITION
        | Tags::CONJUNCTION
        | Tags::AUXILIARY
        | Tags::VERB
        | Tags::RELATIVE
        | Tags::ADVERB
        | Tags::DETERMINER
        | Tags::PRONOUN;
    let plural = passage.raw(actor.tokens.end).ends_with('s');
    next.shape == Shape::Lower
        && next.spaced
        && (!next.tags.has(closed) || next.tags.has(Tags::ROLE_CUE) && plural)
        && !passage.is_any(actor.tokens.end, &GATHERED)
}

/// The role a verb gives here: what is joined, given and founded decides.
fn role_of(
    scene: &Scene<'_, '_>,
    verb: &Verb,
    at: usize,
    start: usize,
    places: &[(u32, Option<&Actor>)],
    subjects: &[&Actor],
) -> Option<RoleId> {
    let passage = scene.passage;
    let kind = scene.kind(places[0].0);
    let person = subjects.iter().all(|subject| subject.who == Who::Person);
    let between =
        |words: &[&str]| (at + 1..start.max(at + 1)).any(|place| passage.is_any(place, words));
    let body = !matches!(
        kind,
        OrganizationKind::Company | OrganizationKind::University | OrganizationKind::Government
    );
    let role = match verb.role {
        "member" if between(&["board"]) => "board_member",
        "member"
            if person && (!body || places[0].1.is_some_and(|actor| actor.named().is_none())) =>
        {
            "employee"
        }
        "member" if !body => return None,
        "contributor" if between(&["standards", "standard", "specifications"]) => {
            "standards_contributor"
        }
        "funder"
            if matches!(verb.object, Behind(_))
                && !between(&[
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
                ]) =>
        {
            return None;
        }
        "host" if (at + 1..start).any(|place| passage.is(place, "together")) => "co_host",
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
                && !between(&["stake", "shares", "share", "interest", "shareholding"]) =>
        {
            return None;
        }
        "maintainer" if !matches!(kind, OrganizationKind::OpenSourceProject) => return None,
        "chair" if !body => return None,
        "employee" if !person => return None,
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
        "author" if !between(&["papers", "paper", "articles", "article"]) => return None,
        role => role,
    };
    Some(id(role))
}

/// "organizes the roundtables of A", "organizes A roundtables": an event beside the name.
fn meets(scene: &Scene<'_, '_>, at: usize, places: &[(u32, Option<&Actor>)]) -> bool {
    const EVENTS: [&str; 10] = [
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
            .any(|place| scene.passage.is_any(place, &EVENTS))
    })
}

/// "as an associate member" behind what was joined.
fn as_noun(scene: &Scene<'_, '_>, end: usize) -> Option<RoleNoun> {
    let passage = scene.passage;
    let at = end + usize::from(passage.is_mark(end, ','));
    if !passage.is(at, "as") {
        return None;
    }
    (at + 1..scene.sentence.end.min(at + 5)).find_map(|place| noun_at(passage, place))
}

/// "$12.5 million in funding from A, B and C": who gives it to the report's subject, or to whom the clause speaks of.
fn given_by(scene: &Scene<'_, '_>, context: &Context<'_>, at: usize, roles: &mut Vec<Role>) {
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
fn subsidiary(scene: &Scene<'_, '_>, at: usize, roles: &mut Vec<Role>) {
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
    if let (Some(id), [owner]) = (owned.named(), owners[..].as_ref()) {
        tie(
            scene,
            at..at + 2,
            self::id("owner"),
            &[owner],
            &[(id, Some(owned))],
            None,
            roles,
        );
    }
}

fn phrase(scene: &Scene<'_, '_>, at: usize, first: usize, roles: &mut Vec<Role>) {
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
        .find(|place| passage.is_any(*place, &["hosted", "host"]));
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
    const HELP: [&str; 9] = [
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
        .any(|place| scene.passage.is_any(place, &HELP))
}
