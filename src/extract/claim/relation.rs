//! How the quantities of a sentence hang together: baselines, the same thing told again, parts of wholes.

use std::ops::Range;

use super::change::direction;
use super::part::Part;
use super::sentence::Sentence;
use crate::model::{Change, Claim, Dimension, Rule};

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
    if gap.len() > FAR || gap.is_empty() && end <= before.end {
        return None;
    }
    let has = |words: &[&str]| gap.clone().any(|at| passage.is_any(at, words));
    let last = gap.end.checked_sub(1).filter(|last| gap.contains(last));
    let last_is = |words: &[&str]| last.is_some_and(|last| passage.is_any(last, words));
    let turns = gap.clone().any(|at| direction(sentence, at).is_some());
    let from_before = before.start > sentence.range.start && passage.is(before.start - 1, "from");
    if last_is(&["to"]) && from_before && gap.len() <= 6 {
        return Some(Link::Level);
    }
    let short = gap.len() <= 7;
    // In "in two years it grew from 13 to 60" the 13 is the baseline of what follows.
    let opens = sentence
        .quantities
        .get(nth + 1)
        .is_some_and(|next| next.start == quantity.end + 1 && passage.is(quantity.end, "to"));
    if last_is(&["from"]) && short && (turns || gap.len() <= 2) && !opens {
        return Some(Link::Baseline);
    }
    let contrasts = has(&["compared", "versus", "vs", "vs.", "against"])
        || last_is(&["after"])
        || gap.len() <= 4 && has(&["after"]);
    if contrasts && short {
        return Some(Link::Baseline);
    }
    let noted = gap
        .clone()
        .rev()
        .find(|at| sentence.part(*at) != Part::Time && !passage.is_mark(*at, ':'));
    let noted = noted.is_some_and(|open| passage.is_mark(open, '(') && open + 1 < gap.end);
    if noted {
        return Some(Link::Baseline);
    }
    let set_off = gap.len() >= 2 && passage.is_mark(gap.end - 2, ',');
    let or = last_is(&["or", "i.e.", "i.e"]) && (gap.len() <= 2 || set_off && short);
    if or && quantity.unit != before.unit {
        return Some(Link::Again);
    }
    is_bare(sentence, gap).then_some(Link::Sibling)
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
        !(noun || sentence.passage.is(at, "of"))
    })
}

/// Ties the claims of one sentence. `placed[i]` is the quantity behind `claims[i]`; `first` is the index of
/// `claims[0]` in the report.
pub(super) fn tie(
    sentence: &Sentence<'_, '_>,
    placed: &[(usize, usize)],
    claims: &mut [Claim],
    first: usize,
) {
    let mut whole: Option<usize> = None;
    for at in 0..placed.len() {
        let (nth, _) = placed[at];
        if let Some(before) = at.checked_sub(1)
            && placed[before].0 + 1 == nth
        {
            turn(sentence, nth, placed[before].1, &mut claims[before..=at]);
        }
        whole = whole_of(sentence, placed, at, whole, claims);
        let follows = whole.filter(|whole| *whole != at);
        if let Some(whole) = follows {
            let share =
                claims[at].unit.dimension() == Dimension::Ratio && claims[at].change.is_none();
            if claims[at].unit == claims[whole].unit || share {
                claims[at].part_of = Some((first + whole) as u32);
            }
        }
        if let Some(whole) =
            of_next(sentence, nth).filter(|_| at + 1 < placed.len() && placed[at + 1].0 == nth + 1)
            && whole == nth + 1
        {
            claims[at].part_of = Some((first + at + 1) as u32);
        }
    }
}

/// Gives the later value of a pair its direction and the earlier one none.
fn turn(sentence: &Sentence<'_, '_>, nth: usize, end: usize, pair: &mut [Claim]) {
    let [before, claim] = pair else { return };
    let by_value = |from: &Claim, to: &Claim| {
        (from.unit == to.unit)
            .then(|| match to.value.cmp(&from.value) {
                std::cmp::Ordering::Greater => Some(Change::Increase),
                std::cmp::Ordering::Less => Some(Change::Decrease),
                std::cmp::Ordering::Equal => None,
            })
            .flatten()
    };
    match link(sentence, nth, end) {
        Some(Link::Level) => {
            before.change = None;
            before.rule = Rule::ClaimBaseline;
            claim.change = by_value(before, claim).or(claim.change);
        }
        Some(Link::Baseline) => {
            let gap = end..sentence.quantities[nth].start;
            let said = gap.clone().find_map(|at| direction(sentence, at));
            let moved = said.is_some() || sentence.passage.is(gap.end - 1, "from");
            claim.change = None;
            claim.rule = Rule::ClaimBaseline;
            if moved {
                before.change = before.change.or(said).or_else(|| by_value(claim, before));
            }
        }
        Some(Link::Again) => claim.change = claim.change.or(before.change),
        // "13.2 %, up 50 points": the level moved too.
        _ => {
            let start = sentence.quantities[nth].start;
            let set_off = start >= 2 && sentence.passage.is_mark(start - 2, ',');
            let moved = direction(sentence, start.saturating_sub(1));
            if set_off && sentence.passage.is_any(start - 1, &["up", "down"]) {
                before.change = before.change.or(moved);
            }
        }
    }
}

/// The claim whose whole the claim `at` is a part of, given the whole of the claim before.
fn whole_of(
    sentence: &Sentence<'_, '_>,
    placed: &[(usize, usize)],
    at: usize,
    whole: Option<usize>,
    claims: &[Claim],
) -> Option<usize> {
    let passage = sentence.passage;
    let quantity = &sentence.quantities[placed[at].0];
    let before = at.checked_sub(1)?;
    let gap = sentence.quantities[placed[before].0].end..quantity.start;
    let from = gap.start.max(gap.end.saturating_sub(FAR));
    let cue = (from..gap.end).any(|place| {
        passage.is_any(place, &["including", "includes"])
            || passage.is_any(place, &["of", "among"])
                && passage.is_any(place + 1, &["which", "whom", "them", "these", "those"])
    });
    let of_them = claims[at].rule == Rule::ClaimAntecedent && passage.is(quantity.end, "of");
    // "Of our 1,020 vans, 640 are electric".
    let fronted = before == 0
        && passage.is(sentence.range.start, "of")
        && sentence.quantities[placed[0].0].start <= sentence.range.start + 3;
    if cue || of_them || fronted {
        return whole.filter(|_| !of_them).or(Some(before));
    }
    let new_clause =
        gap.len() > FAR || (from..gap.end).any(|place| sentence.part(place).is_verbal());
    whole.filter(|_| !new_clause)
}

/// The quantity right behind that the `nth` one is a part of: "15 of the 20 trainees".
pub(super) fn of_next(sentence: &Sentence<'_, '_>, nth: usize) -> Option<usize> {
    let end = sentence.quantities[nth].end;
    let next = sentence.quantities.get(nth + 1)?;
    let of = sentence.passage.is(end, "of");
    let between = next.start.checked_sub(end + 1)?;
    let opens =
        between <= 2 && (end + 1..next.start).all(|at| sentence.part(at) == Part::Determiner);
    (of && opens).then_some(nth + 1)
}
