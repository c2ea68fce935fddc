//! `check`: what a careful editor would mark, and what the user says must hold.

use std::fs;
use std::io::{self, Write};
use std::path::{Path, PathBuf};

use anyhow::{Context, bail};

use super::args::{Check, Rules};
use super::listing::{self, RowsAsked, list_columns, rows_asked};
use super::messages::{self, Note, shown};
use super::output::Output;
use super::{Status, inputs, printing, screen};
use crate::check::{self, Assertion, Finding, NAME, RULES, Rule, Usual, Verdict, statements};
use crate::query::{Answer, Needs};
use crate::render;
use crate::typed::{Place, Report};

/// What stands for a rule where an assertion fails.
const ASSERTION: &str = "assertion";

pub(super) fn run(args: &Check) -> anyhow::Result<Status> {
    if args.list_rules {
        return list_rules(args);
    }
    let fields = check::fields();
    if args.print.columns.as_deref() == Some("") {
        return list_columns(&fields, &args.print);
    }
    let RowsAsked { columns, format } = rows_asked(&fields, &args.print)?;
    let rules = rules(args);
    let mut assertions = assertions(args)?;
    if rules.is_empty() && assertions.is_empty() {
        bail!("nothing is asked: no rule is left, and no assertion is given");
    }
    let (asks_rules, asserted) = (!rules.is_empty(), assertions.len());
    let needs: Vec<Needs> = assertions.iter().map(|one| one.needs().clone()).collect();
    let (mut findings, mut notes): (Vec<Finding>, Vec<Note>) = Default::default();
    let mut reports = 0;
    let inputs::Ended {
        status,
        copies,
        failed,
    } = inputs::for_each(
        &args.read,
        args.print.write.file(),
        inputs::Copies::Once,
        move |report| {
            report.with(|facts| {
                let found = match rules.is_empty() {
                    true => Vec::new(),
                    false => check::check(&Report::of(facts)?, &rules),
                };
                let batches: Result<Vec<_>, _> = needs.iter().map(|one| one.take(facts)).collect();
                Ok((found, batches?, inputs::notes_of(facts)?))
            })
        },
        |(found, batches, its_notes)| {
            reports += 1;
            findings.extend(found);
            notes.extend(its_notes);
            let mut taken = assertions.iter_mut().zip(&batches);
            taken.try_for_each(|(assertion, batch)| Ok(assertion.add(batch)?))
        },
    )?;
    if reports == 0 {
        if args.github && !args.print.quiet {
            let mut out = Output::open(args.print.write.file(), false)?;
            render::render_unread(&failed, &mut out)?;
            out.finish()?;
        }
        return Ok(status);
    }
    notes.extend(copies);
    let marked = findings.len();
    for assertion in assertions {
        findings.extend(failure(assertion)?);
    }
    if asks_rules && marked == 0 && findings.is_empty() {
        notes.push(render::nothing_marked(reports).into());
    }
    if asserted > 0 && findings.len() == marked {
        notes.push(render::all_hold(asserted).into());
    }
    let answer = match findings.is_empty() {
        true => Status::Done,
        false => Status::No,
    };
    if args.print.quiet {
        return Ok(status.max(answer));
    }
    let found = findings.len();
    findings.truncate(args.limit.unwrap_or(found));
    notes.extend(listing::limited(findings.len(), found - findings.len()));
    if let Some(format) = format.filter(|_| !args.github) {
        let rows = findings.iter().map(check::row).collect();
        let answer = Answer {
            fields,
            rows,
            ..Answer::default()
        };
        printing::answer(NAME, answer, columns, format, &args.print, notes)?;
    } else {
        let mut out = Output::open(args.print.write.file(), !args.github)?;
        match args.github {
            true => {
                render::render_unread(&failed, &mut out)?;
                render::render_annotations(&findings, &mut out)?;
            }
            false => {
                let style = screen::listing_style(&args.print);
                render::render_findings(&findings, &style, &mut out)?;
            }
        }
        out.finish()?;
        messages::notes(&notes);
    }
    Ok(status.max(answer))
}

/// The rules that are asked.
fn rules(args: &Check) -> Vec<&'static Rule> {
    let is_meant = |list: &[Rules], rule: &Rule| list.iter().any(|one| one.has(rule));
    let is_asked = |rule: &&Rule| match args.rule.is_empty() {
        true => rule.usual == Usual::On,
        false => is_meant(&args.rule, rule),
    };
    let asked = RULES.iter().filter(is_asked);
    asked
        .filter(|rule| !is_meant(&args.no_rule, rule))
        .collect()
}

/// The assertions of the command line, then those of files.
fn assertions(args: &Check) -> anyhow::Result<Vec<Assertion>> {
    let mut assertions = Vec::new();
    for text in &args.assertions {
        assertions.push(Assertion::new(text)?);
    }
    for path in &args.assert_file {
        let text = read_assertions(path, args)
            .with_context(|| format!("cannot read the assertions of `{}`", shown(path)))?;
        let statements = statements(&text);
        if statements.is_empty() {
            bail!("`{}` holds no assertion", shown(path));
        }
        for (line, statement) in statements {
            let place = || format!("`{}`, line {line}", shown(path));
            assertions.push(Assertion::new(&statement).with_context(place)?);
        }
    }
    Ok(assertions)
}

/// The text of a file of assertions; `-` is standard input, which then cannot be a document too.
fn read_assertions(path: &Path, args: &Check) -> anyhow::Result<String> {
    if path.as_os_str() != "-" {
        return Ok(fs::read_to_string(path)?);
    }
    let read = &args.read;
    let is_stdin = |path: &PathBuf| path.as_os_str() == "-";
    let is_read = read
        .files_from
        .as_ref()
        .map_or(read.paths.is_empty(), is_stdin);
    if is_read || read.paths.iter().any(is_stdin) {
        bail!("standard input is read for documents; name the documents");
    }
    Ok(io::read_to_string(io::stdin())?)
}

/// What is to be said of an assertion, where it fails.
fn failure(assertion: Assertion) -> anyhow::Result<Option<Finding>> {
    let words = assertion.text().to_owned();
    Ok(match assertion.weigh()? {
        Verdict::Holds => None,
        Verdict::Fails(message) => Some(Finding {
            rule: ASSERTION,
            place: Place::default(),
            in_file: false,
            words,
            message,
            other: None,
        }),
    })
}

/// Prints the rules and what each marks.
fn list_rules(args: &Check) -> anyhow::Result<Status> {
    let width = RULES.iter().map(|rule| rule.id.len()).max().unwrap_or(0);
    let cells = screen::terminal_width(&args.print.write);
    let mut out = Output::open(args.print.write.file(), false)?;
    for rule in &RULES {
        let usual = match rule.usual {
            Usual::On => "on ",
            Usual::Off => "off",
        };
        let line = format!("{:width$}  {usual}  {}", rule.id, rule.what);
        let line = match cells {
            Some(cells) => render::folded(&line, cells, width.min(cells / 3) + 7),
            None => line,
        };
        writeln!(out, "{line}")?;
    }
    out.finish()?;
    Ok(Status::Done)
}
