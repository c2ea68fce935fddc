//! `check` as a user meets it.

#![expect(clippy::unwrap_used, reason = "a test fails by panicking")]

#[path = "support/sandbox.rs"]
mod sandbox;

use sandbox::{Ran, Sandbox};
use serde_json::Value;

const DRAFT: &str = include_str!("editions/draft.md");
const SOUND: &str = include_str!("editions/2024.md");

/// A sandbox with a draft that has mistakes and a report that has none.
fn drafts() -> Sandbox {
    let sandbox = Sandbox::new();
    sandbox.write("draft.md", DRAFT);
    sandbox.write("sound.md", SOUND);
    sandbox
}

#[track_caller]
fn check(sandbox: &Sandbox, line: &str, status: i32) -> Ran {
    let ran = sandbox.shell(line);
    assert_eq!(ran.status, status, "{line}: {ran:?}");
    ran
}

#[test]
fn workflows_are_told_what_cannot_be_read() {
    let sandbox = Sandbox::new();
    let line = "echo 'Dozens of harbours.' | ecoreport check --github --rule all - 'gone,%.md'";
    let ran = sandbox.shell(line);
    assert_eq!(ran.status, 2, "{ran:?}");
    let says = "::error title=input::cannot read `gone,%25.md`: ";
    assert!(ran.stdout.starts_with(says), "{ran:?}");
    assert!(!ran.stdout.contains("<stdin>"), "{ran:?}");
    let alone = sandbox.shell("ecoreport check --github gone.md");
    assert!(
        alone.stdout.starts_with("::error title=input::"),
        "{alone:?}"
    );
}

#[test]
fn mistakes_are_marked_a_line_each_with_their_place() {
    let sandbox = drafts();
    let ran = check(&sandbox, "ecoreport check draft.md sound.md", 1);
    expect_test::expect_file!["editions/check.txt"].assert_eq(&ran.stdout);
    let saved = "ecoreport extract draft.md >draft.ndjson && ecoreport check draft.ndjson";
    // What is saved has no text, in which clauses could be compared.
    let is_of_rows = |line: &&str| !line.contains("claim.contradiction");
    let of_rows: Vec<&str> = ran.stdout.lines().filter(is_of_rows).collect();
    let of_saved = check(&sandbox, saved, 1).stdout;
    assert_eq!(of_saved.lines().collect::<Vec<_>>(), of_rows);
    for file in ["marks.txt", "marks.log"] {
        let line = format!("ecoreport check draft.md sound.md -o {file}");
        assert_eq!(check(&sandbox, &line, 1).stdout, "");
        assert_eq!(sandbox.read(file), ran.stdout);
    }
    for file in ["marks.html", "marks.xyz"] {
        let line = format!("ecoreport check draft.md -o {file}");
        let ran = check(&sandbox, &line, 2);
        assert!(ran.stderr.contains("tells no format"), "{}", ran.stderr);
    }
    let clean = check(&sandbox, "ecoreport check sound.md", 0);
    assert_eq!(clean.stdout, "");
    assert_eq!(clean.stderr, "note: nothing is marked in 1 report\n");
    check(&sandbox, "ecoreport check draft.md gone.md", 2);
}

#[test]
fn rules_are_chosen_by_name() {
    let sandbox = drafts();
    let rules = |line: &str, status| -> Vec<String> {
        let ran = check(
            &sandbox,
            &format!("ecoreport check draft.md {line} -f tsv -c rule"),
            status,
        );
        ran.stdout.lines().skip(1).map(str::to_owned).collect()
    };
    assert_eq!(
        rules("--rule claim.vague,claim.total", 1),
        ["claim.vague", "claim.total"]
    );
    assert_eq!(rules("--no-rule all --assert 1", 0), [""; 0]);
    let all = rules("--rule all", 1);
    let usual = rules("", 1);
    assert!(all.len() > usual.len() && !usual.iter().any(|rule| rule == "claim.vague"));
    let ran = check(
        &sandbox,
        "ecoreport check nowhere.md --rule claim.totals",
        2,
    );
    assert!(
        ran.stderr.contains("did you mean `claim.total`?"),
        "{}",
        ran.stderr
    );
    let listed = check(&sandbox, "ecoreport check --list-rules", 0);
    assert!(
        listed.stdout.contains("claim.vague            off"),
        "{}",
        listed.stdout
    );
}

#[test]
fn a_limit_prints_the_first_and_tells_how_many_there_are() {
    let sandbox = drafts();
    let whole = check(&sandbox, "ecoreport check draft.md", 1);
    let ran = check(&sandbox, "ecoreport check draft.md --limit 1", 1);
    assert_eq!(ran.stdout.lines().next(), whole.stdout.lines().next());
    assert_eq!(ran.stdout.lines().count(), 1);
    let found = whole.stdout.lines().count();
    let told = format!("1 of {found} rows printed");
    assert!(ran.stderr.contains(&told), "{}", ran.stderr);
}

#[test]
fn totals_are_weighed_in_every_layout_of_tables() {
    let sandbox = drafts();
    let ruled = "Review\n\nItem (EUR)       2023      2024\nFees          455,000   502,000\n\
                 Grants         98,000    89,000\n-------------------------------\n\
                 Total         553,000   624,000\n";
    let row = |cells: &str| -> String {
        let cells = cells.split(' ').map(|cell| format!("<td>{cell}</td>"));
        format!("<tr>{}</tr>", cells.collect::<String>())
    };
    let rows = [
        "Item 2023 2024",
        "Fees 455 502",
        "Grants 98 89",
        "Total 553 624",
    ];
    let page = format!("<h1>Review</h1><table>{}</table>", rows.map(row).concat());
    for (name, text) in [("ruled.txt", ruled), ("page.html", &page)] {
        sandbox.write(name, text);
        let ran = check(&sandbox, &format!("ecoreport check {name}"), 1);
        let told = "claim.total: 624";
        assert!(ran.stdout.contains(told), "{name}: {}", ran.stdout);
        assert!(ran.stdout.contains("the 2 parts come to 591"), "{name}");
    }
}

#[test]
fn a_gate_that_asks_nothing_is_an_error() {
    let sandbox = drafts();
    sandbox.write("none.sql", "-- later\n;\n");
    for (asked, expect) in [
        ("--no-rule all", "nothing is asked"),
        ("--rule claim.part --no-rule claim.part", "nothing is asked"),
        ("--assert-file none.sql", "`none.sql` holds no assertion"),
    ] {
        let ran = check(&sandbox, &format!("ecoreport check sound.md {asked}"), 2);
        assert!(ran.stderr.contains(expect), "{asked}: {}", ran.stderr);
    }
    sandbox.write("empty.md", "");
    let ran = check(&sandbox, "ecoreport check empty.md", 1);
    assert!(
        ran.stdout.starts_with("empty.md:1:1: text.unread: "),
        "{}",
        ran.stdout
    );
}

#[test]
fn files_of_assertions_tell_what_holds_and_where_they_are_wrong() {
    let sandbox = drafts();
    let line =
        "printf 'count(*) > 0 FROM claims; 1 < 2' | ecoreport check sound.md --assert-file -";
    let ran = check(&sandbox, line, 0);
    assert_eq!(
        ran.stderr,
        "note: nothing is marked in 1 report\nnote: 2 assertions hold\n"
    );
    let ran = check(&sandbox, "echo 1 | ecoreport check - --assert-file -", 2);
    assert!(ran.stderr.contains("name the documents"), "{}", ran.stderr);
    sandbox.write(
        "facts.sql",
        "count(*) > 0 FROM claims;\n\nvaleu > 3\n FROM claims;\n",
    );
    let line = "ecoreport check sound.md --assert-file facts.sql";
    let ran = check(&sandbox, line, 2);
    assert!(ran.stderr.contains("`facts.sql`, line 3"), "{}", ran.stderr);
}

#[test]
fn assertions_are_asked_of_all_reports_together() {
    let sandbox = drafts();
    let line = "ecoreport check sound.md report.txt --no-rule all --assert 'count(*) = 2 FROM reports' \
                --assert 'SELECT max(value) > 10 FROM claims'";
    let ran = check(&sandbox, line, 0);
    assert_eq!(ran.stdout, "");
    let ran = check(
        &sandbox,
        "ecoreport check sound.md --assert 'count(*) >= 99 FROM organizations'",
        1,
    );
    assert_eq!(
        ran.stdout,
        "assertion: count(*) >= 99 FROM organizations: is false: count(*) is 3\n"
    );
    sandbox.write(
        "facts.sql",
        "-- members\ncount(*) > 0\n  FROM claims WHERE measured = 'member companies';\nSELECT 1 = 2;\n",
    );
    let ran = check(
        &sandbox,
        "ecoreport check sound.md --assert-file facts.sql",
        1,
    );
    assert_eq!(ran.stdout, "assertion: SELECT 1 = 2: is false\n");
    for (wrong, expect) in [
        ("valeu > 3 FROM claims", "did you mean `value`?"),
        ("1, 2", "gives one value"),
        ("DELETE FROM claims", "error"),
    ] {
        let ran = check(
            &sandbox,
            &format!("ecoreport check nowhere.md --assert '{wrong}'"),
            2,
        );
        assert!(ran.stderr.contains(expect), "{wrong}: {}", ran.stderr);
        assert!(!ran.stderr.contains("nowhere"), "{wrong}: {}", ran.stderr);
    }
}

#[test]
fn rows_and_annotations_are_for_programs() {
    let sandbox = drafts();
    let ran = check(&sandbox, "ecoreport check draft.md --assert 0 --json", 1);
    let answer: Value = serde_json::from_str(&ran.stdout).unwrap();
    let items = answer["items"].as_array().unwrap();
    let total = items
        .iter()
        .find(|item| item["rule"] == "claim.total")
        .unwrap();
    assert_eq!(total["source"], "draft.md");
    assert_eq!(
        (&total["line"], &total["other_line"]),
        (&18.into(), &16.into())
    );
    let last = items.last().unwrap();
    assert_eq!(
        (&last["rule"], &last["source"]),
        (&"assertion".into(), &Value::Null)
    );
    let ran = check(
        &sandbox,
        "ecoreport check draft.md --rule claim.change --github",
        1,
    );
    assert!(
        ran.stdout
            .starts_with("::error file=draft.md,line=17,col=46,title=claim.change::+24.3%25: "),
        "{}",
        ran.stdout
    );
    let ran = check(&sandbox, "ecoreport check draft.md --quiet", 1);
    assert_eq!(ran.stdout + &ran.stderr, "");
    check(&sandbox, "ecoreport check sound.md --quiet", 0);
}

#[test]
fn nothing_from_a_document_steers_a_terminal() {
    let sandbox = drafts();
    sandbox.write("evil\u{1b}[31m.md", DRAFT.replace("Fees", "Fe\u{1b}[31mes"));
    for line in [
        vec!["check", "evil\u{1b}[31m.md"],
        vec!["check", "sound.md", "--assert", "'\u{1b}[31m'"],
    ] {
        let ran = sandbox.run(line);
        let is_harmful = |c: char| c.is_control() && c != '\n';
        assert!(
            ran.status == 1 && !ran.stdout.contains(is_harmful),
            "{ran:?}"
        );
    }
}
