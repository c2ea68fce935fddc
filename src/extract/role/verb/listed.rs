//! Passives and lists that a fixed phrase tells: "laboratories accredited by A are B and C", "X is a consortium of A and B".

use super::super::Context;
use super::super::noun::noun_at;
use super::super::scene::Scene;
use super::id;
use super::object::is_adopted;
use super::passive::{Passive, behind_post, own_body};
use crate::extract::employed::{FIRMS, WORKERS};
use crate::lexicon::words::{Tags, WordList, word_list};
use crate::model::OrganizationKind;

/// "S is represented on the board of X by A": who sits there for S; S itself where nobody is named.
pub(super) fn represented<'s>(scene: &'s Scene<'_, '_>, at: usize) -> Option<Passive<'s>> {
    let passage = scene.passage;
    if !(passage.is(at, "represented") && passage.is_any(at + 1, word_list!["on", "in", "at"])) {
        return None;
    }
    let seat = noun_at(passage, at + 1);
    let from = seat.as_ref().map_or(at + 2, |seat| seat.range.end);
    let place = *scene.objects(from).first()?;
    // "on A's audit committee by"
    let own = (seat.is_none()).then(|| own_body(scene, place)).flatten();
    let by = own.unwrap_or_else(|| scene.behind(place.tokens.end));
    if seat.is_some() && !passage.is(by, "by") {
        let holders = scene.subjects(at);
        let role = seat?.role;
        return (!holders.is_empty()).then_some((
            holders,
            vec![(place.organization()?, Some(place))],
            role,
        ));
    }
    let holders = scene.named_from(behind_post(scene, by + 1));
    let role = seat.map_or_else(|| id("representative"), |seat| seat.role);
    let told = passage.is(by, "by") && !holders.is_empty() && holders.iter().all(|a| a.is_person());
    // "A was represented at the summit by": who sends somebody stands before.
    let met = scene.kind(place.organization()?) == OrganizationKind::Conference;
    let place = match scene.subjects(at).into_iter().next() {
        Some(sender) if met => sender,
        _ => place,
    };
    told.then_some((holders, vec![(place.organization()?, Some(place))], role))
}

/// "The maintainers are 14, with a good mix of companies represented (A, B)": those whom a parenthesis or a colon names where
/// a sentence on people who work on a project tells of firms.
pub(super) fn mixed<'s>(
    scene: &'s Scene<'_, '_>,
    context: &Context<'_>,
    at: usize,
) -> Option<Passive<'s>> {
    const FEWEST: usize = 2;
    let passage = scene.passage;
    let first = scene.sentence.start;
    let led = passage.is(at, "represented")
        && (passage.is_mark(at + 1, '(') || passage.is_mark(at + 1, ':'))
        && at > first
        && passage.is_any(at - 1, FIRMS);
    if !led {
        return None;
    }
    let workers = (first..at).find(|at| passage.is_any(*at, WORKERS))?;
    let holders = scene.named_from(at + 2);
    let own = scene.actors.iter().find(|actor| {
        let end = actor.tokens.end;
        (end == workers || passage.is(workers + 1, "of") && actor.tokens.start > workers)
            && end <= at
    });
    let own = own.and_then(|actor| Some((actor.named()?, Some(actor))));
    let place = match own {
        Some(place) => place,
        None => (context.body(scene).or(context.subject)?, None),
    };
    let role = noun_at(passage, workers)?.role;
    let told = holders.len() >= FEWEST
        && is_adopted(scene.kind(place.0))
        && !scene.elsewhere
        && holders.iter().all(|firm| firm.named().is_some());
    told.then(|| (holders, vec![place], role))
}

/// "laboratories accredited by X are A and B", "enterprises using X include A and B": the list behind holds the role.
pub(super) fn listed_behind<'s>(
    scene: &'s Scene<'_, '_>,
    context: &Context<'_>,
    at: usize,
) -> Option<Passive<'s>> {
    const AHEAD: usize = 4;
    let passage = scene.passage;
    let by = usize::from(passage.is(at + 1, "by"));
    let said = |words: &WordList| passage.is_any(at, words);
    let role = match () {
        () if by == 1 && said(word_list!["accredited", "certified"]) => "certified",
        () if by == 0 && said(word_list!["using", "adopting"]) => "user",
        () if said(word_list!["users", "adopters"])
            && passage.is_any(at + 1, word_list!["of", "include", "including"]) =>
        {
            "user"
        }
        () => return None,
    };
    // "Our users include A and B"
    if said(word_list!["users", "adopters"])
        && passage.is_any(at + 1, word_list!["include", "including"])
    {
        let place = context.body(scene).or(context.subject);
        let place = place.filter(|id| is_adopted(scene.kind(*id)) && !scene.elsewhere)?;
        let own = (scene.sentence.start..at).all(|at| {
            passage
                .tags(at)
                .has(Tags::WE | Tags::DETERMINER | Tags::ADJECTIVE)
                || passage.is_any(at, word_list!["end", "current", "known"])
        });
        let holders = scene.named_from(at + 2);
        return (own && !holders.is_empty()).then(|| (holders, vec![(place, None)], id(role)));
    }
    let start = at + 1 + usize::from(by == 1 || passage.is(at + 1, "of"));
    let place = scene
        .actors
        .iter()
        .find(|actor| actor.tokens.start >= start && actor.tokens.start <= start + 1)?;
    let behind = place.tokens.end;
    let opens = |at: usize| {
        passage.is_any(
            at,
            word_list!["are", "were", "include", "includes", "including"],
        ) || passage.is(at, "as") && passage.is(at - 1, "such")
    };
    let list = (behind..scene.sentence.end.min(behind + AHEAD)).find(|at| opens(*at))?;
    let holders = scene.named_from(list + 1);
    let place = (place.organization()?, Some(place));
    (!holders.is_empty()).then(|| (holders, vec![place], id(role)))
}

/// "X is a consortium of A, B and C": those whom a group is made of are its members.
pub(super) fn gathered<'s>(scene: &'s Scene<'_, '_>, at: usize) -> Option<Passive<'s>> {
    const GROUPS: &WordList = word_list![
        "consortium",
        "coalition",
        "alliance",
        "network",
        "partnership",
        "federation"
    ];
    const DESCRIBED: usize = 5;
    let passage = scene.passage;
    // "X is a joint initiative of A and B"
    let joint = passage.is(at, "joint")
        && passage.is_any(
            at + 1,
            word_list![
                "initiative",
                "project",
                "programme",
                "program",
                "effort",
                "undertaking"
            ],
        );
    let noun = at + usize::from(joint);
    if !((joint || passage.is_any(at, GROUPS))
        && passage.is_any(noun + 1, word_list!["of", "between"]))
    {
        return None;
    }
    let first = scene.sentence.start;
    let named = scene.actors.iter().any(|actor| actor.tokens.contains(&at));
    let article = (first.max(at.saturating_sub(DESCRIBED))..at)
        .rev()
        .find(|at| passage.is_any(*at, word_list!["a", "an", "the"]))?;
    let before = article
        .checked_sub(1)
        .filter(|before| *before > first && !named)?;
    let place = match passage.is_any(before, word_list!["is", "was", "are"]) {
        true => scene.subjects(before).into_iter().next()?,
        false if passage.is_mark(before, ',') => &scene.actors[scene.ending_at(before)?],
        false => return None,
    };
    let holders = scene.objects(noun + 2);
    let near = holders.first()?.tokens.start <= noun + 4;
    let role = if joint {
        "joint_initiative_partner"
    } else {
        "member"
    };
    (near && holders.len() > 1).then_some((
        holders,
        vec![(place.organization()?, Some(place))],
        id(role),
    ))
}

/// "This partnership between A and B", "a collaboration between A and B": whom a noun ties to each other.
pub(super) fn tied<'s>(scene: &'s Scene<'_, '_>, at: usize) -> Option<Passive<'s>> {
    let passage = scene.passage;
    let role = match () {
        () if passage.is_any(at, word_list!["partnership", "partnerships"]) => "partner",
        () if passage.is_any(
            at,
            word_list!["collaboration", "cooperation", "collaborations"],
        ) =>
        {
            "collaborator"
        }
        () => return None,
    };
    let project = usize::from(passage.is_any(at + 1, word_list!["project", "agreement"]));
    let between = at + 1 + project;
    if !passage.is(between, "between") || super::nominal::promotes(scene, at) {
        return None;
    }
    let named = scene.objects(between + 1);
    let (first, others) = named.split_first()?;
    let places: Vec<_> = (others.iter())
        .filter_map(|actor| Some((actor.organization()?, Some(*actor))))
        .collect();
    (!places.is_empty()).then(|| (vec![*first], places, id(role)))
}

#[cfg(test)]
mod tests {
    use crate::extract::role::testing::check;

    #[test]
    fn groups_are_made_of_members() {
        check(
            "The Harbour Project is a consortium of Siemens, Bosch and ETSI.",
            "Siemens member Harbour Project; Bosch member Harbour Project; ETSI member Harbour Project",
        );
        check(
            "The Harbour Project, a partnership of Siemens and Bosch, grew.",
            "Siemens member Harbour Project; Bosch member Harbour Project",
        );
        check(
            "The Harbour Project is a network of Siemens for engineers.",
            "",
        );
    }

    #[test]
    fn who_gives_what_is_given() {
        check(
            "The land was donated to the Harbour Alliance by Siemens.",
            "Siemens donor Harbour Alliance",
        );
        check(
            "A grant of 2 million euros was awarded to the Harbour Alliance by Siemens and Bosch.",
            "Siemens funder Harbour Alliance; Bosch funder Harbour Alliance",
        );
        check(
            "Two grants were made by Siemens to the Harbour Alliance and the Calder Institute.",
            "Siemens funder Harbour Alliance; Siemens funder Calder Institute",
        );
        check(
            "The Kestrel Foundation grew. Our donations to the Harbour Alliance and the Calder Institute rose.",
            "Kestrel Foundation donor Harbour Alliance; Kestrel Foundation donor Calder Institute",
        );
        check(
            "The Kestrel Foundation grew. We noted a donation of 2000 euros from Siemens to the Harbour Alliance.",
            "Siemens donor Harbour Alliance",
        );
        check(
            "Maria Schmidt gave the keynote at the Harbour Summit.",
            "Maria Schmidt speaker Harbour Summit",
        );
        check(
            "A prize was awarded to the Harbour Alliance by Siemens.",
            "",
        );
        check("Comments were made by Siemens to the Harbour Alliance.", "");
    }

    #[test]
    fn who_is_represented_by_whom() {
        check(
            "The Kestrel Foundation grew. We are represented on the board of ETSI by Maria Schmidt.",
            "Maria Schmidt board_member ETSI",
        );
        check(
            "Siemens and Bosch are represented on the technical steering committee of the Harbour Alliance.",
            "Siemens tsc_member Harbour Alliance; Bosch tsc_member Harbour Alliance",
        );
        check(
            "Siemens is represented in ETSI by Maria Schmidt.",
            "Maria Schmidt representative ETSI",
        );
        check("Siemens is represented in Oslo by Maria Schmidt.", "");
    }

    #[test]
    fn parts_of_a_whole_and_those_tied_to_each_other() {
        check(
            "The Tide Office, an independent agency within the Harbour Authority, grew.",
            "Tide Office part_of Harbour Authority",
        );
        check(
            "The Tide Office was established within the Harbour Authority.",
            "Tide Office part_of Harbour Authority",
        );
        check(
            "The Tide Office met a division of the Harbour Authority.",
            "",
        );
        check(
            "This collaboration between Siemens, Bosch and ETSI will help.",
            "Siemens collaborator Bosch; Siemens collaborator ETSI",
        );
        check("A partnership between schools and Siemens will help.", "");
    }
}
