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
    let taken = inputs::take_each(&args.read, Needs::everything(), |batch, notes| {
        notes.iter().for_each(|note| messages::note(note));
        export.add(batch).with_context(failed)
    })?;
    if taken.nothing {
        return Ok(taken.status);
    }
    let notes = export.finish().with_context(failed)?;
    notes.iter().for_each(|note| messages::note(note));
    Ok(taken.status)
}
