//! Clauses that speak of something else than the report's subject: "It is independent, with support from A".

use super::super::super::Context;
use super::super::super::scene::Scene;
use super::super::gift::WORK;
use crate::document::Shape;
use crate::lexicon::words::{Tags, WordList, word_list};

/// "It is independent, with support from A", "With the support of A, the council met": whether the clause speaks of
/// something else than the report's subject, which no name tells.
pub(super) fn is_others(
    scene: &Scene<'_, '_>,
    context: &Context<'_>,
    at: usize,
    end: usize,
) -> bool {
    const AHEAD: usize = 12;
    let passage = scene.passage;
    if is_of_takers(scene, at) {
        return true;
    }
    // "The Foundation grew. It is independent": the subject was named in the sentence before.
    let mentions = &context.found.mentions;
    let sentences = passage.sentences;
    let nth = sentences.partition_point(|sentence| sentence.end <= scene.sentence.start);
    let before = nth
        .checked_sub(1)
        .map(|nth| passage.span(sentences[nth].clone()));
    let named = before.is_some_and(|before| {
        let first = mentions.partition_point(|mention| mention.span.start() < before.start());
        mentions[first..]
            .iter()
            .take_while(|mention| mention.span.start() < before.end())
            .any(|mention| Some(mention.organization) == context.subject)
    });
    if named || scene.actors.iter().any(|actor| scene.is_subject(actor)) {
        return false;
    }
    let other = |at: usize| {
        passage.is_any(at, word_list!["it", "they", "he", "she"])
            || passage.is(at, "this") && !passage.is_any(at + 1, WORK) && !is_made_possible(scene)
    };
    let before = (scene.sentence.start..at).any(other) || is_of_unnamed(scene, at);
    // The main clause behind an opening phrase: "…, the council was".
    let comma = (end..scene.sentence.end.min(end + AHEAD)).find(|at| passage.is_mark(*at, ','));
    let main = comma.is_some_and(|comma| {
        other(comma + 1)
            || passage.is_any(comma + 1, word_list!["the", "this"])
                && passage
                    .tokens
                    .get(comma + 2)
                    .is_some_and(|noun| !noun.is_capital() && noun.tags.has(Tags::ORG_HEAD))
    });
    before || main
}

/// "Two charities received grants from A": whether those took what token `at` names whom no name tells; "our projects" did it
/// for us.
fn is_of_takers(scene: &Scene<'_, '_>, at: usize) -> bool {
    const NEAR: usize = 4;
    const TAKES: &WordList = word_list!["receive", "receives", "received", "get", "got", "won"];
    let passage = scene.passage;
    let start = scene.sentence.start;
    let verb = (start.max(at.saturating_sub(NEAR))..at)
        .rev()
        .find(|at| passage.is_any(*at, TAKES));
    let noun = verb.and_then(|verb| scene.verb_group_start(verb).checked_sub(1));
    noun.filter(|noun| *noun >= start).is_some_and(|noun| {
        let near = start.max(noun.saturating_sub(NEAR))..noun;
        let ours = near.into_iter().any(|at| passage.tags(at).has(Tags::WE));
        let word = passage.raw(noun);
        let many = passage.tokens[noun].shape == Shape::Lower && word.ends_with('s');
        many && !ours && !passage.is_any(noun, word_list!["us", "this"])
    })
}

/// "Tide Kit received a grant from A", "The effort is led by A": whether the sentence opens with a name that is none of the
/// report's organizations, or with some work that no name tells.
fn is_of_unnamed(scene: &Scene<'_, '_>, at: usize) -> bool {
    const EFFORTS: &WordList =
        word_list!["effort", "audit", "event", "migration", "study", "survey"];
    let passage = scene.passage;
    let the = passage.is(scene.sentence.start, "the");
    let first = scene.sentence.start + usize::from(the);
    if the && passage.is_any(first, EFFORTS) && passage.tags(first + 1).has(Tags::AUXILIARY) {
        return true;
    }
    let name = |at: &usize| {
        let token = &passage.tokens[*at];
        token.is_capital() && token.is_word() && !scene.is_of_organization(*at)
    };
    let end = first + (first..at).take_while(name).count();
    end >= first + 2
        && end < at
        && passage
            .tags(end)
            .has(Tags::AUXILIARY | Tags::FINITE | Tags::VERB)
}

/// "This was made possible": whether a sentence tells with whose help what the text tells of came about.
fn is_made_possible(scene: &Scene<'_, '_>) -> bool {
    let passage = scene.passage;
    let from = scene.sentence.start;
    passage.is(from, "this")
        && passage.tags(from + 1).has(Tags::AUXILIARY)
        && (from + 2..scene.sentence.end.min(from + 6))
            .any(|at| passage.is(at, "made") && passage.is(at + 1, "possible"))
}
