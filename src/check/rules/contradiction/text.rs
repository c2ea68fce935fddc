//! A number of the text and a cell of a table that count the same: "56 pull requests", and 58 beside "PRs".

use std::collections::HashMap;

use super::{Fact, fact, mark, without_subject};
use crate::check::Marks;
use crate::lexicon::classes::EMPTY_TITLES;
use crate::model::{Dimension, Rule};
use crate::typed::{Claim, Report, folded};

/// Less is equal, or nearly, by chance.
const LEAST: f64 = 10.0;

/// Numbers that are further apart than this may count the members of one region and of all.
const NEAR: f64 = 1.1;

/// Compares what the text tells of the report's subject, in so many words, with the cell that has them as its label.
///
/// A clause that says more than the label does may tell of a part, and labels that several cells of one time have may be of
/// several things. Two numbers of one thing are not far apart: who counts again, counts nearly the same.
pub(super) fn find(report: &Report, marks: &mut Marks<'_>) {
    let mut cells: HashMap<Fact<'_>, Vec<&Claim>> = HashMap::new();
    for claim in report.claims.iter().filter(|claim| is_cell(claim)) {
        if let Some((label, unit, per, time)) = fact(claim) {
            let fact = (plain(&label), unit, per, time);
            cells.entry(fact).or_default().push(claim);
        }
    }
    if cells.is_empty() {
        return;
    }
    let ours = report.subject.as_deref().map(folded);
    for claim in report.claims.iter().filter(|claim| !is_cell(claim)) {
        let Some((measured, unit, per, time)) = fact(claim) else {
            continue;
        };
        let subject = claim.subject.as_deref().map(folded);
        if subject.is_some() && subject != ours && subject != Some(measured) {
            continue;
        }
        let Some(label) = label(claim, ours.as_deref().unwrap_or_default()) else {
            continue;
        };
        let said = plain(&label);
        if let Some([cell]) = cells
            .get(&(said.clone(), unit, per, time))
            .map(Vec::as_slice)
            && cell.section != claim.section
            && (is_total(&label)
                || !is_total(&folded(cell.measured.as_deref().unwrap_or_default())))
            && is_of_all(claim, cell, &said)
            && is_near(claim, cell)
        {
            let (first, second) = match claim.place.line < cell.place.line {
                true => (claim, *cell),
                false => (*cell, claim),
            };
            mark(second, first, marks);
        }
    }
}

fn is_cell(claim: &Claim) -> bool {
    claim.rule == Rule::ClaimTableCell.name()
}

/// What a clause says of its number, as a label of a table would: "pull request opened" of "56 pull requests opened to mend
/// the docs", "income" of "total income came to 652,000 EUR". `None` where it says anything else.
fn label(claim: &Claim, ours: &str) -> Option<String> {
    const HAVE: [&str; 8] = [
        "",
        "had",
        "have",
        "has",
        "counted",
        "there were",
        "there are",
        "now has",
    ];
    const COME_TO: [&str; 7] = [
        " was",
        " were",
        " is",
        " came to",
        " amounted to",
        " reached",
        " stood at",
    ];
    let clause = claim.clause.as_ref()?;
    let before = without_subject(&clause.before, ours);
    match claim.quantity.unit.dimension() {
        Dimension::Currency => {
            let label = COME_TO.iter().find_map(|verb| before.strip_suffix(verb))?;
            clause.behind.is_empty().then(|| label.to_owned())
        }
        _ => {
            // "55 opened to mend the docs" may be some of those opened.
            let purpose = clause
                .behind
                .find(" to ")
                .filter(|_| is_total(&clause.behind));
            let end = purpose.unwrap_or(clause.behind.len());
            HAVE.contains(&before)
                .then(|| clause.behind[..end].to_owned())
        }
    }
}

/// A folded phrase without words that make no difference, and with those that its letters stand for.
fn plain(phrase: &str) -> String {
    let words = phrase.split(' ').filter_map(|word| match word {
        "total" | "overall" | "number" | "of" | "all" => None,
        "pr" | "prs" => Some("pull request"),
        _ => Some(word),
    });
    words.collect::<Vec<_>>().join(" ")
}

/// Whether a folded phrase says that it is of all.
fn is_total(phrase: &str) -> bool {
    phrase
        .split(' ')
        .any(|word| matches!(word, "total" | "overall" | "all"))
}

/// Whether the titles over a clause, but those over the cell too, say no more than what is counted: below a heading of its own
/// it may tell of a part.
fn is_of_all(claim: &Claim, cell: &Claim, counted: &str) -> bool {
    let mut over = cell.section.split(" > ");
    let mut own = claim
        .section
        .split(" > ")
        .skip_while(|title| over.next() == Some(*title));
    own.all(|title| {
        let is_said = |word: &str| counted.split(' ').any(|other| other == word);
        let is_year = |word: &str| word.bytes().all(|byte| byte.is_ascii_digit());
        EMPTY_TITLES
            .iter()
            .any(|empty| empty.eq_ignore_ascii_case(title))
            || plain(&folded(title))
                .split(' ')
                .all(|word| is_year(word) || is_said(word))
    })
}

fn is_near(one: &Claim, other: &Claim) -> bool {
    let [one, other] = [one, other].map(|claim| claim.quantity.value.to_f64());
    one.min(other) >= LEAST && one.max(other) <= one.min(other) * NEAR
}

#[cfg(test)]
mod tests {
    use super::super::RULE;
    use crate::check::rules::testing::marked;

    #[track_caller]
    fn check(text: &str, rows: &str, expect: &[&str]) {
        below("At a glance", text, rows, expect);
    }

    #[track_caller]
    fn below(title: &str, text: &str, rows: &str, expect: &[&str]) {
        let text = format!(
            "# Open Ferry Alliance: Review 2024\n\n## {title}\n\n{text}\n\n## Detail\n\n| Item | 2023 | 2024 |\n|---|---|---|\n{rows}\n"
        );
        assert_eq!(marked(&RULE, &text), expect, "{text}");
    }

    #[test]
    fn marks_a_cell_that_counts_what_the_text_counts() {
        let rows = "| PRs opened | 31 | 58 |\n| Member companies | 31 | 36 |\n| Total income | EUR 551,000 | EUR 652,000 |";
        check(
            "- 56 total pull requests opened to mend the docs",
            rows,
            &["11: 58: `56 total pull requests` is told of the same"],
        );
        check(
            "In 2024 the Open Ferry Alliance had 35 member companies.",
            rows,
            &["12: 36: `35 member companies` is told of the same"],
        );
        check(
            "Total income was EUR 642,300 in 2024.",
            rows,
            &["13: EUR 652,000: `EUR 642,300` is told of the same"],
        );
    }

    #[test]
    fn other_facts_are_none() {
        let rows = "| Pull requests | 31 | 58 |\n| Member companies | 35 | 36 |\n| Berths | | 8 |\n| Total income | EUR 551,000 | EUR 652,000 |";
        for text in [
            "- 58 pull requests",
            "- 56 pull requests merged",
            "- about 56 pull requests",
            "- 12 pull requests",
            "In 2023 the Open Ferry Alliance had 35 member companies.",
            "In 2024 the Open Ferry Alliance had 35 member companies in Norway.",
            "In 2024 the Open Ferry Alliance signed 35 member companies.",
            "In 2024 the Open Quay Alliance had 35 member companies.",
            "- 9 berths",
            "- 56 pull requests to mend the docs",
            "Income was EUR 642,300 in 2024.",
            "Total income was EUR 0.65 million in 2024.",
            "Total income of the ports was EUR 642,300 in 2024.",
        ] {
            check(text, rows, &[]);
        }
        for title in ["Women", "Rent", "First half", "The school fund"] {
            below(title, "- 35 member companies", rows, &[]);
            below(title, "Total income was EUR 642,300 in 2024.", rows, &[]);
        }
        let twice = "| North | | |\n| Member companies | 31 | 36 |\n| South | | |\n| Member companies | 30 | 34 |";
        check("- 35 member companies", twice, &[]);
    }
}
