//! Entries of a list of attendance: who they name, for whom those speak, and what office they have.

use super::super::draft::Draft;
use super::super::noun::group_at;
use super::super::scene::{Actor, Scene, Who};
use super::super::standing::{draft, unseen};
use crate::document::Shape;
use crate::extract::holding::{GONE, GUESTS, HOPED};
use crate::lexicon::RoleId;
use crate::lexicon::words::word_list;
use crate::model::{Role, Rule};

/// "Liis Tamm (proxy for Karl Oja)", "Liis Tamm, alternate": whether an entry says that somebody has no seat of their own.
pub(super) fn is_for_another(scene: &Scene<'_, '_>) -> bool {
    let passage = scene.passage;
    let words = [GONE, HOPED, GUESTS, word_list!["leaving", "non", "vacant"]];
    (0..passage.tokens.len()).any(|at| words.iter().any(|words| passage.is_any(at, words)))
}

/// "Liis Tamm, Alvik (represented by Karl Oja)": who speaks for the organization that an entry names last before those words.
pub(super) fn sent_instead(scene: &Scene<'_, '_>) -> Option<Role> {
    let passage = scene.passage;
    let end = passage.tokens.len();
    let by = (1..end).find(|at| passage.is(*at, "by") && passage.is(at - 1, "represented"))?;
    let person = scene.from(by).first();
    let person = person.filter(|person| person.is_person() && person.tokens.start == by + 1)?;
    let before = scene.actors.iter().rev();
    let mut named = before.filter(|actor| actor.tokens.end < by && actor.named().is_some());
    let firm = named.next()?;
    let close = person.tokens.end;
    let ends = close == end || passage.is_mark(close, ')') || passage.is_mark(close, ']');
    let place = firm.named().map(|id| (id, Some(firm)))?;
    let role = RoleId::from_id("representative")?;
    let row = draft(role, person, place, Rule::RoleRoster);
    let words = by - 1..by + 1;
    let row = Draft {
        words: words.clone(),
        cue: words,
        ..row
    };
    ends.then(|| row.finish(scene)).flatten()
}

/// The people of an entry and the organizations that they come from or speak for.
pub(super) fn parts<'s>(scene: &'s Scene<'_, '_>) -> Option<(Vec<Actor>, Vec<&'s Actor>)> {
    let passage = scene.passage;
    let opening = scene.actors.first().filter(|first| first.tokens.start <= 1);
    let unseen = || {
        let none = opening.is_none();
        let known = || by_initials(scene).or_else(|| unseen(scene));
        none.then(|| known().or_else(|| by_one_word(scene)))
            .flatten()
    };
    let first = &opening.cloned().or_else(unseen)?;
    if scene.is_subject(first) {
        return None;
    }
    // People behind a person are those for whom she speaks, and whom she knows.
    let listed = |actor: &&Actor| {
        let next = actor.tokens.start.saturating_sub(1);
        actor.is_person()
            && (passage.is_mark(next, '/') || passage.is_mark(next, ',') || passage.is(next, "and"))
    };
    let mut people: Vec<Actor> = match first.is_person() {
        true => vec![first.clone()],
        false => {
            let next = scene.from(first.tokens.end).first();
            next.filter(|next| next.is_person())
                .cloned()
                .into_iter()
                .collect()
        }
    };
    if !first.is_person() {
        let others = scene.from(people.first()?.tokens.end).iter().filter(listed);
        people.extend(others.cloned());
    }
    let senders: Vec<&Actor> = scene
        .actors
        .iter()
        .filter(|actor| actor.named().is_some())
        .collect();
    let tied = ties(scene, first.tokens.end);
    (tied || senders.is_empty()).then_some((people, senders))
}

/// "JP Alvik, Dorn": a person whose given names are two letters, which elsewhere are an acronym.
fn by_initials(scene: &Scene<'_, '_>) -> Option<Actor> {
    const LONGEST: usize = 3;
    let passage = scene.passage;
    let shape = |at: usize| passage.tokens.get(at).map(|token| token.shape);
    let end = (1..=LONGEST)
        .find(|at| shape(*at) != Some(Shape::Title))
        .unwrap_or(LONGEST);
    let initials = shape(0) == Some(Shape::Upper) && passage.raw(0).len() == 2;
    (initials && end > 1 && ties(scene, end)).then(|| Actor {
        who: Who::Person(passage.span(0..end)),
        tokens: 0..end,
    })
}

/// "Kelp (Alvik, TSC)": a person who goes by one name, brackets right behind it.
fn by_one_word(scene: &Scene<'_, '_>) -> Option<Actor> {
    let passage = scene.passage;
    let first = passage.tokens.first()?;
    let name = matches!(first.shape, Shape::Title | Shape::Mixed) && passage.raw(0).len() > 2;
    (name && passage.is_mark(1, '(')).then_some(Actor {
        who: Who::Person(first.span),
        tokens: 0..1,
    })
}

/// Whether a mark, or "of", parts whom an entry opens with from what is said of them.
fn ties(scene: &Scene<'_, '_>, at: usize) -> bool {
    let marks = [',', '-', '–', '—', '(', '[', ':', '/', '|', '@', '<', '+'];
    marks.iter().any(|mark| scene.passage.is_mark(at, *mark))
        || scene.passage.is_any(at, word_list!["of", "from", "at"])
}

/// "Kelp Representative", "Kelp (KP) rep": whether somebody speaks for an organization.
pub(super) fn is_represented(scene: &Scene<'_, '_>, actor: &Actor) -> bool {
    let at = scene.behind(actor.tokens.end);
    let at = at
        + usize::from(
            scene
                .passage
                .is_any(at, word_list!["project", "tac", "tsc"]),
        );
    scene
        .passage
        .is_any(at, word_list!["representative", "representatives", "rep"])
}

/// "Liis Tamm - Alvik (Chair)", "Liis Tamm – Chairperson, Alvik": the office that an entry says somebody has in the council.
pub(super) fn office(scene: &Scene<'_, '_>) -> Option<&'static str> {
    let passage = scene.passage;
    let opens = |at: usize| {
        [',', '-', '–', '—', '(']
            .iter()
            .any(|mark| passage.is_mark(at, *mark))
    };
    let closes = |at: usize| {
        at == passage.tokens.len()
            || [',', '-', '–', '—', ')']
                .iter()
                .any(|mark| passage.is_mark(at, *mark))
    };
    let group = (1..passage.tokens.len())
        .filter(|at| opens(at - 1))
        .find_map(|at| group_at(passage, at, passage.tokens.len()))
        .filter(|group| closes(group.range().end))?;
    let role = group.nouns[0].role.id();
    matches!(role, "chair" | "vice_chair").then_some(role)
}
