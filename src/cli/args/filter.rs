//! The flags that select rows: one of these groups stands in each listing's arguments.

use clap::Args;

use super::words;
use crate::document::SectionKind;
use crate::lexicon::RoleId;
use crate::model::{Bound, Decimal, OrganizationKind, Unit};
use crate::query::{Condition, Selection, Tellings};

/// What any listing can be asked.
#[derive(Debug, Default, PartialEq, Args)]
pub(in crate::cli) struct Select {
    /// Keep rows for which a SQL expression over the columns holds: "value > 100 and measured like '%partner%'"
    #[arg(
        short = 'w',
        long = "where",
        value_name = "SQL",
        allow_hyphen_values = true,
        help_heading = "Rows"
    )]
    pub(in crate::cli) expression: Option<String>,
    /// Sort by columns, `-` before a name for descending
    #[arg(
        short,
        long,
        value_name = "NAMES",
        allow_hyphen_values = true,
        help_heading = "Rows"
    )]
    pub(in crate::cli) sort: Option<String>,
    /// Print at most this many rows
    #[arg(short = 'n', long, value_name = "N", value_parser = words::count::<u64>, allow_negative_numbers = true, help_heading = "Rows")]
    pub(in crate::cli) limit: Option<u64>,
    /// Leave out this many rows at the start
    #[arg(
        long,
        value_name = "N",
        default_value_t = 0,
        hide_default_value = true,
        help_heading = "Rows"
    )]
    pub(in crate::cli) offset: u64,
    /// Group rows by columns
    #[arg(long, value_name = "NAMES", help_heading = "Rows")]
    pub(in crate::cli) by: Option<String>,
    /// What each group comes to: count, sum(value)…, total, which respects units and bounds, or max(value), which is the
    /// upper end of a range
    #[arg(long, value_name = "AGGREGATES", help_heading = "Rows")]
    pub(in crate::cli) agg: Option<String>,
    /// Add up what a report tells several times each time it does, not once
    #[arg(long, requires = "agg", help_heading = "Rows")]
    pub(in crate::cli) repeats: bool,
    /// Draw the first aggregate of each group as a bar
    #[arg(long, requires = "by", conflicts_with_all = ["format", "json"], help_heading = "Rows")]
    pub(in crate::cli) chart: bool,
}

impl Select {
    /// The selection, with the conditions that other flags say.
    pub(in crate::cli) fn with(&self, conditions: Vec<Condition>) -> Selection {
        Selection {
            conditions,
            expression: self.expression.clone(),
            sort: self.sort.clone(),
            limit: self.limit,
            offset: self.offset,
            tellings: if self.repeats {
                Tellings::Each
            } else {
                Tellings::Once
            },
        }
    }

    /// Whether rows are aggregated.
    pub(in crate::cli) fn is_aggregation(&self) -> bool {
        self.by.is_some() || self.agg.is_some()
    }
}

/// What sections can be asked.
#[derive(Debug, Args)]
pub(in crate::cli) struct SectionFilter {
    /// Keep sections whose path contains this, in any case
    #[arg(long, value_name = "WORDS", help_heading = "Rows")]
    section: Option<String>,
    /// Keep sections of this kind
    #[arg(long, value_name = "KIND", value_parser = words::SECTION_KIND, help_heading = "Rows")]
    kind: Option<SectionKind>,
}

impl SectionFilter {
    pub(in crate::cli) fn conditions(&self) -> Vec<Condition> {
        [
            self.section.clone().map(Condition::Section),
            self.kind.map(Condition::SectionKind),
        ]
        .into_iter()
        .flatten()
        .collect()
    }
}

/// What organizations can be asked.
#[derive(Debug, Args)]
pub(in crate::cli) struct OrganizationFilter {
    /// Keep organizations of these kinds
    #[arg(long, value_name = "KINDS", value_delimiter = ',', value_parser = words::KIND, help_heading = "Rows")]
    kind: Vec<OrganizationKind>,
    /// Keep organizations with a name that contains this, in any case
    #[arg(long, alias = "name", value_name = "NAME", help_heading = "Rows")]
    org: Option<String>,
    /// Keep organizations on either side of these roles or of roles below them, and say which
    #[arg(long, value_name = "ROLES", value_delimiter = ',', value_parser = words::ROLE, hide_possible_values = true, conflicts_with = "mentions", help_heading = "Rows")]
    role: Vec<RoleId>,
    /// Keep organizations first named in a section whose path contains this, in any case
    #[arg(long, value_name = "WORDS", help_heading = "Rows")]
    section: Option<String>,
}

impl OrganizationFilter {
    pub(in crate::cli) fn conditions(&self) -> Vec<Condition> {
        [
            some(&self.kind).map(Condition::Kind),
            self.org.clone().map(Condition::Organization),
            some(&self.role).map(Condition::Role),
            self.section.clone().map(Condition::Section),
        ]
        .into_iter()
        .flatten()
        .collect()
    }
}

/// What roles can be asked.
#[derive(Debug, Args)]
pub(in crate::cli) struct RoleFilter {
    /// Keep these roles and those below them
    #[arg(long, value_name = "ROLES", value_delimiter = ',', value_parser = words::ROLE, hide_possible_values = true, help_heading = "Rows")]
    role: Vec<RoleId>,
    /// Keep roles whose holder, an organization or a person, contains this, in any case
    #[arg(long, alias = "person", value_name = "NAME", help_heading = "Rows")]
    holder: Option<String>,
    /// Keep roles of or in an organization whose name contains this, in any case
    #[arg(long, value_name = "NAME", help_heading = "Rows")]
    org: Option<String>,
    /// Keep roles in a section whose path contains this, in any case
    #[arg(long, value_name = "WORDS", help_heading = "Rows")]
    section: Option<String>,
    /// Keep roles whose time has a day in this year
    #[arg(long, value_name = "YEAR", value_parser = words::year, help_heading = "Rows")]
    year: Option<u16>,
}

impl RoleFilter {
    pub(in crate::cli) fn conditions(&self) -> Vec<Condition> {
        [
            some(&self.role).map(Condition::Role),
            self.holder.clone().map(Condition::Holder),
            self.org.clone().map(Condition::Organization),
            self.section.clone().map(Condition::Section),
            self.year.map(Condition::Year),
        ]
        .into_iter()
        .flatten()
        .collect()
    }
}

/// What claims can be asked.
#[derive(Debug, Args)]
pub(in crate::cli) struct ClaimFilter {
    /// Keep claims whose value is not less: 5000, 1e6, 2.5M, 1bn
    #[arg(long, value_name = "NUMBER", value_parser = words::number, allow_hyphen_values = true, help_heading = "Rows")]
    min: Option<Decimal>,
    /// Keep claims whose value is not more: 5000, 1e6, 2.5M, 1bn
    #[arg(long, value_name = "NUMBER", value_parser = words::number, allow_hyphen_values = true, help_heading = "Rows")]
    max: Option<Decimal>,
    /// Keep claims in these units, by symbol or word: count, percent, EUR, €, euro, km, kWh…
    #[arg(long, value_name = "UNITS", value_delimiter = ',', value_parser = words::UNIT, hide_possible_values = true, help_heading = "Rows")]
    unit: Vec<Unit>,
    /// Keep claims bounded so
    #[arg(long, value_name = "BOUNDS", value_delimiter = ',', value_parser = words::BOUND, help_heading = "Rows")]
    bound: Vec<Bound>,
    /// Keep claims whose measured words contain this, in any case
    #[arg(long, value_name = "WORDS", help_heading = "Rows")]
    measured: Option<String>,
    /// Keep claims whose subject contains this, in any case
    #[arg(long, value_name = "WORDS", help_heading = "Rows")]
    subject: Option<String>,
    /// Keep claims in a section whose path contains this, in any case
    #[arg(long, value_name = "WORDS", help_heading = "Rows")]
    section: Option<String>,
    /// Keep claims whose time has a day in this year
    #[arg(long, value_name = "YEAR", value_parser = words::year, help_heading = "Rows")]
    year: Option<u16>,
}

impl ClaimFilter {
    pub(in crate::cli) fn conditions(&self) -> Vec<Condition> {
        [
            self.min.map(Condition::Min),
            self.max.map(Condition::Max),
            some(&self.unit).map(Condition::Unit),
            some(&self.bound).map(Condition::Bound),
            self.measured.clone().map(Condition::Measured),
            self.subject.clone().map(Condition::Subject),
            self.section.clone().map(Condition::Section),
            self.year.map(Condition::Year),
        ]
        .into_iter()
        .flatten()
        .collect()
    }
}

/// The values of a flag, if any.
fn some<T: Clone>(values: &[T]) -> Option<Vec<T>> {
    (!values.is_empty()).then(|| values.to_vec())
}
