//! From what the user names to reports: find, read on many threads, say what went wrong.

use std::collections::HashMap;
use std::collections::hash_map::Entry;
use std::io::{self, IsTerminal, Read as _};
use std::num::NonZeroUsize;
use std::path::{Path, PathBuf};

use anyhow::Context;

use super::items::{self, Item};
use super::messages::{Note, shown};
use super::reading::{Error, Reading, Report};
use super::{Status, args, messages, output, parallel, progress::Progress};
use crate::model::{Diagnostic, DiagnosticCode, Severity};
use crate::query::{self, Needs};
use crate::read::Format;
use crate::rows::{Facts, Table, saved};
use crate::source::{Input, find, one_line};

/// The user named no input, and nothing is piped in.
#[derive(Debug, thiserror::Error)]
#[error("name a document, a folder or a quoted glob to read, or pipe a text in")]
pub(super) struct NoInput;

/// All that was read.
pub(super) struct Batch {
    /// The documents, in the order of the inputs.
    pub(super) readings: Vec<Reading>,
    /// Whether all could be read.
    pub(super) status: Status,
}

/// Reads every document at once.
pub(super) fn read_all(args: &args::Read, output: Option<&Path>) -> anyhow::Result<Batch> {
    let mut readings = Vec::new();
    let ended = for_each(
        args,
        output,
        Copies::Each,
        Report::into_reading,
        |reading| {
            readings.push(reading);
            Ok(())
        },
    )?;
    Ok(Batch {
        readings,
        status: ended.status,
    })
}

/// What becomes of a text that stands under several names.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Copies {
    /// It counts once, under the first: its facts are no more numerous for being kept twice.
    Once,
    /// Each document is answered by itself.
    Each,
}

/// How reading ended.
pub(super) struct Ended {
    /// Whether all could be read.
    pub(super) status: Status,
    /// Which texts were left out.
    pub(super) copies: Vec<Note>,
    /// Why others could not be read, which is said already.
    pub(super) failed: Vec<String>,
}

/// Does `work` on every report, on several threads, and hands the results to `each` in the order of the inputs.
///
/// A report that cannot be read is said on standard error, in its turn, and the others go on. No input may be
/// `output`, the file that will be written.
pub(super) fn for_each<R: Send + 'static>(
    args: &args::Read,
    output: Option<&Path>,
    copies: Copies,
    work: impl Fn(Report) -> Result<R, Error> + Send + Sync + 'static,
    mut each: impl FnMut(R) -> anyhow::Result<()>,
) -> anyhow::Result<Ended> {
    let inputs = find(&paths(args)?, |extension| {
        Format::from_extension(extension).is_some()
    });
    let list = args.files_from.clone().map(Input::File);
    output::check_not_read(output, inputs.iter().flatten().chain(&list))?;
    let mut progress = Progress::of(inputs.len());
    let stdin_name = args.stdin_name.clone();
    let mut items = inputs
        .into_iter()
        .flat_map(move |input| items::of(input, &stdin_name));
    // No more threads than there is work for.
    let first: Vec<Item> = items.by_ref().take(args.how.threads().get()).collect();
    let jobs = NonZeroUsize::new(first.len()).unwrap_or(NonZeroUsize::MIN);
    let options = args.how.options();
    let mut ended = Ended {
        status: Status::Done,
        copies: Vec::new(),
        failed: Vec::new(),
    };
    let mut names: HashMap<String, String> = HashMap::new();
    let mut note_copy = |report: Option<(String, String)>| {
        let (id, name) = report?;
        let first = match names.entry(id) {
            Entry::Vacant(place) => {
                place.insert(name);
                return None;
            }
            Entry::Occupied(place) => one_line(place.get()).into_owned(),
        };
        let message = format!("it has the same text as `{first}` and is left out");
        Some(Note::of(&name, &message))
    };
    parallel::in_order(
        first.into_iter().chain(items),
        jobs,
        move |item| {
            item.then(&options, |report| {
                let known = (copies == Copies::Once).then(|| (report.id(), report.source()));
                Ok((known, work(report)?))
            })
        },
        |result| {
            progress.step();
            match result {
                Ok((known, result)) => match note_copy(known) {
                    Some(note) => {
                        ended.copies.push(note);
                        Ok(())
                    }
                    None => each(result),
                },
                Err(error) => {
                    ended.status = Status::Failed;
                    progress.clear();
                    messages::error(&error);
                    ended.failed.push(error.to_string());
                    Ok(())
                }
            }
        },
    )?;
    Ok(ended)
}

/// How taking rows went.
pub(super) struct Taken {
    /// Whether all could be read.
    pub(super) status: Status,
    /// Whether nothing could be read: an empty answer would look like one.
    pub(super) nothing: bool,
    /// Which texts were left out.
    pub(super) copies: Vec<Note>,
}

/// Hands the rows that are needed of every report to `each`, with what a user should know of it.
pub(super) fn take_each(
    args: &args::Read,
    output: Option<&Path>,
    needs: Needs,
    mut each: impl FnMut(query::Batch, Vec<Note>) -> anyhow::Result<()>,
) -> anyhow::Result<Taken> {
    let mut nothing = true;
    let ended = for_each(
        args,
        output,
        Copies::Once,
        move |report| report.with(|facts| Ok((needs.take(facts)?, notes_of(facts)?))),
        |(batch, notes)| {
            nothing = false;
            each(batch, notes)
        },
    )?;
    Ok(Taken {
        status: ended.status,
        nothing,
        copies: ended.copies,
    })
}

/// The paths the user means. Without any, what is piped in is read; the current folder is never guessed.
fn paths(args: &args::Read) -> anyhow::Result<Vec<PathBuf>> {
    let mut paths = args.paths.clone();
    if let Some(list) = &args.files_from {
        let mut names = Vec::new();
        let read = if list.as_os_str() == "-" {
            io::stdin().lock().read_to_end(&mut names)
        } else {
            std::fs::File::open(list).and_then(|mut file| file.read_to_end(&mut names))
        };
        read.with_context(|| format!("cannot read `{}`", shown(list)))?;
        paths.extend(names_of(&String::from_utf8_lossy(&names)));
    } else if paths.is_empty() {
        if io::stdin().is_terminal() {
            return Err(NoInput.into());
        }
        paths.push(PathBuf::from("-"));
    }
    Ok(paths)
}

/// The names of a list: one a line, or ended by NUL as `find -print0` writes them.
fn names_of(list: &str) -> impl Iterator<Item = PathBuf> {
    let end = if list.contains('\0') { '\0' } else { '\n' };
    list.split(end)
        .map(move |name| match end {
            '\n' => name.trim_end_matches('\r'),
            _ => name,
        })
        .filter(|name| !name.is_empty())
        .map(PathBuf::from)
}

/// What a user should know of a document beside its rows: no words, an unknown language, damage.
pub(super) fn notes_of(facts: &dyn Facts) -> Result<Vec<Note>, saved::Error> {
    let columns = ["code", "severity", "message"]
        .map(|name| Table::Diagnostics.column(name).expect("it is a column"));
    let mut notes: Vec<Note> = Vec::new();
    for row in facts.records(Table::Diagnostics, &columns)? {
        let [code, severity, message] = [0, 1, 2].map(|at: usize| row[at].to_cell());
        let is_worth_it =
            severity != Severity::Note.name() || code == DiagnosticCode::EmptyText.name();
        let note = Note::of(facts.source(), &message);
        if is_worth_it && !notes.contains(&note) {
            notes.push(note);
        }
    }
    Ok(notes)
}

/// The same of a document just read, without its rows: a long one may have millions.
pub(super) fn notes_beside(source: &str, diagnostics: &[Diagnostic]) -> Vec<Note> {
    let mut codes: Vec<DiagnosticCode> = Vec::new();
    for Diagnostic { code, .. } in diagnostics {
        let is_worth_it = code.severity() != Severity::Note || *code == DiagnosticCode::EmptyText;
        if is_worth_it && !codes.contains(code) {
            codes.push(*code);
        }
    }
    let note = |code: DiagnosticCode| Note::of(source, code.message());
    codes.into_iter().map(note).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn lists_of_names_end_lines_or_use_nul() {
        let check = |list: &str, expect: &[&str]| {
            let names: Vec<PathBuf> = names_of(list).collect();
            assert_eq!(names, expect.iter().map(PathBuf::from).collect::<Vec<_>>());
        };
        check("a.md\r\n\nb c.md", &["a.md", "b c.md"]);
        check("a\nb.md\0c.md\0", &["a\nb.md", "c.md"]);
        check("", &[]);
    }
}
