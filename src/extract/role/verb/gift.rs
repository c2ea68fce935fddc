//! Gifts to whom a charity's own report is about, where no word says whom they are to: "A donated 200 coats", "The van was
//! sponsored by A", "A sponsored the Spring Walk".

mod enabled;
mod money;
mod whose;

use super::super::Context;
use super::super::cue::Verb;
use super::super::scene::{Actor, Scene};
use super::super::sentence::Place;
use super::object::is_done_to;
use super::work;
use crate::document::Shape;
use crate::lexicon::words::{Tags, WordList, word_list};
use crate::model::OrganizationKind;
pub(super) use enabled::enabled;
use money::is_given;
pub(super) use money::{is_owed, is_sum};
use whose::is_own_thing;
pub(super) use whose::{is_of_others, is_rival};

/// What is sponsored for its own sake, whoever tells of it.
const WORKS: &WordList = word_list![
    "act",
    "amendment",
    "analysis",
    "article",
    "bill",
    "law",
    "legislation",
    "motion",
    "paper",
    "poll",
    "report",
    "research",
    "resolution",
    "study",
    "survey",
    "trial",
];

/// The report's subject, where it is one that lives on gifts and the sentence is not about another.
pub(super) fn subject(scene: &Scene<'_, '_>, context: &Context<'_>) -> Option<u32> {
    let lives = |id: &u32| {
        matches!(
            scene.kind(*id),
            OrganizationKind::Nonprofit
                | OrganizationKind::OpenSourceFoundation
                | OrganizationKind::OpenSourceProject
                | OrganizationKind::Conference
                | OrganizationKind::Program
        )
    };
    context
        .subject
        .filter(|id| lives(id) && !is_of_another(scene, *id))
}

/// Whether the block of a sentence is about another than the report's subject.
fn is_of_another(scene: &Scene<'_, '_>, subject: u32) -> bool {
    scene.elsewhere || scene.opening.is_some_and(|id| id != subject)
}

/// The report's subject, where it may have received money from those who give it.
pub(super) fn receiver(scene: &Scene<'_, '_>, context: &Context<'_>) -> Option<u32> {
    let learns = |id: &u32| {
        matches!(
            scene.kind(*id),
            OrganizationKind::University | OrganizationKind::Academic
        )
    };
    subject(scene, context).or(context
        .subject
        .filter(|id| learns(id) && !is_of_another(scene, *id)))
}

/// Whom "A donated 200 coats" and "A sponsored the Spring Walk" give to, by the verb at token `at` whose object names
/// nobody.
pub(super) fn taker<'s>(
    scene: &'s Scene<'_, '_>,
    context: &Context<'_>,
    at: usize,
    verb: &Verb,
) -> Option<Place<'s>> {
    let passage = scene.passage;
    if verb.role == "contributor"
        && let Some(project) = work::taker(scene, context, at)
    {
        return Some(project);
    }
    // "A was awarded a grant from us": who stands before a passive is given to.
    if is_done_to(scene, at) {
        return None;
    }
    let place = (subject(scene, context)?, None);
    // Who gives are the only organizations from the verb on.
    let givers = scene.subjects(at);
    let also = gapped(scene, at);
    let gives = |actor: &&Actor| {
        let mut all = givers.iter().chain(&also);
        all.any(|giver| giver.tokens == actor.tokens)
    };
    // "A supported the funding for a nurse, and B paid for the van": B is of another clause.
    let clause = |actor: &&Actor| {
        let start = scene.article_start(actor);
        let joined = start > at + 2
            && passage.is_any(start - 1, word_list!["and", "while"])
            && passage.is_mark(start - 2, ',');
        !(joined
            && passage
                .tags(actor.tokens.end)
                .has(Tags::FINITE | Tags::VERB))
    };
    let others = scene
        .from(at)
        .iter()
        .take_while(clause)
        .filter(|actor| !gives(actor))
        .any(|actor| actor.named().is_some_and(|id| id != place.0));
    // "The Grants Committee awarded": a body of somebody's gives what is not its own.
    let body = |giver: &&Actor| {
        let kind = giver.named().map(|id| scene.kind(id));
        matches!(
            kind,
            Some(OrganizationKind::Committee | OrganizationKind::WorkingGroup)
        )
    };
    if givers.iter().any(body) {
        return None;
    }
    if others || !givers.iter().all(|giver| giver.named().is_some()) {
        return None;
    }
    let behind = at + 1..scene.sentence.end;
    let told = match verb.role {
        // "donated to the hospital", "donated blood for others": to whom is told; "donates blood" gives nothing to anybody.
        "donor" => {
            let to = |at: usize| passage.is_any(at, word_list!["to", "toward", "towards", "for"]);
            let object = passage.tokens.get(at + 1)?;
            let counted = object.shape == Shape::Number
                || object.tags.has(Tags::NUMBER)
                || passage.is_any(at + 1, word_list!["a", "an"])
                || object.shape == Shape::Lower && passage.raw(at + 1).ends_with('s');
            passage.is_any(at, word_list!["donated", "donates"])
                && counted
                && !behind.into_iter().any(to)
        }
        "sponsor" | "funder" | "supporter" if is_work(scene, at + 1) => true,
        "sponsor" if is_meal_of_thanks(scene, at) => true,
        "funder" | "supporter" if money::pays_staff(scene, at) => true,
        "funder" => is_given(scene, at),
        "contributor" => passage.raw(at).starts_with("contribut") && is_given(scene, at),
        "sponsor" => {
            passage.is(at, "sponsored")
                && passage.is_any(at + 1, word_list!["the", "our", "this"])
                && !behind.into_iter().any(|at| passage.is_any(at, WORKS))
        }
        _ => false,
    };
    told.then_some(place)
}

/// What a text calls that which it tells of.
pub(super) const WORK: &WordList = word_list![
    "work",
    "project",
    "effort",
    "development",
    "port",
    "task",
    "release",
    "version"
];

/// "Thanks to A for sponsoring the dinner": whether those who are thanked sponsored, by the verb at token `at`, what people share
/// where they meet.
fn is_meal_of_thanks(scene: &Scene<'_, '_>, at: usize) -> bool {
    const SHARED: &WordList = word_list![
        "breakfast",
        "catering",
        "coffee",
        "conference",
        "dinner",
        "drinks",
        "event",
        "food",
        "gathering",
        "lunch",
        "meeting",
        "meetup",
        "party",
        "reception",
        "stickers",
        "swag",
        "t-shirts",
        "venue",
        "workshop"
    ];
    const LONGEST: usize = 3;
    let passage = scene.passage;
    let led = usize::from(passage.is_any(at + 1, word_list!["the", "our", "this"]));
    let end = scene.sentence.end.min(at + 1 + led + LONGEST);
    let small = |at: &usize| !passage.tokens[*at].is_capital() && !passage.is_mark(*at, ',');
    let mut words = (at + 1 + led..end).take_while(small);
    let shared = words.find(|at| passage.is_any(*at, SHARED));
    let thanked = at > scene.sentence.start && scene.thanked(at - 1).is_some();
    thanked && shared.is_some()
}

/// "this work", "part of our project": whether the words at token `at` are what the text tells of, and no more.
fn is_work(scene: &Scene<'_, '_>, at: usize) -> bool {
    let passage = scene.passage;
    let work = behind_part(scene, at);
    // "most of the development", "the majority of development"
    let whole = work > at && passage.is(work, "the");
    let bare = work > at && passage.is(work, "development");
    let work = work - usize::from(bare);
    (bare || whole || passage.is_any(work, word_list!["this", "our"]))
        && passage.is_any(work + 1, WORK)
        && passage
            .tokens
            .get(work + 2)
            .is_none_or(|token| !token.is_word())
}

/// "much of", "the majority of": one past such words at token `at`; `at` where there are none.
pub(super) fn behind_part(scene: &Scene<'_, '_>, at: usize) -> usize {
    const PARTS: &WordList = word_list![
        "much", "most", "part", "parts", "some", "all", "half", "bulk", "majority"
    ];
    let passage = scene.passage;
    let part = at + usize::from(passage.is_any(at, word_list!["a", "the"]));
    match passage.is_any(part, PARTS) && passage.is(part + 1, "of") {
        true => part + 2,
        false => at,
    }
}

/// "The van was sponsored": whether the sentence tells, before the participle at token `at`, of a thing of the report's
/// subject.
pub(super) fn is_ours(
    scene: &Scene<'_, '_>,
    context: &Context<'_>,
    at: usize,
    verb: &Verb,
) -> bool {
    const LONGEST: usize = 8;
    let passage = scene.passage;
    // "Most of the development was"
    let part = behind_part(scene, scene.sentence.start);
    let from = match passage.is(part, "the") && passage.is_any(part + 1, WORK) {
        true => part,
        false => scene.sentence.start,
    };
    let how = usize::from(at > 0 && passage.raw(at - 1).ends_with("ly"));
    let Some(be) = at.checked_sub(1 + how).filter(|be| *be > from) else {
        return false;
    };
    // "Work on the loader was", "Development was"
    let project = context
        .project
        .filter(|_| context.project == context.subject);
    let bare = project.is_some()
        && passage.is_any(from, WORK)
        && (passage.tags(from + 1).has(Tags::PREPOSITION) || be == from + 1);
    let thing = from + usize::from(!bare)..be;
    let named = |at: usize| scene.actors.iter().any(|actor| actor.tokens.contains(&at));
    // "The Alvik Medal"
    let prize = passage.is_any(
        be - 1,
        word_list!["medal", "prize", "award", "trophy", "cup", "lecture"],
    );
    // "The port to RISC-V", "The development of the new loader": work on the project that the report is about.
    let work = project
        .and_then(|_| thing.clone().find(|at| passage.is_any(*at, WORK)))
        .filter(|work| passage.tags(work + 1).has(Tags::PREPOSITION));
    // "The port of the new loader", but "of another house", "against spam".
    let of_work = |work: usize, at: usize| {
        let to = word_list!["to", "of", "for", "on"];
        let shape = passage.tokens[at].shape;
        match at == work + 1 {
            true => passage.is_any(at, to),
            false => {
                !(at == work + 2 && passage.is_any(at, word_list!["a", "an", "another"]))
                    && (shape != Shape::Title || at > 0 && passage.is_mark(at - 1, '-'))
            }
        }
    };
    let small = |at: usize| {
        bare && (at == from || of_work(from, at))
            || work.is_some_and(|work| at > work && of_work(work, at))
            || work.is_none_or(|work| at < work + 1)
                && !(bare && at > from)
                && (passage.tokens[at].shape == Shape::Lower
                    || project.is_some() && passage.tokens[at].shape == Shape::Upper
                    || prize && passage.tokens[at].is_capital())
                && !passage.tags(at).has(Tags::PREPOSITION | Tags::RELATIVE)
                && !passage.is_any(at, WORKS)
                && !is_of_others(passage, at)
                && (verb.role == "sponsor"
                    || project.is_some() && passage.is_any(at, word_list!["audit", "review"])
                    || !passage.is_any(at, money::OTHERS))
    };
    let covers = passage.raw(at).starts_with("cover");
    subject(scene, context).is_some()
        && (!covers || money::is_cost(passage, be - 1))
        && (bare
            || passage.is_any(from, word_list!["the", "our"])
            || passage.is_any(from, word_list!["this", "these"])
                && (work.is_some() || is_own_thing(passage, be - 1)))
        && passage.is_any(be, word_list!["is", "are", "was", "were"])
        && thing.len() <= LONGEST
        && thing.into_iter().all(|at| small(at) && !named(at))
}

/// "30,000 from A and 12,000 from B": who else gave, behind the name that ends before token `end`.
pub(super) fn also_from<'s>(
    scene: &'s Scene<'_, '_>,
    end: usize,
    links: &WordList,
) -> Vec<&'s Actor> {
    const LONGEST: usize = 8;
    let passage = scene.passage;
    let mut givers: Vec<&Actor> = Vec::new();
    let mut end = scene.behind(end);
    loop {
        let comma = usize::from(passage.is_mark(end, ',') || passage.is_mark(end, ';'));
        let next = end + comma + usize::from(passage.is(end + comma, "and"));
        let limit = scene.sentence.end.min(next + LONGEST);
        let from = (next..limit).find(|at| passage.is_any(*at, links));
        let Some(from) = from.filter(|from| *from > next && next > end) else {
            return givers;
        };
        let sum = (next..from).any(|at| is_sum(passage, at));
        let told = (next..from).any(|at| passage.tags(at).has(Tags::FINITE | Tags::WE));
        let named = scene.named_from(from + 1);
        let Some(last) = named.last().filter(|_| sum && !told) else {
            return givers;
        };
        end = scene.behind(last.tokens.end);
        givers.extend(named);
    }
}

/// "A gave £75,000 and B £20,000": those who did with another sum what the verb at token `at` tells.
pub(super) fn gapped<'s>(scene: &'s Scene<'_, '_>, at: usize) -> Vec<&'s Actor> {
    const REACH: usize = 16;
    let passage = scene.passage;
    let sum = |at: usize| is_sum(passage, at);
    let mut end = at + 1;
    let mut others: Vec<&Actor> = Vec::new();
    for actor in scene.from(at + 1) {
        let start = scene.article_start(actor);
        let parted = passage.is(start - 1, "and")
            || passage.is_mark(start - 1, ',')
            || passage.is_mark(start - 1, ';');
        let told = (end..start).any(|at| passage.tags(at).has(Tags::FINITE));
        if start > end + REACH || told {
            break;
        }
        let counted = (end..start).any(sum) && sum(actor.tokens.end);
        if parted && counted && actor.named().is_some() {
            others.push(actor);
        } else if !others.is_empty() {
            break;
        }
        end = actor.tokens.end;
    }
    others
}

#[cfg(test)]
mod tests;
