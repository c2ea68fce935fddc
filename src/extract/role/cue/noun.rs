//! Nouns and phrases that give roles: with which prepositions, and which side those name.

use std::sync::LazyLock;

use crate::extract::passage::Passage;
use crate::lexicon::words::{WordList, WordMap, word_list};

/// Whom a preposition behind a noun names.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(in crate::extract::role) enum Side {
    /// "partnership with A": where the role is held.
    Place,
    /// "funding from A": who holds it.
    Holder,
}

/// A noun or phrase that ties whom it names to the subject of its clause.
pub(in crate::extract::role) struct Nominal {
    pub(in crate::extract::role) words: &'static [&'static str],
    /// The prepositions that lead to a name.
    pub(in crate::extract::role) links: &'static WordList,
    pub(in crate::extract::role) role: &'static str,
    pub(in crate::extract::role) side: Side,
}

const fn toward(
    words: &'static [&'static str],
    links: &'static WordList,
    role: &'static str,
) -> Nominal {
    Nominal {
        words,
        links,
        role,
        side: Side::Place,
    }
}

const fn from(
    words: &'static [&'static str],
    links: &'static WordList,
    role: &'static str,
) -> Nominal {
    Nominal {
        words,
        links,
        role,
        side: Side::Holder,
    }
}

pub(super) const NOMINALS: &[Nominal] = &[
    toward(
        &["joint", "initiative"],
        word_list!["with"],
        "joint_initiative_partner",
    ),
    toward(
        &["joint", "venture"],
        word_list!["with"],
        "joint_initiative_partner",
    ),
    toward(
        &["joint", "program"],
        word_list!["with"],
        "joint_initiative_partner",
    ),
    toward(
        &["joint", "programme"],
        word_list!["with"],
        "joint_initiative_partner",
    ),
    toward(
        &["joint", "laboratory"],
        word_list!["with"],
        "joint_initiative_partner",
    ),
    toward(&["closely"], word_list!["with"], "collaborator"),
    toward(&["cooperation"], word_list!["with"], "collaborator"),
    toward(
        &["co", "-", "operation"],
        word_list!["with"],
        "collaborator",
    ),
    toward(&["collaboration"], word_list!["with"], "collaborator"),
    toward(&["collaborations"], word_list!["with"], "collaborator"),
    toward(&["conjunction"], word_list!["with"], "collaborator"),
    toward(&["alliance"], word_list!["with"], "partner"),
    toward(&["alliances"], word_list!["with"], "partner"),
    toward(
        &["joint", "lab"],
        word_list!["with"],
        "joint_initiative_partner",
    ),
    toward(&["liaisons"], word_list!["with"], "liaison"),
    toward(&["partnership"], word_list!["with"], "collaborator"),
    toward(
        &["memorandum", "of", "understanding"],
        word_list!["with"],
        "partner",
    ),
    toward(
        &["memoranda", "of", "understanding"],
        word_list!["with"],
        "partner",
    ),
    toward(&["mou"], word_list!["with"], "partner"),
    toward(&["mous"], word_list!["with"], "partner"),
    toward(&["partnerships"], word_list!["with"], "partner"),
    toward(&["together"], word_list!["with"], "collaborator"),
    toward(&["jointly"], word_list!["with"], "collaborator"),
    toward(&["behalf"], word_list!["of"], "representative"),
    toward(&["liaison"], word_list!["with"], "liaison"),
    toward(&["collaboration"], word_list!["between"], "facilitator"),
    toward(&["cooperation"], word_list!["between"], "facilitator"),
    toward(&["membership"], word_list!["of", "in", "with"], "member"),
    toward(&["memberships"], word_list!["of", "in", "with"], "member"),
    toward(&["sponsorship"], word_list!["of"], "sponsor"),
    toward(&["sponsorship", "agreement"], word_list!["with"], "sponsor"),
    toward(
        &["sponsorship", "agreements"],
        word_list!["with"],
        "sponsor",
    ),
    toward(&["acquisition"], word_list!["of"], "owner"),
    toward(&["takeover"], word_list!["of"], "owner"),
    toward(&["participation"], word_list!["in"], "participant"),
    toward(
        &["mentoring", "organization"],
        word_list!["in", "for"],
        "participant",
    ),
    toward(
        &["mentor", "organization"],
        word_list!["in", "for"],
        "participant",
    ),
    toward(&["active"], word_list!["in"], "participant"),
    toward(&["involvement"], word_list!["in"], "participant"),
    from(&["addition"], word_list!["of"], "member"),
    from(&["funding"], word_list!["from"], "funder"),
    from(&["grant"], word_list!["from", "by"], "funder"),
    from(&["grants"], word_list!["from", "by"], "funder"),
    from(&["funds"], word_list!["from"], "funder"),
    from(&["financing"], word_list!["from"], "funder"),
    from(&["investment"], word_list!["from"], "funder"),
    from(&["income"], word_list!["from"], "funder"),
    from(&["money"], word_list!["from"], "funder"),
    from(&["budget"], word_list!["from"], "funder"),
    from(&["contributions"], word_list!["from"], "contributor"),
    from(&["backing"], word_list!["from", "of"], "supporter"),
    from(&["gift"], word_list!["from"], "donor"),
    from(&["gifts"], word_list!["from"], "donor"),
    from(&["donation"], word_list!["from", "by"], "donor"),
    from(&["donations"], word_list!["from", "by"], "donor"),
    from(&["sponsorship"], word_list!["from"], "sponsor"),
    from(&["sponsorships"], word_list!["from"], "sponsor"),
    from(&["support"], word_list!["from", "of"], "supporter"),
    from(&["chairmanship"], word_list!["of"], "chair"),
    toward(&["donation"], word_list!["to"], "donor"),
    toward(&["donations"], word_list!["to"], "donor"),
    toward(&["grant"], word_list!["to"], "funder"),
    toward(&["grants"], word_list!["to"], "funder"),
    toward(&["funding"], word_list!["to", "of"], "funder"),
    toward(&["support"], word_list!["for", "to"], "supporter"),
    toward(&["keynote"], word_list!["at"], "speaker"),
    toward(&["keynotes"], word_list!["at"], "speaker"),
    toward(&["talk"], word_list!["at"], "speaker"),
    toward(&["talks"], word_list!["at"], "speaker"),
    toward(&["presentation"], word_list!["at"], "speaker"),
    toward(&["presentations"], word_list!["at"], "speaker"),
    toward(&["booth"], word_list!["at"], "participant"),
    toward(&["booths"], word_list!["at"], "participant"),
];

/// Nouns and phrases by their first word.
static BY_NOUN: LazyLock<WordMap<Vec<&'static Nominal>>> =
    LazyLock::new(|| WordMap::lists(NOMINALS.iter().map(|nominal| (nominal.words[0], nominal))));

/// The nouns and phrases whose first word stands at token `at`.
pub(in crate::extract::role) fn nominals_at(
    passage: &Passage<'_>,
    at: usize,
) -> &'static [&'static Nominal] {
    passage.look_up(at, &BY_NOUN).map_or(&[], Vec::as_slice)
}
