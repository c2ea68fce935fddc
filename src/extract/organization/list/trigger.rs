//! The words before a list that say it is one of organizations.

use std::ops::Range;

use super::announced;
use super::called::direct;
use crate::extract::passage::Passage;
use crate::lexicon::words::{Tags, WordList, word_list};
use crate::model::OrganizationKind;

/// "our Silver Members, A, B and C": what the first item of a list, written like a name, says of the others.
pub(super) fn titled(
    passage: &Passage<'_>,
    from: usize,
    items: &[Range<usize>],
) -> Option<Option<OrganizationKind>> {
    const CLASSES: &WordList = word_list![
        "members",
        "partners",
        "sponsors",
        "donors",
        "funders",
        "supporters",
        "customers",
        "clients",
    ];
    let [title, _, _, ..] = items else {
        return None;
    };
    let noun = title.end - 1;
    (passage.is_any(noun, CLASSES) && passage.is_mark(title.end, ','))
        .then(|| announced(passage, noun, from))
        .flatten()
}

/// What the words before a list announce: "industry organizations such as the", "partners: ".
pub(super) fn trigger(
    passage: &Passage<'_>,
    from: usize,
    first: usize,
) -> Option<Option<OrganizationKind>> {
    const BACK: usize = 14;
    const OPENERS: &WordList = word_list![
        "is",
        "like",
        "including",
        "include",
        "includes",
        "included",
        "namely",
        "are",
        "were",
        "e.g",
        "e.g.",
    ];
    let mut at = first;
    while at > from
        && (passage.tags(at - 1).has(Tags::DETERMINER) || passage.is_mark(at - 1, '('))
        && !passage.is(at - 1, "such")
    {
        at -= 1;
    }
    let linked =
        if at >= from + 2 && passage.is_any(at - 1, word_list!["as"]) && passage.is(at - 2, "such")
        {
            at - 2
        } else if at > from && (passage.is_any(at - 1, OPENERS) || passage.is_mark(at - 1, ':')) {
            at - 1
        } else if at > from + 2
            && passage.is_mark(at - 1, ',')
            && passage.tokens[at - 2].is_capital()
            && passage.is_mark(at - 3, ':')
        {
            // "sponsors: Progress, A and B": the first item is read as a word that opens a sentence.
            at - 3
        } else if at > from + 2
            && passage.is_any(at - 1, word_list!["them", "which"])
            && passage.is_any(at - 2, word_list!["among", "amongst"])
        {
            at - 2
        } else {
            return (at == first).then(|| direct(passage, from, at)).flatten();
        };
    let linked = linked - usize::from(linked > from && passage.is_mark(linked - 1, ','));
    (from.max(linked.saturating_sub(BACK))..linked)
        .rev()
        .take_while(|place| !passage.is_mark(*place, ';'))
        .find_map(|place| {
            let near = linked - place <= 2
                || passage.is_mark(linked, ':')
                    && passage.tags(place + 1).has(Tags::VERB | Tags::AUXILIARY)
                || passage.is_any(
                    place + 1,
                    word_list![
                        "in",
                        "of",
                        "from",
                        "across",
                        "at",
                        "accredited",
                        "involved",
                        "that",
                        "using",
                        "for",
                        "participating",
                        "certified",
                        "we",
                        "beyond",
                        "besides",
                        "outside",
                    ],
                );
            announced(passage, place, from).filter(|_| near)
        })
}
