//! What money is of or for.

use super::level::is_name;
use super::{Case, Measured};
use crate::extract::claim::clause::Subject;
use crate::extract::claim::noun::{phrase_before, phrase_behind};
use crate::extract::claim::part::Part;
use crate::extract::claim::sentence::Sentence;
use crate::lexicon::words::{Tags, word_list};

/// "$5 million in grants", "£2m worth of kit"
pub(super) fn in_kind(case: &Case<'_, '_, '_>) -> Option<Measured> {
    let passage = case.sentence.passage;
    let mut at = case.quantity().end;
    at += usize::from(passage.is(at, "worth"));
    if !passage.is_any(at, word_list!["in", "of"]) {
        return None;
    }
    let range = phrase_behind(case.sentence, at + 1, case.until())?;
    // "$5 million in Kenya" tells where, not what; "in fiscal 2023" when.
    let capitals = passage.tokens[range.clone()]
        .iter()
        .all(|token| token.is_capital());
    let place = passage.is(at, "in") && capitals;
    let time = passage.tags(range.end - 1).has(Tags::PERIOD | Tags::MONTH);
    (!(place || time)).then(|| case.behind(range)).flatten()
}

/// "$5 million for research", "€75,000 to Rivermesh for a faster solver"
pub(super) fn purpose(case: &Case<'_, '_, '_>) -> Option<Measured> {
    const NEAR: usize = 10;
    let sentence = case.sentence;
    let end = case.quantity().end;
    let limit = sentence.range.end.min(end + NEAR);
    let stops = |at: &usize| {
        matches!(
            sentence.part(*at),
            Part::Mark | Part::Verb | Part::Auxiliary | Part::Conjunction | Part::Quantity
        )
    };
    let cue = (end..limit)
        .take_while(|at| !stops(at))
        .filter(|at| {
            sentence
                .passage
                .is_any(*at, word_list!["for", "on", "towards", "toward", "into"])
        })
        .last()?;
    let range = phrase_behind(
        sentence,
        skip_quantity(sentence, cue + 1),
        sentence.range.end,
    )?;
    let dated = sentence
        .passage
        .tags(range.start)
        .has(Tags::MONTH | Tags::PERIOD);
    (!dated).then(|| case.ahead(range)).flatten()
}

/// The token behind a determiner and a quantity that start at `at`: the noun of "on the 312 projects".
fn skip_quantity(sentence: &Sentence<'_, '_>, at: usize) -> usize {
    (at..at + 8)
        .find(|place| !matches!(sentence.part(*place), Part::Quantity | Part::Determiner))
        .unwrap_or(at)
}

/// "endows the audit with $25,000", "funded H2Cast with 8 million": the object of the verb.
pub(super) fn endowed(case: &Case<'_, '_, '_>) -> Option<Measured> {
    let with = case
        .previous()
        .filter(|at| case.sentence.passage.is(*at, "with"))?;
    let verb = case.clause?.verb;
    let object = phrase_before(case.sentence, with, verb + 1)?;
    let opens = (verb + 1..object.start).all(|at| case.sentence.part(at) == Part::Determiner);
    opens.then(|| case.ahead(object)).flatten()
}

/// "dues brought in $4.2 million": money that a thing yields is of that thing; whoever pays or gets it is not measured.
pub(super) fn brought(case: &Case<'_, '_, '_>) -> Option<Measured> {
    let clause = case.clause?;
    let yields = clause
        .action
        .is_some_and(|action| matches!(action, "bring" | "generate" | "yield" | "produce"));
    let Subject::Named(range) = &clause.subject else {
        return None;
    };
    let name = is_name(case, range);
    (yields && !name)
        .then(|| case.ahead(range.clone()))
        .flatten()
}
