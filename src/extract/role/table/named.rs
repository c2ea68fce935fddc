//! Whom the cells of a table name.

use super::super::Context;
use super::super::scene::{Actor, Scene, Who};
use crate::document::Span;
use crate::extract::person::behind_honorifics;
use crate::model::Holder;

/// "Liis Tamm    Chair" under "Board of Directors": whether the first cell of a table without headers is a person's name
/// and nothing else, under a title of people.
pub(super) fn is_roll(scene: &Scene<'_, '_>, context: &Context<'_>) -> bool {
    const PEOPLE: [&str; 12] = [
        "board",
        "council",
        "committee",
        "directors",
        "executive",
        "executives",
        "governors",
        "leadership",
        "management",
        "officers",
        "team",
        "trustees",
    ];
    let passage = scene.passage;
    let person = scene.actors.first().is_some_and(|actor| {
        actor.is_person()
            && actor.tokens.end == passage.tokens.len()
            && actor.tokens.start == behind_honorifics(passage, 0)
    });
    let titled = |section: u32| {
        let title = context.document.sections[section as usize].title;
        let title = context.document.words(title).to_lowercase();
        title.split(' ').any(|word| PEOPLE.contains(&word))
    };
    person && !scene.elsewhere && passage.block.section.is_some_and(titled)
}

/// Whom a cell names: a list of people or of organizations, else the first.
pub(super) fn listed<'s>(scene: &'s Scene<'_, '_>) -> Vec<&'s Actor> {
    const FIRST: usize = 2;
    let Some(first) = scene
        .actors
        .first()
        .filter(|actor| actor.tokens.start <= FIRST)
    else {
        return Vec::new();
    };
    let named = scene.named_from(0);
    // "Liis Tamm<br>Karl Oja": names that stand on lines of their own.
    let lines = scene.actors.windows(2).all(|pair| {
        let next = pair[1].tokens.start;
        pair[0].tokens.end == next && scene.passage.breaks_at(next)
    });
    let to_end = |last: &Actor| last.tokens.end >= scene.passage.tokens.len();
    if lines && first.tokens.start == 0 && scene.actors.last().is_some_and(to_end) {
        let alike = |actor: &&Actor| actor.is_person() == first.is_person();
        return scene.actors.iter().filter(alike).collect();
    }
    let whole = named
        .first()
        .is_some_and(|named| named.tokens == first.tokens)
        && named
            .last()
            .is_some_and(|last| scene.behind(last.tokens.end) >= scene.passage.tokens.len());
    match whole {
        true => named
            .into_iter()
            .filter(|actor| actor.is_person() == first.is_person())
            .collect(),
        false => vec![first],
    }
}

/// Those whom a cell names behind the first.
pub(super) fn others(scene: &Scene<'_, '_>) -> Vec<(Holder, Span)> {
    let others = listed(scene).into_iter().skip(1);
    others
        .map(|actor| match actor.who {
            Who::Person(span) => (Holder::Person(span), span),
            Who::Organization { id, .. } => {
                let span = scene.passage.span(actor.tokens.clone());
                (Holder::Organization(id), span)
            }
        })
        .collect()
}
