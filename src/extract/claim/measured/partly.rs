//! Counts told with their share or with the whole that they are of: "203 (36 %) of those boats", "12 of 13 are from Oslo".

use super::{Case, Measured};
use crate::extract::claim::noun::phrase_behind;
use crate::extract::claim::part::Part;
use crate::extract::claim::relation::of_next;
use crate::lexicon::words::word_list;
use crate::model::{Dimension, Unit};

/// "203 (36 %) of those boats", "31 (34 %) boats", "12 (10 %) said no", "36 % (203) of the boats": a count beside which its share
/// stands in parentheses, or that stands in them beside its share.
pub(super) fn with_share(case: &Case<'_, '_, '_>) -> Option<Measured> {
    let sentence = case.sentence;
    let passage = sentence.passage;
    let quantity = case.quantity();
    let bracketed = |nth: usize| {
        let inner = sentence.quantities.get(nth)?;
        let open = inner.start.checked_sub(1)?;
        let closed =
            matches!(passage.raw(open), "(" | "[") && matches!(passage.raw(inner.end), ")" | "]");
        closed.then_some((open, inner.end + 1))
    };
    let is_share = |nth: usize| {
        let share = sentence.quantities.get(nth);
        share.is_some_and(|share| share.unit().dimension() == Dimension::Ratio)
    };
    if quantity.unit.is_some() || quantity.vague {
        return None;
    }
    let before = case.nth.checked_sub(1).filter(|before| is_share(*before));
    if let Some(before) = before
        && let Some((open, close)) = bracketed(case.nth)
        && sentence.quantities[before].end == open
    {
        let told = case.before()?;
        return passage
            .is(close, "of")
            .then(|| case.named(told.claim.measured.clone(), quantity.end))?;
    }
    let (open, close) = bracketed(case.nth + 1).filter(|_| is_share(case.nth + 1))?;
    if open != quantity.end {
        return None;
    }
    let of = passage.is(close, "of");
    let noun = close + usize::from(of);
    // "Of the 80 nurses, 20 (25 %) work nights": what they are of stands in front.
    let comma = case.previous().filter(|at| passage.is_mark(*at, ','));
    if !of && comma.is_some() && passage.is(sentence.range.start, "of") {
        return None;
    }
    if let Some(range) = phrase_behind(sentence, noun, sentence.until(case.nth + 1)) {
        return case.ahead(range);
    }
    // "31 (34 %) of them", "and 12 (10 %) said no"
    let them = of && passage.is_any(noun, word_list!["them", "these", "those", "which", "whom"]);
    let acts =
        sentence.part(close).is_verbal() && case.told.iter().any(|told| !case.is_place(told));
    let last = || match case.told.is_empty() {
        true => Some(case.measured_last),
        false => case.last_told(),
    };
    case.named((them || acts).then(last)??.clone(), quantity.end)
}

/// "All three managers signed; *two of the three* report": of those that were told to be as many as the whole.
pub(super) fn of_told(case: &Case<'_, '_, '_>) -> Option<Measured> {
    let sentence = case.sentence;
    let before = || of_next(sentence, case.nth.checked_sub(1)?);
    let whole = of_next(sentence, case.nth).or_else(before)?;
    let value = sentence.quantities[whole].value;
    let told = case
        .told
        .iter()
        .rev()
        .find(|told| told.claim.value == value && told.claim.unit == case.quantity().unit())?;
    case.named(told.claim.measured.clone(), case.quantity().end)
}

/// "Out of 30 proposals, we accepted *12*": so many of the whole that the sentence opens with.
pub(super) fn of_fronted(case: &Case<'_, '_, '_>) -> Option<Measured> {
    let sentence = case.sentence;
    let passage = sentence.passage;
    let quantity = case.quantity();
    let whole = case.told.first().filter(|told| told.nth == 0)?;
    let start = sentence.quantities[0].start;
    let openers = word_list!["out", "of", "from", "among", "the", "all", "these"];
    let opens = start > sentence.range.start
        && start - sentence.range.start <= 4
        && (sentence.range.start..start).all(|at| passage.is_any(at, openers))
        && passage.is_mark(whole.end, ',');
    let done = case
        .previous()
        .is_some_and(|at| sentence.part(at) == Part::Verb && at > whole.end);
    let closes = quantity.end >= sentence.range.end
        || passage.is_any(quantity.end, word_list![".", ",", ";", "and", "!"]);
    let part = whole.claim.unit == Unit::COUNT
        && quantity.unit.is_none()
        && quantity.value <= whole.claim.value;
    (opens && done && closes && part)
        .then(|| case.named(whole.claim.measured.clone(), quantity.end))
        .flatten()
}

#[cfg(test)]
mod tests {
    use crate::extract::claim::tests::check;

    #[test]
    fn what_is_done_is_done_to_the_whole_before() {
        check(
            "Out of 30 proposals, we accepted 12.",
            &["proposals: 30 count", "proposals: 12 count"],
        );
        check(
            "Of the 90 nurses, the ward hired 31 and trained 20.",
            &["nurses: 90 count", "nurses: 31 count", "nurses: 20 count"],
        );
        check("From 30 proposals, we ranked 52.", &["proposals: 30 count"]);
    }

    #[test]
    fn counts_have_their_share_in_parentheses() {
        check(
            "The port has 556 buoys. 203 (36.51%) of those buoys have a lamp.",
            &[
                "buoys: 556 count",
                "buoys: 203 count",
                "buoys: 36.51 percent",
            ],
        );
        check(
            "The clinic has 90 beds. 31 (34%) of them are empty.",
            &["beds: 90 count", "beds: 31 count", "beds: 34 percent"],
        );
        check(
            "44 (37 %) of the sailors said yes, and 12 (10%) said no.",
            &[
                "sailors: 44 count",
                "sailors: 37 percent",
                "sailors: 12 count",
                "sailors: 10 percent",
            ],
        );
        check(
            "36.5% (203) of those buoys have a lamp.",
            &["buoys: 36.5 percent", "buoys: 203 count"],
        );
        check(
            "Of the 80 nurses, 20 (25%) work nights.",
            &["nurses: 80 count", "nurses: 20 count", "nurses: 25 percent"],
        );
        // A number that nothing says to be one of something.
        check("Tide Gate 7 (12 %).", &["Tide Gate 7: 12 percent"]);
    }

    #[test]
    fn parts_are_of_those_who_are_as_many_as_the_whole() {
        check(
            "There are 13 pilots; 12 of the 13 are from Oslo.",
            &["pilots: 13 count", "pilots: 12 count", "pilots: 13 count"],
        );
        check(
            "We saw 13 pilots. 12 of 15 were new.",
            &["pilots: 13 count", ": 12 count", ": 15 count"],
        );
        check("12 of 13 from Acme.", &[": 12 count", ": 13 count"]);
        check("Page 2 of 3 from Acme.", &[]);
        check("It was 9 of 10.", &[]);
    }

    #[test]
    fn a_total_is_of_what_was_counted() {
        check(
            "We sold 40 boats in May, for a total of 682 since 2019.",
            &["boats: 40 count", "boats: 682 count"],
        );
    }
}
