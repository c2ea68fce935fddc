//! How a listing is printed, and where.

use std::path::{Path, PathBuf};

use clap::builder::{PossibleValuesParser, TypedValueParser};
use clap::{Args, ValueEnum};

use crate::cli::output;
use crate::render;

/// How a listing is printed.
#[derive(Debug, Args)]
pub(in crate::cli) struct Print {
    /// How to print rows; `auto` is a table on a terminal and TSV elsewhere
    #[arg(short, long, value_name = "FORMAT", default_value = "auto", value_parser = output_format(),
        hide_default_value = true, help_heading = "Output")]
    pub(in crate::cli) format: OutputFormat,
    /// The same as --format json
    #[arg(long, conflicts_with = "format", help_heading = "Output")]
    pub(in crate::cli) json: bool,
    /// Columns to print, separated by commas; without names, lists them
    #[arg(short, long, value_name = "NAMES", num_args = 0..=1, default_missing_value = "",
        help_heading = "Output")]
    pub(in crate::cli) columns: Option<String>,
    /// Print nothing; exit 0 if there are rows and 1 if there are none
    #[arg(short, long, help_heading = "Output")]
    pub(in crate::cli) quiet: bool,
    #[command(flatten)]
    pub(in crate::cli) write: Write,
    #[command(flatten)]
    pub(in crate::cli) screen: Screen,
    /// Let a table be as wide as its rows
    #[arg(long, help_heading = "Output")]
    pub(in crate::cli) wide: bool,
    /// Make places in a table links
    #[arg(
        long,
        value_name = "WHEN",
        default_value = "auto",
        help_heading = "Output"
    )]
    pub(in crate::cli) hyperlink: When,
    /// Leave CSV cells as they are that a spreadsheet would take for formulas
    #[arg(long, help_heading = "Output")]
    pub(in crate::cli) csv_raw: bool,
}

/// Where output goes.
#[derive(Debug, Args)]
pub(in crate::cli) struct Write {
    /// Write to a file, whole or not at all, or to standard output with `-`; its extension picks the format. It takes
    /// the place of a file that is there, but never of an input
    #[arg(short, long, value_name = "FILE", help_heading = "Output")]
    output: Option<PathBuf>,
}

impl Write {
    /// The file to write; `None` is standard output.
    pub(in crate::cli) fn file(&self) -> Option<&Path> {
        self.output
            .as_deref()
            .filter(|name| !output::is_stdout(name))
    }

    /// Whether the extension of the file says JSON.
    pub(in crate::cli) fn is_json(&self) -> bool {
        let extension = self.file().and_then(Path::extension);
        extension.is_some_and(|extension| extension.eq_ignore_ascii_case("json"))
    }
}

/// The screen that text for people is laid out for.
#[derive(Debug, Args)]
pub(in crate::cli) struct Screen {
    /// Cells of a line; as wide as the terminal by default, 100 elsewhere
    #[arg(long, value_name = "CELLS", value_parser = clap::value_parser!(u16).range(20..), help_heading = "Output")]
    pub(in crate::cli) width: Option<u16>,
}

/// `auto`, or a format.
#[derive(Clone, Copy, Debug)]
pub(in crate::cli) struct OutputFormat(pub(in crate::cli) Option<render::Format>);

/// When to do something that suits a terminal.
#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
pub(in crate::cli) enum When {
    /// On a terminal
    Auto,
    /// Everywhere
    Always,
    /// Nowhere
    Never,
}

fn output_format() -> impl TypedValueParser<Value = OutputFormat> {
    let names = render::Format::ALL.map(|(_, name, _)| name);
    PossibleValuesParser::new(std::iter::once("auto").chain(names))
        .map(|name| OutputFormat(render::Format::from_name(&name)))
}
