//! Units that stand without a number: in the header of a table, or alone.

use super::{per_at, spelling_at};
use crate::document::Shape;
use crate::extract::passage::Passage;
use crate::lexicon::words::{Tags, word_list};
use crate::model::{Dimension, Unit};

/// The unit a header names: "Revenue (€ million)", "Share (%)", "Emissions, tCO2e".
pub(in crate::extract::claim) fn unit_in_header(passage: &Passage<'_>) -> Option<Unit> {
    let inside = |at: usize| {
        at > 0
            && (passage.is_mark(at - 1, '(')
                || passage.is_mark(at - 1, '[')
                || passage.is_mark(at - 1, ',')
                || passage.is(at - 1, "in")
                || passage.is(at - 1, "of")
                || passage.tags(at - 1).has(Tags::SCALE)
                || at == 1)
    };
    // "Hours" alone is a header of hours; "Month" is one of months that have names.
    let alone = spelling_at(passage, 0, |unit| unit.dimension() == Dimension::Time);
    if let Some((unit, end)) =
        alone.filter(|_| passage.raw(0).len() > 3 && passage.raw(0).ends_with('s'))
        && end == passage.tokens.len()
    {
        return Some(unit);
    }
    (0..passage.tokens.len()).find_map(|at| {
        let (unit, end) = spelling_at(passage, at, |unit| unit.dimension() != Dimension::Score)?;
        // "Base year" and "Financial quarter" name one, "Training hours" counts them.
        let named = unit.dimension() == Dimension::Time
            && passage.is(at, unit.symbol())
            && passage.raw(at).len() > 2
            && passage.tokens[at].is_word()
            && !passage.is_any(at.wrapping_sub(1), word_list!["(", "[", ",", "per", "/"]);
        if named {
            return None;
        }
        let money =
            unit.dimension() == Dimension::Currency && passage.tokens[at].shape != Shape::Lower;
        let percent = unit == Unit::PERCENT;
        let bounded = inside(at)
            && (passage.is_mark(end, ')')
                || passage.is_mark(end, ']')
                || passage.is_mark(end, '/')
                || end + usize::from(passage.is_mark(end, '.')) == passage.tokens.len()
                || passage.is(end, "per"));
        let long = passage.raw(at).len() >= 2;
        (money || percent || bounded && (long || !passage.is(at - 1, "of"))).then_some(unit)
    })
}

/// The unit of a cell that holds nothing but a unit, its scale before it and what it is per behind it: "MW", "€ million",
/// "'000 t", "gCO2/kWh", "% of total".
pub(in crate::extract::claim) fn unit_alone(passage: &Passage<'_>) -> Option<(Unit, Option<Unit>)> {
    const LONGEST: usize = 8;
    let scales = |at: &usize| {
        let mark = passage.is_any(*at, word_list!["(", "[", "'", "’", "in"]);
        let zeros = matches!(passage.raw(*at), "000" | "1,000" | "1000");
        mark || zeros || passage.tags(*at).has(Tags::SCALE) && passage.raw(*at).len() > 1
    };
    let count = passage.tokens.len();
    if count > LONGEST {
        return None;
    }
    let first = (0..count).find(|at| !scales(at))?;
    let (unit, end) = spelling_at(passage, first, |unit| unit.dimension() != Dimension::Score)?;
    let (per, end) = per_at(passage, end).map_or((None, end), |(per, end)| (Some(per), end));
    let closes = |at: usize| passage.is_any(at, word_list![")", "]"]) || scales(&at);
    let share = unit == Unit::PERCENT && passage.is(end, "of");
    (share || (end..count).all(closes)).then_some((unit, per))
}
