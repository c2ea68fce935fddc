//! MDX: what it adds to Markdown is JavaScript, which is hidden before the Markdown is read.

use std::ops::Range;

/// The JavaScript in a text.
pub(super) struct Script {
    /// Where it stands, in order.
    pub(super) hidden: Vec<Range<usize>>,
    /// Where a brace or tag opens that never closes; from there on nothing is hidden.
    pub(super) unclosed: Option<usize>,
}

/// Finds imports, exports, components' tags and expressions from byte `from` of `text` on.
pub(super) fn scripts(text: &str, from: usize) -> Script {
    let mut scanner = Scanner {
        text,
        hidden: Vec::new(),
        unclosed: None,
    };
    scanner.scan(from);
    Script {
        hidden: scanner.hidden,
        unclosed: scanner.unclosed,
    }
}

struct Scanner<'a> {
    text: &'a str,
    hidden: Vec<Range<usize>>,
    unclosed: Option<usize>,
}

impl Scanner<'_> {
    fn scan(&mut self, from: usize) {
        let bytes = self.text.as_bytes();
        let mut at = from;
        let mut line_start = true;
        while at < bytes.len() && self.unclosed.is_none() {
            let rest = &self.text[at..];
            if line_start && (rest.starts_with("```") || rest.starts_with("~~~")) {
                at += fenced(rest);
                continue;
            }
            if line_start && is_module_line(rest) {
                let end = at + rest.find("\n\n").unwrap_or(rest.len());
                self.hidden.push(at..end);
                at = end;
                continue;
            }
            let end = match bytes[at] {
                b'`' => at + code_span(rest),
                b'\\' => (at + 2).min(bytes.len()),
                b'{' => self.hide(at, close_of_expression(bytes, at)),
                b'<' if is_component(rest) => self.hide(at, close_of_tag(bytes, at)),
                _ => at + 1,
            };
            line_start = bytes[end - 1] == b'\n';
            at = end;
            while !self.text.is_char_boundary(at) {
                at += 1;
            }
        }
    }

    /// Hides `from..to`; gives back where to go on.
    fn hide(&mut self, from: usize, to: Option<usize>) -> usize {
        match to {
            Some(to) => self.hidden.push(from..to),
            None => self.unclosed = Some(from),
        }
        to.unwrap_or(from + 1)
    }
}

/// The length of the fenced code at the start of `rest`.
fn fenced(rest: &str) -> usize {
    let mark = &rest[..3];
    let first = rest.find('\n').map_or(rest.len(), |at| at + 1);
    let mut len = first;
    for line in rest[first..].split_inclusive('\n') {
        len += line.len();
        if line.trim_start().starts_with(mark) {
            break;
        }
    }
    len
}

/// The length of the code span at the start of `rest`, which ends on its line, or of its mark.
fn code_span(rest: &str) -> usize {
    let mark = rest.len() - rest.trim_start_matches('`').len();
    let line = rest.find('\n').unwrap_or(rest.len());
    let close = rest[mark..line.max(mark)].find(&rest[..mark]);
    close.map_or(mark, |close| close + 2 * mark)
}

/// `import … from '…'`, `export const …`
fn is_module_line(rest: &str) -> bool {
    let line = rest.lines().next().unwrap_or("");
    if let Some(imported) = line.strip_prefix("import ") {
        return imported.contains(['\'', '"']) || imported.trim_end().ends_with(['{', ',']);
    }
    let exported = line.strip_prefix("export ");
    exported.is_some_and(|rest| {
        [
            "const ",
            "let ",
            "var ",
            "default ",
            "function ",
            "class ",
            "async ",
            "{",
            "* ",
        ]
        .iter()
        .any(|word| rest.starts_with(word))
    })
}

/// Whether the tag at the start of `rest` is no HTML: `<Chart`, `</Chart>`, `<>`, `<div style={`.
fn is_component(rest: &str) -> bool {
    let name = rest[1..].trim_start_matches('/');
    if name.starts_with(|c: char| c.is_ascii_uppercase())
        || rest.starts_with("<>")
        || rest.starts_with("</>")
    {
        return true;
    }
    let is_tag = name.starts_with(|c: char| c.is_ascii_lowercase());
    let end = name.find(['>', '\n']).unwrap_or(name.len());
    is_tag && name[..end].contains("={")
}

/// Where the tag that opens at `at` ends; braces and quotes in it are passed over.
fn close_of_tag(bytes: &[u8], mut at: usize) -> Option<usize> {
    at += 1;
    while at < bytes.len() {
        at = match bytes[at] {
            b'>' => return Some(at + 1),
            b'{' => close_of_expression(bytes, at)?,
            quote @ (b'"' | b'\'') => at + 2 + memchr::memchr(quote, &bytes[at + 1..])?,
            _ => at + 1,
        };
    }
    None
}

/// Where the braces that open at `at` are closed; those in strings and comments do not count.
fn close_of_expression(bytes: &[u8], mut at: usize) -> Option<usize> {
    let mut depth = 0_u32;
    while at < bytes.len() {
        match bytes[at] {
            b'{' => depth += 1,
            b'}' => {
                depth -= 1;
                if depth == 0 {
                    return Some(at + 1);
                }
            }
            b'/' if bytes[at..].starts_with(b"/*") => {
                at += 2 + memchr::memmem::find(&bytes[at + 2..], b"*/")? + 1;
            }
            quote @ (b'"' | b'\'') => {
                at += string_len(&bytes[at + 1..], quote).map_or(0, |len| len + 1)
            }
            b'`' => at += 1 + memchr::memchr(b'`', &bytes[at + 1..])?,
            _ => {}
        }
        at += 1;
    }
    None
}

/// The length of a string that ends on its line.
fn string_len(bytes: &[u8], quote: u8) -> Option<usize> {
    let mut at = 0;
    while at < bytes.len() && bytes[at] != b'\n' {
        match bytes[at] {
            b'\\' => at += 1,
            byte if byte == quote => return Some(at),
            _ => {}
        }
        at += 1;
    }
    None
}

#[cfg(test)]
mod tests {
    use crate::read::{Format, read, testing};

    #[track_caller]
    fn check(text: &str, expect: &[&str]) {
        assert_eq!(testing::blocks(text, Format::Mdx), expect);
    }

    #[test]
    fn hides_modules_tags_and_expressions() {
        check(
            "---\ntitle: T\n---\n\nimport Chart from '@site/Chart';\n\n# Our Year\n\n<Chart data={[{ \"a\": 99 },\n\n  { b: '}' }]} />\n\nWe have **12** {/* 98 */}parts and {count} more.\n",
            &["h1: Our Year", "paragraph: We have 12 parts and more."],
        );
    }

    #[test]
    fn a_head_within_the_text_hides_nothing_before_it() {
        check(
            "import A from 'a';\n\n# Our Year\n\nWe have {99}12 parts.\n\n---\ntitle: T\nlayout: l\n---\n\n{98}More.\n",
            &[
                "h1: Our Year",
                "paragraph: We have 12 parts.",
                "paragraph: More.",
            ],
        );
    }

    #[test]
    fn what_is_hidden_behind_the_mark_of_an_item_may_end_in_an_indent() {
        check("1. {éééééé} x\n", &["paragraph: x"]);
        check("* {👩👩}abc def\n", &["paragraph: abc def"]);
    }

    #[test]
    fn keeps_what_components_enclose() {
        check(
            "<Tabs>\n\n- one\n\n</Tabs>\n\n<Note kind=\"a > b\">We have 12.</Note>\n\n    as deep as text\n",
            &[
                "li1: one",
                "paragraph: We have 12.",
                "paragraph: as deep as text",
            ],
        );
    }

    #[test]
    fn leaves_code_comparisons_and_quoted_braces_alone() {
        check(
            "```\nimport x from 'y';\n{a\n```\n\nUse `{x}` where 3 < 4 and \\{5}. A list of a few:\n\nimport and export grew.\n",
            &[
                "code: import x from 'y'; {a",
                "paragraph: Use {x} where 3 < 4 and {5}. A list of a few:",
                "paragraph: import and export grew.",
            ],
        );
    }

    #[test]
    fn what_never_closes_is_text_with_a_diagnostic() {
        let document = read("We have {12 parts.\n".to_owned(), Format::Mdx);
        assert_eq!(
            document.words(document.blocks[0].span),
            "We have {12 parts."
        );
        assert_eq!(document.diagnostics.len(), 1);
    }
}
