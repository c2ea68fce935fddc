//! How the quantities of a sentence hang together: baselines, the same thing told again, parts of wholes.

use std::cmp::Ordering;
use std::ops::Range;

use super::change::{self, direction};
use super::part::Part;
use super::sentence::Sentence;
use crate::lexicon::verbs;
use crate::lexicon::words::{WordList, word_list};
use crate::model::{Change, Claim, Dimension, Rule};

/// A claim of the sentence at hand.
pub(super) struct Told {
    pub(super) claim: Claim,
    /// Which quantity of the sentence it came from.
    pub(super) nth: usize,
    /// One past the last token of its quote.
    pub(super) end: usize,
}

/// What a quantity is to the one before it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Link {
    /// The value before a change, or the one compared with: "74, up from *65*", "$3m versus *$2m*", "5 (2022: *4*)".
    Baseline,
    /// The value behind a change: "from 13 to *60*".
    Level,
    /// The same thing told again: "$3 million, or *8 %*,".
    Again,
    /// A further thing of the kind: "four in Oslo, *two* in Bergen", "45 miles in 2022 and *52* in 2023".
    Sibling,
}

/// More tokens than these between two quantities, and neither says what the other is.
const FAR: usize = 12;

/// What the `nth` quantity is to the one before, whose claim ends before token `end`.
pub(super) fn link(sentence: &Sentence<'_, '_>, nth: usize, end: usize) -> Option<Link> {
    let passage = sentence.passage;
    let before = &sentence.quantities[nth.checked_sub(1)?];
    let quantity = &sentence.quantities[nth];
    let gap = end.max(before.end)..quantity.start;
    let last = gap.end.checked_sub(1).filter(|last| gap.contains(last))?;
    let is = |at: usize, words: &WordList| gap.contains(&at) && passage.is_any(at, words);
    if is_baseline(sentence, nth, gap.clone()) {
        return Some(Link::Baseline);
    }
    if gap.len() > FAR {
        return None;
    }
    let from_before = before.start > sentence.range.start && passage.is(before.start - 1, "from");
    if passage.is(last, "to") && from_before && gap.len() <= 6 {
        return Some(Link::Level);
    }
    let set_off = is(last.wrapping_sub(1), word_list![","]) && gap.len() <= 7;
    let or = is(last, word_list!["or", "i.e.", "i.e"]) && (gap.len() <= 2 || set_off);
    if or && quantity.unit != before.unit {
        return Some(Link::Again);
    }
    let alike = is_bare(sentence, gap.clone()) || repeats(sentence, before.start, gap);
    alike.then_some(Link::Sibling)
}

/// Whether the verb in `gap` is that before token `start` again: "A delivered 14 turbines while B delivered nine".
fn repeats(sentence: &Sentence<'_, '_>, start: usize, gap: Range<usize>) -> bool {
    let lemma = |verb: usize| verbs::lemma(sentence.passage.raw(verb));
    let last = gap.end - 1;
    let verb = sentence.part(last) == Part::Verb && gap.contains(&last);
    let first = sentence.verb_before(start).and_then(lemma);
    verb && first.is_some() && first == lemma(last)
}

/// Whether the words in `gap` make the `nth` quantity the earlier value, or the one compared with.
fn is_baseline(sentence: &Sentence<'_, '_>, nth: usize, gap: Range<usize>) -> bool {
    let passage = sentence.passage;
    let quantity = &sentence.quantities[nth];
    let last = gap.end - 1;
    let short = gap.len() <= 7;
    let near = gap.start.max(gap.end.saturating_sub(4))..gap.end;
    // In "in two years it grew from 13 to 60" the 13 is the baseline of what follows.
    let opens = sentence
        .quantities
        .get(nth + 1)
        .is_some_and(|next| next.start == quantity.end + 1 && passage.is(quantity.end, "to"));
    if passage.is(last, "from") && !opens {
        let turned = |range: Range<usize>| {
            range
                .into_iter()
                .any(|at| direction(sentence, at).is_some())
        };
        // "up from" holds over any distance; a verb of change only near by.
        let changed = gap.len() <= 2 && change::of(sentence, nth - 1).is_some();
        return changed || short && turned(gap.clone()) || gap.len() > 1 && turned(last - 1..last);
    }
    let contrasts = near
        .clone()
        .any(|at| passage.is_any(at, word_list!["compared", "versus", "vs", "vs.", "against"]));
    if contrasts
        || short && passage.is(last, "after")
        || gap.len() <= 4 && near.clone().any(|at| passage.is(at, "after"))
    {
        return true;
    }
    // "5 (2022: 4)", "12.8 (previous year: 9.6)"
    let open = near.rev().find(|at| passage.is_mark(*at, '('));
    open.is_some_and(|open| {
        let inside = open + 1..gap.end;
        let timed = inside.clone().any(|at| sentence.part(at) == Part::Time);
        timed
            && inside
                .into_iter()
                .all(|at| sentence.part(at) == Part::Time || passage.is_mark(at, ':'))
    })
}

/// Whether nothing stands in `gap` that could be what the number behind it counts: nouns only behind prepositions.
fn is_bare(sentence: &Sentence<'_, '_>, gap: Range<usize>) -> bool {
    let mut placed = false;
    gap.into_iter().all(|at| {
        match sentence.part(at) {
            Part::Preposition | Part::To => placed = true,
            Part::Mark | Part::Conjunction | Part::Verb | Part::Auxiliary => placed = false,
            _ => {}
        }
        let noun =
            sentence.part(at) == Part::Noun && !placed && !sentence.passage.is(at, "average");
        // "and we spent $5 million": a new subject speaks of something new; "there were five" does not.
        let other = sentence.part(at) == Part::Pronoun && !sentence.passage.is(at, "there");
        !(noun || other || sentence.passage.is(at, "of"))
    })
}

/// Ties the claims of one sentence; `first` is the index in the report of the first of them.
pub(super) fn tie(sentence: &Sentence<'_, '_>, told: &mut [Told], first: usize) {
    let mut whole: Option<usize> = None;
    for at in 0..told.len() {
        if let Some(before) = at.checked_sub(1)
            && told[before].nth + 1 == told[at].nth
        {
            turn(sentence, &mut told[before..=at]);
        }
        whole = whole_of(sentence, told, at, whole);
        let nth = told[at].nth;
        let next = of_next(sentence, nth)
            .filter(|next| told.get(at + 1).is_some_and(|told| told.nth == *next));
        let claim = &told[at].claim;
        let share = claim.unit.dimension() == Dimension::Ratio && claim.change.is_none();
        let part = whole.filter(|whole| share || told[*whole].claim.unit == claim.unit);
        let part = next.map(|_| at + 1).or(part);
        told[at].claim.part_of = part.map(|whole| (first + whole) as u32);
    }
}

/// Gives the later value of a pair its direction and the earlier one none.
fn turn(sentence: &Sentence<'_, '_>, pair: &mut [Told]) {
    let [before, after] = pair else { return };
    let nth = after.nth;
    let by_value = |from: &Claim, to: &Claim| {
        let order = (from.unit == to.unit).then(|| to.value.cmp(&from.value))?;
        match order {
            Ordering::Greater => Some(Change::Increase),
            Ordering::Less => Some(Change::Decrease),
            Ordering::Equal => None,
        }
    };
    match link(sentence, nth, before.end) {
        Some(Link::Level) => {
            before.claim.change = None;
            before.claim.rule = Rule::ClaimBaseline;
            after.claim.change = by_value(&before.claim, &after.claim).or(after.claim.change);
        }
        Some(Link::Baseline) => {
            let gap = before.end..sentence.quantities[nth].start;
            let said = gap.clone().find_map(|at| direction(sentence, at));
            let moved = said.is_some() || sentence.passage.is(gap.end - 1, "from");
            after.claim.change = None;
            after.claim.rule = Rule::ClaimBaseline;
            if moved {
                let known = before.claim.change.or(said);
                before.claim.change = known.or_else(|| by_value(&after.claim, &before.claim));
            }
        }
        Some(Link::Again) => after.claim.change = after.claim.change.or(before.claim.change),
        // "13.2 %, up 50 points": the level moved too.
        _ => {
            let start = sentence.quantities[nth].start;
            let set_off = start >= 2 && sentence.passage.is_mark(start - 2, ',');
            if set_off && sentence.passage.is_any(start - 1, word_list!["up", "down"]) {
                before.claim.change = before.claim.change.or(direction(sentence, start - 1));
            }
        }
    }
}

/// The claim whose whole the claim `at` is a part of, given the whole of the claim before.
fn whole_of(
    sentence: &Sentence<'_, '_>,
    told: &[Told],
    at: usize,
    whole: Option<usize>,
) -> Option<usize> {
    let passage = sentence.passage;
    let before = at.checked_sub(1)?;
    let quantity = &sentence.quantities[told[at].nth];
    let gap = sentence.quantities[told[before].nth].end..quantity.start;
    let near = gap.start.max(gap.end.saturating_sub(FAR))..gap.end;
    let cue = near.clone().any(|place| {
        passage.is_any(place, word_list!["including", "includes"])
            || passage.is_any(place, word_list!["of", "among"])
                && passage.is_any(
                    place + 1,
                    word_list!["which", "whom", "them", "these", "those"],
                )
    });
    let of_them = told[at].claim.rule == Rule::ClaimAntecedent && passage.is(quantity.end, "of");
    // "Of our 1,020 vans, 640 are electric".
    let fronted = before == 0
        && passage.is(sentence.range.start, "of")
        && sentence.quantities[told[0].nth].start <= sentence.range.start + 3;
    if cue || of_them || fronted {
        return whole.filter(|_| !of_them).or(Some(before));
    }
    let new_clause = gap.len() > FAR || near.clone().any(|place| sentence.part(place).is_verbal());
    whole.filter(|_| !new_clause)
}

/// The quantity right behind that the `nth` one is a part of: "15 of the 20 trainees", "4 out of 11 directors".
pub(super) fn of_next(sentence: &Sentence<'_, '_>, nth: usize) -> Option<usize> {
    let end = sentence.quantities[nth].end;
    let end = end + usize::from(sentence.passage.is(end, "out"));
    let next = sentence.quantities.get(nth + 1)?;
    let of = sentence.passage.is(end, "of");
    let between = next.start.checked_sub(end + 1)?;
    let opens =
        between <= 2 && (end + 1..next.start).all(|at| sentence.part(at) == Part::Determiner);
    (of && opens).then_some(nth + 1)
}
