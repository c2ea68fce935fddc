//! How much a number changed, in words.

use crate::compare::Change;
use crate::model::{Decimal, Unit};
use crate::render::number::{unit_label, with_separators, without_endless};
use crate::typed::Claim;

/// `+27%`, `> +27%`, `+7 pp`; `+27% of the bounds` where the bounds leave open how much it changed.
pub(super) fn change(old: &Claim, new: &Claim) -> String {
    let Some(change) = Change::between(old, new) else {
        return String::new();
    };
    let amount = match (change.percent, change.delta) {
        (Some(percent), _) => signed(at_a_glance(percent)) + "%",
        (None, Some(delta)) => {
            let unit = new.quantity.unit;
            let symbol = match unit == Unit::PERCENT {
                true => "percentage_point",
                false => unit.symbol(),
            };
            let label = unit_label(symbol, delta == Decimal::whole(1));
            format!("{} {label}", signed(delta)).trim_end().to_owned()
        }
        (None, None) => return String::new(),
    };
    match change.bound {
        // What was told did not change, whatever lies behind it.
        _ if change.delta == Some(Decimal::ZERO) || change.percent == Some(Decimal::ZERO) => {
            String::new()
        }
        None => amount + " of the bounds",
        Some(bound) => format!("{}{amount}", bound.sign()),
    }
}

fn signed(number: Decimal) -> String {
    let plus = if number > Decimal::ZERO { "+" } else { "" };
    format!(
        "{plus}{}",
        with_separators(&without_endless(number).to_string())
    )
}

/// A percentage with the digits that matter at its size.
fn at_a_glance(percent: Decimal) -> Decimal {
    let size = if percent < Decimal::ZERO {
        percent.negated()
    } else {
        percent
    };
    let places = match size {
        size if size >= Decimal::whole(10) => 0,
        size if size >= Decimal::whole(1) => 1,
        _ => 2,
    };
    percent.rounded(places).unwrap_or(percent)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::typed::testing::claim;

    #[track_caller]
    fn check(old: &str, new: &str, expect: &str) {
        assert_eq!(change(&claim(old), &claim(new)), expect, "{old} → {new}");
    }

    #[test]
    fn changes_are_told_at_a_glance() {
        check("exact 1838000 EUR", "exact 2022500 EUR", "+10%");
        check("exact 1000 EUR", "exact 976 EUR", "−2.4%");
        check("exact 1000000 EUR", "exact 1000400 EUR", "+0.04%");
        check("exact 33 percent", "exact 40 percent", "+7 pp");
        check("exact 0 hour", "exact 2 hour", "+2 hours");
        check("exact 3 rank", "exact 2 rank", "−1");
        check("exact 30 count", "exact 30 count", "");
    }

    #[test]
    fn the_same_number_told_again_is_no_change() {
        for (old, new) in [
            ("more_than 30 count", "less_than 30 count"),
            ("at_least 5 EUR", "at_least 5 EUR"),
            ("approx 40 percent", "more_than 40 percent"),
            ("exact 2000 m", "at_least 2 km"),
        ] {
            check(old, new, "");
        }
    }

    #[test]
    fn what_bounds_leave_open_is_said() {
        check(
            "more_than 30000 count",
            "more_than 38000 count",
            "+27% of the bounds",
        );
        check("exact 30 count", "more_than 38 count", "> +27%");
        check("approx 30 count", "exact 38 count", "~ +27%");
        check("exact 30 count", "more_than 30 count", "");
    }
}
