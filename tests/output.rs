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
    for line in [
        "ecoreport claims report.md -o report.md",
        "ecoreport claims report.md -o ./reports/../report.md",
        "ecoreport claims report.md -o report.md --by unit",
        "ecoreport claims report.md -o report.md --by unit --chart",
        "ecoreport sql 'SELECT 1' report.md -o report.md",
        "ecoreport stats report.md -o report.md",
        "ecoreport extract report.md -o report.md",
        "ecoreport extract saved.json -o saved.json",
        "ecoreport extract --from ndjson -o saved.json < saved.json",
        "ecoreport claims -o report.md < report.md",
        "ecoreport show --text report.md -o report.md",
        "ecoreport show report.md:3 -o report.md",
        "ecoreport show --missed report.md -o report.md",
        "ecoreport claims . -o report.md",
        "ecoreport export --to json -o report.md report.md --force",
        "ecoreport eval --gold gold -o gold/press.txt",
        "ecoreport eval --gold gold -o gold/press.gold.jsonl",
        "ln report.md hard.md; ecoreport claims report.md -o hard.md",
        "ln -s report.md soft.md; ecoreport claims report.md -o soft.md",
    ] {
        check(&sandbox, line, 2, "is also read");
    }
    assert_eq!(sandbox.read("report.md"), report);
    assert_eq!(sandbox.read("saved.json"), before);
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
    check(&sandbox, line, 2, "cannot write `tables`: it is a file");
    let line = "ecoreport export -o claims.csv report.md";
    check(&sandbox, line, 2, "take a folder");
    check(&sandbox, "ecoreport export -o new/ report.md", 0, "");
    check(&sandbox, "ecoreport export -o new report.md", 0, "");
    assert!(sandbox.path().join("new/claims.csv").exists());
}

#[test]
fn errors_name_what_the_user_named() {
    let sandbox = Sandbox::new();
    for command in [
        "claims report.md",
        "extract report.md",
        "stats report.md",
        "export report.md --to csv",
        "export report.md",
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
