//! How real a claim is: done, aimed at, expected, supposed, or denied.

use std::ops::Range;

use super::quantity::Quantity;
use crate::extract::passage::Passage;
use crate::lexicon::words::Tags;
use crate::model::Modality;

/// The modality that the words before a quantity give it.
pub(super) fn of(passage: &Passage<'_>, sentence: Range<usize>, quantity: &Quantity) -> Modality {
    let before = sentence.start..quantity.start;
    let clause_start = before
        .clone()
        .rev()
        .find(|at| passage.is_mark(*at, ';') || passage.is_any(*at, &["but", "while", "whereas"]))
        .map_or(sentence.start, |at| at + 1);
    let clause = clause_start..quantity.start;
    if denies(passage, clause.clone(), quantity) {
        return Modality::Negated;
    }
    if clause.clone().any(|at| aims(passage, at, quantity)) {
        return Modality::Target;
    }
    if clause
        .clone()
        .any(|at| passage.tags(at).has(Tags::FORECAST) && foresees(passage, at))
    {
        return Modality::Forecast;
    }
    if clause.clone().any(|at| {
        passage.is_any(
            at,
            &["would", "could", "might", "if", "assuming", "suppose"],
        ) || passage.is(at, "may") && passage.tags(at + 1).has(Tags::VERB)
    }) {
        return Modality::Hypothetical;
    }
    Modality::Actual
}

/// "no customer exceeds 10 %", "did not reach 50"; "no more than" is a bound.
fn denies(passage: &Passage<'_>, clause: Range<usize>, quantity: &Quantity) -> bool {
    let near = clause.start.max(quantity.start.saturating_sub(8))..quantity.start;
    near.into_iter().any(|at| {
        let word = passage.tags(at).has(Tags::NEGATION) || matches!(passage.raw(at), "'t" | "’t");
        let only = passage.is_any(at + 1, &["only", "just", "merely"]);
        let bound = passage.is_any(
            at + 1,
            &["more", "less", "fewer", "later", "greater", "lower"],
        ) && passage.is(at + 2, "than");
        let no_noun = passage.is(at, "no") && passage.tags(at + 1).has(Tags::ADVERB);
        word && !only && !bound && !no_noun && !passage.is(at, "without")
    })
}

/// "aim to", "goal of", "by 2030 we will", "target".
fn aims(passage: &Passage<'_>, at: usize, quantity: &Quantity) -> bool {
    if !passage.tags(at).has(Tags::GOAL) || at + 25 < quantity.start {
        return false;
    }
    // "committed 5 million" spends and "planned maintenance" is a noun; "committed to" and "plan to" aim.
    let to = (at + 1..at + 4).any(|next| passage.is_any(next, &["to", "of", "for", "is"]));
    let noun = passage.is_any(
        at,
        &[
            "goal",
            "goals",
            "target",
            "targets",
            "ambition",
            "objective",
            "objectives",
            "aim",
            "budget",
        ],
    );
    let met = passage.is_any(
        at.saturating_sub(2),
        &["met", "exceeded", "achieved", "surpassed", "reached"],
    ) || passage.is_any(
        at.wrapping_sub(1),
        &["met", "exceeded", "achieved", "surpassed"],
    );
    (to || noun && !passage.is(at, "budget")) && !met
}

/// "is expected to", "we expect", "forecast to", "will"; a "project" is a noun as well.
fn foresees(passage: &Passage<'_>, at: usize) -> bool {
    if passage.is_any(at, &["project", "projects", "estimate", "likely"]) {
        return passage.is_any(at + 1, &["that", "to"])
            && at > 0
            && passage.tags(at - 1).has(Tags::PRONOUN);
    }
    if passage.is(at, "will") {
        return passage.tags(at + 1).has(Tags::VERB)
            || passage.is(at + 1, "be")
            || passage.tags(at + 1).has(Tags::ADVERB);
    }
    true
}
