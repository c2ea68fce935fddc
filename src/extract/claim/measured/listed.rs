//! Numbers of lists: counts whose noun is left to another, "12 full-time and 9 part-time staff", "188 posts, 9 vacant"; and items
//! behind a label, "Staff: nurses 960, porters 41".

#[cfg(test)]
mod tests;

use std::ops::Range;

use super::label::trim_time;
use super::sense::is_manner;
use super::{Case, Measured};
use crate::document::Shape;
use crate::extract::claim::guard::LABELS;
use crate::extract::claim::noun::{phrase_before, phrase_behind};
use crate::extract::claim::part::{Part, is_plural};
use crate::extract::claim::sentence::Sentence;
use crate::lexicon::verbs::{self, Form};
use crate::lexicon::words::word_list;
use crate::model::{Decimal, Dimension, Phrase, Pieces, Rule, Unit};

/// "8 platinum, 21 gold and 147 silver members", "12 full-time and 9 part-time staff": a modifier alone takes the noun that
/// the list ends with.
pub(super) fn listed(case: &Case<'_, '_, '_>) -> Option<Measured> {
    let sentence = case.sentence;
    // "300 src, *36 ports* and 13 doc tree commits": where the first has the noun at the end, so have all.
    let head_told = case.before().and_then(|told| {
        let head = told.claim.measured.pieces.last()?;
        let end = sentence.passage.tokens[case.quantity().end - 1].span.end();
        (told.claim.measured.pieces.len() > 1 && head.start() > end).then_some(())
    });
    let plain = || {
        let own = phrase_behind(sentence, case.quantity().end, case.until())?;
        (own.len() == 1 && own.start == case.quantity().end && head_told.is_some()).then_some(own)
    };
    // "3 Premier, 4 Gold and 12 Silver members"
    let tier = || {
        let own = phrase_behind(sentence, case.quantity().end, case.until())?;
        let name = sentence.passage.tokens[own.start].is_capital();
        (own.len() == 1 && own.start == case.quantity().end && name).then_some(own)
    };
    let own = modifier(case)
        .or_else(plain)
        .or_else(|| done(case))
        .or_else(tier)?;
    let mut nth = case.nth;
    for _ in 0..6 {
        let next = sentence.quantities.get(nth + 1)?;
        let gap = sentence.quantities[nth].end + own.len()..next.start;
        let joins = (1..=2).contains(&gap.len()) && { gap }
            .all(|at| sentence.passage.is_any(at, word_list!["and", "or", ","]));
        if !joins || next.unit.is_some() {
            return None;
        }
        nth += 1;
        let behind = phrase_behind(sentence, next.end, sentence.until(nth))?;
        let head = behind.end - 1;
        let alike = |at: usize| sentence.passage.tokens[at].is_capital();
        let same = alike(own.start) == alike(behind.start);
        if (2..=4).contains(&behind.len()) && is_many(sentence.passage.raw(head)) && same {
            let pieces = [own.start..own.end, head..head + 1];
            let phrase = Phrase {
                pieces: pieces.map(|range| sentence.passage.span(range)).into(),
            };
            return case.named(phrase, own.end);
        }
    }
    None
}

/// "188 posts, *9 vacant*", "Three schools were inspected: *two good*": a modifier alone takes the noun of the count before.
pub(super) fn elliptic(case: &Case<'_, '_, '_>) -> Option<Measured> {
    let sentence = case.sentence;
    let passage = sentence.passage;
    let own = modifier(case)?;
    let ends = own.end >= sentence.range.end
        || passage.is_any(own.end, word_list![",", ";", ".", ")", "and"]);
    let before = case.before()?;
    let counted = before.claim.unit == Unit::COUNT && !before.claim.measured.is_empty();
    let start = case.quantity().start;
    let joins = word_list![",", ";", "and", "of", "which", "whom", "(", "|"];
    let linked = passage.is_any(start.wrapping_sub(1), word_list![":"])
        || (before.end..start).all(|at| passage.is_any(at, joins));
    let plural = case.quantity().value > Decimal::whole(1);
    // "4 posts: 1 vacant, 2 shared": one of them, where others follow.
    let goes_on = || {
        let next = sentence.quantities.get(case.nth + 1)?;
        let opens = passage.is_any(start - 1, word_list![":", "("]);
        (opens && next.start == own.end + 1 && next.unit.is_none()).then_some(())
    };
    let many = plural || counted && linked && goes_on().is_some();
    if !(ends && counted && linked && many) {
        return None;
    }
    let mut pieces = Pieces::from([passage.span(own.clone())]);
    // "2 red, 5 amber" says not what is red.
    let end = sentence.quantities[before.nth].end;
    let kinds =
        is_manner(case, end) && before.claim.measured.pieces[..] == [passage.span(end..end + 1)];
    if !kinds {
        pieces.extend(before.claim.measured.pieces.last().copied());
    }
    Some(Measured {
        rule: Rule::ClaimAntecedent,
        ..case.named(Phrase { pieces }, own.end)?
    })
}

/// "*Fellows* 1,204 (up 38); *ordinary members* 6,877": items of a list, each noun before its count.
pub(super) fn led(case: &Case<'_, '_, '_>) -> Option<Measured> {
    const LONGEST: usize = 4;
    let sentence = case.sentence;
    let own = |nth: usize| -> Option<Range<usize>> {
        let passage = sentence.passage;
        let quantity = sentence
            .quantities
            .get(nth)
            .filter(|it| it.unit.is_none())?;
        let noun = phrase_before(sentence, quantity.start, sentence.from(nth))?;
        let opens = match noun.start.checked_sub(1) {
            Some(at) if at >= sentence.range.start => {
                passage.is_any(at, word_list![";", ",", "/", "•", "·", "|"])
            }
            _ => true,
        };
        let closes = quantity.end >= sentence.range.end
            || passage.is_any(
                quantity.end,
                word_list![";", ",", ".", "/", "(", "•", "·", "|"],
            );
        let last = passage.raw(noun.end - 1);
        let many =
            is_plural(last) && !passage.is_any(noun.end - 1, LABELS) && noun.len() <= LONGEST;
        // "Gulls 7, Terns 2" may be the names of teams.
        let named = noun.len() > 1 && noun.clone().all(|at| passage.tokens[at].is_capital());
        (opens && closes && many && !named).then_some(noun)
    };
    let noun = own(case.nth)?;
    let quantity = case.quantity();
    let large = quantity.marked && quantity.value >= Decimal::whole(1000);
    let several = || {
        own(case.nth + 1)
            .or_else(|| own(case.nth.checked_sub(1)?))
            .is_some()
    };
    (large || several()).then(|| case.ahead(noun)).flatten()
}

/// "Staff: *nurses 960*, porters 41", "Costs: total $9m, rent $2m": the label and the words of the item, which takes the unit of a
/// total that the list opens with.
pub(super) fn labelled(case: &Case<'_, '_, '_>) -> Option<Measured> {
    const MOST: usize = 24;
    const LONGEST: usize = 8;
    let sentence = case.sentence;
    let passage = sentence.passage;
    let own = item(sentence, case.nth)?;
    let (mut first, mut words) = (case.nth, own.clone());
    let colon = loop {
        let opener = words.start - 1;
        if passage.is_mark(opener, ':') {
            break opener;
        }
        first = first.checked_sub(1)?;
        let before = item(sentence, first)?;
        let separators = word_list![",", ";", "and"];
        let end = sentence.quantities[first].end;
        let next = (end..words.start).all(|at| passage.is_any(at, separators));
        // "see: commit 1, commit 2" numbers them.
        let same = are_same(sentence, &before, &words);
        if !next || same || case.nth - first > MOST {
            return None;
        }
        words = before;
    };
    if case.nth == first {
        let goes_on = item(sentence, first + 1).is_some_and(|next| {
            next.start <= sentence.quantities[first].end + 2 && !are_same(sentence, &own, &next)
        });
        goes_on.then_some(())?;
    }
    let opens = sentence.range.start;
    let the = usize::from(sentence.part(opens) == Part::Determiner && opens + 1 < colon);
    let label = opens + the..colon;
    let pages = passage.is_any(
        colon - 1,
        word_list![
            "contents", "index", "pages", "figures", "tables", "lines", "routes", "levels",
            "hours", "ages"
        ],
    ) || passage.is_any(colon - 1, LABELS);
    // "Costs: total $9m, rent 2": in millions, or rent is no cost.
    let whole = &sentence.quantities[first];
    let unscaled = whole.unit.is_some()
        && whole.scaled.is_some()
        && case.quantity().unit.is_none()
        && case.quantity().scaled.is_none();
    if pages
        || unscaled
        || sentence.quantities[..first]
            .iter()
            .any(|before| before.start < colon)
    {
        return None;
    }
    let names = label.len() <= LONGEST
        && label.clone().all(|at| {
            sentence.part(at).is_nominal()
                || matches!(
                    sentence.part(at),
                    Part::Preposition | Part::Determiner | Part::Time
                )
        });
    // "Time to close: min 3 hours, max 9 weeks" is told of the whole label.
    let statistic = passage.is_any(
        own.start,
        word_list!["min", "max", "avg", "average", "mean", "median"],
    );
    if statistic && !names {
        return None;
    }
    let total = |words: &Range<usize>| {
        words.len() == 1 && passage.is_any(words.start, word_list!["total", "overall", "all"])
    };
    let mut pieces = Pieces::default();
    let label = names.then(|| trim_time(sentence, label));
    let own = Some(own).filter(|own| !(names && total(own)));
    pieces.extend(
        [label, own]
            .into_iter()
            .flatten()
            .map(|range| passage.span(range)),
    );
    let part =
        case.quantity().unit.is_none() && total(&words) && case.quantity().value <= whole.value;
    let unit = whole
        .unit
        .filter(|unit| part && unit.dimension() != Dimension::Time);
    Some(Measured {
        rule: Rule::ClaimLabelValue,
        unit,
        ..case.named(Phrase { pieces }, case.quantity().end)?
    })
}

/// Whether two items have the same words.
fn are_same(sentence: &Sentence<'_, '_>, one: &Range<usize>, two: &Range<usize>) -> bool {
    let words = |range: &Range<usize>| range.clone().map(|at| sentence.passage.raw(at));
    words(one).eq(words(two))
}

/// The words right before the `nth` quantity where they and it are an item of a list: few, of nouns and what describes them, with
/// a mark or "and" on either side.
fn item(sentence: &Sentence<'_, '_>, nth: usize) -> Option<Range<usize>> {
    const LONGEST: usize = 5;
    let passage = sentence.passage;
    let quantity = sentence.quantities.get(nth)?;
    let closed = quantity.end >= sentence.range.end
        || passage.is_any(quantity.end, word_list![",", ";", ".", "and"]);
    let named = |at: &usize| {
        let word = passage.tokens[*at].is_word() || passage.tokens[*at].shape == Shape::Number;
        match sentence.part(*at) {
            Part::Noun | Part::Adjective => word,
            Part::Joint => true,
            // "Branches: opened 5, closed 3", "Costs: staff $5"
            Part::Verb | Part::Participle => matches!(
                verbs::form(passage.raw(*at)),
                Some(Form::Participle | Form::Base)
            ),
            Part::Preposition => passage.is(*at, "of"),
            _ => false,
        }
    };
    let count = match closed {
        true => sentence
            .back(quantity.start)
            .take(LONGEST)
            .take_while(named)
            .count(),
        false => 0,
    };
    let start = quantity.start - count;
    let opener = start
        .checked_sub(1)
        .filter(|at| *at > sentence.range.start)?;
    let opens = passage.is_any(opener, word_list![":", ",", ";", "and"]);
    (count > 0 && opens).then_some(start..quantity.start)
}

/// "7 graduated and 12": the participle behind a count that another follows.
fn done(case: &Case<'_, '_, '_>) -> Option<Range<usize>> {
    let passage = case.sentence.passage;
    let end = case.quantity().end;
    if end >= case.until() || passage.tokens[end].shape != Shape::Lower {
        return None;
    }
    let form = verbs::form(passage.raw(end));
    let participle = matches!(form, Some(Form::Past | Form::Participle));
    let next = passage.is_any(end + 1, word_list![",", "and"]);
    (participle && next).then_some(end..end + 1)
}

/// The words behind a count where they are a modifier and no noun of many: "gold", "full-time".
fn modifier(case: &Case<'_, '_, '_>) -> Option<Range<usize>> {
    let sentence = case.sentence;
    let end = case.quantity().end;
    // "12 alpha and 11 *stable*"
    let closed = end + 1 >= sentence.range.end
        || sentence
            .passage
            .is_any(end + 1, word_list![",", ";", ".", ")"])
        || sentence.passage.is(end + 1, "and") && sentence.part(end + 2) == Part::Quantity;
    let describes = sentence.part(end) == Part::Adjective && end < case.until() && closed;
    let own = match describes {
        true => end..end + 1,
        false => phrase_behind(sentence, end, case.until())?,
    };
    let one = own.len() == 1 || own.len() == 3 && sentence.part(own.start + 1) == Part::Joint;
    let last = sentence.passage.raw(own.end - 1);
    let small = last.starts_with(char::is_lowercase);
    (one && small && own.start == case.quantity().end && !is_many(last)).then_some(own)
}

/// Whether a word is of many: a plural, or a noun that is its own plural.
pub(super) fn is_many(word: &str) -> bool {
    const SAME: &[&str] = &[
        "aircraft",
        "cattle",
        "crew",
        "faculty",
        "head",
        "livestock",
        "offspring",
        "poultry",
        "sheep",
        "strong",
    ];
    is_plural(word) || SAME.contains(&word) || word.ends_with("men") || word.ends_with("people")
}
