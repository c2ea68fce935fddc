//! The role of who gives an organization money, help or goods.

use super::super::super::gift;
use super::super::super::ours::is_thing;
use super::super::kind::is_adopted;
use super::super::money::{is_funding, is_given_with, is_money};
use super::{GIFT, Told};
use crate::document::Shape;
use crate::extract::role::cue::Object::{Behind, Direct, Given, Inverse};
use crate::extract::verb::is_verb;
use crate::lexicon::words::{Tags, word_list};
use crate::model::OrganizationKind;

/// "funded A", "provides hosting for A", "raised funds from A".
pub(super) fn of_funder(told: &Told<'_, '_, '_>) -> Option<&'static str> {
    let Told {
        scene,
        passage,
        verb,
        at,
        start,
        places,
        subjects,
        kind,
        object,
        behind,
        ..
    } = *told;
    // "paid for A": what is bought is a firm, what is paid for is a project.
    if passage.is_any(
        at,
        word_list!["paid", "pays", "put", "puts", "invests", "invested"],
    ) && places[0].1.is_some()
        && kind == OrganizationKind::Company
    {
        return None;
    }
    // "covered A" tells of it.
    if passage.raw(at).starts_with("cover") && places[0].1.is_some() {
        return None;
    }
    // "A funds research at B": what is done there, and no way how.
    if matches!(verb.object, Behind(_)) && is_funding(passage, at) {
        let how = (at + 1..object).any(|at| {
            passage.tags(at).has(Tags::PREPOSITION)
                && !passage.is_any(at, word_list!["at", "of", "in", "for", "on"])
        });
        let passive =
            at > 0 && passage.is_any(at - 1, word_list!["is", "are", "was", "were", "been", "be"]);
        if how || passive || object <= at + 2 {
            return None;
        }
        return Some("funder");
    }
    // "provides hosting for A", "provides hosting for our mailing lists"
    if matches!(verb.object, Behind(_)) && told.between(word_list!["hosting"]) {
        if passage.is(object, "our") && !is_thing(passage, "host", behind) {
            return None;
        }
        return Some("host");
    }
    if matches!(verb.object, Behind(_))
        && places[0].1.is_some()
        && !(at..object).any(|at| is_money(passage, at))
    {
        return None;
    }
    // "approved money to buy A", "approved the end of funding for A", "approved our funding request for A"
    if matches!(verb.object, Behind(_))
        && (passage.is(start - 1, "to")
            && passage.tokens[start].shape == Shape::Lower
            && is_verb(passage, start, scene.sentence.start)
            || told.between(word_list![
                "cut",
                "cuts",
                "end",
                "reduction",
                "freeze",
                "withdrawal",
                "request",
                "requests",
                "application",
                "applications",
                "proposal"
            ]))
    {
        return None;
    }
    if matches!(verb.object, Inverse(_)) && !(at..start).any(|at| is_money(passage, at)) {
        return None;
    }
    // "raised £300 by selling cakes from A", "raised funds from A for a rival"
    if matches!(verb.object, Inverse(_))
        && (told.between(word_list!["selling"])
            || (at + 1..start).any(|at| passage.is(at, "selling"))
            || subjects.last().is_some_and(|giver| {
                let end = scene.behind(giver.tokens.end);
                passage.is(end, "for") && gift::is_of_others(passage, end + 2)
            }))
    {
        return None;
    }
    if verb.object == Given
        && !(behind..scene.sentence.end.min(behind + GIFT)).any(|at| is_money(passage, at))
    {
        return None;
    }
    if told.between(word_list!["donation", "donations"]) {
        return Some("donor");
    }
    if matches!(verb.object, Inverse(_))
        && (at..start).any(|at| passage.is_any(at, word_list!["gift", "gifts", "legacy"]))
    {
        return Some("donor");
    }
    // "provides support to A", but no "financial support"
    let means = (at..object).any(|at| {
        is_money(passage, at) && !passage.is(at, "support") || passage.is(at, "financial")
    });
    if matches!(verb.object, Behind(_)) && told.between(word_list!["support"]) && !means {
        return Some("supporter");
    }
    Some("funder")
}

/// "supports A"; a program supports formats, and is no supporter.
pub(super) fn of_supporter(told: &Told<'_, '_, '_>) -> Option<&'static str> {
    let Told {
        scene,
        passage,
        at,
        subjects,
        kind,
        last,
        ..
    } = *told;
    // "supports formats including A": what a program can do.
    if matches!(
        kind,
        OrganizationKind::OpenSourceProject | OrganizationKind::StandardsBody
    ) && subjects
        .iter()
        .all(|subject| subject.named().is_some_and(|id| is_adopted(scene.kind(id))))
        || told.between(word_list![
            "protocols",
            "formats",
            "languages",
            "platforms",
            "versions"
        ])
    {
        return None;
    }
    // "are happy to support A with $3,000"
    if is_given_with(scene, at, last) {
        return Some("funder");
    }
    // What we support we work for; "to support A" is an aim.
    if passage.is(at, "support") && subjects.iter().any(|s| scene.is_subject(s)) {
        return None;
    }
    if at > 1
        && passage.is(at - 1, "to")
        && !passage.is_any(at - 2, word_list!["continue", "continues", "continued"])
    {
        return None;
    }
    Some("supporter")
}

/// "supplies A with pumps".
pub(super) fn of_supplier(told: &Told<'_, '_, '_>) -> Option<&'static str> {
    let Told {
        passage,
        verb,
        last,
        ..
    } = *told;
    // A clinic supplies its patients with care in many words; "supplies A with pumps" is plain.
    if verb.object == Direct && !passage.is(last, "with") {
        return None;
    }
    Some("supplier")
}

/// "enlisted A" for work.
pub(super) fn of_contractor(told: &Told<'_, '_, '_>) -> Option<&'static str> {
    let Told {
        scene,
        passage,
        at,
        subjects,
        ..
    } = *told;
    // "enlisted A as a partner", "enlisted A in its fight"
    if passage.is(at, "enlisted")
        && subjects.last().is_some_and(|last| {
            let end = scene.behind(last.tokens.end);
            let hired = (end + 1..end + 6)
                .any(|at| passage.is_any(at, word_list!["contractor", "contractors"]));
            passage.is_any(end, word_list!["as", "in"]) && !hired
        })
    {
        return None;
    }
    Some("contractor")
}
