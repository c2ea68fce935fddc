//! `eval` as a user meets it.

#![expect(clippy::unwrap_used, reason = "a test fails by panicking")]

#[path = "support/sandbox.rs"]
#[expect(dead_code, reason = "nothing is piped or read back")]
mod sandbox;

use sandbox::{Ran, Sandbox};

#[track_caller]
fn check(sandbox: &Sandbox, arguments: &[&str], status: i32) -> Ran {
    let ran = sandbox.run([&["eval"], arguments].concat());
    assert_eq!(ran.status, status, "{arguments:?}: {ran:?}");
    ran
}

#[test]
fn shows_the_figures_of_all_and_the_f1_of_each() {
    let ran = check(&Sandbox::new(), &["--gold", "gold"], 0);
    let lines: Vec<&str> = ran.stdout.lines().collect();
    assert!(lines[0].starts_with("2 reports ") && lines[0].ends_with(" F1"));
    for name in ["gold/alliance.txt", "gold/press.txt"] {
        assert!(lines.iter().any(|line| line.starts_with(name)), "{ran:?}");
    }
}

#[test]
fn lists_each_mistake_with_its_place_when_asked() {
    let sandbox = Sandbox::new();
    let gold = "{\"type\":\"trap\",\"line\":1,\"quote\":\"12 members\",\"why\":\"a test\"}\n\
                {\"type\":\"claim\",\"line\":1,\"quote\":\"13\",\"value\":13,\"bound\":\"exact\",\"unit\":\"count\"}\n";
    std::fs::create_dir(sandbox.path().join("mine")).unwrap();
    sandbox.write("mine/one.md", "Acme has 12 members.\n");
    sandbox.write("mine/one.gold.jsonl", gold);
    let ran = check(&sandbox, &["--gold", "mine", "--errors"], 0);
    let lines: Vec<&str> = ran.stdout.lines().collect();
    assert_eq!(
        lines[..2],
        [
            "mine/one.md:1: missed claim `13` = 13",
            "mine/one.md:1: false claim `12 members` = 12 count"
        ]
    );
    let json = check(&sandbox, &["--gold", "mine", "--json"], 0).stdout;
    let json: serde_json::Value = serde_json::from_str(&json).unwrap();
    assert_eq!(json["items"][0]["mistakes"][0]["kind"], "missed");
    assert_eq!(json["total"]["trap_rate"]["hits"], 1);
}

#[test]
fn goes_on_after_an_annotation_it_cannot_use() {
    let sandbox = Sandbox::new();
    sandbox.write("gold/alliance.gold.jsonl", "{\"type\":\"place\"}\n");
    sandbox.write("gold/lonely.gold.jsonl", "");
    let ran = check(&sandbox, &["--gold", "gold"], 2);
    assert!(ran.stdout.starts_with("1 report "), "{ran:?}");
    for complaint in [
        "cannot read `gold/alliance.gold.jsonl`: line 1: unknown type `place`",
        "no report `lonely.*` stands beside `gold/lonely.gold.jsonl`",
    ] {
        assert!(ran.stderr.contains(complaint), "{ran:?}");
    }
}

#[test]
fn folder_without_annotations_is_an_error() {
    let ran = check(&Sandbox::new(), &["--gold", "reports"], 2);
    assert_eq!(ran.stdout, "");
    assert!(
        ran.stderr
            .contains("`reports` holds no annotation; expected files `NAME.gold.jsonl`"),
        "{ran:?}"
    );
}

#[test]
fn threads_never_change_a_byte() {
    let sandbox = Sandbox::new();
    let one = check(&sandbox, &["--gold", "gold", "--errors", "--jobs", "1"], 0);
    let many = check(&sandbox, &["--gold", "gold", "--errors", "--jobs", "4"], 0);
    assert_eq!(one.stdout, many.stdout);
}
