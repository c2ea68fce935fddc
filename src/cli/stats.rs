//! `stats`: each report on one screen.

use super::args::Stats;
use super::messages::{self, Note};
use super::output::Output;
use super::{Status, inputs, screen};
use crate::render;
use crate::summary::{self, Summary};

pub(super) fn run(args: &Stats) -> anyhow::Result<Status> {
    let mut reports = Vec::new();
    let mut notes = Vec::new();
    let status = inputs::for_each(
        &args.read,
        args.write.output.as_deref(),
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
    let lines: Vec<String> = notes.iter().map(Note::to_string).collect();
    let stats = render::Stats {
        reports: &reports,
        total: &summary::total(&reports),
        notes: &lines,
    };
    let output = args.write.output.as_deref();
    let json = args.json || output.is_some_and(|path| path.extension() == Some("json".as_ref()));
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
