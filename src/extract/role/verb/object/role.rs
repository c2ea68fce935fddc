//! The role that a verb gives in its object: what is joined, given and founded decides.
//!
//! `role_of` gathers what the rules ask ([`Told`]); the files below it hold the rules, by what the verbs tell of.

mod giving;
mod holding;
mod meeting;
mod membership;
mod working;

use std::ops::Range;

use super::super::super::cue::Object::{Given, Holders, Inverse};
use super::super::super::cue::Verb;
use super::super::super::scene::{Actor, Scene, is_body};
use super::super::id;
use super::super::ours::is_thing;
use crate::extract::passage::Passage;
use crate::lexicon::RoleId;
use crate::lexicon::words::{WordList, word_list};
use crate::model::OrganizationKind;
pub(super) use holding::is_made_of;

/// How far the money may stand behind whom it is given to.
const GIFT: usize = 8;

/// What a verb tells: who does what to which organization.
struct Told<'a, 's, 'd> {
    scene: &'a Scene<'s, 'd>,
    passage: &'a Passage<'d>,
    verb: &'a Verb,
    /// The token of the verb.
    at: usize,
    /// The token where its object may begin.
    start: usize,
    /// The organizations that something is done to, and where they are named.
    places: &'a [(u32, Option<&'a Actor>)],
    subjects: &'a [&'a Actor],
    /// The kind of the first place.
    kind: OrganizationKind,
    /// The token where the first place is named.
    object: usize,
    /// The token behind the first place.
    behind: usize,
    /// The token behind the last place.
    last: usize,
    /// Whether all subjects are people.
    person: bool,
    /// Whether the first place is what people are members of.
    body: bool,
    /// Whether something of ours is meant, no organization.
    thing: bool,
}

impl<'a> Told<'a, '_, '_> {
    /// Whether one of some words stands between the verb and what it is done to.
    fn between(&self, words: &WordList) -> bool {
        // What stands before its verb, "which" behind it, leaves the words to what follows.
        let limit = match self.places[0].1 {
            Some(_) if self.object >= self.at => self.object,
            Some(_) => self.at + GIFT,
            None => self.scene.sentence.end.min(self.at + GIFT),
        };
        (self.at + 1..limit).any(|place| self.passage.is_any(place, words))
    }

    /// Where the words that say what is done end: at who holds the role where the verb names the holder behind it, else
    /// at the place.
    fn named(&self) -> usize {
        let holders = matches!(self.verb.object, Inverse(_) | Holders);
        match self.subjects.first().filter(|_| holders) {
            Some(first) => first.tokens.start,
            None => self.object,
        }
    }

    /// "gave us no grant", "gave us a bill", "funds us not": whether nothing good is given.
    fn is_denied(&self) -> bool {
        const BILLS: &WordList = word_list![
            "bill", "bills", "fine", "fines", "invoice", "invoices", "warning"
        ];
        let passage = self.passage;
        let next = self.scene.behind(self.behind);
        let owed = |at: usize| passage.is_any(at, BILLS);
        is_nothing(passage, self.at + 1..self.named())
            || self.verb.object == Given
                && (is_nothing(passage, next..next + 2) || (next..next + 3).any(owed))
            || passage.is(next, "not") && self.verb.role != "user"
    }
}

/// The role a verb gives here: what is joined, given and founded decides.
pub(in crate::extract::role::verb) fn role_of(
    scene: &Scene<'_, '_>,
    verb: &Verb,
    at: usize,
    start: usize,
    places: &[(u32, Option<&Actor>)],
    subjects: &[&Actor],
) -> Option<RoleId> {
    let passage = scene.passage;
    let kind = scene.kind(places[0].0);
    let behind = places[0].1.map_or(start, |actor| actor.tokens.end);
    let object = places[0].1.map_or(start, |actor| actor.tokens.start);
    let told = &Told {
        scene,
        passage,
        verb,
        at,
        start,
        places,
        subjects,
        kind,
        object,
        behind,
        last: places[places.len() - 1]
            .1
            .map_or(start, |actor| actor.tokens.end),
        person: subjects.iter().all(|subject| subject.is_person()),
        body: !matches!(
            kind,
            OrganizationKind::Company | OrganizationKind::University | OrganizationKind::Government
        ),
        thing: passage.is(object, "our") && is_thing(passage, verb.role, behind),
    };
    if told.is_denied() {
        return None;
    }
    let role = match verb.role {
        "member" => membership::of_member(told)?,
        "contributor" => working::of_contributor(told)?,
        "user" => working::of_user(told)?,
        "employee" => working::of_employee(told)?,
        "other" => working::of_other(told)?,
        "funder" => giving::of_funder(told)?,
        "supporter" => giving::of_supporter(told)?,
        "supplier" => giving::of_supplier(told)?,
        "contractor" => giving::of_contractor(told)?,
        "founder" => holding::of_founder(told)?,
        "owner" => holding::of_owner(told)?,
        "host" => holding::of_host(told)?,
        "chair" => holding::of_chair(told)?,
        "speaker" => meeting::of_speaker(told)?,
        "organizer" => meeting::of_organizer(told)?,
        "representative" if !told.person => return None,
        "maintainer" if !matches!(kind, OrganizationKind::OpenSourceProject) => return None,
        "project_team_lead" if !told.person || !is_body(kind) => return None,
        // Who of many comes to our meetings is told of firms.
        "participant" if told.person && told.thing => return None,
        // "We engaged with Siemens": nobody takes part in a firm.
        "participant" if !told.body => return None,
        "author" if !told.between(word_list!["papers", "paper", "articles", "article"]) => {
            return None;
        }
        role => role,
    };
    Some(id(role))
}

/// "no patches", "few grants", "neither A nor B": whether the words between a verb and a name say that nothing is done to it.
pub(in crate::extract::role::verb) fn is_nothing(
    passage: &Passage<'_>,
    mut gap: Range<usize>,
) -> bool {
    const NONE: &WordList = word_list![
        "no", "none", "few", "fewer", "little", "neither", "hardly", "nothing"
    ];
    gap.any(|at| {
        passage.is_any(at, NONE)
            && (at == 0 || !passage.is(at - 1, "a"))
            && !passage.is_any(at + 1, word_list!["longer", "less", "fewer"])
            && !passage.is(at + 1, "than")
    })
}
