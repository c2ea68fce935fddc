//! Whom the work is sent to: "commits to A came", "In the A project, contributions came".

use super::super::super::super::Context;
use super::super::super::super::scene::Scene;
use super::super::super::super::sentence::Place;
use super::super::super::object::is_adopted;
use crate::lexicon::sets;
use crate::lexicon::words::{Tags, WordList, word_list};
use crate::model::OrganizationKind;

/// Whom the work is sent to that a word before token `at` counts, and one past what says so: the speaker where the words
/// name nobody.
pub(super) fn taker<'s>(
    scene: &'s Scene<'_, '_>,
    context: &Context<'_>,
    at: usize,
) -> Option<(Place<'s>, usize)> {
    const OWN: &WordList = word_list![
        "project",
        "repository",
        "codebase",
        "code",
        "core",
        "kernel"
    ];
    let passage = scene.passage;
    let ours = || Some((context.body(scene).or(context.subject)?, None));
    if !passage.is_any(at, word_list!["to", "in", "on", "into"]) {
        return ours().map(|place| (place, at));
    }
    let noun = at + 1 + usize::from(passage.is_any(at + 1, word_list!["the", "our", "its"]));
    if passage.is_any(noun, OWN) {
        return ours().map(|place| (place, noun + 1));
    }
    // "commits to A came from B", "commits in 2023 came from B"
    match scene
        .from(at)
        .first()
        .filter(|actor| scene.article_start(actor) == at + 1)
    {
        Some(named) => Some(((named.named()?, Some(named)), named.tokens.end)),
        None => passage
            .tokens
            .get(at + 1)
            .filter(|_| passage.is(at, "in"))
            .and_then(|_| ours().map(|place| (place, at + 2))),
    }
}

/// "In the X project, contributions came": the project or group that the sentence opens with; inside, none where its name is
/// none of the report's organizations.
pub(super) fn opened_in<'s>(scene: &'s Scene<'_, '_>) -> Option<Option<Place<'s>>> {
    let passage = scene.passage;
    let first = scene.sentence.start;
    if !passage.is_any(first, word_list!["in", "on", "for", "within"]) {
        return None;
    }
    let name = first + 1 + usize::from(passage.is(first + 1, "the"));
    let actor = scene
        .from(name)
        .first()
        .filter(|actor| scene.article_start(actor) == first + 1);
    match actor {
        Some(actor) => {
            let id = actor.named()?;
            let kind = scene.kind(id);
            let worked_on = is_adopted(kind) || kind == OrganizationKind::WorkingGroup;
            worked_on.then_some(Some((id, Some(actor))))
        }
        None => {
            let token = passage
                .tokens
                .get(name)
                .filter(|_| name < scene.sentence.end)?;
            let time = Tags::MONTH | Tags::PERIOD | Tags::NUMBER | Tags::ORDINAL;
            let unnamed = token.is_capital()
                && token.is_word()
                && !token.tags.has(time)
                && !sets::is_place(passage.raw(name));
            unnamed.then_some(None)
        }
    }
}
