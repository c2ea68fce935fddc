//! One spelling, and the words of the report that tell of software.

mod kind;
mod veto;
mod weight;

use super::super::evidence::Evidence;
use super::super::head;
use crate::document::Span;
use crate::lexicon::organizations::{self, KnownOrganization, Sureness};
use crate::lexicon::sets;
use crate::model::{OrganizationKind, Rule};
pub(in crate::extract) use veto::is_generic;
pub(super) use veto::is_vetoed;
pub(in crate::extract::organization) use veto::{
    is_headline, is_initialled, is_ordinary, is_storm,
};
pub(super) use weight::weight;

/// A spelling with what speaks for and against it.
#[derive(Debug)]
pub(super) struct Spelling {
    pub(super) text: String,
    pub(super) first: Span,
    /// The best weight of each rule.
    pub(super) weights: Vec<(Rule, i32)>,
    pub(super) kinds: Vec<OrganizationKind>,
    pub(super) known: Option<KnownOrganization>,
    pub(super) head: Option<head::Head>,
    pub(super) legal: bool,
}

impl Spelling {
    pub(super) fn new(text: &str, first: Span) -> Spelling {
        let words: Vec<&str> = text.split(' ').collect();
        let plain = without_form(text);
        // "Jacobs Solutions Inc." is known as "Jacobs Solutions".
        let known = organizations::known(text).or_else(|| organizations::known(plain?));
        Spelling {
            text: text.to_owned(),
            first,
            weights: Vec::new(),
            kinds: Vec::new(),
            known,
            head: head::of_name(&words),
            legal: plain.is_some(),
        }
    }

    pub(super) fn is_letters(&self) -> bool {
        is_letters(&self.text)
    }

    /// Whether its letters are known for another name than the one that the report says in full: "UCR", "Uniform Crime Reporting".
    pub(super) fn is_said_otherwise(&self, full: &Spelling) -> bool {
        const SHORTEST: usize = 4;
        let Some(known) = self.known.filter(|_| is_letters(&self.text)) else {
            return false;
        };
        let shared = || {
            let words = full.text.split(' ').filter(|word| word.len() >= SHORTEST);
            words.filter(|word| known.name.contains(word)).count()
        };
        let own = known.name == self.text;
        full.known.is_none()
            && match own {
                true => matches!(known.sureness, Sureness::Word | Sureness::Letters),
                false => shared() == 0,
            }
    }

    pub(super) fn has(&self, rule: Rule) -> bool {
        self.weights.iter().any(|(known, _)| *known == rule)
    }

    /// The rule that says most.
    pub(super) fn rule(&self) -> Rule {
        let best = self
            .weights
            .iter()
            .max_by_key(|(rule, weight)| (*weight, std::cmp::Reverse(*rule)));
        best.map_or(Rule::OrgPropagated, |(rule, _)| *rule)
    }
}

/// A name without the legal form that ends it; `None` where none does.
fn without_form(text: &str) -> Option<&str> {
    let (name, form) = text.rsplit_once(' ')?;
    // "brell ag"
    let small = || {
        matches!(form, "ag" | "ab" | "aps" | "sas" | "srl" | "spa" | "asa")
            && !name.contains(char::is_uppercase)
    };
    (head::is_form_of_compound(form) || head::is_legal_form(form) || small())
        .then(|| name.trim_end_matches(','))
}

/// "NTU", "R3"
fn is_letters(text: &str) -> bool {
    let fits = |byte: u8| byte.is_ascii_uppercase() || byte.is_ascii_digit();
    (2..=6).contains(&text.len()) && text.bytes().all(fits)
}

/// "Fraunhofer IWU", "Habitat for Humanity Oslo": a known organization and the letters or the place of one of its parts.
pub(in crate::extract::organization) fn part_of_known(words: &[&str]) -> Option<KnownOrganization> {
    // "Alvik County Habitat for Humanity"
    let chapter = (1..words.len().saturating_sub(2))
        .filter(|_| {
            words
                .iter()
                .any(|word| matches!(*word, "for" | "the" | "of"))
        })
        .find_map(|cut| organizations::known(&words[cut..].join(" ")))
        .filter(|owner| owner.sureness == Sureness::Sure);
    if chapter.is_some() {
        return chapter;
    }
    // "Catholic Charities of the Moors"
    let of = words.iter().position(|word| *word == "of");
    let chapter = of.and_then(|of| organizations::known(&words[..of].join(" ")));
    if let Some(owner) = chapter
        && owner.sureness == Sureness::Sure
        && owner.kind == OrganizationKind::Nonprofit
    {
        return chapter;
    }
    let (part, owner) = words.split_last()?;
    let letters =
        (2..=5).contains(&part.len()) && part.bytes().all(|byte| byte.is_ascii_uppercase());
    if !(letters && !sets::is_no_organization(part) || sets::is_place(part)) {
        return None;
    }
    // "ACLU of Texas"
    let owner = owner.strip_suffix(&["of"]).unwrap_or(owner);
    organizations::known(&owner.join(" ")).filter(|owner| owner.sureness == Sureness::Sure)
}

/// Whether people gather under the name, in a report that speaks of maintainers: an open-source project.
fn is_worked_on(text: &str, is_subject: bool, evidence: &Evidence) -> bool {
    (is_subject || evidence.uses(text).as_community > 0) && software_words(evidence) >= 2
}

/// How many of the words that tell of source code and of those who write it the report has.
fn source_words(evidence: &Evidence) -> usize {
    const SOURCE: [&str; 12] = [
        "adopters",
        "code",
        "commit",
        "committed",
        "downloads",
        "firmware",
        "free",
        "library",
        "open",
        "releases",
        "reviewers",
        "users",
    ];
    let words = SOURCE.iter().filter(|word| evidence.is_small_word(word));
    software_words(evidence) + words.count()
}

/// Whether a report tells of something that people make and use, as software is.
pub(in crate::extract::organization) fn is_made(evidence: &Evidence) -> bool {
    evidence.is_small_word("use") || source_words(evidence) > 0
}

/// How many of the words that tell of maintainers and commits the report has.
fn software_words(evidence: &Evidence) -> usize {
    const SOFTWARE: [&str; 14] = [
        "maintainers",
        "contributors",
        "commits",
        "committers",
        "maintainer",
        "contributor",
        "repository",
        "repositories",
        "codebase",
        "merged",
        "bugs",
        "open-source",
        "subproject",
        "subprojects",
    ];
    let words = SOFTWARE.iter();
    words.filter(|word| evidence.is_small_word(word)).count()
}
