//! Columns of `roles`.

use std::borrow::Cow;

use super::claims::as_of_columns;
use super::view::show_id;
use super::{Column, Kind, Row, Value, View, column, provenance};
use crate::document::Span;
use crate::model::{Holder, Role, Rule};

pub(super) fn place(view: &View<'_>, index: usize) -> (Span, Option<u32>, Option<Rule>) {
    let role = &view.report.roles[index];
    (role.span, role.section, Some(role.rule))
}

impl<'a> Row<'a> {
    fn as_role(&self) -> &'a Role {
        &self.view.report.roles[self.index]
    }

    fn holder_name(&self) -> Cow<'a, str> {
        match self.as_role().holder {
            Holder::Organization(id) => {
                Cow::Borrowed(&self.view.report.organizations[id as usize].name)
            }
            Holder::Person(span) | Holder::Group(span) => self.view.document.words_of(span),
        }
    }
}

pub(super) fn columns() -> Vec<Column> {
    let mut columns = vec![
        column(
            "role_id",
            Kind::Text,
            9,
            "Its id, unchanged when lines move",
            |row| Value::text(Some(show_id(row.view.role_ids[row.index]))),
        ),
        column("holder", Kind::Text, 0, "Who holds it", |row| {
            Value::Text(row.holder_name())
        }),
        column(
            "holder_id",
            Kind::Text,
            9,
            "The holder's organization_id, where it is one",
            |row| {
                Value::text(match row.as_role().holder {
                    Holder::Organization(id) => {
                        Some(show_id(row.view.organization_ids[id as usize]))
                    }
                    _ => None,
                })
            },
        ),
        column(
            "holder_kind",
            Kind::Text,
            4,
            "`organization`, `person`, or `group` for an unnamed class",
            |row| Value::word(row.as_role().holder.kind().name()),
        ),
        column(
            "role",
            Kind::Text,
            0,
            "The role's id in the closed list, or `other`",
            |row| Value::word(row.as_role().role.id()),
        ),
        column(
            "role_text",
            Kind::Text,
            3,
            "The words that name it",
            |row| Value::text(Some(row.view.document.words_of(row.as_role().words))),
        ),
        column(
            "organization",
            Kind::Text,
            0,
            "In which organization",
            |row| {
                Value::text(
                    row.as_role()
                        .organization
                        .map(|id| row.view.report.organizations[id as usize].name.as_str()),
                )
            },
        ),
        column(
            "organization_id",
            Kind::Text,
            9,
            "That organization's id",
            |row| {
                Value::text(
                    row.as_role()
                        .organization
                        .map(|id| show_id(row.view.organization_ids[id as usize])),
                )
            },
        ),
        column(
            "certainty",
            Kind::Text,
            1,
            "`stated`, or `one_of` where the text offers several roles without saying which applies",
            |row| Value::word(row.as_role().certainty.name()),
        ),
        column(
            "status",
            Kind::Text,
            4,
            "`current`, `ended` or `planned`",
            |row| Value::word(row.as_role().status.name()),
        ),
        column(
            "qualifier",
            Kind::Text,
            5,
            "The adjective on the role",
            |row| {
                Value::text(
                    row.as_role()
                        .qualifier
                        .map(|span| row.view.document.words_of(span)),
                )
            },
        ),
        column(
            "count",
            Kind::Decimal,
            6,
            "How many hold it, for a group",
            |row| {
                row.as_role().count.map_or(Value::Null, |id| {
                    Value::Decimal(row.view.report.claims[id as usize].value)
                })
            },
        ),
        column(
            "cue",
            Kind::Text,
            7,
            "The words that gave the role",
            |row| Value::text(Some(row.view.document.words_of(row.as_role().cue))),
        ),
        column(
            "cue_start",
            Kind::Int,
            9,
            "First byte of the cue in the text",
            |row| Value::count(row.as_role().cue.start()),
        ),
        column(
            "cue_end",
            Kind::Int,
            9,
            "One past the last byte of the cue",
            |row| Value::count(row.as_role().cue.end()),
        ),
    ];
    columns.extend(
        as_of_columns!(|row: &Row<'_>| row.as_role().as_of)
            .into_iter()
            .filter(|column| column.name != "as_of_text" && column.name != "as_of_from"),
    );
    columns.extend(provenance::columns());
    columns
}
