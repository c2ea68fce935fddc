//! A saved report has the rows of the report it was saved from.

use std::path::{Path, PathBuf};

use ecoreport::extract::{Options, extract};
use ecoreport::read::{detect, read};
use ecoreport::render::report_line;
use ecoreport::rows::saved::{Saved, is_saved};
use ecoreport::rows::{Column, Facts, Table, View};

/// The reports of `fixtures/`.
fn fixtures() -> Vec<PathBuf> {
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("fixtures");
    let mut reports: Vec<PathBuf> = std::fs::read_dir(root)
        .unwrap()
        .flat_map(|case| std::fs::read_dir(case.unwrap().path()).unwrap())
        .map(|file| file.unwrap().path())
        .filter(|path| path.file_stem().is_some_and(|stem| stem == "report"))
        .collect();
    reports.sort();
    assert!(!reports.is_empty());
    reports
}

#[track_caller]
fn check(text: &str, extension: Option<&str>, source: &str) {
    let format = detect(extension, text);
    let document = read(text.to_owned(), format);
    let report = extract(&document, &Options::default());
    let view = View::new(&document, &report, source);
    let mut line = String::new();
    report_line(&view, None, &mut line);
    assert!(is_saved(line.as_bytes()));
    let saved = Saved::parse(&line).unwrap();
    for table in Table::ALL {
        let columns: Vec<&'static Column> = table.columns().iter().collect();
        let fresh = view.records(table, &columns).unwrap();
        let again = saved.records(table, &columns).unwrap();
        assert_eq!(fresh.len(), again.len(), "{source}: {}", table.name());
        for (fresh, again) in fresh.iter().zip(&again) {
            for ((column, fresh), again) in columns.iter().zip(fresh).zip(again) {
                assert_eq!(fresh, again, "{source}: {}.{}", table.name(), column.name);
            }
        }
    }
}

#[test]
fn every_fixture_reads_back_the_same() {
    for path in fixtures() {
        let text = std::fs::read_to_string(&path).unwrap();
        let extension = path.extension().unwrap().to_str();
        check(&text, extension, &path.display().to_string());
    }
}

#[test]
fn names_broken_over_lines_and_marked_up_read_back_the_same() {
    check(
        "# Où\n\nThe Linux **Foundation** and the Linux\nFoundation (LF) met \"Straße\n  \
         Association\" — the European Telecommunications\r\nStandards Institute (ETSI) has 900 members.\n",
        Some("md"),
        "a \"quoted\" \\ name.md",
    );
}

#[test]
fn a_text_without_facts_reads_back_the_same() {
    check("", None, "empty.txt");
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
            r#"{"schema":"ecoreport/report/1"}"#,
            "no saved report: `source` of `reports` is missing or of another type",
        ),
    ] {
        assert_eq!(Saved::parse(line).unwrap_err().to_string(), expect);
    }
    assert!(!is_saved(br#"{"schema":"ecoreport/claims/1"}"#));
    assert!(!is_saved(b"# Report"));
}
