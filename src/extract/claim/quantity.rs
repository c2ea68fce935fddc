//! Quantities: a number with its bound, currency, range, scale and unit.

use super::bound::{bound_before, bound_behind};
use super::habit::Habit;
use super::number::{Number, Writing, number_at, slash, word_value};
use super::unit::{currency_before, per_at, unit_behind, unit_of_suffix};
use crate::document::{Shape, Span};
use crate::extract::passage::Passage;
use crate::lexicon::words::Tags;
use crate::model::{Bound, Change, Decimal, Dimension, Unit};

/// A quantity at a place in a passage.
#[derive(Clone, Debug)]
pub(super) struct Quantity {
    /// First token, bound included.
    pub(super) start: usize,
    /// First token of the number or its currency.
    pub(super) number_start: usize,
    /// One past the number with its scale.
    pub(super) number_end: usize,
    /// One past the last token: unit and trailing bound included.
    pub(super) end: usize,
    /// Its value, or the lower end of a range.
    pub(super) value: Decimal,
    /// The upper end of a range.
    pub(super) value_max: Option<Decimal>,
    /// How it is bounded.
    pub(super) bound: Bound,
    /// Whether the writer gave no number.
    pub(super) vague: bool,
    /// Its unit, where one is written.
    pub(super) unit: Option<Unit>,
    /// What it recurs by.
    pub(super) per: Option<Unit>,
    /// A direction given by a sign: `+7%`.
    pub(super) change: Option<Change>,
    /// How its number is written.
    pub(super) writing: Writing,
    /// Whether digits are grouped, scaled or decimal.
    pub(super) marked: bool,
    /// The bytes of a unit inside the number's token: `128KB`.
    pub(super) suffix: usize,
}

impl Quantity {
    /// The number as written.
    pub(super) fn number_span(&self, passage: &Passage<'_>) -> Span {
        let span = passage.span(self.number_start..self.number_end);
        Span::new(span.start(), span.end() - self.suffix)
    }

    /// Its unit, or count.
    pub(super) fn unit(&self) -> Unit {
        self.unit.unwrap_or(Unit::COUNT)
    }
}

/// The quantity whose number starts at token `at`; bounds and currencies are looked for from token `from` on.
pub(super) fn quantity_at(
    passage: &Passage<'_>,
    at: usize,
    from: usize,
    habit: Habit,
) -> Option<Quantity> {
    vague_at(passage, at, from)
        .or_else(|| ratio_at(passage, at, from))
        .or_else(|| measured_quantity(passage, at, from, habit))
}

fn measured_quantity(
    passage: &Passage<'_>,
    at: usize,
    from: usize,
    habit: Habit,
) -> Option<Quantity> {
    let currency = currency_before(passage, at, from);
    let mut number = number_at(passage, at, habit, currency.is_some())?;
    let mut unit = currency.map(|(unit, _)| unit);
    let mut suffix = 0;
    if number.suffix > 0 {
        let raw = passage.raw(at);
        let letters = &raw[raw.len() - number.suffix..];
        // "5G", "3GPP": letters that are no unit make it a name.
        let found = unit_of_suffix(letters)
            .or(letters.eq_ignore_ascii_case("x").then_some(Unit::MULTIPLE))?;
        unit = Some(found);
        suffix = number.suffix;
    }
    let mut number_start = currency.map_or(at, |(_, start)| start);
    let (negative, start_with_sign) = minus(passage, number_start, from);
    let plus = number_start > from
        && passage.is_mark(number_start - 1, '+')
        && passage.is_glued(number_start);
    if negative {
        number.value = number.value.negated();
    }
    if negative || plus {
        number_start = start_with_sign.min(number_start - usize::from(plus));
    }
    let mut end = number.end;
    let mut value_max = None;
    if let Some((upper, upper_end, upper_unit, upper_suffix, scaled)) = range_to(
        passage,
        &number,
        number_start,
        from,
        habit,
        currency.map(|(unit, _)| unit),
    ) {
        if let Some(factor) =
            scaled.filter(|_| number.scaled.is_none() && number.value < Decimal::whole(1000))
        {
            number.value = number.value.times(factor)?;
        }
        if upper >= number.value {
            value_max = Some(upper);
            end = upper_end;
            unit = unit.or(upper_unit);
            suffix = upper_suffix;
            number.marked = true;
        }
    }
    let number_end = end;
    let mut bound_after = bound_behind(passage, end);
    if let Some((_, behind)) = bound_after {
        end = behind;
    }
    if unit.is_none_or(|unit| unit.dimension() == Dimension::Currency)
        && let Some((found, behind)) = unit_behind(passage, end)
    {
        // "$5 US dollars", "USD 5 million": a second currency adds nothing; "€30 per MWh" is a price.
        if unit.is_none() || found.dimension() == Dimension::Currency {
            unit = unit.or(Some(found));
            end = behind;
        }
    }
    if bound_after.is_none() {
        bound_after = bound_behind(passage, end);
        if let Some((_, behind)) = bound_after {
            end = behind;
        }
    }
    let per = per_at(passage, end);
    let (bound, start) = match (bound_before(passage, number_start, from), bound_after) {
        (Some((bound, start)), _) => (bound, start),
        (None, Some((bound, _))) => (bound, number_start),
        (None, None) => (Bound::Exact, number_start),
    };
    Some(Quantity {
        start,
        number_start,
        number_end,
        end: per.map_or(end, |(_, behind)| {
            if passage.is_mark(end, '/') {
                behind
            } else {
                end
            }
        }),
        value: number.value,
        value_max,
        bound,
        vague: false,
        unit: unit.or((number.writing == Writing::Fraction
            && number.value < Decimal::whole(1)
            && value_max.is_none())
        .then_some(Unit::RATIO)),
        per: per.map(|(unit, _)| unit),
        change: if plus { Some(Change::Increase) } else { None },
        writing: number.writing,
        marked: number.marked,
        suffix,
    })
}

/// Whether a minus stands before the token `at`, and its token: `-5`, `−5`, "minus 5", "negative ten".
fn minus(passage: &Passage<'_>, at: usize, from: usize) -> (bool, usize) {
    let Some(before) = at.checked_sub(1).filter(|before| *before >= from) else {
        return (false, at);
    };
    let sign = passage.is_mark(before, '-')
        || passage.is_mark(before, '−')
        || passage.is_mark(before, '–');
    let free = passage.tokens[before].spaced
        || before == from
        || passage.is_mark(before - 1, '(')
        || passage.is_mark(before - 1, '$');
    let after_number = before > from
        && matches!(
            passage.tokens[before - 1].shape,
            Shape::Number | Shape::Alnum
        );
    if sign && passage.is_glued(at) && free && !after_number {
        return (true, before);
    }
    (
        passage.is_any(before, &["minus", "negative"]) && !after_number,
        before,
    )
}

type UpperEnd = (Decimal, usize, Option<Unit>, usize, Option<Decimal>);

/// The upper end of a range whose lower end is `number`: value, token behind, its own unit, its suffix, its scale.
fn range_to(
    passage: &Passage<'_>,
    number: &Number,
    start: usize,
    from: usize,
    habit: Habit,
    money: Option<Unit>,
) -> Option<UpperEnd> {
    let between = start > from && passage.is(start - 1, "between");
    // "13 % to 20 %": the lower end may carry its own unit.
    let lower_end = unit_behind(passage, number.end)
        .filter(|(unit, _)| {
            number.suffix == 0 && unit.dimension() != Dimension::Currency || money.is_none()
        })
        .map_or(number.end, |(_, end)| end);
    [number.end, lower_end].into_iter().find_map(|at| {
        let dash = ["-", "–", "—", "‑", "~", "~"]
            .iter()
            .any(|mark| passage.raw(at) == *mark);
        let joins = dash
            || passage.is_any(at, &["to", "through", "till"])
            || between && passage.is(at, "and")
            || passage.is(at, "or") && or_range(passage, number, at);
        if !joins || number.writing == Writing::Ordinal {
            return None;
        }
        if passage.is(at, "to") && follows_change(passage, start, from) {
            return None;
        }
        let hyphens = usize::from(dash && passage.raw(at + 1) == "-");
        let first = at + 1 + hyphens;
        let (symbol_end, currency) = (0..=2).find_map(|width| {
            let place = first + width;
            if width == 0 {
                return number_at(passage, place, habit, money.is_some()).map(|_| (place, None));
            }
            let (unit, begins) = currency_before(passage, place, first)?;
            (begins == first).then_some((place, Some(unit)))
        })?;
        let skip = usize::from(
            passage.is_any(symbol_end, &["a", "about"])
                && number_at(passage, symbol_end, habit, false).is_none(),
        );
        let upper = number_at(
            passage,
            symbol_end + skip,
            habit,
            money.or(currency).is_some(),
        )?;
        let chained = dash
            && passage.is_mark(upper.end, '-')
            && passage
                .tokens
                .get(upper.end + 1)
                .is_some_and(|next| next.shape == Shape::Number && !next.spaced);
        if upper.writing == Writing::Ordinal
            || upper.writing == Writing::Fraction && number.writing != Writing::Fraction
            || chained
        {
            return None;
        }
        let raw = passage.raw(symbol_end + skip);
        let unit = (upper.suffix > 0)
            .then(|| unit_of_suffix(&raw[raw.len() - upper.suffix..]))
            .flatten();
        if upper.suffix > 0 && unit.is_none() {
            return None;
        }
        Some((
            upper.value,
            upper.end,
            unit.or(currency),
            upper.suffix,
            upper.scaled,
        ))
    })
}

/// "two or three years" is a range; "3 or 10" far apart is a choice.
fn or_range(passage: &Passage<'_>, number: &Number, at: usize) -> bool {
    let next = word_value(passage.raw(at + 1)).map(Decimal::whole);
    number.writing == Writing::Words
        && next.is_some_and(|next| number.value.plus(Decimal::whole(1)) == Some(next))
}

/// Whether "from N to" stands behind a verb of change: then both are values of their own.
fn follows_change(passage: &Passage<'_>, start: usize, from: usize) -> bool {
    let from_word = start > from && passage.is(start - 1, "from");
    let window = from.max(start.saturating_sub(8))..start;
    from_word
        && window.into_iter().any(|at| {
            passage.tags(at).has(Tags::UP)
                || passage.tags(at).has(Tags::DOWN)
                || passage.is_any(at, &["went", "changed", "moved", "scaled", "evolved"])
        })
}

/// "dozens of", "tens of thousands of", "several hundred".
fn vague_at(passage: &Passage<'_>, at: usize, from: usize) -> Option<Quantity> {
    if !passage.tags(at).has(Tags::VAGUE) && !passage.is_any(at, &["several", "few", "couple"]) {
        return None;
    }
    let base = |at: usize| -> Option<i64> {
        Some(match passage.raw(at).to_ascii_lowercase().as_str() {
            "dozens" => 12,
            "scores" => 20,
            "tens" => 10,
            "hundreds" => 100,
            "thousands" => 1000,
            "millions" => 1_000_000,
            "billions" => 1_000_000_000,
            _ => return None,
        })
    };
    let (mut value, mut end) = if passage.is_any(at, &["several", "few"]) {
        let value = match passage.raw(at + 1).to_ascii_lowercase().as_str() {
            "dozen" => 12,
            "hundred" => 100,
            "thousand" => 1000,
            "million" => 1_000_000,
            "billion" => 1_000_000_000,
            _ => return None,
        };
        (value, at + 2)
    } else {
        (base(at)?, at + 1)
    };
    if passage.is(end, "of")
        && let Some(scale) = base(end + 1)
    {
        value *= scale;
        end += 2;
    }
    if passage.is(end, "of") {
        end += 1;
    } else if end == at + 1 {
        return None;
    }
    let before = bound_before(passage, at, from);
    let start = before.map_or(at, |(_, start)| start);
    Some(Quantity {
        start,
        number_start: at,
        number_end: end,
        end,
        value: Decimal::whole(value),
        value_max: None,
        bound: Bound::AtLeast,
        vague: true,
        unit: None,
        per: None,
        change: None,
        writing: Writing::Words,
        marked: true,
        suffix: 0,
    })
}

/// "one in five", "9 out of 10", "3:1", "3/4".
fn ratio_at(passage: &Passage<'_>, at: usize, from: usize) -> Option<Quantity> {
    let (value, end) = slashed(passage, at)
        .or_else(|| one_in(passage, at))
        .or_else(|| colon(passage, at))?;
    let before = bound_before(passage, at, from);
    Some(Quantity {
        start: before.map_or(at, |(_, start)| start),
        number_start: at,
        number_end: end,
        end,
        value,
        value_max: None,
        bound: before.map_or(Bound::Exact, |(bound, _)| bound),
        vague: false,
        unit: Some(Unit::RATIO),
        per: None,
        change: None,
        writing: Writing::Fraction,
        marked: true,
        suffix: 0,
    })
}

/// `3/4`, not `24/7` nor a date.
fn slashed(passage: &Passage<'_>, at: usize) -> Option<(Decimal, usize)> {
    let (top, bottom, end) = slash(passage, at)?;
    let free = at == 0 || passage.tokens[at].spaced || !passage.is_mark(at - 1, '/');
    (free && top < bottom && bottom <= Decimal::whole(100))
        .then(|| top.over(bottom))
        .flatten()
        .map(|value| (value, end))
}

/// "one in five", "1 in 5", "nine out of ten".
fn one_in(passage: &Passage<'_>, at: usize) -> Option<(Decimal, usize)> {
    let small = |at: usize| -> Option<(i64, usize)> {
        let raw = passage.raw(at);
        let value = word_value(raw).or_else(|| raw.parse().ok().filter(|_| raw.len() <= 3))?;
        Some((value, at + 1))
    };
    let (top, next) = small(at)?;
    let every = passage.is(next, "in") && passage.is(next + 1, "every");
    let out_of = passage.is(next, "out") && passage.is(next + 1, "of");
    let joint = if every || out_of {
        2
    } else {
        usize::from(passage.is(next, "in"))
    };
    if joint == 0 {
        return None;
    }
    let every_too = usize::from(out_of && passage.is(next + joint, "every"));
    let (bottom, end) = small(next + joint + every_too)?;
    let whole = if joint == 1 {
        (2..=20).contains(&bottom) && top < bottom && top <= 9
    } else {
        matches!(bottom, 2..=10 | 20 | 100) && top <= bottom
    };
    let noun = passage
        .tokens
        .get(end)
        .is_none_or(|token| token.shape != Shape::Mark || !passage.is_mark(end, '%'));
    (whole && noun)
        .then(|| Decimal::whole(top).over(Decimal::whole(bottom)))
        .flatten()
        .map(|value| (value, end))
}

/// `3:1`; `1:1` only behind a word that says a ratio is meant.
fn colon(passage: &Passage<'_>, at: usize) -> Option<(Decimal, usize)> {
    let plain = |at: usize| {
        passage
            .tokens
            .get(at)
            .filter(|token| token.shape == Shape::Number)
            .and_then(|_| Decimal::parse(passage.raw(at)))
    };
    let (top, bottom) = (plain(at)?, plain(at + 2)?);
    let glued =
        passage.is_mark(at + 1, ':') && passage.is_glued(at + 1) && passage.is_glued(at + 2);
    let said = (at.saturating_sub(4)..at + 5).any(|near| {
        passage.is_any(
            near,
            &[
                "ratio",
                "roughly",
                "approximately",
                "about",
                "match",
                "matched",
                "leverage",
            ],
        )
    });
    let long = passage.raw(at + 2).len() == 2 && passage.raw(at).len() <= 2;
    (glued && said && !long && bottom > Decimal::ZERO)
        .then(|| top.over(bottom))
        .flatten()
        .map(|value| (value, at + 3))
}
