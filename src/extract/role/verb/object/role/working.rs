//! The role of who works on what an organization makes, uses it, or is paid by it.

use std::ops::Range;

use super::super::super::ours::are_accounts;
use super::super::kind::{HELPED, is_adopted, is_advised, is_help, is_kept};
use super::super::submitted::{SENDS, sends_work, takes_work};
use super::Told;
use crate::extract::passage::Passage;
use crate::extract::role::cue::Object::Holders;
use crate::lexicon::words::{WordList, word_list};

/// "worked on A", "submitted patches to A".
pub(super) fn of_contributor(told: &Told<'_, '_, '_>) -> Option<&'static str> {
    let Told {
        scene,
        passage,
        at,
        start,
        places,
        subjects,
        kind,
        ..
    } = *told;
    // What we work on may be ours; others work on what has people of many houses.
    if passage.raw(at).starts_with("work")
        && (!is_adopted(kind) || subjects.iter().any(|s| scene.is_subject(s)))
    {
        return None;
    }
    // "submitted patches to A"; many things are submitted, sent and provided.
    if passage.is_any(at, SENDS)
        && places[0].1.is_some()
        && !(takes_work(kind) && sends_work(scene, at + 1..start - 1))
    {
        return None;
    }
    // "helps with reviews of A", "leads the development of A": work is done on projects.
    if is_help(passage, at)
        && (!is_adopted(kind)
            || passage.is(at + 1, "with") && !told.between(HELPED)
            || subjects.iter().any(|s| scene.is_subject(s)))
    {
        return None;
    }
    if told.between(word_list!["standards", "standard", "specifications"]) {
        return Some("standards_contributor");
    }
    Some("contributor")
}

/// "adopted A".
pub(super) fn of_user(told: &Told<'_, '_, '_>) -> Option<&'static str> {
    let Told {
        scene,
        passage,
        at,
        start,
        subjects,
        kind,
        object,
        thing,
        ..
    } = *told;
    // Who adopts a project is told of others; what we use we may only mention.
    if !(is_adopted(kind) || thing)
        || is_advised(scene, at)
        || is_made_of_other(passage, start..object)
        || subjects
            .iter()
            .any(|s| s.is_person() || scene.is_subject(s))
    {
        return None;
    }
    Some("user")
}

/// "hired B as chief engineer", "works at A".
pub(super) fn of_employee(told: &Told<'_, '_, '_>) -> Option<&'static str> {
    let Told {
        scene,
        verb,
        subjects,
        person,
        ..
    } = *told;
    if !person {
        return None;
    }
    // "A hired B as chief engineer"; "hired B to sing" and "hired B as our chair" are other ties.
    if verb.object == Holders
        && !subjects
            .last()
            .is_some_and(|hired| is_kept(scene, hired.tokens.end))
    {
        return None;
    }
    Some("employee")
}

/// "audited the accounts of A".
pub(super) fn of_other(told: &Told<'_, '_, '_>) -> Option<&'static str> {
    let Told {
        passage,
        start,
        kind,
        object,
        person,
        thing,
        ..
    } = *told;
    // "audited our accounts", "audited the accounts of A": of what else is audited no office comes.
    if person || !(thing || is_adopted(kind) || are_accounts(passage, start..object)) {
        return None;
    }
    Some("other")
}

/// "a rival of", "its fork of": whether the words before what is used tell of something else.
pub(super) fn is_made_of_other(passage: &Passage<'_>, mut gap: Range<usize>) -> bool {
    const OTHER: &WordList = word_list![
        "alternative",
        "alternatives",
        "clone",
        "competitor",
        "competitors",
        "failure",
        "failures",
        "fork",
        "forks",
        "replacement",
        "rival",
        "rivals",
    ];
    gap.any(|at| passage.is_any(at, OTHER))
}
