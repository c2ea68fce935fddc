//! Tables whose lines were lost on the way: each cell stands in a block of its own.
//!
//! ```text
//! Exposure        Emissions       Power generation   4,087   1,476   Agriculture   9,760   2,845
//! └ headers ──────────────┘       └ label            └ values ───┘
//! ```
//!
//! Cells come row by row under their headers, column by column behind their labels, or as pairs of label and value.

use std::collections::HashMap;
use std::ops::Range;

use rustc_hash::FxBuildHasher;

use super::cell::{numbers_of, opens_label};
use super::frame::Frame;
use super::header::{Header, Kind, is_period, read_caption, read_header};
use super::sums::Moved;
use crate::document::BlockKind;
use crate::extract::claim::Found;
use crate::extract::claim::habit::Habit;
use crate::extract::claim::tile::is_tight;
use crate::extract::claim::time::Times;
use crate::extract::passage::Passage;

/// Where the cells of the torn tables that were met belong.
#[derive(Default)]
pub(in crate::extract::claim) struct Cells {
    /// One past the last block that was looked at.
    seen: usize,
    /// The label and header of each block that is a value.
    places: HashMap<usize, Place, FxBuildHasher>,
}

/// The blocks that say what a value is.
#[derive(Clone, Copy)]
struct Place {
    label: usize,
    header: Option<usize>,
    caption: Option<usize>,
}

/// What a block is in a run of short blocks.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Item {
    Label,
    Period,
    Value,
}

impl Cells {
    /// Adds the claims of a block that is a cell of a torn table; whether it is one.
    pub(in crate::extract::claim) fn claims(
        &mut self,
        passage: &Passage<'_>,
        habit: Habit<'_>,
        times: &Times,
        found: &mut Found,
    ) -> bool {
        if passage.index >= self.seen {
            self.look(passage, habit);
        }
        let Some(place) = self.places.get(&passage.index) else {
            return false;
        };
        let header = |block: usize| read_header(&passage.lexed.passage(block));
        let label = header(place.label);
        // "Company registration number"; "No" before a share answers.
        let quantities = numbers_of(passage, habit).unwrap_or_default();
        if label.kind == Kind::Key && quantities.iter().all(|quantity| quantity.unit.is_none()) {
            return true;
        }
        let over = place.header.map_or_else(Header::default, header);
        let mut whole = Header::default();
        if let Some(caption) = place.caption {
            whole.inherit(&read_caption(&passage.lexed.passage(caption)));
        }
        let frame = Frame {
            whole: &whole,
            rows: vec![&label],
            own: None,
            over: &over,
            counted: None,
            group: None,
            money: None,
            moved: Moved::default(),
        };
        for quantity in &quantities {
            found.add(frame.claim(passage, quantity, times));
        }
        true
    }

    /// Looks at the run of short blocks that starts with a block.
    fn look(&mut self, passage: &Passage<'_>, habit: Habit<'_>) {
        // A longer run is looked at in pieces.
        const MOST: usize = 10_000;
        let (document, start) = (passage.document, passage.index);
        let mut items = Vec::from_iter(item(passage, habit));
        if !items.is_empty() {
            let behind = start + 1..document.blocks.len().min(start + MOST);
            items.extend(behind.map_while(|block| item(&passage.lexed.passage(block), habit)));
        }
        self.seen = start + items.len().max(1);
        let before = start.checked_sub(1);
        let caption = before.filter(|before| document.blocks[*before].kind == BlockKind::Caption);
        let places = pattern(&items);
        // "Our work", a gap, then "1,240" right over "members": labels stand below their numbers.
        let below = |(value, label, _): &(usize, usize, Option<usize>)| {
            value - label == 1
                && items.get(value + 1) == Some(&Item::Label)
                && !is_tight(document, start + label)
                && is_tight(document, start + value)
        };
        if places.first().is_some_and(below) {
            return;
        }
        for (value, label, header) in places {
            let place = Place {
                label: start + label,
                header: header.map(|header| start + header),
                caption,
            };
            self.places.insert(start + value, place);
        }
    }
}

/// What a block is, if it is short and no sentence.
fn item(passage: &Passage<'_>, habit: Habit<'_>) -> Option<Item> {
    const MOST_TOKENS: usize = 12;
    let text = matches!(
        passage.block.kind,
        BlockKind::Paragraph | BlockKind::Heading { .. }
    );
    let last = passage.tokens.last()?;
    let stopped = matches!(
        last.span.of(&passage.document.text),
        "." | ":" | "!" | "?" | ";"
    );
    if !text || passage.tokens.len() > MOST_TOKENS || stopped {
        return None;
    }
    if is_period(passage) {
        return Some(Item::Period);
    }
    if opens_label(passage, 0) {
        return Some(Item::Label);
    }
    let quantities = numbers_of(passage, habit)?;
    let rest = passage.tokens[quantities[0].end..]
        .iter()
        .filter(|token| token.is_word())
        .count();
    (rest == 0).then_some(Item::Value)
}

/// The values of a run with their labels and headers, all by their place in it; none where they fit no pattern.
fn pattern(items: &[Item]) -> Vec<(usize, usize, Option<usize>)> {
    let Some(first) = items.iter().position(|item| *item == Item::Value) else {
        return Vec::new();
    };
    let values = |from: usize| {
        items[from..]
            .iter()
            .take_while(|item| **item == Item::Value)
            .count()
    };
    let width = values(first);
    let heads = items[..first]
        .iter()
        .rev()
        .take_while(|item| **item == Item::Period)
        .count();
    if heads > 0 && width > heads && width % heads == 0 && first - heads >= width / heads {
        return by_column(first, heads, width / heads);
    }
    let rows = by_row(items, first, width);
    if rows.len() >= 2 * width {
        return rows;
    }
    let labels = items[..first]
        .iter()
        .filter(|item| **item == Item::Label)
        .count();
    if labels == width && width >= 2 && first == labels {
        return (0..width).map(|nth| (first + nth, nth, None)).collect();
    }
    Vec::new()
}

/// Rows of a label and `width` values each, the first of them at `first`; headers stand before the first label.
fn by_row(items: &[Item], first: usize, width: usize) -> Vec<(usize, usize, Option<usize>)> {
    let is = |range: Range<usize>, item: Item| range.clone().all(|at| items.get(at) == Some(&item));
    let Some(label) = first
        .checked_sub(1)
        .filter(|label| items[*label] == Item::Label)
    else {
        return Vec::new();
    };
    // A single value a row has its label and needs no header.
    let headers = label.checked_sub(width).filter(|_| width > 1 || label == 1);
    let mut found = Vec::new();
    let mut row = label;
    while is(row..row + 1, Item::Label)
        && is(row + 1..row + 1 + width, Item::Value)
        && items.get(row + 1 + width) != Some(&Item::Value)
    {
        found.extend(
            (0..width).map(|nth| (row + 1 + nth, row, headers.map(|headers| headers + nth))),
        );
        row += width + 1;
    }
    found
}

/// `height` labels, `heads` periods, then the values of each period from the top.
fn by_column(first: usize, heads: usize, height: usize) -> Vec<(usize, usize, Option<usize>)> {
    let labels = first - heads - height;
    (0..heads * height)
        .map(|nth| {
            (
                first + nth,
                labels + nth % height,
                Some(first - heads + nth / height),
            )
        })
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    /// The label and header of each value of a run: `L` label, `P` period, `V` value.
    #[track_caller]
    fn check(run: &str, expect: &[(usize, usize, Option<usize>)]) {
        let items: Vec<Item> = run
            .chars()
            .map(|c| match c {
                'L' => Item::Label,
                'P' => Item::Period,
                _ => Item::Value,
            })
            .collect();
        assert_eq!(pattern(&items), expect, "{run}");
    }

    #[test]
    fn reads_rows_under_their_headers() {
        check(
            "LLLVVLVV",
            &[
                (3, 2, Some(0)),
                (4, 2, Some(1)),
                (6, 5, Some(0)),
                (7, 5, Some(1)),
            ],
        );
        check("LVLV", &[(1, 0, None), (3, 2, None)]);
    }

    #[test]
    fn reads_columns_behind_their_labels() {
        check(
            "LLPPVVVV",
            &[
                (4, 0, Some(2)),
                (5, 1, Some(2)),
                (6, 0, Some(3)),
                (7, 1, Some(3)),
            ],
        );
        check("LLVV", &[(2, 0, None), (3, 1, None)]);
    }

    #[test]
    fn leaves_what_fits_no_pattern() {
        check("LV", &[]);
        check("LLLVVLV", &[]);
        check("VVV", &[]);
    }
}
