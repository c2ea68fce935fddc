//! Tags that static site generators put into Markdown: Hugo's shortcodes, Liquid's tags, kramdown's attributes and
//! wrappers. What they make is made elsewhere; they themselves are never shown.

use std::ops::Range;

use crate::read::markup;

/// How tags open and close.
const TAGS: [(&str, &str); 3] = [("{{<", ">}}"), ("{{%", "%}}"), ("{%", "%}")];
/// A tag is no longer than this many bytes.
const LONGEST: usize = 4096;

/// Where the tags of `text` stand, in order.
pub(super) fn hidden(text: &str) -> Vec<Range<usize>> {
    let mut found: Vec<Range<usize>> = Vec::new();
    let bytes = text.as_bytes();
    let mut at = 0;
    while let Some(offset) = memchr::memchr2(b'{', b'<', &bytes[at..]) {
        let start = at + offset;
        let end = match bytes[start] {
            b'{' => tag(text, start).or_else(|| attributes(text, start)),
            _ => wrapper(text, start),
        };
        found.extend(end.map(|end| start..end));
        at = end.unwrap_or(start + 1);
    }
    found
}

/// One past the tag at byte `start`.
fn tag(text: &str, start: usize) -> Option<usize> {
    let rest = &text.as_bytes()[start..];
    let (open, close) = TAGS
        .iter()
        .find(|(open, _)| rest.starts_with(open.as_bytes()))?;
    let body = &rest[open.len()..rest.len().min(LONGEST)];
    let len = memchr::memmem::find(body, close.as_bytes())?;
    Some(start + open.len() + len + close.len())
}

/// One past the attributes that stand on a line of their own, as in `{: .button }`.
fn attributes(text: &str, start: usize) -> Option<usize> {
    let line = own_line(text, start)?;
    let is_list = line.starts_with("{:") && line.ends_with('}');
    is_list.then_some(start + line.len())
}

/// One past a tag on a line of its own that says that Markdown stands in its element, which would be read as HTML with
/// it, and its headings and lists as words.
fn wrapper(text: &str, start: usize) -> Option<usize> {
    let line =
        own_line(text, start).filter(|line| line.ends_with('>') && !line[1..].contains('<'))?;
    let says = markup::attribute(line, "markdown")?;
    matches!(says, "1" | "block" | "span").then_some(start + line.len())
}

/// What stands on a line from byte `start` on, where it opens the line.
fn own_line(text: &str, start: usize) -> Option<&str> {
    let before = text[..start].trim_end_matches([' ', '\t']);
    let opens = before.is_empty() || before.ends_with('\n');
    opens.then(|| text[start..].lines().next().unwrap_or_default().trim_end())
}

#[cfg(test)]
mod tests {
    use crate::read::{Format, testing};

    #[track_caller]
    fn check(text: &str, expect: &[&str]) {
        assert_eq!(testing::blocks(text, Format::Markdown), expect);
    }

    #[test]
    fn reads_markdown_in_elements_that_say_so() {
        check(
            "<div class = \"box\" markdown=\"1\">\n## Über uns\nWe are 12.\n\n1. **one**\n</div>\n\n<div>\n## 7\n</div>\n",
            &[
                "h2: Über uns",
                "paragraph: We are 12.",
                "li1: one",
                "paragraph: ## 7",
            ],
        );
    }

    #[test]
    fn leaves_tags_of_site_generators_out() {
        check(
            "{{< figure alt=\"12 trees\nand 7 more\" >}}\n\n{{% note %}}\nWe planted {% link trees.md %}5 trees.\n{: .wide }\n{{% /note %}}\n\n    let x = 1;\n",
            &["paragraph: We planted 5 trees.", "code: let x = 1;"],
        );
        check(
            "Use {braces} and {% of 12 people\n",
            &["paragraph: Use {braces} and {% of 12 people"],
        );
    }
}
