//! What the numbers of a table say of each other: rows that a row below adds up, and which way a row went.

use std::collections::BTreeMap;

use crate::model::{Change, Claim, Decimal, Dimension};

/// The claims of each column that no row has added up yet, by their index in the report.
#[derive(Default)]
pub(super) struct Sums {
    columns: BTreeMap<u32, Column>,
}

#[derive(Default)]
struct Column {
    /// Rows since the last total.
    open: Vec<usize>,
    /// Totals that no other total has added up.
    totals: Vec<usize>,
}

/// No more totals than these are parts of one.
const MOST_TOTALS: usize = 64;

impl Sums {
    /// Takes in the last of `claims`, which stands in `column`. Where its row is labelled a total and adds up the rows above
    /// it, they are its parts; numbers that do not come to it are no parts, whatever the label says.
    pub(super) fn add(&mut self, column: u32, is_total: bool, claims: &mut [Claim]) {
        let Some(at) = claims.len().checked_sub(1) else {
            return;
        };
        let column = self.columns.entry(column).or_default();
        if !is_total {
            column.open.push(at);
            return;
        }
        let Column { open, totals } = column;
        if adds_up(claims, open, at) {
            part(claims, open, at);
        } else if adds_up(claims, totals, at) {
            part(claims, totals, at);
            totals.clear();
        } else {
            let both: Vec<usize> = totals.iter().chain(open.iter()).copied().collect();
            if adds_up(claims, &both, at) {
                part(claims, &both, at);
                totals.clear();
            }
        }
        open.clear();
        // All of them are asked anew by each total behind them.
        if totals.len() == MOST_TOTALS {
            totals.clear();
        }
        totals.push(at);
    }
}

/// Makes the claims `parts` parts of the claim `whole`.
fn part(claims: &mut [Claim], parts: &[usize], whole: usize) {
    for part in parts {
        claims[*part].part_of = u32::try_from(whole).ok();
    }
}

/// Whether the claims `parts` are several of the kind of the claim `whole` and come to it, but for rounding.
fn adds_up(claims: &[Claim], parts: &[usize], whole: usize) -> bool {
    /// Rounded parts miss their sum by less than one in so many.
    const ROUNDED: i64 = 1000;
    let whole = &claims[whole];
    let additive = !matches!(
        whole.unit.dimension(),
        Dimension::Ratio | Dimension::Rank | Dimension::Score | Dimension::Rate
    );
    let alike =
        |part: &usize| claims[*part].unit == whole.unit && claims[*part].value_max.is_none();
    if parts.len() < 2 || !additive || !parts.iter().all(alike) {
        return false;
    }
    let mut values = parts.iter().map(|part| claims[*part].value);
    let sum = values.try_fold(Decimal::ZERO, Decimal::plus);
    let missed = sum
        .and_then(|sum| sum.plus(whole.value.negated()))
        .and_then(|missed| size(missed).times(Decimal::whole(ROUNDED)));
    missed.is_some_and(|missed| missed <= size(whole.value)) && whole.value != Decimal::ZERO
}

/// How the number of a row went from its last period but one to its last: by size, where both have one sign.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(super) struct Moved {
    /// Whether it grew or shrank; `None` where the row does not tell it.
    pub(super) change: Option<Change>,
    /// Whether its numbers are below zero, as costs are in accounts.
    pub(super) negative: bool,
}

/// How a row went whose claims so far are `claims`.
pub(super) fn moved(claims: &[Claim]) -> Moved {
    let dated = |claim: &&Claim| claim.as_of.is_some_and(|time| time.end.is_some());
    let end = |claim: &Claim| claim.as_of.and_then(|time| time.end);
    let mut dated: Vec<&Claim> = claims.iter().filter(dated).collect();
    dated.sort_by_key(|claim| std::cmp::Reverse(end(claim)));
    let [last, before, ..] = dated[..] else {
        return Moved::default();
    };
    let below = |claim: &Claim| claim.value < Decimal::ZERO;
    let like = last.unit == before.unit && end(last) != end(before) && below(last) == below(before);
    let change = match size(last.value).cmp(&size(before.value)) {
        std::cmp::Ordering::Greater => Some(Change::Increase),
        std::cmp::Ordering::Less => Some(Change::Decrease),
        std::cmp::Ordering::Equal => None,
    };
    Moved {
        change: change.filter(|_| like),
        negative: below(last) && below(before),
    }
}

/// A number without its sign.
fn size(value: Decimal) -> Decimal {
    if value < Decimal::ZERO {
        value.negated()
    } else {
        value
    }
}

#[cfg(test)]
mod tests {
    use super::MOST_TOTALS;
    use crate::extract::claim::tests::claims_of_text;
    use crate::extract::{Options, extract};
    use crate::model::Change;
    use crate::read::{Format, read};

    /// Reads a table, and tells of each number which one it is a part of.
    #[track_caller]
    fn check(text: &str, expect: &[&str]) {
        let document = read(text.to_owned(), Format::Markdown);
        let claims = extract(&document, &Options::default()).claims;
        let show = |claim: &crate::model::Claim| match claim.part_of {
            Some(whole) => format!("{} of {}", claim.value, claims[whole as usize].value),
            None => claim.value.to_string(),
        };
        let found: Vec<String> = claims.iter().map(show).collect();
        assert_eq!(found, expect, "{text}");
    }

    #[test]
    fn rows_are_parts_of_the_total_they_come_to() {
        check(
            "| Income | 2024 | 2023 |\n|---|---|---|\n| Dues | 40 | 30 |\n| Gifts | 25 | 20 |\n| Total | 65 | 51 |\n| Staff | 12 | 11 |\n",
            &["40 of 65", "30", "25 of 65", "20", "65", "51", "12", "11"],
        );
        check(
            "| Crew | n |\n|---|---|\n| Men | 40 |\n| Women | 25 |\n| Subtotal | 65 |\n| Boys | 5 |\n| Girls | 6 |\n| Subtotal | 11 |\n| Grand total | 76 |\n",
            &[
                "40 of 65", "25 of 65", "65 of 76", "5 of 11", "6 of 11", "11 of 76", "76",
            ],
        );
        check(
            "| Share | % |\n|---|---|\n| Men | 40 |\n| Women | 60 |\n| Total | 100 |\n",
            &["40", "60", "100"],
        );
        check(
            "| Crew | n |\n|---|---|\n| Men | 40 |\n| Women | 25 |\n| Boats | 65 |\n",
            &["40", "25", "65"],
        );
    }

    /// Reads a table whose last column tells changes, and gives the value and direction of each.
    #[track_caller]
    fn check_changes(rows: &str, expect: &[(&str, Option<Change>)]) {
        let text = format!("| £m | 2023 | 2022 | Change % |\n|---|---|---|---|\n{rows}");
        let document = read(text.clone(), Format::Markdown);
        let claims = extract(&document, &Options::default()).claims;
        let changes: Vec<_> = claims
            .chunks(3)
            .map(|row| (row[2].value.to_string(), row[2].change))
            .collect();
        let changes: Vec<_> = changes
            .iter()
            .map(|(value, change)| (value.as_str(), *change))
            .collect();
        assert_eq!(changes, expect, "{text}");
    }

    #[test]
    fn no_total_adds_up_totals_without_end() {
        let parts = |count: usize| {
            let rows = "| Total a | 7 |\n".repeat(count);
            let text = format!(
                "| £m | Cost |\n|---|---|\n{rows}| Total | {} |\n",
                7 * count
            );
            let claims = extract(&read(text, Format::Markdown), &Options::default()).claims;
            let parts = claims.iter().filter(|claim| claim.part_of.is_some());
            parts.count()
        };
        assert_eq!(parts(MOST_TOTALS), MOST_TOTALS);
        assert_eq!(parts(MOST_TOTALS + 2), 0);
    }

    #[test]
    fn brackets_around_a_change_do_not_say_which_way_costs_went() {
        let (up, down) = (Some(Change::Increase), Some(Change::Decrease));
        check_changes("| Fees | 641 | 672 | (5) |\n", &[("-5", down)]);
        check_changes("| Losses | (373) | (257) | (45) |\n", &[("45", up)]);
        check_changes("| Wages | 2,514 | 2,398 | (5) |\n", &[("5", up)]);
        check_changes("| Rents | (200) | (250) | 20 |\n", &[("20", down)]);
        check_changes("| Rents | (200) | (200) | (1) |\n", &[("1", None)]);
        check_changes("| Profit | (74) | 386 | (119) |\n", &[("-119", down)]);
        check_changes("| Gains | 300 | 200 | 50 |\n", &[("50", up)]);
    }

    #[test]
    fn rows_that_are_not_set_in_end_their_group() {
        assert_eq!(
            claims_of_text(
                "Key figures\n\n                    2024      2023\n\nNumber of sailors\n  Active              61        60\n  Retired             38        37\n\nHarbours              27        25\nFunding ratio       118%      117%\n"
            ),
            [
                "Number of sailors, Active: 61 count",
                "Number of sailors, Active: 60 count",
                "Number of sailors, Retired: 38 count",
                "Number of sailors, Retired: 37 count",
                "Harbours: 27 count",
                "Harbours: 25 count",
                "Funding ratio: 118 percent",
                "Funding ratio: 117 percent",
            ]
        );
        assert_eq!(
            claims_of_text(
                "Key figures\n\n                    2024      2023\n\nNumber of sailors\nActive                61        60\nRetired               38        37\n"
            ),
            [
                "Number of sailors, Active: 61 count",
                "Number of sailors, Active: 60 count",
                "Number of sailors, Retired: 38 count",
                "Number of sailors, Retired: 37 count",
            ]
        );
    }
}
