//! Where the words of a page stand. Read only for the pages whose blocks do not tell what belongs together.

use std::cell::{OnceCell, RefCell};

use unpdf::parser::LayoutAnalyzer;
use unpdf::parser::backend::RawBackend;

/// Words set in one piece; x grows to the right, y upwards, both in points.
#[derive(Clone, Debug, PartialEq)]
pub(super) struct Piece {
    pub(super) words: String,
    pub(super) x: f32,
    /// Where they end.
    pub(super) end: f32,
    /// The line they stand on.
    pub(super) y: f32,
    /// The size of their type.
    pub(super) size: f32,
}

/// The pieces of a file's pages, parsed when they are first asked for.
pub(super) struct Places<'a> {
    bytes: &'a [u8],
    file: OnceCell<Option<RawBackend>>,
    /// The page that was asked for last.
    last: RefCell<(u32, Vec<Piece>)>,
}

/// Two pieces on one line whose gap is under so many times their size are one run of text.
pub(super) const WORD_GAP: f32 = 0.8;

impl<'a> Places<'a> {
    pub(super) fn of(bytes: &'a [u8]) -> Places<'a> {
        Places {
            bytes,
            file: OnceCell::new(),
            last: RefCell::default(),
        }
    }

    /// The pieces of a page, the first of which is 1, from its top to its bottom; text that is turned is left out.
    pub(super) fn on_page(&self, number: u32) -> Vec<Piece> {
        if self.last.borrow().0 != number {
            self.last.replace((number, self.read(number)));
        }
        self.last.borrow().1.clone()
    }

    fn read(&self, number: u32) -> Vec<Piece> {
        let file = self
            .file
            .get_or_init(|| RawBackend::load_bytes(self.bytes).ok());
        let spans = file
            .as_ref()
            .and_then(|file| LayoutAnalyzer::new(file).extract_page_spans(number).ok());
        let mut pieces: Vec<Piece> = spans
            .unwrap_or_default()
            .into_iter()
            .filter(|span| !span.is_rotated() && !span.text.trim().is_empty())
            .map(|span| Piece {
                x: span.x,
                end: span.x + span.width,
                y: span.y,
                size: span.font_size,
                words: span.text,
            })
            .collect();
        downwards(&mut pieces);
        pieces
    }
}

impl Piece {
    /// Whether both stand on one line.
    pub(super) fn is_beside(&self, other: &Piece) -> bool {
        (self.y - other.y).abs() <= 0.5 * self.size.min(other.size)
    }
}

/// Orders pieces from the top of the page to its bottom, and from the left to the right on each line.
pub(super) fn downwards(pieces: &mut [Piece]) {
    pieces.sort_by(|a, b| b.y.total_cmp(&a.y).then(a.x.total_cmp(&b.x)));
    let mut from = 0;
    while from < pieces.len() {
        let first = pieces[from].clone();
        let count = pieces[from..]
            .iter()
            .take_while(|piece| piece.is_beside(&first))
            .count()
            .max(1);
        pieces[from..from + count].sort_by(|a, b| a.x.total_cmp(&b.x));
        from += count;
    }
}

/// The lines that pieces make, pieces far from each other on one line apart.
pub(super) fn lines(mut pieces: Vec<Piece>) -> Vec<Piece> {
    downwards(&mut pieces);
    let mut lines: Vec<Piece> = Vec::with_capacity(pieces.len());
    for piece in pieces {
        match lines.last_mut() {
            Some(last)
                if last.is_beside(&piece) && (piece.x - last.end).abs() <= WORD_GAP * last.size =>
            {
                if piece.x - last.end > 0.15 * last.size {
                    last.words.push(' ');
                }
                last.words.push_str(&piece.words);
                last.end = piece.end;
            }
            _ => lines.push(piece),
        }
    }
    lines
}

/// The paragraphs that lines make: lines of one size right below each other.
pub(super) fn paragraphs(lines: Vec<Piece>) -> Vec<Piece> {
    let mut paragraphs: Vec<Piece> = Vec::with_capacity(lines.len());
    for line in lines {
        match paragraphs.last_mut() {
            Some(last)
                if (last.size - line.size).abs() < 0.5
                    && !last.is_beside(&line)
                    && last.y - line.y <= 1.6 * line.size =>
            {
                last.words.push(' ');
                last.words.push_str(&line.words);
                last.y = line.y;
            }
            _ => paragraphs.push(line),
        }
    }
    paragraphs
}

/// Where in the text of an item a line starts that stands further out than the item does: it is none of its words,
/// which a search for lists joins to them. `None` where all of the text is the item's.
pub(super) fn outdented(pieces: Vec<Piece>, item: &str) -> Option<usize> {
    let lines = lines(pieces);
    let first = lines
        .iter()
        .find(|line| !line.words.trim().is_empty() && item.starts_with(line.words.trim()))?;
    let last = lines
        .iter()
        .filter(|line| item.ends_with(line.words.trim()) && line.x + 0.5 * line.size < first.x)
        .max_by_key(|line| line.words.trim().len())?;
    let at = item.len() - last.words.trim().len();
    (at > 0 && item[..at].ends_with(char::is_whitespace)).then_some(at)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn line(x: f32, y: f32, words: &str) -> Piece {
        Piece {
            words: words.to_owned(),
            x,
            end: x + 5.0 * words.len() as f32,
            y,
            size: 10.0,
        }
    }

    #[track_caller]
    fn check(lines: &[Piece], item: &str, expect: Option<&str>) {
        let found = outdented(lines.to_vec(), item).map(|at| &item[at..]);
        assert_eq!(found, expect);
    }

    #[test]
    fn a_line_further_out_is_not_part_of_the_item_above() {
        let lines = [
            line(40.0, 90.0, "We plant"),
            line(40.0, 78.0, "more trees"),
            line(20.0, 60.0, "In doubt:"),
        ];
        check(&lines, "We plant more trees In doubt:", Some("In doubt:"));
        check(&lines, "We plant more trees", None);
        check(&lines, "In doubt:", None);
        check(&[], "We plant more trees", None);
    }

    #[test]
    fn pieces_make_lines_and_lines_paragraphs() {
        let pieces = vec![
            line(20.0, 78.0, "and more"),
            line(57.0, 90.2, "trees"),
            line(20.0, 90.0, "We have"),
            line(300.0, 90.0, "Far off"),
        ];
        let words = |pieces: Vec<Piece>| -> Vec<String> {
            pieces.into_iter().map(|piece| piece.words).collect()
        };
        assert_eq!(
            words(lines(pieces.clone())),
            ["We have trees", "Far off", "and more"]
        );
        let left: Vec<Piece> = pieces.into_iter().filter(|piece| piece.x < 99.0).collect();
        assert_eq!(words(paragraphs(lines(left))), ["We have trees and more"]);
    }
}
