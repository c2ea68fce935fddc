//! Bounds that a level or a limit tells: what was passed, what is not to be exceeded, and the top of a ranking, which bounds
//! nothing.

use super::start_of;
use crate::document::Shape;
use crate::extract::claim::unit::currency_before;
use crate::extract::passage::Passage;
use crate::lexicon::words::{Tags, WordList, word_list};

/// Whether "not to exceed price of" or the like ends right before token `end`; the noun stays what is measured.
pub(super) fn is_capped(passage: &Passage<'_>, end: usize, from: usize) -> bool {
    const AMOUNTS: &WordList = word_list![
        "price", "amount", "cost", "sum", "total", "fee", "value", "budget", "limit",
    ];
    let Some(noun) = end.checked_sub(2) else {
        return false;
    };
    let exceed = ["not to exceed", "not - to - exceed"];
    passage.is(end - 1, "of")
        && passage.is_any(noun, AMOUNTS)
        && exceed
            .iter()
            .any(|words| start_of(passage, words, noun, from).is_some())
}

/// What may pass a number.
const LEVELS: &WordList = word_list![
    "sales",
    "turnover",
    "membership",
    "total",
    "totals",
    "revenue",
    "revenues",
    "income",
    "users",
    "members",
    "downloads",
    "subscribers",
    "stars",
    "population",
    "number",
    "count",
    "circulation",
    "attendance",
    "assets",
    "spending",
    "capacity",
    "output",
    "production",
    "registrations",
    "enrolment",
    "enrollment",
    "followers",
    "visits",
    "visitors",
    "commits",
    "contributors",
    "donations",
    "profit",
    "profits",
    "value",
    "budget",
    "costs",
    "debt",
    "emissions",
    "funding",
];

/// "membership passed 7,000", "turnover surged past £5 million", "passed the 500 mark": whether the words before token `end`
/// say that a level was left behind. What is counted behind the number was passed in another way: "passed 12 resolutions".
pub(super) fn is_passed(passage: &Passage<'_>, end: usize, from: usize) -> bool {
    let mut verb = currency_before(passage, end, from).map_or(end, |(_, start)| start);
    let mark = verb > from && passage.is(verb - 1, "the");
    verb -= usize::from(mark);
    let Some(last) = verb.checked_sub(1).filter(|last| *last >= from) else {
        return false;
    };
    let passes = passage.is_any(last, word_list!["passed", "passes", "passing", "pass"]);
    let past = passage.is(last, "past")
        && last > from
        && passage.is_any(
            last - 1,
            word_list![
                "surged", "rose", "climbed", "grew", "went", "jumped", "soared", "shot", "rises",
                "grows", "climbs",
            ],
        );
    if !(passes || past) {
        return false;
    }
    // A motion, a board and a ball pass in other ways.
    let level = last > from && {
        let noun =
            last - 1 - usize::from(passage.tags(last - 1).has(Tags::AUXILIARY | Tags::ADVERB));
        noun >= from && passage.is_any(noun, LEVELS)
    };
    if passes && !mark && !level {
        return false;
    }
    let mut behind = end + 1;
    while passage.tags(behind).has(Tags::NUMBER | Tags::UNIT)
        || passage.is_any(behind, word_list!["million", "billion", "bn", "m", "k"])
    {
        behind += 1;
    }
    if mark {
        return passage.is_any(
            behind,
            word_list!["mark", "milestone", "threshold", "level"],
        );
    }
    // "the motion passed 9 to 2", "passed 7-0", "9 of 12"
    let votes = passage.is_any(
        behind,
        word_list![
            "-", "–", "—", "to", ":", "of", "for", "against", "on", "back"
        ],
    ) && passage
        .tokens
        .get(behind + 1)
        .is_some_and(|next| next.shape == Shape::Number);
    let counted = votes
        || passage.tokens.get(behind).is_some_and(|next| {
            next.is_word()
                && !next
                    .tags
                    .has(Tags::PREPOSITION | Tags::CONJUNCTION | Tags::AUXILIARY | Tags::DETERMINER)
        });
    !counted || past
}

/// "among the top 5 %", "in our top 12 towns": whether the word at token `at` is the top of a ranking; "sales top 5 tons"
/// tells a bound.
pub(super) fn is_rank(passage: &Passage<'_>, at: usize, from: usize) -> bool {
    let named = |before: usize| {
        passage
            .tags(before)
            .has(Tags::DETERMINER | Tags::PREPOSITION | Tags::ADJECTIVE | Tags::ORDINAL)
            || passage.is_any(
                before,
                word_list!["our", "its", "their", "your", "'s", "’s"],
            )
            || passage.is_mark(before, '(')
    };
    passage.is(at, "top") && (at == from || named(at - 1))
}
