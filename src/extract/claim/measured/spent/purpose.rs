//! What money is raised, given or spent for.

use super::told_by;
use super::verb::behind_verb;
use crate::extract::claim::clause::Clause;
use crate::extract::claim::measured::{Case, Measured};
use crate::extract::claim::noun::phrase_behind;
use crate::extract::claim::part::Part;
use crate::extract::claim::relation::Told;
use crate::extract::claim::sentence::Sentence;
use crate::lexicon::words::{Tags, word_list};
use crate::model::Dimension;

/// "raised £19m for research", "spent $5 million on docks": what is done with the money, and what for.
pub(in crate::extract::claim::measured) fn purpose(case: &Case<'_, '_, '_>) -> Option<Measured> {
    const NEAR: usize = 10;
    let sentence = case.sentence;
    // "entry is £12 for adults and £6 for children": prices are of one thing.
    let priced = |told: &&Told| {
        let start = sentence.quantities[told.nth].start;
        let is = |clause: &Clause| clause.action == Some("be") && clause.verb < start;
        case.clause.is_some_and(is)
            && told.claim.unit == case.quantity().unit()
            && !told.claim.measured.is_empty()
    };
    if let Some(told) = case.before().filter(priced) {
        return case.named(told.claim.measured.clone(), case.quantity().end);
    }
    let end = behind_verb(case);
    let limit = sentence.range.end.min(end + NEAR);
    // "$15 million over five years for three projects"
    let time = |at: usize| {
        let next = &sentence.quantities[case.nth + 1..];
        next.iter().take(2).any(|next| {
            next.start <= at && at < next.end && next.unit().dimension() == Dimension::Time
        })
    };
    let stops = |at: &usize| match sentence.part(*at) {
        Part::Quantity => !time(*at),
        Part::Mark | Part::Verb | Part::Auxiliary | Part::Conjunction => true,
        _ => false,
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
    // "raised £340,000 towards its target"
    let goal = sentence.passage.tags(range.end - 1).has(Tags::GOAL);
    (!dated)
        .then(|| told_by(case, Some(range).filter(|_| !goal)))
        .flatten()
}

/// The token behind a determiner and a quantity that start at `at`: the noun of "on the 312 projects".
pub(super) fn skip_quantity(sentence: &Sentence<'_, '_>, at: usize) -> usize {
    (at..at + 8)
        .find(|place| !matches!(sentence.part(*place), Part::Quantity | Part::Determiner))
        .unwrap_or(at)
}
