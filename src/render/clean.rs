//! Words of documents and file names made harmless for a terminal.

use std::borrow::Cow;
use std::io::{self, Write};

/// `text` with every character that could steer a terminal or turn its line around replaced by `�`; line breaks and
/// tabs stay.
pub fn clean(text: &str) -> Cow<'_, str> {
    replace(text, |c| match c {
        '\n' | '\t' => None,
        c if is_harmful(c) => Some('\u{FFFD}'),
        _ => None,
    })
}

/// `text` as one line: [`clean`], and each run of white space one space.
pub(super) fn clean_line(text: &str) -> Cow<'_, str> {
    let one_line = if needs_folding(text) {
        Cow::Owned(text.split_whitespace().collect::<Vec<_>>().join(" "))
    } else {
        Cow::Borrowed(text)
    };
    match one_line {
        Cow::Borrowed(text) => clean(text),
        Cow::Owned(text) => Cow::Owned(clean(&text).into_owned()),
    }
}

fn needs_folding(text: &str) -> bool {
    let mut space = true;
    for c in text.chars() {
        if c.is_whitespace() && (space || c != ' ') {
            return true;
        }
        space = c == ' ';
    }
    space && !text.is_empty()
}

/// C0 and C1 controls, DEL, line and paragraph separators, and the marks that change the direction of writing.
pub(super) fn is_harmful(c: char) -> bool {
    c.is_control()
        || matches!(
            c,
            '\u{061C}'
                | '\u{200E}'
                | '\u{200F}'
                | '\u{2028}'..='\u{202E}'
                | '\u{2066}'..='\u{2069}'
                | '\u{FFF9}'..='\u{FFFB}'
        )
}

fn replace(text: &str, with: impl Fn(char) -> Option<char>) -> Cow<'_, str> {
    if !text.chars().any(|c| with(c).is_some()) {
        return Cow::Borrowed(text);
    }
    Cow::Owned(text.chars().map(|c| with(c).unwrap_or(c)).collect())
}

/// A writer that cleans text on its way to a terminal, line by line.
pub struct CleanWriter<W: Write> {
    inner: W,
    line: Vec<u8>,
}

impl<W: Write> CleanWriter<W> {
    /// Cleans what is written before `inner` gets it.
    pub fn new(inner: W) -> CleanWriter<W> {
        CleanWriter {
            inner,
            line: Vec::new(),
        }
    }

    fn pass_on(&mut self) -> io::Result<()> {
        let line = std::mem::take(&mut self.line);
        let text = String::from_utf8_lossy(&line);
        self.inner.write_all(clean(&text).as_bytes())
    }
}

impl<W: Write> Write for CleanWriter<W> {
    fn write(&mut self, bytes: &[u8]) -> io::Result<usize> {
        self.line.extend_from_slice(bytes);
        // A character never crosses a line break, whereas it may cross two writes.
        if bytes.contains(&b'\n') {
            let rest = memchr::memrchr(b'\n', &self.line).map_or(0, |at| at + 1);
            let rest = self.line.split_off(rest);
            self.pass_on()?;
            self.line = rest;
        }
        Ok(bytes.len())
    }

    fn flush(&mut self) -> io::Result<()> {
        self.pass_on()?;
        self.inner.flush()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn check(text: &str, expect: &str) {
        assert_eq!(clean(text), expect);
    }

    #[test]
    fn replaces_what_steers_a_terminal() {
        check("a\x1b[31mred\x07", "a�[31mred�");
        check("\u{9b}2J \u{7f} \r\n", "�2J � �\n");
        check("abc\u{202e}cba\u{2066}", "abc�cba�");
        check(
            "plain, é 漢字 👩‍🔬 – “q”\n\ttab",
            "plain, é 漢字 👩‍🔬 – “q”\n\ttab",
        );
    }

    #[test]
    fn folds_a_cell_to_one_line() {
        assert_eq!(clean_line(" a \t b\r\n c\u{a0}d "), "a b c d");
        assert_eq!(clean_line("a b"), "a b");
        assert_eq!(clean_line(""), "");
    }

    #[test]
    fn cleans_characters_split_over_writes() {
        let mut out = Vec::new();
        let mut writer = CleanWriter::new(&mut out);
        for byte in "é\u{9b}2J\n漢\x1b".as_bytes() {
            writer.write_all(&[*byte]).unwrap();
        }
        writer.flush().unwrap();
        assert_eq!(String::from_utf8(out).unwrap(), "é�2J\n漢�");
    }
}
