//! Texts in which characters stand for others: `&eacute;`, "ﬁ" for "fi", hyphens that only look like one or are not seen,
//! and words that are broken at the end of a line.
//!
//! The rules compare words byte by byte. So they read such a text as it would be typed, and what they found is moved to
//! where it stands in the text itself.

use std::ops::Range;

use crate::document::{Document, Run, RunKind, Span, letters};
use crate::model::{AsOf, Holder, Phrase, Report};

/// Where what was typed out stands in the text.
pub(super) struct Spelling(Vec<Change>);

/// Some bytes of the text and what is typed for them.
struct Change {
    raw: Range<usize>,
    typed: Range<usize>,
}

impl Spelling {
    /// The document as it would be typed; `None` where it is.
    pub(super) fn typed(document: &Document) -> Option<(Document, Spelling)> {
        let mut text = String::new();
        let mut changes: Vec<Change> = Vec::new();
        let mut change = |raw: Range<usize>, letters: &str| {
            let from = changes.last().map_or(0, |change| change.raw.end);
            if text.is_empty() {
                text.reserve(document.text.len());
            }
            text.push_str(&document.text[from..raw.start]);
            let start = text.len();
            text.push_str(letters);
            let typed = start..text.len();
            changes.push(Change { raw, typed });
        };
        for block in &document.blocks {
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
        let last = changes.last()?.raw.end;
        text.push_str(&document.text[last..]);
        let spelling = Spelling(changes);
        Some((spelling.document(document, text), spelling))
    }

    /// The document over its typed text; pieces that follow at once on one another are one.
    fn document(&self, document: &Document, text: String) -> Document {
        let place = |span: Span| Span::new(self.place(span.start()), self.place(span.end()));
        let mut runs: Vec<Run> = Vec::with_capacity(document.runs.len());
        let mut blocks = document.blocks.clone();
        for block in &mut blocks {
            let first = runs.len();
            for run in document.runs_of(block) {
                let kind = match run.kind {
                    RunKind::Entity(_) => RunKind::Text,
                    kind => kind,
                };
                let run = Run {
                    span: place(run.span),
                    kind,
                    ..*run
                };
                let joined = |last: &&mut Run| {
                    let texts = last.kind == RunKind::Text && run.kind == RunKind::Text;
                    texts && !run.spaced && last.span.end() == run.span.start()
                };
                match runs[first..].last_mut().filter(joined) {
                    Some(last) => last.span = last.span.cover(run.span),
                    None => runs.push(run),
                }
            }
            block.runs = first as u32..runs.len() as u32;
            block.span = place(block.span);
        }
        let mut sections = document.sections.clone();
        for section in &mut sections {
            section.title = place(section.title);
        }
        let mut diagnostics = document.diagnostics.clone();
        for diagnostic in &mut diagnostics {
            diagnostic.span = place(diagnostic.span);
        }
        let page = |start: &u32| self.place(*start as usize) as u32;
        Document {
            text,
            runs,
            blocks,
            sections,
            diagnostics,
            pages: document.pages.iter().map(page).collect(),
            tables: document.tables.clone(),
            metadata: document.metadata.clone(),
            ..*document
        }
    }

    /// Where a byte of the text is in the typed one.
    fn place(&self, raw: usize) -> usize {
        let nth = self.0.partition_point(|change| change.raw.end <= raw);
        match self.0.get(nth) {
            Some(change) if change.raw.start < raw => change.typed.start,
            _ => nth.checked_sub(1).map_or(raw, |before| {
                let before = &self.0[before];
                before.typed.end + (raw - before.raw.end)
            }),
        }
    }

    /// Where a span of the typed text is in the text.
    fn origin(&self, span: Span) -> Span {
        let (start, end) = (span.start(), span.end());
        let nth = self.0.partition_point(|change| change.typed.end <= start);
        let from = match self.0.get(nth) {
            Some(change) if change.typed.start < start => change.raw.start,
            _ => self.behind(nth, start),
        };
        // What is not seen behind a word is none of it.
        let nth = self.0.partition_point(|change| change.typed.start < end);
        let to = match nth.checked_sub(1).map(|before| &self.0[before]) {
            Some(change) if change.typed.end > end => change.raw.end,
            _ => self.behind(nth, end),
        };
        Span::new(from, to.max(from))
    }

    /// Where a byte of the typed text is in the text that stands behind the first `nth` changes.
    fn behind(&self, nth: usize, typed: usize) -> usize {
        nth.checked_sub(1).map_or(typed, |before| {
            let before = &self.0[before];
            before.raw.end + (typed - before.typed.end)
        })
    }

    /// A report on the typed text, moved to the text.
    pub(super) fn restore(&self, mut report: Report) -> Report {
        let date = |as_of: &mut Option<AsOf>| {
            if let Some(span) = as_of.as_mut().and_then(|as_of| as_of.span.as_mut()) {
                *span = self.origin(*span);
            }
        };
        let phrase = |phrase: &mut Phrase| {
            for piece in &mut phrase.pieces {
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
        report
    }
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
