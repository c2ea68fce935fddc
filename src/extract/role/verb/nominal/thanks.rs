//! Thanks for what was given: "we are grateful to A and B for their generous support".

use super::super::super::scene::{Actor, Scene};
use crate::document::Shape;
use crate::lexicon::words::word_list;

/// What is given, and the role of who gives it.
const GIFTS: [(&str, &str); 9] = [
    ("backing", "supporter"),
    ("donation", "donor"),
    ("donations", "donor"),
    ("funding", "funder"),
    ("grant", "funder"),
    ("grants", "funder"),
    ("sponsorship", "sponsor"),
    ("support", "supporter"),
    ("gift", "donor"),
];

/// The role that the gift at token `at` gives, and who is thanked for it.
pub(super) fn find<'s>(
    scene: &'s Scene<'_, '_>,
    at: usize,
) -> Option<(&'static str, Vec<&'s Actor>)> {
    /// "for their continued and generous support"
    const MOST: usize = 4;
    let passage = scene.passage;
    let (_, role) = GIFTS.iter().find(|(gift, _)| passage.is(at, gift))?;
    let own = |at: &usize| passage.is_any(*at, word_list!["their", "its", "the"]);
    let from = scene.sentence.start.max(at.saturating_sub(MOST));
    let owner = (from..at)
        .rev()
        .take_while(|at| passage.tokens[*at].shape == Shape::Lower)
        .find(own)?;
    let reason = owner
        .checked_sub(1)
        .filter(|at| *at > scene.sentence.start)?;
    Some((role, scene.thanked(reason)?))
}

#[cfg(test)]
mod tests {
    use crate::extract::role::testing::check;

    #[test]
    fn who_is_thanked_for_a_gift_gave_it() {
        check(
            "The Kestrel Foundation grew. We are grateful to Siemens and Bosch for their generous support.",
            "Siemens supporter Kestrel Foundation; Bosch supporter Kestrel Foundation",
        );
        check(
            "The Kestrel Foundation grew. We thank Siemens for its funding.",
            "Siemens funder Kestrel Foundation",
        );
        check(
            "The Kestrel Foundation grew. We thank Siemens for its patience.",
            "",
        );
        check(
            "The Kestrel Foundation grew. We asked Siemens for its support.",
            "",
        );
    }
}
