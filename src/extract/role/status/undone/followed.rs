//! What the verb says of a tie or an event that is its subject: "The acquisition of A by B was blocked".

use super::super::super::scene::Scene;
use super::{Fate, LONGEST, is_deed};
use crate::extract::verb::is_verb;
use crate::lexicon::verbs::lemma;
use crate::lexicon::words::{Tags, WordList, word_list};

/// What a deal does that comes to nothing, and what is done to it.
const FAILING: &WordList = word_list![
    "abandon", "abort", "annul", "bar", "block", "cancel", "collapse", "decline", "deny", "drop",
    "fail", "halt", "overturn", "prohibit", "refuse", "reject", "shelve", "stop", "suspend",
    "thwart", "veto", "withdraw",
];

/// What a tie does that is over, and what is done to it.
const CLOSING: &WordList = word_list![
    "cease",
    "discontinue",
    "dissolve",
    "end",
    "expire",
    "lapse",
    "revoke",
    "terminate",
];

/// "The acquisition of A by B was blocked", "A's membership lapsed", "The election of Liis Tamm as chair was annulled":
/// what the first verb behind a tie or an event says of it.
pub(super) fn followed(scene: &Scene<'_, '_>, at: usize) -> Option<Fate> {
    const EVENTS: &WordList = word_list![
        "appointment",
        "election",
        "nomination",
        "proposal",
        "bid",
        "plan",
        "plans",
        "attempt",
        "application",
        "term",
        "tenure",
    ];
    const BACK: usize = 8;
    let passage = scene.passage;
    let event = || {
        let from = scene.sentence.start.max(at.saturating_sub(BACK));
        let article = usize::from(passage.tags(at.saturating_sub(1)).has(Tags::DETERMINER));
        let link = at.checked_sub(1 + article).filter(|link| *link >= from);
        link.is_some_and(|link| passage.is_any(link, word_list!["as", "for", "to"]))
            && (from..at).any(|place| passage.is_any(place, EVENTS))
    };
    if !(is_deed(scene, at) || event()) {
        return None;
    }
    let limit = scene.sentence.end.min(at + 1 + LONGEST);
    // "Our funding from A, which gave us our start, ended": the aside is of another clause.
    let comma = (at + 1..limit).find(|at| passage.is_mark(*at, ','));
    let aside = comma.filter(|comma| passage.tags(comma + 1).has(Tags::RELATIVE));
    let closes = |comma: usize| {
        (comma + 1..scene.sentence.end.min(comma + LONGEST)).find(|at| passage.is_mark(*at, ','))
    };
    let from = aside.and_then(closes).unwrap_or(at);
    let limit = scene.sentence.end.min(from + 1 + LONGEST);
    let verb = (from + 1..limit)
        .take_while(|place| {
            !passage.is_mark(*place, ';')
                && !passage.is_mark(*place, ',')
                && !passage.tags(*place).has(Tags::RELATIVE)
        })
        .find(|place| {
            !scene.is_of_actor(*place) && is_verb(passage, *place, scene.sentence.start)
        })?;
    let plain = Tags::AUXILIARY | Tags::ADVERB;
    let main = (verb..limit).find(|place| {
        !passage.tags(*place).has(plain) && !passage.is_any(*place, word_list!["been", "be"])
    })?;
    // "was not blocked"
    if (verb..main).any(|place| passage.is_any(place, word_list!["not", "never", "n't", "n’t"])) {
        return None;
    }
    let through = passage.is_any(main, word_list!["fell", "falls", "fallen"])
        && passage.is_any(main + 1, word_list!["through", "apart"])
        || passage.is_any(main, word_list!["called"]) && passage.is(main + 1, "off");
    let over = passage.is_any(main, word_list!["came", "comes"])
        && passage.is(main + 1, "to")
        && passage.is(main + 3, "end");
    let lemma = lemma(passage.raw(main)).unwrap_or_default();
    if through || FAILING.holds(lemma) {
        return Some(Fate::Undone);
    }
    // "ends in May"
    let future = passage.raw(main).ends_with('s')
        || passage.is(main, lemma)
        || (verb..main).any(|place| passage.is_any(place, word_list!["will", "shall"]));
    (over || CLOSING.holds(lemma)).then_some(match future {
        true => Fate::Lasting,
        false => Fate::Ended,
    })
}
