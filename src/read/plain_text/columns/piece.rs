//! The pieces of a line that wide gaps part.

use crate::read::plain_text::lines::{Line, TAB};

/// A piece of a line between wide gaps.
#[derive(Clone, Copy, Debug)]
pub(super) struct Piece {
    /// Its bytes in the text.
    pub(super) start: usize,
    pub(super) end: usize,
    /// Its columns of characters from the line's start: `left..right`.
    pub(super) left: usize,
    pub(super) right: usize,
}

impl Piece {
    pub(super) fn overlaps(&self, other: &Piece) -> bool {
        self.left < other.right && other.left < self.right
    }
}

/// The pieces of a line.
pub(super) type Row = Vec<Piece>;

/// The pieces of a line that two or more spaces, a tab, or dots that lead on, part; a lone sign belongs to the number
/// behind it.
pub(super) fn pieces(text: &str, line: &Line) -> Row {
    let mut pieces: Row = Vec::new();
    let mut gap = 2;
    let mut column = usize::from(line.indent);
    let mut leader = 0..0;
    for (offset, c) in line.of(text).char_indices() {
        let at = line.start() + offset;
        let width = if c == '\t' { TAB } else { 1 };
        if offset >= leader.end {
            leader = offset..offset + leader_at(&line.of(text)[offset..]);
        }
        if c.is_whitespace() || leader.contains(&offset) {
            gap += width;
        } else {
            let end = at + c.len_utf8();
            match pieces.last_mut() {
                Some(piece) if gap < 2 || is_joined(&text[piece.start..piece.end], c, gap) => {
                    piece.end = end;
                    piece.right = column + 1;
                }
                _ => pieces.push(Piece {
                    start: at,
                    end,
                    left: column,
                    right: column + 1,
                }),
            }
            gap = 0;
        }
        column += width;
    }
    pieces
}

/// How many bytes of dots that lead on to the next cell a text opens with, `......` or `. . . .`; 0 where it opens with none.
fn leader_at(text: &str) -> usize {
    const LEADERS: [&str; 3] = ["....", ". . . ", "……"];
    if !LEADERS.iter().any(|leader| text.starts_with(leader)) {
        return 0;
    }
    text.len() - text.trim_start_matches(['.', '…', ' ']).len()
}

/// Whether a gap parts nothing: it stands behind a stop, behind the sign of a number, or before a percent sign.
fn is_joined(before: &str, next: char, gap: usize) -> bool {
    let sign = matches!(
        before,
        "$" | "€" | "£" | "¥" | "₹" | "(" | "$(" | "-" | "+" | "<" | ">" | "~"
    );
    sign || gap == 2 && (before.ends_with(['.', '!', '?', ':', ';']) || next == '%')
}
