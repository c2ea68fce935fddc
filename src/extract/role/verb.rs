//! Verbs and fixed phrases that tie an organization to another: "joined", "donated … to", "hosted by", "together with".

mod behind;
mod credited;
mod employed;
mod engaged;
mod followers;
mod gift;
mod handed;
mod housed;
mod hyphened;
mod listed;
mod live;
mod newcomers;
mod nominal;
mod object;
mod ours;
mod passive;
mod project;
mod staff;
mod team;
mod together;
mod wish;
mod work;

use std::ops::Range;

use super::Context;
use super::cue::Object::{Behind, Direct, Given, Holders, Inverse};
use super::cue::{Verb, verbs_at};
use super::draft::Draft;
use super::noun::{RoleNoun, tier_at};
use super::scene::{Actor, Scene, is_body};
use super::sentence::{Place, presided};
use super::status::status;
use crate::document::Shape;
use crate::extract::passage::Passage;
use crate::lexicon::RoleId;
use crate::lexicon::words::{Tags, WordList, word_list};
use crate::model::{Certainty, Role, Rule};
pub(super) use behind::told_when;
use behind::{
    behind_post, behind_verbs, is_apart, is_called_by, is_stock, joined_verbs, object_start,
    seated_in,
};
use credited::credited;
use employed::{employed, jobs};
use engaged::{contracted, engaged};
use followers::followers;
use housed::housed;
use hyphened::hyphened;
use listed::{gathered, listed_behind, mixed, tied};
use live::live;
use newcomers::newcomers;
pub(super) use object::is_adopted;
use object::{as_noun, called_or_staffed, is_noun, is_seat, is_staff, relative_object, role_of};
pub(super) use passive::has_passive;
use passive::passive;
use project::{part_of, sponsored_project};
use staff::staff;
use team::{our_board, our_team};
use together::together;
use wish::{is_wished, wishes};

/// Adds the roles that the `cues` of the sentence give, its verbs and phrases; those of the sentence start at `first`.
pub(super) fn find(
    scene: &Scene<'_, '_>,
    context: &Context<'_>,
    cues: &[usize],
    roles: &mut Vec<Role>,
    first: usize,
) {
    for &at in cues {
        if let Some((holders, places, role)) = passive(scene, context, at) {
            tie(scene, at..at + 2, role, &holders, &places, None, roles);
        } else if let Some((holders, places, role)) = listed_behind(scene, context, at)
            .or_else(|| mixed(scene, context, at))
            .or_else(|| gathered(scene, at))
            .or_else(|| part_of(scene, at))
            .or_else(|| housed(scene, at))
            .or_else(|| sponsored_project(scene, at))
            .or_else(|| tied(scene, at))
            .or_else(|| contracted(scene, context, at))
            .or_else(|| engaged(scene, context, at))
            .or_else(|| employed(scene, context, at))
            .or_else(|| gift::enabled(scene, context, at))
            .or_else(|| credited(scene, context, at))
            .or_else(|| together(scene, at))
            .or_else(|| hyphened(scene, at))
            .or_else(|| live(scene, context, at))
            .or_else(|| newcomers(scene, context, at))
        {
            tie(scene, at..at + 2, role, &holders, &places, None, roles);
        } else {
            for (verb, end) in verbs_at(scene.passage, at) {
                active(scene, context, at..end, verb, roles);
            }
        }
    }
    // Nouns say least: "together with A we founded B" is told by its verb.
    for &at in cues {
        nominal::find(scene, context, at, first, roles);
    }
}

/// Adds the roles of people whose job is told beside their names, by no verb.
pub(super) fn find_jobs(scene: &Scene<'_, '_>, context: &Context<'_>, roles: &mut Vec<Role>) {
    for (people, place, at) in staff(scene, context) {
        tie(
            scene,
            at..at + 1,
            id("employee"),
            &people,
            &[place],
            None,
            roles,
        );
    }
    for (person, firm, at) in jobs(scene) {
        let places = Vec::from_iter(place(firm));
        tie(
            scene,
            at..at + 1,
            id("employee"),
            &[person],
            &places,
            None,
            roles,
        );
    }
}

fn place<'s>(actor: &'s Actor) -> Option<Place<'s>> {
    actor.organization().map(|id| (id, Some(actor)))
}

/// A role between holders and places; `words` name it where a noun behind the verb is more exact.
fn tie(
    scene: &Scene<'_, '_>,
    cue: Range<usize>,
    role: RoleId,
    holders: &[&Actor],
    places: &[Place<'_>],
    noun: Option<RoleNoun>,
    roles: &mut Vec<Role>,
) {
    let Some(status) = status(scene, cue.start) else {
        return;
    };
    for place in places {
        for holder in holders {
            // Whom "joined us as Community Manager" speaks of is an employee, unless the post is none of an employee's.
            let employed = role == id("employee");
            let (role, words) = match &noun {
                Some(noun) => {
                    let seat = matches!(noun.role.info().family, "governance" | "technical");
                    let exact = !employed || seat || noun.role == id("executive");
                    let post = presided(scene, noun, place.0);
                    (if exact { post } else { role }, noun.range.clone())
                }
                None => tier_of(scene, role, holder).unwrap_or((role, cue.clone())),
            };
            let rule = if places.len() > 1 {
                Rule::RoleList
            } else {
                Rule::RoleVerb
            };
            let draft = Draft {
                role,
                certainty: Certainty::Stated,
                words,
                qualifier: None,
                cue: cue.clone(),
                status,
                rule,
                holder,
                place: *place,
                lists_holders: places.len() == 1 && holders.len() > 1,
            };
            roles.extend(draft.finish(scene));
        }
    }
}

/// "A (Gold) and B (Silver) joined": the tier of a new member that its own parenthesis tells.
fn tier_of(scene: &Scene<'_, '_>, role: RoleId, holder: &Actor) -> Option<(RoleId, Range<usize>)> {
    let open = holder.tokens.end;
    let passage = scene.passage;
    if role != id("member") || !passage.is_mark(open, '(') || !passage.is_mark(open + 2, ')') {
        return None;
    }
    tier_at(passage, open + 1).map(|tier| (tier, open + 1..open + 2))
}

fn id(role: &str) -> RoleId {
    RoleId::from_id(role).expect("the closed list has the role")
}

fn active(
    scene: &Scene<'_, '_>,
    context: &Context<'_>,
    cue: Range<usize>,
    verb: &Verb,
    roles: &mut Vec<Role>,
) {
    let passage = scene.passage;
    let (at, from) = (cue.start, cue.end);
    let agent = matches!(verb.object, Behind(links) if links.holds("by"));
    let apart = scene.company_within(from);
    let from = apart.as_ref().map_or(from, |(_, behind)| *behind);
    // "Two firms started contributing: A and B"
    let begun = verb.role == "contributor"
        && at > scene.sentence.start
        && passage.is_any(at - 1, word_list!["started", "begun", "began", "are"]);
    // "A's sponsors (B, C)": whom brackets hold are no object of a verb.
    let aside = verb.object == Direct
        && passage.is_mark(from, '(')
        && scene
            .from(from)
            .first()
            .is_some_and(|next| next.tokens.start == from + 1);
    // "The group's co-chairs wish", "chairs met": those who chair it.
    let chairs = verb.role == "chair"
        && passage.raw(from - 1).ends_with('s')
        && passage.tags(from).has(Tags::VERB)
        && !passage.tokens[from].is_capital()
        && !passage
            .tags(from)
            .has(Tags::DETERMINER | Tags::ADJECTIVE | Tags::PREPOSITION);
    if passage.is_mark(from, ':') && !begun
        || aside
        || chairs
        || passage.is(from, "by") && !agent
        || is_seeking(scene, at)
        || is_wished(scene, at)
        || is_noun(passage, at, scene.sentence.start)
    {
        return;
    }
    let from = match verb.object {
        Direct => behind_verbs(scene, from),
        _ => from,
    };
    let led = object_start(scene, verb, from).filter(|start| {
        // "involved in funding A" is told by what they do.
        let does = passage.raw(*start).ends_with("ing")
            && passage.tokens[*start].shape == Shape::Lower
            && verbs_at(passage, *start).next().is_some();
        !(does && verb.role == "participant")
    });
    // "consists of representatives of A and B": whom they stand for.
    let sent = verb.object == Holders
        && passage.is(from, "representatives")
        && passage.is_any(from + 1, word_list!["of", "from"])
        && !passage.is_any(from + 2, word_list!["each", "every", "all"]);
    let led = led.map(|start| start + 2 * usize::from(sent));
    let start = led.unwrap_or(from);
    // "A awarded the Delta Prize at B": a headline of who was given it, and where.
    const PRIZES: &WordList = word_list!["award", "awards", "prize", "prizes", "medal"];
    let prize = || (from..start.min(scene.sentence.end)).any(|at| passage.is_any(at, PRIZES));
    if verb.role == "funder" && passage.is(start - 1, "at") && prize() {
        return;
    }
    // "A gave us their Delta Award": an honour, and no money.
    let honour = || {
        (from..scene.sentence.end)
            .take_while(|at| {
                let token = &passage.tokens[*at];
                !matches!(token.shape, Shape::Mark | Shape::Number)
                    && !token.tags.has(Tags::PREPOSITION)
            })
            .any(|at| passage.is_any(at, PRIZES))
    };
    if passage.is_any(at, word_list!["gave", "give", "gives"]) && honour() {
        return;
    }
    let mut subjects = scene.subjects(at);
    // "Liis Tamm; Ken Hu, representing A": who stands right before.
    if passage.is(at, "representing") {
        let comma = usize::from(at > 0 && passage.is_mark(at - 1, ','));
        let right = scene.before_parenthesis(at - comma);
        subjects.retain(|_| scene.ending_at(right).is_some());
    }
    if let Inverse(_) | Holders = verb.object {
        let mut holders = led.map_or(Vec::new(), |start| scene.named_from(start));
        if let (Inverse(links), Some(last)) = (verb.object, holders.last()) {
            holders.extend(gift::also_from(scene, last.tokens.end, links));
        }
        let mut places: Vec<Place<'_>> = subjects.iter().filter_map(|actor| place(actor)).collect();
        places.extend(seated_in(scene, at).filter(|_| subjects.is_empty()));
        // "Our Board of Directors consists of A and B": the subject's board.
        let board = (places.is_empty() && subjects.is_empty()).then(|| {
            let people = !holders.is_empty() && holders.iter().all(|one| one.is_person());
            our_board(scene, at).or_else(|| our_team(scene, context, at).filter(|_| people))
        });
        let board = board.flatten();
        // "has representatives of A and B": a country has them too.
        if passage.is(at, "has") && verb.object == Holders && board.is_none() {
            return;
        }
        if let Some((seat, subject)) = board.zip(context.subject).filter(|_| !holders.is_empty()) {
            places.push((subject, None));
            tie(scene, cue, seat, &holders, &places, None, roles);
            return;
        }
        if !(places.is_empty() || holders.is_empty())
            && let Some(role) = role_of(scene, verb, at, start, &places, &holders)
        {
            tie(scene, cue, role, &holders, &places, None, roles);
        }
        return;
    }
    // "took over as chair", "co-hosted with A": no object stands behind the verb.
    let other = word_list!["as", "with", "at", "in", "from", "about", "of", "for"];
    let led = led.filter(|_| verb.object != Direct || !passage.is_any(from, other));
    let led = led.map(|start| joined_verbs(scene, verb, at, start));
    let start = led.unwrap_or(start);
    let mut objects = led.map_or(Vec::new(), |start| scene.objects(start));
    // "joined the A press team", "launched a fork of A named B"
    if let Some(named) = led.and_then(|start| called_or_staffed(scene, verb, start)) {
        objects = vec![named];
    }
    // "joined A's board" joins no A, "certified by A's sister scheme" is by no A.
    let whole = matches!(verb.role, "member" | "certified")
        || verb.role == "funder" && matches!(verb.object, Behind(_));
    // "joined A's press team": who works there is of A.
    objects.retain(|actor| {
        let end = actor.tokens.end;
        !whole || !scene.is_possessive(end) || verb.role == "member" && is_staff(passage, end + 1)
    });
    if matches!(verb.role, "host" | "organizer") {
        objects.retain(|actor| !is_called_by(scene, actor));
    }
    // "We thank A for sponsoring and B for hosting the day": who is thanked next is no object of what A did.
    // "A sponsored a fair and B our summit": who comes next did the same to another.
    let next = |actor: &&Actor| {
        let end = actor.tokens.end;
        let and = scene.article_start(actor).checked_sub(1);
        and.is_some_and(|and| {
            let thanked = and == from && passage.is(end, "for");
            let theirs = passage.is_any(end, word_list!["our", "the", "a", "an", "its"]);
            and >= from && passage.is(and, "and") && (thanked || theirs)
        })
    };
    if objects.first().is_some_and(next) {
        objects.clear();
    }
    // "gave a talk at A", "hosted 40 people from A": the name belongs to another phrase.
    // "gave £75,000 and B £20,000": B gave too.
    if let (Direct | Given, Some(first)) = (verb.object, objects.first())
        && (is_apart(passage, start..first.tokens.start)
            || verb.object == Given && gift::is_sum(passage, start))
    {
        objects.clear();
    }
    // "took part in the fair with A": with whom is no place of it.
    let company = |actor: &&Actor| {
        let lead = scene.article_start(actor);
        lead > start && passage.is(lead - 1, "with")
    };
    if verb.role == "participant" && objects.first().is_some_and(company) {
        objects.clear();
    }
    // "A joins founding members B and C in D", "A joined B as a member": those who are members already are joined there.
    if verb.role == "member"
        && let Some((first, last)) = objects.first().zip(objects.last())
        && (start..first.tokens.start).any(|at| names_members(passage, at))
    {
        let end = scene.behind(last.tokens.end);
        let led = passage.is_any(end, word_list!["in", "of", "at"]);
        objects = match led {
            true => scene.objects(end + 1),
            false => Vec::new(),
        };
    }
    // "Joining A are B and C"
    let opens = at <= scene.sentence.start + 1 && passage.raw(at).ends_with("ing");
    let be = objects.last().map(|last| scene.behind(last.tokens.end));
    let be = be.filter(|be| opens && passage.is_any(*be, word_list!["are", "is", "were", "was"]));
    if let Some(be) = be {
        subjects = scene.named_from(be + 1);
    }
    if objects.is_empty() {
        objects.extend(relative_object(scene, verb.object, &subjects));
    }
    let body = passage.is_any(from, word_list!["the", "its"])
        && passage.is_any(
            from + 1,
            word_list!["committee", "group", "council", "board", "panel"],
        );
    if verb.role == "chair" && objects.is_empty() && body {
        let opening = scene.actors.first().and_then(Actor::named);
        let opening = opening.filter(|id| is_body(scene.kind(*id)));
        // "chairs the board": nobody else's is named.
        let board = passage.is_any(from + 1, word_list!["board"])
            && !passage.is_any(from, word_list!["its"])
            && (!passage.tags(from + 2).has(Tags::PREPOSITION)
                || told_when(scene, from + 2) > from + 3)
            && !scene.elsewhere;
        let whole = context.subject.filter(|_| board && opening.is_none());
        if let Some(body) = whole.or(opening).or_else(|| context.body(scene)) {
            let places = [(body, None)];
            tie(scene, cue, id("chair"), &subjects, &places, None, roles);
        }
        return;
    }
    // What is given to our kitchens is given to us; what is set up for our guide founds nothing.
    let gives = matches!(verb.role, "donor" | "funder" | "sponsor" | "supporter");
    let places: Vec<Place<'_>> = objects
        .iter()
        .filter(|actor| {
            gives && !gift::is_rival(scene, actor)
                || !passage.is(actor.tokens.start, "our")
                || is_seat(passage, actor.tokens.end)
                || ours::is_thing(passage, verb.role, actor.tokens.end)
                || verb.role == "owner" && is_stock(passage, actor.tokens.end)
                || verb.role == "member" && is_staff(passage, actor.tokens.end)
        })
        .filter_map(|actor| place(actor))
        .collect();
    let places = match places.is_empty() && objects.is_empty() {
        true => Vec::from_iter(gift::taker(scene, context, at, verb)),
        false => places,
    };
    let last = places.last().and_then(|(_, actor)| *actor);
    // "A, which B hosted with C": what it is told of stands before.
    let end = match last {
        None if verb.role == "contributor" => work::end_of_told(scene, at),
        Some(last) if last.tokens.end <= at => cue.end,
        last => scene.behind(last.map_or(start, |actor| actor.tokens.end)),
    };
    if subjects.is_empty() {
        subjects = followers(scene, at, end);
    }
    // "Working with A, we": the main clause tells who.
    let lead = at
        .checked_sub(1)
        .filter(|lead| *lead == scene.sentence.start);
    let opens = at == scene.sentence.start
        || lead.is_some_and(|lead| {
            passage.is_any(lead, word_list!["by", "through", "while", "since"])
        });
    if subjects.is_empty() && opens && passage.raw(at).ends_with("ing") {
        subjects = scene.main_subjects(behind_post(scene, end));
    }
    if subjects.is_empty() {
        let theirs = matches!(
            verb.role,
            "participant" | "speaker" | "sponsor" | "contributor" | "maintainer"
        );
        let staff = scene.staff_of_subject(at);
        subjects.extend(staff.or_else(|| scene.staff_of(at).filter(|_| theirs)));
        if theirs && subjects.is_empty() {
            subjects = scene.staff_from(at);
        }
        if theirs && subjects.is_empty() {
            subjects = scene.staff_had(at);
        }
    }
    // "A co-founded B with C", "A founded, with C, B": who does it with the subject.
    let joint =
        scene.prefix_start(at) < at || matches!(verb.role, "founder" | "host" | "organizer");
    if joint && !subjects.is_empty() {
        let ahead = subjects.last().filter(|last| last.tokens.end <= at);
        let beside = ahead.map_or(Vec::new(), |last| scene.company(last.tokens.end, false));
        subjects.extend(beside);
        subjects.extend(scene.company(end, true));
    }
    // "A completed its twelfth year participating in B"
    let years = word_list!["year", "season", "summer", "edition", "round"];
    if subjects.is_empty()
        && at > scene.sentence.start
        && passage.is_any(at - 1, years)
        && passage.raw(at).ends_with("ing")
    {
        subjects = scene
            .verb_before(at - 1)
            .filter(|verb| {
                let lost = word_list![
                    "skipped", "wasted", "spent", "missed", "ended", "lost", "was"
                ];
                !passage.is_any(*verb, lost)
            })
            .map_or(Vec::new(), |verb| scene.subjects(verb));
    }
    if let Some((others, _)) = apart.filter(|_| !subjects.is_empty()) {
        subjects.extend(others);
    }
    if matches!(verb.role, "contributor" | "donor" | "funder") && !subjects.is_empty() {
        subjects.extend(gift::gapped(scene, at));
    }
    if places.is_empty() || subjects.is_empty() {
        return;
    }
    let Some(role) = role_of(scene, verb, at, start, &places, &subjects) else {
        return;
    };
    let noun = as_noun(scene, last.map_or(start, |actor| actor.tokens.end));
    // "took part in A as chair of B": chair elsewhere.
    let noun = noun.filter(|noun| {
        let closed = !passage.tags(noun.range.end).has(Tags::PREPOSITION);
        // "supported A as a bronze sponsor"
        let gives = verb.role == "supporter" && noun.role.info().family == "funding";
        verb.role == "member" || (verb.role == "participant" || gives) && closed
    });
    tie(scene, cue, role, &subjects, &places, noun, roles);
}

/// "members", "partners": whether token `at` names those who belong to something already.
fn names_members(passage: &Passage<'_>, at: usize) -> bool {
    let many = word_list!["members", "partners", "sponsors", "supporters", "companies"];
    passage.is_any(at, many) && !passage.tags(at + 1).has(Tags::PREPOSITION)
}

/// "found", which is no founding unless "co-found" is.
fn is_seeking(scene: &Scene<'_, '_>, at: usize) -> bool {
    let passage = scene.passage;
    let start = scene.prefix_start(at);
    passage.is(at, "found") && !(start < at && passage.is(start, "co"))
}

#[cfg(test)]
mod tests;
