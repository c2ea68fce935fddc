//! Texts in which characters stand for others: `&eacute;`, "ﬁ" for "fi", hyphens that only look like one or are not seen,
//! and words that are broken at the end of a line.
//!
//! The rules compare words byte by byte. So they read such a text as it would be typed, and what they found is moved to
//! where it stands in the text itself. The text is typed out in its own place, and put back when the rules are done: there
//! are never two of a long one.

mod place;

use std::mem;
use std::ops::Range;

use crate::document::{Block, Document, Run, RunKind, Span, letters};
use crate::model::{AsOf, Holder, Phrase, Report};
use place::shift;

/// Where what was typed out stands in the text, and all that was in its place.
#[derive(Default)]
pub(super) struct Spelling {
    changes: Vec<Change>,
    /// The words that changes took out of the text, one behind another.
    taken: String,
    /// The blocks that have changes, with their indices, and their runs.
    blocks: Vec<(usize, Block)>,
    runs: Vec<Run>,
    titles: Vec<Span>,
    diagnostics: Vec<Span>,
    pages: Vec<u32>,
}

/// Some bytes of the text and where what is typed for them stands, which is never longer.
struct Change {
    raw: Span,
    typed: Span,
}

impl Spelling {
    /// Types a document out; `None` where it is written as it would be typed.
    pub(super) fn type_out(document: &mut Document) -> Option<Spelling> {
        let mut typed = String::new();
        let mut spelling = Spelling::default();
        for (index, block) in document.blocks.iter().enumerate() {
            let before = spelling.changes.len();
            spelling.find(document, block, &mut typed);
            if spelling.changes.len() > before {
                spelling.blocks.push((index, block.clone()));
                spelling.runs.extend_from_slice(document.runs_of(block));
            }
        }
        if spelling.changes.is_empty() {
            return None;
        }
        let titles = document.sections.iter().map(|section| section.title);
        spelling.titles = titles.collect();
        let diagnosed = document.diagnostics.iter();
        spelling.diagnostics = diagnosed.map(|diagnostic| diagnostic.span).collect();
        spelling.pages.clone_from(&document.pages);
        spelling.change_text(document, &typed);
        spelling.change_places(document);
        Some(spelling)
    }

    /// Finds what is typed otherwise in a block, and appends what is typed for it to `typed`.
    fn find(&mut self, document: &Document, block: &Block, typed: &mut String) {
        let mut change = |raw: Range<usize>, letters: &str| {
            let start = match self.changes.last() {
                Some(before) => before.typed.end() + (raw.start - before.raw.end()),
                None => raw.start,
            };
            self.taken.push_str(&document.text[raw.clone()]);
            typed.push_str(letters);
            self.changes.push(Change {
                raw: Span::new(raw.start, raw.end),
                typed: Span::new(start, start + letters.len()),
            });
        };
        let mut end = None;
        for run in document.runs_of(block) {
            let gap = end.map(|end| end..run.span.start());
            let gap = gap.filter(|gap| !run.spaced && breaks_line(document, gap.clone()));
            if let Some(gap) = gap {
                change(gap, "");
            }
            end = Some(run.span.end());
            match run.kind {
                RunKind::Entity(decoded) => {
                    change(run.span.range(), decoded.encode_utf8(&mut [0; 4]));
                }
                RunKind::Text => {
                    for (at, shown, letters) in typeset(run.span.of(&document.text)) {
                        let at = run.span.start() + at;
                        change(at..at + shown, letters);
                    }
                }
                RunKind::Code => {}
            }
        }
    }

    /// Puts what is typed, one piece behind another in `typed`, in the place of what is written.
    fn change_text(&self, document: &mut Document, mut typed: &str) {
        let mut text = mem::take(&mut document.text).into_bytes();
        let mut from = 0;
        for change in &self.changes {
            let (piece, behind) = typed.split_at(change.typed.len());
            let to = change.typed.start() - (change.raw.start() - from);
            text.copy_within(from..change.raw.start(), to);
            text[change.typed.range()].copy_from_slice(piece.as_bytes());
            (from, typed) = (change.raw.end(), behind);
        }
        let end = self.changes.last().map_or(0, |last| last.typed.end());
        text.copy_within(from.., end);
        text.truncate(end + text.len() - from);
        document.text = whole(text);
    }

    /// Moves all that stands in the text to where it stands in the typed one. Pieces between which something was changed
    /// become one where they now follow at once on one another; a block that had more of them keeps empty ones behind its own.
    fn change_places(&self, document: &mut Document) {
        let place = |span: Span| Span::new(self.place(span.start()), self.place(span.end()));
        let mut changed = self.blocks.iter().map(|(index, _)| *index).peekable();
        for (index, block) in document.blocks.iter_mut().enumerate() {
            let runs = &mut document.runs[block.runs.start as usize..block.runs.end as usize];
            let start = block.span.start();
            block.span = place(block.span);
            if changed.next_if_eq(&index).is_none() {
                shift(runs, start, block.span.start());
                continue;
            }
            let mut kept = 0;
            let mut before: Option<Run> = None;
            for at in 0..runs.len() {
                let written = runs[at];
                let kind = match written.kind {
                    RunKind::Entity(_) => RunKind::Text,
                    kind => kind,
                };
                let run = Run {
                    span: place(written.span),
                    kind,
                    ..written
                };
                // Where nothing was changed between two, they stay two as in any other text.
                let changed = before.replace(written).is_some_and(|before| {
                    let named = |run: Run| matches!(run.kind, RunKind::Entity(_));
                    named(before) || named(written) || before.span.end() < written.span.start()
                });
                let joined = |last: &&mut Run| {
                    let texts = last.kind == RunKind::Text && run.kind == RunKind::Text;
                    changed && texts && !run.spaced && last.span.end() == run.span.start()
                };
                match runs[..kept].last_mut().filter(joined) {
                    Some(last) => last.span = last.span.cover(run.span),
                    None => {
                        runs[kept] = run;
                        kept += 1;
                    }
                }
            }
            runs[kept..].fill(Run {
                span: Span::new(block.span.end(), block.span.end()),
                spaced: false,
                kind: RunKind::Text,
            });
            block.runs.end = block.runs.start + kept as u32;
        }
        for section in &mut document.sections {
            section.title = place(section.title);
        }
        for diagnostic in &mut document.diagnostics {
            diagnostic.span = place(diagnostic.span);
        }
        for page in &mut document.pages {
            *page = self.place(*page as usize) as u32;
        }
    }

    /// Makes a document that was typed out what it was before, and moves a report on it to where its words stand then.
    pub(super) fn restore(self, document: &mut Document, report: &mut Report) {
        self.restore_text(document);
        let mut changed = self.blocks.iter().peekable();
        let mut kept = self.runs.as_slice();
        for (index, block) in document.blocks.iter_mut().enumerate() {
            if let Some((_, was)) = changed.next_if(|(changed, _)| *changed == index) {
                let (runs, behind) = kept.split_at(was.runs.len());
                document.runs[was.runs.start as usize..was.runs.end as usize].copy_from_slice(runs);
                (*block, kept) = (was.clone(), behind);
            } else {
                let runs = &mut document.runs[block.runs.start as usize..block.runs.end as usize];
                let start = block.span.start();
                block.span = self.origin(block.span);
                shift(runs, start, block.span.start());
            }
        }
        for (section, title) in document.sections.iter_mut().zip(&self.titles) {
            section.title = *title;
        }
        for (diagnostic, span) in document.diagnostics.iter_mut().zip(&self.diagnostics) {
            diagnostic.span = *span;
        }
        self.restore_report(report);
        document.pages = self.pages;
    }

    fn restore_text(&self, document: &mut Document) {
        let mut text = mem::take(&mut document.text).into_bytes();
        let mut end = text.len();
        let mut taken = self.taken.as_bytes();
        let grown: usize = self
            .changes
            .iter()
            .map(|change| change.raw.len() - change.typed.len())
            .sum();
        text.resize(end + grown, 0);
        for change in self.changes.iter().rev() {
            text.copy_within(change.typed.end()..end, change.raw.end());
            let (before, piece) = taken.split_at(taken.len() - change.raw.len());
            text[change.raw.range()].copy_from_slice(piece);
            (end, taken) = (change.typed.start(), before);
        }
        document.text = whole(text);
    }

    /// Moves a report on the typed text to the text.
    fn restore_report(&self, report: &mut Report) {
        let date = |as_of: &mut Option<AsOf>| {
            if let Some(span) = as_of.as_mut().and_then(|as_of| as_of.span.as_mut()) {
                *span = self.origin(*span);
            }
        };
        let phrase = |phrase: &mut Phrase| {
            for piece in phrase.pieces.iter_mut() {
                *piece = self.origin(*piece);
            }
        };
        for mention in &mut report.mentions {
            mention.span = self.origin(mention.span);
        }
        for role in &mut report.roles {
            role.span = self.origin(role.span);
            role.words = self.origin(role.words);
            role.cue = self.origin(role.cue);
            role.qualifier = role.qualifier.map(|span| self.origin(span));
            if let Holder::Person(span) | Holder::Group(span) = &mut role.holder {
                *span = self.origin(*span);
            }
            date(&mut role.as_of);
        }
        for claim in &mut report.claims {
            claim.span = self.origin(claim.span);
            claim.number = self.origin(claim.number);
            claim.sentence = self.origin(claim.sentence);
            phrase(&mut claim.measured);
            phrase(&mut claim.subject);
            date(&mut claim.as_of);
        }
        for diagnostic in &mut report.diagnostics {
            diagnostic.span = self.origin(diagnostic.span);
        }
    }
}

/// A text whose characters were changed whole.
fn whole(text: Vec<u8>) -> String {
    String::from_utf8(text).expect("characters were put in the place of characters")
}

/// Whether a line ends in what stands between two pieces of a word.
fn breaks_line(document: &Document, gap: Range<usize>) -> bool {
    let between = document.text.as_bytes().get(gap);
    between.is_some_and(|between| between.contains(&b'\n'))
}

/// The characters of a text that are typed otherwise: where each stands, its length, and what is typed for it.
fn typeset(text: &str) -> impl Iterator<Item = (usize, usize, &'static str)> {
    // All of them start with one of three bytes.
    let places = memchr::memchr3_iter(0xC2, 0xE2, 0xEF, text.as_bytes());
    places.filter_map(|at| {
        let shown = text[at..].chars().next()?;
        let letters = match shown {
            '\u{AD}' => "",
            '\u{2010}' | '\u{2011}' => "-",
            _ => letters(shown)?,
        };
        Some((at, shown.len_utf8(), letters))
    })
}

#[cfg(test)]
mod tests {
    use crate::extract::{Options, extract};
    use crate::read::{Format, read};

    /// What is found in a Markdown text: organizations, the words of their mentions, and claims with what they measure.
    #[track_caller]
    fn check(text: &str, names: &[&str], mentions: &[&str], claims: &[&str]) {
        let document = read(text.to_owned(), Format::Markdown);
        let report = extract(&document, &Options::default());
        let found: Vec<&str> = report
            .organizations
            .iter()
            .map(|found| found.name.as_str())
            .collect();
        assert_eq!(found, names);
        let found: Vec<&str> = report
            .mentions
            .iter()
            .map(|found| found.span.of(text))
            .collect();
        assert_eq!(found, mentions);
        let measured = |phrase: &crate::model::Phrase| {
            let pieces = phrase.pieces.iter().map(|piece| document.words(*piece));
            pieces.collect::<Vec<_>>().join(", ")
        };
        let found: Vec<String> = report
            .claims
            .iter()
            .map(|claim| format!("{} ({})", claim.span.of(text), measured(&claim.measured)))
            .collect();
        assert_eq!(found, claims);
    }

    #[test]
    fn words_broken_at_the_end_of_a_line() {
        let text = "Its income was EUR 2.7 bil-\nlion in all, and 12 mem-\nbers paid it.\n\nIt met the Pacific Associa-\ntion of Fishers in Dorn.\n";
        let document = read(text.to_owned(), Format::PlainText);
        let report = extract(&document, &Options::default());
        let told: Vec<(String, &str)> = report
            .claims
            .iter()
            .map(|claim| (claim.value.to_string(), claim.span.of(text)))
            .collect();
        assert_eq!(told[0], ("2700000000".to_owned(), "EUR 2.7 bil-\nlion"));
        assert_eq!(told[1], ("12".to_owned(), "12 mem-\nbers"));
        let mention = report.mentions[0].span.of(text);
        assert_eq!(mention, "Pacific Associa-\ntion of Fishers");
        assert_eq!(
            report.organizations[0].name,
            "Pacific Association of Fishers"
        );
    }

    #[test]
    fn letters_that_are_set_as_one() {
        check(
            "The Paciﬁc Ofﬁce of Fisheries has 12 ofﬁces and 300 qualiﬁed pilots.\n",
            &["Pacific Office of Fisheries"],
            &["Paciﬁc Ofﬁce of Fisheries"],
            &[
                "12 ofﬁces (offices)",
                "300 qualiﬁed pilots (qualified pilots)",
            ],
        );
    }

    #[test]
    fn hyphens_of_every_kind() {
        check(
            "The Eu\u{AD}ro‑Asian Foundation\u{AD} gave over 5,000 low‐cost loans.\n",
            &["Euro-Asian Foundation"],
            &["Eu\u{AD}ro‑Asian Foundation"],
            &["over 5,000 low‐cost loans (low‐cost loans)"],
        );
    }

    #[test]
    fn characters_that_have_names() {
        check(
            "Soci&eacute;t&eacute; Dorn Foundation gave &euro;3 million &mdash; in all &mdash; to 1&nbsp;200 harbours.\n",
            &["Société Dorn Foundation"],
            &["Soci&eacute;t&eacute; Dorn Foundation"],
            &["&euro;3 million (gave)", "1&nbsp;200 harbours (harbours)"],
        );
    }
}
