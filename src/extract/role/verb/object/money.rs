//! Money that a verb gives.

use super::super::super::scene::Scene;
use crate::document::Shape;
use crate::extract::passage::Passage;
use crate::lexicon::words::{WordList, word_list};
use crate::model::{Dimension, Unit};

/// "are happy to support A with $3,000": whether money stands behind whom the verb at token `at` tells of, who end before token
/// `end`; "to support A with $3,000" alone is an aim.
pub(super) fn is_given_with(scene: &Scene<'_, '_>, at: usize, end: usize) -> bool {
    const NEAR: usize = 5;
    const HAPPY: &WordList = word_list!["happy", "glad", "proud", "pleased", "delighted", "able"];
    let passage = scene.passage;
    let first = scene.sentence.start;
    let aim = at > first && passage.is(at - 1, "to");
    let happy = at > first + 1 && passage.is_any(at - 2, HAPPY);
    passage.is(end, "with")
        && (end + 1..scene.sentence.end.min(end + NEAR))
            .take_while(|at| !passage.is(*at, "worth"))
            .any(|at| is_money(passage, at))
        && (!aim || happy)
}

/// "funds", "endowed": whether the verb at token `at` says itself that money is given.
pub(super) fn is_funding(passage: &Passage<'_>, at: usize) -> bool {
    let raw = passage.raw(at);
    ["fund", "endow", "financ"]
        .iter()
        .any(|stem| raw.starts_with(stem))
}

/// Whether token `at` tells of money that is given.
pub(in crate::extract::role::verb) fn is_money(passage: &Passage<'_>, at: usize) -> bool {
    const MONEY: &WordList = word_list![
        "funding",
        "grant",
        "grants",
        "funds",
        "support",
        "€",
        "$",
        "£",
        "sponsorship",
        "million",
        "award",
        "money",
        "donation",
        "donations",
        "pounds",
        "dollars",
        "euros",
        "gift",
        "gifts",
        "bursary",
        "legacy",
    ];
    // "GBP 30,000"
    let code = || {
        let raw = passage.raw(at);
        let unit = (raw.len() == 3 && passage.tokens[at].shape == Shape::Upper)
            .then(|| Unit::from_symbol(raw));
        unit.flatten()
            .is_some_and(|unit| unit.info().dimension == Dimension::Currency)
    };
    passage.is_any(at, MONEY) || code()
}
