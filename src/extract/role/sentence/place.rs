//! Where a role is held that has no organization behind its noun.

mod alone;
mod elsewhere;
mod labelled;
mod owner;

use super::super::Context;
use super::super::holder;
use super::super::lead::is_seat;
use super::super::noun::RoleGroup;
use super::super::scene::{Actor, Scene, is_body};
use super::super::verb::told_when;
use super::Place;
use crate::document::{BlockKind, Shape};
use crate::lexicon::words::{Tags, WordList, word_list};
use crate::model::OrganizationKind;
use alone::is_alone;
pub(in crate::extract::role) use alone::is_of_thing;
pub(super) use elsewhere::held_elsewhere;
use elsewhere::is_where_stranger;
use labelled::of_labelled;
use owner::counts;
pub(super) use owner::owner;

/// "A, with B and C as partners,", "from A, where she was treasurer": the name before the comma that leads to who holds a
/// role there.
fn companions_place<'s>(
    scene: &'s Scene<'_, '_>,
    holders: &[&Actor],
    start: usize,
) -> Option<Place<'s>> {
    const CLAUSE: usize = 8;
    let passage = scene.passage;
    let from = scene.sentence.start.max(start.saturating_sub(CLAUSE));
    let place = |mark: usize| {
        let actor = &scene.actors[scene.ending_at(mark)?];
        actor.named().map(|id| (id, Some(actor)))
    };
    if let Some(relative) = (from + 1..start).rev().find(|at| passage.is(*at, "where")) {
        return place(relative - usize::from(passage.is_mark(relative - 1, ',')));
    }
    let first = holders.first().filter(|first| first.tokens.end <= start)?;
    let with = scene.article_start(first).checked_sub(1)?;
    // "A, a project with B and C as partners"
    const NOUNS: usize = 3;
    let article = (from.max(with.saturating_sub(NOUNS))..with)
        .rev()
        .take_while(|at| passage.tokens[*at].shape == Shape::Lower)
        .find(|at| passage.is_any(*at, word_list!["a", "an", "the"]));
    if let Some(comma) = article.filter(|_| passage.is(with, "with"))
        && let Some(comma) = comma.checked_sub(1).filter(|at| passage.is_mark(*at, ','))
        && let Some(told) = place(comma)
    {
        return Some(told);
    }
    let mark = with.checked_sub(1).filter(|mark| {
        passage.is(with, "with")
            && [',', '(', '–', '—']
                .iter()
                .any(|m| passage.is_mark(*mark, *m))
    })?;
    // "A – run by B, with C as a partner –": the sentence speaks of A.
    let opening = scene.actors.first()?;
    let speaks = scene.article_start(opening) == scene.sentence.start && opening.tokens.end <= mark;
    match opening.named().filter(|_| speaks) {
        Some(id) => Some((id, Some(opening))),
        None => place(mark).or_else(|| begun(scene, mark)),
    }
}

/// "A was founded, with B and C as": what the clause that ends before the comma at token `mark` says was begun.
fn begun<'s>(scene: &'s Scene<'_, '_>, mark: usize) -> Option<Place<'s>> {
    const BEGUN: &WordList = word_list![
        "founded",
        "launched",
        "established",
        "created",
        "formed",
        "up",
        "constituted"
    ];
    let verb = mark
        .checked_sub(1)
        .filter(|at| scene.passage.is_any(*at, BEGUN))?;
    let begun = scene.subjects(verb).into_iter().next()?;
    begun.named().map(|id| (id, Some(begun)))
}

/// Verbs whose subject is where their object gets a role: "A elected Liis Tamm president", "A welcomed B as a member".
const ELECTING: &WordList = word_list![
    "elected",
    "elects",
    "appointed",
    "appoints",
    "named",
    "names",
    "chose",
    "chosen",
    "confirmed",
    "welcomed",
    "welcomes",
    "welcome",
    "admitted",
    "selected",
    "recruited",
    "hired",
    "approved",
    "gave",
    "gives",
    "granted",
    "grants",
];

/// "We welcome our new sponsor, A, to the Harbour Alliance": where those are welcomed to whom a role noun introduces; a
/// summit has them as guests.
fn welcomed_to<'s>(
    scene: &'s Scene<'_, '_>,
    group: &RoleGroup,
    holders: &[&Actor],
) -> Option<&'s Actor> {
    const BACK: usize = 6;
    let passage = scene.passage;
    let words = group.range();
    let last = holders.last()?;
    let end = scene.behind(last.tokens.end.max(words.end));
    let to = end + usize::from(passage.is_mark(end, ','));
    if last.named().is_none() || !passage.is(to, "to") {
        return None;
    }
    let first = holders.first()?.tokens.start.min(words.start);
    let from = scene.sentence.start.max(first.saturating_sub(BACK));
    let greets = word_list!["welcome", "welcomes", "welcomed", "welcoming"];
    let place = scene.objects(to + 1).into_iter().next()?;
    let id = place.named()?;
    let fits = scene.gathers(id) && scene.kind(id) != OrganizationKind::Conference;
    (fits && (from..first).any(|at| passage.is_any(at, greets))).then_some(place)
}

/// "President Liis Tamm of the Harbour Alliance": where the post before a name is held that "of" behind it leads to; "our
/// chair, Liis Tamm of A" works there.
fn of_holder<'s>(
    scene: &'s Scene<'_, '_>,
    group: &RoleGroup,
    holders: &[&Actor],
) -> Option<&'s Actor> {
    let [holder] = holders else { return None };
    let words = group.range();
    let before = words.start.checked_sub(1);
    let whose = before.is_some_and(|at| {
        let tags = scene.passage.tags(at);
        at >= scene.sentence.start
            && (tags.has(Tags::WE | Tags::DETERMINER) || scene.is_possessive(at))
    });
    let right = holder.is_person() && holder.tokens.start == words.end;
    if whose || !right || !scene.passage.is(holder.tokens.end, "of") {
        return None;
    }
    let place = scene.objects(holder.tokens.end + 1).into_iter().next()?;
    // "President Liis Tamm of France visited A"
    if scene.article_start(place) != holder.tokens.end + 1 {
        return None;
    }
    let runs = group.nouns[0].role.info().family == "employment";
    (runs || scene.gathers(place.named()?)).then_some(place)
}

/// "B chairs the Audit Committee; its members are C and D": "its" behind a semicolon is whose the clause before tells of
/// alone; of several no word says.
fn of_clause_before<'s>(scene: &'s Scene<'_, '_>, start: usize) -> Option<Vec<Place<'s>>> {
    let passage = scene.passage;
    let from = scene.sentence.start.max(start.saturating_sub(4));
    let own = (from..start)
        .find(|at| passage.is_any(*at, word_list!["its", "their", "whose"]))
        .filter(|own| *own > from && passage.is_mark(*own - 1, ';'))?;
    let mut before = scene.actors.iter().filter(|actor| actor.tokens.end < own);
    let mut named = before.by_ref().filter(|actor| actor.named().is_some());
    let place = |actor: &'s Actor| actor.organization().map(|id| (id, Some(actor)));
    let first = named.next();
    match (first, named.next()) {
        (Some(actor), None) => Some(place(actor).into_iter().collect()),
        (Some(_), Some(_)) => Some(Vec::new()),
        _ => None,
    }
}

/// Where a role without an object is held: "of which we are a founding member", the group an item opens with, the
/// section's body, else the report's subject.
pub(super) fn place_before<'s>(
    scene: &'s Scene<'_, '_>,
    context: &Context<'_>,
    group: &RoleGroup,
    holders: &[&Actor],
    plural: bool,
) -> Vec<Place<'s>> {
    let passage = scene.passage;
    let at = |actor: &Actor, named: Option<&'s Actor>| {
        Vec::from_iter(actor.organization().map(|id| (id, named)))
    };
    let start = group.range().start;
    // "Steering Committee member Liis Tamm": the body is named for itself.
    let body = scene.from(start).first().filter(|actor| {
        let committee = |id: u32| scene.kind(id) == OrganizationKind::Committee;
        actor.tokens.start == start
            && actor.tokens.end < group.range().end
            && actor.named().is_some_and(committee)
    });
    if let Some(body) = body {
        return at(body, Some(body));
    }
    if let Some(whose) =
        of_clause_before(scene, start).or_else(|| of_labelled(scene, &group.range(), holders))
    {
        return whose;
    }
    let labels = passage.is_mark(group.range().end, ':');
    if labels && context.is_of_group(scene, group.nouns[0].role) {
        return Vec::new();
    }
    if let Some(place) =
        welcomed_to(scene, group, holders).or_else(|| of_holder(scene, group, holders))
    {
        return at(place, Some(place));
    }
    let holds = |id: u32| {
        holders
            .iter()
            .any(|holder| holder.organization() == Some(id))
    };
    if let Some(owner) = owner(scene, context, group, holders).filter(|(id, _)| !holds(*id)) {
        return vec![owner];
    }
    if counts(scene, group) {
        return Vec::new();
    }
    let which = (scene.sentence.start..start + 1).find(|at| {
        passage.is_any(*at, word_list!["of", "in", "for", "at", "on"])
            && passage.is_any(*at + 1, word_list!["which", "whose"])
    });
    if let Some(which) = which
        && let Some(actor) = scene.actors.iter().rev().find(|actor| {
            let end = scene.behind(actor.tokens.end);
            end <= which && which - end <= 1
        })
    {
        return at(actor, Some(actor));
    }
    if let Some(place) = companions_place(scene, holders, start) {
        return vec![place];
    }
    if is_where_stranger(scene, start) {
        return Vec::new();
    }
    // "A and B have us as a member": where we are one stands before the verb.
    let as_what = holders.first().and_then(|holder| {
        let has = holder.tokens.start.checked_sub(1)?;
        (passage.is_any(has, word_list!["have", "has", "had", "count", "counts"])
            && passage.is(holder.tokens.end, "as"))
        .then(|| scene.subjects(has))
    });
    if let Some(subjects) = as_what.filter(|subjects| !subjects.is_empty()) {
        return subjects
            .into_iter()
            .filter_map(|actor| actor.organization().map(|id| (id, Some(actor))))
            .collect();
    }
    const NEAR: usize = 5;
    // "A elected Liis Tamm president", "A re-elected Liis Tamm as its chair": who elects is where the post is held.
    let verb = holders
        .first()
        .filter(|holder| holder.tokens.end <= start)
        .and_then(|holder| scene.verb_before(holder.tokens.start));
    // "A has appointed a new chief executive, Liis Tamm"
    let new = || {
        let behind = holders.first()?.tokens.start >= group.range().end;
        let verb = scene.verb_before(start).filter(|_| behind && !plural)?;
        let plain = |at: usize| {
            passage.tokens[at].is_word() && !passage.tags(at).has(Tags::PREPOSITION | Tags::WE)
        };
        (start - verb <= NEAR && (verb + 1..start).all(plain)).then_some(verb)
    };
    let electing = verb
        .or_else(new)
        .filter(|verb| passage.is_any(*verb, ELECTING))
        .and_then(|verb| scene.subjects(verb).into_iter().next())
        .filter(|actor| actor.organization().is_some());
    if let Some(actor) = electing {
        return at(actor, Some(actor));
    }
    // "The Council elected Liis Tamm chair": its own chair, and no name tells of whom that council is.
    let council = verb
        .filter(|verb| passage.is_any(*verb, ELECTING))
        .is_some_and(|verb| {
            const BODIES: &WordList = word_list![
                "council",
                "committee",
                "group",
                "panel",
                "commission",
                "subcommittee"
            ];
            let before = scene.verb_group_start(verb).checked_sub(1);
            before.is_some_and(|at| at >= scene.sentence.start && passage.is_any(at, BODIES))
        });
    if council && scene.opening.is_none() {
        return Vec::new();
    }
    // "The Alliance welcomes new members A and B": whose clause it is.
    let greeted = holders.first().filter(|holder| {
        plural && holder.named().is_some() && holder.tokens.start == group.range().end
    });
    let host = greeted.and_then(|_| {
        const VERBS: usize = 3;
        let mut at = start;
        (0..VERBS).find_map(|_| {
            at = scene.verb_before(at)?;
            let mut subjects = scene.subjects(at).into_iter();
            subjects.find(|actor| actor.organization().is_some_and(|id| scene.gathers(id)))
        })
    });
    if let Some(actor) = host {
        return at(actor, Some(actor));
    }
    let person = holders.iter().all(|holder| holder.is_person());
    let opening = scene.actors.first().filter(|actor| {
        actor
            .named()
            .is_some_and(|id| is_body(scene.kind(id)) && !holds(id))
            && (person || actor.tokens.end <= start)
    });
    if let Some(actor) = opening.filter(|_| person) {
        return at(actor, None);
    }
    let runs = group.nouns[0].role.info().family == "employment";
    // "Liis Tamm (chair, A)" under the title of a board: she chairs that, and works at A.
    let seated = passage.is_mark(start.saturating_sub(1), '(')
        && matches!(group.nouns[0].role.id(), "chair" | "vice_chair" | "other")
        && passage.block.section.is_some_and(|section| {
            let title = context.document.sections[section as usize].title;
            is_seat(&context.document.words(title))
        });
    if let Some(actor) = behind_field(scene, group).filter(|_| person) {
        return at(actor, Some(actor));
    }
    let employer = scene.actors.iter().find(|actor| {
        let end = group.range().end;
        let gap = end..scene.article_start(actor).max(end);
        let behind = gap.len() == 1 && passage.is_mark(gap.start, ',');
        // "Liis Tamm (A), chief executive"
        let inside = runs
            && holders.iter().any(|holder| {
                passage.is_mark(holder.tokens.end, '(')
                    && actor.tokens.start == holder.tokens.end + 1
                    && (passage.is_mark(actor.tokens.end, ')')
                        || passage.is_mark(actor.tokens.end, ','))
            });
        person && actor.named().is_some() && (behind && !seated || inside)
    });
    if let Some(actor) = employer {
        return at(actor, Some(actor));
    }
    let block = passage.block.kind;
    let listed = matches!(block, BlockKind::ListItem { .. } | BlockKind::Cell { .. });
    let tier = group.nouns.iter().any(|noun| {
        noun.role.info().family == "membership" && noun.role.id() != "member"
            || holder::is_graded(passage, noun)
    });
    let seat = group
        .nouns
        .iter()
        .any(|noun| noun.role.info().family == "governance");
    // "A and B have taken a maintainer role": work on what the report is about.
    let work = group
        .nouns
        .iter()
        .any(|noun| noun.role.info().family == "technical")
        && holders.len() > 1;
    // "A is the largest shareholder": of whom the report is.
    // "B was reappointed as auditor", "B acts as banker"
    const SERVICES: &WordList =
        word_list!["auditor", "auditors", "custodian", "solicitor", "banker"];
    let serves = passage.is_any(group.range().end - 1, SERVICES);
    let definite = matches!(group.nouns[0].role.id(), "owner" | "customer" | "supplier")
        && (scene.sentence.start.max(start.saturating_sub(4))..start)
            .any(|at| passage.is(at, "the"));
    let parted = passage.is_mark(group.range().end, ',')
        && context.subject.is_some_and(|id| scene.gathers(id));
    // "A came on as a gold member"
    let comes = (scene.sentence.start.max(start.saturating_sub(4))..start)
        .any(|at| passage.is(at, "as"))
        && scene.verb_before(start).is_some_and(|verb| {
            passage.is_any(
                verb,
                word_list![
                    "came", "comes", "joined", "joins", "join", "signed", "returned", "returns"
                ],
            )
        });
    let comes = comes || holder::is_coming(scene, start);
    let ties = matches!(
        group.nouns[0].role.info().family,
        "membership" | "partnership" | "funding"
    );
    // "A is a Platinum member and B a Gold member": of whom the report is about, where nobody else has members.
    // "became a member in March"
    let became = group.nouns[0].role.id() == "member"
        && scene
            .verb_before(start)
            .is_some_and(|verb| passage.is_any(verb, word_list!["became", "become", "becomes"]));
    let end = group.range().end;
    let open = !passage.tags(end).has(Tags::PREPOSITION) || told_when(scene, end) > end + 1;
    let alone = (tier || became)
        && open
        && context.subject.is_some_and(|id| scene.gathers(id))
        && !scene.actors.iter().any(|actor| {
            actor.tokens.end <= start
                && actor
                    .named()
                    .is_some_and(|id| scene.gathers(id) && !holds(id))
        });
    // "have observer status on the Board"
    let sits = passage.is_any(group.range().end, word_list!["on", "in", "at"])
        && passage.is_any(group.range().end + 1, word_list!["the", "our"])
        && passage.is_any(
            group.range().end + 2,
            word_list!["board", "council", "assembly"],
        )
        && !passage.tags(group.range().end + 3).has(Tags::PREPOSITION);
    let fits = person
        || is_alone(scene, context, group, holders)
        || seat
        || sits
        || plural
        || work
        || definite
        || tier && (listed || parted)
        || alone
        || serves
        || ties && comes;
    context
        .body(scene)
        .or(context.subject)
        .filter(|id| fits && !holds(*id) && !scene.elsewhere)
        .filter(|id| scene.is_place_of(group.nouns[0].role, *id))
        .filter(|_| {
            // The chair of the Advisory Board is none of the whole house.
            let post = matches!(group.nouns[0].role.id(), "chair" | "vice_chair" | "other");
            !(post && context.seat_of_nobody(passage.block.section).is_some())
        })
        .map(|id| (id, None))
        .into_iter()
        .collect()
}

/// "- Liis Tamm, Director, Platforms and Software, A": the organization behind what commas part from a post, which says
/// what in it is directed.
fn behind_field<'s>(scene: &'s Scene<'_, '_>, group: &RoleGroup) -> Option<&'s Actor> {
    const LONGEST: usize = 10;
    let passage = scene.passage;
    let noun = &group.nouns[0];
    let post = noun.role.info().family == "employment" || noun.role.id() == "other";
    let item = matches!(passage.block.kind, BlockKind::ListItem { .. });
    let end = group.range().end;
    if !(post && item && passage.is_mark(end, ',')) {
        return None;
    }
    let heads = |actor: &Actor| passage.tags(actor.tokens.end - 1).has(Tags::ORG_HEAD);
    let mut behind = scene.from(end).iter();
    let mut actor = behind.next()?;
    // "Executive Director, Data Sciences, A": no name of a body.
    if actor.tokens.start == end + 1 && !heads(actor) {
        actor = behind.next().filter(|next| heads(next))?;
    }
    let gap = end + 1..actor.tokens.start;
    let field = |at: usize| {
        passage.tokens[at].is_capital()
            || [',', '&'].iter().any(|mark| passage.is_mark(at, *mark))
            || passage.is_any(at, word_list!["and", "of", "for"])
    };
    let told = (2..=LONGEST).contains(&gap.len())
        && passage.is_mark(gap.end - 1, ',')
        && gap.into_iter().all(field);
    (told && actor.named().is_some()).then_some(actor)
}

#[cfg(test)]
mod tests;
