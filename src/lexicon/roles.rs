//! The closed list of roles with its hierarchy.

use std::sync::LazyLock;

/// A role of the closed list, or `other`.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct RoleId(u8);

/// One row of the list.
#[derive(Clone, Copy, Debug)]
pub struct RoleInfo {
    /// The word in the `role` column.
    pub id: &'static str,
    /// The more general role it is below.
    pub parent: Option<&'static str>,
    /// The family it belongs to.
    pub family: &'static str,
}

const TABLE: &str = include_str!("roles.tsv");

/// The phrases that name roles: a role of the closed list and its phrases in the singular a line.
///
/// "seat:board" is a seat on the board, with the words that lead to it: "on the board", "joined the board". "of:subsidiary"
/// names whom the role is held in: the owner of a subsidiary is who has it. "*" stands for one word or some.
pub(crate) const PHRASES: &str = include_str!("phrases.tsv");

static ROLES: LazyLock<Vec<RoleInfo>> = LazyLock::new(|| {
    let rows = TABLE.lines().filter(|line| !line.starts_with('#'));
    rows.map(|line| {
        let mut cells = line.split('\t');
        let mut cell = || cells.next().expect("a row of roles.tsv has three cells");
        let (id, parent, family) = (cell(), cell(), cell());
        RoleInfo {
            id,
            parent: Some(parent).filter(|parent| !parent.is_empty()),
            family,
        }
    })
    .collect()
});

impl RoleId {
    /// All roles, in the order of the list.
    pub fn all() -> impl Iterator<Item = RoleId> {
        (0..ROLES.len()).map(|at| RoleId(at as u8))
    }

    /// The role whose `role` column says `id`.
    pub fn from_id(id: &str) -> Option<RoleId> {
        ROLES
            .iter()
            .position(|role| role.id == id)
            .map(|at| RoleId(at as u8))
    }

    /// Its row.
    pub fn info(self) -> RoleInfo {
        ROLES[self.0 as usize]
    }

    /// The word in the `role` column.
    pub fn id(self) -> &'static str {
        self.info().id
    }

    /// Whether only people hold it: no firm is an executive or employee.
    pub fn is_of_people(self) -> bool {
        matches!(self.id(), "executive" | "employee")
    }

    /// Whether it is `other` or stands below it.
    pub fn is_a(self, other: RoleId) -> bool {
        let mut role = Some(self);
        while let Some(at) = role {
            if at == other {
                return true;
            }
            role = at.info().parent.and_then(RoleId::from_id);
        }
        false
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn parents_exist_and_hierarchies_end() {
        for role in RoleId::all() {
            if let Some(parent) = role.info().parent {
                assert!(RoleId::from_id(parent).is_some(), "{parent}");
            }
            let mut depth = 0;
            let mut at = role;
            while let Some(parent) = at.info().parent.and_then(RoleId::from_id) {
                at = parent;
                depth += 1;
                assert!(depth < 10, "{} has no root", role.id());
            }
        }
    }

    #[test]
    fn knows_what_stands_below() {
        let role = |id| RoleId::from_id(id).unwrap();
        assert!(role("platinum_member").is_a(role("member")));
        assert!(!role("member").is_a(role("platinum_member")));
    }
}
