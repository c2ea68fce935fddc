//! Rows of numbers that tell nothing. Axes of charts, "0% 10% 20% 30% 40% 50%": their ticks are evenly spaced and stand
//! side by side. Contents run into one line, "Foreword 6 Our year 10 Outlook 12": their pages rise between titles.

use super::number::Writing;
use super::quantity::Quantity;
use crate::extract::passage::Passage;
use crate::model::{Bound, Decimal};

/// Fewer even steps than these may be values.
const FEWEST: usize = 4;

/// Leaves out the ticks of axes among the quantities of a sentence.
pub(super) fn leave_out(quantities: &mut Vec<Quantity>) {
    let mut start = 0;
    while start + FEWEST <= quantities.len() {
        let ticks = run(&quantities[start..]);
        if ticks >= FEWEST {
            quantities.drain(start..start + ticks);
        } else {
            start += 1;
        }
    }
}

/// How many quantities from the first one on stand side by side and rise or fall by the same step.
fn run(quantities: &[Quantity]) -> usize {
    let step = |nth: usize| -> Option<Decimal> {
        let (before, next) = (&quantities[nth], quantities.get(nth + 1)?);
        let beside = before.end == next.start && before.unit == next.unit;
        let plain = [before, next].iter().all(|tick| {
            tick.value_max.is_none() && tick.bound == Bound::Exact && tick.scaled.is_none()
        });
        let step = next.value.plus(before.value.negated())?;
        (beside && plain && step != Decimal::ZERO).then_some(step)
    };
    let Some(first) = step(0) else {
        return 0;
    };
    let even = (1..quantities.len()).take_while(|nth| step(*nth) == Some(first));
    even.count() + 2
}

/// Leaves out the pages of contents among the quantities of a sentence.
pub(super) fn leave_out_pages(passage: &Passage<'_>, quantities: &mut Vec<Quantity>) {
    let mut start = 0;
    while start + FEWEST <= quantities.len() {
        let is_page = |quantity: &&Quantity| is_page(passage, quantity);
        let pages = quantities[start..].iter().take_while(is_page);
        let values: Vec<Decimal> = pages.map(|page| page.value).collect();
        let rising = values.windows(2).take_while(|pair| pair[0] < pair[1]);
        let pages = rising.count() + usize::from(!values.is_empty());
        if pages >= FEWEST {
            quantities.drain(start..start + pages);
        } else {
            start += pages.max(1);
        }
    }
}

/// Whether a bare number stands between the words of one title and the capital that opens the next.
fn is_page(passage: &Passage<'_>, quantity: &Quantity) -> bool {
    let (start, end) = (quantity.start, quantity.end);
    let bare = quantity.unit.is_none()
        && quantity.value_max.is_none()
        && quantity.bound == Bound::Exact
        && quantity.writing == Writing::Digits
        && quantity.scaled.is_none()
        && !quantity.marked;
    let titles = start > 0
        && passage.tokens[start - 1].is_word()
        && passage
            .tokens
            .get(end)
            .is_none_or(|next| next.is_capital() && next.spaced);
    bare && titles
}

#[cfg(test)]
mod tests {
    use crate::extract::claim::tests::check_numbers as check;

    #[test]
    fn leaves_out_evenly_spaced_ticks() {
        check("Never 3% 0% 10% 20% 30% 40% Very often 5%", &["3", "5"]);
        check("Spending $900 $800 $700 $600 $500 Alvik $25", &["$25"]);
        check(
            "Spending $900 $800 $700 $650 Alvik $25",
            &["$900", "$800", "$700", "$650", "$25"],
        );
    }

    #[test]
    fn leaves_out_pages_of_contents() {
        check(
            "A foreword from the chair 6 Brief history of it 10 The outlook for tides 12 Our harbours 26 Staff 40",
            &[],
        );
        check(
            "We visit 6 Breton harbours, 10 Danish ones, 12 Finnish ones and 9 Norse ones.",
            &["6", "10", "12", "9"],
        );
    }

    #[test]
    fn keeps_values_that_happen_to_be_even() {
        check("Never 10% 20% 30%", &["10", "20", "30"]);
        check("Never 10% 20% 40% 50%", &["10", "20", "40", "50"]);
        check(
            "We met 10, 20, 30, 40 and 50 people.",
            &["10", "20", "30", "40", "50"],
        );
    }
}
