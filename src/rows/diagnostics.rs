//! Columns of `diagnostics`.

use super::view::show_id;
use super::{Column, Kind, Row, Value, View, column, provenance};
use crate::document::Span;
use crate::model::{Diagnostic, Rule};

pub(super) fn place(view: &View<'_>, index: usize) -> (Span, Option<u32>, Option<Rule>) {
    let diagnostic = &view.report.diagnostics[index];
    (
        diagnostic.span,
        diagnostic.section,
        Some(Rule::DiagnosticRule),
    )
}

impl<'a> Row<'a> {
    fn as_diagnostic(&self) -> &'a Diagnostic {
        &self.view.report.diagnostics[self.index]
    }
}

pub(super) fn columns() -> Vec<Column> {
    let mut columns = vec![
        column(
            "diagnostic_id",
            Kind::Text,
            9,
            "Its id, unchanged when lines move",
            |row| Value::text(Some(show_id(row.view.diagnostic_ids[row.index]))),
        ),
        column("code", Kind::Text, 0, "What kind", |row| {
            Value::word(row.as_diagnostic().code.name())
        }),
        column("severity", Kind::Text, 1, "`note` or `warning`", |row| {
            Value::word(row.as_diagnostic().code.severity().name())
        }),
        column("message", Kind::Text, 2, "What it tells", |row| {
            Value::word(row.as_diagnostic().code.message())
        }),
    ];
    columns.extend(provenance::columns());
    columns
}
