//! Where output goes: what is replaced, what never is, and what is left behind.

#![expect(clippy::unwrap_used, reason = "a test fails by panicking")]

#[path = "support/sandbox.rs"]
#[expect(dead_code, reason = "output is written to files, in a shell")]
mod sandbox;

use std::fs;

use sandbox::{Ran, Sandbox};

/// Runs a line of shell in the sandbox and checks its exit status and what it says on standard error.
#[track_caller]
fn check(sandbox: &Sandbox, line: &str, status: i32, says: &str) -> Ran {
    let ran = sandbox.shell(line);
    assert_eq!(ran.status, status, "{line}: {ran:?}");
    assert!(ran.stderr.contains(says), "{line}: {}", ran.stderr);
    ran
}

/// The hidden files of the sandbox.
fn hidden(sandbox: &Sandbox) -> Vec<String> {
    let names = fs::read_dir(sandbox.path()).unwrap();
    names
        .map(|entry| entry.unwrap().file_name().into_string().unwrap())
        .filter(|name| name.starts_with('.'))
        .collect()
}

#[test]
fn no_input_is_written_over() {
    let sandbox = Sandbox::new();
    let report = sandbox.read("report.md");
    let saved = "ecoreport extract report.md -o saved.json";
    check(&sandbox, saved, 0, "");
    let before = sandbox.read("saved.json");
    sandbox.write("plain", &report);
    for line in [
        "ecoreport claims report.md -o report.md",
        "ecoreport claims report.md -o ./reports/../report.md",
        "ecoreport claims report.md -o report.md --by unit",
        "ecoreport claims report.md -o report.md --by unit --chart",
        "ecoreport sql 'SELECT 1' report.md -o report.md",
        "ecoreport stats plain -o plain",
        "ecoreport extract plain -o plain",
        "ecoreport extract saved.json -o saved.json",
        "ecoreport extract --from ndjson -o saved.json < saved.json",
        "ecoreport claims -o report.md < report.md",
        "ecoreport show --text plain -o plain",
        "ecoreport show plain:3 -o ./plain",
        "ecoreport show --missed report.md -o report.md",
        "ecoreport claims . -o report.md",
        "ecoreport export --to json -o report.md report.md --force",
        "ecoreport eval --gold gold -o gold/press.txt",
        "ln gold/press.gold.jsonl facts; ecoreport eval --gold gold -o facts",
        "ln report.md hard.md; ecoreport claims report.md -o hard.md",
        "ln -s report.md soft.md; ecoreport claims report.md -o soft.md",
    ] {
        check(&sandbox, line, 2, "is also read");
    }
    assert_eq!(sandbox.read("report.md"), report);
    assert_eq!(sandbox.read("saved.json"), before);
    assert_eq!(sandbox.read("plain"), report);
    assert_eq!(hidden(&sandbox), [""; 0]);
    // A listing may be made anew.
    sandbox.write("claims.csv", "old");
    check(&sandbox, "ecoreport claims report.md -o claims.csv", 0, "");
    assert_ne!(sandbox.read("claims.csv"), "old");
}

#[test]
fn an_export_replaces_earlier_ones_only() {
    let sandbox = Sandbox::new();
    let foreign = |name: &str, bytes: &[u8]| sandbox.write(name, bytes);
    foreign("a.db", b"precious");
    foreign("a.json", b"{\"precious\":1}");
    rusqlite::Connection::open(sandbox.path().join("b.db"))
        .unwrap()
        .execute_batch("CREATE TABLE claims (mine); CREATE TABLE reports (x); CREATE TABLE y (z)")
        .unwrap();
    foreign("empty.db", b"");
    foreign("tables", b"precious");
    let refused = "it is there already and no export wrote it; --force replaces it";
    for name in ["a.db", "b.db", "a.json"] {
        let before = fs::read(sandbox.path().join(name)).unwrap();
        let line = format!("ecoreport export -o {name} report.md");
        let says = format!("cannot write `{name}`: {refused}");
        check(&sandbox, &line, 2, &says);
        assert!(fs::read(sandbox.path().join(name)).unwrap() == before);
        check(&sandbox, &format!("{line} --force"), 0, "");
        check(&sandbox, &line, 0, "");
    }
    check(&sandbox, "ecoreport export -o empty.db report.md", 0, "");
    let line = "ecoreport export --to csv -o tables report.md --force";
    check(&sandbox, line, 2, "cannot write `tables`: it is no folder");
    let line = "ecoreport export -o claims.csv report.md";
    check(&sandbox, line, 2, "take a folder");
    check(&sandbox, "ecoreport export -o new/ report.md", 0, "");
    check(&sandbox, "ecoreport export -o new report.md", 0, "");
    assert!(sandbox.path().join("new/claims.csv").exists());
}

#[cfg(unix)]
#[test]
fn pipes_links_and_standard_output_are_written_on_and_not_replaced() {
    use std::os::unix::fs::FileTypeExt;

    let sandbox = Sandbox::new();
    let commands = [
        "export --to json",
        "export --to sqlite",
        "claims --json",
        "extract",
    ];
    check(&sandbox, "mkfifo pipe; ln -s /proc/self/fd/1 link", 0, "");
    for command in commands {
        let line = format!("ecoreport {command} report.txt -o plain --force");
        let line = match command.starts_with("export") {
            true => line,
            false => line.replace(" --force", ""),
        };
        check(&sandbox, &line, 0, "");
        let plain = fs::read(sandbox.path().join("plain")).unwrap();
        for line in [
            format!("ecoreport {command} report.txt -o - > out"),
            format!("ecoreport {command} report.txt -o link > out"),
            format!("ecoreport {command} report.txt -o link | cat > out"),
            format!("cat pipe > out & ecoreport {command} report.txt -o pipe; wait"),
        ] {
            check(&sandbox, &line, 0, "");
            let out = fs::read(sandbox.path().join("out")).unwrap();
            assert!(out == plain, "{line}");
        }
        // Standard output is written on, not begun anew.
        let line = format!("(echo first; ecoreport {command} report.txt -o link) > out");
        check(&sandbox, &line, 0, "");
        assert!(
            fs::read(sandbox.path().join("out"))
                .unwrap()
                .starts_with(b"first\n")
        );
    }
    let kind = |name: &str| {
        let metadata = fs::symlink_metadata(sandbox.path().join(name));
        metadata.unwrap().file_type()
    };
    assert!(kind("pipe").is_fifo() && kind("link").is_symlink());
    assert!(!sandbox.path().join("-").exists());
    check(
        &sandbox,
        "ecoreport export --to csv -o - report.txt",
        2,
        "it is no folder",
    );
    check(&sandbox, "ecoreport export -o - report.txt", 2, "with --to");
    let closed = "set +o pipefail; ecoreport export --to json -o - reports | true";
    assert_eq!(check(&sandbox, closed, 0, "").stderr, "");
}

#[cfg(unix)]
#[test]
fn a_file_that_is_replaced_keeps_its_rights() {
    use std::os::unix::fs::PermissionsExt;

    let sandbox = Sandbox::new();
    for command in ["claims", "export"] {
        let line = "umask 022; rm -f a.db; touch a.db; chmod 664 a.db; ecoreport";
        let format = if command == "claims" { "-f csv" } else { "" };
        check(
            &sandbox,
            &format!("{line} {command} {format} report.txt -o a.db"),
            0,
            "",
        );
        let rights = fs::metadata(sandbox.path().join("a.db"))
            .unwrap()
            .permissions();
        assert_eq!(rights.mode() & 0o777, 0o664, "{command}");
    }
}

#[test]
fn errors_name_what_the_user_named() {
    let sandbox = Sandbox::new();
    for command in [
        "claims report.md",
        "extract report.md",
        "stats report.md",
        "export report.md",
        "export report.md --to json",
    ] {
        let line = format!("ecoreport {command} -o none/such/x.json");
        let says = "cannot write `none/such/x.json`: there is no folder `none/such`\n";
        let ran = check(&sandbox, &line, 2, says);
        assert!(!ran.stderr.contains(".ecoreport-"), "{}", ran.stderr);
    }
}

#[cfg(unix)]
#[test]
fn an_interrupted_program_leaves_nothing_behind() {
    let sandbox = Sandbox::new();
    for (signal, status) in [("INT", 130), ("TERM", 143)] {
        for command in [
            "extract --from ndjson -o facts.jsonl",
            "export -o facts.db -",
            "export -o tables/ -",
            "export -o facts.json -",
        ] {
            // It waits for input that never comes, with the file begun.
            let line = format!(
                "mkfifo pipe; ecoreport {command} < pipe & exec 3> pipe; \
                 until ls -A | grep -q '^[.]ecoreport-'; do sleep 0.05; done; \
                 kill -{signal} $!; wait $!; status=$?; rm pipe; exit $status"
            );
            check(&sandbox, &line, status, "");
            assert_eq!(hidden(&sandbox), [""; 0], "{command}");
        }
    }
    for name in ["facts.jsonl", "facts.db", "tables", "facts.json"] {
        assert!(!sandbox.path().join(name).exists(), "{name}");
    }
}

#[test]
fn a_file_has_the_full_text_and_a_wide_pipe_a_table() {
    let sandbox = Sandbox::new();
    let wide = check(&sandbox, "ecoreport claims report.txt --wide | cat", 0, "");
    check(&sandbox, "ecoreport claims report.txt -o claims.txt", 0, "");
    assert_eq!(sandbox.read("claims.txt"), wide.stdout);
    assert!(!wide.stdout.contains('…') && wide.stdout.contains('─'));
    let says = "`--wide` is for tables";
    check(
        &sandbox,
        "ecoreport claims report.txt --wide --json",
        0,
        says,
    );
}

#[test]
fn a_file_has_the_format_that_its_name_tells_or_is_not_written() {
    let sandbox = Sandbox::new();
    for (line, says) in [
        (
            "extract -o t.csv report.md",
            "it writes .ndjson, .jsonl, .json",
        ),
        ("stats -o t.csv report.md", "it writes .txt, .json"),
        ("eval --gold gold -o t.CSV", "it writes .txt, .json"),
        ("show report.md:3 -o t.json", "it writes .txt"),
        (
            "export --to json -o z.sqlite report.md",
            "tells sqlite, and --to json",
        ),
        (
            "export --to csv -o z.json report.md",
            "tells json, and --to csv",
        ),
        ("claims -o t.db report.md", "tells no format"),
    ] {
        check(&sandbox, &format!("ecoreport {line}"), 2, says);
    }
    assert!(
        ["t.csv", "t.CSV", "t.json", "z.sqlite", "z.json", "t.db"]
            .iter()
            .all(|name| !sandbox.path().join(name).exists())
    );
    for line in ["stats report.md", "eval --gold gold", "extract report.md"] {
        check(&sandbox, &format!("ecoreport {line} -o t.json"), 0, "");
        serde_json::from_str::<serde_json::Value>(&sandbox.read("t.json")).unwrap();
    }
    let says = "`t.json`: it holds a JSON object a line";
    check(&sandbox, "ecoreport extract reports -o t.json", 0, says);
    check(&sandbox, "ecoreport stats report.md -o t.log", 0, "");
}

#[test]
fn text_is_printed_in_no_format_of_rows() {
    let sandbox = Sandbox::new();
    for option in ["--json", "-f csv", "-c value"] {
        let says = "`show` prints text for people";
        check(
            &sandbox,
            &format!("ecoreport show report.md:3 {option}"),
            2,
            says,
        );
    }
    check(
        &sandbox,
        "ecoreport show --text report.md -o copy.md",
        0,
        "",
    );
    assert_eq!(sandbox.read("copy.md"), sandbox.read("report.md"));
    let missed = "ecoreport show --missed report.md --json -c words";
    check(&sandbox, missed, 0, "");
    let says = "the schema is SQL";
    check(&sandbox, "ecoreport sql --schema -f json", 2, says);
}

#[test]
fn a_screen_has_no_format() {
    let says = "it prints text for people, and JSON for programs with --json";
    let sandbox = Sandbox::new();
    check(
        &sandbox,
        "ecoreport stats report.txt --format table",
        2,
        says,
    );
    check(&sandbox, "ecoreport stats -f json report.txt", 2, says);
}
