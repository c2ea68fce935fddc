//! Every command's help ends with three examples, and every example works.

#![expect(clippy::unwrap_used, reason = "a test fails by panicking")]

#[path = "support/sandbox.rs"]
#[expect(dead_code, reason = "examples are only run, in a shell")]
mod sandbox;

use sandbox::Sandbox;

/// The commands that the help lists, and the hidden one.
fn commands(sandbox: &Sandbox) -> Vec<String> {
    let help = sandbox.shell("ecoreport --help").stdout;
    let listed = help
        .lines()
        .skip_while(|line| *line != "Commands:")
        .skip(1)
        .take_while(|line| !line.is_empty())
        .filter_map(|line| line.split_whitespace().next());
    let mut commands: Vec<String> = listed
        .filter(|name| *name != "help")
        .map(str::to_owned)
        .collect();
    commands.push("dump".to_owned());
    commands
}

/// The examples of a help text.
fn examples(help: &str) -> Vec<&str> {
    help.lines()
        .skip_while(|line| *line != "Examples:")
        .skip(1)
        .take_while(|line| !line.is_empty())
        .map(str::trim)
        .collect()
}

#[test]
fn every_example_of_every_help_works() {
    let sandbox = Sandbox::new();
    let mut commands = commands(&sandbox);
    assert!(commands.len() > 10, "{commands:?}");
    commands.push(String::new());
    for command in commands {
        let help = sandbox.shell(&format!("ecoreport {command} --help")).stdout;
        let examples = examples(&help);
        assert_eq!(examples.len(), 3, "{command}: {help}");
        for example in examples {
            assert!(
                example.contains(&format!("ecoreport {command}")),
                "{example}"
            );
            let ran = sandbox.shell(example);
            assert_eq!(ran.status, 0, "{example}: {ran:?}");
            // A sound report leaves `check` nothing to say.
            let is_written = example.contains("--output");
            let may_be_silent = is_written || command == "check";
            assert!(!is_written || ran.stdout.is_empty(), "{example}: {ran:?}");
            assert!(
                may_be_silent || !ran.stdout.is_empty(),
                "{example}: {ran:?}"
            );
        }
    }
    for file in ["orgs.csv", "facts.ndjson"] {
        assert!(sandbox.path().join(file).exists(), "{file}");
    }
}

#[test]
fn how_to_call_it_on_a_terminal_that_pipes_nothing() {
    let sandbox = Sandbox::new();
    // `script` lends the program a terminal; where it is missing there is nothing to see.
    let ran = sandbox.shell("command -v script >/dev/null || exit 77; script -qec 'ecoreport claims' /dev/null </dev/null");
    if ran.status != 77 {
        assert_eq!(ran.status, 2, "{ran:?}");
        assert!(ran.stdout.contains("[OPTIONS] [PATH]"), "{ran:?}");
        assert!(ran.stdout.contains("ecoreport claims --help"), "{ran:?}");
        assert!(ran.stdout.lines().count() < 8, "{ran:?}");
    }
}
