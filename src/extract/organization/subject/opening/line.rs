//! The lines over a report's text, and the runs of words in them that may be names.

use std::ops::Range;

use super::super::{is_connector, wording};
use super::{head, plain_case, sureness};
use crate::document::{BlockKind, Document, Span};
use crate::lexicon::words::{Tags, tags};

/// A word of the opening as it stands between white space, markup and marks at its ends left out.
#[derive(Clone, Copy)]
pub(super) struct Word<'t> {
    pub(super) text: &'t str,
    pub(super) start: usize,
    /// Whether a new piece starts with it: a line, a column, what stands behind a colon or a bar.
    opens: bool,
}

/// The blocks over a document's text: up to its first running text.
pub(super) fn lines(document: &Document) -> Vec<Span> {
    const MOST: usize = 6;
    /// Bytes of a block; what is asked of each name in a longer one looks at all of it.
    const LONGEST: usize = 4096;
    let mut lines = Vec::new();
    let prose = document
        .blocks
        .iter()
        .filter(|block| block.kind != BlockKind::Code);
    for block in prose.take(MOST) {
        let text = block.span.of(&document.text);
        // A title and what runs on under it may be one block.
        let first = text.find('\n').filter(|_| is_running(text));
        let span = first.map_or(block.span, |end| {
            Span::new(block.span.start(), block.span.start() + end)
        });
        // Two columns over a text are read as a table's first row.
        let columns = matches!(
            block.kind,
            BlockKind::Cell {
                table: 0,
                row: 0,
                ..
            }
        ) && !document.text[..block.span.end()].contains('|');
        if !columns
            && !matches!(
                block.kind,
                BlockKind::Heading { .. } | BlockKind::Paragraph | BlockKind::Notice
            )
            || span.len() > LONGEST
            || is_running(span.of(&document.text))
        {
            break;
        }
        lines.push(span);
        if first.is_some() {
            break;
        }
    }
    lines
}

/// Whether a text has so many small words that it is a sentence, or some and a stop.
pub(in crate::extract::organization::subject) fn is_running(text: &str) -> bool {
    const MOST: usize = 7;
    const MOST_STOPPED: usize = 1;
    let small = |word: &&str| word.starts_with(char::is_lowercase) && !is_connector(word);
    let words = text.split_ascii_whitespace().filter(small).count();
    let last = text.rsplit(' ').next().unwrap_or_default();
    let stopped = text.ends_with(['.', '!', '?']) && !head::is_legal_form(last);
    words > MOST || stopped && words > MOST_STOPPED
}

/// The words of a block, cut where a line, a column or a mark parts them. A line that goes on in small letters is none.
pub(super) fn pieces(document: &Document, line: Span) -> Vec<Vec<Word<'_>>> {
    let mut pieces: Vec<Vec<Word<'_>>> = Vec::new();
    let text = line.of(&document.text);
    let mut read = 0;
    let mut cut = true;
    for raw in text.split_ascii_whitespace() {
        let at = read + text[read..].find(raw).unwrap_or_default();
        let gap = &text[read..at];
        read = at + raw.len();
        let (front, word) = trimmed(raw);
        let small = word.starts_with(char::is_lowercase);
        let apart = gap.contains('\t') || gap.contains("  ");
        cut |= apart || gap.contains('\n') && !small || raw.starts_with(['(', '“', '"', '*']);
        if word.is_empty() && raw != "&" {
            cut = true;
            continue;
        }
        let (front, word) = if raw == "&" { (0, raw) } else { (front, word) };
        let formal = head::is_legal_form(word);
        let start = line.start() + at + front;
        let word = Word {
            text: word,
            start,
            opens: cut && !formal,
        };
        match pieces.last_mut().filter(|_| !word.opens) {
            Some(piece) => piece.push(word),
            None => pieces.push(vec![word]),
        }
        cut = raw.ends_with([',', ';', ':', '|', ')', '”', '"', '*', '·']);
    }
    pieces
}

/// A word without markup and marks at its ends, and how many bytes stand before it; the stop of "Inc." stays.
fn trimmed(raw: &str) -> (usize, &str) {
    let edge = |c: char| !c.is_alphanumeric();
    let front = raw.len() - raw.trim_start_matches(edge).len();
    let core = raw.trim_matches(edge);
    let stopped = raw[front + core.len()..].starts_with('.') && head::is_legal_form(core);
    (
        front,
        &raw[front..front + core.len() + usize::from(stopped)],
    )
}

/// The runs of capitalised words of a piece that are no words for reports: ranges of its words. One that is an organization
/// by its name goes on through words that may be some: "Alvik Community Trust".
pub(super) fn runs(piece: &[Word<'_>]) -> Vec<Range<usize>> {
    let mut found = split(piece, wording::is_sure);
    found.retain(|run| {
        let words: Vec<&str> = piece[run.clone()].iter().map(|word| word.text).collect();
        sureness(&plain_case(&words.join(" "))) > 2
    });
    let covered = found.clone();
    let inside = |run: &Range<usize>| {
        let within = |other: &Range<usize>| other.start <= run.start && run.end <= other.end;
        covered.iter().any(within)
    };
    let short = split(piece, wording::is_report_word);
    found.extend(short.into_iter().filter(|run| !inside(run)));
    found
}

/// The runs of capitalised words between those that `parts` them.
fn split(piece: &[Word<'_>], parts: fn(&str) -> bool) -> Vec<Range<usize>> {
    const LONGEST: usize = 12;
    const JOINING: [&str; 17] = [
        "the", "de", "du", "la", "des", "da", "do", "di", "del", "der", "van", "in", "et", "und",
        "pour", "für", "on",
    ];
    let joins = |word: &str| {
        let word = word.to_lowercase();
        is_connector(&word) || JOINING.contains(&word.as_str())
    };
    // "ALVIK TO ACQUIRE DORN": a small word in capitals; "HEALTH IT" is a trade.
    let closed = |word: &str| {
        let tags = tags(word.to_lowercase().as_bytes());
        tags.has(Tags::PREPOSITION | Tags::AUXILIARY | Tags::PRONOUN | Tags::WE)
            && word.chars().all(char::is_uppercase)
            && word != "IT"
    };
    let named = |word: &Word<'_>| {
        // "openDorn"
        let brand = || word.text.chars().skip(1).any(char::is_uppercase);
        (word
            .text
            .starts_with(|c: char| c.is_uppercase() || c.is_ascii_digit())
            || brand())
            && word.text.chars().any(char::is_alphabetic)
            && !parts(word.text)
            && (!closed(word.text) || head::is_legal_form(word.text))
    };
    let mut runs = Vec::new();
    let mut at = 0;
    while at < piece.len() {
        let article = piece[at].text.eq_ignore_ascii_case("the");
        if !named(&piece[at]) || article || joins(piece[at].text) {
            at += 1;
            continue;
        }
        let mut end = at + 1;
        let mut place = end;
        while place < piece.len() {
            let word = piece[place].text;
            let joins = joins(word);
            if named(&piece[place]) && !joins || head::is_legal_form(word) {
                end = place + 1;
            } else if !joins {
                break;
            }
            place += 1;
        }
        if end - at <= LONGEST {
            runs.push(at..end);
        }
        at = end.max(place);
    }
    runs
}
