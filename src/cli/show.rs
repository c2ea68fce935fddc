//! `show`: a row or a line in its source, which rule found what is there, and why.

mod found;

use std::io::{self, Write};
use std::path::PathBuf;

use anyhow::bail;

use super::args::{List, Read, Select, Show};
use super::output::Output;
use super::{Status, inputs, listing, messages, screen};
use crate::document::LineIndex;
use crate::render::{self, Format, Grid, Mark, Snippet, Style, Tone};
use crate::rows::{Column, Field, Kind, Table, Value, View};
use found::Found;

/// Why it cannot be told what to show.
#[derive(Debug, thiserror::Error)]
enum Error {
    #[error("`{0}` is neither an id, as listings have them with --columns, nor FILE:LINE")]
    Neither(String),
    #[error("`{0}` names its document; `{1}` is one too many")]
    TooMany(String, String),
}

/// What is to be shown.
enum What {
    /// The rows whose id begins so.
    Id(String),
    /// A line, and maybe a column, both from 1.
    Place(usize, Option<usize>),
}

pub(super) fn run(args: Show) -> anyhow::Result<Status> {
    if args.missed {
        let read = Read::of(&args.what, args.how);
        let list = List {
            read,
            select: args.select,
            print: args.print,
        };
        return listing::run(Table::Diagnostics, &list, Vec::new());
    }
    if args.select != Select::default() {
        bail!("rows are selected from a listing; `show` lists with --missed");
    }
    let write = args.print.write.output.as_deref();
    if args.text {
        let mut out = Output::open(write, false)?;
        let status = inputs::for_each(
            &Read::of(&args.what, args.how),
            write,
            |report| Ok(report.into_reading()?.document.text),
            |text| Ok(out.write_all(text.as_bytes())?),
        )?;
        out.finish()?;
        return Ok(status);
    }
    let (what, paths) = parse(&args.what)?;
    let batch = inputs::read_all(&Read::of(&paths, args.how), write)?;
    let style = screen::style(&args.print.screen, &args.print.write);
    let mut out = Output::open(write, true)?;
    let mut printer = Printer {
        style: &style,
        out: &mut out,
        shown: 0,
    };
    for reading in &batch.readings {
        let view = reading.view();
        match &what {
            What::Id(id) => printer.rows(&view, &found::by_id(&view, id))?,
            What::Place(line, column) => {
                let rows = column.map_or_else(Vec::new, |column| found::at(&view, *line, column));
                if rows.is_empty() {
                    printer.line(&view, *line)?;
                } else {
                    printer.rows(&view, &rows)?;
                }
            }
        }
    }
    let shown = printer.shown;
    out.finish()?;
    if shown == 0 && batch.status == Status::Done {
        messages::note(&match &what {
            What::Id(id) => format!("no row has the id `{id}`"),
            What::Place(line, _) => format!("there is no line {line}"),
        });
        return Ok(Status::No);
    }
    Ok(batch.status)
}

/// Tells an id from a place, and which documents to look in.
fn parse(what: &[String]) -> Result<(What, Vec<String>), Error> {
    let (first, rest) = what.split_first().expect("the command line asks for one");
    if let Some((path, line, column)) = parse_place(first) {
        return match rest.first() {
            None => Ok((What::Place(line, column), vec![path.to_owned()])),
            Some(second) => Err(Error::TooMany(first.clone(), second.clone())),
        };
    }
    let is_id = (4..=16).contains(&first.len()) && first.bytes().all(|b| b.is_ascii_hexdigit());
    if is_id {
        Ok((What::Id(first.to_ascii_lowercase()), rest.to_vec()))
    } else {
        Err(Error::Neither(first.clone()))
    }
}

/// `FILE:LINE` or `FILE:LINE:COLUMN`, as tables print places.
fn parse_place(place: &str) -> Option<(&str, usize, Option<usize>)> {
    let (before, last) = place.rsplit_once(':')?;
    let last = last.parse().ok()?;
    let with_column = before
        .rsplit_once(':')
        .and_then(|(path, line)| Some((path, line.parse().ok()?)));
    Some(match with_column {
        Some((path, line)) => (path, line, Some(last)),
        None => (before, last, None),
    })
}

impl Read {
    /// What is read when all other arguments are paths.
    fn of(paths: &[String], how: super::args::How) -> Read {
        Read {
            paths: paths.iter().map(PathBuf::from).collect(),
            files_from: None,
            stdin_name: "<stdin>".to_owned(),
            how,
        }
    }
}

/// Columns that the snippet and the lines around it already tell.
const TOLD: [&str; 16] = [
    "quote",
    "words",
    "source",
    "line",
    "column",
    "end_line",
    "end_column",
    "byte_start",
    "byte_end",
    "page",
    "section",
    "rule",
    "report_id",
    "cue_start",
    "cue_end",
    "text",
];

struct Printer<'p> {
    style: &'p Style,
    out: &'p mut dyn Write,
    shown: usize,
}

impl Printer<'_> {
    /// Each row with its words underlined, what its columns say, and why it is there.
    fn rows(&mut self, view: &View<'_>, rows: &[Found<'_>]) -> io::Result<()> {
        for found in rows {
            self.separate()?;
            let place = format!(
                "{}:{}:{}",
                view.source,
                found.int("line"),
                found.int("column")
            );
            let headline = format!("{}  {}", found.what, found.headline());
            self.title(&headline, &place, &found.value("section").to_cell())?;
            let (marks, legend) = found.marks();
            self.snippet(view, &marks)?;
            let mut pairs = Vec::new();
            if legend.len() > 1 {
                pairs.push(("marks".to_owned(), legend.join("   ")));
            }
            let (rule, why) = found.rule();
            pairs.push(("rule".to_owned(), format!("{rule}: {why}")));
            pairs.extend(details(found));
            render::render_pairs(&pairs, self.style, self.out)?;
        }
        Ok(())
    }

    /// A line with all that was found on it.
    fn line(&mut self, view: &View<'_>, line: usize) -> io::Result<()> {
        let index = LineIndex::new(&view.document.text);
        if line == 0 || line > index.lines(&view.document.text) {
            return Ok(());
        }
        self.separate()?;
        let found = found::on_line(view, line);
        let section = found
            .first()
            .map_or(Value::Null, |found| found.value("section"));
        self.title(&format!("{}:{line}", view.source), "", &section.to_cell())?;
        let marks: Vec<Mark> = found
            .iter()
            .filter(|found| found.table != Table::Roles)
            .map(Found::mark)
            .collect();
        let snippet = Snippet {
            text: &view.document.text,
            lines: line..=line,
            marks: &marks,
        };
        render::render_snippet(&snippet, self.style, self.out)?;
        writeln!(self.out)?;
        if found.is_empty() {
            writeln!(self.out, "nothing was found on this line")?;
            return Ok(());
        }
        render::render(&summary(&found), Format::Table, self.style, self.out)?;
        Ok(())
    }

    fn separate(&mut self) -> io::Result<()> {
        if self.shown > 0 {
            writeln!(self.out)?;
        }
        self.shown += 1;
        Ok(())
    }

    fn title(&mut self, headline: &str, place: &str, section: &str) -> io::Result<()> {
        let line = |words: &str| render::clean(words).replace(['\n', '\t'], " ");
        writeln!(
            self.out,
            "{}",
            self.style.paint(Tone::Strong, &line(headline))
        )?;
        for words in [place, section]
            .into_iter()
            .filter(|words| !words.is_empty())
        {
            writeln!(self.out, "{}", self.style.paint(Tone::Faint, &line(words)))?;
        }
        writeln!(self.out)
    }

    /// The lines that hold all marks.
    fn snippet(&mut self, view: &View<'_>, marks: &[Mark]) -> io::Result<()> {
        let text = &view.document.text;
        let index = LineIndex::new(text);
        let line = |offset| index.line_col(text, offset).line;
        let first = marks.iter().map(|mark| line(mark.span.start())).min();
        let last = marks.iter().map(|mark| line(mark.span.end())).max();
        let snippet = Snippet {
            text,
            lines: first.unwrap_or(1)..=last.unwrap_or(1),
            marks,
        };
        render::render_snippet(&snippet, self.style, self.out)?;
        writeln!(self.out)
    }
}

/// What the columns of a row say that the snippet does not.
fn details(found: &Found<'_>) -> Vec<(String, String)> {
    let columns: Vec<&Column> = found
        .table
        .columns()
        .iter()
        .filter(|column| !TOLD.contains(&column.name))
        .collect();
    let grid = Grid {
        name: found.table.name(),
        table: Some(found.table),
        fields: columns.iter().copied().map(Field::from).collect(),
        asked: None,
        rows: vec![
            columns
                .iter()
                .map(|column| (column.get)(&found.row))
                .collect(),
        ],
        all: None,
        notes: Vec::new(),
    };
    render::pairs(&grid).pop().unwrap_or_default()
}

/// A table of what was found on a line.
fn summary<'a>(found: &[Found<'a>]) -> Grid<'a> {
    let text = |words: String| Value::Text(words.into());
    let rows = found.iter().map(|found| {
        let (rule, why) = found.rule();
        vec![
            // A role stands on the name of its organization, whose mark is there already.
            text(match found.table {
                Table::Roles => found.what.to_owned(),
                _ => format!("{} {}", found.mark().sign, found.what),
            }),
            text(found.headline()),
            text(rule),
            text(why.to_owned()),
            text(found.value(found.table.key()).to_cell().into_owned()),
        ]
    });
    let field = |name: &'static str, rank| Field {
        rank,
        ..Field::made(name, Kind::Text)
    };
    Grid {
        name: "found",
        table: None,
        fields: vec![
            field("found", 0),
            field("words", 0),
            field("rule", 2),
            field("why", 3),
            field("id", 1),
        ],
        asked: None,
        rows: rows.collect(),
        all: None,
        notes: Vec::new(),
    }
}
