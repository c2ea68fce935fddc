//! Axes of charts: "0% 10% 20% 30% 40% 50%". Their ticks are evenly spaced, stand side by side and tell nothing.

use super::quantity::Quantity;
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

/// How many quantities from the first one on stand side by side and rise by the same step.
fn run(quantities: &[Quantity]) -> usize {
    let step = |nth: usize| -> Option<Decimal> {
        let (before, next) = (&quantities[nth], quantities.get(nth + 1)?);
        let beside = before.end == next.start && before.unit == next.unit;
        let plain = [before, next].iter().all(|tick| {
            tick.value_max.is_none() && tick.bound == Bound::Exact && tick.scaled.is_none()
        });
        let step = next.value.plus(before.value.negated())?;
        (beside && plain && step > Decimal::ZERO).then_some(step)
    };
    let Some(first) = step(0) else {
        return 0;
    };
    let even = (1..quantities.len()).take_while(|nth| step(*nth) == Some(first));
    even.count() + 2
}

#[cfg(test)]
mod tests {
    use crate::extract::claim::tests::numbers_of;

    /// The numbers of a sentence that are no ticks.
    #[track_caller]
    fn check(text: &str, expect: &[&str]) {
        let found = numbers_of(text);
        assert_eq!(found, expect, "{text}");
    }

    #[test]
    fn leaves_out_evenly_spaced_ticks() {
        check("Never 3% 0% 10% 20% 30% 40% Very often 5%", &["3", "5"]);
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
