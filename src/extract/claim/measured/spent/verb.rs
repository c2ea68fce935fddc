//! The verb that says what is done with money: before it, right behind it, or of those who act on it.

use super::{behind_every, is_own};
use crate::extract::claim::measured::Case;
use crate::extract::claim::noun::phrase_before;
use crate::extract::claim::part::Part;
use crate::extract::claim::sentence::Sentence;
use crate::extract::claim::unit::per_at;
use crate::lexicon::verbs::{self, Form};
use crate::lexicon::words::word_list;

/// Verbs that say what becomes of money.
const MOVES: &[&str] = &[
    "accrue",
    "advance",
    "allocate",
    "approve",
    "assign",
    "attract",
    "authorise",
    "authorize",
    "award",
    "bank",
    "bequeath",
    "borrow",
    "budget",
    "channel",
    "charge",
    "co-fund",
    "cofund",
    "collect",
    "commit",
    "contribute",
    "credit",
    "dedicate",
    "deduct",
    "deliver",
    "deploy",
    "deposit",
    "devote",
    "direct",
    "disburse",
    "distribute",
    "divert",
    "donate",
    "draw",
    "earmark",
    "earn",
    "expend",
    "extend",
    "finance",
    "fine",
    "forfeit",
    "forgo",
    "fund",
    "gain",
    "garner",
    "gather",
    "generate",
    "get",
    "give",
    "grant",
    "hold",
    "impose",
    "inherit",
    "incur",
    "inject",
    "invest",
    "lend",
    "leverage",
    "levy",
    "lose",
    "mobilise",
    "mobilize",
    "obtain",
    "offer",
    "offset",
    "owe",
    "pay",
    "pledge",
    "pool",
    "pour",
    "provide",
    "pull",
    "pump",
    "put",
    "raise",
    "realise",
    "realize",
    "reallocate",
    "receive",
    "reclaim",
    "recoup",
    "recover",
    "redeem",
    "redirect",
    "redistribute",
    "refund",
    "regain",
    "reimburse",
    "reinvest",
    "release",
    "remove",
    "remit",
    "repay",
    "request",
    "reserve",
    "retain",
    "return",
    "ringfence",
    "save",
    "secure",
    "seek",
    "send",
    "set",
    "share",
    "sink",
    "source",
    "spend",
    "sponsor",
    "stockpile",
    "subscribe",
    "subsidise",
    "subsidize",
    "supplement",
    "supply",
    "transfer",
    "underwrite",
    "unlock",
    "use",
    "waive",
    "win",
    "withdraw",
    "withhold",
    "write",
];

/// Verbs that have whom they concern between themselves and the money.
const GIVES: &[&str] = &[
    "advance", "award", "bequeath", "bring", "charge", "cost", "deny", "earn", "fine", "give",
    "grant", "hand", "leave", "lend", "make", "offer", "owe", "pay", "pledge", "refund", "save",
    "send", "win",
];

/// The verb that says what is done with the money: the one whose object it is, or whose subject.
pub(super) fn verb_of(case: &Case<'_, '_, '_>) -> Option<usize> {
    verb_among(case, MOVES)
}

/// Whether the verb at token `verb` says what becomes of money.
pub(super) fn is_move(case: &Case<'_, '_, '_>, verb: usize) -> bool {
    let lemma = verbs::lemma(case.sentence.passage.raw(verb));
    lemma.is_some_and(|lemma| MOVES.contains(&lemma))
}

/// That verb if it is one of `known`.
pub(super) fn verb_among(case: &Case<'_, '_, '_>, known: &[&str]) -> Option<usize> {
    let sentence = case.sentence;
    let moves = |verb: usize, verbs: &[&str]| {
        let lemma = verbs::lemma(sentence.passage.raw(verb));
        lemma.is_some_and(|lemma| verbs.contains(&lemma))
    };
    let behind = behind_verb(case);
    if behind > case.quantity().end {
        return Some(behind - 1).filter(|verb| moves(*verb, known));
    }
    let verb = case.clause?.verb;
    if sentence.part(verb) != Part::Verb {
        return None;
    }
    // "made £5 million available to schools"
    let makes = moves(verb, &["make"]) && sentence.passage.is(case.quantity().end, "available");
    let opens = |at: &usize| {
        matches!(
            sentence.part(*at),
            Part::Adverb | Part::Adjective | Part::Determiner
        ) || sentence.passage.is_any(
            *at,
            word_list![
                "record", "total", "sum", "average", "of", "maximum", "minimum", "extra", "between"
            ],
        )
    };
    // "gave £1 million to schools and £2 million to hospitals", "including £2 million to hospitals"
    let joins = word_list!["and", "including", ",", "plus"];
    let again = case
        .previous()
        .is_some_and(|at| sentence.passage.is_any(at, joins));
    let from = case
        .told
        .iter()
        .rev()
        .take(3)
        .find(|told| told.claim.unit == case.quantity().unit())
        .filter(|told| again && is_own(case, told))
        .map_or(case.quantity().start, |told| {
            sentence.quantities[told.nth].start
        });
    let start = sentence
        .back(from)
        .find(|at| !opens(at))
        .map_or(verb, |at| at + 1);
    if start == verb + 1 {
        return Some(verb).filter(|verb| makes || moves(*verb, known));
    }
    // "paid us $5 million"
    let us = start == verb + 2 && sentence.part(verb + 1) == Part::Pronoun;
    if us && case.quantity().is_money() {
        return Some(verb).filter(|verb| moves(*verb, GIVES));
    }
    // "paid the Trust $5 million"
    let whom = phrase_before(sentence, start, verb + 1)?;
    let direct = (verb + 1..whom.start).all(|at| sentence.part(at) == Part::Determiner);
    (direct && moves(verb, GIVES)).then_some(verb)
}

/// The verb of those who act on the money where their clause stands right behind it: "the $200,000 Acme *awarded* to it".
pub(super) fn relative_verb(case: &Case<'_, '_, '_>) -> Option<usize> {
    const LONGEST: usize = 6;
    let sentence = case.sentence;
    let at = case.quantity().end;
    let who = match sentence.part(at) {
        Part::Pronoun => 1,
        _ => (at..sentence.range.end)
            .take(LONGEST)
            .take_while(|at| sentence.passage.tokens[*at].is_capital())
            .count(),
    };
    let verb = (at + who..sentence.range.end)
        .find(|at| !matches!(sentence.part(*at), Part::Auxiliary | Part::Adverb))?;
    let object = matches!(
        sentence.part(verb + 1),
        Part::Determiner | Part::Quantity | Part::Noun | Part::Adjective
    );
    (who > 0 && sentence.part(verb) == Part::Verb && !object).then_some(verb)
}

/// The token behind "was provided", "raised" or the like right behind the quantity; its own end where none stands there.
pub(super) fn behind_verb(case: &Case<'_, '_, '_>) -> usize {
    let sentence = case.sentence;
    let at = behind_every(sentence, case.quantity().end);
    let count = |from: usize, part: Part| {
        let run = (from..sentence.range.end).take_while(|at| sentence.part(*at) == part);
        run.count()
    };
    if let Some(verb) = relative_verb(case) {
        return verb + 1;
    }
    // "84p goes directly to our work", "$12 million a year is going to reefs"
    let behind = per_at(sentence.passage, at).map_or(at, |(_, behind)| behind);
    let verb = behind + count(behind, Part::Auxiliary);
    let goes = verbs::lemma(sentence.passage.raw(verb)) == Some("go")
        && (verb > behind || sentence.part(verb) == Part::Verb)
        && sentence.part(verb + 2) != Part::Verb;
    if goes {
        return verb + 1 + count(verb + 1, Part::Adverb);
    }
    let verb = at + count(at, Part::Auxiliary);
    let verb = verb + count(verb, Part::Adverb);
    let participle = matches!(sentence.part(verb), Part::Verb | Part::Participle)
        && verbs::form(sentence.passage.raw(verb)) == Some(Form::Participle);
    let passive = verb > at && is_being(sentence, verb);
    // "£35m raised during the event"; "$5 million supported the growth" acts.
    let bare = verb == at
        && matches!(
            sentence.part(verb + 1),
            Part::Preposition | Part::To | Part::Mark | Part::Time | Part::Adverb
        );
    if participle && (passive || bare) {
        verb + 1
    } else {
        case.quantity().end
    }
}

/// Whether a form of "be" stands before the verb at token `verb`, adverbs between them at most.
pub(in crate::extract::claim::measured) fn is_being(
    sentence: &Sentence<'_, '_>,
    verb: usize,
) -> bool {
    sentence
        .back(verb)
        .find(|at| sentence.part(*at) != Part::Adverb)
        .is_some_and(|at| {
            let being = word_list!["is", "are", "was", "were", "be", "been", "being"];
            sentence.passage.is_any(at, being)
        })
}
