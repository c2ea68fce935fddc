//! Names that stand where only a project can: "contributors to X", "X has maintainers from", "development of X".
//!
//! | words | how much they say |
//! |---|---|
//! | contributors to X, maintainers of X, the X maintainers, X has two committers | enough |
//! | X is developed by, development of X, contributions to X, the X project | half, and enough in a sentence on people or code |

use std::ops::Range;

use super::evidence::{ENOUGH, Evidence};
use super::name::text_of;
use super::{head, is_generic};
use crate::document::Shape;
use crate::extract::passage::Passage;
use crate::lexicon::words::{Tags, WordList, word_list};
use crate::lexicon::{organizations, sets};
use crate::model::{OrganizationKind, Rule};

/// Those who work on a project.
const WORKERS: &WordList = word_list![
    "contributor",
    "contributors",
    "maintainer",
    "maintainers",
    "committer",
    "committers",
];

/// What they send it.
const SENT: &WordList = word_list!["patches", "requests", "commits", "contributions"];

/// What a sentence on work of that sort has, beside the words that stand right at the name.
const SOURCE: &WordList = word_list![
    "code",
    "codebase",
    "commits",
    "committers",
    "contributed",
    "contributing",
    "contributions",
    "contributors",
    "developers",
    "engineers",
    "maintainer",
    "maintainers",
    "patches",
    "pull",
    "release",
    "releases",
    "reviewers",
    "upstream",
];

/// What those who work together are called behind their name.
const UNITED: &WordList = word_list![
    "project",
    "subproject",
    "initiative",
    "effort",
    "codebase",
    "community",
    "repository",
    "today",
    "maintainers",
    "contributors",
    "committers",
];

/// How surely a name stands where only a project can.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Force {
    Plain,
    Half,
}

/// Reads the words around a name of the sentence.
pub(super) fn find(
    passage: &Passage<'_>,
    sentence: Range<usize>,
    name: &Range<usize>,
    evidence: &mut Evidence,
) {
    let Some(force) = force(passage, sentence.clone(), name) else {
        return;
    };
    let project = Some(OrganizationKind::OpenSourceProject);
    let (weight, kind) = match force {
        Force::Plain => (ENOUGH, project),
        Force::Half if is_on_source(passage, sentence.clone(), name) => (ENOUGH, project),
        Force::Half => (ENOUGH / 2, None),
    };
    if is_fit(passage, name) && !is_torn(passage, sentence.start, name) {
        evidence.reason(passage, name.clone(), Rule::OrgFrame, weight, kind);
    }
}

/// Whether a name stands where only a project can.
pub(super) fn is_worked_on(
    passage: &Passage<'_>,
    sentence: Range<usize>,
    name: &Range<usize>,
) -> bool {
    let from = sentence.start;
    force(passage, sentence, name).is_some()
        && is_fit(passage, name)
        && !is_torn(passage, from, name)
}

fn force(passage: &Passage<'_>, sentence: Range<usize>, name: &Range<usize>) -> Option<Force> {
    before(passage, sentence.start, name).or_else(|| behind(passage, sentence, name))
}

/// "contributors to the X", "development of X".
fn before(passage: &Passage<'_>, from: usize, name: &Range<usize>) -> Option<Force> {
    const TAKING: &WordList = word_list!["to", "of", "in", "for", "on"];
    const MADE: &WordList = word_list![
        "development",
        "developers",
        "reviews",
        "maintenance",
        "adopters",
        "audit",
    ];
    let article = usize::from(name.start > from && passage.is(name.start - 1, "the"));
    let link = name
        .start
        .checked_sub(1 + article)
        .filter(|at| *at > from)?;
    // "Alvik and Dorn maintain X", but "we still maintain X in our tree"
    if passage.is_any(link, word_list!["maintain", "maintains"]) {
        return passage.tokens[link - 1].is_capital().then_some(Force::Half);
    }
    if !passage.is_any(link, TAKING) {
        return None;
    }
    let noun = link - 1;
    let to = passage.is(link, "to");
    let of = passage.is(link, "of");
    // "merge requests to X"
    let request = passage.is(noun, "requests")
        && noun > from
        && passage.is_any(noun - 1, word_list!["pull", "merge"]);
    match () {
        () if (to || of) && passage.is_any(noun, WORKERS) && !passage.is(noun, "contributor") => {
            Some(Force::Plain)
        }
        () if to && (passage.is(noun, "patches") || request) => Some(Force::Plain),
        () if to && passage.is_any(noun, word_list!["contributions", "code"]) => Some(Force::Half),
        () if to && contributed(passage, from, link) => Some(Force::Half),
        () if of && passage.is_any(noun, MADE) => Some(Force::Half),
        () if passage.is(link, "on") && passage.is(noun, "work") && is_done(passage, name.end) => {
            Some(Force::Half)
        }
        () if passage.is(link, "in")
            && passage.is_any(noun, word_list!["companies", "contributors", "maintainers"]) =>
        {
            Some(Force::Half)
        }
        () => None,
    }
}

/// "work on X is done", "work on the X project was funded": whether the words at token `end` tell who does it.
fn is_done(passage: &Passage<'_>, end: usize) -> bool {
    const AHEAD: usize = 6;
    let mut near = end..passage.tokens.len().min(end + AHEAD);
    near.any(|at| passage.is_any(at, word_list!["done", "carried", "undertaken", "funded"]))
}

/// "contributed the new scheduler to": whether a verb of contributing leads to the "to" at token `link`.
fn contributed(passage: &Passage<'_>, from: usize, link: usize) -> bool {
    const BACK: usize = 6;
    const VERBS: &WordList = word_list!["contribute", "contributes", "contributed", "contributing"];
    let mut back = (from.max(link.saturating_sub(BACK))..link).rev();
    // "Contributing to Ports" is a title.
    back.any(|at| passage.is_any(at, VERBS) && passage.tokens[at].shape == Shape::Lower)
}

/// "X has two new maintainers", "the X maintainers", "X received patches", "X is now developed by".
fn behind(passage: &Passage<'_>, sentence: Range<usize>, name: &Range<usize>) -> Option<Force> {
    /// "a total of 40 new"
    const AHEAD: usize = 6;
    const HAS: &WordList = word_list![
        "has",
        "had",
        "gained",
        "counts",
        "attracted",
        "welcomed",
        "added",
    ];
    const TOOK: &WordList = word_list!["received", "receives", "merged", "got", "saw", "accepted"];
    let article = name.start > sentence.start && passage.is(name.start - 1, "the");
    let verb = (name.end..sentence.end)
        .find(|at| !passage.tags(*at).has(Tags::ADVERB))
        .filter(|at| *at <= name.end + 2)?;
    if article && verb == name.end {
        if passage.is_any(verb, WORKERS) {
            return Some(Force::Plain);
        }
        if passage.is_any(
            verb,
            word_list!["project", "subproject", "initiative", "effort", "codebase"],
        ) {
            return Some(Force::Half);
        }
    }
    let until = sentence.end.min(verb + AHEAD);
    let counted = || {
        let stops = Tags::PREPOSITION | Tags::CONJUNCTION | Tags::RELATIVE | Tags::FINITE;
        (verb + 1..until)
            .take_while(|at| {
                !passage.tags(*at).has(stops)
                    || passage.is(*at, "of")
                    || passage.tags(*at).has(Tags::AUXILIARY)
            })
            .find(|at| passage.is_any(*at, WORKERS) || passage.is_any(*at, SENT))
    };
    let be = word_list!["is", "are", "was", "were", "being", "been"];
    match () {
        () if passage.is_any(verb, HAS) || passage.is_any(verb, TOOK) => {
            let noun = counted()?;
            let worker = passage.is_any(noun, WORKERS) && passage.raw(noun).ends_with('s');
            let patch = passage.is_any(noun, word_list!["patches", "requests"]);
            match worker || patch {
                true => Some(Force::Plain),
                false => passage
                    .is_any(noun, word_list!["contributions"])
                    .then_some(Force::Half),
            }
        }
        () if passage.is_any(verb, be) => {
            let done = (verb + 1..until).find(|at| {
                !passage.tags(*at).has(Tags::ADVERB | Tags::AUXILIARY)
                    && !passage.raw(*at).ends_with("ly")
            })?;
            let made = passage.is_any(done, word_list!["developed", "maintained"])
                && passage.is(done + 1, "by");
            let used = passage.is_any(done, word_list!["used", "adopted"])
                && (passage.is_any(done + 1, word_list!["by", "at"])
                    || passage.is(done + 1, "in") && passage.is(done + 2, "production"));
            (made || used).then_some(Force::Half)
        }
        () => None,
    }
}

/// Whether the sentence tells of people who write code, in other words than those right at the name.
fn is_on_source(passage: &Passage<'_>, sentence: Range<usize>, name: &Range<usize>) -> bool {
    /// What stands between a name and the word that says it is a project: "contributions to the X".
    const NEAR: usize = 3;
    let near = name.start.saturating_sub(NEAR)..name.end;
    let mut others = sentence.filter(|at| !near.contains(at));
    others.any(|at| passage.is_any(at, SOURCE))
}

/// "Fuel Line has": whether what opens the sentence may belong to the name, and was read as a word of the language.
fn is_torn(passage: &Passage<'_>, from: usize, name: &Range<usize>) -> bool {
    let small = Tags::DETERMINER | Tags::PREPOSITION | Tags::CONJUNCTION | Tags::PRONOUN;
    name.start == from + 1
        && passage.tokens[from].is_capital()
        && passage.tokens[from].is_word()
        && !passage.tags(from).has(small)
}

/// Whether a name may be a project's: no event, document, month or language, and no word that only opens a sentence.
fn is_fit(passage: &Passage<'_>, name: &Range<usize>) -> bool {
    const OTHER: &WordList = word_list![
        "act",
        "annex",
        "api",
        "apis",
        "appendix",
        "article",
        "award",
        "awards",
        "certification",
        "chapter",
        "ci",
        "conference",
        "course",
        "curriculum",
        "day",
        "days",
        "docs",
        "documentation",
        "feature",
        "figure",
        "framework",
        "guide",
        "hackathon",
        "handbook",
        "interface",
        "issue",
        "layer",
        "meetup",
        "model",
        "module",
        "plan",
        "policy",
        "program",
        "programme",
        "release",
        "report",
        "roadmap",
        "section",
        "sprint",
        "standard",
        "strategy",
        "summit",
        "survey",
        "system",
        "systems",
        "table",
        "task",
        "track",
        "training",
        "week",
        "workshop",
        "year",
    ];
    const LANGUAGES: &WordList = word_list![
        "c",
        "cobol",
        "elixir",
        "erlang",
        "english",
        "fortran",
        "french",
        "german",
        "go",
        "haskell",
        "java",
        "javascript",
        "kotlin",
        "perl",
        "php",
        "python",
        "ruby",
        "rust",
        "scala",
        "swift",
        "typescript",
    ];
    const LONGEST: usize = 4;
    let plain = Tags::ADJECTIVE | Tags::DETERMINER | Tags::MONTH | Tags::PERIOD | Tags::NUMBER;
    let first = name.start;
    let single = name.len() == 1;
    let text = text_of(passage, name.clone());
    let words: Vec<&str> = text.split(' ').collect();
    // "development of X's tools", "contributions to the X principles"
    let behind = passage.tokens.get(name.end);
    let owned = behind.is_some_and(|next| {
        let noun = next.shape == Shape::Lower && next.tags == Tags::NONE;
        next.shape == Shape::Clitic || noun && !passage.is_any(name.end, UNITED)
    });
    let ordinary = single && passage.tags(first).has(plain);
    name.len() <= LONGEST
        && !owned
        && passage.tokens[first].shape != Shape::Cjk
        && !ordinary
        && !name.clone().any(|at| passage.tags(at).has(Tags::MONTH))
        && !passage.is_any(name.end - 1, OTHER)
        && !(single && passage.is_any(first, LANGUAGES))
        && !sets::is_given_name(passage.raw(first))
        && !words.iter().any(|word| sets::is_place(word))
        && head::of_name(&words).is_none()
        && organizations::known(&text).is_none_or(|known| {
            matches!(
                known.kind,
                OrganizationKind::OpenSourceProject | OrganizationKind::OpenSourceFoundation
            )
        })
        && !is_generic(&words)
}

#[cfg(test)]
mod tests {
    use super::super::tests::check;

    #[test]
    fn who_has_contributors_and_maintainers_is_a_project() {
        let project = "Tide Keeper open_source_project";
        for sentence in [
            "Contributors to Tide Keeper met.",
            "The maintainers of Tide Keeper met.",
            "We sent patches to Tide Keeper.",
            "Tide Keeper has three new maintainers.",
            "Tide Keeper received 40 pull requests.",
            "The Tide Keeper maintainers met.",
            "Our engineers do most of the development of Tide Keeper.",
            "Tide Keeper is now developed by engineers of ours.",
            "All work on the Tide Keeper project is done by two developers.",
        ] {
            check(sentence, project);
        }
    }

    #[test]
    fn what_else_has_contributors_is_none() {
        for sentence in [
            "The development of Tide Keeper took long.",
            "Contributors to English met.",
            "Contributors to Chapter 3 met.",
            "The contributors to the Harbour Report met.",
            "Contributors in May met.",
            "The maintainers of Norway met.",
            "Tide Keeper has three new pumps.",
            "Tide Keeper is developed in Oslo.",
        ] {
            check(sentence, "");
        }
    }
}
