//! What money is of or for.

mod deal;

use std::ops::Range;

use super::level::is_name;
use super::spent::is_being;
use super::{Case, Measured, spent};
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
    let Subject::Named(range) = &clause.subject else {
        return None;
    };
    let name = is_name(case, range);
    (yields && !name)
        .then(|| case.ahead(range.clone()))
        .flatten()
}

#[cfg(test)]
mod tests {
    use crate::extract::claim::tests::check;

    #[test]
    fn sums_without_a_verb_are_of_the_noun_before() {
        check(
            "Interim dividend per share $0.51",
            &["Interim dividend per share: 0.51 USD"],
        );
        check(
            "First half profit increased 100% to $18 million Earnings per share increased 9% to $4.41 Net debt fell 2%",
            &[
                "profit: 100 percent",
                "profit: 18000000 USD",
                "Earnings per share: 9 percent",
                "Earnings per share: 4.41 USD",
                "Net debt: 2 percent",
            ],
        );
        check(
            "It will pay $780,000 in the aggregate for the stock of Acme.",
            &["pay, stock of Acme: 780000 USD"],
        );
    }

    #[test]
    fn passives_tell_what_money_pays() {
        check(
            "The kelp business was sold for $261 million.",
            &["kelp business: 261000000 USD"],
        );
        check(
            "The survey has been funded with around 100,000 USD over three years.",
            &["survey: 100000 USD", "years: 3 year"],
        );
        check("The school left with $5 million.", &[": 5000000 USD"]);
    }

    #[test]
    fn the_price_of_a_noun_stands_behind_for() {
        check(
            "It led up to the building of new docks for a million euros.",
            &["building of new docks: 1000000 EUR"],
        );
        check(
            "In 2010 it bought its “freedom” from the Acme group for $3.2 million.",
            &["freedom: 3200000 USD"],
        );
    }

    #[test]
    fn a_name_that_ends_in_money_is_no_place() {
        check(
            "It paid $2.4 billion in Special Harbour Duty.",
            &["Special Harbour Duty: 2400000000 USD"],
        );
        check(
            "It paid $2.4 billion in South Kenya.",
            &["paid: 2400000000 USD"],
        );
        check(
            "It accrued a $31.0 million payable to Acme and paid $16.0 million of the $31.0 million payable.",
            &[
                "payable: 31000000 USD",
                "payable: 16000000 USD",
                "payable: 31000000 USD",
            ],
        );
    }

    #[test]
    fn a_noun_that_says_what_is_done_with_money_tells_it() {
        check(
            "It will lead to an investment of €146 million in the southern ports.",
            &["investment, southern ports: 146000000 EUR"],
        );
        check(
            "The board allowed the repurchase of up to $10 million of our common stock.",
            &["repurchase, common stock: 10000000 USD"],
        );
        check(
            "We made payments of $4 million in cash.",
            &["payments, cash: 4000000 USD"],
        );
        check(
            "We hold a total of $4 million in bonds.",
            &["bonds: 4000000 USD"],
        );
        check(
            "It is a budget of $4 million in all.",
            &["budget: 4000000 USD"],
        );
    }

    #[test]
    fn a_share_in_the_object_of_a_deal_is_no_object() {
        check(
            "The group agreed to sell its 50% stake in the kelp mill for $20 million.",
            &["stake: 50 percent", "stake: 20000000 USD"],
        );
        check(
            "It bought the 12 kelp mills for $20 million.",
            &["kelp mills: 12 count", "kelp mills: 20000000 USD"],
        );
    }

    #[test]
    fn the_next_label_is_no_noun_of_the_money() {
        check(
            "Mending of piers $69,642 Contact: the harbour office",
            &["Mending of piers: 69642 USD"],
        );
        check(
            "It has a $2 million fund: the Quay Fund.",
            &["fund: 2000000 USD"],
        );
    }

    #[test]
    fn each_deal_of_a_sentence_has_its_price() {
        check(
            "The Board sold the hall for £6.2m and bought two launches for £900,000 each.",
            &[
                "hall: 6200000 GBP",
                "launches: 2 count",
                "launches: 900000 GBP",
            ],
        );
    }

    #[test]
    fn what_is_endowed_may_stand_before_the_verb() {
        check(
            "The Quay Fund, which the yard endowed with $8 million in 2011, gave a boat.",
            &["endowed, Quay Fund: 8000000 USD"],
        );
        check(
            "The Sea Prize, endowed with €200,000 by Hale, went to a choir.",
            &["endowed, Sea Prize: 200000 EUR"],
        );
        check("The ropes were sold at under $36.", &["ropes: 36 USD"]);
        check(
            "Kelp and Umbra each pledged £2 million.",
            &["pledged: 2000000 GBP"],
        );
        check(
            "The State met £212,000 of the £265,000 spent.",
            &["spent: 212000 GBP", "spent: 265000 GBP"],
        );
        check(
            "The Trust will match gifts up to £500.",
            &["gifts: 500 GBP"],
        );
    }

    #[test]
    fn money_is_given_to_what_it_supports() {
        check(
            "The choir is funded by the Harbour Trust with $5 million a year.",
            &["choir: 5000000 USD"],
        );
        check(
            "It has decided to support the further growth of the choir with 1.2 million euros.",
            &["further growth of the choir: 1200000 EUR"],
        );
        check(
            "It will support the growth of harbour choirs in the next few years with $5 million.",
            &["growth of harbour choirs: 5000000 USD"],
        );
        check(
            "It got a $100,000 deferred gift from a friend.",
            &["deferred gift: 100000 USD"],
        );
        check(
            "Local content covers 79% of contracts placed in May and amounts to $9 million.",
            &["contracts: 79 percent", "Local content: 9000000 USD"],
        );
        check(
            "Kaldera will pay $55 million upfront.",
            &["pay: 55000000 USD"],
        );
    }
}
