//! Whose share of the work is counted: "A accounts for 45% of all commits", "A has made many contributions", "the top companies
//! by commits are A and B".

use super::super::super::super::Context;
use super::super::super::super::scene::{Actor, Scene};
use super::super::super::super::sentence::Place;
use super::super::super::behind::told_when;
use super::super::super::object::is_adopted;
use crate::extract::employed::FIRMS;
use crate::lexicon::words::{Tags, word_list};

/// "The top three companies by commits are A and B", "Top organizations by contributions: A, B": those whom a list names by how
/// much of the work is theirs that the word at token `at` counts.
pub(super) fn ranked<'s>(
    scene: &'s Scene<'_, '_>,
    context: &Context<'_>,
    at: usize,
) -> Option<(Vec<&'s Actor>, Place<'s>)> {
    const NEAR: usize = 4;
    let passage = scene.passage;
    let first = scene.sentence.start;
    let by = (first.max(at.saturating_sub(NEAR))..at).rfind(|at| passage.is(*at, "by"))?;
    let firms = by.checked_sub(1).filter(|at| *at > first)?;
    let top = (first..firms).any(|at| {
        passage.is_any(
            at,
            word_list!["top", "leading", "largest", "biggest", "main", "active"],
        )
    });
    if !(top && passage.is_any(firms, FIRMS)) {
        return None;
    }
    let end = told_when(scene, at + 1);
    let told = passage.is_mark(end, ':')
        || passage.is_any(end, word_list!["are", "were", "include", "included"])
            && !passage.tags(end + 1).has(Tags::NEGATION);
    let place = context.body(scene).or(context.subject)?;
    let mut holders = scene.named_from(end + 1);
    holders.retain(|holder| holder.named().is_some_and(|id| id != place));
    (told && is_adopted(scene.kind(place)) && !scene.elsewhere && !holders.is_empty())
        .then_some((holders, (place, None)))
}

/// "A accounts for 45% of all commits", "A contributed 120 patches": who the clause tells of whose share of the work is
/// counted before token `at`.
pub(super) fn shared_by<'s>(scene: &'s Scene<'_, '_>, at: usize) -> Option<Vec<&'s Actor>> {
    const APART: usize = 10;
    let passage = scene.passage;
    let from = scene.sentence.start.max(at.saturating_sub(APART));
    let verb = (from..at).rev().find(|at| {
        passage.is_any(*at, word_list!["account", "accounts", "accounted"])
            && passage.is(at + 1, "for")
            || passage.is_any(
                *at,
                word_list!["contributed", "authored", "submitted", "wrote", "opened"],
            )
            || passage.is(*at, "responsible") && passage.is(at + 1, "for")
    })?;
    let share = (verb..at).any(|at| passage.is(at, "of") || passage.is_mark(at, '%'));
    share.then(|| doers(scene, verb))
}

/// Who the clause of the verb at token `verb` speaks of, or for whom its people work.
fn doers<'s>(scene: &'s Scene<'_, '_>, verb: usize) -> Vec<&'s Actor> {
    let mut doers = scene.subjects(verb);
    if doers.is_empty() {
        doers.extend(scene.staff_of(verb));
    }
    if doers.is_empty() {
        doers = scene.staff_from(verb);
    }
    doers
}

/// "A has made significant contributions": who the clause tells made what the word at token `at` counts.
pub(super) fn made_by<'s>(scene: &'s Scene<'_, '_>, at: usize) -> Option<Vec<&'s Actor>> {
    const APART: usize = 6;
    let passage = scene.passage;
    let from = scene.sentence.start.max(at.saturating_sub(APART));
    let told = Tags::PREPOSITION | Tags::PRONOUN | Tags::WE | Tags::VERB | Tags::FINITE;
    let made = word_list![
        "make",
        "makes",
        "made",
        "making",
        "increased",
        "increases",
        "expanded"
    ];
    let many = word_list![
        "lot",
        "lots",
        "number",
        "dozens",
        "hundreds",
        "thousands",
        "most",
        "half",
        "all",
        "majority",
        "bulk"
    ];
    // "made large contributions", "made a lot of contributions", but "made it easy to send contributions"
    let verb = (from..at)
        .rev()
        .take_while(|at| {
            let plain = passage.tags(*at).has(Tags::ADJECTIVE | Tags::DETERMINER)
                || passage.is(*at, "of")
                    && *at > from
                    && (passage.is_any(*at - 1, many) || passage.is_mark(*at - 1, '%'))
                || !passage.tags(*at).has(told | Tags::CONJUNCTION);
            plain && !passage.is(*at, "it") || passage.is_any(*at, made)
        })
        .find(|at| passage.is_any(*at, made))?;
    Some(doers(scene, verb))
}
