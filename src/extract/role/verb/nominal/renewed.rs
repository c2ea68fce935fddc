//! Ties that those who have them go on with or let go: "A has renewed its Gold membership", "B let its sponsorship lapse".

use super::super::super::holder::OWN;
use super::super::super::noun::tier_at;
use super::super::super::scene::{Actor, Scene};
use super::super::id;
use crate::lexicon::RoleId;
use crate::lexicon::words::{Tags, WordList, word_list};

/// "A and B have renewed their Platinum sponsorships": the role that the noun at token `at` gives to those who go on with
/// what is theirs.
pub(super) fn renewed<'s>(scene: &'s Scene<'_, '_>, at: usize) -> Option<(RoleId, Vec<&'s Actor>)> {
    const NEAR: usize = 3;
    const GOING_ON: &WordList = word_list![
        "renewed",
        "renew",
        "renews",
        "extended",
        "extends",
        "extend",
        "cancelled",
        "canceled",
        "upgraded",
        "increased",
        "resumed",
        "let",
        "ended",
        "terminated",
        "dropped",
    ];
    let passage = scene.passage;
    let role = match () {
        () if passage.is_any(at, word_list!["sponsorship", "sponsorships"]) => "sponsor",
        () if passage.is_any(at, word_list!["membership", "memberships"]) => "member",
        () => return None,
    };
    let from = scene.sentence.start.max(at.saturating_sub(NEAR));
    let own = (from..at).rev().find(|at| passage.is_any(*at, OWN))?;
    let verb = own
        .checked_sub(1)
        .filter(|verb| passage.is_any(*verb, GOING_ON))?;
    let mut holders = scene.subjects(verb);
    holders.retain(|holder| holder.named().is_some());
    // "renewed their Gold membership", "upgraded its membership from Silver to Gold"
    let to = (at + 1..scene.sentence.end.min(at + 1 + NEAR + 1))
        .find(|at| passage.is_any(*at, word_list!["to", "as", "at"]))
        .map(|to| to + 1 + usize::from(passage.tags(to + 1).has(Tags::DETERMINER)));
    let told = to
        .and_then(|at| tier_at(passage, at))
        .or_else(|| (own + 1..at).find_map(|at| tier_at(passage, at)));
    let role = told.filter(|_| role == "member").unwrap_or(id(role));
    (!holders.is_empty()).then_some((role, holders))
}
