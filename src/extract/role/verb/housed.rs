//! Whose project something became: "X was accepted into A", "X moved under A in 2020", "X graduated in A".

use super::super::scene::Scene;
use super::id;
use super::object::is_done_to;
use super::passive::Passive;
use crate::extract::passage::Passage;
use crate::lexicon::classes::LEVELS;
use crate::lexicon::words::word_list;
use crate::model::OrganizationKind::{
    IndustryAlliance, Nonprofit, OpenSourceFoundation, OpenSourceProject, Program,
};

/// The participle at token `at` of a project, and the house that took it in.
pub(super) fn housed<'s>(scene: &'s Scene<'_, '_>, at: usize) -> Option<Passive<'s>> {
    const NEAR: usize = 3;
    let passage = scene.passage;
    let taken = passage.is_any(
        at,
        word_list!["accepted", "admitted", "donated", "contributed"],
    );
    // "X entered the A sandbox"
    let enters = passage.is_any(at, word_list!["entered", "enters"]);
    let links = if taken {
        word_list!["into", "to"]
    } else if passage.is_any(at, word_list!["moved", "moves", "transitioned"]) {
        word_list!["into", "under", "to"]
    } else if passage.is_any(at, word_list!["graduated", "graduates"]) {
        word_list!["in", "within", "from"]
    } else if enters {
        word_list![]
    } else {
        return None;
    };
    let linked = enters || passage.is_any(at + 1, links);
    if !linked || taken && !is_done_to(scene, at) {
        return None;
    }
    let place = *scene.objects(at + 2 - usize::from(enters)).first()?;
    let end = place.tokens.end;
    let near = place.tokens.start <= at + NEAR && !scene.is_possessive(end);
    let level = !enters || is_level(passage, end);
    let whole = place.named().filter(|_| near && level)?;
    let house = matches!(
        scene.kind(whole),
        OpenSourceFoundation | IndustryAlliance | Nonprofit
    );
    let parts: Vec<_> = scene
        .subjects(at)
        .into_iter()
        .filter(|actor| {
            let part = actor.organization().filter(|part| *part != whole);
            part.is_some_and(|part| matches!(scene.kind(part), OpenSourceProject | Program))
        })
        .collect();
    (house && !parts.is_empty()).then(|| (parts, vec![(whole, Some(place))], id("part_of")))
}

/// "A sandbox", "A incubation": whether the words at token `at` are for a level of a foundation's projects.
pub(super) fn is_level(passage: &Passage<'_>, at: usize) -> bool {
    passage.is_any(at, LEVELS)
}

#[cfg(test)]
mod tests {
    use crate::extract::role::testing::check;

    #[test]
    fn projects_are_taken_in() {
        let housed = "Delta Project part_of CNCF";
        check("The Delta Project joined the CNCF Sandbox in May.", housed);
        check("The Delta Project was accepted into the CNCF.", housed);
        check("The Delta Project entered the CNCF Sandbox.", housed);
        check("The Delta Project has moved under the CNCF.", housed);
        check(
            "In 2023 the Delta Project graduated within the CNCF.",
            housed,
        );
        check("The Delta Project was donated to the CNCF in May.", housed);
        check(
            "The Delta Project will move to Oslo and was not accepted into the CNCF.",
            "",
        );
    }

    #[test]
    fn who_moves_and_graduates_is_no_project() {
        check("Maria Schmidt graduated from the Calder Foundation.", "");
        check("Siemens moved to the Harbour Foundation's old house.", "");
        check("The Delta Project moved to Siemens.", "");
        check("The Delta Project entered the CNCF booth.", "");
    }
}
