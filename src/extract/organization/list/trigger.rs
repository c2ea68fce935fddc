//! The words before a list that say it is one of organizations.

use std::ops::Range;

use super::announced;
use crate::document::Shape;
use crate::extract::passage::Passage;
use crate::lexicon::words::{Tags, WordList, word_list};
use crate::model::OrganizationKind::{self, Company, Nonprofit};

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
                    ],
                );
            announced(passage, place, from).filter(|_| near)
        })
}

/// "founded the projects A and B": a plural noun behind an article, right before the names.
pub(super) fn direct(
    passage: &Passage<'_>,
    from: usize,
    at: usize,
) -> Option<Option<OrganizationKind>> {
    const PHRASE: usize = 3;
    let noun = at.checked_sub(1).filter(|noun| *noun > from)?;
    let phrase = from.max(noun.saturating_sub(PHRASE))..noun;
    // "the start-up A", "its subsidiary B": a singular noun tells what the one name behind it is.
    const ONE: &WordList = word_list![
        "partner",
        "customer",
        "sponsor",
        "client",
        "company",
        "firm",
        "startup",
        "up",
        "charity",
        "nonprofit",
        "subsidiary",
        "insurer",
        "retailer",
        "manufacturer",
        "supplier",
        "vendor",
        "utility",
        "chain",
        "airline",
        "consultancy",
        "brewer",
        "reinsurer",
        "automaker",
        "carmaker",
        "drugmaker",
        "chipmaker",
        "producer",
        "distributor",
        "bank",
        "affiliate",
        "competitor",
        "grantee",
        "ngo",
        "member",
        "operator",
        "provider",
        "broadcaster",
        "publisher",
    ];
    let before = passage.tags(noun - 1);
    // "OGC member Alvik", "the Scandinavian retail company Alvik"
    let attribute = passage.tokens[noun - 1].is_capital()
        || passage.tokens[noun - 1].shape == Shape::Clitic
        || passage.tokens[noun - 1].shape == Shape::Lower
            && !before.has(
                Tags::PREPOSITION
                    | Tags::CONJUNCTION
                    | Tags::AUXILIARY
                    | Tags::PRONOUN
                    | Tags::ROLE_CUE
                    | Tags::RELATIVE,
            );
    let closed = before.has(Tags::DETERMINER | Tags::ADJECTIVE)
        || passage.is_mark(noun - 1, '-')
        || attribute;
    // "board member Jane Dorn": a person.
    let person = passage.is(noun, "member")
        && passage.is_any(
            noun - 1,
            word_list![
                "board",
                "committee",
                "council",
                "staff",
                "team",
                "crew",
                "family",
                "faculty",
                "panel",
                "community",
                "executive",
                "cabinet",
                "a",
                "the",
                "founding",
                "jury",
                "cast",
                "band",
                "former",
                "new",
                "honorary",
                "life",
            ],
        );
    if closed && !person && passage.tokens[noun].shape == Shape::Lower && passage.is_any(noun, ONE)
    {
        let kind = match () {
            () if passage.is_any(noun, word_list!["charity", "nonprofit", "ngo"]) => {
                Some(Nonprofit)
            }
            () if passage.is_any(
                noun,
                word_list![
                    "partner",
                    "sponsor",
                    "member",
                    "grantee",
                    "affiliate",
                    "operator",
                    "provider"
                ],
            ) =>
            {
                None
            }
            () => Some(Company),
        };
        return Some(kind);
    }
    let article = phrase.clone().any(|place| {
        passage.is_any(
            place,
            word_list!["the", "two", "three", "four", "its", "our"],
        )
    });
    let plural = passage.tokens[noun].shape == Shape::Lower && passage.raw(noun).ends_with('s');
    if !article || !plural {
        return None;
    }
    if passage.is(noun, "projects") {
        return Some(None);
    }
    announced(passage, noun, from)
}
