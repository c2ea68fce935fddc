//! Two numbers of the same fact that cannot both be right.

use std::collections::HashMap;

use crate::check::range::Range;
use crate::check::{Marks, Rule, Usual};
use crate::model::{Dimension, Modality, Rule as Found};
use crate::typed::{Claim, Report, Time, folded};

pub(super) const RULE: Rule = Rule {
    id: "claim.contradiction",
    what: "Two sections tell different numbers of the same thing, subject and time; rounding is none",
    usual: Usual::On,
    find,
};

/// What two claims of one fact have in common.
type Fact<'c> = (String, &'static str, Option<&'c str>, &'c Time);

/// Compares each claim with the first of its fact.
///
/// A fact is an amount of money or a count of what two words or more name, at a time that is told. Sentences tell it of
/// a subject that is said, and two of them contradict each other where both say the same one. The cell of a table says
/// no subject: it is one side only where no other cell tells another number of the same, and the other side is a
/// sentence about whom the report speaks for. Cells among themselves are of tables that count different things.
fn find(report: &Report, marks: &mut Marks<'_>) {
    let whose = report.subject.as_deref().map(folded);
    let mut told: HashMap<(Fact<'_>, String), &Claim> = HashMap::new();
    // The first cell of each fact, and whether all tell the same number.
    let mut cells: HashMap<Fact<'_>, (&Claim, bool)> = HashMap::new();
    let mut of_report: Vec<(Fact<'_>, &Claim)> = Vec::new();
    for claim in &report.claims {
        let Some(fact) = fact(claim) else { continue };
        if is_cell(claim) {
            let (first, is_one) = cells.entry(fact).or_insert((claim, true));
            *is_one &= first.quantity == claim.quantity;
            continue;
        }
        // What is told of itself is told of nobody.
        let subject = claim.subject.as_deref().map(folded);
        let Some(subject) = subject.filter(|subject| *subject != fact.0) else {
            continue;
        };
        if whose.as_ref() == Some(&subject) {
            of_report.push((fact.clone(), claim));
        }
        let first = told.entry((fact, subject)).or_insert(claim);
        if first.section != claim.section {
            mark(claim, first, marks);
        }
    }
    for (fact, claim) in of_report {
        if let Some((first, true)) = cells.get(&fact) {
            mark(claim, first, marks);
        }
    }
}

fn mark(claim: &Claim, other: &Claim, marks: &mut Marks<'_>) {
    let ranges = (Range::of(&claim.quantity), Range::of(&other.quantity));
    if let (Some(one), Some(two)) = ranges
        && (one.is_above(two) || two.is_above(one))
    {
        let message = format!("`{}` elsewhere of the same", other.words);
        marks.add(&claim.place, &claim.words, message, Some(&other.place));
    }
}

fn is_cell(claim: &Claim) -> bool {
    claim.rule == Found::ClaimTableCell.name()
}

fn fact(claim: &Claim) -> Option<Fact<'_>> {
    let sentences = [
        Found::ClaimNumberNoun,
        Found::ClaimCurrency,
        Found::ClaimTableCell,
    ];
    let dimension = claim.quantity.unit.dimension();
    let is_fact = sentences.iter().any(|rule| rule.name() == claim.rule)
        && matches!(dimension, Dimension::Count | Dimension::Currency)
        && claim.modality == Modality::Actual.name()
        && claim.change.is_none()
        && claim.part_of.is_none()
        && claim.time.is_told();
    let measured = folded(claim.measured.as_deref().filter(|_| is_fact)?);
    measured.contains(' ').then(|| {
        let unit = claim.quantity.unit.symbol();
        (measured, unit, claim.per.as_deref(), &claim.time)
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::check::rules::testing::marked;

    #[track_caller]
    fn check(one: &str, two: &str, expect: &[&str]) {
        let text = format!(
            "# Open Ferry Alliance: Review 2024\n\n## Year\n\n{one}\n\n## Detail\n\n{two}\n"
        );
        assert_eq!(marked(&RULE, &text), expect, "{text}");
    }

    #[test]
    fn marks_numbers_of_one_fact_that_differ() {
        check(
            "In 2024 the Open Ferry Alliance had 36 member companies.",
            "In 2024 the Open Ferry Alliance had 34 member companies.",
            &["9: 34 member companies: `36 member companies` elsewhere of the same"],
        );
    }

    #[test]
    fn marks_a_sentence_against_a_table() {
        check(
            "In 2024 we had a total income of EUR 624,000.",
            "| Item | 2023 | 2024 |\n|---|---|---|\n| Total income (EUR) | 553,000 | 642,000 |",
            &["5: EUR 624,000: `642,000` elsewhere of the same"],
        );
    }

    #[test]
    fn other_facts_and_rounded_numbers_are_none() {
        for (one, two) in [
            (
                "In 2023 the Open Ferry Alliance had 36 member companies.",
                "In 2024 the Open Ferry Alliance had 34 member companies.",
            ),
            (
                "In 2024 the Open Ferry Alliance had 36 member companies.",
                "In 2024 the Open Quay Alliance had 34 member companies.",
            ),
            (
                "In 2024 the Open Ferry Alliance had more than 30 member companies.",
                "In 2024 the Open Ferry Alliance had 34 member companies.",
            ),
            (
                "In 2024 the Open Ferry Alliance had 38,000 registered skippers.",
                "In 2024 the Open Ferry Alliance had 38,412 registered skippers.",
            ),
            (
                "In 2024 the Open Ferry Alliance aims to have 40 member companies.",
                "In 2024 the Open Ferry Alliance had 36 member companies.",
            ),
        ] {
            check(one, two, &[]);
        }
    }
}
