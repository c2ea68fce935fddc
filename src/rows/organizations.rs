//! Columns of `organizations`.

use std::borrow::Cow;
use std::sync::LazyLock;

use super::view::show_id;
use super::{Column, Field, Kind, Row, Table, Value, View, column, provenance};
use crate::document::Span;
use crate::model::{Organization, Rule};

pub(super) fn place(view: &View<'_>, index: usize) -> (Span, Option<u32>, Option<Rule>) {
    let first = view.mentions_of[index]
        .first()
        .map(|id| view.report.mentions[*id as usize]);
    (
        first.map_or(Span::new(0, 0), |mention| mention.span),
        first.and_then(|mention| mention.section),
        Some(view.report.organizations[index].rule),
    )
}

impl<'a> Row<'a> {
    fn as_organization(&self) -> &'a Organization {
        &self.view.report.organizations[self.index]
    }
}

pub(super) fn columns() -> Vec<Column> {
    let mut columns = vec![
        column(
            "organization_id",
            Kind::Text,
            9,
            "A hash of its folded name: joins across reports",
            |row| Value::text(Some(show_id(row.view.organization_ids[row.index]))),
        ),
        column(
            "name",
            Kind::Text,
            0,
            "The form the report introduces in full, else the form it uses",
            |row| Value::text(Some(row.as_organization().name.as_str())),
        ),
        column("kind", Kind::Text, 1, "What kind of organization", |row| {
            Value::word(row.as_organization().kind.name())
        }),
        column(
            "aliases",
            Kind::List,
            4,
            "Its other spellings in the report",
            |row| Value::List(Cow::Borrowed(&row.as_organization().aliases)),
        ),
        column(
            "mentions",
            Kind::Nested,
            2,
            "Its mentions; in flat formats their number",
            mentions,
        ),
        column(
            "roles",
            Kind::Int,
            2,
            "Roles it holds or that are held in it",
            |row| Value::count(row.view.roles_of[row.index]),
        ),
    ];
    columns.extend(provenance::columns());
    columns
}

/// The columns that an organization has besides where it is listed by a role that it has a side in.
pub fn side_fields() -> [Field; 4] {
    let field = |name, doc| Field {
        name: Cow::Borrowed(name),
        kind: Kind::Text,
        rank: 1,
        doc,
    };
    [
        field("role", "The role that it has a side in"),
        field(
            "side",
            "`of`: the role is held in it; `holder`: it holds it",
        ),
        field("certainty", "`stated`, or `one_of` several roles"),
        field("status", "`current`, `ended` or `planned`"),
    ]
}

/// The columns of a mention that stand in its organization: what a reader needs to find it, and what a saved report
/// cannot know otherwise.
pub(super) const MENTION_COLUMNS: [&str; 8] = [
    "text",
    "line",
    "column",
    "byte_start",
    "byte_end",
    "section",
    "page",
    "quote",
];

/// The mentions of an organization; a quote is left out where it is the text.
fn mentions<'a>(row: &Row<'a>) -> Value<'a> {
    static COLUMNS: LazyLock<Vec<&Column>> = LazyLock::new(|| {
        let names = MENTION_COLUMNS.iter();
        names
            .filter_map(|name| Table::Mentions.column(name))
            .collect()
    });
    let one = |id: &u32| {
        let mention = row.view.row(Table::Mentions, *id as usize);
        let mut members: Vec<(&'static str, Value<'a>)> = Vec::with_capacity(COLUMNS.len());
        for column in COLUMNS.iter() {
            let value = (column.get)(&mention);
            let is_text = column.name == "quote" && value == members[0].1;
            if value != Value::Null && !is_text {
                members.push((column.name, value));
            }
        }
        members
    };
    Value::Nested(row.view.mentions_of[row.index].iter().map(one).collect())
}
