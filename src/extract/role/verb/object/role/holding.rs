//! The role of who founds, owns, hosts or heads an organization.

use std::ops::Range;

use super::super::kind::{is_chairing, is_no_holding};
use super::super::named::CALLED;
use super::Told;
use crate::extract::passage::Passage;
use crate::extract::role::cue::Object::Behind;
use crate::lexicon::verbs::lemma;
use crate::lexicon::words::{WordList, word_list};
use crate::model::OrganizationKind;

/// "founded A".
pub(super) fn of_founder(told: &Told<'_, '_, '_>) -> Option<&'static str> {
    let Told {
        passage,
        start,
        kind,
        object,
        behind,
        ..
    } = *told;
    // "launched a fork of A", "created the logo of A": what is of it is not itself.
    if !told.between(CALLED) && is_made_of(passage, start..object) {
        return None;
    }
    // "launched the A Training on tides"
    let longer = passage.tokens.get(behind);
    if longer.is_some_and(|next| next.spaced && next.is_capital() && next.is_word()) {
        return None;
    }
    if !matches!(
        kind,
        OrganizationKind::OpenSourceProject
            | OrganizationKind::Program
            | OrganizationKind::IndustryAlliance
            | OrganizationKind::WorkingGroup
            | OrganizationKind::Committee
            | OrganizationKind::Nonprofit
            | OrganizationKind::OpenSourceFoundation
            | OrganizationKind::Academic
            | OrganizationKind::Other
            | OrganizationKind::Company
    ) {
        return None;
    }
    Some("founder")
}

/// "took over A", "holds 12% of A".
pub(super) fn of_owner(told: &Told<'_, '_, '_>) -> Option<&'static str> {
    let Told {
        passage,
        verb,
        at,
        start,
        kind,
        object,
        last,
        ..
    } = *told;
    if matches!(verb.object, Behind(_))
        && !told.between(word_list![
            "stake",
            "shares",
            "share",
            "interest",
            "shareholding",
            "%",
            "percent",
            "cent",
            "majority",
            "half",
        ])
    {
        return None;
    }
    // "bought and sold 12% of A", "12% of the goods of A", "shares of A for clients"
    if matches!(verb.object, Behind(_))
        && (passage.is(at + 1, "and") && passage.is_any(at + 2, word_list!["sold", "sells"])
            || (at + 1..object).any(|of| {
                passage.is(of, "of")
                    && (of..object).any(|at| {
                        passage.is_any(at, word_list!["goods", "output", "products", "sales"])
                    })
            })
            || passage.is(last, "for")
                && passage.is_any(last + 1, word_list!["clients", "customers", "others"]))
    {
        return None;
    }
    if matches!(verb.object, Behind(_)) && is_no_holding(passage, at, start - 1) {
        return None;
    }
    // Who takes over a committee takes a post there; bodies own and co-own each other.
    let owns = !told.person && lemma(passage.raw(at)) == Some("own");
    if !owns
        && matches!(
            kind,
            OrganizationKind::Committee | OrganizationKind::WorkingGroup
        )
    {
        return None;
    }
    Some("owner")
}

/// "hosted A", alone or with others.
pub(super) fn of_host(told: &Told<'_, '_, '_>) -> Option<&'static str> {
    let Told {
        scene,
        passage,
        at,
        start,
        ..
    } = *told;
    if scene.prefix_start(at) < at
        || at > 0 && passage.is(at - 1, "jointly")
        || (at + 1..start).any(|place| passage.is(place, "together"))
    {
        return Some("co_host");
    }
    Some("host")
}

/// "chairs A", "heads A".
pub(super) fn of_chair(told: &Told<'_, '_, '_>) -> Option<&'static str> {
    let Told {
        passage,
        at,
        kind,
        person,
        body,
        ..
    } = *told;
    // Who heads an organization may be anything there.
    if passage.is(at, "heads")
        && !(person
            && matches!(
                kind,
                OrganizationKind::Committee | OrganizationKind::WorkingGroup
            ))
    {
        return None;
    }
    if !(body || person && is_chairing(passage, at))
        || told.between(word_list!["meeting", "meetings", "session", "sessions"])
    {
        return None;
    }
    Some("chair")
}

/// "a fork of", "the website of": whether the words before an object tell of a part or a thing of it; "the creation of A" and
/// "one of A and B" are those named.
pub(in super::super) fn is_made_of(passage: &Passage<'_>, gap: Range<usize>) -> bool {
    const SAME: &WordList = word_list![
        "creation",
        "formation",
        "establishment",
        "launch",
        "one",
        "both",
        "all",
        "number",
        "dozens",
        "hundreds",
        "kind",
        "name",
    ];
    gap.clone()
        .skip(1)
        .any(|at| passage.is(at, "of") && !passage.is_any(at - 1, SAME))
}
