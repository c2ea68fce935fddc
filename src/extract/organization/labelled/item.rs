//! The items of a list behind a label, and which of them are names.

use std::ops::Range;

use super::super::name::{self, is_name_token};
use super::super::{head, roll};
use super::Announced;
use crate::document::Shape;
use crate::extract::passage::Passage;
use crate::extract::person::is_honorific;
use crate::lexicon::classes::is_tier;
use crate::lexicon::sets;
use crate::lexicon::words::{Tags, word_list};

/// Whether a token parts the items of a list.
pub(super) fn is_separator(passage: &Passage<'_>, at: usize) -> bool {
    [',', ';', '•', '·', '▪', '|', '●', '■', '‣', '.']
        .iter()
        .any(|mark| passage.is_mark(at, *mark))
        && passage.tokens.get(at + 1).is_none_or(|next| next.spaced)
}

/// The names among the items of a list, if most of its items are names.
pub(super) fn items(
    passage: &Passage<'_>,
    list: Range<usize>,
    announced: Announced,
    found: &mut Vec<(Range<usize>, Announced)>,
) {
    let before = found.len();
    // "International bodies: we work with them": a clause, no list.
    let clause = Tags::WE | Tags::AUXILIARY | Tags::RELATIVE;
    if list.clone().any(|at| passage.tags(at).has(clause)) {
        return;
    }
    let mut pieces = 0;
    let mut depth = 0_usize;
    let mut start = list.start;
    for at in list.start..=list.end {
        depth = match () {
            () if at < list.end && passage.is_mark(at, '(') => depth + 1,
            () if at < list.end && passage.is_mark(at, ')') => depth.saturating_sub(1),
            () => depth,
        };
        // "Tidewell EHR, LLC"
        let form =
            at > start && passage.is_mark(at, ',') && head::is_legal_form(passage.raw(at + 1));
        let initial = at > start && passage.is_mark(at, '.') && passage.is_glued(at);
        let initial =
            initial && (passage.raw(at - 1).len() == 1 || is_cut_form(passage.raw(at - 1)));
        let ends = at == list.end || depth == 0 && is_separator(passage, at) && !form && !initial;
        if !ends {
            continue;
        }
        if start < at {
            pieces += 1;
            item(passage, start..at, announced, found);
        }
        start = at + 1;
        // A sentence behind the list is none of it.
        if at < list.end && passage.is_mark(at, '.') {
            break;
        }
    }
    if (found.len() - before) * 2 < pieces {
        found.truncate(before);
    }
}

/// "Ltd", "Inc": a legal form that is written with a dot of its own; that behind "LLP" ends the sentence.
fn is_cut_form(word: &str) -> bool {
    head::is_legal_form(word) && word.chars().skip(1).any(char::is_lowercase)
}

/// The names of one item: the whole, or both that "and" joins.
fn item(
    passage: &Passage<'_>,
    piece: Range<usize>,
    announced: Announced,
    found: &mut Vec<(Range<usize>, Announced)>,
) {
    let piece = match piece.clone().find(|at| passage.is_mark(*at, '(')) {
        Some(aside) => piece.start..aside,
        None => piece,
    };
    let starred = (piece.start..piece.end)
        .rev()
        .take_while(|at| passage.is_mark(*at, '*'))
        .count();
    let mut piece = piece.start..piece.end - starred;
    // "Sponsor: Alvik for people at sea": what for is no part of the name.
    let what_for = (piece.start + 1..piece.end).find(|at| {
        let noun = at + 1 + usize::from(passage.is_any(at + 1, word_list!["the", "a", "an"]));
        let small = |at: usize| {
            let token = passage.tokens.get(at);
            at < piece.end && token.is_some_and(|token| token.shape == Shape::Lower)
        };
        passage.is(*at, "for") && small(noun)
    });
    piece.end = what_for.unwrap_or(piece.end);
    while piece.start < piece.end && passage.is_any(piece.start, word_list!["the", "and"]) {
        piece.start += 1;
    }
    if piece.is_empty() {
        return;
    }
    if piece.clone().any(|at| passage.is(at, "and")) {
        let mut names = Vec::new();
        name::find(passage, piece, &mut names);
        let names = names.into_iter().filter(|name| is_name(passage, name));
        found.extend(names.map(|name| (name, announced)));
    } else if is_name(passage, &piece) {
        found.push((piece, announced));
    }
}

/// Whether an item is written like the name of an organization, from its first word to its last.
fn is_name(passage: &Passage<'_>, name: &Range<usize>) -> bool {
    const MOST: usize = 10;
    const SMALL: usize = 2;
    let text = name::text_of(passage, name.clone());
    let words: Vec<&str> = text.split(' ').collect();
    // "kanu.ist", "b.well lab"
    let address = words[0]
        .find('.')
        .is_some_and(|dot| dot + 2 < words[0].len());
    let domain = address && words.len() <= 2 && !text.contains('@');
    let headed = head::is_legal_form(words[words.len() - 1]) && words.len() > 1;
    // "24/7 Physio", but "30 Old Harbour": the number of a house.
    let digits = passage.tokens[name.start].shape == Shape::Number;
    let house = digits
        && passage
            .tokens
            .get(name.start + 1)
            .is_some_and(|next| next.spaced)
        && !headed;
    let alnum = passage.tokens[name.start].shape == Shape::Alnum;
    let numbered =
        (digits && !house || alnum) && name.clone().skip(1).any(|at| is_name_token(passage, at));
    // "Harbourton NE1"
    let postcode = sets::is_place(words[0]) && passage.tokens[name.end - 1].shape == Shape::Alnum;
    let opens = is_name_token(passage, name.start) || numbered || domain || headed;
    let closed = Tags::AUXILIARY | Tags::PRONOUN | Tags::WE | Tags::RELATIVE | Tags::ROLE_CUE;
    let plain = |at: usize| {
        let token = &passage.tokens[at];
        let sign = token.shape == Shape::Mark
            && !['&', '-', '.', '/', '+', '!', '’', '\'']
                .iter()
                .any(|mark| passage.is_mark(at, *mark));
        let form = passage.is_mark(at, ',') && head::is_legal_form(passage.raw(at + 1));
        !token.tags.has(closed) && (!sign || form)
    };
    let particles = word_list![
        "de", "du", "des", "di", "da", "do", "del", "della", "delle", "dei", "la", "le", "les",
        "el", "van", "der", "den", "das", "die", "für", "per", "et", "e", "y", "och", "og", "und",
        "d",
    ];
    let small = name
        .clone()
        .filter(|at| passage.tokens[*at].shape == Shape::Lower && !passage.is_glued(*at))
        .filter(|at| {
            !passage.tags(*at).has(Tags::PREPOSITION | Tags::DETERMINER)
                && !passage.is_any(*at, particles)
        })
        .count();
    let initial = words[0].len() <= 2 && words[0].ends_with('.');
    // "CHF 5.4 bn"
    let sum = !domain && name.clone().any(|at| passage.tags(at).has(Tags::SCALE))
        || words[0].len() == 3
            && passage
                .tokens
                .get(name.start + 1)
                .is_some_and(|next| next.shape == Shape::Number && name.len() > 1)
            && passage.tokens[name.start].shape == Shape::Upper;
    let person =
        initial || is_honorific(words[0].trim_end_matches('.')) || roll::is_person(passage, name);
    name.len() <= MOST
        && opens
        && !sum
        && !postcode
        && !person
        && (small < SMALL && small * 2 <= name.len() || domain || headed)
        && name.clone().all(plain)
        && !is_tier(&text)
        && !sets::is_place(&text)
        && !sets::is_state(&text)
        && !passage
            .tags(name.start)
            .has(Tags::MONTH | Tags::WEEKDAY | Tags::PREPOSITION | Tags::ADVERB)
        && !passage.is_any(
            name.start,
            word_list![
                "none",
                "others",
                "various",
                "anonymous",
                "vacant",
                "tbd",
                "tbc",
                "see",
                "nil",
                "most",
                "baroness",
                "lord",
                "lady",
                "rt",
                "hon"
            ],
        )
}
