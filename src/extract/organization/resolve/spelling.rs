//! One spelling: what speaks for it and against it, and the kind its words tell.

mod veto;

use super::super::evidence::{ENOUGH, Evidence};
use super::super::head::{self, Force};
use super::super::subject::is_hosted;
use crate::document::Span;
use crate::lexicon::organizations::{self, KnownOrganization, Sureness};
use crate::lexicon::sets;
use crate::lexicon::words::{Tags, tags};
use crate::model::{OrganizationKind, Rule};
pub(in crate::extract) use veto::is_generic;
pub(super) use veto::is_vetoed;
pub(in crate::extract::organization) use veto::{is_initialled, is_ordinary, is_storm};

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

    /// The kind, from what says it surest.
    pub(super) fn kind(&self, evidence: &Evidence) -> (u8, OrganizationKind) {
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
                    && !is_of_software(&self.text) =>
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
            (_, Some(kind)) => (3, *kind),
            (Some(head), None) => (2, head.kind),
            (None, None)
                if self
                    .text
                    .split(' ')
                    .any(|word| matches!(word, "TC" | "SC" | "WG")) =>
            {
                (2, OrganizationKind::Committee)
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

/// A name without the legal form that ends it; `None` where none does.
fn without_form(text: &str) -> Option<&str> {
    let (name, form) = text.rsplit_once(' ')?;
    head::is_legal_form(form).then(|| name.trim_end_matches(','))
}

/// What speaks for a spelling less what speaks against it.
pub(super) fn weight(spelling: &Spelling, evidence: &Evidence) -> i32 {
    let text = spelling.text.as_str();
    let uses = evidence.uses(text);
    if is_vetoed(spelling) || uses.all < 2 && evidence.torn.contains(text) {
        return i32::MIN / 2;
    }
    let words: Vec<&str> = text.split(' ').collect();
    let mut sum: i32 = spelling.weights.iter().map(|(_, weight)| *weight).sum();
    if spelling.legal {
        sum += ENOUGH;
    }
    if let Some(head) = spelling.head {
        sum += match head.force {
            Force::Strong => ENOUGH,
            // "Department of Treasury", "Fund for Peace"; an "Office of the CTO" any firm has.
            Force::Middling if words[0] == "Office" => 6,
            Force::Middling
                if head.opens && words.iter().any(|word| matches!(*word, "of" | "for")) =>
            {
                ENOUGH
            }
            Force::Middling => 6,
            // "Center for …" is opened by its head; "Audax …" is no word of the language.
            Force::Weak if words.contains(&"for") => 6,
            Force::Weak => 4,
        };
    }
    let proper = spelling
        .head
        .is_some_and(|head| head.kind == OrganizationKind::Company)
        && tags(words[0].as_bytes()) == Tags::NONE
        && !evidence.is_small_word(words[0])
        // "Long-Term Health"
        && !words[0]
            .split_once('-')
            .is_some_and(|(first, _)| tags(first.as_bytes()) != Tags::NONE)
        && !sets::is_place(words[0])
        && words.len() <= 3;
    sum += i32::from(proper) * 2;
    match spelling.known.map(|known| known.sureness) {
        Some(Sureness::Sure) => sum += ENOUGH,
        // "NTU values fell"
        Some(Sureness::Letters) => sum += if is_letters(text) { 2 } else { 4 },
        Some(Sureness::Word) => sum += 4,
        Some(Sureness::Software) => sum += if uses.as_community > 0 { ENOUGH } else { 2 },
        None => {}
    }
    let sure = spelling
        .known
        .is_some_and(|known| known.sureness == Sureness::Sure);
    let upper = words.len() == 1 && text.chars().filter(|c| c.is_ascii_uppercase()).count() >= 2;
    // "TI funding": two letters are those of too much.
    let bare = text.len() == 2 && upper && spelling.known.is_none();
    let told = spelling.has(Rule::OrgExpansion)
        || spelling.has(Rule::OrgSubject)
        || spelling.has(Rule::OrgList);
    sum += match bare && !told {
        true => -4,
        false => i32::from(upper) * 2,
    };
    sum += i32::from(uses.acting >= 1) * 2;
    let framed = spelling
        .weights
        .iter()
        .any(|(rule, weight)| *rule == Rule::OrgFrame && *weight > 0);
    sum += i32::from(framed && uses.all >= 2) * 2;
    // "together with Shelter": a known name that is a word too names the organization where it is framed as one.
    let named = framed && spelling.known.is_some();
    if words.len() == 1 && !upper && evidence.is_small_word(text) && !sure && !named {
        sum -= 8;
    }
    if let Some(owner) = part_of_known(&words) {
        // Charities have chapters that are called so.
        let chapter = owner.kind == OrganizationKind::Nonprofit && words.len() > 2;
        sum += if chapter { ENOUGH } else { 4 };
    }
    sum += i32::from(is_worked_on(text, false, evidence)) * 4;
    if uses.as_product * 2 > uses.all && !sure {
        sum -= 6;
    }
    sum += i32::from(is_national(&words)) * 4;
    sum += i32::from(is_firm(&words, evidence)) * 6;
    let person = (2..=3).contains(&words.len())
        && sets::is_given_name(words[0])
        && spelling.head.is_none()
        && !spelling.legal
        && spelling.known.is_none();
    let part_of_one =
        !sure && !spelling.legal && spelling.head.is_none() && evidence.is_person(text);
    if person || part_of_one {
        sum -= 8;
    }
    sum
}

/// "NTU", "R3"
fn is_letters(text: &str) -> bool {
    let fits = |byte: u8| byte.is_ascii_uppercase() || byte.is_ascii_digit();
    (2..=6).contains(&text.len()) && text.bytes().all(fits)
}

/// "Fraunhofer IWU", "Habitat for Humanity Oslo": a known organization and the letters or the place of one of its parts.
fn part_of_known(words: &[&str]) -> Option<KnownOrganization> {
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
    let (part, owner) = words.split_last()?;
    let letters =
        (2..=5).contains(&part.len()) && part.bytes().all(|byte| byte.is_ascii_uppercase());
    let owner = organizations::known(&owner.join(" "))?;
    (letters && !sets::is_no_organization(part) || sets::is_place(part))
        .then_some(owner)
        .filter(|owner| owner.sureness == Sureness::Sure)
}

/// "Dairy Australia", "Energy UK": a field or a name and the country it is for.
fn is_national(words: &[&str]) -> bool {
    let [first @ .., place] = words else {
        return false;
    };
    (1..=3).contains(&first.len())
        && sets::is_place(place)
        && !first.iter().any(|word| sets::is_place(word))
}

/// "Clubs Norway", "Finance Norway": those of a sort, or a trade, and the country they are of.
fn is_sector(words: &[&str]) -> bool {
    let [sort, place] = words else { return false };
    let several = sort.len() > 4 && sort.ends_with('s') && !sort.ends_with("ss");
    sets::is_place(place)
        && !sets::is_place(sort)
        && (several && tags(sort.as_bytes()) != Tags::NONE || head::is_trade(&sort.to_lowercase()))
}

/// "Holt & Ravn": two names joined by the mark of firms; ordinary words so joined are a topic.
fn is_firm(words: &[&str], evidence: &Evidence) -> bool {
    let named = |word: &&str| {
        word.starts_with(char::is_uppercase)
            && !evidence.is_small_word(word)
            && !sets::is_no_organization(word)
    };
    let joint = words.iter().position(|word| *word == "&");
    joint.is_some_and(|at| {
        at > 0 && at + 1 < words.len() && words[..at].iter().all(named) && named(&words[at + 1])
    })
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
fn is_of_software(text: &str) -> bool {
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
    named || LANGUAGES.contains(&owner) || is_hosted(owner)
}

/// Whether people gather under the name, in a report that speaks of maintainers: an open-source project.
fn is_worked_on(text: &str, is_subject: bool, evidence: &Evidence) -> bool {
    (is_subject || evidence.uses(text).as_community > 0) && software_words(evidence) >= 2
}

/// Whether a report whose subject is written in small letters, as software is, has words that tell of source code.
fn keeps_source(evidence: &Evidence) -> bool {
    const FEWEST: usize = 2;
    source_words(evidence) >= FEWEST
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
    const SOFTWARE: [&str; 12] = [
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
    ];
    let words = SOFTWARE.iter();
    words.filter(|word| evidence.is_small_word(word)).count()
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
