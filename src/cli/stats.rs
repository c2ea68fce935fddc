//! `stats`: each report on one screen.

use super::args::Stats;
use super::listing::check_extension;
use super::messages::{self, Note};
use super::output::Output;
use super::{Status, inputs, screen};
use crate::render;
use crate::summary::{self, Summary};

pub(super) fn run(args: &Stats) -> anyhow::Result<Status> {
    check_extension(&args.write, &["txt", "json"])?;
    let mut reports = Vec::new();
    let mut notes = Vec::new();
    let inputs::Ended { status, copies, .. } = inputs::for_each(
        &args.read,
        args.write.file(),
        inputs::Copies::Once,
        |report| report.with(|facts| Ok((Summary::of(facts)?, inputs::notes_of(facts)?))),
        |(summary, of_reading)| {
            reports.push(summary);
            notes.extend(of_reading);
            Ok(())
        },
    )?;
    if reports.is_empty() {
        // Nothing could be read; an empty answer would look like one.
        return Ok(status);
    }
    notes.extend(copies);
    let lines: Vec<String> = notes.iter().map(Note::to_string).collect();
    let stats = render::Stats {
        reports: &reports,
        total: &summary::total(&reports),
        notes: &lines,
    };
    let output = args.write.file();
    let json = args.json || args.write.is_json();
    let mut out = Output::open(output, !json)?;
    if json {
        render::stats_json(&stats, &mut out)?;
    } else {
        let style = screen::style(&args.screen, &args.write);
        render::render_stats(&stats, &style, &mut out)?;
    }
    out.finish()?;
    messages::notes(&notes);
    Ok(status)
}
