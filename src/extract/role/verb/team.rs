//! Bodies of whom a report is about, named for what they are: "Our Board of Directors consists of", "Our team consists of".

use super::super::Context;
use super::super::noun::seat_ending;
use super::super::scene::Scene;
use super::id;
use crate::lexicon::RoleId;
use crate::lexicon::words::word_list;

/// "Our Board of Directors", "The board": whether nothing but a board of nobody's stands before the verb at token `at`.
pub(super) fn our_board(scene: &Scene<'_, '_>, at: usize) -> Option<RoleId> {
    const LONGEST: usize = 5;
    let passage = scene.passage;
    let from = scene.sentence.start;
    let own = passage.is_any(from, word_list!["our", "the"]) && at - from <= LONGEST;
    let mut before = scene
        .actors
        .iter()
        .take_while(|actor| actor.tokens.end <= at);
    let named = own && before.any(|actor| actor.named().is_some());
    let mut ends = (from + 2..=at).filter(|_| own && !named);
    ends.find_map(|end| seat_ending(passage, from + 1, end))
}

/// "Our team", "The core team": what those are in whom the report is about whom the verb at token `at` says its team is made of.
pub(super) fn our_team(scene: &Scene<'_, '_>, context: &Context<'_>, at: usize) -> Option<RoleId> {
    let passage = scene.passage;
    let from = scene.sentence.start;
    let team = scene.verb_group_start(at).checked_sub(1)?;
    let core = team > from && passage.is(team - 1, "core");
    let ours = team <= from + 2 && (passage.is(from, "our") || core && passage.is(from, "the"));
    let plain = core || team == from + 1;
    if !(ours && plain && passage.is(team, "team")) {
        return None;
    }
    let gathers = scene.gathers(context.subject?);
    Some(id(if gathers { "member" } else { "employee" }))
}

#[cfg(test)]
mod tests {
    use crate::extract::role::testing::check_below;

    #[test]
    fn a_team_is_made_of_people() {
        check_below(
            "Our team consists of Maria Schmidt (Siemens), David Chen (Bosch) and Jens Albrecht.",
            "Maria Schmidt member Kestrel Foundation; David Chen member Kestrel Foundation; Jens Albrecht member Kestrel Foundation",
        );
        check_below(
            "The core team is made up of Maria Schmidt and David Chen.",
            "Maria Schmidt member Kestrel Foundation; David Chen member Kestrel Foundation",
        );
        check_below("Our team consists of volunteers whom Siemens lends us.", "");
        check_below(
            "The winning team consists of Maria Schmidt and David Chen.",
            "",
        );
    }
}
