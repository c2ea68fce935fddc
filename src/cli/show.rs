//! `show`: a row or a line in its source, which rule found what is there, and why.

mod found;
mod what;

use std::fs;
use std::io::{self, Write};
use std::ops::RangeInclusive;
use std::path::{Path, PathBuf};

use anyhow::bail;

use super::args::{List, Read, STDIN, Select, Show};
use super::output::Output;
use super::reading::Reading;
use super::{Status, inputs, listing, messages, screen};
use crate::document::LineIndex;
use crate::render::{self, Format, Grid, Mark, Snippet, Style, Tone};
use crate::rows::{Column, Field, Kind, Table, Value, View};
use found::Found;
use what::{Place, What};

pub(super) fn run(args: Show) -> anyhow::Result<Status> {
    if args.missed {
        let read = Read::of(paths(&args.what), args.how);
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
    check_text(&args)?;
    let write = args.print.write.file();
    if args.text {
        let mut out = Output::open(write, false)?;
        let ended = inputs::for_each(
            &Read::of(paths(&args.what), args.how),
            write,
            inputs::Copies::Each,
            |report| Ok(report.into_reading()?.document.text),
            |text| Ok(out.write_all(text.as_bytes())?),
        )?;
        out.finish()?;
        return Ok(ended.status);
    }
    let what = what::parse(&args.what)?;
    let documents = match &what {
        What::Ids { documents, .. } => documents.clone(),
        What::Places(places) => {
            check_files(places)?;
            places.iter().map(|place| place.path.clone()).collect()
        }
    };
    let batch = inputs::read_all(&Read::of(paths(&documents), args.how), write)?;
    let style = screen::style(&args.print.screen, &args.print.write);
    let mut out = Output::open(write, true)?;
    let mut printer = Printer {
        style: &style,
        out: &mut out,
        shown: 0,
    };
    let missing = match &what {
        What::Ids { ids, .. } => show_ids(&batch.readings, ids, &mut printer)?,
        What::Places(places) => show_places(&batch.readings, places, &mut printer)?,
    };
    let is_empty = printer.shown == 0;
    out.finish()?;
    missing.iter().for_each(|note| messages::note(note));
    let answer = match is_empty {
        true => Status::No,
        false => Status::Done,
    };
    Ok(batch.status.max(answer))
}

fn paths(names: &[String]) -> Vec<PathBuf> {
    names.iter().map(PathBuf::from).collect()
}

/// Shows rows by their ids; says which have none.
fn show_ids(
    readings: &[Reading],
    ids: &[String],
    printer: &mut Printer<'_>,
) -> io::Result<Vec<String>> {
    let mut missing = Vec::new();
    for id in ids {
        let before = printer.shown;
        for reading in readings {
            let view = reading.view();
            printer.rows(&view, &found::by_id(&view, id))?;
        }
        if printer.shown == before && !readings.is_empty() {
            missing.push(format!("no row has the id `{id}`"));
        }
    }
    Ok(missing)
}

/// Shows lines; says which are not there. What could not be read is said already.
fn show_places(
    readings: &[Reading],
    places: &[Place],
    printer: &mut Printer<'_>,
) -> io::Result<Vec<String>> {
    let mut missing = Vec::new();
    for place in places {
        let Some(reading) = readings.iter().find(|reading| is_of(place, reading)) else {
            continue;
        };
        let view = reading.view();
        let rows = place.column.map_or_else(Vec::new, |column| {
            found::at(&view, *place.lines.start(), column)
        });
        let before = printer.shown;
        if rows.is_empty() {
            printer.lines(&view, place.lines.clone())?;
        } else {
            printer.rows(&view, &rows)?;
        }
        if printer.shown == before {
            let (path, line) = (messages::shown(&place.path), place.lines.start());
            missing.push(format!("`{path}` has no line {line}"));
        }
    }
    Ok(missing)
}

/// Checks that nothing is asked of text that is for rows.
fn check_text(args: &Show) -> anyhow::Result<()> {
    let print = &args.print;
    if print.json || print.format.0.is_some() || print.columns.is_some() {
        bail!(
            "`show` prints text for people; for programs, list rows as in `ecoreport claims FILE --where 'line = 12' --json`"
        );
    }
    // The text of a document may be of any format.
    match args.text {
        true => Ok(()),
        false => listing::check_extension(&print.write, &["txt"]),
    }
}

/// Whether a place is of a document, which may have been read under another name of the same file.
fn is_of(place: &Place, reading: &Reading) -> bool {
    let path = &*place.path;
    let is_same = || {
        let [path, source] = [path, &*reading.source].map(|name| fs::canonicalize(name).ok());
        path.is_some() && path == source
    };
    match path {
        "-" => reading.source == STDIN,
        path => reading.source == path || is_same(),
    }
}

/// Checks that lines are asked of a file: a folder has none.
fn check_files(places: &[Place]) -> anyhow::Result<()> {
    let folder = places.iter().find(|place| Path::new(&place.path).is_dir());
    match folder {
        Some(Place { path, .. }) => {
            bail!(
                "`{}` is a folder; a line is of a file",
                messages::shown(path)
            )
        }
        None => Ok(()),
    }
}

/// Cells before the lines of a title behind its first.
const INDENT: usize = 2;

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
        let mut marked: Vec<Mark> = Vec::new();
        for found in rows {
            self.separate()?;
            let place = format!(
                "{}:{}:{}",
                view.source,
                found.int("line"),
                found.int("column")
            );
            let headline = format!("{}  {}", found.what, found.headline());
            let (marks, legend) = found.marks();
            // What the row before has marked is not shown again.
            let is_shown = |mark: &Mark| marked.iter().any(|shown| shown.span.contains(mark.span));
            if marks.iter().all(is_shown) {
                self.title(&headline, "", "")?;
            } else {
                self.title(&headline, &place, &found.value("section").to_cell())?;
                self.snippet(view, &marks)?;
                marked = marks;
            }
            let mut pairs = Vec::new();
            if legend.len() > 1 {
                pairs.push(("marks".to_owned(), legend.join("   ")));
            }
            let (rule, why) = found.rule();
            pairs.push(("rule".to_owned(), format!("{rule}: {why}")));
            pairs.extend(details(found));
            if found.is_of_subject() {
                let own = pairs.iter_mut().find(|(name, _)| name == "organization");
                own.into_iter()
                    .for_each(|(_, name)| name.push_str(", whom the report speaks for"));
            }
            render::render_pairs(&pairs, self.style, self.out)?;
        }
        Ok(())
    }

    /// Lines with all that was found on them.
    fn lines(&mut self, view: &View<'_>, lines: RangeInclusive<usize>) -> io::Result<()> {
        let text = &view.document.text;
        let count = LineIndex::new(text).lines(text);
        let (first, last) = (*lines.start(), (*lines.end()).min(count));
        if first == 0 || first > last {
            return Ok(());
        }
        self.separate()?;
        let found = found::on_lines(view, first, last);
        let section = found
            .first()
            .map_or(Value::Null, |found| found.value("section"));
        let place = match first == last {
            true => format!("{}:{first}", view.source),
            false => format!("{}:{first}-{last}", view.source),
        };
        self.title(&place, "", &section.to_cell())?;
        let marks: Vec<Mark> = found
            .iter()
            .filter(|found| found.table != Table::Roles)
            .map(Found::mark)
            .collect();
        let snippet = Snippet {
            text,
            lines: first..=last,
            marks: &marks,
            is_whole: first < last,
        };
        render::render_snippet(&snippet, self.style, self.out)?;
        writeln!(self.out)?;
        if found.is_empty() {
            let where_to = if first == last {
                "this line"
            } else {
                "these lines"
            };
            writeln!(self.out, "nothing was found on {where_to}")?;
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
        let line = |words: &str| {
            let words = render::clean(words).replace(['\n', '\t'], " ");
            render::folded(&words, self.style.width, INDENT)
        };
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
            is_whole: false,
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

/// A table of what was found on lines.
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
