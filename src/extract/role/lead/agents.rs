//! Lists of those behind a passive: "A is adopted by several vendors:".

use super::super::Context;
use super::super::cue::verbs_at;
use super::super::scene::{Actor, Scene};
use super::super::verb::{self, is_adopted};
use super::{Items, Told};
use crate::document::Shape;
use crate::extract::employed::FIRMS;
use crate::lexicon::RoleId;
use crate::lexicon::words::Tags;

/// "A was adopted by several vendors:", "Sponsored by the following companies in 2023:": those who are named did it.
pub(super) fn of_agents(
    scene: &Scene<'_, '_>,
    context: &Context<'_>,
    noun: usize,
    end: usize,
) -> Option<(usize, Told)> {
    const BACK: usize = 6;
    let passage = scene.passage;
    let first = scene.sentence.start;
    let by = (first.max(noun.saturating_sub(BACK))..noun)
        .rev()
        .find(|at| passage.is(*at, "by"))?;
    let at = by.checked_sub(1).filter(|at| *at >= first)?;
    let (verb, _) = verbs_at(passage, at).find(|(verb, _)| verb::has_passive(verb))?;
    let small = |at: usize| {
        matches!(passage.tokens[at].shape, Shape::Lower | Shape::Number)
            && !passage.tags(at).has(Tags::FINITE | Tags::WE)
    };
    let plain = passage.is_any(noun, FIRMS) && (by + 1..noun).all(small);
    if !plain || !scene.from(by).is_empty() || noun + 1 > end {
        return None;
    }
    let told = scene
        .subjects(at)
        .first()
        .and_then(|actor| actor.organization());
    let ours = context
        .body(scene)
        .or(context.subject)
        .filter(|_| at == first && !scene.elsewhere);
    let place = told.or(ours)?;
    let fits = match verb.role {
        "user" => is_adopted(scene.kind(place)),
        "maintainer" | "sponsor" | "funder" | "supporter" | "organizer" | "host" | "founder" => {
            true
        }
        _ => false,
    };
    let role = RoleId::from_id(verb.role).expect("the closed list has the role");
    let given = (role, Items::Organizations, vec![Actor::unnamed(place, 0)]);
    fits.then_some((at, given))
}

#[cfg(test)]
mod tests {
    use crate::extract::role::testing::check_below;

    #[test]
    fn holders_behind_a_passive() {
        check_below(
            "The Delta Project is also adopted by several vendors and used in their products:\n\n- Siemens\n- Bosch",
            "Siemens user Delta Project; Bosch user Delta Project",
        );
        check_below(
            "Funded by the following organizations in 2023:\n\n- Siemens\n- Bosch",
            "Siemens funder Kestrel Foundation; Bosch funder Kestrel Foundation",
        );
        check_below(
            "The following companies use the Delta Project in production:\n\n- Siemens\n- Bosch",
            "Siemens user Delta Project; Bosch user Delta Project",
        );
        check_below(
            "The Delta Project is not adopted by these vendors:\n\n- Siemens\n- Bosch",
            "",
        );
        check_below(
            "The Delta Project was adopted by teams at several vendors of ETSI:\n\n- Siemens\n- Bosch",
            "",
        );
    }
}
