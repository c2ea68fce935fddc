//! Front matter: `key: value` lines before a report. It feeds the report's metadata and nothing else.

use std::ops::Range;

use crate::document::Metadata;

/// Where front matter stands in a Markdown text, its fences included: at its head, and further on where texts were joined
/// that have a head each. Rules and the words between them look like it but for their lines.
pub(super) fn blocks(text: &str) -> Vec<Range<usize>> {
    let skipped = text.len() - text.trim_start_matches('\u{FEFF}').trim_start().len();
    // No rule is written with pluses: what they fence at the head of a text is front matter, whatever its lines.
    let fenced = text[skipped..].starts_with("+++");
    let head = block(text, skipped).filter(|head| fenced || reads_as_head(&text[skipped..*head]));
    let mut found: Vec<_> = head.map(|end| skipped..end).into_iter().collect();
    let mut at = head.unwrap_or(skipped);
    while let Some(offset) = memchr::memmem::find(&text.as_bytes()[at..], b"\n---") {
        let start = at + offset + 1;
        let end = block(text, start).filter(|end| reads_as_joined(text, start..*end));
        found.extend(end.map(|end| start..end));
        at = end.unwrap_or(start);
    }
    found
}

/// One past the block whose fence opens at byte `at`: lines without an empty one first, to the next fence.
fn block(text: &str, at: usize) -> Option<usize> {
    let mut lines = text[at..].split_inclusive('\n');
    let opening = lines.next()?;
    let fence = opening.trim_end();
    if !matches!(fence, "---" | "+++") {
        return None;
    }
    let mut end = at + opening.len();
    for (nth, line) in lines.enumerate() {
        let words = line.trim_end();
        if words == fence || words == "..." {
            return (nth > 0).then_some(end + words.len());
        }
        if nth == 0 && words.is_empty() {
            return None;
        }
        end += line.len();
    }
    None
}

/// Whether every paragraph of a block opens with a key, a list's mark, an indent or a comment.
fn reads_as_head(block: &str) -> bool {
    let mut fresh = true;
    body(block).all(|line| {
        let opens = std::mem::replace(&mut fresh, line.trim().is_empty());
        !opens
            || line.trim().is_empty()
            || is_key(line)
            || line.starts_with([' ', '\t', '[', ']', '}'])
            || line.starts_with("- ")
    })
}

/// Whether a block within a text is the head of another: each line a key of one word, one of them the title or layout.
fn reads_as_joined(text: &str, range: Range<usize>) -> bool {
    let before = &text[..range.start];
    let apart = before.ends_with("\n\n") || before.ends_with("\n\r\n");
    let block = &text[range];
    let mut names = body(block).filter_map(|line| line.split_once(':').map(|(key, _)| key));
    let told = names.any(|key| matches!(key, "title" | "layout"));
    let inner = |line: &str| line.starts_with([' ', '\t']) || line.starts_with("- ");
    apart && told && body(block).all(|line| inner(line) || is_key(line))
}

/// The lines between the fences.
fn body(block: &str) -> impl Iterator<Item = &str> {
    let lines = block.lines().count();
    block.lines().skip(1).take(lines.saturating_sub(2))
}

/// "title: Our year", "date = 2024": a line that opens with a key.
fn is_key(line: &str) -> bool {
    const LONGEST: usize = 40;
    let Some(at) = line.find([':', '=']) else {
        return false;
    };
    let key = line[..at].trim_end();
    let valued = line[at + 1..].is_empty() || line[at + 1..].starts_with([' ', '\t']);
    let named = key.bytes().all(|byte| {
        byte.is_ascii_alphanumeric() || matches!(byte, b'_' | b'-' | b'.' | b'"' | b'\'')
    });
    valued && named && !key.is_empty() && key.len() <= LONGEST
}

/// Reads the keys it knows from a block's lines.
pub(super) fn read(lines: &str, metadata: &mut Metadata) {
    for line in lines.lines() {
        let Some((key, value)) = line.split_once([':', '=']) else {
            continue;
        };
        let value = unquoted(value.trim());
        if value.is_empty() || line.starts_with([' ', '\t', '-']) {
            continue;
        }
        // "2021-02-11" says when a page was written, and is no title of a report.
        let titles = value.contains(char::is_alphabetic);
        let field = match key.trim().trim_matches('"').to_ascii_lowercase().as_str() {
            "title" if titles => &mut metadata.title,
            "date" | "published" | "pubdate" => &mut metadata.date,
            "organization" | "organisation" | "publisher" | "company" => &mut metadata.organization,
            _ => continue,
        };
        field.get_or_insert(value);
    }
}

/// A value without its quotes: between single ones, two stand for one.
fn unquoted(value: &str) -> String {
    let body = value.trim_matches(['"', '\'']).trim();
    match value.starts_with('\'') {
        true => body.replace("''", "'"),
        false => body.to_owned(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn takes_title_date_and_organization_and_no_more() {
        let mut metadata = Metadata::default();
        read(
            "title: \"Our year\"\ndate: 2024-05-01\nlayout: post\nauthors:\n  - title: none\npublisher: Acme\n",
            &mut metadata,
        );
        assert_eq!(metadata.title.as_deref(), Some("Our year"));
        assert_eq!(metadata.date.as_deref(), Some("2024-05-01"));
        assert_eq!(metadata.organization.as_deref(), Some("Acme"));
    }

    #[test]
    fn what_pluses_fence_is_front_matter_whatever_it_says() {
        let head = "+++\nweight = 100\n\nsummary = \"\"\"\nA good year.\n\"\"\"\n+++";
        let found = blocks(&format!("{head}\n\nWe have 12 boats.\n"));
        assert_eq!((found.len(), found[0].end), (1, head.len()));
    }

    #[test]
    fn a_title_has_letters_and_its_quotes_are_undone() {
        let title = |line: &str| {
            let mut metadata = Metadata::default();
            read(line, &mut metadata);
            metadata.title
        };
        assert_eq!(title("title: 'It''s Ours'").as_deref(), Some("It's Ours"));
        assert_eq!(title("title: \"2021-02-11\""), None);
    }
}
