//! The words of a block, as they stand in the text.

use std::ops::Range;

use super::Reader;
use super::marks::is_bold_heading;
use crate::document::BlockKind;
use crate::read::{plain_text, superscript};

impl<'a> Reader<'a, '_> {
    pub(super) fn words(&mut self, words: &str, range: Range<usize>) {
        if self.images > 0 || self.struck > 0 || self.html {
            return;
        }
        let range = self.shown(range.start.max(self.glued.min(range.end))..range.end);
        if self.raised && superscript::is_note_mark(self.before(range.start), words) {
            return;
        }
        let source = &self.text[range.clone()];
        let mut decoded = words.chars();
        match (
            source.starts_with('&') && source != words,
            decoded.next(),
            decoded.next(),
        ) {
            (true, Some(c), None) => self.builder.entity(range.start, range.end, c),
            _ if self.code || self.builder.is_open() || !source.trim().is_empty() => {
                self.run(range)
            }
            _ => {}
        }
    }

    /// A range without what is hidden at its ends, where a blank can be an indent or stand before a mark.
    pub(super) fn shown(&self, range: Range<usize>) -> Range<usize> {
        let around = |at: usize| {
            let next = self.hidden.partition_point(|hidden| hidden.end <= at);
            self.hidden.get(next).filter(|hidden| hidden.start < at)
        };
        let start = around(range.start).map_or(range.start, |hidden| hidden.end.min(range.end));
        let end = around(range.end).map_or(range.end, |hidden| hidden.start.max(start));
        start..end.max(start)
    }

    /// Shows what is not hidden of a range.
    pub(super) fn run(&mut self, range: Range<usize>) {
        let mut from = range.start;
        let first = self.hidden.partition_point(|hidden| hidden.end <= from);
        for hidden in self.hidden[first..]
            .iter()
            .take_while(|hidden| hidden.start < range.end)
        {
            self.builder.run(from, hidden.start.max(from));
            from = hidden.end.min(range.end);
        }
        self.builder.run(from, range.end);
    }

    /// The words before the tag that ends at `at`.
    pub(super) fn before(&self, at: usize) -> &'a str {
        let before = &self.text[..at];
        before.rfind('<').map_or("", |tag| &before[..tag])
    }

    pub(super) fn inline_code(&mut self, range: Range<usize>) {
        if self.images > 0 || self.struck > 0 {
            return;
        }
        let range = self.shown(range);
        let source = &self.text[range.clone()];
        let ticks = source.bytes().take_while(|byte| *byte == b'`').count();
        self.builder.code(range.start + ticks, range.end - ticks);
    }

    /// The level of a paragraph that is a heading by its looks, where none is marked as one.
    pub(super) fn looked(&self, range: Range<usize>) -> Option<u8> {
        const UNNUMBERED: u8 = 2;
        const FEWEST_WORDS: usize = 15;
        let line = self.marked(range.clone()).trim();
        if self.lists > 0 || line.contains('\n') {
            return None;
        }
        let first = self.place.start <= '\u{FEFF}'.len_utf8();
        let first = first && self.marked_before(range.start).trim_end().is_empty();
        if self.layout.bold && is_bold_heading(line) {
            return Some(if first { 1 } else { UNNUMBERED });
        }
        // "Introduction" heads its part even where other parts have marks, and what opens a text its first one.
        let opens = first
            && self
                .marked_from(range.end)
                .trim_start()
                .split('\n')
                .next()
                .is_some_and(|after| after.split_whitespace().nth(FEWEST_WORDS).is_some());
        let numbered = || {
            let parts = line.split(' ').next().unwrap_or("").trim_end_matches('.');
            parts.contains('.')
                && parts
                    .bytes()
                    .all(|byte| byte.is_ascii_digit() || byte == b'.')
        };
        let told = self.layout.headless || opens || numbered() || plain_text::is_known(line);
        if !told {
            return None;
        }
        let before = self.marked_before(range.start).trim_end();
        if before.ends_with(['”', '"', '’']) && closes_quotation(before) {
            return None;
        }
        let after = self.marked_from(range.end).trim_start().lines().next();
        let after = after.filter(|after| !after.starts_with('|'));
        // Below a title that is marked, lines on one another are names more often than headings.
        let mut beside = after.into_iter().chain(before.lines().next_back());
        if self.layout.titled && beside.any(plain_text::is_titled) {
            return None;
        }
        plain_text::heading_level(line, true, after).map(|level| level.unwrap_or(UNNUMBERED))
    }

    /// The level of the heading that starts at byte `at`, or behind white space from there on, right over or below other
    /// lines of its paragraph.
    pub(super) fn heading_within(&self, at: usize) -> Option<u8> {
        const UNNUMBERED: u8 = 2;
        let rest = self.marked_from(at);
        let start = at + rest.len() - rest.trim_start().len();
        let nth = self
            .layout
            .headings
            .binary_search_by_key(&start, |(place, _)| place.start);
        let (_, level) = self.layout.headings.get(nth.ok()?)?;
        (self.lists == 0).then_some(level.unwrap_or(UNNUMBERED))
    }

    /// What the line behind the line break that ends at byte `at` starts, if it goes on with nothing: a heading, or the text
    /// below one.
    pub(super) fn turn(&self, at: usize) -> Option<BlockKind> {
        if let Some(level) = self.heading_within(at) {
            return Some(BlockKind::Heading { level });
        }
        let before = self.place.start + self.marked_before(at).trim_end().len();
        let below = |(place, _): &(Range<usize>, Option<u8>)| place.end.cmp(&before);
        let headed = self.layout.headings.binary_search_by(below).is_ok();
        let labelled = self.lists > 0 && labels_list(self.marked_from(at));
        (headed && self.lists == 0 || labelled).then_some(BlockKind::Paragraph)
    }
}

/// "Retired:⏎- A": whether a line right below an item, at the margin, is a label and more items follow it: it goes on with none
/// of the item's words.
fn labels_list(text: &str) -> bool {
    const LONGEST: usize = 60;
    let mut lines = text.splitn(3, '\n');
    let (Some(line), Some(next)) = (lines.next(), lines.next()) else {
        return false;
    };
    let words = line.trim_end().trim_end_matches(['*', '_']);
    let label = line.len() <= LONGEST
        && line.starts_with(|c: char| c.is_alphabetic() || matches!(c, '*' | '_'))
        && !line.starts_with("* ")
        && words.ends_with(':')
        && words
            .trim_matches(['*', '_', ':'])
            .contains(char::is_alphabetic);
    let next = next.trim_start();
    let item = |mark: &str| {
        next.strip_prefix(mark)
            .is_some_and(|rest| rest.starts_with(' '))
    };
    label && ["-", "*", "+", "•"].iter().any(|mark| item(mark))
}

/// Whether the last paragraph of `before` opens with a quote: whom a quotation is from stands below it, and a sentence may
/// end with one. No paragraph of a quotation is longer than this looks back.
fn closes_quotation(before: &str) -> bool {
    const LONGEST: usize = 4096;
    let near = before.len().saturating_sub(LONGEST);
    let gap = memchr::memmem::rfind(&before.as_bytes()[near..], b"\n\n");
    let start = gap.map(|gap| near + gap + 2).or((near == 0).then_some(0));
    start.is_some_and(|start| {
        let paragraph = before[start..].trim_start();
        paragraph.starts_with(['“', '"', '‘', '>', '*', '_'])
    })
}

#[cfg(test)]
mod tests {
    use super::{closes_quotation, labels_list};

    #[track_caller]
    fn check(before: &str, expect: bool) {
        assert_eq!(closes_quotation(before), expect, "{before}");
    }

    #[test]
    fn a_paragraph_may_be_a_quotation() {
        check("“It was good.”", true);
        check("It grew.\n\n  “It was good.”", true);
        check("It was “good”", false);
        check("“It grew.”\n\nIt was “good”", false);
        check(&format!("é“{}”", "é ".repeat(4096)), false);
    }

    #[test]
    fn labels_below_items() {
        for label in [
            "Emeritus:\n- Liis",
            "**Retired in 2023:**\n  * kelp",
            "New chairs:  \n+ Liis",
        ] {
            assert!(labels_list(label), "{label}");
        }
        for other in [
            "  Emeritus:\n- Liis",
            "and so on\n- Liis",
            "Emeritus:\nLiis",
            "- Liis:\n- Karl",
            "10:\n- a",
        ] {
            assert!(!labels_list(other), "{other}");
        }
    }
}
