//! Roles as the rules give them, before doubles are left out.

use std::ops::Range;

use super::lead::bracket_says;
use super::scene::{Actor, Scene, Who};
use super::status::{gone_by, leaves_again};
use super::time::held;
use crate::lexicon::RoleId;
use crate::model::{Certainty, Holder, Role, RoleStatus, Rule};

/// What a rule found: a role between whom it names and where it is held.
pub(super) struct Draft<'d> {
    pub(super) role: RoleId,
    pub(super) certainty: Certainty,
    /// The tokens that name the role.
    pub(super) words: Range<usize>,
    pub(super) qualifier: Option<Range<usize>>,
    /// The tokens that gave it.
    pub(super) cue: Range<usize>,
    pub(super) status: RoleStatus,
    pub(super) rule: Rule,
    pub(super) holder: &'d Actor,
    /// Where it is held: an organization by its index, and where its name stands in this sentence.
    pub(super) place: (u32, Option<&'d Actor>),
    /// Whether several hold it in one place, so that the holder's name makes the pair.
    pub(super) lists_holders: bool,
}

impl Draft<'_> {
    /// The row of the model; `None` where holder and organization are one, or an organization holds what people do.
    pub(super) fn finish(mut self, scene: &Scene<'_, '_>) -> Option<Role> {
        let passage = scene.passage;
        let (organization, listed) = self.place;
        let holder = match self.holder.who {
            Who::Organization { .. } if self.role.is_of_people() => return None,
            Who::Organization { id, .. } => Holder::Organization(id),
            Who::Person(span) => Holder::Person(span),
        };
        if holder == Holder::Organization(organization) {
            return None;
        }
        // "Host: Liis Tamm": of a talk that no word names.
        let meets = |id: u32| {
            use crate::model::OrganizationKind::{Conference, Program};
            matches!(scene.kind(id), Conference | Program)
        };
        if self.role.id() == "host" && matches!(holder, Holder::Person(_)) && !meets(organization) {
            return None;
        }
        // The members of this one foundation are people, and have a role of their own.
        if self.role.id() == "member"
            && matches!(holder, Holder::Person(_))
            && is_asf(&scene.found.organizations[organization as usize].name)
            && let Some(role) = RoleId::from_id("asf_member")
        {
            self.role = role;
        }
        let ends = [Some(self.holder), listed].into_iter().flatten();
        for said in ends.filter_map(|actor| bracket_says(passage, actor.tokens.end)) {
            let said = said?;
            if self.status == RoleStatus::Current {
                self.status = said;
            }
        }
        let held = held(scene, &self);
        let left = self.role.info().family == "membership"
            && listed.is_some_and(|place| leaves_again(scene, place.tokens.end));
        let left = left
            || gone_by(scene, self.holder.tokens.start)
            || listed.is_some_and(|place| gone_by(scene, place.tokens.start));
        if self.status == RoleStatus::Current
            && (left || held.as_ref().is_some_and(|held| held.ended))
        {
            self.status = RoleStatus::Ended;
        }
        // The listed name makes the pair: the organization's where it is named and no list of holders, else the holder's.
        let listed = listed
            .filter(|actor| actor.named().is_some() && !self.lists_holders)
            .unwrap_or(self.holder);
        let listed = match listed.tokens.is_empty() {
            true => self.cue.clone(),
            false => {
                let noted = passage.is_mark(listed.tokens.end - 1, '*');
                listed.tokens.start..listed.tokens.end - usize::from(noted)
            }
        };
        Some(Role {
            span: passage.span(listed),
            holder,
            role: self.role,
            words: passage.span(self.words),
            organization: Some(organization),
            certainty: self.certainty,
            status: self.status,
            qualifier: self.qualifier.map(|range| passage.span(range)),
            count: None,
            cue: passage.span(self.cue),
            as_of: held.map(|held| held.as_of),
            section: passage.block.section,
            rule: self.rule,
        })
    }
}

fn is_asf(name: &str) -> bool {
    matches!(name, "ASF" | "Apache Software Foundation")
}

/// Leaves out a role that a more exact one of the same holder, organization and place says already.
pub(super) fn distinct(mut roles: Vec<Role>) -> Vec<Role> {
    roles.sort_by_key(|role| (role.span, role.cue, role.role));
    let mut kept: Vec<Role> = Vec::with_capacity(roles.len());
    for role in roles {
        // One of several alternatives says nothing of the others: "a board member or an executive".
        let same = |other: &Role| {
            (role.certainty == Certainty::Stated || other.role == role.role)
                && other.holder == role.holder
                && other.organization == role.organization
                && other.section == role.section
                && other.span == role.span
        };
        // Doubles stand close together, since they come of one sentence.
        const LOOK_BACK: usize = 12;
        let from = kept.len().saturating_sub(LOOK_BACK);
        if kept[from..]
            .iter()
            .any(|other| same(other) && other.role.is_a(role.role))
        {
            continue;
        }
        if let Some(general) = kept[from..]
            .iter()
            .position(|other| same(other) && role.role.is_a(other.role))
        {
            kept[from + general] = role;
            continue;
        }
        kept.push(role);
    }
    kept.sort_by_key(|role| (role.span, role.cue, role.role));
    kept
}

#[cfg(test)]
mod tests {
    use crate::extract::role::testing::check_behind;

    #[test]
    fn what_people_are_and_organizations_are_not() {
        check_behind(
            "Anna Kowalska is a member of the Apache Software Foundation.",
            "Anna Kowalska asf_member Apache Software Foundation",
        );
        check_behind(
            "Siemens is a member of the Apache Software Foundation.",
            "Siemens member Apache Software Foundation",
        );
        check_behind("We held a talk on lamps. Host: Anna Kowalska", "");
    }
}
