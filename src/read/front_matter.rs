//! Front matter: `key: value` lines before a report. It feeds the report's metadata and nothing else.

use crate::document::Metadata;

/// Reads the keys it knows from the lines between the fences.
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
