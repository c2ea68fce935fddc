//! Limits and terms told by a number alone, which are in the unit of the one before.

use crate::extract::claim::quantity::Quantity;
use crate::extract::passage::Passage;
use crate::lexicon::words::{WordList, word_list};
use crate::model::{Bound, Dimension, Unit};

/// Gives a number without a noun the unit of the one before, where it says how much of that is asked for or how far that
/// was moved: "Reserves cover seven months; our policy asks for at least six", "valid for five years and may be extended by
/// two".
pub(super) fn share(passage: &Passage<'_>, before: &Quantity, next: &mut Quantity) {
    const FAR: usize = 14;
    let gap = before.end..next.start;
    let Some(unit) = before.unit.filter(|_| {
        next.unit.is_none()
            && next.scaled.is_none()
            && next.value.is_whole()
            && !next.vague
            && !gap.is_empty()
            && gap.len() <= FAR
    }) else {
        return;
    };
    let shares = !matches!(
        unit.dimension(),
        Dimension::Count | Dimension::Currency | Dimension::Other
    ) && ![Unit::SCORE, Unit::RATIO, Unit::MULTIPLE].contains(&unit);
    let alone = passage.tokens.get(next.end).is_none_or(|_| {
        passage.is_any(next.end, word_list![".", ",", ";", ")", "and", "but", "or"])
    });
    if !shares || !alone {
        return;
    }
    let says = |words: &WordList| gap.clone().any(|at| passage.is_any(at, words));
    let starts = |words: &WordList| before.start > 0 && passage.is_any(before.start - 1, words);
    let spans = starts(word_list![
        "in", "within", "over", "during", "after", "every"
    ]) || starts(word_list!["last", "past", "next"])
        && before.start > 1
        && passage.is(before.start - 2, "the");
    let links = |at: usize| {
        passage.is_any(at, MOVES) || passage.is_any(at, LINKS) || passage.raw(at).ends_with("ly")
    };
    let moved = passage.is_any(next.start - 1, word_list!["by", "to"])
        && says(MOVES)
        && gap.clone().all(links);
    let asked = next.bound != Bound::Exact && says(ASKS);
    if !spans && (moved || asked || is_so_much(passage, next.start)) {
        next.unit = Some(unit);
        next.marked = true;
    }
}

/// "Trips take 15 hours; before that it was well above 20": whether the words right before the number at token `at` say how much
/// that which was told of is.
pub(in crate::extract::claim) fn is_so_much(passage: &Passage<'_>, at: usize) -> bool {
    const SMALL: &WordList = word_list!["well", "still", "even", "just", "only", "at"];
    const BEING: &WordList = word_list!["is", "was", "stood", "averaged"];
    let small = |at: &usize| passage.is_any(*at, SMALL);
    let verb = (at.saturating_sub(3)..at).rev().find(|at| !small(at));
    verb.is_some_and(|verb| {
        verb > 0
            && passage.is_any(verb, BEING)
            && passage.is_any(verb - 1, word_list!["it", "this", "that", "which"])
    })
}

/// What makes a term or a limit another one.
const MOVES: &WordList = word_list![
    "extend",
    "extended",
    "extends",
    "lengthened",
    "prolonged",
    "shortened",
    "renewed",
    "lowered",
    "raised",
    "reduced",
    "cut",
];

/// The words between a term and what was made of it: others speak of something else.
const LINKS: &WordList = word_list![
    "and", "but", "then", "later", "once", "it", "this", "which", "that", "may", "can", "could",
    "might", "will", "would", "has", "have", "had", "is", "are", "was", "were", "be", "been",
    "being", "by", "to", "again", ",", ";",
];

/// What says how much there has to be or may be.
const ASKS: &WordList = word_list![
    "ask",
    "asks",
    "asked",
    "aim",
    "aims",
    "allow",
    "allows",
    "allowed",
    "call",
    "calls",
    "demand",
    "demands",
    "expect",
    "expects",
    "expected",
    "foresees",
    "must",
    "need",
    "needs",
    "needed",
    "permits",
    "prescribes",
    "recommend",
    "recommends",
    "recommended",
    "require",
    "requires",
    "required",
    "should",
    "target",
    "wants",
];

#[cfg(test)]
mod tests {
    use crate::extract::claim::tests::check_units;

    #[test]
    fn a_limit_without_a_noun_is_of_the_unit_before_it() {
        check_units(
            "Stocks last seven months; our rules ask for at least six.",
            "7 month, 6 month",
        );
        check_units(
            "The lease runs for five years and may be extended by two.",
            "5 year, 2 year",
        );
        check_units(
            "The wait was cut to 15 days, previously this was well above 20.",
            "15 day, 20 day",
        );
        check_units(
            "Trips take 12 hours; before that it was over 20.",
            "12 hour, 20 hour",
        );
        check_units(
            "Trips take 12 hours and it is 20 ports away.",
            "12 hour, 20 count",
        );
        check_units("The term of 30 days was extended to 45.", "30 day, 45 day");
        check_units(
            "Turnout was 41%, but the statutes require at least 50.",
            "41 percent, 50 percent",
        );
        check_units(
            "In two years the crew needs at least six.",
            "2 year, 6 count",
        );
        check_units("Over two years the crew was cut to 40.", "2 year, 40 count");
        check_units(
            "It took two years; the crew was cut to 40.",
            "2 year, 40 count",
        );
        check_units(
            "It runs for two years and may be extended by four towns.",
            "2 year, 4 count",
        );
        check_units(
            "It took seven months; our rules ask for at least six sailors.",
            "7 month, 6 count",
        );
    }
}
