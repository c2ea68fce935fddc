//! Money that is called by who gave it: "our Siemens grant", "the NASA funding".

use super::super::super::Context;
use super::super::super::scene::{Actor, Scene};
use super::super::gift;
use crate::document::Shape;
use crate::extract::verb::is_verb;
use crate::lexicon::words::{Tags, WordList, word_list};
use crate::model::OrganizationKind;

/// The role that the money at token `at` gives, and who stands right before it and gave it to whom the report is about.
pub(super) fn find<'s>(
    scene: &'s Scene<'_, '_>,
    context: &Context<'_>,
    at: usize,
) -> Option<(&'static str, &'s Actor)> {
    const LONGEST: usize = 2;
    /// What is no money yet, or that of many.
    const OTHER: &WordList = word_list![
        "agency",
        "application",
        "applications",
        "bid",
        "call",
        "calls",
        "panel",
        "process",
        "program",
        "programme",
        "proposal",
        "proposals",
        "round",
        "rounds",
        "scheme",
    ];
    let passage = scene.passage;
    let role = match passage.raw(at) {
        "grant" | "grants" | "funding" => "funder",
        "sponsorship" => "sponsor",
        "donation" | "gift" => "donor",
        _ => return None,
    };
    let giver = &scene.actors[scene.ending_at(at)?];
    let gives = giver.named().map(|id| scene.kind(id)).filter(|kind| {
        matches!(
            kind,
            OrganizationKind::Company
                | OrganizationKind::Government
                | OrganizationKind::Nonprofit
                | OrganizationKind::OpenSourceFoundation
                | OrganizationKind::University
                | OrganizationKind::Academic
        )
    });
    gives.filter(|_| giver.named() != context.subject)?;
    // "our second Siemens grant"
    let first = scene.sentence.start;
    let described = |at: &usize| {
        passage.tokens[*at].shape == Shape::Lower
            && passage
                .tags(*at)
                .has(Tags::ORDINAL | Tags::ADJECTIVE | Tags::UNIT)
    };
    let from = first.max(giver.tokens.start.saturating_sub(LONGEST));
    let words = (from..giver.tokens.start)
        .rev()
        .take_while(described)
        .count();
    let lead = (giver.tokens.start - words)
        .checked_sub(1)
        .filter(|lead| *lead >= first)?;
    let ours = passage.is_any(lead, word_list!["our", "my"]);
    let told = passage.is_any(lead, word_list!["the", "this", "a"])
        && gift::receiver(scene, context).is_some()
        && scene
            .actors
            .iter()
            .filter_map(Actor::named)
            .all(|id| giver.named() == Some(id) || context.subject == Some(id));
    let next = at + 1;
    let function = Tags::PREPOSITION
        | Tags::CONJUNCTION
        | Tags::AUXILIARY
        | Tags::FINITE
        | Tags::DETERMINER
        | Tags::PRONOUN
        | Tags::RELATIVE
        | Tags::WE
        | Tags::ADVERB;
    let closed = next >= scene.sentence.end
        || passage.tokens[next].shape != Shape::Lower
        || !passage.is_any(next, OTHER)
            && (passage.tags(next).has(function) || is_verb(passage, next, first));
    ((ours || told) && closed).then_some((role, giver))
}

#[cfg(test)]
mod tests {
    use crate::extract::role::testing::{check, check_behind};

    #[test]
    fn money_is_called_by_who_gave_it() {
        let one = "Siemens funder Kestrel Foundation";
        check_behind("With our Siemens grant we hired two nurses.", one);
        check_behind("Our second Siemens grant pays for the boat.", one);
        check_behind("The Siemens funding lets us open on Sundays.", one);
        check_behind(
            "Our Siemens grant ended in May.",
            "Siemens funder Kestrel Foundation ended",
        );
    }

    #[test]
    fn calls_for_money_give_none() {
        check_behind("Our Siemens grant application is ready.", "");
        check_behind("The Siemens grant programme opens in May.", "");
        check_behind("We applied for the Siemens grant.", "");
        check_behind("Our application for a Siemens grant failed.", "");
        check_behind("The Siemens grant to Bosch was large.", "");
        check("Quellwerk GmbH grew. The Siemens funding is large.", "");
    }
}
