//! What `diff` takes.

use std::path::PathBuf;

use clap::{Arg, Args, ValueEnum};

use super::print::Print;
use super::read::How;
use super::words;
use crate::rows::Table;

/// What `diff` takes.
#[derive(Debug, Args)]
pub(in crate::cli) struct Diff {
    /// The earlier report: a file, a folder, a quoted glob, or `-` for standard input
    pub(in crate::cli) old: PathBuf,
    /// The later one
    pub(in crate::cli) new: PathBuf,
    /// Compare these alone
    #[arg(
        long,
        value_name = "FACTS",
        value_delimiter = ',',
        help_heading = "Rows"
    )]
    pub(in crate::cli) only: Vec<Facts>,
    /// Print what is the same, too
    #[arg(long, help_heading = "Rows")]
    pub(in crate::cli) same: bool,
    /// Print what both tell with another value, bound, status or certainty, alone
    #[arg(long, conflicts_with = "same", help_heading = "Rows")]
    pub(in crate::cli) changed: bool,
    /// Print at most this many organizations, roles and claims, of each
    #[arg(short = 'n', long, value_name = "N", value_parser = words::count::<usize>, allow_negative_numbers = true, help_heading = "Rows")]
    pub(in crate::cli) limit: Option<usize>,
    /// Exit with 1 where something changed, is new or gone; the same number of another time is no difference
    #[arg(long)]
    pub(in crate::cli) exit_code: bool,
    #[command(flatten)]
    pub(in crate::cli) how: How,
    #[command(flatten)]
    pub(in crate::cli) print: Print,
}

/// What is compared.
#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
pub(in crate::cli) enum Facts {
    /// Who is named
    #[value(alias = "orgs")]
    Organizations,
    /// Who is what in which organization
    Roles,
    /// Numbers
    Claims,
}

impl Facts {
    /// The table that holds them.
    pub(in crate::cli) fn table(self) -> Table {
        match self {
            Facts::Organizations => Table::Organizations,
            Facts::Roles => Table::Roles,
            Facts::Claims => Table::Claims,
        }
    }
}

pub(super) fn format(arg: Arg) -> Arg {
    arg.help("How to print differences; `auto` is text for people, on a terminal and elsewhere")
}

pub(super) fn quiet(arg: Arg) -> Arg {
    arg.help("Print nothing; exit 1 if there is a difference and 0 if there is none, as --exit-code does")
}
