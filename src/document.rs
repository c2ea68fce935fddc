//! Vocabulary: a document as every reader yields it and every rule reads it.
//!
//! A document owns one UTF-8 text. Everything else points into it: *runs* are its visible pieces (markup left
//! out), *blocks* group runs that belong together, *sections* are its outline. Nothing here knows a file format.

mod block;
mod builder;
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
pub(crate) use token::lex_text;
pub use token::{Shape, Token, lex_block};

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
        Some(span.of(&self.text)).filter(|text| within && is_folded(text.as_bytes()))
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
                let plain = plain_words(rest.as_bytes());
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

/// Whether words are of ASCII with nothing but single spaces between them: eight bytes are looked at together.
fn is_folded(words: &[u8]) -> bool {
    const EACH: u64 = 0x0101_0101_0101_0101;
    const HIGH: u64 = 0x80 * EACH;
    let ([first, .., last] | [first @ last]) = words else {
        return false;
    };
    if *first == b' ' || *last == b' ' {
        return false;
    }
    // Given whether a space stands before them, gives back whether one ends them; `None` where they are not so.
    let after = |space: u64, eight: &[u8; 8]| {
        let bytes = u64::from_le_bytes(*eight);
        // A byte's high bit tells whether it is at least the space, at least "!", and behind "~"; no sum reaches the next.
        let low = bytes & !HIGH;
        let shown = low + (0x80 - b' ' as u64) * EACH;
        let graphic = low + (0x80 - b'!' as u64) * EACH;
        let behind = (low + EACH) | bytes;
        let spaces = !graphic & HIGH;
        let doubled = spaces & ((spaces << 8) | space);
        (shown & !behind & HIGH == HIGH && doubled == 0).then_some(spaces >> 56)
    };
    match words.last_chunk() {
        Some(last) => {
            let mut eights = words.as_chunks().0.iter();
            // The last eight may be looked at again, on their own.
            eights
                .try_fold(0, after)
                .and_then(|_| after(0, last))
                .is_some()
        }
        None => plain_words(words) == words.len(),
    }
}

/// How many bytes words of ASCII and the single spaces between them take at the start of `text`.
fn plain_words(text: &[u8]) -> usize {
    let mut end = 0;
    while end < text.len() {
        let shown = |byte: Option<&u8>| byte.is_some_and(u8::is_ascii_graphic);
        match text[end] {
            b'!'..=b'~' => end += 1,
            b' ' if end > 0 && shown(text.get(end + 1)) => end += 2,
            _ => break,
        }
    }
    end
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
