//! What is bought or sold for money.

use std::ops::Range;

use crate::extract::claim::clause::Clause;
use crate::extract::claim::measured::spent::is_being;
use crate::extract::claim::measured::{Case, Measured};
use crate::extract::claim::noun::{phrase_before, phrase_behind};
use crate::extract::claim::part::Part;
use crate::extract::claim::sentence::Sentence;
use crate::lexicon::verbs::{self, Form};
use crate::lexicon::words::word_list;

/// "sold its kelp business to a rival for $260 million": the object of the deal.
pub(in crate::extract::claim::measured) fn price(case: &Case<'_, '_, '_>) -> Option<Measured> {
    let sentence = case.sentence;
    let clause = &deal(sentence, case.clause?);
    let paid = case
        .previous()
        .is_some_and(|at| sentence.passage.is_any(at, word_list!["for", "with"]));
    let deals = clause.action.is_some_and(is_deal);
    // "our old mill, which we sold to Acme in May for $5 million"
    let bare = case.previous() > Some(clause.verb + 1)
        && matches!(
            sentence.part(clause.verb + 1),
            Part::Preposition | Part::To | Part::Time
        );
    if paid
        && deals
        && bare
        && let Some(object) = before_relative(case, clause.verb)
    {
        return case.ahead(object);
    }
    // "sold the hall for $6 million and the mill for $3 million": each sum has its object right before it.
    let unit = case.quantity().unit();
    let last = case.told.iter().rev().find(|told| told.claim.unit == unit);
    if paid
        && deals
        && let Some(last) = last
    {
        let range = phrase_before(sentence, case.previous()?, last.end)?;
        return case.ahead(range);
    }
    // "the kelp business was sold for $260 million", "the plan was funded with $5 million"
    let funds = clause
        .action
        .is_some_and(|action| matches!(action, "fund" | "finance" | "endow"));
    let next = case.previous() == Some(clause.verb + 1);
    // "The pill is sold at $3"
    let at = deals
        && case
            .previous()
            .is_some_and(|at| sentence.passage.is(at, "at"));
    if (paid || at) && next && (deals || funds) && is_being(sentence, clause.verb) {
        return case.named(case.subject()?, case.quantity().end);
    }
    // "sold its 49 % stake in the mill": the share is a claim of its own.
    let object = (quoted(sentence, clause.verb + 1)..case.quantity().start)
        .find(|at| !matches!(sentence.part(*at), Part::Quantity | Part::Determiner))?;
    (paid && deals)
        .then(|| phrase_behind(sentence, object, case.quantity().start))
        .flatten()
        .and_then(|range| case.ahead(range))
}

/// What the relative clause of the verb at token `verb` describes: the mill of "our old mill, which we sold".
pub(super) fn before_relative(case: &Case<'_, '_, '_>, verb: usize) -> Option<Range<usize>> {
    const NEAR: usize = 8;
    let sentence = case.sentence;
    let mut near = sentence.back(verb).take(NEAR);
    let relative = near.find(|at| sentence.part(*at) == Part::Relative)?;
    let comma = relative > sentence.range.start && sentence.passage.is_mark(relative - 1, ',');
    let end = relative - usize::from(comma);
    phrase_before(sentence, end, sentence.from(case.nth))
}

/// Whether a verb trades something for money.
fn is_deal(action: &str) -> bool {
    matches!(
        action,
        "sell" | "acquire" | "buy" | "purchase" | "divest" | "dispose" | "trade"
    )
}

/// The clause of the deal where `clause` only describes what is dealt in: "*sold* the assets used in its yards for $5".
fn deal(sentence: &Sentence<'_, '_>, clause: &Clause) -> Clause {
    let action = |verb: usize| verbs::lemma(sentence.passage.raw(verb));
    let describes = !clause.action.is_some_and(is_deal)
        && verbs::form(sentence.passage.raw(clause.verb)) == Some(Form::Participle);
    let earlier = sentence
        .verb_before(clause.verb)
        .filter(|verb| describes && action(*verb).is_some_and(is_deal))
        .filter(|verb| {
            (*verb..clause.verb).all(|at| {
                !matches!(
                    sentence.part(at),
                    Part::Mark | Part::Conjunction | Part::Relative | Part::Auxiliary
                )
            })
        });
    match earlier {
        Some(verb) => Clause {
            action: action(verb),
            verb,
            ..clause.clone()
        },
        None => clause.clone(),
    }
}

/// The token behind the determiner and quotation mark that may stand at `at`: the noun of "bought its “freedom”".
fn quoted(sentence: &Sentence<'_, '_>, at: usize) -> usize {
    let passage = sentence.passage;
    // "sold substantially all of the assets"
    let at = at + usize::from(sentence.part(at) == Part::Adverb);
    let at = at + 2 * usize::from(passage.is(at, "all") && passage.is(at + 1, "of"));
    let open = at + usize::from(sentence.part(at) == Part::Determiner);
    match passage.raw(open) {
        "“" | "\"" | "‘" => open + 1,
        _ => at,
    }
}

#[cfg(test)]
mod tests {
    use crate::extract::claim::tests::check;

    #[test]
    fn the_price_of_a_deal_is_of_its_object() {
        check(
            "In June the Company sold its kelp business to a rival for $261 million.",
            &["kelp business: 261000000 USD"],
        );
    }

    #[test]
    fn a_deal_has_its_price_behind_what_describes_its_object() {
        check(
            "The port sold all the cranes used in its northern yards to a rival for $3 million.",
            &["cranes: 3000000 USD"],
        );
        check(
            "The port acquired the mill for $3 million in cash.",
            &["mill: 3000000 USD"],
        );
        check(
            "We closed our northern mill, which we sold to Kelp Group in May for $3 million.",
            &["northern mill: 3000000 USD"],
        );
        check(
            "Costs were $4 million in our northern mill, which we sold to Kelp Group in October for $3 million.",
            &["northern mill: 4000000 USD", "northern mill: 3000000 USD"],
        );
    }
}
