//! The rows of the names that a list gives a role to.

use super::super::draft::Draft;
use super::super::lead::{Given, Items, status_beside};
use super::super::noun::group_at;
use super::super::scene::{Actor, Scene};
use crate::document::Span;
use crate::lexicon::RoleId;
use crate::model::{Certainty, Role, RoleStatus, Rule};

/// The row of an item that names `actor`: "ETSI (observer)" says itself what is held in it.
pub(in crate::extract::role) fn give(
    scene: &Scene<'_, '_>,
    given: &Given,
    actor: &Actor,
    roles: &mut Vec<Role>,
) {
    let status = match given.status {
        RoleStatus::Current => status_beside(scene, actor),
        told => Some(told),
    };
    let Some(status) = status else { return };
    for party in &given.parties {
        if given.items != Items::Places {
            let place = party.organization().map(|id| (id, None));
            let row = place.map(|place| Draft {
                status,
                ..draft(given.role, actor, place, Rule::RoleHeading)
            });
            let row = row.and_then(|row| row.finish(scene));
            roles.extend(row.map(|row| by_words(row, given.words)));
            continue;
        }
        let behind = actor.tokens.end + 1;
        let own = group_at(scene.passage, behind, scene.sentence.end);
        let (role, words) = match own {
            Some(group) => (group.nouns[0].role, scene.passage.span(group.range())),
            None => (given.role, given.words),
        };
        if let Some(place) = actor.named() {
            let row = Draft {
                words: actor.tokens.clone(),
                cue: actor.tokens.clone(),
                status,
                ..draft(role, party, (place, Some(actor)), Rule::RoleHeading)
            };
            let row = row.finish(scene);
            roles.extend(row.map(|row| by_words(row, words)));
        }
    }
}

/// The row of whom a person of an entry works for: it holds what she holds, and no longer.
pub(in crate::extract::role) fn employ(
    scene: &Scene<'_, '_>,
    given: &Given,
    (person, firm): (&Actor, &Actor),
    roles: &mut Vec<Role>,
) {
    let status = match given.status {
        RoleStatus::Current => status_beside(scene, person),
        told => Some(told),
    };
    if let Some(status) = status {
        let told = Given {
            status,
            ..given.clone()
        };
        give(scene, &told, firm, roles);
    }
}

/// A role that words beside or over the name give: they are its cue.
pub(in crate::extract::role) fn by_words(role: Role, words: Span) -> Role {
    Role {
        words,
        cue: words,
        ..role
    }
}

pub(in crate::extract::role) fn draft<'d>(
    role: RoleId,
    holder: &'d Actor,
    place: (u32, Option<&'d Actor>),
    rule: Rule,
) -> Draft<'d> {
    let cue = holder.tokens.clone();
    Draft {
        role,
        certainty: Certainty::Stated,
        words: cue.clone(),
        qualifier: None,
        cue,
        status: RoleStatus::Current,
        rule,
        holder,
        place,
        lists_holders: false,
    }
}
