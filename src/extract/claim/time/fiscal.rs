//! Years of accounts: in a report on the year to March 2024, the columns "2024" and "2023/24" are that year.

use crate::document::Document;
use crate::model::{AsOf, Claim, Date, Dimension, Rule};

/// Months of a year.
const YEAR: u8 = 12;

/// Turns the calendar years of accounts into those that end when the report's does.
///
/// Accounts are amounts of money in tables, and those of the year before in parentheses: "(2023: £4m)". Of anything else
/// "in 2023" may well be the calendar year.
pub(super) fn turn(document: &Document, claims: &mut [Claim], (start, end): (Date, Date)) {
    let calendar = |end: Date| end == Date::end_of(end.year, YEAR);
    if calendar(end) || end.months_before(YEAR) != Some(start) {
        return;
    }
    // "2022/23" is one year of accounts, whatever is told of it.
    let split = |as_of: &AsOf| {
        let words = as_of.span.map_or("", |span| span.of(&document.text));
        words.contains('/') || words.len() == "2022-23".len()
    };
    for claim in claims {
        if let Some(as_of) = claim.as_of.as_mut()
            && let (Some(first), Some(last)) = (as_of.start, as_of.end)
            && first == Date::start_of(first.year, 1)
            && calendar(last)
            && last.year == first.year + 1
            && split(as_of)
        {
            let last = Date::end_of(last.year, end.month);
            (as_of.start, as_of.end) = (last.months_before(YEAR), Some(last));
            continue;
        }
        let account = matches!(claim.rule, Rule::ClaimTableCell | Rule::ClaimBaseline)
            && claim.unit.dimension() == Dimension::Currency;
        let Some(as_of) = claim.as_of.as_mut().filter(|_| account) else {
            continue;
        };
        if let AsOf {
            start: Some(first),
            end: Some(last),
            ..
        } = *as_of
            && calendar(last)
            && last.months_before(YEAR) == Some(first)
        {
            let last = Date::end_of(last.year, end.month);
            (as_of.start, as_of.end) = (last.months_before(YEAR), Some(last));
        }
    }
}

#[cfg(test)]
mod tests {
    #[track_caller]
    fn check(head: &str, expect: [&str; 4]) {
        let text = format!(
            "{head}\n\nTotal income was €4.3m (2023: €4.1m).\n\n| | 2024 | Members 2023 |\n|---|---|---|\n| Fees (€) | 4,310 | |\n| Members | | 120 |\n"
        );
        let document = crate::read::read(text, crate::read::Format::Markdown);
        let report = crate::extract::extract(&document, &Default::default());
        let spans = report.claims.iter().map(|claim| {
            let as_of = claim.as_of.unwrap();
            format!("{}/{}", as_of.start.unwrap(), as_of.end.unwrap())
        });
        assert_eq!(spans.collect::<Vec<_>>(), expect, "{head}");
    }

    #[test]
    fn money_of_a_year_is_of_the_year_that_ends_then() {
        const SPLIT: &str = "2023-04-01/2024-03-31";
        const BEFORE: &str = "2022-04-01/2023-03-31";
        const MEMBERS: &str = "2023-01-01/2023-12-31";
        check(
            "# Acme Trust: report for the year ended 31 March 2024",
            [SPLIT, BEFORE, SPLIT, MEMBERS],
        );
        const YEAR: &str = "2024-01-01/2024-12-31";
        check(
            "# Acme Trust: Annual Report 2024",
            [YEAR, MEMBERS, YEAR, MEMBERS],
        );
    }
}
