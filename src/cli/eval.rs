//! `eval`: reports against what people read in them.

use std::path::{Path, PathBuf};

use anyhow::{Context, bail};

use super::args::Eval;
use super::listing::check_extension;
use super::messages::shown;
use super::output::{Output, check_not_read};
use super::reading::{self, Reading};
use super::{Status, messages, parallel, screen};
use crate::evaluate::{Gold, Outcome, evaluate};
use crate::render::{self, Evaluation};
use crate::source::{Input, Source, find};

/// What the name of an annotation ends with: `NAME.gold.jsonl` stands beside the report `NAME.md`.
const GOLD: &str = ".gold.jsonl";

pub(super) fn run(args: &Eval) -> anyhow::Result<Status> {
    check_extension(&args.write, &["txt", "json"])?;
    let mut reports: Vec<(String, Outcome)> = Vec::new();
    let mut status = Status::Done;
    let options = args.how.options();
    let annotations = annotations(&args.gold)?;
    let read = |gold: &PathBuf| [Ok(gold.clone()), report_beside(gold)];
    let read: Vec<Input> = annotations
        .iter()
        .flat_map(read)
        .flatten()
        .map(Input::File)
        .collect();
    check_not_read(args.write.file(), &read)?;
    parallel::in_order(
        annotations.into_iter(),
        args.how.threads(),
        move |gold| compare(&gold, &options),
        |result| {
            match result {
                Ok(report) => reports.push(report),
                Err(error) => {
                    status = Status::Failed;
                    messages::error(&format!("{error:#}"));
                }
            }
            Ok::<_, anyhow::Error>(())
        },
    )?;
    if reports.is_empty() {
        return Ok(status);
    }
    let total = reports.iter().map(|(_, outcome)| outcome.clone()).sum();
    let evaluation = Evaluation {
        reports: &reports,
        total: &total,
    };
    let json = args.json || args.write.is_json();
    let mut out = Output::open(args.write.file(), !json)?;
    if json {
        render::evaluation_json(&evaluation, &mut out)?;
    } else {
        let style = screen::style(&args.screen, &args.write);
        if args.errors {
            render::render_mistakes(&evaluation, &style, &mut out)?;
        }
        render::render_evaluation(&evaluation, &style, &mut out)?;
    }
    out.finish()?;
    Ok(status)
}

/// The annotations in and below the folders, sorted within each.
fn annotations(folders: &[PathBuf]) -> anyhow::Result<Vec<PathBuf>> {
    let mut found = Vec::new();
    for folder in folders {
        let before = found.len();
        for input in find(std::slice::from_ref(folder), |extension| {
            extension == "jsonl"
        }) {
            match input {
                Ok(Input::File(path)) if report_name(&path).is_some() => found.push(path),
                Ok(_) | Err(crate::source::Error::NoReports { .. }) => {}
                Err(error) => return Err(error.into()),
            }
        }
        if found.len() == before {
            bail!(
                "`{}` holds no annotation; expected files `NAME{GOLD}`",
                shown(folder)
            );
        }
    }
    Ok(found)
}

/// The `NAME` of `NAME.gold.jsonl`.
fn report_name(gold: &Path) -> Option<&str> {
    gold.file_name()?.to_str()?.strip_suffix(GOLD)
}

/// Reads an annotation and the report beside it; gives back the report's name and how it compares.
fn compare(path: &Path, options: &reading::Options) -> anyhow::Result<(String, Outcome)> {
    let name = || format!("cannot read `{}`", shown(path));
    let text = std::fs::read_to_string(path).with_context(name)?;
    let gold = Gold::parse(&text).with_context(name)?;
    let source = Source::open(&report_beside(path)?)?;
    let compared = Reading::then(source, options, |reading| {
        let outcome = evaluate(&gold, &reading.view());
        (reading.source, outcome)
    })?;
    Ok(compared)
}

/// The first file beside an annotation whose name is that of its report, with some extension.
fn report_beside(gold: &Path) -> anyhow::Result<PathBuf> {
    let name = report_name(gold).unwrap_or_default();
    let folder = gold.parent().unwrap_or(Path::new(""));
    let listed = if folder.as_os_str().is_empty() {
        Path::new(".")
    } else {
        folder
    };
    let mut reports: Vec<String> = std::fs::read_dir(listed)
        .with_context(|| format!("cannot read `{}`", shown(listed)))?
        .filter_map(|entry| entry.ok()?.file_name().into_string().ok())
        .filter(|file| is_report(file, name))
        .collect();
    reports.sort();
    match reports.first() {
        Some(report) => Ok(folder.join(report)),
        None => bail!("no report `{name}.*` stands beside `{}`", shown(gold)),
    }
}

fn is_report(file: &str, name: &str) -> bool {
    let extension = file
        .strip_prefix(name)
        .and_then(|rest| rest.strip_prefix('.'));
    extension.is_some_and(|extension| !extension.ends_with(&GOLD[1..]))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn check(files: &[&str], gold: &str, expect: Result<&str, &str>) {
        let folder = tempfile::tempdir().unwrap();
        for file in files {
            std::fs::write(folder.path().join(file), "text").unwrap();
        }
        let found = report_beside(&folder.path().join(gold));
        let found = found
            .map(|path| path.file_name().unwrap().to_str().unwrap().to_owned())
            .map_err(|error| error.to_string());
        match expect {
            Ok(name) => assert_eq!(found.as_deref(), Ok(name)),
            Err(start) => assert!(found.as_ref().unwrap_err().starts_with(start), "{found:?}"),
        }
    }

    #[test]
    fn a_report_is_the_first_of_its_name_that_is_no_annotation() {
        let files = ["a.gold.jsonl", "a.txt", "a.md", "ab.md"];
        check(&files, "a.gold.jsonl", Ok("a.md"));
        check(&files, "ab.gold.jsonl", Ok("ab.md"));
        check(&files, "b.gold.jsonl", Err("no report `b.*` stands beside"));
    }
}
