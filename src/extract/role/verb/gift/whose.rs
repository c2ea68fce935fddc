//! Whose a thing is that somebody gives money for: what those who speak have or do, and what is their rivals' or nobody's.

use super::super::super::scene::{Actor, Scene};
use super::{WORK, money};
use crate::document::Shape;
use crate::extract::passage::Passage;
use crate::lexicon::words::{WordList, word_list};

/// Who is against those that speak, or near them.
const RIVALS: &WordList = word_list![
    "competitor",
    "competitors",
    "critic",
    "critics",
    "enemies",
    "enemy",
    "landlord",
    "neighbor",
    "neighbors",
    "neighbour",
    "neighbours",
    "opponent",
    "opponents",
    "rival",
    "rivals",
];

/// Who has a life of their own, and what nobody is given money for who lives on it.
const NONE_OF_OURS: &WordList = word_list![
    "attack",
    "ban",
    "claim",
    "claims",
    "conclusion",
    "conclusions",
    "coup",
    "finding",
    "findings",
    "fork",
    "forks",
    "idea",
    "lawsuit",
    "lie",
    "lies",
    "member",
    "members",
    "other",
    "partner",
    "partners",
    "rumor",
    "rumors",
    "rumour",
    "rumours",
    "strike",
    "takeover",
    "theory",
    "view",
    "views",
    "vote",
    "war",
];

/// "our rival", "our old competitors": whether the words behind whom the report is about tell of somebody else.
pub(in crate::extract::role::verb) fn is_rival(scene: &Scene<'_, '_>, actor: &Actor) -> bool {
    const LONGEST: usize = 3;
    let passage = scene.passage;
    let end = actor.tokens.end;
    passage.is(actor.tokens.start, "our")
        && (end..scene.sentence.end.min(end + LONGEST))
            .take_while(|at| passage.tokens[*at].shape == Shape::Lower)
            .any(|at| passage.is_any(at, RIVALS))
}

/// What those who speak arrange, and times of theirs.
const EVENTS: &WordList = word_list![
    "clinic",
    "concert",
    "course",
    "day",
    "exhibition",
    "fair",
    "feature",
    "festival",
    "gala",
    "issue",
    "newsletter",
    "page",
    "season",
    "service",
    "show",
    "site",
    "tour",
    "visit",
    "walk",
    "website",
    "year",
];

/// "fair", "project", "van": whether token `at` names what those who speak of "this" may well have themselves.
pub(super) fn is_own_thing(passage: &Passage<'_>, at: usize) -> bool {
    [EVENTS, WORK, money::OTHERS, money::OWN, money::BOUGHT]
        .iter()
        .any(|things| passage.is_any(at, things))
        && !is_of_others(passage, at)
}

/// "rival", "theory": whether token `at` names what is none of those that speak.
pub(in crate::extract::role::verb) fn is_of_others(passage: &Passage<'_>, at: usize) -> bool {
    passage.is_any(at, RIVALS) || passage.is_any(at, NONE_OF_OURS)
}
