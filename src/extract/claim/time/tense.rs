//! The tense of a statement: what is told in the past says nothing of how things stand.

use crate::extract::claim::part::Part;
use crate::extract::claim::sentence::Sentence;
use crate::lexicon::verbs::{self, Form};
use crate::lexicon::words::word_list;

/// When a statement says that things are so.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Tense {
    /// "moved", "was founded", "had built"
    Past,
    /// "runs", "has built", "will build"
    Present,
    /// "Total: 12", "by building 12", "hit 12"
    Open,
}

/// The tense of what a sentence says of the words `start..end`: that of the verb before, else of the first behind.
pub(super) fn of(sentence: &Sentence<'_, '_>, start: usize, end: usize) -> Tense {
    const AHEAD: usize = 16;
    const MOST: usize = 4;
    let mut before = start;
    // What says no tense hangs on the verb before it: "to build 12", "building 12".
    for _ in 0..MOST {
        let Some(verb) = sentence.verb_before(before) else {
            break;
        };
        let head = head_of(sentence, verb);
        match at(sentence, head) {
            Tense::Open => before = head,
            told => return told,
        }
    }
    let ahead = end..sentence.range.end.min(end + AHEAD);
    let behind = ahead
        .into_iter()
        .find(|place| sentence.part(*place).is_verbal());
    behind
        .filter(|_| before == start)
        .map_or(Tense::Open, |verb| at(sentence, verb))
}

/// The tense that the opening words of a sentence have, up to its first verb with one.
pub(super) fn opening(sentence: &Sentence<'_, '_>) -> Tense {
    const NEAR: usize = 32;
    let verbs = sentence.range.clone().take(NEAR);
    verbs
        .filter(|place| sentence.part(*place).is_verbal())
        .map(|verb| at(sentence, verb))
        .find(|tense| *tense != Tense::Open)
        .unwrap_or(Tense::Open)
}

/// Whether a sentence tells what is to come: its first verb is "will" or "shall", or "plans to".
pub(super) fn looks_ahead(sentence: &Sentence<'_, '_>) -> bool {
    const NEAR: usize = 32;
    let mut verbs = sentence.range.clone().take(NEAR);
    let first = verbs.find(|place| sentence.part(*place).is_verbal());
    first.is_some_and(|verb| {
        let raw = sentence.passage.raw(verb);
        let plans = || sentence.part(verb + 1) == Part::To;
        sentence
            .passage
            .is_any(verb, word_list!["will", "shall", "'ll", "’ll"])
            || plans() && matches!(verbs::lemma(raw), Some("plan" | "intend" | "aim" | "be"))
    })
}

/// The first word of the group that the verb at token `at` closes: the "has" of "has also been built".
fn head_of(sentence: &Sentence<'_, '_>, at: usize) -> usize {
    const LONGEST: usize = 6;
    let mut head = at;
    for place in sentence.back(at).take(LONGEST) {
        match sentence.part(place) {
            Part::Verb | Part::Auxiliary => head = place,
            Part::Adverb => {}
            Part::To if head == place + 1 => return place,
            // "has we built" is no group, "have we built" is one; a negation stands inside.
            _ if sentence.passage.is_any(place, word_list!["not", "n't"]) => {}
            _ => break,
        }
    }
    head
}

/// The tense that the word at token `at` tells by itself.
fn at(sentence: &Sentence<'_, '_>, at: usize) -> Tense {
    let passage = sentence.passage;
    let raw = passage.raw(at);
    if passage.is_any(
        at,
        word_list!["was", "were", "had", "did", "would", "could"],
    ) {
        return Tense::Past;
    }
    match sentence.part(at) {
        Part::Auxiliary => Tense::Present,
        Part::Verb if verbs::keeps_form(raw) => Tense::Open,
        Part::Verb => match verbs::form(raw) {
            Some(Form::Past | Form::Participle) => Tense::Past,
            Some(Form::Base | Form::Third) => Tense::Present,
            _ => Tense::Open,
        },
        _ => Tense::Open,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::extract::claim::tests::with_sentence;

    #[track_caller]
    fn check(text: &str, expect: &[Tense]) {
        let found: Vec<Tense> = with_sentence(text, |sentence| {
            let quantities = sentence.quantities.iter();
            quantities
                .map(|quantity| of(sentence, quantity.start, quantity.end))
                .collect()
        });
        assert_eq!(found, expect, "{text}");
    }

    #[test]
    fn tells_past_and_present() {
        use Tense::{Past, Present};
        check("The trust runs 20 vans.", &[Present]);
        check("The trust ran 20 vans and had 12 rooms.", &[Past, Past]);
        check("It has built 20 homes.", &[Present]);
        check("It had built 20 homes.", &[Past]);
        check("It was able to build 20 homes.", &[Past]);
        check("It wants to build 20 homes.", &[Present]);
        check("Some 20 homes were built.", &[Past]);
        check("Some 20 homes are empty.", &[Present]);
        check("We will build 20 homes.", &[Present]);
    }

    #[test]
    fn leaves_open_what_no_verb_tells() {
        use Tense::{Open, Past};
        check("Homes built: 20.", &[Past]);
        check("20 homes.", &[Open]);
        check("Rents hit 20 pounds.", &[Open]);
    }
}
