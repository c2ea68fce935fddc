//! Who holds a role that a noun names: by the words before the noun, else behind it.

mod turnover;

use super::noun::RoleGroup;
use super::scene::{Actor, Scene, Who};
use crate::document::Shape;
use crate::extract::person::behind_honorifics;
use crate::lexicon::words::{Tags, WordList, word_list};
use crate::model::Rule;
pub(super) use turnover::former;
use turnover::{brought_in, follows_on, second_predicate, sent_by};

type Holders<'s> = (Vec<&'s Actor>, Rule);

/// The holders of a role group and the rule that found them; `shared` held the role before it in the sentence.
pub(super) fn find<'s>(
    scene: &'s Scene<'_, '_>,
    group: &RoleGroup,
    shared: &[&'s Actor],
) -> Option<Holders<'s>> {
    let before = phrase_start(scene, group)
        .checked_sub(1)
        .filter(|before| *before >= scene.sentence.start);
    // "In each of these bodies S is a member: A, B": the colon leads to where the role is held.
    if let Some(before) = before.filter(|_| scene.passage.is_mark(group.range().end, ':'))
        && let Some(found) = predicate(scene, before)
    {
        return Some(found);
    }
    if let Some(found) = linked(scene, group)
        .or_else(|| person_behind(scene, group))
        .or_else(|| sent_by(scene, group))
    {
        return Some(found);
    }
    let before = before?;
    let joined =
        scene.passage.is_any(before, word_list!["and", "or"]) || scene.passage.is_mark(before, ',');
    apposition(scene, group, before)
        .or_else(|| as_role(scene, before))
        .or_else(|| predicate(scene, before))
        .or_else(|| brought_in(scene, group, before))
        .or_else(|| (joined && !shared.is_empty()).then(|| (shared.to_vec(), Rule::RoleSentence)))
        .or_else(|| joined.then(|| second_predicate(scene, before)).flatten())
}

/// The organizations that the noun's own preposition leads to: "member of A and B".
pub(super) fn objects<'s>(scene: &'s Scene<'_, '_>, group: &RoleGroup) -> Vec<&'s Actor> {
    const PREPOSITIONS: &WordList = word_list![
        "of", "in", "at", "for", "to", "on", "with", "within", "from",
    ];
    let mut end = scene.behind(group.range().end);
    if scene.passage.is_mark(end, ':') {
        return scene.objects(end + 1);
    }
    end += usize::from(
        scene
            .passage
            .is_any(end, word_list!["role", "roles", "position", "positions"]),
    );
    if end < scene.sentence.end && scene.passage.is_any(end, PREPOSITIONS) {
        scene.objects(end + 1)
    } else {
        Vec::new()
    }
}

/// "members are A and B", "sponsors: A, B", "chair: Mirela Stanciu".
fn linked<'s>(scene: &'s Scene<'_, '_>, group: &RoleGroup) -> Option<Holders<'s>> {
    let passage = scene.passage;
    let plural = group.nouns.iter().any(|noun| noun.plural);
    // "members of HPIA are": the object stands between noun and verb.
    let end = if passage.is_mark(scene.behind(group.range().end), ':') {
        group.range().end
    } else {
        objects(scene, group)
            .last()
            .map_or(group.range().end, |actor| actor.tokens.end)
    };
    let end = scene.behind(end);
    let verb = passage.is_any(
        end,
        word_list!["are", "were", "include", "including", "included"],
    ) && plural
        || passage.is(end, "is");
    let linked = end < scene.sentence.end && (passage.is_mark(end, ':') || verb);
    let named = if linked {
        named_behind(scene, end + 1)
    } else {
        Vec::new()
    };
    (!named.is_empty()).then_some((named, Rule::RoleList))
}

/// "chair Mirela Stanciu", "CEO, Ken Hu,".
fn person_behind<'s>(scene: &'s Scene<'_, '_>, group: &RoleGroup) -> Option<Holders<'s>> {
    let end = group.range().end;
    let right = end + usize::from(scene.passage.is_mark(end, ','));
    let right = behind_honorifics(scene.passage, right);
    let person = scene.actors.iter().find(|actor| {
        actor.tokens.start == right && actor.who == Who::Person && right < scene.sentence.end
    })?;
    // "on many hosts" is followed by a name by chance; "Chair Mirela Stanciu" is not.
    let one = !group.nouns.iter().any(|noun| noun.plural);
    (one && objects(scene, group).is_empty()).then(|| (vec![person], Rule::RoleRoster))
}

/// "Liis Tamm, chief executive officer", "Amara Osei (Acme), Chair".
fn apposition<'s>(
    scene: &'s Scene<'_, '_>,
    group: &RoleGroup,
    before: usize,
) -> Option<Holders<'s>> {
    let passage = scene.passage;
    let mark = [',', '(', '–', '—', '-']
        .iter()
        .any(|mark| passage.is_mark(before, *mark));
    if !mark {
        return None;
    }
    let end = scene.sentence.start.max(parenthesis_start(scene, before));
    let actor = &scene.actors[scene.ending_at(end)?];
    let fits =
        actor.who == Who::Person || actor.named().is_some() && !objects(scene, group).is_empty();
    fits.then_some((vec![actor], Rule::RoleRoster))
}

/// "with Yuki Hamada as convenor", "took over as chair", "hired Simon Conseil as an engineer".
fn as_role<'s>(scene: &'s Scene<'_, '_>, before: usize) -> Option<Holders<'s>> {
    const TAKE_ON: &WordList = word_list![
        "enlisted",
        "hired",
        "appointed",
        "elected",
        "named",
        "contracted",
        "employed",
        "chose",
        "recruited",
        "welcomed",
        "engaged",
    ];
    let passage = scene.passage;
    if !passage.is(before, "as") {
        return None;
    }
    let close = parenthesis_start(scene, before);
    let named = scene
        .ending_at(close)
        .map(|at| &scene.actors[at])
        .filter(|actor| actor.who == Who::Person || actor.named().is_some());
    let verb = scene.verb_before(before);
    // Whom somebody joins as what is for the verb to say.
    if verb.is_some_and(|verb| passage.is_any(verb, word_list!["joined", "joins", "join"])) {
        return None;
    }
    let follows = verb.is_some_and(|verb| follows_on(passage, verb).is_some());
    // "took over from X as chair", "succeeded X as chair": X held it before.
    let named = named.filter(|actor| {
        let from = actor.tokens.start.checked_sub(1);
        !follows && !from.is_some_and(|from| passage.is(from, "from"))
    });
    let taken_on = verb.is_some_and(|verb| passage.is_any(verb, TAKE_ON));
    if let Some(actor) =
        named.filter(|actor| taken_on || verb.is_none_or(|verb| verb < actor.tokens.start))
    {
        return Some((vec![actor], Rule::RoleSentence));
    }
    let subjects = scene.subjects(verb?);
    (!subjects.is_empty()).then_some((subjects, Rule::RoleSentence))
}

/// "is a member", "was elected chair", "hold a board seat".
fn predicate<'s>(scene: &'s Scene<'_, '_>, before: usize) -> Option<Holders<'s>> {
    const CARRY: &WordList = word_list![
        "became",
        "become",
        "becomes",
        "remains",
        "remained",
        "serves",
        "served",
        "serve",
        "elected",
        "appointed",
        "named",
        "chosen",
        "hold",
        "holds",
        "held",
        "act",
        "acts",
        "made",
        "won",
        "continues",
        "taken",
        "took",
        "welcomed",
        "having",
        "sits",
        "sit",
        "sat",
        "serving",
    ];
    let passage = scene.passage;
    if !(passage.tags(before).has(Tags::AUXILIARY) || passage.is_any(before, CARRY)) {
        return None;
    }
    let subjects = scene.subjects(before);
    (!subjects.is_empty()).then_some((subjects, Rule::RoleSentence))
}

/// The first token of the phrase a role group stands in: articles, qualifiers, "each" and "one of the" included.
fn phrase_start(scene: &Scene<'_, '_>, group: &RoleGroup) -> usize {
    let passage = scene.passage;
    let open = Tags::ADJECTIVE | Tags::DETERMINER | Tags::ADVERB | Tags::NUMBER;
    let closed =
        Tags::PREPOSITION | Tags::CONJUNCTION | Tags::AUXILIARY | Tags::VERB | Tags::PRONOUN;
    let mut start = group.range().start;
    while start > scene.sentence.start {
        let before = start - 1;
        let tags = passage.tags(before);
        let adjective =
            passage.tokens[before].shape == Shape::Lower && tags.has(open) && !tags.has(closed);
        let qualifier = group
            .qualifier
            .as_ref()
            .is_some_and(|range| range.contains(&before));
        let hyphen = passage.is_mark(before, '-') && passage.is_glued(start);
        let of = passage.is(before, "of")
            && before > scene.sentence.start
            && passage.is_any(before - 1, word_list!["one", "some", "any"]);
        let category = before > scene.sentence.start && passage.is(before - 1, "category");
        let either = category || passage.is_any(before, word_list!["one", "either", "category"]);
        if !(adjective || qualifier || hyphen || of || either) || tags.has(Tags::WE) {
            break;
        }
        start = before;
    }
    start
}

/// Where the parenthesis that ends before token `at` opens; `at` where none does.
fn parenthesis_start(scene: &Scene<'_, '_>, at: usize) -> usize {
    const LONGEST: usize = 12;
    let passage = scene.passage;
    if at == 0 || !passage.is_mark(at - 1, ')') {
        return at;
    }
    (scene.sentence.start.max(at.saturating_sub(LONGEST))..at)
        .rev()
        .find(|place| passage.is_mark(*place, '('))
        .unwrap_or(at)
}

/// Everybody a list from token `at` on names: people too.
fn named_behind<'s>(scene: &'s Scene<'_, '_>, at: usize) -> Vec<&'s Actor> {
    const FIRST: usize = 3;
    let passage = scene.passage;
    let mut named: Vec<&Actor> = Vec::new();
    let mut end = at;
    for actor in scene.from(at) {
        if actor.tokens.start < end {
            continue;
        }
        let gap = end..actor.tokens.start;
        let plain = |place: usize| {
            !passage
                .tags(place)
                .has(Tags::VERB | Tags::PREPOSITION | Tags::WE)
        };
        let fits = if named.is_empty() {
            gap.len() <= FIRST && gap.clone().all(plain)
        } else {
            scene.lists(gap.clone()) && !scene.starts_clause(gap, actor)
        };
        let said = matches!(
            actor.who,
            Who::Organization {
                said_as_we: true,
                ..
            }
        );
        if !fits || said {
            break;
        }
        end = scene.behind(actor.tokens.end);
        named.push(actor);
    }
    named
}
