//! Quantities right behind the noun that they are the sum, level or value of: "a budget of $2 million", "a ratio of 0.4".

#[cfg(test)]
mod tests;

use std::ops::Range;

use super::level::is_span;
use super::{Case, Measured, adjacent};
use crate::extract::claim::change::direction;
use crate::extract::claim::noun::{aside_before, phrase_before, skip_openers};
use crate::extract::claim::part::Part;
use crate::extract::claim::relation::Told;
use crate::extract::claim::sentence::Sentence;
use crate::lexicon::words::{Tags, WordList, word_list};
use crate::model::Phrase;

/// Nouns that only say that an amount follows.
pub(super) const GENERIC: &WordList = word_list![
    "total", "sum", "amount", "minimum", "maximum", "average", "range", "figure", "number",
    "order", "excess", "value",
];

/// "matches *gifts* up to £500": how much each may be.
pub(super) fn limited(case: &Case<'_, '_, '_>) -> Option<Measured> {
    const GIVEN: &WordList = word_list![
        "awards",
        "bursaries",
        "contributions",
        "costs",
        "donations",
        "expenses",
        "fees",
        "gifts",
        "grants",
        "investments",
        "loans",
        "orders",
        "payments",
        "prizes",
        "purchases",
        "scholarships",
    ];
    let passage = case.sentence.passage;
    let noun = case
        .previous()
        .filter(|at| passage.is_any(*at, GIVEN) && passage.is(case.quantity().start, "up"))?;
    case.ahead(phrase_before(
        case.sentence,
        noun + 1,
        case.sentence.from(case.nth),
    )?)
}

/// "a launch (*value £58,000*)", "(*cost: €3m*)": the word that says what money is of a thing, before it in its parentheses.
pub(super) fn valued(case: &Case<'_, '_, '_>) -> Option<Measured> {
    const WORTHS: &WordList = word_list![
        "budget", "cost", "costs", "fee", "price", "rent", "salary", "turnover", "value", "worth"
    ];
    let sentence = case.sentence;
    let passage = sentence.passage;
    let at = case.previous()?;
    let word = at - usize::from(passage.is_mark(at, ':') && at > sentence.range.start);
    let open = word
        .checked_sub(1)
        .filter(|open| passage.is_any(word, WORTHS) && passage.is_mark(*open, '('))?;
    let plain = |range: &Range<usize>| {
        range
            .clone()
            .all(|at| sentence.part(at) != Part::Preposition)
    };
    let thing = phrase_before(sentence, open, sentence.from(case.nth)).filter(plain);
    let pieces = [Some(word..word + 1), thing]
        .into_iter()
        .flatten()
        .map(|range| passage.span(range))
        .collect();
    case.named(Phrase { pieces }, case.quantity().end)
}

/// "a spending budget of around $2,000,000", "an average price of $31.50", "sales between 3 and 4 billion"
pub(super) fn before_of(case: &Case<'_, '_, '_>) -> Option<Measured> {
    let sentence = case.sentence;
    let passage = sentence.passage;
    // "a budget of only $2 million"
    let mut of = sentence
        .back(case.quantity().start)
        .find(|at| sentence.part(*at) != Part::Adverb)?;
    // "a cadence of every three months"
    if passage.is(of, "every") {
        of = case.previous()?;
    }
    // "gifts worth a total 140 million", "a budget of a total of 12"
    if passage.is_any(of, word_list!["total", "combined", "sum"]) {
        of = sentence
            .back(of)
            .find(|at| sentence.part(*at) != Part::Determiner)?;
    }
    let ties = |at: usize| {
        let words = word_list!["of", "at", "totalling", "totaling", "worth", "averaging"];
        sentence.passage.is_any(at, words)
    };
    if sentence.passage.is(of, "between") && case.quantity().value_max.is_some() {
        of -= usize::from(of > sentence.range.start && ties(of - 1));
    } else if !ties(of) {
        return None;
    }
    // "Registrations: 112 at £240"
    if passage.is(of, "at")
        && case.quantity().is_money()
        && let Some(told) = case.before().filter(|told| told.end == of)
    {
        return case.named(told.claim.measured.clone(), case.quantity().end);
    }
    // "earnings (before losses) of $2 million"
    let end = aside_before(sentence, of).unwrap_or(of);
    // "84 grants, worth £1.6m,", "Legacies, at £2.4m, were up"
    let comma = of > sentence.range.start && passage.is_mark(of - 1, ',');
    let set_off = comma && case.quantity().unit.is_some() && !passage.is(of, "of");
    let end = end - usize::from(set_off);
    // "gave 34,000 hours of their time, worth £510,000": of what was told right before the comma.
    if let Some(told) = case.before().filter(|told| set_off && told.end == end) {
        return case.named(told.claim.measured.clone(), case.quantity().end);
    }
    let range = phrase_before(sentence, end, sentence.from(case.nth))?;
    let range = amounting(case, &range).unwrap_or(range);
    // "closed the quarter at $12"
    if passage.is(of, "at") && is_span(case, &range) {
        return None;
    }
    // "at best at 15 %" says how, "is one of three" of whom.
    if range.len() == 1 && passage.is_any(range.start, SUPERLATIVES) {
        return None;
    }
    if range.len() == 1 && passage.is(range.start, "one") {
        return case.named(case.subject()?, case.quantity().end);
    }
    // "hit an all-time high of 12", "beat the previous record of 82": the level of what was told, or of whom the clause
    // speaks.
    let level = sentence.passage.is_any(range.end - 1, LEVELS)
        && range.len() <= 4
        && !range
            .clone()
            .rev()
            .skip(1)
            .any(|at| sentence.part(at) == Part::Noun && !sentence.passage.is(at, "time"));
    if level {
        let alike = |told: &&Told| told.claim.unit == case.quantity().unit();
        let told = case.told.iter().rev().take(2).find(alike);
        let phrase = told
            .map(|told| told.claim.measured.clone())
            .filter(|phrase| !phrase.is_empty())
            .or_else(|| case.subject())
            .unwrap_or_else(|| Phrase::of(sentence.passage.span(range)));
        return case.named(phrase, case.quantity().end);
    }
    // "tanks with a volume of 5 litres": the volume is of 5 litres.
    let with = range
        .clone()
        .rev()
        .find(|at| sentence.passage.is(*at, "with"));
    let range = with.map_or(range.clone(), |with| {
        skip_openers(sentence, with + 1, range.end)..range.end
    });
    // "took the calls in an average of 42 seconds", "got a loan in the amount of $5 million"
    let last = range.end - 1;
    let tie = sentence
        .back(last)
        .find(|at| !matches!(sentence.part(*at), Part::Determiner | Part::Adjective))
        .filter(|at| range.contains(at) && *at > range.start)
        .filter(|at| {
            sentence
                .passage
                .is_any(*at, word_list!["in", "at", "to", "with", "for"])
        });
    let range = match tie {
        Some(tie) if sentence.passage.is_any(last, GENERIC) => range.start..tie,
        _ => range,
    };
    let generic = range.len() == 1 && sentence.passage.is_any(range.start, GENERIC);
    // "with a growth rate of 26 %": the rate of what was told, or of whom the clause speaks.
    let rate = sentence
        .passage
        .is_any(range.end - 1, word_list!["rate", "pace"])
        && range.clone().rev().skip(1).all(|at| {
            let spans = word_list![
                "annual",
                "average",
                "compound",
                "cumulative",
                "quarterly",
                "steady",
                "yearly",
            ];
            direction(sentence, at).is_some() || sentence.passage.is_any(at, spans)
        });
    if rate && let Some(phrase) = case.last_told().cloned().or_else(|| case.subject()) {
        return case.named(phrase, case.quantity().end);
    }
    let sets = sentence.passage.is_any(range.end - 1, SETS);
    if sets && let Some(members) = apposed(sentence, range.start) {
        return case.ahead(members);
    }
    (!generic).then(|| case.ahead(range)).flatten()
}

/// The noun before "in the amount of" and "to the value of" where `range` is no more than the amount: "The stipend, in the
/// amount of $4,000, helps".
fn amounting(case: &Case<'_, '_, '_>, range: &Range<usize>) -> Option<Range<usize>> {
    let sentence = case.sentence;
    let passage = sentence.passage;
    let amount = passage.is_any(range.end - 1, word_list!["amount", "sum", "value", "tune"]);
    let bare = range.len() == 1 && amount;
    let tie = sentence
        .back(range.start)
        .find(|at| sentence.part(*at) != Part::Determiner)
        .filter(|at| bare && passage.is_any(*at, word_list!["in", "to"]))?;
    let comma = usize::from(tie > sentence.range.start && passage.is_mark(tie - 1, ','));
    phrase_before(sentence, tie - comma, sentence.from(case.nth))
        .filter(|range| !passage.tags(range.start).has(Tags::LEGAL))
}

/// "an average of $11 each": where nothing says what the amount is of, that it is an average.
pub(super) fn generic(case: &Case<'_, '_, '_>) -> Option<Measured> {
    let passage = case.sentence.passage;
    let of = case.previous().filter(|at| passage.is(*at, "of"))?;
    let noun = of
        .checked_sub(1)
        .filter(|at| *at >= case.sentence.range.start)?;
    let named = passage.is_any(
        noun,
        word_list!["average", "minimum", "maximum", "total", "sum"],
    );
    named.then(|| case.ahead(noun..of)).flatten()
}

/// Words behind "at" that say how a level is meant: "at best 15 %".
pub(super) const SUPERLATIVES: &WordList = word_list!["best", "worst", "most", "least"];

/// Nouns that say how a level compares with others.
const LEVELS: &WordList = word_list![
    "high", "highs", "low", "lows", "peak", "record", "level", "maximum", "minimum",
];

/// Nouns of which a number says how many are in them.
const SETS: &WordList = word_list![
    "set", "batch", "group", "cohort", "list", "series", "round", "wave",
];

/// The noun phrase before the comma that sets off what starts at token `start`: in "libraries, the first set of 25" the
/// set is one of libraries.
fn apposed(sentence: &Sentence<'_, '_>, start: usize) -> Option<Range<usize>> {
    let comma = sentence
        .back(start)
        .find(|at| sentence.part(*at) != Part::Determiner)
        .filter(|at| sentence.passage.is_mark(*at, ','))?;
    phrase_before(sentence, comma, sentence.range.start)
}

/// "a hazard ratio 0.75", "impact factor above 10": a statistic and its value.
pub(super) fn statistic(case: &Case<'_, '_, '_>) -> Option<Measured> {
    const STATISTICS: &WordList = word_list![
        "ratio",
        "score",
        "index",
        "factor",
        "rate",
        "rating",
        "mean",
        "median",
        "average",
        "coefficient",
        "auc",
        "roc",
    ];
    let named = case.sentence.passage.is_any(case.previous()?, STATISTICS);
    named.then(|| adjacent(case)).flatten()
}
