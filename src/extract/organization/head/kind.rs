//! What the words before and behind a head noun make of its kind.

use std::sync::LazyLock;

use super::table::MODIFIERS;
use crate::extract::organization::head;
use crate::lexicon::sets;
use crate::lexicon::words::{Tags, WordMap, is_among, tags};
use crate::model::OrganizationKind::{
    self, Academic, Committee, Conference, Government, InternationalBody, Nonprofit, University,
};

/// What opens the names of bodies that several countries share.
const NATIONS: &[&str] = &[
    "international",
    "world",
    "global",
    "european",
    "nordic",
    "baltic",
    "arctic",
    "african",
    "asian",
    "asia-pacific",
    "caribbean",
    "mediterranean",
    "eurasian",
    "inter-american",
    "gulf",
];

/// The kind of a name whose head, of the kind `kind` alone, stands at `at`.
pub(super) fn of(words: &[&str], at: usize, kind: OrganizationKind) -> OrganizationKind {
    let kind = modified(words, at, kind);
    let head = words[at].to_lowercase();
    let behind = words.get(at + 1).copied();
    let owned = || words[..at].join(" ");
    match head.as_str() {
        _ if is_of_nations(words) && kind != Conference => InternationalBody,
        "institute" => institute(words, at),
        // "Council on Fair Rents": people who care for a topic.
        "council" if behind == Some("on") => Nonprofit,
        "council" if is_among(words[0], NATIONS) => InternationalBody,
        // "Alvik Council": named for a place, whether we know it or not.
        "council"
            if sets::is_place(&owned())
                || owned().ends_with("shire")
                || behind.is_none() && is_coined(&words[..at]) =>
        {
            Government
        }
        // "Ethics Commission" and no more: a part of the house; a state's is called by the state.
        "commission" if words.len() == 2 && is_among(words[0], COMMISSIONS) => Committee,
        "centre" | "center" if words[0] == "National" => Government,
        "centre" | "center" if kind == Nonprofit && is_taught(words) => Academic,
        // "Alvik School of Law": a part of a university; some part of its own is called "School of Law".
        "school" if at > 0 && behind == Some("of") => University,
        _ => kind,
    }
}

/// Whether one word that no dictionary has is all that stands before a head.
fn is_coined(before: &[&str]) -> bool {
    matches!(before, [word] if tags(word.as_bytes()) == Tags::NONE
        && head::head(word).is_none()
        && !is_among(word, TOPICS))
}

/// What commissions of associations deal with.
const COMMISSIONS: &[&str] = &[
    "appeals",
    "arbitration",
    "athletes",
    "audit",
    "coaches",
    "coaching",
    "competitions",
    "development",
    "disciplinary",
    "discipline",
    "ethics",
    "events",
    "finance",
    "judges",
    "legal",
    "marketing",
    "medical",
    "nominations",
    "referees",
    "remuneration",
    "rules",
    "statutes",
    "technical",
    "women",
    "youth",
];

/// What councils care for that are called by one word.
const TOPICS: &[&str] = &[
    "science",
    "design",
    "industry",
    "press",
    "arts",
    "music",
    "law",
    "teaching",
    "energy",
    "food",
    "farm",
    "hydrogen",
    "solar",
    "wind",
    "water",
    "film",
    "dairy",
    "plastics",
    "chemistry",
    "labor",
    "labour",
    "mortgage",
    "jewellery",
    "silver",
    "gold",
    "copper",
    "nickel",
    "timber",
    "peat",
    "packaging",
    "retail",
    "tourism",
    "transport",
    "wool",
    "cotton",
    "wine",
    "wheat",
    "egg",
    "games",
    "toy",
    "pharmacy",
    "nursing",
    "accounting",
    "optical",
    "dental",
    "medical",
    "sports",
    "youth",
    "peace",
    "bible",
    "trees",
    "forest",
    "ocean",
];

/// The kind that the first of the words that move one moves it to.
fn modified(words: &[&str], at: usize, kind: OrganizationKind) -> OrganizationKind {
    // What foundations of software are named for, funds and trusts are named for too; a university's hospital heals.
    let foundation = words[at].eq_ignore_ascii_case("foundation");
    let heals = words
        .iter()
        .any(|word| is_among(word, &["hospital", "hospitals", "clinic"]));
    let moves = |nth: usize, row: usize| {
        let (_, kinds, moved) = MODIFIERS[row];
        // "Ministry of International Trade": what it deals with stands behind the head.
        let before = moved == InternationalBody && kind == Government;
        kinds.contains(&kind)
            && (nth < at || !before)
            && (foundation || moved != OrganizationKind::OpenSourceFoundation)
            && !(heals && moved == Academic)
    };
    let rows = words.iter().enumerate().flat_map(|(nth, word)| {
        let rows = BY_MODIFIER.get(word).into_iter().flatten().copied();
        rows.filter(move |row| moves(nth, *row))
    });
    rows.min().map_or(kind, |row| MODIFIERS[row].2)
}

/// The rows of the modifiers by their words.
static BY_MODIFIER: LazyLock<WordMap<Vec<usize>>> = LazyLock::new(|| {
    let rows = MODIFIERS.iter().enumerate();
    WordMap::lists(
        rows.flat_map(|(row, (moving, ..))| moving.split(' ').map(move |word| (word, row))),
    )
});

/// "UN Global Service Centre", "United Nations Children's Emergency Fund".
fn is_of_nations(words: &[&str]) -> bool {
    words[0] == "UN" || words.len() > 2 && words[..2] == ["United", "Nations"]
}

/// Whether a name says that its bearer studies or teaches.
fn is_taught(words: &[&str]) -> bool {
    const TAUGHT: &[&str] = &[
        "research",
        "studies",
        "training",
        "learning",
        "science",
        "sciences",
        "vocational",
    ];
    words.iter().any(|word| is_among(word, TAUGHT))
}

/// What an institute is: "Institute of Technology", "Institute of Public Health", "Institute for Social Justice", "Cancer
/// Institute".
fn institute(words: &[&str], at: usize) -> OrganizationKind {
    const FIELDS: &[&str] = &[
        "research",
        "science",
        "sciences",
        "studies",
        "physics",
        "mathematics",
        "mathematical",
        "engineering",
        "bioengineering",
        "medicine",
        "chemistry",
        "affairs",
        "relations",
        "humanities",
        "linguistics",
        "language",
        "literature",
        "history",
        "economics",
        "statistics",
        "statistical",
        "biology",
        "breeding",
        "prehistory",
        "archaeology",
        "ecology",
        "materials",
        "nanotechnology",
    ];
    /// What institutes study that are named for nothing else; others with these words care for it.
    const STUDIED: &[&str] = &[
        "cancer",
        "brain",
        "heart",
        "health",
        "vaccine",
        "genome",
        "genetics",
        "neuroscience",
        "biomedical",
        "medical",
        "technology",
        "technical",
        "innovation",
        "space",
        "nuclear",
        "marine",
        "oceanographic",
        "meteorological",
        "agricultural",
        "astronomical",
    ];
    let named = |known: &[&str]| words.iter().any(|word| is_among(word, known));
    match words.get(at + 1) {
        Some(&"of") if words.get(at + 2) == Some(&"Technology") => University,
        Some(_) if named(FIELDS) => Academic,
        Some(&"of") if named(&["health", "standards"]) => Government,
        Some(_) => Nonprofit,
        None if named(FIELDS) || named(STUDIED) => Academic,
        None => Nonprofit,
    }
}
