//! The organization right behind a person: "Mei Tanaka (Hexaflow)", "Mei Tanaka of Hexaflow", "Mei Tanaka, Hexaflow".

use std::ops::Range;

use super::super::evidence::Evidence;
use super::super::name::text_of;
use crate::document::{BlockKind, Shape};
use crate::extract::passage::Passage;
use crate::extract::person::{follows_honorific, is_honorific, person_before};
use crate::lexicon::words::{Tags, word_list};
use crate::lexicon::{organizations, sets};
use crate::model::{OrganizationKind, Rule};

/// "Mei Tanaka (Chair), Hexaflow, Japan": where those of a list of people work, before the country.
pub(in crate::extract::organization) fn of_listed(
    passage: &Passage<'_>,
    person: &Range<usize>,
    names: &[Range<usize>],
    evidence: &mut Evidence,
) {
    let all = passage.tokens.len() - usize::from(passage.is_mark(passage.tokens.len() - 1, '.'));
    let Some(comma) = (person.end..all).rev().find(|at| passage.is_mark(*at, ',')) else {
        return;
    };
    // What stands behind the name, its letters and its posts.
    let place = sets::is_place(&text_of(passage, comma + 1..all));
    let Some(before) = (person.end..comma)
        .rev()
        .find(|at| passage.is_mark(*at, ',') || passage.is_mark(*at, ')'))
        .or(Some(person.end))
        .filter(|before| place && *before < comma)
    else {
        return;
    };
    let opens = |at: usize| {
        let at = at - usize::from(passage.is(at - 1, "the"));
        passage.is_mark(at - 1, ',') || passage.is_mark(at - 1, '/') || passage.is(at - 1, "and")
    };
    let closes =
        |at: usize| passage.is_mark(at, ',') || passage.is_mark(at, '/') || passage.is(at, "and");
    let post = |name: &Range<usize>| name.clone().any(|at| passage.tags(at).has(Tags::ROLE_CUE));
    for name in names
        .iter()
        .filter(|name| name.start > before && name.end <= comma)
    {
        if opens(name.start) && closes(name.end) && !post(name) {
            evidence.reason(passage, name.clone(), Rule::OrgRoster, 9, None);
        }
    }
}

/// "Alex Kim (Yongkook Kim)": whether a name in brackets behind a person is another of the same person.
pub(super) fn is_same_family(
    passage: &Passage<'_>,
    name: &Range<usize>,
    person: &Range<usize>,
) -> bool {
    let (one, other) = (passage.raw(name.end - 1), passage.raw(person.end - 1));
    name.len() > 1 && person.len() > 1 && one == other
}

/// "Mei Tanaka (Hexaflow)", "Mei Tanaka of Hexaflow": the employer of a person.
pub(in crate::extract::organization) fn find(
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
    if is_behind_account(passage, from, before, name.end) {
        evidence.reason(passage, name.clone(), Rule::OrgRoster, 9, None);
        return;
    }
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
    if follows_account(passage, name.start, from) && is_entry(passage, name) {
        evidence.reason(passage, name.clone(), Rule::OrgRoster, 9, None);
        return;
    }
    // "Mei Tanaka (JPN)" plays for a country.
    let country = || name.len() == 1 && sets::is_country_code(passage.raw(name.start));
    if !parenthesis && !of || country() {
        return;
    }
    if parenthesis && is_project_of_entry(passage, from, name) {
        evidence.reason(passage, name.clone(), Rule::OrgRoster, 9, None);
        return;
    }
    if let Some(person) = person_before(passage, before, from)
        && !is_acronym_of(passage, name, &person)
        && !(parenthesis && is_same_family(passage, name, &person))
    {
        // "Lord Alvik of Dorn" has no employer.
        let honoured =
            is_honorific(passage.raw(person.start)) || follows_honorific(passage, person.start);
        let sure = sets::is_given_name(passage.raw(person.start)) || parenthesis && honoured;
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

/// "- Mei Tanaka, Hexaflow ( Kubernetes )": whether the brackets that close an entry of a person and a firm hold the known project
/// for which they sit there.
fn is_project_of_entry(passage: &Passage<'_>, from: usize, name: &Range<usize>) -> bool {
    let item = matches!(
        passage.block.kind,
        BlockKind::ListItem { .. } | BlockKind::Cell { .. }
    );
    let closes = passage.is_mark(name.end, ')') && name.end + 1 == passage.tokens.len();
    if !item || !closes {
        return false;
    }
    let comma = (from..name.start).find(|at| passage.is_mark(*at, ','));
    comma.is_some_and(|comma| person_before(passage, comma, from).is_some())
        && organizations::known(&text_of(passage, name.clone()))
            .is_some_and(|known| known.kind == OrganizationKind::OpenSourceProject)
}

/// "Mei Tanaka (@meit, Hexaflow)": whether the comma at token `comma`, behind an account in a person's brackets, leads to all that
/// stands before token `end`.
fn is_behind_account(passage: &Passage<'_>, from: usize, comma: usize, end: usize) -> bool {
    const LONGEST: usize = 10;
    if !passage.is_mark(comma, ',') || !passage.is_mark(end, ')') {
        return false;
    }
    let open = (from.max(comma.saturating_sub(LONGEST))..comma)
        .rev()
        .find(|at| passage.is_mark(*at, '('));
    open.is_some_and(|open| {
        passage.is_mark(open + 1, '@')
            && (open + 2..comma).all(|at| passage.is_glued(at))
            && person_before(passage, open, from).is_some()
    })
}

/// "Mei Tanaka (@meit) - Hexaflow", "Mei Tanaka @meit Hexaflow": whether a person and the account they work under stand before
/// token `at`.
fn follows_account(passage: &Passage<'_>, at: usize, from: usize) -> bool {
    const LONGEST: usize = 8;
    let parted = at > from
        && [',', '-', '–', '—', ':']
            .iter()
            .any(|mark| passage.is_mark(at - 1, *mark));
    let end = at - usize::from(parted);
    let closed = end > from && passage.is_mark(end - 1, ')');
    let end = end - usize::from(closed);
    let account = (from.max(end.saturating_sub(LONGEST))..end)
        .rev()
        .find(|place| passage.is_mark(*place, '@'));
    let Some(account) = account.filter(|place| (place + 1..end).all(|at| passage.is_glued(at)))
    else {
        return false;
    };
    let opens = account.saturating_sub(usize::from(closed));
    account + 1 < end
        && (!closed || passage.is_mark(opens, '('))
        && person_before(passage, opens, from).is_some()
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
pub(in crate::extract::organization) fn is_acronym_of(
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
