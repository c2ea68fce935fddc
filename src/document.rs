//! Vocabulary: a document as every reader yields it and every rule reads it.
//!
//! A document owns one UTF-8 text. Everything else points into it: *runs* are its visible pieces (markup left
//! out), *blocks* group runs that belong together, *sections* are its outline. Nothing here knows a file format.

mod block;
mod builder;
pub(crate) mod eights;
mod line_index;
mod outline;
mod run_in;
mod sentence;
mod span;
mod token;

use std::borrow::Cow;

pub use block::{Block, BlockKind, Run, RunKind, Table};
pub(crate) use builder::Builder;
pub use line_index::{LineCol, LineIndex};
pub use outline::{Section, SectionKind};
pub(crate) use sentence::sentences;
pub use span::Span;
pub use token::{Shape, Token, lex_block};
pub(crate) use token::{is_cjk, is_inner_stop, is_year, lex_text};

use crate::model::Diagnostic;
use crate::read::Format;

/// What a report says of itself outside its prose: front matter, document properties.
#[derive(Clone, Debug, Default, PartialEq, Eq, serde::Serialize, serde::Deserialize)]
pub struct Metadata {
    /// Its title.
    pub title: Option<String>,
    /// Its date, as written.
    pub date: Option<String>,
    /// The organization that wrote it.
    pub organization: Option<String>,
}

/// A report as text with its structure.
#[derive(Clone, Debug)]
pub struct Document {
    /// The text that every span points into.
    pub text: String,
    /// The format it was read as.
    pub format: Format,
    /// The encoding it was decoded from, by its WHATWG name.
    pub encoding: &'static str,
    /// Whether `text` is the file, byte for byte.
    pub text_is_source: bool,
    /// Visible pieces of text, in order.
    pub runs: Vec<Run>,
    /// In order.
    pub blocks: Vec<Block>,
    /// In order.
    pub tables: Vec<Table>,
    /// In order of their titles.
    pub sections: Vec<Section>,
    /// The byte at which each page starts; empty where the format has no pages.
    pub pages: Vec<u32>,
    /// What the document says of itself.
    pub metadata: Metadata,
    /// What could not be read as it stands.
    pub diagnostics: Vec<Diagnostic>,
}

impl Document {
    /// The visible runs of a block.
    pub fn runs_of(&self, block: &Block) -> &[Run] {
        &self.runs[block.runs.start as usize..block.runs.end as usize]
    }

    /// The words of a span: markup left out, entities decoded, white space folded to single spaces.
    pub fn words(&self, span: Span) -> String {
        let mut words = String::with_capacity(span.len());
        self.push_words(&mut words, span);
        words
    }

    /// The words of a span as [`Document::words`] gives them, copied only where they differ from the text.
    pub fn words_of(&self, span: Span) -> Cow<'_, str> {
        let first = self.first_run(span);
        match self.folded(first, span) {
            Some(text) => Cow::Borrowed(text),
            None => {
                let mut words = String::with_capacity(span.len());
                self.push_pieces(&mut words, first, span);
                Cow::Owned(words)
            }
        }
    }

    /// The first run that does not end before a span.
    fn first_run(&self, span: Span) -> usize {
        self.runs
            .partition_point(|run| run.span.end() <= span.start())
    }

    /// The text of a span that lies in run `first` and is its own words.
    fn folded(&self, first: usize, span: Span) -> Option<&str> {
        let run = self.runs.get(first)?;
        let within = !matches!(run.kind, RunKind::Entity(_)) && run.span.contains(span);
        Some(span.of(&self.text))
            .filter(|text| within && plain_words(text.as_bytes()) == text.len())
    }

    /// Appends the words of a span to `words`, as [`Document::words`] gives them.
    pub fn push_words(&self, words: &mut String, span: Span) {
        let first = self.first_run(span);
        match self.folded(first, span) {
            Some(text) => words.push_str(text),
            None => self.push_pieces(words, first, span),
        }
    }

    /// Appends the words of a span whose first run is `first`, piece by piece.
    fn push_pieces(&self, words: &mut String, first: usize, span: Span) {
        let mut space = false;
        let from = words.len();
        for run in self.runs[first..]
            .iter()
            .take_while(|run| run.span.start() < span.end())
        {
            space |= run.spaced;
            if let RunKind::Entity(decoded) = run.kind {
                if decoded.is_whitespace() {
                    space = true;
                } else {
                    push_spaced(words, from, &mut space, decoded.encode_utf8(&mut [0; 4]));
                }
                continue;
            }
            let start = run.span.start().max(span.start());
            let end = run.span.end().min(span.end());
            let mut rest = &self.text[start..end];
            loop {
                let plain = match plain_words(rest.as_bytes()) {
                    0 => rest.find(|c| !is_plain_wide(c)).unwrap_or(rest.len()),
                    plain => plain,
                };
                if plain > 0 {
                    push_spaced(words, from, &mut space, &rest[..plain]);
                    rest = &rest[plain..];
                }
                let Some(c) = rest.chars().next() else { break };
                if is_space(c) {
                    space = true;
                } else if !is_invisible(c) {
                    let shown = letters(c).unwrap_or(&rest[..c.len_utf8()]);
                    push_spaced(words, from, &mut space, shown);
                }
                rest = &rest[c.len_utf8()..];
            }
        }
    }

    /// Titles from the root to this section, joined with ` > `.
    pub fn section_path(&self, section: u32) -> String {
        let mut chain = vec![section];
        while let Some(parent) = self.sections[chain[chain.len() - 1] as usize].parent {
            chain.push(parent);
        }
        let titles: Vec<String> = chain
            .iter()
            .rev()
            .map(|id| self.words(self.sections[*id as usize].title))
            .collect();
        titles.join(" > ")
    }

    /// The 1-based page of a byte, where the format has pages.
    pub fn page(&self, offset: usize) -> Option<usize> {
        let page = self
            .pages
            .partition_point(|start| *start as usize <= offset);
        (!self.pages.is_empty()).then_some(page.max(1))
    }
}

/// How many bytes words of ASCII and the single spaces between them take at the start of `text`.
fn plain_words(text: &[u8]) -> usize {
    // Whether a space stands before the eight at hand: none opens words.
    let mut before = 0x80;
    let end = eights::before_any(text, b'!', |eight| {
        let spaces = eights::is(eight, b' ');
        let doubled = spaces & (spaces << 8 | before);
        before = spaces >> 56;
        let shown = eights::at_least(eight, b' ') & !eights::at_least(eight, 0x7F) & !eight;
        !shown & eights::HIGH | doubled
    });
    // A space that no word follows is none between words.
    end - usize::from(text[..end].ends_with(b" "))
}

/// Whether a character beyond ASCII is shown as it stands.
fn is_plain_wide(c: char) -> bool {
    !c.is_ascii() && !is_space(c) && !is_invisible(c) && letters(c).is_none()
}

/// Appends `more`, with one space before it where white space stood since the last character.
fn push_spaced(words: &mut String, from: usize, space: &mut bool, more: &str) {
    if *space && words.len() > from {
        words.push(' ');
    }
    *space = false;
    words.push_str(more);
}

/// White space in reports: Unicode's, which has the no-break kinds too.
pub(crate) fn is_space(c: char) -> bool {
    c.is_whitespace()
}

/// The letters that a ligature stands for: "fi" for "ﬁ".
pub(crate) fn letters(ligature: char) -> Option<&'static str> {
    Some(match ligature {
        'ﬀ' => "ff",
        'ﬁ' => "fi",
        'ﬂ' => "fl",
        'ﬃ' => "ffi",
        'ﬄ' => "ffl",
        'ﬅ' | 'ﬆ' => "st",
        _ => return None,
    })
}

/// Characters without width that converters leave behind: zero-width space and joiners, soft hyphen, BOM.
pub(crate) fn is_invisible(c: char) -> bool {
    matches!(
        c,
        '\u{200B}'..='\u{200D}' | '\u{2060}' | '\u{FEFF}' | '\u{AD}'
    )
}
