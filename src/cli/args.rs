//! What can be said on the command line.

mod check;
mod diff;
mod filter;
mod print;
mod read;
mod words;

use std::path::PathBuf;

use clap::builder::{PossibleValuesParser, TypedValueParser};
use clap::{Args, Parser, Subcommand, ValueEnum};

use crate::export::Target;
use crate::read::Format;

use filter::{ClaimFilter, OrganizationFilter, RoleFilter, SectionFilter};

pub(super) use check::{Check, Rules};
pub(super) use diff::Diff;
pub(super) use filter::Select;
pub(super) use print::{Print, Screen, When, Write};
pub(super) use read::{How, Read, STDIN};

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
    Sections(Sections),
    /// List the organizations that are named
    #[command(alias = "organizations", after_help = include_str!("help/orgs.txt"))]
    Orgs(Orgs),
    /// List who is what in which organization
    #[command(after_help = include_str!("help/roles.txt"))]
    Roles(Roles),
    /// List the numeric claims
    #[command(after_help = include_str!("help/claims.txt"))]
    Claims(Claims),
    /// Ask anything of the tables in SQL
    #[command(after_help = include_str!("help/sql.txt"))]
    Sql(Sql),
    /// Show rows or lines in their source, and which rule found what is there
    #[command(after_help = include_str!("help/show.txt"))]
    Show(Show),
    /// Tell what is new, gone and changed between two reports or folders of them
    #[command(after_help = include_str!("help/diff.txt"), mut_arg("format", diff::format), mut_arg("quiet", diff::quiet))]
    Diff(Diff),
    /// Mark what is wrong within reports, and what does not hold; for CI
    #[command(after_help = include_str!("help/check.txt"), mut_arg("format", check::format), mut_arg("quiet", check::quiet))]
    Check(Check),
    /// Write all tables into files for other tools
    #[command(after_help = include_str!("help/export.txt"))]
    Export(Export),
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
            Command::Sql(_) => "sql",
            Command::Show(_) => "show",
            Command::Diff(_) => "diff",
            Command::Check(_) => "check",
            Command::Export(_) => "export",
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
    pub(super) select: Select,
    #[command(flatten)]
    pub(super) print: Print,
}

/// What `sections` takes.
#[derive(Debug, Args)]
pub(super) struct Sections {
    #[command(flatten)]
    pub(super) filter: SectionFilter,
    #[command(flatten)]
    pub(super) list: List,
}

/// What `orgs` takes.
#[derive(Debug, Args)]
pub(super) struct Orgs {
    /// List each mention instead of each organization
    #[arg(long)]
    pub(super) mentions: bool,
    #[command(flatten)]
    pub(super) filter: OrganizationFilter,
    #[command(flatten)]
    pub(super) list: List,
}

/// What `roles` takes.
#[derive(Debug, Args)]
pub(super) struct Roles {
    #[command(flatten)]
    pub(super) filter: RoleFilter,
    #[command(flatten)]
    pub(super) list: List,
}

/// What `claims` takes.
#[derive(Debug, Args)]
pub(super) struct Claims {
    #[command(flatten)]
    pub(super) filter: ClaimFilter,
    #[command(flatten)]
    pub(super) list: List,
}

/// What `sql` takes.
#[derive(Debug, Args)]
pub(super) struct Sql {
    /// A SELECT, a file of one whose name ends in .sql, or `-` for standard input
    #[arg(value_name = "QUERY", required_unless_present = "schema")]
    pub(super) query: Option<String>,
    /// Print the tables and views that can be asked
    #[arg(long, conflicts_with = "query")]
    pub(super) schema: bool,
    /// The value of a parameter `:name` of the query: a number, words, 'words' or null
    #[arg(short, long, value_name = "NAME=VALUE", value_parser = parameter)]
    pub(super) parameter: Vec<(String, String)>,
    /// Print at most this many rows
    #[arg(short = 'n', long, value_name = "N", value_parser = words::count::<usize>, allow_negative_numbers = true)]
    pub(super) limit: Option<usize>,
    #[command(flatten)]
    pub(super) read: Read,
    #[command(flatten)]
    pub(super) print: Print,
}

/// What `export` takes.
#[derive(Debug, Args)]
pub(super) struct Export {
    #[command(flatten)]
    pub(super) read: Read,
    /// What to write: one SQLite file, a folder of CSV files, or one JSON file; by default what the name of the output
    /// tells
    #[arg(long, value_name = "KIND", value_parser = target())]
    pub(super) to: Option<Target>,
    /// The file or folder, written whole or not at all; it takes the place of an earlier export, and of nothing else
    #[arg(short, long, value_name = "OUT")]
    pub(super) output: PathBuf,
    /// Replace a file that no export wrote. An input, and a folder with other files, are never replaced
    #[arg(long)]
    pub(super) force: bool,
    /// Leave CSV cells as they are that a spreadsheet would take for formulas
    #[arg(long)]
    pub(super) csv_raw: bool,
}

/// What `show` takes.
#[derive(Debug, Args)]
pub(super) struct Show {
    /// Places: FILE:LINE, FILE:FIRST-LAST or FILE:LINE:COLUMN. Or ids and the documents they may be in, or the documents
    /// for --text and --missed, which read a pipe where none is named
    #[arg(value_name = "WHAT", required_unless_present_any = ["missed", "text"])]
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
    pub(super) select: Select,
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
    /// The output: `report` is a line of `extract`, `stats` and `eval` are their JSON, `groups` is what --by gives,
    /// `query` what `sql` gives, `tables` an exported file, `diff` and `check` what those give, the others are listings
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

fn target() -> impl TypedValueParser<Value = Target> {
    PossibleValuesParser::new(Target::ALL.map(|(_, name, _)| name))
        .map(|name| Target::from_name(&name).expect("only names of targets are possible"))
}

/// Reads `name=value`.
fn parameter(text: &str) -> Result<(String, String), String> {
    match text.split_once('=') {
        Some((name, value)) if !name.is_empty() => {
            let name = name.trim_start_matches([':', '@', '$']);
            Ok((name.to_owned(), plain_number(value)))
        }
        _ => Err("expected NAME=VALUE".to_owned()),
    }
}

/// A number with a plus or with separators, as flags take it, without them; other values as they are. Letters are
/// words here: 3M is a company.
fn plain_number(value: &str) -> String {
    let digits = value.strip_prefix('+').unwrap_or(value);
    let is_number = digits.starts_with(|c: char| c.is_ascii_digit() || c == '-')
        && !digits.contains(|c: char| c.is_alphabetic() && !matches!(c, 'e' | 'E'));
    match words::number(digits) {
        Ok(number) if is_number => number.to_string(),
        _ => value.to_owned(),
    }
}

fn program_help() -> String {
    let formats = Format::ALL.map(|(_, _, title, _)| title).join(", ");
    format!(
        "{}\nFormats: {formats}.",
        include_str!("help/ecoreport.txt")
    )
}
