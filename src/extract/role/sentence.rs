//! Sentences that say who is what in which organization, by a role noun.
//!
//! | text | row |
//! |---|---|
//! | We are an active member of A and B | we, member, A; we, member, B |
//! | Liis Tamm, chief executive officer of A | Liis Tamm, executive, A |
//! | New gold members are A and B | A, gold_member, we; B, gold_member, we |
//! | A Working Group: chair Bao Nguyen | Bao Nguyen, chair, A Working Group |

use std::ops::Range;

use super::Context;
use super::draft::Draft;
use super::holder;
use super::noun::{RoleGroup, group_at, seat_behind};
use super::phrase::{Names, SEAT};
use super::scene::{Actor, Scene, Who, is_body};
use super::status::status;
use crate::document::{BlockKind, Shape};
use crate::extract::organization::name::is_name_token;
use crate::lexicon::words::{Tags, word_list};
use crate::model::{Role, RoleStatus, Rule};

/// Where a role is held, and the name that says so in the sentence.
pub(super) type Place<'s> = (u32, Option<&'s Actor>);

/// Adds the roles that role nouns of the sentence give.
pub(super) fn find(scene: &Scene<'_, '_>, context: &Context<'_>, roles: &mut Vec<Role>) {
    let mut at = scene.sentence.start;
    // Whoever held the role before holds the next that a coordinator joins: "a member of A and a partner of B".
    let mut shared: Vec<&Actor> = Vec::new();
    // Where it was held, the next is held whose text does not say where: "A is chair of C and B as vice-chair".
    let mut last_place = None;
    while at < scene.sentence.end {
        let group = group_at(scene.passage, at, scene.sentence.end);
        let Some(group) = group.or_else(|| seat_at(scene, at)) else {
            at += 1;
            continue;
        };
        let range = group.range();
        at = range.end;
        if !is_modifier(scene, &range)
            && !is_verb_form(scene, &range)
            && let Some((holders, rule)) = holder::find(scene, &group, &shared)
        {
            last_place = read_group(scene, context, (&group, rule), &holders, last_place, roles);
            shared = holders;
        }
    }
}

/// "on the A board", "joined A's advisory board": a seat in a body whose organization is named before it.
fn seat_at(scene: &Scene<'_, '_>, at: usize) -> Option<RoleGroup> {
    let passage = scene.passage;
    if !passage.is_any(at, SEAT) {
        return None;
    }
    let start = at + 1 + usize::from(passage.is(at + 1, "the"));
    let actor = scene
        .actors
        .iter()
        .find(|actor| actor.tokens.start == start)?;
    let clitic = passage.tokens.get(actor.tokens.end)?.shape == Shape::Clitic;
    let noun = seat_behind(passage, at, actor.tokens.end + usize::from(clitic))?;
    Some(RoleGroup::of(noun))
}

/// "chairs the board", "sponsors A": the word is a verb where its object follows and no article or adjective leads it.
fn is_verb_form(scene: &Scene<'_, '_>, range: &Range<usize>) -> bool {
    let passage = scene.passage;
    let Range { start, end } = *range;
    let lead = Tags::DETERMINER | Tags::ADJECTIVE | Tags::PREPOSITION | Tags::WE | Tags::NUMBER;
    let led = start > scene.sentence.start && passage.tags(start - 1).has(lead);
    range.len() == 1
        && end < scene.sentence.end
        && passage.tokens[start].shape == Shape::Lower
        && passage.tags(start).has(Tags::VERB)
        && passage.is_any(end, word_list!["the", "a", "an", "our", "its", "their"])
        && !led
}

/// "member states", "partner program", "board member training": the noun stands before another.
fn is_modifier(scene: &Scene<'_, '_>, range: &Range<usize>) -> bool {
    let next = scene
        .passage
        .tokens
        .get(range.end)
        .filter(|_| range.end < scene.sentence.end);
    let closed = Tags::PREPOSITION
        | Tags::CONJUNCTION
        | Tags::AUXILIARY
        | Tags::VERB
        | Tags::RELATIVE
        | Tags::DETERMINER
        | Tags::ADVERB;
    let post = scene.passage.is_any(
        range.end,
        word_list![
            "role",
            "roles",
            "position",
            "positions",
            "post",
            "seat",
            "seats",
        ],
    );
    next.is_some_and(|token| token.shape == Shape::Lower && token.spaced && !token.tags.has(closed))
        && !post
}

/// Adds the roles of a group, and gives the place that its own words name; without one a person's office is held at
/// `last_place`.
fn read_group<'s>(
    scene: &'s Scene<'_, '_>,
    context: &Context<'_>,
    (group, rule): (&RoleGroup, Rule),
    holders: &[&Actor],
    last_place: Option<Place<'s>>,
    roles: &mut Vec<Role>,
) -> Option<Place<'s>> {
    // What a list rule named behind the colon holds the role and is no place of it.
    let listed = rule == Rule::RoleList;
    let objects = if listed && scene.passage.is_mark(scene.behind(group.range().end), ':') {
        Vec::new()
    } else {
        holder::objects(scene, group)
    };
    let former = holder::former(scene, group);
    let plural = group.nouns.iter().any(|noun| noun.plural);
    // What is named behind the noun may be who holds it: "members are A and B".
    let from = listed && scene.passage.is(group.range().end, "from");
    let mut places: Vec<Place<'_>> = objects
        .iter()
        .filter_map(|actor| actor.organization().map(|id| (id, Some(*actor))))
        .collect();
    if from {
        places.clear();
    } else if listed {
        places.truncate(1);
    }
    // A post outside the closed list is some other body's unless the text says whose.
    let vague = group.nouns.iter().all(|noun| noun.role.id() == "other")
        && !matches!(
            scene.passage.block.kind,
            BlockKind::ListItem { .. } | BlockKind::Cell { .. }
        )
        && context.subject.is_none_or(|_| scene.opening.is_some());
    let told = places.first().copied();
    let office = holders.iter().all(|holder| holder.is_person())
        && matches!(group.nouns[0].role.info().family, "governance" | "other");
    let open = !scene
        .passage
        .tags(scene.behind(group.range().end))
        .has(Tags::PREPOSITION);
    if places.is_empty() && office && open && possessor(scene, context, group, holders).is_none() {
        places.extend(last_place);
    }
    if places.is_empty() && !vague && !(objects.is_empty() && held_elsewhere(scene, group)) {
        places.extend(place_before(scene, context, group, holders, plural));
    }
    let rule = if places.len() > 1 {
        Rule::RoleList
    } else {
        rule
    };
    for place in places {
        for holder in holders {
            push(scene, group, holder, place, rule, roles);
        }
        if let Some(actor) = former {
            let first = roles.len();
            push(scene, group, actor, place, rule, roles);
            // Who will be succeeded holds it until then.
            for role in &mut roles[first..] {
                role.status = match role.status {
                    RoleStatus::Planned => RoleStatus::Current,
                    _ => RoleStatus::Ended,
                };
            }
        }
    }
    told
}

/// "the editor of OFA 210": whether the noun's own "of" leads to a name that is no organization and no body.
fn held_elsewhere(scene: &Scene<'_, '_>, group: &RoleGroup) -> bool {
    let passage = scene.passage;
    let end = scene.behind(group.range().end);
    if !passage.is(end, "of") {
        return false;
    }
    let start = end + 1 + usize::from(passage.tags(end + 1).has(Tags::DETERMINER));
    let last = (start..scene.sentence.end)
        .take_while(|at| is_name_token(passage, *at))
        .last();
    last.is_some_and(|last| !passage.tags(last).has(Tags::ORG_HEAD))
}

fn push(
    scene: &Scene<'_, '_>,
    group: &RoleGroup,
    holder: &Actor,
    place: (u32, Option<&Actor>),
    rule: Rule,
    roles: &mut Vec<Role>,
) {
    let Some(status) = status(scene, group.range().start) else {
        return;
    };
    for noun in &group.nouns {
        let person_only = matches!(
            noun.role.id(),
            "executive" | "treasurer" | "chair" | "vice_chair"
        ) && matches!(
            holder.who,
            Who::Organization {
                said_as_we: true,
                ..
            }
        );
        if person_only {
            continue;
        }
        // "B is a subsidiary of A": A is the owner, B what it owns.
        let owner = place
            .1
            .cloned()
            .unwrap_or_else(|| Actor::unnamed(place.0, noun.range.start));
        let (holder, place) = match (noun.names, holder.organization()) {
            (Names::Holder, _) => (holder, place),
            (Names::Place, Some(id)) => (&owner, (id, Some(holder))),
            (Names::Place, None) => continue,
        };
        let draft = Draft {
            role: noun.role,
            certainty: group.certainty,
            words: noun.range.clone(),
            qualifier: group.qualifier.clone(),
            cue: group.range(),
            status,
            rule,
            holder,
            place,
        };
        roles.extend(draft.finish(scene));
    }
}

/// "HPIA's founding members", "our treasurer", "A appointed B as its chair", "With B as chair, A": whose a role is.
fn possessor<'s>(
    scene: &'s Scene<'_, '_>,
    context: &Context<'_>,
    group: &RoleGroup,
    holders: &[&Actor],
) -> Option<(u32, Option<&'s Actor>)> {
    let passage = scene.passage;
    let place = |actor: &'s Actor| actor.organization().map(|id| (id, Some(actor)));
    if let Some(owner) = holder::possessor(scene, group) {
        return place(owner);
    }
    let start = group.range().start;
    let verb = scene.verb_before(start);
    let clause = |verb: Option<usize>| {
        let subjects = verb.map(|verb| scene.subjects(verb)).unwrap_or_default();
        subjects
            .into_iter()
            .find(|actor| !holders.iter().any(|holder| holder.tokens == actor.tokens))
    };
    let own = (scene.sentence.start.max(start.saturating_sub(4))..start)
        .any(|at| passage.is_any(at, holder::OWN));
    let end = holders
        .iter()
        .map(|holder| holder.tokens.end)
        .max()
        .map_or(start, |end| end.max(group.range().end));
    let opens = passage.is_any(
        scene.sentence.start,
        word_list!["with", "under", "through", "via", "by"],
    );
    if own || opens {
        let subject =
            clause(verb).or_else(|| scene.main_subjects(scene.behind(end)).first().copied());
        return subject.and_then(place);
    }
    // "A operates through two subsidiaries: B and C", "A has nine members, including B": the list is the subject's.
    let behind = group.range().end;
    let listed = passage.is_mark(behind, ':') || holder::announced(passage, behind).is_some();
    let subject = clause(verb.filter(|_| listed)).and_then(place);
    subject.filter(|(id, _)| context.subject.is_some() || !is_body(scene.kind(*id)))
}

/// Where a role without an object is held: "of which we are a founding member", the group an item opens with, the
/// section's body, else the report's subject.
fn place_before<'s>(
    scene: &'s Scene<'_, '_>,
    context: &Context<'_>,
    group: &RoleGroup,
    holders: &[&Actor],
    plural: bool,
) -> Vec<(u32, Option<&'s Actor>)> {
    let passage = scene.passage;
    let at = |actor: &Actor, named: Option<&'s Actor>| {
        Vec::from_iter(actor.organization().map(|id| (id, named)))
    };
    let start = group.range().start;
    let holds = |id: u32| {
        holders
            .iter()
            .any(|holder| holder.organization() == Some(id))
    };
    if let Some(owner) = possessor(scene, context, group, holders).filter(|(id, _)| !holds(*id)) {
        return vec![owner];
    }
    let which = (scene.sentence.start..start).find(|at| {
        passage.is_any(*at, word_list!["of", "in"])
            && passage.is_any(*at + 1, word_list!["which", "whose"])
    });
    if let Some(which) = which
        && let Some(actor) = scene
            .actors
            .iter()
            .rev()
            .find(|actor| actor.tokens.end <= which && which - actor.tokens.end <= 1)
    {
        return at(actor, Some(actor));
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
    // "A elected Liis Tamm president", "A re-elected Liis Tamm as its chair": who elects is where the post is held.
    let verb = holders
        .first()
        .filter(|holder| holder.is_person() && holder.tokens.end <= start)
        .and_then(|holder| scene.verb_before(holder.tokens.start));
    let electing = verb
        .filter(|verb| passage.is_any(*verb, word_list!["elected", "appointed", "named", "chose"]))
        .and_then(|verb| scene.subjects(verb).into_iter().next())
        .filter(|actor| actor.organization().is_some());
    if let Some(actor) = electing {
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
    let employer = scene.actors.iter().find(|actor| {
        let gap = group.range().end..actor.tokens.start.max(group.range().end);
        person && actor.named().is_some() && gap.len() == 1 && passage.is_mark(gap.start, ',')
    });
    if let Some(actor) = employer {
        return at(actor, Some(actor));
    }
    let block = passage.block.kind;
    let listed = matches!(block, BlockKind::ListItem { .. } | BlockKind::Cell { .. });
    let tier = group
        .nouns
        .iter()
        .any(|noun| noun.role.info().family == "membership" && noun.role.id() != "member");
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
    let fits = person || seat || plural || work || tier && listed;
    context
        .body(scene)
        .or(context.subject)
        .filter(|id| fits && !holds(*id))
        .map(|id| (id, None))
        .into_iter()
        .collect()
}

#[cfg(test)]
mod tests {
    use crate::extract::role::testing::check;

    #[test]
    fn where_a_role_is_held() {
        check(
            "In each of these bodies Siemens is a premium partner or a board member: ETSI and GSMA.",
            "Siemens board_member ETSI one_of; Siemens premium_partner ETSI one_of; Siemens board_member GSMA one_of; Siemens premium_partner GSMA one_of",
        );
        check(
            "Many bodies, among them ETSI, GSMA and 3GPP, have Siemens as a founding member.",
            "Siemens founding_member ETSI; Siemens founding_member GSMA; Siemens founding_member 3GPP",
        );
        check(
            "Siemens is a maker of pumps in Oslo and a member of ETSI.",
            "Siemens member ETSI",
        );
    }

    #[test]
    fn posts_held_elsewhere_are_not_ours() {
        check(
            "The Kestrel Foundation met Maria Schmidt (Siemens), the editor of OFA 210.",
            "",
        );
        check("- Dev Khant, co-founder of Mem0 AI", "");
    }

    #[test]
    fn posts_that_ended() {
        check(
            "Maria Schmidt, Chair of the Audit Committee, stepped down in June.",
            "Maria Schmidt chair Audit Committee ended",
        );
    }
}
