//! What can be said on the command line.

use std::num::NonZeroUsize;
use std::path::PathBuf;

use clap::builder::{PossibleValuesParser, TypedValueParser};
use clap::{Args, Parser, Subcommand, ValueEnum};

use super::reading;
use crate::extract;
use crate::read::Format;

/// Reads reports and turns their prose into sections, organizations with roles, and numeric claims
#[derive(Debug, Parser)]
#[command(version, max_term_width = 100)]
pub(super) struct Cli {
    #[command(subcommand)]
    pub(super) command: Command,
}

#[derive(Debug, Subcommand)]
pub(super) enum Command {
    /// Print one JSON line of facts a document
    Extract(Extract),
}

#[derive(Debug, Args)]
pub(super) struct Extract {
    #[command(flatten)]
    pub(super) read: Read,
    /// Read documents as lines of JSON from standard input: {"id","text"}, with "format" and "source" if known
    #[arg(long, value_name = "STREAM", conflicts_with = "paths")]
    pub(super) from: Option<From>,
}

/// What `--from` takes.
#[derive(Clone, Copy, Debug, ValueEnum)]
pub(super) enum From {
    /// One JSON object a line, one JSON line in answer
    Ndjson,
}

/// What is read, and how.
#[derive(Debug, Args)]
pub(super) struct Read {
    /// A file, a folder, a quoted glob, or `-` for standard input
    #[arg(value_name = "PATH")]
    pub(super) paths: Vec<PathBuf>,
    /// Whom "we" and "the company" stand for in the reports
    #[arg(long, value_name = "NAME", help_heading = "Reading")]
    pub(super) report_subject: Option<String>,
    /// The format of the documents, where their names and contents do not tell
    #[arg(long, value_name = "FORMAT", value_parser = input_format(), help_heading = "Reading")]
    pub(super) input_format: Option<Format>,
    /// What standard input is called; its extension tells the format
    #[arg(
        long,
        value_name = "NAME",
        default_value = "<stdin>",
        help_heading = "Reading"
    )]
    pub(super) stdin_name: String,
    /// Number of threads; all processors by default
    #[arg(long, value_name = "N", help_heading = "Reading")]
    pub(super) jobs: Option<NonZeroUsize>,
}

impl Read {
    /// How documents are read.
    pub(super) fn options(&self) -> reading::Options {
        reading::Options {
            format: self.input_format,
            extract: extract::Options {
                subject: self.report_subject.clone(),
            },
        }
    }

    /// How many threads read.
    pub(super) fn threads(&self) -> NonZeroUsize {
        self.jobs
            .or_else(|| std::thread::available_parallelism().ok())
            .unwrap_or(NonZeroUsize::MIN)
    }
}

fn input_format() -> impl TypedValueParser<Value = Format> {
    PossibleValuesParser::new(Format::ALL.map(|(_, name, ..)| name))
        .map(|name| Format::from_name(&name).expect("only names of formats are possible"))
}
