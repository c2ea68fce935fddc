//! Tables without headers that name people: "Our maintainers are as follows:" over rows of a name, a firm and a place.

use super::super::lead::{Given, Items};
use super::super::scene::Scene;
use super::{develops, give};
use crate::model::Role;

/// What the lead or the title over a table without headers says of those whom its rows open with.
#[derive(Default)]
pub(super) struct Bare {
    table: Option<u32>,
    given: Option<Given>,
    /// The last row that opened with one of them.
    row: Option<u32>,
}

impl Bare {
    pub(super) fn is_of(&self, table: u32) -> bool {
        self.table == Some(table)
    }

    /// Goes on to a table.
    pub(super) fn enter(&mut self, table: u32, given: Option<Given>) {
        *self = Bare {
            table: Some(table),
            given: given.filter(|given| given.items == Items::People),
            row: None,
        };
    }

    /// Takes a cell of the first two columns in: somebody's whole name, and the firm beside it.
    pub(super) fn cell(
        &mut self,
        scene: &Scene<'_, '_>,
        (row, column): (u32, u32),
        roles: &mut Vec<Role>,
    ) {
        let Some(given) = &self.given else { return };
        let [actor] = scene.actors.as_slice() else {
            return;
        };
        let whole = scene.article_start(actor) == 0
            && scene.behind(actor.tokens.end) == scene.passage.tokens.len();
        if !whole {
            return;
        }
        if column == 0 {
            if actor.is_person() && given.fits(scene, actor) {
                self.row = Some(row);
                give(scene, given, actor, roles);
            }
        } else if self.row == Some(row) && develops(given.role) && given.fits(scene, actor) {
            give(scene, given, actor, roles);
        }
    }
}

#[cfg(test)]
mod tests {
    use crate::extract::role::testing::check_below;

    const ROWS: &str = "<table><tr><td>Anna Kowalska</td><td>Siemens</td><td>Europe</td></tr>\
         <tr><td>David Chen</td><td>Bosch</td><td>Asia</td></tr></table>";

    #[track_caller]
    fn check_over(over: &str, expect: &str) {
        check_below(&format!("{over}\n\n{ROWS}\n"), expect);
    }

    #[test]
    fn people_in_rows_without_headers() {
        let all = "Anna Kowalska maintainer Kestrel Foundation; Siemens maintainer Kestrel Foundation; \
             David Chen maintainer Kestrel Foundation; Bosch maintainer Kestrel Foundation";
        check_over("Our maintainers are as follows:", all);
        check_over(
            "The list of maintainers and their details is as follows -",
            all,
        );
        check_over("## Maintainers", all);
        check_over(
            "## Former maintainers",
            "Anna Kowalska maintainer Kestrel Foundation ended; Siemens maintainer Kestrel Foundation ended; \
             David Chen maintainer Kestrel Foundation ended; Bosch maintainer Kestrel Foundation ended",
        );
        check_over("## Travel", "");
        check_over("The board met:", "");
    }
}
