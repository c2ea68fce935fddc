//! Quantities that say how much the subject or object of their clause is, or became.

#[cfg(test)]
mod tests;

use std::ops::Range;

use super::sense::is_time;
use super::sum::SUPERLATIVES;
use super::{Case, Measured};
use crate::extract::claim::change::direction;
use crate::extract::claim::clause::{self, Subject, before_adjuncts};
use crate::extract::claim::noun::{phrase_before, phrase_behind};
use crate::extract::claim::part::Part;
use crate::extract::claim::relation::is_stretch;
use crate::extract::claim::unit::per_at;
use crate::lexicon::words::{Tags, word_list};
use crate::model::Dimension;

/// Verbs that say how much their subject is.
const AMOUNTS: &[&str] = &[
    "account",
    "add",
    "amount",
    "approach",
    "average",
    "be",
    "bear",
    "become",
    "change",
    "come",
    "compare",
    "comprise",
    "constitute",
    "cost",
    "deteriorate",
    "equal",
    "evolve",
    "exceed",
    "extend",
    "fetch",
    "go",
    "hit",
    "hover",
    "improve",
    "last",
    "measure",
    "move",
    "narrow",
    "near",
    "number",
    "pass",
    "peak",
    "range",
    "reach",
    "recover",
    "remain",
    "represent",
    "run",
    "sit",
    "span",
    "stabilise",
    "stabilize",
    "stand",
    "stay",
    "stretch",
    "sum",
    "surpass",
    "take",
    "top",
    "total",
    "turn",
    "vary",
    "weigh",
    "widen",
    "worsen",
    "yield",
];

/// Verbs that put their object at an amount.
const PUTS: [&str; 23] = [
    "assess", "begin", "budget", "cap", "close", "end", "enter", "estimate", "finance", "finish",
    "fix", "fund", "issue", "open", "peg", "price", "put", "rate", "set", "settle", "start",
    "trade", "value",
];

/// "margin increased 140 points to 61 %", "SAIDI was 92 minutes", "we reduced emissions by 50 %", "costs were flat at 320".
pub(super) fn direct(case: &Case<'_, '_, '_>) -> Option<Measured> {
    let clause = case.clause?;
    let sentence = case.sentence;
    let start = case.quantity().start;
    // "Pensions cost £38m, and interest another £4m" leaves its verb out.
    let gapped = || clause::gapped(sentence, case.nth).filter(|name| !is_name(case, name));
    if case.quantity().is_money()
        && case.before().is_some()
        && let Some(name) = gapped()
    {
        return case.ahead(name);
    }
    // "costs were up 3 %", "got worse by 3 points"
    let turning = match clause.action {
        Some("get" | "grow") => word_list!["up", "down", "better", "worse", "higher", "lower"],
        _ => word_list!["up", "down"],
    };
    let turns = direction(sentence, clause.verb).is_some()
        || (clause.verb + 1..start).any(|at| sentence.passage.is_any(at, turning));
    let amounts = clause
        .action
        .is_some_and(|action| AMOUNTS.contains(&action));
    // "is set at $3 million", "was valued at 5"
    let tied = |word: &str| {
        case.previous()
            .is_some_and(|at| sentence.passage.is(at, word))
    };
    let put = clause.action.is_some_and(|action| match action {
        // "is limited to $1", "will be supplemented by $20k"
        "limit" | "restrict" | "cap" | "confine" => tied("to") || tied("at"),
        "supplement" | "augment" | "complement" => tied("by") || tied("with"),
        "restate" | "revise" | "adjust" | "correct" | "amend" | "update" => tied("to"),
        _ => PUTS.contains(&action) && tied("at"),
    });
    let near = start - clause.verb <= FAR;
    if !(turns || amounts || put) || !near {
        return None;
    }
    // "The policy costs *Acme* over $1,000", "each trip cost *us* $40": whom it costs stands between.
    let whom = |at: usize| {
        sentence.part(at) == Part::Pronoun
            || sentence.part(at) == Part::Noun && sentence.passage.tokens[at].is_capital()
    };
    let costs = clause.action == Some("cost") && case.quantity().is_money();
    let free = |from: usize| {
        let whom = match costs {
            true => (from..start).take(3).take_while(|at| whom(*at)).count(),
            false => 0,
        };
        (from + whom..start).all(|at| passes(case, at))
    };
    // "It costs £7m a year to run the hospice", "it took 3 weeks to mend the quay": of what that is done to.
    let end = case.quantity().end;
    let behind = per_at(sentence.passage, end).map_or(end, |(_, behind)| behind);
    let empty = matches!(clause.action, Some("cost" | "take"))
        && sentence.passage.is(clause.verb.wrapping_sub(1), "it")
        && sentence.passage.is(behind, "to")
        && sentence.part(behind + 1) == Part::Verb;
    if empty
        && free(clause.verb + 1)
        && let Some(object) = phrase_behind(sentence, behind + 2, case.until())
    {
        return case.ahead(object);
    }
    // "That adds £3m to costs": it is they that grow.
    if clause.action == Some("add") && sentence.passage.is(end, "to") && free(clause.verb + 1) {
        return case.ahead(phrase_behind(sentence, end + 1, case.until())?);
    }
    // "reduced emissions by 7 %", "cut the time from proposal to payment from 94 to 61 days": the object stands between
    // the verb and the last of these words.
    let cues = (clause.verb + 1..start).rev().filter(|at| {
        sentence
            .passage
            .is_any(*at, word_list!["by", "to", "from", "at"])
    });
    for cue in cues {
        if !free(cue) || sentence.passage.is_any(cue - 1, SUPERLATIVES) {
            break;
        }
        // "Halve the wait for a slot, from 12 weeks": the object may be set off.
        let end = cue - usize::from(sentence.passage.is_mark(cue - 1, ','));
        // "increased the dividend for May by 3 %"
        let end = before_adjuncts(sentence, end).max(clause.verb + 1);
        let turned = sentence.passage.is_any(end - 1, turning);
        if let Some(object) = phrase_before(sentence, end, clause.verb + 1).filter(|_| !turned) {
            // "ended the year at 14 %", "opened the season with": the time is not what stood there.
            if is_span(case, &object) {
                return case.named(case.subject()?, case.quantity().end);
            }
            return case.ahead(object);
        }
    }
    // "raising $486,000": what is raised is the amount itself.
    let raises = matches!(clause.action, Some("raise" | "gain" | "boost" | "cut"));
    let tied = case
        .previous()
        .is_some_and(|at| sentence.passage.is_any(at, word_list!["by", "to", "from"]));
    if !free(clause.verb + 1) || raises && !tied {
        return None;
    }
    case.named(case.subject()?, case.quantity().end)
}

/// Whether the clause's verb says how much its subject is.
pub(super) fn is_level_verb(case: &Case<'_, '_, '_>) -> bool {
    let action = case.clause.and_then(|clause| clause.action);
    action.is_some_and(|action| AMOUNTS.contains(&action))
}

/// "Margins rose to 16 % of sales", "commitments reached 41 % of the total": a share that something reached is told of that,
/// not of what it is a share of.
pub(super) fn reached(case: &Case<'_, '_, '_>) -> Option<Measured> {
    let clause = case.clause?;
    let reaches = clause.action == Some("reach") || direction(case.sentence, clause.verb).is_some();
    let named = match &clause.subject {
        // "Sourcing from China fell to 30 % of purchases": what is done has no share, what it is done with has.
        Subject::Named(range) => {
            !is_name(case, range) && !case.sentence.passage.raw(range.start).ends_with("ing")
        }
        _ => false,
    };
    // "rose to 412 kt at 1.1 % nickel": a share of the nickel.
    let own = case.sentence.part(case.quantity().end) == Part::Noun
        && case
            .previous()
            .is_some_and(|at| case.sentence.passage.is(at, "at"));
    (reaches && named && !own).then(|| direct(case)).flatten()
}

/// Whether a phrase is a span of time: "year", "second quarter", "season".
pub(super) fn is_span(case: &Case<'_, '_, '_>, range: &Range<usize>) -> bool {
    let passage = case.sentence.passage;
    let last = range.end - 1;
    if range.len() > 1 && is_time(case.sentence, range) {
        return true;
    }
    // "cut earnings for the period by": those are no time.
    if range
        .clone()
        .any(|at| case.sentence.part(at) == Part::Preposition)
    {
        return false;
    }
    passage.tags(last).has(Tags::PERIOD)
        || passage.is_any(
            last,
            word_list!["half", "period", "quarter", "season", "session", "term"],
        )
}

/// Further from its verb than this, a quantity says nothing of the verb's subject.
const FAR: usize = 24;

/// Whether a token between verb and number leaves the number the verb's.
fn passes(case: &Case<'_, '_, '_>, at: usize) -> bool {
    let passage = case.sentence.passage;
    // ", with 110 points from freight": what "with" opens is of its own.
    if passage.is_any(at, word_list!["with", "including", "despite"]) {
        return false;
    }
    match case.sentence.part(at) {
        Part::Adverb
        | Part::Adjective
        | Part::Quantity
        | Part::Time
        | Part::To
        | Part::Preposition
        | Part::Joint
        | Part::Determiner => true,
        Part::Conjunction | Part::Mark => {
            passage.is_any(at, word_list!["or", "and", ",", "-", "–", "(", ")"])
        }
        _ if passage.is_any(at, SUPERLATIVES) => true,
        Part::Noun => passage.is_any(
            at,
            word_list![
                "average",
                "total",
                "minimum",
                "maximum",
                "flat",
                "year",
                "level",
                "record",
                "range",
                "high",
                "low",
                "peak",
                "worth",
                "better",
                "worse",
                "somewhere",
                "north",
                "south",
            ],
        ),
        _ => false,
    }
}

/// "costs down 3 %", "with revenue up $3m", ", up 50 points"
pub(super) fn directed(case: &Case<'_, '_, '_>) -> Option<Measured> {
    let sentence = case.sentence;
    let mut at = case.previous()?;
    at -= usize::from(
        sentence.passage.is_any(at, word_list!["by", "to"]) && at > sentence.range.start,
    );
    if !sentence.passage.is_any(at, word_list!["up", "down"]) {
        return None;
    }
    // "$3.7 billion up 27 %" and ", up 50 points" tell more of what was told.
    let told = case.before().is_some_and(|told| told.end == at);
    if told || sentence.passage.is_mark(at.wrapping_sub(1), ',') {
        // "£2m for the six months to June, down 4 %": the sum is.
        let before = case.before()?;
        let sum = case
            .told
            .iter()
            .rev()
            .nth(1)
            .filter(|sum| sum.nth + 1 == before.nth && is_stretch(sentence, before.nth));
        let measured = &sum.unwrap_or(before).claim.measured;
        return case.named(measured.clone(), case.quantity().end);
    }
    case.ahead(phrase_before(sentence, at, sentence.from(case.nth))?)
}

/// "Graduates scored 4.6", "89 % was recycled": a proportion that nothing else explains is told of the subject.
pub(super) fn subject(case: &Case<'_, '_, '_>) -> Option<Measured> {
    is_near(case)
        .then(|| case.named(case.subject()?, case.quantity().end))
        .flatten()
}

/// "our plants drew 3.6 million m³ from the river", "a coupling that carried 12 MW": said of its subject, where that is
/// named.
pub(super) fn carried(case: &Case<'_, '_, '_>) -> Option<Measured> {
    // Whoever acts is not measured: "the Conservancy protected 12 acres".
    let named = match &case.clause?.subject {
        Subject::Named(range) => !is_name(case, range),
        _ => false,
    };
    let time = case.quantity().unit().dimension() == Dimension::Time;
    (named && !time).then(|| subject(case)).flatten()
}

/// Whether a subject is a name: capitals, but for the first word of a sentence.
pub(super) fn is_name(case: &Case<'_, '_, '_>, range: &Range<usize>) -> bool {
    let tokens = &case.sentence.passage.tokens[range.clone()];
    let opens = range.start <= case.sentence.range.start + 1;
    tokens
        .iter()
        .all(|token| token.is_capital() || !token.is_word())
        && !(opens && tokens.len() == 1)
}

/// Whether the verb stands right before the quantity, adverbs and prepositions between them at most.
fn is_near(case: &Case<'_, '_, '_>) -> bool {
    case.clause.is_some_and(|clause| {
        (clause.verb + 1..case.quantity().start).all(|at| {
            matches!(
                case.sentence.part(at),
                Part::Adverb | Part::Preposition | Part::Determiner | Part::To | Part::Adjective
            ) || case.sentence.passage.is_any(at, word_list!["-", "–", "—"])
        })
    })
}
