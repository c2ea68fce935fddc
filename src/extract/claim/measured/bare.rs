//! Numbers without a noun of their own: what they are of stands elsewhere in their clause, or was told before.

#[cfg(test)]
mod tests;

use std::ops::Range;

use super::{Case, Measured, level, spent};
use crate::document::{BlockKind, Shape};
use crate::extract::claim::clause;
use crate::extract::claim::noun::{phrase_before, phrase_behind};
use crate::extract::claim::part::{Part, is_plural};
use crate::extract::claim::relation::Told;
use crate::lexicon::verbs::{self, Form};
use crate::lexicon::words::word_list;
use crate::model::{Dimension, Phrase, Rule, Unit};

/// "31 students, of whom 18 are women; *6 were awarded* prizes", "We asked 300 firms. *117 replied*.": a number that acts
/// is of those counted last.
pub(super) fn acting(case: &Case<'_, '_, '_>) -> Option<Measured> {
    let sentence = case.sentence;
    let quantity = case.quantity();
    let share = [Some(Unit::PERCENT), Some(Unit::RATIO)].contains(&quantity.unit);
    let adverbs = (quantity.end..sentence.range.end)
        .take_while(|at| sentence.part(*at) == Part::Adverb)
        .count();
    let acts = sentence.part(quantity.end + adverbs).is_verbal();
    // "while only 19 % thought so"
    // "and the remaining three are independent"
    let rest = case.previous().is_some_and(|at| {
        let rest = sentence
            .passage
            .is_any(at, word_list!["remaining", "other"]);
        rest && at > sentence.range.start && sentence.passage.is(at - 1, "the")
    });
    let start = quantity.start - 2 * usize::from(rest && quantity.unit.is_none());
    let opener = sentence
        .back(start)
        .find(|at| sentence.part(*at) != Part::Adverb);
    let opens = opener.is_none_or(|at| {
        let joins = word_list![",", ";", ":", "and", "but", "while", "whereas"];
        sentence.passage.is_any(at, joins)
    });
    if !(acts && opens && (share || quantity.unit.is_none())) {
        return None;
    }
    if rest && let Some(range) = whole_before(case) {
        return Some(Measured {
            rule: Rule::ClaimAntecedent,
            ..case.ahead(range)?
        });
    }
    // "60 % of sailors own fewer than 3 tugs, while 30 % own more": shares of the same.
    let alike = |told: &&Told| {
        let first = &sentence.quantities[told.nth];
        let whole = [Some(Unit::PERCENT), Some(Unit::RATIO)].contains(&first.unit)
            && sentence.passage.is(first.end, "of");
        whole && told.claim.measured.pieces.len() == 1
    };
    let among = case.told.iter().rev().take(4).skip(1).find(alike);
    if let Some(told) = among.filter(|_| share) {
        return Some(Measured {
            rule: Rule::ClaimAntecedent,
            ..case.named(told.claim.measured.clone(), quantity.end)?
        });
    }
    let counted = |told: &&Told| told.claim.unit == Unit::COUNT && !told.claim.measured.is_empty();
    let near = case.told.iter().rev().take(4).filter(counted);
    // "14 sailors from 5 ports; 9 are from Oslo": of no place where something else was counted.
    let things = near.clone().any(|told| !case.is_place(told));
    let near = near.filter(|told| !(things && case.is_place(told)));
    // "of the top ten sailors, apart from two cooks, the remaining seven": the rest is of more than it.
    let whole = near
        .clone()
        .find(|told| rest && told.claim.value > quantity.value);
    let mut near = whole.into_iter().chain(near);
    // Of all that were counted, rather than of some of them.
    let whole = near
        .clone()
        .find(|told| told.claim.rule != Rule::ClaimAntecedent);
    // "25 % are Swedes" is of what they are.
    let being = word_list!["are", "is", "were", "was"];
    let is = sentence.passage.is_any(quantity.end, being);
    // "81 % of the nurses agreed, while 19 % did not": of the nurses.
    let shared = |told: &&Told| {
        let end = sentence.quantities[told.nth].end;
        let alike = told.claim.unit.dimension() == Dimension::Ratio;
        let verbal =
            |at: usize| sentence.part(at).is_verbal() && !sentence.passage.is_any(at, being);
        let verb = verbal(end) || verbal(told.end);
        let acts = sentence.passage.is(end, "of") || verb;
        alike && acts && !told.claim.measured.is_empty()
    };
    let share = || {
        case.told
            .iter()
            .rev()
            .take(4)
            .find(shared)
            .filter(|_| share && !is)
    };
    // "44 % of sailors are women, and 12 % row": not of the women.
    let first = |told: &Told| {
        let mut phrase = told.claim.measured.clone();
        let said = (phrase.pieces.get(1)).is_some_and(|it| it.start() >= told.claim.span.end());
        if said && phrase.pieces.len() == 2 {
            phrase.pieces = [phrase.pieces[0]].into();
        }
        phrase
    };
    let counted = whole.or_else(|| near.next());
    let counted = counted.map(|told| told.claim.measured.clone());
    let phrase = match counted.or_else(|| share().map(first)) {
        Some(phrase) => phrase,
        None if case.told.is_empty() && case.follows() => case.measured_last.clone(),
        None => return None,
    };
    Some(Measured {
        rule: Rule::ClaimAntecedent,
        ..case.named(phrase, quantity.end)?
    })
}

/// "*Among the top ten sailors*, apart from two cooks, the remaining seven": those of whom some are left.
fn whole_before(case: &Case<'_, '_, '_>) -> Option<Range<usize>> {
    let sentence = case.sentence;
    let passage = sentence.passage;
    let among = sentence.back(case.quantity().start).find(|at| {
        passage.is_any(*at, word_list!["among", "of"])
            && passage.is_any(*at + 1, word_list!["the", "our", "its", "their"])
            && passage.is(*at + 2, "top")
    })?;
    // The number behind "top" counts nothing else.
    let range = phrase_behind(sentence, among + 4, sentence.range.end)?;
    let mut words = range.clone();
    let counted = range.start == among + 4 && words.any(|at| is_plural(passage.raw(at)));
    counted.then_some(range)
}

/// "60 % are women, *25 % are from Oslo*": a share that nothing else explains is of those it is said to be.
pub(super) fn predicate(case: &Case<'_, '_, '_>) -> Option<Measured> {
    let sentence = case.sentence;
    let end = case.quantity().end;
    let being = word_list!["are", "is", "were", "was"];
    let from = usize::from(sentence.passage.is(end + 1, "from"));
    let range = phrase_behind(sentence, end + 1 + from, case.until())
        .filter(|_| sentence.passage.is_any(end, being))?;
    case.ahead(range)
}

/// "The mill is owned by Hale *as to 41 %*": of the mill.
pub(super) fn as_to(case: &Case<'_, '_, '_>) -> Option<Measured> {
    let passage = case.sentence.passage;
    let to = case.previous().filter(|at| passage.is(*at, "to"))?;
    let tied = to > case.sentence.range.start && passage.is(to - 1, "as");
    // "A and B are owned as to 100 % and 75 % respectively": each of another.
    const NEAR: usize = 8;
    let end = case.quantity().end;
    let each =
        (end..case.sentence.range.end.min(end + NEAR)).any(|at| passage.is(at, "respectively"));
    let tied = tied && !each;
    case.named(case.subject().filter(|_| tied)?, case.quantity().end)
}

/// "292 MW of new wind and *a further 1.4 GW*", "*the remaining 15 %*": more, or the rest, of what was told in such a unit.
pub(super) fn further(case: &Case<'_, '_, '_>) -> Option<Measured> {
    let quantity = case.quantity();
    let passage = case.sentence.passage;
    let before = case.previous()?;
    let adds = passage.is_any(before, word_list!["further", "another", "additional"])
        // "including $2 million to schools" has its own purpose.
        || passage.is(before, "including")
            && !passage.is_any(quantity.end, word_list!["to", "for", "towards", "on"]);
    // "has an 85 % interest. The remaining 15 % is held by others": what is left of what was told.
    let rest = passage.is_any(before, word_list!["remaining", "other"])
        && before > case.sentence.range.start
        && case.sentence.part(before - 1) == Part::Determiner;
    let kind = quantity.unit().dimension();
    // "tickets 21 % and donations the remaining 11 %": of the donations.
    let own_noun = || {
        let from = case.sentence.from(case.nth);
        let goes_on = passage.tokens[before - 1].shape == Shape::Lower;
        kind == Dimension::Ratio
            && goes_on
            && phrase_before(case.sentence, before - 1, from).is_some()
    };
    // "its remaining two years" are left of no other time.
    if kind == Dimension::Time || rest && own_noun() {
        return None;
    }
    let mut near = case.told.iter().rev().take(3);
    // "sold shares worth $3 million and committed a further £2 million *to a fund*": money of another verb is for another
    // thing.
    let own = |told: &Told| {
        let from = case.sentence.quantities[told.nth].end;
        let anew = case.clause.is_some_and(|clause| clause.verb > from);
        quantity.is_money() && anew && passage.is_any(quantity.end, word_list!["to", "for", "in"])
    };
    let told = near
        .find(|told| told.claim.unit.dimension() == kind && !own(told))
        .map(|told| &told.claim.measured)
        .or(Some(case.measured_last).filter(|_| rest && case.told.is_empty()))
        .filter(|_| adds || rest)?;
    Some(Measured {
        rule: Rule::ClaimAntecedent,
        ..case.named(told.clone(), quantity.end)?
    })
}

/// "£486m, within *a total of £1.24bn*": the total of what was told in such a unit.
pub(super) fn total(case: &Case<'_, '_, '_>) -> Option<Measured> {
    let passage = case.sentence.passage;
    let of = case.previous().filter(|at| passage.is(*at, "of"))?;
    let total =
        of > case.sentence.range.start && passage.is_any(of - 1, word_list!["total", "sum"]);
    let unit = case.quantity().unit();
    let told = case
        .told
        .iter()
        .rev()
        .find(|told| told.claim.unit == unit && !case.is_place(told))
        .filter(|_| total && !spent::is_done(case))?;
    case.named(told.claim.measured.clone(), case.quantity().end)
}

/// "from these sources: trusts, *50 %*; the town, *18 %*", "Our error rate, *6.3 %* at launch, fell": an amount set off by a
/// comma behind its noun, with nothing before that in the statement.
pub(super) fn itemed(case: &Case<'_, '_, '_>) -> Option<Measured> {
    let sentence = case.sentence;
    let passage = sentence.passage;
    let comma = case.previous().filter(|at| passage.is_mark(*at, ','))?;
    let range = phrase_before(sentence, comma, sentence.from(case.nth))?;
    let opener = sentence
        .back(range.start)
        .find(|at| sentence.part(*at) != Part::Determiner);
    let opens = opener.is_none_or(|at| passage.is_any(at, word_list![":", ";"]));
    let end = case.quantity().end;
    let set_off = end >= sentence.range.end
        || passage.is_any(
            end,
            word_list![",", ";", ".", "at", "in", "over", "for", "a", "per"],
        );
    let title = passage.tokens[range.clone()]
        .iter()
        .all(|token| token.is_capital());
    // "Ann Bell, 33 %; Tom Hill, 100 %" lists names; "Boston, 33 %" alone may go on an address.
    let items = opener.is_some() || passage.is_mark(end, ';');
    (opens && set_off && (items || !title))
        .then(|| case.ahead(range))
        .flatten()
}

/// "with *70 % dedicated* to repairs", "*17 % spent* on docks": a share told by what was done with it.
pub(super) fn done(case: &Case<'_, '_, '_>) -> Option<Measured> {
    let sentence = case.sentence;
    let passage = sentence.passage;
    let verb = case.quantity().end;
    // "We are 100 % funded by gifts"
    let opens = case.previous().is_some_and(|at| {
        passage.is_any(at, word_list!["with", ",", "and", "over"])
            || sentence.part(at) == Part::Auxiliary && passage.is(verb + 1, "by")
    });
    let participle = matches!(
        sentence.part(verb),
        Part::Verb | Part::Participle | Part::Adjective
    ) && verbs::form(passage.raw(verb)) == Some(Form::Participle);
    let tied = passage.is_any(
        verb + 1,
        word_list!["to", "for", "on", "by", "in", "via", "through", "from"],
    );
    let range =
        phrase_behind(sentence, verb + 2, case.until()).filter(|_| opens && participle && tied)?;
    let told = case.before().map(|told| told.claim.measured.pieces.clone());
    let mut pieces = told.unwrap_or_default();
    pieces.extend([verb..verb + 1, range].map(|range| passage.span(range)));
    case.named(Phrase { pieces }, verb)
}

/// "Staff accounted for two thirds, *trials for 21 %*": the verb is left out, its preposition stays.
pub(super) fn verbless(case: &Case<'_, '_, '_>) -> Option<Measured> {
    let sentence = case.sentence;
    let tie = case.previous()?;
    let verb = case.clause?.verb;
    let same = sentence
        .passage
        .is_any(tie, word_list!["for", "to", "at", "by"])
        && sentence.passage.raw(tie) == sentence.passage.raw(verb + 1);
    let before = case.before()?;
    let range = phrase_before(sentence, tie, before.end).filter(|_| same)?;
    let opener = sentence.back(range.start).next()?;
    let joins = sentence
        .passage
        .is_any(opener, word_list!["and", ",", "but", "while"]);
    // "Acme accounted for 15 % of sales and Umbra for 10 %": of the sales.
    let whole = level::is_name(case, &range)
        && sentence
            .passage
            .is(sentence.quantities[before.nth].end, "of");
    if joins && whole {
        return case.named(before.claim.measured.clone(), case.quantity().end);
    }
    joins.then(|| case.ahead(range)).flatten()
}

/// "$74k - build servers": an item that opens with its amount and a dash.
pub(super) fn dashed(case: &Case<'_, '_, '_>) -> Option<Measured> {
    let sentence = case.sentence;
    let passage = sentence.passage;
    // "£5,000 each – nine clubs"
    let end = case.quantity().end;
    let end = end + usize::from(passage.is_any(end, word_list!["each", "apiece"]));
    let opens = case.quantity().start == sentence.range.start
        && matches!(
            passage.block.kind,
            BlockKind::ListItem { .. } | BlockKind::Paragraph
        );
    let dash = passage.is_any(end, word_list!["-", "–", "—", ":"])
        && !passage.is_glued(end + 1)
        && (passage.is_mark(end, ':') || !passage.is_glued(end));
    let each = end > case.quantity().end;
    let next = sentence
        .quantities
        .get(case.nth + 1)
        .filter(|next| each && next.start == end + 1 && next.unit.is_none());
    let (from, until) = match next {
        Some(next) => (next.end, sentence.until(case.nth + 1)),
        None => (end + 1, case.until()),
    };
    let range = phrase_behind(sentence, from, until).filter(|_| opens && dash)?;
    Some(Measured {
        rule: Rule::ClaimLabelValue,
        ..case.ahead(range)?
    })
}

/// "Dr. Hale, ‘Feeding the tide for life’, (four years) $4,999,704": an amount behind a title in quotes is for that.
pub(super) fn titled(case: &Case<'_, '_, '_>) -> Option<Measured> {
    const NEAR: usize = 8;
    const LONGEST: usize = 24;
    let sentence = case.sentence;
    let passage = sentence.passage;
    let is = |at: usize, marks: [&str; 3]| marks.contains(&passage.raw(at));
    let bare = |at: &usize| !sentence.part(*at).is_nominal() && !sentence.part(*at).is_verbal();
    let close = sentence
        .back(case.quantity().start)
        .take(NEAR)
        .take_while(bare)
        .find(|at| is(*at, ["’", "”", "\""]))?;
    let open = sentence
        .back(close)
        .take(LONGEST)
        .find(|at| is(*at, ["‘", "“", "\""]))?;
    (open + 1 < close)
        .then(|| case.ahead(open + 1..close))
        .flatten()
}

/// "Planning grant for a model of care, Acme Fund, Boston, MA, *$50,000*": in a line without a verb that ends with an
/// amount, the amount is for what the line opens with.
pub(super) fn line(case: &Case<'_, '_, '_>) -> Option<Measured> {
    const LONGEST: usize = 60;
    let sentence = case.sentence;
    let range = sentence.range.clone();
    let set_off = case
        .previous()
        .is_some_and(|at| sentence.passage.is_mark(at, ','));
    let tail = case.quantity().end..range.end;
    let ends = tail.len() <= 6;
    // What is known at once is asked before every word of the line is.
    if !(set_off && ends) || range.len() > LONGEST || !case.told.is_empty() {
        return None;
    }
    // "to include", "focusing on" and "that link" describe, they tell nothing.
    let finite = |at: usize| {
        let before = at.checked_sub(1).filter(|before| *before >= range.start);
        let describes =
            before.is_some_and(|at| matches!(sentence.part(at), Part::To | Part::Relative));
        sentence.part(at).is_verbal() && !sentence.passage.raw(at).ends_with("ing") && !describes
    };
    // ", Vista Clinic, Vista, CA, $5" sets off who gets it and where: whatever stands before is the title of an entry.
    let comma = |end: usize| {
        let capitals = sentence
            .back(end)
            .take(6)
            .take_while(|at| sentence.passage.tokens[*at].is_capital())
            .count();
        let comma = (end - capitals)
            .checked_sub(1)
            .filter(|at| sentence.passage.is_mark(*at, ','));
        comma.filter(|_| capitals > 0)
    };
    let places = case.previous().and_then(comma).and_then(comma).is_some();
    let told = !places && range.clone().any(finite);
    if told {
        return None;
    }
    case.ahead(phrase_behind(sentence, range.start, case.quantity().start)?)
}

/// "dues brought in $4.2 million and *certification* $0.9 million", "and the supply chain (Scope 3) roughly 4.2 t"
pub(super) fn gapped(case: &Case<'_, '_, '_>) -> Option<Measured> {
    let sentence = case.sentence;
    let passage = sentence.passage;
    case.before()?;
    let mut end = case.quantity().start;
    // "and interest another €4m"
    let more = passage.is_any(end.wrapping_sub(1), word_list!["another", "further"]);
    end -= usize::from(more && sentence.from(case.nth) < end);
    if passage.is_mark(end.wrapping_sub(1), ')') {
        end = sentence
            .back(end)
            .take(12)
            .find(|at| passage.is_mark(*at, '('))?;
    }
    let from = sentence.from(case.nth);
    let start = phrase_before(sentence, end, from)?.start;
    let opener = sentence
        .back(start)
        .find(|at| sentence.part(*at) != Part::Determiner)?;
    let joins = passage.is_any(opener, word_list!["and", "but", "while", ",", ";"]);
    if !joins || opener < from {
        return None;
    }
    // "The smallest grant was $4, the largest $6"
    let which = end == start + 1
        && (passage.raw(start).ends_with("est")
            || passage.is_any(
                start,
                word_list!["other", "others", "second", "third", "latter"],
            ));
    // "The Fund gave $6 million and Acme $4 million": whoever else does it is no more measured than the first was.
    let who = passage.tokens[end - 1].is_capital()
        && clause::gapped(sentence, case.nth).is_some_and(|name| name.end == end)
        && case.before().is_some_and(|told| {
            let claim = &told.claim;
            let measured = !claim.measured.is_empty() && claim.measured != claim.subject;
            let start = sentence.quantities[told.nth].start;
            let acts = case.clause.is_some_and(|clause| {
                clause.verb < start && (clause.verb..start).all(|at| !passage.is_mark(at, ':'))
            });
            measured && acts && (!claim.subject.is_empty() || claim.of_report)
        });
    match case.before().filter(|_| which || who) {
        Some(told) => case.named(told.claim.measured.clone(), case.quantity().end),
        None => case.ahead(start..end),
    }
}
