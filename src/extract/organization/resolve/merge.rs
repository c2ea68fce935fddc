//! Which spellings are one organization.

use std::cmp::Ordering;
use std::collections::HashMap;

use rustc_hash::FxBuildHasher;

use super::super::evidence::Evidence;
use super::super::head;
use super::super::subject::is_hosted;
use super::Index;
use super::spelling::{Spelling, is_generic, is_vetoed};
use crate::lexicon::organizations::{KnownOrganization, Sureness};
use crate::lexicon::sets;
use crate::model::{OrganizationKind, Rule};

pub(super) fn merge_expansions(
    evidence: &Evidence,
    spellings: &[Spelling],
    index: &Index,
    accepted: &mut [bool],
    groups: &mut Groups,
) {
    for (long, short) in &evidence.expansions {
        let (Some(&full), Some(&abbreviation)) = (index.get(long), index.get(short)) else {
            continue;
        };
        let vetoed = is_vetoed(&spellings[full]) || is_vetoed(&spellings[abbreviation]);
        if !vetoed && (accepted[full] || accepted[abbreviation]) {
            accepted[full] = true;
            accepted[abbreviation] = true;
            groups.join(full, abbreviation);
        }
    }
}

/// "Gemini" for "Gemini Observatory", "Acme" for "Acme Inc.", "FireFly" for "Hyperledger FireFly": (spelling, short form).
pub(super) fn short_forms(
    evidence: &Evidence,
    spellings: &[Spelling],
    accepted: &[bool],
    index: &Index,
) -> Vec<(usize, String)> {
    let mut owners: HashMap<String, (Claim, Option<usize>), FxBuildHasher> = HashMap::default();
    // What the report says in full for some letters, no other name is shortened to.
    let pairs = evidence.expansions.iter();
    let defined: HashMap<&str, &str, FxBuildHasher> = pairs
        .map(|(long, short)| (short.as_str(), long.as_str()))
        .collect();
    for (at, spelling) in spellings.iter().enumerate().filter(|(at, _)| accepted[*at]) {
        let words: Vec<&str> = spelling.text.split(' ').collect();
        if words.len() < 2 {
            continue;
        }
        let stripped = spelling.legal
            || spelling.head.is_some_and(|head| names_itself(head.kind))
                && !words.contains(&"of")
                && !words.contains(&"for");
        let mut shorts: Vec<(Claim, String)> = Vec::new();
        if stripped {
            // "Dorn Co., Ltd." has two forms.
            let formal = |word: &&&str| {
                head::is_legal_form(word.trim_end_matches(','))
                    || spelling.legal && matches!(**word, "z" | "de" | "Sp.")
            };
            let forms = words[1..].iter().rev().take_while(formal).count();
            let without_head = words[..words.len() - forms.max(1)].join(" ");
            let short = without_head.trim_end_matches([',', ' ']);
            // "Alvik Charitable Foundation" is called "Alvik".
            let short = [" Charitable", " Holding", " Holdings"]
                .iter()
                .find_map(|sort| short.strip_suffix(sort))
                .unwrap_or(short);
            let claim = match spelling.legal {
                true => Claim::Formal,
                false => Claim::Part,
            };
            shorts.push((claim, short.to_owned()));
        }
        // "Corvane" is "Corvane Instruments Corporation", and not "Corvane Research", where it reports.
        let whole = spelling.head.is_none_or(|head| names_itself(head.kind));
        let first = match () {
            () if spelling.has(Rule::OrgSubject) && whole => Some(Claim::Reporting),
            () if spelling.legal => Some(Claim::Incorporated),
            () => None,
        };
        shorts.extend(first.map(|claim| (claim, words[0].to_owned())));
        let written_apart = words.len() == 2
            && words[1].chars().filter(|c| c.is_uppercase()).count() >= 2
            && evidence.uses(words[1]).all >= 2;
        let family = words.len() == 2 && index.get(words[0]).is_some_and(|first| accepted[*first]);
        if (family || written_apart) && spelling.head.is_none() {
            shorts.push((Claim::Part, words[1].to_owned()));
        }
        // "Besu" in the report of Hyperledger Besu
        if spelling.has(Rule::OrgSubject) && is_hosted(&spelling.text) {
            shorts.push((Claim::Reporting, words[1..].join(" ")));
        }
        // "Red Cross" in the report of the American Red Cross.
        let national = spelling.has(Rule::OrgSubject)
            && words.len() > 2
            && (sets::is_place(words[0]) || is_national(words[0]));
        if national {
            shorts.push((Claim::National, words[1..].join(" ")));
        }
        // "Inter Alvik" is "PJSC Inter Alvik".
        if head::opens_firm(words[0]) {
            shorts.push((Claim::Formal, words[1..].join(" ")));
        }
        let letters = leading_letters(spelling, &words);
        shorts.extend(letters.map(|letters| (Claim::Part, letters)));
        for (claim, short) in shorts {
            // "FreeBSD" is not the FreeBSD Foundation, named as an organization or not.
            let own = claim != Claim::National
                && index.get(&short).is_some_and(|other| {
                    let known = spellings[*other].known;
                    known.is_some() && accepted[*other]
                        || known.is_some_and(|known| is_another_project(known, spelling))
                });
            let other = defined
                .get(short.as_str())
                .is_some_and(|long| *long != spelling.text);
            let plain =
                !own && !other && evidence.uses(&short).all > 0 && is_distinctive(&short, evidence);
            if plain {
                // A short form of two organizations names neither, unless one claims it more.
                owners
                    .entry(short)
                    .and_modify(|(best, owner)| match claim.cmp(best) {
                        Ordering::Greater => (*best, *owner) = (claim, Some(at)),
                        Ordering::Equal => *owner = owner.filter(|first| *first == at),
                        Ordering::Less => {}
                    })
                    .or_insert((claim, Some(at)));
            }
        }
    }
    let mut shorts: Vec<(usize, String)> = owners
        .into_iter()
        .filter_map(|(short, (_, owner))| owner.map(|at| (at, short)))
        .collect();
    shorts.sort_unstable();
    shorts
}

/// Whether a word says of which country somebody is: "American".
fn is_national(word: &str) -> bool {
    const NATIONS: [&str; 24] = [
        "American",
        "Australian",
        "British",
        "Canadian",
        "Chinese",
        "Danish",
        "Dutch",
        "European",
        "Finnish",
        "French",
        "German",
        "Greek",
        "Indian",
        "Irish",
        "Italian",
        "Japanese",
        "Kenyan",
        "Norwegian",
        "Polish",
        "Scottish",
        "Spanish",
        "Swedish",
        "Swiss",
        "Welsh",
    ];
    NATIONS.contains(&word)
}

/// How much a name claims a shorter one for itself.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
enum Claim {
    /// It is a part of the name.
    Part,
    /// It opens the name of a company.
    Incorporated,
    /// It is the name of a company without its legal form.
    Formal,
    /// It opens the name of whom the report speaks for.
    Reporting,
    /// It is the name of whom the report speaks for without its country.
    National,
}

/// "OST" of "OST Eastern Switzerland University": the letters that universities put before their names.
fn leading_letters(spelling: &Spelling, words: &[&str]) -> Option<String> {
    let taught = spelling
        .head
        .is_some_and(|head| head.kind == OrganizationKind::University);
    let letters =
        (3..=5).contains(&words[0].len()) && words[0].bytes().all(|byte| byte.is_ascii_uppercase());
    (taught && letters && words.len() > 2).then(|| words[0].to_owned())
}

/// Kinds whose name without its head still names them: "Gemini" is an observatory, "Linux" no foundation.
fn names_itself(kind: OrganizationKind) -> bool {
    !matches!(
        kind,
        OrganizationKind::Committee
            | OrganizationKind::WorkingGroup
            | OrganizationKind::OpenSourceFoundation
            | OrganizationKind::Program
            | OrganizationKind::Conference
    )
}

fn is_distinctive(short: &str, evidence: &Evidence) -> bool {
    let words: Vec<&str> = short.split(' ').collect();
    let small = words.len() == 1 && evidence.is_small_word(short);
    !small
        && !sets::is_place(short)
        && !sets::is_no_organization(short)
        && !is_generic(&words)
        && !sets::is_given_name(short)
        && short.len() > 2
}

/// Spellings of one row of the lexicon are one organization.
pub(super) fn merge_known(spellings: &[Spelling], accepted: &[bool], groups: &mut Groups) {
    let mut first: HashMap<&str, usize, FxBuildHasher> = HashMap::default();
    for (at, spelling) in spellings.iter().enumerate().filter(|(at, _)| accepted[*at]) {
        if let Some(known) = spelling.known {
            let owner = *first.entry(known.name).or_insert(at);
            groups.join(owner, at);
        }
    }
}

/// "Alvik Group" is "Alvik plc", where no other legal form stands behind the name.
pub(super) fn merge_groups(spellings: &[Spelling], accepted: &[bool], groups: &mut Groups) {
    let mut formal: HashMap<&str, Option<usize>, FxBuildHasher> = HashMap::default();
    let cut = |text: &'_ str| {
        text.rfind(' ')
            .map(|cut| text[..cut].trim_end_matches(',').len())
    };
    let accepted = |(at, _): &(usize, &Spelling)| accepted[*at];
    for (at, spelling) in spellings.iter().enumerate().filter(accepted) {
        if let Some(cut) = cut(&spelling.text).filter(|_| spelling.legal) {
            formal
                .entry(&spelling.text[..cut])
                .and_modify(|owner| *owner = None)
                .or_insert(Some(at));
        }
    }
    let opened = |text: &'_ str| text.find(' ').filter(|cut| head::opens_firm(&text[..*cut]));
    for (at, spelling) in spellings.iter().enumerate().filter(accepted) {
        if let Some(cut) = opened(&spelling.text) {
            formal
                .entry(&spelling.text[cut + 1..])
                .and_modify(|owner| *owner = None)
                .or_insert(Some(at));
        }
    }
    for (at, spelling) in spellings.iter().enumerate().filter(accepted) {
        let named = spelling.text.strip_suffix(" Group");
        if let Some(Some(owner)) = named.and_then(|named| formal.get(named)) {
            groups.join(*owner, at);
        }
    }
}

/// "Haskell Foundation Board", "FreeBSD Ports Management Team": a body named after an accepted organization.
pub(super) fn accept_units(spellings: &[Spelling], index: &Index, accepted: &mut [bool]) {
    for (at, spelling) in spellings.iter().enumerate() {
        let unit = spelling.head.is_some_and(|head| {
            matches!(
                head.kind,
                OrganizationKind::Committee | OrganizationKind::WorkingGroup
            )
        });
        let mut owners = spelling
            .text
            .match_indices(' ')
            .map(|(cut, _)| &spelling.text[..cut]);
        let owned = owners.any(|owner| index.get(owner).is_some_and(|id| accepted[*id]));
        // "Alvik Leadership Team": the people who lead.
        let lower = spelling.text.to_lowercase();
        let leads = lower.ends_with(" leadership team") || lower.ends_with(" executive team");
        if unit && owned && !leads && !is_vetoed(spelling) {
            accepted[at] = true;
        }
    }
}

/// "FreeBSD" beside the "FreeBSD Core Team": software that has a body of its own is a project.
pub(super) fn accept_projects(spellings: &[Spelling], index: &Index, accepted: &mut [bool]) {
    let mut projects: Vec<usize> = Vec::new();
    for (_, unit) in spellings.iter().enumerate().filter(|(at, _)| accepted[*at]) {
        if !unit.head.is_some_and(|head| {
            matches!(
                head.kind,
                OrganizationKind::Committee | OrganizationKind::WorkingGroup
            )
        }) {
            continue;
        }
        let owners = unit
            .text
            .match_indices(' ')
            .map(|(cut, _)| &unit.text[..cut]);
        projects.extend(owners.filter_map(|owner| index.get(owner)).filter(|at| {
            spellings[**at].known.is_some_and(|known| {
                known.kind == OrganizationKind::OpenSourceProject
                    && known.sureness == Sureness::Software
            })
        }));
    }
    for at in projects {
        accepted[at] = true;
    }
}

/// Whether a known name is that of a project which another organization is only named for.
fn is_another_project(known: KnownOrganization, spelling: &Spelling) -> bool {
    known.sureness == Sureness::Software
        && known.kind == OrganizationKind::OpenSourceProject
        && spelling.known.is_none_or(|own| own.name != known.name)
        && spelling.head.is_none_or(|head| head.kind != known.kind)
}

/// "CoCC" is the "Code of Conduct Committee" where no other name has its initials.
pub(super) fn merge_initials(spellings: &[Spelling], accepted: &[bool], groups: &mut Groups) {
    let mut owners: HashMap<String, Option<usize>, FxBuildHasher> = HashMap::default();
    for (at, spelling) in spellings
        .iter()
        .enumerate()
        .filter(|(at, spelling)| accepted[*at] && spelling.head.is_some())
    {
        let all: String = spelling
            .text
            .split(' ')
            .filter_map(|word| word.chars().next())
            .flat_map(char::to_uppercase)
            .collect();
        let capitals: String = spelling
            .text
            .split(' ')
            .filter_map(|word| word.chars().next())
            .filter(|c| c.is_uppercase())
            .collect();
        let both = if all == capitals {
            vec![all]
        } else {
            vec![all, capitals]
        };
        for initials in both {
            let root = groups.root(at);
            owners
                .entry(initials)
                .and_modify(|owner| *owner = owner.filter(|first| *first == root))
                .or_insert(Some(root));
        }
    }
    for (at, spelling) in spellings.iter().enumerate().filter(|(at, _)| accepted[*at]) {
        let short = spelling.text.len() >= 2
            && spelling.known.is_none()
            && spelling.text.chars().all(char::is_alphabetic)
            && spelling.text.chars().filter(|c| c.is_uppercase()).count() >= 2;
        let letters = spelling.text.to_uppercase();
        // "TDF" is "The Dorn Foundation", which reports.
        let reporting = |owner: &&Option<usize>| {
            owner.is_some_and(|owner| {
                let mut same = spellings.iter().enumerate();
                same.any(|(at, other)| other.has(Rule::OrgSubject) && groups.root(at) == owner)
            })
        };
        let article = letters.strip_prefix('T').filter(|rest| rest.len() > 1);
        let owner = match owners.get(&letters) {
            Some(owner) => Some(owner),
            None => article
                .and_then(|letters| owners.get(letters))
                .filter(reporting),
        };
        if let Some(Some(owner)) = owner.filter(|_| short) {
            groups.join(*owner, at);
        }
    }
}

/// Spellings that are one organization: a forest of parents.
pub(super) struct Groups(Vec<usize>);

impl Groups {
    pub(super) fn new(count: usize) -> Groups {
        Groups((0..count).collect())
    }

    pub(super) fn root(&mut self, at: usize) -> usize {
        let mut root = at;
        while self.0[root] != root {
            self.0[root] = self.0[self.0[root]];
            root = self.0[root];
        }
        root
    }

    pub(super) fn join(&mut self, one: usize, other: usize) {
        let (one, other) = (self.root(one), self.root(other));
        self.0[other.max(one)] = one.min(other);
    }
}
