//! `diff`: two reports, or two folders of them, against each other.

use std::collections::HashMap;
use std::path::Path;

use anyhow::bail;

use super::args::{Diff, Read};
use super::listing::{self, RowsAsked, list_columns, rows_asked};
use super::messages::{self, Note};
use super::output::Output;
use super::{Status, inputs, printing, screen};
use crate::compare::{self, Asked, Comparison, Match, NAME, compare};
use crate::query::Answer;
use crate::render;
use crate::typed::Report;

pub(super) fn run(args: &Diff) -> anyhow::Result<Status> {
    let fields = compare::fields();
    if args.print.columns.as_deref() == Some("") {
        return list_columns(&fields, &args.print);
    }
    let RowsAsked { columns, format } = rows_asked(&fields, &args.print)?;
    if args.old == args.new && args.old.as_os_str() == "-" {
        bail!("standard input can be one side alone");
    }
    let mut notes = Vec::new();
    let [old, new] = [&args.old, &args.new].map(|path| side(path, args, &mut notes));
    let ((old, old_status), (new, new_status)) = (old?, new?);
    let status = old_status.max(new_status);
    if old.is_empty() || new.is_empty() {
        // All would be gone or new, which is no answer.
        return Ok(Status::Failed);
    }
    let comparison = compare(&old, &new);
    notes.extend(notes_of_pairs(&comparison, &old, &new));
    let asked = Asked {
        tables: args.only.iter().map(|only| only.table()).collect(),
        same: args.same,
        changed: args.changed,
        limit: args.limit,
    };
    let differs = comparison
        .verdicts()
        .any(|(table, verdict)| verdict.is_difference() && asked.wants(table, verdict));
    let answer = match differs && (args.exit_code || args.print.quiet) {
        true => Status::No,
        false => Status::Done,
    };
    if !args.print.quiet {
        match format {
            Some(format) => {
                let (rows, left_out) = compare::rows(&comparison, &asked);
                notes.extend(listing::limited(rows.len(), left_out));
                let answer = Answer {
                    fields,
                    rows,
                    ..Answer::default()
                };
                printing::answer(NAME, answer, columns, format, &args.print, notes)?;
            }
            None => print(&comparison, &asked, args, &notes)?,
        }
    }
    Ok(status.max(answer))
}

/// What to say of the pairs: which reports have no partner, so that all their facts are gone or new, and which sides
/// seem to be given the wrong way round.
fn notes_of_pairs(comparison: &Comparison, old: &[Report], new: &[Report]) -> Vec<Note> {
    let (olds, news) = (starts(old), starts(new));
    let mut notes: Vec<Note> = Vec::new();
    let (mut gone, mut alone): (Vec<&str>, Vec<&str>) = Default::default();
    for pair in &comparison.reports {
        match pair {
            Match::Gone(source) => gone.push(source),
            Match::New(source) => alone.push(source),
            Match::Both(from, to) => {
                if let (Some(from), Some(start)) = (olds.get(&**from), news.get(&**to))
                    && from > start
                {
                    let message = format!(
                        "its period begins {start}, before OLD's, {from}: is OLD the earlier one?"
                    );
                    notes.push(Note::of(to, &message));
                }
            }
        }
    }
    for (side, names) in [("NEW", gone), ("OLD", alone)] {
        if !names.is_empty() {
            let names: Vec<String> = names.iter().map(|name| format!("`{name}`")).collect();
            notes.push(format!("no report of {side} goes with {}", names.join(", ")).into());
        }
    }
    notes
}

/// The first days of the periods of a side's reports.
fn starts(side: &[Report]) -> HashMap<&str, &str> {
    side.iter()
        .filter_map(|one| Some((&*one.source, one.period_start.as_deref()?)))
        .collect()
}

/// The reports of a side.
fn side(path: &Path, args: &Diff, notes: &mut Vec<Note>) -> anyhow::Result<(Vec<Report>, Status)> {
    let read = Read::of(vec![path.to_owned()], args.how.clone());
    let mut reports = Vec::new();
    let ended = inputs::for_each(
        &read,
        args.print.write.file(),
        inputs::Copies::Each,
        |report| report.with(|facts| Ok((Report::with_text(facts)?, inputs::notes_of(facts)?))),
        |(report, its_notes)| {
            reports.push(report);
            notes.extend(its_notes);
            Ok(())
        },
    )?;
    Ok((reports, ended.status))
}

fn print(
    comparison: &Comparison,
    asked: &Asked,
    args: &Diff,
    notes: &[Note],
) -> anyhow::Result<()> {
    let style = screen::listing_style(&args.print);
    let mut out = Output::open(args.print.write.file(), true)?;
    let hidden = render::render_comparison(comparison, asked, &style, &mut out)?;
    out.finish()?;
    messages::notes(notes);
    printing::note_hidden(&hidden, &style);
    Ok(())
}
