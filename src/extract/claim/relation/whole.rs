//! What a claim is a part of: "of them", "including", "15 of the 20 trainees".

use super::{FAR, Told, is_place};
use crate::extract::claim::part::Part;
use crate::extract::claim::sentence::Sentence;
use crate::lexicon::words::word_list;
use crate::model::{Claim, Dimension, Rule, Unit};

/// The claim whose whole the claim `at` is a part of, given the whole of the claim before.
pub(super) fn whole_of(
    sentence: &Sentence<'_, '_>,
    told: &[Told],
    at: usize,
    whole: Option<usize>,
) -> Option<usize> {
    let passage = sentence.passage;
    let before = at.checked_sub(1)?;
    let quantity = &sentence.quantities[told[at].nth];
    let gap = sentence.quantities[told[before].nth].end..quantity.start;
    // "30 % of them children, and another 500": the words of the claim before are its own.
    let near = gap.start.max(gap.end.saturating_sub(FAR))..gap.end;
    let own = near.start.max(told[before].end).min(near.end)..near.end;
    let cue = own.into_iter().any(|place| {
        passage.is_any(place, word_list!["including", "includes"])
            || passage.is_any(place, word_list!["of", "among"])
                && passage.is_any(
                    place + 1,
                    word_list!["which", "whom", "them", "these", "those"],
                )
    });
    let of_them = told[at].claim.rule == Rule::ClaimAntecedent
        && passage.is_any(quantity.end, word_list!["of", "among"]);
    // "Of our 1,020 vans, 640 are electric".
    let fronted = before == 0
        && passage.is(sentence.range.start, "of")
        && sentence.quantities[told[0].nth].start <= sentence.range.start + 3;
    if cue || of_them || fronted {
        let own = || antecedent_of(sentence, told, at).or(Some(before));
        return whole.filter(|_| !of_them).or_else(own);
    }
    let share = |told: &Told| told.claim.unit.dimension() == Dimension::Ratio;
    let more = quantity.start > gap.start
        && passage.is_any(
            quantity.start - 1,
            word_list!["another", "further", "additional"],
        );
    if more && share(&told[before]) && !share(&told[at]) {
        return None;
    }
    let new_clause = gap.len() > FAR || near.clone().any(|place| sentence.part(place).is_verbal());
    whole.filter(|_| !new_clause)
}

/// What "of them" and "of which" before or behind the claim `at` speak of: the last claim that tells neither an earlier
/// value nor how long nor where: "14 vessels (2022: 11), four of them", "$5 million over two years, half of which".
fn antecedent_of(sentence: &Sentence<'_, '_>, told: &[Told], at: usize) -> Option<usize> {
    const MOST: usize = 4;
    let timed = |claim: &Claim| claim.unit.dimension() == Dimension::Time;
    let quantity = &sentence.quantities[told[at].nth];
    let which = sentence.passage.is(quantity.end + 1, "which");
    let own = told[at].claim.unit;
    let fits = |whole: &Told| own.dimension() == Dimension::Ratio || whole.claim.unit == own;
    let stands = |other: usize| {
        let told_before = &told[other];
        // "in 24 countries, 13 of which"
        let beside = which && quantity.start.saturating_sub(told_before.end) <= 1;
        told_before.claim.rule != Rule::ClaimBaseline
            && (!timed(&told_before.claim) || timed(&told[at].claim))
            && (beside || told_before.claim.unit != Unit::COUNT || !is_place(sentence, told_before))
            && fits(told_before)
    };
    (at.saturating_sub(MOST)..at)
        .rev()
        .find(|other| stands(*other))
}

/// The quantity right behind that the `nth` one is a part of: "15 of the 20 trainees", "4 out of 11 directors".
pub(in crate::extract::claim) fn of_next(sentence: &Sentence<'_, '_>, nth: usize) -> Option<usize> {
    let end = sentence.quantities[nth].end;
    let end = end + usize::from(sentence.passage.is(end, "out"));
    let next = sentence.quantities.get(nth + 1)?;
    let of = sentence.passage.is(end, "of");
    let between = next.start.checked_sub(end + 1)?;
    // "31 of the country's 98 towns"
    let owned = (2..=5).contains(&between)
        && sentence.part(next.start - 1) == Part::Possessive
        && (end + 1..next.start)
            .all(|at| sentence.part(at).is_nominal() || sentence.part(at) == Part::Determiner);
    // "88 of a planned 120"
    let whole = word_list![
        "eligible", "expected", "planned", "possible", "promised", "total"
    ];
    let opens = between <= 2
        && (end + 1..next.start)
            .all(|at| sentence.part(at) == Part::Determiner || sentence.passage.is_any(at, whole));
    (of && (opens || owned)).then_some(nth + 1)
}

#[cfg(test)]
mod tests {
    /// The number that the last claim of a text is a part of.
    #[track_caller]
    fn check_whole(text: &str, expect: &str) {
        let document = crate::read::read(text.to_owned(), crate::read::Format::Markdown);
        let report = crate::extract::extract(&document, &Default::default());
        let last = report.claims.last().and_then(|claim| claim.part_of);
        let whole = last.map(|whole| document.words(report.claims[whole as usize].number));
        assert_eq!(whole.as_deref().unwrap_or_default(), expect, "{text}");
    }

    #[test]
    fn parts_are_of_what_was_counted_and_not_of_its_year_or_place() {
        check_whole(
            "The yard built 14 boats (2022: 11), four of them for the navy.",
            "14",
        );
        check_whole(
            "The fund gave us €120,000 over two years, half of which was paid.",
            "€120,000",
        );
        check_whole(
            "We met 61 sailors from 14 ports; 23 of them were new.",
            "61",
        );
        check_whole("We sail in 24 countries, 13 of which are islands.", "24");

        check_whole("We built 31 boats, four of them for the navy.", "31");
        check_whole("We took 40 calls, 12 among them from Oslo.", "40");
    }
}
