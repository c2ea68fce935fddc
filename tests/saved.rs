//! A saved report has the rows of the report it was saved from.

#![expect(
    clippy::unwrap_used,
    reason = "a test whose inputs are missing has failed"
)]

#[path = "support/fixtures.rs"]
mod fixtures;

use ecoreport::render::report_line;
use ecoreport::rows::saved::{Saved, is_saved};
use ecoreport::rows::{Column, Facts, Table};

use fixtures::{FIXTURES, Reading};

#[track_caller]
fn check(reading: &Reading) {
    let view = reading.view();
    let mut line = Vec::new();
    report_line(&view, None, &mut line).unwrap();
    let line = String::from_utf8(line).unwrap();
    assert!(is_saved(line.as_bytes()));
    let saved = Saved::parse(&line).unwrap();
    for table in Table::ALL {
        let columns: Vec<&'static Column> = table.columns().iter().collect();
        let fresh = view.records(table, &columns).unwrap();
        let again = saved.records(table, &columns).unwrap();
        assert_eq!(fresh.len(), again.len(), "{}", table.name());
        for (fresh, again) in fresh.iter().zip(&again) {
            for ((column, fresh), again) in columns.iter().zip(fresh).zip(again) {
                assert_eq!(fresh, again, "{}.{}", table.name(), column.name);
            }
        }
    }
}

#[test]
fn every_fixture_reads_back_the_same() {
    FIXTURES.iter().for_each(check);
}

#[test]
fn names_broken_over_lines_and_marked_up_read_back_the_same() {
    check(&Reading::of(
        "a \"quoted\" \\ name.md",
        "# Où\n\nThe Linux **Foundation** and the Linux\nFoundation (LF) met \"Straße\n  \
         Association\" — the European Telecommunications\r\nStandards Institute (ETSI) has 900 members.\n",
    ));
}

#[test]
fn a_text_without_facts_reads_back_the_same() {
    check(&Reading::of("empty.txt", ""));
}

#[test]
fn refuses_what_is_no_saved_report() {
    for (line, expect) in [
        (
            "[]",
            "no saved report: invalid type: sequence, expected an object at line 1 column 0",
        ),
        (
            r#"{"schema":"x"}"#,
            "no saved report: its schema is `x`; expected `ecoreport/report/1`",
        ),
        (
            r#"{"schema":"ecoreport/report/1","error":"too long"}"#,
            "the saved report has no rows: too long",
        ),
        (
            r#"{"schema":"ecoreport/report/1","report":{"source":1}}"#,
            "no saved report: `source` of `reports` is missing or of another type",
        ),
        (
            r#"{"schema":"ecoreport/report/1","report":{"source":"a","report_id":"1"},"sections":[],
                "organizations":[],"roles":[],"diagnostics":[]}"#,
            "no saved report: it has no `claims`",
        ),
        (
            r#"{"schema":"ecoreport/report/1"}"#,
            "no saved report: `source` of `reports` is missing or of another type",
        ),
    ] {
        assert_eq!(Saved::parse(line).unwrap_err().to_string(), expect);
    }
    for (row, expect) in [
        (
            r#"{"bound":"foo"}"#,
            "no saved report: `bound` of `claims` cannot be \"foo\"",
        ),
        (
            r#"{"line":-5}"#,
            "no saved report: `line` of `claims` cannot be -5",
        ),
        (
            r#"{"line":0}"#,
            "no saved report: `line` of `claims` cannot be 0",
        ),
        (
            r#"{"line":"5"}"#,
            "no saved report: `line` of `claims` is missing or of another type",
        ),
        (r#"{"bound":"exact","line":5,"value":-1}"#, ""),
    ] {
        let line = format!(
            r#"{{"schema":"ecoreport/report/1","report":{{"source":"a","report_id":"1"}},"sections":[],
                "organizations":[],"roles":[],"claims":[{row}],"diagnostics":[]}}"#
        );
        let saved = Saved::parse(&line).unwrap();
        let columns: Vec<&'static Column> = Table::Claims.columns().iter().collect();
        let read = saved.records(Table::Claims, &columns).map(|_| ());
        assert_eq!(
            read.map_or_else(|error| error.to_string(), |()| String::new()),
            expect
        );
    }
    assert!(!is_saved(br#"{"schema":"ecoreport/claims/1"}"#));
    assert!(!is_saved(b"# Report"));
}
