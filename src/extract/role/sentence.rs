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
use super::draft::{Draft, status};
use super::holder;
use super::noun::{RoleGroup, group_at};
use super::scene::{Actor, Scene, Who, is_body};
use crate::document::{BlockKind, Shape};
use crate::extract::organization::name::is_name_token;
use crate::lexicon::words::{Tags, word_list};
use crate::model::{Role, RoleStatus, Rule};

/// Adds the roles that role nouns of the sentence give.
pub(super) fn find(scene: &Scene<'_, '_>, context: &Context<'_>, roles: &mut Vec<Role>) {
    let mut at = scene.sentence.start;
    // Whoever held the role before holds the next that a coordinator joins: "a member of A and a partner of B".
    let mut shared: Vec<&Actor> = Vec::new();
    while at < scene.sentence.end {
        let Some(group) = group_at(scene.passage, at, scene.sentence.end) else {
            at += 1;
            continue;
        };
        let range = group.range();
        at = range.end;
        if !is_modifier(scene, &range)
            && let Some((holders, rule)) = holder::find(scene, &group, &shared)
        {
            read_group(scene, context, &group, &holders, rule, roles);
            shared = holders;
        }
    }
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

fn read_group(
    scene: &Scene<'_, '_>,
    context: &Context<'_>,
    group: &RoleGroup,
    holders: &[&Actor],
    rule: Rule,
    roles: &mut Vec<Role>,
) {
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
    let mut places: Vec<(u32, Option<&Actor>)> = objects
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
    let status = status(scene, group.range().start);
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
    // "A elected Liis Tamm president": who elects is where the post is held.
    let verb = holders
        .first()
        .filter(|holder| holder.who == Who::Person && holder.tokens.end == start)
        .and_then(|holder| scene.verb_before(holder.tokens.start));
    let electing = verb
        .filter(|verb| passage.is_any(*verb, word_list!["elected", "appointed", "named"]))
        .and_then(|verb| scene.subjects(verb).into_iter().next())
        .filter(|actor| actor.organization().is_some());
    if let Some(actor) = electing {
        return at(actor, Some(actor));
    }
    // "HPIA's founding members", "our treasurer"
    let owner = scene.actors.iter().rev().find(|actor| {
        actor.tokens.end <= start
            && start - actor.tokens.end <= 3
            && actor.organization().is_some()
            && (passage.tokens[actor.tokens.end - 1].shape == Shape::Clitic
                || passage.tokens[actor.tokens.end].shape == Shape::Clitic
                || passage.is(actor.tokens.start, "our"))
    });
    if let Some(actor) = owner.filter(|actor| actor.organization().is_some_and(|id| !holds(id))) {
        return at(actor, Some(actor));
    }
    let person = holders.iter().all(|holder| holder.who == Who::Person);
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
