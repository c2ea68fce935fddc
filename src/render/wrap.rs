//! Running words broken into lines of a screen.

use std::ops::Range;

use unicode_segmentation::UnicodeSegmentation;

use super::width::width;

/// The byte ranges of the lines that `text` takes when no line is wider than `cells`.
///
/// Lines break at spaces, which belong to no line. A word breaks within itself only where it is wider than a line,
/// or where it is Chinese, Japanese or Korean, which has no spaces.
pub(super) fn wrap(text: &str, cells: usize) -> Vec<Range<usize>> {
    let mut lines = Vec::new();
    // The line that is being filled, and the cells it takes with the spaces behind it.
    let mut line = 0..0;
    let mut used = 0;
    let mut rest = 0;
    while rest < text.len() {
        let start = rest + text[rest..].len() - text[rest..].trim_start().len();
        if start == text.len() {
            break;
        }
        used += width(&text[rest..start]);
        let end = start
            + text[start..]
                .find(char::is_whitespace)
                .unwrap_or(text.len() - start);
        rest = end;
        let word = &text[start..end];
        let breaks = width(word) > cells || word.graphemes(true).any(|piece| width(piece) > 1);
        let pieces: Vec<&str> = if breaks {
            word.graphemes(true).collect()
        } else {
            vec![word]
        };
        let mut at = start;
        for piece in pieces {
            let is_begun = line.end > line.start;
            if is_begun && used + width(piece) > cells {
                lines.push(line.clone());
            }
            if !is_begun || used + width(piece) > cells {
                (line, used) = (at..at, 0);
            }
            used += width(piece);
            at += piece.len();
            line.end = at;
        }
    }
    if !line.is_empty() {
        lines.push(line);
    }
    lines
}

/// Text whose lines fit `cells`, those that are a continuation with `indent` spaces before them.
pub fn folded(text: &str, cells: usize, indent: usize) -> String {
    let mut out = String::with_capacity(text.len());
    for (nth, line) in text.lines().enumerate() {
        if nth > 0 {
            out.push('\n');
        }
        if width(line) <= cells {
            out.push_str(line);
            continue;
        }
        let own = line.len() - line.trim_start().len();
        let room = |before: usize| cells.saturating_sub(before).max(LEAST);
        let first = wrap(line, room(own)).first().map_or(0, |part| part.end);
        out.push_str(&line[..first]);
        let rest = &line[first..];
        for part in wrap(rest, room(own + indent)) {
            out.push('\n');
            out.extend(std::iter::repeat_n(' ', own + indent));
            out.push_str(&rest[part]);
        }
    }
    out
}

/// Fewer cells than these tell nothing.
const LEAST: usize = 10;

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
        check("ends here. Next", 10, &["ends here.", "Next"]);
        check("in 12-hectare site", 12, &["in", "12-hectare", "site"]);
        check("a b", 1, &["a", "b"]);
    }

    #[test]
    fn folds_each_line_and_sets_off_what_continues_it() {
        assert_eq!(
            folded("note: one two three\n  four five six\nend", 14, 2),
            "note: one two\n  three\n  four five\n    six\nend"
        );
        assert_eq!(folded("as it is", 14, 2), "as it is");
    }

    #[test]
    fn breaks_long_words_and_wide_characters_where_it_must() {
        check(
            "see https://example.org",
            8,
            &["see http", "s://exam", "ple.org"],
        );
        check("漢字漢字漢", 4, &["漢字", "漢字", "漢"]);
        check("aaaaaaaaaa", 4, &["aaaa", "aaaa", "aa"]);
    }
}
