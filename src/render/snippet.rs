//! A stretch of source with words underlined.

use std::io::{self, Write};
use std::ops::{Range, RangeInclusive};

use unicode_segmentation::UnicodeSegmentation;

use super::clean::clean;
use super::style::{Style, Tone};
use super::width::width;
use super::wrap::wrap;
use crate::document::{LineIndex, Span};

/// Words to underline.
#[derive(Clone, Copy, Debug)]
pub struct Mark {
    /// Where they stand in the text.
    pub span: Span,
    /// What they are underlined with.
    pub sign: char,
}

/// Lines of a text with marks.
pub struct Snippet<'a> {
    /// The whole text.
    pub text: &'a str,
    /// Its lines to show, from 1.
    pub lines: RangeInclusive<usize>,
    /// What is underlined; where two overlap, the first.
    pub marks: &'a [Mark],
    /// Whether all of it is shown, however long; else only what is near a mark, were it too long.
    pub is_whole: bool,
}

/// More pieces of lines than these are shown only where something is marked.
const MANY: usize = 14;

/// A piece of a source line that fits the screen.
struct Piece {
    /// The number of the line it begins, if it does.
    number: Option<usize>,
    shown: String,
    /// Empty where nothing is marked.
    underline: String,
}

/// Draws lines of source, each broken to fit the screen, with a line of signs below what is marked.
pub fn render_snippet(snippet: &Snippet<'_>, style: &Style, out: &mut dyn Write) -> io::Result<()> {
    let gutter = snippet.lines.end().to_string().len().max(4);
    let room = style.width.saturating_sub(gutter + 3).max(10);
    let index = LineIndex::new(snippet.text);
    let mut pieces = Vec::new();
    for line in snippet.lines.clone() {
        if let Some(range) = index.line_range(snippet.text, line) {
            pieces.extend(pieces_of(snippet, line, range, room));
        }
    }
    let is_marked = |at: usize| {
        pieces
            .get(at)
            .is_some_and(|piece| !piece.underline.is_empty())
    };
    let is_near = |at: usize| is_marked(at) || is_marked(at + 1) || at > 0 && is_marked(at - 1);
    let all = snippet.is_whole || pieces.len() <= MANY || !(0..pieces.len()).any(is_marked);
    let bar = style.paint(Tone::Faint, "│");
    let mut left_out = false;
    for (at, piece) in pieces.iter().enumerate() {
        if !(all || is_near(at)) {
            if !left_out {
                writeln!(out, "{:>gutter$}", "⋮")?;
            }
            left_out = true;
            continue;
        }
        left_out = false;
        let number = piece
            .number
            .map_or(String::new(), |number| number.to_string());
        let number = style.paint(Tone::Faint, &format!("{number:>gutter$}"));
        writeln!(out, "{number} {bar} {}", piece.shown)?;
        if !piece.underline.is_empty() {
            let underline = style.paint(Tone::Number, &piece.underline);
            writeln!(out, "{:gutter$} {bar} {underline}", "")?;
        }
    }
    Ok(())
}

fn pieces_of(snippet: &Snippet<'_>, line: usize, range: Range<usize>, room: usize) -> Vec<Piece> {
    let source = &snippet.text[range.clone()];
    let touches = |mark: &&Mark| {
        let span = mark.span.range();
        span.start < range.end && range.start < span.end
    };
    let marks: Vec<Mark> = snippet.marks.iter().filter(touches).copied().collect();
    let mut pieces: Vec<Piece> = wrap(source, room)
        .into_iter()
        .map(|part| {
            piece_of(
                snippet.text,
                &marks,
                range.start + part.start..range.start + part.end,
            )
        })
        .collect();
    if pieces.is_empty() {
        pieces.push(piece_of(snippet.text, &marks, range.start..range.start));
    }
    pieces[0].number = Some(line);
    pieces
}

fn piece_of(text: &str, marks: &[Mark], range: Range<usize>) -> Piece {
    let mut shown = String::new();
    let mut underline = String::new();
    for (at, grapheme) in text[range.clone()].grapheme_indices(true) {
        let clean = clean(grapheme).replace(['\t', '\n'], " ");
        let offset = range.start + at;
        let sign = marks
            .iter()
            .find(|mark| mark.span.range().contains(&offset))
            .map_or(' ', |mark| mark.sign);
        underline.extend(std::iter::repeat_n(sign, width(&clean)));
        shown.push_str(&clean);
    }
    Piece {
        number: None,
        shown,
        underline: underline.trim_end().to_owned(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use expect_test::{Expect, expect};

    fn check(text: &str, marked: &[(&str, char)], cells: usize, expect: Expect) {
        let marks: Vec<Mark> = marked
            .iter()
            .map(|(words, sign)| {
                let start = text.find(words).unwrap();
                Mark {
                    span: Span::new(start, start + words.len()),
                    sign: *sign,
                }
            })
            .collect();
        let snippet = Snippet {
            text,
            lines: 1..=text.lines().count(),
            marks: &marks,
            is_whole: false,
        };
        let style = Style {
            width: cells,
            color: false,
            wide: false,
            links_from: None,
            csv_raw: false,
        };
        // A first line at the margin keeps the gutter's spaces in what is expected.
        let mut out = b"line\n".to_vec();
        render_snippet(&snippet, &style, &mut out).unwrap();
        expect.assert_eq(&String::from_utf8(out).unwrap());
    }

    #[test]
    fn underlines_words_over_broken_lines() {
        check(
            "Arvo has more than 30 partners.\nNo more.",
            &[("more than 30 partners", '^'), ("Arvo", '-')],
            28,
            expect![[r#"
                line
                   1 │ Arvo has more than 30
                     │ ----     ^^^^^^^^^^^^
                     │ partners.
                     │ ^^^^^^^^
                   2 │ No more.
            "#]],
        );
    }

    #[test]
    fn wide_and_harmful_characters_keep_the_marks_in_place() {
        check(
            "漢字\t\u{1b}[1m 30 社",
            &[("30 社", '^')],
            60,
            expect![[r#"
                line
                   1 │ 漢字 �[1m 30 社
                     │           ^^^^^
            "#]],
        );
    }

    #[test]
    fn a_long_text_is_shown_around_its_marks() {
        let text = "word ".repeat(40) + "thirty " + &"word ".repeat(40);
        check(
            &text,
            &[("thirty", '^')],
            27,
            expect![[r#"
                line
                   ⋮
                     │ word word word word
                     │ thirty word word
                     │ ^^^^^^
                     │ word word word word
                   ⋮
            "#]],
        );
    }
}
