//! AsciiDoc: headings, lists, paragraphs, links, comments and listing blocks.

use crate::document::{BlockKind, Builder};

/// Reads AsciiDoc into `builder`.
pub(super) fn read<'a>(text: &'a str, builder: &mut Builder<'a>) {
    let mut reader = Reader {
        text,
        builder,
        fence: None,
    };
    let mut start = 0;
    for line in text.split_inclusive('\n') {
        reader.line(start, line.trim_end_matches(['\n', '\r']));
        start += line.len();
    }
    reader.builder.close();
}

struct Reader<'a, 'b> {
    text: &'a str,
    builder: &'b mut Builder<'a>,
    /// The fence that ends the delimited block we are in, and whether its text is shown.
    fence: Option<(String, bool)>,
}

impl Reader<'_, '_> {
    fn line(&mut self, start: usize, line: &str) {
        let trimmed = line.trim_end();
        if let Some((fence, shown)) = &self.fence {
            if trimmed == fence {
                self.fence = None;
                self.builder.close();
            } else if *shown {
                self.builder.run(start, start + line.len());
                self.builder.space();
            }
            return;
        }
        match trimmed {
            "" | "+" => return self.builder.close(),
            "////" => {
                self.fence = Some((trimmed.to_owned(), false));
                return self.builder.close();
            }
            "----" | "...." | "```" | "++++" => {
                self.fence = Some((trimmed.to_owned(), trimmed != "++++"));
                return self.builder.open(BlockKind::Code);
            }
            "====" | "****" | "____" | "--" | "'''" | "|===" => return self.builder.close(),
            _ => {}
        }
        if trimmed.starts_with("//") || is_attribute(trimmed) || is_block_macro(trimmed) {
            return self.builder.close();
        }
        let marks = trimmed.bytes().take_while(|byte| *byte == b'=').count();
        if (1..=6).contains(&marks) && trimmed[marks..].starts_with(' ') {
            self.builder.open(BlockKind::Heading { level: marks as u8 });
            self.inline(start + marks, trimmed.len() - marks);
            return self.builder.close();
        }
        if let Some(title) = trimmed
            .strip_prefix('.')
            .filter(|rest| rest.starts_with(|c: char| c.is_alphabetic()))
        {
            self.builder.open(BlockKind::Caption);
            self.inline(start + 1, title.len());
            return self.builder.close();
        }
        let indent = line.len() - line.trim_start().len();
        let body = trimmed.trim_start();
        if let Some((depth, mark)) = list_mark(body) {
            self.builder.open(BlockKind::ListItem { depth });
            self.inline(start + indent + mark, body.len() - mark);
        } else {
            self.inline(start + indent, body.len());
        }
    }

    /// Reads `len` bytes at `start`: macros give their text, marks are left out.
    fn inline(&mut self, start: usize, len: usize) {
        let mut end = start + len;
        if self.text[start..end].ends_with(" +") {
            end -= 2;
        }
        let mut at = start;
        let mut from = start;
        while at < end {
            let rest = &self.text[at..end];
            let found = url_macro(rest)
                .filter(|_| at == start || !self.text.as_bytes()[at - 1].is_ascii_alphanumeric());
            if let Some((text_at, text_len, whole)) = found {
                self.builder.run(from, at);
                self.builder.run(at + text_at, at + text_at + text_len);
                at += whole;
                from = at;
            } else if let Some(width) = mark_width(rest) {
                self.builder.run(from, at);
                at += width;
                from = at;
            } else {
                at += rest.chars().next().map_or(1, char::len_utf8);
            }
        }
        self.builder.run(from, end);
        self.builder.space();
    }
}

/// `link:url[text]`, `https://url[text]`, `mailto:…[text]`, `xref:…[text]`: offset and length of the text, length of all.
fn url_macro(rest: &str) -> Option<(usize, usize, usize)> {
    const STARTS: [&str; 6] = [
        "link:",
        "https://",
        "http://",
        "mailto:",
        "xref:",
        "footnote:",
    ];
    let prefix = STARTS.iter().find(|prefix| rest.starts_with(**prefix))?;
    let open = rest
        .find(|c: char| c == '[' || c.is_whitespace())
        .filter(|at| rest[*at..].starts_with('['))?;
    let close = open + rest[open..].find(']')?;
    let label = &rest[open + 1..close];
    let shown = label
        .split_once(",window=")
        .map_or(label, |split| split.0)
        .trim_end_matches('^');
    let shown = if *prefix == "footnote:" || shown.contains("://") {
        ""
    } else {
        shown
    };
    Some((open + 1, shown.len(), close + 1))
}

/// Doubled or single marks of bold, italic, monospace and superscript that stand at the edge of a word.
fn mark_width(rest: &str) -> Option<usize> {
    ["**", "__", "``"]
        .iter()
        .find(|mark| rest.starts_with(**mark))
        .map(|mark| mark.len())
        .or_else(|| rest.starts_with(['`', '*']).then_some(1))
}

/// `:name: value`, `[role]`, `[[anchor]]`
fn is_attribute(line: &str) -> bool {
    line.starts_with(':') && line[1..].contains(':') && !line.starts_with(": ")
        || line.starts_with('[') && line.ends_with(']')
}

/// `image::x.png[]`, `include::x[]`, `toc::[]`
fn is_block_macro(line: &str) -> bool {
    line.find("::")
        .is_some_and(|at| at > 0 && line[..at].bytes().all(|byte| byte.is_ascii_lowercase()))
        && line.ends_with(']')
}

/// `*`, `**`, `-`, `.`, `1.`: the depth and the bytes of the mark with its space.
fn list_mark(line: &str) -> Option<(u8, usize)> {
    let first = line.bytes().next()?;
    let count = line.bytes().take_while(|byte| *byte == first).count();
    let depth = match first {
        b'*' | b'.' if count <= 5 => count,
        b'-' if count == 1 => 1,
        b'0'..=b'9' => {
            let digits = line.bytes().take_while(u8::is_ascii_digit).count();
            return line[digits..].starts_with(". ").then_some((1, digits + 2));
        }
        _ => return None,
    };
    line[count..]
        .starts_with([' ', '\t'])
        .then_some((depth as u8, count + 1))
}

#[cfg(test)]
mod tests {
    use crate::read::{Format, read};

    #[test]
    fn reads_headings_lists_links_and_skips_comments_and_code() {
        let text = "=== Ports\n:toc:\n\n////\n99 hidden\n////\nContact: A <a@b.c> +\nlink:https://x.y[74 ports] and *bold* words\ngo on.\n\n* one\n** two\n\n----\n12\n----\n";
        let document = read(text.to_owned(), Format::AsciiDoc);
        let words: Vec<String> = document
            .blocks
            .iter()
            .map(|block| document.words(block.span))
            .collect();
        assert_eq!(
            words,
            [
                "Ports",
                "Contact: A <a@b.c> 74 ports and bold words go on.",
                "one",
                "two",
                "12"
            ]
        );
        assert!(!document.blocks[4].is_prose());
    }
}
