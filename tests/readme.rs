//! What the README shows is what the program prints. `UPDATE_EXPECT=1 cargo test --test readme` writes it anew.

#![expect(clippy::unwrap_used, reason = "a test fails by panicking")]

use std::path::Path;
use std::process::{Command, Stdio};

const ROOT: &str = env!("CARGO_MANIFEST_DIR");

/// What a line of shell prints, run in the project's folder with the program under test.
fn run(line: &str) -> String {
    let folder = Path::new(env!("CARGO_BIN_EXE_ecoreport")).parent().unwrap();
    let path = std::env::var_os("PATH").unwrap_or_default();
    let path = std::iter::once(folder.to_owned()).chain(std::env::split_paths(&path));
    let output = Command::new("bash")
        .args(["-o", "pipefail", "-c", line])
        .env("PATH", std::env::join_paths(path).unwrap())
        .current_dir(ROOT)
        .stdin(Stdio::null())
        .output()
        .unwrap();
    let stderr = String::from_utf8_lossy(&output.stderr);
    // A command whose answer is no exits with 1.
    assert!(output.status.code() < Some(2), "{line}: {stderr}");
    String::from_utf8(output.stdout).unwrap()
}

fn has_jq() -> bool {
    let jq = Command::new("jq").arg("--version").output();
    jq.is_ok_and(|output| output.status.success())
}

/// The text with the output of each `$ command` in a `console` block as it is now.
fn refreshed(text: &str) -> String {
    let has_jq = has_jq();
    let mut out = String::new();
    let mut is_console = false;
    let mut is_replaced = false;
    for line in text.lines() {
        if line.starts_with("```") {
            is_console = line == "```console";
            is_replaced = false;
        }
        match line.strip_prefix("$ ").filter(|_| is_console) {
            Some(command) => {
                // Without jq, what is there stays.
                is_replaced = has_jq || !command.contains("| jq");
                out.push_str(line);
                out.push('\n');
                if is_replaced {
                    run(command).lines().for_each(|line| {
                        out.push_str(line.trim_end());
                        out.push('\n');
                    });
                }
            }
            None if is_replaced => {}
            None => {
                out.push_str(line);
                out.push('\n');
            }
        }
    }
    out
}

#[test]
fn readme_shows_what_the_program_prints() {
    let path = Path::new(ROOT).join("README.md");
    let text = std::fs::read_to_string(&path).unwrap();
    expect_test::expect_file![path].assert_eq(&refreshed(&text));
    for command in [
        "stats", "sections", "orgs", "roles", "claims", "show", "extract", "schema", "sql",
        "export", "diff", "check",
    ] {
        assert!(text.contains(&format!("ecoreport {command} ")), "{command}");
    }
    for (_, _, title, _) in ecoreport::read::Format::ALL {
        assert!(text.contains(title), "{title}");
    }
    assert!(text.contains("ecoreport completions bash"));
    assert!(text.contains("ecoreport man"));
}
