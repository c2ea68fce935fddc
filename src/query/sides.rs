//! Organizations with the roles they have a side in: the rows that have [`crate::rows::side_fields`], too.

use std::collections::HashMap;

use super::condition::Condition;
use super::needs::{Batch, Needs};
use super::selection::Selection;
use crate::lexicon::RoleId;
use crate::rows::{Record, Table, Value};

/// What they are made of.
const OF_ROLES: [&str; 5] = [
    "organization_id",
    "holder_id",
    "role",
    "certainty",
    "status",
];

/// Adds a role to each organization.
pub(super) struct Sides {
    roles: Vec<RoleId>,
}

impl Sides {
    /// The sides that a selection of `table` asks for.
    pub(super) fn of(table: Table, selection: &Selection) -> Option<Sides> {
        let roles = selection
            .conditions
            .iter()
            .find_map(|condition| match condition {
                Condition::Role(roles) if table == Table::Organizations => Some(roles.clone()),
                _ => None,
            });
        roles.map(|roles| Sides { roles })
    }

    /// Says what it takes.
    pub(super) fn add_needs(&self, needs: &mut Needs) {
        needs.add(Table::Organizations, ["organization_id"]);
        needs.add(Table::Roles, OF_ROLES);
    }

    /// Adds role, side, certainty and status to each row: a row for each that differs, none for an organization without.
    pub(super) fn pair(
        &self,
        needs: &Needs,
        batch: &Batch,
        organizations: Vec<Record<'static>>,
    ) -> Vec<Record<'static>> {
        let names = needs.names(Table::Roles);
        let [of, holder, role, certainty, status] =
            OF_ROLES.map(|name| names.iter().position(|known| *known == name));
        let value =
            |row: &Record<'static>, at: Option<usize>| at.map_or(Value::Null, |at| row[at].clone());
        let mut sides: HashMap<String, Vec<[Value<'static>; 4]>> = HashMap::new();
        for row in batch.rows(Table::Roles) {
            let role = value(row, role);
            let is_wanted = match &role {
                Value::Text(id) => RoleId::from_id(id)
                    .is_some_and(|role| self.roles.iter().any(|wanted| role.is_a(*wanted))),
                _ => false,
            };
            if !is_wanted {
                continue;
            }
            for (id, side) in [(value(row, of), "of"), (value(row, holder), "holder")] {
                if let Value::Text(id) = id {
                    let sides = sides.entry(id.into_owned()).or_default();
                    let [certainty, status] = [certainty, status].map(|at| value(row, at));
                    let added = [role.clone(), Value::word(side), certainty, status];
                    if !sides.contains(&added) {
                        sides.push(added);
                    }
                }
            }
        }
        let own = needs.names(Table::Organizations);
        let id = own.iter().position(|name| *name == "organization_id");
        let with_sides = |row: Record<'static>| {
            let added = id
                .and_then(|id| sides.get(&*row[id].to_cell()))
                .map_or(&[][..], Vec::as_slice);
            let rows: Vec<Record<'static>> = added
                .iter()
                .map(|added| row.iter().cloned().chain(added.iter().cloned()).collect())
                .collect();
            rows
        };
        organizations.into_iter().flat_map(with_sides).collect()
    }
}
