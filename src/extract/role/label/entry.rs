//! The entries of the list behind a label: "A, B and C", "A (associate member); B".

use std::ops::Range;

use super::super::lead::{Given, Items};
use super::super::noun::group_at;
use super::super::scene::{Actor, Scene};
use super::super::standing;
use super::{employer_of, sends_next, service::without_address};
use crate::document::{Shape, Token};
use crate::extract::person::is_post_nominal;
use crate::lexicon::words::{Tags, word_list};
use crate::model::Role;

/// Adds the rows of the names that a stretch of tokens lists and of nothing else.
pub(in crate::extract::role) fn give(
    scene: &Scene<'_, '_>,
    given: &Given,
    names: Range<usize>,
    roles: &mut Vec<Role>,
) {
    const LONGEST: usize = 120;
    let passage = scene.passage;
    // "Banco do Alvik", "A (since May)"
    let named = |at: usize| {
        scene.is_of_actor(at) && !passage.tags(at).has(Tags::WE)
            || passage.tags(at).has(Tags::MONTH) && passage.tokens[at].is_capital()
    };
    let told = |at: usize| {
        passage
            .tags(at)
            .has(Tags::FINITE | Tags::AUXILIARY | Tags::WE | Tags::RELATIVE)
            && !named(at)
    };
    // Only those who serve are of any sort and no members.
    let served = given.items == Items::Members && given.role.id() == "other";
    let names = match served {
        true => without_address(passage, names),
        false => names,
    };
    if names.len() > LONGEST || names.clone().any(told) {
        return;
    }
    let names = before_label(scene, names);
    let people = given.items == Items::People;
    let mut person = false;
    for entry in entries(scene, names) {
        let Some(actor) = opening(scene, &entry) else {
            continue;
        };
        // "Liis Tamm, A": where she works.
        person |= people && actor.is_person();
        if person && !actor.is_person() {
            continue;
        }
        let sent = people.then(|| sends_next(scene, actor)).flatten();
        let actor = sent.unwrap_or(actor);
        if !given.fits(scene, actor) || scene.is_subject(actor) {
            continue;
        }
        // "A (associate member)" says itself what it is; "A (head of B)" is that elsewhere.
        let own = passage
            .is_mark(actor.tokens.end, '(')
            .then(|| group_at(passage, actor.tokens.end + 1, entry.end))
            .flatten()
            .filter(|group| {
                let end = group.range().end;
                let here = !passage.is_any(end, word_list!["of", "at", "in", "for", "to"]);
                let alike = Items::of(passage, &group.nouns[0]) == given.items;
                here && (alike || given.items == Items::Members)
            });
        let (role, words) = own.map_or((given.role, given.words), |group| {
            (group.nouns[0].role, passage.span(group.range()))
        });
        let told = Given {
            role,
            words,
            ..given.clone()
        };
        standing::give(scene, &told, actor, roles);
        // "Liis Tamm (A)" among the maintainers
        let firm = || employer_of(scene, actor).filter(|firm| firm.tokens.end <= entry.end);
        if people
            && actor.is_person()
            && standing::develops(role)
            && let Some(firm) = firm()
        {
            standing::employ(scene, &told, (actor, firm), roles);
        }
    }
}

/// "A, B; emeritus: C": the names before a semicolon and another label.
fn before_label(scene: &Scene<'_, '_>, names: Range<usize>) -> Range<usize> {
    const LONGEST: usize = 4;
    let passage = scene.passage;
    let labelled = |at: &usize| {
        let words = at + 1..names.end.min(at + 1 + LONGEST);
        let mut words = words.skip_while(|at| passage.tokens[*at].shape == Shape::Lower);
        passage.is_mark(*at, ';')
            && words
                .next()
                .is_some_and(|mark| mark > at + 1 && passage.is_mark(mark, ':'))
    };
    let end = names.clone().find(labelled).unwrap_or(names.end);
    names.start..end
}

/// The entries of a list: between semicolons or bars where there are some, else between commas and "and".
fn entries(scene: &Scene<'_, '_>, names: Range<usize>) -> Vec<Range<usize>> {
    let passage = scene.passage;
    let strong = |at: usize| {
        [';', '•', '·', '|']
            .iter()
            .any(|mark| passage.is_mark(at, *mark))
    };
    // "Alvik/Dorn", "Liis Tamm & Karl Oja", but "Alvik A/S"
    let capital = |at: usize| passage.tokens.get(at).is_some_and(Token::is_capital);
    let slash = |at: usize| {
        at > names.start
            && (passage.is_mark(at, '/') || passage.is_mark(at, '&'))
            && capital(at - 1)
            && capital(at + 1)
            && !scene.is_of_actor(at)
    };
    let weak =
        |at: usize| passage.is_mark(at, ',') || passage.is_any(at, word_list!["and"]) || slash(at);
    let any = names.clone().any(strong);
    let mut depth = 0_i32;
    let mut entries = Vec::new();
    let mut start = names.start;
    for at in names.clone() {
        depth += i32::from(passage.is_mark(at, '(')) - i32::from(passage.is_mark(at, ')'));
        let parts = if any { strong(at) } else { weak(at) };
        if parts && depth <= 0 {
            entries.push(start..at);
            start = at + 1;
        }
    }
    entries.push(start..names.end);
    entries.retain(|entry| !entry.is_empty());
    entries
}

/// Whom an entry opens with, an article or a title before the name; no name that goes on as prose.
fn opening<'s>(scene: &'s Scene<'_, '_>, entry: &Range<usize>) -> Option<&'s Actor> {
    const BEFORE: usize = 3;
    let passage = scene.passage;
    let actor = scene.from(entry.start).first()?;
    let before = entry.start..actor.tokens.start;
    let plain = before.len() <= BEFORE
        && before.clone().all(|at| {
            passage.is_any(at, word_list!["the", "and"])
                || passage.tokens[at].is_capital() && actor.is_person()
                || passage.is_mark(at, '.')
                || passage.is_mark(at, '&')
        });
    let end = actor.tokens.end;
    let inside = end <= entry.end;
    // "Sponsor: A for the travel"
    let noun = end + 1 + usize::from(passage.is_any(end + 1, word_list!["the", "a", "an"]));
    let what_for =
        passage.is(end, "for") && noun < entry.end && passage.tokens[noun].shape == Shape::Lower;
    let ends = end == entry.end
        || what_for
        || ["(", ",", ".", "…", ":", "–", "—", "-", "@"].contains(&passage.raw(end))
        || actor.is_person()
            && (is_post_nominal(passage.raw(end))
                || passage.is_any(end, word_list!["of", "at", "from", "for"]));
    (plain && inside && ends).then_some(actor)
}
