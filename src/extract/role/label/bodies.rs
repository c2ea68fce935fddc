//! Bodies beside those who lead them or look after them, in lists of such people.
//!
//! | item | below | rows |
//! |---|---|---|
//! | `Harbour SIG - Liis Tamm & Karl Oja` | Leads | both lead the SIG |
//! | `WG: Liis Tamm` | Leads, in the report of a working group | she leads it |
//! | `Liis Tamm (Docs Committee)` | Chairs | she chairs the committee |

use std::ops::Range;

use super::super::Context;
use super::super::lead::Given;
use super::super::scene::{Actor, Scene, is_body};
use super::committee::is_of_people_in_bodies;
use super::give;
use crate::extract::person::behind_honorifics;
use crate::lexicon::words::word_list;
use crate::model::{OrganizationKind, Role};

/// Adds what an item tells of those in it and of the body beside them, where `given` is what the words over the list call such
/// people; whether it tells of any.
pub(in crate::extract::role) fn find(
    scene: &Scene<'_, '_>,
    context: &Context<'_>,
    given: &Given,
    roles: &mut Vec<Role>,
) -> bool {
    if !is_of_people_in_bodies(given) {
        return false;
    }
    let first = roles.len();
    if let Some((body, names)) = before(scene, context) {
        give(scene, &of(given, body), names, roles);
    } else if let Some((person, bodies)) = behind(scene)
        && matches!(
            given.role.id(),
            "project_team_lead" | "chair" | "vice_chair"
        )
    {
        for body in bodies {
            give(scene, &of(given, body), person.clone(), roles);
        }
    }
    roles.len() > first
}

/// The role in the body `id`.
fn of(given: &Given, id: u32) -> Given {
    Given {
        parties: vec![Actor::unnamed(id, 0)],
        listed: true,
        ..given.clone()
    }
}

/// "Harbour SIG - Liis Tamm": the body that an item opens with, and where those stand who are named behind it.
fn before(scene: &Scene<'_, '_>, context: &Context<'_>) -> Option<(u32, Range<usize>)> {
    let passage = scene.passage;
    let start = usize::from(!passage.tokens.first()?.is_word());
    let opening = scene.actors.first()?;
    let (body, end) = match scene.article_start(opening) <= start {
        true => (opening.named()?, opening.tokens.end),
        false => own_group(scene, context, start)?,
    };
    let dash = |mark: char| passage.is_mark(end, mark) && !passage.is_glued(end);
    let bracketed = passage.is_mark(end, '(');
    if !(passage.is_mark(end, ':') || bracketed || ['-', '–', '—'].into_iter().any(dash)) {
        return None;
    }
    let close = (end..scene.sentence.end).find(|at| bracketed && passage.is_mark(*at, ')'));
    let names = end + 1..close.unwrap_or(scene.sentence.end);
    let person = scene.from(names.start).first()?;
    let right = person.is_person()
        && behind_honorifics(passage, names.start) == person.tokens.start
        && is_tended(scene, body);
    right.then_some((body, names))
}

/// "WG", "Working group", "Project" before a mark: the group or project that the section or the report is about, and one past
/// the words.
fn own_group(scene: &Scene<'_, '_>, context: &Context<'_>, at: usize) -> Option<(u32, usize)> {
    let passage = scene.passage;
    let id = context.body(scene).or(context.subject)?;
    let last = at + usize::from(passage.is(at, "working"));
    let called = match scene.kind(id) {
        OrganizationKind::WorkingGroup => word_list!["wg", "sig", "group"],
        OrganizationKind::Committee => word_list!["committee"],
        OrganizationKind::OpenSourceProject => word_list!["project"],
        _ => return None,
    };
    passage.is_any(last, called).then_some((id, last + 1))
}

/// "Liis Tamm (Docs Committee)": the tokens of the person whom an item opens with, and the groups that stand right behind.
fn behind(scene: &Scene<'_, '_>) -> Option<(Range<usize>, Vec<u32>)> {
    let passage = scene.passage;
    let [person, rest @ ..] = scene.actors.as_slice() else {
        return None;
    };
    let start = usize::from(!passage.tokens.first()?.is_word());
    if !person.is_person() || behind_honorifics(passage, start) != person.tokens.start {
        return None;
    }
    let mark = person.tokens.end;
    let marked = ['(', ',', ':', '-', '–', '—']
        .iter()
        .any(|tie| passage.is_mark(mark, *tie));
    let mut end = mark;
    let groups = rest.iter().map_while(|group| {
        let id = group.named()?;
        let kind = scene.kind(id);
        let sits = matches!(
            kind,
            OrganizationKind::WorkingGroup | OrganizationKind::Committee
        );
        let near = (end..scene.article_start(group))
            .all(|at| !passage.tokens[at].is_word() || passage.is(at, "and"));
        let ends = passage
            .tokens
            .get(group.tokens.end)
            .is_none_or(|next| !next.is_word() || passage.is(group.tokens.end, "and"));
        end = group.tokens.end;
        (sits && near && ends).then_some(id)
    });
    let groups: Vec<u32> = groups.collect();
    (marked && !groups.is_empty()).then_some((person.tokens.clone(), groups))
}

/// Whether people lead or look after an organization of this kind: firms send theirs.
fn is_tended(scene: &Scene<'_, '_>, id: u32) -> bool {
    is_body(scene.kind(id)) || scene.kind(id) == OrganizationKind::Program
}

#[cfg(test)]
mod tests {
    use crate::extract::role::testing::check_below;

    #[test]
    fn bodies_before_their_people() {
        check_below(
            "The Harbour Working Group and the Lamp Committee met.\n\n### Leads\n\n- Harbour Working Group - Anna Kowalska & Karl Oja\n- Lamp Committee: Mary Jones",
            "Anna Kowalska project_team_lead Harbour Working Group; Karl Oja project_team_lead Harbour Working Group; \
             Mary Jones project_team_lead Lamp Committee",
        );
        check_below(
            "The Lamp Committee met.\n\n### Former chairs\n\n- Lamp Committee (Mary Jones)",
            "Mary Jones chair Lamp Committee ended",
        );
        check_below(
            "The Lamp Committee met.\n\n### Contact persons\n\n- Lamp Committee – Mary Jones, Karl Oja",
            "Mary Jones contact Lamp Committee; Karl Oja contact Lamp Committee",
        );
    }

    #[test]
    fn bodies_behind_those_who_chair_them() {
        check_below(
            "The Harbour Working Group and the Lamp Committee met.\n\n### Chairs\n\n- Anna Kowalska (Lamp Committee)\n- Karl Oja - Harbour Working Group",
            "Anna Kowalska chair Lamp Committee; Karl Oja chair Harbour Working Group",
        );
    }

    #[test]
    fn bodies_that_have_other_things_behind_them() {
        for item in [
            "Harbour Working Group - meets Anna Kowalska",
            "Harbour Working Group - Anna Kowalska left",
            "Harbour Working Group - open",
            "Siemens - Anna Kowalska",
        ] {
            check_below(
                &format!("The Harbour Working Group met.\n\n### Leads\n\n- {item}"),
                "",
            );
        }
        check_below(
            "The Harbour Working Group met.\n\n### News\n\n- Harbour Working Group - Anna Kowalska",
            "",
        );
    }
}
