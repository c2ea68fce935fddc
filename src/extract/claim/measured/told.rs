//! Quantities that measure what another quantity of their sentence measures.

use std::ops::Range;

use super::sum::GENERIC;
use super::{Case, Measured, again, spent};
use crate::document::Shape;
use crate::extract::claim::change::{self, change_word, direction};
use crate::extract::claim::clause;
use crate::extract::claim::noun::{phrase_before, phrase_behind};
use crate::extract::claim::part::Part;
use crate::extract::claim::quantity::Quantity;
use crate::extract::claim::relation::{Link, Told, of_next};
use crate::extract::claim::rule_of;
use crate::extract::claim::sentence::Sentence;
use crate::lexicon::verbs::{self, Form};
use crate::lexicon::words::{Tags, word_list};
use crate::model::{Decimal, Dimension, Phrase, Rule, Unit};

/// "restored 41 boats out of *60 promised*", "1,870 ha out of *4,000 ha*": more of what was told, and what was done with it.
pub(super) fn out_of(case: &Case<'_, '_, '_>) -> Option<Measured> {
    let sentence = case.sentence;
    let passage = sentence.passage;
    let quantity = case.quantity();
    let of = case.previous().filter(|at| passage.is(*at, "of"))?;
    let out = of.checked_sub(1).filter(|at| passage.is(*at, "out"))?;
    let told = case
        .before()
        .filter(|told| told.end <= out && told.claim.unit == quantity.unit())?;
    let mut phrase = told.claim.measured.clone();
    if phrase.is_empty() {
        return None;
    }
    // "41 boats out of 44 passed" has no other verb.
    let verbal = |at: usize| matches!(sentence.part(at), Part::Verb | Part::Participle);
    let acts = (told.end..out).any(verbal)
        || sentence
            .verb_before(sentence.quantities[told.nth].start)
            .is_some();
    let done = verbs::form(passage.raw(quantity.end)) == Some(Form::Participle)
        && acts
        && quantity.end < sentence.range.end;
    let end = quantity.end + usize::from(done);
    if done {
        phrase.pieces.push(passage.span(quantity.end..end));
    }
    Some(Measured {
        rule: Rule::ClaimAntecedent,
        ..case.named(phrase, end)?
    })
}

/// "74, up from 65": the baseline measures what the value measures.
pub(super) fn baseline(case: &Case<'_, '_, '_>) -> Option<Measured> {
    let own = case.quantity().unit;
    let linked = matches!(case.link()?, Link::Baseline | Link::Level);
    let fits = |unit: Unit| own.is_none_or(|own| own.dimension() == unit.dimension());
    let mut near = case.told.iter().rev().take(3);
    // A baseline with a unit is that of the last value of its kind: "$64 million to 12 countries, up from $59 million".
    let last = near.find(|told| fits(told.claim.unit))?;
    // "1,140 boats in 32 ports, against 1,000", "412 people for more than 12 hours (2021: 188)": of what it is like.
    // "in 11 minutes instead of 26": what the words stand right behind.
    let start = case.quantity().start;
    let replaced = case.sentence.passage.is(start.saturating_sub(2), "instead")
        && case.before()?.end + 2 == start;
    let aside =
        !replaced && (case.is_place(last) || last.claim.unit.dimension() == Dimension::Time);
    let told = match own.is_none() && aside {
        true => near.fold(last, |best, told| match is_closer(case, told, best) {
            true => told,
            false => best,
        }),
        false => last,
    };
    // "from 13 to 60 products": the later value has the noun itself.
    // "a deficit of £2.3m (2022: £3.1m surplus)": and so has money.
    let noun =
        phrase_behind(case.sentence, case.quantity().end, case.until()).is_some_and(|noun| {
            own.is_none() || case.quantity().is_money() && noun.start == case.quantity().end
        });
    // "a profit of $5 million, compared to losses of $3 million": what it is of stands right before it.
    let own_noun = case
        .previous()
        .filter(|at| case.sentence.passage.is(*at, "of"))
        .and_then(|of| phrase_before(case.sentence, of, case.before()?.end))
        .is_some_and(|range| !is_level(case.sentence, &range));
    if own.is_none() && linked && !noun && !own_noun && moved_by_share(case) {
        return base_of_share(case);
    }
    let measured = &told.claim.measured;
    // "The fund returned 8 % against 9 % for the index": not of the fund where that is what is measured.
    let other = compared_with(case.sentence, case.quantity())
        .filter(|_| *measured == told.claim.subject)
        .map(|range| Phrase::of(case.sentence.passage.span(range)));
    (linked && !noun && !own_noun && !measured.is_empty()).then(|| Measured {
        phrase: other.unwrap_or_else(|| measured.clone()),
        rule: Rule::ClaimBaseline,
        end: case.quantity().end,
        unit: own.is_none().then_some(told.claim.unit),
    })
}

/// "up 12 % from 1,071", "fell 12 % from 1,071": whether a share right before a base says by how much that moved.
fn moved_by_share(case: &Case<'_, '_, '_>) -> bool {
    let told = case.before();
    told.is_some_and(|told| {
        told.claim.unit.dimension() == Dimension::Ratio
            && told.claim.value_max.is_none()
            && change::of(case.sentence, told.nth).is_some()
    })
}

/// What the base of a share measures: the value that moved, in whose unit it is, or what the share is of.
fn base_of_share(case: &Case<'_, '_, '_>) -> Option<Measured> {
    const LIKE: i64 = 5;
    let value = case.quantity().value;
    let like = |low: Decimal, high: Decimal| {
        low.times(Decimal::whole(LIKE))
            .is_some_and(|most| high <= most)
    };
    let moved = |told: &&Told| {
        let claim = &told.claim;
        claim.unit.dimension() != Dimension::Ratio
            && !claim.measured.is_empty()
            && like(value, claim.value)
            && like(claim.value, value)
    };
    let told = case.told.iter().rev().take(4).find(moved);
    let phrase = told.or(case.before())?.claim.measured.clone();
    (!phrase.is_empty()).then_some(Measured {
        phrase,
        rule: Rule::ClaimBaseline,
        end: case.quantity().end,
        unit: told.map(|told| told.claim.unit),
    })
}

/// Whether the number of `case` is nearer in size to the count `told` than to `other`.
fn is_closer(case: &Case<'_, '_, '_>, told: &Told, other: &Told) -> bool {
    let value = case.quantity().value;
    let ratio = |told: &Told| {
        let (low, high) = match told.claim.value < value {
            true => (told.claim.value, value),
            false => (value, told.claim.value),
        };
        high.over(low)
    };
    let counts = told.claim.unit == Unit::COUNT && !told.claim.measured.is_empty();
    // "12 boats in 7 ports, up from 9": what went up is more than it was.
    let passage = case.sentence.passage;
    let start = case.quantity().start;
    let turned = |way: &str| {
        start > case.sentence.range.start + 1
            && passage.is(start - 1, "from")
            && passage.is(start - 2, way)
    };
    let (up, down) = (turned("up"), turned("down"));
    let fits = |told: &Told| match (up, down) {
        (true, _) => told.claim.value > value,
        (_, true) => told.claim.value < value,
        _ => true,
    };
    if fits(told) != fits(other) {
        return counts && fits(told);
    }
    match (ratio(told), ratio(other)) {
        (Some(ratio), Some(others)) => counts && ratio < others,
        _ => false,
    }
}

/// Whom a number is of, where it is compared with: "against 9 % *for the index*".
pub(in crate::extract::claim) fn compared_with(
    sentence: &Sentence<'_, '_>,
    quantity: &Quantity,
) -> Option<Range<usize>> {
    let passage = sentence.passage;
    let end = quantity.end;
    if !passage.is_any(end, word_list!["for", "among"]) {
        return None;
    }
    let tie = sentence.back(quantity.start).next()?;
    let compares = passage.is_any(tie, word_list!["against", "versus", "vs", "than"])
        || passage.is_any(tie, word_list!["to", "with"])
            && passage.is_any(tie.wrapping_sub(1), word_list!["compared", "compares"]);
    let range = phrase_behind(sentence, end + 1, sentence.range.end).filter(|_| compares)?;
    let last = range.end - 1;
    let when = passage.tags(last).has(Tags::PERIOD | Tags::MONTH)
        || passage.is_any(last, word_list!["period", "time", "season", "quarter"]);
    (!when).then_some(range)
}

/// Whether a phrase only says that a level of something follows: "a total", "a low", "a previous forecast".
fn is_level(sentence: &Sentence<'_, '_>, range: &Range<usize>) -> bool {
    let last = range.end - 1;
    let level = word_list![
        "low", "high", "peak", "level", "base", "baseline", "forecast", "guidance", "estimate",
    ];
    sentence.passage.is_any(last, GENERIC) || sentence.passage.is_any(last, level)
}

/// "up 250 points to 19.6 %", "a 6 % increase in the value of grants (to $38 million)", "a 5 % rise in fees to $2 million": the level that a change
/// led to.
pub(super) fn changed_to(case: &Case<'_, '_, '_>) -> Option<Measured> {
    let sentence = case.sentence;
    let to = case
        .previous()
        .filter(|at| sentence.passage.is(*at, "to"))?;
    let told = case.before()?;
    // "sales rose 2 % to 14 TWh and heat 4 % to 9 TWh" leaves the second verb out.
    let turns = |told: &Told| change::of(sentence, told.nth).is_some();
    let turned = told.end == to && case.told.iter().any(turns);
    let change = told.claim.unit.dimension() == Dimension::Ratio
        && (turned
            || change_word(sentence, told.nth)
                .is_some_and(|word| sentence.part(word) == Part::Noun));
    let free = (told.end..to).all(|at| {
        !matches!(
            sentence.part(at),
            Part::Auxiliary | Part::Conjunction | Part::Relative
        ) && (!matches!(sentence.part(at), Part::Mark) || sentence.passage.is_mark(at, '('))
    });
    // "dropped by 6 % to 327 units" counts what dropped.
    let noun = phrase_behind(sentence, case.quantity().end, case.until())
        .is_some_and(|range| range.len() > 1 || !sentence.passage.is(range.start, "units"));
    (change && free && !noun)
        .then(|| case.named(told.claim.measured.clone(), case.quantity().end))
        .flatten()
}

/// "gave £25,000 and *Acme 18,500*", "spent £81,740, leaving a surplus of *3,240*": money whose sign was told before.
pub(super) fn same_money(case: &Case<'_, '_, '_>) -> Option<Measured> {
    let sentence = case.sentence;
    let passage = sentence.passage;
    let quantity = case.quantity();
    let thousand = quantity.marked && quantity.value >= Decimal::whole(1000);
    let told = case
        .before()
        .filter(|told| thousand && told.claim.unit.dimension() == Dimension::Currency)?;
    let ends = quantity.end >= sentence.range.end
        || passage.is_any(quantity.end, word_list![".", ",", ";", "and"])
        // "a loss of 3,240 in jobs"
        || passage.is(quantity.end, "in")
            && (passage.tokens.get(quantity.end + 1))
                .is_some_and(|next| next.shape == Shape::Number || next.tags.has(Tags::MONTH));
    if !ends || quantity.unit.is_some() {
        return None;
    }
    let left = || {
        let of = case.previous().filter(|at| passage.is(*at, "of"))?;
        let sums = word_list!["balance", "deficit", "loss", "profit", "surplus"];
        let noun = phrase_before(sentence, of, told.end)?;
        passage
            .is_any(noun.end - 1, sums)
            .then(|| Phrase::of(passage.span(noun)))
    };
    // Whoever gives with the verb of the first gives the same.
    let given = || {
        let name = clause::gapped(sentence, case.nth)?;
        let capital = passage.tokens[name.end - 1].is_capital();
        (capital && name.end == quantity.start).then(|| told.claim.measured.clone())
    };
    Some(Measured {
        unit: Some(told.claim.unit),
        ..case.named(left().or_else(given)?, quantity.end)?
    })
}

/// "$3.1 million, or 8 %": the same thing told again.
pub(super) fn again(case: &Case<'_, '_, '_>) -> Option<Measured> {
    let told = case.before().filter(|_| case.link() == Some(Link::Again))?;
    case.named(told.claim.measured.clone(), case.quantity().end)
}

/// "four in Oslo, two in Bergen", "we received 88 applications and accepted 31"
pub(super) fn sibling(case: &Case<'_, '_, '_>) -> Option<Measured> {
    let quantity = case.quantity();
    let linked = case.link()? == Link::Sibling;
    // "3,412 permits (+4.1 %) and refused 96": the last of its kind, not the share beside it.
    let near = case.told.iter().rev().take(3);
    // "14 sailors from 5 ports; 9 are from Oslo": those who are somewhere are no places.
    let acts = case.sentence.part(quantity.end).is_verbal();
    let things = || {
        let mut near = near.clone();
        near.find(|told| told.claim.unit == quantity.unit() && !case.is_place(told))
    };
    let thing = if acts { things() } else { None };
    let told = (again::beside_place(case).or_else(|| again::first_done(case)))
        .or(thing)
        .or_else(|| near.clone().find(|told| told.claim.unit == quantity.unit()))
        .or(case.before())?;
    let same = quantity.unit.is_none_or(|unit| unit == told.claim.unit);
    let count = told.claim.unit == Unit::COUNT || quantity.unit.is_some();
    // "45 miles in 2022 and 52 in 2023": only a like place makes it a like thing.
    let dated = case.sentence.part(quantity.end) == Part::Preposition
        && case.sentence.part(quantity.end + 1) == Part::Time;
    // "$142 million and $325 million available": what describes it makes it something else.
    let own = quantity.is_money()
        && (case.sentence.part(quantity.end) == Part::Adjective || spent::is_own(case, told));
    let alike = linked && same && (count || dated) && !own && !told.claim.measured.is_empty();
    alike.then(|| Measured {
        phrase: told.claim.measured.clone(),
        rule: Rule::ClaimAntecedent,
        end: quantity.end,
        unit: (!count).then_some(told.claim.unit),
    })
}

/// "Income was $5 million. This compared to $6 million before": of what was told last.
pub(super) fn compared_last(case: &Case<'_, '_, '_>) -> Option<Measured> {
    let sentence = case.sentence;
    let passage = sentence.passage;
    let tie = case
        .previous()
        .filter(|at| passage.is_any(*at, word_list!["to", "with"]))?;
    let verb = tie
        .checked_sub(1)
        .filter(|at| passage.is_any(*at, word_list!["compared", "compares"]))?;
    let this = sentence.range.start + 1 == verb
        && passage.is_any(verb - 1, word_list!["this", "that", "it", "these"]);
    this.then(|| case.named(case.measured_last.clone(), case.quantity().end))
        .flatten()
}

/// "361 commits. 80 % from us.": a share told on its own, right behind a sentence that measured something.
pub(super) fn share_of_last(case: &Case<'_, '_, '_>) -> Option<Measured> {
    let sentence = case.sentence;
    let opens = case.quantity().start == sentence.range.start && sentence.range.start > 0;
    let bare = sentence.range.len() <= 12
        && !sentence
            .range
            .clone()
            .any(|at| sentence.part(at).is_verbal());
    (opens && bare)
        .then(|| case.named(case.measured_last.clone(), case.quantity().end))
        .flatten()
}

/// "from 13 to 60 certified products", "15 of the 20 trainees", "27 %, 18 % and 11 %, respectively, of net sales": the
/// noun stands behind a later quantity.
pub(super) fn shared(case: &Case<'_, '_, '_>) -> Option<Measured> {
    let sentence = case.sentence;
    let own = case.quantity().unit;
    let mut nth = case.nth;
    // A list that shares one noun is short.
    for _ in 0..6 {
        let next = sentence.quantities.get(nth + 1)?;
        let gap = sentence.quantities[nth].end..next.start;
        let joins = |at: usize| {
            sentence.passage.is_any(
                at,
                word_list!["and", "or", "to", "nor", ",", "up", "down", "from"],
            )
        };
        // "a 100 MW / 200 MWh battery"
        // and "288 / 1780 jobs"
        let small = sentence.quantities[nth].value < next.value;
        let spaced = || sentence.passage.tokens[gap.start].spaced && small;
        let slash = gap.len() == 1
            && sentence.passage.is_mark(gap.start, '/')
            && (own.is_some() || spaced());
        // "lent 118 to 23 museums": only what moves goes to a number.
        let goes = gap.len() == 1 && sentence.passage.is(gap.start, "to") && {
            let start = sentence.quantities[nth].start;
            let before = sentence.back(start).next();
            !before.is_some_and(|at| {
                sentence.passage.is(at, "from") || direction(sentence, at).is_some()
            })
        };
        let alike = next.unit == own && gap.clone().all(joins) && !goes;
        let listed = !gap.is_empty() && gap.len() <= 3 && (alike || slash);
        if !listed && of_next(sentence, nth) != Some(nth + 1) {
            return None;
        }
        nth += 1;
        let behind = behind_all(sentence, sentence.quantities[nth].end);
        // "$180 million, or 24 cents a share"
        let each = word_list!["a", "an", "per", "each"];
        if sentence.quantities[nth].is_money() && sentence.passage.is_any(behind, each) {
            return None;
        }
        // "gained $17, $9 and $6 million for research"
        let purpose = sentence.quantities[nth].is_money() && sentence.passage.is(behind, "for");
        let behind = behind + usize::from(purpose);
        let share = own.is_some_and(|unit| unit.dimension() == Dimension::Ratio);
        // A share is of what "of" says; a noun right behind belongs to the last of the list.
        let fits = !share || !listed || sentence.passage.is(behind, "of");
        if let Some(range) = phrase_behind(sentence, behind, sentence.until(nth)).filter(|_| fits) {
            // "raised £640,000 of its £1m target"
            if !listed && sentence.passage.tags(range.end - 1).has(Tags::GOAL) {
                return None;
            }
            return Some(Measured {
                rule: rule_of(case.quantity()),
                ..case.ahead(range)?
            });
        }
    }
    None
}

/// The token behind ", respectively," at token `at`.
pub(super) fn behind_all(sentence: &Sentence<'_, '_>, at: usize) -> usize {
    let comma = |at: usize| usize::from(sentence.passage.is_mark(at, ','));
    let word = at + comma(at);
    if !sentence.passage.is(word, "respectively") {
        return at;
    }
    let end = word + 1 + comma(word + 1);
    let stops = sentence
        .passage
        .tokens
        .get(end)
        .is_none_or(|token| token.shape == Shape::Mark);
    if stops { at } else { end }
}

#[cfg(test)]
mod tests;
