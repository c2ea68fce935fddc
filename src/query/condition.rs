//! Typed conditions: what the flags of a listing say, as SQL with bound parameters.

use rusqlite::types::Value as SqlValue;

use crate::document::SectionKind;
use crate::lexicon::RoleId;
use crate::model::{Bound, Decimal, OrganizationKind, Unit};
use crate::rows::Table;

/// One condition; of several values of one condition any will do.
#[derive(Clone, Debug, PartialEq)]
pub enum Condition {
    /// The role is one of these or below one; of organizations: on either side of it.
    Role(Vec<RoleId>),
    /// The organization is of one of these kinds.
    Kind(Vec<OrganizationKind>),
    /// The section is of this kind.
    SectionKind(SectionKind),
    /// The bound is one of these.
    Bound(Vec<Bound>),
    /// The unit is one of these.
    Unit(Vec<Unit>),
    /// A name of an organization contains this, in any case; of roles: on either side.
    Organization(String),
    /// The holder of the role contains this, in any case.
    Holder(String),
    /// The section's path contains this, in any case.
    Section(String),
    /// What is measured contains this, in any case.
    Measured(String),
    /// The subject contains this, in any case.
    Subject(String),
    /// The value is not less.
    Min(Decimal),
    /// The value is not more.
    Max(Decimal),
    /// The time it speaks of has a day in this year.
    Year(u16),
}

/// Parameters of a statement, numbered from 1.
#[derive(Clone, Debug, Default)]
pub(super) struct Parameters(pub(super) Vec<SqlValue>);

impl Parameters {
    /// Adds a value and returns its mark.
    pub(super) fn bind(&mut self, value: impl Into<SqlValue>) -> String {
        self.0.push(value.into());
        format!("?{}", self.0.len())
    }

    fn one_of<'w>(&mut self, column: &str, words: impl Iterator<Item = &'w str>) -> String {
        let marks: Vec<String> = words.map(|word| self.bind(word.to_owned())).collect();
        format!("{column} IN ({})", marks.join(", "))
    }

    /// A pattern that finds `words` anywhere, in any case.
    fn anywhere(&mut self, words: &str) -> String {
        self.bind(format!("(?i){}", regex::escape(words)))
    }
}

impl Condition {
    /// What it asks about.
    pub(super) fn topic(&self) -> &'static str {
        match self {
            Condition::Role(_) => "role",
            Condition::Kind(_) | Condition::SectionKind(_) => "kind",
            Condition::Bound(_) => "bound",
            Condition::Unit(_) => "unit",
            Condition::Organization(_) => "organization",
            Condition::Holder(_) => "holder",
            Condition::Section(_) => "section",
            Condition::Measured(_) => "what is measured",
            Condition::Subject(_) => "subject",
            Condition::Min(_) | Condition::Max(_) => "value",
            Condition::Year(_) => "year",
        }
    }

    /// The condition on rows of `table`; `None` where the table's rows say nothing of the kind.
    pub(super) fn sql(&self, table: Table, parameters: &mut Parameters) -> Option<String> {
        let has = |name| table.column(name).is_some();
        Some(match self {
            Condition::Role(roles) if has("role") => {
                let below = RoleId::all().filter(|role| roles.iter().any(|of| role.is_a(*of)));
                parameters.one_of("role", below.map(RoleId::id))
            }
            Condition::Kind(kinds) if matches!(table, Table::Organizations | Table::Mentions) => {
                parameters.one_of("kind", kinds.iter().map(|kind| kind.name()))
            }
            Condition::SectionKind(kind) if table == Table::Sections => {
                parameters.one_of("kind", [kind.name()].into_iter())
            }
            Condition::Bound(bounds) if has("bound") => {
                parameters.one_of("bound", bounds.iter().map(|bound| bound.name()))
            }
            Condition::Unit(units) if has("unit") => {
                parameters.one_of("unit", units.iter().map(|unit| unit.symbol()))
            }
            Condition::Organization(words) => {
                let pattern = parameters.anywhere(words);
                match table {
                    Table::Organizations => format!(
                        "(name REGEXP {pattern} OR EXISTS \
                         (SELECT 1 FROM json_each(aliases) AS alias WHERE alias.value REGEXP {pattern}))"
                    ),
                    Table::Mentions => format!("(name REGEXP {pattern} OR text REGEXP {pattern})"),
                    Table::Roles => {
                        format!("(organization REGEXP {pattern} OR holder REGEXP {pattern})")
                    }
                    _ => return None,
                }
            }
            Condition::Holder(words) if has("holder") => {
                format!("holder REGEXP {}", parameters.anywhere(words))
            }
            Condition::Section(words) if has("section") => {
                format!("section REGEXP {}", parameters.anywhere(words))
            }
            Condition::Measured(words) if has("measured") => {
                format!("measured REGEXP {}", parameters.anywhere(words))
            }
            Condition::Subject(words) if has("subject") => {
                format!("subject REGEXP {}", parameters.anywhere(words))
            }
            Condition::Min(value) if has("value") => {
                format!("value >= {}", parameters.bind(value.to_f64()))
            }
            Condition::Max(value) if has("value") => {
                format!("value <= {}", parameters.bind(value.to_f64()))
            }
            Condition::Year(year) if has("as_of_start") => {
                let first = parameters.bind(format!("{year:04}-01-01"));
                let last = parameters.bind(format!("{year:04}-12-31"));
                // "since 2015" holds on; "by 2030" tells of its end. No time at all is in no year.
                format!(
                    "(coalesce(as_of_start, as_of_end) <= {last} \
                     AND coalesce(as_of_end, {first}) >= {first})"
                )
            }
            _ => return None,
        })
    }
}
