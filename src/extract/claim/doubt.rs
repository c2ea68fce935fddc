//! Which numbers are doubtful: nothing but their digits says that they are claims.

use super::measured::Measured;
use super::number::Writing;
use super::part;
use super::quantity::Quantity;
use super::sentence::Sentence;
use crate::lexicon::words::word_list;
use crate::model::{Bound, Decimal, Rule};

/// Whether nothing but its digits says that a number is a claim: no unit, no bound, no grouping, no verb behind it.
pub(super) fn is_doubtful(sentence: &Sentence<'_, '_>, quantity: &Quantity) -> bool {
    let plain = quantity.unit.is_none() && quantity.value_max.is_none() && !quantity.vague;
    let acts = sentence.part(quantity.end).is_verbal();
    // A bare decimal is as often a version or a section.
    let large =
        quantity.marked && (quantity.scaled.is_some() || quantity.value >= Decimal::whole(1000));
    plain && !large && quantity.bound == Bound::Exact && !acts
}

/// Whether a number without a unit is all that its block holds: a page's, a chart's, a counter's.
pub(super) fn is_alone(sentence: &Sentence<'_, '_>, quantity: &Quantity) -> bool {
    let all = quantity.start == 0 && quantity.end == sentence.passage.tokens.len();
    all && quantity.unit.is_none() && !quantity.vague
}

/// Whether a quantity is a decimal without unit, scale or bound: "2.2" is as often a version or a section.
pub(super) fn is_fraction(quantity: &Quantity) -> bool {
    quantity.unit.is_none()
        && quantity.value_max.is_none()
        && quantity.scaled.is_none()
        && quantity.bound == Bound::Exact
        && quantity.writing == Writing::Digits
        // A mark in a number below a thousand stands before decimals, be they noughts: "1.0".
        && (!quantity.value.is_whole() || quantity.marked && quantity.value < Decimal::whole(1000))
}

/// "two alpha features in 1.29": whether a decimal that borrows its noun only says in which release.
pub(super) fn is_release_of(
    sentence: &Sentence<'_, '_>,
    quantity: &Quantity,
    noun: &Measured,
) -> bool {
    let start = quantity.start;
    noun.rule == Rule::ClaimAntecedent
        && start > sentence.range.start
        && sentence
            .passage
            .is_any(start - 1, word_list!["in", "since", "for", "until", "with"])
}

/// Whether the noun that a decimal was given says that it measures: one before it, or a plural behind it.
pub(super) fn counts_fractions(
    sentence: &Sentence<'_, '_>,
    quantity: &Quantity,
    noun: &Measured,
) -> bool {
    let behind = noun.end > quantity.end;
    let plural = behind && part::is_plural(sentence.passage.raw(noun.end - 1));
    let unit = noun.unit.is_some() || quantity.per.is_some();
    unit || plural || !behind && !noun.phrase.is_empty()
}
