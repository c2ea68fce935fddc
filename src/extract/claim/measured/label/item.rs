//! Items with a label: what is worked out of them, what stands in parentheses behind them, and the hints of forms.

use std::ops::Range;

use super::LONGEST;
use crate::document::BlockKind;
use crate::extract::claim::measured::{Case, Measured};
use crate::extract::claim::noun::{phrase_before, phrase_behind};
use crate::extract::claim::part::Part;
use crate::extract::claim::sentence::Sentence;
use crate::lexicon::words::{WordList, word_list};
use crate::model::{Dimension, Phrase};

/// "Cook: 20 hours of work at $50 per hour = *$1,000*", "Summer pay, 2 months = *$10,000*": what is worked out is of the item that
/// its line opens with, else of what the line told first.
pub(super) fn worked_out(case: &Case<'_, '_, '_>, mark: usize) -> Option<Measured> {
    let sentence = case.sentence;
    let passage = sentence.passage;
    if case.nth == 0 || !passage.is(mark, "=") {
        return None;
    }
    let times = word_list!["per", "each", "x", "×", "*"];
    let from = sentence.from(case.nth);
    let rate = from >= mark || (from..mark).any(|at| passage.is_any(at, times));
    if !rate {
        return None;
    }
    let first = sentence.quantities[0].start;
    let parts = word_list![":", ",", "–", "—", "=", "("];
    let end = (sentence.range.start..first).find(|at| passage.is_any(*at, parts));
    let item = end
        .map(|end| sentence.range.start..end)
        .filter(|item| {
            let mut words = item.clone();
            item.len() <= LONGEST
                && words.any(|at| sentence.part(at) == Part::Noun)
                && !item.clone().any(|at| sentence.part(at).is_verbal())
        })
        .map(|item| Phrase::of(passage.span(item)));
    let told = || case.told.first().map(|told| told.claim.measured.clone());
    case.named(item.or_else(told)?, case.quantity().end)
}

/// "Deeper dive into topics of the morning (*1 hour*)": how long something takes that an item opens with.
pub(super) fn lasting(case: &Case<'_, '_, '_>, open: usize, end: usize) -> Option<Measured> {
    let sentence = case.sentence;
    let passage = sentence.passage;
    let from = sentence.range.start;
    let item = matches!(passage.block.kind, BlockKind::ListItem { .. });
    let time = case.quantity().unit().dimension() == Dimension::Time;
    let closes = passage.is_mark(end, ')') && end + 1 >= sentence.range.end;
    let first = phrase_behind(sentence, from, open).filter(|_| item && time && closes)?;
    let parted =
        (first.end..open).any(|at| matches!(sentence.part(at), Part::Mark | Part::Quantity));
    let named = first
        .clone()
        .all(|at| passage.tokens[at].is_capital() || !passage.tokens[at].is_word());
    (first.start == from && first.end < open && !named && !parted)
        .then(|| case.ahead(first))
        .flatten()
}

/// What an item opens with, where the label that starts at token `start` stands in parentheses behind it: "Oslo (seats: 40)".
pub(super) fn lead_before(sentence: &Sentence<'_, '_>, start: usize) -> Option<Range<usize>> {
    const NEAR: usize = 8;
    let passage = sentence.passage;
    let from = sentence.range.start;
    let item = matches!(passage.block.kind, BlockKind::ListItem { .. });
    let mut end = start
        .checked_sub(1)
        .filter(|open| item && *open > from && passage.is_mark(*open, '('))?;
    // "French (fr) (progress: 1 %)"
    while end > from && passage.is_mark(end - 1, ')') {
        let mut before = sentence.back(end - 1).take(NEAR);
        end = before.find(|at| passage.is_mark(*at, '('))?;
    }
    phrase_before(sentence, end, from).filter(|lead| lead.start == from)
}

/// A label without the hint of a form behind it: "Attendees (estimated, if needed)" names attendees.
pub(super) fn trim_hint(sentence: &Sentence<'_, '_>, label: Range<usize>) -> Range<usize> {
    const HINTS: &WordList = word_list![
        "applicable",
        "approx",
        "approximate",
        "approximately",
        "available",
        "estimate",
        "estimated",
        "known",
        "needed",
        "optional",
        "roughly",
    ];
    let passage = sentence.passage;
    let last = label.end.wrapping_sub(1);
    if label.is_empty() || !passage.is_mark(last, ')') {
        return label;
    }
    let open = label.clone().rfind(|at| passage.is_mark(*at, '('));
    match open {
        Some(open) if open > label.start && (open..last).any(|at| passage.is_any(at, HINTS)) => {
            label.start..open
        }
        _ => label,
    }
}

#[cfg(test)]
mod tests {
    use crate::extract::claim::tests::check;

    #[test]
    fn what_is_worked_out_is_of_the_item() {
        check(
            "Cook: 20 hours of work at $50 per hour = $1,000",
            &[
                "hours of work: 20 hour",
                "hours of work: 50 USD",
                "Cook: 1000 USD",
            ],
        );
        check(
            "Summer pay of the nurses, 2 months = $10,000",
            &["months: 2 month", "Summer pay of the nurses: 10000 USD"],
        );
        check("Boats = 12", &["Boats: 12 count"]);
    }

    #[test]
    fn items_last_as_long_as_their_parentheses_say() {
        check(
            "- Deeper dive into leaks seen in the morning session (1 hour)",
            &["Deeper dive: 1 hour"],
        );
        check("- Lunch (1 hour)", &["Lunch: 1 hour"]);
        check("- Ann Bell @abell Umbra (30 months)", &["months: 30 month"]);
    }

    #[test]
    fn labels_in_parentheses_are_of_their_item() {
        check(
            "- French (fr) (progress: 1%)",
            &["progress, French: 1 percent"],
        );
        check("- Oslo (seats: 40)", &["seats, Oslo: 40 count"]);
        check("We met in Oslo (seats: 40).", &["seats: 40 count"]);
    }

    #[test]
    fn hints_of_forms_are_no_part_of_labels() {
        check(
            "- Weekly attendee count (estimated, if needed): 25",
            &["Weekly attendee count: 25 count"],
        );
        check("- Boats (known leaks): 25", &["Boats: 25 count"]);
        check(
            "- Boats (with crews): 25",
            &["Boats (with crews): 25 count"],
        );
    }
}
