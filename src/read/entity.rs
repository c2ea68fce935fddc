//! Character references: `&amp;`, `&#8211;`, `&#x2013;`.

mod names;

use names::NAMES;

/// The character that the reference at the start of `text` stands for, and its length in bytes.
pub(super) fn parse(text: &str) -> Option<(char, usize)> {
    const LONGEST: usize = 12;
    let near = &text.as_bytes()[..text.len().min(LONGEST)];
    let close = memchr::memchr(b';', near)?;
    let name = text.get(1..close)?;
    named(name).map(|c| (c, close + 1))
}

/// The character that a reference of this name, without its marks, stands for.
pub(super) fn named(name: &str) -> Option<char> {
    if let Some(digits) = name.strip_prefix('#') {
        let code = match digits.strip_prefix(['x', 'X']) {
            Some(hex) => u32::from_str_radix(hex, 16),
            None => digits.parse(),
        };
        return code.ok().and_then(char::from_u32);
    }
    let row = NAMES
        .binary_search_by(|(known, _)| (*known).cmp(name))
        .ok()?;
    Some(NAMES[row].1)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_are_sorted() {
        assert!(NAMES.windows(2).all(|pair| pair[0].0 < pair[1].0));
    }

    #[test]
    fn reads_names_and_numbers() {
        for (text, expect) in [
            ("&amp;B", Some(('&', 5))),
            ("&#8211; ", Some(('–', 7))),
            ("&#x20AC;", Some(('€', 8))),
            ("&nothing;", None),
            ("& more;", None),
            ("&#xD800;", None),
        ] {
            assert_eq!(parse(text), expect, "{text}");
        }
    }
}
