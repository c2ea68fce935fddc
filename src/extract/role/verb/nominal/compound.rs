//! Money that is called by who gave it: "our Siemens grant", "the NASA funding".

use super::super::super::Context;
use super::super::super::scene::{Actor, Scene};
use super::super::gift;
use crate::document::Shape;
use crate::extract::verb::is_verb;
use crate::lexicon::words::{Tags, WordList, word_list};
use crate::model::OrganizationKind;

/// "Thanks to the sponsorship of A and B", "Without the continued funding of A": those whose money at token `at` it is that the
/// report's subject works with.
pub(super) fn with<'s>(
    scene: &'s Scene<'_, '_>,
    at: usize,
) -> Option<(&'static str, Vec<&'s Actor>)> {
    const BACK: usize = 3;
    let passage = scene.passage;
    let role = match passage.raw(at) {
        "sponsorship" => "sponsor",
        "funding" => "funder",
        _ => return None,
    };
    if !passage.is(at + 1, "of") {
        return None;
    }
    let first = scene.sentence.start;
    let from = first.max(at.saturating_sub(BACK));
    let article = (from..at).rev().find(|at| passage.is(*at, "the"))?;
    let lead = article.checked_sub(1).filter(|lead| *lead >= first)?;
    let thanks = passage.is(lead, "to")
        && lead > first
        && passage.is_any(lead - 1, word_list!["thanks", "due", "owing"]);
    let led = thanks || passage.is_any(lead, word_list!["with", "without", "through", "under"]);
    let mut givers = scene.named_from(at + 2);
    let firms = |giver: &Actor| giver.named().is_some_and(|id| !scene.gathers(id));
    let all = !givers.is_empty() && givers.iter().all(|giver| firms(giver));
    givers.retain(|_| led && all);
    (!givers.is_empty()).then_some((role, givers))
}

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
    fn whose_money_somebody_works_with() {
        let both = "Siemens sponsor Kestrel Foundation; Bosch sponsor Kestrel Foundation";
        check_behind(
            "Thanks to the sponsorship of Siemens and Bosch, we hired a cook.",
            both,
        );
        check_behind(
            "Without the continued sponsorship of Siemens and Bosch, we would close.",
            both,
        );
        check_behind("The sponsorship of Siemens came to nothing.", "");
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
