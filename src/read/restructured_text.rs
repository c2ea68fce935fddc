//! reStructuredText: underlined headings, lists, paragraphs, links, comments and directives.

use crate::document::{BlockKind, Builder};

/// Reads reStructuredText into `builder`.
pub(super) fn read<'a>(text: &'a str, builder: &mut Builder<'a>) {
    let mut lines = Vec::new();
    let mut start = 0;
    for line in text.split_inclusive('\n') {
        lines.push((start, line.trim_end()));
        start += line.len();
    }
    let mut reader = Reader {
        text,
        builder,
        styles: Vec::new(),
    };
    let mut at = 0;
    while at < lines.len() {
        at = reader.line(&lines, at);
    }
    reader.builder.close();
}

struct Reader<'a, 'b> {
    text: &'a str,
    builder: &'b mut Builder<'a>,
    /// Heading styles in order of first use: the underline's mark, and whether an overline stood above.
    styles: Vec<(u8, bool)>,
}

impl Reader<'_, '_> {
    /// Reads from line `at`; gives back the line to go on with.
    fn line(&mut self, lines: &[(usize, &str)], at: usize) -> usize {
        let (start, line) = lines[at];
        if line.is_empty() {
            self.builder.close();
            return at + 1;
        }
        let adorned = |nth: usize| lines.get(nth).and_then(|(_, line)| adornment(line));
        if let (Some(mark), Some((title_start, title)), Some(under)) =
            (adornment(line), lines.get(at + 1), adorned(at + 2))
            && mark == under
            && !title.is_empty()
        {
            self.heading(*title_start, title, (mark, true));
            return at + 3;
        }
        if let Some(mark) = adorned(at + 1)
            && lines[at + 1].1.len() >= line.chars().count()
            && adornment(line).is_none()
            && !self.builder.is_open()
        {
            self.heading(start, line, (mark, false));
            return at + 2;
        }
        if line.starts_with(".. ") || line == ".." {
            return self.directive(lines, at);
        }
        if adornment(line).is_some() {
            self.builder.close();
            return at + 1;
        }
        let body = line.trim_start();
        let indent = line.len() - body.len();
        if let Some(mark) = list_mark(body) {
            self.builder.open(BlockKind::ListItem {
                depth: 1 + (indent / 2).min(8) as u8,
            });
            self.inline(start + indent + mark, start + line.len());
        } else {
            self.inline(start + indent, start + line.len());
        }
        if line.ends_with("::") && lines.get(at + 1).is_some_and(|next| next.1.is_empty()) {
            return self.literal(lines, at + 1, indent);
        }
        at + 1
    }

    fn heading(&mut self, start: usize, title: &str, style: (u8, bool)) {
        let level = self
            .styles
            .iter()
            .position(|known| *known == style)
            .unwrap_or_else(|| {
                self.styles.push(style);
                self.styles.len() - 1
            });
        self.builder.open(BlockKind::Heading {
            level: (level + 1).min(9) as u8,
        });
        let indent = title.len() - title.trim_start().len();
        self.inline(start + indent, start + title.len());
        self.builder.close();
    }

    /// A comment, target or directive: its indented body is skipped, but that of notes is read.
    fn directive(&mut self, lines: &[(usize, &str)], at: usize) -> usize {
        self.builder.close();
        let name = lines[at]
            .1
            .trim_start_matches(".. ")
            .split("::")
            .next()
            .unwrap_or("");
        if matches!(
            name,
            "note" | "important" | "tip" | "warning" | "topic" | "epigraph"
        ) {
            return at + 1;
        }
        at + 1
            + lines[at + 1..]
                .iter()
                .take_while(|(_, line)| line.starts_with([' ', '\t']))
                .count()
    }

    /// The indented block behind `::` is code.
    fn literal(&mut self, lines: &[(usize, &str)], from: usize, indent: usize) -> usize {
        self.builder.open(BlockKind::Code);
        let mut at = from;
        while at < lines.len()
            && (lines[at].1.is_empty()
                || lines[at].1.len() - lines[at].1.trim_start().len() > indent)
        {
            self.builder
                .run(lines[at].0, lines[at].0 + lines[at].1.len());
            self.builder.space();
            at += 1;
        }
        self.builder.close();
        at
    }

    /// Text `start..end` without its inline marks; link targets are left out.
    fn inline(&mut self, start: usize, end: usize) {
        let mut from = start;
        let mut at = start;
        while at < end {
            let rest = &self.text[at..end];
            let skip = if rest.starts_with("**") || rest.starts_with("``") {
                2
            } else if rest.starts_with(" <")
                && rest[2..].starts_with(|c: char| c.is_alphabetic())
                && rest.contains(">`_")
            {
                rest.find(">`_").map_or(1, |close| close + 1)
            } else if rest.starts_with("`__") {
                3
            } else if rest.starts_with("`_") {
                2
            } else if rest.starts_with(['`', '*', '|']) {
                1
            } else {
                at += rest.chars().next().map_or(1, char::len_utf8);
                continue;
            };
            self.builder.run(from, at);
            at += skip;
            from = at;
        }
        self.builder.run(from, end);
        self.builder.space();
    }
}

/// The mark of a line that is nothing but three or more of one punctuation mark.
fn adornment(line: &str) -> Option<u8> {
    let first = *line.as_bytes().first()?;
    (line.len() >= 3 && first.is_ascii_punctuation() && line.bytes().all(|byte| byte == first))
        .then_some(first)
}

/// `- `, `* `, `#. `, `1. `: bytes of the mark with its space.
fn list_mark(line: &str) -> Option<usize> {
    let mark = match line.as_bytes().first()? {
        b'-' | b'*' | b'+' => 1,
        b'#' if line.starts_with("#.") => 2,
        b'0'..=b'9' => {
            let digits = line.bytes().take_while(u8::is_ascii_digit).count();
            if digits > 2 || !line[digits..].starts_with(['.', ')']) {
                return None;
            }
            digits + 1
        }
        _ => return line.starts_with('•').then_some('•'.len_utf8() + 1),
    };
    line[mark..].starts_with(' ').then_some(mark + 1)
}

#[cfg(test)]
mod tests {
    use crate::read::{Format, read};

    #[test]
    fn reads_headings_lists_links_and_skips_comments_and_code() {
        let text = "=====\nTitle\n=====\n\nPart\n----\n\nSee `74 items <https://x.y/1>`_ and **12** more\nof them::\n\n    x = 3\n\n.. comment 99\n   more\n\n- one\n- two\n";
        let document = read(text.to_owned(), Format::RestructuredText);
        let words: Vec<String> = document
            .blocks
            .iter()
            .map(|block| document.words(block.span))
            .collect();
        assert_eq!(
            words,
            [
                "Title",
                "Part",
                "See 74 items and 12 more of them::",
                "x = 3",
                "one",
                "two"
            ]
        );
        assert_eq!(document.sections[1].parent, Some(0));
    }
}
