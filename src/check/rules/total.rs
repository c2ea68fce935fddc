//! Parts of a table that do not come to its total.

use crate::check::range::step;
use crate::check::table::{Grid, grids};
use crate::check::{Marks, Rule, Usual};
use crate::model::{Bound, Decimal, Dimension, with_separators};
use crate::typed::{Claim, Report};

pub(super) const RULE: Rule = Rule {
    id: "claim.total",
    what: "A total in a table that its parts do not come to, where they do in another row or column",
    usual: Usual::On,
    find,
};

/// Numbers that should come to a total.
struct Sum<'c> {
    parts: Vec<&'c Claim>,
    total: &'c Claim,
}

/// Adds up the rows above each total row, and the columns before a total column.
///
/// A total row may be one of several, each of the rows since the one before, or of more than the table shows. Only
/// where another column adds up, too, is it known what it is a total of. Where one cell of a row is empty, the rows
/// above it are not known to be all.
fn find(report: &Report, marks: &mut Marks<'_>) {
    for grid in grids(&report.claims) {
        let mut from = 0;
        let mut is_whole = !grid.goes_on;
        for (at, row) in grid.rows.iter().enumerate() {
            if !is_total_row(row) {
                continue;
            }
            let column = |nth: usize| Sum {
                parts: grid.rows[from..at].iter().map(|row| row[nth]).collect(),
                total: row[nth],
            };
            if is_whole && !grid.rows[from..at].iter().any(|row| is_no_part(row)) {
                weigh((0..row.len()).map(column).collect(), marks);
            }
            from = at + 1;
            is_whole = true;
        }
        if is_total_column(&grid) {
            let rows = grid.rows.iter().filter(|row| !is_no_part(row));
            weigh(rows.filter_map(|row| Sum::of_row(row)).collect(), marks);
        }
    }
}

/// Marks the totals that are wrong where others of the same unit are right. A sum proves nothing of rows where it has
/// a zero.
fn weigh(sums: Vec<Sum<'_>>, marks: &mut Marks<'_>) {
    const FEWEST: usize = 2;
    let sums = sums.into_iter().filter(|sum| sum.parts.len() >= FEWEST);
    let sums = sums.filter_map(|sum| Some((sum.of_parts()?, sum)));
    let sums: Vec<(Decimal, Sum<'_>)> = sums.collect();
    let unit = |sum: &Sum<'_>| sum.total.quantity.unit.symbol();
    let is_right = |(parts, sum): &&(Decimal, Sum<'_>)| {
        let mut cells = sum.parts.iter().chain([&sum.total]);
        sum.is_about(*parts) && cells.all(|cell| cell.quantity.value != Decimal::ZERO)
    };
    let right: Vec<&str> = sums
        .iter()
        .filter(is_right)
        .map(|(_, sum)| unit(sum))
        .collect();
    for (parts, sum) in &sums {
        if right.contains(&unit(sum)) && !sum.is_about(*parts) {
            let come_to = with_separators(&as_written(*parts, sum.total).to_string());
            let message = format!("the {} parts come to {come_to}", sum.parts.len());
            let first = sum.parts[0];
            marks.add(
                &sum.total.place,
                &sum.total.words,
                message,
                Some(&first.place),
            );
        }
    }
}

impl<'c> Sum<'c> {
    /// The cells before the last, which should come to it; `None` where their units differ.
    fn of_row(row: &[&'c Claim]) -> Option<Sum<'c>> {
        let (total, parts) = row.split_last()?;
        let is_alike = |part: &&Claim| part.quantity.unit == total.quantity.unit;
        parts.iter().all(is_alike).then(|| Sum {
            parts: parts.to_vec(),
            total,
        })
    }

    /// What the parts come to; `None` where a number is not meant exactly.
    fn of_parts(&self) -> Option<Decimal> {
        let cells = || self.parts.iter().chain([&self.total]).copied();
        let is_exact = |claim: &Claim| {
            let quantity = &claim.quantity;
            quantity.bound == Bound::Exact && quantity.value_max.is_none() && !quantity.vague
        };
        let dimension = self.total.quantity.unit.dimension();
        let no_amount = [Dimension::Rank, Dimension::Score, Dimension::Temperature];
        let adds_up = !no_amount.contains(&dimension) && !cells().any(|cell| cell.change.is_some());
        (adds_up && cells().all(is_exact)).then_some(())?;
        let mut parts = self.parts.iter();
        parts.try_fold(Decimal::ZERO, |sum, part| sum.plus(part.quantity.value))
    }

    /// Whether the total is this, or as near as rounding may leave it: half a step of each part. Things that are counted
    /// one by one are not rounded.
    fn is_about(&self, parts: Decimal) -> bool {
        let total = self.total.quantity.value;
        let off = |one: Decimal, other: Decimal| one.plus(other.negated());
        let Some(off) = off(parts, total).and_then(|by| match by < Decimal::ZERO {
            true => off(total, parts),
            false => Some(by),
        }) else {
            return true;
        };
        let cells = self.parts.iter().chain([&self.total]);
        let steps = cells.map(|cell| step(cell.quantity.value));
        let finest = steps.min().unwrap_or(Decimal::ZERO);
        let is_count = self.total.quantity.unit.dimension() == Dimension::Count;
        if is_count && finest == Decimal::whole(1) {
            return off == Decimal::ZERO;
        }
        let many = Decimal::whole(self.parts.len() as i64 + 1);
        let twice_off = off.times(Decimal::whole(2));
        match (twice_off, finest.times(many)) {
            (Some(off), Some(slack)) => off <= slack,
            _ => true,
        }
    }
}

/// A sum in the scale its total is written in: 5592 for 5,592,000 where the table is in thousands.
fn as_written(parts: Decimal, total: &Claim) -> Decimal {
    let digits: String = total.words.chars().filter(|c| *c != ',').collect();
    let scale = Decimal::parse(&digits).and_then(|written| total.quantity.value.over(written));
    let scaled = [1_000, 1_000_000, 1_000_000_000]
        .map(Decimal::whole)
        .into_iter()
        .find(|usual| scale == Some(*usual))
        .and_then(|scale| parts.over(scale));
    scaled.unwrap_or(parts)
}

/// Whether a row holds what is not added to the others: a part of one of them, or what is taken from them.
fn is_no_part(row: &[&Claim]) -> bool {
    const FIRST: [&str; 9] = [
        "less",
        "minus",
        "including",
        "incl",
        "excluding",
        "excl",
        "thereof",
        "whereof",
        "deducted",
    ];
    const WITHIN: [&str; 4] = ["of which", "of whom", "of them", "thereof"];
    let is_named_so = |claim: &Claim| {
        let measured = claim.measured.as_deref().unwrap_or_default().to_lowercase();
        let label = measured.trim_start_matches(|c: char| c == '(' || c.is_whitespace());
        let mut labels = label.split(", ");
        label.starts_with(['-', '–', '—', '−', '•', '·'])
            || WITHIN.iter().any(|words| label.contains(words))
            || labels.any(|label| {
                let first = label.split(|c: char| !c.is_alphabetic()).next();
                first.is_some_and(|first| FIRST.contains(&first))
            })
    };
    row.iter()
        .filter(|claim| claim.change.is_none())
        .any(|claim| claim.quantity.value < Decimal::ZERO || is_named_so(claim))
}

/// Whether a row is called a total.
fn is_total_row(row: &[&Claim]) -> bool {
    row.iter().all(|claim| {
        let measured = claim.measured.as_deref().unwrap_or_default();
        let label = measured.split([',', ':']).next().unwrap_or_default();
        let label = label.trim().to_lowercase();
        let mut words = label.split(' ');
        words.next().is_some_and(is_total) || words.next_back().is_some_and(is_total)
    })
}

/// Whether the last column is called a total, and no other one is.
fn is_total_column(grid: &Grid<'_>) -> bool {
    let header = |claim: &&Claim| {
        let measured = claim.measured.as_deref().unwrap_or_default();
        let header = measured
            .rsplit_once(", ")
            .map(|(_, header)| header.trim().to_lowercase());
        header.is_some_and(|header| is_total(&header))
    };
    grid.rows.iter().all(|row| match row.split_last() {
        Some((last, others)) => header(last) && !others.iter().any(&header),
        None => false,
    })
}

fn is_total(word: &str) -> bool {
    matches!(
        word,
        "total" | "totals" | "subtotal" | "sum" | "group" | "overall" | "altogether" | "combined"
    )
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::check::rules::testing::marked;

    fn table(total: &str) -> String {
        format!(
            "# Review\n\n| Item | 2023 | 2024 |\n|---|---|---|\n| Fees (EUR) | 455,000 | 502,000 |\n\
             | Grants (EUR) | 98,000 | 140,000 |\n{total}\n"
        )
    }

    #[test]
    fn marks_a_total_that_is_wrong_beside_one_that_is_right() {
        assert_eq!(
            marked(&RULE, &table("| Total income (EUR) | 553,000 | 624,000 |")),
            ["7: 624,000: the 2 parts come to 642,000"]
        );
    }

    #[test]
    fn a_column_of_changes_has_no_part_in_it() {
        let changes = "# Review\n\n| Item (EUR) | 2023 | 2024 | Change |\n|---|---|---|---|\n| Fees | 455,000 | 502,000 | +10.3% |\n\
                       | Grants | 98,000 | 89,000 | -9.2% |\n| Total | 553,000 | 624,000 | +12.8% |\n";
        assert_eq!(
            marked(&RULE, changes),
            ["7: 624,000: the 2 parts come to 591,000"]
        );
    }

    #[test]
    fn what_is_taken_off_or_told_again_is_no_part() {
        for row in [
            "| of which from Oslo (EUR) | 98,000 | 22,000 |",
            "| Fees, thereof in kind (EUR) | 1,000 | 22,000 |",
            "| Including gifts (EUR) | 98,000 | 22,000 |",
            "| Less: refunds (EUR) | 0 | 22,000 |",
            "| minus refunds (EUR) | 0 | 22,000 |",
            "| Refunds (EUR) | (1,000) | (22,000) |",
        ] {
            for first in ["553,000", "552,000", "651,000"] {
                let total = format!("{row}\n| Total income (EUR) | {first} | 620,000 |");
                assert_eq!(marked(&RULE, &table(&total)), [""; 0], "{total}");
            }
        }
    }

    #[test]
    fn a_zero_or_an_empty_cell_proves_nothing() {
        for row in ["| Loans (EUR) | 0 | 9,000 |", "| Loans (EUR) | | 9,000 |"] {
            let total = format!("{row}\n| Total income (EUR) | 553,000 | 642,000 |");
            assert_eq!(marked(&RULE, &table(&total)), [""; 0], "{total}");
            let text = format!(
                "# Review\n\n| Item | 2023 | 2024 |\n|---|---|---|\n{row}\n| Fees (EUR) | 40 | 50 |\n\
                 | Gifts (EUR) | 20 | 30 |\n| Total (EUR) | 60 | 9,080 |\n"
            );
            assert_eq!(marked(&RULE, &text), [""; 0], "{text}");
        }
    }

    #[test]
    fn a_total_is_called_so_first_or_last() {
        for label in [
            "Group",
            "Overall",
            "Grand total",
            "Income, total",
            "Subtotal",
        ] {
            let total = format!("| {label} (EUR) | 553,000 | 624,000 |");
            let expect = match label {
                "Income, total" => vec![],
                _ => vec!["7: 624,000: the 2 parts come to 642,000"],
            };
            assert_eq!(marked(&RULE, &table(&total)), expect, "{label}");
        }
    }

    #[test]
    fn a_sum_is_told_in_the_scale_of_the_table() {
        let text = "# Review\n\n| £'000 | 2023 | 2024 |\n|---|---|---|\n| Fees | 455 | 502.5 |\n| Grants | 98 | 140 |\n\
                    | Total | 553 | 624 |\n";
        assert_eq!(marked(&RULE, text), ["7: 624: the 2 parts come to 642.5"]);
    }

    #[test]
    fn right_totals_and_totals_of_something_else_are_none() {
        for total in [
            "| Total income (EUR) | 553,000 | 642,000 |",
            "| Total income (EUR) | 555,000 | 650,000 |",
            "| Total income (EUR) | 553,001 | 642,001 |",
            "| Reserves (EUR) | 553,000 | 624,000 |",
        ] {
            assert_eq!(marked(&RULE, &table(total)), [""; 0], "{total}");
        }
    }

    #[test]
    fn marks_a_total_of_columns() {
        let text = "# Review\n\n| Finds | Python | Java | Total |\n|---|---|---|---|\n| Bugs filed | 216 | 48 | 264 |\n\
                    | Fixes merged | 117 | 14 | 151 |\n";
        assert_eq!(marked(&RULE, text), ["6: 151: the 2 parts come to 131"]);
    }

    #[test]
    fn parts_that_are_rounded_come_about_to_their_total() {
        let text = "# Review\n\n| Share | 2023 | 2024 |\n|---|---|---|\n| Ships | 33.3% | 50% |\n| Cars | 33.3% | 20% |\n\
                    | Rail | 33.3% | 30% |\n| Total | 100% | 100% |\n";
        assert_eq!(marked(&RULE, text), [""; 0]);
    }
}
