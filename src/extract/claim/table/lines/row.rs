//! A line of plain text as a label and its values.

use std::ops::Range;

use super::LONGEST;
use crate::document::Shape;
use crate::extract::claim::habit::{Groups, Habit};
use crate::extract::claim::quantity::{Quantity, quantity_at};
use crate::extract::claim::table::cell::opens_label;
use crate::extract::claim::table::header::is_time;
use crate::extract::passage::Passage;
use crate::lexicon::words::Tags;
use crate::model::Dimension;

/// A row has no more values than these.
const MOST_CELLS: usize = 16;

/// A line that is a label and values.
pub(super) struct Row {
    pub(super) line: Range<usize>,
    pub(super) label: Range<usize>,
    pub(super) cells: Vec<Quantity>,
    /// Whether a wide gap or a row of dots stands between label and values.
    pub(super) apart: bool,
}

/// Whether two spaces or a tab stand before the token at `at`.
fn is_wide(passage: &Passage<'_>, at: usize) -> bool {
    let Some(before) = at.checked_sub(1) else {
        return false;
    };
    let gap =
        &passage.document.text[passage.tokens[before].span.end()..passage.tokens[at].span.start()];
    gap.len() >= 2 && gap.chars().all(|c| c == ' ') || gap.contains('\t')
}

/// The line as a label and values, where nothing else stands in it.
pub(super) fn row(passage: &Passage<'_>, line: Range<usize>, habit: Habit<'_>) -> Option<Row> {
    const MOST_LABEL: usize = 20;
    if line.len() > LONGEST || line.len() < 2 || !opens_label(passage, line.start) {
        return None;
    }
    // A sentence that ends with a word is no row.
    let last = line.end - 1;
    let word = &passage.tokens[last - 1];
    let told = Tags::UNIT | Tags::SCALE | Tags::ABBREVIATION;
    if passage.is_mark(last, '.') && word.shape == Shape::Lower && !word.tags.has(told) {
        return None;
    }
    // In columns a space parts two numbers, whatever the prose does.
    let habit = Habit {
        groups: Groups::Marked,
        ..habit
    };
    let (start, cells) = (line.start + 1..line.end.min(line.start + MOST_LABEL))
        .filter(|at| passage.tokens[*at].spaced && passage.tokens[*at].shape != Shape::Lower)
        .find_map(|at| Some((at, cells(passage, at..line.end, habit)?)))?;
    let dots = (line.start..start)
        .rev()
        .take_while(|at| matches!(passage.raw(*at), "." | "…" | "·" | "_"))
        .count();
    let label = line.start..start - dots;
    let colon = passage.raw(label.end.checked_sub(1)?) == ":";
    // Justified prose has wide gaps everywhere; a label has none inside.
    let prose = (label.start + 1..label.end).any(|at| is_wide(passage, at));
    (!label.is_empty() && !colon && !prose).then(|| Row {
        apart: dots >= 3 || is_wide(passage, start),
        line,
        label,
        cells,
    })
}

/// The values that fill the tokens `range`, with nothing between them.
pub(super) fn cells(
    passage: &Passage<'_>,
    range: Range<usize>,
    habit: Habit<'_>,
) -> Option<Vec<Quantity>> {
    let mut cells = Vec::new();
    let mut at = range.start;
    while at < range.end && cells.len() < MOST_CELLS {
        let digits =
            |place: &usize| matches!(passage.tokens[*place].shape, Shape::Number | Shape::Alnum);
        let number = (at..range.end.min(at + 4)).find(digits)?;
        let opens = |place: usize| {
            passage.tokens[place].shape == Shape::Mark || passage.tags(place).has(Tags::UNIT)
        };
        // A line of years heads a table.
        let year = at == number && is_time(passage, at).is_some();
        if year || !(at..number).all(opens) {
            return None;
        }
        let mut quantity = quantity_at(passage, number, at, habit)?;
        let mut end = quantity.end;
        if passage.is_mark(at, '(') && passage.is_mark(end, ')') {
            quantity.value = quantity.value.negated();
            end += 1;
        } else if quantity.start != at {
            return None;
        }
        let spaced = end >= range.end || passage.tokens[end].spaced;
        let odd = quantity.vague
            || quantity.per.is_some() && quantity.unit().dimension() == Dimension::Count;
        if end > range.end || !spaced || odd {
            return None;
        }
        cells.push(quantity);
        at = end;
    }
    (at == range.end).then_some(cells)
}
