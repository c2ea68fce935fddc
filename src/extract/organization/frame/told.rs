//! What a sentence says that a name is: "X, a software company", "X (NGO)", "X is a standards body".

use std::ops::Range;

use crate::document::Shape;
use crate::extract::passage::Passage;
use crate::lexicon::words::{Tags, WordList, word_list};
use crate::model::OrganizationKind;

/// "X, a software company", "X is a non-profit foundation": the kind that the noun tells.
pub(super) fn apposition(
    passage: &Passage<'_>,
    name: &Range<usize>,
    end: usize,
) -> Option<Option<OrganizationKind>> {
    const AHEAD: usize = 7;
    const SORTS: &WordList = word_list!["ngo", "npo", "cso", "ingo", "charity", "nonprofit"];
    // "our partner NGO, Wheels on Water"
    let comma = usize::from(name.start > 0 && passage.is_mark(name.start - 1, ','));
    if name.start > comma && passage.is_any(name.start - 1 - comma, SORTS) {
        return Some(Some(OrganizationKind::Nonprofit));
    }
    // "Wheels on Water (NGO)", "the Wheels on Water NGO"
    let aside = passage.is_mark(name.end, '(') && passage.is_mark(name.end + 2, ')');
    if passage.is_any(name.end + usize::from(aside), SORTS) && name.end < end {
        return Some(Some(OrganizationKind::Nonprofit));
    }
    // "Wheels on Water (WOW) is a charity"
    let defined = passage.is_mark(name.end, '(') && passage.is_mark(name.end + 2, ')');
    let at = name.end + if defined { 3 } else { 0 };
    let opens = (passage.is_mark(at, ',') || passage.is_any(at, word_list!["is", "are", "was"]))
        && (passage.is_any(at + 1, word_list!["a", "an", "the", "one", "its", "their"])
            || passage.tags(at + 1).has(Tags::WE));
    if !opens {
        return None;
    }
    let nouns = (at + 2..end.min(at + 2 + AHEAD)).take_while(|place| {
        !passage.is_mark(*place, ',') && !passage.tags(*place).has(Tags::FINITE | Tags::RELATIVE)
    });
    // The noun ends the phrase: "a member of" and "a company that".
    nouns
        .filter(|place| passage.tokens[*place].shape == Shape::Lower)
        .find_map(|place| {
            let last = passage
                .tags(place + 1)
                .has(Tags::PREPOSITION | Tags::RELATIVE | Tags::CONJUNCTION)
                || passage.is_any(
                    place + 1,
                    word_list!["registered", "based", "founded", "headquartered", "working"],
                )
                || passage
                    .tokens
                    .get(place + 1)
                    .is_none_or(|next| next.shape == Shape::Mark);
            let kind = match passage.raw(place) {
                "company" | "firm" | "startup" | "manufacturer" | "retailer" | "insurer"
                | "vendor" | "supplier" | "utility" | "bank" | "business" | "subsidiary"
                | "producer" | "operator" | "developer" | "provider" | "distributor"
                | "conglomerate" | "chain" | "publisher" | "broadcaster" | "builder"
                | "carrier" | "refiner" | "miner" | "shipbuilder" | "reinsurer" | "exchange"
                | "contractor" | "consultancy" | "airline" | "brewer" | "lender" | "broker" => {
                    OrganizationKind::Company
                }
                "organization" | "organisation" | "body" | "institution" | "network" => {
                    return last.then(|| sort_of_body(passage, at + 2..place));
                }
                "foundation" | "charity" | "nonprofit" | "ngo" | "trust" | "museum"
                | "hospital" | "hospice" => OrganizationKind::Nonprofit,
                "university" | "college" => OrganizationKind::University,
                "institute" | "laboratory" | "observatory" | "academy" => {
                    OrganizationKind::Academic
                }
                "association" | "alliance" | "consortium" | "federation" | "coalition"
                | "chamber" => sort_of_body(passage, at + 2..place)
                    .unwrap_or(OrganizationKind::IndustryAlliance),
                "agency" | "ministry" | "regulator" | "authority" | "department"
                | "municipality" => OrganizationKind::Government,
                "project" if is_of_software(passage, at + 2..place) => {
                    OrganizationKind::OpenSourceProject
                }
                _ => return None,
            };
            last.then_some(Some(kind))
        })
}

/// "an open source project", "a CNCF sandbox project": whether the words before "project" say that it makes software.
fn is_of_software(passage: &Passage<'_>, words: Range<usize>) -> bool {
    const SOFTWARE: &WordList = word_list![
        "source",
        "open-source",
        "software",
        "sandbox",
        "incubating",
        "incubation",
        "graduated",
        "cncf",
        "apache",
        "eclipse",
        "hyperledger",
    ];
    words.into_iter().any(|at| passage.is_any(at, SOFTWARE))
}

/// What the words before "organization" or "body" say it is: "a standards body", "an industry group", "a charitable association".
pub(in crate::extract::organization) fn sort_of_body(
    passage: &Passage<'_>,
    words: Range<usize>,
) -> Option<OrganizationKind> {
    let said = |sort: &WordList| words.clone().any(|at| passage.is_any(at, sort));
    match () {
        () if said(word_list![
            "standards",
            "standardization",
            "standardisation"
        ]) =>
        {
            Some(OrganizationKind::StandardsBody)
        }
        () if said(word_list![
            "nonprofit",
            "profit",
            "charitable",
            "charity",
            "advocacy",
            "conservation",
            "relief",
            "humanitarian",
            "campaigning",
            "philanthropic",
            "grassroots",
            "volunteer",
            "patient",
            "aid",
            "environmental",
            "professional",
            "learned",
        ]) =>
        {
            Some(OrganizationKind::Nonprofit)
        }
        () if said(word_list!["industry", "trade", "business", "employers"]) => {
            Some(OrganizationKind::IndustryAlliance)
        }
        () if said(word_list!["research", "academic", "scientific"]) => {
            Some(OrganizationKind::Academic)
        }
        () if said(word_list![
            "government",
            "governmental",
            "statutory",
            "regulatory"
        ]) =>
        {
            Some(OrganizationKind::Government)
        }
        () if said(word_list!["intergovernmental", "international"]) => {
            Some(OrganizationKind::InternationalBody)
        }
        () => None,
    }
}
