//! The rows of a role noun: who of several is a person, which office an organization has, what a president is where.

use super::super::draft::Draft;
use super::super::noun::{RoleGroup, RoleNoun, is_elect};
use super::super::phrase::{Names, seat_named};
use super::super::scene::{Actor, Scene, Who};
use super::super::status::status as told_status;
use super::super::verb::is_adopted;
use crate::lexicon::RoleId;
use crate::lexicon::words::{Tags, WordList, word_list};
use crate::model::{OrganizationKind, Role, RoleStatus, Rule};

pub(super) fn push(
    scene: &Scene<'_, '_>,
    group: &RoleGroup,
    (holder, listed): (&Actor, bool),
    place: (u32, Option<&Actor>),
    rule: Rule,
    roles: &mut Vec<Role>,
) {
    let Some(status) = told_status(scene, group.range().start) else {
        return;
    };
    let several = group.nouns.len() > 1;
    let elect = several && (group.nouns.iter()).any(|n| is_elect(scene.passage, n.range.start));
    let there = status == RoleStatus::Planned && is_there_already(scene, group, holder);
    let status = if there { RoleStatus::Current } else { status };
    for noun in &group.nouns {
        let person_only = matches!(
            noun.role.id(),
            "executive" | "treasurer" | "chair" | "vice_chair"
        ) && !is_office(scene, noun)
            && !is_held(scene, group)
            && matches!(
                holder.who,
                Who::Organization {
                    said_as_we: true,
                    ..
                }
            );
        // People are parents of others.
        let parent = noun.range.len() == 1
            && scene
                .passage
                .is_any(noun.range.start, word_list!["parent", "parents"])
            && holder.is_person();
        let unused = noun.role.id() == "user" && !is_adopted(scene.kind(place.0));
        // "held leadership roles with A" leaves open whether she does.
        let key = noun.role.id() == "key_position_holder"
            && holder.is_person()
            && status != RoleStatus::Ended;
        if person_only || parent || key || unused || is_of_others(scene, noun, holder, place.1) {
            continue;
        }
        // "B is a subsidiary of A": A is the owner, B what it owns.
        let owner = place
            .1
            .cloned()
            .unwrap_or_else(|| Actor::unnamed(place.0, noun.range.start));
        // "A's membership in B" names where A is a member, and so does "B".
        let membership = noun.role.info().family == "membership";
        let (holder, place) = match (noun.names, holder.organization()) {
            (Names::Holder, _) => (holder, place),
            (Names::Place, _) if membership && place.1.is_some() => (holder, place),
            // "Two memberships lapsed: A": an alliance is no member of a firm.
            (Names::Place, Some(id))
                if membership && !scene.gathers(id) && scene.gathers(place.0) =>
            {
                (holder, place)
            }
            (Names::Place, Some(id)) => (&owner, (id, Some(holder))),
            (Names::Place, None) => continue,
        };
        // "our treasurer and president-elect": only one of them is to come.
        let status = match elect {
            true => told_status(scene, noun.range.start).unwrap_or(status),
            false => status,
        };
        // "a former contributor and now maintainer of A"
        let later = noun.range.start > group.range().start;
        let status = match later && scene.passage.is_any(noun.range.start - 1, NOW) {
            true => RoleStatus::Current,
            false => status,
        };
        // Who goes has founded it still.
        let status = match noun.role.id() {
            "founder" if status == RoleStatus::Ended => RoleStatus::Current,
            _ => status,
        };
        let role = presided(scene, noun, place.0);
        let place = match role.id() {
            "board_member" => (house_of(scene, place.0), place.1),
            _ => place,
        };
        let draft = Draft {
            role,
            certainty: group.certainty,
            words: noun.range.clone(),
            qualifier: group.qualifier.clone(),
            cue: group.range(),
            status,
            rule,
            holder,
            place,
            lists_holders: listed && noun.names == Names::Holder,
        };
        roles.extend(draft.finish(scene));
    }
}

/// Words right before a post that is held while another of the same phrase is not.
const NOW: &WordList = word_list!["now", "currently", "presently"];

/// "A is coming on board. That will then have maintainers from three companies, A, B and C": whether `holder` is one of a
/// count that another, of whom the sentence before tells, is to complete.
fn is_there_already(scene: &Scene<'_, '_>, group: &RoleGroup, holder: &Actor) -> bool {
    let passage = scene.passage;
    let then = (scene.sentence.start..group.range().start)
        .any(|at| passage.is(at, "will") && passage.is(at + 1, "then"));
    let sentences = passage.sentences;
    let nth = sentences.partition_point(|sentence| sentence.end <= scene.sentence.start);
    let before = nth.checked_sub(1).filter(|_| then);
    let (Some(before), Some(own)) = (before, holder.named()) else {
        return false;
    };
    let before = passage.span(sentences[before].clone());
    let mentions = &scene.found.mentions;
    let first = mentions.partition_point(|mention| mention.span.start() < before.start());
    let comes = |id: u32| {
        mentions[first..]
            .iter()
            .take_while(|mention| mention.span.start() < before.end())
            .any(|mention| mention.organization == id)
    };
    let mut listed = scene.from(group.range().end).iter();
    !comes(own) && listed.any(|actor| actor.named().is_some_and(comes))
}

/// "the convenorship", "the presidency": whether a noun names the office and not who is in it, so that organizations have it.
pub(super) fn is_office(scene: &Scene<'_, '_>, noun: &RoleNoun) -> bool {
    let raw = scene.passage.raw(noun.range.end - 1);
    raw.ends_with("ship") || raw.ends_with("cy")
}

/// "President Joe Biden", "Their president, Liis Tamm,": whether a person whom no name places is known to be a country's
/// president, or has the post at others of whom the sentence before told.
fn is_of_others(
    scene: &Scene<'_, '_>,
    noun: &RoleNoun,
    holder: &Actor,
    place: Option<&Actor>,
) -> bool {
    const OF_STATE: &WordList = word_list![
        "biden",
        "bolsonaro",
        "clinton",
        "erdogan",
        "macron",
        "obama",
        "putin",
        "ramaphosa",
        "reagan",
        "ruto",
        "tinubu",
        "trump",
        "zelensky",
        "zelenskyy"
    ];
    let passage = scene.passage;
    let ours = place.is_none_or(|place| place.named().is_none());
    let first = scene.sentence.start;
    let theirs = noun.range.start == first + 1 && passage.is(first, "their");
    let known = passage.is(noun.range.start, "president")
        && passage.is_any(holder.tokens.end - 1, OF_STATE);
    ours && holder.is_person() && (known || theirs)
}

/// "hold the vice-chair": whether a group names the office by the verb before it.
fn is_held(scene: &Scene<'_, '_>, group: &RoleGroup) -> bool {
    let passage = scene.passage;
    let at = group.range().start;
    at >= scene.sentence.start + 2
        && passage.is(at - 1, "the")
        && passage.is_any(at - 2, word_list!["hold", "holds", "held"])
}

/// Whether the president of an organization of this kind runs it.
pub(in crate::extract::role) fn is_run(kind: OrganizationKind) -> bool {
    matches!(
        kind,
        OrganizationKind::Company
            | OrganizationKind::University
            | OrganizationKind::Academic
            | OrganizationKind::Nonprofit
            | OrganizationKind::OpenSourceFoundation
    )
}

/// What a noun's role is in an organization: the president of an association chairs it, that of a company or a university
/// runs it.
pub(in crate::extract::role) fn presided(
    scene: &Scene<'_, '_>,
    noun: &RoleNoun,
    organization: u32,
) -> RoleId {
    let plain = noun.range.len() == 1 || scene.passage.is_mark(noun.range.start + 1, '-');
    let president = plain
        && scene
            .passage
            .is_any(noun.range.start, word_list!["president", "presidents"]);
    // "A as Chair, B as President": a body has one chair.
    let passage = scene.passage;
    let chaired = president
        && scene.sentence.clone().any(|at| {
            let second = at > 0 && (passage.is(at - 1, "vice") || passage.is_mark(at - 1, '-'));
            passage.is_any(
                at,
                word_list!["chair", "chairman", "chairwoman", "chairperson"],
            ) && !second
                && passage.tags(at).has(Tags::ROLE_CUE)
        });
    // "a member of the A Committee's audit team", "president of A's finance committee": of a part of it alone.
    let within = scene.actors.iter().any(|actor| {
        actor.named() == Some(organization)
            && actor.tokens.start >= noun.range.end
            && scene.is_possessive(actor.tokens.end)
    });
    // "Director of the Institute": not of a part of it, nor of a firm.
    let actor = scene.from(noun.range.end + 1).first();
    let whole = actor.is_some_and(|actor| {
        actor.organization() == Some(organization)
            && scene.article_start(actor) == noun.range.end + 1
            && passage.is_any(noun.range.end, word_list!["of", "at"])
    });
    if whole
        && !within
        && noun.range.len() == 1
        && passage.is(noun.range.start, "director")
        && noun.role.id() == "other"
        && scene.kind(organization) != OrganizationKind::Company
    {
        return RoleId::from_id("executive").unwrap_or(noun.role);
    }
    let run = chaired || is_run(scene.kind(organization));
    if president && run && !within {
        return RoleId::from_id("executive").unwrap_or(noun.role);
    }
    // "a member of the A Board"
    let member =
        noun.role.id() == "member" && scene.kind(organization) == OrganizationKind::Committee;
    let member = member && !within;
    let seat = || seat_named(&scene.found.organizations[organization as usize].name);
    member.then(seat).flatten().unwrap_or(noun.role)
}

/// Whom a board named for itself is of: A of "A Board"; the board itself where the report names no such house.
fn house_of(scene: &Scene<'_, '_>, board: u32) -> u32 {
    let organizations = &scene.found.organizations;
    let name = organizations[board as usize].name.as_str();
    let name = name.strip_suffix(" of Directors").unwrap_or(name);
    let Some(house) = name.strip_suffix(" Board") else {
        return board;
    };
    let found = organizations
        .iter()
        .position(|other| other.name == house || other.aliases.iter().any(|alias| alias == house));
    found.map_or(board, |id| id as u32)
}
