//! A folder with reports in which the program is run as a user runs it.

use std::ffi::OsStr;
use std::fs;
use std::io::Write;
use std::path::Path;
use std::process::{Command, Stdio};

/// The program under test.
const PROGRAM: &str = env!("CARGO_BIN_EXE_ecoreport");

/// A folder that holds `report.txt`, `report.md`, `reports/`, and `gold/` with annotations, made of the fixtures.
pub(crate) struct Sandbox {
    folder: tempfile::TempDir,
}

/// What a run left behind.
#[derive(Debug)]
pub(crate) struct Ran {
    pub(crate) stdout: String,
    pub(crate) stderr: String,
    pub(crate) status: i32,
}

impl Sandbox {
    pub(crate) fn new() -> Sandbox {
        let folder = tempfile::tempdir().unwrap();
        let fixtures = Path::new(env!("CARGO_MANIFEST_DIR")).join("fixtures");
        for made in ["reports", "gold"] {
            fs::create_dir(folder.path().join(made)).unwrap();
        }
        for (from, to) in [
            ("alliance-review/report.txt", "report.txt"),
            ("foundation-annual-report/report.md", "report.md"),
            ("alliance-review/report.txt", "reports/alliance.txt"),
            (
                "foundation-annual-report/report.md",
                "reports/foundation.md",
            ),
            ("press-release/report.txt", "reports/press.txt"),
            ("press-release/report.txt", "gold/press.txt"),
            ("press-release/report.gold.jsonl", "gold/press.gold.jsonl"),
            ("alliance-review/report.txt", "gold/alliance.txt"),
            (
                "alliance-review/report.gold.jsonl",
                "gold/alliance.gold.jsonl",
            ),
        ] {
            fs::copy(fixtures.join(from), folder.path().join(to)).unwrap();
        }
        Sandbox { folder }
    }

    pub(crate) fn path(&self) -> &Path {
        self.folder.path()
    }

    /// Adds a file.
    pub(crate) fn write(&self, name: &str, bytes: impl AsRef<[u8]>) {
        fs::write(self.path().join(name), bytes).unwrap();
    }

    pub(crate) fn read(&self, name: &str) -> String {
        fs::read_to_string(self.path().join(name)).unwrap()
    }

    /// Runs the program without input.
    pub(crate) fn run<S: AsRef<OsStr>>(&self, arguments: impl IntoIterator<Item = S>) -> Ran {
        self.pipe(arguments, "")
    }

    /// Runs the program with `input` piped in.
    pub(crate) fn pipe<S: AsRef<OsStr>>(
        &self,
        arguments: impl IntoIterator<Item = S>,
        input: &str,
    ) -> Ran {
        let mut command = Command::new(PROGRAM);
        command.args(arguments);
        self.finish(command, input)
    }

    /// Runs a line of shell in which `ecoreport` is the program under test.
    pub(crate) fn shell(&self, line: &str) -> Ran {
        let mut command = Command::new("bash");
        let folder = Path::new(PROGRAM).parent().unwrap().to_owned();
        let path = std::env::var_os("PATH").unwrap_or_default();
        let path =
            std::env::join_paths(std::iter::once(folder).chain(std::env::split_paths(&path)));
        command
            .args(["-o", "pipefail", "-c", line])
            .env("PATH", path.unwrap());
        self.finish(command, "")
    }

    fn finish(&self, mut command: Command, input: &str) -> Ran {
        let mut child = command
            .current_dir(self.path())
            .env_remove("NO_COLOR")
            .env_remove("CLICOLOR_FORCE")
            .stdin(Stdio::piped())
            .stdout(Stdio::piped())
            .stderr(Stdio::piped())
            .spawn()
            .unwrap();
        let mut stdin = child.stdin.take().unwrap();
        let input = input.to_owned();
        // A program that reads no input closes it early, which is no failure.
        let writer = std::thread::spawn(move || stdin.write_all(input.as_bytes()).ok());
        let output = child.wait_with_output().unwrap();
        writer.join().unwrap();
        Ran {
            stdout: String::from_utf8(output.stdout).unwrap(),
            stderr: String::from_utf8(output.stderr).unwrap(),
            status: output.status.code().unwrap(),
        }
    }
}
