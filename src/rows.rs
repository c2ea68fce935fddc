//! From a report to flat rows: THE list of columns. Ids, lines and words are made here, once.
//!
//! JSON, CSV, SQL, the schema and the table of a terminal all derive from [`Table::columns`].

mod claims;
mod diagnostics;
mod facts;
mod field;
mod mentions;
mod organizations;
mod provenance;
mod repeats;
mod reports;
mod roles;
pub mod saved;
pub mod schema;
mod sections;
mod value;
mod view;

use std::sync::LazyLock;

pub(crate) use facts::read_columns;
pub use facts::{Facts, Record};
pub use field::{Field, Joined, Shown};
pub use organizations::side_fields;
pub use value::{Kind, Value};
pub use view::{View, report_id};

use crate::document::{LineCol, Span};
use crate::model::Rule;

/// The tables of the model.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Table {
    /// One row a report.
    Reports,
    /// One row a section, run-in headings included.
    Sections,
    /// One row an organization.
    Organizations,
    /// One row an occurrence of an organization's name.
    Mentions,
    /// One row a (holder, role, organization).
    Roles,
    /// One row a numeric claim.
    Claims,
    /// One row a piece of text that could not be understood.
    Diagnostics,
}

impl Table {
    /// All tables, in the order of a printed report.
    pub const ALL: [Table; 7] = [
        Table::Reports,
        Table::Sections,
        Table::Organizations,
        Table::Mentions,
        Table::Roles,
        Table::Claims,
        Table::Diagnostics,
    ];

    /// Its name in JSON and SQL.
    pub fn name(self) -> &'static str {
        match self {
            Table::Reports => "reports",
            Table::Sections => "sections",
            Table::Organizations => "organizations",
            Table::Mentions => "mentions",
            Table::Roles => "roles",
            Table::Claims => "claims",
            Table::Diagnostics => "diagnostics",
        }
    }

    /// The table of that name.
    pub fn from_name(name: &str) -> Option<Table> {
        Table::ALL.into_iter().find(|table| table.name() == name)
    }

    /// The column that, with `report_id`, is its key.
    pub fn key(self) -> &'static str {
        self.columns()[0].name
    }

    /// Its columns, in the order they are printed.
    pub fn columns(self) -> &'static [Column] {
        static COLUMNS: LazyLock<[Vec<Column>; 7]> = LazyLock::new(|| {
            [
                reports::columns(),
                sections::columns(),
                organizations::columns(),
                mentions::columns(),
                roles::columns(),
                claims::columns(),
                diagnostics::columns(),
            ]
        });
        &COLUMNS[self as usize]
    }

    /// Its column of that name.
    pub fn column(self, name: &str) -> Option<&'static Column> {
        self.columns().iter().find(|column| column.name == name)
    }
}

/// A column: its name everywhere, its type, what it says, and how to get it.
#[derive(Debug)]
pub struct Column {
    /// The snake_case word it has everywhere.
    pub name: &'static str,
    /// The type of its values; any may be null where `nullable`.
    pub kind: Kind,
    /// What it says, with unit and base.
    pub doc: &'static str,
    /// How soon a narrow table drops it: 0 stays longest, 9 is not shown unless asked for.
    pub rank: u8,
    /// Its value in a row.
    pub get: for<'a> fn(&Row<'a>) -> Value<'a>,
    /// `,"name":`, as it stands before its value in JSON.
    pub(crate) key: Box<str>,
}

fn column(
    name: &'static str,
    kind: Kind,
    rank: u8,
    doc: &'static str,
    get: for<'a> fn(&Row<'a>) -> Value<'a>,
) -> Column {
    Column {
        name,
        kind,
        doc,
        rank,
        get,
        key: format!(",\"{name}\":").into(),
    }
}

/// A row before it is read: which fact of which report.
#[derive(Clone, Copy)]
pub struct Row<'a> {
    /// The report it is of.
    pub view: &'a View<'a>,
    /// Which row of its table, from 0.
    pub index: usize,
    span: Span,
    section: Option<u32>,
    rule: Option<Rule>,
    start: LineCol,
    end: LineCol,
}

impl<'a> View<'a> {
    /// The rows of a table, in the order of the text.
    pub fn rows(&'a self, table: Table) -> impl Iterator<Item = Row<'a>> {
        let count = match table {
            Table::Reports => 1,
            Table::Sections => self.document.sections.len(),
            Table::Organizations => self.report.organizations.len(),
            Table::Mentions => self.report.mentions.len(),
            Table::Roles => self.report.roles.len(),
            Table::Claims => self.report.claims.len(),
            Table::Diagnostics => self.report.diagnostics.len(),
        };
        (0..count).map(move |index| self.row(table, index))
    }

    /// One row of a table.
    fn row(&'a self, table: Table, index: usize) -> Row<'a> {
        let (span, section, rule) = match table {
            Table::Reports => (Span::new(0, self.document.text.len()), None, None),
            Table::Sections => sections::place(self, index),
            Table::Organizations => organizations::place(self, index),
            Table::Mentions => mentions::place(self, index),
            Table::Roles => roles::place(self, index),
            Table::Claims => claims::place(self, index),
            Table::Diagnostics => diagnostics::place(self, index),
        };
        let [start, end] = self.lines.ends(&self.document.text, span);
        Row {
            view: self,
            index,
            span,
            section,
            rule,
            start,
            end,
        }
    }
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeSet;

    use super::*;

    #[test]
    fn column_names_are_snake_case_and_unique_in_their_table() {
        for table in Table::ALL {
            let mut seen = BTreeSet::new();
            for column in table.columns() {
                assert!(
                    seen.insert(column.name),
                    "{} twice in {}",
                    column.name,
                    table.name()
                );
                assert!(
                    column
                        .name
                        .bytes()
                        .all(|b| b.is_ascii_lowercase() || b == b'_'),
                    "{}",
                    column.name
                );
                assert!(!column.doc.is_empty());
            }
        }
    }
}
