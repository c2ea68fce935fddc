//! A report in numbers: what `stats` shows.

use std::collections::{BTreeMap, BTreeSet, HashMap};

use crate::document::SectionKind;
use crate::model::{Certainty, Decimal, DiagnosticCode, Dimension};
use crate::rows::{Column, Facts, Table, Value, read_columns, saved};

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
    /// Whether it is of several reports.
    pub is_of_several: bool,
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
    /// Claims that tell again what another one of their report tells.
    pub repeats: usize,
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
    /// Its largest counts and amounts of money, each by columns of `claims`, the largest first and none twice; at most
    /// three.
    pub largest: Vec<Vec<(&'static str, Value<'static>)>>,
    /// Its organizations: id and kind.
    organizations: Vec<(String, String)>,
}

/// How many of the largest claims are kept.
const LARGEST: usize = 3;

impl Summary {
    /// Counts a report.
    pub fn of(facts: &dyn Facts) -> Result<Summary, saved::Error> {
        let mut counts = Counts::default();
        let headings = headings(facts, &mut counts)?;
        let mut organizations = Vec::new();
        for row in read_columns(facts, Table::Organizations, ["organization_id", "kind"])? {
            let [id, kind] = row;
            counts.organizations_by_kind.add(&kind.to_cell(), 1);
            organizations.push((id.to_cell().into_owned(), kind.to_cell().into_owned()));
        }
        count_roles(facts, &mut counts.roles_by_role)?;
        let largest = count_claims(facts, &headings, &mut counts)?;
        counts.unexplained = read_columns(facts, Table::Diagnostics, ["code"])?
            .iter()
            .filter(|[code]| code.to_cell() == DiagnosticCode::UnexplainedNumber.name())
            .count();
        let columns: Vec<&'static Column> = Table::Reports.columns().iter().collect();
        let row = facts
            .records(Table::Reports, &columns)?
            .pop()
            .unwrap_or_default();
        let report: Vec<(&'static str, Value<'static>)> = columns
            .iter()
            .zip(row)
            .map(|(column, value)| (column.name, value.into_owned()))
            .collect();
        let count = |name: &str| match report.iter().find(|(known, _)| *known == name) {
            Some((_, Value::Int(count))) => usize::try_from(*count).unwrap_or(0),
            _ => 0,
        };
        counts.words = count("words");
        counts.mentions = count("mentions");
        Ok(Summary {
            report,
            counts,
            largest,
            organizations,
        })
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
    let mut total = Counts {
        is_of_several: summaries.len() > 1,
        ..Counts::default()
    };
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
        total.repeats += counts.repeats;
        for (id, kind) in organizations {
            if seen.insert(id) {
                total.organizations_by_kind.add(kind, 1);
            }
        }
        total.roles_by_role.add_all(&counts.roles_by_role);
        total.claims_by_unit.add_all(&counts.claims_by_unit);
        total.claims_by_bound.add_all(&counts.claims_by_bound);
        total.claims_by_section.add_all(&counts.claims_by_section);
    }
    total
}

/// Counts sections; for the path of each, the path of the heading that it stands under, or that it is.
fn headings(
    facts: &dyn Facts,
    counts: &mut Counts,
) -> Result<HashMap<String, String>, saved::Error> {
    let mut heading_of: HashMap<String, String> = HashMap::new();
    let mut path_of: HashMap<String, String> = HashMap::new();
    let names = ["section_id", "parent_id", "kind", "section"];
    for row in read_columns(facts, Table::Sections, names)? {
        let [id, parent, kind, path] = row.map(|value| value.to_cell().into_owned());
        let heading = if kind == SectionKind::RunIn.name() {
            counts.run_ins += 1;
            let parent = path_of.get(&parent);
            let above = parent.and_then(|parent| heading_of.get(parent));
            above.cloned().unwrap_or_default()
        } else {
            counts.headings += 1;
            path.clone()
        };
        path_of.insert(id, path.clone());
        heading_of.insert(path, heading);
    }
    Ok(heading_of)
}

fn count_roles(facts: &dyn Facts, roles_by_role: &mut Tally) -> Result<(), saved::Error> {
    let mut open = BTreeSet::new();
    let names = [
        "role",
        "certainty",
        "holder",
        "organization_id",
        "cue_start",
    ];
    for row in read_columns(facts, Table::Roles, names)? {
        let [role, certainty, holder, organization, cue] =
            row.map(|value| value.to_cell().into_owned());
        if certainty == Certainty::Stated.name() {
            roles_by_role.add(&role, 1);
        } else if open.insert((holder, organization, cue)) {
            roles_by_role.add(ONE_OF, 1);
        }
    }
    Ok(())
}

/// How many of the columns of [`CLAIM`] a claim is told by, and which says what is measured.
const TOLD: usize = 11;
const MEASURED: usize = 8;

/// What the largest claims are told by, then what is counted by.
const CLAIM: [&str; 14] = [
    "value",
    "value_max",
    "bound",
    "unit",
    "per",
    "change",
    "vague",
    "modality",
    "measured",
    "subject",
    "number",
    "dimension",
    "section",
    "repeats",
];

/// Counts claims; returns the largest counts and amounts of money.
fn count_claims(
    facts: &dyn Facts,
    headings: &HashMap<String, String>,
    counts: &mut Counts,
) -> Result<Vec<Vec<(&'static str, Value<'static>)>>, saved::Error> {
    let mut candidates: Vec<(Decimal, [Value<'static>; 14])> = Vec::new();
    for row in read_columns(facts, Table::Claims, CLAIM)? {
        let [value, _, bound, unit, .., dimension, section, repeats] = &row;
        counts.repeats += usize::from(*repeats != Value::Null);
        counts.claims_by_unit.add(&unit.to_cell(), 1);
        counts.claims_by_bound.add(&bound.to_cell(), 1);
        let heading = headings.get(&*section.to_cell());
        let heading = heading.map_or("", String::as_str);
        counts.claims_by_section.add(heading, 1);
        let is_amount = [Dimension::Count, Dimension::Currency]
            .iter()
            .any(|known| known.name() == dimension.to_cell());
        if let Value::Decimal(value) = value
            && is_amount
        {
            candidates.push((*value, row));
        }
    }
    // Of equal ones the first stays first.
    candidates.sort_by_key(|(value, _)| std::cmp::Reverse(*value));
    let mut largest: Vec<[Value<'static>; 14]> = Vec::new();
    for (_, row) in candidates {
        // A number of the same things that a report says again is one.
        let told = if row[MEASURED] == Value::Null {
            MEASURED + 2
        } else {
            MEASURED + 1
        };
        let is_new = |known: &[Value<'static>; 14]| known[..told] != row[..told];
        if largest.len() < LARGEST && largest.iter().all(is_new) {
            largest.push(row);
        }
    }
    let named = |row| CLAIM.into_iter().zip(row).take(TOLD).collect();
    Ok(largest.into_iter().map(named).collect())
}
