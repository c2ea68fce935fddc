//! Programmes and projects by what is done with them: "the Harbour Loop programme is funded by", "the project Tide Watch, run by",
//! "Project Eelgrass is led by".

use std::ops::Range;

use super::own::is_coined;
use super::told::UNDERTAKEN;
use crate::document::Shape;
use crate::extract::passage::Passage;
use crate::lexicon::words::{Tags, WordList, word_list};
use crate::lexicon::{organizations, sets};
use crate::model::OrganizationKind;

/// What is undertaken.
const SORTS: &WordList = word_list![
    "campaign",
    "initiative",
    "program",
    "programme",
    "project",
    "scheme",
    "study",
    "trial",
];

/// The kind of a name that is undertaken.
pub(super) fn kind(
    passage: &Passage<'_>,
    sentence: Range<usize>,
    name: &Range<usize>,
) -> Option<Option<OrganizationKind>> {
    let end = sentence.end;
    let before = name.start.checked_sub(1).filter(|at| *at >= sentence.start);
    let led = before.is_some_and(|at| {
        passage.tags(at).has(Tags::DETERMINER | Tags::WE)
            || passage.tokens[at].shape == Shape::Clitic
            || passage.is_any(at, word_list!["its", "their"])
    });
    let behind =
        led && name.end < end && passage.is_any(name.end, SORTS) && !is_everyday(passage, name);
    // "the project “Tide Watch”", "a new trial, RENOVA,"
    let called = || {
        let mut back = (sentence.start..name.start).rev();
        let noun = back.find(|at| passage.tokens[*at].shape != Shape::Mark);
        noun.is_some_and(|noun| {
            name.start - noun <= 2
                && passage.tokens[noun].shape == Shape::Lower
                && passage.is_any(noun, SORTS)
        })
    };
    // "Project Eelgrass", "BREATHE-IN"
    let own = || {
        let letters = |at: usize| {
            matches!(
                passage.tokens[at].shape,
                Shape::Upper | Shape::Alnum | Shape::Mark | Shape::Number
            )
        };
        let capitals = passage.raw(name.start).bytes();
        let loud = capitals.filter(u8::is_ascii_uppercase).count() > 2;
        // "FRIDAY-13", "IFRS-16", "PHASE-2"
        let counted = Tags::WEEKDAY | Tags::MONTH | Tags::PERIOD | Tags::LABEL;
        let counted =
            |at: usize| passage.tags(at).has(counted) || sets::is_no_organization(passage.raw(at));
        // "Project Work", "Project Plan"
        let of_project = Tags::ROLE_CUE | Tags::ORG_HEAD | Tags::GOAL | Tags::VERB;
        name.len() > 1
            && passage.is(name.start, "project")
            && !passage.tags(name.start + 1).has(of_project)
            || !led && loud && name.clone().all(letters) && !name.clone().any(counted)
    };
    let done = match behind {
        true => {
            is_undertaken(passage, name.end + 1, end)
                || is_taken_part_in(passage, sentence.start, name.start)
        }
        false => is_undertaken(passage, name.end, end) && (called() || own()),
    };
    if !done {
        return None;
    }
    // "RENOVA, of which we are a member": whatever has members.
    let program = behind || called() || !is_headed(passage, name.end);
    Some(program.then_some(OrganizationKind::Program))
}

/// "the Emergency project", "the Annual Budget programme", "the Phase Two project": what a project is for, or which it is.
fn is_everyday(passage: &Passage<'_>, name: &Range<usize>) -> bool {
    let raw = |at: usize| passage.raw(at);
    let plain = |at: usize| passage.tags(at) != Tags::NONE || sets::is_no_organization(raw(at));
    let title = |at: usize| !is_coined(passage, at) && passage.tokens[at].is_word();
    let single =
        name.len() == 1 && title(name.start) && organizations::known(raw(name.start)).is_none();
    single || name.clone().all(|at| title(at) && plain(at))
}

/// Whether the words at token `at` tell who does it: "is funded by", ", run with", "which is led by".
fn is_undertaken(passage: &Passage<'_>, at: usize, end: usize) -> bool {
    const AHEAD: usize = 5;
    let small = |at: usize| {
        passage
            .tags(at)
            .has(Tags::AUXILIARY | Tags::ADVERB | Tags::RELATIVE)
            || [',', '"', '”', '»', ')', '–', '—']
                .iter()
                .any(|mark| passage.is_mark(at, *mark))
            || passage.is(at, "being")
    };
    let ahead = at..end.min(at + AHEAD);
    let verb = ahead.clone().find(|at| !small(*at));
    is_headed(passage, at) && at + 2 < end
        || verb.is_some_and(|verb| {
            verb > at
                && !passage.is(verb, "with")
                && passage.is_any(verb, UNDERTAKEN)
                && (verb + 1..end.min(verb + AHEAD))
                    .any(|by| passage.is_any(by, word_list!["by", "with"]))
        })
}

/// ", of which she is the head"
fn is_headed(passage: &Passage<'_>, at: usize) -> bool {
    passage.is_mark(at, ',') && passage.is(at + 1, "of") && passage.is(at + 2, "which")
}

/// "takes part in its Tide Watch program", "coordinates the Tide Watch project"
fn is_taken_part_in(passage: &Passage<'_>, from: usize, start: usize) -> bool {
    const LEADS: &WordList = word_list![
        "administer",
        "administers",
        "coordinate",
        "coordinated",
        "coordinates",
        "co-fund",
        "co-funds",
        "fund",
        "funded",
        "funds",
        "joined",
        "lead",
        "leads",
        "led",
        "partner",
        "partners",
        "part",
        "participant",
        "participants",
        "participates",
        "sponsor",
        "sponsors",
    ];
    const BACK: usize = 3;
    let lead = (from.max(start.saturating_sub(BACK))..start)
        .rev()
        .find(|at| {
            !passage.tags(*at).has(Tags::DETERMINER | Tags::WE)
                && !passage.is_any(*at, word_list!["its", "their", "in", "of"])
                && passage.tokens[*at].shape != Shape::Clitic
        });
    // "as part of the Tide Watch project"
    lead.is_some_and(|lead| {
        (!passage.is(lead, "part") || passage.is(lead + 1, "in")) && passage.is_any(lead, LEADS)
    })
}

#[cfg(test)]
mod tests {
    use super::super::super::tests::check;

    #[test]
    fn what_is_funded_and_led_is_a_program() {
        check(
            "The Tide Loop programme is funded by us.",
            "Tide Loop program",
        );
        check(
            "The project “Tide Watch” is led by us.",
            "Tide Watch program",
        );
        check(
            "Project Eelgrass was set up by us.",
            "Project Eelgrass program",
        );
        check("KELP-9, run by us with others, grew.", "KELP-9 program");
        check(
            "We take part in its Tide Loop program.",
            "Tide Loop program",
        );
        check(
            "We coordinate Quellec, a project funded by them.",
            "Quellec program",
        );
    }

    #[test]
    fn what_grows_or_is_planned_is_none() {
        check("The Tide Loop programme grew.", "");
        check("The Tide Loop programme of May is new.", "");
        check("The project Manager is funded by us.", "");
        check("Quellec, a project of May, grew.", "");
        check("We fund the Emergency project.", "");
        check("The Annual Budget programme is funded by us.", "");
        check("The Phase Two project is led by us.", "");
        check("Project Work is paid by us.", "");
        check("IFRS-16, run by us, is long.", "");
    }
}
