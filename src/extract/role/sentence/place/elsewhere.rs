//! Roles held in what no organization of the report is: a work, others without a name, a stranger's post.

use super::super::super::holder;
use super::super::super::noun::{RoleGroup, noun_at};
use super::super::super::scene::{Actor, Scene, is_body};
use crate::document::Shape;
use crate::extract::organization::is_generic;
use crate::extract::organization::name::is_name_token;
use crate::lexicon::sets;
use crate::lexicon::words::{Tags, WordList, word_list};

/// "the editor of OFA 210", "a member of several boards": whether the noun's own preposition leads to a name that is no
/// organization and no body, or to others without a name.
pub(in crate::extract::role) fn held_elsewhere(scene: &Scene<'_, '_>, group: &RoleGroup) -> bool {
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
        "multiple",
        "two",
        "three",
        "different"
    ];
    if passage.is_any(end, word_list!["of", "in", "at", "on", "for"])
        && (end + 1..scene.sentence.end.min(end + 1 + NEAR))
            // "for a two-year term" counts years; "of the following firms:" is of those listed below.
            .any(|at| {
                passage.is_any(at, others) && !passage.is_mark(at + 1, '-')
                    || scene.leads && passage.is(at, "following") && scene.from(at).is_empty()
            })
    {
        return true;
    }
    if is_of_unnamed_body(scene, end) || is_to_stranger(scene, group, end) {
        return true;
    }
    // "CTO at fenn4you", "Director at Alvik": at a name that is none of the organizations.
    let unknown = passage.is(end, "at")
        && passage.tokens.get(end + 1).is_some_and(|next| {
            (next.is_capital() || next.shape == Shape::Alnum) && !scene.is_of_actor(end + 1)
        });
    if unknown {
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
    // "Liis Tamm, Executive Director, Fifth Street": somewhere that is no organization of the report.
    let name = |at: usize| {
        passage
            .tokens
            .get(at)
            .is_some_and(|token| token.is_capital() && token.is_word())
            && at < scene.sentence.end
            && !scene.actors.iter().any(|actor| actor.tokens.contains(&at))
            && noun_at(passage, at).is_none()
            && !passage.tags(at).has(Tags::MONTH)
    };
    let post = group.nouns[0].role.info().family == "employment";
    if post
        && passage.is_mark(end, ',')
        && name(end + 1)
        && name(end + 2)
        && !sets::is_place(passage.raw(end + 1))
        && !sets::is_given_name(passage.raw(end + 1))
    {
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
    // "Vice-chair and chair of the Audit Committee": only the other is the committee's.
    let body = |actor: &Actor| {
        actor.tokens.start == start && actor.named().is_some_and(|id| is_body(scene.kind(id)))
    };
    if and && scene.actors.iter().any(body) {
        return false;
    }
    let last = (start..scene.sentence.end)
        .take_while(|at| is_name_token(passage, *at))
        .last();
    let words: Vec<&str> = last
        .map(|last| (start..=last).map(|at| passage.raw(at)).collect())
        .unwrap_or_default();
    last.is_some_and(|last| !passage.tags(last).has(Tags::ORG_HEAD) || !is_generic(&words))
}

/// "a core contributor to the scientific Python community": whether "to" at token `end` leads to those of a name that is none of
/// the report's organizations.
fn is_to_stranger(scene: &Scene<'_, '_>, group: &RoleGroup, end: usize) -> bool {
    const NEAR: usize = 5;
    let passage = scene.passage;
    let gives = group.nouns[0].role.info().family == "contribution";
    let led = passage.is(end, "to") && passage.is_any(end + 1, word_list!["a", "the"]);
    let first = end + 2;
    let noun = (first..scene.sentence.end.min(first + NEAR))
        .find(|at| passage.is_any(*at, word_list!["community", "ecosystem", "stack"]));
    let named = noun.is_some_and(|noun| {
        (first..noun).any(|at| passage.tokens[at].is_capital())
            && !(first..noun).any(|at| scene.is_of_actor(at))
    });
    gives && led && named
}

/// "came from Quellwerk, where she was treasurer": whether the clause of the words at token `start` tells what somebody is or
/// was in something that has a name and is no organization of the report.
pub(super) fn is_where_stranger(scene: &Scene<'_, '_>, start: usize) -> bool {
    const CLAUSE: usize = 8;
    let passage = scene.passage;
    let from = scene.sentence.start.max(start.saturating_sub(CLAUSE));
    let relative = (from + 1..start).rev().find(|at| passage.is(*at, "where"));
    let name =
        relative.and_then(|at| (at - usize::from(passage.is_mark(at - 1, ','))).checked_sub(1));
    name.is_some_and(|name| {
        let token = &passage.tokens[name];
        token.is_capital()
            && token.is_word()
            && !scene.is_of_actor(name)
            && !sets::is_place(passage.raw(name))
    })
}

/// "convenor of the ad hoc group on twins", "chair of a technical committee": whether the preposition at token `end` leads to
/// a body that more words than its noun tell and no name does.
fn is_of_unnamed_body(scene: &Scene<'_, '_>, end: usize) -> bool {
    const LONGEST: usize = 6;
    const BODIES: &WordList = word_list![
        "committee",
        "subcommittee",
        "group",
        "subgroup",
        "panel",
        "council",
        "team",
        "force",
        "commission",
        "workstream",
        "stream",
        "track",
        "task-force",
    ];
    let passage = scene.passage;
    let start = end + 2;
    if !passage.is_any(end, word_list!["of", "for", "on", "at"])
        || !passage.tags(end + 1).has(Tags::DETERMINER)
    {
        return false;
    }
    let plain = |at: &usize| {
        let token = &passage.tokens[*at];
        token.shape == Shape::Lower && !token.tags.has(Tags::PREPOSITION | Tags::FINITE)
            || passage.is_mark(*at, '-')
    };
    let limit = scene.sentence.end.min(start + LONGEST);
    let behind = (start..limit).take_while(plain).count() + start;
    let body = behind > start && passage.is_any(behind - 1, BODIES);
    let told = behind - start > 1 || passage.is_any(behind, word_list!["on", "for"]);
    body && told
}

/// "The network was joined by other members including A", "It has partners": whether the clause before the noun speaks of
/// something that no name tells.
pub(super) fn is_of_another(scene: &Scene<'_, '_>, group: &RoleGroup) -> bool {
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
