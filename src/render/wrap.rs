//! Running words broken into lines of a screen.

use std::ops::Range;

use unicode_segmentation::UnicodeSegmentation;

use super::width::width;

/// The byte ranges of the lines that `text` takes when no line is wider than `cells`.
///
/// Lines break at spaces, which belong to no line; a word wider than a line is broken where it must be. Words
/// without spaces, as in Chinese, break between any two characters.
pub(super) fn wrap(text: &str, cells: usize) -> Vec<Range<usize>> {
    let mut lines = Vec::new();
    let mut line = 0..0;
    let mut used = 0;
    for (start, word) in text.split_word_bound_indices() {
        let end = start + word.len();
        let is_space = word.trim().is_empty();
        let wide = width(word);
        if is_space {
            used += wide;
            continue;
        }
        if used + wide > cells && line.end > line.start {
            lines.push(line.clone());
            (line, used) = (start..start, 0);
        } else if line.is_empty() {
            (line, used) = (start..start, 0);
        }
        if wide > cells {
            for (at, piece) in word.grapheme_indices(true) {
                if used + width(piece) > cells && start + at > line.start {
                    lines.push(line.start..start + at);
                    (line, used) = (start + at..start + at, 0);
                }
                used += width(piece);
            }
        } else {
            used += wide;
        }
        line.end = end;
    }
    if !line.is_empty() {
        lines.push(line);
    }
    lines
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn check(text: &str, cells: usize, expect: &[&str]) {
        let lines: Vec<&str> = wrap(text, cells)
            .into_iter()
            .map(|line| &text[line])
            .collect();
        assert_eq!(lines, expect);
        assert!(lines.iter().all(|line| width(line) <= cells));
    }

    #[test]
    fn breaks_at_spaces() {
        check("more than 30 companies", 12, &["more than 30", "companies"]);
        check("", 12, &[]);
        check("  a  b ", 12, &["a  b"]);
        check("a b", 1, &["a", "b"]);
    }

    #[test]
    fn breaks_long_words_and_wide_characters_where_it_must() {
        check(
            "see https://example.org",
            8,
            &["see", "https://", "example.", "org"],
        );
        check("漢字漢字漢", 4, &["漢字", "漢字", "漢"]);
        check("aaaaaaaaaa", 4, &["aaaa", "aaaa", "aa"]);
    }
}
