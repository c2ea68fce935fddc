//! A Markdown text in parts, so that the parser's tree is as large as a part and not as the text: where a part ends, what
//! is blanked out in it, and what its links may point to elsewhere.

use std::borrow::Cow;
use std::collections::HashSet;
use std::ops::Range;

/// Bytes of a part, and more where one block is longer.
pub(super) const LEN: usize = 4 << 20;

/// The end of the part of at least `len` bytes from `start` on: the end of a line.
pub(super) fn end(text: &str, start: usize, len: usize) -> usize {
    let rest = text.as_bytes().get(start + len..).unwrap_or_default();
    memchr::memchr(b'\n', rest).map_or(text.len(), |at| start + len + at + 1)
}

/// What is written at `range`, with what is `hidden` of it blanked out, byte for byte; each place covers whole characters.
pub(super) fn blanked<'a>(
    text: &'a str,
    hidden: &[Range<usize>],
    range: Range<usize>,
) -> Cow<'a, str> {
    let first = hidden.partition_point(|place| place.end <= range.start);
    let within = hidden[first..]
        .iter()
        .take_while(|place| place.start < range.end)
        .map(|place| {
            place.start.max(range.start) - range.start..place.end.min(range.end) - range.start
        });
    let mut bytes = Cow::Borrowed(&text.as_bytes()[range.clone()]);
    let mut held = 0;
    for place in within {
        let bytes = bytes.to_mut();
        for byte in &mut bytes[place.clone()] {
            if !matches!(*byte, b'\n' | b'\r') {
                *byte = b' ';
            }
        }
        let end = place.end;
        hold_line(bytes, place, held);
        held = end;
    }
    match bytes {
        Cow::Borrowed(_) => Cow::Borrowed(&text[range]),
        Cow::Owned(bytes) => {
            Cow::Owned(String::from_utf8(bytes).expect("only whole characters are blanked out"))
        }
    }
}

/// Where words stand behind a blank at the start of a line, the blank must not look like an indent. The place before ends
/// at byte `held`, and its line is held already: what stands before that is not looked at, lest each of many places on a
/// line looks back over all of them.
fn hold_line(bytes: &mut [u8], range: Range<usize>, held: usize) {
    const FILLER: u8 = 1;
    let first = held.saturating_sub(1);
    let last = memchr::memrchr(b'\n', &bytes[first..range.end]);
    let start = last.map_or(first, |at| first + at + 1);
    let line = range.start.max(start);
    let fresh = last.is_some() || first == 0;
    let opens = fresh && bytes[start..line].iter().all(|byte| *byte == b' ');
    let followed = bytes[range.end..]
        .iter()
        .take_while(|byte| **byte != b'\n')
        .any(|byte| !byte.is_ascii_whitespace());
    if opens && followed && line < range.end {
        bytes[line] = FILLER;
    }
}

/// What the marks in a text of several parts can point to in another one.
#[derive(Default)]
pub(super) struct Elsewhere {
    /// The labels of links that are told somewhere, in small letters.
    labels: HashSet<String>,
}

impl Elsewhere {
    /// The labels that lines of `text` open with: "[ports]: https://…".
    pub(super) fn of(text: &str) -> Elsewhere {
        let told = |line: &str| {
            let (label, _) = line.trim_start().strip_prefix('[')?.split_once("]:")?;
            Some(label.to_lowercase())
        };
        Elsewhere {
            labels: text.lines().filter_map(told).collect(),
        }
    }

    /// Whether some part tells what this label of a link means.
    pub(super) fn tells(&self, label: &str) -> bool {
        !self.labels.is_empty() && self.labels.contains(&label.to_lowercase())
    }

    /// Where the marks of notes stand that some part has.
    pub(super) fn marks(&self, text: &str) -> Vec<Range<usize>> {
        const LONGEST: usize = 100;
        let mark = |start: usize| {
            let rest = &text.as_bytes()[start..];
            let end = start + memchr::memchr(b']', &rest[..rest.len().min(LONGEST)])?;
            let is_told = self.tells(&text[start + 1..end]);
            (is_told && !text[end..].starts_with("]:")).then_some(start..end + 1)
        };
        memchr::memmem::find_iter(text.as_bytes(), "[^")
            .filter_map(mark)
            .collect()
    }
}

#[cfg(test)]
mod tests {
    use super::blanked;

    /// Blanks out what stands in braces.
    #[track_caller]
    fn check(text: &str, expect: &str) {
        let opens = text.match_indices('{').map(|(at, _)| at);
        let closes = text.match_indices('}').map(|(at, _)| at + 1);
        let hidden: Vec<_> = opens.zip(closes).map(|(start, end)| start..end).collect();
        assert_eq!(blanked(text, &hidden, 0..text.len()), expect, "{text}");
    }

    #[test]
    fn a_blank_before_words_is_no_indent() {
        check("{a}{b} c {d} e", "\u{1}      c     e");
        check(" {a} b\n{c} d", " \u{1}   b\n\u{1}   d");
        check("a {b}\n{c}{d}\n", "a    \n\u{1}     \n");
        check("{a\nb} c", "  \n\u{1}  c");
        check("{a\nb}{c}\nd", "  \n\u{1}    \nd");
        check("{a\n}{b} c", "  \n\u{1}    c");
    }

    #[test]
    fn many_places_on_a_line_are_blanked_in_one_pass() {
        let many = 100_000;
        check(
            &format!("{}x", "{a}".repeat(many)),
            &format!("\u{1}{}x", " ".repeat(3 * many - 1)),
        );
    }
}
