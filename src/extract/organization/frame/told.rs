//! What a sentence says that a name is: "X, a software company", "X (NGO)", "X is a standards body".

use std::ops::Range;

use super::super::noun::{kind_of_one, sort_of_body};
use crate::document::Shape;
use crate::extract::passage::Passage;
use crate::lexicon::classes::{AT_LEVEL, LEVELS};
use crate::lexicon::words::{Tags, WordList, word_list};
use crate::model::OrganizationKind;

/// "X, a software company", "X is a non-profit foundation": the kind that the noun tells.
pub(super) fn apposition(
    passage: &Passage<'_>,
    name: &Range<usize>,
    end: usize,
) -> Option<Option<OrganizationKind>> {
    const AHEAD: usize = 7;
    const SORTS: &WordList = word_list!["ngo", "npo", "cso", "ingo", "charity", "nonprofit"];
    // "our partner NGO, Wheels on Water"
    let comma = usize::from(name.start > 0 && passage.is_mark(name.start - 1, ','));
    if name.start > comma && passage.is_any(name.start - 1 - comma, SORTS) {
        return Some(Some(OrganizationKind::Nonprofit));
    }
    // "Wheels on Water (NGO)", "the Wheels on Water NGO"
    let aside = passage.is_mark(name.end, '(') && passage.is_mark(name.end + 2, ')');
    if passage.is_any(name.end + usize::from(aside), SORTS) && name.end < end {
        return Some(Some(OrganizationKind::Nonprofit));
    }
    // "Wheels on Water (WOW) is a charity"
    let defined = passage.is_mark(name.end, '(') && passage.is_mark(name.end + 2, ')');
    let at = name.end + if defined { 3 } else { 0 };
    let opens = (passage.is_mark(at, ',') || passage.is_any(at, word_list!["is", "are", "was"]))
        && (passage.is_any(at + 1, word_list!["a", "an", "the", "one", "its", "their"])
            || passage.tags(at + 1).has(Tags::WE));
    if !opens {
        return None;
    }
    let nouns = (at + 2..end.min(at + 2 + AHEAD)).take_while(|place| {
        !passage.is_mark(*place, ',') && !passage.tags(*place).has(Tags::FINITE | Tags::RELATIVE)
    });
    // The noun ends the phrase: "a member of" and "a company that".
    nouns
        .filter(|place| passage.tokens[*place].shape == Shape::Lower)
        .find_map(|place| {
            let last = passage
                .tags(place + 1)
                .has(Tags::PREPOSITION | Tags::RELATIVE | Tags::CONJUNCTION)
                || passage.is_any(
                    place + 1,
                    word_list!["registered", "based", "founded", "headquartered", "working"],
                )
                || passage
                    .tokens
                    .get(place + 1)
                    .is_none_or(|next| next.shape == Shape::Mark);
            let words = at + 2..place;
            let kind = match () {
                () if passage.is(place, "network") => sort_of_body(passage, words),
                () if passage.is(place, "project") && is_of_software(passage, words.clone()) => {
                    Some(OrganizationKind::OpenSourceProject)
                }
                () => kind_of_one(passage, words, place)?,
            };
            // "X, a trial funded by": who is at work there.
            if kind == Some(OrganizationKind::Program) {
                return passage.is_any(place + 1, UNDERTAKEN).then_some(kind);
            }
            last.then_some(kind)
        })
}

/// What is done with programmes and projects: "funded by", "set up with".
pub(super) const UNDERTAKEN: &WordList = word_list![
    "administered",
    "backed",
    "carried",
    "co-financed",
    "co-funded",
    "co-ordinated",
    "coordinated",
    "delivered",
    "financed",
    "founded",
    "funded",
    "hosted",
    "implemented",
    "initiated",
    "launched",
    "led",
    "managed",
    "operated",
    "overseen",
    "paid",
    "run",
    "set",
    "sponsored",
    "supported",
    "undertaken",
    "with",
];

/// "an open source project", "a CNCF sandbox project": whether the words before "project" say that it makes software.
fn is_of_software(passage: &Passage<'_>, words: Range<usize>) -> bool {
    const SOFTWARE: &WordList = word_list![
        "source",
        "open-source",
        "software",
        "cncf",
        "apache",
        "eclipse",
        "hyperledger",
    ];
    let said = |at: usize| {
        let words = [SOFTWARE, LEVELS, AT_LEVEL];
        words.iter().any(|words| passage.is_any(at, words))
    };
    words.into_iter().any(said)
}
