//! A block as the rules see it: its tokens and sentences.

use std::cell::{Cell, OnceCell};
use std::ops::Range;

use crate::document::{Block, BlockKind, Document, Shape, Span, Token, lex_block, sentences};
use crate::lexicon::words::{Tags, WordList, WordMap};

/// One lexed block.
#[derive(Clone, Copy)]
pub(super) struct Passage<'a> {
    /// The document it stands in.
    pub(super) document: &'a Document,
    /// The blocks before and behind it.
    pub(super) lexed: &'a Lexed<'a>,
    /// Which block: index into `Document::blocks`.
    pub(super) index: usize,
    /// The block.
    pub(super) block: &'a Block,
    /// Its tokens.
    pub(super) tokens: &'a [Token],
    /// Its sentences: ranges of tokens that cover them all.
    pub(super) sentences: &'a [Range<usize>],
}

/// The blocks of a document, each lexed once: what one rule reads, another looks back or ahead at.
pub(super) struct Lexed<'d> {
    document: &'d Document,
    /// Blocks in lots of [`LOT`], each lexed when one of its blocks is asked for.
    lots: Vec<OnceCell<Lot>>,
    /// How many tokens the lots have.
    held: Cell<usize>,
    /// The lots before this one were let go.
    gone: usize,
}

/// How many blocks are lexed together.
const LOT: usize = 64;

/// Blocks that stand together.
#[derive(Default)]
struct Lot {
    tokens: Vec<Token>,
    sentences: Vec<Range<usize>>,
    /// One past the last token and the last sentence of each block.
    ends: Vec<(usize, usize)>,
}

impl Lot {
    /// Lexes `blocks`; no facts are read from what is no prose, and it has no tokens.
    fn of(document: &Document, blocks: &[Block]) -> Lot {
        const BYTES_A_TOKEN: usize = 5;
        let bytes: usize = blocks.iter().map(|block| block.span.len()).sum();
        let mut lot = Lot {
            tokens: Vec::with_capacity(bytes / BYTES_A_TOKEN),
            sentences: Vec::with_capacity(blocks.len()),
            ends: Vec::with_capacity(blocks.len()),
        };
        for block in blocks {
            if block.is_prose() {
                let first = lot.tokens.len();
                lex_block(document, block, &mut lot.tokens);
                let tokens = &lot.tokens[first..];
                lot.sentences.extend(sentences(&document.text, tokens));
            }
            lot.ends.push((lot.tokens.len(), lot.sentences.len()));
        }
        lot
    }
}

impl<'d> Lexed<'d> {
    /// More tokens than these are not held for long: they are those of a megabyte, in four.
    const MOST_HELD: usize = 1 << 18;

    /// Nothing of `document` is lexed yet.
    pub(super) fn new(document: &'d Document) -> Lexed<'d> {
        let mut lots = Vec::new();
        lots.resize_with(document.blocks.len().div_ceil(LOT), OnceCell::new);
        Lexed {
            document,
            lots,
            held: Cell::new(0),
            gone: 0,
        }
    }

    /// The document they are of.
    pub(super) fn document(&self) -> &'d Document {
        self.document
    }

    /// The blocks of a document, in order, in lots that are lexed together.
    pub(super) fn lots(document: &Document) -> impl Iterator<Item = Range<usize>> + use<> {
        let end = document.blocks.len();
        (0..end)
            .step_by(LOT)
            .map(move |start| start..end.min(start + LOT))
    }

    /// Block `index`.
    pub(super) fn passage(&self, index: usize) -> Passage<'_> {
        let blocks = &self.document.blocks;
        let (lot, place) = (index / LOT, index % LOT);
        let lexed = self.lots[lot].get_or_init(|| {
            let end = blocks.len().min((lot + 1) * LOT);
            let lexed = Lot::of(self.document, &blocks[lot * LOT..end]);
            self.held.set(self.held.get() + lexed.tokens.len());
            lexed
        });
        let before = place.checked_sub(1).map(|before| lexed.ends[before]);
        let (token, sentence) = before.unwrap_or_default();
        let (tokens_end, sentences_end) = lexed.ends[place];
        Passage {
            document: self.document,
            lexed: self,
            index,
            block: &blocks[index],
            tokens: &lexed.tokens[token..tokens_end],
            sentences: &lexed.sentences[sentence..sentences_end],
        }
    }

    /// Lets go of blocks far before `index` where many are held; who asks for one of them has it lexed again.
    pub(super) fn go_on(&mut self, index: usize) {
        // The lots of the last blocks are kept for those who look back.
        let end = (index / LOT).saturating_sub(1);
        self.gone = self.gone.min(end);
        if self.held.get() > Lexed::MOST_HELD {
            for lot in self.lots[self.gone..end]
                .iter_mut()
                .filter_map(OnceCell::take)
            {
                self.held.set(self.held.get() - lot.tokens.len());
            }
            self.gone = end;
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

    /// The bytes of a token, for comparisons, which need no look at where characters start.
    #[inline]
    fn bytes(&self, token: &Token) -> &'a [u8] {
        &self.document.text.as_bytes()[token.span.range()]
    }

    /// Whether token `at` is `word` in any case.
    #[inline(always)]
    pub(super) fn is(&self, at: usize, word: &str) -> bool {
        // A closure would not be inlined everywhere, and `word` be read where the program runs.
        match self.tokens.get(at) {
            Some(token) => (token.print).is(token.span.len(), word, || self.bytes(token)),
            None => false,
        }
    }

    /// Whether token `at` is one of `words` in any case.
    #[inline]
    pub(super) fn is_any(&self, at: usize, words: &WordList) -> bool {
        let may_hold = |token: &&Token| words.may_hold(token.print);
        let token = self.tokens.get(at).filter(may_hold);
        token.is_some_and(|token| self.is_held(token, words))
    }

    fn is_held(&self, token: &Token, words: &WordList) -> bool {
        words.holds_by(token.print, token.span.len(), || self.bytes(token))
    }

    /// What `map` tells of token `at`, in any case.
    #[inline]
    pub(super) fn look_up<'m, V>(&self, at: usize, map: &'m WordMap<V>) -> Option<&'m V> {
        let token = self.tokens.get(at)?;
        map.get_by(token.print, token.span.len(), || self.bytes(token))
    }

    /// Whether token `at` is the mark `mark`.
    #[inline]
    pub(super) fn is_mark(&self, at: usize, mark: char) -> bool {
        let token = self.tokens.get(at);
        token.is_some_and(|token| token.shape == Shape::Mark && token.print.starts_with(mark))
    }

    /// Whether token `at` is one of the signs that money is given with: `$`, `€`, `£`.
    pub(super) fn is_sign(&self, at: usize) -> bool {
        ['$', '€', '£'].iter().any(|sign| self.is_mark(at, *sign))
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

    /// Whether a tag for a line break stands right before token `at` of a cell.
    pub(super) fn breaks_at(&self, at: usize) -> bool {
        const TAG: &str = "<br";
        if at == 0 || !matches!(self.block.kind, BlockKind::Cell { .. }) {
            return false;
        }
        let gap = self.tokens[at - 1].span.end()..self.tokens[at].span.start();
        gap.len() > TAG.len()
            && self.document.text.get(gap).is_some_and(|gap| {
                gap.as_bytes()
                    .windows(TAG.len())
                    .any(|tag| tag.eq_ignore_ascii_case(TAG.as_bytes()))
            })
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
    use super::{Lexed, Passage};
    use crate::read::{Format, read};

    /// Lexes the first block of a text, and gives what `look` sees in it.
    pub(in crate::extract) fn with_passage<T>(
        text: &str,
        look: impl FnOnce(&Passage<'_>) -> T,
    ) -> T {
        let document = read(text.to_owned(), Format::PlainText);
        look(&Lexed::new(&document).passage(0))
    }
}
