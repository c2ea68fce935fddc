//! What shares and changes are of: "12 % of revenue", "a 7 % increase in fees", "12 % more readers".

use super::antecedent::with_predicate;
use super::told::behind_all;
use super::{Case, Measured, comes_from};
use crate::document::Shape;
use crate::extract::claim::change::{behind_yearly, change_word, direction};
use crate::extract::claim::noun::{phrase_before, phrase_behind};
use crate::extract::claim::part::Part;
use crate::extract::claim::sentence::Sentence;
use crate::lexicon::verbs::{self, Form};
use crate::lexicon::words::{Tags, word_list};
use crate::model::{Dimension, Phrase, Unit};

/// "58 % of code activities", "half of our suppliers", "half our suppliers", "one in five engineers"
pub(super) fn of(case: &Case<'_, '_, '_>) -> Option<Measured> {
    let sentence = case.sentence;
    let passage = sentence.passage;
    let end = case.quantity().end;
    if change_word(sentence, case.nth).is_some() {
        return None;
    }
    let mut of = behind_all(sentence, end + usize::from(passage.is_mark(end, ')')));
    // "half (53 %) of our suppliers"
    let next = sentence.quantities.get(case.nth + 1).filter(|next| {
        passage.is_mark(end, '(') && next.start == end + 1 && passage.is_mark(next.end, ')')
    });
    of = next.map_or(of, |next| next.end + 1);
    if passage.is(of, "of") {
        of += 1;
    } else if !(of == end && sentence.part(end) == Part::Determiner) {
        return None;
    }
    // "half of the 1,800 inspected sites": the quantity inside is a claim of its own.
    // "75 % of the top 100 ports": of the ports.
    let ranks = |at: usize| {
        let which = word_list!["top", "first", "last", "remaining", "other", "next"];
        passage.is_any(at, which) && sentence.part(at + 1) == Part::Quantity
    };
    let noun = (of..of + 8).find(|at| {
        !matches!(sentence.part(*at), Part::Determiner | Part::Quantity)
            && !passage.is(*at, "of")
            && !ranks(*at)
    })?;
    let range = phrase_behind(sentence, noun, sentence.range.end)?;
    let dated = passage.tags(range.start).has(Tags::MONTH | Tags::PERIOD);
    let own = range.end <= case.until() && of == end + 1 && next.is_none();
    // "1.9 million meters, 71 % of the total": of those.
    let total = range.len() == 1
        && passage.is_any(range.start, word_list!["total", "whole"])
        && !passage.is(range.end, "of");
    if total && let Some(phrase) = case.last_told() {
        return case.named(phrase.clone(), if own { range.end } else { end });
    }
    let phrase = Phrase::of(passage.span(range.clone()));
    let phrase = with_predicate(case, phrase, range.end);
    (!dated)
        .then(|| case.named(phrase, if own { range.end } else { end }))
        .flatten()
}

/// "one school in three": the noun stands inside.
pub(super) fn inside(case: &Case<'_, '_, '_>) -> Option<Measured> {
    let quantity = case.quantity();
    let passage = case.sentence.passage;
    let tie = quantity
        .number_end
        .checked_sub(2)
        .filter(|at| passage.is(*at, "in"))?;
    let noun = tie.checked_sub(1).filter(|at| *at > quantity.start)?;
    let counted =
        passage.tags(noun).has(Tags::NUMBER) || passage.tokens[noun].shape == Shape::Number;
    (quantity.unit() == Unit::RATIO && !counted)
        .then(|| case.ahead(noun..tie))
        .flatten()
}

/// "a 12 % decrease in emissions", "an increase of 12 % in fees", "revenue growth of 5 %"
pub(super) fn of_change(case: &Case<'_, '_, '_>) -> Option<Measured> {
    let sentence = case.sentence;
    let passage = sentence.passage;
    let end = case.quantity().end;
    let is_noun = |at: usize| sentence.part(at) == Part::Noun;
    let noun_behind = change_word(sentence, case.nth).filter(|word| is_noun(*word));
    let noun_before = case
        .previous()
        .filter(|of| passage.is(*of, "of"))
        .and_then(|of| of.checked_sub(1))
        .filter(|noun| {
            direction(sentence, *noun).is_some() && is_noun(*noun) || is_speed_up(sentence, *noun)
        });
    let after = noun_behind.map_or(end, |noun| noun + 1);
    // "a drop of 12 % in falls and *7 % in burns*"
    let further = || {
        let opener = case.previous()?;
        let told = case
            .before()
            .filter(|told| told.claim.unit == case.quantity().unit())?;
        let of = sentence.quantities[told.nth].start.checked_sub(1)?;
        let noun = of.checked_sub(1).filter(|at| *at >= sentence.range.start)?;
        let first = passage.is(of, "of")
            && (direction(sentence, noun).is_some() || is_speed_up(sentence, noun))
            && passage.is(sentence.quantities[told.nth].end, "in");
        // "a drop of 12 % in May and 7 % in June" falls twice in one thing.
        let thing = phrase_behind(sentence, end + 1, sentence.range.end)?;
        let timed = Tags::MONTH | Tags::PERIOD;
        let plain =
            |at: usize| passage.tokens[at].shape == Shape::Lower && !passage.tags(at).has(timed);
        let joins = passage.is_any(opener, word_list!["and", ","])
            && passage.is(end, "in")
            && thing.clone().all(plain);
        (first && joins).then_some(end)
    };
    noun_behind.or(noun_before).or_else(further)?;
    if passage.is_any(after, word_list!["in", "of"]) {
        // "in making sails"
        let making = sentence.part(after + 1).is_verbal()
            && verbs::form(passage.raw(after + 1)) == Some(Form::Ing);
        let from = after + 1 + usize::from(making);
        if let Some(range) = phrase_behind(sentence, from, sentence.range.end) {
            let start = if making { after + 1 } else { range.start };
            return case.behind(start..range.end);
        }
    }
    if let Some(noun) = noun_before {
        // "revenue growth of 5 %" has its noun; "an increase of 5 %" takes that of the value before.
        let range = phrase_before(sentence, noun + 1, sentence.from(case.nth))?;
        // "savings of £3 million" are told by themselves.
        let own = word_list!["saving", "savings", "gain", "gains", "cuts", "reductions"];
        let told = case.before().is_some();
        if range.len() > 1 || !told && case.quantity().is_money() && passage.is_any(noun, own) {
            return case.ahead(range);
        }
    }
    // "Membership grew to 171 firms, an increase of 16 %": the increase is in what grew.
    let grew = case
        .clause
        .filter(|clause| direction(sentence, clause.verb).is_some());
    let phrase = grew
        .and_then(|_| case.subject())
        .or_else(|| case.last_told().cloned())
        .or_else(|| case.subject());
    // "Community investment 10 % increase": a label and how it changed.
    let label = || {
        let label = phrase_before(sentence, case.quantity().start, sentence.from(case.nth))?;
        Some(Phrase::of(passage.span(label)))
    };
    case.named(phrase.or_else(label)?, after)
}

/// "a speed up of 50 %", "a speed-up of 50 %": whether token `at` ends such a noun.
fn is_speed_up(sentence: &Sentence<'_, '_>, at: usize) -> bool {
    let passage = sentence.passage;
    let hyphen = usize::from(at > 0 && passage.is_mark(at - 1, '-'));
    passage.is(at, "up") && at > hyphen && passage.is(at - 1 - hyphen, "speed")
}

/// "12 % more readers", "40 % lower memory use", "3 % fewer than a year earlier", "20 % above average", "four times
/// what they manage"
pub(super) fn compared(case: &Case<'_, '_, '_>) -> Option<Measured> {
    let sentence = case.sentence;
    let passage = sentence.passage;
    let end = case.quantity().end;
    let share = case.quantity().unit().dimension() == Dimension::Ratio;
    let beside = share
        && passage.is_any(
            end,
            word_list!["above", "below", "over", "under", "ahead", "behind"],
        )
        || case.quantity().unit() == Unit::MULTIPLE
            && (passage.is_any(end, word_list!["what", "as", "that", "those"])
                || is_earlier_number(case, end));
    if !beside {
        let word = change_word(sentence, case.nth)?;
        let noun = phrase_behind(sentence, word + 1, case.until());
        if let Some(range) = noun.filter(|_| !passage.is(word + 1, "than")) {
            return case.behind(range);
        }
    }
    let phrase = case.last_told().cloned().or_else(|| case.subject())?;
    case.named(phrase, if beside { end } else { end + 1 })
}

/// "four times *the 2022 number*", "twice *last year's total*": whether the words at token `end` are of the same thing before.
fn is_earlier_number(case: &Case<'_, '_, '_>, end: usize) -> bool {
    let sentence = case.sentence;
    let small = |at: &usize| {
        matches!(
            sentence.part(*at),
            Part::Determiner | Part::Time | Part::Possessive | Part::Adjective
        ) || sentence.passage.tags(*at).has(Tags::PERIOD)
    };
    let head = (end..sentence.range.end)
        .find(|at| !small(at))
        .filter(|head| *head > end);
    let timed =
        |at: usize| sentence.part(at) == Part::Time || sentence.passage.tags(at).has(Tags::PERIOD);
    head.is_some_and(|head| {
        let number = word_list!["number", "figure", "total", "level", "amount"];
        (end..head).any(timed) && sentence.passage.is_any(head, number)
    })
}

/// "172 more than a year before", "112 fewer than in 2021": more of what was told.
pub(super) fn exceeding(case: &Case<'_, '_, '_>) -> Option<Measured> {
    let word = change_word(case.sentence, case.nth)?;
    let phrase = case
        .last_told()
        .filter(|_| case.sentence.passage.is(word + 1, "than"))?;
    case.named(phrase.clone(), word + 1)
}

/// "a 4.9 % stake", "25 % women in leadership", "99.9 % test coverage"
pub(super) fn attribute(case: &Case<'_, '_, '_>) -> Option<Measured> {
    let end = case.quantity().end;
    let yearly = behind_yearly(case.sentence, end) > end;
    let nominal = case.sentence.part(end).is_nominal() && !yearly;
    let comes = comes_from(case.sentence.passage, end);
    let range = phrase_behind(case.sentence, end, case.until()).filter(|_| nominal && !comes)?;
    case.behind(range)
}

/// "Of our sites, 83 % are certified"
pub(super) fn fronted(case: &Case<'_, '_, '_>) -> Option<Measured> {
    let sentence = case.sentence;
    let comma = case
        .previous()
        .filter(|at| sentence.passage.is_mark(*at, ','))?;
    // "Of the funds raised, 80 %"
    let end = sentence
        .back(comma)
        .take(3)
        .find(|at| {
            !matches!(
                sentence.part(*at),
                Part::Participle | Part::Verb | Part::Adverb
            )
        })
        .map_or(comma, |last| last + 1);
    let range = phrase_before(sentence, end, sentence.from(case.nth))?;
    let opener = sentence
        .back(range.start)
        .find(|at| !matches!(sentence.part(*at), Part::Determiner | Part::Quantity))?;
    sentence
        .passage
        .is_any(opener, word_list!["of", "among"])
        .then(|| {
            let end = case.quantity().end;
            let phrase = Phrase::of(sentence.passage.span(range));
            case.named(with_predicate(case, phrase, end), end)
        })
        .flatten()
}

#[cfg(test)]
mod tests {
    use crate::extract::claim::tests::check;

    #[test]
    fn a_share_is_of_those_it_is_of_and_of_what_they_are() {
        check(
            "About 70% of our sailors are women.",
            &["sailors, women: 70 percent"],
        );
        check(
            "It lent $5 million, of which 20% was for new docks.",
            &["lent: 5000000 USD", "lent, new docks: 20 percent"],
        );
        check(
            "About 70% of our boats were mended.",
            &["boats: 70 percent"],
        );
        check("About 70% of our boats are new.", &["boats: 70 percent"]);
    }

    #[test]
    fn a_label_and_its_change() {
        check(
            "Community investment 10% increase",
            &["Community investment: 10 percent"],
        );
        check("It saw a 10% increase.", &["increase: 10 percent"]);
    }

    #[test]
    fn those_a_sentence_opens_with_may_be_described() {
        check(
            "Of the funds raised, 80% went to schools.",
            &["funds: 80 percent"],
        );
        check(
            "Of the pilots, 40% were women.",
            &["pilots, women: 40 percent"],
        );
    }

    #[test]
    fn savings_are_told_by_themselves() {
        check(
            "The scheme delivers savings of £3 million a year.",
            &["savings: 3000000 GBP"],
        );
        check(
            "Headcount was 2,310, 4% higher than before.",
            &["Headcount: 2310 count", "Headcount: 4 percent"],
        );
        check(
            "Lost-time injuries fell to 0.8 a month.",
            &["Lost-time injuries: 0.8 count"],
        );
    }

    #[test]
    fn the_noun_of_one_in_three_may_stand_inside() {
        check(
            "One boat in three came late.",
            &["boat: 0.333333333333 ratio"],
        );
        check(
            "It said that one sailor in eight was ill.",
            &["sailor: 0.125 ratio"],
        );
        check("We met one year in three ports.", &["ports: 3 count"]);
    }

    #[test]
    fn where_a_share_comes_from_is_not_what_it_is_of() {
        check(
            "Some 82% of the commits came from Acme, with the remaining 18% coming from Dorn.",
            &["commits: 82 percent", "commits: 18 percent"],
        );
    }
}
