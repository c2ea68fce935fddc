//! How reports compare with what people read in them: figures for all, and F1 for each.

mod json;

use std::io::{self, Write};

pub use json::{evaluation_json, evaluation_schema};

use super::clean::clean_line;
use super::number::{counted, with_separators};
use super::style::{Style, Tone};
use super::width::{Cut, fit, width};
use crate::evaluate::{Outcome, Rate, Tally};

/// What is printed: the reports, and all together.
pub struct Evaluation<'a> {
    /// The name of each report and its outcome, in the order of the inputs.
    pub reports: &'a [(String, Outcome)],
    /// Their sum.
    pub total: &'a Outcome,
}

/// Cells of a column of figures.
const FIGURE: usize = 11;

/// Prints every mistake on a line of its own, with its place in front.
pub fn render_mistakes(
    evaluation: &Evaluation<'_>,
    style: &Style,
    out: &mut dyn Write,
) -> io::Result<()> {
    for (name, outcome) in evaluation.reports {
        for mistake in &outcome.mistakes {
            let place = format!("{}:{}:", clean_line(name), mistake.line);
            let words = mistake.to_string();
            let place = style.paint(Tone::Faint, &place);
            writeln!(out, "{place} {}", clean_line(&words))?;
        }
    }
    Ok(())
}

/// Draws the figures of all reports and, where there are several, the F1 of each.
pub fn render_evaluation(
    evaluation: &Evaluation<'_>,
    style: &Style,
    out: &mut dyn Write,
) -> io::Result<()> {
    let total = evaluation.total;
    let tallies = total.tallies();
    let longest = tallies.iter().map(|(name, _)| name.len()).max();
    let label = longest.unwrap_or(0) + 2;
    // A narrow screen shows the figures and leaves out what they were counted from.
    let counts = if style.width >= label + 6 * FIGURE {
        0
    } else {
        3
    };
    let heads = ["found", "wanted", "false", "precision", "recall", "F1"];
    let title = counted(total.reports, "report", "reports");
    let line = |cells: &[String]| -> String {
        cells
            .iter()
            .map(|cell| format!("{cell:>FIGURE$}"))
            .collect()
    };
    let heads = line(
        &heads[counts..]
            .iter()
            .map(ToString::to_string)
            .collect::<Vec<_>>(),
    );
    writeln!(
        out,
        "{}",
        style.paint(Tone::Strong, &format!("{title:label$}{heads}"))
    )?;
    for (name, tally) in tallies {
        writeln!(out, "{name:label$}{}", line(&cells(tally)[counts..]))?;
    }
    writeln!(out)?;
    rates(total, label, style, out)?;
    if evaluation.reports.len() > 1 {
        writeln!(out)?;
        by_report(evaluation, style, out)?;
    }
    Ok(())
}

fn cells(tally: Tally) -> [String; 6] {
    let figures = tally.figures();
    let count = |count: usize| with_separators(&count.to_string());
    [
        count(tally.found),
        count(tally.wanted),
        count(tally.false_alarms),
        figure(figures.precision),
        figure(figures.recall),
        figure(figures.f1),
    ]
}

fn figure(share: f64) -> String {
    format!("{share:.3}")
}

fn rates(total: &Outcome, label: usize, style: &Style, out: &mut dyn Write) -> io::Result<()> {
    for (name, Rate { hits, of }) in total.rates() {
        let share = figure(Rate { hits, of }.share());
        let remark = format!(
            "{} of {}",
            with_separators(&hits.to_string()),
            with_separators(&of.to_string())
        );
        let remark = style.paint(Tone::Faint, &remark);
        writeln!(out, "{name:label$}{share:>FIGURE$}   {remark}")?;
    }
    Ok(())
}

/// The F1 of each report, in the order of the inputs.
fn by_report(evaluation: &Evaluation<'_>, style: &Style, out: &mut dyn Write) -> io::Result<()> {
    const NAME: usize = 12;
    let heads = evaluation.total.tallies().map(|(name, _)| name);
    let mut room = style.width.saturating_sub(NAME);
    let mut widths: Vec<usize> = Vec::new();
    for head in heads {
        // What does not fit is left out.
        let Some(rest) = room.checked_sub(head.len() + 2) else {
            break;
        };
        widths.push(head.len() + 2);
        room = rest;
    }
    let names = evaluation.reports.iter().map(|(name, _)| width(name));
    let label = names.max().unwrap_or(0).clamp(NAME, NAME + room);
    let mut title = format!("{:label$}", "F1");
    for (head, width) in heads.iter().zip(&widths) {
        title.push_str(&format!("{head:>width$}"));
    }
    writeln!(out, "{}", style.paint(Tone::Strong, &title))?;
    for (name, outcome) in evaluation.reports {
        let name = fit(&clean_line(name), label, Cut::Start);
        write!(out, "{name}{:1$}", "", label - width(&name))?;
        for ((_, tally), width) in outcome.tallies().into_iter().zip(&widths) {
            // Nothing wanted and nothing found is no failure.
            let is_empty = tally.wanted + tally.false_alarms == 0;
            let f1 = if is_empty {
                "–".to_owned()
            } else {
                figure(tally.figures().f1)
            };
            write!(out, "{f1:>width$}")?;
        }
        writeln!(out)?;
    }
    Ok(())
}
