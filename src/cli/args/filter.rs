//! The flags that select rows: one of these groups stands in each listing's arguments.

use clap::Args;
use clap::builder::{PossibleValuesParser, TypedValueParser};

use crate::document::SectionKind;
use crate::lexicon::RoleId;
use crate::model::{Bound, Decimal, OrganizationKind, Unit};
use crate::query::{Condition, Error, Selection, Unknown};

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
    #[arg(short = 'n', long, value_name = "N", help_heading = "Rows")]
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
    /// What each group comes to: count, sum(value), max(value)…, or total, which respects units and bounds
    #[arg(long, value_name = "AGGREGATES", help_heading = "Rows")]
    pub(in crate::cli) agg: Option<String>,
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
    #[arg(long, value_name = "KIND", value_parser = section_kind(), help_heading = "Rows")]
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
    #[arg(long, value_name = "KINDS", value_delimiter = ',', value_parser = kind(), help_heading = "Rows")]
    kind: Vec<OrganizationKind>,
    /// Keep organizations with a name that contains this, in any case
    #[arg(long, value_name = "NAME", help_heading = "Rows")]
    org: Option<String>,
    /// Keep organizations on either side of these roles or of roles below them, and say which
    #[arg(long, value_name = "ROLES", value_delimiter = ',', value_parser = role, conflicts_with = "mentions", help_heading = "Rows")]
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
    #[arg(long, value_name = "ROLES", value_delimiter = ',', value_parser = role, help_heading = "Rows")]
    role: Vec<RoleId>,
    /// Keep roles of or in an organization whose name contains this, in any case
    #[arg(long, value_name = "NAME", help_heading = "Rows")]
    org: Option<String>,
    /// Keep roles in a section whose path contains this, in any case
    #[arg(long, value_name = "WORDS", help_heading = "Rows")]
    section: Option<String>,
    /// Keep roles whose time has a day in this year
    #[arg(long, value_name = "YEAR", help_heading = "Rows")]
    year: Option<u16>,
}

impl RoleFilter {
    pub(in crate::cli) fn conditions(&self) -> Vec<Condition> {
        [
            some(&self.role).map(Condition::Role),
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
    /// Keep claims whose value is not less
    #[arg(long, value_name = "NUMBER", value_parser = number, allow_negative_numbers = true, help_heading = "Rows")]
    min: Option<Decimal>,
    /// Keep claims whose value is not more
    #[arg(long, value_name = "NUMBER", value_parser = number, allow_negative_numbers = true, help_heading = "Rows")]
    max: Option<Decimal>,
    /// Keep claims in these units: count, percent, EUR, km, kWh…
    #[arg(long, value_name = "UNITS", value_delimiter = ',', value_parser = unit, help_heading = "Rows")]
    unit: Vec<Unit>,
    /// Keep claims bounded so
    #[arg(long, value_name = "BOUNDS", value_delimiter = ',', value_parser = bound(), help_heading = "Rows")]
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
    #[arg(long, value_name = "YEAR", help_heading = "Rows")]
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

fn role(word: &str) -> Result<RoleId, Error> {
    RoleId::from_id(word).ok_or_else(|| {
        let all: Vec<&str> = RoleId::all().map(RoleId::id).collect();
        Unknown::of("role", word, "roles", all).into()
    })
}

fn unit(word: &str) -> Result<Unit, Error> {
    Unit::from_symbol(word).ok_or_else(|| {
        let spelled = |unit: &Unit| {
            let info = unit.info();
            info.symbols.contains(&word) || info.words.contains(&&*word.to_lowercase())
        };
        let unknown = Unknown::of("unit", word, "units", Unit::all().map(Unit::symbol));
        let nearest = Unit::all()
            .find(spelled)
            .map(|unit| unit.symbol().to_owned());
        Error::from(Unknown {
            nearest: nearest.or(unknown.nearest),
            ..unknown
        })
    })
}

/// A number with or without commas between its thousands.
fn number(word: &str) -> Result<Decimal, String> {
    let plain: String = word.chars().filter(|c| !matches!(c, ',' | '_')).collect();
    Decimal::parse(&plain).ok_or_else(|| "expected a number such as 5000 or -0.25".to_owned())
}

fn kind() -> impl TypedValueParser<Value = OrganizationKind> {
    PossibleValuesParser::new(OrganizationKind::ALL.map(|(_, name, _)| name))
        .map(|name| OrganizationKind::from_name(&name).expect("only names of kinds are possible"))
}

fn section_kind() -> impl TypedValueParser<Value = SectionKind> {
    let kinds = [SectionKind::Heading, SectionKind::RunIn];
    PossibleValuesParser::new(kinds.map(SectionKind::name)).map(move |name| {
        let kind = kinds.into_iter().find(|kind| kind.name() == name);
        kind.expect("only names of kinds are possible")
    })
}

fn bound() -> impl TypedValueParser<Value = Bound> {
    PossibleValuesParser::new(Bound::ALL.map(Bound::name)).map(|name| {
        let bound = Bound::ALL.into_iter().find(|bound| bound.name() == name);
        bound.expect("only names of bounds are possible")
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn misspelt_words_name_the_nearest() {
        let message = |unknown: Result<(), Error>| unknown.unwrap_err().to_string();
        let role = message(role("founding_membr").map(|_| ()));
        assert!(role.starts_with(
            "unknown role `founding_membr`; did you mean `founding_member`?\nroles: member,"
        ));
        for (word, expect) in [
            ("eur", "EUR"),
            ("%", "percent"),
            ("euro", "EUR"),
            ("kwh", "kWh"),
        ] {
            let unit = message(unit(word).map(|_| ()));
            let expect = format!("unknown unit `{word}`; did you mean `{expect}`?\nunits: count,");
            assert!(unit.starts_with(&expect), "{unit}");
        }
    }

    #[test]
    fn numbers_may_have_separators() {
        assert_eq!(number("38,000"), Ok(Decimal::whole(38_000)));
        assert_eq!(number("-0.5"), Ok(Decimal::parse("-0.5").unwrap()));
        assert!(number("5k").is_err());
    }
}
