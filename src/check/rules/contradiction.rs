//! Two numbers of the same fact that cannot both be right.

mod text;

use std::collections::HashMap;

use crate::check::range::Range;
use crate::check::table::tables;
use crate::check::{Marks, Rule, Usual};
use crate::model::{Decimal, Dimension, Modality, Rule as Found};
use crate::typed::{Claim, Report, Time, folded};

pub(super) const RULE: Rule = Rule {
    id: "claim.contradiction",
    what: "Two sections say the same but for the number, two tables of the same things differ in a cell, or a table counts nearly what the text counts; rounding is none",
    usual: Usual::On,
    find,
};

fn find(report: &Report, marks: &mut Marks<'_>) {
    of_sentences(report, marks);
    of_cells(report, marks);
    text::find(report, marks);
}

/// Compares each sentence's claim with the first of its fact.
///
/// A fact is an amount of money or a count that is told of a subject and a time. Whether two sentences mean the same
/// one shows in their clauses, which must differ in the number alone: "held 5 events in Europe" is not "held 7 events
/// in Asia", nor is "welcomed 5 members" "had 40 members". A saved report has no text, and so no clauses.
fn of_sentences(report: &Report, marks: &mut Marks<'_>) {
    let mut told: HashMap<(Fact<'_>, String, String, &str), &Claim> = HashMap::new();
    for claim in &report.claims {
        let (Some(fact), Some(clause)) = (fact(claim), &claim.clause) else {
            continue;
        };
        // What is told of itself is told of nobody.
        let subject = claim.subject.as_deref().map(folded);
        let Some(subject) = subject.filter(|subject| *subject != fact.0) else {
            continue;
        };
        let said = without_subject(&clause.before, &subject).to_owned();
        if said.is_empty() {
            continue;
        }
        let first = told
            .entry((fact, subject, said, &clause.behind))
            .or_insert(claim);
        if first.section != claim.section {
            mark(claim, first, marks);
        }
    }
}

/// A clause without its subject at its start, by name or as a pronoun.
fn without_subject<'b>(before: &'b str, subject: &str) -> &'b str {
    let names = [subject, "we", "it", "they"].into_iter();
    let mut rests = names.filter_map(|name| before.strip_prefix(name)?.strip_prefix(' '));
    rests.next().unwrap_or(before)
}

/// Compares each cell with the first of its label in an earlier table.
///
/// Tables with the same labels may count the members of one region and of another. They are of the same things where
/// most cells that both have agree.
fn of_cells(report: &Report, marks: &mut Marks<'_>) {
    let mut first_of: HashMap<Fact<'_>, (usize, &Claim)> = HashMap::new();
    for (nth, cells) in tables(&report.claims).into_iter().enumerate() {
        let mut labelled: HashMap<Fact<'_>, Vec<&Claim>> = HashMap::new();
        for cell in &cells {
            if let Some(fact) = fact(cell) {
                labelled.entry(fact).or_default().push(cell);
            }
        }
        // The cells in order that share their label with one of an earlier table, by that table.
        let mut pairs: HashMap<usize, Vec<(&Claim, &Claim)>> = HashMap::new();
        for cell in &cells {
            let Some(fact) = fact(cell).filter(|fact| labelled[fact].len() == 1) else {
                continue;
            };
            let (table, first) = *first_of.entry(fact).or_insert((nth, *cell));
            if table != nth {
                pairs.entry(table).or_default().push((*cell, first));
            }
        }
        for pairs in pairs.values() {
            let is_alike = |(cell, first): &&(&Claim, &Claim)| cell.quantity == first.quantity;
            let alike = || pairs.iter().filter(is_alike);
            let says = |(cell, _): &(&Claim, &Claim)| cell.quantity.value != Decimal::ZERO;
            if alike().any(says) && alike().count() * 2 >= pairs.len() {
                pairs
                    .iter()
                    .for_each(|(cell, first)| mark(cell, first, marks));
            }
        }
    }
}

fn mark(claim: &Claim, other: &Claim, marks: &mut Marks<'_>) {
    let ranges = (Range::of(&claim.quantity), Range::of(&other.quantity));
    if let (Some(one), Some(two)) = ranges
        && (one.is_above(two) || two.is_above(one))
    {
        let message = format!("`{}` is told of the same", other.words);
        marks.add(&claim.place, &claim.words, message, Some(&other.place));
    }
}

/// What two claims of one fact have in common: what is measured in which unit, how often, and when.
type Fact<'c> = (String, &'static str, Option<&'c str>, &'c Time);

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
    let unit = claim.quantity.unit.symbol();
    Some((measured, unit, claim.per.as_deref(), &claim.time))
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
    fn marks_clauses_that_differ_in_their_number_alone() {
        check(
            "In 2024 the Open Ferry Alliance had 36 member companies.",
            "In 2024 the Open Ferry Alliance had 34 member companies.",
            &["9: 34 member companies: `36 member companies` is told of the same"],
        );
        check(
            "Alvik Inc had 310 engineers in 2024.",
            "In 2024, Alvik Inc had 290 engineers.",
            &["9: 290 engineers: `310 engineers` is told of the same"],
        );
        check(
            "In 2024 the Open Ferry Alliance had 36 member companies.",
            "We had 34 member companies in 2024.",
            &["9: 34 member companies: `36 member companies` is told of the same"],
        );
    }

    #[test]
    fn clauses_with_other_words_tell_other_facts() {
        for (one, two) in [
            (
                "In 2024 we ran 4 safety drills in Oslo.",
                "In 2024 we ran 6 safety drills in Bergen.",
            ),
            (
                "We signed 6 harbour partners in 2024.",
                "We had 51 harbour partners in 2024.",
            ),
            (
                "In 2024 we trained 15 pilots.",
                "In 2024 we trained another 9 pilots.",
            ),
            (
                "In 2024 we visited 12 member ports.",
                "In 2024 we had 51 member ports.",
            ),
            ("12 pilots in 2024.", "15 pilots in 2024."),
        ] {
            check(one, two, &[]);
        }
    }

    #[test]
    fn marks_a_cell_of_two_tables_of_the_same_things() {
        let table = |last: &str| {
            format!(
                "| Item | 2023 | 2024 |\n|---|---|---|\n| Ships | 14 | 17 |\n| Pilots | 55 | {last} |"
            )
        };
        check(
            &table("61"),
            &table("64"),
            &["15: 64: `61` is told of the same"],
        );
        check(&table("61"), &table("61"), &[]);
    }

    #[test]
    fn tables_of_other_things_may_have_the_same_labels() {
        check(
            "| Item | 2023 | 2024 |\n|---|---|---|\n| Ships | 14 | 17 |\n| Pilots | 55 | 61 |",
            "| Item | 2023 | 2024 |\n|---|---|---|\n| Ships | 4 | 17 |\n| Pilots | 19 | 20 |",
            &[],
        );
        check(
            "| Item | 2024 |\n|---|---|\n| North | |\n| Ships | 14 |\n| Pilots | 55 |\n| South | |\n| Ships | 14 |\n| Pilots | 61 |",
            "We met.",
            &[],
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
