//! Bare numbers of what was counted before: in a like place, by a like deed, or once more.

use super::{Case, Measured};
use crate::extract::claim::merge::onward::is_so_much;
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

/// "The wait is 15 days; before that it was over *20*": as much of the same.
pub(super) fn being(case: &Case<'_, '_, '_>) -> Option<Measured> {
    let before = case.before()?;
    let alike = before.claim.unit == case.quantity().unit();
    let told = alike && is_so_much(case.sentence.passage, case.quantity().start);
    told.then(|| case.named(before.claim.measured.clone(), case.quantity().end))?
}

/// "In 2022 we ran 8 courses. This year we ran *12*.": what was told last, of which we have or do so many.
pub(super) fn done_again(case: &Case<'_, '_, '_>) -> Option<Measured> {
    const LONGEST: usize = 12;
    const DEEDS: &[&str] = &[
        "attract", "award", "build", "count", "do", "draw", "find", "get", "have", "hold", "host",
        "make", "offer", "open", "organise", "organize", "plan", "publish", "reach", "receive",
        "run", "see", "serve", "support", "train", "welcome",
    ];
    let sentence = case.sentence;
    let passage = sentence.passage;
    let end = case.quantity().end;
    // "We hoped for 50 boats; we found 61."
    let goes_on = case.previous().and_then(|verb| {
        let told = case.before()?;
        let who = verb.checked_sub(1)?;
        let comma = usize::from(passage.is_mark(who.wrapping_sub(2), ','));
        let parted =
            passage.is_mark(who.wrapping_sub(1), ';') || comma == 1 && passage.is(who - 1, "but");
        let counted = told.claim.unit == Unit::COUNT && told.end + 1 + comma >= who;
        (parted && counted).then_some(&told.claim.measured)
    });
    let measured = match goes_on {
        Some(measured) => measured,
        None if case.told.is_empty() && sentence.range.start > 0 => case.measured_last,
        None => return None,
    };
    let verb = case.previous().filter(|_| {
        (goes_on.is_some() || sentence.range.len() <= LONGEST)
            && (end >= sentence.range.end
                || passage.is_any(end, word_list![".", "!"])
                // "We had 52, so we were glad."
                || passage.is_mark(end, ',')
                    && passage.is_any(end + 1, word_list!["so", "which", "and", "but", "well"])
                    && sentence.until(case.nth) == sentence.range.end)
    })?;
    let who = sentence
        .back(verb)
        .find(|at| !sentence.part(*at).is_verbal() && sentence.part(*at) != Part::Adverb)?;
    let does = verbs::lemma(passage.raw(verb)).is_some_and(|verb| DEEDS.contains(&verb));
    let being = passage.is_any(verb, word_list!["are", "is", "were", "was", "be", "been"]);
    // "We asked 50 nurses; they had 12."
    let ours = passage.is(who, "we")
        && (does || passage.is_any(verb, word_list!["have", "had", "got", "found"]));
    let there = being && (passage.is(who, "there") || passage.is(verb - 1, "there"));
    (ours || there)
        .then(|| case.named(measured.clone(), end))
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

    #[test]
    fn what_we_had_so_many_of_may_have_a_clause_behind() {
        check(
            "My aim was simple: 100 sailors. We had 110, so by that measure we did well.",
            &["sailors: 100 count", "sailors: 110 count"],
        );
        check(
            "Our goal was 50 boats. We found 61.",
            &["boats: 50 count", "boats: 61 count"],
        );
        check("We saw 90 gulls. We had 12 by noon.", &["gulls: 90 count"]);
    }

    #[test]
    fn what_was_found_is_what_was_hoped_for() {
        check(
            "We had hoped for 50 boats; we found 61.",
            &["boats: 50 count", "boats: 61 count"],
        );
        check("We had 12 boats; we ranked 4.", &["boats: 12 count"]);
        check("We asked 50 gulls; they had 12.", &["gulls: 50 count"]);
        check("We trained 50 cooks. They found 7.", &["cooks: 50 count"]);
    }
}
