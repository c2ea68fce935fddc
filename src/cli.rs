//! The command line: arguments in, exit code out. Only here is anything printed.

mod args;
mod extract;
mod ndjson;
mod parallel;
mod reading;

use std::ffi::OsString;
use std::fmt::Display;
use std::io::{self, Write};
use std::process::ExitCode;

use clap::Parser;

use args::{Cli, Command};

/// How a command ended.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Status {
    /// Done, an empty answer included.
    Done,
    /// An input could not be read, or the question makes no sense.
    Failed,
}

/// Runs the command that `arguments` name, the program's own name first.
pub fn run(arguments: impl IntoIterator<Item = OsString>) -> ExitCode {
    let cli = match Cli::try_parse_from(arguments) {
        Ok(cli) => cli,
        Err(error) => {
            error.print().ok();
            return ExitCode::from(error.exit_code() as u8);
        }
    };
    let status = match cli.command {
        Command::Extract(args) => extract::run(args),
    };
    match status {
        Ok(Status::Done) => ExitCode::SUCCESS,
        Ok(Status::Failed) => ExitCode::from(2),
        Err(error) if is_closed_pipe(&error) => ExitCode::SUCCESS,
        Err(error) => {
            complain(&format!("{error:#}"));
            ExitCode::from(2)
        }
    }
}

/// Whether it only says that the reader of our output has seen enough.
fn is_closed_pipe(error: &anyhow::Error) -> bool {
    error
        .downcast_ref::<io::Error>()
        .is_some_and(|error| error.kind() == io::ErrorKind::BrokenPipe)
}

/// Says an error on standard error.
fn complain(error: &dyn Display) {
    // There is no one to tell when standard error is closed.
    writeln!(io::stderr(), "ecoreport: {error}").ok();
}
