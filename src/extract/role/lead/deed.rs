//! Deeds that a sentence tells of a list: "We attended the following conferences:", "These companies joined the Alliance:".

mod bare;

use std::ops::Range;

use super::super::Context;
use super::super::cue::{Object, Verb, verbs_at};
use super::super::scene::{Actor, Scene};
use super::super::status::status;
use super::super::verb::is_adopted;
use super::agents::{of_agents, of_takers};
use super::granted::of_receivers;
use super::{Items, Told};
use crate::document::Shape;
use crate::extract::employed::FIRMS;
use crate::lexicon::RoleId;
use crate::lexicon::verbs::{self, Form};
use crate::lexicon::words::{Tags, WordList, word_list};
use crate::model::RoleStatus;
use bare::of_bare;

/// What people go to, hold and pay for.
pub(super) const EVENTS: &WordList = word_list![
    "conferences",
    "events",
    "summits",
    "workshops",
    "meetups",
    "meetings",
    "hackathons",
    "conventions",
    "fairs",
    "symposia",
    "forums",
    "exhibitions",
    "gatherings",
];

/// What people join, give to and work with.
pub(in crate::extract::role) const JOINED: &WordList = word_list![
    "organizations",
    "organisations",
    "companies",
    "firms",
    "institutions",
    "projects",
    "foundations",
    "initiatives",
    "groups",
    "communities",
    "alliances",
    "associations",
    "consortia",
    "committees",
    "programs",
    "programmes",
    "charities",
    "universities",
    "bodies",
];

const PEOPLE: &WordList = word_list![
    "people",
    "persons",
    "individuals",
    "developers",
    "engineers"
];

/// The words before the noun of a list: "the following", "several".
pub(super) const THESE: &WordList = word_list![
    "following",
    "these",
    "several",
    "many",
    "various",
    "numerous"
];

/// What the sentence tells of its list, and whether it is done or planned.
pub(super) fn deed(scene: &Scene<'_, '_>, context: &Context<'_>) -> Option<(Told, RoleStatus)> {
    let end = scene.sentence.end.checked_sub(1)?;
    let noun = (scene.sentence.start..end).find(|at| {
        let many = scene.passage.is_any(*at, EVENTS) || scene.passage.is_any(*at, JOINED);
        many || scene.passage.is_any(*at, FIRMS) || scene.passage.is_any(*at, PEOPLE)
    });
    let Some(noun) = noun else {
        let (verb, told) = of_bare(scene, context, end)?;
        return Some((told, status(scene, verb)?));
    };
    if let Some((verb, goes_on, told)) = of_takers(scene, context, noun, end) {
        let current = goes_on.then_some(RoleStatus::Current);
        return Some((told, current.or_else(|| status(scene, verb))?));
    }
    let (verb, told) = of_places(scene, context, noun, end)
        .or_else(|| of_work(scene, context, noun, end))
        .or_else(|| of_holders(scene, context, noun, end))
        .or_else(|| of_agents(scene, context, noun, end))
        .or_else(|| of_receivers(scene, context, noun, end))?;
    Some((told, status(scene, verb)?))
}

/// "the following conferences", "the following awards": whether a list behind token `from` is of things and neither of
/// people nor of organizations that do something.
pub(super) fn is_of_others(scene: &Scene<'_, '_>, from: usize) -> bool {
    let passage = scene.passage;
    let things = |at: usize| {
        passage.tokens[at].shape == Shape::Lower
            && passage.raw(at).ends_with('s')
            && !passage.is_any(at, FIRMS)
            && !passage.is_any(at, PEOPLE)
            && !passage.tags(at).has(Tags::ROLE_CUE)
    };
    (from..scene.sentence.end - 1).any(|at| passage.is(at, "following") && things(at + 1))
}

/// "We sponsored the following events in 2023:": what is named is where the role is held.
fn of_places(
    scene: &Scene<'_, '_>,
    context: &Context<'_>,
    noun: usize,
    end: usize,
) -> Option<(usize, Told)> {
    const BACK: usize = 8;
    let passage = scene.passage;
    let small = |at: usize| {
        passage.tokens[at].shape == Shape::Lower
            && (!passage
                .tags(at)
                .has(Tags::PREPOSITION | Tags::FINITE | Tags::WE)
                || passage.is_any(at, word_list!["of", "following"]))
            || passage.tokens[at].shape == Shape::Number
    };
    let leads = |(verb, from): &(&Verb, usize)| {
        let start = match verb.object {
            Object::Direct => *from,
            Object::Behind(links) if passage.is_any(*from, links) => from + 1,
            _ => return false,
        };
        start <= noun && (start..noun).all(small)
    };
    let from = scene.sentence.start.max(noun.saturating_sub(BACK));
    let (at, verb) = (from..noun).rev().find_map(|at| {
        let (verb, _) = verbs_at(passage, at).find(leads)?;
        Some((at, verb))
    })?;
    let event = passage.is_any(noun, EVENTS);
    let fits = match verb.role {
        "participant" | "speaker" | "organizer" | "host" => event,
        "sponsor" => true,
        "member" | "maintainer" | "founder" | "partner" | "collaborator" | "donor" | "funder"
        | "contributor" => !event,
        _ => false,
    };
    if !fits || !is_of_list(scene, noun + 1..end) {
        return None;
    }
    let holders = holders_of(scene, context, at);
    let role = RoleId::from_id(verb.role).expect("the closed list has the role");
    (!holders.is_empty()).then_some((at, (role, Items::Places, holders)))
}

/// Of whom the verb at token `at` is told: of its subject, or whose people that is; of whom the report is where it opens the
/// sentence.
fn holders_of(scene: &Scene<'_, '_>, context: &Context<'_>, at: usize) -> Vec<Actor> {
    // "Sponsored these events", but "Sponsor these events" tells readers to.
    let told = scene.passage.tokens[at].is_capital()
        && verbs::form(scene.passage.raw(at)) != Some(Form::Base);
    let opens = told && scene.verb_group_start(at) == scene.sentence.start;
    let mut holders = scene.subjects(at);
    if holders.is_empty() {
        holders.extend(scene.staff_of_subject(at).or_else(|| scene.staff_of(at)));
    }
    match context.subject.filter(|_| opens && holders.is_empty()) {
        Some(subject) => vec![Actor::unnamed(subject, 0)],
        None => holders.into_iter().cloned().collect(),
    }
}

/// "A made contributions to the following projects:", "Patches to these projects:": who did it contributes to each.
fn of_work(
    scene: &Scene<'_, '_>,
    context: &Context<'_>,
    noun: usize,
    end: usize,
) -> Option<(usize, Told)> {
    const AHEAD: usize = 5;
    const WORK: &WordList = word_list!["contributions", "patches", "commits"];
    let passage = scene.passage;
    let first = scene.sentence.start;
    let work = (first.max(noun.saturating_sub(AHEAD))..noun)
        .rev()
        .find(|at| passage.is_any(*at, WORK) && passage.is(*at + 1, "to"))?;
    let small = |at: usize| passage.tokens[at].shape == Shape::Lower;
    let listed = passage.is(noun, "projects")
        && (work + 2..noun).all(small)
        && is_of_list(scene, noun + 1..end);
    const MADE: &WordList = word_list![
        "made", "make", "makes", "making", "sent", "wrote", "landed", "gave"
    ];
    let at = match scene.verb_before(work) {
        Some(verb) if !passage.is_any(verb, MADE) => return None,
        verb => verb.unwrap_or(work),
    };
    let mut holders: Vec<Actor> = scene.subjects(at).into_iter().cloned().collect();
    if holders.is_empty() && work == first {
        holders.extend(context.subject.map(|id| Actor::unnamed(id, 0)));
    }
    let role = RoleId::from_id("contributor").expect("the closed list has the role");
    (listed && !holders.is_empty()).then_some((at, (role, Items::Places, holders)))
}

/// "The following companies joined the Alliance in May:": those who are named did it.
fn of_holders(
    scene: &Scene<'_, '_>,
    context: &Context<'_>,
    noun: usize,
    end: usize,
) -> Option<(usize, Told)> {
    const AHEAD: usize = 9;
    let passage = scene.passage;
    let first = scene.sentence.start;
    // "Companies from three countries joined the Alliance"
    let these = noun == first
        || (first..noun).any(|at| passage.is_any(at, THESE) || passage.tags(at).has(Tags::NUMBER));
    let plain = (first..noun).all(|at| {
        passage.is_any(at, THESE)
            || at == first
            || passage.tokens[at].shape != Shape::Upper
                && !passage.tags(at).has(Tags::VERB | Tags::FINITE)
    });
    let people = passage.is_any(noun, PEOPLE);
    if !these || !plain || !(people || passage.is_any(noun, FIRMS)) || noun > first + AHEAD {
        return None;
    }
    let (at, verb, from) = (noun + 1..end.min(noun + AHEAD)).find_map(|at| {
        let auxiliary = passage.tags(at).has(Tags::AUXILIARY);
        let (verb, from) = verbs_at(passage, at)
            .filter(|_| !auxiliary)
            .find(|(verb, _)| matches!(verb.object, Object::Direct | Object::Behind(_)))?;
        Some((at, verb, from))
    })?;
    let by = passage.is(from, "by");
    let whence = passage.is_any(noun + 1, word_list!["from", "across", "in"]);
    let between = (noun + 1..at).all(|at| {
        let tags = passage.tags(at);
        tags.has(Tags::ADVERB | Tags::AUXILIARY | Tags::RELATIVE)
            || whence && passage.tokens[at].is_word() && !tags.has(Tags::VERB | Tags::FINITE)
    });
    // "that are supported", but "that are using"
    let done_to = !passage.raw(at).ends_with("ing")
        && (noun + 1..at)
            .any(|at| passage.is_any(at, word_list!["is", "are", "was", "were", "been"]));
    let start = match verb.object {
        Object::Behind(links) => (from..end).find(|at| passage.is_any(*at, links))? + 1,
        _ => from,
    };
    let objects = scene.objects(start);
    let named = objects.first().and_then(|actor| actor.organization());
    let time = Tags::PREPOSITION | Tags::PERIOD | Tags::DETERMINER;
    // "joined in May", "joined this year", but "joined the call"
    let alone = from == end || passage.tags(from).has(time) && !passage.is(from, "the");
    let ours = verb.role == "member" && alone && scene.from(from).is_empty();
    let place = named.or(context
        .body(scene)
        .or(context.subject)
        .filter(|_| ours && !scene.elsewhere))?;
    let fits = match verb.role {
        "member" => !people && scene.gathers(place),
        "user" => !people && is_adopted(scene.kind(place)),
        "sponsor" | "funder" | "donor" => !people,
        "participant" | "speaker" | "contributor" | "supporter" => true,
        _ => false,
    };
    let role = RoleId::from_id(verb.role).expect("the closed list has the role");
    let items = if people {
        Items::People
    } else {
        Items::Organizations
    };
    (fits && between && !by && !done_to)
        .then(|| (at, (role, items, vec![Actor::unnamed(place, 0)])))
}

/// Whether the words between the noun of a list and its colon say no more than when, where and that it follows.
pub(super) fn is_of_list(scene: &Scene<'_, '_>, gap: Range<usize>) -> bool {
    const LONGEST: usize = 10;
    let passage = scene.passage;
    gap.len() <= LONGEST
        && gap.clone().all(|at| {
            !passage
                .tags(at)
                .has(Tags::VERB | Tags::FINITE | Tags::WE | Tags::RELATIVE)
                && !passage.is_mark(at, '.')
                || passage.is_any(at, word_list!["including", "following", "may", "march"])
        })
        && scene.from(gap.start).is_empty()
}

#[cfg(test)]
mod tests {
    use crate::extract::role::testing::{check, check_below};

    #[test]
    fn places_of_a_deed() {
        check_below(
            "We attended the following conferences:\n\n- FOSDEM 2024\n- Open Source Summit, Vienna",
            "Kestrel Foundation participant FOSDEM; Kestrel Foundation participant Open Source Summit",
        );
        check_below(
            "In 2023 our staff spoke at several events, including:\n\n- FOSDEM\n- KubeCon",
            "Kestrel Foundation speaker FOSDEM; Kestrel Foundation speaker KubeCon",
        );
        check_below(
            "Sponsored the following events this quarter:\n\n- FOSDEM\n- KubeCon",
            "Kestrel Foundation sponsor FOSDEM; Kestrel Foundation sponsor KubeCon",
        );
        check_below(
            "We will sponsor these conferences:\n\n- FOSDEM\n- KubeCon",
            "Kestrel Foundation sponsor FOSDEM planned; Kestrel Foundation sponsor KubeCon planned",
        );
        check_below(
            "Maria Schmidt spoke at the following conferences:\n\n- FOSDEM\n- KubeCon",
            "Maria Schmidt speaker FOSDEM; Maria Schmidt speaker KubeCon",
        );
        check_below(
            "This year Siemens made contributions to the following projects:\n\n- Quellwerk\n- Debian",
            "Siemens contributor Quellwerk; Siemens contributor Debian",
        );
        check_below(
            "In May we joined the following organizations:\n\n- ETSI\n- the GSMA",
            "Kestrel Foundation member ETSI; Kestrel Foundation member GSMA",
        );
    }

    #[test]
    fn lists_of_something_else() {
        check_below(
            "We did not attend the following conferences:\n\n- FOSDEM\n- KubeCon",
            "",
        );
        check_below(
            "Siemens refused contributions to the following projects:\n\n- Quellwerk\n- Debian",
            "",
        );
        check_below(
            "We support the following projects:\n\n- ETSI\n- the GSMA",
            "",
        );
        check_below(
            "Sponsor the following events this quarter:\n\n- FOSDEM\n- KubeCon",
            "",
        );
        check_below(
            "Many people attended the following conferences:\n\n- FOSDEM\n- KubeCon",
            "",
        );
        check_below(
            "We wrote about the following conferences:\n\n- FOSDEM\n- KubeCon",
            "",
        );
        check_below(
            "We attended the following conferences where people met:\n\n- FOSDEM\n- KubeCon",
            "",
        );
    }

    #[test]
    fn holders_of_a_deed() {
        check_below(
            "The following companies joined the Foundation in May:\n\n- Siemens\n- Bosch",
            "Siemens member Kestrel Foundation; Bosch member Kestrel Foundation",
        );
        check_below(
            "These organizations sponsored the Delta Summit:\n\n- Siemens\n- Bosch",
            "Siemens sponsor Delta Summit; Bosch sponsor Delta Summit",
        );
        check_below(
            "The following people spoke at the Delta Summit:\n\n- Anna Kowalska\n- David Chen",
            "Anna Kowalska speaker Delta Summit; David Chen speaker Delta Summit",
        );
        check_below(
            "The following companies were sponsored by the Foundation:\n\n- Siemens\n- Bosch",
            "",
        );
        check_below(
            "The following companies joined the call in May:\n\n- Siemens\n- Bosch",
            "",
        );
    }

    #[test]
    fn sentences_with_a_stop_lead_to_lists_too() {
        check_below(
            "Companies from three countries joined the Foundation in May!\n\n- Siemens\n- Bosch",
            "Siemens member Kestrel Foundation; Bosch member Kestrel Foundation",
        );
        check_below(
            "We welcomed the following new members.\n\n- Siemens\n- Bosch",
            "Siemens member Kestrel Foundation; Bosch member Kestrel Foundation",
        );
        check_below("Our members met in May.\n\n- Siemens\n- Bosch", "");
        check_below(
            "The following companies that are supported by ETSI:\n\n- Siemens\n- Bosch",
            "",
        );
        check_below(
            "Companies that are supporting ETSI:\n\n- Siemens\n- Bosch",
            "Siemens supporter ETSI; Bosch supporter ETSI",
        );
        check_below(
            "Companies from three countries joined the call.\n\n- Siemens\n- Bosch",
            "",
        );
    }

    #[test]
    fn members_are_no_list_of_what_they_do() {
        check(
            "The Kestrel Foundation grew.\n\nOur members attended the following conferences:\n\n- FOSDEM\n- KubeCon",
            "",
        );
        check(
            "The Kestrel Foundation grew.\n\nOur members are the following companies:\n\n- Siemens\n- Bosch",
            "Siemens member Kestrel Foundation; Bosch member Kestrel Foundation",
        );
    }
}
