//! Every run of words in the lines over a text that may be a name, and how it stands there.

use super::line::{Word, lines, pieces, runs};
use super::{is_connector, is_report_word};
use crate::document::{Document, Span};

/// A run of words that may be a name.
pub(in super::super) struct Stated {
    pub(in super::super) name: String,
    pub(in super::super) span: Span,
    /// Whether nothing but words for reports, numbers and small words stands beside it in its line or column.
    pub(in super::super) alone: bool,
    /// Whether the number of a page stands in its line.
    pub(in super::super) paged: bool,
    /// Whether a colon and a number, a link or an address stand behind it: "Dial-in Information: +1-555-0100".
    pub(in super::super) labels: bool,
}

/// The runs of the lines over the text, in order of place.
pub(in super::super) fn stated(document: &Document) -> Vec<Stated> {
    const MOST: usize = 64;
    let aside = |word: &Word<'_>| {
        is_report_word(word.text)
            || is_connector(word.text)
            || word.text.eq_ignore_ascii_case("the")
            || !word.text.chars().any(char::is_alphabetic)
    };
    let mut found = Vec::new();
    let lines = lines(document);
    let parted = lines.iter().flat_map(|line| {
        let paged = is_paged(line.of(&document.text));
        pieces(document, *line)
            .into_iter()
            .map(move |piece| (piece, paged))
    });
    let mut reported = false;
    for (piece, paged) in parted {
        let led = is_led(&document.text[..piece[0].start], reported);
        reported = piece.iter().all(aside);
        for run in runs(&piece) {
            let (first, last) = (piece[run.start], piece[run.end - 1]);
            let span = Span::new(first.start, last.start + last.text.len());
            let mut others = piece[..run.start].iter().chain(&piece[run.end..]);
            found.push(Stated {
                name: document.words(span),
                span,
                alone: led && others.all(aside),
                paged,
                labels: is_label(&document.text[span.end()..]),
            });
        }
        if found.len() >= MOST {
            break;
        }
    }
    found
}

/// Whether what stands before a piece makes it a line, a column or a title of its own: no item behind a comma or a label.
fn is_led(before: &str, reported: bool) -> bool {
    let bare = before.trim_end_matches(['*', '_', '#', '"', '“', '(']);
    let gap = bare.len() - bare.trim_end().len();
    let breaks = gap > 1 || bare[bare.len() - gap..].contains(['\n', '\t']);
    let rest = bare.trim_end();
    breaks
        || rest.is_empty()
        || rest.ends_with(['|', '–', '—', '-', '#', '*', '='])
        || reported && rest.ends_with([':', ','])
}

/// Whether a colon and nothing but a number, a time, a link or an address stand behind a name in its line; a year is of a
/// report.
pub(super) fn is_label(behind: &str) -> bool {
    let marks = ['*', '_', ' '];
    let Some(rest) = behind.trim_start_matches(marks).strip_prefix(':') else {
        return false;
    };
    let line = rest.lines().next().unwrap_or_default();
    let line = line.trim_matches(|c| marks.contains(&c) || c == '<');
    let links = line.starts_with("http") || line.starts_with("www.") || line.starts_with('[');
    let address = line.contains('@') && !line.contains(' ');
    let digits = line.bytes().take_while(u8::is_ascii_digit).count();
    let year = digits == 4 && (line.starts_with("19") || line.starts_with("20"));
    let number = line.starts_with(|c: char| c.is_ascii_digit() || c == '+')
        && line.chars().filter(|c| c.is_alphabetic()).count() < 5;
    links || address || number && !year
}

/// "Page 4      ALVIK HARBOUR TRUST", "ALVIK HARBOUR TRUST      17": whether a line of columns has the number of its page.
fn is_paged(line: &str) -> bool {
    let Some((first, rest)) = line.split_once("  ") else {
        return false;
    };
    let last = rest.rsplit("  ").next().unwrap_or_default();
    [first, last].iter().any(|column| {
        let column = column.trim();
        let number = column.strip_prefix("Page ").unwrap_or(column);
        let number = number.trim_matches(|c: char| matches!(c, '-' | '–' | '|' | ' '));
        let number = number.split(' ').next().unwrap_or_default();
        (1..4).contains(&number.len()) && number.bytes().all(|byte| byte.is_ascii_digit())
    })
}
