//! Employers beside people: "Mei Tanaka (Hexaflow)", "Mei Tanaka of Hexaflow", "Mei Tanaka, Hexaflow".

use std::ops::Range;

use super::evidence::Evidence;
use super::name::text_of;
use crate::document::{BlockKind, Shape};
use crate::extract::passage::Passage;
use crate::extract::person::person_before;
use crate::lexicon::sets;
use crate::lexicon::words::{Tags, word_list};
use crate::model::Rule;

/// "Mei Tanaka (Hexaflow)", "Mei Tanaka of Hexaflow": the employer of a person.
pub(super) fn find(
    passage: &Passage<'_>,
    from: usize,
    name: &Range<usize>,
    evidence: &mut Evidence,
) {
    let Some(before) = name.start.checked_sub(1).filter(|before| *before > from) else {
        return;
    };
    let parenthesis = passage.is_mark(before, '(')
        && (passage.is_mark(name.end, ')') || passage.is_mark(name.end, ','));
    let of = passage.is_any(before, word_list!["of", "from", "at"]) && name.start >= from + 3;
    if passage.is_mark(before, ',') && is_entry(passage, name) {
        // "Chair, Northbank Health": a post and where it is held; of one word it may be a field.
        let post = before <= from + 2 && passage.tags(before - 1).has(Tags::ROLE_CUE);
        if post && name.len() > 1 {
            evidence.reason(passage, name.clone(), Rule::OrgRoster, 8, None);
        }
        let person = person_before(passage, before, from);
        let opens = |person: &Range<usize>| {
            sets::is_given_name(passage.raw(person.start))
                && (0..person.start).all(|at| passage.tokens[at].shape == Shape::Mark)
        };
        if person.is_some_and(|person| opens(&person)) {
            evidence.reason(passage, name.clone(), Rule::OrgRoster, 8, None);
        }
        return;
    }
    if !parenthesis && !of {
        return;
    }
    if let Some(person) = person_before(passage, before, from)
        && !is_acronym_of(passage, name, &person)
    {
        let sure = sets::is_given_name(passage.raw(person.start));
        let whole = person.start == 0 && name.end + 1 == passage.tokens.len();
        let listed = whole
            || matches!(
                passage.block.kind,
                BlockKind::ListItem { .. } | BlockKind::Cell { .. }
            );
        let weight = match (parenthesis, sure, listed) {
            (true, true, _) | (true, false, true) => 9,
            (false, true, _) => 8,
            (false, false, _) => 4,
            _ => return,
        };
        evidence.reason(passage, name.clone(), Rule::OrgRoster, weight, None);
    }
}

/// Whether a name behind a person's comma ends an entry of a list, or the line that says who was quoted; a post does not.
fn is_entry(passage: &Passage<'_>, name: &Range<usize>) -> bool {
    let ends = name.end == passage.tokens.len()
        || passage.is_mark(name.end, '(')
        || name.end + 1 == passage.tokens.len() && passage.is_mark(name.end, '.');
    let quoted = ['—', '–', '-'].iter().any(|dash| passage.is_mark(0, *dash));
    let listed = matches!(
        passage.block.kind,
        BlockKind::ListItem { .. } | BlockKind::Cell { .. }
    );
    ends && (listed || quoted) && !name.clone().any(|at| passage.tags(at).has(Tags::ROLE_CUE))
}

/// Whether a name in capitals abbreviates the words before it.
pub(super) fn is_acronym_of(
    passage: &Passage<'_>,
    short: &Range<usize>,
    long: &Range<usize>,
) -> bool {
    let letters: String = text_of(passage, short.clone())
        .chars()
        .filter(|c| c.is_ascii_uppercase())
        .collect();
    let initials: String = long
        .clone()
        .filter_map(|at| passage.raw(at).chars().next())
        .filter(|c| c.is_uppercase())
        .collect();
    !letters.is_empty()
        && (letters == initials || initials.len() >= 2 && letters.starts_with(&initials))
}
