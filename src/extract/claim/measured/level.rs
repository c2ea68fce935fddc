//! Quantities that say how much the subject or object of their clause is, or became.

use super::{Case, Measured, rule_of, subject_phrase};
use crate::extract::claim::change::direction;
use crate::extract::claim::clause::{Subject, group_start};
use crate::extract::claim::noun::phrase_before;
use crate::extract::claim::part::Part;
use crate::model::Phrase;

/// Verbs that say how much their subject is.
const AMOUNTS: [&str; 48] = [
    "be",
    "total",
    "reach",
    "amount",
    "stand",
    "sit",
    "exceed",
    "average",
    "number",
    "become",
    "hit",
    "remain",
    "equal",
    "come",
    "account",
    "represent",
    "comprise",
    "constitute",
    "peak",
    "measure",
    "weigh",
    "last",
    "cost",
    "run",
    "span",
    "take",
    "range",
    "stay",
    "surpass",
    "top",
    "near",
    "approach",
    "stretch",
    "extend",
    "go",
    "turn",
    "move",
    "change",
    "narrow",
    "widen",
    "improve",
    "deteriorate",
    "recover",
    "fetch",
    "vary",
    "yield",
    "bear",
    "evolve",
];

/// "margin increased 140 points to 61 %", "SAIDI was 92 minutes", "we reduced emissions by 50 %", "costs were flat at 320".
pub(super) fn direct(case: &Case<'_, '_, '_>) -> Option<Measured> {
    let clause = case.clause?;
    let sentence = case.sentence;
    let turns = direction(sentence, clause.verb).is_some()
        || (clause.verb + 1..case.quantity().start)
            .any(|at| sentence.passage.is_any(at, &["up", "down"]));
    let amounts = clause
        .action
        .is_some_and(|action| AMOUNTS.contains(&action));
    if !turns && !amounts {
        return None;
    }
    let start = case.quantity().start;
    // "reduced emissions by 7 %": the object stands between verb and number.
    let cue = (clause.verb + 1..start)
        .take(16)
        .find(|at| sentence.passage.is_any(*at, &["by", "to", "from", "at"]));
    let object = cue.and_then(|cue| {
        let range = phrase_before(sentence, cue, clause.verb + 1)?;
        Some((range, cue))
    });
    let free = |from: usize| (from..start).all(|at| passes(case, at));
    if let Some((range, cue)) = object {
        return free(cue).then(|| case.ahead(range)).flatten();
    }
    if !free(clause.verb + 1) {
        return None;
    }
    measured(case, subject_phrase(case)?)
}

/// Whether a token between verb and number leaves the number the verb's.
fn passes(case: &Case<'_, '_, '_>, at: usize) -> bool {
    let sentence = case.sentence;
    match sentence.part(at) {
        Part::Adverb
        | Part::Adjective
        | Part::Quantity
        | Part::Time
        | Part::To
        | Part::Preposition
        | Part::Determiner => true,
        Part::Conjunction | Part::Mark => sentence
            .passage
            .is_any(at, &["or", "and", ",", "-", "–", "(", ")"]),
        Part::Noun => sentence.passage.is_any(
            at,
            &[
                "average", "total", "minimum", "maximum", "flat", "year", "level",
            ],
        ),
        _ => false,
    }
}

fn measured(case: &Case<'_, '_, '_>, phrase: Phrase) -> Option<Measured> {
    Some(Measured {
        phrase,
        rule: rule_of(case.quantity()),
        end: case.quantity().end,
        unit: None,
    })
}

/// "Graduates scored 4.6", "89 % was recycled": a proportion that nothing else explains is told of the subject.
pub(super) fn subject(case: &Case<'_, '_, '_>) -> Option<Measured> {
    near_verb(case)?;
    measured(case, subject_phrase(case)?)
}

/// "dues brought in $4.2 million": the money of a thing; a person or firm that pays is not what is measured.
pub(super) fn spoken(case: &Case<'_, '_, '_>) -> Option<Measured> {
    near_verb(case)?;
    let clause = case.clause?;
    let sentence = case.sentence;
    let Subject::Named(range) = &clause.subject else {
        return None;
    };
    let named = range
        .clone()
        .any(|at| sentence.passage.tokens[at].is_capital() && at > sentence.range.start);
    let acts = [
        "pay", "spend", "give", "invest", "receive", "raise", "donate", "earn", "award", "grant",
        "owe",
    ];
    let agent = clause.action.is_some_and(|action| acts.contains(&action));
    (!named && !agent)
        .then(|| measured(case, subject_phrase(case)?))
        .flatten()
}

/// "our plants drew 3.6 million m³ from the river", "the coupling carried 12 MW": said of its subject, where that is named.
pub(super) fn carried(case: &Case<'_, '_, '_>) -> Option<Measured> {
    near_verb(case)?;
    let time = case.quantity().unit().dimension() == crate::model::Dimension::Time;
    (!time)
        .then(|| measured(case, subject_phrase(case)?))
        .flatten()
}

/// The verb that stands right before the quantity, adverbs and prepositions between them at most.
fn near_verb(case: &Case<'_, '_, '_>) -> Option<usize> {
    let clause = case.clause?;
    let near = (clause.verb + 1..case.quantity().start).all(|at| {
        matches!(
            case.sentence.part(at),
            Part::Adverb | Part::Preposition | Part::Determiner | Part::To | Part::Adjective
        )
    });
    near.then(|| group_start(case.sentence, clause.verb))
}
