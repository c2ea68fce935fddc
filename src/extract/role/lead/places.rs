//! Sentences over a list of those in whom somebody holds a role: "We are a member of:".

use super::super::holder;
use super::super::noun::{RoleGroup, group_at};
use super::super::phrase::Names;
use super::super::scene::Scene;
use super::super::status::status;
use super::{Items, Told};
use crate::lexicon::words::{Tags, WordList, word_list};
use crate::model::RoleStatus;

/// "We are a member of:", "A serves on the boards of the following companies:".
pub(super) fn places(scene: &Scene<'_, '_>) -> Option<(Told, RoleStatus)> {
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
    // "We hope to become a member of:", "We were a member of:"
    let status = status(scene, group.range().start)?;
    (noun.names == Names::Holder).then_some(((noun.role, Items::Places, holders), status))
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

#[cfg(test)]
mod tests {
    use crate::extract::role::testing::check_below;

    #[test]
    fn places_where_a_role_is_held_or_only_wished_for() {
        let below = |lead: &str| format!("{lead}\n\n- ETSI\n- GSMA");
        check_below(
            &below("We are a member of:"),
            "Kestrel Foundation member ETSI; Kestrel Foundation member GSMA",
        );
        check_below(
            &below("We will become members of:"),
            "Kestrel Foundation member ETSI planned; Kestrel Foundation member GSMA planned",
        );
        for lead in [
            "We hope to become a member of:",
            "We refused to be a member of:",
        ] {
            check_below(&below(lead), "");
        }
        check_below(
            "David Chen serves on the boards of the following companies:\n\n- Siemens\n- Bosch",
            "David Chen board_member Siemens; David Chen board_member Bosch",
        );
    }
}
