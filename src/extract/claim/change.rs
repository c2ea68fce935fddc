//! Changes: the words that say a quantity rose or fell, by how much or to what.

use super::chinese;
use super::part::Part;
use super::sentence::Sentence;
use crate::lexicon::verbs;
use crate::lexicon::words::{Tags, WordList, word_list};
use crate::model::Change;

/// Words behind a quantity that make it a change: "12 % more", "a 7 % increase".
const BEHIND: &WordList = word_list![
    "more",
    "higher",
    "less",
    "lower",
    "fewer",
    "up",
    "down",
    "increase",
    "increases",
    "decrease",
    "decreases",
    "reduction",
    "reductions",
    "growth",
    "rise",
    "decline",
    "drop",
    "fall",
    "improvement",
    "gain",
    "cut",
    "jump",
    "surge",
    "uplift",
    "expansion",
    "faster",
    "cheaper",
    "larger",
    "bigger",
    "greater",
    "smaller",
    "contraction",
    "savings",
    "saving",
    "slump",
    "speedup",
    "speed-up",
];

/// The direction of a word.
pub(super) fn direction(sentence: &Sentence<'_, '_>, at: usize) -> Option<Change> {
    let tags = sentence.passage.tags(at);
    match (tags.has(Tags::UP), tags.has(Tags::DOWN)) {
        (true, false) => Some(Change::Increase),
        (false, true) => Some(Change::Decrease),
        _ => None,
    }
}

/// The direction that the words around the `nth` quantity give it.
pub(super) fn of(sentence: &Sentence<'_, '_>, nth: usize) -> Option<Change> {
    sentence.quantities[nth]
        .change
        .or_else(|| behind(sentence, nth))
        .or_else(|| before(sentence, nth))
        .or_else(|| {
            chinese::change(
                sentence.passage,
                &sentence.quantities[nth],
                sentence.from(nth),
            )
        })
}

/// "12 % more", "a 7 % increase", "112 fewer than in 2021".
fn behind(sentence: &Sentence<'_, '_>, nth: usize) -> Option<Change> {
    let quantity = &sentence.quantities[nth];
    let word = change_word(sentence, nth)?;
    let compares = quantity.unit.is_some() || sentence.passage.is(word + 1, "than");
    compares.then(|| direction(sentence, word)).flatten()
}

/// The token behind the `nth` quantity that makes it a change: the "more" of "12 % more", the "increase" of
/// "a 12 % annual increase".
pub(super) fn change_word(sentence: &Sentence<'_, '_>, nth: usize) -> Option<usize> {
    let end = sentence.quantities[nth].end;
    let end = behind_yearly(sentence, end);
    let hyphen = usize::from(sentence.passage.is_mark(end, '-') && sentence.passage.is_glued(end));
    (end + hyphen..end + hyphen + 3)
        .take_while(|at| *at < sentence.range.end)
        .find(|at| sentence.passage.is_any(*at, BEHIND))
        .filter(|word| {
            (end + hyphen..*word)
                .all(|at| matches!(sentence.part(at), Part::Adjective | Part::Adverb))
        })
}

/// The token behind the "year-over-year" or "y/y" that starts at token `at`; `at` where none does.
pub(super) fn behind_yearly(sentence: &Sentence<'_, '_>, at: usize) -> usize {
    let passage = sentence.passage;
    let same = |other: usize| passage.raw(at).eq_ignore_ascii_case(passage.raw(other));
    let span = passage.is_any(at, word_list!["year", "quarter", "month", "y", "q", "m"]);
    match () {
        () if passage.is_any(at, word_list!["yoy", "qoq", "mom", "ytd"]) => at + 1,
        () if passage.is(at, "year") && passage.is(at + 1, "to") && passage.is(at + 2, "date") => {
            at + 3
        }
        () if span && passage.is_mark(at + 1, '/') && same(at + 2) => at + 3,
        () if span
            && passage.is_mark(at + 1, '-')
            && passage.is_any(at + 2, word_list!["over", "on", "o"])
            && passage.is_mark(at + 3, '-')
            && same(at + 4) =>
        {
            at + 5
        }
        () => at,
    }
}

/// "grew by 7 %", "fell 12 % to 3.4", "an increase of 5", "up 50".
fn before(sentence: &Sentence<'_, '_>, nth: usize) -> Option<Change> {
    let passage = sentence.passage;
    let start = sentence.quantities[nth].start;
    let mut at = start
        .checked_sub(1)
        .filter(|at| *at >= sentence.range.start)?;
    if passage.is_any(at, word_list!["a", "an", "another", "further"]) && at > sentence.range.start
    {
        at -= 1;
    }
    if passage.is(at, "of") && at > sentence.range.start {
        let noun = at - 1;
        return direction(sentence, noun).filter(|_| sentence.part(noun) == Part::Noun);
    }
    // What something rose *to* is a level, not a change.
    if !passage.is(at, "by") {
        return direction(sentence, at).filter(|_| moves(sentence, at));
    }
    let verb = sentence.verb_before(at)?;
    let near = at - verb <= 14 && sentence.part(verb) == Part::Verb;
    let particle = (verb + 1..at).rev().find_map(|place| {
        let particle = passage.is_any(place, word_list!["up", "down"]);
        particle.then(|| direction(sentence, place)).flatten()
    });
    near.then(|| direction(sentence, verb).or(particle))
        .flatten()
}

/// Verbs that "up" belongs to, which tell no rise: "make up 4 %".
pub(super) const PUTS: &WordList = word_list![
    "pony", "cough", "put", "set", "stump", "rack", "free", "make", "sign", "back", "open", "take",
    "build", "come", "pick", "follow",
];

/// Whether the word of direction right before a number moves it: "grew 4 %", "were up 4 %", not "make up 4 %".
fn moves(sentence: &Sentence<'_, '_>, at: usize) -> bool {
    let before = at
        .checked_sub(1)
        .map_or(Part::Mark, |before| sentence.part(before));
    if sentence.passage.is_any(at, word_list!["up", "down"]) {
        let went = at > 0
            && sentence
                .passage
                .is_any(at - 1, word_list!["went", "go", "goes", "going", "gone"]);
        // "Partners Pony Up $5M": who puts up money raises nothing, headline or not.
        let puts = at > 0 && sentence.passage.is_any(at - 1, PUTS);
        return before != Part::Verb && !puts || went;
    }
    // "raised £4" and "saved 5 hours" have an amount for their object.
    let gets = matches!(
        verbs::lemma(sentence.passage.raw(at)),
        Some("raise" | "gain" | "boost" | "save" | "cut" | "shed")
    );
    matches!(sentence.part(at), Part::Verb | Part::Participle) && !gets
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::extract::claim::tests::with_sentence;

    #[track_caller]
    fn check(text: &str, expect: &[Option<Change>]) {
        let found: Vec<Option<Change>> = with_sentence(text, |sentence| {
            (0..sentence.quantities.len())
                .map(|nth| of(sentence, nth))
                .collect()
        });
        assert_eq!(found, expect, "{text}");
    }

    const UP: Option<Change> = Some(Change::Increase);
    const DOWN: Option<Change> = Some(Change::Decrease);

    #[test]
    fn follows_verbs_nouns_and_comparatives() {
        check("Deposits grew 4 % to $12 million.", &[UP, None]);
        check("We cut costs by $50 million.", &[DOWN]);
        check("It was an increase of 12 %.", &[UP]);
        check("We use 12 % less water.", &[DOWN]);
        check("They recorded 112 fewer than in 2021.", &[DOWN]);
        check("The rate went down by 5 %.", &[DOWN]);
        check("A 7 % annual increase was seen.", &[UP]);
    }

    #[test]
    fn leaves_levels_and_further_things() {
        check("Women make up 47 % of the board.", &[None]);
        check("We certified 40 more products.", &[None]);
        check("Partners Pony Up $5 million.", &[None]);
        check("It was 12 % of the whole.", &[None]);
    }
}
