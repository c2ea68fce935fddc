//! What is moved by a quantity or to it, where another noun than the clause's subject says so.

use super::level::is_level_verb;
use super::sum::GENERIC;
use super::{Case, Measured};
use crate::extract::claim::change::direction;
use crate::extract::claim::noun::{phrase_before, phrase_behind, skip_openers};
use crate::extract::claim::part::Part;
use crate::lexicon::verbs;
use crate::lexicon::words::word_list;

/// "an increase in net income by $89 million", "the effect of increasing earnings by $24 million": what a noun or gerund of
/// change moves.
pub(super) fn changed_by(case: &Case<'_, '_, '_>) -> Option<Measured> {
    let sentence = case.sentence;
    let passage = sentence.passage;
    let ties = word_list!["by", "from"];
    let by = case.previous().filter(|at| passage.is_any(*at, ties));
    let money = case.quantity().is_money();
    let end = by.unwrap_or(case.quantity().start);
    let range =
        phrase_before(sentence, end, sentence.from(case.nth)).filter(|_| by.is_some() || money)?;
    let turns = |at: usize| direction(sentence, at).is_some();
    let gerund = |at: usize| turns(at) && passage.raw(at).ends_with("ing");
    if by.is_some() && range.start > sentence.range.start && gerund(range.start - 1) {
        return case.ahead(range);
    }
    let noun = range.clone().find(|at| {
        let tied = passage.is_any(at + 1, word_list!["in", "of"]);
        let noun = sentence.part(*at) == Part::Noun;
        let turns = turns(*at) || passage.is_any(*at, word_list!["change", "changes", "shift"]);
        turns && noun && tied || by.is_some() && gerund(*at)
    })?;
    let behind = noun + 1 + usize::from(passage.is_any(noun + 1, word_list!["in", "of"]));
    let start = skip_openers(sentence, behind, range.end);
    (start < range.end)
        .then(|| case.ahead(start..range.end))
        .flatten()
}

/// "achieved strong results in insurance, growing by 32 %", "led to profits in shipping, reaching $3 million": a participle
/// behind the comma tells of the object before it.
pub(super) fn trailing(case: &Case<'_, '_, '_>) -> Option<Measured> {
    let sentence = case.sentence;
    let passage = sentence.passage;
    let verb = case.clause?.verb;
    let comma = verb.checked_sub(1).filter(|at| passage.is_mark(*at, ','))?;
    let tells = passage.raw(verb).ends_with("ing")
        && (direction(sentence, verb).is_some() || is_level_verb(case))
        && (verb + 1..case.quantity().start).all(|at| {
            matches!(
                sentence.part(at),
                Part::Preposition | Part::To | Part::Adverb | Part::Determiner | Part::Quantity
            )
        });
    let from = sentence.from(case.nth);
    let mut object = phrase_before(sentence, comma, from).filter(|_| tells)?;
    // "recorded occupancy rates exceeding expectations, reaching 71 %": the participle between describes the object.
    let before = sentence
        .back(object.start)
        .find(|at| sentence.part(*at) != Part::Determiner);
    if let Some(described) = before.filter(|at| {
        *at > from && sentence.part(*at) == Part::Verb && passage.raw(*at).ends_with("ing")
    }) {
        object = phrase_before(sentence, described, from).unwrap_or(object);
    }
    // "our stakes in the bank, amounting to $25 million": such a participle is of the noun right before it.
    let sums = verbs::lemma(passage.raw(verb))
        .is_some_and(|lemma| matches!(lemma, "amount" | "total" | "number" | "average"));
    if sums {
        let words = object.clone().all(|at| sentence.part(at) != Part::Mark);
        return words.then(|| case.ahead(object)).flatten();
    }
    let opener = sentence
        .back(object.start)
        .find(|at| !matches!(sentence.part(*at), Part::Determiner | Part::Adverb))?;
    let led = sentence.part(opener) == Part::To
        && opener > sentence.range.start
        && verbs::lemma(passage.raw(opener - 1)) == Some("lead");
    (led || sentence.part(opener) == Part::Verb)
        .then(|| case.ahead(object))
        .flatten()
}

/// "bringing our wind capacity to 717 MW", "keep warming below 2 °C": the object of a verb that puts it at a level, though
/// other words stand between.
pub(super) fn brought_to(case: &Case<'_, '_, '_>) -> Option<Measured> {
    const NEAR: usize = 16;
    const BRINGING: [&str; 10] = [
        "bring", "take", "push", "keep", "limit", "hold", "restrict", "lift", "drive", "boost",
    ];
    let sentence = case.sentence;
    let passage = sentence.passage;
    let to = case
        .previous()
        .filter(|at| passage.is_any(*at, word_list!["to", "at", "by"]))?;
    let brings = |at: &usize| {
        let verb = sentence.part(*at) == Part::Verb;
        let lemma = || verbs::lemma(passage.raw(*at));
        verb && (direction(sentence, *at).is_some()
            || lemma().is_some_and(|lemma| BRINGING.contains(&lemma)))
    };
    let verb = sentence
        .back(to)
        .take(NEAR)
        .take_while(|at| {
            !matches!(
                sentence.part(*at),
                Part::Mark | Part::Quantity | Part::Conjunction
            )
        })
        .find(brings)?;
    let range = phrase_behind(sentence, verb + 1, to)?;
    // "12 sailors joined, bringing the total to 99"
    let total = range.len() == 1
        && sentence.passage.is_any(range.start, GENERIC)
        && case.quantity().unit.is_none();
    match case.last_told().filter(|_| total) {
        Some(last) => case.named(last.clone(), case.quantity().end),
        None => case.ahead(range),
    }
}

#[cfg(test)]
mod tests {
    use crate::extract::claim::tests::check;

    #[test]
    fn what_a_noun_of_change_moves() {
        check(
            "Acme achieved an increase in net tide income by $89 million.",
            &["net tide income: 89000000 USD"],
        );
        check(
            "It had the effect of increasing earnings by $24 million.",
            &["earnings: 24000000 USD"],
        );
    }

    #[test]
    fn what_a_participle_behind_a_comma_moves() {
        check(
            "Acme achieved strong results in insurance, growing by 32%.",
            &["strong results in insurance: 32 percent"],
        );
        check(
            "Sales of pumps rose in May, reaching $3 million.",
            &["Sales of pumps: 3000000 USD"],
        );
    }

    #[test]
    fn what_is_brought_to_a_level() {
        check(
            "It built a farm, bringing our owned wind power to 717 MW.",
            &["owned wind power: 717 MW"],
        );
        check(
            "It taught many, taking the number of pupils reached since 2007 to 1.6 million.",
            &["number of pupils: 1600000 count"],
        );
        check("It took staff to 12 schools.", &["schools: 12 count"]);
    }

    #[test]
    fn participles_of_sums_are_of_the_noun_before_their_comma() {
        check(
            "In addition to our earlier stakes in the bank, amounting to $25 million, we sold boats.",
            &["stakes in the bank: 25000000 USD"],
        );
        check(
            "Rents rose in May, representing 4% growth.",
            &["Rents: 4 percent"],
        );
    }

    #[test]
    fn a_noun_of_change_tells_both_its_levels() {
        check(
            "The change in the pilots' share from 18% to 9% came late.",
            &["pilots' share: 18 percent", "pilots' share: 9 percent"],
        );
        check("Boats from 12 ports met.", &["ports: 12 count"]);
    }

    #[test]
    fn a_participle_between_describes_the_object() {
        check(
            "The quay recorded filling rates exceeding all hopes, reaching 71% in May.",
            &["filling rates: 71 percent"],
        );
    }
}
