//! Money that a charity's own report says was given, and to nobody else: "A gave £75,000", "A provides half of our budget",
//! "A funds the rent".

use std::ops::Range;

use super::super::super::scene::Scene;
use super::super::object::is_money;
use super::WORKS;
use crate::document::Shape;
use crate::extract::passage::Passage;
use crate::lexicon::words::{Tags, WordList, word_list};

/// What money is for that whom it is given to lives on.
pub(super) const OWN: &WordList = word_list![
    "budget",
    "costs",
    "cost",
    "income",
    "expenses",
    "expenditure",
    "revenue",
    "funding",
    "rent",
    "salaries",
    "salary",
    "running",
    "work",
    "appeal",
    "fund",
    "campaign",
    "total",
];

/// What is bought for whom money is given to, or who is paid with it.
pub(super) const BOUGHT: &WordList = word_list![
    "building",
    "bus",
    "coordinator",
    "equipment",
    "food",
    "furniture",
    "garden",
    "hall",
    "heating",
    "kitchen",
    "lunch",
    "lunches",
    "meals",
    "minibus",
    "playground",
    "post",
    "posts",
    "refurbishment",
    "repairs",
    "roof",
    "room",
    "rooms",
    "tickets",
    "training",
    "travel",
    "trip",
    "trips",
    "van",
    "vans",
    "venue",
    "workers",
];

/// What money is paid in or as that nobody gives.
const OWED: &WordList = word_list![
    "bribe",
    "bribes",
    "compensation",
    "court",
    "damages",
    "debt",
    "debts",
    "fines",
    "interest",
    "penalties",
    "tax",
    "taxes",
];

/// What others may have too, so that "the project" is perhaps not the speaker's.
pub(super) const OTHERS: &WordList = word_list![
    "project",
    "projects",
    "programme",
    "programmes",
    "program",
    "programs",
    "initiative",
    "initiatives",
    "event",
    "conference",
    "meeting",
    "audit",
    "review",
    "foundation",
    "centre",
    "institute",
];

/// "in fines", "as damages", "against us", "less than last year": whether the words at token `at` tell that money is none that
/// anybody gives.
pub(in crate::extract::role::verb) fn is_owed(passage: &Passage<'_>, at: usize) -> bool {
    const NEAR: usize = 3;
    let led = |at: usize| {
        (at.saturating_sub(NEAR)..at)
            .any(|at| passage.is_any(at, word_list!["in", "as", "of", "for"]))
    };
    let less = passage.is_any(at, word_list!["less", "fewer"])
        && passage.is(at + 1, "than")
        && !is_sum(passage, at + 2);
    less || passage.is(at, "against") || passage.is_any(at, OWED) && led(at)
}

/// Whether token `at` counts money or a share of something.
pub(in crate::extract::role::verb) fn is_sum(passage: &Passage<'_>, at: usize) -> bool {
    const SHARES: &WordList = word_list![
        "half",
        "third",
        "quarter",
        "rest",
        "remainder",
        "majority",
        "most",
        "percent"
    ];
    let Some(token) = passage.tokens.get(at) else {
        return false;
    };
    token.shape == Shape::Number
        || passage.raw(at).starts_with(|c: char| c.is_ascii_digit())
        || passage.is_any(at, SHARES)
        || passage.is_sign(at)
        || token.shape == Shape::Upper && is_money(passage, at)
}

/// Whether the clause of the verb at token `at` tells of money, and to nobody else than the report's subject.
pub(super) fn is_given(scene: &Scene<'_, '_>, at: usize) -> bool {
    let passage = scene.passage;
    let raw = passage.raw(at);
    let object = at + 1 + usize::from(passage.is_any(at + 1, word_list!["us"]));
    let gives = ["gave", "give", "provide", "grant", "award", "contribut"]
        .iter()
        .any(|stem| raw.starts_with(stem));
    // "gave up £5,000", "provides £5,000 of debt", "gave £5,000 and took £6,000 back"
    let back = (at..scene.sentence.end).any(|at| {
        passage.is_any(at, word_list!["took", "takes", "back"])
            || passage.is_any(at, OWED) && passage.is(at - 1, "of")
    });
    if gives && (passage.is(at + 1, "up") || back) {
        return false;
    }
    if gives && !passage.is(at, "grants") {
        return (is_amount(passage, object)
            || is_share(scene, object)
            || is_funding(scene, object))
            && is_ours(scene, object);
    }
    // "made a donation of £5,000"
    if passage.is_any(at, word_list!["made", "makes"]) {
        return is_gift(scene, object) && is_ours(scene, object);
    }
    let pays = passage.is_any(
        at,
        word_list![
            "fund", "funds", "funded", "finances", "financed", "pays", "paid", "covered", "covers"
        ],
    );
    let object = object + usize::from(passage.is(object, "for"));
    let thing = object + 1..scene.sentence.end.min(object + 8);
    let small = |at: &usize| {
        let token = &passage.tokens[*at];
        token.shape == Shape::Lower && !token.tags.has(Tags::PREPOSITION | Tags::CONJUNCTION)
    };
    // "the rent of its own office"
    let own =
        |at: usize| passage.is_any(at, word_list!["its", "their"]) && passage.is(at + 1, "own");
    let covers = raw.starts_with("cover");
    pays && passage.is_any(object, word_list!["the", "this", "our"])
        && (thing.clone().take_while(small)).any(|at| match covers {
            true => is_cost(passage, at) && is_cost_of_ours(passage, at),
            false => passage.is_any(at, OWN) || passage.is_any(at, BOUGHT),
        })
        && !thing
            .into_iter()
            .any(|at| passage.is_any(at, OTHERS) || passage.is_any(at, WORKS) || own(at))
        && is_ours(scene, object)
}

/// "supported the financing for a team member", "funded staffing to pay us for our time": whether the verb at token `at` pays
/// who works for the report's subject; the staff of a school or a town is somebody else's.
pub(super) fn pays_staff(scene: &Scene<'_, '_>, at: usize) -> bool {
    const MONEY: &WordList = word_list![
        "financing",
        "funding",
        "salary",
        "salaries",
        "wages",
        "cost",
        "costs"
    ];
    const STAFF: &WordList = word_list![
        "coordinator",
        "developer",
        "engineer",
        "fellow",
        "manager",
        "member",
        "nurse",
        "officer",
        "position",
        "post",
        "role",
        "worker",
    ];
    const LONGEST: usize = 4;
    let passage = scene.passage;
    let object = at + 1 + usize::from(passage.is_any(at + 1, word_list!["the", "our"]));
    if passage.is_any(object, word_list!["staffing", "salaries", "wages"]) {
        let end = object + 1;
        let purpose = passage.is(end, "to") && passage.tags(end + 1).has(Tags::VERB);
        return end >= scene.sentence.end || !passage.tokens[end].is_word() || purpose;
    }
    let small = |at: &usize| {
        passage.tokens[*at].shape == Shape::Lower && !passage.tags(*at).has(Tags::PREPOSITION)
    };
    let first = object + 3;
    passage.is_any(object, MONEY)
        && passage.is_any(object + 1, word_list!["for", "of"])
        && passage.is_any(object + 2, word_list!["a", "an", "our", "one", "another"])
        && (first..scene.sentence.end.min(first + LONGEST))
            .take_while(small)
            .any(|at| {
                passage.is_any(at, STAFF) && !passage.is_any(at + 1, word_list!["at", "in", "of"])
            })
}

/// "the travel costs", "the shortfall": whether token `at` names what somebody else may have to pay.
pub(super) fn is_cost(passage: &Passage<'_>, at: usize) -> bool {
    passage.is_any(
        at,
        word_list![
            "cost",
            "costs",
            "deficit",
            "expenses",
            "fees",
            "rent",
            "salaries",
            "salary",
            "shortfall",
            "shortfalls"
        ],
    )
}

/// "the costs of our trip", "the rent": whether no words behind what is paid at token `at` say that others owe it.
fn is_cost_of_ours(passage: &Passage<'_>, at: usize) -> bool {
    const NEAR: usize = 4;
    let of = at + 1;
    !passage.is(of, "of")
        || passage.is(of + 1, "our")
        || passage.is_any(of + 1, word_list!["the", "this"])
            && (of + 2..of + 2 + NEAR).any(|at| super::is_own_thing(passage, at))
}

/// "£75,000", "a total of EUR 3 million": whether the words at token `at` are an amount of money.
fn is_amount(passage: &Passage<'_>, at: usize) -> bool {
    const LONGEST: usize = 6;
    let mark = |at: usize| passage.is_sign(at);
    let lead = |at: &usize| {
        passage
            .tags(*at)
            .has(Tags::DETERMINER | Tags::ADVERB | Tags::ADJECTIVE)
            || passage.is_any(
                *at,
                word_list![
                    "total", "of", "about", "around", "nearly", "over", "some", "another",
                    "further", "almost", "more", "than", "up", "to"
                ],
            )
    };
    let start = at + (at..at + LONGEST).take_while(lead).count();
    let code = || {
        is_money(passage, start)
            && passage
                .tokens
                .get(start)
                .is_some_and(|token| token.shape == Shape::Upper)
    };
    let worded = || {
        passage
            .tokens
            .get(start)
            .is_some_and(|token| token.shape == Shape::Number)
            && (start + 1..start + 4)
                .any(|at| passage.is_any(at, word_list!["euros", "pounds", "dollars"]) || mark(at))
    };
    mark(start) || code() || worded()
}

/// "60% of our budget", "a third of the costs": whether the words at token `at` are a share of what somebody lives on.
fn is_share(scene: &Scene<'_, '_>, at: usize) -> bool {
    const LONGEST: usize = 8;
    let passage = scene.passage;
    let limit = scene.sentence.end.min(at + LONGEST);
    let of = (at + 1..limit).find(|at| passage.is(*at, "of"));
    // "of the total emissions", "of the costs of the delay"
    let closes = |at: usize| {
        let small = passage
            .tokens
            .get(at + 1)
            .is_some_and(|token| token.shape == Shape::Lower);
        let whose =
            passage.is(at + 1, "of") && !passage.is_any(at + 2, word_list!["our", "us", "this"]);
        let function = Tags::PREPOSITION | Tags::CONJUNCTION | Tags::ADVERB | Tags::RELATIVE;
        let more = small && !passage.tags(at + 1).has(function);
        !whose && (!more || passage.is_any(at + 1, OWN))
    };
    of.is_some_and(|of| {
        (at..of).any(|at| is_sum(passage, at) || passage.is_mark(at, '%'))
            && passage.is_any(of + 1, word_list!["our", "its", "the"])
            && (of + 2..limit).any(|at| passage.is_any(at, OWN) && closes(at))
    })
}

/// "core funding of £200,000", "a grant of £5,000": whether the words at token `at` are money by their noun.
fn is_funding(scene: &Scene<'_, '_>, at: usize) -> bool {
    const LONGEST: usize = 5;
    let passage = scene.passage;
    let small = |at: &usize| {
        !passage
            .tags(*at)
            .has(Tags::PREPOSITION | Tags::CONJUNCTION | Tags::NEGATION | Tags::PRONOUN)
            && !passage.is_any(*at, word_list!["no", "little", "few"])
    };
    let mut words = (at..scene.sentence.end.min(at + LONGEST)).take_while(small);
    words.any(|at| {
        passage.is_any(
            at,
            word_list!["funding", "grant", "grants", "funds", "money"],
        )
    })
}

/// "a generous donation", "a gift of £5,000": whether the words at token `at` are a gift by their noun.
fn is_gift(scene: &Scene<'_, '_>, at: usize) -> bool {
    const LONGEST: usize = 5;
    let passage = scene.passage;
    let blood = (at..scene.sentence.end.min(at + LONGEST)).any(|at| {
        passage.is(at, "of") && passage.is_any(at + 1, word_list!["blood", "plasma", "organs"])
    });
    !blood
        && passage.is_any(at, word_list!["a", "an", "another", "two", "several"])
        && (at + 1..scene.sentence.end.min(at + LONGEST))
            .take_while(|at| passage.tokens[*at].shape == Shape::Lower)
            .any(|at| passage.is_any(at, word_list!["donation", "donations", "gift", "grant"]))
}

/// Whether nothing behind token `at` says that money goes to somebody or something else: "to the hospital", "for research in
/// Kenya"; "to our appeal", "towards the cost of a van" and "for three years" are the speaker's.
fn is_ours(scene: &Scene<'_, '_>, at: usize) -> bool {
    const NEAR: usize = 6;
    const TAKERS: &WordList = word_list![
        "projects",
        "groups",
        "organizations",
        "organisations",
        "charities",
        "schools",
        "teams",
        "maintainers",
        "students",
        "applicants",
        "startups",
    ];
    let passage = scene.passage;
    let clause = |at: &usize| !passage.is_mark(*at, ';') && !passage.tags(*at).has(Tags::RELATIVE);
    let words: Range<usize> = at..scene.sentence.end;
    words.take_while(clause).all(|at| {
        if is_owed(passage, at) {
            return false;
        }
        let to = passage.is_any(
            at,
            word_list!["to", "toward", "towards", "for", "at", "into"],
        );
        let next = at + 1;
        // "awarded funding to 13 open-source projects"
        let others = passage.is(at, "to")
            && (next + 1..scene.sentence.end.min(next + NEAR)).any(|at| passage.is_any(at, TAKERS));
        if others {
            return false;
        }
        let led = passage.is_any(next, word_list!["the", "its", "this"]);
        !to || passage.tags(next).has(Tags::WE | Tags::NUMBER)
            || passage
                .tokens
                .get(next)
                .is_some_and(|token| token.shape == Shape::Number)
            || passage.is_any(next, word_list!["us", "another", "cover"])
            || is_amount(passage, next)
            || led && passage.is_any(next + 1, OWN)
    })
}

#[cfg(test)]
mod tests {
    use crate::extract::role::testing::check_below;

    #[test]
    fn who_pays_our_staff_funds_us() {
        check_below(
            "Siemens supported the financing for a team member, and Bosch funded staffing to pay us for our time.",
            "Siemens supporter Kestrel Foundation; Bosch funder Kestrel Foundation",
        );
        check_below(
            "Siemens funded the salary of a nurse.",
            "Siemens funder Kestrel Foundation",
        );
        for others in [
            "Siemens awarded funding to 13 open-source projects.",
            "Siemens funded staffing at the town's schools.",
            "Siemens supported the financing for a new bridge.",
            "Siemens supported the costs of a nurse at the port.",
            "Siemens may fund salaries.",
        ] {
            check_below(others, "");
        }
    }
}
