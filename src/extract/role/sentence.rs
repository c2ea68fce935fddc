//! Sentences that say who is what in which organization, by a role noun.
//!
//! | text | row |
//! |---|---|
//! | We are an active member of A and B | we, member, A; we, member, B |
//! | Liis Tamm, chief executive officer of A | Liis Tamm, executive, A |
//! | New gold members are A and B | A, gold_member, we; B, gold_member, we |
//! | A Working Group: chair Bao Nguyen | Bao Nguyen, chair, A Working Group |

mod parts;
mod place;
mod row;
mod tie;
mod word;

use super::Context;
use super::holder;
use super::lead::before_post;
use super::noun::{RoleGroup, group_at, seat_behind, seat_in};
use super::phrase::SEAT;
use super::scene::{Actor, Scene, is_body};
use super::time::until;
use crate::document::{BlockKind, Shape};
use crate::extract::employed::employers;
use crate::extract::passage::Passage;
use crate::lexicon::words::{Tags, word_list};
use crate::model::{OrganizationKind, Role, RoleStatus, Rule};
use parts::respectively;
pub(super) use place::is_of_thing;
use place::{held_elsewhere, owner, place_before};
use row::push;
pub(super) use row::{is_run, presided};
use word::{is_modifier, is_of_people, is_of_stranger, is_verb_form};

/// Where a role is held, and the name that says so in the sentence.
pub(super) type Place<'s> = (u32, Option<&'s Actor>);

/// Adds the roles that role nouns of the sentence give.
pub(super) fn find(scene: &Scene<'_, '_>, context: &Context<'_>, roles: &mut Vec<Role>) {
    let mut at = scene.sentence.start;
    // Whoever held the role before holds the next that a coordinator joins: "a member of A and a partner of B".
    let mut shared: Vec<&Actor> = Vec::new();
    // Where it was held, the next is held whose text does not say where: "A is chair of C and B as vice-chair".
    let mut last_place = None;
    // "A is a gold member of C; B is a silver member": where the tie before is.
    let mut last_tie: Option<Place<'_>> = None;
    while at < scene.sentence.end {
        let group = group_at(scene.passage, at, scene.sentence.end);
        let Some(group) = group.or_else(|| seat_at(scene, at)) else {
            if scene.passage.is_mark(at, ';') {
                last_place = None;
            }
            at += 1;
            continue;
        };
        let group = behind_name(scene, of_whose_body(scene, group));
        let range = group.range();
        at = range.end;
        // "Chair: Liis Tamm, A" over "Treasurer: Karl Oja": a label on a line of its own shares nothing.
        if scene.passage.tokens[range.start].breaks && scene.passage.is_mark(range.end, ':') {
            shared.clear();
            last_place = None;
        }
        if !is_modifier(scene, &range)
            && !is_of_people(scene, range.start)
            && !is_of_stranger(scene, &group)
            && !is_verb_form(scene, &range)
            && !is_vacant(scene.passage, range.end)
            && let Some((mut holders, rule)) = holder::find(scene, &group, &shared)
        {
            holders.extend(beside(scene, &group, &holders));
            let joining = joining(scene, &group, &holders);
            holders.extend(joining);
            let new = |place: &Place<'_>| {
                is_new_clause(scene, *place, range.start)
                    || holder::elected(scene, &group).is_some()
            };
            let last = last_place.filter(|place| !new(place));
            let objects = holder::objects(scene, &group);
            let ties = tie::is_tie(&group, &holders);
            let parts = respectively(scene, group, &holders);
            // "A and B are chair and vice-chair of C": of C is said once.
            let shared_place = objects
                .first()
                .filter(|_| parts.iter().any(|(_, part)| part.len() < holders.len()));
            let shared_place =
                shared_place.and_then(|place| Some((place.organization()?, Some(*place))));
            let last = match ties {
                true => last_tie.filter(|place| tie::goes_on(scene, *place, range.start, &holders)),
                false => shared_place.or(last),
            };
            for (group, holders) in parts {
                last_place = read_group(scene, context, (&group, rule), &holders, last, roles);
            }
            last_tie = last_place.filter(|_| ties).or(last_tie);
            // "Liis Tamm is head of A, a supplier of B, and chair of C": she is the chair.
            let aside = rule == Rule::RoleRoster
                && shared.iter().any(|actor| actor.is_person())
                && holders.iter().all(|actor| actor.named().is_some());
            if !aside {
                shared = holders;
            }
        }
    }
}

/// "an A Steering Council member": the noun behind the name of the body, where the words of the role start within that name.
fn behind_name(scene: &Scene<'_, '_>, group: RoleGroup) -> RoleGroup {
    let range = group.range();
    let next = scene
        .actors
        .partition_point(|actor| actor.tokens.start < range.start);
    let before = next.checked_sub(1).map(|before| &scene.actors[before]);
    let within = before.filter(|name| name.named().is_some() && name.tokens.contains(&range.start));
    let end = within
        .map(|name| name.tokens.end)
        .filter(|end| *end < range.end);
    let noun = end.and_then(|end| group_at(scene.passage, end, scene.sentence.end));
    noun.filter(|noun| noun.range().end == range.end)
        .unwrap_or(group)
}

/// "A, alongside B, is a member of C", "A is a member of C, alongside B": who holds the role with those who stand before it.
fn beside<'s>(scene: &'s Scene<'_, '_>, group: &RoleGroup, holders: &[&Actor]) -> Vec<&'s Actor> {
    let range = group.range();
    let last = holders.iter().map(|holder| holder.tokens.end).max();
    let Some(last) = last.filter(|last| *last <= range.start) else {
        return Vec::new();
    };
    let place = holder::objects(scene, group);
    let end = place.last().map_or(range.end, |place| place.tokens.end);
    let mut company = scene.company(last, false);
    // "A, a founding member of the C consortium with B, met": who founds with others is as they are.
    if group
        .nouns
        .iter()
        .all(|noun| noun.role.id() == "founding_member")
    {
        let sort = word_list![
            "alliance",
            "coalition",
            "consortium",
            "initiative",
            "network",
            "partnership",
            "programme",
            "program",
            "project"
        ];
        let end = scene.behind(end) + usize::from(scene.passage.is_any(end, sort));
        let parted = scene.passage.is_mark(end, ',');
        company.extend(scene.company(end, !parted));
        return company;
    }
    // "A, chair of C, together with B, spoke": B speaks with A.
    let apposed = scene.passage.is_mark(scene.behind(last), ',');
    let apart = apposed && scene.passage.is_mark(scene.behind(end), ',');
    if !apart {
        company.extend(scene.company(end, false));
    }
    company.extend(tie::others(scene, group, end));
    let within = scene.company_within(range.end);
    company.extend(within.map_or(Vec::new(), |(company, _)| company));
    company
}

/// "(chair: none; editor: A)": whether what stands at token `at` behind a post says that nobody holds it.
fn is_vacant(passage: &Passage<'_>, at: usize) -> bool {
    let nobody = word_list!["nobody", "none", "tba", "tbd", "vacant"];
    let led = [':', '–', '—']
        .iter()
        .any(|mark| passage.is_mark(at, *mark));
    led && passage.is_any(at + 1, nobody)
}

/// "A joins Gold Sponsors B and C": who joins those of a tier is one of them; who joins its founders is none.
fn joining<'s>(scene: &'s Scene<'_, '_>, group: &RoleGroup, holders: &[&Actor]) -> Vec<&'s Actor> {
    const BACK: usize = 3;
    let passage = scene.passage;
    let range = group.range();
    let graded = holder::is_graded(passage, &group.nouns[0]);
    let behind = holders
        .first()
        .filter(|first| first.tokens.start == range.end);
    let from = scene.sentence.start.max(range.start.saturating_sub(BACK));
    let verb = (from..range.start)
        .find(|at| passage.is_any(*at, word_list!["join", "joins", "joined"]))
        .filter(|_| graded && behind.is_some());
    // "joins Gold Sponsors B and C in a lawsuit": it is with them in that alone.
    let end = holders
        .iter()
        .map(|holder| scene.behind(holder.tokens.end))
        .max();
    let closed = end.is_some_and(|end| {
        end >= scene.sentence.end
            || !passage.tokens[end].is_word()
            || passage.is(end, "as")
            || passage.is(end, "in")
                && passage.is_any(
                    end + 1,
                    word_list!["supporting", "sponsoring", "funding", "backing"],
                )
    });
    let verb = verb.filter(|_| closed);
    let mut subjects = verb.map_or(Vec::new(), |verb| scene.subjects(verb));
    subjects.retain(|actor| actor.named().is_some());
    subjects
}

/// "Liis Tamm, chair of A, was elected to the board": whether a verb behind the comma that closes what was told of a place
/// opens a clause of its own.
fn is_new_clause(scene: &Scene<'_, '_>, (_, place): Place<'_>, at: usize) -> bool {
    let Some(end) = place.map(|place| scene.behind(place.tokens.end)) else {
        return false;
    };
    scene.passage.is_mark(end, ',')
        && scene
            .verb_before(at)
            .is_some_and(|verb| scene.verb_group_start(verb) == end + 1)
}

/// "A, of whose board she is a member", "a member of the A board": whose board's member a plain one is.
fn of_whose_body(scene: &Scene<'_, '_>, mut group: RoleGroup) -> RoleGroup {
    const BACK: usize = 14;
    let passage = scene.passage;
    let start = group.range().start;
    let from = scene.sentence.start.max(start.saturating_sub(BACK));
    let seat = (from..start)
        .rev()
        .find(|at| passage.is(*at, "whose"))
        .and_then(|whose| seat_in(passage, whose + 1));
    let of = group.range().end;
    let first = of + 1 + usize::from(passage.is(of + 1, "the"));
    let own = || {
        let named = scene
            .from(first)
            .first()
            .filter(|named| named.tokens.start == first && passage.is(of, "of"))?;
        let end = named.tokens.end;
        seat_in(passage, end + usize::from(scene.is_possessive(end)))
    };
    let seat = seat.or_else(own);
    if let (Some(seat), [noun]) = (seat, group.nouns.as_mut_slice())
        && noun.role.id() == "member"
    {
        noun.role = seat;
    }
    group
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
    let behind = || seat_behind(passage, at, actor.tokens.end + usize::from(clitic));
    // "on the A Board of Directors", where the board is named for itself.
    let named = || {
        (start + 1..actor.tokens.end)
            .filter_map(|body| seat_behind(passage, at, body))
            .find(|noun| noun.range.end >= actor.tokens.end)
    };
    Some(RoleGroup::of(behind().or_else(named)?))
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
    // What is named behind the noun may be who holds it: "members are A and B".
    let from = employers(scene.passage, group.range().end).filter(|_| listed);
    // "a new contributor from A was added": one of those we have.
    let plural = from.is_some() || group.nouns.iter().any(|noun| noun.plural);
    let mut places: Vec<Place<'_>> = objects
        .iter()
        .filter_map(|actor| actor.organization().map(|id| (id, Some(*actor))))
        .collect();
    if let Some(from) = from {
        places.retain(|(_, actor)| actor.is_some_and(|actor| actor.tokens.end <= from));
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
    // "Moderator Liis Tamm (A) talked with B": of a talk that no word names.
    let vague = vague
        || group
            .nouns
            .iter()
            .all(|noun| noun.role.id() == "facilitator");
    let told = places.first().copied();
    let office = holders.iter().all(|holder| holder.is_person())
        && matches!(
            group.nouns[0].role.info().family,
            "governance" | "other" | "employment"
        );
    let open = !scene
        .passage
        .tags(scene.behind(group.range().end))
        .has(Tags::PREPOSITION);
    let shares = office || tie::is_tie(group, holders);
    if places.is_empty() && shares && open && owner(scene, context, group, holders).is_none() {
        places.extend(last_place);
    }
    if places.is_empty() {
        places.extend(before_post(scene, group).map(|id| (id, None)));
    }
    if places.is_empty() && !vague && !(objects.is_empty() && held_elsewhere(scene, group)) {
        places.extend(place_before(scene, context, group, holders, plural));
    }
    places.retain_mut(|place| of_tier(scene, context, group, place));
    // A committee has no committers.
    places.retain(|(id, _)| from.is_none() || scene.kind(*id) != OrganizationKind::Committee);
    let rule = if places.len() > 1 {
        Rule::RoleList
    } else {
        rule
    };
    let listed = places.len() == 1 && (from.is_some() || holders.len() > 1);
    if places.is_empty() {
        for holder in holders {
            if let Some(place) = project_of(scene, group, holder) {
                push(scene, group, (holder, true), place, rule, roles);
            }
        }
    }
    for place in places {
        for holder in holders {
            let place = project_of(scene, group, holder).unwrap_or(place);
            push(scene, group, (holder, listed), place, rule, roles);
        }
        if let Some(actor) = former {
            let first = roles.len();
            push(scene, group, (actor, false), place, rule, roles);
            // Who will be succeeded holds it until then.
            for role in &mut roles[first..] {
                role.status = match role.status {
                    RoleStatus::Planned => RoleStatus::Current,
                    _ => RoleStatus::Ended,
                };
                role.as_of = role.as_of.map(|as_of| until(scene, as_of));
            }
        }
    }
    told
}

/// "A (Platinum Member)" on a committee's roll: committees have no tiers of members, so that they are of whom the report's
/// title names, else of whom it is about; whether anybody is left whose they may be.
fn of_tier(
    scene: &Scene<'_, '_>,
    context: &Context<'_>,
    group: &RoleGroup,
    place: &mut Place<'_>,
) -> bool {
    let committee = |id: u32| {
        matches!(
            scene.kind(id),
            OrganizationKind::Committee | OrganizationKind::WorkingGroup
        )
    };
    let tier = group.nouns.iter().all(|noun| {
        let info = noun.role.info();
        info.family == "membership" && info.parent.is_some()
    });
    if !tier || place.1.is_some() || !committee(place.0) {
        return true;
    }
    match context.whole(scene.passage.block.section) {
        Some(id) => {
            place.0 = id;
            true
        }
        None => false,
    }
}

/// "maintainers such as Liis Tamm (A)": the project that stands behind who works on it.
fn project_of<'s>(
    scene: &'s Scene<'_, '_>,
    group: &RoleGroup,
    holder: &Actor,
) -> Option<Place<'s>> {
    let passage = scene.passage;
    let works = group
        .nouns
        .iter()
        .all(|noun| noun.role.info().family == "technical");
    let end = holder.tokens.end;
    let project = scene.from(end).first()?;
    let id = project.named().filter(|id| is_body(scene.kind(*id)))?;
    let inside = passage.is_mark(end, '(')
        && project.tokens.start == end + 1
        && passage.is_mark(project.tokens.end, ')');
    (works && holder.is_person() && inside).then_some((id, Some(project)))
}

#[cfg(test)]
mod tests;
