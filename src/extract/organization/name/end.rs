//! What ends a name: posts, labels, people and other names behind it.

use super::super::head;
use super::{form, is_name_token, text_of};
use crate::document::{Shape, Token};
use crate::extract::passage::Passage;
use crate::extract::person;
use crate::lexicon::classes::{AT_LEVEL, LEVELS, POSTS, is_rank};
use crate::lexicon::words::{Tags, WordList, word_list};
use crate::lexicon::{organizations, sets};
use crate::model::OrganizationKind;

/// Whether token `at` is a post that a person has: "Vice-Chancellor".
pub(super) fn is_post(passage: &Passage<'_>, at: usize) -> bool {
    const OTHERS: &WordList = word_list![
        "president",
        "specialist",
        "professor",
        "lecturer",
        "chairman",
        "chair",
        "treasurer",
        "minister",
        "fellow",
        "scientist",
        "coordinator",
        "adviser",
        "advisor",
        "consultant",
        "analyst",
        "partner",
        "trustee",
    ];
    // "Deputy Secretary-General", "Director-General"
    let general = || {
        let before = at.wrapping_sub(1 + usize::from(at > 1 && form::is_hyphen(passage, at - 1)));
        at > 0
            && passage.is(at, "general")
            && passage.is_any(before, word_list!["secretary", "director"])
    };
    passage.is_any(at, POSTS) || passage.is_any(at, OTHERS) || general()
}

/// Whether a line "Newton Center, MA" starts at token `at`: the seat of what the line above names.
pub(in crate::extract::organization) fn is_seat_below(passage: &Passage<'_>, at: usize) -> bool {
    const LONGEST_CITY: usize = 3;
    let titled = |token: &Token| token.shape == Shape::Title;
    let first = passage.tokens.get(at).filter(|_| at > 0);
    let below = first.is_some_and(|first| titled(first) && first.breaks);
    let comma = || (at..at + 1 + LONGEST_CITY).find(|place| !is_name_token(passage, *place));
    below
        && comma().is_some_and(|comma| {
            let next = passage.tokens.get(comma + 2);
            passage.is_mark(comma, ',')
                && sets::is_state(passage.raw(comma + 1))
                && next.is_none_or(|next| next.shape == Shape::Mark || next.breaks)
        })
}

/// Whether another name or sentence starts at token `at` of the capitals from `start` on: "Ministry of Finance Mr. Dorn",
/// "Annual Statement The Group".
pub(super) fn starts_another(passage: &Passage<'_>, start: usize, at: usize) -> bool {
    // What a title writes with a capital inside: "Society For The Blind", "Save The Tides".
    const OPENERS: &WordList = word_list![
        "the", "this", "these", "those", "our", "it", "its", "they", "their", "he", "she", "his",
        "is", "are", "was", "were", "has", "have", "which", "there",
    ];
    const TITLES: &WordList = word_list![
        "mr", "mrs", "ms", "shri", "smt", "mme", "herr", "frau", "hrh"
    ];
    const ADDRESSES: &WordList = word_list![
        "tel",
        "telephone",
        "phone",
        "fax",
        "email",
        "e-mail",
        "website"
    ];
    const LEARNED: &WordList = word_list!["dr", "prof", "professor"];
    // "Deputy Vice-Chancellor University of Alvik": where a post is held.
    let held = is_post(passage, at - 1)
        && passage.is_any(at + 1, word_list!["of", "for"])
        && head::at(passage, at).is_some_and(|head| head.opens && head.force > head::Force::Weak);
    // "Member Station WBQO": what its owner calls it.
    let called = at >= 2
        && passage.is(at - 2, "member")
        && passage.is_any(
            at - 1,
            word_list![
                "station",
                "company",
                "organization",
                "organisation",
                "institution",
                "firm"
            ],
        );
    // "Salem, MA" ends its line.
    let seated = at == start + 1
        && start > 0
        && passage.is_mark(start - 1, ',')
        && sets::is_state(passage.raw(start))
        && passage.tokens[at].breaks;
    // "University of Alvik Honorary Professor": what somebody is there.
    const OF_RANK: &WordList = word_list!["honorary", "adjunct", "emeritus", "emerita", "visiting"];
    let ranked = passage.is_any(at, OF_RANK) && is_post(passage, at + 1);
    // "Tide WG⏎Chairs: Liis Tamm"
    let labelled = passage.tokens[at].breaks
        && passage.is_mark(at + 1, ':')
        && passage.tags(at).has(Tags::ROLE_CUE);
    if held || called || seated || ranked || labelled || is_seat_below(passage, at) {
        return true;
    }
    if follows_class(passage, start, at)
        || is_stage(passage, start, at)
        || is_talk_of_group(passage, start, at)
    {
        return true;
    }
    let title = passage.tokens[at].shape == Shape::Title;
    if !title {
        return false;
    }
    // "Alvik Alliance Board Member": whose board's.
    const SEATS: &WordList = word_list![
        "member",
        "members",
        "chair",
        "chairs",
        "chairman",
        "chairwoman",
        "chairperson",
        "president",
        "treasurer",
        "secretary",
        "director",
        "directors",
    ];
    if passage.is(at, "board") && passage.is_any(at + 1, SEATS) {
        return true;
    }
    // "University of Alvik Tel: 03 479 8513"
    let address = passage.is_mark(at + 1, ':')
        || passage.is_mark(at + 1, '.')
        || passage.is_mark(at + 1, '+')
        || passage
            .tokens
            .get(at + 1)
            .is_some_and(|next| next.shape == Shape::Number);
    if address && passage.is_any(at, ADDRESSES) {
        return true;
    }
    // "Ports Committee Budget", "Ports Committee Minutes": a thing of the committee's.
    const PAPERS: &WordList = word_list![
        "agenda",
        "budget",
        "charter",
        "election",
        "elections",
        "meeting",
        "meetings",
        "minutes",
        "report",
        "reports",
        "update",
        "updates"
    ];
    let body = passage.is_any(at - 1, word_list!["committee", "council"]) && at >= start + 2;
    if body && passage.is_any(at, PAPERS) && !is_name_token(passage, at + 1) {
        return true;
    }
    let follows = is_name_token(passage, at + 1)
        || passage.is_mark(at + 1, '.') && is_name_token(passage, at + 2);
    if !follows {
        return false;
    }
    let small = Tags::PREPOSITION | Tags::CONJUNCTION;
    let before = passage.tags(at - 1);
    let led = before.has(small)
        || passage.is_mark(at - 1, '&')
        || at == start + 1 && before.has(Tags::VERB);
    // "Fundación Dr. Alvik": whom a foundation is named after stands behind what opens its name.
    let opened = || head::at(passage, at - 1).is_some_and(|head| head.opens);
    passage.is_any(at, OPENERS) && !led
        || passage.is_any(at, TITLES) && !before.has(Tags::PREPOSITION)
        || passage.is_any(at, LEARNED) && !before.has(Tags::PREPOSITION) && !opened()
}

/// "Platinum Members Alvik", "Gold Sponsor Alvik", "Software Engineers Rosa Dorn": whether the capitals from `start` to `at`
/// are what those are that a name behind them names.
fn follows_class(passage: &Passage<'_>, start: usize, at: usize) -> bool {
    const MANY: &WordList = word_list![
        "members",
        "sponsors",
        "donors",
        "engineers",
        "developers",
        "maintainers",
        "contributors",
        "researchers"
    ];
    const LONGEST: usize = 8;
    let classed = at > start + 1 && (passage.is_any(at - 1, MANY) || is_ranked(passage, at - 1));
    if !classed || !is_name_token(passage, at) {
        return false;
    }
    // "Alvik Members Association", "Young Engineers Prize"
    let mut named = (at..at + LONGEST).take_while(|place| is_name_token(passage, *place));
    let told =
        |place: usize| head::at(passage, place).is_some() || passage.tags(place) != Tags::NONE;
    !named.any(told)
}

/// "Gold Sponsor", "platinum members": whether token `at` says what those are whom the word before ranks.
pub(in crate::extract::organization) fn is_ranked(passage: &Passage<'_>, at: usize) -> bool {
    at > 0 && is_class(passage, at) && is_rank(passage.raw(at - 1))
}

/// "CNCF Sandbox", "CNCF Incubating Project": whether a word for how far projects are stands at token `at` behind the foundation that hosts them, known or
/// told by its letters.
fn is_stage(passage: &Passage<'_>, start: usize, at: usize) -> bool {
    let hosts = || {
        let project = passage.is_any(at + 1, word_list!["project", "projects"]);
        (!is_name_token(passage, at + 1) || project)
            && organizations::known(&text_of(passage, start..at))
                .is_some_and(|known| known.kind == OrganizationKind::OpenSourceFoundation)
    };
    let letters = || {
        at == start + 1
            && passage.is(at, "sandbox")
            && passage.tokens[at].shape == Shape::Title
            && passage.tokens[start].shape == Shape::Upper
    };
    let level = passage.is_any(at, LEVELS)
        || passage.is_any(at, AT_LEVEL) && passage.tokens[at].shape == Shape::Title;
    level && (hosts() || letters())
}

/// "SIG Tides Deep Dive", "WG Kelp Updates", "Kelp WG Roadmap": whether what a group says of itself stands at token `at` behind its letters.
fn is_talk_of_group(passage: &Passage<'_>, start: usize, at: usize) -> bool {
    const TALKS: &WordList = word_list![
        "activities",
        "annual",
        "call",
        "calls",
        "chair",
        "chairs",
        "charter",
        "co",
        "deep",
        "goals",
        "health",
        "intro",
        "introduction",
        "lead",
        "leads",
        "maintainer",
        "members",
        "minutes",
        "meeting",
        "meetings",
        "notes",
        "outreach",
        "overview",
        "participation",
        "plans",
        "profiling",
        "quarterly",
        "report",
        "roadmap",
        "scope",
        "session",
        "status",
        "update",
        "updates",
    ];
    let letters = |at: usize| matches!(passage.raw(at), "SIG" | "WG" | "TAG");
    (letters(start) || letters(at - 1)) && passage.is_any(at, TALKS)
}

/// "Auditors Alvik & Dorn LLP": whether a word that says what the firm behind it does stands at token `at`.
pub(super) fn is_label(passage: &Passage<'_>, at: usize) -> bool {
    const LONGEST: usize = 5;
    const LABELS: &WordList = word_list![
        "auditor",
        "auditors",
        "solicitor",
        "solicitors",
        "banker",
        "bankers",
        "registrar",
        "registrars",
        "broker",
        "brokers",
        "stockbroker",
        "stockbrokers",
        "adviser",
        "advisers",
        "advisor",
        "advisors",
        "lawyers",
        "actuary",
        "actuaries",
        "underwriter",
        "underwriters",
        "custodian",
        "depositary",
        "trustee",
        "publisher",
        "publishers",
        "accountants",
        "insurers",
    ];
    // "Bankers Bank of Alvik"
    let opened = || {
        passage.is_any(at + 2, word_list!["of", "for"])
            && head::at(passage, at + 1).is_some_and(|head| head.opens)
    };
    passage.is_any(at, LABELS)
        && (opened()
            || (at + 1..at + 1 + LONGEST)
                .take_while(|place| is_name_token(passage, *place) || passage.is_mark(*place, '&'))
                .skip(1)
                .any(|place| head::is_legal_form(passage.raw(place))))
}

/// "Platinum Members Alvik and Dorn", "Silver members": whether token `at` is of the words that rank those who are named behind.
pub(super) fn is_ranked_class(passage: &Passage<'_>, at: usize) -> bool {
    let class =
        at + usize::from(!passage.tags(at).has(Tags::ROLE_CUE) || is_class(passage, at + 1));
    if !is_ranked(passage, class) {
        return false;
    }
    match passage.tokens[class].shape {
        Shape::Lower => !passage.is(class + 1, "with"),
        // "Gold Partners Holdings"
        _ => {
            let name = class + 1;
            is_name_token(passage, name)
                && passage.tokens[name].spaced
                && !head::is_legal_form(passage.raw(name))
                && head::at(passage, name).is_none()
                && !passage.tags(name).has(Tags::ROLE_CUE)
        }
    }
}

/// Whether token `at` says what those are who have a rank: "Members".
fn is_class(passage: &Passage<'_>, at: usize) -> bool {
    const CLASSES: &WordList = word_list![
        "member",
        "members",
        "partner",
        "partners",
        "sponsor",
        "sponsors",
        "supporter",
        "supporters",
        "donor",
        "donors",
        "funder",
        "funders",
    ];
    passage.tags(at).has(Tags::ROLE_CUE) && passage.is_any(at, CLASSES)
}

/// Whether a person's title opens what stands at token `at`: "the Government and Dr. Dorn".
pub(super) fn opens_person(passage: &Passage<'_>, at: usize) -> bool {
    person::is_title(passage, at)
        && (passage.is_mark(at + 1, '.') || is_name_token(passage, at + 1))
}
