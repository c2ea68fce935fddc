//! What may be measured at all: something with a noun to head it. No rule's word is taken for a time ("the fourth year running"),
//! for how or what something is ("good", "ongoing"), or for the handle of a person.

use std::ops::Range;

use super::{Case, Measured};
use crate::document::Span;
use crate::extract::claim::part::Part;
use crate::extract::claim::relation::Told;
use crate::extract::claim::sentence::Sentence;
use crate::lexicon::verbs::{self, Form};
use crate::lexicon::words::{Tags, WordList, word_list};
use crate::model::Dimension;

/// Words that alone are nothing that is counted or measured, whatever part they seem to be.
const HOLLOW: &WordList = word_list![
    "absent",
    "abroad",
    "against",
    "alive",
    "amber",
    "apiece",
    "available",
    "bad",
    "begun",
    "best",
    "blue",
    "brown",
    "bulk",
    "complete",
    "completed",
    "dead",
    "drawn",
    "due",
    "elsewhere",
    "excellent",
    "expired",
    "fair",
    "first",
    "good",
    "great",
    "green",
    "grey",
    "held",
    "largest",
    "late",
    "latest",
    "likewise",
    "live",
    "lost",
    "majority",
    "mark",
    "missing",
    "no",
    "none",
    "obsolete",
    "once",
    "ongoing",
    "orange",
    "outstanding",
    "overdue",
    "pending",
    "planned",
    "poor",
    "present",
    "rapid",
    "red",
    "remaining",
    "rest",
    "right",
    "run",
    "sent",
    "separate",
    "seperate",
    "shut",
    "smallest",
    "spent",
    "stuck",
    "thereby",
    "threshold",
    "unassigned",
    "under",
    "underway",
    "unresolved",
    "urgent",
    "vacant",
    "valid",
    "vast",
    "yellow",
    "yes",
];

/// Words of times that are no periods by their class.
const TIMES: &WordList = word_list![
    "beginning",
    "close",
    "date",
    "early",
    "end",
    "half",
    "late",
    "mid",
    "middle",
    "row",
    "running",
    "start",
    "straight",
    "successive",
    "time",
    "today",
    "yesterday",
];

/// Whether what a rule found is something: none of its pieces is, where each says only when or how. What was measured before
/// was judged there.
pub(super) fn is_something(case: &Case<'_, '_, '_>, found: &Measured) -> bool {
    let pieces = &found.phrase.pieces;
    let told = |told: &Told| told.claim.measured.pieces[..] == pieces[..];
    pieces.is_empty()
        || case.told.last().is_some_and(told)
        || pieces
            .iter()
            .any(|piece| tokens(case.sentence, *piece).is_none_or(|range| is_thing(case, &range)))
}

/// The tokens of a piece of this sentence.
fn tokens(sentence: &Sentence<'_, '_>, piece: Span) -> Option<Range<usize>> {
    let own = sentence.passage.tokens.get(sentence.range.clone())?;
    let place = |offset: usize| own.partition_point(|token| token.span.start() < offset);
    let range = place(piece.start())..place(piece.end());
    (!range.is_empty())
        .then(|| range.start + sentence.range.start..range.end + sentence.range.start)
}

fn is_thing(case: &Case<'_, '_, '_>, range: &Range<usize>) -> bool {
    let sentence = case.sentence;
    let passage = sentence.passage;
    let kind = case.quantity().unit().dimension();
    let handle = range
        .start
        .checked_sub(1)
        .is_some_and(|at| passage.is_mark(at, '@') && passage.is_glued(range.start));
    if handle {
        return false;
    }
    if range.len() == 1 {
        return !is_hollow(case, range.start);
    }
    // "re-appointed at $5"
    let last = range.end - 1;
    let compound = range.len() == 3
        && sentence.part(range.start + 1) == Part::Joint
        && !passage.tokens[last].is_capital()
        && sentence.part(last) != Part::Noun
        && verbs::form(passage.raw(last)) == Some(Form::Participle);
    !compound && (kind == Dimension::Time || !is_time(sentence, range))
}

/// Whether the one word at token `at` only says how something is: "good", "planned"; money and measures may be told by what is
/// done with them.
fn is_hollow(case: &Case<'_, '_, '_>, at: usize) -> bool {
    let passage = case.sentence.passage;
    let done = case.quantity().unit.is_some()
        && case.quantity().unit().dimension() != Dimension::Ratio
        && verbs::form(passage.raw(at)).is_some();
    let word = &passage.tokens[at];
    let small = word.is_word() && !word.is_capital();
    let participle = small
        && case.sentence.part(at) != Part::Noun
        && verbs::form(passage.raw(at)) == Some(Form::Participle)
        && verbs::counted(passage.raw(at)).is_none();
    !done && (is_manner(case, at) && !is_kind(case) || participle)
}

/// Whether the word at token `at` is no noun of anything.
pub(super) fn is_manner(case: &Case<'_, '_, '_>, at: usize) -> bool {
    case.sentence.passage.is_any(at, HOLLOW)
}

/// Whether the word behind the number tells it from a number beside it: "2 red, 5 amber".
fn is_kind(case: &Case<'_, '_, '_>) -> bool {
    let sentence = case.sentence;
    let end = |nth: usize| sentence.quantities[nth].end;
    let joined = |first: usize| {
        let next = first + 1;
        let kinds = next < sentence.quantities.len()
            && is_manner(case, end(first))
            && is_manner(case, end(next));
        kinds
            && (end(first) + 1..sentence.quantities[next].start).all(|at| {
                sentence
                    .passage
                    .is_any(at, word_list![",", ";", "and", "/", "|"])
            })
    };
    joined(case.nth) || case.nth.checked_sub(1).is_some_and(joined)
}

/// Whether the words `range` tell when something was: "By the end of June", "first time", "quarter on quarter", "2023 in Turku".
pub(super) fn is_time(sentence: &Sentence<'_, '_>, range: &Range<usize>) -> bool {
    let passage = sentence.passage;
    let timed = |at: usize| {
        sentence.part(at) == Part::Time
            || passage
                .tags(at)
                .has(Tags::PERIOD | Tags::MONTH | Tags::WEEKDAY)
            || passage.is_any(at, TIMES)
    };
    let small = |at: usize| {
        let tags = Tags::PREPOSITION | Tags::DETERMINER | Tags::ORDINAL | Tags::NUMBER;
        passage.tags(at).has(tags) || passage.is_any(at, word_list!["last", "next", "previous"])
    };
    if range.clone().all(|at| timed(at) || small(at)) {
        return range.clone().any(timed);
    }
    // "2023 in Turku"
    let mut rest = range
        .clone()
        .skip_while(|at| sentence.part(*at) == Part::Time);
    sentence.part(range.start) == Part::Time
        && rest
            .next()
            .is_some_and(|at| passage.is_any(at, word_list!["in", "at"]))
        && rest.all(|at| passage.tokens[at].is_capital())
}

#[cfg(test)]
mod tests {
    use crate::extract::claim::tests::check;

    #[test]
    fn a_time_is_nothing_that_is_counted() {
        check(
            "Adult membership fell for the third year running, to 2,906 (2022: 2,988).",
            &[
                "Adult membership: 2906 count",
                "Adult membership: 2988 count",
            ],
        );
        check(
            "By the end of May: 1,260, in 14 towns.",
            &[": 1260 count", "towns: 14 count"],
        );
        check("Time to close: 12 days.", &["Time to close: 12 day"]);
        check(
            "Second-half profit: $5 million",
            &["Second-half profit: 5000000 USD"],
        );
    }

    #[test]
    fn how_something_is_says_not_what() {
        check("Our new mill is 45% complete.", &["new mill: 45 percent"]);
        check(
            "Membership passed the 500 mark.",
            &["Membership: 500 count"],
        );
        check(
            "Suppliers: 412 (91.7%) in Kenya and 93 elsewhere.",
            &[
                "Suppliers: 412 count",
                "Suppliers: 91.7 percent",
                "Suppliers: 93 count",
            ],
        );
        check(
            "The trial recruited 88 of a planned 120 sailors.",
            &["sailors: 88 count", "sailors: 120 count"],
        );
        check("The common good gained 12%.", &["common good: 12 percent"]);
        check("It paid us $5 million.", &["paid: 5000000 USD"]);
    }

    #[test]
    fn kinds_are_told_by_their_words_where_no_noun_is() {
        check(
            "Risks of May: 2 red, 5 amber, 11 green.",
            &["red: 2 count", "amber: 5 count", "green: 11 count"],
        );
    }

    #[test]
    fn the_handle_of_a_person_is_not_what_lasts() {
        check("- Ann Bell @abell Umbra (30 months)", &["months: 30 month"]);
    }
}
