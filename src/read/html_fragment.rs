//! HTML inside Markdown: tags and comments left out, text kept where it stands.

use std::ops::Range;

use crate::document::{BlockKind, Builder};

/// Whether an inline tag separates the words around it: `<br>`, `<sup>`.
pub(super) fn breaks_words(tag: &str) -> bool {
    let name = tag_name(tag);
    name.eq_ignore_ascii_case("br") || BLOCKS.iter().any(|block| name.eq_ignore_ascii_case(block))
}

const BLOCKS: [&str; 17] = [
    "p",
    "div",
    "li",
    "ul",
    "ol",
    "tr",
    "td",
    "th",
    "table",
    "section",
    "article",
    "blockquote",
    "dt",
    "dd",
    "figure",
    "details",
    "summary",
];
const SILENT: [&str; 5] = ["script", "style", "template", "iframe", "svg"];

/// Reads an HTML block at `range` of `text`.
pub(super) fn read(text: &str, range: Range<usize>, builder: &mut Builder<'_>) {
    let html = &text[range.clone()];
    let bytes = html.as_bytes();
    builder.open(BlockKind::Paragraph);
    let mut at = 0;
    while at < bytes.len() {
        let next =
            memchr::memchr2(b'<', b'&', &bytes[at..]).map_or(bytes.len(), |offset| at + offset);
        if next > at {
            builder.run(range.start + at, range.start + next);
        }
        if next == bytes.len() {
            break;
        }
        at = if bytes[next] == b'&' {
            entity(html, next, range.start, builder)
        } else {
            tag(html, next, range.start, builder)
        };
    }
    builder.close();
}

/// Reads the tag or comment at `at`; gives back where text goes on.
fn tag(html: &str, at: usize, base: usize, builder: &mut Builder<'_>) -> usize {
    let rest = &html[at..];
    if let Some(comment) = rest.strip_prefix("<!--") {
        return comment
            .find("-->")
            .map_or(html.len(), |end| at + 4 + end + 3);
    }
    if !rest[1..].starts_with(|c: char| c.is_ascii_alphabetic() || c == '/' || c == '!') {
        builder.run(base + at, base + at + 1);
        return at + 1;
    }
    let end = at + rest.find('>').map_or(rest.len(), |close| close + 1);
    let name = tag_name(&html[at..end]);
    let closing = rest.starts_with("</");
    let level = name
        .strip_prefix(['h', 'H'])
        .and_then(|digit| digit.parse::<u8>().ok())
        .filter(|level| (1..=6).contains(level));
    if let Some(level) = level {
        builder.open(if closing {
            BlockKind::Paragraph
        } else {
            BlockKind::Heading { level }
        });
    } else if name.eq_ignore_ascii_case("br") {
        builder.space();
    } else if name.eq_ignore_ascii_case("li") && !closing {
        builder.open(BlockKind::ListItem { depth: 1 });
    } else if BLOCKS.iter().any(|block| name.eq_ignore_ascii_case(block)) {
        builder.open(BlockKind::Paragraph);
    } else if !closing
        && SILENT
            .iter()
            .any(|silent| name.eq_ignore_ascii_case(silent))
    {
        return end + closing_tag(&html[end..], name);
    }
    end
}

/// Where the closing tag of `name` starts in `html`; its end where there is none.
fn closing_tag(html: &str, name: &str) -> usize {
    let starts = memchr::memmem::find_iter(html.as_bytes(), b"</");
    starts
        .into_iter()
        .find(|at| tag_name(&html[*at..]).eq_ignore_ascii_case(name))
        .unwrap_or(html.len())
}

/// Reads the entity at `at`; an ampersand that starts none is text.
fn entity(html: &str, at: usize, base: usize, builder: &mut Builder<'_>) -> usize {
    let name: String = html[at + 1..]
        .chars()
        .take(10)
        .take_while(|c| c.is_ascii_alphanumeric() || *c == '#')
        .collect();
    let end = at + 1 + name.len();
    let decoded = match name.as_str() {
        "amp" => Some('&'),
        "lt" => Some('<'),
        "gt" => Some('>'),
        "quot" => Some('"'),
        "apos" => Some('\''),
        "nbsp" => Some('\u{A0}'),
        "ndash" => Some('–'),
        "mdash" => Some('—'),
        "rsquo" => Some('’'),
        "euro" => Some('€'),
        "pound" => Some('£'),
        _ => name.strip_prefix('#').and_then(|digits| {
            let code = digits.strip_prefix(['x', 'X']).map_or_else(
                || digits.parse().ok(),
                |hex| u32::from_str_radix(hex, 16).ok(),
            );
            code.and_then(char::from_u32)
        }),
    };
    match decoded {
        Some(c) if html[end..].starts_with(';') => {
            builder.entity(base + at, base + end + 1, c);
            end + 1
        }
        _ => {
            builder.run(base + at, base + at + 1);
            at + 1
        }
    }
}

/// The name in `<name …>` or `</name>`.
fn tag_name(tag: &str) -> &str {
    let name = tag.trim_start_matches(['<', '/']);
    &name[..name
        .find(|c: char| !c.is_ascii_alphanumeric())
        .unwrap_or(name.len())]
}
