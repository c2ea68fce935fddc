//! A change beside two numbers of a table that is not the change between them.

use crate::check::range::step;
use crate::check::table::grids;
use crate::check::{Marks, Rule, Usual};
use crate::model::{Change, Decimal, Unit, with_separators};
use crate::typed::{Claim, Report};

pub(super) const RULE: Rule = Rule {
    id: "claim.change",
    what: "A change in percent that two numbers beside it do not give, where they do in another row: 80, 100, +20%",
    usual: Usual::On,
    find,
};

/// Weighs the rows that hold two numbers of one unit and different times, and a change in percent.
fn find(report: &Report, marks: &mut Marks<'_>) {
    for grid in grids(&report.claims) {
        let rows = grid.rows.iter().filter_map(|row| Row::of(row));
        let rows: Vec<(Verdict, Row<'_>)> =
            rows.filter_map(|row| Some((row.weigh()?, row))).collect();
        if !rows.iter().any(|(verdict, _)| *verdict == Verdict::Right) {
            continue;
        }
        for (verdict, row) in &rows {
            if let Verdict::Wrong(percent) = verdict {
                let message = format!("the change is {}%", with_separators(&percent.to_string()));
                marks.add(
                    &row.change.place,
                    &row.change.words,
                    message,
                    Some(&row.from.place),
                );
            }
        }
    }
}

/// Two numbers and their change.
struct Row<'c> {
    from: &'c Claim,
    to: &'c Claim,
    change: &'c Claim,
}

/// Whether a change is the one between two numbers.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Verdict {
    Right,
    /// It is this one, in percent.
    Wrong(Decimal),
}

impl<'c> Row<'c> {
    fn of(row: &[&'c Claim]) -> Option<Row<'c>> {
        let [one, other, change] = row else {
            return None;
        };
        let is_amount = one.change.is_none() && other.change.is_none();
        let is_change = change.change.is_some() && change.quantity.unit == Unit::PERCENT;
        let is_row = is_amount && is_change && one.quantity.unit == other.quantity.unit;
        let (from, to) = match (&one.time.end, &other.time.end) {
            (Some(first), Some(second)) if first < second => (one, other),
            (Some(first), Some(second)) if first > second => (other, one),
            _ => return None,
        };
        is_row.then_some(Row { from, to, change })
    }

    /// Weighs the change; `None` where it cannot be computed. Every number may be rounded by half a step.
    fn weigh(&self) -> Option<Verdict> {
        let half = Decimal::parse("0.5")?;
        let (from, to) = (self.from.quantity.value, self.to.quantity.value);
        let slack = |value: Decimal| step(value).times(half);
        let less = |one: Decimal, by: Decimal| one.plus(by.negated());
        let percent = |from: Decimal, to: Decimal| {
            let by = less(to.over(from)?, Decimal::whole(1))?;
            by.times(Decimal::whole(100))
        };
        let least_from = less(from, slack(from)?)?;
        if least_from <= Decimal::ZERO || to < Decimal::ZERO {
            return None;
        }
        let least = percent(from.plus(slack(from)?)?, less(to, slack(to)?)?)?;
        let most = percent(least_from, to.plus(slack(to)?)?)?;
        let value = self.change.quantity.value;
        let told = match self.change.change.as_deref() {
            // "−6.9%" and "down 6.9%" are one.
            Some(change) if change == Change::Decrease.name() => value.min(value.negated()),
            _ => value,
        };
        let rounding = self.rounding()?;
        let is_right = told.plus(rounding)? >= least && less(told, rounding)? <= most;
        Some(match is_right {
            true => Verdict::Right,
            false => Verdict::Wrong(percent(from, to)?.rounded(1)?),
        })
    }

    /// Half of the last decimal that the change is written with.
    fn rounding(&self) -> Option<Decimal> {
        let number = &self.change.number;
        let decimals = number.rsplit_once(['.', ',']).map_or(0, |(_, decimals)| {
            decimals.bytes().filter(u8::is_ascii_digit).count()
        });
        Decimal::new(1, u8::try_from(decimals).ok()?)?.times(Decimal::parse("0.5")?)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::check::rules::testing::marked;

    #[track_caller]
    fn check(row: &str, expect: &[&str]) {
        let text = format!(
            "# Review\n\n| Item | 2024 | 2023 | Change |\n|---|---|---|---|\n| Fees paid | 502 | 455 | +10.3% |\n{row}\n"
        );
        assert_eq!(marked(&RULE, &text), expect, "{row}");
    }

    #[test]
    fn marks_a_change_that_is_another() {
        check(
            "| Grants paid | 123 | 98 | +20.3% |",
            &["6: +20.3%: the change is 25.5%"],
        );
        check(
            "| Grants paid | 91 | 98 | +7.1% |",
            &["6: +7.1%: the change is −7.1%"],
        );
    }

    #[test]
    fn right_and_rounded_changes_are_none() {
        for row in [
            "| Grants paid | 91 | 98 | −7.1% |",
            "| Grants paid | 123 | 98 | +26% |",
            "| Grants paid | 1,200 | 900 | +29.0% |",
        ] {
            check(row, &[]);
        }
    }
}
