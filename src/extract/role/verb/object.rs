//! What a verb's object is, and the role that it gives there: what is joined, given and founded decides.

use super::super::cue::Object::Behind;
use super::super::cue::Verb;
use super::super::noun::{RoleNoun, noun_at};
use super::super::scene::{Actor, Scene, Who, is_body};
use super::id;
use crate::document::Shape;
use crate::extract::passage::Passage;
use crate::extract::verb::is_verb;
use crate::lexicon::RoleId;
use crate::lexicon::words::{Tags, WordList, word_list};
use crate::model::OrganizationKind;

/// "X, which S endows": what the relative pronoun before the subject stands for.
pub(super) fn relative_object<'s>(
    scene: &'s Scene<'_, '_>,
    subjects: &[&Actor],
) -> Option<&'s Actor> {
    let passage = scene.passage;
    let mut at = subjects.first()?.tokens.start;
    while at > scene.sentence.start && passage.is_any(at - 1, word_list!["the", "a"]) {
        at -= 1;
    }
    let which = at
        .checked_sub(1)
        .filter(|which| passage.is_any(*which, word_list!["which", "that"]))?;
    let end = which - usize::from(which > scene.sentence.start && passage.is_mark(which - 1, ','));
    scene
        .actors
        .iter()
        .find(|actor| scene.behind(actor.tokens.end) == end && actor.named().is_some())
}

/// Whether a preposition at token `at` leads to an organization.
pub(super) fn leads(scene: &Scene<'_, '_>, at: usize) -> bool {
    !scene.objects(at + 1).is_empty()
}

/// "their support for", "the fund": a noun of the same spelling.
pub(super) fn is_noun(passage: &Passage<'_>, at: usize, from: usize) -> bool {
    let before = at.checked_sub(1).filter(|before| *before >= from);
    before.is_some_and(|before| {
        let tags = passage.tags(before);
        // "calculate financed emissions": a participle between a verb and its object.
        let modifies = passage.raw(at).ends_with("ed")
            && passage.tokens[before].shape == Shape::Lower
            && is_verb(passage, before, from)
            && !tags.has(Tags::AUXILIARY)
            && !passage.is_any(before, word_list!["helped", "have", "has", "had"]);
        let small = passage.tokens[before].shape != Shape::Upper;
        modifies
            || small
                && (tags.has(Tags::DETERMINER | Tags::ADJECTIVE)
                    || tags.has(Tags::PREPOSITION) && !passage.is(before, "to"))
                && !passage.raw(at).ends_with("ing")
    })
}

/// The role a verb gives here: what is joined, given and founded decides.
pub(super) fn role_of(
    scene: &Scene<'_, '_>,
    verb: &Verb,
    at: usize,
    start: usize,
    places: &[(u32, Option<&Actor>)],
    subjects: &[&Actor],
) -> Option<RoleId> {
    let passage = scene.passage;
    let kind = scene.kind(places[0].0);
    let person = subjects.iter().all(|subject| subject.who == Who::Person);
    let object = places[0].1.map_or(start, |actor| actor.tokens.start);
    let between =
        |words: &WordList| (at + 1..object.max(at + 1)).any(|place| passage.is_any(place, words));
    let body = !matches!(
        kind,
        OrganizationKind::Company | OrganizationKind::University | OrganizationKind::Government
    );
    let role = match verb.role {
        "member" if between(word_list!["board"]) => "board_member",
        "member"
            if person && (!body || places[0].1.is_some_and(|actor| actor.named().is_none())) =>
        {
            "employee"
        }
        "member" if !body => return None,
        "contributor" if between(word_list!["standards", "standard", "specifications"]) => {
            "standards_contributor"
        }
        "funder"
            if matches!(verb.object, Behind(_))
                && !between(word_list![
                    "funding",
                    "grant",
                    "grants",
                    "funds",
                    "support",
                    "€",
                    "$",
                    "£",
                    "sponsorship",
                    "million",
                ]) =>
        {
            return None;
        }
        "host" if (at + 1..start).any(|place| passage.is(place, "together")) => "co_host",
        "founder"
            if !matches!(
                kind,
                OrganizationKind::OpenSourceProject
                    | OrganizationKind::Program
                    | OrganizationKind::IndustryAlliance
                    | OrganizationKind::WorkingGroup
                    | OrganizationKind::Committee
                    | OrganizationKind::Nonprofit
                    | OrganizationKind::OpenSourceFoundation
                    | OrganizationKind::Academic
                    | OrganizationKind::Other
                    | OrganizationKind::Company
            ) =>
        {
            return None;
        }
        "owner"
            if matches!(verb.object, Behind(_))
                && !between(word_list![
                    "stake",
                    "shares",
                    "share",
                    "interest",
                    "shareholding"
                ]) =>
        {
            return None;
        }
        "maintainer" if !matches!(kind, OrganizationKind::OpenSourceProject) => return None,
        "chair" if !body => return None,
        "employee" if !person => return None,
        "speaker" if !person && kind != OrganizationKind::Conference => return None,
        "organizer"
            if !is_body(kind)
                && !matches!(
                    kind,
                    OrganizationKind::Conference | OrganizationKind::Program
                )
                && !meets(scene, at, places) =>
        {
            return None;
        }
        "author" if !between(word_list!["papers", "paper", "articles", "article"]) => return None,
        role => role,
    };
    Some(id(role))
}

/// "organizes the roundtables of A", "organizes A roundtables": an event beside the name.
fn meets(scene: &Scene<'_, '_>, at: usize, places: &[(u32, Option<&Actor>)]) -> bool {
    const EVENTS: &WordList = word_list![
        "roundtable",
        "roundtables",
        "conference",
        "conferences",
        "meeting",
        "meetings",
        "summit",
        "workshop",
        "workshops",
        "events",
    ];
    let named = places.first().and_then(|(_, actor)| *actor);
    named.is_some_and(|actor| {
        let behind = scene.behind(actor.tokens.end);
        (at..actor.tokens.start)
            .chain([behind])
            .any(|place| scene.passage.is_any(place, EVENTS))
    })
}

/// "as an associate member" behind what was joined.
pub(super) fn as_noun(scene: &Scene<'_, '_>, end: usize) -> Option<RoleNoun> {
    let passage = scene.passage;
    let at = end + usize::from(passage.is_mark(end, ','));
    if !passage.is(at, "as") {
        return None;
    }
    (at + 1..scene.sentence.end.min(at + 5)).find_map(|place| noun_at(passage, place))
}

#[cfg(test)]
mod tests {
    use crate::extract::role::testing::check;

    #[test]
    fn objects_that_are_organizations() {
        check(
            "Bosch holds 12% of the shares in Siemens.",
            "Bosch owner Siemens",
        );
        check("Bosch holds its talks in Siemens.", "");
        check("Bosch owns the Siemens trademarks.", "");
        check("Bosch provided grants to Siemens employees.", "");
        check(
            "Maria Schmidt joined the board of Siemens.",
            "Maria Schmidt board_member Siemens",
        );
    }
}
