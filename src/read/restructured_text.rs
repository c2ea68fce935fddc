//! reStructuredText: headings, lists, tables, directives, literal blocks; comments, targets and marks are left out.

mod directive;
mod inline;
mod table;

use super::front_matter;
use crate::document::{BlockKind, Builder};

/// Reads reStructuredText into `builder`.
pub(super) fn read<'a>(text: &'a str, builder: &mut Builder<'a>) {
    let mut lines = Vec::new();
    let mut start = 0;
    for line in text.split_inclusive('\n') {
        let body = line.trim_start_matches([' ', '\t', '\u{FEFF}']);
        let indent = line.len() - body.len();
        lines.push(Line {
            start: start + indent,
            indent,
            text: body.trim_end(),
        });
        start += line.len();
    }
    let mut reader = Reader {
        text,
        lines: &lines,
        builder,
        styles: Vec::new(),
    };
    let mut at = 0;
    while at < lines.len() {
        at = reader.block(at);
    }
    reader.builder.close();
}

/// A line without its outer white space.
#[derive(Clone, Copy, Debug)]
struct Line<'a> {
    /// Its first visible byte.
    start: usize,
    /// Bytes of white space before it.
    indent: usize,
    text: &'a str,
}

impl Line<'_> {
    fn end(&self) -> usize {
        self.start + self.text.len()
    }
}

struct Reader<'a, 'b> {
    text: &'a str,
    lines: &'b [Line<'a>],
    builder: &'b mut Builder<'a>,
    /// Heading styles in order of first use: the underline's mark, and whether an overline stood above.
    styles: Vec<(u8, bool)>,
}

impl<'a> Reader<'a, '_> {
    /// The words of line `at`; none behind the end.
    fn line(&self, at: usize) -> &'a str {
        self.lines.get(at).map_or("", |line| line.text)
    }

    fn indent(&self, at: usize) -> usize {
        self.lines.get(at).map_or(0, |line| line.indent)
    }

    /// Reads the block that starts at line `at`; gives back the line to go on with.
    fn block(&mut self, at: usize) -> usize {
        let line = self.lines[at];
        let next = self.line(at + 1);
        if line.text.is_empty() {
            self.builder.close();
            return at + 1;
        }
        if let Some(mark) = adornment(line.text)
            && adornment(self.line(at + 2)) == Some(mark)
            && !next.is_empty()
            && adornment(next).is_none()
        {
            self.heading(at + 1, (mark, true));
            return at + 3;
        }
        if let Some(mark) = adornment(next)
            && next.len() >= line.text.chars().count()
            && adornment(line.text).is_none()
            && line.indent == 0
        {
            self.heading(at, (mark, false));
            return at + 2;
        }
        if table::is_grid_border(line.text) {
            return self.grid_table(at);
        }
        if table::simple_columns(line.text).is_some() {
            return self.simple_table(at);
        }
        if line.text == ".." || line.text.starts_with(".. ") {
            return self.explicit(at);
        }
        if adornment(line.text).is_some() || line.text == "__" || line.text.starts_with("__ ") {
            self.builder.close();
            return at + 1;
        }
        if line.text.starts_with(">>> ") {
            return self.code(at, |line| !line.text.is_empty());
        }
        if let Some((name, value)) = field(line.text) {
            return self.field(at, name, value);
        }
        self.words(at)
    }

    fn heading(&mut self, at: usize, style: (u8, bool)) {
        let known = self.styles.iter().position(|known| *known == style);
        let level = known.unwrap_or_else(|| {
            self.styles.push(style);
            self.styles.len() - 1
        });
        self.builder.open(BlockKind::Heading {
            level: (level + 1).min(9) as u8,
        });
        self.inline(self.lines[at].start, self.lines[at].end());
        self.builder.close();
    }

    /// `:name: value`: in front of a document it tells of the document, elsewhere it is text.
    fn field(&mut self, at: usize, name: &str, value: usize) -> usize {
        let line = self.lines[at];
        if !self.builder.has_prose() {
            self.builder.close();
            front_matter::read(
                &format!("{name}: {}", &line.text[value..]),
                self.builder.metadata(),
            );
            return self.behind_body(at);
        }
        self.builder.open(BlockKind::Paragraph);
        self.paragraph(at, 1, Stop::Field)
    }

    /// A list item, a term with its definition, or a paragraph.
    fn words(&mut self, at: usize) -> usize {
        let line = self.lines[at];
        let line_block = line.text.starts_with("| ") || line.text == "|";
        if line_block {
            self.builder.open(BlockKind::Paragraph);
            self.inline(line.start + 1, line.end());
            return at + 1;
        }
        if let Some(mark) = list_mark(line.text) {
            let depth = 1 + (line.indent / 2).min(8) as u8;
            self.builder.open(BlockKind::ListItem { depth });
            return self.paragraph(at, mark, Stop::Item);
        }
        let is_term = !self.builder.is_open()
            && !self.line(at + 1).is_empty()
            && self.indent(at + 1) > line.indent;
        if is_term {
            self.builder.open(BlockKind::Paragraph);
            self.builder.bold(line.start, line.end());
            self.inline(line.start, line.end());
            self.builder.close();
            return at + 1;
        }
        self.paragraph(at, 0, Stop::Blank)
    }

    /// Reads running text from `skip` bytes into line `at` to its end; what stands behind a `::` is code.
    fn paragraph(&mut self, at: usize, skip: usize, stop: Stop) -> usize {
        let mut end = at + 1;
        while !self.line(end).is_empty() && !stop.is_at(self.line(end)) {
            end += 1;
        }
        let last = self.lines[end - 1];
        self.inline(self.lines[at].start + skip, last.end());
        if last.text.ends_with("::") && self.line(end).is_empty() {
            let indent = self.lines[at].indent;
            return self.code(end, |line| line.text.is_empty() || line.indent > indent);
        }
        end
    }

    /// The lines from `at` on that are `inside` are code.
    fn code(&mut self, at: usize, inside: impl Fn(&Line<'_>) -> bool) -> usize {
        self.builder.open(BlockKind::Code);
        let count = self.lines[at..]
            .iter()
            .take_while(|line| inside(line))
            .count();
        for line in &self.lines[at..at + count] {
            self.builder.run(line.start, line.end());
            self.builder.space();
        }
        self.builder.close();
        at + count
    }

    /// The line behind the body of line `at`: behind what is indented more.
    fn behind_body(&self, at: usize) -> usize {
        let inside = |line: &&Line<'_>| line.text.is_empty() || line.indent > self.lines[at].indent;
        at + 1 + self.lines[at + 1..].iter().take_while(inside).count()
    }
}

/// Where running text stops before a blank line.
#[derive(Clone, Copy)]
enum Stop {
    Blank,
    Item,
    Field,
}

impl Stop {
    fn is_at(self, line: &str) -> bool {
        match self {
            Stop::Blank => false,
            Stop::Item => list_mark(line).is_some(),
            Stop::Field => field(line).is_some(),
        }
    }
}

/// The mark of a line that is nothing but three or more of one punctuation mark.
fn adornment(line: &str) -> Option<u8> {
    let first = *line.as_bytes().first()?;
    (line.len() >= 3 && first.is_ascii_punctuation() && line.bytes().all(|byte| byte == first))
        .then_some(first)
}

/// `:Date: 2021`: the name, and where the value starts. `:role:` with a backtick behind it is none.
fn field(line: &str) -> Option<(&str, usize)> {
    let rest = line.strip_prefix(':')?;
    let close = rest.find(':')?;
    let behind = &rest[close + 1..];
    let named = rest.starts_with(|c: char| c.is_alphanumeric()) && close <= 60;
    (named && (behind.is_empty() || behind.starts_with(' '))).then(|| (&rest[..close], close + 2))
}

/// `- `, `* `, `#. `, `1. `: bytes of the mark with its space.
fn list_mark(line: &str) -> Option<usize> {
    let mark = match line.as_bytes().first()? {
        b'-' | b'*' | b'+' => 1,
        b'#' if line.starts_with("#.") => 2,
        _ if line.starts_with('•') => '•'.len_utf8(),
        b'0'..=b'9' => {
            let digits = line.bytes().take_while(u8::is_ascii_digit).count();
            if digits > 2 || !line[digits..].starts_with(['.', ')']) {
                return None;
            }
            digits + 1
        }
        _ => return None,
    };
    line[mark..].starts_with(' ').then_some(mark + 1)
}

#[cfg(test)]
mod tests {
    use crate::read::{Format, testing};

    #[track_caller]
    pub(super) fn check(text: &str, expect: &[&str]) {
        assert_eq!(testing::blocks(text, Format::RestructuredText), expect);
    }

    #[test]
    fn reads_headings_lists_links_and_skips_comments_and_code() {
        check(
            "=====\nTitle\n=====\n\nPart\n----\n\nSee `74 items <https://x.y/1>`_ and **12** more\nof them::\n\n    x = 3\n\n.. comment 99\n   more\n\n- one\n- two\n",
            &[
                "h1: Title",
                "h2: Part",
                "paragraph: See 74 items and 12 more of them::",
                "code: x = 3",
                "li1: one",
                "li1: two",
            ],
        );
    }

    #[test]
    fn a_bullet_without_words_opens_no_item() {
        check("•\n", &["paragraph: •"]);
        check("••\n", &["paragraph: ••"]);
        check("• One\n• Two\n", &["li1: One", "li1: Two"]);
    }

    #[test]
    fn terms_open_their_definitions() {
        check(
            "Members\n    We have 12 of them.\n\nPeople\n    A few.\n",
            &[
                "paragraph: Members",
                "paragraph: We have 12 of them.",
                "paragraph: People",
                "paragraph: A few.",
            ],
        );
    }

    #[test]
    fn fields_in_front_tell_of_the_document_and_later_ones_are_text() {
        let text = "Title\n=====\n\n:Date: 2021-05-01\n:Author: Someone\n\nWords.\n\n:Members: 12\n:Staff: 3\n";
        check(
            text,
            &[
                "h1: Title",
                "paragraph: Words.",
                "paragraph: Members: 12",
                "paragraph: Staff: 3",
            ],
        );
    }

    #[test]
    fn a_line_of_a_paragraph_that_looks_like_an_item_is_none() {
        check(
            "We grew in the year\n12. Then we did not.\n",
            &["paragraph: We grew in the year 12. Then we did not."],
        );
    }
}
