//! Where in a user's expression something is wrong.

use std::fmt;

use unicode_width::{UnicodeWidthChar, UnicodeWidthStr};

/// A place in a text that a user wrote, shown as the line with carets below it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Place {
    /// The whole text.
    pub text: String,
    /// The byte at which it starts; the end of the text where something is missing.
    pub offset: usize,
}

impl Place {
    /// A place in `text`; an offset that is none becomes the nearest before it.
    pub fn new(text: &str, offset: usize) -> Place {
        let offset = (0..=offset.min(text.len()))
            .rev()
            .find(|at| text.is_char_boundary(*at));
        Place {
            text: text.to_owned(),
            offset: offset.expect("a text starts at a boundary"),
        }
    }

    /// The word or sign that stands there.
    pub fn token(&self) -> &str {
        let rest = &self.text[self.offset..];
        let is_word = |c: char| c.is_alphanumeric() || c == '_';
        let end = match rest.chars().next() {
            None => Some(0),
            Some(quote @ ('\'' | '"' | '`')) => rest[1..].find(quote).map(|end| end + 2),
            Some(c) if is_word(c) => rest.find(|c| !is_word(c)),
            Some(c) => Some(c.len_utf8()),
        };
        &rest[..end.unwrap_or(rest.len())]
    }
}

impl fmt::Display for Place {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let start = self.text[..self.offset].rfind('\n').map_or(0, |at| at + 1);
        let line = self.text[start..].lines().next().unwrap_or("");
        let before = &self.text[start..self.offset];
        // A tab stays a tab, so that the caret stands below its place whatever the tab's width.
        let gap: String = before
            .chars()
            .flat_map(|c| {
                let cells = if c == '\t' { 1 } else { c.width().unwrap_or(0) };
                std::iter::repeat_n(if c == '\t' { '\t' } else { ' ' }, cells)
            })
            .collect();
        let first_line = self.token().lines().next().unwrap_or("");
        let carets = "^".repeat(first_line.width().max(1));
        write!(f, "  {line}\n  {gap}{carets}")
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn check(text: &str, at: &str, expect: &str) {
        let offset = text.find(at).unwrap();
        assert_eq!(Place::new(text, offset).to_string(), expect);
    }

    #[test]
    fn underlines_the_word_at_fault() {
        check("valeu > 3", "valeu", "  valeu > 3\n  ^^^^^");
        check("value > > 3", "> 3", "  value > > 3\n          ^");
        check(
            "unit = \"EUR\"",
            "\"EUR",
            "  unit = \"EUR\"\n         ^^^^^",
        );
    }

    #[test]
    fn underlines_below_wide_characters_and_on_later_lines() {
        check("'漢字' = x", "x", "  '漢字' = x\n           ^");
        check("1 = 1\nand\ty = 2", "y", "  and\ty = 2\n     \t^");
    }

    #[test]
    fn points_behind_the_end_where_something_is_missing() {
        let place = Place::new("value >", 99);
        assert_eq!(place.to_string(), "  value >\n         ^");
    }
}
