//! Ranges: "3 to 5 years", `50-80k`, "between $40 million and $45 million".

use super::habit::Habit;
use super::number::{Kind, Number, Writing, number_at, word_value};
use super::quantity::Quantity;
use super::unit::{currency_before, unit_behind, unit_of_suffix};
use crate::document::Shape;
use crate::extract::passage::Passage;
use crate::lexicon::words::{Tags, word_list};
use crate::model::{Decimal, Dimension, Unit};

/// The upper end of a range.
pub(super) struct Upper {
    pub(super) value: Decimal,
    /// One past its number.
    pub(super) end: usize,
    /// Its own unit, where one is glued to it or a currency stands before it.
    pub(super) unit: Option<Unit>,
    /// Bytes of a unit glued to its digits.
    pub(super) suffix: usize,
    pub(super) scaled: Option<Decimal>,
}

/// The upper end of the range whose lower end is `quantity`, read from `number`.
pub(super) fn upper_end(
    passage: &Passage<'_>,
    quantity: &Quantity,
    number: &Number,
    from: usize,
    habit: Habit<'_>,
) -> Option<Upper> {
    if matches!(number.writing, Writing::Ordinal | Writing::Fraction) {
        return None;
    }
    let money = quantity.unit.filter(|_| quantity.is_money());
    let plain = join(passage, quantity, number, quantity.end, from).map(|first| (first, None));
    let (first, own) = plain.or_else(|| {
        // "13 % to 20 %": the lower end may carry its own unit.
        let (unit, end) = unit_behind(passage, quantity.end).filter(|(unit, _)| {
            (number.suffix == 0 && unit.dimension() != Dimension::Currency) || money.is_none()
        })?;
        join(passage, quantity, number, end, from).map(|first| (first, Some(unit)))
    })?;
    let upper = upper_at(passage, first, habit, money)?;
    // "decreased by 1,250 to 23,400": a change and a level; "by 5 to 7 %" is a range.
    let start = quantity.number_start;
    let by = start > from
        && passage.is(start - 1, "by")
        && passage.is(first - 1, "to")
        && changes(passage, start);
    let near = quantity
        .value
        .times(Decimal::whole(3))
        .is_none_or(|thrice| upper.value <= thrice);
    if by && !near {
        return None;
    }
    // "15 % to $415.9 million", "3 % to 21,480 students": two values, not one range.
    let suffix = quantity.unit.filter(|_| number.suffix > 0);
    let behind = unit_behind(passage, upper.end).map(|(unit, _)| unit);
    let unit = upper.unit.or(money).or(behind);
    let clashes = own.or(suffix).is_some_and(|own| unit != Some(own));
    let chained = passage.is_mark(upper.end, '-')
        && passage
            .tokens
            .get(upper.end + 1)
            .is_some_and(|next| next.shape == Shape::Number && !next.spaced);
    // "38-2917466" is a number of a register.
    let digits = passage.raw(upper.end - 1);
    let register = passage.is_mark(number.end, '-')
        && number.end == upper.end - 2
        && digits.len() >= 6
        && digits.starts_with(|c: char| c.is_ascii_digit())
        && upper.scaled.is_none()
        && !passage.raw(upper.end - 1).contains(',');
    (!clashes && !chained && !register).then_some(upper)
}

/// The token behind the words or dash that join the two ends of a range at token `at`.
fn join(
    passage: &Passage<'_>,
    quantity: &Quantity,
    number: &Number,
    at: usize,
    from: usize,
) -> Option<usize> {
    // "8- to 16-meter"
    let suspended = passage.is_mark(at, '-') && passage.is_glued(at) && passage.is(at + 1, "to");
    let at = at + usize::from(suspended);
    let dash = matches!(passage.raw(at), "-" | "–" | "—" | "‑" | "~" | "−");
    let start = quantity.number_start;
    let opener = |word: &str| start > from && passage.is(start - 1, word);
    // "in a range of $1.94 and $1.99"
    let spans = opener("of") && start > from + 1 && passage.is(start - 2, "range");
    let to = passage.is_any(at, word_list!["to", "through", "till", "until"]);
    let joins = dash && passage.is_glued(at) == passage.is_glued(at + 1)
        || to && !(opener("from") && changes(passage, start))
        || (opener("between") || spans) && passage.is(at, "and")
        || passage.is(at, "or") && is_next(passage, number, at);
    // "-5 - 3" and "5--8" have a second hyphen, which is no minus.
    let hyphens = usize::from(dash && passage.is_mark(at + 1, '-') && passage.is_glued(at + 1));
    joins.then_some(at + 1 + hyphens)
}

/// The number of the upper end at token `first`, its currency left out.
fn upper_at(
    passage: &Passage<'_>,
    first: usize,
    habit: Habit<'_>,
    money: Option<Unit>,
) -> Option<Upper> {
    let kind = if money.is_some() {
        Kind::Money
    } else {
        Kind::Plain
    };
    let (at, currency) = (0..=2).find_map(|width| {
        let place = first + width;
        if width == 0 {
            return number_at(passage, place, habit, kind).map(|_| (place, None));
        }
        let (unit, begins) = currency_before(passage, place, first)?;
        (begins == first).then_some((place, Some(unit)))
    })?;
    if currency.is_some_and(|currency| money.is_some_and(|money| money != currency)) {
        return None;
    }
    let kind = if currency.is_some() {
        Kind::Money
    } else {
        kind
    };
    let upper = number_at(passage, at, habit, kind)?;
    let raw = passage.raw(at);
    let unit = (upper.suffix > 0).then(|| unit_of_suffix(&raw[raw.len() - upper.suffix..]));
    let odd =
        matches!(unit, Some(None)) || matches!(upper.writing, Writing::Ordinal | Writing::Fraction);
    (!odd).then_some(Upper {
        value: upper.value,
        end: upper.end,
        unit: unit.flatten().or(currency),
        suffix: upper.suffix,
        scaled: upper.scaled,
    })
}

/// "two or three years" is a range; "3 or 10" is a choice.
fn is_next(passage: &Passage<'_>, number: &Number, at: usize) -> bool {
    let next = word_value(passage.raw(at + 1)).map(Decimal::whole);
    number.writing == Writing::Words
        && next.is_some_and(|next| number.value.plus(Decimal::whole(1)) == Some(next))
}

/// Whether "from N to" tells a change: then both are values of their own.
///
/// A range is what is said to lie between two ends: "ranged from 3 to 5", "aged from 16 to 24".
fn changes(passage: &Passage<'_>, start: usize) -> bool {
    const REACH: usize = 14;
    let mut window = (start.saturating_sub(REACH)..start)
        .rev()
        .take_while(|at| !passage.is_mark(*at, '.'));
    window.any(|at| {
        passage.tags(at).has(Tags::UP | Tags::DOWN)
            || passage.is_any(
                at,
                word_list![
                    "went",
                    "go",
                    "goes",
                    "changed",
                    "moved",
                    "scaled",
                    "evolved",
                    "turned",
                    "narrowed",
                    "widened",
                    "quadrupled",
                    "tripled",
                    "doubled",
                    "recovered",
                    "deteriorated",
                    "came",
                    "bring",
                    "brought",
                    "halve",
                    "extended",
                    "lengthened",
                    "shortened",
                    "prolonged",
                ],
            )
    })
}
