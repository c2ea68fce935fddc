//! Conjunctions and commas inside one noun phrase.

use super::{LONGEST, plain_group};
use crate::extract::claim::part::{Part, is_plural};
use crate::extract::claim::sentence::Sentence;
use crate::lexicon::words::{WordList, word_list};

/// Whether the conjunction at `at` joins parts of one phrase whose last noun ends before token `noun`: "journal and
/// conference papers", "small and medium-sized firms", "sales- and service partners".
pub(super) fn coordinates(
    sentence: &Sentence<'_, '_>,
    at: usize,
    noun: Option<usize>,
    end: usize,
) -> bool {
    // A passage may open with "and".
    let Some(before) = at.checked_sub(1).map(|before| sentence.part(before)) else {
        return false;
    };
    // "esteemed and highly experienced members"
    let next = at + 1 + usize::from(sentence.part(at + 1) == Part::Adverb);
    let adjectives = before == Part::Adjective
        && sentence.part(next).is_nominal()
        && plain_group(sentence, next, end).is_some_and(|last| {
            is_plural(sentence.passage.raw(last - 1)) || sentence.part(next) == Part::Adjective
        });
    let nouns = (noun == Some(at) || before == Part::Joint) && goes_on(sentence, at, end);
    at > sentence.range.start
        && sentence.passage.is_any(at, word_list!["and", "or"])
        && (adjectives || nouns)
}

/// Whether the phrase goes on behind the coordinator at `at`: "journal and conference papers", not "members and partners".
fn goes_on(sentence: &Sentence<'_, '_>, at: usize, end: usize) -> bool {
    let passage = sentence.passage;
    // "data and software tools"
    let mass = passage.is_any(at - 1, word_list!["data", "media", "youth"]);
    passage.is_any(at, word_list!["and", "or"])
        && (mass || !is_plural(passage.raw(at - 1)))
        && plain_group(sentence, at + 1, end).is_some_and(|last| {
            is_plural(passage.raw(last - 1)) || last > at + 2 && passage.is_any(last - 1, MASSES)
        })
}

/// Nouns that many things together are one of, as a plural is: "recovery and resilience funding".
const MASSES: &WordList = word_list![
    "activity",
    "aid",
    "assistance",
    "business",
    "capacity",
    "capital",
    "care",
    "consumption",
    "debt",
    "education",
    "energy",
    "equipment",
    "equity",
    "expenditure",
    "finance",
    "financing",
    "funding",
    "generation",
    "income",
    "infrastructure",
    "insurance",
    "investment",
    "leave",
    "lending",
    "output",
    "power",
    "production",
    "profit",
    "relief",
    "research",
    "revenue",
    "spending",
    "support",
    "training",
    "turnover",
    "waste",
    "work",
];

/// Whether a comma stands in a list of modifiers of one plural: "sales, service and solution partners".
pub(super) fn lists_modifiers(sentence: &Sentence<'_, '_>, comma: usize, end: usize) -> bool {
    let passage = sentence.passage;
    if is_plural(passage.raw(comma - 1)) {
        return false;
    }
    for at in comma + 1..end.min(comma + LONGEST) {
        match sentence.part(at) {
            Part::Conjunction => return goes_on(sentence, at, end),
            Part::Noun if is_plural(passage.raw(at)) => return false,
            Part::Noun | Part::Joint | Part::Adjective => {}
            Part::Mark if passage.is_mark(at, ',') => {}
            _ => return false,
        }
    }
    false
}
