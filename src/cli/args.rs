//! What can be said on the command line.

use std::num::NonZeroUsize;
use std::path::PathBuf;

use clap::builder::{PossibleValuesParser, TypedValueParser};
use clap::{Args, Parser, Subcommand, ValueEnum};

use super::cache::Cache;
use super::reading;
use crate::extract;
use crate::read::Format;
use crate::render;

/// Reads reports and turns their prose into sections, organizations with roles, and numeric claims,
/// each traceable to the words it came from.
#[derive(Debug, Parser)]
#[command(version, max_term_width = 100, after_help = program_help())]
pub(super) struct Cli {
    #[command(flatten)]
    pub(super) color: colorchoice_clap::Color,
    #[command(subcommand)]
    pub(super) command: Command,
}

/// The commands, in the order of the help.
#[derive(Debug, Subcommand)]
pub(super) enum Command {
    /// Show each report on one screen: what it holds, and what to look at next
    #[command(after_help = include_str!("help/stats.txt"))]
    Stats(Stats),
    /// List the outline, with the words, organizations and claims of each section
    #[command(after_help = include_str!("help/sections.txt"))]
    Sections(List),
    /// List the organizations that are named
    #[command(after_help = include_str!("help/orgs.txt"))]
    Orgs(Orgs),
    /// List who is what in which organization
    #[command(after_help = include_str!("help/roles.txt"))]
    Roles(List),
    /// List the numeric claims
    #[command(after_help = include_str!("help/claims.txt"))]
    Claims(List),
    /// Show a row or a line in its source, and which rule found what is there
    #[command(after_help = include_str!("help/show.txt"))]
    Show(Show),
    /// Print one JSON line of facts a document, for other programs
    #[command(after_help = include_str!("help/extract.txt"))]
    Extract(Extract),
    /// Compare reports with what people read in them
    #[command(after_help = include_str!("help/eval.txt"))]
    Eval(Eval),
    /// Print the JSON Schema of an output
    #[command(after_help = include_str!("help/schema.txt"))]
    Schema(Schema),
    /// Print the completions of a shell
    #[command(after_help = include_str!("help/completions.txt"))]
    Completions(Completions),
    /// Print the manual page, of the program or of a command
    #[command(after_help = include_str!("help/man.txt"))]
    Man(Man),
    /// Print what the stages between text and facts made of a document
    #[command(hide = true, after_help = include_str!("help/dump.txt"))]
    Dump(Dump),
}

impl Command {
    /// The word that calls it.
    pub(super) fn name(&self) -> &'static str {
        match self {
            Command::Stats(_) => "stats",
            Command::Sections(_) => "sections",
            Command::Orgs(_) => "orgs",
            Command::Roles(_) => "roles",
            Command::Claims(_) => "claims",
            Command::Show(_) => "show",
            Command::Extract(_) => "extract",
            Command::Eval(_) => "eval",
            Command::Schema(_) => "schema",
            Command::Completions(_) => "completions",
            Command::Man(_) => "man",
            Command::Dump(_) => "dump",
        }
    }
}

/// What `stats` takes.
#[derive(Debug, Args)]
pub(super) struct Stats {
    #[command(flatten)]
    pub(super) read: Read,
    /// Print JSON: a row a report with its counts by kind, role, unit, bound and section
    #[arg(long, help_heading = "Output")]
    pub(super) json: bool,
    #[command(flatten)]
    pub(super) write: Write,
    #[command(flatten)]
    pub(super) screen: Screen,
}

/// What every listing takes.
#[derive(Debug, Args)]
pub(super) struct List {
    #[command(flatten)]
    pub(super) read: Read,
    #[command(flatten)]
    pub(super) print: Print,
}

/// What `orgs` takes.
#[derive(Debug, Args)]
pub(super) struct Orgs {
    /// List each mention instead of each organization
    #[arg(long)]
    pub(super) mentions: bool,
    #[command(flatten)]
    pub(super) list: List,
}

/// What `show` takes.
#[derive(Debug, Args)]
pub(super) struct Show {
    /// An id and the documents it may be in, FILE:LINE, or the documents for --text and --missed
    #[arg(value_name = "WHAT", required = true)]
    pub(super) what: Vec<String>,
    /// Print the text that lines, columns and bytes count in
    #[arg(long, conflicts_with = "missed")]
    pub(super) text: bool,
    /// List what could not be understood
    #[arg(long)]
    pub(super) missed: bool,
    #[command(flatten)]
    pub(super) how: How,
    #[command(flatten)]
    pub(super) print: Print,
}

/// What `extract` takes.
#[derive(Debug, Args)]
pub(super) struct Extract {
    #[command(flatten)]
    pub(super) read: Read,
    /// Answer lines of JSON from standard input: {"id","text"}, and "format" and "source" if known. A bad line is
    /// answered by a line with "error" set, and the stream goes on
    #[arg(long, value_name = "STREAM", conflicts_with_all = ["paths", "files_from"])]
    pub(super) from: Option<From>,
    #[command(flatten)]
    pub(super) write: Write,
}

/// What `--from` takes.
#[derive(Clone, Copy, Debug, ValueEnum)]
pub(super) enum From {
    /// One JSON object a line, one JSON line in answer
    Ndjson,
}

/// What `eval` takes.
#[derive(Debug, Args)]
pub(super) struct Eval {
    /// A folder with reports and their annotations; may be given again
    #[arg(long, value_name = "DIR", required = true)]
    pub(super) gold: Vec<PathBuf>,
    /// List what is missed, false or wrong before the figures; JSON has it always
    #[arg(long)]
    pub(super) errors: bool,
    #[command(flatten)]
    pub(super) how: How,
    /// Print JSON: an item a report with its counts, figures and mistakes, and their total
    #[arg(long, help_heading = "Output")]
    pub(super) json: bool,
    #[command(flatten)]
    pub(super) write: Write,
    #[command(flatten)]
    pub(super) screen: Screen,
}

/// What `schema` takes.
#[derive(Debug, Args)]
pub(super) struct Schema {
    /// The output: `report` is a line of `extract`, `stats` and `eval` their JSON, the others listings
    #[arg(value_name = "OUTPUT", default_value = "report", value_parser = PossibleValuesParser::new(super::schema::NAMES))]
    pub(super) output: String,
}

/// What `completions` takes.
#[derive(Debug, Args)]
pub(super) struct Completions {
    /// The shell
    pub(super) shell: clap_complete::Shell,
}

/// What `man` takes.
#[derive(Debug, Args)]
pub(super) struct Man {
    /// The command; none for the program
    pub(super) command: Option<String>,
}

/// What `dump` takes.
#[derive(Debug, Args)]
pub(super) struct Dump {
    /// The stage
    pub(super) stage: Stage,
    #[command(flatten)]
    pub(super) read: Read,
}

/// The stages `dump` can print.
#[derive(Clone, Copy, Debug, ValueEnum)]
pub(super) enum Stage {
    /// Stretches of text that no sentence crosses
    Blocks,
    /// Words, numbers and marks of each block
    Tokens,
    /// Source lines with the claims marked
    Claims,
    /// Source lines with the names of organizations marked
    Organizations,
}

/// What is read, and how.
#[derive(Debug, Args)]
pub(super) struct Read {
    /// A file, a folder, a quoted glob, or `-` for standard input
    #[arg(value_name = "PATH")]
    pub(super) paths: Vec<PathBuf>,
    /// Read the paths from a file, one a line, or from standard input with `-`
    #[arg(long, value_name = "FILE", help_heading = "Reading")]
    pub(super) files_from: Option<PathBuf>,
    /// What standard input is called; its extension tells the format
    #[arg(
        long,
        value_name = "NAME",
        default_value = "<stdin>",
        help_heading = "Reading"
    )]
    pub(super) stdin_name: String,
    #[command(flatten)]
    pub(super) how: How,
}

/// How documents are read.
#[derive(Clone, Debug, Args)]
pub(super) struct How {
    /// Whom "we" and "the company" stand for in the reports
    #[arg(long, value_name = "NAME", help_heading = "Reading")]
    pub(super) report_subject: Option<String>,
    /// The format of the documents, where their names and contents do not tell
    #[arg(long, value_name = "FORMAT", value_parser = input_format(), help_heading = "Reading")]
    pub(super) input_format: Option<Format>,
    /// Number of threads; as many as there are processors by default
    #[arg(long, value_name = "N", help_heading = "Reading")]
    pub(super) jobs: Option<NonZeroUsize>,
    /// Take the texts of PDF files out anew and keep none
    #[arg(long, help_heading = "Reading")]
    pub(super) no_cache: bool,
}

impl How {
    /// How documents are read.
    pub(super) fn options(&self) -> reading::Options {
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
    pub(super) fn threads(&self) -> NonZeroUsize {
        self.jobs
            .or_else(|| std::thread::available_parallelism().ok())
            .unwrap_or(NonZeroUsize::MIN)
    }
}

/// How a listing is printed.
#[derive(Debug, Args)]
pub(super) struct Print {
    /// How to print rows; `auto` is a table on a terminal and TSV elsewhere
    #[arg(short, long, value_name = "FORMAT", default_value = "auto", value_parser = output_format(),
        hide_default_value = true, help_heading = "Output")]
    pub(super) format: OutputFormat,
    /// The same as --format json
    #[arg(long, conflicts_with = "format", help_heading = "Output")]
    pub(super) json: bool,
    /// Columns to print, separated by commas; without names, lists them
    #[arg(short, long, value_name = "NAMES", num_args = 0..=1, default_missing_value = "",
        help_heading = "Output")]
    pub(super) columns: Option<String>,
    /// Print at most this many rows
    #[arg(short = 'n', long, value_name = "N", help_heading = "Output")]
    pub(super) limit: Option<usize>,
    /// Print nothing; exit 0 if there are rows and 1 if there are none
    #[arg(short, long, help_heading = "Output")]
    pub(super) quiet: bool,
    #[command(flatten)]
    pub(super) write: Write,
    #[command(flatten)]
    pub(super) screen: Screen,
    /// Let a table be as wide as its rows
    #[arg(long, help_heading = "Output")]
    pub(super) wide: bool,
    /// Make places in a table links
    #[arg(
        long,
        value_name = "WHEN",
        default_value = "auto",
        help_heading = "Output"
    )]
    pub(super) hyperlink: When,
    /// Leave CSV cells as they are that a spreadsheet would take for formulas
    #[arg(long, help_heading = "Output")]
    pub(super) csv_raw: bool,
}

/// Where output goes.
#[derive(Debug, Args)]
pub(super) struct Write {
    /// Write to a file, whole or not at all; for a listing its extension picks the format
    #[arg(short, long, value_name = "FILE", help_heading = "Output")]
    pub(super) output: Option<PathBuf>,
}

/// The screen that text for people is laid out for.
#[derive(Debug, Args)]
pub(super) struct Screen {
    /// Cells of a line; as wide as the terminal by default, 100 elsewhere
    #[arg(long, value_name = "CELLS", value_parser = clap::value_parser!(u16).range(20..), help_heading = "Output")]
    pub(super) width: Option<u16>,
}

/// `auto`, or a format.
#[derive(Clone, Copy, Debug)]
pub(super) struct OutputFormat(pub(super) Option<render::Format>);

/// When to do something that suits a terminal.
#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
pub(super) enum When {
    /// On a terminal
    Auto,
    /// Everywhere
    Always,
    /// Nowhere
    Never,
}

fn program_help() -> String {
    let formats = Format::ALL.map(|(_, _, title, _)| title).join(", ");
    format!(
        "{}\nFormats: {formats}.",
        include_str!("help/ecoreport.txt")
    )
}

fn input_format() -> impl TypedValueParser<Value = Format> {
    PossibleValuesParser::new(Format::ALL.map(|(_, name, ..)| name))
        .map(|name| Format::from_name(&name).expect("only names of formats are possible"))
}

fn output_format() -> impl TypedValueParser<Value = OutputFormat> {
    let names = render::Format::ALL.map(|(_, name, _)| name);
    PossibleValuesParser::new(std::iter::once("auto").chain(names))
        .map(|name| OutputFormat(render::Format::from_name(&name)))
}
