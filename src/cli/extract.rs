//! `extract`: documents in, one JSON line of facts a document out.

use std::io::{self, Write};

use super::args::Extract;
use super::output::Output;
use super::reading::Report;
use super::{Status, inputs, messages, ndjson};
use crate::render;

pub(super) fn run(args: Extract) -> anyhow::Result<Status> {
    let mut out = Output::open(args.write.output.as_deref(), false)?;
    let mut answered = 0;
    let status = if args.from.is_some() {
        let input = io::BufReader::new(io::stdin());
        ndjson::answer(
            input,
            args.read.how.threads(),
            args.read.how.options(),
            &mut out,
        )?;
        Status::Done
    } else {
        inputs::for_each(
            &args.read,
            |report| {
                let notes = report.with(inputs::notes_of)?;
                let line = match report {
                    Report::Read(reading) => {
                        let mut line = String::new();
                        render::report_line(&reading.view(), None, &mut line);
                        line
                    }
                    Report::Saved(line) => line.text.trim_end().to_owned() + "\n",
                };
                Ok((line, notes))
            },
            |(line, notes)| {
                answered += 1;
                notes.iter().for_each(|note| messages::note(note));
                Ok(out.write_all(line.as_bytes())?)
            },
        )?
    };
    if answered > 0 || status == Status::Done {
        out.finish()?;
    }
    Ok(status)
}
