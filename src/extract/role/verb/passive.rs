//! Passives and lists behind a participle: "hosted by A", "laboratories accredited by A are B and C".

mod agent;
mod body;
mod told;

use super::super::Context;
use super::super::cue::Object::{Agent, Direct};
use super::super::cue::{Verb, verbs_at};
use super::super::scene::{Actor, Scene, is_body};
use super::handed::{handed, provided};
use super::listed::represented;
use super::object::{is_adopted, is_done_to};
use super::{gift, id, ours, work};
use crate::extract::employed::behind_people;
use crate::lexicon::RoleId;
use crate::lexicon::words::{Tags, word_list};
use crate::model::OrganizationKind;
pub(super) use agent::behind_post;
use agent::{
    agent, behind_description, behind_kind, behind_unnamed, in_production, joint, shared_agent,
};
pub(super) use body::own_body;
use body::{of_board, of_body};
use told::{end_of_told, ends_list, is_apposed_object, is_maker, is_nth, is_this_work, is_told_of};

/// Holders, places and the role between them.
pub(super) type Passive<'s> = (Vec<&'s Actor>, Vec<(u32, Option<&'s Actor>)>, RoleId);

/// "X, hosted by A and B": who stands behind "by" holds the role in what stands before.
pub(super) fn passive<'s>(
    scene: &'s Scene<'_, '_>,
    context: &Context<'_>,
    at: usize,
) -> Option<Passive<'s>> {
    const SHARED: usize = 2;
    among(scene, context, at, SHARED)
}

/// The same, where what the participle tells of may stand before up to `shared` others that it is told of with.
fn among<'s>(
    scene: &'s Scene<'_, '_>,
    context: &Context<'_>,
    at: usize,
    shared: usize,
) -> Option<Passive<'s>> {
    let passage = scene.passage;
    if let Some(told) = provided(scene, context, at)
        .or_else(|| handed(scene, context, at))
        .or_else(|| represented(scene, at))
    {
        return Some(told);
    }
    let (verb, end) = verbs_at(passage, at).find(|(verb, _)| has_passive(verb))?;
    let end_of_verb = end;
    let at_whom = || match verb.role {
        "user" => in_production(scene, end),
        // "Our servers are hosted at A"
        // "Our meeting was hosted at A" tells of a room.
        "host" => {
            let meets = (scene.sentence.start..at).any(|at| ours::is_event(passage, at));
            (passage.is(end, "at") && !meets).then_some(end + 1)
        }
        _ => None,
    };
    // "was set up in 2010 with A and B"
    let with_whom = || {
        let founded = verb.role == "founder"
            && (is_done_to(scene, at) || at > scene.sentence.start && passage.is_mark(at - 1, ','));
        let company = founded.then(|| scene.company(end, true))?;
        // "created with A in mind"
        let end = scene.behind(company.last()?.tokens.end);
        let meant = scene.passage.is(end, "in") && scene.passage.is(end + 1, "mind");
        (!meant).then(|| scene.article_start(company[0]))
    };
    let by = agent(scene, end)
        .or_else(|| shared_agent(scene, end))
        .or_else(|| joint(scene, end))
        .or_else(at_whom)
        .or_else(with_whom)?;
    let start = scene.prefix_start(at);
    let co = start < at && passage.is(start, "co");
    let by = behind_kind(scene, behind_post(scene, by));
    // "maintained by engineers from A"
    let by = match verb.role {
        "maintainer" | "contributor" => behind_people(passage, by),
        _ => by,
    };
    let mut holders = scene.named_from(by);
    // "by the German bank A and B"
    if holders.is_empty()
        && matches!(
            verb.role,
            "owner" | "founder" | "funder" | "sponsor" | "host"
        )
    {
        holders = scene.named_from(behind_description(scene, by));
    }
    // "by three farmers and the biologist A"
    if holders.is_empty()
        && verb.role == "founder"
        && let Some(and) = behind_unnamed(scene, by)
    {
        holders = scene.named_from(behind_post(scene, and));
    }
    // "as a joint effort between Alvik and B": one word is a body here, whoever else bears it.
    let alone = agent(scene, end).is_none() && joint(scene, end).is_some();
    holders.retain(|holder| !alone || !holder.is_person() || holder.tokens.len() > 1);
    let last = holders.last()?.tokens.end;
    // "jointly funded by A and the Foundation"
    if gives(verb)
        && passage.is(scene.behind(last), "and")
        && let Some(we) = scene.from(last).first()
        && scene.is_subject(we)
        && scene.article_start(we) == scene.behind(last) + 1
    {
        holders.push(we);
    }
    // "covered by A insurance"
    if gives(verb) && holders.last().is_some_and(|last| scene.modifies(last)) {
        return None;
    }
    // "used at the rivals of A", "used at A's rivals"; a conference uses nothing.
    let uses = |holder: &&Actor| {
        let event = holder.organization().map(|id| scene.kind(id));
        event != Some(OrganizationKind::Conference) && !scene.is_possessive(holder.tokens.end)
    };
    if verb.role == "user" && !holders.iter().all(uses) {
        return None;
    }
    // "chaired by our head of sales": somebody of ours whom no name tells.
    let ours = |actor: &&Actor| passage.is_any(actor.tokens.start, word_list!["our", "its"]);
    if matches!(verb.role, "chair" | "project_team_lead") && holders.iter().any(ours) {
        return None;
    }
    if matches!(
        verb.role,
        "founder" | "host" | "organizer" | "project_team_lead"
    ) {
        holders.extend(scene.company(last, verb.role != "project_team_lead"));
    }
    let place = scene.actors.iter().rev().find(|actor| {
        actor.tokens.end <= start
            && actor.organization().is_some()
            && !gift::is_rival(scene, actor)
            && !ends_list(scene, actor, start)
            && !scene.is_of_meeting(actor)
            && !is_maker(scene, actor)
            && !is_apposed_object(scene, actor, start)
            && (is_told_of(scene, end_of_told(scene, actor).min(start)..start)
                || verb.role == "chair"
                    && own_body(scene, actor).is_some_and(|end| is_told_of(scene, end..start)))
    });
    // "The driver was contributed by A": what is contributed or written is a part of something.
    let part = verb.role == "contributor" && !passage.is(at, "developed");
    let place = place.filter(|_| !part);
    // "The project is initiated and supported by A": one of many that a report may tell of.
    if verb.role == "founder" && place.is_none() && agent(scene, end_of_verb).is_none() {
        return None;
    }
    let opens = start == scene.sentence.start;
    // "Founded by A, B": the main clause speaks of B. "Our work is funded by A": what is ours is us.
    let end = holders
        .last()
        .map_or(by, |last| scene.behind(last.tokens.end));
    let main = || scene.main_subjects(end).first().copied().filter(|_| opens);
    let thing = |owner: &Actor| ours::is_thing(passage, verb.role, owner.tokens.end);
    let ours = || {
        scene
            .owner_of_subject(start)
            .filter(|owner| gives(verb) && !gift::is_rival(scene, owner) || thing(owner))
    };
    // "sponsored by A and organized by B": the participles share whom they tell of.
    const BACK: usize = 24;
    let also = usize::from(start > 0 && passage.tags(start - 1).has(Tags::ADVERB));
    let parted = start
        .checked_sub(1 + also)
        .filter(|mark| passage.is(*mark, "and") || passage.is_mark(*mark, ','));
    let joined = parted.filter(|and| passage.is(*and, "and"));
    let earlier = parted.and_then(|mark| {
        let fewer = shared.checked_sub(1)?;
        let mut from = (scene.sentence.start.max(mark.saturating_sub(BACK))..mark).rev();
        let shares = |at: usize| shared_agent(scene, at + 1).is_some();
        let participle = from.find(|at| {
            let led = agent(scene, *at + 1).is_some() || shares(*at);
            led && verbs_at(passage, *at).next().is_some()
        })?;
        let (agents, places, _) = among(scene, context, participle, fewer)?;
        // "works with A, funded by B": a comma goes on with an agent alone.
        let agent = agents.last().map(|last| scene.behind(last.tokens.end));
        let listed = joined.is_some() || agent == Some(mark) || shares(participle);
        places.first().copied().filter(|_| listed)
    });
    if let Some(shared) = earlier.filter(|_| !part) {
        let role = match verb.role {
            "host" if co => "co_host",
            role => role,
        };
        return Some((holders, vec![shared], id(role)));
    }
    // "The Audit Committee reports to the board and is chaired by A"
    let group = scene.verb_group_start(at);
    let apart = group
        .checked_sub(1)
        .filter(|and| group > scene.sentence.start && passage.is(*and, "and"));
    let clause = || {
        let told = joined.or(apart.filter(|_| group < start));
        let subjects = told.map(|_| scene.subjects(at)).unwrap_or_default();
        let subject = subjects.into_iter().next()?;
        let apart = (subject.tokens.end..start).any(|at| passage.is_mark(at, ';'));
        (!apart).then_some(subject)
    };
    let place = match place.or_else(main).or_else(ours).or_else(clause) {
        Some(actor) => (actor.organization()?, Some(actor)),
        None if opens && verb.role != "founder" => {
            let ends = end + 1 >= passage.tokens.len() && gives(verb);
            (
                context.body(scene).or(context.subject.filter(|_| ends))?,
                None,
            )
        }
        None if gives(verb) && gift::is_ours(scene, context, start, verb) => {
            (context.subject?, None)
        }
        None if verb.role == "contributor" => (work::of_part(scene, context, at)?, None),
        None if gives(verb)
            && (is_this_work(scene, start)
                || context.project.is_some() && is_nth(scene, start)) =>
        {
            let whole = context.body(scene).or(context.project);
            // What we fund with others is no gift to us.
            let ours = context
                .subject
                .filter(|id| holders.iter().all(|one| one.organization() != Some(*id)));
            (whole.or(ours)?, None)
        }
        // "an on-call rotation staffed by A and B"
        None if passage.is(at, "staffed")
            && !(scene.sentence.start..at)
                .any(|at| passage.is_any(at, word_list!["booth", "stand", "stall", "rival"])) =>
        {
            (context.project.filter(|_| !scene.elsewhere)?, None)
        }
        // "The Board of Trustees, chaired by A": a board without a name is the subject's.
        None if verb.role == "chair" && of_board(scene, start) => (context.subject?, None),
        None => return None,
    };
    let body = is_body(scene.kind(place.0));
    let role = match verb.role {
        "host" if co => "co_host",
        "organizer" if passage.is(at, "convened") && body => "chair",
        "project_team_lead" if !body => return None,
        // A clinic is staffed by those whom it pays.
        "supporter" if passage.is(at, "staffed") && !is_adopted(scene.kind(place.0)) => {
            return None;
        }
        // "The summit was covered by A": it was told of.
        "funder" if passage.raw(at).starts_with("cover") && place.1.is_some() => return None,
        "user" if !(is_adopted(scene.kind(place.0)) || place.1.is_some_and(thing)) => return None,
        // "The logo of A is used at B"
        "user"
            if passage.is_any(end_of_verb, word_list!["at", "within", "inside"])
                && place.1.is_some_and(|actor| !is_spoken_of(scene, actor)) =>
        {
            return None;
        }
        "other" if !(place.1.is_some_and(thing) || is_adopted(scene.kind(place.0))) => return None,
        // What somebody made first is theirs; others work on a project.
        "contributor"
            if !is_adopted(scene.kind(place.0))
                || place
                    .1
                    .is_some_and(|actor| part || !is_spoken_of(scene, actor))
                || (start.saturating_sub(1)..at).any(|at| {
                    passage.is_any(
                        at,
                        word_list!["originally", "initially", "first", "formerly", "previously"],
                    )
                }) =>
        {
            return None;
        }
        // Who heads an organization may be anything there.
        "chair" if !passage.is(at, "chaired") && !body && !of_body(scene, place.1) => return None,
        // A meeting is held by many; of a firm they hold a part each.
        "owner"
            if passage.is(at, "held")
                && !scene
                    .sentence
                    .clone()
                    .any(|at| passage.is_any(at, word_list!["%", "percent"])) =>
        {
            return None;
        }
        role => role,
    };
    // "Both the Audit Committee and the Ethics Panel are chaired by A"
    let several = verb.role == "chair"
        && passage.is_any(scene.verb_group_start(at), word_list!["are", "were"]);
    let all = place.1.filter(|_| several && body).and_then(|last| {
        let all = scene.coordinated(scene.ending_at(last.tokens.end)?);
        let places = all.iter().map(|one| Some((one.named()?, Some(*one))));
        places.collect::<Option<Vec<_>>>()
    });
    Some((holders, all.unwrap_or_else(|| vec![place]), id(role)))
}

/// Whether "by" behind the verb's participle leads to who holds the role: nobody is joined by a member.
pub(in crate::extract::role) fn has_passive(verb: &Verb) -> bool {
    let active = matches!(
        verb.role,
        "member" | "participant" | "representative" | "collaborator"
    );
    verb.object == Direct && !active || verb.object == Agent
}

/// "The report on A was developed": whether no preposition says that a clause speaks of something else than a name.
fn is_spoken_of(scene: &Scene<'_, '_>, actor: &Actor) -> bool {
    let lead = scene.article_start(actor);
    // "The name A is used"
    let word = word_list!["name", "word", "term", "logo", "brand"];
    lead == scene.sentence.start
        || !scene.passage.tags(lead - 1).has(Tags::PREPOSITION)
            && !scene.passage.is_any(lead - 1, word)
}

/// Whether who holds the role gives something.
fn gives(verb: &Verb) -> bool {
    matches!(verb.role, "funder" | "sponsor" | "supporter")
}

#[cfg(test)]
mod tests;
