//! Nouns that announce organizations: "companies", "our partners", "standards organizations".

use super::super::noun::sort_of_body;
use crate::extract::passage::Passage;
use crate::lexicon::classes::AT_LEVEL;
use crate::lexicon::words::{Filling, WordList, WordMap, word_list};
use crate::model::OrganizationKind::{
    self, Academic, Company, Conference, Government, IndustryAlliance, Nonprofit,
    OpenSourceFoundation, OpenSourceProject, Other, StandardsBody, University,
};

/// The table by noun.
static BY_NOUN: WordMap<Option<OrganizationKind>> = const { &by_noun() }.map();

const fn by_noun() -> Filling<Option<OrganizationKind>, 256> {
    let mut nouns = Filling::new(None);
    let mut nth = 0;
    while nth < ANNOUNCERS.len() {
        let (noun, kind) = ANNOUNCERS[nth];
        nouns.set_all(noun, kind);
        nth += 1;
    }
    nouns
}

/// Nouns that announce organizations, and the kind of those they announce.
const ANNOUNCERS: &[(&str, Option<OrganizationKind>)] = &[
    ("organizations", None),
    ("organisations", None),
    ("organization", None),
    ("organisation", None),
    ("bodies", None),
    ("institutions", None),
    ("entities", None),
    ("companies", Some(Company)),
    ("company", Some(Company)),
    ("firms", Some(Company)),
    ("vendors", Some(Company)),
    ("employers", Some(Company)),
    ("suppliers", Some(Company)),
    ("customers", Some(Company)),
    ("clients", Some(Company)),
    ("competitors", Some(Company)),
    ("enterprises", Some(Company)),
    ("subsidiaries", Some(Company)),
    ("retailers", Some(Company)),
    ("manufacturers", Some(Company)),
    ("providers", Some(Company)),
    ("banks", Some(Company)),
    ("lenders", Some(Company)),
    ("distributors", Some(Company)),
    ("producers", Some(Company)),
    ("contractors", Some(Company)),
    ("subcontractors", Some(Company)),
    ("operators", Some(Company)),
    ("carriers", Some(Company)),
    ("airlines", Some(Company)),
    ("startups", Some(Company)),
    ("start-ups", Some(Company)),
    ("ups", Some(Company)),
    ("rivals", Some(Company)),
    ("peers", Some(Company)),
    ("tenants", Some(Company)),
    ("licensees", Some(Company)),
    ("resellers", Some(Company)),
    ("integrators", Some(Company)),
    ("publishers", Some(Company)),
    ("broadcasters", Some(Company)),
    ("newspapers", Some(Company)),
    ("custodians", Some(Company)),
    ("brokers", Some(Company)),
    ("underwriters", Some(Company)),
    ("reinsurers", Some(Company)),
    ("affiliates", None),
    ("associates", None),
    ("users", None),
    ("collaborators", None),
    ("co-founders", None),
    ("co-funders", None),
    ("observers", None),
    ("exhibitors", None),
    ("stakeholders", None),
    ("beneficiaries", None),
    ("unions", Some(Other)),
    ("clubs", Some(Other)),
    ("museums", Some(Nonprofit)),
    ("hospitals", Some(Nonprofit)),
    ("schools", Some(Academic)),
    ("ministries", Some(Government)),
    ("councils", Some(Government)),
    ("municipalities", Some(Government)),
    ("auditor", Some(Company)),
    ("auditors", Some(Company)),
    ("solicitors", Some(Company)),
    ("bankers", Some(Company)),
    ("advisers", Some(Company)),
    ("advisors", Some(Company)),
    ("insurers", Some(Company)),
    ("utilities", Some(Company)),
    ("shareholders", None),
    ("investors", None),
    ("members", None),
    ("partners", None),
    ("sponsors", None),
    ("donors", None),
    ("funders", None),
    ("supporters", None),
    ("backers", None),
    ("contributors", None),
    ("signatories", None),
    ("participants", None),
    ("adopters", None),
    ("grantees", Some(Nonprofit)),
    ("recipients", Some(Nonprofit)),
    ("awardees", Some(Nonprofit)),
    ("charities", Some(Nonprofit)),
    ("nonprofits", Some(Nonprofit)),
    ("ngos", Some(Nonprofit)),
    ("foundations", Some(Nonprofit)),
    ("alliances", Some(IndustryAlliance)),
    ("associations", Some(IndustryAlliance)),
    ("federations", Some(IndustryAlliance)),
    ("initiatives", None),
    ("consortia", Some(IndustryAlliance)),
    ("forums", Some(IndustryAlliance)),
    ("groups", None),
    ("communities", Some(OpenSourceProject)),
    ("projects", Some(OpenSourceProject)),
    ("universities", Some(University)),
    ("colleges", Some(University)),
    ("institutes", Some(Academic)),
    ("laboratories", Some(Academic)),
    ("agencies", Some(Government)),
    ("regulators", Some(Government)),
    ("authorities", Some(Government)),
    ("conferences", Some(Conference)),
    ("events", Some(Conference)),
    ("hackathons", Some(Conference)),
    ("meetups", Some(Conference)),
    ("summits", Some(Conference)),
    ("channels", None),
];

/// What an announcing noun at token `at` announces: `None` where the word announces nothing.
pub(in crate::extract::organization) fn announced(
    passage: &Passage<'_>,
    at: usize,
    from: usize,
) -> Option<Option<OrganizationKind>> {
    let raw = passage.raw(at);
    let kind = *BY_NOUN.get(raw)?;
    let near = from.max(at.saturating_sub(4))..at;
    let said = |words: &WordList| near.clone().any(|place| passage.is_any(place, words));
    let open_source = said(word_list!["open", "open-source", "foss", "oss", "floss"]);
    let lower = raw.to_ascii_lowercase();
    let projects = lower == "projects" || lower == "communities";
    // "contributed to the following projects", "the following projects will receive funding"
    let given = || {
        const REACH: usize = 14;
        let words = from.max(at.saturating_sub(7))..passage.tokens.len().min(at + REACH);
        let gave = word_list![
            "contribute",
            "contributes",
            "contributed",
            "contributions",
            "commits",
            "patches",
            "donate",
            "donated",
            "donations",
            "fund",
            "funded",
            "funding",
            "grants",
            "nominated",
            "sponsor",
            "sponsored",
            "support",
            "supported",
            "supports",
            "voted",
        ];
        said(word_list!["following", "these"])
            && words.into_iter().any(|at| passage.is_any(at, gave))
    };
    // "leaders of communities like Alvik and Dorn"
    let shown = || {
        let comma = usize::from(passage.is_mark(at + 1, ','));
        lower == "communities"
            && (passage.is(at + 1 + comma, "like")
                || passage.is(at + 1 + comma, "such") && passage.is(at + 2 + comma, "as"))
    };
    if projects
        && !given()
        && !open_source
        && !said(AT_LEVEL)
        && !said(word_list![
            "software",
            "hosted",
            "other",
            "community",
            "developer",
        ])
    {
        return shown().then_some(None);
    }
    // "our current initiatives": what a house does, each under a name of its own.
    const DONE: &WordList = word_list![
        "current",
        "internal",
        "key",
        "new",
        "ongoing",
        "our",
        "planned",
        "security",
        "strategic",
        "their",
        "various",
    ];
    if lower == "initiatives" && said(DONE) {
        return None;
    }
    // "events" are mostly what happens; those that are listed have names.
    if lower == "events" && !said(word_list!["following", "these"]) {
        return None;
    }
    // "Board members", "members of the Council": people.
    const BODIES: &WordList = word_list!["board", "committee", "council", "staff", "team", "panel"];
    if lower == "members" && (said(BODIES) || is_of_body(passage, at)) {
        return None;
    }
    let plain = matches!(
        lower.as_str(),
        "organizations"
            | "organisations"
            | "bodies"
            | "associations"
            | "foundations"
            | "groups"
            | "institutions"
    );
    let tests = lower == "laboratories"
        && (said(word_list!["test", "testing", "accredited"]) || passage.is(at + 1, "accredited"));
    Some(match () {
        () if tests => Some(Company),
        () if plain && open_source => Some(OpenSourceFoundation),
        () if plain => sort_of_body(passage, near.clone()).or(kind),
        () => kind,
    })
}

/// "members of the Executive Council": whether people are members of what stands behind the noun at token `at`.
fn is_of_body(passage: &Passage<'_>, at: usize) -> bool {
    const AHEAD: usize = 7;
    const BODIES: &WordList = word_list![
        "board",
        "committee",
        "council",
        "team",
        "panel",
        "jury",
        "cabinet",
        "secretariat",
        "subcommittee",
        "senate",
        "staff",
    ];
    let words = (at + 2..at + 2 + AHEAD).take_while(|place| {
        passage
            .tokens
            .get(*place)
            .is_some_and(|token| token.is_word())
    });
    passage.is(at + 1, "of") && words.into_iter().any(|place| passage.is_any(place, BODIES))
}

/// What the words of a title or label announce.
pub(in crate::extract::organization) fn announcer_of_words(
    words: &[&str],
) -> Option<Option<OrganizationKind>> {
    let found = words
        .iter()
        .rev()
        .find_map(|word| BY_NOUN.get(word).copied())?;
    let said = |wanted: &[&str]| words.iter().any(|word| wanted.contains(word));
    Some(match found {
        None if said(&["standards"]) => Some(StandardsBody),
        None if said(&["academic", "university", "research"]) => Some(Academic),
        kind => kind,
    })
}
