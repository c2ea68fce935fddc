//! What money is of or for.

mod deal;
#[cfg(test)]
mod tests;

use std::ops::Range;

use super::level::is_name;
use super::spent::is_being;
use super::{Case, Measured, spent};
use crate::document::Span;
use crate::extract::claim::clause::{Subject, before_adjuncts};
use crate::extract::claim::noun::{phrase_before, phrase_behind};
use crate::extract::claim::part::Part;
use crate::lexicon::verbs::{self, Form};
use crate::lexicon::words::{Tags, WordList, word_list};
use crate::model::Phrase;
pub(super) use deal::price;

/// "$5 million in grants", "£2m worth of kit"
pub(super) fn in_kind(case: &Case<'_, '_, '_>) -> Option<Measured> {
    let passage = case.sentence.passage;
    let mut at = case.quantity().end;
    at += usize::from(passage.is(at, "worth"));
    // "gave $2,700 as *financial aid*"
    if passage.is(at, "as") {
        let range = phrase_behind(case.sentence, at + 1, case.until())?;
        let means = passage.is_any(range.end - 1, MEANS) || passage.is_any(range.end - 1, GIFTS);
        return means.then(|| spent::told_by(case, Some(range))).flatten();
    }
    let every = spent::behind_every(case.sentence, at) > at;
    if every || !passage.is_any(at, word_list!["in", "of"]) {
        return None;
    }
    // "£550K in *staffing* 4 full-time people": what it is spent doing.
    let doing = passage.is(at, "in")
        && case.sentence.part(at + 1) == Part::Verb
        && verbs::form(passage.raw(at + 1)) == Some(Form::Ing);
    if doing {
        return case.ahead(at + 1..at + 2);
    }
    let range = phrase_behind(case.sentence, at + 1, case.until())?;
    // "$5 million in the aggregate" tells how, and so does the cash of a price.
    let paid = case.previous().is_some_and(|at| passage.is(at, "for"))
        && passage.is_any(range.start, word_list!["cash", "stock", "shares"]);
    if range.len() == 1 && (paid || passage.is_any(range.start, MANNERS)) {
        return None;
    }
    // "$5 million in Kenya" tells where, not what; "in fiscal 2023" when.
    let capitals = !passage.block.is_heading()
        && passage.tokens[range.clone()]
            .iter()
            .all(|token| token.is_capital());
    // "$5 million in Harbour Duty" tells what.
    let means = range.len() > 1 && passage.is_any(range.end - 1, MEANS);
    let place = passage.is(at, "in") && capitals && !means;
    let time = passage.tags(range.end - 1).has(Tags::PERIOD | Tags::MONTH);
    if place || time {
        return None;
    }
    // "invested $5 million in our grid": the grid is no money.
    let invests = case.clause.and_then(|clause| clause.action) == Some("invest");
    if invests && passage.is(at, "in") {
        return spent::told_by(case, Some(range));
    }
    if passage.is(at, "in")
        && let Some(use_of) = use_before(case)
    {
        let pieces = [use_of, range.clone()].map(|range| passage.span(range));
        let phrase = Phrase {
            pieces: pieces.into(),
        };
        return case.named(phrase, range.end);
    }
    case.behind(range)
}

/// The noun of "an *investment* of $5 million in our grid": what is done with the money, where a noun says that.
pub(super) fn use_before(case: &Case<'_, '_, '_>) -> Option<Range<usize>> {
    let passage = case.sentence.passage;
    let of = case.previous().filter(|at| passage.is(*at, "of"))?;
    let noun = of.checked_sub(1)?;
    let named = passage.is_any(noun, USES) && noun >= case.sentence.range.start;
    named.then_some(noun..of)
}

/// Nouns that say what is done with money.
const USES: &WordList = word_list![
    "acquisition",
    "allocation",
    "award",
    "contribution",
    "contributions",
    "distribution",
    "donation",
    "donations",
    "expenditure",
    "grant",
    "grants",
    "injection",
    "investment",
    "investments",
    "issuance",
    "issue",
    "loan",
    "loans",
    "payment",
    "payments",
    "placement",
    "purchase",
    "purchases",
    "redemption",
    "repayment",
    "repayments",
    "repurchase",
    "repurchases",
    "sale",
    "sales",
    "spend",
    "spending",
    "transfer",
    "transfers",
];

/// How money is told, behind "in".
const MANNERS: &WordList = word_list![
    "addition",
    "advance",
    "aggregate",
    "exchange",
    "full",
    "instalments",
    "part",
    "return",
    "total",
    "turn",
];

/// What money is, as the last word of a name.
const MEANS: &WordList = word_list![
    "aid",
    "bonds",
    "contributions",
    "credits",
    "debt",
    "donations",
    "duties",
    "duty",
    "equity",
    "fees",
    "financing",
    "funding",
    "funds",
    "grants",
    "income",
    "loans",
    "notes",
    "revenue",
    "revenues",
    "sales",
    "shares",
    "tax",
    "taxes",
];

/// What money is given as.
const GIFTS: &WordList = word_list![
    "assistance",
    "bonus",
    "compensation",
    "deposit",
    "donation",
    "dowry",
    "gift",
    "grant",
    "honorarium",
    "loan",
    "prize",
    "reward",
    "stipend",
    "stipends",
    "subsidy",
    "support",
];

/// "the construction of new docks for a billion euros": a noun right before "for" and its price.
pub(super) fn priced(case: &Case<'_, '_, '_>) -> Option<Measured> {
    let sentence = case.sentence;
    let paid = case
        .previous()
        .filter(|at| sentence.passage.is(*at, "for"))?;
    let range = phrase_before(sentence, paid, sentence.from(case.nth))?;
    let named = sentence.passage.tokens[range.clone()]
        .iter()
        .all(|token| token.is_capital() || !token.is_word());
    (!named).then(|| case.ahead(range)).flatten()
}

/// "endows the audit with $25,000", "funded H2Cast with 8 million": the object of the verb.
pub(super) fn endowed(case: &Case<'_, '_, '_>) -> Option<Measured> {
    let with = case
        .previous()
        .filter(|at| case.sentence.passage.is(*at, "with"))?;
    let sentence = case.sentence;
    let verb = case.clause?.verb;
    // "The chair is funded by the Trust with $5 million a year"
    if sentence.passage.is(verb + 1, "by") && is_being(sentence, verb) {
        let direct = (verb + 1..with).all(|at| sentence.part(at) != Part::Mark);
        return direct
            .then(|| case.named(case.subject()?, case.quantity().end))
            .flatten();
    }
    // "The chair, which the bank endowed with $8 million", "The prize, endowed with"
    if with == verb + 1 {
        let object = deal::before_relative(case, verb);
        let subject = || match &case.clause?.subject {
            Subject::Named(range)
                if verbs::form(sentence.passage.raw(verb)) == Some(Form::Participle) =>
            {
                (range.end == verb || sentence.passage.is_mark(verb - 1, ','))
                    .then(|| range.clone())
            }
            _ => None,
        };
        let funds = case.clause?.action.is_some_and(|action| {
            matches!(
                action,
                "endow" | "finance" | "fund" | "support" | "sponsor" | "provide"
            )
        });
        return endowment(case, verb, object.or_else(subject).filter(|_| funds)?);
    }
    // "supports the choir in the next few years with $5 million"
    let end = before_adjuncts(sentence, with).max(verb + 1);
    let object = phrase_before(sentence, end, verb + 1)?;
    let opens = (verb + 1..object.start).all(|at| sentence.part(at) == Part::Determiner);
    if opens {
        return endowment(case, verb, object);
    }
    // "supports the growth of the choir in the next few years with $5 million"
    let supports = case.clause?.action.is_some_and(|action| {
        matches!(
            action,
            "support" | "fund" | "finance" | "sponsor" | "back" | "subsidise" | "subsidize"
        )
    });
    let direct = (verb + 1..with).all(|at| {
        !matches!(
            sentence.part(at),
            Part::Mark | Part::Conjunction | Part::Relative | Part::Quantity
        )
    });
    let object = phrase_behind(sentence, verb + 1, with).filter(|_| supports && direct)?;
    case.ahead(object)
}

/// What is endowed is worth no more for it: the endowment is told, and of what it is.
fn endowment(case: &Case<'_, '_, '_>, verb: usize, object: Range<usize>) -> Option<Measured> {
    let passage = case.sentence.passage;
    if verbs::lemma(passage.raw(verb)) != Some("endow") {
        return case.ahead(object);
    }
    let pieces = [verb..verb + 1, object].map(|range| passage.span(range));
    let phrase = Phrase {
        pieces: pieces.into(),
    };
    case.named(phrase, case.quantity().end)
}

/// "dues brought in $4.2 million": money that a thing yields is of that thing; whoever pays or gets it is not measured.
pub(super) fn brought(case: &Case<'_, '_, '_>) -> Option<Measured> {
    let clause = case.clause?;
    let yields = clause
        .action
        .is_some_and(|action| matches!(action, "bring" | "generate" | "yield" | "produce"));
    match &clause.subject {
        Subject::Named(range) => (yields && !is_name(case, range))
            .then(|| case.ahead(range.clone()))
            .flatten(),
        // "The gala was a success. It brought in $130,000": the gala, but no name.
        Subject::Pronoun if yields => {
            let subject = case.subject()?;
            let words = |piece: Span| case.sentence.passage.document.words(piece);
            let small = |piece: &Span| {
                words(*piece)
                    .split(' ')
                    .any(|word| word.starts_with(char::is_lowercase))
            };
            let thing = subject.pieces.iter().any(small);
            thing
                .then(|| case.named(subject, case.quantity().end))
                .flatten()
        }
        _ => None,
    }
}
