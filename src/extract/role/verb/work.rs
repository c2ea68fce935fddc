//! Work on the project that a report is about, where no word names it: "A contributed a new driver", "Engineers from A and B
//! contributed to this release", "The port was contributed by A".

use std::ops::Range;

use super::super::Context;
use super::super::scene::Scene;
use super::super::sentence::Place;
use super::behind::told_when;
use super::object::{SENDS, is_adopted, is_nothing, sends_work};
use crate::document::Shape;
use crate::lexicon::words::{Tags, WordList, word_list};

/// The parts of a project that people make.
const PARTS: &WordList = word_list![
    "adapter",
    "adapters",
    "algorithm",
    "algorithms",
    "api",
    "backend",
    "backends",
    "bindings",
    "bug",
    "bugfix",
    "bugfixes",
    "build",
    "builds",
    "changes",
    "client",
    "clients",
    "code",
    "commits",
    "compiler",
    "component",
    "components",
    "connector",
    "connectors",
    "development",
    "docs",
    "documentation",
    "driver",
    "drivers",
    "engine",
    "enhancements",
    "example",
    "examples",
    "extension",
    "extensions",
    "feature",
    "features",
    "fix",
    "fixes",
    "frontend",
    "functionality",
    "implementation",
    "implementations",
    "improvements",
    "installer",
    "integration",
    "integrations",
    "interface",
    "layer",
    "libraries",
    "library",
    "loader",
    "localisation",
    "localization",
    "module",
    "modules",
    "optimisations",
    "optimizations",
    "packages",
    "packaging",
    "parser",
    "patch",
    "patches",
    "patchset",
    "plugin",
    "plugins",
    "port",
    "ports",
    "prototype",
    "refactoring",
    "requests",
    "runtime",
    "scheduler",
    "scripts",
    "sdk",
    "server",
    "software",
    "stack",
    "subsystem",
    "support",
    "test",
    "tests",
    "tool",
    "tooling",
    "tools",
    "translation",
    "translations",
    "tutorial",
    "tutorials",
    "update",
    "updates",
    "work",
];

/// What a project's people call the whole that they work on.
const WHOLE: &WordList = word_list![
    "release",
    "releases",
    "version",
    "project",
    "code",
    "codebase",
    "core",
    "kernel",
    "repository",
    "development",
    "documentation",
    "effort",
    "work",
    "software",
    "specification",
    "upstream",
];

/// The project that the report, or the part of it, is about.
fn project(scene: &Scene<'_, '_>, context: &Context<'_>) -> Option<u32> {
    let project = context.body(scene).or(context.subject)?;
    (is_adopted(scene.kind(project)) && !scene.elsewhere).then_some(project)
}

/// The project that "A and B have contributed", "A contributed code" and "A contributed to this release" tell of, by the verb
/// at token `at`: the report's own.
pub(super) fn taker<'s>(
    scene: &'s Scene<'_, '_>,
    context: &Context<'_>,
    at: usize,
) -> Option<Place<'s>> {
    let passage = scene.passage;
    let place = project(scene, context)?;
    let raw = passage.raw(at);
    let sent = passage.is_any(at, SENDS);
    if !(raw.starts_with("contribut") || sent) || !is_done(scene, at) || is_undone(scene, at) {
        return None;
    }
    let us = usize::from(passage.is(at + 1, "us"));
    let part = part_end(scene, at + 1 + us..scene.sentence.end);
    let told = match part {
        Some(end) => {
            is_of_project(scene, end) && (!sent || sends_work(scene, at + 1..scene.sentence.end))
        }
        None if sent => false,
        None => {
            // "contributed heavily to version 4"
            let how = |at: &usize| {
                passage.tokens.get(*at).is_some_and(|token| {
                    (token.tags.has(Tags::ADVERB)
                        || token.shape == Shape::Lower && passage.raw(*at).ends_with("ly"))
                        && !is_nothing(passage, *at..*at + 1)
                })
            };
            let start = at + 1 + (at + 1..at + 3).take_while(how).count();
            let end = told_when(scene, start);
            let closes = [',', '.', ';', ':', '(', ')', '!'];
            let ends =
                end >= scene.sentence.end || closes.iter().any(|mark| passage.is_mark(end, *mark));
            ends || is_to_whole(scene, end)
        }
    };
    let others = scene
        .subjects(at)
        .iter()
        .all(|actor| actor.is_person() || actor.named().is_some_and(|id| id != place));
    (told && others).then_some((place, None))
}

/// "contributed code in 2023": one past the words behind the verb at token `at` that tell of a part and when.
pub(super) fn end_of_told(scene: &Scene<'_, '_>, at: usize) -> usize {
    let part = part_end(scene, at + 1..scene.sentence.end);
    told_when(scene, part.unwrap_or(at + 1))
}

/// "to the new scheduler", "to this release": whether the words at token `at` lead to the report's project or a part of it.
pub(super) fn is_to_ours(scene: &Scene<'_, '_>, context: &Context<'_>, at: usize) -> bool {
    let passage = scene.passage;
    let part = || {
        let led = passage.is_any(at + 1, word_list!["the", "this", "our", "its"]);
        led && part_end(scene, at + 2..scene.sentence.end)
            .is_some_and(|end| end >= scene.sentence.end || !passage.tokens[end].is_word())
    };
    project(scene, context).is_some() && passage.is(at, "to") && (is_to_whole(scene, at) || part())
}

/// "to contribute", "about contributing": whether the verb at token `at` is not only meant, but done or begun.
fn is_done(scene: &Scene<'_, '_>, at: usize) -> bool {
    const BEGUN: &WordList = word_list![
        "continue",
        "continues",
        "continued",
        "began",
        "begun",
        "begins",
        "started",
        "starts",
        "plan",
        "plans",
        "planned",
        "intends",
        "agreed",
        "pledged",
        "promised",
        "expected",
        "hired",
        "paid",
    ];
    let passage = scene.passage;
    let Some(before) = at.checked_sub(1).filter(|at| *at > scene.sentence.start) else {
        return true;
    };
    match passage.is(before, "to") {
        true => passage.is_any(before - 1, BEGUN),
        false => {
            !passage.tags(before).has(Tags::PREPOSITION)
                || passage.is_any(before, word_list!["for", "by"])
        }
    }
}

/// "submitted a patch, which was rejected", "began to contribute, but gave up": whether the words behind the verb at token `at`
/// tell that nothing came of it.
fn is_undone(scene: &Scene<'_, '_>, at: usize) -> bool {
    let passage = scene.passage;
    let refused = word_list![
        "rejected",
        "refused",
        "declined",
        "reverted",
        "withdrawn",
        "dropped",
        "closed"
    ];
    let was = word_list!["was", "were"];
    (at + 1..scene.sentence.end).any(|at| {
        passage.is_any(at, was) && passage.is_any(at + 1, refused)
            || passage.is_any(at, word_list!["but", "and", "then"])
                && passage.is_any(at + 1, word_list!["gave", "given"])
                && passage.is(at + 2, "up")
    })
}

/// "a new network driver", "40 patches": one past the part of a project that the first of `words` tell of.
fn part_end(scene: &Scene<'_, '_>, words: Range<usize>) -> Option<usize> {
    const LONGEST: usize = 8;
    let passage = scene.passage;
    let closed =
        Tags::PREPOSITION | Tags::CONJUNCTION | Tags::AUXILIARY | Tags::RELATIVE | Tags::PRONOUN;
    let goes_on = |at: &usize| {
        let hyphen = passage.is_mark(*at, '-') && passage.is_glued(*at);
        let count = passage.is_mark(*at, '%') || passage.is(*at, "of");
        (passage.tokens[*at].shape != Shape::Mark && !passage.tags(*at).has(closed))
            || hyphen
            || count
    };
    let noun = |at: usize| {
        at < words.end
            && passage.tokens[at].shape == Shape::Lower
            && !passage
                .tags(at)
                .has(closed | Tags::DETERMINER | Tags::ADVERB | Tags::FINITE)
            && told_when(scene, at) == at
    };
    (words.start..words.end.min(words.start + LONGEST))
        .take_while(goes_on)
        .find(|at| {
            passage.is_any(*at, PARTS)
                && (!noun(at + 1) || passage.is_any(at + 1, word_list!["contributed"]))
        })
        .filter(|at| !is_nothing(passage, words.start..*at))
        .map(|at| at + 1)
}

/// "patches for the scheduler", "a driver to the kernel", but not "patches for pumps in trains" or "a test of patience": whether the words behind a part,
/// from token `at` on, leave it a part of the report's project.
fn is_of_project(scene: &Scene<'_, '_>, at: usize) -> bool {
    let passage = scene.passage;
    let own = |at: usize| {
        let next = at + 1;
        let word = passage.tokens.get(next);
        if passage.is(at, "of") {
            let led = passage.is_any(next, word_list!["the", "our", "this"]);
            let whole = passage.is_any(next + 1, WHOLE)
                || part_end(scene, next + 1..scene.sentence.end).is_some();
            return led && whole || word.is_some_and(|word| word.is_capital());
        }
        if passage.is(next + 1, "own") {
            return false;
        }
        passage
            .tags(next)
            .has(Tags::DETERMINER | Tags::WE | Tags::MONTH | Tags::PERIOD)
            || passage.is_any(next, word_list!["its", "this", "these", "their"])
            || word.is_some_and(|word| word.shape == Shape::Number)
            || !passage.is_any(at, word_list!["to", "into"])
                && word.is_some_and(|word| word.is_capital())
    };
    (at..scene.sentence.end)
        .take_while(|at| {
            !passage.is_mark(*at, ',')
                && !passage.is_mark(*at, ';')
                && !passage.tags(*at).has(Tags::FINITE)
        })
        .filter(|at| passage.is_any(*at, word_list!["to", "into", "for", "in", "on", "of"]))
        .all(own)
}

/// "to this release", "to version 4", "to the project": whether the words at token `at` lead to the report's project.
fn is_to_whole(scene: &Scene<'_, '_>, at: usize) -> bool {
    const LONGEST: usize = 3;
    let passage = scene.passage;
    if !passage.is_any(at, word_list!["to", "toward", "towards", "into"]) {
        return false;
    }
    let led = passage.is_any(
        at + 1,
        word_list!["the", "this", "our", "its", "each", "every"],
    );
    let noun = at + 1 + usize::from(led);
    let small = |at: &usize| {
        passage
            .tokens
            .get(*at)
            .is_some_and(|token| token.shape == Shape::Lower)
            && !passage.tags(*at).has(Tags::PREPOSITION | Tags::CONJUNCTION)
    };
    let Some(whole) = (noun..noun + LONGEST)
        .take_while(small)
        .find(|at| passage.is_any(*at, WHOLE))
    else {
        return false;
    };
    // "to the development of pumps", "to the work group"
    let of = passage.is_any(whole + 1, word_list!["of", "on"])
        && !passage.is_any(whole + 2, word_list!["the", "this", "our"]);
    (led || passage.is(whole, "version") || passage.is(whole, "upstream"))
        && !of
        && !small(&(whole + 1))
        || led && told_when(scene, whole + 1) > whole + 1
}

/// "The new driver was contributed by A", "Most of the code is written by A": the report's project, where the clause of the
/// participle at token `at` speaks of a part of it that no name owns.
pub(super) fn of_part(scene: &Scene<'_, '_>, context: &Context<'_>, at: usize) -> Option<u32> {
    const LONGEST: usize = 14;
    let passage = scene.passage;
    let from = scene.sentence.start;
    // "support was contributed": a noun may look like a verb.
    let be = scene.verb_group_start(at);
    let be = (be..at)
        .find(|at| passage.tags(*at).has(Tags::AUXILIARY))
        .unwrap_or(be);
    let led = passage
        .tags(from)
        .has(Tags::DETERMINER | Tags::WE | Tags::NUMBER)
        || passage.is_any(
            from,
            word_list![
                "most", "much", "half", "some", "all", "several", "this", "these", "initial", "new"
            ],
        )
        || passage.is_any(from, PARTS)
        // "Thanos support was contributed by A"
        || passage.is(at, "contributed");
    // "The tool was written by A for B"
    let others = || {
        scene.from(at).iter().any(|actor| {
            let lead = scene.article_start(actor);
            passage.is_any(lead - 1, word_list!["for", "to"]) && actor.named().is_some()
        })
    };
    let whole = word_list![
        "most", "much", "half", "some", "all", "part", "parts", "bulk", "majority"
    ];
    let of = (from + 1..be.min(from + 3))
        .find(|at| passage.is(*at, "of") && passage.is_any(at - 1, whole));
    let start = of.map_or(from, |of| of + 1);
    let plain = be > from
        && be - from <= LONGEST
        && passage.is_any(be, word_list!["is", "are", "was", "were", "has", "have"])
        && !(from..be).any(|at| passage.is_mark(at, ',') || scene.is_of_organization(at));
    let end = part_end(scene, start..be).filter(|_| led && plain)?;
    // "tests of the pump were done by A"
    const DONE: &WordList = word_list!["done", "carried", "performed", "undertaken"];
    const DOING: &WordList = word_list![
        "development",
        "implementation",
        "packaging",
        "refactoring",
        "work"
    ];
    if passage.is_any(at, DONE) && !passage.is_any(end - 1, DOING) {
        return None;
    }
    (!others() && (end == be || passage.tags(end).has(Tags::PREPOSITION)))
        .then(|| project(scene, context))?
}

#[cfg(test)]
mod tests {
    use crate::extract::role::testing::{check, check_behind, check_below};

    const HEAD: &str = "# FreeBSD Project\n\nThe FreeBSD Project grew.\n\n";

    #[test]
    fn work_without_an_object_is_on_the_report_s_project() {
        check(
            "# FreeBSD Project\n\nThe FreeBSD Project grew.\n\nSiemens and Bosch have contributed.\n\nETSI is contributing code.",
            "Siemens contributor FreeBSD Project; Bosch contributor FreeBSD Project; ETSI contributor FreeBSD Project",
        );
        check_behind("Siemens and Bosch have contributed.", "");
        check(
            "# FreeBSD Project\n\nThe FreeBSD Project grew.\n\nSiemens contributed to the delay.",
            "",
        );
        check(
            "# FreeBSD Project\n\nThe FreeBSD Project grew.\n\nA court met, and Siemens was involved.\n\nSiemens contributed patches for pumps in trains.",
            "",
        );
    }

    #[test]
    fn parts_are_contributed_to_the_report_s_project() {
        let both = "Siemens contributor FreeBSD Project; Bosch contributor FreeBSD Project";
        for sentence in [
            "Siemens and Bosch contributed a new network driver.",
            "Engineers from Siemens and Bosch contributed to this release.",
            "Siemens and Bosch have submitted patches for the scheduler.",
            "Siemens and Bosch continue to contribute.",
            "Thanks to Siemens and Bosch for contributing the new scheduler.",
            "The port to ARM was contributed by engineers at Siemens and Bosch.",
            "Most of the code is written by Siemens and Bosch.",
            "Most of the work was done by Siemens and Bosch.",
            "Thanos support was contributed by Siemens and Bosch.",
            "Development is mostly done by Siemens and Bosch.",
            "Contributions are also coming from a developer at Siemens and from Bosch.",
            "Companies contributing this quarter: Siemens, Bosch.",
            "Companies such as Siemens and Bosch contribute regularly.",
            "Siemens and Bosch contributed heavily to version 3.2.",
            "Support for ARM was added by Siemens and Bosch.",
            "Siemens and Bosch contributed a few patches.",
            "Siemens and Bosch contributed tests of the kernel.",
            "Siemens and Bosch contributed tests of the scheduler and a few fixes.",
            "The top three companies by commits are Siemens and Bosch.",
        ] {
            check(&format!("{HEAD}{sentence}"), both);
        }
        for sentence in [
            "Siemens and Bosch did not contribute a driver.",
            "Siemens contributed the hall.",
            "Siemens contributed $5,000 worth of prizes.",
            "Siemens is thinking about contributing a driver.",
            "Siemens was asked to contribute a driver.",
            "The logo was contributed by the wife of a friend at Siemens.",
            "Siemens contributed drivers to Windows.",
            "Siemens sent an update on the merger.",
            "The tool was written by Siemens for Bosch.",
            "The top three companies by revenue are Siemens and Bosch.",
            "The story was written by Siemens.",
            "Siemens contributed no code.",
            "None of the work was done by Siemens.",
            "Tests of patience were done by Siemens.",
            "The work will be done by Siemens.",
            "Siemens contributed hardly any code.",
            "Siemens contributed little.",
            "Siemens contributed fewer patches than Bosch.",
            "Few patches were contributed by Siemens.",
            "Had Siemens contributed a driver, we would have shipped.",
            "Siemens contributed a test of courage.",
            "Siemens contributed work on the roof of a barn.",
            "Siemens contributed a driver to its own tree.",
            "Siemens submitted a patch, which was rejected.",
            "Siemens started contributing a driver, but gave up.",
        ] {
            check(&format!("{HEAD}{sentence}"), "");
        }
        check_below("Siemens contributed a new driver.", "");
    }
}
