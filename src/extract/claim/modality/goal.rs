//! Goals: the nouns and verbs that set them, and whether they were met.

use super::Part;
use crate::document::Shape;
use crate::extract::claim::quantity::Quantity;
use crate::extract::claim::sentence::Sentence;
use crate::extract::passage::Passage;
use crate::lexicon::verbs;
use crate::lexicon::words::{Tags, WordList, word_list};

/// Nouns of goals.
const GOALS: &WordList = word_list![
    "goal",
    "goals",
    "target",
    "targets",
    "ambition",
    "ambitions",
    "aspiration",
    "aspirations",
    "objective",
    "objectives",
    "aim",
    "pledge",
    "commitment",
];

/// "pledged", "promised", "committed": beside "by 2015", what was promised is still to come.
pub(super) fn pledges(sentence: &Sentence<'_, '_>, at: usize) -> bool {
    let lemma = verbs::lemma(sentence.passage.raw(at));
    let promise = lemma
        .is_some_and(|lemma| matches!(lemma, "pledge" | "promise" | "commit" | "vow" | "plan"));
    promise && sentence.part(at) == Part::Verb
}

/// Whether the words at token `at` promise what follows: "we plan to:", "our goals:", "we will:".
pub(in crate::extract::claim) fn vows_at(passage: &Passage<'_>, at: usize) -> bool {
    let ours = || at > 0 && passage.tags(at - 1).has(Tags::WE);
    let ahead = || (at + 1..at + 4).any(|next| passage.is(next, "to")) || passage.is_any(at, GOALS);
    passage.is(at, "will") && ours()
        || passage.tags(at).has(Tags::GOAL) && ahead() && !is_met(passage, at)
}

/// Whether a number is what a goal is: "our goal of 500", "our £3m goal", "the 500 we had hoped for"; unless that was met.
pub(super) fn is_goal(sentence: &Sentence<'_, '_>, quantity: &Quantity) -> bool {
    const NEAR: usize = 6;
    let passage = sentence.passage;
    if is_wanted(sentence, quantity.end) || is_key_result(sentence) {
        return true;
    }
    let start = quantity.start;
    let of = start.checked_sub(2).filter(|goal| {
        passage.is(start - 1, "of")
            && *goal >= sentence.range.start
            && (passage.is_any(*goal, GOALS)
                || passage.is(*goal, "plan")
                || is_set(sentence, *goal))
    });
    if is_labelled(passage, start) {
        return true;
    }
    let described = || {
        let noun = passage.is_any(quantity.end, word_list!["goal", "target", "ambition"]);
        let before = start
            .checked_sub(1)
            .filter(|at| *at >= sentence.range.start);
        before.filter(|_| noun && quantity.unit.is_some())
    };
    let Some(goal) = of.or_else(described) else {
        return false;
    };
    // "did not meet our goal of 500", "failed to reach its target of 90 %": what was missed is the goal still.
    let missed = || {
        let near = sentence.back(goal).take(NEAR);
        near.into_iter().any(|at| {
            passage.tags(at).has(Tags::NEGATION)
                || matches!(passage.raw(at), "'t" | "’t")
                || passage.is_any(at, word_list!["failed", "failing", "fails", "unable"])
        })
    };
    let passed = || (0..2).any(|back| goal >= back && passage.is_any(goal - back, PASSED));
    of.is_none() && passed() || !is_met(passage, goal) || missed()
}

/// "KR 2.2: scan 500 boats": whether a sentence is a key result of an objective.
fn is_key_result(sentence: &Sentence<'_, '_>) -> bool {
    let (passage, start) = (sentence.passage, sentence.range.start);
    let numbered = passage
        .tokens
        .get(start + 1)
        .is_some_and(|token| token.shape == Shape::Number);
    passage.is(start, "kr") && numbered && passage.is_mark(start + 2, ':')
}

/// Whether the noun at token `at` is of an amount that was set before: "a *required* minimum", "against a budget".
fn is_set(sentence: &Sentence<'_, '_>, at: usize) -> bool {
    const NEAR: usize = 3;
    let passage = sentence.passage;
    if passage.is(at, "budget") {
        let against = word_list![
            "against", "versus", "vs", "vs.", "than", "below", "above", "compared"
        ];
        let mut near = sentence.back(at).take(NEAR);
        return near.any(|at| passage.is_any(at, against));
    }
    let limits = word_list![
        "minimum",
        "maximum",
        "majority",
        "quorum",
        "threshold",
        "level"
    ];
    let set = word_list![
        "required",
        "requisite",
        "prescribed",
        "mandatory",
        "necessary",
        "statutory"
    ];
    at > sentence.range.start && passage.is_any(at, limits) && passage.is_any(at - 1, set)
}

/// Whether a label in parentheses calls the number at token `start` a goal: "(budget: 5)", "(target 12)".
fn is_labelled(passage: &Passage<'_>, start: usize) -> bool {
    let colon = usize::from(start > 0 && passage.is_mark(start - 1, ':'));
    let label = start.checked_sub(1 + colon);
    let set = word_list!["budget", "budgeted", "plan", "planned", "target", "goal"];
    label.is_some_and(|at| at > 0 && passage.is_any(at, set) && passage.is_mark(at - 1, '('))
}

/// Whether the words behind a number, which ends before token `end`, say that it was wanted: "the 500 *we had hoped for*".
fn is_wanted(sentence: &Sentence<'_, '_>, end: usize) -> bool {
    const NOUN: usize = 4;
    const GROUP: usize = 3;
    let passage = sentence.passage;
    let who = (end..end + NOUN).find(|at| !sentence.part(*at).is_nominal());
    let Some(who) = who.filter(|who| sentence.part(*who) == Part::Pronoun) else {
        return false;
    };
    let wanted = word_list![
        "wanted",
        "hoped",
        "aimed",
        "planned",
        "targeted",
        "sought",
        "requested"
    ];
    let asked = |at: usize| passage.is(at, "asked") && passage.is(at + 1, "for");
    let mut group = (who + 1..who + GROUP).take_while(|at| sentence.part(*at).is_verbal());
    group.any(|at| passage.is_any(at, wanted) || asked(at))
}

/// What is said to pass a goal, or to miss it.
const PASSED: &WordList = word_list![
    "exceeded",
    "exceeding",
    "exceeds",
    "surpassed",
    "surpassing",
    "beat",
    "beating",
    "topped",
    "missed",
    "missing",
    "above",
    "below",
    "than",
];

/// "met our goals", "above target": what was aimed at is behind; the 500 of "exceeded our goal of 500" is the goal.
fn is_met(passage: &Passage<'_>, at: usize) -> bool {
    let before = |words: &WordList| {
        [1, 2]
            .into_iter()
            .any(|back| at >= back && passage.is_any(at - back, words))
    };
    if is_numbered(passage, at) && before(PASSED) {
        return false;
    }
    let done = word_list![
        "met",
        "exceeded",
        "achieved",
        "surpassed",
        "reached",
        "beat",
        "above",
        "below",
        "than",
    ];
    before(done) || is_met_ours(passage, at)
}

/// "met our annual fundraising goal": whether what was done with the goal at token `at` stands before a word for whose it is.
fn is_met_ours(passage: &Passage<'_>, at: usize) -> bool {
    const FAR: usize = 5;
    const MET: &WordList = word_list![
        "met",
        "exceeded",
        "achieved",
        "surpassed",
        "reached",
        "beat"
    ];
    let whose = (at.saturating_sub(FAR)..at).rev().find(|before| {
        passage.is_any(
            *before,
            word_list!["our", "its", "their", "the", "his", "her"],
        )
    });
    let Some(whose) = whose.filter(|whose| *whose > 0 && passage.is_any(at, GOALS)) else {
        return false;
    };
    let numbered = is_numbered(passage, at);
    let words = (whose + 1..at).all(|at| passage.tokens[at].shape != Shape::Mark);
    words && !numbered && passage.is_any(whose - 1, MET)
}

/// Whether the goal at token `at` is a number: "a goal of 500".
fn is_numbered(passage: &Passage<'_>, at: usize) -> bool {
    passage.is(at + 1, "of")
        && passage
            .tokens
            .get(at + 2)
            .is_some_and(|next| next.shape == Shape::Number || next.tags.has(Tags::NUMBER))
}

/// Whether the goal at token `at` is what another number is held against: "against a target of 90 %, 93 % came".
fn is_compared(sentence: &Sentence<'_, '_>, at: usize) -> bool {
    const NEAR: usize = 4;
    let against = word_list!["against", "versus", "vs", "vs.", "compared", "beyond"];
    let held = |at| sentence.passage.is_any(at, against) || sentence.passage.is_any(at, PASSED);
    is_numbered(sentence.passage, at) && sentence.back(at).take(NEAR).any(held)
}

/// "aim to", "goal of", "target is", "committed to", "set out to"; a goal that was met is a fact.
pub(super) fn aims(sentence: &Sentence<'_, '_>, at: usize) -> bool {
    let passage = sentence.passage;
    if passage.is(at, "out") && passage.is(at + 1, "to") && at > sentence.range.start {
        return passage.is_any(at - 1, word_list!["set", "sets", "setting"]);
    }
    let before = |word: &str| at > sentence.range.start && passage.is(at - 1, word);
    // "on track to", "working towards"
    if passage.is(at, "track") && before("on") && passage.is_any(at + 1, word_list!["to", "for"])
        || passage.is_any(at, word_list!["towards", "toward"]) && before("working")
    {
        return true;
    }
    if !passage.tags(at).has(Tags::GOAL) {
        return false;
    }
    let noun = passage.is_any(at, GOALS);
    // "692 commits to the branch" are pieces of work.
    if passage.is(at, "commits") && sentence.part(at) == Part::Noun {
        return false;
    }
    // "proposed to the board in May"
    if passage.is(at, "proposed")
        && passage.is(at + 1, "to")
        && sentence.part(at + 2) == Part::Determiner
    {
        return false;
    }
    // "committed 5 million to schools" spends and "planned maintenance" is a noun; "committed to" and "plan to" aim.
    let to = (at + 1..at + 4)
        .take_while(|next| sentence.part(*next) != Part::Quantity)
        .any(|next| passage.is_any(next, word_list!["to", "of", "for", "is", "on"]));
    let verb = sentence.part(at) == Part::Verb
        && passage.is_any(
            at,
            word_list![
                "want", "wants", "aim", "aims", "plan", "plans", "intend", "intends", "hope",
                "hopes", "target", "targets", "seek", "seeks", "strive", "aspire", "aspires",
                "budgeted",
            ],
        );
    // "Targeting 33 % by 2024", "aiming for 40"
    let aiming = passage.is_any(at, word_list!["targeting", "aiming", "seeking"])
        && (sentence.part(at + 1) == Part::Quantity || to);
    (to || noun || verb || aiming) && !is_met(passage, at) && !is_compared(sentence, at)
}
