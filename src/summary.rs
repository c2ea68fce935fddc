//! A report in numbers: what `stats` shows.

use std::collections::{BTreeMap, BTreeSet};

use crate::document::{Document, SectionKind};
use crate::model::{Certainty, Decimal, DiagnosticCode, Dimension, Modality, OrganizationKind};
use crate::rows::{Row, Table, Value, View};

/// What pairs count under whose role the text leaves open.
pub const ONE_OF: &str = "one_of";

/// How often each of some words occurs.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Tally {
    /// Each word once with its count, in the order they came.
    entries: Vec<(String, usize)>,
    places: BTreeMap<String, usize>,
}

impl Tally {
    /// Counts `count` more of `word`.
    pub fn add(&mut self, word: &str, count: usize) {
        if let Some(at) = self.places.get(word) {
            self.entries[*at].1 += count;
        } else {
            self.places.insert(word.to_owned(), self.entries.len());
            self.entries.push((word.to_owned(), count));
        }
    }

    /// The words with their counts, the most frequent first and equals in the order they came.
    pub fn ranked(&self) -> Vec<(&str, usize)> {
        let mut ranked: Vec<(&str, usize)> = self
            .entries
            .iter()
            .map(|(word, count)| (word.as_str(), *count))
            .collect();
        ranked.sort_by_key(|entry| std::cmp::Reverse(entry.1));
        ranked
    }

    /// The sum of all counts.
    pub fn total(&self) -> usize {
        self.entries.iter().map(|entry| entry.1).sum()
    }

    fn add_all(&mut self, other: &Tally) {
        for (word, count) in &other.entries {
            self.add(word, *count);
        }
    }
}

/// The counts of one report, or of several.
#[derive(Clone, Debug, Default)]
pub struct Counts {
    /// Words of the text.
    pub words: usize,
    /// Headings, and run-in headings.
    pub headings: usize,
    /// Run-in headings.
    pub run_ins: usize,
    /// Mentions of organizations.
    pub mentions: usize,
    /// Sentences with a number that no rule explains.
    pub unexplained: usize,
    /// Organizations by kind; over several reports each organization once, with the kind it has first.
    pub organizations_by_kind: Tally,
    /// Pairs of holder and organization by role; those whose role the text leaves open once each, as [`ONE_OF`].
    pub roles_by_role: Tally,
    /// Claims by the symbol of their unit.
    pub claims_by_unit: Tally,
    /// Claims by bound.
    pub claims_by_bound: Tally,
    /// Claims by the path of the heading they stand under, run-in headings left out; empty before the first.
    pub claims_by_section: Tally,
}

/// A report's counts with what tells it from others.
#[derive(Clone, Debug)]
pub struct Summary {
    /// Its row of the table `reports`: column names and values.
    pub report: Vec<(&'static str, Value<'static>)>,
    /// Its counts.
    pub counts: Counts,
    /// Its largest counts and amounts of money, each with the columns of `claims`, the largest first; at most three.
    pub largest: Vec<Vec<(&'static str, Value<'static>)>>,
    /// Its organizations: id and kind.
    organizations: Vec<(String, OrganizationKind)>,
}

/// How many of the largest claims are kept.
const LARGEST: usize = 3;

impl Summary {
    /// Counts a report.
    pub fn of(view: &View<'_>) -> Summary {
        let (document, report) = (view.document, view.report);
        let mut counts = Counts::default();
        for section in &document.sections {
            match section.kind {
                SectionKind::Heading => counts.headings += 1,
                SectionKind::RunIn => counts.run_ins += 1,
            }
        }
        let organizations: Vec<(String, OrganizationKind)> = view
            .rows(Table::Organizations)
            .zip(&report.organizations)
            .map(|(row, organization)| {
                (
                    words(&row, Table::Organizations, "organization_id"),
                    organization.kind,
                )
            })
            .collect();
        for (_, kind) in &organizations {
            counts.organizations_by_kind.add(kind.name(), 1);
        }
        counts.mentions = report.mentions.len();
        count_roles(view, &mut counts.roles_by_role);
        for claim in &report.claims {
            counts.claims_by_unit.add(claim.unit.symbol(), 1);
            counts.claims_by_bound.add(claim.bound.name(), 1);
            let heading = heading_of(document, claim.section);
            counts.claims_by_section.add(
                &heading.map_or(String::new(), |id| document.section_path(id)),
                1,
            );
        }
        counts.unexplained = report
            .diagnostics
            .iter()
            .filter(|diagnostic| diagnostic.code == DiagnosticCode::UnexplainedNumber)
            .count();
        let row: Vec<_> = view
            .rows(Table::Reports)
            .flat_map(|row| values(&row, Table::Reports))
            .collect();
        counts.words = row
            .iter()
            .find_map(|(name, value)| match value {
                Value::Int(words) if *name == "words" => usize::try_from(*words).ok(),
                _ => None,
            })
            .unwrap_or(0);
        Summary {
            report: row,
            counts,
            largest: largest(view),
            organizations,
        }
    }

    /// A value of its row of the table `reports`; null where there is no such column.
    pub fn value(&self, name: &str) -> &Value<'static> {
        self.report
            .iter()
            .find(|(known, _)| *known == name)
            .map_or(&Value::Null, |(_, value)| value)
    }
}

/// The counts of several reports; an organization that several name counts once.
pub fn total(summaries: &[Summary]) -> Counts {
    let mut total = Counts::default();
    let mut seen = BTreeSet::new();
    for Summary {
        counts,
        organizations,
        ..
    } in summaries
    {
        total.words += counts.words;
        total.headings += counts.headings;
        total.run_ins += counts.run_ins;
        total.mentions += counts.mentions;
        total.unexplained += counts.unexplained;
        for (id, kind) in organizations {
            if seen.insert(id) {
                total.organizations_by_kind.add(kind.name(), 1);
            }
        }
        total.roles_by_role.add_all(&counts.roles_by_role);
        total.claims_by_unit.add_all(&counts.claims_by_unit);
        total.claims_by_bound.add_all(&counts.claims_by_bound);
        total.claims_by_section.add_all(&counts.claims_by_section);
    }
    total
}

/// The heading that a section stands under, or that it is.
fn heading_of(document: &Document, section: Option<u32>) -> Option<u32> {
    let mut at = section;
    while let Some(id) = at {
        let section = &document.sections[id as usize];
        if section.kind == SectionKind::Heading {
            break;
        }
        at = section.parent;
    }
    at
}

fn count_roles(view: &View<'_>, roles_by_role: &mut Tally) {
    let mut open = BTreeSet::new();
    for (row, role) in view.rows(Table::Roles).zip(&view.report.roles) {
        match role.certainty {
            Certainty::Stated => roles_by_role.add(role.role.id(), 1),
            Certainty::OneOf => {
                let pair = (
                    words(&row, Table::Roles, "holder"),
                    role.organization,
                    role.cue,
                );
                if open.insert(pair) {
                    roles_by_role.add(ONE_OF, 1);
                }
            }
        }
    }
}

/// The largest counts and amounts that the text says are so.
fn largest(view: &View<'_>) -> Vec<Vec<(&'static str, Value<'static>)>> {
    let claims = &view.report.claims;
    let mut candidates: Vec<(Decimal, usize)> = claims
        .iter()
        .enumerate()
        .filter(|(_, claim)| {
            let amount = matches!(
                claim.unit.dimension(),
                Dimension::Count | Dimension::Currency
            );
            amount
                && claim.modality == Modality::Actual
                && !claim.vague
                && !claim.measured.is_empty()
        })
        .map(|(at, claim)| (claim.value, at))
        .collect();
    candidates.sort_by(|a, b| b.0.cmp(&a.0).then(a.1.cmp(&b.1)));
    candidates.truncate(LARGEST);
    let rows: Vec<Row<'_>> = view.rows(Table::Claims).collect();
    candidates
        .iter()
        .map(|(_, at)| values(&rows[*at], Table::Claims))
        .collect()
}

fn values(row: &Row<'_>, table: Table) -> Vec<(&'static str, Value<'static>)> {
    table
        .columns()
        .iter()
        .map(|column| (column.name, (column.get)(row).into_owned()))
        .collect()
}

/// The words of one column; empty where the table has none of that name.
fn words(row: &Row<'_>, table: Table, name: &str) -> String {
    table.column(name).map_or_else(String::new, |column| {
        (column.get)(row).to_cell().into_owned()
    })
}
