//! The role that a verb gives in its object: what is joined, given and founded decides.

use std::ops::Range;

use super::super::super::cue::Object::{Behind, Direct, Given, Holders, Inverse};
use super::super::super::cue::Verb;
use super::super::super::noun::{seat_ending, seat_in};
use super::super::super::phrase::seat_named;
use super::super::super::scene::{Actor, Scene, is_body};
use super::super::behind::told_when;
use super::super::gift;
use super::super::housed::is_level;
use super::super::id;
use super::super::ours::{are_accounts, is_thing};
use super::kind::{
    HELPED, is_adopted, is_advised, is_chairing, is_done_to, is_help, is_kept, is_no_holding,
    is_project, is_run_live, is_staff,
};
use super::money::{is_funding, is_given_with, is_money};
use super::submitted::{SENDS, sends_work, takes_work};
use super::{as_noun, is_seat};
use crate::document::Shape;
use crate::extract::passage::Passage;
use crate::extract::verb::is_verb;
use crate::lexicon::RoleId;
use crate::lexicon::words::{Tags, WordList, word_list};
use crate::model::OrganizationKind;

/// The role a verb gives here: what is joined, given and founded decides.
pub(in crate::extract::role::verb) fn role_of(
    scene: &Scene<'_, '_>,
    verb: &Verb,
    at: usize,
    start: usize,
    places: &[(u32, Option<&Actor>)],
    subjects: &[&Actor],
) -> Option<RoleId> {
    /// How far the money may stand behind whom it is given to.
    const GIFT: usize = 8;
    let passage = scene.passage;
    let kind = scene.kind(places[0].0);
    let last = places[places.len() - 1]
        .1
        .map_or(start, |actor| actor.tokens.end);
    let behind = places[0].1.map_or(start, |actor| actor.tokens.end);
    let person = subjects.iter().all(|subject| subject.is_person());
    let object = places[0].1.map_or(start, |actor| actor.tokens.start);
    // What stands before its verb, "which" behind it, leaves the words to what follows.
    let limit = match places[0].1 {
        Some(_) if object >= at => object,
        Some(_) => at + GIFT,
        None => scene.sentence.end.min(at + GIFT),
    };
    let between = |words: &WordList| (at + 1..limit).any(|place| passage.is_any(place, words));
    let holders = matches!(verb.object, Inverse(_) | Holders);
    let named = match subjects.first().filter(|_| holders) {
        Some(first) => first.tokens.start,
        None => object,
    };
    if is_nothing(passage, at + 1..named) {
        return None;
    }
    // "gave us no grant", "gave us a bill", "funds us not"
    const BILLS: &WordList = word_list![
        "bill", "bills", "fine", "fines", "invoice", "invoices", "warning"
    ];
    let next = scene.behind(behind);
    let owed = |at: usize| passage.is_any(at, BILLS);
    if verb.object == Given && (is_nothing(passage, next..next + 2) || (next..next + 3).any(owed))
        || passage.is(next, "not") && verb.role != "user"
    {
        return None;
    }
    let body = !matches!(
        kind,
        OrganizationKind::Company | OrganizationKind::University | OrganizationKind::Government
    );
    let thing = passage.is(object, "our") && is_thing(passage, verb.role, behind);
    let role = match verb.role {
        // "includes A in its mailing": what they are in is told.
        "member"
            if passage.raw(at).starts_with("includ")
                && subjects.last().is_some_and(|last| {
                    let end = scene.behind(last.tokens.end);
                    passage.is_any(end, word_list!["in", "on", "among"])
                        && told_when(scene, end) < end + 2
                }) =>
        {
            return None;
        }
        "member"
            if matches!(verb.object, Inverse(_) | Holders)
                && let Some(seat) = seats(scene, places) =>
        {
            seat.id()
        }
        // "The board of A includes B and C"; many things are included.
        "member"
            if passage.raw(at).starts_with("includ")
                && !(seats(scene, places).is_some()
                    || kind == OrganizationKind::Committee && subjects.len() > 1) =>
        {
            return None;
        }
        "member" if between(word_list!["advisory"]) => "advisory_board_member",
        "member" if between(word_list!["board"]) || is_seat(passage, behind) => "board_member",
        // "joined the A Steering Committee" and "joined the advisory council of A" are told by their nouns.
        "member"
            if kind == OrganizationKind::Committee
                && person
                && seat_named(&scene.found.organizations[places[0].0 as usize].name).is_some() =>
        {
            return None;
        }
        "member" if (start..object).any(|at| seat_in(passage, at).is_some()) => return None,
        // Who leaves a company left a post that no word tells.
        "member" if person && scene.passage.is_any(at, word_list!["left", "leaves"]) => {
            return None;
        }
        // "left us notes", "left us a letter"
        "member"
            if passage.is_any(at, word_list!["left", "leaves"])
                && passage.is_any(behind, word_list!["a", "an", "notes", "letters", "gifts"]) =>
        {
            return None;
        }
        // Things belong to people and firms; "the part that had belonged to A" is told of neither.
        "member" if person && passage.raw(at).starts_with("belong") => return None,
        // "joined the A team on stage"
        "member"
            if person
                && passage.is(behind, "team")
                && passage.is_any(behind + 1, word_list!["on", "for"])
                && passage.is_any(behind + 2, word_list!["stage", "lunch", "dinner", "drinks"]) =>
        {
            return None;
        }
        // "joined A's press team"
        "member"
            if person
                && places[0].1.is_some()
                && is_staff(passage, behind + usize::from(scene.is_possessive(behind))) =>
        {
            match kind {
                OrganizationKind::OpenSourceProject
                | OrganizationKind::WorkingGroup
                | OrganizationKind::Committee
                | OrganizationKind::Program => "member",
                _ => "employee",
            }
        }
        // "joined A as program officer" works there.
        "member" if person && passage.is(behind, "as") && as_noun(scene, behind).is_none() => {
            "employee"
        }
        "member"
            if person && (!body || places[0].1.is_some_and(|actor| actor.named().is_none())) =>
        {
            "employee"
        }
        "member" if !body => return None,
        // "joined the A sandbox"
        "member" if is_level(passage, behind) && !person => "part_of",
        // "joined A as an incubating project"
        "member" if is_project_then(scene, behind) => "part_of",
        // What we work on may be ours; others work on what has people of many houses.
        "contributor"
            if passage.raw(at).starts_with("work")
                && (!is_adopted(kind) || subjects.iter().any(|s| scene.is_subject(s))) =>
        {
            return None;
        }
        // "submitted patches to A"; many things are submitted, sent and provided.
        "contributor"
            if passage.is_any(at, SENDS)
                && places[0].1.is_some()
                && !(takes_work(kind) && sends_work(scene, at + 1..start - 1)) =>
        {
            return None;
        }
        // "helps with reviews of A", "leads the development of A": work is done on projects.
        "contributor"
            if is_help(passage, at)
                && (!is_adopted(kind)
                    || passage.is(at + 1, "with") && !between(HELPED)
                    || subjects.iter().any(|s| scene.is_subject(s))) =>
        {
            return None;
        }
        "contributor" if between(word_list!["standards", "standard", "specifications"]) => {
            "standards_contributor"
        }
        // "paid for A": what is bought is a firm, what is paid for is a project.
        "funder"
            if passage.is_any(
                at,
                word_list!["paid", "pays", "put", "puts", "invests", "invested"],
            ) && places[0].1.is_some()
                && kind == OrganizationKind::Company =>
        {
            return None;
        }
        // "covered A" tells of it.
        "funder" if passage.raw(at).starts_with("cover") && places[0].1.is_some() => return None,
        // "A funds research at B": what is done there, and no way how.
        "funder" if matches!(verb.object, Behind(_)) && is_funding(passage, at) => {
            let told = (at + 1..object).any(|at| {
                passage.tags(at).has(Tags::PREPOSITION)
                    && !passage.is_any(at, word_list!["at", "of", "in", "for", "on"])
            });
            let passive = at > 0
                && passage.is_any(at - 1, word_list!["is", "are", "was", "were", "been", "be"]);
            if told || passive || object <= at + 2 {
                return None;
            }
            "funder"
        }
        // "provides hosting for A", "provides hosting for our mailing lists"
        "funder" if matches!(verb.object, Behind(_)) && between(word_list!["hosting"]) => {
            if passage.is(object, "our") && !is_thing(passage, "host", behind) {
                return None;
            }
            "host"
        }
        "funder"
            if matches!(verb.object, Behind(_))
                && places[0].1.is_some()
                && !(at..object).any(|at| is_money(passage, at)) =>
        {
            return None;
        }
        // "approved money to buy A", "approved the end of funding for A"
        "funder"
            if matches!(verb.object, Behind(_))
                && (passage.is(start - 1, "to")
                    && passage.tokens[start].shape == Shape::Lower
                    && is_verb(passage, start, scene.sentence.start)
                    || between(word_list![
                        "cut",
                        "cuts",
                        "end",
                        "reduction",
                        "freeze",
                        "withdrawal"
                    ])) =>
        {
            return None;
        }
        "funder"
            if matches!(verb.object, Inverse(_))
                && !(at..start).any(|at| is_money(passage, at)) =>
        {
            return None;
        }
        // "raised £300 by selling cakes from A", "raised funds from A for a rival"
        "funder"
            if matches!(verb.object, Inverse(_))
                && (between(word_list!["selling"])
                    || (at + 1..start).any(|at| passage.is(at, "selling"))
                    || subjects.last().is_some_and(|giver| {
                        let end = scene.behind(giver.tokens.end);
                        passage.is(end, "for") && gift::is_of_others(passage, end + 2)
                    })) =>
        {
            return None;
        }
        "funder"
            if verb.object == Given
                && !(behind..scene.sentence.end.min(behind + GIFT))
                    .any(|at| is_money(passage, at)) =>
        {
            return None;
        }
        "funder" if between(word_list!["donation", "donations"]) => "donor",
        "funder"
            if matches!(verb.object, Inverse(_))
                && (at..start)
                    .any(|at| passage.is_any(at, word_list!["gift", "gifts", "legacy"])) =>
        {
            "donor"
        }
        // "supports formats including A": what a program can do.
        "supporter"
            if matches!(
                kind,
                OrganizationKind::OpenSourceProject | OrganizationKind::StandardsBody
            ) && subjects
                .iter()
                .all(|subject| subject.named().is_some_and(|id| is_adopted(scene.kind(id))))
                || between(word_list![
                    "protocols",
                    "formats",
                    "languages",
                    "platforms",
                    "versions"
                ]) =>
        {
            return None;
        }
        // "are happy to support A with $3,000"
        "supporter" if is_given_with(scene, at, last) => "funder",
        // What we support we work for; "to support A" is an aim.
        "supporter"
            if passage.is(at, "support") && subjects.iter().any(|s| scene.is_subject(s)) =>
        {
            return None;
        }
        "supporter"
            if at > 1
                && passage.is(at - 1, "to")
                && !passage.is_any(at - 2, word_list!["continue", "continues", "continued"]) =>
        {
            return None;
        }
        // A clinic supplies its patients with care in many words; "supplies A with pumps" is plain.
        "supplier" if verb.object == Direct && !passage.is(last, "with") => return None,
        // "enlisted A as a partner", "enlisted A in its fight"
        "contractor"
            if passage.is(at, "enlisted")
                && subjects.last().is_some_and(|last| {
                    let end = scene.behind(last.tokens.end);
                    let hired = (end + 1..end + 6)
                        .any(|at| passage.is_any(at, word_list!["contractor", "contractors"]));
                    passage.is_any(end, word_list!["as", "in"]) && !hired
                }) =>
        {
            return None;
        }
        "representative" if !person => return None,
        "host"
            if scene.prefix_start(at) < at
                || at > 0 && passage.is(at - 1, "jointly")
                || (at + 1..start).any(|place| passage.is(place, "together")) =>
        {
            "co_host"
        }
        // "launched a fork of A", "created the logo of A": what is of it is not itself.
        "founder" if is_made_of(passage, start..object) => return None,
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
                    "shareholding",
                    "%",
                    "percent",
                    "cent",
                    "majority",
                    "half",
                ]) =>
        {
            return None;
        }
        // "bought and sold 12% of A", "12% of the goods of A", "shares of A for clients"
        "owner"
            if matches!(verb.object, Behind(_))
                && (passage.is(at + 1, "and")
                    && passage.is_any(at + 2, word_list!["sold", "sells"])
                    || (at + 1..object).any(|of| {
                        passage.is(of, "of")
                            && (of..object).any(|at| {
                                passage
                                    .is_any(at, word_list!["goods", "output", "products", "sales"])
                            })
                    })
                    || passage.is(last, "for")
                        && passage
                            .is_any(last + 1, word_list!["clients", "customers", "others"])) =>
        {
            return None;
        }
        "owner" if matches!(verb.object, Behind(_)) && is_no_holding(passage, at, start - 1) => {
            return None;
        }
        // Who takes over a committee takes a post there.
        "owner"
            if matches!(
                kind,
                OrganizationKind::Committee | OrganizationKind::WorkingGroup
            ) =>
        {
            return None;
        }
        "maintainer" if !matches!(kind, OrganizationKind::OpenSourceProject) => return None,
        "project_team_lead" if !person || !is_body(kind) => return None,
        // Who adopts a project is told of others; what we use we may only mention.
        "user"
            if !(is_adopted(kind) || thing)
                || is_advised(scene, at)
                || is_made_of_other(passage, start..object)
                || subjects
                    .iter()
                    .any(|s| s.is_person() || scene.is_subject(s)) =>
        {
            return None;
        }
        // Who heads an organization may be anything there.
        "chair"
            if passage.is(at, "heads")
                && !(person
                    && matches!(
                        kind,
                        OrganizationKind::Committee | OrganizationKind::WorkingGroup
                    )) =>
        {
            return None;
        }
        "chair"
            if !(body || person && is_chairing(passage, at))
                || between(word_list!["meeting", "meetings", "session", "sessions"]) =>
        {
            return None;
        }
        "employee" if !person => return None,
        // Who of many comes to our meetings is told of firms.
        "participant" if person && thing => return None,
        // "audited our accounts", "audited the accounts of A": of what else is audited no office comes.
        "other"
            if person || !(thing || is_adopted(kind) || are_accounts(passage, start..object)) =>
        {
            return None;
        }
        // "A hired B as chief engineer"; "hired B to sing" and "hired B as our chair" are other ties.
        "employee"
            if verb.object == Holders
                && !subjects
                    .last()
                    .is_some_and(|hired| is_kept(scene, hired.tokens.end)) =>
        {
            return None;
        }
        "speaker" | "organizer" if is_done_to(scene, at) => return None,
        // "runs A in production"
        "organizer"
            if verb.object == Given
                && is_adopted(kind)
                && is_run_live(scene, last)
                && !is_made_of_other(passage, at + 1..object) =>
        {
            "user"
        }
        "organizer"
            if verb.object == Given
                && (kind != OrganizationKind::Conference || object > start + 1) =>
        {
            return None;
        }
        "speaker"
            if passage.raw(at).to_ascii_lowercase().starts_with("present")
                && kind != OrganizationKind::Conference =>
        {
            return None;
        }
        "speaker" if !body => return None,
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

/// "joined A as an incubating project", "joined A in May 2018 as a project": whether the words at token `at` say so.
fn is_project_then(scene: &Scene<'_, '_>, at: usize) -> bool {
    let at = told_when(scene, at);
    scene.passage.is(at, "as") && is_project(scene.passage, at + 1)
}

/// "a fork of", "the website of": whether the words before an object tell of a part or a thing of it; "the creation of A" and
/// "one of A and B" are those named.
pub(super) fn is_made_of(passage: &Passage<'_>, gap: Range<usize>) -> bool {
    const SAME: &WordList = word_list![
        "creation",
        "formation",
        "establishment",
        "launch",
        "one",
        "both",
        "all",
        "number",
        "dozens",
        "hundreds",
        "kind",
        "name",
    ];
    gap.clone()
        .skip(1)
        .any(|at| passage.is(at, "of") && !passage.is_any(at - 1, SAME))
}

/// "a rival of", "its fork of": whether the words before what is used tell of something else.
fn is_made_of_other(passage: &Passage<'_>, mut gap: Range<usize>) -> bool {
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

/// "The board of A consists of": the role of those in the body of a place that is meant.
fn seats(scene: &Scene<'_, '_>, places: &[(u32, Option<&Actor>)]) -> Option<RoleId> {
    let start = places[0].1.map_or(0, |actor| actor.tokens.start);
    let before = start - usize::from(start > 0 && scene.passage.is(start - 1, "the"));
    let passage = scene.passage;
    let of = before.checked_sub(1).filter(|of| passage.is(*of, "of"));
    // "TSC of A", where that is its name
    let mut words = places[0].1?.tokens.clone();
    let within = || words.find(|at| passage.is(*at, "of"));
    seat_ending(passage, scene.sentence.start, of.or_else(within)?)
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
