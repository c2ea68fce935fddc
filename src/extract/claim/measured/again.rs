//! Bare numbers of what was counted before: in a like place, by a like deed, or once more.

use super::{Case, Measured};
use crate::extract::claim::part::Part;
use crate::extract::claim::relation::Told;
use crate::lexicon::verbs;
use crate::lexicon::words::word_list;
use crate::model::Unit;

/// "640 guests from 38 ports (2022: 512 from *31*)": the place told before behind the same preposition.
pub(super) fn beside_place<'c>(case: &Case<'c, '_, '_>) -> Option<&'c Told> {
    let passage = case.sentence.passage;
    let tie = case.previous().filter(|_| case.quantity().unit.is_none())?;
    let same = |told: &&Told| {
        let start = case.sentence.quantities[told.nth].start;
        case.is_place(told) && passage.is(start - 1, passage.raw(tie))
    };
    case.told.iter().rev().take(4).find(same)
}

/// "published 17 standards and 4 guides; the year before it had published *12*": the first thing told of the same deed.
pub(super) fn first_done<'c>(case: &Case<'c, '_, '_>) -> Option<&'c Told> {
    let sentence = case.sentence;
    let deed = |verb: usize| verbs::lemma(sentence.passage.raw(verb));
    let verb = case
        .previous()
        .filter(|at| case.quantity().unit.is_none() && sentence.part(*at) == Part::Verb)?;
    let done = deed(verb)?;
    let same = |told: &&Told| {
        let before = sentence.verb_before(sentence.quantities[told.nth].start);
        told.claim.unit == Unit::COUNT && before.and_then(deed) == Some(done)
    };
    let from = case.told.len().saturating_sub(4);
    case.told[from..].iter().find(same)
}

/// "In 2022 we ran 8 courses. This year we ran *12*.": what was told last, of which we have or do so many.
pub(super) fn done_again(case: &Case<'_, '_, '_>) -> Option<Measured> {
    const LONGEST: usize = 12;
    const DEEDS: &[&str] = &[
        "award", "build", "do", "get", "have", "hold", "host", "make", "offer", "open", "organise",
        "organize", "plan", "publish", "receive", "run", "see", "serve", "support", "train",
    ];
    let sentence = case.sentence;
    let passage = sentence.passage;
    let end = case.quantity().end;
    let verb = case.previous().filter(|_| {
        sentence.range.start > 0
            && sentence.range.len() <= LONGEST
            && case.told.is_empty()
            && (end >= sentence.range.end || passage.is_mark(end, '.'))
    })?;
    let who = sentence
        .back(verb)
        .find(|at| !sentence.part(*at).is_verbal() && sentence.part(*at) != Part::Adverb)?;
    let does = verbs::lemma(passage.raw(verb)).is_some_and(|verb| DEEDS.contains(&verb));
    let being = passage.is_any(verb, word_list!["are", "is", "were", "was", "be", "been"]);
    let ours = passage.is_any(who, word_list!["we", "they"])
        && (does || passage.is_any(verb, word_list!["have", "had"]));
    let there = being && (passage.is(who, "there") || passage.is(verb - 1, "there"));
    (ours || there)
        .then(|| case.named(case.measured_last.clone(), end))
        .flatten()
}

#[cfg(test)]
mod tests {
    use crate::extract::claim::tests::check;

    #[test]
    fn bare_numbers_are_of_the_same_deed_or_place() {
        check(
            "The guild published 17 charts and four guides; in the previous year it had published 12.",
            &["charts: 17 count", "guides: 4 count", "charts: 12 count"],
        );
        check(
            "The fair drew 640 sailors from 38 ports (2022: 512 from 31).",
            &[
                "sailors: 640 count",
                "ports: 38 count",
                "sailors: 512 count",
                "ports: 31 count",
            ],
        );
    }

    #[test]
    fn what_we_did_so_many_of_is_what_was_told_last() {
        check(
            "In 2022 we ran 8 courses. This year we ran 12. Next year there will be 15.",
            &["courses: 8 count", "courses: 12 count", "courses: 15 count"],
        );
        check(
            "Our target is 100 sailors. We have 40.",
            &["sailors: 100 count", "sailors: 40 count"],
        );
        check(
            "In 2022 we ran 8 courses. We ranked 12.",
            &["courses: 8 count"],
        );
    }
}
