//! What is read: which files, how often, and what is told of them.

#![expect(clippy::unwrap_used, reason = "a test fails by panicking")]

#[path = "support/sandbox.rs"]
#[expect(dead_code, reason = "inputs are read in a shell")]
mod sandbox;

use sandbox::{Ran, Sandbox};

/// Runs a line of shell in the sandbox and checks its exit status and what it says on standard error.
#[track_caller]
fn check(sandbox: &Sandbox, line: &str, status: i32, says: &str) -> Ran {
    let ran = sandbox.shell(line);
    assert_eq!(ran.status, status, "{line}: {ran:?}");
    assert!(ran.stderr.contains(says), "{line}: {}", ran.stderr);
    ran
}

#[test]
fn saved_reports_are_read_in_any_layout() {
    let sandbox = Sandbox::new();
    let save = "ecoreport extract report.txt report.md > saved.ndjson";
    check(&sandbox, save, 0, "");
    let saved = sandbox.read("saved.ndjson");
    let wide: Vec<u8> = saved.encode_utf16().flat_map(u16::to_le_bytes).collect();
    sandbox.write("utf16.ndjson", [b"\xFF\xFE", &*wide].concat());
    sandbox.write("unmarked.ndjson", &wide);
    sandbox.write("bom.ndjson", ["\u{FEFF}", &saved].concat());
    let lines: Vec<&str> = saved.lines().collect();
    sandbox.write("array.json", format!("[{}]", lines.join(",")));
    sandbox.write("lines.json", format!("[\n{}\n]\n", lines.join(",\n")));
    sandbox.write("joined.json", lines.concat());
    let values: serde_json::Value = serde_json::from_str(&sandbox.read("array.json")).unwrap();
    let pretty = |value| serde_json::to_string_pretty(value).unwrap();
    sandbox.write("pretty-array.json", pretty(&values));
    let each: Vec<String> = values.as_array().unwrap().iter().map(pretty).collect();
    sandbox.write("pretty.json", each.join("\n"));
    let expect = check(&sandbox, "ecoreport claims saved.ndjson", 0, "").stdout;
    for name in [
        "utf16.ndjson",
        "unmarked.ndjson",
        "bom.ndjson",
        "array.json",
        "lines.json",
        "pretty-array.json",
        "pretty.json",
    ] {
        for line in [
            format!("ecoreport claims {name}"),
            format!("cat {name} | ecoreport claims"),
            format!("ecoreport extract {name} | ecoreport claims"),
        ] {
            assert_eq!(check(&sandbox, &line, 0, "").stdout, expect, "{line}");
        }
    }
    // A line with two reports is no line of one; it is not half read either.
    let line = "ecoreport claims joined.json";
    check(&sandbox, line, 2, "`joined.json`, line 1: no saved report");
    // What broke off costs itself alone.
    let line = "(head -c 900 saved.ndjson; echo; cat saved.ndjson) | ecoreport claims";
    let ran = check(&sandbox, line, 2, "`<stdin>`, line 1: no saved report: EOF");
    assert_eq!(ran.stdout, expect);
}

#[test]
fn other_json_is_said_to_be_no_report() {
    let sandbox = Sandbox::new();
    let lines = "{\"id\":1,\"text\":\"We have 12 members.\"}\n".repeat(3);
    sandbox.write("lines.ndjson", &lines);
    sandbox.write("array.json", "[\n  { \"a\": 1 }\n]\n");
    for (name, input) in [("lines.ndjson", ""), ("array.json", ""), ("<stdin>", "<")] {
        let file = if input.is_empty() {
            name
        } else {
            "lines.ndjson"
        };
        let says = format!("error: `{name}` is JSON and holds no saved report; lines of");
        let line = format!("ecoreport claims {input} {file}");
        let ran = check(&sandbox, &line, 2, &says);
        assert_eq!(ran.stderr.lines().count(), 1, "{}", ran.stderr);
        assert_eq!(ran.stdout, "");
    }
    let listing = "ecoreport claims report.txt --json | iconv -t UTF-16 | ecoreport claims";
    check(&sandbox, listing, 2, "is an output of this program");
    sandbox.write("braces.md", "{name} has 12 members.\n");
    check(&sandbox, "ecoreport claims braces.md --quiet", 0, "");
}

#[cfg(unix)]
#[test]
fn pipes_in_folders_are_left_out() {
    let sandbox = Sandbox::new();
    let line = "mkfifo reports/a.md; timeout 60 ecoreport claims reports -f count";
    let folder = check(&sandbox, line, 0, "");
    let glob = check(
        &sandbox,
        "timeout 60 ecoreport claims 'reports/*' -f count",
        0,
        "",
    );
    assert_eq!(folder.stdout, glob.stdout);
    let line = "cat report.md > reports/a.md & ecoreport claims reports/a.md -f count";
    let named = check(&sandbox, line, 0, "");
    let file = check(&sandbox, "ecoreport claims report.md -f count", 0, "");
    assert_eq!(named.stdout, file.stdout);
}

#[test]
fn a_file_is_read_once_whatever_it_is_called() {
    let sandbox = Sandbox::new();
    let once = check(&sandbox, "ecoreport claims report.md", 0, "").stdout;
    for names in [
        "report.md ./report.md",
        "report.md $PWD/report.md reports/../report.md",
    ] {
        let ran = check(&sandbox, &format!("ecoreport claims {names}"), 0, "");
        assert_eq!((ran.stdout, &*ran.stderr), (once.clone(), ""), "{names}");
    }
    let line = "ecoreport show report.md:3 ./report.md:5";
    let shown = check(&sandbox, line, 0, "").stdout;
    assert_eq!(shown.matches("report.md:").count(), 2, "{shown}");
    check(
        &sandbox,
        "ecoreport show reports:3",
        2,
        "`reports` is a folder",
    );
}

#[test]
fn equal_texts_count_once_everywhere() {
    let sandbox = Sandbox::new();
    let both = "report.txt reports/alliance.txt";
    let note = "`reports/alliance.txt`: it has the same text as `report.txt` and is left out";
    for command in [
        "claims",
        "orgs --json",
        "roles --by role",
        "stats",
        "stats --json",
        "check --rule all",
        "check --assert 'count(*) = 1 FROM reports'",
        "sql 'SELECT count(*) FROM claims'",
        "export -o facts.db",
    ] {
        let (command, option) = command.split_once(' ').unwrap_or((command, ""));
        let one = sandbox.shell(&format!("ecoreport {command} {option} report.txt"));
        let line = format!("ecoreport {command} {option} {both}");
        let ran = check(&sandbox, &line, one.status, note);
        if !option.contains("json") {
            assert_eq!(ran.stdout, one.stdout, "{line}");
        }
    }
    // Each document is answered, and two of them compared.
    let lines = check(&sandbox, &format!("ecoreport extract {both}"), 0, "").stdout;
    assert_eq!(lines.lines().count(), 2);
    check(
        &sandbox,
        &format!("ecoreport diff {both} --exit-code"),
        0,
        "",
    );
}

#[cfg(unix)]
#[test]
fn names_start_no_line() {
    let sandbox = Sandbox::new();
    let name = "a\n::error file=x::y.md";
    sandbox.write(name, "We have 40 members. Dozens of them are banks.\n");
    sandbox.write("b\n::error.md", "");
    for command in [
        "claims *.md",
        "claims -f table *.md",
        "claims 'gone\n::error.md'",
        "claims 'gone\n::error*'",
        "claims 'a\n'*.md 'a\n'*.md -o 'a\n::error file=x::y.md'",
        "claims *.md -o 'none\n::error/a.csv'",
        "export *.md -o 'none\n::error/a.db'",
        "sql 'SELECT 1' *.md",
        "stats *.md",
        "check --rule all *.md",
        "check --rule all *.md --assert-file 'gone\n::error'",
        "diff *.md",
        "show \"$(echo a*):1\"",
        "eval --gold 'gone\n::error'",
        "'a\n::error file=x::y.md'",
    ] {
        let ran = sandbox.shell(&format!("ecoreport {command}"));
        let all = ran.stdout + &ran.stderr;
        let starts = |line: &str| line.trim_start().starts_with("::error");
        assert!(!all.lines().any(starts), "{command}: {all}");
    }
}

#[test]
fn bytes_are_in_the_format_they_are_said_to_be_in() {
    let sandbox = Sandbox::new();
    sandbox.write("page.docx", "We have 12 members.\n");
    let folder = env!("CARGO_MANIFEST_DIR");
    let read = |line: &str, status: i32, says: &str| {
        let line = format!("P={folder}/tests/formats; ecoreport claims {line}");
        check(&sandbox, &line, status, says);
    };
    read(
        "report.txt --input-format pdf",
        2,
        "cannot read `report.txt`: it is no PDF",
    );
    read(
        "report.txt --input-format docx",
        2,
        "cannot read `report.txt`: it is no DOCX",
    );
    read("page.docx", 2, "cannot read `page.docx`: it is no DOCX");
    read("page.docx --input-format text", 0, "");
    read(
        "$P/report.docx --input-format markdown",
        2,
        "it is no Markdown",
    );
    read("$P/report.docx --input-format docx", 0, "");
    let lines = "{\"id\":1,\"format\":\"pdf\",\"text\":\"We have 12 members.\"}\n\
                 {\"id\":2,\"source\":\"a.pdf\",\"text\":\"We have 12 members.\"}\n\
                 {\"id\":\"a.docx\",\"text\":\"We have 12 members.\"}\n";
    let ran = sandbox.pipe(["extract", "--from", "ndjson"], lines);
    let answers: Vec<&str> = ran.stdout.lines().collect();
    assert!(
        answers[0].contains("`pdf` is no format of a text"),
        "{ran:?}"
    );
    for answer in &answers[1..] {
        assert!(answer.contains("\"format\":\"text\""), "{ran:?}");
    }
}

#[test]
fn streams_begin_with_a_mark_and_broken_lines_keep_their_ids() {
    let sandbox = Sandbox::new();
    let answers = |input: &str| -> Vec<serde_json::Value> {
        let ran = sandbox.pipe(["extract", "--from", "ndjson"], input);
        assert_eq!(ran.status, 0, "{ran:?}");
        let lines = ran.stdout.lines();
        lines
            .map(|line| serde_json::from_str(line).unwrap())
            .collect()
    };
    let whole = answers("\u{FEFF}{\"id\":\"a\",\"text\":\"We have 12 members.\"}\n");
    assert_eq!(whole[0]["error"], serde_json::Value::Null);
    let broken = [
        (r#"{"id":"a","text":"We"#, "a", "line 1, column 20"),
        (r#" { "id" : "7", "text":"We"}}"#, "7", "line 2, column 28"),
        (r#"{"id":"a"#, "", "line 3, column 8"),
        (r#"{"text":"We","id":"a""#, "", "line 4, column 21"),
        (r#"{"id":{"a":1},"text":"#, "", "line 5"),
    ];
    let input: Vec<&str> = broken.iter().map(|row| row.0).collect();
    for (answer, (line, id, says)) in answers(&input.join("\n")).iter().zip(broken) {
        assert_eq!(answer["id"].as_str().unwrap_or_default(), id, "{line}");
        let error = answer["error"].as_str().unwrap();
        assert!(error.starts_with(says), "{line}: {error}");
    }
    let line =
        "echo '{\"id\":1,\"text\":\"\"}' | iconv -t UTF-16LE | ecoreport extract --from ndjson";
    let ran = check(
        &sandbox,
        line,
        2,
        "standard input is UTF-16; lines of JSON are UTF-8",
    );
    assert_eq!((&*ran.stdout, ran.stderr.lines().count()), ("", 1));
}

#[test]
fn texts_that_are_read_in_part_or_not_at_all_are_said() {
    let sandbox = Sandbox::new();
    let text = sandbox.read("report.md");
    let old = text.replace('\n', "\r");
    sandbox.write("old.md", &old);
    let list = |command: &str, name: &str| {
        let line = format!("ecoreport {command} {name}");
        check(&sandbox, &line, 0, "").stdout.replace(name, "")
    };
    for command in ["claims --columns value,words,line,byte_start", "sections"] {
        assert_eq!(list(command, "old.md"), list(command, "report.md"));
    }
    assert_eq!(list("show --text", "old.md"), text);
    let wide: Vec<u8> = "We have 12 members."
        .chars()
        .flat_map(|c| u32::from(c).to_le_bytes())
        .collect();
    sandbox.write("wide.md", [b"\xFF\xFE\0\0", &*wide].concat());
    check(
        &sandbox,
        "ecoreport claims wide.md",
        2,
        "`wide.md` is no text: it is UTF-32",
    );
}
