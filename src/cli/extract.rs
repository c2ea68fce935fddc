//! `extract`: documents in, one JSON line of facts a document out.

use std::io;
use std::num::NonZeroUsize;

use super::answer::Answer;
use super::args::Extract;
use super::listing::check_extension;
use super::messages::{self, Note, shown};
use super::output::{Output, check_not_read};
use super::reading::Report;
use super::{Status, inputs, ndjson};
use crate::source::Input;

pub(super) fn run(args: Extract) -> anyhow::Result<Status> {
    check_extension(&args.write, &["ndjson", "jsonl", "json"])?;
    let output = args.write.file();
    let mut out = Output::open(output, false)?;
    let mut answered = 0;
    let mut notes = Vec::new();
    let status = if args.from.is_some() {
        check_not_read(output, &[Input::Stdin])?;
        let input = io::BufReader::new(io::stdin());
        // Who streams documents runs as many of these as there is work for.
        let jobs = args.read.how.jobs.unwrap_or(NonZeroUsize::MIN);
        ndjson::answer(input, jobs, args.read.how.options(), &mut out)?;
        Status::Done
    } else {
        inputs::for_each(
            &args.read,
            output,
            inputs::Copies::Each,
            |report| match report {
                Report::Read(reading) => Ok(Answer::with_notes(*reading)),
                Report::Saved(line) => {
                    let notes = line.with(inputs::notes_of)?;
                    let line = line.text.trim_end().to_owned() + "\n";
                    Ok((Answer::Line(line.into_bytes()), notes))
                }
            },
            |(line, its_notes)| {
                answered += 1;
                notes.extend(its_notes);
                Ok(line.write(&mut out)?)
            },
        )?
        .status
    };
    if let Some(output) = output.filter(|_| args.write.is_json() && answered > 1) {
        let message = "it holds a JSON object a line, which other programs expect of .ndjson";
        notes.push(Note::of(&shown(output), message));
    }
    messages::notes(&notes);
    if answered > 0 || status == Status::Done {
        out.finish()?;
    }
    Ok(status)
}
