//! Roles: who, where and on which line have to agree; then each annotation takes its rows, an exact role first.

use super::gold::{self, Gold};
use super::names::{Spellings, fold, is_part};
use super::organizations::spellings;
use super::{MistakeKind, Outcome, are_near, line, required_first, words};
use crate::lexicon::RoleId;
use crate::model::{Certainty, Role};
use crate::rows::{Table, View};

/// Words for one role; a more general role, as member is for premium member, is not the same.
const SAME_ROLE: [&[&str]; 14] = [
    &["contributor", "standards contributor"],
    &["contributor", "maintainer or contributor"],
    &["maintainer", "maintainer or contributor"],
    &["funder", "donor"],
    &["funder", "sponsor"],
    &["host", "co host"],
    &["host", "organizer"],
    &["founder", "co founder", "initiator"],
    &["partner", "collaborator"],
    &["collaborator", "joint initiative partner"],
    &["partner", "member or partner"],
    &["member", "member or partner"],
    &["partner", "joint initiative partner"],
    &["user", "adopter"],
];

/// A role of the report.
struct Reported<'a> {
    role: &'a Role,
    line: usize,
    holder: String,
    organization: String,
    /// The role's id and its words, folded.
    names: [String; 2],
}

/// An annotation without an organization says nothing of roles; one with organizations and no role says there is none.
pub(super) fn compare(gold: &Gold, view: &View<'_>, outcome: &mut Outcome) {
    if gold.organizations.is_empty() {
        return;
    }
    let known = Known::of(gold, view);
    let mut free: Vec<Reported<'_>> = reported(view);
    let wanted = required_first(&gold.roles, |role| role.optional);
    let mut done = vec![false; wanted.len()];
    for matches in [is_exact, is_same] {
        for (role, done) in wanted.iter().zip(&mut done) {
            if *done {
                continue;
            }
            let found = take(role, &mut free, |row| {
                known.is_place_of(role, row) && role.roles.iter().any(|name| matches(name, row))
            });
            if !found.is_empty() {
                *done = true;
                count_found(role, &found, outcome);
            }
        }
    }
    for (role, done) in wanted.iter().zip(done) {
        if role.optional {
            continue;
        }
        outcome.roles.wanted += 1;
        if !done {
            outcome.mistake(
                MistakeKind::Missed,
                Table::Roles,
                role.line,
                triple(&role.holder, &role.roles.join(" or "), &role.organization),
            );
        }
    }
    for row in free {
        let is_spared = gold
            .roles
            .iter()
            .any(|role| role.optional && known.spares(role, &row));
        if !is_spared {
            outcome.roles.false_alarms += 1;
            outcome.mistake(
                MistakeKind::False,
                Table::Roles,
                row.line,
                triple(&row.holder, row.role.role.id(), &row.organization),
            );
        }
    }
}

fn reported<'a>(view: &'a View<'_>) -> Vec<Reported<'a>> {
    view.rows(Table::Roles)
        .map(|row| {
            let cell = |column| words(&row, Table::Roles, column);
            Reported {
                role: &view.report.roles[row.index],
                line: line(&row, Table::Roles),
                holder: cell("holder").into_owned(),
                organization: cell("organization").into_owned(),
                names: [fold(&cell("role")), fold(&cell("role_text"))],
            }
        })
        .collect()
}

fn triple(holder: &str, role: &str, organization: &str) -> String {
    format!("{holder} – {role} – {organization}")
}

/// What an annotation takes of the free rows that match it: the first, or of each role the first where it names
/// several. A second row of one role is a false alarm. What is given back tells of the certainty.
fn take<'a>(
    role: &gold::Role,
    free: &mut Vec<Reported<'a>>,
    matches: impl Fn(&Reported<'_>) -> bool,
) -> Vec<(RoleId, Certainty)> {
    let takes_all = role.any || role.roles.len() > 1;
    let mut taken: Vec<(RoleId, Certainty)> = Vec::new();
    free.retain(|row| {
        let id = row.role.role;
        if !matches(row) || taken.iter().any(|(seen, _)| *seen == id) {
            return true;
        }
        taken.push((id, row.role.certainty));
        taken.len() > 1 && !takes_all
    });
    taken
}

fn count_found(role: &gold::Role, found: &[(RoleId, Certainty)], outcome: &mut Outcome) {
    if role.optional {
        return;
    }
    outcome.roles.found += 1;
    let wanted = if role.is_one_of() {
        Certainty::OneOf
    } else {
        Certainty::Stated
    };
    let wrong = found.iter().find(|(_, certainty)| *certainty != wanted);
    outcome.certainty.count(wrong.is_none());
    if let Some((id, certainty)) = wrong {
        let what = triple(&role.holder, id.id(), &role.organization);
        outcome.mistake(
            MistakeKind::Wrong,
            Table::Roles,
            role.line,
            format!(
                "{what}: certainty {} for {}",
                certainty.name(),
                wanted.name()
            ),
        );
    }
}

fn is_exact(name: &str, row: &Reported<'_>) -> bool {
    row.names.contains(&fold(name))
}

fn is_same(name: &str, row: &Reported<'_>) -> bool {
    let name = fold(name);
    row.names.iter().any(|found| are_one_role(&name, found))
}

/// Both folded, the annotation's first: "part time contractor" is a contractor, yet "premium member" no member.
fn are_one_role(wanted: &str, found: &str) -> bool {
    let last = wanted.split_whitespace().last();
    let in_one = |group: &&[&str]| group.contains(&wanted) && group.contains(&found);
    !found.is_empty()
        && (wanted == found
            || SAME_ROLE.iter().any(in_one)
            || last == Some(found) && !matches!(found, "member" | "partner"))
}

/// The spellings that the annotation and the report know of each organization.
struct Known(Vec<Spellings>);

impl Known {
    fn of(gold: &Gold, view: &View<'_>) -> Known {
        let annotated = gold
            .organizations
            .iter()
            .map(|organization| Spellings::of(organization.names()));
        let reported = view.report.organizations.iter().map(spellings);
        Known(annotated.chain(reported).collect())
    }

    /// All spellings of what `name` names.
    fn spellings<'a>(
        &self,
        name: &'a str,
        aliases: impl IntoIterator<Item = &'a String>,
    ) -> Spellings {
        let aliases = aliases.into_iter().map(String::as_str);
        let mut all = Spellings::of(std::iter::once(name).chain(aliases));
        let folded = fold(name);
        for one in self.0.iter().filter(|one| one.has(&folded)) {
            all.extend(one);
        }
        all
    }

    /// Whether a row stands where the annotation does, with its holder and organization.
    fn is_place_of(&self, role: &gold::Role, row: &Reported<'_>) -> bool {
        are_near(row.line, role.line)
            && (role.organization.is_empty()
                || self
                    .spellings(&role.organization, &role.organization_aliases)
                    .name_one(&self.spellings(&row.organization, [])))
            && (role.holder.is_empty()
                || is_unnamed(&role.holder)
                || self
                    .spellings(&role.holder, &role.holder_aliases)
                    .name_one(&self.spellings(&row.holder, []))
                || is_part(&fold(&role.holder), &fold(&row.holder)))
    }

    /// Whether a row is what an optional annotation allows, whichever role it gives.
    fn spares(&self, role: &gold::Role, row: &Reported<'_>) -> bool {
        self.is_place_of(role, row)
            || is_unnamed(&role.organization)
                && role.line == row.line
                && row.organization.is_empty()
    }
}

/// Whether an annotation speaks of a class and not of one: "(partners)".
fn is_unnamed(name: &str) -> bool {
    name.starts_with('(')
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn check(wanted: &str, found: &str, expect: bool) {
        assert_eq!(are_one_role(wanted, found), expect, "{wanted}, {found}");
    }

    #[test]
    fn words_for_one_role_are_one_and_a_more_general_role_is_another() {
        check("donor", "funder", true);
        check("part time contractor", "contractor", true);
        check("premium member", "member", false);
        check("donor", "sponsor", false);
        check("member", "", false);
    }
}
