//! The columns every table but `reports` ends with: where the row comes from.

use super::{Column, Kind, Row, Value, column};

/// The provenance columns; `quote` and `words` are of the row's span.
pub(super) fn columns() -> impl Iterator<Item = Column> {
    [
        column(
            "section",
            Kind::Text,
            5,
            "Titles from the root to the section it stands in, joined with ` > `; cut at 2,000 bytes",
            |row| {
                let path = row.view.path(row.section);
                Value::text((!path.is_empty()).then_some(path))
            },
        ),
        column(
            "quote",
            Kind::Text,
            9,
            "The raw words: text[byte_start..byte_end]",
            |row| Value::text(Some(row.quote())),
        ),
        column(
            "words",
            Kind::Text,
            6,
            "The quote, white space folded and without markup",
            |row| Value::text(Some(row.view.document.words_of(row.span))),
        ),
        column(
            "source",
            Kind::Text,
            4,
            "The document's name as given",
            |row| Value::text(Some(row.view.source)),
        ),
        column(
            "line",
            Kind::Int,
            3,
            "1-based line of its first byte",
            |row| Value::count(row.start.line),
        ),
        column(
            "column",
            Kind::Int,
            8,
            "1-based column of its first character, in Unicode scalar values",
            |row| Value::count(row.start.column),
        ),
        column("end_line", Kind::Int, 9, "1-based line of its end", |row| {
            Value::count(row.end.line)
        }),
        column(
            "end_column",
            Kind::Int,
            9,
            "1-based column one past its last character",
            |row| Value::count(row.end.column),
        ),
        column(
            "page",
            Kind::Int,
            7,
            "1-based page, where the format has pages",
            |row| {
                row.view
                    .document
                    .page(row.span.start())
                    .map_or(Value::Null, Value::count)
            },
        ),
        column(
            "byte_start",
            Kind::Int,
            9,
            "First byte in the text, from 0",
            |row| Value::count(row.span.start()),
        ),
        column(
            "byte_end",
            Kind::Int,
            9,
            "One past its last byte in the text",
            |row| Value::count(row.span.end()),
        ),
        column("rule", Kind::Text, 9, "Which rule found it", |row| {
            Value::text(row.rule.map(|rule| rule.name()))
        }),
        column("report_id", Kind::Text, 9, "The report it is of", |row| {
            Value::text(Some(row.view.report_id.as_str()))
        }),
    ]
    .into_iter()
}

impl<'a> Row<'a> {
    /// Its raw words.
    pub(super) fn quote(&self) -> &'a str {
        self.span.of(&self.view.document.text)
    }
}
