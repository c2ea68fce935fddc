//! What "of them", "of which" and the like mean, and what those are said to be: "54 farmers, 31 of them women".

use std::ops::Range;

use super::{Case, Measured, among};
use crate::extract::claim::noun::{phrase_before, phrase_behind};
use crate::extract::claim::part::{Part, is_plural};
use crate::lexicon::words::{WordList, word_list};
use crate::model::{Dimension, Phrase, Rule};

/// Words that stand for what was told before.
const THEM: &WordList = word_list![
    "them", "which", "whom", "these", "those", "it", "this", "that",
];

/// "70,000 of them", "two thirds of whom", "of whom 612 received it", "Of these, 45 closed": what was counted before.
pub(super) fn found(case: &Case<'_, '_, '_>) -> Option<Measured> {
    let passage = case.sentence.passage;
    let end = case.quantity().end;
    let counted = |at: usize| phrase_behind(case.sentence, at, case.until()).is_some();
    let of = passage.is(end, "of")
        && passage.is_any(end + 1, THEM)
        && !(case.sentence.part(end + 2).is_nominal()
            && case.sentence.part(end + 1) == Part::Determiner);
    let comma = case
        .previous()
        .map_or(0, |at| usize::from(passage.is_mark(at, ',')));
    let them = case.quantity().start.checked_sub(comma + 1);
    let fronted = them.is_some_and(|at| {
        at > case.sentence.range.start
            && passage.is_any(at, THEM)
            && passage.is_any(at - 1, word_list!["of", "among"])
    });
    if !(of || fronted && !counted(end)) {
        return None;
    }
    // "$20 million over three years, of which $6 million": of money, not of years; and a share of no span of time.
    let unit = case.quantity().unit();
    let mut near = case.told.iter().rev().take(3);
    let alike = near
        .clone()
        .find(|told| unit.dimension() == Dimension::Currency && told.claim.unit == unit);
    let counted = || near.find(|told| told.claim.unit.dimension() != Dimension::Time);
    let phrase = match alike.or_else(counted).or(case.told.last()) {
        // "Members sit in 24 countries, half of them in Asia": not of the countries.
        // but in "24 countries, 13 of which" of the countries.
        Some(told)
            if case.is_place(told)
                && !(comma == 1
                    && of
                    && told.end + 1 == case.quantity().start
                    && passage.is(end + 1, "which")) =>
        {
            among::counted(case).or_else(|| case.last_subject())
        }
        Some(told) => Some(&told.claim.measured).cloned(),
        None => set_off(case).or_else(|| {
            [case.measured_last, case.spoken_of]
                .into_iter()
                .find(|phrase| !phrase.is_empty())
                .cloned()
        }),
    };
    let end = if of { end + 2 } else { end };
    let mut answer = Measured {
        phrase: with_predicate(case, phrase.unwrap_or_default(), end),
        rule: Rule::ClaimAntecedent,
        end,
        unit: None,
    };
    if let Some(range) = apposed(case, end).filter(|_| of) {
        answer.end = range.end;
        answer.phrase.pieces.push(passage.span(range));
    }
    Some(answer)
}

/// "*The trainees*, 26 of them women": those right before the comma, where nothing was counted yet.
fn set_off(case: &Case<'_, '_, '_>) -> Option<Phrase> {
    let sentence = case.sentence;
    let comma = case
        .previous()
        .filter(|at| sentence.passage.is_mark(*at, ','))?;
    let range = phrase_before(sentence, comma, sentence.range.start)?;
    is_plural(sentence.passage.raw(range.end - 1)).then(|| Phrase::of(sentence.passage.span(range)))
}

/// What those are that "of them" at the end of which token `end` stands names, without a verb: "26 of them *women*", "4 of them
/// being *farmers*".
fn apposed(case: &Case<'_, '_, '_>, end: usize) -> Option<Range<usize>> {
    let sentence = case.sentence;
    let start = end + usize::from(sentence.passage.is(end, "being"));
    if !matches!(sentence.part(start), Part::Noun | Part::Adjective) {
        return None;
    }
    let range =
        phrase_behind(sentence, start, case.until()).filter(|range| range.start == start)?;
    let closed = range.end >= sentence.range.end
        || matches!(
            sentence.part(range.end),
            Part::Mark | Part::Conjunction | Part::Preposition | Part::Verb | Part::Auxiliary
        );
    closed.then_some(range)
}

/// "4 of them being farmers and *5 being sailors*": of the same ones.
pub(super) fn being(case: &Case<'_, '_, '_>) -> Option<Measured> {
    let end = case.quantity().end;
    let before = case.before()?;
    let alike = before.claim.rule == Rule::ClaimAntecedent && case.quantity().unit.is_none();
    let range = apposed(case, end).filter(|range| alike && range.start > end)?;
    let whole = before.claim.measured.pieces.first().copied()?;
    let own = case.sentence.passage.span(range.clone());
    Some(Measured {
        rule: Rule::ClaimAntecedent,
        ..case.named(
            Phrase {
                pieces: [whole, own].into(),
            },
            range.end,
        )?
    })
}

/// `phrase` and what those are that the words from token `end` on say it of: "of whom 31 % *are women*", "70 % of the
/// sailors *are women*". A share says little without what it is a share of, and as little without this.
pub(super) fn with_predicate(case: &Case<'_, '_, '_>, mut phrase: Phrase, end: usize) -> Phrase {
    let sentence = case.sentence;
    let being = word_list!["are", "is", "were", "was"];
    if phrase.is_empty() || !sentence.passage.is_any(end, being) {
        return phrase;
    }
    let first = (end + 1..sentence.range.end)
        .find(|at| sentence.part(*at) != Part::Adverb)
        .map(|at| at + usize::from(sentence.passage.is(at, "for")));
    let range = first.and_then(|first| phrase_behind(sentence, first, case.until()));
    phrase
        .pieces
        .extend(range.map(|range| sentence.passage.span(range)));
    phrase
}
