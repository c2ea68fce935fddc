//! Who stands behind the "by" of a passive.

use super::super::super::holder::announced;
use super::super::super::scene::Scene;
use crate::document::Shape;
use crate::extract::person::behind_honorifics;
use crate::lexicon::sets::is_place;
use crate::lexicon::words::{Tags, WordList, word_list};

/// One past the "by" that a participle before token `end` leads to: "by", "by:", "in 1987 by".
pub(super) fn agent(scene: &Scene<'_, '_>, end: usize) -> Option<usize> {
    const APART: usize = 8;
    let passage = scene.passage;
    let by = (end..scene.sentence.end.min(end + APART)).find(|at| passage.is(*at, "by"))?;
    let plain = |at: usize| {
        // "hosted in Copenhagen, Denmark by"
        passage.is_any(
            at,
            word_list![
                "in",
                "since",
                "to",
                "also",
                "per",
                "cent",
                "percent",
                "part",
                "full",
                "together",
                "again",
                "production",
            ],
        ) || passage.raw(at).ends_with("ly") && passage.tokens[at].shape == Shape::Lower
            || passage.tokens[at].shape == Shape::Number
            || passage.is_mark(at, '%')
            || passage.tokens[at].is_capital()
            || passage.is_mark(at, ',') && passage.tokens[at - 1].is_capital()
    };
    (end..by)
        .all(plain)
        .then_some(by + 1 + usize::from(passage.is_mark(by + 1, ':')))
}

/// "used and maintained by", "designed, built and sold by": one past the "by" of a participle that a coordinator joins to the
/// one that ends before token `end`.
pub(super) fn shared_agent(scene: &Scene<'_, '_>, end: usize) -> Option<usize> {
    const MOST: usize = 3;
    let passage = scene.passage;
    let mut at = end;
    for _ in 0..MOST {
        let comma = usize::from(passage.is_mark(at, ','));
        let and = usize::from(passage.is_any(at + comma, word_list!["and", "or"]));
        let next = at + comma + and;
        let joined = next > at && next < scene.sentence.end;
        if !joined || passage.tokens[next].shape != Shape::Lower {
            return None;
        }
        let irregular = word_list!["built", "run", "led", "held", "made", "sold"];
        if !passage.raw(next).ends_with("ed") && !passage.is_any(next, irregular) {
            return None;
        }
        at = next + 1;
        if passage.is(at, "by") {
            return Some(at + 1);
        }
    }
    None
}

/// "launched in 2001 as a joint project of": one past the words that lead from a participle before token `end` to whose
/// joint work it was.
pub(super) fn joint(scene: &Scene<'_, '_>, end: usize) -> Option<usize> {
    const APART: usize = 16;
    const WORK: &WordList = word_list![
        "project",
        "initiative",
        "effort",
        "venture",
        "partnership",
        "programme",
        "program",
        "collaboration"
    ];
    let passage = scene.passage;
    let limit = scene.sentence.end.min(end + APART);
    let work = (end..limit).find(|at| passage.is_any(*at, WORK))?;
    let led =
        (end..work).any(|at| passage.is(at, "as")) && (end..work).any(|at| passage.is(at, "joint"));
    let of = passage.is_any(work + 1, word_list!["of", "between", "by"]);
    (led && of).then_some(work + 2)
}

/// "used in production at", "used at": one past the words that lead from a participle before token `end` to where something is
/// used.
pub(super) fn in_production(scene: &Scene<'_, '_>, end: usize) -> Option<usize> {
    let passage = scene.passage;
    let live = passage.is(end, "in") && passage.is(end + 1, "production");
    let at = end + 2 * usize::from(live);
    passage
        .is_any(at, word_list!["at", "within", "inside"])
        .then_some(at + 1)
}

/// "by companies such as A", "by several vendors, including A": where the names start behind what those of token `at` are;
/// `at` where nothing announces them.
pub(super) fn behind_kind(scene: &Scene<'_, '_>, at: usize) -> usize {
    const LONGEST: usize = 5;
    let passage = scene.passage;
    let closed = Tags::PREPOSITION | Tags::CONJUNCTION | Tags::FINITE | Tags::AUXILIARY | Tags::WE;
    let limit = scene.sentence.end.min(at + LONGEST);
    let small =
        |at: &usize| passage.tokens[*at].shape == Shape::Lower && !passage.tags(*at).has(closed);
    let mut kind = (at..limit).take_while(small);
    // "by products such as A tools": what is made uses nothing.
    let who = |at: usize| {
        passage.raw(at).ends_with('s')
            && !passage.is_any(at, word_list!["products", "devices", "systems", "tools"])
    };
    let listed = kind.find_map(|at| announced(passage, at + 1).filter(|_| who(at)));
    listed.unwrap_or(at)
}

/// "three farmers and": one past the "and" behind people who have no name, from token `at` on.
pub(super) fn behind_unnamed(scene: &Scene<'_, '_>, at: usize) -> Option<usize> {
    const LONGEST: usize = 5;
    let passage = scene.passage;
    let small = |at: &usize| {
        let token = &passage.tokens[*at];
        token.shape == Shape::Lower || token.shape == Shape::Number
    };
    (at..scene.sentence.end.min(at + LONGEST))
        .take_while(small)
        .find(|at| passage.is(*at, "and"))
        .map(|and| and + 1)
}

/// "by the German engineering company A": where the name starts of whom the words at token `at` say first what it is; `at`
/// where they do not.
pub(super) fn behind_description(scene: &Scene<'_, '_>, at: usize) -> usize {
    const LONGEST: usize = 6;
    let passage = scene.passage;
    let closed = Tags::PREPOSITION | Tags::CONJUNCTION | Tags::AUXILIARY | Tags::WE;
    let named = scene.from(at + 1).first();
    let Some(start) = named.map(|actor| actor.tokens.start) else {
        return at;
    };
    let words = at + 1..start;
    let describes = |at: usize| {
        let lower = passage.tokens[at].shape == Shape::Lower && !passage.tags(at).has(closed);
        lower || is_place(passage.raw(at)) || passage.is_mark(at, '-') && passage.is_glued(at)
    };
    let told = passage.is_any(at, word_list!["the", "a", "an"])
        && (1..=LONGEST).contains(&words.len())
        && passage.tokens[start - 1].shape == Shape::Lower
        && words.into_iter().all(describes);
    match told {
        true => start,
        false => at,
    }
}

/// "by the Secretary, Shri R. K. Rao": where the person starts whose post stands before; `at` where none does.
pub(in crate::extract::role) fn behind_post(scene: &Scene<'_, '_>, at: usize) -> usize {
    const LONGEST: usize = 5;
    const POST: usize = 12;
    let passage = scene.passage;
    if !passage.is_any(at, word_list!["the", "its", "our", "their"]) {
        return behind_honorifics(passage, at);
    }
    // "by our late founder Jens Albrecht"
    let plain = |at: usize| {
        passage.tokens[at].is_word() && !passage.tags(at).has(Tags::PREPOSITION | Tags::CONJUNCTION)
    };
    let person = scene.from(at + 1).first().filter(|actor| {
        actor.is_person()
            && actor.tokens.start <= at + LONGEST
            && (at..actor.tokens.start).all(plain)
            && passage.tags(actor.tokens.start - 1).has(Tags::ROLE_CUE)
    });
    if let Some(person) = person {
        return person.tokens.start;
    }
    let longest = if passage.is(at, "our") { POST } else { LONGEST };
    let comma = (at..scene.sentence.end.min(at + longest)).find(|at| passage.is_mark(*at, ','));
    let person = comma
        .map(|comma| behind_honorifics(passage, comma + 1))
        .filter(|start| {
            scene
                .actors
                .iter()
                .any(|actor| actor.tokens.start == *start && actor.is_person())
        });
    let named = scene.from(at).first().zip(comma);
    // "by our chief engineer, Jens Albrecht": what "our" says is whose post it is.
    let earlier = named.is_some_and(|(actor, comma)| {
        let whose = actor.tokens.start == at && scene.is_subject(actor);
        actor.tokens.start < comma && !whose
    });
    person.filter(|_| !earlier).unwrap_or(at)
}
