//! What shares and changes are of: "12 % of revenue", "a 7 % increase in fees", "12 % more readers".

use super::{Case, Measured, rule_of, subject_phrase};
use crate::extract::claim::change::{change_word, direction};
use crate::extract::claim::noun::{phrase_before, phrase_behind};
use crate::extract::claim::part::Part;
use crate::lexicon::words::Tags;
use crate::model::Unit;

/// "58 % of code activities", "half of our suppliers", "half our suppliers", "one in five engineers"
pub(super) fn of(case: &Case<'_, '_, '_>) -> Option<Measured> {
    let sentence = case.sentence;
    let passage = sentence.passage;
    let end = case.quantity().end;
    let mut of = end + usize::from(passage.is_mark(end, ')'));
    if change_word(sentence, case.nth).is_some() {
        return None;
    }
    if passage.is(of, "of") {
        of += 1;
    } else if !(of == end && sentence.part(end) == Part::Determiner) {
        return None;
    }
    // "half of the 1,800 inspected sites": the quantity inside is a claim of its own.
    let noun = (of..of + 8).find(|at| {
        !matches!(sentence.part(*at), Part::Determiner | Part::Quantity) && !passage.is(*at, "of")
    })?;
    let range = phrase_behind(sentence, noun, sentence.range.end)?;
    let dated = passage.tags(range.start).has(Tags::MONTH | Tags::PERIOD);
    if dated {
        return None;
    }
    let own = range.end <= case.until();
    case.found(range.clone(), if own { range.end } else { end })
}

/// "a 12 % decrease in emissions", "an increase of 12 % in fees", "revenue growth of 5 %"
pub(super) fn of_change(case: &Case<'_, '_, '_>) -> Option<Measured> {
    let sentence = case.sentence;
    let passage = sentence.passage;
    let end = case.quantity().end;
    let noun_behind =
        change_word(sentence, case.nth).filter(|word| sentence.part(*word) == Part::Noun);
    let noun_before = case
        .previous()
        .filter(|of| passage.is(*of, "of"))
        .and_then(|of| {
            let noun = of.checked_sub(1)?;
            (direction(sentence, noun).is_some() && sentence.part(noun) == Part::Noun)
                .then_some(noun)
        });
    let after = noun_behind.map_or(end, |noun| noun + 1);
    noun_behind.or(noun_before)?;
    if passage.is_any(after, &["in", "of"])
        && let Some(range) = phrase_behind(sentence, after + 1, sentence.range.end)
    {
        return case.behind(range);
    }
    if let Some(noun) = noun_before {
        // "revenue growth of 5 %" has its noun; "an increase of 5 %" takes that of the value before.
        let range = phrase_before(sentence, noun + 1, sentence.from(case.nth))?;
        if range.len() > 1 {
            return case.ahead(range);
        }
    }
    // "Membership grew to 171 firms, an increase of 16 %": the increase is in what grew.
    let grew = case
        .clause
        .filter(|clause| direction(sentence, clause.verb).is_some());
    let told = case
        .before
        .map(|(claim, _)| claim.measured.clone())
        .filter(|phrase| !phrase.is_empty());
    let phrase = grew
        .and_then(|_| subject_phrase(case))
        .or(told)
        .or_else(|| subject_phrase(case))?;
    Some(Measured {
        phrase,
        rule: rule_of(case.quantity()),
        end: after,
        unit: None,
    })
}

/// "12 % more readers", "40 % lower memory use", "3 % fewer than a year earlier", "20 % above average"
pub(super) fn compared(case: &Case<'_, '_, '_>) -> Option<Measured> {
    let sentence = case.sentence;
    let passage = sentence.passage;
    let end = case.quantity().end;
    // "four times what they manage": as many of what was just told.
    let multiple = case.quantity().unit() == Unit::MULTIPLE
        && passage.is_any(end, &["what", "as", "that", "those"]);
    let beside = passage
        .is_any(end, &["above", "below", "over", "under", "ahead", "behind"])
        .then_some(end);
    let beside = beside.or(multiple.then_some(end));
    let word = change_word(sentence, case.nth).or(beside)?;
    if beside.is_none()
        && !passage.is(word + 1, "than")
        && let Some(range) = phrase_behind(sentence, word + 1, case.until())
    {
        return case.behind(range);
    }
    let phrase = match case.before.filter(|(claim, _)| !claim.measured.is_empty()) {
        Some((claim, _)) => claim.measured.clone(),
        None => subject_phrase(case)?,
    };
    Some(Measured {
        phrase,
        rule: rule_of(case.quantity()),
        end: if beside.is_some() { end } else { word + 1 },
        unit: None,
    })
}

/// "a 4.9 % stake", "25 % women in leadership", "99.9 % test coverage"
pub(super) fn attribute(case: &Case<'_, '_, '_>) -> Option<Measured> {
    let end = case.quantity().end;
    let nominal = case.sentence.part(end).is_nominal();
    nominal
        .then(|| phrase_behind(case.sentence, end, case.until()))
        .flatten()
        .and_then(|range| case.behind(range))
}

/// "Of our sites, 83 % are certified"
pub(super) fn fronted(case: &Case<'_, '_, '_>) -> Option<Measured> {
    let sentence = case.sentence;
    let comma = case
        .previous()
        .filter(|at| sentence.passage.is_mark(*at, ','))?;
    let range = phrase_before(sentence, comma, sentence.from(case.nth))?;
    let opener = sentence
        .back(range.start)
        .find(|at| !matches!(sentence.part(*at), Part::Determiner | Part::Quantity))?;
    sentence
        .passage
        .is_any(opener, &["of", "among"])
        .then(|| case.ahead(range))
        .flatten()
}
