//! Sentences over a list of those in whom somebody holds a role: "We are a member of:".

use super::super::holder;
use super::super::noun::{RoleGroup, group_at};
use super::super::phrase::Names;
use super::super::scene::Scene;
use super::{Items, Told};
use crate::lexicon::words::{Tags, WordList, word_list};

/// "We are a member of:", "A serves on the boards of the following companies:".
pub(super) fn places(scene: &Scene<'_, '_>) -> Option<Told> {
    let passage = scene.passage;
    let group = group_of_places(scene)?;
    let found = holder::find(scene, &group, &[]).map(|(holders, _)| holders);
    // "A is, directly or through its subsidiaries, a member of:"
    let first = scene.actors.first().filter(|first| {
        scene.article_start(first) == scene.sentence.start
            && passage.tags(first.tokens.end).has(Tags::AUXILIARY)
            && passage.is_mark(first.tokens.end + 1, ',')
    });
    let holders = found.or_else(|| Some(vec![first?]))?;
    let noun = &group.nouns[0];
    let holders = holders.into_iter().cloned().collect();
    (noun.names == Names::Holder).then_some((noun.role, Items::Places, holders))
}

/// The role noun of a sentence that the list below it goes on from: "members of".
pub(super) fn group_of_places(scene: &Scene<'_, '_>) -> Option<RoleGroup> {
    const LEADS: &WordList = word_list!["of", "in", "at", "on", "to", "with"];
    let passage = scene.passage;
    // "Through our subsidiaries we are a member of:"
    let leads = |group: &RoleGroup| {
        let end = group.range().end;
        passage.is_any(end, LEADS) && scene.from(end).is_empty()
    };
    scene
        .sentence
        .clone()
        .filter_map(|at| group_at(passage, at, scene.sentence.end))
        .find(leads)
}
