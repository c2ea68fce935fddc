//! What numbers a quantity leaves possible.

use crate::model::{Bound, Decimal};
use crate::typed::Quantity;

/// From where to where a quantity can lie; `None` is an open end.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Range {
    least: Option<Decimal>,
    most: Option<Decimal>,
}

impl Range {
    /// The range of a quantity; `None` where a writer did not mean a number exactly.
    pub(super) fn of(quantity: &Quantity) -> Option<Range> {
        if quantity.vague {
            return None;
        }
        let (least, most) = match quantity.bound {
            Bound::Approx | Bound::Nearly => return None,
            Bound::Exact => (
                Some(quantity.value),
                Some(quantity.value_max.unwrap_or(quantity.value)),
            ),
            Bound::MoreThan | Bound::AtLeast => (Some(quantity.value), None),
            Bound::LessThan | Bound::AtMost => {
                (None, Some(quantity.value_max.unwrap_or(quantity.value)))
            }
        };
        Some(Range { least, most })
    }

    /// Whether all of it lies above all of another, by more than rounding explains.
    pub(super) fn is_above(self, other: Range) -> bool {
        let (Some(least), Some(most)) = (self.least, other.most) else {
            return false;
        };
        let slack = match (step(least), step(most)) {
            (one, other) if one == other => Decimal::ZERO,
            (one, other) => one.max(other),
        };
        most.plus(slack).is_some_and(|most| least > most)
    }
}

/// What one more of the last digit that is not zero comes to: 1000 for 38,000, 0.1 for 2.5. Of two numbers of one thing
/// the one with the larger step may be rounded.
pub(super) fn step(value: Decimal) -> Decimal {
    let (mut digits, scale) = value.parts();
    let mut zeros = 0u32;
    while digits != 0 && digits % 10 == 0 {
        digits /= 10;
        zeros += 1;
    }
    Decimal::new(10i128.pow(zeros.min(30)), scale).unwrap_or(Decimal::ZERO)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::typed::testing::claim;

    #[track_caller]
    fn check(high: &str, low: &str, expect: bool) {
        let range = |words: &str| Range::of(&claim(words).quantity).unwrap();
        assert_eq!(range(high).is_above(range(low)), expect, "{high}, {low}");
    }

    #[test]
    fn numbers_that_no_rounding_explains_are_apart() {
        check("exact 36 count", "exact 34 count", true);
        check("exact 640000 EUR", "exact 610000 EUR", true);
        check("exact 640000 EUR", "exact 635120 EUR", false);
        check("exact 2.5 km", "exact 2.46 km", false);
        check("exact 34 count", "exact 36 count", false);
    }

    #[test]
    fn bounds_leave_room() {
        check("more_than 38 count", "exact 36 count", true);
        check("more_than 38 count", "more_than 31 count", false);
        check("exact 41 count", "less_than 36 count", true);
        check("less_than 41 count", "exact 36 count", false);
    }
}
