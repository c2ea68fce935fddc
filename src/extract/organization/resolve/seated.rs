//! Letters that stand for the last words of a body's name where the report speaks of those who sit in it: "the new SC
//! members" of the "Harbour Steering Committee"; and the two letters of a foundation that the report names in full.

use std::collections::HashMap;

use rustc_hash::FxBuildHasher;

use super::super::evidence::Evidence;
use super::Index;
use super::merge::Groups;
use super::spelling::Spelling;
use crate::lexicon::{organizations, sets};
use crate::model::OrganizationKind;

/// Joins such letters to the one body whose name ends in words with these initials; those that are no spelling yet, with
/// the body they stand for.
pub(super) fn merge_seated(
    evidence: &Evidence,
    spellings: &[Spelling],
    index: &Index,
    accepted: &mut [bool],
    groups: &mut Groups,
) -> Vec<(usize, String)> {
    const LONGEST: usize = 5;
    let mut owners: HashMap<String, Option<usize>, FxBuildHasher> = HashMap::default();
    for (at, spelling) in spellings.iter().enumerate().filter(|(at, _)| accepted[*at]) {
        let body = spelling.head.is_some_and(|head| {
            matches!(
                head.kind,
                OrganizationKind::Committee | OrganizationKind::WorkingGroup
            )
        });
        if !body {
            continue;
        }
        let capitals = spelling.text.split([' ', '-']).rev();
        let capitals = capitals.filter_map(|word| word.chars().next().filter(|c| c.is_uppercase()));
        let mut letters = String::new();
        for capital in capitals.take(LONGEST) {
            letters.insert(0, capital);
            if letters.len() < 2 || evidence.uses(&letters).as_seated == 0 {
                continue;
            }
            // "The Steering Committee" is the "Harbour Steering Committee".
            let longer = |first: usize| {
                let other = spellings[first].text.as_str();
                match groups.root(first) == groups.root(at) || is_end_of(&spelling.text, other) {
                    true => Some(first),
                    false => is_end_of(other, &spelling.text).then_some(at),
                }
            };
            owners
                .entry(letters.clone())
                .and_modify(|owner| *owner = owner.and_then(longer))
                .or_insert(Some(at));
        }
    }
    // What the report says in full for some letters, no other name is shortened to.
    let pairs = evidence.expansions.iter();
    for (long, short) in pairs.filter(|(_, short)| short.len() <= LONGEST) {
        if let Some(owner) = owners.get_mut(short.as_str()) {
            *owner = owner.filter(|at| {
                let same = |long: &usize| groups.root(*long) == groups.root(*at);
                is_end_of(long, &spellings[*at].text) || index.get(long).is_some_and(same)
            });
        }
    }
    let mut told: Vec<(usize, String)> = owners
        .into_iter()
        .filter_map(|(letters, at)| at.map(|at| (groups.root(at), letters)))
        .collect();
    told.sort_unstable();
    told.retain(|(root, letters)| match index.get(letters) {
        Some(at) => {
            if !std::mem::replace(&mut accepted[*at], true) {
                groups.join(*root, *at);
            }
            false
        }
        None => true,
    });
    told
}

/// "AF staff" are those of the "Alvik Foundation" where no other foundation of the report has these two letters; they are
/// joined to it, or told with it where they are no spelling yet.
pub(super) fn merge_lettered(
    evidence: &Evidence,
    spellings: &[Spelling],
    index: &Index,
    accepted: &mut [bool],
    groups: &mut Groups,
) -> Vec<(usize, String)> {
    let mut owners: HashMap<String, Option<usize>, FxBuildHasher> = HashMap::default();
    for (at, spelling) in spellings.iter().enumerate().filter(|(at, _)| accepted[*at]) {
        let Some((name, "Foundation")) = spelling.text.split_once(' ') else {
            continue;
        };
        let Some(first) = name.chars().next().filter(char::is_ascii_uppercase) else {
            continue;
        };
        let root = groups.root(at);
        owners
            .entry(format!("{first}F"))
            .and_modify(|owner| *owner = owner.filter(|other| *other == root))
            .or_insert(Some(root));
    }
    let mut told = Vec::new();
    for (letters, root) in owners {
        let uses = evidence.uses(&letters);
        let others = |(long, short): &(String, String)| *short == letters && !long.is_empty();
        let Some(root) = root.filter(|_| uses.all > 0 && uses.as_counted == 0) else {
            continue;
        };
        if organizations::known(&letters).is_some()
            || sets::is_no_organization(&letters)
            || evidence.is_small_word(&letters)
            || evidence.is_initials(&letters)
            || evidence.expansions.iter().any(others)
        {
            continue;
        }
        match index.get(&letters) {
            Some(at) => {
                if !std::mem::replace(&mut accepted[*at], true) {
                    groups.join(root, *at);
                }
            }
            None => told.push((root, letters)),
        }
    }
    told.sort_unstable();
    told
}

/// Whether a name is the last words of another, or the same.
fn is_end_of(short: &str, long: &str) -> bool {
    long.strip_suffix(short)
        .is_some_and(|first| first.is_empty() || first.ends_with(' '))
}
