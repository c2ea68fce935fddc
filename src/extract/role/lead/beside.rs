//! What an item says behind a name of whether that one has the role: "Alvik (planned)", "Alvik - left", "Alvik, until 2020".

use super::super::noun::group_at;
use super::super::scene::{Actor, Scene};
use super::held::word_says;
use crate::document::{BlockKind, Shape};
use crate::extract::passage::Passage;
use crate::lexicon::words::{Tags, WordList, word_list};
use crate::model::RoleStatus;

/// What was done no more.
const ENDED: &WordList = word_list![
    "ended",
    "formerly",
    "leaving",
    "left",
    "stopped",
    "withdrawn",
    "withdrew",
];

/// What is not done, or not yet.
const OPEN: &WordList = word_list![
    "asked",
    "considering",
    "contacted",
    "evaluating",
    "invited",
    "piloting",
    "tbd",
    "trial",
    "trialling",
];

/// Whether a word behind a name may say that it has no role, or none now.
pub(in crate::extract::role) fn is_no_more(passage: &Passage<'_>, at: usize) -> bool {
    const SAID: &WordList = word_list![
        "declined",
        "former",
        "interested",
        "no",
        "not",
        "pending",
        "planned",
        "rejected",
        "until",
    ];
    [ENDED, OPEN, SAID]
        .iter()
        .any(|words| passage.is_any(at, words))
}

/// Whether somebody whom an item names has the role, by the words behind the name; `None` where those are none of it.
pub(in crate::extract::role) fn status_beside(
    scene: &Scene<'_, '_>,
    actor: &Actor,
) -> Option<RoleStatus> {
    let passage = scene.passage;
    // "Unaffiliated" stands for an employer, "Vacant Seat" for nobody.
    let nobody = actor.tokens.len() == 1 && passage.is(actor.tokens.start, "unaffiliated")
        || passage.is_any(actor.tokens.start, word_list!["vacant", "unfilled"]);
    if nobody || is_struck(passage, actor) {
        return None;
    }
    let from = actor.tokens.end;
    // What is said of a person may stand behind where she works, and behind her account.
    let item = matches!(passage.block.kind, BlockKind::ListItem { .. });
    let end = passage.tokens.len();
    let wide = item && actor.is_person() && actor.tokens.start <= 1;
    let next = scene.from(from).iter().find(|next| next.is_person());
    let last = match wide {
        true => next.map_or(end, |next| next.tokens.start),
        false => end.min(from + 1),
    };
    let said = (from..last).find_map(|mark| said_behind(passage, mark));
    said.unwrap_or(Some(RoleStatus::Current))
}

/// Whether those of a row of a table have their roles, by the cell that says so: "Active", "Left in May", "Pending"; `None`
/// where they have none.
pub(in crate::extract::role) fn status_of_cell(cell: &Passage<'_>) -> Option<RoleStatus> {
    let says = |at: usize| match () {
        () if cell.is_any(at, ENDED) => Some(Some(RoleStatus::Ended)),
        () if cell.is_any(at, OPEN) => Some(None),
        () => word_says(cell, at),
    };
    let said = (0..cell.tokens.len()).find_map(says);
    said.unwrap_or(Some(RoleStatus::Current))
}

/// What the words behind a mark say: "(planned)", ", not by us", "- left in May", ", no longer".
pub(in crate::extract::role) fn said_behind(
    passage: &Passage<'_>,
    mark: usize,
) -> Option<Option<RoleStatus>> {
    let marks = ['(', '[', ',', '-', '–', '—', ':', '|'];
    let opens = marks.iter().any(|open| passage.is_mark(mark, *open))
        && !(passage.is_glued(mark) && passage.is_mark(mark, '-'));
    if !opens {
        return None;
    }
    let at = mark + 1;
    let closes = |at: usize| passage.tokens.get(at).is_none_or(|token| !token.is_word());
    let goes_on = |at: usize| {
        closes(at)
            || passage.tags(at).has(Tags::PREPOSITION | Tags::NUMBER)
            || passage.tokens[at].shape == Shape::Number
            || passage.is_any(at, word_list!["us", "it"])
    };
    let ended = Some(Some(RoleStatus::Ended));
    if passage.is_any(at, word_list!["no", "not"]) {
        let over = passage.is_any(at + 1, word_list!["longer", "more"]);
        let yet = passage.is_any(at + 1, word_list!["yet", "now"]);
        return match () {
            () if over && closes(at + 2) => ended,
            () if yet && closes(at + 2) || passage.is(at + 1, "by") => Some(None),
            () => None,
        };
    }
    if passage.is(at, "until") {
        return (at + 1..at + 4)
            .any(|at| {
                let token = passage.tokens.get(at);
                token.is_some_and(|token| token.shape == Shape::Number)
            })
            .then_some(Some(RoleStatus::Ended));
    }
    // "formerly at Alvik" is of where somebody worked before.
    let elsewhere =
        passage.is(at, "formerly") && passage.is_any(at + 1, word_list!["at", "of", "with"]);
    if passage.is_any(at, ENDED) && goes_on(at + 1) && !elsewhere {
        return ended;
    }
    if passage.is_any(at, OPEN) && goes_on(at + 1) {
        return Some(None);
    }
    // "Liis Tamm – Target": the name of a firm.
    if passage.is(at, "target") && passage.tokens[at].is_capital() {
        return None;
    }
    let says = word_says(passage, at)?;
    // "ex member"; "former CTO of Alvik" is another post.
    let member = passage.is_any(at + 1, word_list!["member", "members"])
        && group_at(passage, at + 1, passage.tokens.len()).is_some()
        && closes(at + 2);
    let whole = closes(at + 1) && !passage.is_mark(at + 1, '-') || member;
    // "pending approval"
    let since = passage.is_any(
        at + 1,
        word_list![
            "in",
            "since",
            "for",
            "by",
            "approval",
            "confirmation",
            "election",
            "vote"
        ],
    );
    (whole || since).then_some(says)
}

/// "~~Alvik~~": whether a name is struck out.
fn is_struck(passage: &Passage<'_>, actor: &Actor) -> bool {
    let text = &passage.document.text;
    if actor.tokens.is_empty() {
        return false;
    }
    let span = passage.span(actor.tokens.clone());
    let before = text
        .get(..span.start())
        .is_some_and(|text| text.ends_with("~~"));
    before
        && text
            .get(span.end()..)
            .is_some_and(|text| text.starts_with("~~"))
}
