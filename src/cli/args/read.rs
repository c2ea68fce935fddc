//! What is read, and how.

use std::num::NonZeroUsize;
use std::path::PathBuf;

use clap::Args;
use clap::builder::{PossibleValuesParser, TypedValueParser};

use crate::cli::cache::Cache;
use crate::cli::reading;
use crate::extract;
use crate::read::Format;

/// What is read, and how.
#[derive(Debug, Args)]
pub(in crate::cli) struct Read {
    /// A file, a folder, a quoted glob, or `-` for standard input. A file is read once, and equal texts count once
    #[arg(value_name = "PATH")]
    pub(in crate::cli) paths: Vec<PathBuf>,
    /// Read the paths from a file, one a line, or from standard input with `-`
    #[arg(long, value_name = "FILE", help_heading = "Reading")]
    pub(in crate::cli) files_from: Option<PathBuf>,
    /// What standard input is called; its extension tells the format
    #[arg(
        long,
        value_name = "NAME",
        default_value = STDIN,
        help_heading = "Reading"
    )]
    pub(in crate::cli) stdin_name: String,
    #[command(flatten)]
    pub(in crate::cli) how: How,
}

/// What standard input is called.
pub(in crate::cli) const STDIN: &str = "<stdin>";

impl Read {
    /// What is read where paths are all that is said.
    pub(in crate::cli) fn of(paths: Vec<PathBuf>, how: How) -> Read {
        Read {
            paths,
            files_from: None,
            stdin_name: STDIN.to_owned(),
            how,
        }
    }
}

/// How documents are read.
#[derive(Clone, Debug, Args)]
pub(in crate::cli) struct How {
    /// Whom "we" and "the company" stand for in the reports
    #[arg(long, value_name = "NAME", help_heading = "Reading")]
    pub(in crate::cli) report_subject: Option<String>,
    /// The format of the documents, where their names and contents do not tell; bytes of another are an error
    #[arg(long, value_name = "FORMAT", value_parser = input_format(), help_heading = "Reading")]
    pub(in crate::cli) input_format: Option<Format>,
    /// Number of threads; as many as there are processors by default
    #[arg(long, value_name = "N", help_heading = "Reading")]
    pub(in crate::cli) jobs: Option<NonZeroUsize>,
    /// Take the texts of PDF files out anew and keep none
    #[arg(long, help_heading = "Reading")]
    pub(in crate::cli) no_cache: bool,
}

impl How {
    /// How documents are read.
    pub(in crate::cli) fn options(&self) -> reading::Options {
        reading::Options {
            format: self.input_format,
            cache: if self.no_cache {
                Cache::default()
            } else {
                Cache::of_user()
            },
            extract: extract::Options {
                subject: self.report_subject.clone(),
            },
        }
    }

    /// How many threads read.
    pub(in crate::cli) fn threads(&self) -> NonZeroUsize {
        self.jobs
            .or_else(|| std::thread::available_parallelism().ok())
            .unwrap_or(NonZeroUsize::MIN)
    }
}

fn input_format() -> impl TypedValueParser<Value = Format> {
    PossibleValuesParser::new(Format::ALL.map(|(_, name, ..)| name))
        .map(|name| Format::from_name(&name).expect("only names of formats are possible"))
}
