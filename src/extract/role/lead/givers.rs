//! Lists of those who gave: "Grants from:", "Financial support was provided by:".

use std::ops::Range;

use super::super::scene::{Actor, Scene};
use super::super::{Context, verb};
use super::{Items, Told};
use crate::document::Shape;
use crate::extract::employed::FIRMS;
use crate::extract::passage::Passage;
use crate::lexicon::RoleId;
use crate::lexicon::words::{Tags, WordList, word_list};

/// What those are who give what token `at` names: grants, donations.
pub(super) fn gift(passage: &Passage<'_>, at: usize) -> Option<&'static str> {
    match () {
        () if passage.is_any(at, word_list!["donation", "donations", "gifts"]) => Some("donor"),
        () if passage.is_any(at, word_list!["sponsorship", "sponsorships"]) => Some("sponsor"),
        () if passage.is_any(at, word_list!["grant", "grants", "funding", "funds"]) => {
            Some("funder")
        }
        () if passage.is(at, "support") => {
            let money = at > 0 && passage.is(at - 1, "financial");
            Some(if money { "funder" } else { "supporter" })
        }
        () => None,
    }
}

/// "Grants from:", "Financial support was provided by:", "A received donations from:": the list is of those who gave.
pub(super) fn givers(scene: &Scene<'_, '_>, context: &Context<'_>) -> Option<Told> {
    const LONGEST: usize = 16;
    const GIVING: &WordList = word_list![
        "acknowledge",
        "acknowledges",
        "additional",
        "also",
        "appreciate",
        "appreciates",
        "available",
        "by",
        "came",
        "come",
        "comes",
        "core",
        "during",
        "external",
        "financial",
        "for",
        "further",
        "generous",
        "generously",
        "given",
        "got",
        "grateful",
        "gratefully",
        "had",
        "have",
        "in",
        "institutional",
        "kindly",
        "made",
        "major",
        "new",
        "other",
        "possible",
        "private",
        "provided",
        "public",
        "receive",
        "received",
        "receives",
        "supported",
        "thank",
        "thanks",
        "through",
        "to",
        "with",
        "work",
        "year",
    ];
    let passage = scene.passage;
    let Range { start, end } = scene.sentence;
    let colon = end
        .checked_sub(1)
        .filter(|colon| passage.is_mark(*colon, ':'))?;
    // "from the following organizations this quarter:"
    let behind = |at: &usize| {
        passage.tags(*at).has(Tags::PERIOD | Tags::NUMBER)
            || passage.is_any(*at, FIRMS)
            || passage.is_any(
                *at,
                word_list![
                    "the",
                    "these",
                    "following",
                    "this",
                    "last",
                    "in",
                    "many",
                    "several"
                ],
            )
    };
    let by = (start + 1..colon).rev().find(|at| !behind(at))?;
    let work = |at: usize| passage.is_any(at, word_list!["commits", "contributions", "patches"]);
    let gift = |at: usize| {
        let given = gift(passage, at).or_else(|| work(at).then_some("contributor"));
        given.filter(|_| at >= start)
    };
    let came = |at: usize| passage.is_any(at, word_list!["came", "come", "received", "made"]);
    let at = match () {
        () if passage.is(by, "from") && by > start + 1 && came(by - 1) => {
            (start..by).rev().find(|at| gift(*at).is_some())?
        }
        () if passage.is(by, "from") => by.checked_sub(1)?,
        () if passage.is(by, "by") && passage.is_any(by - 1, word_list!["given", "provided"]) => {
            (start..by).rev().find(|at| gift(*at).is_some())?
        }
        () => return None,
    };
    let role = RoleId::from_id(gift(at)?)?;
    // "We hope for grants from:", "We lost funding from:"
    let plain = |at: usize| {
        let small = Tags::DETERMINER | Tags::AUXILIARY | Tags::WE | Tags::PERIOD | Tags::ADJECTIVE;
        scene.is_of_actor(at)
            || gift(at).is_some()
            || !passage.tokens[at].is_word()
            || passage.tokens[at].shape == Shape::Number
            || passage.is_any(at, GIVING)
            || passage.tags(at).has(small)
                && !passage.tags(at).has(Tags::NEGATION | Tags::HYPOTHETICAL)
    };
    let mut told = scene.actors.iter().filter(|actor| actor.tokens.end <= at);
    let (named, other) = (told.next(), told.next());
    let place = match named {
        Some(actor) => actor.organization(),
        None => context
            .body(scene)
            .or(context.subject)
            .filter(|_| !scene.elsewhere),
    }?;
    let said = end - start <= LONGEST && other.is_none() && (start..by).all(plain);
    // What charities are given are contributions too.
    let said = said && (role.id() != "contributor" || verb::is_adopted(scene.kind(place)));
    said.then(|| (role, Items::Organizations, vec![Actor::unnamed(place, 0)]))
}

#[cfg(test)]
mod tests {
    use crate::extract::role::testing::check_below;

    #[test]
    fn those_who_gave() {
        for (lead, role) in [
            ("Grants from:", "funder"),
            ("Financial support was provided by:", "funder"),
            ("With funding from:", "funder"),
            ("In 2023 we received generous donations from:", "donor"),
            (
                "This work was made possible by sponsorship from:",
                "sponsor",
            ),
            (
                "The Kestrel Foundation has received support from:",
                "supporter",
            ),
        ] {
            let givers =
                format!("Siemens {role} Kestrel Foundation; Bosch {role} Kestrel Foundation");
            check_below(&format!("{lead}\n\n- Siemens\n- Bosch"), &givers);
        }
        check_below(
            "The Alvik Fund received grants from:\n\n- Siemens",
            "Siemens funder Alvik Fund",
        );
        for lead in [
            "Grants to:",
            "We applied for grants from:",
            "We could have had funding from:",
            "We lost funding from:",
            "We never received donations from:",
            "We want financial support from:",
            "Unlike funding from:",
        ] {
            check_below(&format!("{lead}\n\n- Siemens\n- Bosch"), "");
        }
        check_below(
            "Support is provided by:\n\n- telephone\n- the night shift of Siemens",
            "",
        );
    }
}
