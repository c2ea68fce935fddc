//! The command line: arguments in, exit code out. Only here is anything printed.

mod answer;
mod args;
mod cache;
mod check;
mod diff;
mod dump;
mod eval;
mod export;
mod extract;
mod groups;
mod inputs;
mod interrupt;
mod isolate;
mod items;
mod listing;
mod manual;
mod messages;
mod ndjson;
mod output;
mod parallel;
mod printing;
mod progress;
mod reading;
mod schema;
mod screen;
mod show;
mod sql;
mod stats;

use std::ffi::OsString;
use std::io;
use std::path::Path;
use std::process::ExitCode;

use clap::error::{ContextKind, ContextValue, ErrorKind};
use clap::{CommandFactory, Parser};

use crate::rows::Table;
use args::{Cli, Command};

/// How a command ended; the worst of several counts.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
enum Status {
    /// Done, an empty answer included.
    Done,
    /// The answer is no.
    No,
    /// An input could not be read, or the question makes no sense.
    Failed,
}

impl From<Status> for ExitCode {
    fn from(status: Status) -> ExitCode {
        ExitCode::from(status as u8)
    }
}

/// Runs the command that `arguments` name, the program's own name first.
pub fn run(arguments: impl IntoIterator<Item = OsString>) -> ExitCode {
    let arguments: Vec<OsString> = arguments.into_iter().collect();
    if isolate::is_child(&arguments) {
        return isolate::child();
    }
    let cli = match Cli::try_parse_from(&arguments) {
        Ok(cli) => cli,
        Err(error) => return explain(&error, &arguments),
    };
    cli.color.write_global();
    let name = cli.command.name();
    match dispatch(cli.command) {
        Ok(status) => status.into(),
        Err(error) if is_closed_pipe(&error) => Status::Done.into(),
        Err(error) => {
            messages::error(&format!("{error:#}"));
            if error.is::<inputs::NoInput>() {
                eprint_usage(name);
            }
            Status::Failed.into()
        }
    }
}

fn dispatch(command: Command) -> anyhow::Result<Status> {
    match command {
        Command::Stats(args) => stats::run(&args),
        Command::Sections(args) => {
            listing::run(Table::Sections, &args.list, args.filter.conditions())
        }
        Command::Orgs(args) => {
            let table = if args.mentions {
                Table::Mentions
            } else {
                Table::Organizations
            };
            listing::run(table, &args.list, args.filter.conditions())
        }
        Command::Roles(args) => listing::run(Table::Roles, &args.list, args.filter.conditions()),
        Command::Claims(args) => listing::run(Table::Claims, &args.list, args.filter.conditions()),
        Command::Sql(args) => sql::run(&args),
        Command::Show(args) => show::run(args),
        Command::Diff(args) => diff::run(&args),
        Command::Check(args) => check::run(&args),
        Command::Export(args) => export::run(&args),
        Command::Extract(args) => extract::run(args),
        Command::Eval(args) => eval::run(&args),
        Command::Schema(args) => schema::run(&args),
        Command::Completions(args) => manual::completions(&args),
        Command::Man(args) => manual::man(&args),
        Command::Dump(args) => dump::run(&args),
    }
}

/// Prints the help that was asked for, or why the arguments make no sense.
fn explain(error: &clap::Error, arguments: &[OsString]) -> ExitCode {
    let first = arguments.get(1).map(Path::new);
    if let (ErrorKind::InvalidSubcommand, Some(path)) =
        (error.kind(), first.filter(|path| path.exists()))
    {
        let path = messages::shown(path);
        messages::error(&format!(
            "`{path}` is no command; to see what is in it, run `ecoreport stats {path}`"
        ));
        return Status::Failed.into();
    }
    let unknown = (error.kind() == ErrorKind::UnknownArgument)
        .then(|| error.get(ContextKind::InvalidArg))
        .flatten();
    let command = arguments.get(1).and_then(|name| name.to_str());
    if let (Some(command @ ("stats" | "eval")), Some(ContextValue::String(flag))) =
        (command, unknown)
        && matches!(&**flag, "--format" | "-f")
    {
        messages::error(&format!(
            "`{command}` has no {flag}: it prints text for people, and JSON for programs with --json"
        ));
        return Status::Failed.into();
    }
    if let (Some(command), Some(ContextValue::String(flag))) = (command, unknown)
        && let Some(column) = column_of(command, flag)
    {
        messages::error(&format!(
            "`{command}` has no {flag}; `{column}` is a column, which --where asks, as in --where \"{column} = '…'\""
        ));
        return Status::Failed.into();
    }
    // There is no one to tell when the output is closed.
    error.print().ok();
    ExitCode::from(error.exit_code() as u8)
}

/// The column of a command's rows that is called as a flag is.
fn column_of(command: &str, flag: &str) -> Option<&'static str> {
    let table = Table::from_name(match command {
        "orgs" => "organizations",
        command => command,
    })?;
    let name = flag.trim_start_matches('-').replace('-', "_");
    Some(table.column(&name)?.name)
}

/// Prints how a command is called on standard error.
fn eprint_usage(name: &str) {
    use std::io::Write;
    let mut program = Cli::command();
    program.build();
    if let Some(command) = program.find_subcommand_mut(name) {
        let usage = command.render_usage();
        let help = format!("For examples and all options, try `ecoreport {name} --help`.");
        writeln!(anstream::stderr(), "\n{}\n\n{help}", usage.ansi()).ok();
    }
}

/// Whether it only says that the reader of our output has seen enough.
fn is_closed_pipe(error: &anyhow::Error) -> bool {
    error
        .chain()
        .filter_map(|cause| cause.downcast_ref::<io::Error>())
        .any(|error| error.kind() == io::ErrorKind::BrokenPipe)
}
