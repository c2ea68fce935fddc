//! What `check` takes.

use std::path::PathBuf;

use clap::{Arg, Args};

use super::print::Print;
use super::read::Read;
use super::words;
use crate::check::Rule;

/// What `check` takes.
#[derive(Debug, Args)]
pub(in crate::cli) struct Check {
    #[command(flatten)]
    pub(in crate::cli) read: Read,
    /// Ask these rules alone; `all` for every one
    #[arg(long, value_name = "RULES", value_delimiter = ',', value_parser = words::RULE, hide_possible_values = true, help_heading = "Rules")]
    pub(in crate::cli) rule: Vec<Rules>,
    /// Leave out these rules; `all` for every one, so that only assertions are left
    #[arg(long, value_name = "RULES", value_delimiter = ',', value_parser = words::RULE, hide_possible_values = true, help_heading = "Rules")]
    pub(in crate::cli) no_rule: Vec<Rules>,
    /// List the rules
    #[arg(long, help_heading = "Rules")]
    pub(in crate::cli) list_rules: bool,
    /// A statement over the tables of all reports whose one value must be true: "count(*) >= 10 FROM organizations".
    /// May be given again
    #[arg(
        long = "assert",
        value_name = "SQL",
        allow_hyphen_values = true,
        help_heading = "Rules"
    )]
    pub(in crate::cli) assertions: Vec<String>,
    /// A file of such statements with semicolons between them; `-` for standard input
    #[arg(long, value_name = "FILE", help_heading = "Rules")]
    pub(in crate::cli) assert_file: Vec<PathBuf>,
    /// Print at most this many of what is marked and of the assertions that fail
    #[arg(short = 'n', long, value_name = "N", value_parser = words::count::<usize>, allow_negative_numbers = true, help_heading = "Rows")]
    pub(in crate::cli) limit: Option<usize>,
    /// Print annotations for GitHub's workflows
    #[arg(long, conflicts_with_all = ["format", "json", "columns"], help_heading = "Output")]
    pub(in crate::cli) github: bool,
    #[command(flatten)]
    pub(in crate::cli) print: Print,
}

/// One rule, or all of them.
#[derive(Clone, Copy, Debug)]
pub(in crate::cli) enum Rules {
    /// Every rule.
    All,
    /// This one.
    One(&'static Rule),
}

impl Rules {
    /// Whether a rule is meant.
    pub(in crate::cli) fn has(self, rule: &Rule) -> bool {
        match self {
            Rules::All => true,
            Rules::One(one) => one.id == rule.id,
        }
    }
}

pub(super) fn format(arg: Arg) -> Arg {
    arg.help("How to print what is marked; `auto` is a line each, on a terminal and elsewhere")
}

pub(super) fn quiet(arg: Arg) -> Arg {
    arg.help("Print nothing; exit 1 if something is marked or fails and 0 if not")
}
