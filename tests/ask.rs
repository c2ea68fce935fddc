//! Questions on the command line: selecting, grouping, SQL, saved reports, exported files.

#![expect(clippy::unwrap_used, reason = "a test fails by panicking")]

#[path = "support/sandbox.rs"]
#[expect(dead_code, reason = "questions are asked in a shell")]
mod sandbox;

use std::fs;

use sandbox::{Ran, Sandbox};
use serde_json::Value;

#[track_caller]
fn check(sandbox: &Sandbox, line: &str, status: i32) -> Ran {
    let ran = sandbox.shell(line);
    assert_eq!(ran.status, status, "{line}: {ran:?}");
    ran
}

fn json(text: &str) -> Value {
    serde_json::from_str(text).unwrap()
}

#[test]
fn a_condition_that_always_holds_changes_no_byte() {
    let sandbox = Sandbox::new();
    for command in ["sections", "orgs", "orgs --mentions", "roles", "claims"] {
        for format in [
            "json", "ndjson", "csv", "tsv", "table", "markdown", "record",
        ] {
            let plain = check(
                &sandbox,
                &format!("ecoreport {command} reports -f {format}"),
                0,
            );
            let asked = format!("ecoreport {command} reports -f {format} -w '1=1'");
            assert_eq!(plain.stdout, check(&sandbox, &asked, 0).stdout, "{asked}");
            let all = format!(
                "ecoreport {command} reports -f {format} -w '(SELECT count(*) FROM reports) = 3'"
            );
            assert_eq!(plain.stdout, check(&sandbox, &all, 0).stdout, "{all}");
        }
    }
}

#[test]
fn threads_change_no_byte() {
    let sandbox = Sandbox::new();
    for question in [
        "claims reports --json",
        "claims reports --json -s -value,measured -n 7",
        "orgs reports --by kind --chart",
        "sql 'SELECT * FROM claims' reports",
    ] {
        let one = check(&sandbox, &format!("ecoreport {question} --jobs 1"), 0);
        let three = check(&sandbox, &format!("ecoreport {question} --jobs 3"), 0);
        assert_eq!(one.stdout, three.stdout, "{question}");
    }
}

#[test]
fn flags_select_and_sort() {
    let sandbox = Sandbox::new();
    let line = "ecoreport claims report.txt --min 1,000 --unit count -s -value --json";
    let ran = json(&check(&sandbox, line, 0).stdout);
    let values: Vec<f64> = ran["items"]
        .as_array()
        .unwrap()
        .iter()
        .map(|item| item["value"].as_f64().unwrap())
        .collect();
    assert!(values.len() > 1 && values.iter().all(|value| *value >= 1000.0));
    assert!(values.is_sorted_by(|a, b| a >= b), "{values:?}");
    let first =
        "ecoreport claims report.txt --min 1000 --unit count -s -value --json -n 1 --offset 1";
    let ran = check(&sandbox, first, 0);
    assert_eq!(
        json(&ran.stdout)["items"][0]["value"].as_f64(),
        Some(values[1])
    );
    let note = format!("1 of {} claims printed", values.len());
    assert!(ran.stderr.contains(&note), "{}", ran.stderr);
}

#[test]
fn what_makes_no_sense_says_what_would() {
    check_wrong(
        "ecoreport claims nowhere.md --year 23",
        "one year of four digits",
    );
    check_wrong(
        "ecoreport claims nowhere.md --year 2022/23",
        "compare `as_of_start`",
    );
    check_wrong(
        "ecoreport claims nowhere.md -n -1",
        "a whole number, 0 or more",
    );
    check_wrong(
        "ecoreport claims nowhere.md --limit=-1",
        "a whole number, 0 or more",
    );
    check_wrong(
        "ecoreport sql 'SELECT 1' nowhere.md -n -1",
        "a whole number, 0 or more",
    );
    check_wrong(
        "ecoreport claims nowhere.md --modality target",
        "`claims` has no --modality; `modality` is a column, which --where asks",
    );
    check_wrong(
        "ecoreport claims nowhere.md --agg sum",
        "as in `sum(value)`; `total` adds up",
    );
    check_wrong(
        "ecoreport claims nowhere.md --by unit --agg AVG",
        "as in `avg(value)`",
    );
    check_wrong(
        "ecoreport check nowhere.md --assert 'count(*) > 0'",
        "as in `count(*) > 0 FROM claims`",
    );
    check_wrong(
        "ecoreport show report.md",
        "`report.md` is a document; say which line of it, as in `report.md:12`",
    );
    check_wrong(
        "ecoreport sql 'SELECT * FROM orgs' nowhere.md",
        "did you mean `organizations`?",
    );
}

#[test]
fn numbers_of_parameters_are_read_as_those_of_flags() {
    let sandbox = Sandbox::new();
    for (value, expect) in [
        ("1,000", "integer"),
        ("+5", "integer"),
        ("-1,000.5", "real"),
        ("1e3", "integer"),
        ("3M", "text"),
        ("'1,000'", "text"),
        ("2,5", "text"),
        ("+", "text"),
    ] {
        let line = format!("ecoreport sql 'SELECT typeof(:u)' report.md -p \"u={value}\"");
        let ran = check(&sandbox, &line, 0);
        assert_eq!(ran.stdout.lines().nth(1), Some(expect), "{value}");
    }
}

#[test]
fn what_was_missed_is_read_from_a_pipe_too() {
    let sandbox = Sandbox::new();
    let piped = check(&sandbox, "ecoreport show --missed -c words < report.md", 0).stdout;
    assert_eq!(
        piped,
        check(&sandbox, "ecoreport show --missed report.md -c words", 0).stdout
    );
    check(&sandbox, "ecoreport show", 2);
}

#[test]
fn organizations_by_role_say_on_which_side() {
    let sandbox = Sandbox::new();
    let line = "ecoreport orgs report.txt --role member,partner -c name,role,side,certainty";
    let ran = check(&sandbox, line, 0);
    let mut lines = ran.stdout.lines();
    assert_eq!(lines.next(), Some("name\trole\tside\tcertainty"));
    let sides: Vec<&str> = lines.map(|line| line.split('\t').nth(2).unwrap()).collect();
    assert!(
        sides.contains(&"of") && sides.contains(&"holder"),
        "{sides:?}"
    );
}

#[track_caller]
fn check_wrong(line: &str, expect: &str) {
    let sandbox = Sandbox::new();
    let ran = check(&sandbox, line, 2);
    assert!(ran.stderr.contains(expect), "{line}: {}", ran.stderr);
    assert!(
        !ran.stderr.contains("nowhere"),
        "nothing is read: {}",
        ran.stderr
    );
    assert_eq!(ran.stdout, "");
}

#[test]
fn what_is_wrong_is_said_before_anything_is_read() {
    check_wrong(
        "ecoreport claims nowhere.md -w 'valeu > 3'",
        "unknown column `valeu`; did you mean `value`?\n  valeu > 3\n  ^^^^^\n",
    );
    check_wrong(
        "ecoreport claims nowhere.md -s valeu",
        "did you mean `value`?",
    );
    check_wrong(
        "ecoreport claims nowhere.md --by untis",
        "did you mean `unit`?",
    );
    check_wrong(
        "ecoreport claims nowhere.md --unit eurr",
        "did you mean `EUR`?",
    );
    check_wrong(
        "ecoreport roles nowhere.md --role fouder",
        "did you mean `founder`?",
    );
    check_wrong(
        "ecoreport orgs nowhere.md --kind compny",
        "did you mean `company`?",
    );
    check_wrong(
        "ecoreport claims nowhere.md -w '1=1; DROP TABLE claims'",
        "near \";\"",
    );
    check_wrong(
        "ecoreport claims nowhere.md -w \"measured regexp '('\"",
        "`(` is no pattern",
    );
    check_wrong("ecoreport claims nowhere.md --min 5x", "expected a number");
    check_wrong(
        "ecoreport sql \"ATTACH 'x' AS x\" nowhere.md",
        "`ATTACH` is refused",
    );
    check_wrong(
        "ecoreport sql 'DELETE FROM claims' nowhere.md",
        "`DELETE` is refused",
    );
    check_wrong(
        "ecoreport sql \"SELECT load_extension('x')\" nowhere.md",
        "`load_extension` is refused",
    );
    check_wrong("ecoreport sql 'SELECT :a' nowhere.md", "say `-p a=VALUE`");
    check_wrong(
        "ecoreport sql 'SELECT 1 AS a' nowhere.md -c b",
        "unknown column `b`",
    );
    check_wrong("ecoreport show abcd nowhere.md -w 1=1", "--missed");
}

#[test]
fn groups_have_a_row_of_all_rows_where_no_program_counts_it() {
    let sandbox = Sandbox::new();
    let groups = "ecoreport claims reports --by unit --agg 'count, max(value)'";
    let ran = json(&check(&sandbox, &format!("{groups} --json"), 0).stdout);
    let items = ran["items"].as_array().unwrap();
    let counts: i64 = items
        .iter()
        .map(|item| item["count"].as_i64().unwrap())
        .sum();
    assert_eq!(ran["all"]["count"].as_i64(), Some(counts));
    assert_eq!(ran["all"]["unit"], Value::Null);
    let tsv = check(&sandbox, groups, 0).stdout;
    assert_eq!(tsv.lines().count(), items.len() + 1);
    let table = check(&sandbox, &format!("{groups} -f table"), 0).stdout;
    let last: Vec<&str> = table.lines().last().unwrap().split_whitespace().collect();
    assert_eq!(last[..2], ["total", &counts.to_string()]);
}

#[test]
fn charts_are_the_same_off_a_terminal() {
    let sandbox = Sandbox::new();
    let ran = check(
        &sandbox,
        "ecoreport orgs reports --by kind --chart --width 60",
        0,
    );
    let lines: Vec<&str> = ran.stdout.lines().collect();
    assert!(lines[0].starts_with("kind") && lines[0].ends_with("count"));
    assert!(lines[1].contains('█'), "{}", lines[1]);
    assert!(lines.last().unwrap().starts_with("total"));
}

#[test]
fn totals_are_shown_with_their_bound() {
    let sandbox = Sandbox::new();
    sandbox.write(
        "totals.txt",
        "We have more than 25,000 sales partners. We have over 5,000 solution partners. \
         Sales grew by 12 percent.\n",
    );
    let line = "ecoreport claims totals.txt --by unit --agg total -f table";
    let table = check(&sandbox, line, 0).stdout;
    assert!(table.contains("> 30,000"), "{table}");
    assert!(
        table.contains("shares and multiples do not add up"),
        "{table}"
    );
}

#[test]
fn queries_come_from_arguments_files_and_streams() {
    let sandbox = Sandbox::new();
    sandbox.write(
        "big.sql",
        "SELECT count(*) AS n FROM claims\nWHERE value >= :min -- large",
    );
    let expect = check(
        &sandbox,
        "ecoreport claims report.txt --min 500 -f count",
        0,
    )
    .stdout;
    for line in [
        "ecoreport sql 'SELECT count(*) AS n FROM claims WHERE value >= 500' report.txt",
        "ecoreport sql big.sql report.txt -p min=500",
        "ecoreport sql - report.txt -p min=500 < big.sql",
    ] {
        let ran = check(&sandbox, line, 0);
        assert_eq!(ran.stdout, format!("n\n{expect}"), "{line}");
    }
    let schema = check(&sandbox, "ecoreport sql --schema", 0).stdout;
    assert!(schema.contains("CREATE TABLE claims (") && schema.contains("CREATE VIEW"));
}

#[test]
fn quiet_answers_by_its_exit_status() {
    let sandbox = Sandbox::new();
    for (line, status) in [
        ("ecoreport claims report.txt -q --min 1", 0),
        ("ecoreport claims report.txt -q -w 'value < -5'", 1),
        ("ecoreport sql 'SELECT 1 WHERE 0' report.txt -q", 1),
        ("ecoreport claims report.txt --by unit -q -w 0", 1),
    ] {
        let ran = check(&sandbox, line, status);
        assert_eq!(
            (ran.stdout, ran.stderr),
            (String::new(), String::new()),
            "{line}"
        );
    }
}

#[test]
fn saved_reports_answer_as_their_documents_do() {
    let sandbox = Sandbox::new();
    check(&sandbox, "ecoreport extract reports -o saved.jsonl", 0);
    for question in [
        "sections",
        "orgs --json",
        "orgs --mentions --json",
        "orgs --role member --json",
        "roles --json",
        "claims --json",
        "claims --by unit --agg 'count, sum(value), total'",
        "stats --json",
        "stats",
        "extract",
        "show --missed --json",
        "sql 'SELECT name, count(*) FROM mentions JOIN reports USING (report_id) GROUP BY 1'",
    ] {
        let fresh = check(&sandbox, &format!("ecoreport {question} reports"), 0).stdout;
        let saved = check(&sandbox, &format!("ecoreport {question} saved.jsonl"), 0).stdout;
        assert_eq!(fresh, saved, "{question}");
        let piped = format!("cat saved.jsonl | ecoreport {question} -");
        assert_eq!(fresh, check(&sandbox, &piped, 0).stdout, "{question}");
    }
}

#[test]
fn a_bad_line_among_saved_reports_is_said_and_the_others_answer() {
    let sandbox = Sandbox::new();
    check(&sandbox, "ecoreport extract report.txt -o saved.jsonl", 0);
    let line = fs::read_to_string(sandbox.path().join("saved.jsonl")).unwrap();
    let alone = check(&sandbox, "ecoreport claims report.txt -f count", 0).stdout;
    sandbox.write("mixed.jsonl", format!("{line}\nnonsense\n{}", &line[..200]));
    let ran = check(&sandbox, "ecoreport claims mixed.jsonl -f count", 2);
    assert_eq!(ran.stdout, alone);
    for place in [
        "`mixed.jsonl`, line 3: no saved report",
        "`mixed.jsonl`, line 4: ",
    ] {
        assert!(ran.stderr.contains(place), "{}", ran.stderr);
    }
    let ran = check(&sandbox, "ecoreport show --text saved.jsonl", 2);
    assert!(
        ran.stderr.contains("is saved without its text"),
        "{}",
        ran.stderr
    );
}

#[test]
fn one_unreadable_input_costs_its_own_rows_only() {
    let sandbox = Sandbox::new();
    let alone = check(
        &sandbox,
        "ecoreport sql 'SELECT * FROM claims' report.txt",
        0,
    )
    .stdout;
    let ran = check(
        &sandbox,
        "ecoreport sql 'SELECT * FROM claims' gone.md report.txt",
        2,
    );
    assert_eq!(ran.stdout, alone);
    assert!(ran.stderr.contains("`gone.md`"));
    let ran = check(&sandbox, "ecoreport sql 'SELECT 1' gone.md", 2);
    assert_eq!(ran.stdout, "");
}

#[test]
fn sqlite_export_is_whole_tied_together_and_the_same_on_rerun() {
    let sandbox = Sandbox::new();
    for file in ["a.db", "b.db"] {
        check(
            &sandbox,
            &format!("ecoreport export --to sqlite -o {file} reports"),
            0,
        );
    }
    let path = sandbox.path().join("a.db");
    let bytes = fs::read(&path).unwrap();
    assert!(bytes == fs::read(sandbox.path().join("b.db")).unwrap());
    let database = rusqlite::Connection::open(&path).unwrap();
    let mut broken = database.prepare("PRAGMA foreign_key_check").unwrap();
    assert!(broken.query([]).unwrap().next().unwrap().is_none());
    for table in [
        "sections",
        "mentions",
        "roles",
        "claims",
        "organization_roles",
    ] {
        let query = format!("SELECT count(*) FROM {table}");
        let count: i64 = database.query_row(&query, [], |row| row.get(0)).unwrap();
        let asked = format!("ecoreport sql '{query}' reports");
        let asked = check(&sandbox, &asked, 0).stdout;
        assert_eq!(asked.lines().last().unwrap(), count.to_string(), "{table}");
        assert!(count > 0, "{table}");
    }
    // What is there is replaced, what cannot be read costs its own rows only.
    let ran = check(
        &sandbox,
        "ecoreport export --to sqlite -o a.db reports gone.md",
        2,
    );
    assert!(ran.stderr.contains("`gone.md`"));
    assert!(bytes == fs::read(&path).unwrap());
}

#[test]
fn the_same_text_is_exported_once() {
    let sandbox = Sandbox::new();
    let line = "ecoreport export --to json -o facts.json report.txt reports/alliance.txt";
    let ran = check(&sandbox, line, 0);
    let note = "`reports/alliance.txt`: it has the same text as `report.txt` and is left out";
    assert!(ran.stderr.contains(note), "{}", ran.stderr);
    let facts = json(&fs::read_to_string(sandbox.path().join("facts.json")).unwrap());
    assert_eq!(facts["reports"].as_array().unwrap().len(), 1);
    let listed = json(&check(&sandbox, "ecoreport claims report.txt --json", 0).stdout);
    assert_eq!(facts["claims"], listed["items"]);
}

#[test]
fn csv_export_is_a_folder_that_replaces_nothing_else() {
    let sandbox = Sandbox::new();
    for _ in 0..2 {
        check(
            &sandbox,
            "ecoreport export --to csv -o tables report.txt",
            0,
        );
    }
    let listed = check(
        &sandbox,
        "ecoreport sql 'SELECT * FROM roles' report.txt -f csv",
        0,
    );
    let written = fs::read_to_string(sandbox.path().join("tables/roles.csv")).unwrap();
    assert_eq!(written, listed.stdout);
    assert_eq!(
        fs::read_dir(sandbox.path().join("tables")).unwrap().count(),
        7
    );
    sandbox.write("tables/mine.txt", "precious");
    let ran = check(
        &sandbox,
        "ecoreport export --to csv -o tables report.txt",
        2,
    );
    assert!(
        ran.stderr.contains("the folder holds `mine.txt`"),
        "{}",
        ran.stderr
    );
    assert!(sandbox.path().join("tables/mine.txt").exists());
    let hidden = fs::read_dir(sandbox.path())
        .unwrap()
        .filter(|entry| {
            let name = entry.as_ref().unwrap().file_name();
            name.to_string_lossy().starts_with(".ecoreport-")
        })
        .count();
    assert_eq!(hidden, 0, "nothing half written is left");
}

#[test]
fn nothing_is_written_where_nothing_can_be_read() {
    let sandbox = Sandbox::new();
    for line in [
        "ecoreport export --to sqlite -o x.db gone.md",
        "ecoreport export --to csv -o x gone.md",
        "ecoreport export --to json -o x.json gone.md",
        "ecoreport claims gone.md -o x.csv",
        "ecoreport claims gone.md --by unit -o x.csv",
    ] {
        check(&sandbox, line, 2);
    }
    for name in ["x.db", "x", "x.json", "x.csv"] {
        assert!(!sandbox.path().join(name).exists(), "{name}");
    }
}

#[test]
fn a_report_without_rows_takes_none_of_another() {
    let sandbox = Sandbox::new();
    sandbox.write("none.md", "Nobody was named.\n");
    for command in ["orgs", "roles", "claims"] {
        for selection in [
            "-n 3",
            "-s -section",
            "--offset 2",
            "-s section -n 2 --offset 1",
            "-w '1 = 1'",
        ] {
            let alone = check(
                &sandbox,
                &format!("ecoreport {command} report.txt {selection}"),
                0,
            );
            let line = format!("ecoreport {command} report.txt none.md {selection}");
            assert_eq!(check(&sandbox, &line, 0).stdout, alone.stdout, "{line}");
            let line = format!("ecoreport {command} none.md report.txt {selection}");
            assert_eq!(check(&sandbox, &line, 0).stdout, alone.stdout, "{line}");
        }
    }
}

#[test]
fn other_outputs_are_no_documents() {
    let sandbox = Sandbox::new();
    for (line, output) in [
        ("export report.md -o facts.json", "facts.json"),
        ("export report.md --to csv -o tables", "tables/roles.csv"),
        ("claims report.md --json -o claims.json", "claims.json"),
        ("claims report.md -o claims.ndjson", "claims.ndjson"),
        ("orgs report.md --role member -o orgs.tsv", "orgs.tsv"),
        ("stats report.md --json > stats.json", "stats.json"),
        ("export report.md -o facts.db", "facts.db"),
    ] {
        let ran = sandbox.shell(&format!("ecoreport {line}"));
        assert_eq!(ran.status, 0, "{ran:?}");
        let ran = sandbox.shell(&format!("ecoreport claims {output} report.txt -f count"));
        assert_eq!(ran.status, 2, "{ran:?}");
        let says = match output {
            "facts.db" => "`facts.db` is no text: it is a SQLite database".to_owned(),
            _ => format!("`{output}` is an output of this program and no document; name the"),
        };
        assert!(ran.stderr.contains(&says), "{}", ran.stderr);
        // The others are still read.
        assert!(ran.stdout.trim().parse::<usize>().unwrap() > 0);
    }
}

#[test]
fn columns_go_by_the_names_that_tables_show() {
    let sandbox = Sandbox::new();
    for command in [
        "sections",
        "orgs",
        "orgs --mentions",
        "roles",
        "claims",
        "show --missed",
    ] {
        let line = format!("ecoreport {command} report.txt -f table --wide");
        let table = check(&sandbox, &line, 0).stdout;
        let names: Vec<&str> = table.lines().next().unwrap().split_whitespace().collect();
        let asked = names.join(",");
        let line = format!("ecoreport {command} report.txt -f table --wide -c {asked} -s {asked}");
        let head = check(&sandbox, &line, 0).stdout;
        let again: Vec<&str> = head.lines().next().unwrap().split_whitespace().collect();
        assert_eq!(again, names, "{command}");
    }
    let line = "ecoreport claims report.md -c place,line,as_of -n 1";
    let head = check(&sandbox, line, 0).stdout;
    assert!(
        head.starts_with("source\tline\tcolumn\tas_of_start\tas_of_end\n"),
        "{head}"
    );
    let line = "ecoreport claims report.md --by as_of -n 1";
    let head = check(&sandbox, line, 0).stdout;
    assert!(
        head.starts_with("as_of_start\tas_of_end\tcount\n"),
        "{head}"
    );
}

#[test]
fn words_of_lists_are_taken_as_people_write_them() {
    let sandbox = Sandbox::new();
    for (natural, plain) in [
        (
            "claims report.md --unit %,usd",
            "claims report.md --unit percent,USD",
        ),
        (
            "claims report.md --min 1K --max 1e6",
            "claims report.md --min 1000 --max 1000000",
        ),
        (
            "claims report.md --min -1M",
            "claims report.md --min -1000000",
        ),
        (
            "claims report.md --bound '>='",
            "claims report.md --bound at_least",
        ),
        (
            "roles report.md --role 'Board Members'",
            "roles report.md --role board_member",
        ),
        (
            "orgs report.md --kind 'Standards Body'",
            "orgs report.md --kind standards_body",
        ),
    ] {
        let [natural, plain] =
            [natural, plain].map(|line| check(&sandbox, &format!("ecoreport {line}"), 0).stdout);
        assert_eq!(natural, plain);
    }
}

#[test]
fn shells_complete_closed_lists() {
    let sandbox = Sandbox::new();
    let script = check(&sandbox, "ecoreport completions bash", 0).stdout;
    for word in [
        "founding_member",
        "standards_body",
        "at_least",
        "percentage_point",
        "run_in",
    ] {
        assert!(script.contains(word), "{word}");
    }
}

/// Runs a line that succeeds and checks what it says on standard error.
#[track_caller]
fn check_says(sandbox: &Sandbox, line: &str, says: &str) {
    let ran = check(sandbox, line, 0);
    let is_said = match says {
        "" => ran.stderr.is_empty(),
        says => ran.stderr.contains(says),
    };
    assert!(is_said, "{line}: {}", ran.stderr);
}

#[test]
fn groups_say_what_their_numbers_rest_on() {
    let sandbox = Sandbox::new();
    sandbox.write(
        "a.md",
        "The Linux Foundation has 5 members and 3% of USD 7.\n",
    );
    sandbox.write("b.md", "The Linux Foundation has 7 members.\n");
    let once = "2 rows are of 1 organizations";
    check_says(&sandbox, "ecoreport orgs a.md b.md --by kind", once);
    check_says(&sandbox, "ecoreport orgs a.md b.md --by source", "");
    check_says(&sandbox, "ecoreport orgs a.md --by kind", "");
    let mixed = "`max(value)` is over claims of 3 units";
    check_says(
        &sandbox,
        "ecoreport claims a.md --by source --agg 'max(value)'",
        mixed,
    );
    check_says(
        &sandbox,
        "ecoreport claims b.md --by source --agg 'max(value)'",
        "",
    );
    check_says(
        &sandbox,
        "ecoreport claims a.md --by unit --agg 'max(value)'",
        "",
    );
    check_says(
        &sandbox,
        "ecoreport claims a.md --by source --agg count",
        "",
    );
    let filtered = "ecoreport claims a.md --agg \"sum(value) FILTER (WHERE unit = 'USD')\"";
    check_says(&sandbox, filtered, "");
    let split = "the groups are by unit and per, too";
    check_says(
        &sandbox,
        "ecoreport claims a.md --by source --agg total",
        split,
    );
    let split = "the groups are by per, too";
    check_says(
        &sandbox,
        "ecoreport claims a.md --by unit --agg count,total",
        split,
    );
    sandbox.write(
        "c.md",
        "In each of the following bodies Acme is a premium partner or a board member: IETF, ETSI and 3GPP.\n",
    );
    let open = "6 of the 6 rows are alternatives";
    check_says(&sandbox, "ecoreport roles c.md --by role", open);
    check_says(&sandbox, "ecoreport roles c.md --by certainty", "");
}

#[test]
fn charts_have_one_scale_and_show_every_number() {
    let sandbox = Sandbox::new();
    sandbox.write(
        "a.md",
        "The Linux Foundation has 5 members and 3% of USD 7.\n",
    );
    for aggregates in ["max(value)", "total"] {
        let line = format!("ecoreport claims a.md --by source --agg '{aggregates},count' --chart");
        let ran = check(&sandbox, &line, 2);
        assert!(ran.stderr.contains("no bars in common"), "{}", ran.stderr);
        let ran = check(&sandbox, &format!("{line} --unit count --width 60"), 0);
        let head: Vec<&str> = ran
            .stdout
            .lines()
            .next()
            .unwrap()
            .split_whitespace()
            .collect();
        assert_eq!(head.last(), Some(&aggregates), "{}", ran.stdout);
        assert!(head.contains(&"count"), "{}", ran.stdout);
    }
}

#[test]
fn what_is_to_be_said_of_many_documents_is_said_once() {
    let sandbox = Sandbox::new();
    for (name, text) in [("a.md", ""), ("b.md", "\n"), ("c.md", "\n\n")] {
        sandbox.write(name, text);
    }
    for command in [
        "claims",
        "stats",
        "extract",
        "export -o facts.db",
        "orgs --by kind",
    ] {
        let ran = check(&sandbox, &format!("ecoreport {command} a.md b.md c.md"), 0);
        let says = "note: `a.md` and 2 more: ";
        assert!(ran.stderr.contains(says), "{command}: {}", ran.stderr);
        assert!(!ran.stderr.contains("`b.md`:"), "{command}: {}", ran.stderr);
    }
    let listed = json(&check(&sandbox, "ecoreport claims a.md b.md c.md --json", 0).stdout);
    assert_eq!(listed["notes"].as_array().unwrap().len(), 3);
}

#[test]
fn the_largest_are_the_largest() {
    let sandbox = Sandbox::new();
    let text = "We have 5 members. In 2030 we will have 9,000 members. The budget is USD 31,000. \
                We have 5 members. Sales grew by 99%.\n";
    sandbox.write("a.md", text);
    let stats = check(&sandbox, "ecoreport stats a.md", 0).stdout;
    let lines: Vec<&str> = stats
        .lines()
        .skip_while(|line| !line.starts_with("largest"))
        .skip(1)
        .take(3)
        .collect();
    let numbers: Vec<&str> = lines
        .iter()
        .filter_map(|line| line.split_whitespace().next())
        .collect();
    assert_eq!(numbers, ["31,000", "9,000", "5"], "{stats}");
}

#[test]
fn sql_says_what_to_write_instead() {
    let sandbox = Sandbox::new();
    for (line, says) in [
        (
            "ecoreport sql report.txt 'SELECT 1'",
            "the query stands before it, as in `ecoreport sql 'SELECT …' report.txt`",
        ),
        (
            "ecoreport sql 'drop table claims' report.txt",
            "`DROP` is refused: a query only reads",
        ),
        (
            "ecoreport sql 'SELECT * FROM orgs' report.txt",
            "did you mean `organizations`?",
        ),
    ] {
        let ran = check(&sandbox, line, 2);
        assert!(ran.stderr.contains(says), "{line}: {}", ran.stderr);
    }
    let line = "ecoreport sql 'SELECT value FROM claims' report.txt -n 3";
    let ran = check(&sandbox, line, 0);
    assert_eq!(ran.stdout.lines().count(), 4);
    assert!(ran.stderr.contains("there are more"), "{}", ran.stderr);
}
