//! Whom a role noun leads to: "member of A and B", "members are A and B", "chair: Mirela Stanciu".

use super::super::label::{employer_of, sends_next};
use super::super::lead::Items;
use super::super::noun::RoleGroup;
use super::super::scene::{Actor, Scene};
use super::super::standing::develops;
use super::Holders;
use super::announced::{announced, announced_behind, ending_list, parenthesised};
use super::field::behind_field;
use super::whose::{OWN, core_start, phrase_start, possessor};
use crate::document::Shape;
use crate::lexicon::sets::is_place;
use crate::lexicon::words::{Tags, WordList, word_list};
use crate::model::Rule;

/// The prepositions that lead from a role noun to where the role is held.
pub(super) const PREPOSITIONS: &WordList = word_list![
    "of", "in", "at", "for", "to", "on", "with", "within", "from",
];

/// The same behind a joint venture.
const VENTURE: &WordList = word_list!["of", "between"];

/// The organizations that the noun's own preposition leads to: "member of A and B".
pub(in crate::extract::role) fn objects<'s>(
    scene: &'s Scene<'_, '_>,
    group: &RoleGroup,
) -> Vec<&'s Actor> {
    let mut end = scene.behind(group.range().end);
    if scene.passage.is_mark(end, ':') {
        return scene.objects(end + 1);
    }
    if announced_behind(scene.passage, end).is_some() {
        return Vec::new();
    }
    end += usize::from(
        scene
            .passage
            .is_any(end, word_list!["role", "roles", "position", "positions"]),
    );
    end = behind_second(scene, group, end);
    end = behind_field(scene, group, end);
    // "a co-funder, with A, of B"
    end = scene.company_within(end).map_or(end, |(_, behind)| behind);
    // "a joint venture of A and B": "with" names only the other party.
    let venture = group.nouns[0].role.id() == "joint_initiative_partner";
    let between = group.nouns[0].role.id() == "liaison" && scene.passage.is(end, "between");
    let links = if venture || between {
        VENTURE
    } else {
        PREPOSITIONS
    };
    // "our largest customers in 2023 included A"
    let year = scene.passage.is(end, "in")
        && scene
            .passage
            .tokens
            .get(end + 1)
            .is_some_and(|token| token.shape == Shape::Number);
    // "sits on the board from April: A"
    let year = year || scene.passage.tags(end + 1).has(Tags::MONTH);
    // "sits on the board on behalf of A": for whom is no place.
    let behalf = scene.passage.is(end + 1, "behalf");
    if end >= scene.sentence.end || !scene.passage.is_any(end, links) || year || behalf {
        return Vec::new();
    }
    // "our new board member from A" comes from there.
    if scene.passage.is(end, "from") {
        let start = core_start(scene, group);
        let whose = start
            .checked_sub(1)
            .filter(|at| *at >= scene.sentence.start);
        if whose.is_some_and(|at| {
            let own = scene.passage.tags(at).has(Tags::WE) || scene.passage.is_any(at, OWN);
            own || scene.is_possessive(at)
        }) {
            return Vec::new();
        }
    }
    // "a member of, and contributor to, A"
    const SECOND: usize = 6;
    let first = match scene.passage.is_mark(end + 1, ',') {
        true => (end + 3..scene.sentence.end.min(end + 3 + SECOND))
            .find(|at| scene.passage.is_mark(*at, ',') && scene.passage.is_any(at - 1, links))
            .map_or(end + 2, |comma| comma + 1),
        false => end + 1,
    };
    let mut objects = scene.objects(first);
    // "A as a member of B and C as an observer": C comes as something else.
    let start = core_start(scene, group);
    let came = start > scene.sentence.start && scene.passage.is(start - 1, "as");
    let other = |actor: &&Actor| scene.passage.is(scene.behind(actor.tokens.end), "as");
    let apart = objects.iter().skip(1).position(other);
    if let Some(apart) = apart.filter(|_| came) {
        objects.truncate(apart + 1);
    }
    objects
}

/// "chair and spokeswoman of A", "maintainer and primary developer of A": one past what else somebody is than the noun that
/// ends before token `at`, where "of" follows; `at` where nothing is. "our chair and critic of A" is chair of us, and a rival
/// of A is none of its own.
fn behind_second(scene: &Scene<'_, '_>, group: &RoleGroup, at: usize) -> usize {
    const LONGEST: usize = 3;
    const SAME: &WordList = word_list![
        "architect",
        "author",
        "co-author",
        "creator",
        "designer",
        "developer",
        "editor",
        "face",
        "initiator",
        "inventor",
        "leader",
        "programmer",
        "spokesman",
        "spokesperson",
        "spokeswoman",
        "voice",
    ];
    let passage = scene.passage;
    let start = core_start(scene, group);
    let ours = start > scene.sentence.start
        && (passage.tags(start - 1).has(Tags::WE)
            || passage.is_any(start - 1, OWN)
            || scene.is_possessive(start - 1));
    if ours || !passage.is(at, "and") {
        return at;
    }
    let closed = Tags::FINITE
        | Tags::AUXILIARY
        | Tags::VERB
        | Tags::PREPOSITION
        | Tags::PRONOUN
        | Tags::DETERMINER
        | Tags::WE
        | Tags::CONJUNCTION
        | Tags::ROLE_CUE;
    let words = (at + 1..scene.sentence.end.min(at + 2 + LONGEST))
        .take_while(|at| {
            let token = &passage.tokens[*at];
            token.shape == Shape::Lower && !token.tags.has(closed)
        })
        .count();
    let end = at + 1 + words;
    let same = passage.is_any(end - 1, SAME) && passage.is(end, "of");
    match (1..=LONGEST).contains(&words) && same {
        true => end,
        false => at,
    }
}

/// "our partners in East Africa are A": one past the words at token `at` that tell in which part of the world; `at` where none
/// do.
pub(super) fn behind_region(scene: &Scene<'_, '_>, at: usize) -> usize {
    const LONGEST: usize = 4;
    let passage = scene.passage;
    if !passage.is_any(at, word_list!["in", "for", "across"]) {
        return at;
    }
    let start = at + 1 + usize::from(passage.is(at + 1, "the"));
    let name = |at: &usize| {
        *at < scene.sentence.end && passage.tokens[*at].is_capital() && !scene.is_of_actor(*at)
    };
    let words = (start..start + LONGEST).take_while(name).count();
    let place = (start..start + words).any(|at| is_place(passage.raw(at)));
    match place {
        true => start + words,
        false => at,
    }
}

/// "members are A and B", "sponsors: A, B", "chair: Mirela Stanciu".
pub(super) fn linked<'s>(scene: &'s Scene<'_, '_>, group: &RoleGroup) -> Option<Holders<'s>> {
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
    let noun_end = end;
    let mut end = behind_region(scene, scene.behind(end));
    let phrase_end = end;
    // "New members this year were": when is told before who.
    let time = Tags::PERIOD | Tags::MONTH | Tags::NUMBER;
    while passage.is_any(
        end,
        word_list![
            "this",
            "last",
            "in",
            "during",
            "also",
            "currently",
            "now",
            "today"
        ],
    ) || passage.tags(end).has(time)
        || end > phrase_end
            && passage.is(end - 1, "this")
            && passage.is_any(
                end,
                word_list![
                    "project",
                    "programme",
                    "program",
                    "initiative",
                    "effort",
                    "work"
                ],
            )
        || passage
            .tokens
            .get(end)
            .is_some_and(|token| token.shape == Shape::Number)
    {
        end += 1;
    }
    // "founded by A and two partners: B and C": the colon tells who founded it.
    let start = phrase_start(scene, group);
    let counted = passage.is_mark(end, ':')
        && start > scene.sentence.start
        && passage.is(start - 1, "and")
        && scene.ending_at(start - 1).is_some();
    let wanted = passage.is_any(group.range().end, word_list!["wanted", "needed", "sought"]);
    if counted || wanted {
        return None;
    }
    // "The main contributors continue to be A and B"
    let goes_on = plural
        && passage.is_any(end, word_list!["continue", "continued"])
        && passage.is(end + 1, "to")
        && passage.is_any(end + 2, word_list!["be", "include"]);
    end += 2 * usize::from(goes_on);
    let verb = goes_on
        || plural
            && passage.is_any(
                end,
                word_list![
                    "are", "were", "include", "included", "comprise", "remain", "remained"
                ],
            )
        || passage.is(end, "is")
        || passage.is(end, "was") && possessor(scene, group).is_some();
    // "Our partners are not A and B"
    if verb && passage.is_any(end + 1, word_list!["not", "neither", "never", "nor"]) {
        return None;
    }
    let linked = end < scene.sentence.end && (passage.is_mark(end, ':') || verb);
    // "The secretariat of A is provided by B"
    let office = passage.is(group.range().end - 1, "secretariat")
        && passage.is_any(end, word_list!["is", "was"])
        && !passage.is(end + 1, "hosted")
        && passage.is_any(end + 2, word_list!["by", "at", "with"]);
    end += 2 * usize::from(office && linked);
    let listed = announced(passage, phrase_end)
        .or_else(|| announced(passage, end))
        .filter(|_| plural);
    let listed = listed
        .or_else(|| ending_list(scene, end).filter(|_| plural))
        .or_else(|| parenthesised(scene, group, noun_end).filter(|_| plural));
    let start = listed.or(linked.then_some(end + 1));
    // Who is named behind an organization is no employee of it: "donors: A, Anna and David Chen, B".
    let mixed = |start: usize| {
        let first = scene.from(start).first();
        plural && first.is_some_and(|actor| actor.named().is_some())
    };
    let mut named = start.map_or(Vec::new(), |start| scene.all_from(start, mixed(start)));
    // "Representatives: A — Liis Tamm": she is one.
    let people = || Items::of(passage, &group.nouns[0]) == Items::People;
    let others = |actor: &Actor| sends_next(scene, actor).is_some() && people();
    // "partners such as A, as well as B contributors": those are of B, and no list goes on with them.
    let of_its_own = |actor: &Actor| listed.is_some() && scene.modifies(actor);
    named.retain(|actor| !(scene.is_subject(actor) || others(actor) || of_its_own(actor)));
    // "maintainers: Liis Tamm (A)"
    if plural && develops(group.nouns[0].role) {
        let firms = |person: &'s Actor| person.is_person().then(|| employer_of(scene, person));
        let tied = |actor| std::iter::once(actor).chain(firms(actor).flatten());
        named = named.into_iter().flat_map(tied).collect();
    }
    (!named.is_empty()).then_some((named, Rule::RoleList))
}
