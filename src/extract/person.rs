//! Names of people: two to four capitalised words that name no organization and no place.

use std::ops::Range;

use super::organization::{head, name};
use crate::document::Shape;
use crate::extract::passage::Passage;
use crate::lexicon::words::Tags;
use crate::lexicon::{organizations, sets};

/// The person's name that ends right before token `at`: two to four capitalised words without a head noun.
pub(super) fn person_before(passage: &Passage<'_>, at: usize, from: usize) -> Option<Range<usize>> {
    let mut start = at;
    while start > from && at - start < 5 && is_person_word(passage, start - 1) {
        start -= 1;
    }
    // A title-cased opening word is no given name: "Chair Mirela Stanciu".
    while start < at && passage.tags(start).has(Tags::ROLE_CUE) {
        start += 1;
    }
    is_person(passage, start..at).then_some(start..at)
}

/// The person's name that starts at token `at`.
pub(super) fn person_at(passage: &Passage<'_>, at: usize, to: usize) -> Option<Range<usize>> {
    let end = (at..to.min(at + 5))
        .find(|place| {
            !is_person_word(passage, *place)
                || passage.tags(*place).has(Tags::ROLE_CUE) && *place > at
        })
        .unwrap_or(to.min(at + 5));
    is_person(passage, at..end).then_some(at..end)
}

fn is_person_word(passage: &Passage<'_>, at: usize) -> bool {
    let Some(token) = passage.tokens.get(at) else {
        return false;
    };
    let initial_stop = passage.is_mark(at, '.') && at > 0 && passage.raw(at - 1).len() == 1;
    let particle = passage.is_any(
        at,
        &[
            "van", "von", "de", "der", "da", "del", "al", "bin", "el", "la",
        ],
    ) && token.shape == Shape::Lower;
    let hyphen = passage.is_mark(at, '-') && passage.is_glued(at) && passage.is_glued(at + 1);
    let word = matches!(token.shape, Shape::Title | Shape::Mixed)
        && !token.tags.has(
            Tags::ORG_HEAD
                | Tags::MONTH
                | Tags::DETERMINER
                | Tags::PREPOSITION
                | Tags::CONJUNCTION
                | Tags::PRONOUN,
        );
    word || initial_stop || particle || hyphen
}

/// Two to four capitalised words that name no organization and no place.
fn is_person(passage: &Passage<'_>, range: Range<usize>) -> bool {
    let words = range
        .clone()
        .filter(|at| passage.tokens[*at].is_capital())
        .count();
    let opens = range.start < range.end && passage.tokens[range.start].shape == Shape::Title;
    if !(2..=4).contains(&words)
        || !opens
        || range.len() > 6
        || !passage.tokens[range.end - 1].is_capital()
    {
        return false;
    }
    let text = name::text_of(passage, range.clone());
    let legal = head::is_legal_form(passage.raw(range.end - 1));
    let given = sets::is_given_name(passage.raw(range.start));
    let ordinary = range.clone().any(|at| {
        passage
            .tags(at)
            .has(Tags::VERB | Tags::ADJECTIVE | Tags::UNIT)
            && !given
    });
    !legal
        && !ordinary
        && organizations::known(&text).is_none()
        && !sets::is_place(&text)
        && !sets::is_no_organization(&text)
}
