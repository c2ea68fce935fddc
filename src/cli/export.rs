//! `export`: all tables in files for other tools.

use anyhow::Context;

use super::args::Export;
use super::{Status, inputs, messages};
use crate::export;
use crate::query::Needs;

pub(super) fn run(args: &Export) -> anyhow::Result<Status> {
    let name = args.output.display();
    let failed = || format!("cannot write `{name}`");
    let mut export =
        export::Export::begin(args.to, &args.output, args.csv_raw).with_context(failed)?;
    let needs = Needs::everything();
    let mut documents = 0;
    let status = inputs::for_each(
        &args.read,
        move |report| report.with(|facts| Ok((needs.take(facts)?, inputs::notes_of(facts)?))),
        |(batch, notes)| {
            documents += 1;
            notes.iter().for_each(|note| messages::note(note));
            export.add(batch).with_context(failed)
        },
    )?;
    if documents == 0 {
        return Ok(status);
    }
    let notes = export.finish().with_context(failed)?;
    notes.iter().for_each(|note| messages::note(note));
    Ok(status)
}
