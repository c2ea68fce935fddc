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
    for place in within {
        let bytes = bytes.to_mut();
        for byte in &mut bytes[place.clone()] {
            if !matches!(*byte, b'\n' | b'\r') {
                *byte = b' ';
            }
        }
        hold_line(bytes, place);
    }
    match bytes {
        Cow::Borrowed(_) => Cow::Borrowed(&text[range]),
        Cow::Owned(bytes) => {
            Cow::Owned(String::from_utf8(bytes).expect("only whole characters are blanked out"))
        }
    }
}

/// Where words stand behind a blank at the start of a line, the blank must not look like an indent.
fn hold_line(bytes: &mut [u8], range: Range<usize>) {
    const FILLER: u8 = 1;
    let last = bytes[range.clone()].iter().rposition(|byte| *byte == b'\n');
    let line = last.map_or(range.start, |at| range.start + at + 1);
    let opens = bytes[..line]
        .iter()
        .rev()
        .take_while(|byte| **byte != b'\n')
        .all(|byte| *byte == b' ');
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
