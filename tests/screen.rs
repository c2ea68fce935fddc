//! What people see: tables that fit, numbers as they are read, rows in their source, nothing that steers a terminal.

#![expect(clippy::unwrap_used, reason = "a test fails by panicking")]

#[path = "support/sandbox.rs"]
#[expect(dead_code, reason = "nothing is piped in")]
mod sandbox;

use sandbox::{Ran, Sandbox};
use unicode_width::UnicodeWidthStr;

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
fn what_is_no_fact_is_never_shown_as_one() {
    let sandbox = Sandbox::new();
    sandbox.write(
        "goals.md",
        "We aim for 40 members of our working groups by 2030. The Tidewater Foundation of the Northern Harbours has \
         not paid 50 euros to the International Alliance of Ferries.\n",
    );
    for width in ["60", "80", "100"] {
        let arguments = ["claims", "goals.md", "-f", "table", "--width", width];
        let shown = check_in(&sandbox, &arguments, 0).stdout;
        for words in ["modality", "target", "negated"] {
            assert!(shown.contains(words), "{width}: {shown}");
        }
    }
}

#[test]
fn a_person_never_looks_like_an_organization() {
    let sandbox = Sandbox::new();
    sandbox.write(
        "board.md",
        "# Tidewater Foundation\n\nIda Moen is chair of the Tidewater Foundation. Brattvik Inc is a member of the Tidewater \
         Foundation, and so are 40 universities.\n",
    );
    for width in ["60", "80", "100", "200"] {
        let arguments = ["roles", "board.md", "-f", "table", "--width", width];
        let shown = check_in(&sandbox, &arguments, 0).stdout;
        assert!(shown.contains("\n◦ Ida Moen"), "{width}: {shown}");
        assert!(shown.contains("\nBrattvik Inc"), "{width}: {shown}");
        assert!(!shown.contains("holder_kind"), "{width}: {shown}");
    }
    let arguments = ["roles", "board.md", "-f", "record"];
    let shown = check_in(&sandbox, &arguments, 0).stdout;
    assert!(shown.contains("person") && !shown.contains('◦'), "{shown}");
}

#[test]
fn tables_fit_and_every_line_is_as_wide() {
    let sandbox = Sandbox::new();
    sandbox.write(
        "宽-wide.md",
        "# 年度报告 👩‍🔬\n\n日本語連盟 (Nihon Language Alliance) has more than 30 partners 🚀 in 漢字 and 12 labs.\n\
         The Zürich Foundation funds 4,500,000,000 café meals and 1.25 billion naïve words a year for 👩‍👩‍👧 families.\n",
    );
    for (command, file) in [
        ("claims", "report.txt"),
        ("claims", "宽-wide.md"),
        ("orgs", "report.md"),
        ("orgs", "宽-wide.md"),
        ("roles", "report.txt"),
        ("sections", "宽-wide.md"),
        ("sections", "report.md"),
    ] {
        for width in [40, 80, 120, 200] {
            let width_word = width.to_string();
            let arguments = [command, file, "-f", "table", "--width", &width_word];
            let ran = check_in(&sandbox, &arguments, 0);
            let widths: Vec<usize> = ran.stdout.lines().map(UnicodeWidthStr::width).collect();
            assert!(
                widths
                    .iter()
                    .all(|line| *line == widths[0] && *line <= width),
                "{arguments:?}: {widths:?}\n{}",
                ran.stdout
            );
            // Places stay, from their end where they are too long.
            let places = ran.stdout.lines().skip(2);
            let is_place = |line: &str| {
                let mut parts = line.trim_end().rsplit(':');
                let is_number =
                    |part: Option<&str>| part.is_some_and(|part| part.parse::<u32>().is_ok());
                is_number(parts.next()) && is_number(parts.next())
            };
            places.for_each(|line| assert!(is_place(line), "{line:?}"));
        }
    }
}

#[test]
fn narrow_table_says_what_it_leaves_out() {
    let ran = check_in(
        &Sandbox::new(),
        &["claims", "report.txt", "-f", "table", "--width", "60"],
        0,
    );
    assert!(
        ran.stderr.contains("left out to fit 60 cells: "),
        "{}",
        ran.stderr
    );
    assert!(ran.stderr.contains("section"), "{}", ran.stderr);
    let ran = check_in(
        &Sandbox::new(),
        &[
            "claims",
            "report.txt",
            "-f",
            "table",
            "--wide",
            "--width",
            "60",
        ],
        0,
    );
    assert!(!ran.stderr.contains("left out"), "{}", ran.stderr);
}

#[test]
fn people_read_bounds_separators_and_units_and_machines_plain_numbers() {
    let sandbox = Sandbox::new();
    sandbox.write("r.txt", "We paid more than USD 12,500 for 3 to 5 years.\n");
    let table = check_in(&sandbox, &["claims", "r.txt", "-f", "table"], 0).stdout;
    assert!(table.contains("> 12,500 USD"), "{table}");
    assert!(table.contains("3–5 years"), "{table}");
    let tsv = check_in(
        &sandbox,
        &["claims", "r.txt", "-c", "value,value_max,bound,unit"],
        0,
    )
    .stdout;
    assert_eq!(
        tsv,
        "value\tvalue_max\tbound\tunit\n12500\t\tmore_than\tUSD\n3\t5\texact\tyear\n"
    );
}

#[test]
fn nothing_from_a_document_steers_a_terminal() {
    let sandbox = Sandbox::new();
    sandbox.write(
        "evil\u{1b}[31m.md",
        "# Red \u{1b}[31mtitle\u{202e}\n\nEvil\u{9b}2J Foundation has 7 members\u{7}.\n",
    );
    let name = "evil\u{1b}[31m.md";
    for arguments in [
        vec!["stats", name],
        vec!["sections", name, "-f", "table"],
        vec!["claims", name, "-f", "record"],
        vec!["claims", name, "-f", "markdown"],
        vec!["show", "evil\u{1b}[31m.md:3"],
        vec!["claims", "gone\u{1b}[31m.md"],
    ] {
        let ran = sandbox.run(&arguments);
        let said = ran.stdout + &ran.stderr;
        let is_harmful = |c: char| (c.is_control() && c != '\n') || c == '\u{202e}';
        assert!(!said.contains(is_harmful), "{arguments:?}: {said:?}");
    }
}

#[test]
fn colour_and_links_are_there_when_asked_for() {
    let sandbox = Sandbox::new();
    let plain = check_in(&sandbox, &["claims", "report.txt", "-f", "table"], 0).stdout;
    assert!(!plain.contains('\u{1b}'));
    let arguments = [
        "claims",
        "report.txt",
        "-f",
        "table",
        "--color",
        "always",
        "--hyperlink",
        "always",
    ];
    let rich = check_in(&sandbox, &arguments, 0).stdout;
    assert!(rich.contains("\u{1b}]8;;file://"));
    // Take both away, and the plain table is left.
    let mut left = String::new();
    let mut rest = rich.as_str();
    while let Some(at) = rest.find('\u{1b}') {
        left.push_str(&rest[..at]);
        let code = &rest[at..];
        let end = match code.starts_with("\u{1b}]") {
            true => code.find("\u{1b}\\").unwrap() + 2,
            false => code.find('m').unwrap() + 1,
        };
        rest = &code[end..];
    }
    assert_eq!(left + rest, plain);
}

#[test]
fn show_underlines_a_row_and_says_its_rule() {
    let sandbox = Sandbox::new();
    sandbox.write("r.txt", "Our alliance has more than 30 partners.\n");
    let item = &json(&check_in(&sandbox, &["claims", "r.txt", "--json"], 0).stdout)["items"][0];
    let id = item["claim_id"].as_str().unwrap();
    let by_id = check_in(&sandbox, &["show", id, "r.txt"], 0).stdout;
    assert!(
        by_id.contains("│ Our alliance has more than 30 partners.\n"),
        "{by_id}"
    );
    assert!(by_id.contains(" ^^^^^^^^^^^^^^^^^^^^^\n"), "{by_id}");
    assert!(
        by_id.contains("claim.number_noun: a number and the noun"),
        "{by_id}"
    );
    let by_place = check_in(&sandbox, &["show", "r.txt:1:18"], 0).stdout;
    assert_eq!(by_place, by_id);
    let line = check_in(&sandbox, &["show", "r.txt:1"], 0).stdout;
    assert!(line.contains(id), "{line}");
    check_in(&sandbox, &["show", "ffffffffffff", "r.txt"], 1);
    check_in(&sandbox, &["show", "r.txt:9"], 1);
    check_in(&sandbox, &["show", "what?", "r.txt"], 2);
    check_in(&sandbox, &["show", "gone.txt:1"], 2);
}

#[test]
fn show_takes_ranges_and_several_places() {
    let sandbox = Sandbox::new();
    let text: String = (1..=40)
        .map(|nth| format!("We have {nth} members.\n\n"))
        .collect();
    sandbox.write("r.md", text);
    let shown = |what: &[&str], status| {
        let ran = check_in(&sandbox, &[&["show"], what].concat(), status);
        let lines = ran.stdout.lines();
        let sources = lines.filter(|line| line.contains("│ We have"));
        (sources.count(), ran.stderr)
    };
    assert_eq!(shown(&["r.md:3-5"], 0), (2, String::new()));
    // However long, what was asked for is there.
    assert_eq!(shown(&["r.md:1-999"], 0), (40, String::new()));
    assert_eq!(
        shown(&["r.md:1", "r.md:7-9", "report.txt:3"], 0),
        (3, String::new())
    );
    let missing = "note: `r.md` has no line 900\n";
    assert_eq!(
        shown(&["r.md:1", "r.md:900-999"], 0),
        (1, missing.to_owned())
    );
    assert_eq!(shown(&["r.md:900-999"], 1), (0, missing.to_owned()));
    let listed = json(&check_in(&sandbox, &["claims", "r.md", "--json"], 0).stdout);
    let id = |nth: usize| {
        listed["items"][nth]["claim_id"]
            .as_str()
            .unwrap()
            .to_owned()
    };
    assert_eq!(shown(&[&id(0), &id(1), "r.md"], 0), (2, String::new()));
}

#[test]
fn show_text_prints_what_bytes_count_in() {
    let sandbox = Sandbox::new();
    sandbox.write("latin.txt", b"The caf\xE9 has 12 tables in M\xFCnchen.\n");
    let text = check_in(&sandbox, &["show", "--text", "latin.txt"], 0).stdout;
    assert_eq!(text, "The café has 12 tables in München.\n");
    let ran = check_in(&sandbox, &["claims", "latin.txt", "--json"], 0);
    let item = &json(&ran.stdout)["items"][0];
    let byte = |name: &str| usize::try_from(item[name].as_u64().unwrap()).unwrap();
    assert_eq!(&text[byte("byte_start")..byte("byte_end")], item["quote"]);
}

#[test]
fn an_outline_begins_at_the_margin() {
    let sandbox = Sandbox::new();
    sandbox.write(
        "r.md",
        "### Members\n\nWe grew.\n\n#### Partners\n\nThey grew.\n",
    );
    let table = check_in(&sandbox, &["sections", "r.md", "-f", "table"], 0).stdout;
    let titles: Vec<&str> = table.lines().skip(2).collect();
    assert!(titles[0].starts_with("Members"), "{table}");
    assert!(titles[1].starts_with("  Partners"), "{table}");
}
