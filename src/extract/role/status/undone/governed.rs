//! What the verb does of a post or tie that it governs: "declined the post of chair", "ended its membership".

use std::ops::Range;

use super::super::super::scene::Scene;
use super::super::is_denied;
use super::{Fate, LONGEST, REFUSING, is_deed};
use crate::document::Shape;
use crate::lexicon::verbs::lemma;
use crate::lexicon::words::{Tags, WordList, word_list};

/// The same of two words: "turned down", "ruled out", "voted against", "stood for", "applied for".
const REFUSING_PAIRS: &[(&str, &str)] = &[
    ("apply", "as"),
    ("apply", "for"),
    ("ask", "for"),
    ("bid", "for"),
    ("call", "off"),
    ("campaign", "for"),
    ("compete", "for"),
    ("decide", "against"),
    ("pass", "over"),
    ("rule", "out"),
    ("run", "for"),
    ("stand", "for"),
    ("turn", "down"),
    ("vote", "against"),
    ("vote", "down"),
];

/// Verbs that end what they govern: "ended its membership", "lost her seat".
const ENDING: &WordList = word_list![
    "discontinue",
    "dissolve",
    "end",
    "forfeit",
    "lose",
    "pause",
    "relinquish",
    "renounce",
    "replace",
    "resign",
    "surrender",
    "terminate",
];

/// Verbs of those who have not got what they govern: "want more sponsors", "need partners such as".
const WANTING: &WordList = word_list!["await", "desire", "lack", "need", "require", "want"];

/// "declined the post of chair", "was proposed as chair", "ended its membership": what the verb does that the words stand
/// behind.
pub(super) fn governed(scene: &Scene<'_, '_>, at: usize) -> Option<Fate> {
    let passage = scene.passage;
    let verb = scene.verb_before(at)?;
    let lemma = lemma(passage.raw(verb))?;
    let pair = REFUSING_PAIRS
        .iter()
        .any(|(first, second)| *first == lemma && passage.is(verb + 1, second));
    let lets = matches!(lemma, "let" | "allow");
    // "needs its members"
    if WANTING.holds(lemma) {
        let owned = |at: usize| {
            let owner = passage.tags(at).has(Tags::DETERMINER | Tags::WE);
            owner && !passage.is_any(at, word_list!["a", "an", "some", "more", "any", "no"])
                || passage.is_any(at, word_list!["its", "their", "his", "her"])
                || scene.is_possessive(at)
        };
        let open = leads(scene, verb + 1..at).is_some() && !(verb + 1..at).any(owned);
        return open.then_some(Fate::Undone);
    }
    let refuses = pair || REFUSING.holds(lemma);
    if !(refuses || lets || ENDING.holds(lemma)) {
        return None;
    }
    // "lost to Liis Tamm as chair": the post was never held.
    if lemma == "lose" && passage.is(verb + 1, "to") {
        return Some(Fate::Undone);
    }
    let gap = verb + 1 + usize::from(pair)..at;
    // "A replaced B as our sponsor": A is one now.
    let be = word_list!["is", "are", "was", "were", "be", "been", "being"];
    let links = |words: &WordList| gap.clone().any(|at| passage.is_any(at, words));
    if lemma == "replace"
        && (verb > 0 && passage.is_any(verb - 1, be) || links(word_list!["as", "by", "with"]))
    {
        // "Tea replaced A as our sponsor": who comes is nobody, but A has gone.
        let gone = passage.is(at - usize::from(at > 0), "our")
            && links(word_list!["as"])
            && passage.is(verb, "replaced")
            && scene.subjects(verb).is_empty();
        return gone.then_some(Fate::Ended);
    }
    // "our long-time sponsor A"
    let open = Tags::PREPOSITION | Tags::CONJUNCTION | Tags::FINITE | Tags::RELATIVE;
    let ours = lemma == "replace"
        && gap.len() <= 4
        && passage.is_any(gap.start, word_list!["our", "the", "its"])
        && gap
            .clone()
            .all(|at| !passage.tags(at).has(open) && !scene.is_of_actor(at))
        && !gap
            .clone()
            .any(|at| scene.is_possessive(at) || passage.tokens[at].is_capital());
    let leads = match ours {
        true => false,
        false => leads(scene, gap)?,
    };
    let office = leads || pair || is_deed(scene, at);
    if refuses {
        // A bond that is abandoned was there, a deal that is was never done.
        let bond = matches!(lemma, "abandon" | "cancel") && passage.raw(at).ends_with("ship");
        return match bond {
            true => Some(Fate::Ended),
            false => office.then_some(Fate::Undone),
        };
    }
    let lapses = |place: usize| passage.is_any(place, word_list!["lapse", "expire", "end"]);
    let ended = match lets {
        true => (at..scene.sentence.end.min(at + LONGEST)).any(lapses),
        // "lost its gold members A and B"
        false => {
            office || matches!(lemma, "lose" | "replace") || passage.tags(at).has(Tags::PREPOSITION)
        }
    };
    let will = || {
        let start = scene.verb_group_start(verb);
        (start..verb).any(|place| passage.is_any(place, word_list!["will", "shall", "to"]))
    };
    let ended = ended && !is_denied(scene, verb);
    ended.then(|| if will() { Fate::Lasting } else { Fate::Ended })
}

/// Whether the words between a verb and a post lead from the one to the other, and if so whether they say that a post is
/// meant: "the post of", "Liis Tamm as".
fn leads(scene: &Scene<'_, '_>, gap: Range<usize>) -> Option<bool> {
    const POSTS: &WordList = word_list![
        "post",
        "posts",
        "role",
        "position",
        "office",
        "job",
        "title",
        "seat",
        "nomination",
        "election",
        "re-election",
        "reelection",
        "reappointment",
        "appointment",
        "candidacy",
        "invitation",
        "offer",
        "proposal",
        "chance",
    ];
    let passage = scene.passage;
    let mut post = false;
    for at in gap.clone() {
        let links = passage.is_any(at, word_list!["of", "as", "for", "to", "be", "become"]);
        let plain = passage
            .tags(at)
            .has(Tags::DETERMINER | Tags::ADJECTIVE | Tags::WE)
            || passage.is_any(at, word_list!["its", "his", "her", "their", "all"]);
        post |= passage.is_any(at, POSTS) || passage.is_any(at, word_list!["as", "for"]);
        // "its digitisation partnership"
        let kind = at + 1 == gap.end
            && is_deed(scene, gap.end)
            && passage.tokens[at].shape == Shape::Lower
            && !passage
                .tags(at)
                .has(Tags::PREPOSITION | Tags::CONJUNCTION | Tags::VERB | Tags::FINITE);
        let person = kind || scene.is_of_actor(at) || passage.tokens[at].shape == Shape::Title;
        if !(links || plain || person || passage.is_any(at, POSTS)) {
            return None;
        }
    }
    // "nominated Liis Tamm chair"
    post |= gap.end > gap.start
        && scene
            .ending_at(gap.end)
            .is_some_and(|at| scene.actors[at].is_person());
    (gap.len() <= LONGEST).then_some(post)
}
