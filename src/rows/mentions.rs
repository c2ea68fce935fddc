//! Columns of `mentions`.

use super::view::show_id;
use super::{Column, Kind, Row, Value, View, column, provenance};
use crate::document::Span;
use crate::model::{Mention, Organization, Rule};

pub(super) fn place(view: &View<'_>, index: usize) -> (Span, Option<u32>, Option<Rule>) {
    let mention = view.report.mentions[index];
    (
        mention.span,
        mention.section,
        Some(view.report.organizations[mention.organization as usize].rule),
    )
}

impl<'a> Row<'a> {
    fn as_mention(&self) -> &'a Mention {
        &self.view.report.mentions[self.index]
    }

    fn mentioned(&self) -> &'a Organization {
        &self.view.report.organizations[self.as_mention().organization as usize]
    }
}

pub(super) fn columns() -> Vec<Column> {
    let mut columns = vec![
        column(
            "mention_id",
            Kind::Text,
            9,
            "Its id, unchanged when lines move",
            |row| Value::text(Some(show_id(row.view.mention_ids[row.index]))),
        ),
        column(
            "organization_id",
            Kind::Text,
            9,
            "The organization it names",
            |row| {
                Value::text(Some(show_id(
                    row.view.organization_ids[row.as_mention().organization as usize],
                )))
            },
        ),
        column(
            "text",
            Kind::Text,
            0,
            "The name as it stands there, white space folded",
            |row| Value::text(Some(row.view.document.words_of(row.span))),
        ),
        column(
            "name",
            Kind::Text,
            1,
            "The name of the organization",
            |row| Value::text(Some(row.mentioned().name.as_str())),
        ),
        column(
            "kind",
            Kind::Text,
            2,
            "The kind of the organization",
            |row| Value::word(row.mentioned().kind.name()),
        ),
    ];
    columns.extend(provenance::columns().filter(|column| column.name != "words"));
    columns
}
