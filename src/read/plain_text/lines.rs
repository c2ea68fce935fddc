//! Lines of a plain text and its pages. Blank lines, rules and page breaks are gaps between lines.

use crate::document::{is_invisible, is_space};

/// What stands between a line and the one before it.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum Gap {
    /// Nothing: they are neighbours.
    None,
    /// Blank lines, or the start of the text.
    Blank,
    /// A line of dashes, stars or the like.
    Rule,
    /// A page break.
    Page,
}

/// One line that has visible text, its outer white space left out.
#[derive(Clone, Copy, Debug)]
pub(super) struct Line {
    start: u32,
    end: u32,
    /// Columns of indentation.
    pub(super) indent: u16,
    /// Characters.
    pub(super) width: u16,
    /// What stands before it.
    pub(super) gap: Gap,
}

impl Line {
    pub(super) fn of<'a>(&self, text: &'a str) -> &'a str {
        &text[self.start()..self.end()]
    }

    /// First visible byte.
    pub(super) fn start(&self) -> usize {
        self.start as usize
    }

    /// One past the last visible byte.
    pub(super) fn end(&self) -> usize {
        self.end as usize
    }

    /// The same line behind another gap.
    pub(super) fn behind(self, gap: Gap) -> Line {
        Line { gap, ..self }
    }

    /// The column behind its last character.
    pub(super) fn right(&self) -> u16 {
        self.indent.saturating_add(self.width)
    }

    /// Whether white space or a page break stands before it.
    pub(super) fn is_apart(&self) -> bool {
        self.gap != Gap::None
    }
}

/// A page of a text with form feeds or page marks.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Page {
    /// The byte it starts at.
    pub(super) start: usize,
    /// Its first line, or that of the next page that has any.
    pub(super) first_line: usize,
}

/// The lines that have visible text, and the pages; a text without form feeds or page marks has none.
pub(super) fn lines(text: &str) -> (Vec<Line>, Vec<Page>) {
    let mut lines = Vec::new();
    let mut pages = Vec::new();
    let mut gap = Gap::Blank;
    let paged = memchr::memchr(0x0C, text.as_bytes()).is_some()
        || memchr::memmem::find(text.as_bytes(), b"\n<PAGE>").is_some();
    if paged {
        gap = start_page(&mut pages, 0, 0);
    }
    let mut start = 0;
    while start < text.len() {
        let end = memchr::memchr2(b'\n', 0x0C, &text.as_bytes()[start..])
            .map_or(text.len(), |offset| start + offset);
        match line(text, start, end, gap) {
            Some(line) if is_rule(line.of(text)) => gap = gap.max(Gap::Rule),
            Some(line) if is_page_mark(line.of(text)) => {
                // The start of the text or a form feed right before it has started the page.
                let empty = |page: &Page| page.first_line == lines.len();
                if !pages.last().is_some_and(empty) {
                    gap = start_page(&mut pages, end, lines.len());
                }
            }
            Some(line) if is_table_mark(line.of(text)) => {}
            Some(line) => {
                lines.push(line);
                gap = Gap::None;
            }
            None => gap = gap.max(Gap::Blank),
        }
        start = end + 1;
        // A form feed at the end of the text starts no page.
        if text.as_bytes().get(end) == Some(&0x0C) && start < text.len() {
            gap = start_page(&mut pages, start, lines.len());
        }
    }
    (lines, pages)
}

fn start_page(pages: &mut Vec<Page>, start: usize, first_line: usize) -> Gap {
    pages.push(Page { start, first_line });
    Gap::Page
}

/// The line in bytes `start..end`, if it has visible text.
fn line(text: &str, start: usize, end: usize, gap: Gap) -> Option<Line> {
    let is_outer = |c: char| is_space(c) || is_invisible(c);
    let raw = &text[start..end];
    let body = raw.trim_start_matches(is_outer);
    let words = body.trim_end_matches(is_outer);
    let columns = |c: char| match c {
        '\t' => TAB,
        c if is_invisible(c) => 0,
        _ => 1,
    };
    let indent = raw[..raw.len() - body.len()].chars().map(columns).sum();
    let from = end - body.len();
    let narrow = |columns: usize| u16::try_from(columns).unwrap_or(u16::MAX);
    let offset = |byte: usize| u32::try_from(byte).expect("documents stay below 4 GiB");
    (!words.is_empty()).then(|| Line {
        start: offset(from),
        end: offset(from + words.len()),
        indent: narrow(indent),
        width: narrow(words.chars().count()),
        gap,
    })
}

/// Whether a line marks where a page of an old filing starts: `<PAGE>`, `<PAGE>   7`, `<PAGE> F-3`.
fn is_page_mark(line: &str) -> bool {
    const LONGEST: usize = 6;
    line.strip_prefix("<PAGE>").is_some_and(|number| {
        let number = number.trim_start();
        let roman = number.chars().all(|c| matches!(c, 'i' | 'v' | 'x'));
        let counts = number.ends_with(|c: char| c.is_ascii_digit());
        number.len() <= LONGEST && !number.contains(' ') && (roman || counts)
    })
}

/// Whether a line has nothing but the marks by which old filings lay out their tables: `<TABLE>`, `<CAPTION>`, and below
/// the header `<S>    <C>    <C>`.
fn is_table_mark(line: &str) -> bool {
    let is_mark = |word: &str| {
        matches!(
            word,
            "<S>" | "<C>" | "<TABLE>" | "</TABLE>" | "<CAPTION>" | "<FN>" | "</FN>"
        )
    };
    line.starts_with('<') && line.split_whitespace().all(is_mark)
}

/// Whether a line only rules something off: "-----  -----", "* * *".
fn is_rule(line: &str) -> bool {
    let is_stroke = |c: char| {
        matches!(
            c,
            '-' | '=' | '_' | '─' | '━' | '—' | '+' | '|' | '*' | '~' | '#'
        )
    };
    let strokes = || line.chars().filter(|c| *c != ' ');
    // One long dash between parts of a narrow column is no list mark.
    line == "—" || line.chars().all(|c| is_stroke(c) || c == ' ') && strokes().nth(2).is_some()
}

/// Columns a tab takes.
pub(super) const TAB: usize = 4;

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn check(text: &str, expect: &[(&str, Gap)]) {
        let (lines, _) = lines(text);
        let found: Vec<(&str, Gap)> = lines.iter().map(|line| (line.of(text), line.gap)).collect();
        assert_eq!(found, expect);
    }

    #[test]
    fn blank_lines_and_page_breaks_are_gaps() {
        check(
            "a\nb\r\n \r\nc\n",
            &[("a", Gap::Blank), ("b", Gap::None), ("c", Gap::Blank)],
        );
        check(
            "a\n\u{c}b\n\n\u{c}\u{c}c",
            &[("a", Gap::Page), ("b", Gap::Page), ("c", Gap::Page)],
        );
    }

    #[test]
    fn rules_are_gaps() {
        check(
            "a\n------  -----\nb\n\n* * *\nc\n- d -\n--\n—\ne",
            &[
                ("a", Gap::Blank),
                ("b", Gap::Rule),
                ("c", Gap::Rule),
                ("- d -", Gap::None),
                ("--", Gap::None),
                ("e", Gap::Rule),
            ],
        );
    }

    #[test]
    fn marks_of_old_filings_are_gaps() {
        check(
            "a\n<PAGE>   7\nb\n<TABLE>\n<CAPTION>\nc\n<S>    <C>   <C>\nd\n</TABLE>\n<PAGE> F-3\ne",
            &[
                ("a", Gap::Page),
                ("b", Gap::Page),
                ("c", Gap::None),
                ("d", Gap::None),
                ("e", Gap::Page),
            ],
        );
        check(
            "<PAGE> tags\n<S> and more\n<PAGEANT>\n<TABLE> 3",
            &[
                ("<PAGE> tags", Gap::Blank),
                ("<S> and more", Gap::None),
                ("<PAGEANT>", Gap::None),
                ("<TABLE> 3", Gap::None),
            ],
        );
        let (_, pages) = lines("a\n\u{c}<PAGE> 2\nb\n<PAGE>\n<PAGE> 4\nc");
        let firsts: Vec<usize> = pages.iter().map(|page| page.first_line).collect();
        assert_eq!(firsts, [0, 1, 2]);
    }

    #[test]
    fn characters_without_width_are_white_space_at_the_edges() {
        check(
            "\u{FEFF}Bronze.\u{200B} \u{200B}\n\u{200B}\nx",
            &[("Bronze.", Gap::Blank), ("x", Gap::Blank)],
        );
    }

    #[test]
    fn pages_know_their_first_line() {
        let (_, pages) = lines("a\n\u{c}\u{c}b\n\u{c}");
        let firsts: Vec<usize> = pages.iter().map(|page| page.first_line).collect();
        assert_eq!(firsts, [0, 1, 1]);
        assert_eq!(lines("a\nb").1, []);
    }
}
