//! What a noun or a verb of the sentence over a list calls those in it: "Sponsored by:", "Our subsidiaries:", "We are a member
//! of:".

use std::ops::Range;

use super::super::cue::verbs_at;
use super::super::noun::group_at;
use super::super::roster::seat_on;
use super::super::scene::{Actor, Scene};
use super::super::status::status;
use super::super::{Context, holder, verb};
use super::body::{Called, called, members_of};
use super::held::{have_gone, is_not_held};
use super::listed::are_listed;
use super::places::group_of_places;
use super::title::{firms_at, is_denied, seat};
use super::{Items, Told, deed};
use crate::document::Shape;
use crate::lexicon::RoleId;
use crate::lexicon::words::{Tags, WordList, word_list};
use crate::model::RoleStatus;

/// "Sponsored by:", "The summit was funded by:".
pub(super) fn by(scene: &Scene<'_, '_>, context: &Context<'_>) -> Option<(Told, RoleStatus)> {
    // "Sponsored by" is as good as with a colon.
    let last = scene.sentence.end.checked_sub(1)?;
    let by = last.checked_sub(usize::from(!scene.passage.is(last, "by")))?;
    let at = by.checked_sub(1).filter(|at| *at >= scene.sentence.start)?;
    let (verb, _) = verbs_at(scene.passage, at).find(|(verb, _)| verb::has_passive(verb))?;
    if (scene.sentence.start..at).any(|at| is_denied(scene.passage, at)) {
        return None;
    }
    let told = scene.subjects(at).first().map(|actor| (*actor).clone());
    let ours = context.body(scene).or(context.subject);
    let opens = at == scene.sentence.start;
    let place = told.or(ours.filter(|_| opens).map(|id| Actor::unnamed(id, 0)))?;
    let role = RoleId::from_id(verb.role).expect("the closed list has the role");
    // "We want to be sponsored by:"
    let status = status(scene, at)?;
    let told = (role, Items::Organizations, vec![place]);
    scene.passage.is(by, "by").then_some((told, status))
}

/// "Companies using the project:", "Organizations that contribute to it": what they do in whom the text is about.
pub(super) fn firms(scene: &Scene<'_, '_>, context: &Context<'_>) -> Option<Told> {
    let (role, _) = firms_at(scene.passage, scene.sentence.clone())?;
    let place = context.body(scene).or(context.subject);
    let place = place.filter(|_| !scene.elsewhere)?;
    let fits = role.id() != "user" || verb::is_adopted(scene.kind(place));
    fits.then(|| (role, Items::Organizations, vec![Actor::unnamed(place, 0)]))
}

/// "12 maintainers representing three companies:", "The sponsors of the summit were:", "our subsidiaries:".
pub(super) fn holders(scene: &Scene<'_, '_>, context: &Context<'_>) -> Option<Told> {
    const SENT: &WordList = word_list![
        "representing",
        "from",
        "companies",
        "organizations",
        "organisations",
        "institutions",
    ];
    let passage = scene.passage;
    // "They join the following institutions in serving on the Executive Committee:"
    // "Following a vote, the members are:" tells when.
    let first = scene.sentence.start;
    let follows = scene.sentence.clone().find(|at| {
        let opens = *at == first && passage.tags(at + 1).has(Tags::DETERMINER);
        passage.is(*at, "following") && !opens
    });
    let following = follows.is_some();
    // "New maintainer"
    let label = scene.sentence.len() <= 3 && passage.tokens[scene.sentence.end - 1].is_word();
    let group_from = |from: usize| {
        (from..scene.sentence.end)
            .filter_map(|at| group_at(passage, at, scene.sentence.end))
            .find(|group| {
                group.nouns[0].plural
                    || following && group.range().end + 1 == scene.sentence.end
                    || label && group.range().end == scene.sentence.end
            })
    };
    // "our contributors and the following committers:"
    let group = follows
        .and_then(group_from)
        .or_else(|| group_from(scene.sentence.start))?;
    // "The sponsors rejected the following members:", "Our members asked the following firms to be sponsors:"
    let turned_down = follows.is_some_and(|at| {
        let the = at > first && passage.is(at - 1, "the");
        let verb = at.saturating_sub(1 + usize::from(the));
        verb > scene.sentence.start && (is_not_held(passage, verb) || passage.is(verb, "asked"))
    });
    if turned_down {
        return None;
    }
    // "A is, through its subsidiaries, a member of:": what is listed is where.
    let where_to = group_of_places(scene).map(|of| of.range());
    if where_to.is_some_and(|of| of != group.range() && passage.is_mark(of.end + 1, ':')) {
        return None;
    }
    // "Please provide our contributors' guide:"
    if scene.is_possessive(group.range().end) {
        return None;
    }
    // "Our members attended the following conferences:": the list is of what they went to.
    let gone = have_gone(passage, group.range().end);
    if deed::is_of_others(scene, group.range().end) || !(gone || are_listed(scene, &group.range()))
    {
        return None;
    }
    let firms = scene.sentence.clone().any(|at| passage.is_any(at, SENT));
    let items = match Items::of(passage, &group.nouns[0]) {
        Items::People | Items::Members if firms => Items::Organizations,
        items => items,
    };
    let told = holder::objects(scene, &group).first().copied();
    let end = group.range().end;
    let of = match passage.is(end, "of") {
        true => Some(called(scene, end + 1)),
        false => members_of(scene, &group),
    };
    // "Members who left:"
    const LEFT: &WordList = word_list!["left", "resigned", "departed", "leaving"];
    if (end..scene.sentence.end).any(|at| passage.is_any(at, LEFT)) {
        return None;
    }
    // "The members of the Council are:" of one that nothing else names.
    if of == Some(Called::Nobody) {
        return None;
    }
    let called = match of {
        Some(Called::Body(id)) => Some(id),
        _ => None,
    };
    // "The members are:" under the title of a committee that is no organization here.
    if scene.elsewhere && called.is_none() && scene.actors.is_empty() {
        return None;
    }
    let place = told
        .or_else(|| {
            scene
                .actors
                .first()
                .filter(|actor| actor.tokens.start < end)
        })
        .filter(|actor| !group.range().contains(&actor.tokens.start))
        .and_then(Actor::organization);
    let role = group.nouns[0].role;
    let place = called.or(place).or(context.subject)?;
    // The members of a council are what its seats are called.
    let seat = called
        .filter(|_| role.id() == "member")
        .and_then(|id| seat_on(&scene.found.organizations[id as usize].name));
    let role = seat.unwrap_or(role);
    // "The directors were:"
    let past = scene.sentence.len() > 2 && passage.is(scene.sentence.end - 2, "were");
    if past && role.info().family == "governance" {
        return None;
    }
    let holds = scene.is_place_of(role, place);
    holds.then(|| (role, items, vec![Actor::unnamed(place, 0)]))
}

/// "There are four new employees:", "Our new hires:": the list is of those who work for whom the report is about.
pub(super) fn employees(scene: &Scene<'_, '_>, context: &Context<'_>) -> Option<Told> {
    const BEFORE: &WordList = word_list![
        "are",
        "following",
        "have",
        "hired",
        "here",
        "joined",
        "new",
        "newest",
        "the",
        "there",
        "these",
        "welcome",
        "welcomed",
    ];
    let passage = scene.passage;
    let Range { start, end } = scene.sentence;
    let noun = end.checked_sub(2).filter(|noun| *noun >= start)?;
    let plain = |at: usize| {
        passage.is_any(at, BEFORE)
            || passage.tags(at).has(Tags::WE | Tags::NUMBER)
            || passage.tokens[at].shape == Shape::Number
    };
    let named =
        passage.is_mark(end - 1, ':') && passage.is_any(noun, word_list!["employees", "hires"]);
    let new = || (start..noun).any(|at| passage.is_any(at, word_list!["new", "newest", "our"]));
    let place = context.subject.filter(|_| named && !scene.elsewhere)?;
    let role = RoleId::from_id("employee")?;
    ((start..noun).all(plain) && new())
        .then(|| (role, Items::People, vec![Actor::unnamed(place, 0)]))
}

/// "Our board's directors are:", "The trustees of A are the following:", "A's Board of Directors:": the seat that those have
/// whom a sentence calls by their body alone.
pub(super) fn seats(scene: &Scene<'_, '_>, context: &Context<'_>) -> Option<Told> {
    const LONGEST: usize = 12;
    const BEHIND: &WordList = word_list!["the", "following", "as", "follows", "currently", "now"];
    let passage = scene.passage;
    let Range { start, end } = scene.sentence;
    let colon = end
        .checked_sub(1)
        .filter(|colon| passage.is_mark(*colon, ':'))?;
    if colon - start > LONGEST {
        return None;
    }
    let verb = (start..colon).find(|at| {
        passage.is_any(
            *at,
            word_list!["are", "include", "includes", "comprises", "were"],
        )
    });
    let close = verb.unwrap_or(colon);
    let plain = |at: usize| passage.is_any(at, BEHIND);
    if close == start || !(close + 1..colon).all(plain) {
        return None;
    }
    let mut actors = scene.actors.iter();
    let named = actors.find(|actor| actor.named().is_some() && actor.tokens.end <= close);
    let place = match named {
        Some(actor) => actor.organization(),
        None => context.subject.filter(|_| !scene.elsewhere),
    }?;
    let body = match named.map(|actor| actor.tokens.clone()) {
        // "The trustees of A are:"
        Some(name) if scene.behind(name.end) == close => {
            let of = name.start - usize::from(passage.is(name.start.checked_sub(1)?, "the"));
            let of = of.checked_sub(1).filter(|of| passage.is(*of, "of"))?;
            (of > start).then_some(start..of)?
        }
        // "A's trustees are:"
        Some(name) if scene.is_possessive(name.end) && name.end + 1 < close => name.end + 1..close,
        Some(_) => return None,
        None => start..close,
    };
    let role = seat(&passage.document.words(passage.span(body)))?;
    Some((role, Items::People, vec![Actor::unnamed(place, 0)]))
}

#[cfg(test)]
mod tests {
    use crate::extract::role::testing::check_below;

    #[test]
    fn seats_by_the_body_alone() {
        let kestrel = "Anna Kowalska board_member Kestrel Foundation; David Chen board_member Kestrel Foundation";
        for lead in [
            "Our board's directors are:",
            "The directors of the board are the following:",
            "The trustees are currently:",
            "The board's directors are:",
        ] {
            check_below(
                &format!("{lead}\n\n- Anna Kowalska, Siemens\n- David Chen"),
                kestrel,
            );
        }
        check_below(
            "The trustees of the Alvik Fund are:\n\n- Anna Kowalska\n\nBosch's directors are:\n\n- David Chen",
            "Anna Kowalska board_member Alvik Fund; David Chen board_member Bosch",
        );
        for lead in [
            "Not sponsored by:",
            "We were never funded by:",
            "We want to be sponsored by:",
            "## Not supported by",
        ] {
            check_below(&format!("{lead}\n\n- Siemens\n- Bosch"), "");
        }
        check_below("Of ETSI:\n\n- Anna Kowalska\n- David Chen", "");
        check_below(
            "## Directors of the Board\n\n- Anna Kowalska\n- David Chen",
            kestrel,
        );
        check_below("Of ETSI:\n\n- Anna Kowalska\n\nOf the ETSI:", "");
    }

    #[test]
    fn those_who_follow_and_were_turned_down() {
        for lead in [
            "The sponsors rejected the following members:",
            "Our members asked the following firms to be sponsors:",
        ] {
            check_below(&format!("{lead}\n\n- Siemens\n- Bosch"), "");
        }
    }

    #[test]
    fn those_who_follow_are_listed() {
        check_below(
            "We owe this to our contributors and our following distinguished committers:\n\n- Anna Kowalska\n- David Chen",
            "Anna Kowalska committer Kestrel Foundation; David Chen committer Kestrel Foundation",
        );
    }

    #[test]
    fn those_who_were_hired() {
        for lead in [
            "There are four new employees:",
            "Our new hires:",
            "We welcomed 2 new employees:",
        ] {
            check_below(
                &format!("{lead}\n\n- Anna Kowalska, formerly at Siemens\n- David Chen"),
                "Anna Kowalska employee Kestrel Foundation; David Chen employee Kestrel Foundation",
            );
        }
        for lead in [
            "Former employees:",
            "We lost two employees:",
            "Siemens has new employees:",
        ] {
            check_below(&format!("{lead}\n\n- Anna Kowalska\n- David Chen"), "");
        }
    }

    #[test]
    fn other_lists_of_people_and_things() {
        for lead in [
            "The former directors are:",
            "The directors met:",
            "The film's directors are:",
            "The directors of the film are:",
            "Please provide our contributors' guide:",
            "The members' views are:",
        ] {
            check_below(&format!("{lead}\n\n- Anna Kowalska\n- Siemens"), "");
        }
    }
}
