//! Whom pieces of work name as who paid for them: "263 commits identified A as a sponsor".

use super::super::Context;
use super::super::scene::Scene;
use super::id;
use super::passive::Passive;
use crate::document::Shape;
use crate::lexicon::words::{Tags, WordList, word_list};

/// Pieces of work that bear the name of who paid for them.
const WORK: &WordList = word_list!["changes", "commits", "patches", "requests"];

/// "263 commits identified A as a sponsor", "Of these commits, 12 list A as sponsor": who is named at token `at`, and the project that
/// the report is about.
pub(super) fn credited<'s>(
    scene: &'s Scene<'_, '_>,
    context: &Context<'_>,
    at: usize,
) -> Option<Passive<'s>> {
    const BACK: usize = 12;
    const NAMES: &WordList = word_list![
        "acknowledge",
        "acknowledged",
        "credit",
        "credited",
        "identified",
        "identify",
        "list",
        "listed",
        "mentioned",
        "name",
        "named",
    ];
    let passage = scene.passage;
    let role = match passage.is_any(at, word_list!["sponsor", "sponsors"]) {
        true => "sponsor",
        false if passage.is_any(at, word_list!["funder", "funders"]) => "funder",
        false => return None,
    };
    let first = scene.sentence.start;
    let article = at.checked_sub(1).filter(|at| *at > first)?;
    let article = usize::from(passage.tags(article).has(Tags::DETERMINER));
    let link = at.checked_sub(1 + article).filter(|link| *link > first)?;
    let last = passage.is(link, "as").then(|| scene.ending_at(link))??;
    let holders = scene.coordinated(last);
    let start = scene.article_start(holders.first()?);
    let verb = start.checked_sub(1).filter(|verb| *verb > first)?;
    if !passage.is_any(verb, NAMES) {
        return None;
    }
    let from = first.max(verb.saturating_sub(BACK));
    let work = (from..verb).rev().find(|at| passage.is_any(*at, WORK))?;
    // "commits were made that identified A"
    let plain = |at: usize| {
        passage
            .tags(at)
            .has(Tags::AUXILIARY | Tags::RELATIVE | Tags::ADVERB)
            || passage.is_any(at, word_list!["made", "landed", "merged"])
            || passage.is_mark(at, ',')
            || passage.tokens[at].shape == Shape::Number
    };
    let none = word_list![
        "none", "no", "few", "fewer", "hardly", "never", "not", "zero"
    ];
    if (first..verb).any(|at| passage.is_any(at, none)) || passage.is(at + 1, "of") {
        return None;
    }
    // "The Delta changes", "fake commits"
    let count = work - usize::from(work > first);
    let count =
        count - usize::from(count > first && passage.is_any(count, word_list!["pull", "merge"]));
    // "13 doc tree commits"
    let kind = |at: &usize| {
        passage.tokens[*at].shape == Shape::Lower && !passage.tags(*at).has(Tags::ADJECTIVE)
    };
    let kinds = (first + 1..=count).rev().take(2).take_while(kind).count();
    let numbered = kinds > 0 && passage.tokens[count - kinds].shape == Shape::Number;
    let counted = work == first
        || numbered
        || passage.tokens[count].shape == Shape::Number
        || passage
            .tags(count)
            .has(Tags::NUMBER | Tags::DETERMINER | Tags::PREPOSITION)
        || passage.is_any(
            count,
            word_list!["of", "these", "those", "many", "several", "some", "all"],
        );
    if !counted {
        return None;
    }
    let ours = context.body(scene).or(context.project)?;
    ((work + 1..verb).all(plain) && holders.iter().all(|one| one.organization() != Some(ours)))
        .then(|| (holders, vec![(ours, None)], id(role)))
}

#[cfg(test)]
mod tests {
    use crate::extract::role::testing::check;

    #[test]
    fn commits_name_who_paid_for_them() {
        let head = "# Kestrel Foundation\n\nThe Kestrel Foundation runs the Kestrel Project, an open source project. \
                    Maintainers of the Kestrel Project met.\n\n";
        let check = |text: &str, expect: &str| check(&format!("{head}{text}"), expect);
        check(
            "In spring 41 commits identified Siemens as a sponsor.",
            "Siemens sponsor Kestrel Project",
        );
        check(
            "In all 12 patches were merged that named the Kestrel Foundation as a sponsor.",
            "Kestrel Foundation sponsor Kestrel Project",
        );
        check(
            "In May 300 src, 36 ports, and 13 doc tree commits were made that identified Siemens as a sponsor.",
            "Siemens sponsor Kestrel Project",
        );
        check("Three visitors named Siemens as a sponsor.", "");
        check("Hardly any commits named Siemens as a sponsor.", "");
        check("Forged commits named Siemens as a sponsor.", "");
        check(
            "In all 12 patches named Siemens as a sponsor of the ball.",
            "",
        );
        check("None of the 12 patches named Siemens as a sponsor.", "");
        check("The 12 patches did not name Siemens as a sponsor.", "");
    }
}
