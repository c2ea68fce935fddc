//! One report in every format says the same.
//!
//! The files of `tests/formats` are the report of `fixtures/foundation-annual-report`, made by common converters; the
//! page has navigation, a notice and a footer around it, and the PDF was printed in two columns.

#![expect(clippy::unwrap_used, reason = "a test fails by panicking")]

use std::collections::BTreeMap;
use std::path::{Path, PathBuf};

use ecoreport::extract::{self, extract};
use ecoreport::read::{Format, read_bytes};
use ecoreport::rows::{Table, View};

fn path(name: &str) -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join(name)
}

/// The rows of a table as far as `columns` tell them, each with how often it is there.
type Rows = BTreeMap<String, usize>;

fn rows(path: &Path, format: Format, table: Table, columns: &[&str]) -> Rows {
    let document = read_bytes(std::fs::read(path).unwrap(), format).unwrap();
    let report = extract(&document, &extract::Options::default());
    let view = View::new(&document, &report, "report");
    let mut rows = Rows::new();
    for row in view.rows(table) {
        let mut key = String::new();
        for column in table.columns() {
            if columns.contains(&column.name) {
                (column.get)(&row).write_json(&mut key);
                key.push('\t');
            }
        }
        *rows.entry(key.to_lowercase()).or_default() += 1;
    }
    rows
}

/// Twice the rows that both have over the rows of both.
fn agreement(a: &Rows, b: &Rows) -> f64 {
    let both: usize = a
        .iter()
        .map(|(row, count)| *count.min(b.get(row).unwrap_or(&0)))
        .sum();
    let all: usize = a.values().chain(b.values()).sum();
    2.0 * both as f64 / all as f64
}

#[track_caller]
fn check(name: &str, format: Format, least: f64) {
    const TOLD: [(Table, &[&str]); 3] = [
        (
            Table::Claims,
            &[
                "value",
                "value_max",
                "bound",
                "unit",
                "measured",
                "per",
                "modality",
            ],
        ),
        (Table::Organizations, &["name", "kind"]),
        (
            Table::Roles,
            &["holder", "role", "organization", "certainty"],
        ),
    ];
    for (table, columns) in TOLD {
        let original = path("fixtures/foundation-annual-report/report.md");
        let expect = rows(&original, Format::Markdown, table, columns);
        let found = rows(&path("tests/formats").join(name), format, table, columns);
        assert!(!expect.is_empty());
        let agreement = agreement(&expect, &found);
        assert!(
            agreement >= least,
            "{name}: {} agree {agreement:.3}, less than {least}",
            table.name()
        );
    }
}

#[test]
fn text_formats_say_the_same() {
    check("report.html", Format::Html, 0.98);
    check("report.rst", Format::RestructuredText, 0.98);
    check("report.adoc", Format::AsciiDoc, 0.98);
    check("report.docx", Format::Docx, 0.98);
}

#[cfg(feature = "pdf")]
#[test]
fn a_pdf_in_two_columns_says_the_same() {
    check("report.pdf", Format::Pdf, 0.95);
}

#[cfg(feature = "pdf")]
#[test]
fn rows_of_a_pdf_tell_their_page() {
    let pages = rows(
        &path("tests/formats/report.pdf"),
        Format::Pdf,
        Table::Claims,
        &["page"],
    );
    assert_eq!(
        pages.keys().map(|page| page.trim()).collect::<Vec<_>>(),
        ["1", "2"]
    );
}
