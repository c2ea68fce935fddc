//! Sentences that say who is what in which organization, by a role noun.
//!
//! | text | row |
//! |---|---|
//! | We are an active member of A and B | we, member, A; we, member, B |
//! | Liis Tamm, chief executive officer of A | Liis Tamm, executive, A |
//! | New gold members are A and B | A, gold_member, we; B, gold_member, we |
//! | A Working Group: chair Bao Nguyen | Bao Nguyen, chair, A Working Group |

use std::ops::Range;

use super::Context;
use super::draft::{Draft, status};
use super::noun::{RoleGroup, group_at};
use super::scene::{Actor, Scene, Who};
use crate::document::{BlockKind, Shape};
use crate::lexicon::words::Tags;
use crate::model::{OrganizationKind, Role, Rule};

/// Adds the roles that role nouns of the sentence give.
pub(super) fn find(scene: &Scene<'_, '_>, context: &Context<'_>, roles: &mut Vec<Role>) {
    let mut at = scene.sentence.start;
    while at < scene.sentence.end {
        let Some(group) = group_at(scene.passage, at, scene.sentence.end) else {
            at += 1;
            continue;
        };
        let range = group.range();
        at = range.end;
        if is_modifier(scene, &range) {
            continue;
        }
        read_group(scene, context, &group, roles);
    }
}

/// "member states", "partner program", "board member training": the noun stands before another.
fn is_modifier(scene: &Scene<'_, '_>, range: &Range<usize>) -> bool {
    let next = scene
        .passage
        .tokens
        .get(range.end)
        .filter(|_| range.end < scene.sentence.end);
    let closed = Tags::PREPOSITION
        | Tags::CONJUNCTION
        | Tags::AUXILIARY
        | Tags::VERB
        | Tags::RELATIVE
        | Tags::DETERMINER
        | Tags::ADVERB;
    next.is_some_and(|token| token.shape == Shape::Lower && token.spaced && !token.tags.has(closed))
}

fn read_group(
    scene: &Scene<'_, '_>,
    context: &Context<'_>,
    group: &RoleGroup,
    roles: &mut Vec<Role>,
) {
    let range = group.range();
    let passage = scene.passage;
    let preposition = passage.is_any(
        range.end,
        &[
            "of", "in", "at", "for", "to", "on", "with", "within", "from",
        ],
    ) && range.end < scene.sentence.end;
    let objects = if preposition {
        scene.objects(range.end + 1)
    } else {
        Vec::new()
    };
    let plural = group.nouns.iter().any(|noun| noun.plural);
    let (holders, rule) = match holders(scene, group, !objects.is_empty()) {
        Some(found) => found,
        None => return,
    };
    // What is named behind the noun may be who holds it: "members are A and B".
    if objects.is_empty() || rule == Rule::RoleList {
        let place = objects
            .first()
            .map(|actor| (actor.organization().unwrap_or_default(), Some(*actor)))
            .or_else(|| place_before(scene, context, group, &holders, plural));
        let Some(place) = place else { return };
        for holder in holders {
            push(scene, group, holder, place, rule, roles);
        }
        return;
    }
    for object in &objects {
        let Some(id) = object.organization() else {
            continue;
        };
        for holder in &holders {
            push(
                scene,
                group,
                holder,
                (id, Some(object)),
                if objects.len() > 1 {
                    Rule::RoleList
                } else {
                    rule
                },
                roles,
            );
        }
    }
}

fn push(
    scene: &Scene<'_, '_>,
    group: &RoleGroup,
    holder: &Actor,
    place: (u32, Option<&Actor>),
    rule: Rule,
    roles: &mut Vec<Role>,
) {
    for noun in &group.nouns {
        let person_only = matches!(
            noun.role.id(),
            "executive" | "treasurer" | "chair" | "vice_chair"
        ) && matches!(
            holder.who,
            Who::Organization {
                said_as_we: true,
                ..
            }
        );
        if person_only {
            continue;
        }
        let draft = Draft {
            role: noun.role,
            certainty: group.certainty,
            words: noun.range.clone(),
            qualifier: group.qualifier.clone(),
            cue: group.range(),
            status: status(scene, group.range().start),
            rule,
            holder,
            place,
        };
        roles.extend(draft.finish(scene));
    }
}

/// Who holds the role: by the words before the noun, else behind it.
fn holders<'s>(
    scene: &'s Scene<'_, '_>,
    group: &RoleGroup,
    has_object: bool,
) -> Option<(Vec<&'s Actor>, Rule)> {
    let passage = scene.passage;
    let range = group.range();
    let plural = group.nouns.iter().any(|noun| noun.plural);
    // "members are A and B", "sponsors: A, B", "chair: Mirela Stanciu"
    let linked = passage.is_mark(range.end, ':')
        || passage.is_any(
            range.end,
            &["are", "were", "include", "including", "included", "is"],
        ) && (plural || passage.is(range.end, "is"));
    if linked && range.end < scene.sentence.end {
        let named = named_behind(scene, range.end + 1);
        if !named.is_empty() {
            return Some((named, Rule::RoleList));
        }
    }
    // "chair Mirela Stanciu", "CEO, Ken Hu,"
    let right = range.end + usize::from(passage.is_mark(range.end, ','));
    if !has_object
        && let Some(person) = scene.actors.iter().find(|actor| {
            actor.tokens.start == right && actor.who == Who::Person && right < scene.sentence.end
        })
    {
        return Some((vec![person], Rule::RoleRoster));
    }
    let start = phrase_start(scene, group);
    let before = start
        .checked_sub(1)
        .filter(|before| *before >= scene.sentence.start)?;
    // "Liis Tamm, chief executive officer", "Amara Osei (Acme), Chair", "as a contractor"
    if passage.is_mark(before, ',')
        || passage.is_mark(before, '(')
        || passage.is_mark(before, '–')
        || passage.is_mark(before, '—')
        || passage.is_mark(before, '-')
    {
        let end = scene.sentence.start.max(parenthesis_start(scene, before));
        let found = scene.ending_at(end)?;
        let actor = &scene.actors[found];
        return (actor.who == Who::Person || has_object && actor.named().is_some())
            .then_some((vec![actor], Rule::RoleRoster));
    }
    if passage.is_any(before, &["as"]) {
        // "with Yuki Hamada as convenor", "took over as chair", "Simon joined us as an engineer"
        let close = parenthesis_start(scene, before);
        if let Some(found) = scene.ending_at(close).filter(|found| {
            scene.actors[*found].who == Who::Person || scene.actors[*found].named().is_some()
        }) {
            return Some((vec![&scene.actors[found]], Rule::RoleSentence));
        }
        let verb = (scene.sentence.start..before)
            .rev()
            .find(|at| is_verb(scene, *at))?;
        let enlisted = passage.is_any(
            verb,
            &[
                "enlisted",
                "hired",
                "appointed",
                "elected",
                "named",
                "contracted",
                "employed",
                "chose",
                "recruited",
                "welcomed",
            ],
        );
        let behind_verb = scene.actors.iter().find(|actor| {
            actor.tokens.start > verb && actor.tokens.end <= before && actor.who == Who::Person
        });
        if let Some(person) = behind_verb.filter(|_| enlisted) {
            return Some((vec![person], Rule::RoleSentence));
        }
        let subjects = scene.subjects(verb);
        return (!subjects.is_empty()).then_some((subjects, Rule::RoleSentence));
    }
    // "is a member", "was elected chair", "serve as", "hold a board seat"
    if is_verb(scene, before) {
        let subjects = scene.subjects(before);
        return (!subjects.is_empty()).then_some((subjects, Rule::RoleSentence));
    }
    None
}

/// A verb that may carry a role noun as its predicate.
fn is_verb(scene: &Scene<'_, '_>, at: usize) -> bool {
    let passage = scene.passage;
    let word = passage.raw(at).to_ascii_lowercase();
    passage.tags(at).has(Tags::AUXILIARY)
        || matches!(
            word.as_str(),
            "became"
                | "become"
                | "becomes"
                | "remains"
                | "remained"
                | "serves"
                | "served"
                | "serve"
                | "elected"
                | "appointed"
                | "named"
                | "chosen"
                | "hold"
                | "holds"
                | "held"
                | "joined"
                | "act"
                | "acts"
                | "acted"
                | "took"
                | "over"
                | "enlisted"
                | "hired"
                | "down"
                | "made"
                | "welcomed"
                | "spoke"
                | "works"
                | "worked"
                | "won"
                | "continues"
                | "stepped"
                | "post"
        )
}

/// The first token of the phrase a role group stands in: articles, qualifiers and "each", "one of the" left out.
fn phrase_start(scene: &Scene<'_, '_>, group: &RoleGroup) -> usize {
    let passage = scene.passage;
    let mut start = group.range().start;
    while start > scene.sentence.start {
        let tags = passage.tags(start - 1);
        let adjective = passage.tokens[start - 1].shape == Shape::Lower
            && !tags.has(
                Tags::PREPOSITION
                    | Tags::CONJUNCTION
                    | Tags::AUXILIARY
                    | Tags::VERB
                    | Tags::PRONOUN,
            )
            && tags.has(Tags::ADJECTIVE | Tags::DETERMINER | Tags::ADVERB | Tags::NUMBER);
        let qualifier = group
            .qualifier
            .as_ref()
            .is_some_and(|range| range.contains(&(start - 1)));
        let hyphen = passage.is_mark(start - 1, '-') && passage.is_glued(start);
        let of = passage.is(start - 1, "of")
            && start >= scene.sentence.start + 2
            && passage.is_any(start - 2, &["one", "some", "any"]);
        let one = passage.is_any(start - 1, &["one"]);
        if !(adjective || qualifier || hyphen || of || one) || tags.has(Tags::WE) {
            break;
        }
        start -= 1;
    }
    start
}

/// Where the parenthesis that ends before token `at` opens; `at` where none does.
fn parenthesis_start(scene: &Scene<'_, '_>, at: usize) -> usize {
    const LONGEST: usize = 12;
    let passage = scene.passage;
    if at == 0 || !passage.is_mark(at - 1, ')') {
        return at;
    }
    (scene.sentence.start.max(at.saturating_sub(LONGEST))..at)
        .rev()
        .find(|place| passage.is_mark(*place, '('))
        .unwrap_or(at)
}

/// Everybody a list from token `at` on names: people too.
fn named_behind<'s>(scene: &'s Scene<'_, '_>, at: usize) -> Vec<&'s Actor> {
    const FIRST: usize = 3;
    let mut named: Vec<&Actor> = Vec::new();
    let mut end = at;
    for actor in scene.actors.iter().filter(|actor| actor.tokens.start >= at) {
        let gap = end..actor.tokens.start;
        let fits = if named.is_empty() {
            gap.len() <= FIRST
                && gap.clone().all(|place| {
                    !scene
                        .passage
                        .tags(place)
                        .has(Tags::VERB | Tags::PREPOSITION | Tags::WE)
                })
        } else {
            scene.lists(gap)
        };
        let said = matches!(
            actor.who,
            Who::Organization {
                said_as_we: true,
                ..
            }
        );
        if !fits || said {
            break;
        }
        end = scene.behind(actor.tokens.end);
        named.push(actor);
    }
    named
}

/// Where a role without an object is held: "of which we are a founding member", the group an item opens with, the
/// section's body, else the report's subject.
fn place_before<'s>(
    scene: &'s Scene<'_, '_>,
    context: &Context<'_>,
    group: &RoleGroup,
    holders: &[&Actor],
    plural: bool,
) -> Option<(u32, Option<&'s Actor>)> {
    let passage = scene.passage;
    let start = group.range().start;
    let holds = |id: u32| {
        holders
            .iter()
            .any(|holder| holder.organization() == Some(id))
    };
    let which = (scene.sentence.start..start).find(|at| {
        passage.is_any(*at, &["of", "in"]) && passage.is_any(*at + 1, &["which", "whose"])
    });
    if let Some(which) = which
        && let Some(actor) = scene
            .actors
            .iter()
            .rev()
            .find(|actor| actor.tokens.end <= which && which - actor.tokens.end <= 1)
    {
        return actor.organization().map(|id| (id, Some(actor)));
    }
    // "HPIA's founding members", "our treasurer"
    let owner = scene.actors.iter().rev().find(|actor| {
        actor.tokens.end <= start
            && start - actor.tokens.end <= 3
            && actor.organization().is_some()
            && (passage.tokens[actor.tokens.end - 1].shape == Shape::Clitic
                || passage.tokens[actor.tokens.end].shape == Shape::Clitic
                || passage.is(actor.tokens.start, "our"))
    });
    if let Some(actor) = owner.filter(|actor| actor.organization().is_some_and(|id| !holds(id))) {
        return actor.organization().map(|id| (id, Some(actor)));
    }
    let person = holders.iter().all(|holder| holder.who == Who::Person);
    let body = |kind: OrganizationKind| {
        matches!(
            kind,
            OrganizationKind::WorkingGroup
                | OrganizationKind::Committee
                | OrganizationKind::OpenSourceProject
        )
    };
    let opening = scene.actors.first().filter(|actor| {
        actor
            .named()
            .is_some_and(|id| body(scene.kind(id)) && !holds(id))
            && (person || actor.tokens.end <= start)
    });
    if let Some(actor) = opening.filter(|_| person) {
        return actor.organization().map(|id| (id, None));
    }
    let employer = scene.actors.iter().find(|actor| {
        let gap = group.range().end..actor.tokens.start.max(group.range().end);
        person && actor.named().is_some() && gap.len() == 1 && passage.is_mark(gap.start, ',')
    });
    if let Some(actor) = employer {
        return actor.organization().map(|id| (id, Some(actor)));
    }
    let roster = matches!(
        passage.block.kind,
        BlockKind::ListItem { .. } | BlockKind::Cell { .. }
    ) || plural
        || person;
    let tier = group
        .nouns
        .iter()
        .any(|noun| noun.role.info().family == "membership" && noun.role.id() != "member")
        || person;
    context
        .body_of(passage.block.section)
        .or(context.subject)
        .filter(|id| roster && (plural || tier) && !holds(*id))
        .map(|id| (id, None))
}
