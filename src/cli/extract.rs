//! `extract`: documents in, one JSON line of facts a document out.

use std::io::{self, Write};
use std::path::PathBuf;

use super::args::Extract;
use super::reading::{Error, Options, Reading};
use super::{Status, ndjson, parallel};
use crate::render;
use crate::source::Source;

pub(super) fn run(args: Extract) -> anyhow::Result<Status> {
    let mut out = io::stdout().lock();
    let options = args.read.options();
    let jobs = args.read.threads();
    if args.from.is_some() {
        ndjson::answer(io::BufReader::new(io::stdin()), jobs, options, &mut out)?;
        return Ok(Status::Done);
    }
    let mut status = Status::Done;
    let stdin_name = args.read.stdin_name;
    parallel::in_order(
        args.read.paths.into_iter(),
        jobs,
        move |path| line(path, &stdin_name, &options),
        |line| match line {
            Ok(line) => out.write_all(line.as_bytes()),
            Err(error) => {
                status = Status::Failed;
                super::complain(&error);
                Ok(())
            }
        },
    )?;
    out.flush()?;
    Ok(status)
}

fn line(path: PathBuf, stdin_name: &str, options: &Options) -> Result<String, Error> {
    let source = if path.as_os_str() == "-" {
        Source::from_reader(stdin_name.to_owned(), io::stdin().lock())?
    } else {
        Source::open(&path)?
    };
    let reading = Reading::of(source, options)?;
    let mut line = String::new();
    render::report_line(&reading.view(), None, &mut line);
    Ok(line)
}
