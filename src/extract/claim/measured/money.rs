//! What money is of or for.

use super::level::is_name;
use super::{Case, Measured};
use crate::extract::claim::clause::Subject;
use crate::extract::claim::noun::{phrase_before, phrase_behind};
use crate::extract::claim::part::Part;
use crate::extract::claim::sentence::Sentence;
use crate::lexicon::words::{Tags, word_list};
use crate::model::Dimension;

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
    (!dated).then(|| case.ahead(range)).flatten()
}

/// "sold its kelp business to a rival for $260 million": the object of the deal.
pub(super) fn price(case: &Case<'_, '_, '_>) -> Option<Measured> {
    let clause = case.clause?;
    let sentence = case.sentence;
    let paid = case
        .previous()
        .is_some_and(|at| sentence.passage.is(at, "for"));
    let deals = clause.action.is_some_and(|action| {
        matches!(
            action,
            "sell" | "acquire" | "buy" | "purchase" | "divest" | "dispose" | "trade"
        )
    });
    (paid && deals)
        .then(|| phrase_behind(sentence, clause.verb + 1, case.quantity().start))
        .flatten()
        .and_then(|range| case.ahead(range))
}

/// "$5 million through raffles", "£1 million to local charities": where money goes or comes from, unless a name says who.
pub(super) fn given(case: &Case<'_, '_, '_>) -> Option<Measured> {
    let sentence = case.sentence;
    let passage = sentence.passage;
    let cue = case.quantity().end;
    if !passage.is_any(cue, word_list!["to", "through", "in", "across", "under"]) {
        return None;
    }
    let range = phrase_behind(sentence, cue + 1, sentence.range.end)?;
    let named = passage.tokens[range.clone()]
        .iter()
        .all(|token| token.is_capital() || !token.is_word());
    let dated = passage.tags(range.end - 1).has(Tags::MONTH | Tags::PERIOD);
    (!named && !dated).then(|| case.ahead(range)).flatten()
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

#[cfg(test)]
mod tests {
    use crate::extract::claim::tests::claims_of;

    #[track_caller]
    fn check(text: &str, expect: &[&str]) {
        assert_eq!(claims_of(text), expect, "{text}");
    }

    #[test]
    fn the_price_of_a_deal_is_of_its_object() {
        check(
            "In June the Company sold its kelp business to a rival for $261 million.",
            &["kelp business: 261000000 USD"],
        );
    }

    #[test]
    fn money_is_for_a_purpose_over_years() {
        check(
            "The council awarded $15 million over five years for three major projects.",
            &[
                "major projects: 15000000 USD",
                "years: 5 year",
                "major projects: 3 count",
            ],
        );
        check(
            "Our staff raised $5 million through raffles.",
            &["raffles: 5000000 USD"],
        );
        check("Our staff raised $5 million in Kenya.", &[": 5000000 USD"]);
    }
}
