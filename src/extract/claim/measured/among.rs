//! Amounts behind the names among whom something is divided: "held by Acme (60 %) and employees (40 %)".

#[cfg(test)]
mod tests;

use std::ops::Range;

use super::level::is_name;
use super::{Case, Measured};
use crate::extract::claim::noun::{phrase_before, phrase_behind};
use crate::extract::claim::part::Part;
use crate::extract::claim::relation::Told;
use crate::extract::claim::unit::per_at;
use crate::lexicon::verbs::{self, Form};
use crate::lexicon::words::{Tags, word_list};
use crate::model::{Dimension, Phrase, Unit};

/// A list of names has no more tokens than these.
const LONGEST: usize = 80;

/// "Shares are held by Acme (67 %), *employees (3 %)*", "a dam funded by the Fund (*£3m*) and the State (*£1m*)": parts of
/// what is held or funded, not of who does it.
pub(super) fn agents(case: &Case<'_, '_, '_>) -> Option<Measured> {
    let sentence = case.sentence;
    let passage = sentence.passage;
    let open = case.previous().filter(|at| passage.is_mark(*at, '('))?;
    let end = case.quantity().end;
    // "taken down by Acme (40 a month)"
    let alone = passage.is_any(end, word_list![")", ",", ";"])
        || per_at(passage, end).is_some_and(|(_, behind)| passage.is_mark(behind, ')'));
    let by = sentence
        .back(open)
        .take(LONGEST)
        .take_while(|at| !passage.is_any(*at, word_list![";", ":"]) && !is_said(case, *at))
        .find(|at| passage.is(*at, "by"))?;
    // "by 46 teachers (52 %)" is of those teachers.
    let counted = sentence.quantities[..case.nth]
        .iter()
        .any(|other| other.start > by && !passage.is_mark(other.start - 1, '('));
    if !alone || counted {
        return None;
    }
    let verb = sentence
        .back(by)
        .find(|at| {
            let particle = word_list!["for", "down", "up", "out", "off"];
            sentence.part(*at) != Part::Adverb && !passage.is_any(*at, particle)
        })
        .filter(|at| verbs::form(passage.raw(*at)) == Some(Form::Participle))?;
    let item = phrase_before(sentence, open, by + 1)?;
    let opener = sentence
        .back(item.start)
        .find(|at| sentence.part(*at) != Part::Determiner)?;
    // "delivered by Acme, which the town supports (£3m)" has left the list.
    let listed = passage.is_any(opener, word_list!["by", ",", "and", "or", "&", "both"]);
    // "funded by the Fund (£3m) and *our own capital (£1m)*": money that has a noun of its own.
    let small = Tags::PREPOSITION | Tags::CONJUNCTION | Tags::DETERMINER;
    let name = passage.tokens[item.start].is_capital()
        && item.clone().all(|at| {
            let token = &passage.tokens[at];
            token.is_capital() || !token.is_word() || token.tags.has(small)
        });
    // So has "attended by pupils (300)" its count.
    let own = (case.quantity().is_money() || case.quantity().unit.is_none()) && !name;
    if own || !listed {
        return None;
    }
    case.named(patient(case, verb)?, case.quantity().end)
}

/// "54 % was *invested in bonds*, 31 % *in shares*", "we *spend* 16 % *on training*": a part of what is dealt out is told by
/// where it goes; further ones of the list leave the verb out.
pub(super) fn allocated(case: &Case<'_, '_, '_>) -> Option<Measured> {
    const DEALS: [&str; 12] = [
        "allocate", "assign", "commit", "dedicate", "deploy", "devote", "direct", "divide",
        "earmark", "invest", "place", "spend",
    ];
    const GROUP: usize = 4;
    let sentence = case.sentence;
    let passage = sentence.passage;
    let end = case.quantity().end;
    let deals = |at: usize| {
        let lemma = verbs::lemma(passage.raw(at));
        lemma.is_some_and(|lemma| DEALS.contains(&lemma))
    };
    let mut ahead = (end..sentence.range.end.min(end + GROUP))
        .skip_while(|at| sentence.part(*at) == Part::Adverb)
        .take_while(|at| {
            matches!(
                sentence.part(*at),
                Part::Auxiliary | Part::Verb | Part::Participle | Part::Adverb
            )
        });
    let passive = ahead
        .next()
        .is_some_and(|at| sentence.part(at) == Part::Auxiliary);
    let behind = ahead.last().filter(|at| passive && deals(*at));
    let before = || {
        case.clause
            .map(|clause| clause.verb)
            .filter(|at| deals(*at))
    };
    let verb = behind.or_else(before)?;
    let tie = behind.map_or(end, |verb| verb + 1);
    let tied = passage.is_any(
        tie,
        word_list!["in", "into", "on", "to", "towards", "for", "across"],
    ) && (behind.is_some() || is_item(case, verb));
    let range = phrase_behind(sentence, tie + 1, case.until()).filter(|_| tied)?;
    // "spent 5 % in 2020", "holds 5 % in Acme": a time, or a name whose share it is.
    let named = behind.is_none() && is_name(case, &range);
    let pieces = [verb..verb + 1, range].map(|range| passage.span(range));
    let phrase = Phrase {
        pieces: pieces.into(),
    };
    (!named).then(|| case.named(phrase, end)).flatten()
}

/// Whether the quantity is the object of the verb at token `verb`, or a further item of a list that the verb deals with.
fn is_item(case: &Case<'_, '_, '_>, verb: usize) -> bool {
    let sentence = case.sentence;
    let Some(before) = case.previous() else {
        return false;
    };
    let object = (verb + 1..case.quantity().start).all(|at| {
        matches!(
            sentence.part(at),
            Part::Adverb | Part::Determiner | Part::Adjective
        )
    });
    let listed = sentence.passage.is_any(before, word_list![",", "and", ";"])
        && case.told.iter().rev().take(3).any(|told| {
            let pieces = &told.claim.measured.pieces;
            pieces.len() > 1 && pieces[0] == sentence.passage.span(verb..verb + 1)
        });
    object || listed
}

/// Whether the verb at token `at` says something of its own: not so in "Acme (45 %), *which runs* it, and".
fn is_said(case: &Case<'_, '_, '_>, at: usize) -> bool {
    let sentence = case.sentence;
    sentence.part(at).is_verbal()
        && !sentence.passage.tokens[at].is_capital()
        && !sentence
            .back(at)
            .next()
            .is_some_and(|before| sentence.part(before) == Part::Relative)
        && !sentence.passage.is(at + 1, "by")
}

/// What the participle `verb` is said of: "*the mine*, which is held by", "*a venture* owned by", "*Costs* are borne by".
fn patient(case: &Case<'_, '_, '_>, verb: usize) -> Option<Phrase> {
    let sentence = case.sentence;
    let light = |at: &usize| matches!(sentence.part(*at), Part::Adverb | Part::Auxiliary);
    // "majority-owned", "co-founded"
    let hyphen = sentence.back(verb).next()?;
    let first = match sentence.part(hyphen) {
        Part::Joint => hyphen.checked_sub(1)?,
        _ => verb,
    };
    let before = sentence.back(first).find(|at| !light(at))?;
    let related = sentence.part(before) == Part::Relative;
    let told_of = case.clause.is_some_and(|clause| {
        before < clause.verb && clause.verb <= verb && !related && before + 1 < first
    });
    if told_of && let Some(subject) = case.subject() {
        return Some(subject);
    }
    let end = match related {
        true => before - usize::from(sentence.passage.is_mark(before.wrapping_sub(1), ',')),
        false => before + 1,
    };
    let range = phrase_before(sentence, end, sentence.range.start)?;
    Some(Phrase::of(sentence.passage.span(range)))
}

/// "the mall, of which Acme owns 25 %", "Acme holds 51 % and Umbra 15 % of our shares", "Acme holds 34 % of the capital,
/// *the State 30 %*": a share is of what is held, which stands before, behind a later share, or behind an earlier one.
pub(super) fn held(case: &Case<'_, '_, '_>) -> Option<Measured> {
    const MOST: usize = 8;
    let sentence = case.sentence;
    let passage = sentence.passage;
    let shares = |nth: &usize| sentence.quantities[*nth].unit == Some(Unit::PERCENT);
    let action = case.clause.and_then(|clause| clause.action);
    if !shares(&case.nth) || !action.is_some_and(|action| HOLDING.contains(&action)) {
        return None;
    }
    // Between the shares of a list stand those who hold them.
    let listed = |from: usize, to: usize| {
        let mut gap = from..to;
        let holder = gap.clone().any(|at| sentence.part(at) == Part::Noun);
        holder
            && gap.all(|at| {
                let part = sentence.part(at);
                part.is_nominal()
                    || matches!(part, Part::Determiner | Part::Conjunction | Part::Adverb)
                    || passage.is_any(at, word_list![",", "of"])
            })
    };
    let whole = |nth: usize| {
        let end = sentence.quantities[nth].end;
        let range = phrase_behind(sentence, end + 1, sentence.until(nth));
        range.filter(|_| passage.is(end, "of"))
    };
    let starts = |nth: usize| sentence.quantities[nth].start;
    let ends = |nth: usize| sentence.quantities[nth].end;
    let behind = (case.nth + 1..sentence.quantities.len())
        .take(MOST)
        .take_while(|nth| shares(nth) && listed(ends(nth - 1), starts(*nth)))
        .find_map(whole);
    let before = || {
        (0..case.nth)
            .rev()
            .take(MOST)
            .take_while(|nth| shares(nth) && listed(ends(*nth), starts(nth + 1)))
            .find_map(whole)
    };
    let related = || {
        let verb = case.clause?.verb;
        let which = sentence
            .back(verb)
            .take(MOST)
            .take_while(|at| !sentence.part(*at).is_verbal())
            .find(|at| passage.is(*at, "which"))?;
        let tie = which.checked_sub(1)?;
        let tied = passage.is_any(tie, word_list!["of", "in"]) && tie > sentence.range.start;
        let comma = usize::from(tied && passage.is_mark(tie - 1, ','));
        phrase_before(sentence, tie - comma, sentence.from(case.nth)).filter(|_| tied)
    };
    case.ahead(behind.or_else(before).or_else(related)?)
}

/// Verbs whose object may be a share of something that several have shares of.
const HOLDING: [&str; 14] = [
    "acquire",
    "buy",
    "contribute",
    "control",
    "generate",
    "have",
    "hold",
    "keep",
    "own",
    "possess",
    "provide",
    "retain",
    "sell",
    "supply",
];

/// "64 % of commits came from three firms: Acme (*31 %*), Umbra (*17 %*)", "We gave £3m to two charities: Mind *£2m*":
/// the names behind a colon divide what was told before it in their unit.
pub(super) fn divided(case: &Case<'_, '_, '_>) -> Option<Measured> {
    let sentence = case.sentence;
    let passage = sentence.passage;
    let quantity = case.quantity();
    let kind = quantity.unit().dimension();
    let before = case.previous()?;
    let colon = sentence
        .back(quantity.start)
        .take(LONGEST)
        .take_while(|at| !passage.is_mark(*at, ';') && !sentence.part(*at).is_verbal())
        .find(|at| passage.is_mark(*at, ':'))?;
    // "The budget was $8 million: *58 % from* fees": shares of what was just told.
    let shares = before == colon
        && kind == Dimension::Ratio
        && sentence.part(quantity.end) == Part::Preposition
        && !passage.is(quantity.end, "of");
    let near = case.told.iter().rev().take(LONGEST / 2);
    let whole = near
        .filter(|told| told.end <= colon && !told.claim.measured.is_empty())
        .find(|told| match shares {
            true => told.end == colon,
            false => told.claim.unit == quantity.unit(),
        })?;
    let item = || -> Option<Range<usize>> {
        let end = before + usize::from(!passage.is_mark(before, '('));
        phrase_before(sentence, end, colon + 1)
    };
    let named = shares || item().is_some_and(|range| is_name(case, &range));
    named
        .then(|| case.named(whole.claim.measured.clone(), quantity.end))
        .flatten()
}

/// "taught 1,240 *children* in seven towns, 310 of them": those that were counted before the places, if not of money.
pub(super) fn counted(case: &Case<'_, '_, '_>) -> Option<Phrase> {
    let fits = |told: &&Told| {
        told.claim.unit == Unit::COUNT && !case.is_place(told) && !told.claim.measured.is_empty()
    };
    let told = case.told.iter().rev().take(3).find(fits)?;
    (!case.quantity().is_money()).then(|| told.claim.measured.clone())
}
