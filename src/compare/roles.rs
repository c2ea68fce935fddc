//! Which roles of two sides are one: the same holder, role and organization.

use std::collections::HashMap;

use super::Match;
use super::organizations::Identities;
use super::verdict::in_order;
use crate::model::{Certainty, HolderKind, RoleStatus};
use crate::typed::{Report, Role};

/// Who holds a role.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
enum Holder {
    Organization(usize),
    Person(String),
    /// An unnamed class; its words say how many there are, which is another fact.
    Group,
}

/// A holder, a role, and the organization it is held in.
type Key = (Holder, String, Option<usize>);

/// Each role once. Where a side tells it several times, a role that is held and stated speaks for the others.
pub(super) fn compare(identities: &Identities, old: &[Report], new: &[Report]) -> Vec<Match<Role>> {
    let all = |side: &[Report]| -> Vec<(Key, Role)> {
        let mut roles: Vec<(Key, Role)> = Vec::new();
        let mut places: HashMap<Key, usize> = HashMap::new();
        for role in side.iter().flat_map(|report| &report.roles) {
            let key = key(identities, role);
            match places.get(&key) {
                Some(at) if weight(role) > weight(&roles[*at].1) => roles[*at].1 = role.clone(),
                Some(_) => {}
                None => {
                    places.insert(key.clone(), roles.len());
                    roles.push((key, role.clone()));
                }
            }
        }
        roles
    };
    in_order(all(old), all(new))
}

fn weight(role: &Role) -> (bool, bool) {
    (
        role.status == RoleStatus::Current.name(),
        role.certainty == Certainty::Stated.name(),
    )
}

fn key(identities: &Identities, role: &Role) -> Key {
    let is = |kind: HolderKind| role.holder_kind == kind.name();
    let holder = match identities.identity(&role.holder) {
        Some(identity) if is(HolderKind::Organization) => Holder::Organization(identity),
        _ if is(HolderKind::Group) => Holder::Group,
        _ => Holder::Person(role.holder.to_lowercase()),
    };
    let organization = identities.identity(&role.organization);
    (holder, role.role.clone(), organization)
}
