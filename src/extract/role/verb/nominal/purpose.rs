//! What money is for: "funding from A to finance B".

use super::super::super::scene::Scene;
use crate::lexicon::words::{Tags, WordList, word_list};

/// "a grant from A to B", "funding from A for B", "funding from A to finance B": where whom it is for starts behind the giver's
/// name, which ends before token `end`. What we get to finance B with is given to us.
pub(super) fn find(scene: &Scene<'_, '_>, at: usize, end: usize) -> Option<usize> {
    const FINANCE: &WordList = word_list![
        "finance",
        "fund",
        "support",
        "maintain",
        "develop",
        "build",
        "run",
        "establish",
        "sustain",
        "continue",
        "create",
    ];
    let passage = scene.passage;
    if passage.is(end, "to") && !passage.tags(end + 1).has(Tags::VERB) {
        return Some(end + 1);
    }
    let ours = scene
        .actors
        .iter()
        .any(|actor| actor.tokens.start < at && scene.is_subject(actor));
    let led = scene.verb_before(at).is_none() && !ours;
    if passage.is(end, "to") {
        return (led && passage.is_any(end + 1, FINANCE)).then_some(end + 2);
    }
    (led && passage.is(end, "for")).then_some(end + 1)
}

#[cfg(test)]
mod tests {
    use crate::extract::role::testing::check;

    #[test]
    fn whom_money_is_for() {
        check(
            "Project funding from Siemens to finance the Delta Fund makes up 16% of the budget.",
            "Siemens funder Delta Fund",
        );
        check(
            "- Grant from Siemens for the Delta Project",
            "Siemens funder Delta Project",
        );
        check(
            "The Kestrel Foundation grew. We had a grant from Siemens to support the Delta Project.",
            "Siemens funder Kestrel Foundation",
        );
        check(
            "The Delta Project's major funding right now is a grant from Siemens.",
            "Siemens funder Delta Project",
        );
        check(
            "The Delta Project was made possible thanks to funding from Siemens.",
            "Siemens funder Delta Project",
        );
        check(
            "The Delta Project, with the support of Siemens and Bosch, grew.",
            "Siemens supporter Delta Project; Bosch supporter Delta Project",
        );
        check(
            "The Kestrel Foundation grew. This work was funded by a grant from Siemens.",
            "Siemens funder Kestrel Foundation",
        );
    }
}
