//! Nouns for what one organization is, and the kind they tell: "brewery", "regulator", "standards body".

use std::ops::Range;

use crate::extract::passage::Passage;
use crate::lexicon::words::{Filling, WordList, WordMap, word_list};
use crate::model::OrganizationKind::{
    self, Academic, Company, Government, IndustryAlliance, Nonprofit, Other, Program, University,
};

/// What a noun tells.
#[derive(Clone, Copy)]
enum Told {
    /// A kind.
    Kind(OrganizationKind),
    /// The kind that the words before it tell.
    Before,
    /// The same, or an alliance.
    Allied,
}

/// The nouns by what they tell.
const NOUNS: [(Told, &str); 9] = [
    (
        Told::Kind(Company),
        "airline automaker bank boutique brewer brewery broadcaster broker builder business carmaker carrier caterer chain chipmaker \
         co-op company cooperative conglomerate consultancy contractor developer distributor drugmaker exchange firm grocer insurer lender maker \
         manufacturer miner newspaper operator producer provider publisher refiner reinsurer retailer shipbuilder shipowner shop startup steelmaker \
         subcontractor subsidiary supplier utility vendor wholesaler winery",
    ),
    (
        Told::Kind(Nonprofit),
        "choir charity foundation gallery hospice hospital museum ngo nonprofit orchestra theatre trust",
    ),
    (Told::Kind(University), "college university"),
    (
        Told::Kind(Academic),
        "academy institute laboratory observatory",
    ),
    (
        Told::Kind(Government),
        "agency authority department ministry municipality regulator",
    ),
    (Told::Kind(Other), "club union"),
    (
        Told::Kind(Program),
        "initiative programme project study trial",
    ),
    (Told::Before, "body institution organisation organization"),
    (
        Told::Allied,
        "alliance association chamber coalition consortium federation",
    ),
];

static BY_NOUN: WordMap<Told> = const { &by_noun() }.map();

const fn by_noun() -> Filling<Told, 256> {
    let mut nouns = Filling::new(Told::Before);
    let mut at = 0;
    while at < NOUNS.len() {
        nouns.set_all(NOUNS[at].1, NOUNS[at].0);
        at += 1;
    }
    nouns
}

/// Whether the word at token `at` says what one organization is.
pub(super) fn is_one(passage: &Passage<'_>, at: usize) -> bool {
    passage.look_up(at, &BY_NOUN).is_some()
}

/// The kind that the noun at token `at` tells, `words` before it; `None` where it is no noun of organizations.
pub(super) fn kind_of_one(
    passage: &Passage<'_>,
    words: Range<usize>,
    at: usize,
) -> Option<Option<OrganizationKind>> {
    let told = passage.look_up(at, &BY_NOUN)?;
    Some(match told {
        Told::Kind(kind) => Some(*kind),
        Told::Before => sort_of_body(passage, words),
        Told::Allied => sort_of_body(passage, words).or(Some(IndustryAlliance)),
    })
}

/// What the words before "organization" or "body" say it is: "a standards body", "an industry group", "a charitable association".
pub(super) fn sort_of_body(passage: &Passage<'_>, words: Range<usize>) -> Option<OrganizationKind> {
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
            "public",
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
