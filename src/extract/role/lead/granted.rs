//! Lists of those whom the report's subject gives money: "Our fund supports the following projects:", "Grants went to these
//! charities:", "Our engineers voted for the following projects:" where the money is told of before.

use super::super::Context;
use super::super::scene::{Actor, Scene};
use super::deed::{JOINED, is_of_list};
use super::{Items, Told};
use crate::extract::passage::Passage;
use crate::lexicon::RoleId;
use crate::lexicon::words::{Tags, WordList, word_list};

/// Whom the words say that the money of the report's subject goes to; `noun` is that of the list.
pub(super) fn of_receivers(
    scene: &Scene<'_, '_>,
    context: &Context<'_>,
    noun: usize,
    end: usize,
) -> Option<(usize, Told)> {
    let passage = scene.passage;
    // "Our engineers voted for these projects:"
    let noun = (noun..end).rev().find(|at| passage.is_any(*at, JOINED))?;
    if !is_of_list(scene, noun + 1..end) {
        return None;
    }
    let near = |at: &usize| is_near(passage, *at, noun);
    let (at, role) = (scene.sentence.start..noun)
        .filter(near)
        .find_map(|at| Some((at, given(scene, at)?)))?;
    let subject = context.subject.filter(|_| !scene.elsewhere)?;
    // "The Alvik Fund's grants went to": another's.
    let ours = scene
        .actors
        .iter()
        .all(|actor| actor.organization() == Some(subject));
    let role = RoleId::from_id(role).expect("the closed list has the role");
    ours.then(|| (at, (role, Items::Places, vec![Actor::unnamed(subject, 0)])))
}

/// Whether nothing but "to", "the following" and what is counted stands between the verb at token `at` and the noun of the
/// list.
fn is_near(passage: &Passage<'_>, at: usize, noun: usize) -> bool {
    const MOST: usize = 7;
    let words = word_list![
        "to",
        "for",
        "the",
        "following",
        "these",
        "open",
        "source",
        "-",
        "of"
    ];
    noun - at <= MOST
        && (at + 1..noun).all(|at| {
            passage.is_any(at, words)
                || passage.is_mark(at, '-')
                || passage.tags(at).has(Tags::NUMBER | Tags::ADJECTIVE)
        })
}

/// The role of whom the money is that the verb at token `at` tells of.
fn given(scene: &Scene<'_, '_>, at: usize) -> Option<&'static str> {
    const BACK: usize = 8;
    const DONATED: &WordList = word_list!["donations", "donation"];
    const MONEY: &WordList = word_list![
        "grants",
        "grant",
        "funding",
        "funds",
        "money",
        "donations",
        "donation"
    ];
    let passage = scene.passage;
    let from = scene.sentence.start.max(at.saturating_sub(BACK));
    let before = |words: &WordList| (from..at).any(|at| passage.is_any(at, words));
    if before(word_list!["no", "none", "few", "not", "never"]) {
        return None;
    }
    let to = passage.is(at + 1, "to");
    let goes = to && passage.is_any(at, word_list!["went", "go", "goes", "gone"])
        || to
            && passage.is_any(
                at,
                word_list!["made", "awarded", "given", "paid", "granted"],
            )
            && before(word_list!["were", "was", "been"]);
    let supports = passage.is_any(
        at,
        word_list![
            "supports",
            "supported",
            "backs",
            "backed",
            "helped",
            "helps"
        ],
    );
    let fund = || {
        let subject = scene.verb_group_start(at).checked_sub(1);
        subject.is_some_and(|at| {
            at >= scene.sentence.start
                && passage.is_any(at, word_list!["fund", "grants", "donations"])
        })
    };
    let chosen = passage.is_any(
        at,
        word_list!["voted", "chose", "picked", "selected", "nominated"],
    );
    match () {
        () if goes && before(DONATED) => Some("donor"),
        () if goes && before(MONEY) => Some("funder"),
        () if supports && fund() => Some("funder"),
        () if chosen && !before(word_list!["was", "were", "been"]) && is_of_money(passage) => {
            Some("funder")
        }
        () => None,
    }
}

/// Whether the block tells of a fund.
fn is_of_money(passage: &Passage<'_>) -> bool {
    const LONGEST: usize = 80;
    const FUND: &WordList = word_list!["fund", "grants", "grant", "donation", "donations"];
    let all = passage.tokens.len();
    all <= LONGEST && (0..all).any(|at| passage.is_any(at, FUND))
}

#[cfg(test)]
mod tests {
    use crate::extract::role::testing::check_below;

    #[test]
    fn money_goes_to_those_who_are_listed() {
        for (lead, role) in [
            ("Our fund supports the following projects:", "funder"),
            ("In 2023 grants went to these projects:", "funder"),
            ("Donations were made to the following projects:", "donor"),
            (
                "The fund is two years old. Our staff voted for these open source projects:",
                "funder",
            ),
        ] {
            check_below(
                &format!("{lead}\n\n- Quellwerk ($1,500): keeps tides.\n- Debian: $2,000"),
                &format!("Kestrel Foundation {role} Quellwerk; Kestrel Foundation {role} Debian"),
            );
        }
    }

    #[test]
    fn other_lists_of_projects() {
        for lead in [
            "Our staff voted for these open source projects:",
            "Our staff did not give grants, nor vote for these projects:",
            "No grants went to the following projects:",
            "Grants of Siemens went to the following projects:",
            "Our fund could support the following projects:",
        ] {
            check_below(&format!("{lead}\n\n- Quellwerk\n- Debian"), "");
        }
        check_below(
            "Grants will be awarded to the following projects:\n\n- Debian",
            "",
        );
    }
}
