//! AsciiDoc: headings, lists, terms, tables, delimited blocks; comments, attributes and marks are left out.

mod inline;
mod line;
mod table;

use super::front_matter;
use crate::document::{BlockKind, Builder, Span};
use crate::model::DiagnosticCode;
use line::{
    Fence, Style, admonition, attribute, fence, heading_level, is_block_macro, list_mark, term,
};

/// Reads AsciiDoc into `builder`.
pub(super) fn read<'a>(text: &'a str, builder: &mut Builder<'a>) {
    let mut lines = Vec::new();
    let mut start = 0;
    for line in text.split_inclusive('\n') {
        let body = line.trim_start_matches('\u{FEFF}');
        lines.push(Line {
            start: start + line.len() - body.len(),
            text: body.trim_end(),
        });
        start += line.len();
    }
    let mut reader = Reader {
        text,
        lines: &lines,
        builder,
        style: Style::default(),
    };
    let mut at = 0;
    while at < lines.len() {
        at = reader.block(at);
    }
    reader.builder.close();
}

/// A line without the white space at its end.
#[derive(Clone, Copy, Debug)]
struct Line<'a> {
    /// Its first byte.
    start: usize,
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
    style: Style,
}

impl<'a> Reader<'a, '_> {
    /// The words of line `at`; none behind the end.
    fn line(&self, at: usize) -> &'a str {
        self.lines.get(at).map_or("", |line| line.text)
    }

    /// Reads the block or line that starts at line `at`; gives back the line to go on with.
    fn block(&mut self, at: usize) -> usize {
        let line = self.lines[at];
        if matches!(line.text, "" | "+") {
            self.builder.close();
            return at + 1;
        }
        if let Some(fence) = fence(line.text) {
            return self.fenced(at, fence);
        }
        if line.text.starts_with("//") || is_block_macro(line.text) {
            self.builder.close();
            return at + 1;
        }
        if line.text.starts_with('[') && line.text.ends_with(']') && !self.builder.is_open() {
            self.style.read(&line.text[1..line.text.len() - 1]);
            return at + 1;
        }
        if let Some((name, value)) = attribute(line.text) {
            if !self.builder.has_prose() {
                self.metadata(name, value);
            }
            self.builder.close();
            return at + 1;
        }
        let style = std::mem::take(&mut self.style);
        if let Some(level) = heading_level(line.text) {
            self.heading(at, usize::from(level), level);
            return if level == 1 {
                self.header(at + 1)
            } else {
                at + 1
            };
        }
        if let Some(level) = self.underlined(at) {
            self.heading(at, 0, level);
            return at + 2;
        }
        if let Some(title) = line.text.strip_prefix('.')
            && title.starts_with(|c: char| c.is_alphanumeric())
        {
            self.style = style;
            self.builder.open(BlockKind::Caption);
            self.inline(line.start + 1, line.end());
            self.builder.close();
            return at + 1;
        }
        if style.code {
            let count = self.lines[at..]
                .iter()
                .take_while(|line| !line.text.is_empty())
                .count();
            self.code(at, at + count);
            return at + count;
        }
        self.words(at)
    }

    fn heading(&mut self, at: usize, skip: usize, level: u8) {
        let line = self.lines[at];
        self.builder.open(BlockKind::Heading { level });
        self.inline(line.start + skip, line.end());
        self.builder.close();
    }

    /// Below a document's title: its author, its revision and its attributes, up to a blank line.
    fn header(&mut self, mut at: usize) -> usize {
        while !self.line(at).is_empty() && heading_level(self.line(at)).is_none() {
            match attribute(self.line(at)) {
                Some((name, value)) => self.metadata(name, value),
                None if self.line(at).starts_with("//") => {}
                None => {
                    self.builder.open(BlockKind::Notice);
                    self.builder.run(self.lines[at].start, self.lines[at].end());
                    self.builder.close();
                }
            }
            at += 1;
        }
        at
    }

    fn metadata(&mut self, name: &str, value: &str) {
        let name = if name == "revdate" { "date" } else { name };
        front_matter::read(&format!("{name}: {value}"), self.builder.metadata());
    }

    /// The level of a title with a line of marks as long as it below.
    fn underlined(&self, at: usize) -> Option<u8> {
        let under = self.line(at + 1).as_bytes();
        let first = *under.first()?;
        let level = b"=-~^+".iter().position(|mark| *mark == first)? as u8 + 1;
        let title = self.line(at);
        let fits = title.chars().count().abs_diff(under.len()) <= 1;
        let is_title = title.starts_with(|c: char| c.is_alphanumeric()) && !self.builder.is_open();
        (under.len() >= 3 && fits && is_title && under.iter().all(|byte| *byte == first))
            .then_some(level)
    }

    /// A delimited block: text between its fences is read as what they make it.
    fn fenced(&mut self, at: usize, fence: Fence) -> usize {
        self.builder.close();
        let style = std::mem::take(&mut self.style);
        let mark = self.line(at);
        let body = &self.lines[at + 1..];
        let close = match fence {
            Fence::Text => return at + 1,
            _ => body.iter().position(|line| line.text == mark),
        };
        let end = at + 1 + close.unwrap_or(body.len());
        if close.is_none() {
            let words = Span::new(self.lines[at].start, self.lines[at].end());
            self.builder.diagnose(DiagnosticCode::UnknownMarkup, words);
        }
        match fence {
            Fence::Code => self.code(at + 1, end),
            Fence::Table => self.table(at + 1, end, style),
            Fence::Hidden | Fence::Text => {}
        }
        end + 1
    }

    fn code(&mut self, from: usize, to: usize) {
        self.builder.open(BlockKind::Code);
        for line in &self.lines[from..to] {
            self.builder.run(line.start, line.end());
            self.builder.space();
        }
        self.builder.close();
    }

    /// A list item, a term with its definition, or a paragraph.
    fn words(&mut self, at: usize) -> usize {
        let line = self.lines[at];
        let body = line.text.trim_start();
        let start = line.end() - body.len();
        if let Some((depth, mark)) = list_mark(body) {
            self.builder.open(BlockKind::ListItem { depth });
            return self.paragraph(at, start + mark);
        }
        if let Some((term, behind)) = term(body) {
            self.builder.open(BlockKind::Paragraph);
            self.builder.bold(start, start + term);
            self.inline(start, start + term);
            self.builder.close();
            return if behind < body.len() {
                self.builder.open(BlockKind::Paragraph);
                self.paragraph(at, start + behind)
            } else {
                at + 1
            };
        }
        let label = admonition(body);
        if label > 0 {
            self.builder.open(BlockKind::Paragraph);
        }
        self.paragraph(at, start + label)
    }

    /// Reads running text from byte `start` of line `at` to its end; gives back the line behind it.
    fn paragraph(&mut self, at: usize, start: usize) -> usize {
        let mut end = at + 1;
        while end < self.lines.len() && self.goes_on(self.line(end)) {
            end += 1;
        }
        self.inline(start, self.lines[end - 1].end());
        end
    }

    /// Whether a line goes on with the text of the line above.
    fn goes_on(&self, line: &str) -> bool {
        let body = line.trim_start();
        !matches!(line, "" | "+")
            && !line.starts_with("//")
            && fence(line).is_none()
            && list_mark(body).is_none()
            && term(body).is_none()
            && !is_block_macro(line)
            && !(line.starts_with('[') && line.ends_with(']'))
    }
}

#[cfg(test)]
mod tests {
    use crate::read::{Format, read, testing};

    #[track_caller]
    pub(super) fn check(text: &str, expect: &[&str]) {
        assert_eq!(testing::blocks(text, Format::AsciiDoc), expect);
    }

    #[test]
    fn reads_headings_lists_links_and_skips_comments_and_code() {
        check(
            "=== Ports\n:toc:\n\n////\n99 hidden\n////\nContact: A <a@b.c> +\nlink:https://x.y[74 ports] and *bold* words\ngo on.\n\n* one\n** two\n\n----\n12\n----\n",
            &[
                "h3: Ports",
                "paragraph: Contact: A <a@b.c> 74 ports and bold words go on.",
                "li1: one",
                "li2: two",
                "code: 12",
            ],
        );
    }

    #[test]
    fn reads_terms_with_their_definitions() {
        check(
            "Members:: We have 12.\nStaff::\n  A few,\n  all told.\nstd::vector stays.\n",
            &[
                "paragraph: Members",
                "paragraph: We have 12.",
                "paragraph: Staff",
                "paragraph: A few, all told. std::vector stays.",
            ],
        );
    }

    #[test]
    fn takes_author_and_revision_as_no_text() {
        let text =
            "= Our Year\nA Writer <a@b.c>\nv1.3, 2021-05-01\n:organization: Acme\n\nWe grew.\n";
        check(
            text,
            &[
                "h1: Our Year",
                "notice: A Writer <a@b.c>",
                "notice: v1.3, 2021-05-01",
                "paragraph: We grew.",
            ],
        );
        let metadata = read(text.to_owned(), Format::AsciiDoc).metadata;
        assert_eq!(metadata.organization.as_deref(), Some("Acme"));
    }

    #[test]
    fn reads_underlined_titles_styled_code_and_labels() {
        check(
            "Our Year\n--------\n\n[source,rust]\nlet x = 9;\n\nNOTE: We grew.\n\n====\nAn example.\n====\n",
            &[
                "h2: Our Year",
                "code: let x = 9;",
                "paragraph: We grew.",
                "paragraph: An example.",
            ],
        );
    }
}
