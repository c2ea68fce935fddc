//! Columns of `sections`.

use super::view::show_id;
use super::{Column, Kind, Row, Value, View, column, provenance};
use crate::document::{Section, SectionKind, Span};
use crate::model::Rule;
use crate::read::Format;

pub(super) fn place(view: &View<'_>, index: usize) -> (Span, Option<u32>, Option<Rule>) {
    let section = &view.document.sections[index];
    let rule = match section.kind {
        SectionKind::RunIn => Rule::SectionRunIn,
        SectionKind::Heading if view.document.format == Format::PlainText => Rule::SectionLayout,
        SectionKind::Heading => Rule::SectionMarkup,
    };
    (section.title, Some(index as u32), Some(rule))
}

impl<'a> Row<'a> {
    fn as_section(&self) -> &'a Section {
        &self.view.document.sections[self.index]
    }
}

pub(super) fn columns() -> Vec<Column> {
    let mut columns = vec![
        column(
            "section_id",
            Kind::Text,
            9,
            "Its id, unchanged when lines move",
            |row| Value::text(Some(show_id(row.view.section_ids[row.index]))),
        ),
        column(
            "parent_id",
            Kind::Text,
            9,
            "The section it stands in",
            |row| {
                Value::text(
                    row.as_section()
                        .parent
                        .map(|parent| show_id(row.view.section_ids[parent as usize])),
                )
            },
        ),
        column("level", Kind::Int, 1, "1 is the top", |row| {
            Value::Int(row.as_section().level.into())
        }),
        column("title", Kind::Text, 0, "Its title", |row| {
            Value::text(Some(row.view.document.words_of(row.as_section().title)))
        }),
        column(
            "kind",
            Kind::Text,
            4,
            "`heading`, or `run_in` for the opening of an item or paragraph",
            |row| Value::word(row.as_section().kind.name()),
        ),
        column(
            "words",
            Kind::Int,
            2,
            "Words in it, those of sections below left out",
            |row| Value::count(row.view.section_counts[row.index][0]),
        ),
        column(
            "organizations",
            Kind::Int,
            2,
            "Organizations named in it, those of sections below left out",
            |row| Value::count(row.view.section_counts[row.index][1]),
        ),
        column(
            "claims",
            Kind::Int,
            2,
            "Claims in it, those of sections below left out",
            |row| Value::count(row.view.section_counts[row.index][2]),
        ),
    ];
    columns.extend(provenance::columns().filter(|column| column.name != "words"));
    columns
}
