//! Role nouns that coordinators join: "premium or founding member", "a partner, a board member or a chair".

use super::super::phrase;
use super::{RoleNoun, noun_at};
use crate::document::Shape;
use crate::extract::passage::Passage;
use crate::lexicon::words::{Tags, word_list};

/// "premium or founding member": tiers that share their noun.
pub(super) fn shared_head(passage: &Passage<'_>, at: usize, end: usize) -> Option<Vec<RoleNoun>> {
    if !passage.is_any(at + 1, word_list!["or", "and", "and/or"]) || at + 3 >= end {
        return None;
    }
    let second = noun_at(passage, at + 2)?;
    let head = passage
        .raw(second.range.end - 1)
        .trim_end_matches('s')
        .to_ascii_lowercase();
    let tier = passage.raw(at).to_ascii_lowercase();
    let role = phrase::starting_with(&tier)
        .iter()
        .find(|phrase| phrase.words[1..] == [head.as_str()])
        .map(|phrase| phrase.role)?;
    Some(vec![
        RoleNoun {
            range: at..at + 1,
            role,
            plural: second.plural,
            names: second.names,
        },
        second,
    ])
}

/// The role noun that a coordinator joins to the one that ends before token `at`, and whether the coordinator is "or".
/// A comma joins where a coordinator follows: "a partner, a board member or a chair".
pub(super) fn joined_noun(
    passage: &Passage<'_>,
    at: usize,
    end: usize,
) -> Option<(RoleNoun, bool)> {
    const MOST: usize = 5;
    let mut or = false;
    let mut joint = None;
    for place in at..end.min(at + MOST) {
        // "a customer of, a supplier to and a competitor of A"
        let dangling = joint.is_none()
            && passage.tags(place).has(Tags::PREPOSITION)
            && (passage.is_mark(place + 1, ',')
                || passage.is_any(place + 1, word_list!["and", "or"]));
        if dangling {
            continue;
        }
        if passage.is_any(place, word_list!["or", "and", "&"]) {
            or |= passage.is(place, "or");
            joint = Some(place);
        } else if passage.is_mark(place, ',') {
            joint = joint.or(Some(place));
        } else if let Some(noun) = joint.and_then(|_| noun_at(passage, place)) {
            let comma = joint.is_some_and(|joint| passage.is_mark(joint, ','));
            let goes_on = comma
                .then(|| coordinator_behind(passage, noun.range.end, end))
                .flatten();
            return match goes_on {
                Some(later) => Some((noun, passage.is(later, "or"))),
                None => (!comma).then_some((noun, or)),
            };
        } else if !(passage.is_any(place, word_list!["a", "an", "the", "as", "either"])
            || joint.is_some() && is_plain(passage, place))
        {
            return None;
        }
    }
    None
}

/// "a board member and audit committee member": a small word that may stand before a noun.
pub(super) fn is_plain(passage: &Passage<'_>, at: usize) -> bool {
    let closed = Tags::PREPOSITION
        | Tags::CONJUNCTION
        | Tags::FINITE
        | Tags::PRONOUN
        | Tags::RELATIVE
        | Tags::WE;
    passage.tokens[at].shape == Shape::Lower && !passage.tags(at).has(closed)
        || passage.tokens[at].shape == Shape::Number && passage.is_mark(at + 1, '%')
        || passage.is_mark(at, '%')
}

/// The "or" or "and" before another role noun, right behind token `at`.
pub(super) fn coordinator_behind(passage: &Passage<'_>, at: usize, end: usize) -> Option<usize> {
    const MOST: usize = 5;
    let joint = at + usize::from(passage.is_mark(at, ','));
    let coordinated = passage.is_any(joint, word_list!["or", "and"]) && joint < end;
    (coordinated
        && (joint + 1..end.min(joint + MOST)).any(|place| noun_at(passage, place).is_some()))
    .then_some(joint)
}
