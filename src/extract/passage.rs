//! A block as the rules see it: its tokens and sentences.

use std::ops::Range;

use crate::document::{Block, Document, Shape, Span, Token, lex_block, sentences};
use crate::lexicon::words::{Tags, WordList};

/// One lexed block.
#[derive(Clone, Copy)]
pub(super) struct Passage<'a> {
    /// The document it stands in.
    pub(super) document: &'a Document,
    /// Which block: index into `Document::blocks`.
    pub(super) index: usize,
    /// The block.
    pub(super) block: &'a Block,
    /// Its tokens.
    pub(super) tokens: &'a [Token],
    /// Its sentences: ranges of tokens that cover them all.
    pub(super) sentences: &'a [Range<usize>],
}

/// Buffers for one block at a time, reused over a document.
#[derive(Default)]
pub(super) struct Buffers {
    tokens: Vec<Token>,
    sentences: Vec<Range<usize>>,
}

impl Buffers {
    /// Lexes block `index` of `document`.
    pub(super) fn passage<'a>(&'a mut self, document: &'a Document, index: usize) -> Passage<'a> {
        let block = &document.blocks[index];
        lex_block(document, block, &mut self.tokens);
        self.sentences.clear();
        self.sentences
            .extend(sentences(&document.text, &self.tokens));
        Passage {
            document,
            index,
            block,
            tokens: &self.tokens,
            sentences: &self.sentences,
        }
    }
}

impl<'a> Passage<'a> {
    /// The raw words of token `at`; empty behind the end.
    #[inline]
    pub(super) fn raw(&self, at: usize) -> &'a str {
        self.tokens
            .get(at)
            .map_or("", |token| token.span.of(&self.document.text))
    }

    /// Whether token `at` is `word` in any case.
    #[inline]
    pub(super) fn is(&self, at: usize, word: &str) -> bool {
        self.raw(at).eq_ignore_ascii_case(word)
    }

    /// Whether token `at` is one of `words` in any case.
    #[inline]
    pub(super) fn is_any(&self, at: usize, words: &WordList) -> bool {
        let likely = |token: &Token| words.may_hold(token.bit);
        self.tokens.get(at).is_some_and(likely) && words.holds(self.raw(at))
    }

    /// Whether token `at` is the mark `mark`.
    #[inline]
    pub(super) fn is_mark(&self, at: usize, mark: char) -> bool {
        self.tokens
            .get(at)
            .is_some_and(|token| token.shape == Shape::Mark)
            && self.raw(at).starts_with(mark)
    }

    /// The classes of token `at`; none behind the end.
    #[inline]
    pub(super) fn tags(&self, at: usize) -> Tags {
        self.tokens.get(at).map_or(Tags::NONE, |token| token.tags)
    }

    /// Whether token `at` exists and stands right behind the one before, without white space.
    #[inline]
    pub(super) fn is_glued(&self, at: usize) -> bool {
        self.tokens.get(at).is_some_and(|token| !token.spaced)
    }

    /// The span of the tokens `range`, which must not be empty.
    pub(super) fn span(&self, range: Range<usize>) -> Span {
        self.tokens[range.start]
            .span
            .cover(self.tokens[range.end - 1].span)
    }
}

#[cfg(test)]
pub(super) mod testing {
    use super::{Buffers, Passage};
    use crate::read::{Format, read};

    /// Lexes the first block of a text, and gives what `look` sees in it.
    pub(in crate::extract) fn with_passage<T>(
        text: &str,
        look: impl FnOnce(&Passage<'_>) -> T,
    ) -> T {
        let document = read(text.to_owned(), Format::PlainText);
        let mut buffers = Buffers::default();
        look(&buffers.passage(&document, 0))
    }
}
