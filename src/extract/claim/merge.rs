//! Quantities of a sentence that belong together: shared units, ranges told by two bounds, "5 feet 2 inches".

pub(super) mod onward;

use super::number::Writing;
use super::quantity::Quantity;
use crate::extract::passage::Passage;
use crate::lexicon::words::word_list;
use crate::model::{Bound, Decimal, Dimension, Unit};

/// Puts together the quantities of a sentence that are one, and gives others the unit they share.
pub(super) fn merge(passage: &Passage<'_>, quantities: &mut Vec<Quantity>) {
    quantities.dedup_by(|next, before| match joined(passage, before, next) {
        Some(whole) => {
            *before = whole;
            true
        }
        None => false,
    });
    for nth in (1..quantities.len()).rev() {
        let (before, behind) = quantities.split_at_mut(nth);
        if let (Some(before), Some(next)) = (before.last_mut(), behind.first()) {
            share(passage, before, next);
        }
    }
    for nth in 1..quantities.len() {
        let (before, behind) = quantities.split_at_mut(nth);
        if let (Some(before), Some(next)) = (before.last(), behind.first_mut()) {
            share_aside(passage, before, next);
        }
    }
    for nth in 1..quantities.len() {
        let (before, behind) = quantities.split_at_mut(nth);
        if let (Some(before), Some(next)) = (before.last(), behind.first_mut()) {
            onward::share(passage, before, next);
        }
    }
    share_bounds(passage, quantities);
}

/// Gives the number in parentheses right behind an amount, which says what it was before, the amount's unit and scale:
/// "SEK 4.2bn (3.9)", "12.4 % (11.9)". A digit alone is the mark of a note.
fn share_aside(passage: &Passage<'_>, before: &Quantity, next: &mut Quantity) {
    let aside = passage.is_mark(before.end, '(')
        && next.start == before.end + 1
        && next.start == next.number_start
        && passage.is_mark(next.end, ')');
    let Some(unit) = before.unit.filter(|_| aside && next.unit.is_none()) else {
        return;
    };
    let told = next.writing == Writing::Digits
        && before.writing == Writing::Digits
        && next.scaled.is_none()
        && passage.raw(next.number_start).len() > 1;
    let shares = !matches!(unit.dimension(), Dimension::Time | Dimension::Other)
        && ![Unit::SCORE, Unit::RATIO, Unit::MULTIPLE].contains(&unit);
    let Some(value) = next.value.times(before.scaled.unwrap_or(Decimal::whole(1))) else {
        return;
    };
    const LIKE: i64 = 5;
    let like = |low: Decimal, high: Decimal| {
        low.times(Decimal::whole(LIKE))
            .is_some_and(|most| high <= most)
    };
    if told && shares && like(value, before.value) && like(before.value, value) {
        next.unit = Some(unit);
        next.value = value;
        next.scaled = before.scaled;
        next.marked = true;
    }
}

/// Gives the bound of the first to all of a list that ends in "respectively": "about $5 million and $9 million,
/// respectively".
fn share_bounds(passage: &Passage<'_>, quantities: &mut [Quantity]) {
    let joins = |at: usize| passage.is_any(at, word_list!["and", "or", ","]);
    for last in (1..quantities.len()).rev() {
        if !lists_all(passage, quantities[last].end) {
            continue;
        }
        let mut first = last;
        while first > 0 {
            let (before, next) = (&quantities[first - 1], &quantities[first]);
            let gap = before.end..next.start;
            let listed = !gap.is_empty() && gap.len() <= 2 && gap.clone().all(joins);
            let alike = before.unit == next.unit && next.bound == Bound::Exact;
            if !(listed && alike) {
                break;
            }
            first -= 1;
        }
        let bound = quantities[first].bound;
        for quantity in &mut quantities[first + 1..=last] {
            quantity.bound = bound;
        }
    }
}

/// Whether "respectively" ends the list whose number ends before token `at`.
fn lists_all(passage: &Passage<'_>, at: usize) -> bool {
    passage.is(at + usize::from(passage.is_mark(at, ',')), "respectively")
}

/// Two quantities as one, if they are.
fn joined(passage: &Passage<'_>, before: &Quantity, next: &Quantity) -> Option<Quantity> {
    let whole = Quantity {
        start: before.start,
        number_start: before.number_start,
        number_end: next.number_end,
        end: next.end,
        suffix: next.suffix,
        per: next.per,
        marked: true,
        ..before.clone()
    };
    let plain =
        before.value_max.is_none() && next.value_max.is_none() && !before.vague && !next.vague;
    if !plain || next.start.saturating_sub(before.end) > 1 {
        return None;
    }
    let and = next.start == before.end + 1 && passage.is(before.end, "and");
    let beside = next.start == before.end && !passage.is_mark(before.end, ',');
    if and && let Some((value, value_max)) = between(before, next) {
        return Some(Quantity {
            value,
            value_max: Some(value_max),
            bound: Bound::Exact,
            unit: next.unit.or(before.unit),
            ..whole
        });
    }
    let value = compound(before, next).filter(|_| and || beside)?;
    Some(Quantity { value, ..whole })
}

/// The ends of a range told by two bounds: "more than 100 and less than 300", "at most 100 and at least 20".
fn between(before: &Quantity, next: &Quantity) -> Option<(Decimal, Decimal)> {
    let lower = |quantity: &Quantity| matches!(quantity.bound, Bound::MoreThan | Bound::AtLeast);
    let upper = |quantity: &Quantity| matches!(quantity.bound, Bound::LessThan | Bound::AtMost);
    let (low, high) = match (lower(before) && upper(next), upper(before) && lower(next)) {
        (true, _) => (before.value, next.value),
        (_, true) => (next.value, before.value),
        _ => return None,
    };
    let alike = before.unit.is_none() || before.unit == next.unit;
    (alike && low < high).then_some((low, high))
}

/// "5 feet 2 inches", "2 hours and 30 minutes": the value in the larger unit.
fn compound(before: &Quantity, next: &Quantity) -> Option<Decimal> {
    const PAIRS: [(&str, &str, i64); 6] = [
        ("ft", "in", 12),
        ("lb", "oz", 16),
        ("year", "month", 12),
        ("day", "hour", 24),
        ("hour", "minute", 60),
        ("minute", "second", 60),
    ];
    let (large, small) = (before.unit?.symbol(), next.unit?.symbol());
    let (.., parts) = PAIRS
        .iter()
        .find(|pair| (pair.0, pair.1) == (large, small))?;
    let parts = Decimal::whole(*parts);
    let whole = before.value.is_whole() && next.value < parts && next.bound == Bound::Exact;
    let rest = next.value.over(parts).filter(|_| whole)?;
    before.value.plus(rest)
}

/// Gives a quantity the unit or scale it leaves to the next: "from 23 to 19 per cent", "45 and 50 mg", "from 1.2 to 1.5
/// million".
fn share(passage: &Passage<'_>, before: &mut Quantity, next: &Quantity) {
    let gap = before.end..next.start;
    let to = gap.len() == 1 && passage.is(gap.start, "to");
    let joins = |at: usize| passage.is_any(at, word_list!["and", "or", "to", ","]);
    // "by 61,342, or 1.5 percent" tells one thing twice.
    let again = gap.len() == 2 && passage.is(gap.start + 1, "or");
    if gap.is_empty() || gap.len() > 2 || !gap.clone().all(joins) || before.vague || again {
        return;
    }
    // "headcount was 2,310, 4 % higher": no list of percentages.
    let comma = gap.len() == 1 && passage.is_mark(gap.start, ',');
    let many = before.value >= Decimal::whole(1000) && next.unit == Some(Unit::PERCENT);
    if comma && many {
        return;
    }
    let shared = next.unit.filter(|unit| {
        let own = *unit == Unit::RATIO || *unit == Unit::SCORE || *unit == Unit::MULTIPLE;
        unit.dimension() != Dimension::Currency && !own
    });
    let open = before.unit.is_none() && before.writing != Writing::Fraction && before.start > 0;
    let opens = word_list!["from", "between", "of", "to", "at", "by", "given"];
    let opened = open && passage.is_any(before.start - 1, opens);
    if open && (to || opened || before.writing == next.writing) {
        before.unit = before.unit.or(shared);
    }
    let small = before.scaled.is_none() && before.value < Decimal::whole(1000);
    if to
        && small
        && before.unit == next.unit
        && let Some(value) = next.scaled.and_then(|factor| before.value.times(factor))
    {
        before.value = value;
    }
}

#[cfg(test)]
mod tests {
    use crate::extract::claim::tests::{check_units, with_sentence};

    #[test]
    fn terms_that_changed_are_two() {
        check_units(
            "We extended it from five years to ten years.",
            "5 year, 10 year",
        );
        check_units("It takes from five years to ten years.", "5..10 year");
    }

    #[test]
    fn a_list_that_ends_in_respectively_shares_its_bound() {
        let bounds = |text: &str| {
            with_sentence(text, |sentence| {
                let bounds = sentence.quantities.iter().map(|quantity| quantity.bound);
                bounds.collect::<Vec<_>>()
            })
        };
        use super::Bound::{Approx, Exact};
        assert_eq!(
            bounds("We spent about $5 million and $9 million, respectively, on it."),
            [Approx, Approx]
        );
        assert_eq!(
            bounds("We spent about $5 million and $9 million on it."),
            [Approx, Exact]
        );
        assert_eq!(
            bounds("We spent about $5 million and 9 days, respectively."),
            [Approx, Exact]
        );
    }

    #[test]
    fn shares_units_and_scales_leftward() {
        check_units(
            "It dropped from 23 to 19 per cent.",
            "23 percent, 19 percent",
        );
        check_units("They were given 45 and 50 mg.", "45 mg, 50 mg");
        check_units(
            "It rose from 1.2 to 1.5 million.",
            "1200000 count, 1500000 count",
        );
        check_units("We have 12 members and 50 mg of it.", "12 count, 50 mg");
        check_units(
            "It grew by 61,342, or 1.5 percent.",
            "61342 count, 1.5 percent",
        );
    }

    #[test]
    fn puts_two_bounds_into_a_range() {
        check_units("It is more than 100 and less than 300.", "100..300 count");
        check_units("It is at most 100 and at least 20.", "20..100 count");
        check_units(
            "More than 40 and less than 10 are two.",
            "40 count, 10 count, 2 count",
        );
    }

    #[test]
    fn a_number_in_parentheses_is_of_the_unit_before_it() {
        check_units(
            "Turnover was SEK 4.2bn (3.9).",
            "4200000000 SEK, 3900000000 SEK",
        );
        check_units(
            "Net sales came to SEK 4,210m (3,934).",
            "4210000000 SEK, 3934000000 SEK",
        );
        check_units("The margin was 12.4% (11.9).", "12.4 percent, 11.9 percent");
        check_units("It paid EUR 512 million (12).", "512000000 EUR, 12 count");
        check_units("It paid EUR 12 million (5).", "12000000 EUR, 5 count");
        check_units("It has 42 boats (39).", "42 count, 39 count");
        check_units("It is 12 m (39 ft) long.", "12 m, 39 ft");
    }

    #[test]
    fn puts_compounds_into_one_unit() {
        check_units("It took 2 hours 30 minutes.", "2.5 hour");
        check_units("He is 5 feet and 2 inches tall.", "5.166666666667 ft");
        check_units("It took 2 hours in 30 minutes.", "2 hour, 30 minute");
    }
}
