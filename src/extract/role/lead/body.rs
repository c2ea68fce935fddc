//! Bodies that a sentence before a list tells: "The members of the Executive Council are:", "The Audit Committee consists
//! of:".

use std::ops::Range;

use super::super::Context;
use super::super::cue::{Object, Verb, verbs_at};
use super::super::noun::{RoleGroup, group_at};
use super::super::roster::seat_on;
use super::super::scene::{Actor, Scene, is_body};
use super::{BODIES, Items, Told};
use crate::document::BlockKind;
use crate::lexicon::RoleId;
use crate::lexicon::words::{Tags, WordList, word_list};

/// What words call a body that is told by the last words of its name.
#[derive(PartialEq, Eq)]
pub(super) enum Called {
    /// "the Executive Council" of the Kestrel Executive Council.
    Body(u32),
    /// Something that is no organization here.
    Nobody,
    /// A name, or what the report is about.
    Other,
}

/// Whom the words from token `at` on call, up to the verb or the colon.
pub(super) fn called(scene: &Scene<'_, '_>, at: usize) -> Called {
    const LONGEST: usize = 6;
    let passage = scene.passage;
    let start = at + usize::from(passage.tags(at).has(Tags::DETERMINER));
    if passage.is(at, "this") {
        return this_body(scene, start);
    }
    if !passage.is(at, "the") || scene.subject_or_name_at(start) {
        return Called::Other;
    }
    let limit = scene.sentence.end.min(start + LONGEST);
    let closed = Tags::AUXILIARY | Tags::FINITE | Tags::PREPOSITION;
    let end =
        (start..limit).find(|at| !passage.tokens[*at].is_word() || passage.tags(*at).has(closed));
    let Some(end) = end.filter(|end| *end > start) else {
        return Called::Other;
    };
    let words = passage.document.words(passage.span(start..end));
    called_by(scene, &words.to_lowercase())
}

/// Which of the bodies of the report has a name that ends in `words`.
fn called_by(scene: &Scene<'_, '_>, words: &str) -> Called {
    let ends = |name: &str| {
        let name = name.to_lowercase();
        name.strip_suffix(words)
            .is_some_and(|first| first.is_empty() || first.ends_with(' '))
    };
    let organizations = &scene.found.organizations;
    let mut bodies = (0..organizations.len()).filter(|id| {
        let organization = &organizations[*id];
        is_body(organization.kind) && ends(&organization.name)
    });
    match (bodies.next(), bodies.next()) {
        (Some(id), None) => Called::Body(id as u32),
        _ => Called::Nobody,
    }
}

/// What bodies are called by their sort.
const SORTS: &WordList = word_list![
    "committee",
    "council",
    "group",
    "board",
    "panel",
    "team",
    "project",
    "sig"
];

/// "Quality Committee" right above a list: the body that a paragraph names and nothing else.
pub(super) fn body_alone(scene: &Scene<'_, '_>) -> Option<u32> {
    let passage = scene.passage;
    let [actor] = scene.actors.as_slice() else {
        return None;
    };
    let colon = usize::from(passage.is_mark(scene.sentence.end - 1, ':'));
    let whole = scene.article_start(actor) == 0
        && scene.behind(actor.tokens.end) + colon == passage.tokens.len()
        && passage.block.kind == BlockKind::Paragraph;
    let next = passage.document.blocks.get(passage.index + 1);
    let listed = next.is_some_and(|next| matches!(next.kind, BlockKind::ListItem { .. }));
    actor
        .named()
        .filter(|id| whole && listed && is_body(scene.kind(*id)))
}

/// "What the group starts with:": the one body of the report that such words call.
pub(super) fn spoken_of(scene: &Scene<'_, '_>) -> Option<u32> {
    let passage = scene.passage;
    let the = scene
        .sentence
        .clone()
        .find(|at| passage.is(*at, "the") && passage.is_any(*at + 1, SORTS))?;
    match called_by(scene, &passage.raw(the + 1).to_lowercase()) {
        Called::Body(id) => Some(id),
        _ => None,
    }
}

/// "The elected committee members are:": the one committee of the report, where the sentence names none itself.
pub(super) fn members_of(scene: &Scene<'_, '_>, group: &RoleGroup) -> Option<Called> {
    const BODIES: &WordList = word_list!["committee", "council", "subcommittee", "panel"];
    let at = group.range().start.checked_sub(1)?;
    let passage = scene.passage;
    let plain =
        at >= scene.sentence.start && !passage.tokens[at].is_capital() && scene.actors.is_empty();
    let of_body = group.nouns[0].role.id() == "member" && passage.is_any(at, BODIES);
    (of_body && plain).then(|| called_by(scene, &passage.raw(at).to_lowercase()))
}

/// "Executive Council Chair Liis Tamm": the one body of the report whose name ends in the capitalised words right before a post.
pub(in crate::extract::role) fn before_post(
    scene: &Scene<'_, '_>,
    group: &RoleGroup,
) -> Option<u32> {
    const LONGEST: usize = 4;
    let passage = scene.passage;
    let end = group.range().start;
    let last = end
        .checked_sub(1)
        .filter(|last| *last >= scene.sentence.start)?;
    if group.nouns[0].role.info().family != "governance" || !passage.is_any(last, SORTS) {
        return None;
    }
    let named = |at: &usize| passage.tokens[*at].is_capital() && !scene.is_of_actor(*at);
    let from = scene.sentence.start.max(end.saturating_sub(LONGEST));
    let words = (from..end).rev().take_while(named).count();
    if words < 2 {
        return None;
    }
    let words = passage.document.words(passage.span(end - words..end));
    match called_by(scene, &words.to_lowercase()) {
        Called::Body(id) => Some(id),
        _ => None,
    }
}

/// "this committee": the body named last before the sentence whose name ends in the word at token `at`.
fn this_body(scene: &Scene<'_, '_>, at: usize) -> Called {
    let passage = scene.passage;
    let word = passage.raw(at).to_lowercase();
    if !passage.is_any(at, SORTS) {
        return Called::Other;
    }
    let start = passage.tokens[scene.sentence.start].span.start();
    let mentions = &scene.found.mentions;
    let before = mentions.partition_point(|mention| mention.span.start() < start);
    let named = |id: &u32| {
        let organization = &scene.found.organizations[*id as usize];
        is_body(organization.kind) && organization.name.to_lowercase().ends_with(&word)
    };
    const BACK: usize = 24;
    let mut last = mentions[before.saturating_sub(BACK)..before].iter().rev();
    match last.find(|mention| named(&mention.organization)) {
        Some(mention) => Called::Body(mention.organization),
        None => Called::Nobody,
    }
}

/// "The members of the Executive Council are:", and nothing else names that council.
pub(super) fn is_of_nobody(scene: &Scene<'_, '_>) -> bool {
    let passage = scene.passage;
    let group = scene
        .sentence
        .clone()
        .find_map(|at| group_at(passage, at, scene.sentence.end));
    group.is_some_and(|group| {
        let end = group.range().end;
        passage.is(end, "of") && called(scene, end + 1) == Called::Nobody
    })
}

/// "The Audit Committee consists of:", "Our Board of Directors comprises:": the list is of those who make a body up.
pub(super) fn made_of(scene: &Scene<'_, '_>, context: &Context<'_>) -> Option<Told> {
    const THOSE: &WordList = word_list![
        "the",
        "following",
        "these",
        "people",
        "persons",
        "members",
        "directors",
        "trustees",
    ];
    let passage = scene.passage;
    let colon = scene.sentence.end.checked_sub(1)?;
    let (at, _) = scene.sentence.clone().find_map(|at| {
        let made = |(verb, end): &(&Verb, usize)| {
            let those = (*end..colon).all(|at| passage.is_any(at, THOSE));
            verb.object == Object::Holders && *end <= colon && those
        };
        Some((at, verbs_at(passage, at).find(made)?))
    })?;
    let role = |id: &str| RoleId::from_id(id).expect("the closed list has the role");
    let subject = scene.subjects(at).first().copied();
    let body = subject
        .and_then(Actor::named)
        .filter(|id| is_body(scene.kind(*id)));
    if let Some(id) = body {
        return Some((role("member"), Items::Members, vec![Actor::unnamed(id, 0)]));
    }
    if at == scene.sentence.start {
        return None;
    }
    let before = passage
        .document
        .words(passage.span(scene.sentence.start..at));
    let before = before.to_lowercase();
    // "has a new Board of Directors, which includes:"
    let aside = [" is", " are", " now", " currently", " which", " that", ","];
    let before = aside.iter().fold(before.as_str(), |before, word| {
        before.trim_end_matches(word)
    });
    let (_, seat) = BODIES.iter().find(|(body, _)| {
        before
            .strip_suffix(body)
            .is_some_and(|first| first.is_empty() || first.ends_with(' '))
    })?;
    let place = scene
        .actors
        .first()
        .filter(|actor| actor.tokens.end <= at)
        .and_then(Actor::organization)
        .or(context.subject)?;
    Some((role(seat), Items::People, vec![Actor::unnamed(place, 0)]))
}

/// "This committee has been convened with the following membership:": the list is of the members of a body.
pub(super) fn membership(scene: &Scene<'_, '_>) -> Option<Told> {
    const FORMED: &WordList = word_list![
        "constituted",
        "convened",
        "created",
        "elected",
        "established",
        "formed",
        "meets",
        "set",
    ];
    let passage = scene.passage;
    let Range { start, end } = scene.sentence;
    let noun = end.checked_sub(2).filter(|noun| *noun > start)?;
    let told = passage.is(noun, "membership")
        && passage.is_any(noun - 1, word_list!["following", "this", "current"])
        && passage.is_mark(end - 1, ':')
        && (start..noun).any(|at| passage.is_any(at, FORMED))
        && !(start..noun).any(|at| passage.tags(at).has(Tags::NEGATION));
    if !told {
        return None;
    }
    let named = scene
        .actors
        .first()
        .filter(|actor| scene.article_start(actor) == start);
    let body = match named.and_then(Actor::named) {
        Some(id) if is_body(scene.kind(id)) => id,
        None if passage.is_any(start, word_list!["the", "this"]) => {
            match this_body(scene, start + 1) {
                Called::Body(id) => id,
                _ => return None,
            }
        }
        _ => return None,
    };
    let seat = seat_on(&scene.found.organizations[body as usize].name);
    let role = seat.or_else(|| RoleId::from_id("member"))?;
    Some((role, Items::People, vec![Actor::unnamed(body, 0)]))
}

#[cfg(test)]
mod tests {
    use crate::extract::role::testing::{check, check_below};

    #[test]
    fn the_membership_of_a_body() {
        check(
            "The board set up the Harbour Finance Committee.\n\nThis committee has now been convened with the following membership:\n\n- Anna Kowalska\n- David Chen (Chair)",
            "Anna Kowalska member Harbour Finance Committee; David Chen member Harbour Finance Committee; David Chen chair Harbour Finance Committee",
        );
        check(
            "The Harbour Finance Committee met.\n\nThe gym closed with the following membership:\n\n- Anna Kowalska",
            "",
        );
        check(
            "The Harbour Finance Committee met.\n\nThe committee was dissolved with the following membership:\n\n- Anna Kowalska",
            "",
        );
    }

    #[test]
    fn a_sentence_that_opens_with_its_verb_makes_up_nothing() {
        check(
            "Siemens grew.\n\nconsisted of:\n\n- Anna Kowalska (Siemens)\n- David Chen (Bosch)",
            "",
        );
    }

    #[test]
    fn lists_of_who_make_up_a_body() {
        check(
            "The Audit Committee grew.\n\nThe Audit Committee consists of the following members:\n\n- Anna Kowalska\n- David Chen",
            "Anna Kowalska member Audit Committee; David Chen member Audit Committee",
        );
        check(
            "The Audit Committee comprises:\n\n1. Anna Kowalska\n2. David Chen (Chair)",
            "Anna Kowalska member Audit Committee; David Chen member Audit Committee; David Chen chair Audit Committee",
        );
        check(
            "The Kestrel Foundation grew.\n\nThe Board consists of:\n\n- Anna Kowalska (Siemens)\n- David Chen (Bosch)",
            "Anna Kowalska board_member Kestrel Foundation; David Chen board_member Kestrel Foundation",
        );
        check(
            "The Kestrel Foundation grew.\n\nThe board is composed of these directors:\n\n- Anna Kowalska\n- David Chen",
            "Anna Kowalska board_member Kestrel Foundation; David Chen board_member Kestrel Foundation",
        );
        check(
            "The Kestrel Foundation grew.\n\nWe have a new Board of Directors, which includes:\n\n- Anna Kowalska\n- David Chen",
            "Anna Kowalska board_member Kestrel Foundation; David Chen board_member Kestrel Foundation",
        );
        check(
            "The Kestrel Foundation grew.\n\nThe kit consists of:\n\n- Siemens\n- Bosch",
            "",
        );
    }

    #[test]
    fn bodies_are_called_by_the_end_of_their_name() {
        check(
            "The Alvik Executive Council met.\n\nThe members of the Executive Council are:\n\n- Anna Kowalska (Chair), Siemens, Germany\n- David Chen, Bosch, Canada",
            "Anna Kowalska member Alvik Executive Council; Anna Kowalska chair Alvik Executive Council; David Chen member Alvik Executive Council",
        );
        check(
            "The Kestrel Foundation grew.\n\nThe members of the Executive Council are:\n\n- Anna Kowalska (Chair), Siemens, Germany",
            "",
        );
        check(
            "The Kestrel Foundation grew.\n\nThe members of the family are:\n\n- The Harbour Group",
            "",
        );
    }

    #[test]
    fn items_are_of_the_body_that_their_lead_speaks_of() {
        check(
            "The Kestrel Foundation grew. The Harbour Working Group met.\n\nWhat the group starts with:\n\n- Seven committers, all from Siemens and Bosch",
            "Siemens committer Harbour Working Group; Bosch committer Harbour Working Group",
        );
    }

    #[test]
    fn this_body_is_the_one_named_last() {
        check(
            "The Kestrel Foundation grew. The Audit Committee met.\n\nThe members of this committee are:\n\n- Anna Kowalska\n- David Chen",
            "Anna Kowalska member Audit Committee; David Chen member Audit Committee",
        );
        check(
            "The Kestrel Foundation grew.\n\nThe members of this committee are:\n\n- Anna Kowalska",
            "",
        );
        check(
            "The Kestrel Foundation grew.\n\n## Security Working Group\n\nThe current members are:\n\n- Anna Kowalska",
            "",
        );
    }

    #[test]
    fn members_of_a_committee_are_of_the_one_that_the_report_has() {
        check(
            "The Kestrel Foundation grew. The Kestrel Steering Committee has two seats.\n\nWelcome to the elected committee members:\n\n- Anna Kowalska, Siemens\n\nThey join continuing members:\n\n- David Chen, Bosch",
            "Anna Kowalska steering_committee_member Kestrel Steering Committee; David Chen steering_committee_member Kestrel Steering Committee",
        );
        check(
            "The Kestrel Foundation grew.\n\nThe elected committee members are:\n\n- Anna Kowalska\n- David Chen",
            "",
        );
        check(
            "The Kestrel Foundation grew.\n\nMembers who left:\n\n- Siemens\n- Bosch",
            "",
        );
    }

    #[test]
    fn letters_stand_for_the_body_whose_members_are_told() {
        check_below(
            "The Harbour Steering Committee voted. The new SC members are: Anna Kowalska (Siemens), David Chen (Bosch).",
            "Anna Kowalska steering_committee_member Harbour Steering Committee; David Chen steering_committee_member Harbour Steering Committee",
        );
        check_below(
            "The Harbour Steering Committee (SC) met. The Steering Committee now has five seats. SC members are Anna Kowalska and David Chen.",
            "Anna Kowalska steering_committee_member Harbour Steering Committee; David Chen steering_committee_member Harbour Steering Committee",
        );
        check_below(
            "The Clinical Safety Committee met. The new CSC chair is Anna Kowalska.",
            "Anna Kowalska chair Clinical Safety Committee",
        );
    }

    #[test]
    fn letters_of_two_bodies_or_of_none_stand_for_nobody() {
        for others in [
            "The new SC members are Anna Kowalska and David Chen.",
            "The Harbour Sailing Committee met the Elm Safety Committee. SC members are Anna Kowalska and David Chen.",
            "The Harbour Sailing Committee met in Columbia, SC.",
        ] {
            check_below(others, "");
        }
    }

    #[test]
    fn posts_stand_behind_the_body_they_are_of() {
        check(
            "The Alvik Executive Council met. As founding Executive Council Chair Anna Kowalska transitions from her role, we thank her.",
            "Anna Kowalska chair Alvik Executive Council ended",
        );
        check(
            "The Alvik Safety Committee met. We thank Safety Committee Chair Anna Kowalska.",
            "Anna Kowalska chair Alvik Safety Committee",
        );
        check(
            "The Alvik Safety Committee met the Dorn Safety Committee. We thank Safety Committee Chair Anna Kowalska.",
            "",
        );
        check(
            "The Alvik Safety Committee met. We thank Finance Committee Chair Anna Kowalska.",
            "",
        );
    }
}
