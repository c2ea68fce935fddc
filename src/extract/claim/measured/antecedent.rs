//! What "of them", "of which" and the like mean, and what those are said to be: "54 farmers, 31 of them women".

use std::ops::Range;

use super::listed::is_many;
use super::{Case, Measured, among};
use crate::extract::claim::noun::{phrase_before, phrase_behind};
use crate::extract::claim::part::{Part, is_plural};
use crate::extract::claim::relation::Told;
use crate::lexicon::words::{WordList, word_list};
use crate::model::{Dimension, Phrase, Rule, Unit};

/// Words that stand for what was told before.
const THEM: &WordList = word_list![
    "them", "which", "whom", "these", "those", "it", "this", "that",
];

/// "70,000 of them", "two thirds of whom", "of whom 612 received it", "Of these, 45 closed": what was counted before.
pub(super) fn found(case: &Case<'_, '_, '_>) -> Option<Measured> {
    let passage = case.sentence.passage;
    let end = case.quantity().end;
    let counted = |at: usize| phrase_behind(case.sentence, at, case.until()).is_some();
    let of = passage.is_any(end, word_list!["of", "among"])
        && passage.is_any(end + 1, THEM)
        && !(case.sentence.part(end + 2).is_nominal()
            && case.sentence.part(end + 1) == Part::Determiner
            && !is_without_noun(case, end + 1));
    let comma = case
        .previous()
        .map_or(0, |at| usize::from(passage.is_mark(at, ',')));
    let them = case.quantity().start.checked_sub(comma + 1);
    let fronted = them.is_some_and(|at| {
        at > case.sentence.range.start
            && passage.is_any(at, THEM)
            && passage.is_any(at - 1, word_list!["of", "among"])
    });
    // "of which 74 % use it": a share is of those, whatever stands behind.
    let share = case.quantity().unit().dimension() == Dimension::Ratio;
    let relative = them.is_some_and(|at| passage.is_any(at, word_list!["which", "whom"]));
    let told = relative && share && !passage.is(end, "of") && !passage.tokens[end - 1].is_word();
    if !(of || fronted && (told || !counted(end))) {
        return None;
    }
    // "$20 million over three years, of which $6 million": of money, not of years; and a share of no span of time.
    let unit = case.quantity().unit();
    // "432 charts by 79 sailors, and Hale drew 5 among them": what someone does is done to no one who did it.
    let acts = of
        && case
            .previous()
            .is_some_and(|at| case.sentence.part(at) == Part::Verb);
    let agent = |told: &&Told| {
        let start = case.sentence.quantities[told.nth].start;
        acts && start > case.sentence.range.start && passage.is(start - 1, "by")
    };
    let mut near = case.told.iter().rev().take(3).filter(|told| !agent(told));
    let alike = near
        .clone()
        .find(|told| unit.dimension() == Dimension::Currency && told.claim.unit == unit);
    let counted = || near.find(|told| told.claim.unit.dimension() != Dimension::Time);
    let phrase = match alike.or_else(counted).or(case.told.last()) {
        // "Members sit in 24 countries, half of them in Asia": not of the countries.
        // but in "24 countries, 13 of which" of the countries.
        // "gave beds to 311 guests, of whom 47 were women"
        Some(told)
            if case.is_place(told)
                && !(them.is_some_and(|at| passage.is(at, "whom"))
                    && fronted
                    && case
                        .sentence
                        .passage
                        .is(case.sentence.quantities[told.nth].start - 1, "to")
                    && told.end + 3 >= case.quantity().start)
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

/// Whether "those" or "these" at token `at` stands without a noun of many: "40 *of those* unassigned", "9 *of these* already shut".
fn is_without_noun(case: &Case<'_, '_, '_>, at: usize) -> bool {
    let passage = case.sentence.passage;
    passage.is_any(at, word_list!["those", "these"])
        && phrase_behind(case.sentence, at + 1, case.until())
            .is_some_and(|noun| !is_many(passage.raw(noun.end - 1)))
}

/// "432 charts by 79 sailors, among which Hale drew *45*", "6,100 commits, of which Acme made *38 %* and Umbra *22 %*": what those
/// did something to that a clause behind "of which" names.
pub(super) fn done(case: &Case<'_, '_, '_>) -> Option<Measured> {
    const LONGEST: usize = 24;
    let sentence = case.sentence;
    let passage = sentence.passage;
    let quantity = case.quantity();
    let bare = matches!(
        sentence.part(quantity.end),
        Part::Mark | Part::Conjunction | Part::Preposition
    ) || quantity.end >= sentence.range.end;
    let share = quantity.unit().dimension() == Dimension::Ratio;
    if !(bare && (share || quantity.unit.is_none())) || passage.is(quantity.end, "of") {
        return None;
    }
    let which = sentence
        .back(quantity.start)
        .take(LONGEST)
        .take_while(|at| !passage.is_mark(*at, ';'))
        .find(|at| passage.is_any(*at, word_list!["which", "whom"]))
        .filter(|at| *at > sentence.range.start + 1)?;
    let parted = passage.is_any(which - 1, word_list!["of", "among"])
        && passage.is_any(which - 2, word_list![",", "(", "–", "—"]);
    let verb = (which + 1..quantity.start).find(|at| sentence.part(*at) == Part::Verb)?;
    // "made 38 % and Umbra 22 %" leaves its verb out; "made five calls and 38 %" counts on.
    let own = quantity.start == verb + 1;
    let gapped = || {
        let before = case.told.last()?;
        let alike = before.claim.rule == Rule::ClaimAntecedent
            && before.nth + 1 == case.nth
            && sentence.quantities[before.nth].unit == quantity.unit;
        let gap = sentence.quantities[before.nth].end..quantity.start;
        let named = gap.clone().all(|at| {
            passage.tokens[at].is_capital() || passage.is_any(at, word_list![",", "and", "the"])
        });
        (alike && named).then_some(())
    };
    // Who does it has a name of its own, and is not those that were counted.
    let subject = verb > which + 1;
    if !(parted && subject && (own || gapped().is_some())) {
        return None;
    }
    let by = |told: &&Told| {
        let start = sentence.quantities[told.nth].start;
        passage.is(which, "which") && start > sentence.range.start && passage.is(start - 1, "by")
    };
    let whole = case.told.iter().rev().take(4).find(|told| {
        let before = sentence.quantities[told.nth].end < which;
        before && told.claim.unit == Unit::COUNT && !told.claim.measured.is_empty() && !by(told)
    })?;
    Some(Measured {
        rule: Rule::ClaimAntecedent,
        ..case.named(whole.claim.measured.clone(), quantity.end)?
    })
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

/// "two main projects and *three minor ones*": the noun of those that were told before.
pub(super) fn ones(case: &Case<'_, '_, '_>) -> Option<Measured> {
    let sentence = case.sentence;
    let passage = sentence.passage;
    let quantity = case.quantity();
    let own = phrase_behind(sentence, quantity.end, case.until())
        .filter(|own| passage.is(own.end - 1, "ones") && own.start == quantity.end)?;
    let counted = |told: &Told| {
        let end = sentence.quantities[told.nth].end;
        let counted = told.claim.unit.dimension() == Dimension::Count;
        phrase_behind(sentence, end, quantity.start).filter(|noun| counted && noun.start == end)
    };
    // "one main project and two minor ones"
    let single = || {
        let joint = case
            .previous()
            .filter(|at| passage.is_any(*at, word_list!["and", ",", "but", "or"]))?;
        let noun = phrase_before(sentence, joint, sentence.range.start)?;
        let one = word_list!["one", "a", "an", "1"];
        let mut first = noun.start.saturating_sub(1)..noun.start + 1;
        // "one main hall in Ulm and two small ones"
        let tied = noun
            .clone()
            .any(|at| sentence.part(at) == Part::Preposition || passage.tokens[at].is_capital());
        first
            .any(|at| passage.is_any(at, one))
            .then_some(noun)
            .filter(|_| !tied)
    };
    let noun = case.before().and_then(counted).or_else(single)?;
    let (head, last) = (noun.end - 1, own.end - 1);
    let own = (own.start < last).then(|| passage.span(own.start..last));
    let pieces = own.into_iter().chain([passage.span(head..head + 1)]);
    Some(Measured {
        rule: Rule::ClaimAntecedent,
        ..case.named(
            Phrase {
                pieces: pieces.collect(),
            },
            last + 1,
        )?
    })
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

#[cfg(test)]
mod tests {
    use crate::extract::claim::tests::check;

    #[test]
    fn what_someone_did_so_many_of_was_counted_before() {
        check(
            "We drew 432 charts with the help of 79 sailors, among which Rosa Dorn drew 45.",
            &[
                "charts: 432 count",
                "sailors: 79 count",
                "sailors: 45 count",
            ],
        );
        check(
            "The 432 charts were drawn by 79 sailors, among which Rosa Dorn drew 45.",
            &["charts: 432 count", "sailors: 79 count", "charts: 45 count"],
        );
        check(
            "The 432 charts were drawn by 79 sailors, of whom Rosa Dorn trained 45.",
            &[
                "charts: 432 count",
                "sailors: 79 count",
                "sailors: 45 count",
            ],
        );
        check(
            "We have 500 members in 24 countries, of whom 45 left.",
            &[
                "members: 500 count",
                "countries: 24 count",
                "members: 45 count",
            ],
        );
        check(
            "We wrote 61 songs, of which Umbra made 38% and Veltis 22%.",
            &["songs: 61 count", "songs: 38 percent", "songs: 22 percent"],
        );
        check(
            "Then 22 quays were built by 11 crews, and Hale built 5 among them.",
            &["quays: 22 count", "crews: 11 count", "quays: 5 count"],
        );
        check(
            "We gave 40 beds to 311 guests, of whom 47 were women.",
            &[
                "beds: 40 count",
                "guests: 311 count",
                "guests, women: 47 count",
            ],
        );
    }

    #[test]
    fn those_without_a_noun_are_what_was_told_before() {
        check(
            "The number of open berths grew to 2,500 with fewer than 60 of those unassigned.",
            &[
                "number of open berths: 2500 count",
                "number of open berths, unassigned: 60 count",
            ],
        );
        check(
            "We saw 477 leaks, with 416 of those already mended.",
            &["leaks: 477 count", "leaks: 416 count"],
        );
        check(
            "We saw 477 leaks in May and mended 41 of those boats.",
            &["leaks: 477 count", "boats: 41 count"],
        );
        check(
            "There are 85 docks and another 17 available from the town.",
            &["docks: 85 count", "docks: 17 count"],
        );
        check(
            "Among the top 10 sailors, apart from two cooks of Acme, the remaining seven have joined the crew.",
            &["cooks of Acme: 2 count", "sailors: 7 count"],
        );
    }

    #[test]
    fn ones_are_what_was_told_before() {
        check(
            "We run four large homes and two small ones.",
            &["large homes: 4 count", "small, homes: 2 count"],
        );
        check(
            "We have one main dock and two minor ones.",
            &["minor, dock: 2 count"],
        );
        check(
            "There are one main hall in Ulm and two small ones.",
            &["small ones: 2 count"],
        );
    }
}
