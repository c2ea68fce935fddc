//! Frames: "Within X, we are working on …" makes us a participant of X, or a contributor to its standards.

use std::ops::Range;

use super::cue::is_cue;
use super::draft::Draft;
use super::scene::{Actor, Scene};
use crate::extract::passage::Passage;
use crate::lexicon::RoleId;
use crate::lexicon::words::{Tags, word_list};
use crate::model::{Certainty, Role, RoleStatus, Rule};

/// The token that opens a sentence with a frame, a label before it left out: "Fixed networks: Within X, …".
pub(super) fn opening(passage: &Passage<'_>, sentence: &Range<usize>) -> Option<usize> {
    const LABEL: usize = 6;
    let first = sentence.start;
    let colon = (first..sentence.end.min(first + LABEL)).find(|at| passage.is_mark(*at, ':'));
    [Some(first), colon.map(|colon| colon + 1)]
        .into_iter()
        .flatten()
        .find(|at| {
            passage.is_any(
                *at,
                word_list!["within", "through", "at", "in", "inside", "by"],
            )
        })
}

/// Adds the roles that the opening of a sentence gives.
pub(super) fn find(scene: &Scene<'_, '_>, roles: &mut Vec<Role>) {
    let passage = scene.passage;
    let Some(opening) = opening(passage, &scene.sentence) else {
        return;
    };
    let topic = passage.is(opening, "by");
    if topic && !passage.raw(opening + 1).ends_with("ing") {
        return;
    }
    // "By discussing … at conferences such as X, we engage …": the place stands behind "at".
    let start = if topic {
        (opening..scene.sentence.end.min(opening + 14)).find(|at| passage.is(*at, "at"))
    } else {
        Some(opening)
    };
    let Some(start) = start else { return };
    let objects = scene.objects(start + 1);
    let Some((first, last)) = objects.first().zip(objects.last()) else {
        return;
    };
    // "In partnership with A, we" is told by its noun.
    if (start..first.tokens.start).any(|at| is_cue(passage, at)) {
        return;
    }
    // "In the paper of A, our chair"
    let of = scene.article_start(first);
    if of > start + 1 && passage.is(of - 1, "of") {
        return;
    }
    let end = scene.behind(last.tokens.end);
    if !passage.is_mark(end, ',') {
        return;
    }
    let we = scene.actors.iter().find(|actor| {
        actor.tokens.start == end + 1 && actor.named().is_none() && actor.organization().is_some()
    });
    let Some(we) = we else { return };
    let role = if contributes_to_standards(scene, end) {
        "standards_contributor"
    } else {
        "participant"
    };
    let role = RoleId::from_id(role).expect("the closed list has the role");
    for object in objects {
        push(scene, role, start, object, we, roles);
    }
}

fn push(
    scene: &Scene<'_, '_>,
    role: RoleId,
    start: usize,
    object: &Actor,
    we: &Actor,
    roles: &mut Vec<Role>,
) {
    let Some(organization) = object.named() else {
        return;
    };
    let draft = Draft {
        role,
        certainty: Certainty::Stated,
        words: start..start + 1,
        qualifier: None,
        cue: start..object.tokens.end,
        status: RoleStatus::Current,
        rule: Rule::RoleFrame,
        holder: we,
        place: (organization, Some(object)),
        lists_holders: false,
    };
    roles.extend(draft.finish(scene));
}

/// "we are actively contributing to standards"
fn contributes_to_standards(scene: &Scene<'_, '_>, from: usize) -> bool {
    const AHEAD: usize = 14;
    let passage = scene.passage;
    let near = from..scene.sentence.end.min(from + AHEAD);
    let verb = near.clone().find(|at| {
        passage.is_any(*at, word_list!["contributing", "contribute", "contributed"])
            && passage.tags(*at).has(Tags::VERB)
    });
    verb.is_some_and(|verb| {
        (verb..near.end)
            .any(|at| passage.is_any(at, word_list!["standards", "standard", "specifications"]))
    })
}

#[cfg(test)]
mod tests {
    use crate::extract::role::testing::check;

    #[test]
    fn openings_that_name_where_we_work() {
        check(
            "The Kestrel Foundation grew.\n\n- Networks: In ETSI, we prepare the ground.",
            "Kestrel Foundation participant ETSI",
        );
        check(
            "The Kestrel Foundation grew. In Oslo, we prepare the ground.",
            "",
        );
    }
}
