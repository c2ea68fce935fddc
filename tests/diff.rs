//! `diff` as a user meets it.

#![expect(clippy::unwrap_used, reason = "a test fails by panicking")]

#[path = "support/sandbox.rs"]
#[expect(dead_code, reason = "nothing that is written is read here")]
mod sandbox;

use sandbox::{Ran, Sandbox};
use serde_json::Value;

const OLD: &str = include_str!("editions/2023.md");
const NEW: &str = include_str!("editions/2024.md");

/// A sandbox with two editions of a report.
fn editions() -> Sandbox {
    let sandbox = Sandbox::new();
    sandbox.write("old.md", OLD);
    sandbox.write("new.md", NEW);
    sandbox
}

#[track_caller]
fn check(sandbox: &Sandbox, line: &str, status: i32) -> Ran {
    let ran = sandbox.shell(line);
    assert_eq!(ran.status, status, "{line}: {ran:?}");
    ran
}

fn items(ran: &Ran) -> Vec<Value> {
    let answer: Value = serde_json::from_str(&ran.stdout).unwrap();
    answer["items"].as_array().unwrap().clone()
}

#[test]
fn text_tells_what_changed_and_keeps_bounds() {
    let ran = check(&editions(), "ecoreport diff old.md new.md", 0);
    let lines: Vec<&str> = ran.stdout.lines().map(str::trim_end).collect();
    expect_test::expect_file!["editions/diff.txt"].assert_eq(&(lines.join("\n") + "\n"));
}

#[test]
fn exit_status_tells_a_difference_when_asked() {
    let sandbox = editions();
    check(&sandbox, "ecoreport diff old.md new.md --exit-code", 1);
    check(
        &sandbox,
        "ecoreport diff old.md new.md --exit-code --json",
        1,
    );
    check(&sandbox, "ecoreport diff old.md old.md --exit-code", 0);
    check(&sandbox, "ecoreport diff old.md old.md", 0);
    let ran = check(&sandbox, "ecoreport diff old.md new.md --quiet", 1);
    assert_eq!(ran.stdout + &ran.stderr, "");
    check(&sandbox, "ecoreport diff old.md gone.md --exit-code", 2);
}

#[test]
fn a_limit_is_of_each_table_and_is_told() {
    let sandbox = editions();
    let ran = check(&sandbox, "ecoreport diff old.md new.md -n 1 --exit-code", 1);
    let told = ["\n… 2 more\n", "\n… 1 more\n", "\n… 13 more\n"];
    let missing: Vec<&&str> = told
        .iter()
        .filter(|more| !ran.stdout.contains(**more))
        .collect();
    assert!(missing.is_empty(), "{missing:?}: {}", ran.stdout);
    let ran = check(&sandbox, "ecoreport diff old.md new.md -n 1 --json", 0);
    assert_eq!(items(&ran).len(), 3);
    assert!(
        ran.stderr.contains("3 of 19 rows printed"),
        "{}",
        ran.stderr
    );
}

#[test]
fn rows_tell_numbers_bounds_and_places_of_both() {
    let sandbox = editions();
    let ran = check(
        &sandbox,
        "ecoreport diff old.md new.md --only claims --json",
        0,
    );
    let items = items(&ran);
    let skippers = items
        .iter()
        .find(|item| item["measured"] == "registered skippers")
        .unwrap();
    for (column, expect) in [
        ("difference", "\"changed\""),
        ("old_value", "30000"),
        ("old_bound", "\"more_than\""),
        ("new_value", "38000"),
        ("delta", "8000"),
        ("change_percent", "26.67"),
        ("change_bound", "null"),
        ("old_line", "5"),
        ("new_source", "\"new.md\""),
    ] {
        assert_eq!(skippers[column].to_string(), expect, "{column}");
    }
    assert!(items.iter().all(|item| item["table"] == "claims"));
    let ndjson = check(
        &sandbox,
        "ecoreport diff old.md new.md --only claims -f ndjson",
        0,
    );
    assert_eq!(ndjson.stdout.lines().count(), items.len());
    let all = check(
        &sandbox,
        "ecoreport diff old.md new.md --only claims --same -f count",
        0,
    );
    assert!(all.stdout.trim().parse::<usize>().unwrap() > items.len());
}

#[test]
fn saved_reports_pipes_and_folders_are_sides() {
    let sandbox = editions();
    let plain = check(&sandbox, "ecoreport diff old.md new.md", 0).stdout;
    let saved = "ecoreport extract old.md >old.ndjson && ecoreport diff old.ndjson new.md";
    assert_eq!(check(&sandbox, saved, 0).stdout, plain);
    let piped = "ecoreport diff - new.md -f count <old.md";
    let count = check(&sandbox, "ecoreport diff old.md new.md -f count", 0).stdout;
    assert_eq!(check(&sandbox, piped, 0).stdout, count);
    check(&sandbox, "ecoreport diff - - <old.md", 2);
    let line = "mkdir a b && cp old.md a/open.md && cp new.md b/open.md && cp report.txt a/same.txt \
                && cp report.txt b/same.txt && ecoreport diff a b -f count";
    assert_eq!(check(&sandbox, line, 0).stdout, count);
    let text = check(&sandbox, "ecoreport diff a b", 0).stdout;
    assert!(text.starts_with("2 reports → 2 reports\n"), "{text}");
}

#[test]
fn reports_without_a_partner_and_sides_in_the_wrong_order_are_said() {
    let sandbox = editions();
    let line = "mkdir a b && cp old.md a/h1-2023.md && cp old.md a/h2-2023.md && cp new.md b/h2-2024.md \
                && cp new.md b/h3-2024.md && cp new.md b/h4-2024.md && ecoreport diff a b --only claims -f count";
    let ran = check(&sandbox, line, 0);
    assert_eq!(
        ran.stderr,
        "note: no report of NEW goes with `a/h1-2023.md`\n\
         note: no report of OLD goes with `b/h3-2024.md`, `b/h4-2024.md`\n"
    );
    let ran = check(&sandbox, "ecoreport diff new.md old.md", 0);
    assert!(
        ran.stderr.contains("is OLD the earlier one?"),
        "{}",
        ran.stderr
    );
    let ran = check(&sandbox, "ecoreport diff old.md new.md -f count", 0);
    assert_eq!(ran.stderr, "");
}

#[test]
fn numbers_of_another_time_and_names_in_both_texts_are_no_difference() {
    let sandbox = editions();
    sandbox.write(
        "one.md",
        "# Alvik: Review 2021\n\nIn 2021 Alvik had 30 test sites.\n",
    );
    sandbox.write(
        "two.md",
        "# Alvik: Review 2022\n\nIn 2022 Alvik had 30 test sites.\n",
    );
    check(
        &sandbox,
        "ecoreport diff one.md two.md --only claims --exit-code",
        0,
    );
    let old = OLD.replace("Lindqvist Shipyards", "lindqvist shipyards");
    sandbox.write("small.md", old + "\nIt met Brattvik Robotics-like firms.\n");
    let lines = |line: &str| check(&sandbox, line, 0).stdout;
    let all = "ecoreport diff small.md new.md -f tsv -c difference,name --only orgs";
    assert!(!lines(all).contains("Brattvik"), "{}", lines(all));
    let same = lines(&format!("{all} --same"));
    assert!(
        same.contains("\tBrattvik Robotics") && !same.contains("new\tBrattvik"),
        "{same}"
    );
}

#[test]
fn narrow_tables_keep_the_change_and_rows_show_what_each_kind_says() {
    let sandbox = editions();
    let line = "ecoreport diff old.md new.md --only claims --changed --width 60";
    let text = check(&sandbox, line, 0).stdout;
    assert!(text.contains("change") && !text.contains("place"), "{text}");
    assert!(!text.contains('−') && !text.contains("\n+"), "{text}");
    let table = check(&sandbox, "ecoreport diff old.md new.md -f table", 0).stdout;
    let head = table.lines().next().unwrap_or_default();
    for column in [
        "name",
        "role",
        "organization",
        "measured",
        "old_value",
        "change_percent",
    ] {
        assert!(
            head.contains(&column[..7.min(column.len())]),
            "{column}: {head}"
        );
    }
    sandbox.write(
        "a.md",
        "Alvik saved one-third of its energy and sold 5 gigawatt hours.\n",
    );
    sandbox.write(
        "b.md",
        "Alvik saved two-thirds of its energy and sold 6 gigawatt hours.\n",
    );
    let text = check(&sandbox, "ecoreport diff a.md b.md --only claims", 0).stdout;
    assert!(!text.contains("0.333"), "{text}");
}

#[test]
fn the_same_text_is_printed_with_any_number_of_threads() {
    let sandbox = editions();
    let one = check(
        &sandbox,
        "ecoreport diff reports old.md --same --json --jobs 1",
        0,
    );
    let three = check(
        &sandbox,
        "ecoreport diff reports old.md --same --json --jobs 3",
        0,
    );
    assert_eq!(one.stdout, three.stdout);
}

#[test]
fn nothing_from_a_document_steers_a_terminal() {
    let sandbox = editions();
    sandbox.write(
        "evil\u{1b}[31m.md",
        NEW.replace("Brattvik", "Bratt\u{1b}[31mvik\u{202e}"),
    );
    let ran = sandbox.run(["diff", "old.md", "evil\u{1b}[31m.md"]);
    let is_harmful = |c: char| (c.is_control() && c != '\n') || c == '\u{202e}';
    assert!(!ran.stdout.contains(is_harmful), "{}", ran.stdout);
}

#[test]
fn columns_are_those_of_a_listing() {
    let sandbox = editions();
    let listed = check(
        &sandbox,
        "ecoreport diff nowhere.md nowhere.md --columns",
        0,
    );
    assert!(listed.stdout.contains("change_bound"), "{}", listed.stdout);
    let ran = check(&sandbox, "ecoreport diff old.md new.md -c name", 2);
    assert!(ran.stderr.contains("--format"), "{}", ran.stderr);
    let ran = check(
        &sandbox,
        "ecoreport diff old.md nowhere.md -f tsv -c nmae",
        2,
    );
    assert!(
        ran.stderr.contains("did you mean `name`?"),
        "{}",
        ran.stderr
    );
    let ran = check(
        &sandbox,
        "ecoreport diff old.md new.md -f tsv -c difference,name",
        0,
    );
    assert!(
        ran.stdout.starts_with("difference\tname\nnew\tBrattvik"),
        "{}",
        ran.stdout
    );
}
