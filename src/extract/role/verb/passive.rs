//! Passives and lists behind a participle: "hosted by A", "laboratories accredited by A are B and C".

use std::ops::Range;

use super::super::Context;
use super::super::cue::PASSIVES;
use super::super::scene::{Actor, Scene, Who, is_body};
use super::id;
use crate::extract::person::behind_honorifics;
use crate::lexicon::RoleId;
use crate::lexicon::words::{Tags, word_list};

/// Holders, places and the role between them.
type Passive<'s> = (Vec<&'s Actor>, Vec<(u32, Option<&'s Actor>)>, RoleId);

/// "X, hosted by A and B": who stands behind "by" holds the role in what stands before.
pub(super) fn passive<'s>(
    scene: &'s Scene<'_, '_>,
    context: &Context<'_>,
    at: usize,
) -> Option<Passive<'s>> {
    let passage = scene.passage;
    let set_up = passage.is(at, "set") && passage.is(at + 1, "up");
    let by = at + 1 + usize::from(set_up);
    if !passage.is(by, "by") || by >= scene.sentence.end {
        return None;
    }
    let founder = ("set", "founder");
    let role = PASSIVES.iter().find(|(form, _)| passage.is(at, form));
    let (_, role) = role.or(set_up.then_some(&founder))?;
    let co = at >= 2 && passage.is_mark(at - 1, '-') && passage.is(at - 2, "co");
    let start = if co { at - 2 } else { at };
    let holders = everybody(scene, behind_post(scene, by + 1));
    if holders.is_empty() {
        return None;
    }
    let place = scene.actors.iter().rev().find(|actor| {
        actor.tokens.end <= start
            && actor.organization().is_some()
            && is_told_of(scene, scene.behind(actor.tokens.end)..start)
    });
    let opens = start == scene.sentence.start;
    let place = match place {
        Some(actor) => (actor.organization()?, Some(actor)),
        None => (context.body(scene).filter(|_| opens)?, None),
    };
    let body = is_body(scene.kind(place.0));
    let role = match *role {
        "host" if co => "co_host",
        "organizer" if passage.is(at, "convened") && body => "chair",
        "project_team_lead" if !body => return None,
        role => role,
    };
    Some((holders, vec![place], id(role)))
}

/// "X, which was also hosted": whether the words between a name and a participle tell of the name.
fn is_told_of(scene: &Scene<'_, '_>, gap: Range<usize>) -> bool {
    const MOST: usize = 6;
    let passage = scene.passage;
    gap.len() <= MOST
        && gap.clone().all(|at| {
            passage.is_mark(at, ',')
                || passage.is_mark(at, ']')
                || passage.is_any(
                    at,
                    word_list!["project", "programme", "program", "event", "jointly"],
                )
                || passage.is(at, "of") && passage.tags(at + 1).has(Tags::DETERMINER)
                || passage.tags(at).has(Tags::DETERMINER)
                || passage.is(at, "board") && passage.tags(at - 1).has(Tags::DETERMINER)
                || passage
                    .tags(at)
                    .has(Tags::AUXILIARY | Tags::RELATIVE | Tags::ADVERB)
        })
}

/// "by the Secretary, Shri R. K. Rao": where the person starts whose post stands before; `at` where none does.
fn behind_post(scene: &Scene<'_, '_>, at: usize) -> usize {
    const LONGEST: usize = 5;
    let passage = scene.passage;
    if !passage.is_any(at, word_list!["the", "its", "our"]) {
        return behind_honorifics(passage, at);
    }
    let comma = (at..scene.sentence.end.min(at + LONGEST)).find(|at| passage.is_mark(*at, ','));
    let person = comma
        .map(|comma| behind_honorifics(passage, comma + 1))
        .filter(|start| {
            scene
                .actors
                .iter()
                .any(|actor| actor.tokens.start == *start && actor.who == Who::Person)
        });
    let named = scene.from(at).first().zip(comma);
    let earlier = named.is_some_and(|(actor, comma)| actor.tokens.start < comma);
    person.filter(|_| !earlier).unwrap_or(at)
}

/// "laboratories accredited by X are A and B", "enterprises using X include A and B": the list behind holds the role.
pub(super) fn listed_behind<'s>(scene: &'s Scene<'_, '_>, at: usize) -> Option<Passive<'s>> {
    const AHEAD: usize = 4;
    let passage = scene.passage;
    let by = usize::from(passage.is(at + 1, "by"));
    let role = match passage.raw(at).to_ascii_lowercase().as_str() {
        "accredited" | "certified" if by == 1 => "certified",
        "using" | "adopting" if by == 0 => "user",
        "users" | "adopters"
            if passage.is_any(at + 1, word_list!["of", "include", "including"]) =>
        {
            "user"
        }
        _ => return None,
    };
    let start = at + 1 + usize::from(by == 1 || passage.is(at + 1, "of"));
    let place = scene
        .actors
        .iter()
        .find(|actor| actor.tokens.start >= start && actor.tokens.start <= start + 1)?;
    let behind = place.tokens.end;
    let opens = |at: usize| {
        passage.is_any(
            at,
            word_list!["are", "were", "include", "includes", "including"],
        ) || passage.is(at, "as") && passage.is(at - 1, "such")
    };
    let list = (behind..scene.sentence.end.min(behind + AHEAD)).find(|at| opens(*at))?;
    let holders = everybody(scene, list + 1);
    let place = (place.organization()?, Some(place));
    (!holders.is_empty()).then(|| (holders, vec![place], id(role)))
}

/// Whoever a list from token `at` on names.
pub(super) fn everybody<'s>(scene: &'s Scene<'_, '_>, at: usize) -> Vec<&'s Actor> {
    let mut named: Vec<&Actor> = Vec::new();
    let mut end = at;
    for actor in scene.from(at) {
        let gap = end..actor.tokens.start;
        let fits = if named.is_empty() {
            gap.len() <= 3
        } else {
            scene.lists(gap.clone())
                && !gap.clone().any(|place| scene.passage.is_mark(place, ';'))
                && actor.organization().is_none_or(|_| actor.named().is_some())
        };
        if !fits {
            break;
        }
        end = scene.behind(actor.tokens.end);
        named.push(actor);
    }
    named
}

#[cfg(test)]
mod tests {
    use crate::extract::role::testing::check;

    #[test]
    fn who_stands_behind_by() {
        check(
            "The Harbour Summit, hosted by Siemens in Oslo, drew 173 engineers.",
            "Siemens host Harbour Summit",
        );
        check(
            "The Harbour Alliance was convened by the United Nations.",
            "United Nations organizer Harbour Alliance",
        );
        check(
            "The Audit Committee, chaired by the Secretary, Shri R. K. Rao, met.",
            "R. K. Rao chair Audit Committee",
        );
        check(
            "The work of the Harbour Alliance on tides, funded by Siemens, goes on.",
            "",
        );
    }
}
