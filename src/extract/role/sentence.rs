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
use super::holder;
use super::noun::{RoleGroup, group_at};
use super::scene::{Actor, Scene, Who};
use crate::document::{BlockKind, Shape};
use crate::lexicon::words::Tags;
use crate::model::{OrganizationKind, Role, Rule};

/// Adds the roles that role nouns of the sentence give.
pub(super) fn find(scene: &Scene<'_, '_>, context: &Context<'_>, roles: &mut Vec<Role>) {
    let mut at = scene.sentence.start;
    // Whoever held the role before holds the next that a coordinator joins: "a member of A and a partner of B".
    let mut shared: Vec<&Actor> = Vec::new();
    while at < scene.sentence.end {
        let Some(group) = group_at(scene.passage, at, scene.sentence.end) else {
            at += 1;
            continue;
        };
        let range = group.range();
        at = range.end;
        if !is_modifier(scene, &range)
            && let Some((holders, rule)) = holder::find(scene, &group, &shared)
        {
            read_group(scene, context, &group, &holders, rule, roles);
            shared = holders;
        }
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
    let post = scene.passage.is_any(
        range.end,
        &[
            "role",
            "roles",
            "position",
            "positions",
            "post",
            "seat",
            "seats",
        ],
    );
    next.is_some_and(|token| token.shape == Shape::Lower && token.spaced && !token.tags.has(closed))
        && !post
}

fn read_group(
    scene: &Scene<'_, '_>,
    context: &Context<'_>,
    group: &RoleGroup,
    holders: &[&Actor],
    rule: Rule,
    roles: &mut Vec<Role>,
) {
    let objects = holder::objects(scene, group);
    let plural = group.nouns.iter().any(|noun| noun.plural);
    // What is named behind the noun may be who holds it: "members are A and B".
    if objects.is_empty() || rule == Rule::RoleList {
        let place = objects
            .first()
            .map(|actor| (actor.organization().unwrap_or_default(), Some(*actor)))
            .or_else(|| place_before(scene, context, group, holders, plural));
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
        for holder in holders {
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
    let block = passage.block.kind;
    let listed = matches!(block, BlockKind::ListItem { .. } | BlockKind::Cell { .. });
    let tier = group
        .nouns
        .iter()
        .any(|noun| noun.role.info().family == "membership" && noun.role.id() != "member");
    let seat = group
        .nouns
        .iter()
        .any(|noun| noun.role.info().family == "governance");
    let fits = person || seat || plural || tier && listed;
    context
        .body_of(passage.block.section)
        .or(context.subject)
        .filter(|id| fits && !holds(*id))
        .map(|id| (id, None))
}
