//! The program as a user meets it: standard output, standard error, exit status.

#![expect(clippy::unwrap_used, reason = "a test fails by panicking")]

#[path = "support/sandbox.rs"]
mod sandbox;

use sandbox::{Ran, Sandbox};

/// Runs the program on the sandbox's reports and checks its exit status.
#[track_caller]
fn check(arguments: &[&str], status: i32) -> Ran {
    check_in(&Sandbox::new(), arguments, status)
}

#[track_caller]
fn check_in(sandbox: &Sandbox, arguments: &[&str], status: i32) -> Ran {
    let ran = sandbox.run(arguments);
    assert_eq!(ran.status, status, "{arguments:?}: {ran:?}");
    ran
}

fn json(text: &str) -> serde_json::Value {
    serde_json::from_str(text).unwrap()
}

#[test]
fn listing_off_a_terminal_is_tsv_with_a_row_a_line() {
    let ran = check(&["claims", "report.txt"], 0);
    let rows = check(&["claims", "report.txt", "-f", "count"], 0).stdout;
    let rows: usize = rows.trim().parse().unwrap();
    assert_eq!(ran.stdout.lines().count(), rows + 1);
    let columns = ran.stdout.lines().next().unwrap().split('\t').count();
    assert!(
        ran.stdout
            .lines()
            .all(|line| line.split('\t').count() == columns)
    );
    assert!(rows > 20, "{rows}");
}

#[test]
fn formats_agree_on_the_rows() {
    let sandbox = Sandbox::new();
    let lines = |format| check_in(&sandbox, &["claims", "report.md", "-f", format], 0).stdout;
    let items = json(&lines("json"))["items"].as_array().unwrap().clone();
    assert_eq!(lines("ndjson").lines().map(json).collect::<Vec<_>>(), items);
    assert_eq!(lines("count").trim(), items.len().to_string());
    assert_eq!(lines("tsv").lines().count(), items.len() + 1);
    assert_eq!(lines("markdown").lines().count(), items.len() + 2);
    assert_eq!(lines("table").lines().count(), items.len() + 2);
    let mut csv = csv::Reader::from_reader(std::io::Cursor::new(lines("csv")));
    let value = csv
        .headers()
        .unwrap()
        .iter()
        .position(|name| name == "value");
    for (row, item) in csv.records().zip(&items) {
        assert_eq!(row.unwrap()[value.unwrap()], item["value"].to_string());
    }
}

#[test]
fn json_names_its_schema_and_counts_its_items() {
    let ran = json(&check(&["orgs", "report.txt", "--json", "-n", "3"], 0).stdout);
    assert_eq!(ran["schema"], "ecoreport/organizations/1");
    assert_eq!(ran["items"].as_array().unwrap().len(), 3);
    assert_eq!(ran["total"], 3);
    assert!(ran["notes"][0].as_str().unwrap().starts_with("3 of "));
    assert!(ran["items"][0]["mentions"][0]["line"].is_u64());
}

#[test]
fn columns_come_in_the_order_asked_for_in_every_format() {
    let sandbox = Sandbox::new();
    for format in ["tsv", "csv", "markdown", "table"] {
        let arguments = ["claims", "report.txt", "-c", "line,value", "-f", format];
        let head = check_in(&sandbox, &arguments, 0).stdout;
        let head = head.lines().next().unwrap();
        assert!(
            head.find("line").unwrap() < head.find("value").unwrap(),
            "{format}: {head}"
        );
    }
    let ran = check_in(
        &sandbox,
        &["claims", "report.txt", "-c", "line,value", "-f", "ndjson"],
        0,
    );
    assert!(ran.stdout.starts_with("{\"line\":"), "{}", ran.stdout);
}

#[test]
fn columns_without_names_are_listed_and_nothing_is_read() {
    let ran = check(&["claims", "nowhere.txt", "--columns"], 0);
    assert!(ran.stdout.contains("measured"), "{}", ran.stdout);
    assert_eq!(ran.stderr, "");
}

#[test]
fn misspelt_column_is_an_error_before_anything_is_read() {
    let ran = check(&["claims", "nowhere.txt", "-c", "valeu"], 2);
    assert!(
        ran.stderr.contains("did you mean `value`?"),
        "{}",
        ran.stderr
    );
    assert!(
        ran.stderr.contains("columns: claim_id, number, value"),
        "{}",
        ran.stderr
    );
    assert!(!ran.stderr.contains("nowhere.txt"), "{}", ran.stderr);
    assert_eq!(ran.stdout, "");
}

#[test]
fn unreadable_inputs_are_named_and_the_others_printed() {
    let sandbox = Sandbox::new();
    sandbox.write("picture.md", b"\x89PNG\r\n\x1a\n");
    std::fs::create_dir(sandbox.path().join("bare")).unwrap();
    let arguments = [
        "claims",
        "gone.md",
        "picture.md",
        "bare",
        "x*.md",
        "report.txt",
        "-f",
        "count",
    ];
    let ran = check_in(&sandbox, &arguments, 2);
    for name in ["`gone.md`", "`picture.md`", "`bare`", "`x*.md`"] {
        assert!(ran.stderr.contains(name), "{name}: {}", ran.stderr);
    }
    let alone = check_in(&sandbox, &["claims", "report.txt", "-f", "count"], 0);
    assert_eq!(ran.stdout, alone.stdout);
}

#[test]
fn nothing_readable_prints_no_empty_answer() {
    for command in ["claims", "stats", "extract"] {
        let ran = check(&[command, "gone.md"], 2);
        assert_eq!(ran.stdout, "");
    }
}

#[test]
fn empty_text_is_an_empty_report_with_a_note() {
    let sandbox = Sandbox::new();
    sandbox.write("empty.txt", "");
    for command in ["claims", "orgs", "roles", "sections", "stats", "extract"] {
        let ran = check_in(&sandbox, &[command, "empty.txt"], 0);
        assert!(
            ran.stderr.contains("`empty.txt`: the text holds no words"),
            "{}",
            ran.stderr
        );
    }
    let ran = json(&check_in(&sandbox, &["claims", "empty.txt", "--json"], 0).stdout);
    assert_eq!(ran["total"], 0);
    // What was to be a document of another format came to nothing on its way.
    sandbox.write("empty.pdf", "");
    let ran = check_in(&sandbox, &["claims", "empty.pdf"], 2);
    assert!(ran.stderr.contains("`empty.pdf`: it is damaged"));
}

#[test]
fn a_name_picks_the_format_of_stats() {
    let sandbox = Sandbox::new();
    sandbox.write("plain.txt", "We have 12 members.\n");
    check_in(&sandbox, &["stats", "plain.txt", "-o", "stats.json"], 0);
    assert_eq!(json(&sandbox.read("stats.json"))["total"]["claims"], 1);
}

#[test]
fn quiet_answers_by_its_status() {
    let sandbox = Sandbox::new();
    sandbox.write("plain.txt", "Nothing is counted here.\n");
    assert_eq!(
        check_in(&sandbox, &["claims", "report.txt", "-q"], 0).stdout,
        ""
    );
    assert_eq!(
        check_in(&sandbox, &["claims", "plain.txt", "-q"], 1).stdout,
        ""
    );
    check_in(&sandbox, &["claims", "gone.txt", "-q"], 2);
}

#[test]
fn standard_input_is_read_when_nothing_is_named() {
    let sandbox = Sandbox::new();
    let text = "We have 12 members.\n";
    let ran = sandbox.pipe(["claims", "-c", "value,source"], text);
    assert_eq!(ran.stdout, "value\tsource\n12\t<stdin>\n");
    let ran = sandbox.pipe(
        ["claims", "-", "-c", "source", "--stdin-name", "a.adoc"],
        text,
    );
    assert_eq!(ran.stdout, "source\na.adoc\n");
}

#[test]
fn folders_globs_and_lists_name_files() {
    let sandbox = Sandbox::new();
    let sources = |arguments: &[&str], input: &str| {
        let all = ["sections", "-c", "source"].iter().chain(arguments);
        let ran = sandbox.pipe(all, input);
        assert_eq!(ran.status, 0, "{ran:?}");
        let mut sources: Vec<String> = ran.stdout.lines().skip(1).map(str::to_owned).collect();
        sources.dedup();
        sources
    };
    let all = [
        "reports/alliance.txt",
        "reports/foundation.md",
        "reports/press.txt",
    ];
    assert_eq!(sources(&["reports"], ""), all);
    assert_eq!(sources(&["reports/*.txt"], ""), [all[0], all[2]]);
    assert_eq!(
        sources(&["--files-from", "-"], "reports/press.txt\nreport.txt\n"),
        [all[2], "report.txt"]
    );
}

#[test]
fn jobs_never_change_a_byte() {
    let sandbox = Sandbox::new();
    for command in ["extract", "claims", "stats"] {
        let one = check_in(
            &sandbox,
            &[command, "reports", "report.md", "--jobs", "1"],
            0,
        );
        let many = check_in(
            &sandbox,
            &[command, "reports", "report.md", "--jobs", "5"],
            0,
        );
        assert_eq!(one.stdout, many.stdout);
        assert!(!one.stdout.is_empty());
    }
}

#[test]
fn output_is_written_whole_or_not_at_all() {
    let sandbox = Sandbox::new();
    let before = std::fs::read_dir(sandbox.path()).unwrap().count();
    check_in(&sandbox, &["claims", "report.txt", "-o", "claims.csv"], 0);
    assert!(sandbox.read("claims.csv").starts_with("number,value,"));
    sandbox.write("old.json", "old");
    check_in(&sandbox, &["claims", "gone.txt", "-o", "old.json"], 2);
    check_in(&sandbox, &["extract", "gone.txt", "-o", "old.json"], 2);
    assert_eq!(sandbox.read("old.json"), "old");
    check_in(&sandbox, &["claims", "report.txt", "-o", "old.json"], 0);
    assert_eq!(
        json(&sandbox.read("old.json"))["schema"],
        "ecoreport/claims/1"
    );
    let ran = check_in(&sandbox, &["claims", "report.txt", "-o", "claims.odd"], 2);
    assert!(ran.stderr.contains("--format"), "{}", ran.stderr);
    check_in(
        &sandbox,
        &["claims", "report.txt", "-o", "no/such/folder.csv"],
        2,
    );
    // Nothing is left behind beside the two files.
    assert_eq!(
        std::fs::read_dir(sandbox.path()).unwrap().count(),
        before + 2
    );
}

#[test]
fn closed_pipe_is_quiet_success() {
    let sandbox = Sandbox::new();
    for _ in 0..10 {
        sandbox.shell("cat report.md >> long.md");
    }
    for format in ["json", "ndjson", "csv", "tsv", "markdown", "table"] {
        let ran = sandbox.shell(&format!(
            "for i in 1 2; do ecoreport claims long.md -f {format}; done | head -c 10"
        ));
        assert_eq!(
            (ran.stdout.len(), ran.stderr.as_str(), ran.status),
            (10, "", 0),
            "{ran:?}"
        );
    }
}

#[test]
fn a_file_alone_is_told_which_command_shows_it() {
    let ran = check(&["report.txt"], 2);
    assert!(
        ran.stderr.contains("ecoreport stats report.txt"),
        "{}",
        ran.stderr
    );
    let ran = check(&["claimz", "report.txt"], 2);
    assert!(ran.stderr.contains("'claims'"), "{}", ran.stderr);
}

#[test]
fn report_subject_says_who_we_are() {
    let sandbox = Sandbox::new();
    sandbox.write("r.txt", "We have 12 members.\n");
    let ran = check_in(
        &sandbox,
        &[
            "claims",
            "r.txt",
            "-c",
            "subject",
            "--report-subject",
            "Arvo",
        ],
        0,
    );
    assert_eq!(ran.stdout, "subject\nArvo\n");
}

#[test]
fn stream_answers_every_line_in_order_and_goes_on_after_a_bad_one() {
    let sandbox = Sandbox::new();
    let input = "{\"id\":7,\"text\":\"We have 12 members.\"}\n\
                 no json\n\
                 \n\
                 {\"id\":\"b\"}\n\
                 {\"id\":\"c\",\"text\":\"x\",\"format\":\"pptx\"}\n\
                 {\"id\":\"d\",\"text\":\"= Title\\n\\nWe have 3 labs.\",\"format\":\"adoc\",\"source\":\"d.adoc\"}";
    for jobs in ["1", "4"] {
        let ran = sandbox.pipe(["extract", "--from", "ndjson", "--jobs", jobs], input);
        assert_eq!(ran.status, 0, "{ran:?}");
        let lines: Vec<_> = ran.stdout.lines().map(json).collect();
        let ids: Vec<_> = lines.iter().map(|line| line["id"].to_string()).collect();
        assert_eq!(ids, ["7", "null", "\"b\"", "\"c\"", "\"d\""]);
        let error = |at: usize| lines[at]["error"].as_str().unwrap_or_default();
        assert_eq!(error(0), "");
        assert!(error(1).starts_with("line 2, column 2: "), "{}", error(1));
        assert_eq!(error(2), "line 4: `text` is missing or no string");
        assert!(
            error(3).contains("`pptx` is no format of a text; expected one of markdown"),
            "{}",
            error(3)
        );
        assert_eq!(lines[4]["report"]["source"], "d.adoc");
        assert_eq!(lines[0]["claims"][0]["value"], 12);
    }
}

#[test]
fn extract_line_is_thin() {
    let line = check(&["extract", "report.txt"], 0).stdout;
    assert_eq!(line.lines().count(), 1);
    assert!(
        !line.contains("null") && !line.contains("false") && !line.contains("[]"),
        "{line}"
    );
    let line = json(&line);
    assert_eq!(line["report"]["source"], "report.txt");
    for table in [
        "sections",
        "organizations",
        "roles",
        "claims",
        "diagnostics",
    ] {
        let rows = line[table].as_array().unwrap();
        assert!(
            rows.iter()
                .all(|row| row.get("source").is_none() && row.get("report_id").is_none())
        );
    }
}
