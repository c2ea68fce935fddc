//! Who does what a clause tells of several that it does not name, in the list behind: "three firms joined A: B, C and D",
//! "several companies sponsor A, including B and C", "companies using A include B and C".

use super::super::holder::announced;
use super::super::scene::{Actor, Scene};
use super::behind::told_when;
use crate::document::Shape;
use crate::extract::employed::FIRMS;
use crate::lexicon::words::{Tags, WordList, word_list};

/// Those named behind token `end`, where the object of the verb at token `verb` ends.
pub(super) fn followers<'s>(scene: &'s Scene<'_, '_>, verb: usize, end: usize) -> Vec<&'s Actor> {
    const SAY: &WordList = word_list!["are", "were", "include", "includes", "included"];
    let passage = scene.passage;
    let noun = usize::from(
        passage
            .tokens
            .get(end)
            .is_some_and(|next| next.shape == Shape::Lower),
    );
    let colon = told_when(scene, end + noun);
    if passage.is_mark(colon, ':') {
        return scene.named_from(colon + 1);
    }
    let Some(defines) = of_firms(scene, verb) else {
        return Vec::new();
    };
    // "use the A project, such as B"
    let same = word_list![
        "project",
        "community",
        "initiative",
        "alliance",
        "group",
        "work"
    ];
    let end = told_when(scene, end + usize::from(passage.is_any(end, same)));
    let said = (defines && passage.is_any(end, SAY)).then_some(end + 1);
    let start = announced(passage, end).or(said);
    let mut named = start.map_or(Vec::new(), |start| scene.named_from(start));
    named.retain(|actor| actor.named().is_some());
    named
}

/// Whether "companies", "vendors" do what the verb at token `verb` tells; inside, whether its clause says which: "companies
/// that use A", "companies using A".
fn of_firms(scene: &Scene<'_, '_>, verb: usize) -> Option<bool> {
    let passage = scene.passage;
    let first = scene.sentence.start;
    let group = scene.verb_group_start(verb);
    let relative = group > first && passage.tags(group - 1).has(Tags::RELATIVE);
    let noun = group
        .checked_sub(1 + usize::from(relative))
        .filter(|at| *at >= first)?;
    let participle = group == verb && passage.raw(verb).ends_with("ing");
    let members = word_list![
        "members", "users", "adopters", "others", "partners", "those"
    ];
    let firms = passage.is_any(noun, FIRMS) || passage.is_any(noun, members);
    (firms && !is_nobody_or_other(scene, noun)).then_some(relative || participle)
}

/// "No companies", "Not many firms", "Rivals of the companies": whether the words before the noun at token `noun` tell of
/// none of those it counts, or of others.
fn is_nobody_or_other(scene: &Scene<'_, '_>, noun: usize) -> bool {
    const NEAR: usize = 5;
    const PARTS: &WordList = word_list![
        "many", "most", "some", "several", "number", "dozens", "all", "majority", "half"
    ];
    let passage = scene.passage;
    let first = scene.sentence.start;
    let back = |at: usize, steps: usize| at.checked_sub(steps).filter(|at| *at >= first);
    (first.max(noun.saturating_sub(NEAR))..noun).any(|at| {
        let before = back(at, 1);
        let part = before
            .is_some_and(|at| passage.is_any(at, PARTS) || passage.tags(at).has(Tags::NUMBER));
        passage.is_any(
            at,
            word_list!["no", "not", "neither", "hardly", "fewer", "without"],
        ) || passage.is(at, "few") && !before.is_some_and(|at| passage.is(at, "a"))
            || passage.tags(at).has(Tags::PREPOSITION)
                && (passage.is_any(at, word_list!["of", "for", "to", "from", "with"]))
                && !part
    })
}

#[cfg(test)]
mod tests {
    use crate::extract::role::testing::{check_behind, check_below};

    const BOTH: &str = "Siemens sponsor Kestrel Foundation; Bosch sponsor Kestrel Foundation";

    #[test]
    fn those_who_are_counted_are_listed_behind() {
        check_below(
            "Several companies sponsor the Kestrel Foundation, including Siemens and Bosch.",
            BOTH,
        );
        check_below(
            "Many firms sponsored the Kestrel Foundation this year, such as Siemens and Bosch.",
            BOTH,
        );
        check_below(
            "Companies sponsoring the Kestrel Foundation include Siemens and Bosch.",
            BOTH,
        );
        check_below(
            "The companies that sponsor the Kestrel Foundation are Siemens and Bosch.",
            BOTH,
        );
        check_below(
            "Companies that sponsor the Kestrel Foundation: Siemens and Bosch.",
            BOTH,
        );
        check_below(
            "Vendors participating in the Delta Project are Siemens and Bosch.",
            "Siemens participant Delta Project; Bosch participant Delta Project",
        );
    }

    #[test]
    fn other_lists_name_no_doers() {
        check_behind(
            "Several companies sponsor Kestrel Foundation events, including FOSDEM.",
            "",
        );
        check_behind(
            "No companies sponsor the Delta Project, unlike Siemens and Bosch.",
            "",
        );
        check_behind(
            "No companies sponsor the Kestrel Foundation, including Siemens and Bosch.",
            "",
        );
        check_behind(
            "Not many firms sponsor the Kestrel Foundation, such as Siemens and Bosch.",
            "",
        );
        check_behind(
            "Rivals of the companies sponsoring the Kestrel Foundation include Siemens and Bosch.",
            "",
        );
        check_behind(
            "Many of the companies that sponsor the Kestrel Foundation are Siemens and Bosch.",
            BOTH,
        );
        check_behind(
            "The talks sponsored by the Delta Project are on Siemens and Bosch.",
            "",
        );
    }
}
