//! The foundation that is called after a project and speaks where a report tells mostly of the project: "Alvik" beside "the
//! Alvik.org Foundation", "the Foundation" and "our members".

use super::super::evidence::Evidence;
use super::opening::Opening;
use super::{is_full, text_of};
use crate::document::{Document, Span};
use crate::lexicon::words::{WordList, word_list};

/// What a foundation has and a project does not.
const OWN: &WordList = word_list![
    "board",
    "budget",
    "bylaws",
    "directors",
    "donors",
    "expenses",
    "finances",
    "fundraising",
    "members",
    "membership",
    "revenue",
    "staff",
    "trustees",
];

/// The foundation of the project `name`, where the report speaks as one of its own.
pub(super) fn of(document: &Document, evidence: &Evidence, name: &str) -> Option<Opening> {
    // What is called a foundation or project in full has no other to speak for it.
    let own = |project: &str| project == name;
    find(document, evidence, own).filter(|_| !is_full(name))
}

/// The foundation of a project that is told of several times, where the report speaks as one of its own.
pub(super) fn of_told(document: &Document, evidence: &Evidence) -> Option<Opening> {
    const FEWEST: u32 = 3;
    find(document, evidence, |project| {
        evidence.uses(project).all >= FEWEST
    })
}

/// The first foundation after whose project `fits`, where the report speaks as a foundation.
fn find(document: &Document, evidence: &Evidence, fits: impl Fn(&str) -> bool) -> Option<Opening> {
    const HEAD: &str = " Foundation";
    // "The Foundation" stands for it.
    if evidence.uses(&HEAD[1..]).all == 0 || !speaks(&document.text) {
        return None;
    }
    // Beside the "Alvik Project" it is one of several that report.
    let several = |project: &str| {
        ["Project", "Community"]
            .iter()
            .any(|head| evidence.uses(&format!("{project} {head}")).all > 0)
    };
    evidence.names.iter().find_map(|found| {
        let tokens = evidence.tokens_of(found);
        if tokens.len() < 2 {
            return None;
        }
        // "Alvik.org Foundation Governing Board"
        let text = text_of(document, evidence, found);
        let at = text.find(HEAD)?;
        let called = &text[..at];
        let plain = called.strip_suffix(".org").or(called.strip_suffix(".io"));
        let project = plain.unwrap_or(called);
        if !fits(project) || several(project) {
            return None;
        }
        let name = text[..at + HEAD.len()].to_owned();
        let start = found.place(tokens, tokens[0].span).start();
        let end = start + name.len();
        let written = document.text.get(start..end) == Some(&name);
        let lost = written && evidence.uses(&name).all == 0;
        let span = lost.then(|| Span::new(start, end));
        Some(Opening { name, span })
    })
}

/// Whether a text says "our members", "our first ever Governing Board".
fn speaks(text: &str) -> bool {
    const REACH: usize = 4;
    ["our ", "Our "].iter().any(|our| {
        let mut places = memchr::memmem::find_iter(text.as_bytes(), our);
        places.any(|at| {
            let apart = !text[..at].ends_with(char::is_alphanumeric);
            let mut words = text[at + our.len()..].split(' ').take(REACH);
            // A mark ends what is told to be ours.
            let own = |word: &str| OWN.holds(word.trim_end_matches(|c: char| !c.is_alphanumeric()));
            let ends = |word: &&str| word.ends_with(|c: char| !c.is_alphanumeric());
            let behind = words.clone().take_while(|word| !ends(word)).count();
            apart && words.by_ref().take(behind + 1).any(own)
        })
    })
}

#[cfg(test)]
mod tests {
    use crate::extract::organization::subject::testing::check_markdown;

    const TOLD: &str =
        "Alvik is open. Alvik has users. Tides of Alvik rose. Alvik is ten. Alvik has won.";

    #[track_caller]
    fn check(text: &str, expect: Option<&str>) {
        check_markdown(&format!("{TOLD} {text}"), expect);
    }

    #[test]
    fn foundations_speak_of_their_members_and_boards() {
        check(
            "The Alvik.org Foundation grew. The Foundation thanks our gold members.",
            Some("Alvik.org Foundation"),
        );
        check(
            "We elected our first ever Governing Board, the Alvik Foundation Board. Join the Foundation.",
            Some("Alvik Foundation"),
        );
    }

    #[test]
    fn a_foundation_speaks_where_its_project_is_told_of() {
        let told = "Alvik is open. We love Alvik. Many ask of Alvik and our members.";
        check_markdown(
            &format!("{told} The Alvik.org Foundation Board met. Join the Foundation."),
            Some("Alvik.org Foundation"),
        );
        check_markdown(
            &format!("{told} The Dorn.org Foundation Board met. Join the Foundation."),
            None,
        );
    }

    #[test]
    fn projects_are_paid_by_foundations() {
        check(
            "The Alvik Foundation met our members. The Foundation helps the Alvik Project.",
            Some("Alvik"),
        );
        check("The Dorn Foundation met our members.", Some("Alvik"));
        check(
            "The Dorn Foundation met our members. The Foundation grew.",
            Some("Alvik"),
        );
    }
}
