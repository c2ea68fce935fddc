//! Columns of `reports`.

use super::{Column, Kind, Row, Value, column};

pub(super) fn columns() -> Vec<Column> {
    vec![
        column("report_id", Kind::Text, 8, "A hash of the text", |row| {
            Value::text(Some(row.view.report_id.as_str()))
        }),
        column(
            "source",
            Kind::Text,
            0,
            "The document's name as given",
            |row| Value::text(Some(row.view.source)),
        ),
        column(
            "title",
            Kind::Text,
            2,
            "Its title, from its metadata or its first heading",
            |row| Value::text(row.view.report.title.as_deref()),
        ),
        column("subject", Kind::Text, 1, "Whom \"we\" stands for", |row| {
            Value::text(row.view.report.subject.as_deref())
        }),
        column(
            "publisher",
            Kind::Text,
            5,
            "Who published it, where that is said",
            |row| Value::text(row.view.report.publisher.as_deref()),
        ),
        column(
            "period_start",
            Kind::Text,
            4,
            "First day of the period it reports on, ISO 8601",
            |row| Value::text(row.view.report.period.map(|(start, _)| start.to_string())),
        ),
        column(
            "period_end",
            Kind::Text,
            4,
            "Last day of that period, inclusive, ISO 8601",
            |row| Value::text(row.view.report.period.map(|(_, end)| end.to_string())),
        ),
        column(
            "language",
            Kind::Text,
            6,
            "Its language, ISO 639-1",
            |row| Value::word(row.view.report.language),
        ),
        column(
            "format",
            Kind::Text,
            5,
            "The format it was read as",
            |row| Value::word(row.view.document.format.name()),
        ),
        column(
            "encoding",
            Kind::Text,
            8,
            "The encoding it was decoded from",
            |row| Value::word(row.view.document.encoding),
        ),
        column(
            "text_is_source",
            Kind::Bool,
            9,
            "Whether the text is the file, byte for byte",
            |row| Value::Bool(row.view.document.text_is_source),
        ),
        column("bytes", Kind::Int, 7, "Bytes of the text", |row| {
            Value::count(row.view.document.text.len())
        }),
        column("lines", Kind::Int, 6, "Lines of the text", |row| {
            Value::count(row.view.lines.lines(&row.view.document.text))
        }),
        column(
            "words",
            Kind::Int,
            5,
            "Words of the text, markup left out",
            |row| Value::count(row.view.words),
        ),
        column("sections", Kind::Int, 3, "Rows in `sections`", |row| {
            Value::count(row.view.document.sections.len())
        }),
        column(
            "organizations",
            Kind::Int,
            3,
            "Rows in `organizations`",
            |row| Value::count(row.view.report.organizations.len()),
        ),
        column("mentions", Kind::Int, 6, "Rows in `mentions`", |row| {
            Value::count(row.view.report.mentions.len())
        }),
        column("roles", Kind::Int, 3, "Rows in `roles`", |row| {
            Value::count(row.view.report.roles.len())
        }),
        column("claims", Kind::Int, 3, "Rows in `claims`", |row| {
            Value::count(row.view.report.claims.len())
        }),
        column(
            "diagnostics",
            Kind::Int,
            6,
            "Rows in `diagnostics`",
            |row: &Row<'_>| Value::count(row.view.report.diagnostics.len()),
        ),
    ]
}
