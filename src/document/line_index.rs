//! From byte offsets to the lines and columns people use.

use super::Span;

/// A place for people: line and column count from 1, columns in Unicode scalar values.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct LineCol {
    /// 1-based.
    pub line: usize,
    /// 1-based, in Unicode scalar values.
    pub column: usize,
}

/// How many bytes lie between two stored character counts.
const STRIDE: usize = 128;

/// Finds the line and column of a byte offset in constant time, however long the lines are.
#[derive(Debug)]
pub struct LineIndex {
    line_starts: Vec<u32>,
    /// `scalars[i]`: characters before byte `i * STRIDE`; empty where every byte is a character.
    scalars: Vec<u32>,
}

impl LineIndex {
    /// Reads `text` once.
    pub fn new(text: &str) -> LineIndex {
        let bytes = text.as_bytes();
        let mut line_starts = vec![0];
        line_starts.extend(memchr::memchr_iter(b'\n', bytes).map(|at| at as u32 + 1));
        let mut scalars = Vec::new();
        if !text.is_ascii() {
            let mut count = 0;
            for chunk in bytes.chunks(STRIDE) {
                scalars.push(count);
                count += count_scalars(chunk) as u32;
            }
            scalars.push(count);
        }
        LineIndex {
            line_starts,
            scalars,
        }
    }

    /// Number of lines; a final line break starts no further line.
    pub fn lines(&self, text: &str) -> usize {
        let last_is_empty = self
            .line_starts
            .last()
            .is_some_and(|start| *start as usize == text.len());
        self.line_starts.len() - usize::from(last_is_empty)
    }

    /// The place of the byte at `offset`.
    pub fn line_col(&self, text: &str, offset: usize) -> LineCol {
        let line = self
            .line_starts
            .partition_point(|start| *start as usize <= offset);
        self.place(text, offset, line)
    }

    /// The places of both ends of a span, which most often lie in one line.
    pub fn ends(&self, text: &str, span: Span) -> [LineCol; 2] {
        let start = self.line_col(text, span.start());
        let next = self.line_starts.get(start.line);
        let end = match next.is_none_or(|next| span.end() < *next as usize) {
            true if span.len() <= STRIDE => LineCol {
                column: start.column + count_scalars(span.of(text).as_bytes()),
                ..start
            },
            true => self.place(text, span.end(), start.line),
            false => self.line_col(text, span.end()),
        };
        [start, end]
    }

    /// The place of the byte at `offset` in the 1-based line that holds it.
    fn place(&self, text: &str, offset: usize, line: usize) -> LineCol {
        let start = self.line_starts[line - 1] as usize;
        let column = if self.scalars.is_empty() {
            offset - start
        } else {
            self.scalars_before(text, offset) - self.scalars_before(text, start)
        };
        LineCol {
            line,
            column: column + 1,
        }
    }

    /// The byte range of a 1-based line, its line break left out; `None` where there is no such line.
    pub fn line_range(&self, text: &str, line: usize) -> Option<std::ops::Range<usize>> {
        let start = *self.line_starts.get(line.checked_sub(1)?)? as usize;
        let end = self
            .line_starts
            .get(line)
            .map_or(text.len(), |next| *next as usize);
        Some(start..start + text[start..end].trim_end_matches(['\n', '\r']).len())
    }

    fn scalars_before(&self, text: &str, offset: usize) -> usize {
        let block = offset / STRIDE;
        self.scalars[block] as usize + count_scalars(&text.as_bytes()[block * STRIDE..offset])
    }
}

/// How many characters start in at most `STRIDE` bytes: as many as a byte can count, so that it is done many at a time.
fn count_scalars(bytes: &[u8]) -> usize {
    let starts = bytes.iter().map(|byte| u8::from(byte & 0xC0 != 0x80));
    usize::from(starts.sum::<u8>())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn check(text: &str, offset: usize, line: usize, column: usize) {
        assert_eq!(
            LineIndex::new(text).line_col(text, offset),
            LineCol { line, column }
        );
    }

    #[test]
    fn counts_lines_and_scalars_from_one() {
        check("ab\ncd", 0, 1, 1);
        check("ab\ncd", 4, 2, 2);
        check("é\nüx", 5, 2, 2);
    }

    #[test]
    fn columns_of_a_long_line_agree_with_counting() {
        let text = "aé漢".repeat(2000);
        for (nth, (offset, _)) in text.char_indices().enumerate().step_by(701) {
            check(&text, offset, 1, nth + 1);
        }
    }

    #[test]
    fn final_line_break_starts_no_line() {
        assert_eq!(LineIndex::new("a\nb\n").lines("a\nb\n"), 2);
        assert_eq!(LineIndex::new("").lines(""), 0);
        assert_eq!(LineIndex::new("a").lines("a"), 1);
    }
}
