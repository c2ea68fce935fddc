//! Thanks for what was given: "we are grateful to A and B for their generous support".

use super::super::super::Context;
use super::super::super::scene::{Actor, Scene};
use super::super::super::sentence::Place;
use super::super::work;
use crate::document::Shape;
use crate::lexicon::words::{Tags, WordList, word_list};

/// What is given, and the role of who gives it.
const GIFTS: [(&str, &str); 12] = [
    ("backing", "supporter"),
    ("donation", "donor"),
    ("donations", "donor"),
    ("funding", "funder"),
    ("grant", "funder"),
    ("grants", "funder"),
    ("sponsorship", "sponsor"),
    ("support", "supporter"),
    ("gift", "donor"),
    ("gifts", "donor"),
    ("contribution", "contributor"),
    ("contributions", "contributor"),
];

/// The role that the gift at token `at` gives, and who is thanked for it.
pub(super) fn find<'s>(
    scene: &'s Scene<'_, '_>,
    context: &Context<'_>,
    at: usize,
) -> Option<(&'static str, Vec<&'s Actor>)> {
    /// "for their continued and generous support"
    const MOST: usize = 4;
    let passage = scene.passage;
    let (_, role) = GIFTS.iter().find(|(gift, _)| passage.is(at, gift))?;
    // Work and money are contributed; only money is so in these words.
    const MONEY: &WordList = word_list![
        "financial",
        "monetary",
        "cash",
        "generous",
        "large",
        "charitable",
        "philanthropic"
    ];
    let role = match *role {
        "contributor" if passage.is_any(at - usize::from(at > 0), MONEY) => "donor",
        role => role,
    };
    // "their contributions to the new engine" are to something else.
    let to = passage.is_any(at + 1, word_list!["to", "toward", "towards"])
        && !passage.tags(at + 2).has(Tags::VERB);
    let ours = || {
        let taker = scene.from(at + 2).first();
        let own = |taker: &Actor| scene.is_subject(taker) && scene.article_start(taker) == at + 2;
        taker.is_some_and(own) || role == "contributor" && work::is_to_ours(scene, context, at + 1)
    };
    if to && !ours() {
        return None;
    }
    // "thanks A for the support of B"
    if passage.is(at + 1, "of")
        && scene
            .from(at + 2)
            .first()
            .is_some_and(|taker| scene.article_start(taker) == at + 2)
        && !ours()
    {
        return None;
    }
    // "for providing support"
    const GIVING: &WordList = word_list!["donating", "giving", "offering", "providing"];
    let own = |at: &usize| {
        passage.is_any(*at, word_list!["their", "its", "the"]) || passage.is_any(*at, GIVING)
    };
    let from = scene.sentence.start.max(at.saturating_sub(MOST));
    let owner = (from..at)
        .rev()
        .take_while(|at| passage.tokens[*at].shape == Shape::Lower)
        .find(own)?;
    let giving = usize::from(owner > from && passage.is_any(owner - 1, GIVING));
    let reason = owner
        .checked_sub(1 + giving)
        .filter(|at| *at > scene.sentence.start)?;
    Some((role, scene.thanked(reason)?))
}

/// "The Harbour Alliance thanks A": who says thanks to `giver`, where a name tells it.
pub(super) fn taker<'s>(scene: &'s Scene<'_, '_>, giver: &Actor) -> Option<Place<'s>> {
    const THANK: &WordList = word_list!["thank", "thanks", "thanked", "thanking"];
    let verb = scene.verb_before(giver.tokens.start)?;
    let thanks = scene.passage.is_any(verb, THANK) && verb > scene.sentence.start;
    let who = thanks
        .then(|| scene.subjects(verb).into_iter().next())
        .flatten()?;
    Some((who.named()?, Some(who)))
}

#[cfg(test)]
mod tests {
    use crate::extract::role::testing::{check, check_behind};

    #[test]
    fn thanks_for_giving() {
        check_behind(
            "Thanks to Siemens for providing support, we grew.",
            "Siemens supporter Kestrel Foundation",
        );
        check_behind(
            "We are grateful to Siemens for providing the organizational support to grow.",
            "Siemens supporter Kestrel Foundation",
        );
        check_behind("We asked Siemens for providing support.", "");
    }

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
            "The Kestrel Foundation grew. We’d like to thank Siemens, employees of Quellwerk GmbH, Bosch, and the Calder Institute for their large contributions.",
            "Siemens donor Kestrel Foundation; Bosch donor Kestrel Foundation; Calder Institute donor Kestrel Foundation",
        );
        check(
            "The Kestrel Foundation grew. We thank Siemens, Bosch and the Calder Institute for their contributions.",
            "Siemens contributor Kestrel Foundation; Bosch contributor Kestrel Foundation; Calder Institute contributor Kestrel Foundation",
        );
        check(
            "The Kestrel Foundation grew. We thank Siemens for its contributions to the new engine.",
            "",
        );
        check(
            "The Kestrel Foundation grew. We thank Siemens for its contributions to our work.",
            "Siemens contributor Kestrel Foundation",
        );
        check(
            "The Kestrel Foundation grew. We thank the staff of Siemens and Bosch for their contributions.",
            "",
        );
        check(
            "The Kestrel Foundation grew. We thank Siemens for its patience.",
            "",
        );
        check(
            "The Kestrel Foundation grew. The Harbour Alliance thanks Siemens and Bosch for their support.",
            "Siemens supporter Harbour Alliance; Bosch supporter Harbour Alliance",
        );
        check(
            "The Kestrel Foundation grew. We asked Siemens for its support.",
            "",
        );
    }
}
