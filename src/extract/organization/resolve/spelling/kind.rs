//! The kind that the words of a spelling tell, and those of the report it stands in.

use super::super::super::evidence::Evidence;
use super::super::super::head::{self, Force};
use super::super::super::subject::is_hosted;
use super::{Spelling, is_worked_on, part_of_known, software_words, source_words, without_form};
use crate::lexicon::words::{Tags, tags};
use crate::lexicon::{organizations, sets};
use crate::model::{OrganizationKind, Rule};

impl Spelling {
    /// The kind, from what says it surest.
    pub(in crate::extract::organization::resolve) fn kind(
        &self,
        evidence: &Evidence,
    ) -> (u8, OrganizationKind) {
        if let Some(known) = self.known {
            return (6, known.kind);
        }
        if self.legal {
            return (5, self.incorporated());
        }
        // "Fraunhofer IWU" is of Fraunhofer's kind; "Ford Foundation" is a foundation.
        let own = self.head.is_some_and(|head| head.force == Force::Strong);
        if !own && let Some(owner) = part_of_known(&self.text.split(' ').collect::<Vec<_>>()) {
            return (5, owner.kind);
        }
        if self.has(Rule::OrgSubject)
            && self.head.is_none()
            && (is_worked_on(&self.text, true, evidence)
                || self.text.starts_with(char::is_lowercase) && keeps_source(evidence))
        {
            return (4, OrganizationKind::OpenSourceProject);
        }
        match (self.head, self.kinds.first()) {
            (Some(head), _) if head.force == Force::Strong || is_unit(head.kind) => {
                (4, self.foundation_of_software(head.kind, evidence))
            }
            // "Harbour Education Project": not all projects are of software.
            (Some(head), _)
                if head.kind == OrganizationKind::OpenSourceProject
                    && software_words(evidence) == 0
                    && !is_of_software(&self.text, evidence) =>
            {
                (3, OrganizationKind::Program)
            }
            // A list of partners may hold a summit.
            (Some(head), _)
                if matches!(
                    head.kind,
                    OrganizationKind::Conference | OrganizationKind::Program
                ) =>
            {
                (3, head.kind)
            }
            // "Scientific Computing Department": a part of some house.
            (Some(head), _)
                if head.kind == OrganizationKind::Government && is_department(&self.text) =>
            {
                (3, OrganizationKind::Other)
            }
            // A list of givers may hold a department.
            (Some(head), _)
                if head.force == Force::Middling && head.kind != OrganizationKind::Company =>
            {
                (3, head.kind)
            }
            (None, _) if is_sector(&self.text.split(' ').collect::<Vec<_>>()) => {
                (3, OrganizationKind::IndustryAlliance)
            }
            (None, _) if is_hosted(&self.text) => (3, OrganizationKind::OpenSourceProject),
            (None, kind) if is_project(&self.text, kind, evidence) => {
                (3, OrganizationKind::OpenSourceProject)
            }
            (None, _) if is_dated(&self.text) => (3, OrganizationKind::Conference),
            (_, Some(kind)) => (3, *kind),
            (Some(head), None) => (2, head.kind),
            (None, None)
                if self
                    .text
                    .split(' ')
                    .any(|word| matches!(word, "TC" | "SC" | "WG" | "PMC" | "PPMC")) =>
            {
                (2, OrganizationKind::Committee)
            }
            // "Members of the QTC": letters that have members are no firm's.
            (None, None) if self.is_letters() && evidence.uses(&self.text).as_membered > 0 => {
                (2, OrganizationKind::IndustryAlliance)
            }
            (None, None) if is_worked_on(&self.text, false, evidence) => {
                (2, OrganizationKind::OpenSourceProject)
            }
            (None, None) if self.has(Rule::OrgSubject) && is_charitable(evidence) => {
                (2, OrganizationKind::Nonprofit)
            }
            (None, None) => (0, OrganizationKind::Company),
        }
    }

    /// What a name with a legal form is: "Harbour Foundation, Inc." is a foundation, and so are firms on a roll of them.
    fn incorporated(&self) -> OrganizationKind {
        let charities = self.kinds.first() == Some(&OrganizationKind::Nonprofit)
            && [" Inc", " Inc."]
                .iter()
                .any(|form| self.text.ends_with(form));
        // What German, French and Dutch law call a society.
        let society = ["e.V", "e.V.", "ASBL", "asbl", "VZW", "vzw", "gGmbH"]
            .iter()
            .any(|form| self.text.ends_with(form));
        let named = without_form(&self.text).unwrap_or(&self.text);
        let named: Vec<&str> = named.split(' ').collect();
        match head::of_name(&named) {
            Some(head) if head.force == Force::Strong => head.kind,
            _ if charities || society => OrganizationKind::Nonprofit,
            _ => OrganizationKind::Company,
        }
    }

    /// A foundation named for software is one of open source: "FreeBSD Foundation".
    fn foundation_of_software(
        &self,
        kind: OrganizationKind,
        evidence: &Evidence,
    ) -> OrganizationKind {
        /// A report that has so many of them is about software.
        const MANY: usize = 4;
        let foundation = ["Foundation", "Fundação", "Stiftung"]
            .iter()
            .any(|word| self.text.split(' ').any(|own| own == *word));
        let own = foundation && kind == OrganizationKind::Nonprofit && self.has(Rule::OrgSubject);
        if own && software_words(evidence) >= MANY {
            return OrganizationKind::OpenSourceFoundation;
        }
        let owner = self
            .text
            .strip_suffix(" Foundation")
            .and_then(organizations::known);
        match owner.map(|known| known.kind) {
            Some(OrganizationKind::OpenSourceProject | OrganizationKind::OpenSourceFoundation) => {
                OrganizationKind::OpenSourceFoundation
            }
            _ => kind,
        }
    }
}

/// "Scientific Computing Department", "User Support Department": one of a firm, a university or an observatory.
fn is_department(text: &str) -> bool {
    const WORK: [&str; 9] = [
        "Computing",
        "Development",
        "Engineering",
        "IT",
        "Marketing",
        "Physics",
        "Research",
        "Software",
        "Support",
    ];
    let owned = text.strip_suffix(" Department");
    owned.is_some_and(|work| {
        WORK.iter()
            .any(|word| work == *word || work.ends_with(&format!(" {word}")))
    })
}

/// "QTC2021": letters and the year when they meet.
fn is_dated(text: &str) -> bool {
    let year = text
        .len()
        .checked_sub(4)
        .and_then(|at| text.split_at_checked(at));
    year.is_some_and(|(letters, year)| {
        letters.len() > 2
            && letters.bytes().all(|byte| byte.is_ascii_uppercase())
            && year.starts_with("20")
            && year.bytes().all(|byte| byte.is_ascii_digit())
    })
}

/// "Clubs Norway", "Finance Norway": those of a sort, or a trade, and the country they are of.
fn is_sector(words: &[&str]) -> bool {
    let [sort, place] = words else { return false };
    let several = sort.len() > 4 && sort.ends_with('s') && !sort.ends_with("ss");
    sets::is_place(place)
        && !sets::is_place(sort)
        && (several && tags(sort.as_bytes()) != Tags::NONE || head::is_trade(&sort.to_lowercase()))
}

/// "the Bremora maintainers": whether a report of software tells of a name as of a project, and mostly so where a list has it
/// among companies.
fn is_project(text: &str, listed: Option<&OrganizationKind>, evidence: &Evidence) -> bool {
    let uses = evidence.uses(text);
    let firm = listed == Some(&OrganizationKind::Company);
    uses.as_project > 0
        && (!firm || uses.as_project * 2 >= uses.all)
        && software_words(evidence) > 0
}

/// "Julia Project", "Apache Tides Project": whether a project's name says of which software it is.
fn is_of_software(text: &str, evidence: &Evidence) -> bool {
    let Some((owner, _)) = text.rsplit_once(' ') else {
        return false;
    };
    let named = organizations::known(owner).is_some_and(|known| {
        matches!(
            known.kind,
            OrganizationKind::OpenSourceProject | OrganizationKind::OpenSourceFoundation
        )
    });
    /// Languages that are programmed in, which name no organization.
    const LANGUAGES: [&str; 14] = [
        "Elixir", "Go", "Haskell", "Julia", "Kotlin", "Nim", "Perl", "PHP", "Python", "Raku",
        "Ruby", "Rust", "Scala", "Zig",
    ];
    // "The Rust Project was to scrape the rust off the bridge."
    let spoken = evidence.is_small_word(owner);
    !spoken && (named || LANGUAGES.contains(&owner)) || is_hosted(owner)
}

/// Bodies inside an organization, told by their head whatever a list calls them.
fn is_unit(kind: OrganizationKind) -> bool {
    matches!(
        kind,
        OrganizationKind::Committee | OrganizationKind::WorkingGroup
    )
}

/// Whether the report speaks of trustees and donors: a charity's.
fn is_charitable(evidence: &Evidence) -> bool {
    let words = [
        "trustees",
        "donors",
        "fundraising",
        "donations",
        "volunteers",
        "beneficiaries",
        "membership",
        "chapters",
    ];
    words
        .iter()
        .filter(|word| evidence.is_small_word(word))
        .count()
        >= 3
}

/// Whether a report whose subject is written in small letters, as software is, has words that tell of source code.
fn keeps_source(evidence: &Evidence) -> bool {
    const FEWEST: usize = 2;
    source_words(evidence) >= FEWEST
}
