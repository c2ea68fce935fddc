//! Counts told by a word behind each that says of which kind so many are: "11 in favour, 2 against", "audits (6 major, 20 rapid)".

use std::ops::Range;

use super::listed::is_many;
use super::{Case, Measured};
use crate::extract::claim::clause::Subject;
use crate::extract::claim::noun::{phrase_before, phrase_behind};
use crate::extract::claim::part::Part;
use crate::extract::claim::sentence::Sentence;
use crate::lexicon::words::{WordList, word_list};
use crate::model::{Phrase, Unit};

/// The committers of "39 committers (10 *non-Acme*)": what was counted before, where the words behind a count only say of which kind
/// so many are.
pub(super) fn without_noun(case: &Case<'_, '_, '_>, found: &Measured) -> Option<Phrase> {
    let passage = case.sentence.passage;
    let at = case.quantity().end;
    let non = passage.is(at, "non") && passage.is_mark(at + 1, '-') && passage.is_glued(at + 1);
    if !non || found.phrase.pieces.len() != 1 {
        return None;
    }
    let name = passage
        .tokens
        .get(at + 2)
        .filter(|name| name.is_capital())?;
    let whole = found.phrase.pieces[0].end() == name.span.end();
    let before = case
        .before()
        .filter(|told| whole && told.claim.unit == Unit::COUNT)?;
    Some(before.claim.measured.clone())
}

/// "The motion passed (11 *in favour*, 2 *against*)", "17 yes, 2 no": how so many voted, and the noun of votes where one is told.
pub(super) fn voted(case: &Case<'_, '_, '_>) -> Option<Measured> {
    const VOTES: &WordList = word_list!["vote", "votes", "voted", "ballot", "ballots", "poll"];
    let sentence = case.sentence;
    let passage = sentence.passage;
    let own = ballot(sentence, case.nth)?;
    let near = [case.nth.checked_sub(1), Some(case.nth + 1)];
    let several = near.into_iter().flatten().any(|nth| {
        let gap = match nth < case.nth {
            true => sentence.quantities[nth].end..case.quantity().start,
            false => {
                own.end
                    ..sentence
                        .quantities
                        .get(nth)
                        .map_or(usize::MAX, |next| next.start)
            }
        };
        gap.len() <= 4 && ballot(sentence, nth).is_some()
    });
    let noun = sentence
        .back(case.quantity().start)
        .find(|at| passage.is_any(*at, VOTES));
    if !several {
        return None;
    }
    let noun = noun.map(|at| passage.span(at..at + 1));
    let pieces = noun
        .into_iter()
        .chain([passage.span(own.clone())])
        .collect();
    case.named(Phrase { pieces }, own.end)
}

/// The words behind the `nth` quantity, a count, that say how so many voted.
fn ballot(sentence: &Sentence<'_, '_>, nth: usize) -> Option<Range<usize>> {
    let passage = sentence.passage;
    let quantity = sentence
        .quantities
        .get(nth)
        .filter(|it| it.unit.is_none())?;
    let end = quantity.end;
    let closes = |at: usize| {
        at >= sentence.range.end || passage.is_any(at, word_list![",", ";", ")", ".", "and", "to"])
    };
    let favour = passage.is(end, "in") && passage.is_any(end + 1, word_list!["favour", "favor"]);
    let alone = passage.is_any(
        end,
        word_list![
            "for",
            "against",
            "yes",
            "no",
            "aye",
            "ayes",
            "nay",
            "nays",
            "noes",
            "yea",
            "yeas",
            "abstain",
            "abstaining",
            "abstained",
            "abstention",
            "abstentions",
        ],
    );
    match favour {
        true => Some(end..end + 2),
        false => (alone && closes(end + 1) && end < sentence.range.end).then_some(end..end + 1),
    }
}

/// "Our members are from *1 Acme*, *2 Umbra*": so many of whom the clause speaks, each with the name of whom they are from.
pub(super) fn named(case: &Case<'_, '_, '_>) -> Option<Measured> {
    const MOST: usize = 24;
    let sentence = case.sentence;
    let passage = sentence.passage;
    let own = name(sentence, case.nth)?;
    let parted = |before: usize| {
        let end = name(sentence, before)?.end;
        let gap = end..sentence.quantities[before + 1].start;
        let few = gap.len() <= 2;
        (few && { gap }.all(|at| passage.is_any(at, word_list![",", ";", "and"]))).then_some(())
    };
    let mut first = case.nth;
    while let Some(before) = first.checked_sub(1)
        && case.nth - before < MOST
        && parted(before).is_some()
    {
        first = before;
    }
    let goes_on = || name(sentence, case.nth + 1).and_then(|_| parted(case.nth));
    let several = first < case.nth || goes_on().is_some();
    let from = sentence.quantities[first]
        .start
        .checked_sub(1)
        .filter(|from| *from >= sentence.range.start)?;
    let Subject::Named(who) = &case.clause?.subject else {
        return None;
    };
    if !(several && passage.is(from, "from") && is_many(passage.raw(who.end - 1))) {
        return None;
    }
    let end = own.end;
    let pieces = [who.clone(), own].map(|range| passage.span(range));
    case.named(
        Phrase {
            pieces: pieces.into(),
        },
        end,
    )
}

/// The name right behind the `nth` quantity, a count, where a mark or "and" ends it.
fn name(sentence: &Sentence<'_, '_>, nth: usize) -> Option<Range<usize>> {
    const LONGEST: usize = 4;
    let passage = sentence.passage;
    let quantity = sentence
        .quantities
        .get(nth)
        .filter(|it| it.unit.is_none())?;
    let capital = |at: &usize| passage.tokens[*at].is_capital();
    let ahead = quantity.end..sentence.range.end.min(quantity.end + LONGEST);
    let end = quantity.end + ahead.take_while(capital).count();
    let closes =
        end >= sentence.range.end || passage.is_any(end, word_list![",", ";", ".", ")", "and"]);
    (end > quantity.end && closes).then_some(quantity.end..end)
}

/// "over 6,400 as service partners"
pub(super) fn as_what(case: &Case<'_, '_, '_>) -> Option<Measured> {
    let end = case.quantity().end;
    // "act as": a verb may stand between.
    let verb = usize::from(case.sentence.part(end) == Part::Verb);
    let says = case.sentence.passage.is(end + verb, "as");
    let range = phrase_behind(case.sentence, end + verb + 1, case.until()).filter(|_| says)?;
    case.behind(range)
}

/// "a series of audits (*6 major*, *20 rapid*)": kinds in parentheses take the noun before these.
pub(super) fn bracketed(case: &Case<'_, '_, '_>) -> Option<Measured> {
    const LONGEST: usize = 24;
    let sentence = case.sentence;
    let passage = sentence.passage;
    let own = kind(sentence, case.nth)?;
    let mut first = case.nth;
    let start = |nth: usize| sentence.quantities[nth].start.wrapping_sub(1);
    while !passage.is_mark(start(first), '(') {
        first = first
            .checked_sub(1)
            .filter(|_| case.nth - first < LONGEST)?;
        let end = kind(sentence, first)?.end;
        let gap = end..sentence.quantities[first + 1].start;
        if gap.len() > 2
            || !gap
                .into_iter()
                .all(|at| passage.is_any(at, word_list![",", ";", "and"]))
        {
            return None;
        }
    }
    let several =
        first < case.nth || kind(sentence, case.nth + 1).is_some() || case.before().is_some();
    let from = first.checked_sub(1).map_or(sentence.range.start, |before| {
        sentence.quantities[before].end
    });
    let noun = phrase_before(sentence, start(first), from)?;
    let head = passage.raw(noun.end - 1);
    if !several || !is_many(head) {
        return None;
    }
    let pieces = [own.clone(), noun].map(|range| passage.span(range));
    case.named(
        Phrase {
            pieces: pieces.into(),
        },
        own.end,
    )
}

/// The one word behind the `nth` quantity, a count, that says of which kind so many are.
fn kind(sentence: &Sentence<'_, '_>, nth: usize) -> Option<Range<usize>> {
    let passage = sentence.passage;
    let quantity = sentence
        .quantities
        .get(nth)
        .filter(|it| it.unit.is_none())?;
    let at = quantity.end + usize::from(passage.is_mark(quantity.end, '['));
    let word = at < sentence.range.end
        && passage.tokens[at].is_word()
        && !passage.tokens[at].is_capital()
        && sentence.part(at).is_nominal()
        && !is_many(passage.raw(at));
    let behind = at + 1 + usize::from(passage.is_mark(at + 1, ']'));
    let closes = passage.is_any(behind, word_list![",", ";", ")", "and", "("]);
    (word && closes).then_some(at..at + 1)
}

#[cfg(test)]
mod tests {
    use crate::extract::claim::tests::check;

    #[test]
    fn votes_are_told_by_how_they_were_cast() {
        check(
            "The plan was passed by ballot (11 in favour, 2 against, 1 abstention).",
            &[
                "ballot, in favour: 11 count",
                "ballot, against: 2 count",
                "ballot, abstention: 1 count",
            ],
        );
        check(
            "The rule went to a vote: 17 yes, 2 no.",
            &["vote, yes: 17 count", "vote, no: 2 count"],
        );
        check("We won 12 for the first time.", &[]);
    }

    #[test]
    fn kinds_in_parentheses_take_the_noun_before_these() {
        check(
            "The guild paid for a number of dives (6 deep, 20 short) in May.",
            &[
                "deep, number of dives: 6 count",
                "short, number of dives: 20 count",
            ],
        );
        check(
            "We have 31 boats (14 new).",
            &["boats: 31 count", "new, boats: 14 count"],
        );
    }

    #[test]
    fn those_of_no_one_are_of_what_was_counted() {
        check(
            "The yard has 39 builders (10 non-Umbra).",
            &["builders: 39 count", "non-Umbra, builders: 10 count"],
        );
        check(
            "The yard has 39 builders (10 non-Umbra boats).",
            &["builders: 39 count", "non-Umbra boats: 10 count"],
        );
    }
}
