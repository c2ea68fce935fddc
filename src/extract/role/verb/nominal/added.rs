//! Who comes to a body with its members: "with the addition of A and B, the Alliance has 40 members".

use super::super::super::Context;
use super::super::super::scene::Scene;
use super::super::super::sentence::Place;
use super::super::told_when;
use crate::lexicon::words::word_list;

/// Whose members those are whose addition is told by the word at token `at` and names that end before token `end`, where the
/// sentence says "with", speaks of members that it counts or that are somebody's, and ends or goes on behind a comma.
pub(super) fn house<'s>(
    scene: &'s Scene<'_, '_>,
    context: &Context<'_>,
    at: usize,
    end: usize,
) -> Option<Place<'s>> {
    let passage = scene.passage;
    let mut words = scene.sentence.clone();
    // "The budget of members doubled", "Members enjoyed soup"
    let members = words.any(|at| {
        let all = passage.is_any(at, word_list!["member", "members"]) && at > scene.sentence.start;
        all && !passage.is(at - 1, "of") || passage.is(at, "membership")
    });
    let end = told_when(scene, end);
    let closed = end >= scene.sentence.end || !passage.tokens[end].is_word();
    let article = usize::from(at > 0 && passage.is(at - 1, "the"));
    let with = at
        .checked_sub(1 + article)
        .is_some_and(|with| passage.is(with, "with"));
    if !(members && with && closed) {
        return None;
    }
    let main = scene.main_subjects(end).into_iter().next();
    let main = main.and_then(|actor| Some((actor.organization()?, Some(actor))));
    main.or(context.subject.map(|id| (id, None)))
        .filter(|(id, _)| scene.gathers(*id))
}

#[cfg(test)]
mod tests {
    use crate::extract::role::testing::{check, check_below};

    #[test]
    fn who_is_added_to_the_members() {
        check(
            "With the addition of Siemens and Bosch, the Harbour Alliance now has 40 members.",
            "Siemens member Harbour Alliance; Bosch member Harbour Alliance; 40 members member Harbour Alliance",
        );
        check_below(
            "Our membership grew with the addition of Siemens, Bosch and ABB.",
            "Siemens member Kestrel Foundation; Bosch member Kestrel Foundation; ABB member Kestrel Foundation",
        );
        check_below(
            "The addition of Siemens to our suppliers helped our members.",
            "",
        );
        check_below("The addition of Siemens made the market larger.", "");
        check_below(
            "Without the addition of Siemens, we have 40 members.",
            "40 members member Kestrel Foundation",
        );
        check_below(
            "With the addition of Siemens, the budget of members doubled.",
            "",
        );
        check_below(
            "Members enjoyed soup with the addition of Siemens pumps.",
            "",
        );
    }
}
