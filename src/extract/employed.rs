//! Whom those who work on a project work for: the words that lead from "maintainers" to their employers, and those that part
//! the employers.
//!
//! | text | employers start behind |
//! |---|---|
//! | maintainers from A and B | from |
//! | maintainers (4 A, 3 from B) | ( |
//! | committers are employed by A | employed by |
//! | contributors from two companies: A and B | companies |

use super::passage::Passage;
use crate::document::Shape;
use crate::lexicon::words::{Tags, WordList, word_list};

/// Those who work on a project.
pub(super) const WORKERS: &WordList = word_list![
    "maintainers",
    "committers",
    "contributors",
    "reviewers",
    "approvers",
];

/// What organizations are called that do something themselves.
pub(super) const FIRMS: &WordList = word_list![
    "organizations",
    "organisations",
    "companies",
    "corporations",
    "firms",
    "institutions",
    "foundations",
    "associations",
    "universities",
    "vendors",
    "employers",
    "enterprises",
    "bodies",
    "charities",
];

/// "engineers at A", "a small team from A": one past the words at token `at` that lead from those who do the work to whom
/// they come from.
pub(super) fn behind_people(passage: &Passage<'_>, at: usize) -> usize {
    const LONGEST: usize = 4;
    const PEOPLE: &WordList = word_list![
        "contributor",
        "developer",
        "developers",
        "employee",
        "employees",
        "engineer",
        "engineers",
        "maintainer",
        "programmer",
        "programmers",
        "researcher",
        "researchers",
        "student",
        "students",
        "people",
        "colleagues",
        "contributors",
        "maintainers",
        "staff",
        "team",
        "teams",
        "volunteers",
    ];
    let small = |at: &usize| {
        passage
            .tokens
            .get(*at)
            .is_some_and(|t| t.shape == Shape::Lower)
    };
    let people = (at..at + LONGEST)
        .take_while(small)
        .find(|at| passage.is_any(*at, PEOPLE))
        .filter(|at| passage.is_any(at + 1, word_list!["of", "at", "from"]));
    people.map_or(at, |people| people + 2)
}

/// The token behind the words that lead from those who work, who end before token `end`, to a list of their employers.
pub(super) fn employers(passage: &Passage<'_>, end: usize) -> Option<usize> {
    const OWNER: usize = 5;
    // "maintainers of the Harbour Project are from A"
    let of = passage.is_any(end, word_list!["of", "for", "on"]);
    let name = |at: &usize| passage.is(*at, "the") || passage.tokens[*at].is_capital();
    let owner = end + 1..passage.tokens.len().min(end + 1 + OWNER);
    let end = match of {
        true => end + 1 + owner.take_while(name).count(),
        false => end,
    };
    let counted =
        (passage.is_mark(end, '(') || passage.is_mark(end, ':')) && is_number(passage, end + 1);
    let start = match counted {
        true => end + 1,
        // "two maintainers (representing A and B)"
        false => tie(passage, end + usize::from(passage.is_mark(end, '(')))
            .or_else(|| represented(passage, end))?,
    };
    Some(behind_firms(passage, start))
}

/// "from", "are employed by", "who work for": one past such words at token `at`.
fn tie(passage: &Passage<'_>, at: usize) -> Option<usize> {
    const MOST: usize = 6;
    const BEFORE: &WordList = word_list![
        "accepted",
        "added",
        "all",
        "are",
        "both",
        "currently",
        "each",
        "elected",
        "joined",
        "mainly",
        "mostly",
        "now",
        "primarily",
        "quarter",
        "that",
        "this",
        "were",
        "who",
        "year",
    ];
    // "5 maintainers, 3 from A", "three maintainers, two of whom work at A"
    let some = |at: usize| {
        is_number(passage, at) && !passage.is_any(at, word_list!["0", "zero"])
            || passage.is(at, "of") && passage.is_any(at + 1, word_list!["whom", "them"])
            || passage.is_any(at, word_list!["whom", "them"]) && passage.is(at - 1, "of")
    };
    let before = |at: &usize| passage.is_mark(*at, ',') || passage.is_any(*at, BEFORE) || some(*at);
    let at = at + (at..at + MOST).take_while(before).count();
    if passage.is_any(at, word_list!["from", "representing", "represent"]) {
        return Some(at + 1);
    }
    let link = at + 1;
    let two = match () {
        () if passage.is_any(at, word_list!["come", "came", "coming", "hail", "drawn"]) => {
            passage.is(link, "from")
        }
        () if passage.is_any(at, word_list!["work", "working"]) => {
            passage.is_any(link, word_list!["for", "at"])
        }
        () if passage.is(at, "employed") => passage.is_any(link, word_list!["by", "at"]),
        () if passage.is_any(at, word_list!["affiliated", "associated"]) => {
            passage.is_any(link, word_list!["with", "to"])
        }
        () if passage.is(at, "employees") => passage.is_any(link, word_list!["of", "at"]),
        () => false,
    };
    two.then_some(link + 1)
}

/// "12 of the 13 are from", "80% by": one past the words from the number at token `at` on that lead from a share of those who
/// work, whom no noun calls so, to whom they come from.
pub(super) fn behind_share(passage: &Passage<'_>, at: usize) -> Option<usize> {
    if !is_number(passage, at) {
        return None;
    }
    let mut next = at + 1;
    next += usize::from(passage.is_mark(next, '%') || passage.is(next, "percent"));
    next += usize::from(passage.is(next, "out"));
    if passage.is(next, "of") {
        next += 1 + usize::from(passage.is_any(next + 1, word_list!["the", "our"]));
        let them = word_list!["them", "these"];
        next += usize::from(is_number(passage, next) || passage.is_any(next, them));
    }
    match passage.is(next, "by") {
        true => Some(next + 1),
        false => employers(passage, next),
    }
}

/// "consists of 14 members, with many companies represented (", ", with a good spread of employers (": one past such words
/// behind token `end`.
fn represented(passage: &Passage<'_>, end: usize) -> Option<usize> {
    const FAR: usize = 18;
    let goes_on = |at: &usize| {
        passage.tokens.get(*at).is_some_and(|token| {
            matches!(token.shape, Shape::Lower | Shape::Number) && !token.tags.has(Tags::NEGATION)
                || passage.is_mark(*at, ',')
        })
    };
    let firms = (end..end + FAR)
        .take_while(goes_on)
        .find(|at| passage.is_any(*at, FIRMS))?;
    let told = passage.is(firms + 1, "represented");
    let open = firms + 1 + usize::from(told);
    let of = passage.is(firms - 1, "of");
    let opens = passage.is_mark(open, '(') || passage.is_mark(open, ':');
    (opens && (told || of)).then_some(open + 1)
}

/// "three different companies", "a number of vendors": one past such words at token `at`, which stays where there are none.
fn behind_firms(passage: &Passage<'_>, at: usize) -> usize {
    const LONGEST: usize = 7;
    let small = |place: &usize| {
        let shape = passage.tokens.get(*place).map(|token| token.shape);
        matches!(shape, Some(Shape::Lower | Shape::Number))
            && (!passage.tags(*place).has(Tags::PREPOSITION)
                || passage.is_any(*place, word_list!["of", "than"]))
            || passage.tags(*place).has(Tags::NUMBER)
    };
    let noun = (at..at + LONGEST)
        .take_while(small)
        .find(|place| passage.is_any(*place, FIRMS));
    noun.map_or(at, |noun| noun + 1)
}

/// Whether token `at` stands between the employers of a list: "A and 2 from B", "4 A, one maintainer from B".
pub(super) fn parts(passage: &Passage<'_>, at: usize) -> bool {
    const MARKS: [char; 7] = [',', ';', ':', '(', ')', '–', '—'];
    const SMALL: &WordList = word_list![
        "among",
        "and",
        "as",
        "at",
        "each",
        "from",
        "including",
        "like",
        "maintainer",
        "namely",
        "plus",
        "such",
        "the",
        "them",
    ];
    is_number(passage, at)
        || MARKS.iter().any(|mark| passage.is_mark(at, *mark))
        || passage.is_any(at, SMALL)
        || passage.is_any(at, WORKERS) && passage.is(at + 1, "from")
}

fn is_number(passage: &Passage<'_>, at: usize) -> bool {
    let digits = passage
        .tokens
        .get(at)
        .is_some_and(|token| token.shape == Shape::Number);
    digits || passage.tags(at).has(Tags::NUMBER) || passage.is(at, "one")
}
