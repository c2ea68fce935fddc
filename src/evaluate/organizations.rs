//! Organizations: found under any spelling, and under one name only.

use super::gold::{Gold, Organization};
use super::names::Spellings;
use super::{MistakeKind, Outcome, line, required_first};
use crate::model::{self, OrganizationKind};
use crate::rows::{Table, View};

/// An annotation without an organization says nothing of organizations.
pub(super) fn compare(gold: &Gold, view: &View<'_>, outcome: &mut Outcome) {
    if gold.organizations.is_empty() {
        return;
    }
    let reported = &view.report.organizations;
    let mut free: Vec<(usize, Spellings)> = reported.iter().map(spellings).enumerate().collect();
    for wanted in required_first(&gold.organizations, |organization| organization.optional) {
        let names = Spellings::of(wanted.names());
        let found: Vec<(usize, Spellings)> = free
            .extract_if(.., |(_, spellings)| names.name_one(spellings))
            .collect();
        if wanted.optional {
            continue;
        }
        outcome.organizations.wanted += 1;
        let place = wanted.lines.first().copied().unwrap_or(1);
        let Some((first, _)) = found.first() else {
            let what = format!("`{}`", wanted.name);
            outcome.mistake(MistakeKind::Missed, Table::Organizations, place, what);
            continue;
        };
        outcome.organizations.found += 1;
        judge_kind(wanted, &reported[*first], place, outcome);
        let same = found.iter().filter(|(_, spellings)| names.share(spellings));
        for (index, _) in same.skip(1) {
            outcome.organizations.false_alarms += 1;
            outcome.mistake(
                MistakeKind::Split,
                Table::Organizations,
                place,
                format!("`{}` is `{}`", reported[*index].name, wanted.name),
            );
        }
    }
    outcome.organizations.false_alarms += free.len();
    let rows: Vec<_> = view.rows(Table::Organizations).collect();
    for (index, _) in free {
        let organization = &reported[index];
        outcome.mistake(
            MistakeKind::False,
            Table::Organizations,
            line(&rows[index], Table::Organizations),
            format!("`{}` ({})", organization.name, organization.kind.name()),
        );
    }
}

/// All spellings the report gives an organization.
pub(super) fn spellings(organization: &model::Organization) -> Spellings {
    let aliases = organization.aliases.iter();
    Spellings::of(
        std::iter::once(&organization.name)
            .chain(aliases)
            .map(String::as_str),
    )
}

fn judge_kind(
    wanted: &Organization,
    found: &model::Organization,
    line: usize,
    outcome: &mut Outcome,
) {
    let kind = wanted.kind.as_deref().unwrap_or_default();
    if is_open(kind) {
        return;
    }
    let is_right = accepted(kind).contains(&found.kind);
    outcome.kind.count(is_right);
    if !is_right {
        let what = format!("`{}`: kind {} for {kind}", found.name, found.kind.name());
        outcome.mistake(MistakeKind::Wrong, Table::Organizations, line, what);
    }
}

/// Whether an annotated kind leaves open which one it is.
fn is_open(kind: &str) -> bool {
    matches!(kind, "organization" | "platform")
}

/// The kinds that an annotated kind may be; annotators had a word or two more than the model.
fn accepted(kind: &str) -> Vec<OrganizationKind> {
    match kind {
        "conference_or_program" => vec![OrganizationKind::Conference, OrganizationKind::Program],
        "open_source_community_or_project" | "project" => vec![OrganizationKind::OpenSourceProject],
        "foundation" => vec![OrganizationKind::OpenSourceFoundation],
        "event" => vec![OrganizationKind::Conference],
        "business_program" => vec![OrganizationKind::Program],
        "team" => vec![OrganizationKind::WorkingGroup, OrganizationKind::Committee],
        "movement" | "publication" => vec![OrganizationKind::Other],
        _ => OrganizationKind::from_name(kind).into_iter().collect(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn check(annotated: &str, found: OrganizationKind, expect: bool) {
        assert_eq!(accepted(annotated).contains(&found), expect, "{annotated}");
    }

    #[test]
    fn kinds_have_the_words_of_the_model_and_a_few_more() {
        check("company", OrganizationKind::Company, true);
        check("team", OrganizationKind::Committee, true);
        check("foundation", OrganizationKind::Nonprofit, false);
        check("", OrganizationKind::Other, false);
    }
}
