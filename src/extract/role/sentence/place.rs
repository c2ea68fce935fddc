//! Where a role is held that has no organization behind its noun.

use super::super::Context;
use super::super::holder;
use super::super::noun::RoleGroup;
use super::super::scene::{Actor, Scene, is_body};
use super::Place;
use crate::document::{BlockKind, Shape};
use crate::extract::organization::is_generic;
use crate::extract::organization::name::is_name_token;
use crate::lexicon::words::{Tags, WordList, word_list};

/// "the editor of OFA 210", "a member of several boards": whether the noun's own preposition leads to a name that is no
/// organization and no body, or to others without a name.
pub(super) fn held_elsewhere(scene: &Scene<'_, '_>, group: &RoleGroup) -> bool {
    const NEAR: usize = 3;
    if holder::of_stranger(scene, group) || is_of_another(scene, group) {
        return true;
    }
    let passage = scene.passage;
    let end = scene.behind(group.range().end);
    // "a member of several boards": of others, whoever they are.
    let others = word_list![
        "several",
        "many",
        "various",
        "numerous",
        "other",
        "some",
        "two",
        "three",
        "different"
    ];
    if passage.is_any(end, word_list!["of", "in", "at", "on", "for"])
        && (end + 1..scene.sentence.end.min(end + 1 + NEAR)).any(|at| passage.is_any(at, others))
    {
        return true;
    }
    // "a partner in the finance department": of something without a name.
    let inside = passage.is_any(end, word_list!["in", "at", "within", "with"])
        && passage.is_any(end + 1, word_list!["the", "a", "an"])
        && passage
            .tokens
            .get(end + 2)
            .is_some_and(|next| next.shape == Shape::Lower && !next.tags.has(Tags::ORG_HEAD));
    if inside {
        return true;
    }
    // "the author of a study", "editor of more than 20 books": of a work.
    let family = group.nouns[0].role.info().family;
    let work = matches!(family, "academic" | "contribution" | "standards" | "events")
        && passage.is(end, "of")
        && (end + 1..scene.sentence.end.min(end + 1 + NEAR)).all(|at| {
            matches!(passage.tokens[at].shape, Shape::Lower | Shape::Number)
                && !passage.tags(at).has(Tags::ORG_HEAD | Tags::WE)
        });
    if work {
        return true;
    }
    // "Vice-President and Prime Minister of A": another post goes on with "and".
    let and = passage.is(end, "and")
        && passage
            .tokens
            .get(end + 1)
            .is_some_and(|next| next.is_capital());
    let end = if and {
        (end + 1..scene.sentence.end.min(end + 2 + NEAR))
            .find(|at| !passage.tokens[*at].is_capital())
            .unwrap_or(end)
    } else {
        end
    };
    if !passage.is(end, "of") {
        return false;
    }
    let start = end + 1 + usize::from(passage.tags(end + 1).has(Tags::DETERMINER));
    let last = (start..scene.sentence.end)
        .take_while(|at| is_name_token(passage, *at))
        .last();
    let words: Vec<&str> = last
        .map(|last| (start..=last).map(|at| passage.raw(at)).collect())
        .unwrap_or_default();
    last.is_some_and(|last| !passage.tags(last).has(Tags::ORG_HEAD) || !is_generic(&words))
}

/// "The network was joined by other members including A", "It has partners": whether the clause before the noun speaks of
/// something that no name tells.
fn is_of_another(scene: &Scene<'_, '_>, group: &RoleGroup) -> bool {
    const NEAR: usize = 4;
    let passage = scene.passage;
    let first = scene.sentence.start;
    let start = group.range().start;
    let opens = passage.is_any(first, word_list!["the", "this", "these", "it"]);
    let named = scene.actors.iter().any(|actor| actor.tokens.end <= start);
    let verb = (first + 1..start.min(first + 1 + NEAR))
        .find(|at| passage.tags(*at).has(Tags::AUXILIARY | Tags::FINITE));
    let small = |at: usize| passage.tokens[at].shape == Shape::Lower;
    group.nouns[0].plural
        && opens
        && !named
        && verb.is_some_and(|verb| (first + 1..verb).all(small))
}

/// "HPIA's founding members", "our treasurer", "A appointed B as its chair", "With B as chair, A": whose a role is.
pub(super) fn owner<'s>(
    scene: &'s Scene<'_, '_>,
    context: &Context<'_>,
    group: &RoleGroup,
    holders: &[&Actor],
) -> Option<Place<'s>> {
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
    let plural = group.nouns[0].plural;
    let own = (scene.sentence.start.max(start.saturating_sub(4))..start)
        .find(|at| passage.is_any(*at, holder::OWN));
    // "A and its members, including B": whose they are stands right before.
    let beside = own.and_then(|own| {
        let joint = own.checked_sub(1)?;
        let joins = passage.is_any(joint, word_list!["and", "with", "through", "via"]);
        // "A, through its subsidiary B,"
        let comma = usize::from(joint > scene.sentence.start && passage.is_mark(joint - 1, ','));
        scene.ending_at(joint - comma).filter(|_| joins)
    });
    // "A (members: B, C)"
    let open = start
        .checked_sub(1)
        .filter(|open| plural && passage.is_mark(*open, '('));
    let beside = beside.or_else(|| scene.ending_at(open?));
    let beside = beside.map(|at| &scene.actors[at]).filter(|actor| {
        actor.organization().is_some()
            && !holders.iter().any(|holder| holder.tokens == actor.tokens)
    });
    if let Some(actor) = beside {
        return place(actor);
    }
    let own = own.is_some();
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

/// Verbs whose subject is where their object gets a role: "A elected Liis Tamm president", "A welcomed B as a member".
const ELECTING: &WordList = &WordList::of(&[
    "elected",
    "elects",
    "appointed",
    "appoints",
    "named",
    "names",
    "chose",
    "welcomed",
    "welcomes",
    "welcome",
    "admitted",
    "selected",
    "recruited",
    "hired",
    "approved",
]);

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
    let holds = |id: u32| {
        holders
            .iter()
            .any(|holder| holder.organization() == Some(id))
    };
    if let Some(owner) = owner(scene, context, group, holders).filter(|(id, _)| !holds(*id)) {
        return vec![owner];
    }
    let which = (scene.sentence.start..start).find(|at| {
        passage.is_any(*at, word_list!["of", "in", "for", "at"])
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
        .filter(|holder| holder.tokens.end <= start)
        .and_then(|holder| scene.verb_before(holder.tokens.start));
    let electing = verb
        .filter(|verb| passage.is_any(*verb, ELECTING))
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
    let runs = group.nouns[0].role.info().family == "employment";
    let employer = scene.actors.iter().find(|actor| {
        let end = group.range().end;
        let gap = end..scene.article_start(actor).max(end);
        let behind = gap.len() == 1 && passage.is_mark(gap.start, ',');
        // "Liis Tamm (A), chief executive"
        let inside = runs
            && holders.iter().any(|holder| {
                passage.is_mark(holder.tokens.end, '(')
                    && actor.tokens.start == holder.tokens.end + 1
                    && passage.is_mark(actor.tokens.end, ')')
            });
        person && actor.named().is_some() && (behind || inside)
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
        .filter(|id| fits && !holds(*id) && !scene.elsewhere)
        .map(|id| (id, None))
        .into_iter()
        .collect()
}
