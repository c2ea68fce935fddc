//! How much a number changed, and how surely.

use crate::model::{Bound, Change as Direction, Decimal, Dimension};
use crate::typed::{Claim, Quantity};

/// What lies between two numbers of the same thing.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Change {
    /// NEW less OLD, where both have the same unit.
    pub delta: Option<Decimal>,
    /// The same in percent of OLD, to two decimals; none of shares, ranks, scores and temperatures, and none where
    /// OLD is not above zero.
    pub percent: Option<Decimal>,
    /// How the change is bounded by the bounds of both; `None` where they leave it open, and what is told is the
    /// change of the bounds themselves.
    pub bound: Option<Bound>,
}

impl Change {
    /// What lies between two claims; `None` where a writer gave a range or no number.
    pub fn between(old: &Claim, new: &Claim) -> Option<Change> {
        let (from, to) = (&old.quantity, &new.quantity);
        let is_open = |quantity: &Quantity| quantity.vague || quantity.value_max.is_some();
        if is_open(from) || is_open(to) {
            return None;
        }
        let (from_value, to_value) = (signed(old), signed(new));
        let delta = match from.unit == to.unit {
            true => to_value.plus(from_value.negated()),
            false => None,
        };
        let percent = match has_ratio(from.unit.dimension()) && old.change.is_none() {
            true => percent(from, to),
            false => None,
        };
        let (from_bound, to_bound) = (effective(old), effective(new));
        let change = Change {
            delta,
            percent,
            bound: bound(from_bound, to_bound),
        };
        (delta.is_some() || percent.is_some()).then_some(change)
    }
}

/// A value, negative where a text tells a decrease.
fn signed(claim: &Claim) -> Decimal {
    match is_decrease(claim) {
        true => claim.quantity.value.negated(),
        false => claim.quantity.value,
    }
}

fn is_decrease(claim: &Claim) -> bool {
    claim.change.as_deref() == Some(Direction::Decrease.name())
}

/// The bound of a signed value: "fell by more than 3" is less than −3.
fn effective(claim: &Claim) -> Bound {
    match claim.quantity.bound {
        bound if !is_decrease(claim) => bound,
        Bound::MoreThan => Bound::LessThan,
        Bound::AtLeast => Bound::AtMost,
        Bound::LessThan => Bound::MoreThan,
        Bound::AtMost => Bound::AtLeast,
        bound => bound,
    }
}

/// Whether one quantity of a dimension can be so many times another.
fn has_ratio(dimension: Dimension) -> bool {
    !matches!(
        dimension,
        Dimension::Ratio | Dimension::Rank | Dimension::Score | Dimension::Temperature
    )
}

fn percent(from: &Quantity, to: &Quantity) -> Option<Decimal> {
    let (old, new) = match from.unit == to.unit {
        true => (from.value, to.value),
        false => (
            from.unit.base_value(from.value)?,
            to.unit.base_value(to.value)?,
        ),
    };
    if old <= Decimal::ZERO || new < Decimal::ZERO {
        return None;
    }
    let share = new.plus(old.negated())?.over(old)?;
    share.times(Decimal::whole(100))?.rounded(2)
}

/// What the bounds of two numbers say of the second less the first.
fn bound(old: Bound, new: Bound) -> Option<Bound> {
    use Side::{About, Above, At, Below};
    let is_strict = |bound| matches!(bound, Bound::MoreThan | Bound::LessThan);
    let strict = is_strict(old) || is_strict(new);
    match (side(old), side(new)) {
        (At, At) => Some(Bound::Exact),
        (At | About, At | About) => Some(Bound::Approx),
        (At | Below, Above) | (Below, At) => Some(if strict {
            Bound::MoreThan
        } else {
            Bound::AtLeast
        }),
        (At | Above, Below) | (Above, At) => Some(if strict {
            Bound::LessThan
        } else {
            Bound::AtMost
        }),
        _ => None,
    }
}

/// Where a quantity lies as seen from the number that is told.
enum Side {
    At,
    About,
    Above,
    Below,
}

fn side(bound: Bound) -> Side {
    match bound {
        Bound::Exact => Side::At,
        Bound::Approx | Bound::Nearly => Side::About,
        Bound::MoreThan | Bound::AtLeast => Side::Above,
        Bound::LessThan | Bound::AtMost => Side::Below,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::typed::testing::claim;

    /// Delta, percent and bound between two quantities written as `more_than 30 EUR`.
    #[track_caller]
    fn check(old: &str, new: &str, expect: &str) {
        let change = Change::between(&claim(old), &claim(new));
        let words = change.map_or("none".to_owned(), |change| {
            let number = |number: Option<Decimal>| number.map_or("-".to_owned(), |n| n.to_string());
            let bound = change.bound.map_or("open", Bound::name);
            format!(
                "{} {} {bound}",
                number(change.delta),
                number(change.percent)
            )
        });
        assert_eq!(words, expect, "{old} → {new}");
    }

    #[test]
    fn amounts_change_by_percent() {
        check(
            "exact 1838000 EUR",
            "exact 2022500 EUR",
            "184500 10.04 exact",
        );
        check("exact 3 count", "exact 2 count", "-1 -33.33 exact");
        check("exact 2 km", "exact 2500 m", "- 25 exact");
    }

    #[test]
    fn shares_and_ranks_have_no_percent() {
        check("exact 33 percent", "exact 40.5 percent", "7.5 - exact");
        check("exact 3 rank", "exact 2 rank", "-1 - exact");
        check("exact 0 count", "exact 2 count", "2 - exact");
        check("exact -5 EUR", "exact 2 EUR", "7 - exact");
    }

    #[test]
    fn bounds_carry_over_or_leave_the_change_open() {
        check(
            "more_than 30000 count",
            "more_than 38000 count",
            "8000 26.67 open",
        );
        check("exact 30 count", "more_than 38 count", "8 26.67 more_than");
        check("at_most 30 count", "at_least 38 count", "8 26.67 at_least");
        check("more_than 30 count", "exact 38 count", "8 26.67 less_than");
        check("approx 30 count", "exact 38 count", "8 26.67 approx");
        check("approx 30 count", "at_least 38 count", "8 26.67 open");
    }
}
