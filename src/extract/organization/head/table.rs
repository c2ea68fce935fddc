//! The head nouns of organizations, alone, in pairs, and with the words that move their kind.

use super::Force::{self, Middling, Strong, Weak};
use crate::model::OrganizationKind::{
    self, Academic, Committee, Company, Conference, Government, IndustryAlliance,
    InternationalBody, Nonprofit, Other, Program, StandardsBody, University, WorkingGroup,
};

/// The table: kind, force, whether it opens a name, and the words.
pub(super) const HEADS: &[(OrganizationKind, Force, bool, &str)] = &[
    (Nonprofit, Strong, true, "foundation charity"),
    (Nonprofit, Middling, true, "trust fund hospital hospitals museum library hospice"),
    (Nonprofit, Strong, true, "stiftung fondation fundación fondazione stichting fundação"),
    (Nonprofit, Weak, true, "appeal"),
    (Nonprofit, Strong, false, "cross crescent"),
    (IndustryAlliance, Strong, true, "alliance association consortium federation coalition chamber confederation"),
    (IndustryAlliance, Strong, false, "forum"),
    (IndustryAlliance, Strong, true, "verband bundesverband verein fédération asociación associazione cámara federación"),
    (IndustryAlliance, Middling, true, "initiative partnership union league collaborative society guild cooperative"),
    (IndustryAlliance, Weak, true, "roundtable"),
    (University, Strong, true, "university universität université universidad universiteit universidade università hochschule fachhochschule college polytechnic"),
    (University, Middling, true, "school"),
    (IndustryAlliance, Strong, false, "kammer"),
    (Academic, Strong, true, "institute institut instituto istituto academy akademie observatory"),
    (Academic, Middling, true, "laboratory laboratories"),
    (Academic, Weak, true, "lab centre center"),
    (Government, Strong, true, "ministry municipality agency bureau commission authority secretariat ministère ministerium bundesministerium bundesamt ministerio ministero agence agencia"),
    (Government, Middling, true, "department office administration court government treasury directorate inspectorate regulator ombudsman comptroller"),
    (Government, Strong, false, "parliament senate"),
    (Government, Weak, true, "county service"),
    (InternationalBody, Strong, true, "council"),
        (Company, Strong, true, "bank company corporation"),
    (Company, Middling, false, "holdings securities airlines airways insurance assurance shipyards railways bancorp pharmaceuticals"),
    (Company, Middling, true, "group"),
    (
        Company,
        Weak,
        false,
        "ventures technologies systems software solutions industries pharma motors energy electric capital partners consulting analytics robotics
         logistics networks semiconductor semiconductors telecom telecommunications mobile media entertainment studios foods chemicals steel mining
         petroleum oil gas power shipping ports retail stores brands financial finance advisors associates enterprises international global digital
         cloud computing security health healthcare medical biotech therapeutics diagnostics marine works engineering construction properties realty
         investments asset interactive labs",
    ),
    (Committee, Strong, true, "committee subcommittee"),
    (Committee, Weak, false, "board"),
    (WorkingGroup, Weak, true, "team taskforce"),
    (WorkingGroup, Strong, false, "wg sig"),
    (Conference, Strong, true, "conference summit symposium congress"),
    (Conference, Weak, false, "workshop contest challenge con days expo celebration hackathon plugfest hackfest festival"),
    (Program, Middling, true, "programme"),
    (Program, Weak, true, "program mission"),
    (OrganizationKind::OpenSourceProject, Middling, false, "project"),
    (OrganizationKind::OpenSourceProject, Weak, false, "community"),
    (StandardsBody, Strong, true, "organization organisation"),
    (Other, Weak, true, "network club panel"),
];

/// Two-word heads, which say more than their last word.
pub(super) const PAIRS: &[(&str, &str, OrganizationKind)] = &[
    ("global", "forum", Conference),
    ("working", "group", WorkingGroup),
    ("interest", "group", WorkingGroup),
    ("study", "group", WorkingGroup),
    ("user", "group", Other),
    ("expert", "group", WorkingGroup),
    ("specification", "group", WorkingGroup),
    ("steering", "group", Committee),
    ("advisory", "group", Committee),
    ("task", "force", WorkingGroup),
    ("advisory", "council", InternationalBody),
    ("works", "council", Committee),
    (
        "software",
        "foundation",
        OrganizationKind::OpenSourceFoundation,
    ),
    (
        "source",
        "foundation",
        OrganizationKind::OpenSourceFoundation,
    ),
    ("industrial", "group", Company),
    ("standards", "institute", StandardsBody),
    ("standards", "association", StandardsBody),
    ("standards", "organization", StandardsBody),
    ("standards", "council", StandardsBody),
    ("standards", "board", StandardsBody),
    ("central", "bank", Government),
    ("development", "bank", InternationalBody),
    ("city", "council", Government),
    ("county", "council", Government),
    ("port", "authority", Government),
    ("pension", "fund", Company),
    ("research", "council", Government),
];

/// Words of a name that move its kind: the first that stands in it decides.
pub(super) const MODIFIERS: &[(&str, &[OrganizationKind], OrganizationKind)] = &[
    (
        "standardization",
        &[
            IndustryAlliance,
            StandardsBody,
            Committee,
            InternationalBody,
        ],
        StandardsBody,
    ),
    (
        "standardisation",
        &[
            IndustryAlliance,
            StandardsBody,
            Committee,
            InternationalBody,
        ],
        StandardsBody,
    ),
    (
        "standards",
        &[IndustryAlliance, StandardsBody, InternationalBody],
        StandardsBody,
    ),
    (
        "linux",
        &[Nonprofit],
        OrganizationKind::OpenSourceFoundation,
    ),
    (
        "software",
        &[Nonprofit],
        OrganizationKind::OpenSourceFoundation,
    ),
    (
        "infrastructure",
        &[Nonprofit],
        OrganizationKind::OpenSourceFoundation,
    ),
    (
        "computing",
        &[Nonprofit],
        OrganizationKind::OpenSourceFoundation,
    ),
    (
        "research",
        &[IndustryAlliance, StandardsBody, Program],
        Academic,
    ),
    ("science", &[IndustryAlliance, StandardsBody], Academic),
    ("sciences", &[IndustryAlliance, StandardsBody], Academic),
    ("computer", &[IndustryAlliance], Academic),
    ("intelligence", &[IndustryAlliance], Academic),
    ("physical", &[IndustryAlliance], Academic),
    ("medical", &[IndustryAlliance], Academic),
    ("astronomical", &[IndustryAlliance], Academic),
    (
        "world",
        &[StandardsBody, IndustryAlliance],
        InternationalBody,
    ),
    (
        "international",
        &[StandardsBody, InternationalBody, Government],
        InternationalBody,
    ),
    (
        "nations",
        &[StandardsBody, InternationalBody, Government],
        InternationalBody,
    ),
    ("european", &[Government], InternationalBody),
    ("health", &[StandardsBody], InternationalBody),
    ("bird", &[IndustryAlliance], Nonprofit),
    ("children", &[IndustryAlliance, StandardsBody], Nonprofit),
    ("relief", &[IndustryAlliance, StandardsBody], Nonprofit),
];
