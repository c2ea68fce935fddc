//! How the quantities of a sentence hang together: baselines, parts of wholes, shared nouns.

use std::ops::Range;

use super::quantity::Quantity;
use crate::extract::passage::Passage;
use crate::lexicon::words::Tags;
use crate::model::{Change, Claim, Dimension, Phrase, Rule};

/// Ties the claims of one sentence. `placed[i]` is the quantity behind `claims[i]` where it has one; `first` is the
/// index of `claims[0]` in the report.
pub(super) fn tie(
    passage: &Passage<'_>,
    sentence: Range<usize>,
    quantities: &[Quantity],
    placed: &[usize],
    claims: &mut [Claim],
    first: usize,
) {
    let mut whole: Option<usize> = None;
    for at in 0..placed.len() {
        let quantity = &quantities[placed[at]];
        let from = if at > 0 {
            quantities[placed[at - 1]].end
        } else {
            sentence.start
        };
        let between = from..quantity.start;
        if at > 0 {
            let before = &quantities[placed[at - 1]];
            if let Some(change) = baseline_behind(passage, between.clone(), claims[at - 1].change) {
                // "74, up from 65": the second is the baseline of the first.
                share(claims, at - 1, at);
                claims[at].rule = Rule::ClaimBaseline;
                claims[at].change = None;
                claims[at - 1].change = claims[at - 1].change.or(change);
            } else if let Some(change) = from_to(passage, before, quantity, sentence.start) {
                // "from 13 to 60": the first is the baseline of the second.
                share(claims, at - 1, at);
                claims[at - 1].rule = Rule::ClaimBaseline;
                claims[at - 1].change = None;
                claims[at].change = claims[at].change.or(change);
            }
            if claims[at].measured.is_empty() && claims[at].rule == Rule::ClaimAntecedent {
                claims[at].measured = claims[at - 1].measured.clone();
            }
        }
        // A count without a noun shares the one its list ends with: "300 src, 36 ports and 13 doc commits".
        if claims[at].measured.is_empty()
            && claims[at].rule == Rule::ClaimBare
            && at + 1 < placed.len()
            && listed(passage, quantity.end..quantities[placed[at + 1]].start)
        {
            claims[at].measured = claims[at + 1].measured.clone();
        }
        let cue = between.clone().any(|place| {
            passage.is_any(place, &["including", "includes"])
                || passage.is_any(place, &["of", "among"])
                    && passage.is_any(place + 1, &["which", "whom", "them", "these"])
        });
        let of_them = claims[at].rule == Rule::ClaimAntecedent;
        if at > 0 && (cue || of_them) {
            whole = Some(whole.filter(|_| !of_them).unwrap_or(at - 1));
        } else if between
            .clone()
            .any(|place| super::clause::is_verb(passage, place, sentence.start))
            && !cue
        {
            whole = None;
        }
        if let Some(whole) = whole.filter(|whole| *whole < at) {
            let proportion = claims[at].unit.dimension() == Dimension::Ratio;
            if claims[at].unit == claims[whole].unit || proportion {
                claims[at].part_of = Some((first + whole) as u32);
            }
        }
    }
}

/// Gives two values of one thing the same noun and subject.
fn share(claims: &mut [Claim], one: usize, other: usize) {
    let weak = |claim: &Claim| claim.measured.is_empty() || claim.rule == Rule::ClaimBare;
    let noun: Phrase = if weak(&claims[one]) {
        claims[other].measured.clone()
    } else {
        claims[one].measured.clone()
    };
    claims[one].measured = noun.clone();
    claims[other].measured = noun;
    if claims[other].unit.dimension() == Dimension::Count
        && claims[one].unit.dimension() != Dimension::Ratio
    {
        claims[other].unit = claims[one].unit;
    }
}

/// ", up from", "compared with", "down from", "from" behind a value: the direction where the words give one.
fn baseline_behind(
    passage: &Passage<'_>,
    between: Range<usize>,
    known: Option<Change>,
) -> Option<Option<Change>> {
    let last = between
        .end
        .checked_sub(1)
        .filter(|last| *last >= between.start)?;
    let short = between.len() <= 7;
    if passage.is(last, "from") && short {
        let direction = between.clone().find_map(|at| {
            let tags = passage.tags(at);
            if tags.has(Tags::UP) && !passage.is(at, "more") {
                Some(Change::Increase)
            } else if tags.has(Tags::DOWN) {
                Some(Change::Decrease)
            } else {
                None
            }
        });
        return (direction.is_some() || known.is_some() && between.len() <= 2).then_some(direction);
    }
    let versus = between.clone().any(|at| {
        passage.is(at, "compared")
            || passage.is_any(at, &["versus", "vs"])
            || passage.is(at, "against")
    });
    (versus && short).then_some(None)
}

/// "from 13 to 60" behind a verb of change.
fn from_to(
    passage: &Passage<'_>,
    before: &Quantity,
    quantity: &Quantity,
    from: usize,
) -> Option<Option<Change>> {
    let to = quantity.start.checked_sub(1)?;
    let near = to >= before.end && to - before.end <= 6 && passage.is(to, "to");
    let starts = before.start > from && passage.is(before.start - 1, "from");
    (near && starts).then(|| match quantity.value.cmp(&before.value) {
        std::cmp::Ordering::Greater => Some(Change::Increase),
        std::cmp::Ordering::Less => Some(Change::Decrease),
        std::cmp::Ordering::Equal => None,
    })
}

/// Whether only a comma or "and" stands between.
fn listed(passage: &Passage<'_>, between: Range<usize>) -> bool {
    between.len() <= 3
        && between
            .into_iter()
            .all(|at| passage.is_mark(at, ',') || passage.is_any(at, &["and", "or"]))
}
