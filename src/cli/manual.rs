//! `completions` and `man`: what a shell and a pager need to know of the program.

use std::io::Write;

use clap::CommandFactory;

use super::Status;
use super::args::{Cli, Completions, Man};
use super::output::Output;
use crate::query::Unknown;

pub(super) fn completions(args: &Completions) -> anyhow::Result<Status> {
    let mut script = Vec::new();
    clap_complete::generate(args.shell, &mut Cli::command(), "ecoreport", &mut script);
    print(&script)
}

pub(super) fn man(args: &Man) -> anyhow::Result<Status> {
    let mut program = Cli::command();
    // Arguments that all commands share are handed down only now.
    program.build();
    let page = match &args.command {
        None => program,
        Some(name) => {
            let commands: Vec<&clap::Command> = program
                .get_subcommands()
                .filter(|command| !command.is_hide_set())
                .collect();
            let known = commands.iter().find(|command| command.get_name() == name);
            let names = commands.iter().map(|command| command.get_name());
            let known = known.ok_or_else(|| Unknown::of("command", name, "commands", names))?;
            (*known).clone()
        }
    };
    let mut roff = Vec::new();
    clap_mangen::Man::new(page).render(&mut roff)?;
    print(&roff)
}

fn print(bytes: &[u8]) -> anyhow::Result<Status> {
    let mut out = Output::open(None, false)?;
    out.write_all(bytes)?;
    out.finish()?;
    Ok(Status::Done)
}
