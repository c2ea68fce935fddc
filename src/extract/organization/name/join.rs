//! What joins capitalised words to one name: small words, marks and numbers between them.

use super::super::head;
use super::{is_name_token, text_of};
use crate::document::Shape;
use crate::extract::passage::Passage;
use crate::lexicon::words::{Tags, WordList, word_list};
use crate::lexicon::{organizations, sets};

/// "Barnardo's, Centrepoint", "Moody's raised": an apostrophe that nothing owned follows is part of the name, and so is one
/// that a known name goes on behind: "Let's Encrypt".
pub(super) fn owns_nothing(passage: &Passage<'_>, start: usize, at: usize, limit: usize) -> bool {
    if is_known_behind(passage, start, at, limit) {
        return true;
    }
    let next = at + 1;
    let mark = [',', '.', ')', ';', ':']
        .iter()
        .any(|mark| passage.is_mark(next, *mark));
    let verb = passage.tags(next).has(Tags::VERB) && passage.raw(next).ends_with("ed");
    next >= limit
        || mark
        || verb
        || passage.is_any(next, word_list!["and", "or"]) && !is_owned_too(passage, next, limit)
        || passage.tags(next).has(Tags::AUXILIARY)
        || of_people(passage, at, limit)
}

/// "Alvik's and Dorn's engineers": whether the name behind the "and" at token `at` owns something as well.
fn is_owned_too(passage: &Passage<'_>, at: usize, limit: usize) -> bool {
    const LONGEST: usize = 5;
    let end = (at + 1..limit.min(at + 1 + LONGEST)).find(|place| !is_name_token(passage, *place));
    end.is_some_and(|end| end > at + 1 && super::is_clitic(passage, end))
}

/// Whether a known name starts at token `start` and has the apostrophe at token `at`: "Let's Encrypt".
pub(super) fn is_known_behind(
    passage: &Passage<'_>,
    start: usize,
    at: usize,
    limit: usize,
) -> bool {
    let longest = organizations::longest_from(organizations::first_piece(passage.raw(start)));
    let most = limit.min(start + 2 * longest);
    let known = |end: usize| organizations::known(&text_of(passage, start..end)).is_some();
    (at + 1..=most).any(known)
}

/// "Children's Hospital", "Contributor's Workshop": people in general own nothing, they name what is theirs.
fn of_people(passage: &Passage<'_>, at: usize, limit: usize) -> bool {
    const PEOPLE: &WordList = word_list![
        "children",
        "child",
        "girls",
        "boys",
        "alzheimer",
        "parkinson",
        "driver",
        "women",
        "men",
        "people",
        "king",
        "queen",
        "workers",
        "farmers",
        "veterans",
        "teachers",
        "consumers",
        "parents",
        "patients",
        "investor",
        "founder",
        "founders",
        "contributor",
        "developer",
        "maintainer",
        "mayor",
        "general",
        "ombudsman",
        "commissioner",
        "auditor",
        "attorney",
        "prosecutor",
        "controller",
        "prince",
        "nurses",
    ];
    let last = (at + 1..limit.min(at + 5))
        .take_while(|place| is_name_token(passage, *place))
        .last();
    // "St Olave's School": saints lend their names too.
    let saint = at >= 2 && passage.is_any(at - 2, word_list!["St", "Saint"]);
    (saint || passage.is_any(at - 1, PEOPLE))
        && last.is_some_and(|last| head::at(passage, last).is_some())
}

/// "Teachers' Association": an apostrophe behind a plural that shares the name's head.
pub(super) fn plural_owner(passage: &Passage<'_>, at: usize, limit: usize) -> bool {
    let end = (at + 1..limit.min(at + 4))
        .take_while(|place| is_name_token(passage, *place))
        .last();
    // "Tenants' Data Co-op"
    let coop = |end: usize| {
        passage.is(end, "co")
            && super::form::is_hyphen(passage, end + 1)
            && passage.is_any(end + 2, word_list!["op", "operative"])
    };
    passage.raw(at - 1).ends_with('s')
        && end.is_some_and(|end| head::at(passage, end).is_some() || coop(end))
}

/// "the CI/CD working group", "the Brauer family foundation": a head in small letters that closes a name.
pub(super) fn small_head(
    passage: &Passage<'_>,
    start: usize,
    at: usize,
    limit: usize,
) -> Option<usize> {
    const PAIRS: [(&str, &str); 6] = [
        ("working", "group"),
        ("interest", "group"),
        ("study", "group"),
        ("user", "group"),
        ("task", "force"),
        ("family", "foundation"),
    ];
    // "the Alvik Working group"
    let half = passage.is(at, "group")
        && at > start + 1
        && PAIRS[..4]
            .iter()
            .any(|(first, _)| passage.is(at - 1, first));
    if half {
        return Some(at + 1);
    }
    // "the ReasonML association", "Alvik-Brannock university"
    let mark = |at: usize, marks: [char; 2]| marks.iter().any(|mark| passage.is_mark(at, *mark));
    // "Rosa Hill (Alvik Tide group / Alvik consortium)"
    let bracketed = start > 0
        && (mark(start - 1, ['(', '/'])
            || passage.is_mark(start - 1, ',') && mark(at + 1, ['/', ')']))
        && (mark(at + 1, [')', '/']) || at + 1 == passage.tokens.len())
        && passage.is_any(
            at,
            word_list!["association", "consortium", "foundation", "group"],
        );
    let alone = bracketed
        || passage.is(at, "university")
        || passage.is_any(at, word_list!["association", "consortium", "foundation"])
            && start > 0
            && passage.is(start - 1, "the");
    // "the U.S. government"
    let governs = passage.is(at, "government") && sets::is_place(&text_of(passage, start..at));
    if governs {
        return Some(at + 1);
    }
    let ends = at + 1 >= limit || passage.tokens[at + 1].shape != Shape::Lower;
    let follows = at + 1 < limit
        && passage
            .tags(at + 1)
            .has(Tags::PREPOSITION | Tags::CONJUNCTION | Tags::AUXILIARY | Tags::VERB);
    if alone && (ends || follows) {
        let named = organizations::known(&text_of(passage, start..at)).is_none();
        return named.then_some(at + 1);
    }
    let paired = PAIRS
        .iter()
        .any(|(first, second)| passage.is(at, first) && passage.is(at + 1, second));
    let article = start == 0
        || passage.tags(start - 1).has(
            Tags::DETERMINER | Tags::PREPOSITION | Tags::CONJUNCTION | Tags::AUXILIARY | Tags::VERB,
        )
        || passage.breaks_at(start);
    // "the Linux Foundation working group" is some group of that foundation.
    let own = organizations::known(&text_of(passage, start..at)).is_some();
    // "In Alvik working group rules apply"
    let place = !(start > 0 && passage.tags(start - 1).has(Tags::DETERMINER))
        && sets::is_place(&text_of(passage, start..at));
    (paired && article && !own && !place && at + 2 <= limit).then_some(at + 2)
}

/// "the Alvik migration working group": one past a head in small letters with a small word before it that says what the group
/// is for. Groups of a known organization are its own.
pub(super) fn topical_head(
    passage: &Passage<'_>,
    start: usize,
    at: usize,
    limit: usize,
) -> Option<usize> {
    const GROUPS: &WordList = word_list!["working", "interest", "study"];
    let group = passage.is(at + 2, "group") && passage.is_any(at + 1, GROUPS)
        || passage.is(at + 1, "task") && passage.is(at + 2, "force");
    if !group || at + 3 > limit || at > start + 2 {
        return None;
    }
    let small = Tags::PREPOSITION
        | Tags::CONJUNCTION
        | Tags::DETERMINER
        | Tags::AUXILIARY
        | Tags::PRONOUN
        | Tags::RELATIVE
        | Tags::ADVERB
        | Tags::ADJECTIVE;
    let topic = !passage.tags(at).has(small)
        && !passage.raw(at).ends_with("ed")
        && !passage.is_any(at, word_list!["led", "run", "set"]);
    let article = start > 0 && passage.is(start - 1, "the");
    let own = || {
        organizations::known(&text_of(passage, start..at))
            .is_some_and(|known| known.sureness == organizations::Sureness::Sure)
    };
    (topic && article && !own()).then_some(at + 3)
}

/// "Coastal Action 50+": one past the number with a plus behind it that ends the name before token `at`, and counts nothing behind it.
pub(super) fn with_plus(passage: &Passage<'_>, at: usize, limit: usize) -> Option<usize> {
    let small = Tags::PREPOSITION | Tags::CONJUNCTION | Tags::AUXILIARY;
    let ends = |at: usize| {
        at >= limit || passage.tokens[at].shape == Shape::Mark || passage.tags(at).has(small)
    };
    (passage.raw(at).len() <= 4
        && passage.is_mark(at + 1, '+')
        && passage.is_glued(at + 1)
        && passage.tokens[at - 1].is_capital()
        && ends(at + 2))
    .then_some(at + 2)
}

/// "JTC 1", "TC 18", "Business 20 Summit": a number that belongs to the name.
pub(super) fn numbered(passage: &Passage<'_>, at: usize, limit: usize) -> bool {
    let before = &passage.tokens[at - 1];
    let body = before.shape == Shape::Upper
        && matches!(
            passage.raw(at - 1),
            "TC" | "JTC" | "SC" | "WG" | "SG" | "TG"
        );
    let inside = at + 1 < limit
        && is_name_token(passage, at + 1)
        && passage.tokens[at + 1].spaced
        && passage.raw(at).len() <= 3
        && (before.is_capital() || before.shape == Shape::Alnum);
    // "Quellec 2 Ltd", "Orvo 5 Architects"
    let firm = |at: usize| {
        head::is_legal_form(passage.raw(at))
            || passage.tokens[at].shape == Shape::Title
                && head::at(passage, at).is_some_and(|head| head.kind.name() == "company")
    };
    // "Steel Union Local 512"
    let local = passage.raw(at - 1) == "Local" && passage.raw(at).len() <= 4;
    if local && passage.raw(at).bytes().all(|byte| byte.is_ascii_digit()) {
        return true;
    }
    let group = passage.is_any(at - 1, word_list!["Group"])
        && at >= 2
        && passage.is_any(at - 2, word_list!["Working", "Study", "Task"]);
    // "Quell 3 Working Group"
    let of_number = |at: usize| {
        passage.is_any(at, word_list!["Working", "Interest", "Study"])
            && passage.is(at + 1, "group")
    };
    (body || group) && passage.raw(at).len() <= 3
        || inside && of_number(at + 1)
        || inside && (passage.tokens[at + 1].tags.has(Tags::ORG_HEAD) || firm(at + 1))
}
