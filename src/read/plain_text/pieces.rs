//! Writes blocks from lines whose kinds are known: items, captions and running text are pieces of lines.

use std::ops::Range;

use super::bullet::{bullet, is_dashed, is_lone};
use super::caption::is_caption;
use super::flow::{self, flows, flows_over_gap};
use super::heading::{Heading, Kind};
use super::hyphen::Hyphens;
use super::lines::{Gap, Line};
use super::listing::Entry;
use super::numbering::Numbers;
use super::table::Table;
use super::title::{Open, is_date, is_label, openness};
use crate::document::{BlockKind, Builder};

/// Writes blocks from lines whose kinds are known.
pub(super) struct Pieces<'s> {
    pub(super) text: &'s str,
    pub(super) lines: &'s [Line],
    pub(super) kinds: &'s [Kind],
    pub(super) margins: &'s [u16],
    pub(super) headings: &'s [Option<Heading>],
    pub(super) entries: &'s [Entry],
    pub(super) hyphens: Hyphens<'s>,
    pub(super) numbers: &'s Numbers<'s>,
    pub(super) slides: bool,
}

impl Pieces<'_> {
    /// Adds every line to a document, in order.
    pub(super) fn build(&self, tables: &[Table], builder: &mut Builder<'_>) {
        let mut tables = tables.iter().peekable();
        // Marks of items that stood on lines of their own and wait for their words.
        let mut pending = 0usize;
        let mut titled = false;
        let mut prose = false;
        let mut at = 0;
        while at < self.lines.len() {
            if self.lines[at].gap == Gap::Page {
                pending = 0;
            }
            if let Some(table) = tables.next_if(|table| table.lines.start == at) {
                table.build(builder);
                at = table.lines.end;
            } else if let Some(heading) = self.headings[at] {
                let level = heading.level.unwrap_or(if titled || prose { 2 } else { 1 });
                let end = at + usize::from(heading.lines);
                self.block(BlockKind::Heading { level }, at..end, 0, builder);
                (titled, pending, at) = (true, 0, end);
            } else if self.kinds[at] == Kind::Notice {
                self.block(BlockKind::Notice, at..at + 1, 0, builder);
                at += 1;
            } else if is_lone(self.words(at)) {
                pending += 1;
                at += 1;
            } else {
                let mark = bullet(self.words(at));
                let item = mark.is_some() || pending > 0 || self.entries[at] == Entry::Start;
                pending = pending.saturating_sub(usize::from(mark.is_none()));
                let end = self.end_of_piece(at, mark.is_some(), pending > 0);
                let kind = self.kind_of_piece(at, item);
                prose |= kind == BlockKind::Paragraph;
                self.block(kind, at..end, mark.unwrap_or(0), builder);
                at = end;
            }
        }
    }

    fn words(&self, at: usize) -> &str {
        self.lines[at].of(self.text)
    }

    fn kind_of_piece(&self, at: usize, item: bool) -> BlockKind {
        const DEEP: u16 = 6;
        if item {
            BlockKind::ListItem {
                depth: 1 + u8::from(self.lines[at].indent >= DEEP),
            }
        } else if is_caption(self.words(at)) {
            BlockKind::Caption
        } else {
            BlockKind::Paragraph
        }
    }

    /// The line behind the item, caption or paragraph that starts at line `first`; `marked`: with a list mark,
    /// `more`: other marks wait for their words.
    fn end_of_piece(&self, first: usize, marked: bool, more: bool) -> usize {
        let mut end = first + 1;
        while end < self.lines.len() && self.may_go_on(first, end) {
            let (line, next) = (&self.lines[end - 1], &self.lines[end]);
            let margin = if more {
                flow::UNWRAPPED
            } else {
                self.margins[end - 1]
            };
            // What hangs under an item's words belongs to it.
            let hangs = marked && next.indent > self.lines[first].indent;
            // Where marks wait, each line is the words of one, unless it is wrapped.
            let own = more
                && openness(self.words(end - 1)) == Open::Closed
                && !flow::is_full(self.text, line, next, self.margins[end - 1]);
            let goes_on = match next.gap {
                Gap::None if self.entries[end] == Entry::More => true,
                Gap::None => hangs || !own && flows(self.text, line, next, margin),
                Gap::Page if self.slides => false,
                _ => flows_over_gap(self.text, line, next, margin),
            };
            if !goes_on {
                break;
            }
            end += 1;
        }
        end
    }

    /// Whether line `at` starts nothing of its own, so that it may belong to the piece that starts at `first`.
    fn may_go_on(&self, first: usize, at: usize) -> bool {
        let listed = |at: usize| matches!(self.entries[at], Entry::Start | Entry::Label);
        if listed(at) || self.entries[at - 1] == Entry::Label {
            return false;
        }
        let (opening, above, words) = (self.words(first), self.words(at - 1), self.words(at));
        let apart = self.lines[at].is_apart();
        let ended = flow::ends_sentence(above);
        let captions = is_caption(words) && (apart || ended) || is_caption(opening) && apart;
        let labels = is_label(words) && (ended || is_label(opening) && !words.ends_with('.'));
        let referred = is_reference(words) && (ended || is_reference(opening));
        let noted = ended
            && (is_date(words) || self.numbers.sequenced(words).is_some() || self.is_scrap(at));
        let dashed = is_dashed(words)
            && !ended
            && bullet(opening).is_none()
            && flow::is_full(
                self.text,
                &self.lines[at - 1],
                &self.lines[at],
                self.margins[at - 1],
            );
        let marked = bullet(words).is_some() && !dashed || is_lone(words);
        self.kinds[at] == Kind::Text
            && self.headings[at].is_none()
            && !(captions || labels || referred || noted || marked)
    }

    /// Whether line `at` is too short to be part of a paragraph and ends no sentence: a label, a name under a quote.
    fn is_scrap(&self, at: usize) -> bool {
        const MOST_WORDS: usize = 6;
        let words = self.words(at);
        let next = self.lines.get(at + 1).filter(|next| !next.is_apart());
        let room = next.is_none_or(|next| {
            let full = flow::is_full(self.text, &self.lines[at], next, self.margins[at]);
            !full && !flow::starts_small(next.of(self.text))
        });
        room && !flow::ends_sentence(words)
            && openness(words) == Open::Closed
            && words.split_whitespace().nth(MOST_WORDS).is_none()
    }

    /// Adds a block of some lines, the first `mark` bytes left out.
    fn block(&self, kind: BlockKind, lines: Range<usize>, mark: usize, builder: &mut Builder<'_>) {
        builder.open(kind);
        let mut skip = mark;
        for at in lines.clone() {
            let line = &self.lines[at];
            let next = self.lines[at + 1..lines.end.max(at + 1)].first();
            let (end, spaced) = match next {
                Some(next) => self.hyphens.join(line, next),
                None => (line.end(), true),
            };
            builder.run(line.start() + skip, end);
            if spaced {
                builder.space();
            }
            skip = 0;
        }
        builder.close();
    }
}

/// Whether a line opens with the mark of a reference: "[4] Evans, C."
fn is_reference(line: &str) -> bool {
    let number = line.strip_prefix('[').and_then(|rest| rest.split_once(']'));
    number.is_some_and(|(number, _)| {
        let number = number.trim();
        !number.is_empty() && number.bytes().all(|byte| byte.is_ascii_digit())
    })
}
