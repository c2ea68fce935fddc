//! Small words and commas that a name goes on behind: "of", "for", "in", "at", and the fields of a ministry.

use std::ops::Range;

use super::super::head;
use super::{form, is_name_token, owner, text_of};
use crate::document::Shape;
use crate::extract::passage::Passage;
use crate::extract::person;
use crate::lexicon::words::{Tags, WordList, word_list};
use crate::lexicon::{organizations, sets};
use crate::model::OrganizationKind;

/// Those who gather for something under their name.
const CALLERS: &WordList = word_list![
    "architects",
    "artists",
    "businesses",
    "citizens",
    "doctors",
    "engineers",
    "families",
    "farmers",
    "gathering",
    "grandparents",
    "lawyers",
    "mothers",
    "musicians",
    "neighbors",
    "neighbours",
    "nurses",
    "pact",
    "parents",
    "physicians",
    "scientists",
    "teachers",
    "veterans",
    "women",
    "youth",
];

/// "of" and its like join where a head noun stands before them, or one closes the name behind them.
pub(super) fn connects(
    passage: &Passage<'_>,
    start: usize,
    at: usize,
    limit: usize,
) -> Option<usize> {
    let next = at
        + 1
        + usize::from(
            passage.is_any(
                at + 1,
                word_list![
                    "the", "la", "le", "les", "las", "los", "el", "il", "lo", "gli", "den", "der",
                    "die", "das", "het"
                ],
            ) && passage
                .tokens
                .get(at + 1)
                .is_some_and(|token| token.shape == Shape::Lower),
        );
    if next >= limit || !is_name_token(passage, next) {
        return None;
    }
    if passage.is(at, "for") && serves_several(passage, next, limit) {
        return None;
    }
    // "The Future of the Tide Project": what a talk is called.
    const TALES: &WordList = word_list![
        "future",
        "state",
        "evolution",
        "history",
        "story",
        "role",
        "rise",
        "making"
    ];
    if passage.is(at, "of") && next > at + 1 && at == start + 1 && passage.is_any(start, TALES) {
        return None;
    }
    let foreign = !matches!(passage.raw(at), "of" | "for" | "on");
    // "Sustainability Committee of the Supervisory Board", "Tide Programme of the Government": a closed name and its owner.
    let article = next > at + 1 && !foreign;
    let held = passage.is(at - 1, "group")
        || head::at(passage, at - 1).is_some_and(|head| {
            matches!(head.kind.name(), "committee" | "program" | "working_group")
        });
    let board = at == start + 1 && passage.is(start, "board");
    // "represents the Foundation on the Alvik Council": nobody is called a foundation on something.
    const SELF: &WordList = word_list![
        "foundation",
        "trust",
        "company",
        "bank",
        "group",
        "charity",
        "association",
        "society",
        "university",
        "fund",
        "museum",
        "hospital",
        "college",
        "club",
        "league",
        "firm"
    ];
    if passage.is(at, "on") && at == start + 1 && passage.is_any(start, SELF) {
        return None;
    }
    if passage.is(at, "of") && (article && at > start + 1 && held || board) {
        return None;
    }
    if owner::is_owner(passage, start, at, next..limit) {
        return None;
    }
    // "Dept. of Water Resources"
    let cut = passage.is_mark(at - 1, '.') && at > start + 1;
    let before = passage.raw(at - 1 - usize::from(cut));
    let opened = head::head(before).is_some_and(|head| head.opens)
        // "Working Group for Tidal Links"
        || at >= start + 2
            && passage.is(at, "for")
            && passage.is(at - 1, "group")
            && passage.is_any(at - 2, word_list!["working", "interest"])
        // "Code for All", "Teach for Alvik"
        || at == start + 1 && matches!(before, "Code" | "Teach")
            && passage.is(at, "for")
            && (passage.is(at + 1, "all") || sets::is_place(passage.raw(at + 1)))
            && !is_name_token(passage, at + 2)
        || matches!(before, "Friends" | "Sons" | "Daughters") && passage.is(at, "of")
        // "Doctors for Trees", "Alvik Women for Water"
        || passage.is(at, "for")
            && passage.tokens[at - 1].shape == Shape::Title
            && passage.is_any(at - 1, CALLERS)
        || at == start + 1 && matches!(before, "City" | "Port" | "Town" | "Borough" | "Province")
        || at == start + 1 && form::opens_government(passage, start)
        || owner::is_realm(passage, start, at, next..limit);
    // "represents Alvik Bank on the Council": firms are named for no topic.
    let topical = || head::head(before).is_some_and(|head| head.kind != OrganizationKind::Company);
    let event = !passage.is(at, "on") || opened && topical();
    // "Statements of Alvik Insurance Company" are no part of it.
    let part = before.ends_with('s') && before != "Friends"
        || passage.is_any(
            at - 1,
            word_list![
                "statement",
                "report",
                "acquisition",
                "sale",
                "purchase",
                "ipo",
                "listing",
                "merger",
                "takeover",
                "privatization",
                "privatisation",
                "restructuring",
                "financing",
                "refinancing",
                "offering",
                "stock",
                "approval",
                "election",
                "creation",
                "formation",
                "establishment",
                "launch",
                "review",
                "meeting",
                "minutes",
                "work",
                "role",
                "introduction",
                "selection",
                "composition",
                "charter",
                "mandate",
                "restructuring",
                "support",
                "subsidiary",
                "unit",
                "branch",
                "division",
                "arm",
            ],
        );
    let closed = passage.is(at, "of")
        && !part
        && closes_behind(passage, next, limit)
        && !is_role_word(passage, at - 1)
        && !is_person(passage, start..at);
    // "Society for the Prevention of Cruelty": the topic that the head opened goes on.
    let topic = passage.is(at, "of")
        && !(next..limit.min(next + 3)).any(|place| {
            head::at(passage, place).is_some_and(|head| head.force != head::Force::Weak)
        })
        && (start + 1..at - 1).any(|place| {
            passage.is_any(place, word_list!["for", "on"])
                && head::at(passage, place - 1).is_some_and(|head| head.opens)
        });
    (foreign && at > start
        || opened && event
        || is_group_of_another(passage, start, at, limit)
        || closed
        || topic
        || owner::is_of_country(passage, start, at, next))
    .then_some(next + 1)
}

/// "the Tide Program for Open Source projects": whom a program is for, told by small words behind the capitals from `next` on.
fn serves_several(passage: &Passage<'_>, next: usize, limit: usize) -> bool {
    const AHEAD: usize = 4;
    const SEVERAL: &WordList = word_list![
        "communities",
        "companies",
        "contributors",
        "developers",
        "maintainers",
        "organisations",
        "organizations",
        "orgs",
        "packages",
        "projects",
        "software",
        "users",
    ];
    let end = (next..limit.min(next + AHEAD)).find(|place| !is_name_token(passage, *place));
    end.is_some_and(|end| passage.is_any(end, SEVERAL))
}

/// "the Alvik for Harbours Working Group": a name of one word that says whose group it is, no verb before it.
fn is_group_of_another(passage: &Passage<'_>, start: usize, at: usize, limit: usize) -> bool {
    let small = Tags::DETERMINER | Tags::PREPOSITION | Tags::CONJUNCTION;
    let led = start == 0 || passage.tags(start - 1).has(small);
    let end = (at + 1..limit.min(at + 6)).take_while(|place| is_name_token(passage, *place));
    let last = end.last().filter(|last| *last > at + 1);
    let group = |last| {
        passage.is(last, "group") && passage.is(last - 1, "working")
            || head::at(passage, last).is_some_and(|head| head.kind.name() == "working_group")
    };
    led && at == start + 1
        && passage.is(at, "for")
        && passage.tags(start) == Tags::NONE
        && !sets::is_given_name(passage.raw(start))
        && last.is_some_and(group)
}

/// "Prof. Mei Tanaka of Alvik University": whether the words before an "of" are a person's, by an honorific, a given name, or
/// since no dictionary has them.
fn is_person(passage: &Passage<'_>, words: Range<usize>) -> bool {
    let coined = |at: usize| {
        passage.tokens[at].shape == Shape::Title
            && passage.tags(at) == Tags::NONE
            && head::at(passage, at).is_none()
            && !sets::is_place(passage.raw(at))
    };
    let parts = words.clone().filter(|at| passage.tokens[*at].is_word());
    let named = sets::is_given_name(passage.raw(words.start))
        || person::follows_honorific(passage, words.start);
    (2..=3).contains(&parts.clone().count())
        && !words.clone().any(|at| head::at(passage, at).is_some())
        && (named || parts.clone().all(coined))
}

/// Whether the capitals from `at` on end in a strong, singular head noun: "Code of Conduct Committee".
fn closes_behind(passage: &Passage<'_>, at: usize, limit: usize) -> bool {
    let end = (at..limit.min(at + 5))
        .find(|place| !is_name_token(passage, *place))
        .unwrap_or(limit.min(at + 5));
    end > at + 1
        && head::at(passage, end - 1).is_some_and(|head| head.force >= head::Force::Middling)
}

/// "Head of", "Director of", "Chair of": a person's post, which opens no name.
pub(super) fn is_role_word(passage: &Passage<'_>, at: usize) -> bool {
    const ONES: &WordList = word_list![
        "appointee",
        "delegate",
        "employee",
        "envoy",
        "founder",
        "nominee",
        "observer",
        "owner",
        "patron",
        "representative",
    ];
    let told = passage.tags(at).has(Tags::ROLE_CUE) && head::at(passage, at).is_none();
    told || super::end::is_post(passage, at) || passage.is_any(at, ONES)
}

/// "International Conference on Communications in China"
pub(super) fn in_event(
    passage: &Passage<'_>,
    start: usize,
    at: usize,
    limit: usize,
) -> Option<usize> {
    let event = (start..at).any(|place| {
        passage.is_any(
            place,
            word_list![
                "Conference",
                "Symposium",
                "Congress",
                "Women",
                "Partnership",
                "Centre",
                "Center",
                "Institute",
                "Trust",
                "Fund",
                "Society",
                "Foundation",
                "Council",
                "Network",
                "Association",
                "Alliance",
                "Coalition",
                "Initiative",
            ],
        )
    });
    let topic = passage.is_any(at - 1, word_list!["Women"])
        || (start..at).any(|place| passage.is_any(place, word_list!["on", "for"]));
    // "American University in Cairo", "German Historical Institute in Rome": a nation's school abroad. "Alvik University in
    // Oslo" only lies there.
    let abroad = sets::is_place(passage.raw(start))
        && passage.raw(start).ends_with('n')
        && at > start + 1
        && passage.is_any(
            at - 1,
            word_list!["university", "college", "institute", "school", "academy"],
        )
        && sets::is_place(passage.raw(at + 1));
    if abroad {
        return Some(at + 2);
    }
    (event && topic && at + 1 < limit && is_name_token(passage, at + 1)).then_some(at + 2)
}

/// "University of California, San Diego": one past the campus of a state's university behind the comma, or the "at", at
/// token `at`.
pub(super) fn campus(
    passage: &Passage<'_>,
    start: usize,
    at: usize,
    limit: usize,
) -> Option<usize> {
    const LONGEST: usize = 3;
    if let Some(end) = part_of_known(passage, start, at, limit) {
        return Some(end);
    }
    let state = at >= start + 3
        && passage.is(start, "university")
        && passage.is(start + 1, "of")
        && sets::is_state_name(&text_of(passage, start + 2..at));
    // "University of Alvik, USA": the country is no campus.
    let country = passage.is_any(at + 1, word_list!["usa", "us", "uk", "united"]);
    (at + 2..=limit.min(at + 1 + LONGEST))
        .rev()
        .filter(|_| state && !country)
        .find(|end| {
            sets::is_place(&text_of(passage, at + 1..*end))
                && passage.tokens[at + 1..*end]
                    .iter()
                    .all(|token| token.is_capital())
        })
}

/// "Institute of Tides, Alvik Academy": one past a known name that the comma at token `at` runs through.
fn part_of_known(passage: &Passage<'_>, start: usize, at: usize, limit: usize) -> Option<usize> {
    const LONGEST: usize = 6;
    if !passage.is_mark(at, ',') || !is_name_token(passage, at + 1) {
        return None;
    }
    let longest = organizations::longest_from(organizations::first_piece(passage.raw(start)));
    if longest <= at - start {
        return None;
    }
    let ends = (at + 2..=limit.min(at + 1 + LONGEST)).rev();
    ends.filter(|end| is_name_token(passage, *end - 1))
        .find(|end| organizations::known(&text_of(passage, start..*end)).is_some())
}

#[cfg(test)]
mod tests {
    use super::super::tests::check;

    #[test]
    fn offices_have_many_fields() {
        check(
            "By the Ministry of Tides, Ports & Water Quality there.",
            "Ministry of Tides, Ports & Water Quality",
        );
        check(
            "By the Ministry of Tides, Ministry of Ports and the Alvik Bank there.",
            "Ministry of Tides | Ministry of Ports | Alvik Bank",
        );
        check(
            "By the Dept. of Water Resources and Dept of Tides there.",
            "Dept. of Water Resources | Dept of Tides",
        );
        check(
            "By the Alvik Health and Social Care Trust there.",
            "Alvik Health and Social Care Trust",
        );
    }

    #[test]
    fn boards_and_posts_are_no_part_of_whose_they_are() {
        check(
            "In May the Board of the Alvik United Fund met.",
            "Board | Alvik United Fund",
        );
        check(
            "By Nominee of Alvik Sovereign Holding there.",
            "Nominee | Alvik Sovereign Holding",
        );
        check(
            "By Commissioner of the Tide Commission there.",
            "Commissioner | Tide Commission",
        );
        check(
            "He represents Alvik Bank on the Institute of Tides there.",
            "Alvik Bank | Institute of Tides",
        );
        check(
            "Our bankers are State Bank of Norway and Dorn Bank Limited.",
            "State Bank of Norway | Dorn Bank Limited",
        );
        check("By the Council on Tides there.", "Council on Tides");
    }

    #[test]
    fn people_are_no_part_of_where_they_work() {
        check(
            "By Akira Nozawa of Keio University there.",
            "Akira Nozawa | Keio University",
        );
        check(
            "By the University of Alvik and Maria Dorn there.",
            "University of Alvik | Maria Dorn",
        );
        check(
            "By Doctors for Trees and the Alvik Women for Water there.",
            "Doctors for Trees | Alvik Women for Water",
        );
        check("We met women for Dorn Bank there.", "Dorn Bank");
        check(
            "By the Code of Conduct Committee there.",
            "Code of Conduct Committee",
        );
    }
}
