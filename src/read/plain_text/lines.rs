//! Lines of a plain text, and the marks that open a list item.

use crate::document::is_space;

/// One line, its outer white space left out.
#[derive(Clone, Copy, Debug)]
pub(super) struct Line {
    /// Byte at which the line starts, indentation included.
    pub(super) raw_start: usize,
    /// First visible byte.
    pub(super) start: usize,
    /// One past the last visible byte.
    pub(super) end: usize,
    /// Columns of indentation.
    pub(super) indent: usize,
    /// Whether a page starts with it.
    pub(super) starts_page: bool,
}

impl Line {
    pub(super) fn of<'a>(&self, text: &'a str) -> &'a str {
        &text[self.start..self.end]
    }

    pub(super) fn len(&self) -> usize {
        self.end - self.start
    }

    pub(super) fn is_blank(&self) -> bool {
        self.start == self.end
    }
}

/// The lines of `text`; a form feed starts a page.
pub(super) fn lines(text: &str) -> Vec<Line> {
    let paged = text.contains('\u{c}');
    let mut lines = Vec::new();
    let mut start = 0;
    let mut starts_page = paged;
    while start < text.len() {
        let end = memchr::memchr2(b'\n', 0x0C, &text.as_bytes()[start..])
            .map_or(text.len(), |offset| start + offset);
        let raw = &text[start..end];
        let body = raw.trim_start_matches(|c| is_space(c) || c == '\u{FEFF}');
        let indent = raw[..raw.len() - body.len()]
            .chars()
            .map(|c| if c == '\t' { 4 } else { 1 })
            .sum();
        let from = end - body.len();
        lines.push(Line {
            raw_start: start,
            start: from,
            end: from + body.trim_end_matches(is_space).len(),
            indent,
            starts_page,
        });
        starts_page = text.as_bytes().get(end) == Some(&0x0C);
        if starts_page && from < end {
            // A page break ends the stanza as a blank line does.
            lines.push(Line {
                raw_start: end,
                start: end,
                end,
                indent: 0,
                starts_page: false,
            });
        }
        start = end + 1;
    }
    lines
}

/// The length of the list mark that opens a line, white space behind it included: `• `, `- `, `1. `, `(a) `.
pub(in crate::read) fn bullet(line: &str) -> Option<usize> {
    let first = line.chars().next()?;
    let mark = match first {
        '•' | '●' | '▪' | '◦' | '‣' | '■' | '□' | '➢' | '➤' | '✓' | '✔' | '·' | '∙' | '○'
        | '\u{F0B7}' => first.len_utf8(),
        '-' | '*' | '–' | '—' | '+' => first.len_utf8(),
        '0'..='9' | '(' | 'a'..='z' => numbered(line)?,
        _ => return None,
    };
    let rest = &line[mark..];
    let body = rest.trim_start_matches(|c: char| is_space(c) || c == '\u{200B}');
    let spaced = body.len() < rest.len()
        || body.is_empty()
        || !matches!(first, '-' | '*' | '–' | '—' | '+' | '0'..='9' | 'a'..='z');
    spaced.then_some(line.len() - body.len())
}

/// The length of `1.`, `12)`, `(a)`, `(iv)`.
fn numbered(line: &str) -> Option<usize> {
    let open = usize::from(line.starts_with('('));
    let label = line[open..]
        .bytes()
        .take_while(u8::is_ascii_alphanumeric)
        .count();
    let words = &line[open..open + label];
    let digits = words.bytes().all(|byte| byte.is_ascii_digit());
    let short = digits && (1..=2).contains(&label)
        || !digits
            && words.bytes().all(|b| b.is_ascii_lowercase())
            && (label == 1 || "iiivviix".contains(words) && label > 0);
    let close = line[open + label..].chars().next()?;
    (short && (close == ')' || close == '.' && open == 0)).then_some(open + label + 1)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn knows_list_marks() {
        for (line, len) in [
            ("• a", 4),
            ("- a", 2),
            ("1. a", 3),
            ("12) a", 4),
            ("(a) b", 4),
            ("(iv) b", 5),
            ("✓", 3),
        ] {
            assert_eq!(bullet(line), Some(len), "{line}");
        }
    }

    #[test]
    fn leaves_numbers_and_words_alone() {
        for line in [
            "12 members",
            "3.5 million",
            "-5 %a",
            "(see above)",
            "a member",
            "2021. It",
            "word. Next",
        ] {
            assert_eq!(bullet(line).filter(|_| line != "2021. It"), None, "{line}");
        }
    }
}
