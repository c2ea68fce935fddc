//! Names of people: two to four capitalised words that name no organization and no place.

use std::ops::Range;

use super::organization::{head, name};
use crate::document::Shape;
use crate::extract::passage::Passage;
use crate::lexicon::words::{Tags, word_list};
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

/// "Dr", "Prof", "Ms": what stands before a person's name and is none of it.
pub(super) fn is_honorific(word: &str) -> bool {
    matches!(
        word,
        "Dr" | "Prof"
            | "Mr"
            | "Mrs"
            | "Ms"
            | "Sir"
            | "Dame"
            | "Shri"
            | "Smt"
            | "Professor"
            | "Herr"
            | "Frau"
            | "Mme"
            | "HRH"
            | "Lord"
            | "Lady"
            | "Rev"
            | "Hon"
            | "Senator"
            | "Ambassador"
    )
}

/// One past the honorifics at token `at`: "Prof. Dr.".
pub(super) fn behind_honorifics(passage: &Passage<'_>, mut at: usize) -> usize {
    const MOST: usize = 6;
    let last = at + MOST;
    while at < last
        && (is_honorific(passage.raw(at))
            || passage.is_mark(at, '.') && at > 0 && is_honorific(passage.raw(at - 1)))
    {
        at += 1;
    }
    at
}

/// Whether an honorific stands right before token `at`: "Mr Alvik", "Prof. Alvik".
pub(super) fn follows_honorific(passage: &Passage<'_>, at: usize) -> bool {
    let stop = usize::from(at > 1 && passage.is_mark(at - 1, '.'));
    at > stop && is_honorific(passage.raw(at - 1 - stop))
}

/// The person's name that starts at token `at`; a post or an honorific before it is none of it.
pub(super) fn person_at(passage: &Passage<'_>, at: usize, to: usize) -> Option<Range<usize>> {
    // A name opens with a word of one, or with a given name that a nickname follows.
    if !is_person_word(passage, at) && !passage.is_mark(at + 1, '(') {
        return None;
    }
    let given = sets::is_given_name(passage.raw(at));
    if is_honorific(passage.raw(at)) || passage.tags(at).has(Tags::ROLE_CUE) && !given {
        return None;
    }
    if given && let Some(end) = behind_nickname(passage, at, to) {
        return Some(at..end);
    }
    // "Mr. Okonjo joined": an honorific makes a surname a person.
    let surname = follows_honorific(passage, at)
        && is_person_word(passage, at)
        && !(at + 1 < to && is_person_word(passage, at + 1));
    if surname {
        return Some(at..at + 1);
    }
    let end = (at..to.min(at + 5))
        .find(|place| {
            !is_person_word(passage, *place)
                || passage.tags(*place).has(Tags::ROLE_CUE) && *place > at
        })
        .unwrap_or(to.min(at + 5));
    is_person(passage, at..end).then_some(at..end)
}

/// "Tom (Spot) Weaver": one past the family name behind a nickname in parentheses.
fn behind_nickname(passage: &Passage<'_>, at: usize, to: usize) -> Option<usize> {
    let end = at + 5;
    let nickname = passage.is_mark(at + 1, '(') && passage.is_mark(at + 3, ')');
    (end <= to
        && nickname
        && [at + 2, at + 4]
            .iter()
            .all(|name| is_person_word(passage, *name)))
    .then_some(end)
}

fn is_person_word(passage: &Passage<'_>, at: usize) -> bool {
    let Some(token) = passage.tokens.get(at) else {
        return false;
    };
    let initial_stop = passage.is_mark(at, '.') && at > 0 && passage.raw(at - 1).len() == 1;
    let initial = passage.raw(at).len() == 1
        && token.is_capital()
        && passage.is_mark(at + 1, '.')
        && passage.is_glued(at + 1);
    let particle = passage.is_any(
        at,
        word_list![
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
    word || initial || initial_stop || particle || hyphen
}

/// Two to four capitalised words that name no organization and no place.
fn is_person(passage: &Passage<'_>, range: Range<usize>) -> bool {
    let words = range
        .clone()
        .filter(|at| passage.tokens[*at].is_capital())
        .count();
    let opens = range.start < range.end
        && (passage.tokens[range.start].shape == Shape::Title
            || passage.is_mark(range.start + 1, '.') && passage.raw(range.start).len() == 1);
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
        // "K." is an initial before it is a unit.
        passage.raw(at).len() > 1
            && passage
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
