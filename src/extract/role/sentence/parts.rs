//! Posts that one phrase names and that are held apart: by each of several people, or in houses of their own.

use super::super::holder;
use super::super::noun::{RoleGroup, RoleNoun};
use super::super::scene::{Actor, Scene};
use crate::model::{Certainty, OrganizationKind};

/// "A and B, our chair and vice-chair": as many people as posts have one each; else all hold each of the posts, which may be
/// those of several bodies.
pub(super) fn respectively<'s>(
    scene: &Scene<'_, '_>,
    group: RoleGroup,
    holders: &[&'s Actor],
) -> Vec<(RoleGroup, Vec<&'s Actor>)> {
    let posts = || {
        let mut nouns = group.nouns.iter();
        nouns.all(|noun| !noun.plural && noun.role.info().family == "governance")
            && holders.iter().all(|holder| holder.is_person())
    };
    let each = holders.len() > 1
        && group.nouns.len() == holders.len()
        && group.certainty == Certainty::Stated
        && (posts() || says_respectively(scene, &group));
    if !each {
        let parts = by_body(scene, group).into_iter();
        return parts.map(|part| (part, holders.to_vec())).collect();
    }
    let one = |noun: &RoleNoun| RoleGroup {
        nouns: vec![noun.clone()],
        ..group.clone()
    };
    let nouns = group.nouns.iter().zip(holders);
    nouns
        .map(|(noun, holder)| (one(noun), vec![*holder]))
        .collect()
}

/// "gold and silver members, respectively", "respectively chair and treasurer of A": whether the words around a group say
/// that each of those named before holds one of its roles.
fn says_respectively(scene: &Scene<'_, '_>, group: &RoleGroup) -> bool {
    const NEAR: usize = 2;
    let range = group.range();
    let objects = holder::objects(scene, group);
    let end = objects
        .last()
        .map_or(range.end, |last| scene.behind(last.tokens.end));
    let said = |at: usize| scene.passage.is(at, "respectively");
    let before = scene.sentence.start.max(range.start.saturating_sub(NEAR))..range.start;
    before.into_iter().any(said) || (end..scene.sentence.end.min(end + NEAR)).any(said)
}

/// "vice-chair and chair of the Audit Committee": a post of the whole house is none of a committee's, so that the last of
/// the joined posts alone is held there; "chair and founder of the committee" are both.
fn by_body(scene: &Scene<'_, '_>, group: RoleGroup) -> Vec<RoleGroup> {
    let Some((last, first)) = group
        .nouns
        .split_last()
        .filter(|(_, first)| !first.is_empty())
    else {
        return vec![group];
    };
    let passage = scene.passage;
    let whole = |noun: &RoleNoun| {
        matches!(
            noun.role.id(),
            "chair" | "vice_chair" | "executive" | "board_member"
        ) || passage.is(noun.range.start, "treasurer")
    };
    let apart = group.certainty == Certainty::Stated
        && matches!(last.role.id(), "chair" | "vice_chair" | "member")
        && !last.plural
        && first
            .iter()
            .all(|noun| whole(noun) && noun.role != last.role);
    let objects = if apart {
        holder::objects(scene, &group)
    } else {
        Vec::new()
    };
    let body = |actor: &&Actor| {
        let kind = actor.named().map(|id| scene.kind(id));
        matches!(
            kind,
            Some(OrganizationKind::Committee | OrganizationKind::WorkingGroup)
        )
    };
    let part = |nouns: &[RoleNoun]| RoleGroup {
        nouns: nouns.to_vec(),
        ..group.clone()
    };
    // "A member and chair of B": the first is of A, whose name stands right before it.
    let start = group.range().start;
    let owned = group.certainty == Certainty::Stated
        && scene
            .ending_at(start)
            .is_some_and(|at| scene.actors[at].named().is_some())
        && !holder::objects(scene, &part(std::slice::from_ref(last))).is_empty();
    if !owned && (objects.is_empty() || !objects.iter().all(body)) {
        return vec![group];
    }
    vec![part(first), part(std::slice::from_ref(last))]
}
