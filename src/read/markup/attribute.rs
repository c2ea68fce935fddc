//! The attributes of a tag.

use std::ops::Range;

/// The raw value of an attribute of a start tag, its name in any case; empty where it has none.
pub(in crate::read) fn attribute<'a>(tag: &'a str, name: &str) -> Option<&'a str> {
    attributes(tag)
        .find(|(known, _)| known.eq_ignore_ascii_case(name))
        .map(|(_, value)| value)
}

/// How many columns or rows the attribute `name` says a cell takes.
pub(in crate::read) fn span(tag: &str, name: &str) -> u32 {
    attribute(tag, name)
        .and_then(|value| value.trim().parse().ok())
        .unwrap_or(1)
}

/// The attributes of a start tag with their raw values.
fn attributes(tag: &str) -> impl Iterator<Item = (&str, &str)> {
    let mut at = tag.find(|c: char| c.is_whitespace()).unwrap_or(tag.len());
    std::iter::from_fn(move || {
        let rest = &tag[at..];
        let skipped = rest.len()
            - rest
                .trim_start_matches(|c: char| c.is_whitespace() || c == '/')
                .len();
        let start = at + skipped;
        let rest = &tag[start..];
        let len = rest
            .find(|c: char| c.is_whitespace() || c == '=' || c == '>')
            .unwrap_or(rest.len());
        if len == 0 {
            return None;
        }
        let behind = &rest[len..];
        let value = behind.trim_start().strip_prefix('=').map(str::trim_start);
        let range = value.map_or(0..0, |value| value_range(value, rest.len() - value.len()));
        at = start + if value.is_some() { range.end } else { len };
        if rest[range.end.min(rest.len())..].starts_with(['"', '\'']) && value.is_some() {
            at += 1;
        }
        Some((&rest[..len], &rest[range]))
    })
}

/// Where a value stands, in bytes from `offset` before it.
fn value_range(value: &str, offset: usize) -> Range<usize> {
    match value.chars().next() {
        Some(quote @ ('"' | '\'')) => {
            let len = value[1..].find(quote).unwrap_or(value.len() - 1);
            offset + 1..offset + 1 + len
        }
        _ => {
            let len = value
                .find(|c: char| c.is_whitespace() || c == '>')
                .unwrap_or(value.len());
            offset..offset + len
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn reads_attributes_however_they_are_quoted() {
        let tag = "<td class='a b' colspan=3 hidden id = \"x>y\"/>";
        let found: Vec<(&str, &str)> = attributes(tag).collect();
        assert_eq!(
            found,
            [
                ("class", "a b"),
                ("colspan", "3"),
                ("hidden", ""),
                ("id", "x>y")
            ]
        );
    }
}
