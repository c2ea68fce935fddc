//! Goals beside the values they are compared with: "walkers: 42,000 (target: 50,000)", "placed 205 boats, against a goal of 180".

use super::{Case, Measured};
use crate::extract::claim::part::Part;
use crate::extract::claim::relation::Told;
use crate::lexicon::words::word_list;
use crate::model::{Dimension, Rule, Unit};

/// Further than this from the value, a goal may be of something else.
const FAR: usize = 14;

/// The goal of what was told right before: it measures what that measures, in its unit.
pub(super) fn compared(case: &Case<'_, '_, '_>) -> Option<Measured> {
    let goal = label(case)?;
    let told = case.before().filter(|told| is_alike(case, told))?;
    let sentence = case.sentence;
    let passage = sentence.passage;
    // "a full-year goal of", "its own target of"
    let describes = |at: &usize| {
        matches!(
            sentence.part(*at),
            Part::Determiner | Part::Adjective | Part::Time
        ) || passage.is_any(
            *at,
            word_list!["our", "its", "their", "initial", "original"],
        )
    };
    let tie = sentence.back(goal).take(5).find(|at| !describes(at))?;
    let aside = passage.is_mark(tie, '(');
    let compares = aside
        || passage.is_any(tie, word_list!["against", "versus", "vs", "than"])
        || passage.is_any(tie, word_list!["to", "with"])
            && passage.is_any(tie.checked_sub(1)?, word_list!["compared", "relative"]);
    let near = tie >= told.end && goal - told.end <= FAR;
    // "(target: 50)" goes with the verb before it.
    let one_clause = (told.end..tie).all(|at| {
        let parts = match aside {
            true => false,
            false => matches!(sentence.part(at), Part::Verb | Part::Conjunction),
        };
        !parts && !passage.is_mark(at, ';')
    });
    if !(compares && near && one_clause) {
        return None;
    }
    Some(Measured {
        rule: Rule::ClaimBaseline,
        unit: case.quantity().unit.is_none().then_some(told.claim.unit),
        ..case.named(told.claim.measured.clone(), case.quantity().end)?
    })
}

/// The token that calls the quantity a goal: "target: 50", "goal of 180", "target for 2026: 10".
fn label(case: &Case<'_, '_, '_>) -> Option<usize> {
    let sentence = case.sentence;
    let passage = sentence.passage;
    let small = |at: &usize| {
        passage.is_any(
            *at,
            word_list![":", "of", "=", "was", "is", "for", "by", "in"],
        ) || sentence.part(*at) == Part::Time
    };
    let goal = sentence
        .back(case.quantity().start)
        .take(6)
        .find(|at| !small(at))?;
    let goals = word_list![
        "target",
        "targets",
        "goal",
        "plan",
        "objective",
        "guidance",
        "forecast",
    ];
    passage.is_any(goal, goals).then_some(goal)
}

/// Whether what was told may be what the goal is of: a count of something, or a like quantity.
fn is_alike(case: &Case<'_, '_, '_>, told: &Told) -> bool {
    let (own, unit) = (case.quantity().unit, told.claim.unit);
    let alike = match own {
        Some(own) => own.dimension() == unit.dimension() && own != Unit::PERCENT || own == unit,
        None => unit.dimension() != Dimension::Currency,
    };
    alike && !told.claim.measured.is_empty()
}

#[cfg(test)]
mod tests {
    use crate::extract::claim::tests::check;

    #[test]
    fn goals_are_of_what_they_are_compared_with() {
        check(
            "The regatta drew 2,350 rowers (target: 2,500).",
            &["rowers: 2350 count", "rowers: 2500 count"],
        );
        check(
            "Punctuality of the ferries was 88.4 percent (goal: 90).",
            &[
                "Punctuality of the ferries: 88.4 percent",
                "Punctuality of the ferries: 90 percent",
            ],
        );
        check(
            "The yard trained 205 riggers, against a goal of 180.",
            &["riggers: 205 count", "riggers: 180 count"],
        );
        check(
            "The yard trained 205 riggers (target for 2026: 240).",
            &["riggers: 205 count", "riggers: 240 count"],
        );
        check(
            "Turnover was £5 million versus a plan of £4 million.",
            &["Turnover: 5000000 GBP", "Turnover: 4000000 GBP"],
        );
    }

    #[test]
    fn goals_of_their_own_are_none_of_what_was_told() {
        check(
            "We have 12 ports and a budget of £4 million.",
            &["ports: 12 count", "budget: 4000000 GBP"],
        );
        check(
            "It has 12 members and set a target of 30 ports.",
            &["members: 12 count", "ports: 30 count"],
        );
    }
}
