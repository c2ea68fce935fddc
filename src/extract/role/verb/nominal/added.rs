//! Who comes to a body with its members: "with the addition of A and B, the Alliance has 40 members".

use super::super::super::Context;
use super::super::super::scene::Scene;
use super::super::super::sentence::Place;
use crate::lexicon::words::word_list;

/// Whose members those are whose addition is told by words that end before token `end`, where the sentence speaks of members
/// and of nothing that they are added to or come as.
pub(super) fn house<'s>(
    scene: &'s Scene<'_, '_>,
    context: &Context<'_>,
    end: usize,
) -> Option<Place<'s>> {
    let passage = scene.passage;
    let mut words = scene.sentence.clone();
    let members = words.any(|at| passage.is_any(at, word_list!["member", "members", "membership"]));
    if !members || passage.is_any(end, word_list!["to", "as", "into", "in"]) {
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
    }
}
