//! Whom the report speaks for: the "we" of its sentences.

pub(super) mod prominent;
pub(super) mod told;
mod trade;

use std::collections::{BTreeMap, HashSet};

use rustc_hash::FxBuildHasher;

use super::evidence::{Evidence, Name, Uses};
use super::head;
use super::name::LONGEST;
use super::resolve::spelling::{is_generic, is_initialled, is_ordinary, is_storm};
use crate::document::Document;
use crate::extract::Options;
use crate::lexicon::{organizations, sets};
use crate::model::OrganizationKind;

/// Words of titles that name the document and not its publisher.
const TITLE_WORDS: [&str; 31] = [
    "annual",
    "biennial",
    "report",
    "review",
    "reports",
    "year",
    "transparency",
    "sustainability",
    "quarterly",
    "monthly",
    "update",
    "financial",
    "statements",
    "impact",
    "esg",
    "integrated",
    "status",
    "summary",
    "project",
    "health",
    "progress",
    "activity",
    "overview",
    "results",
    "newsletter",
    "half-year",
    "interim",
    "management",
    "grants",
    "board",
    "january",
];

/// Whom a report speaks for.
pub(super) struct Subject {
    /// Its name as the report writes it.
    pub(super) name: String,
    /// What it is by the words of the report, where its name does not tell.
    pub(super) kind: Option<OrganizationKind>,
}

/// The report's subject; `None` where no name stands out.
pub(super) fn find(document: &Document, evidence: &Evidence, options: &Options) -> Option<Subject> {
    let name = name(document, evidence, options)?;
    let words: Vec<&str> = name.split(' ').collect();
    // The whole text is read only for a name that does not tell.
    let told = organizations::known(&name).is_some()
        || head::of_name(&words).is_some_and(|head| head.force == head::Force::Strong);
    let kind = if told { None } else { trade::kind(document) };
    Some(Subject { name, kind })
}

/// The name of the report's subject, as the report writes it; `None` where no name stands out.
fn name(document: &Document, evidence: &Evidence, options: &Options) -> Option<String> {
    if let Some(given) = &options.subject {
        return Some(given.clone());
    }
    if let Some(organization) = &document.metadata.organization {
        return Some(organization.clone());
    }
    evidence
        .self_named
        .clone()
        .or_else(|| titled(document, evidence))
        .or_else(|| acting(document, evidence))
        .or_else(|| owning(document, evidence))
}

/// A name that stands in the title, the words for reports left out, and again in the text.
fn titled(document: &Document, evidence: &Evidence) -> Option<String> {
    const MOST_WORDS: usize = 14;
    /// "The Club" stands so often for the club of the title.
    const MANY: u32 = 8;
    let headings = document
        .sections
        .iter()
        .take(if is_stacked(document) { 2 } else { 1 })
        .map(|section| document.words(section.title));
    // A title that the layout did not show to be one still opens the document.
    let opening = document
        .blocks
        .iter()
        .find(|block| block.is_prose())
        .map(|block| document.words(block.span));
    let opening = opening.filter(|words| words.split(' ').count() <= MOST_WORDS);
    let titles: Vec<String> = headings
        .chain(document.metadata.title.clone())
        .chain(opening)
        .collect();
    let mut best: Option<(u32, String)> = None;
    for title in titles {
        for candidate in candidates(&title) {
            let uses = evidence.uses(&candidate);
            // "Astropy" where there is an "Astropy Project", and no drug that a chapter is about.
            let project = |head| evidence.uses(&format!("{candidate} {head}")).all > 0;
            let known = || {
                organizations::known(&candidate).is_some()
                    || ["Project", "Foundation", "Community"]
                        .into_iter()
                        .any(project)
            };
            let enough = uses.all >= 5 && known()
                || uses.all >= 3 && uses.acting + uses.as_community >= 1
                || uses.all >= 2
                    && (candidate.contains(' ') && stands_alone(&title, &candidate)
                        || is_headline(&title, &candidate))
                || abbreviated(evidence, &candidate)
                || is_full(&candidate)
                    && (is_headline(&title, &candidate)
                        || referring(evidence, &candidate).all >= MANY);
            let longer = best
                .as_ref()
                .is_none_or(|(words, _)| candidate.split(' ').count() as u32 > *words);
            if enough && longer && is_nameable(&candidate) && !evidence.is_person(&candidate) {
                best = Some((candidate.split(' ').count() as u32, candidate));
            }
        }
    }
    best.map(|(_, name)| name)
}

/// "Harbour Growth Programme (HGP)": whether the text goes on with the abbreviation that stands behind a name.
fn abbreviated(evidence: &Evidence, name: &str) -> bool {
    const OFTEN: u32 = 3;
    let mut expansions = evidence.expansions.iter();
    is_full(name)
        && expansions.any(|(long, short)| long == name && evidence.uses(short).all >= OFTEN)
}

/// Whether nothing but words for reports stands beside a name in a title, or it is an organization by its name:
/// "Delivering Premium Relief to Customers" names nobody.
fn stands_alone(title: &str, name: &str) -> bool {
    let words = title.replacen(name, "", 1);
    let mut others = words
        .split(|c: char| !(c.is_alphanumeric() || c == '-' || c == '&'))
        .filter(|word| word.chars().any(char::is_alphabetic));
    let report = |word: &str| {
        let word = word.to_lowercase();
        TITLE_WORDS.contains(&word.as_str()) || word == "the" || word == "for" || word == "of"
    };
    let firm = name.rsplit(' ').next().is_some_and(head::is_legal_form);
    firm || organizations::known(name).is_some() || is_full(name) || others.all(report)
}

/// Whether the first two headings of a document are its title and what belongs to it: no text stands between them.
fn is_stacked(document: &Document) -> bool {
    let [first, second, ..] = document.sections.as_slice() else {
        return false;
    };
    let from = document
        .blocks
        .partition_point(|block| block.span.start() < first.title.end());
    document.blocks[from..]
        .iter()
        .take_while(|block| block.span.start() < second.title.start())
        .all(|block| !block.is_prose() || block.is_heading())
}

/// "CARDEA Consortium – Biennial Report", "Acme Announces Results": whether a title opens with the name of whom the words
/// for a report are, or who announces.
fn is_headline(title: &str, name: &str) -> bool {
    const ANNOUNCING: [&str; 8] = [
        "reports",
        "announces",
        "releases",
        "publishes",
        "launches",
        "unveils",
        "completes",
        "declares",
    ];
    let Some(behind) = title.strip_prefix(name) else {
        return false;
    };
    let plain = |word: &str| {
        word.trim_matches(|c: char| !c.is_alphanumeric())
            .to_lowercase()
    };
    let mut words = behind.split_whitespace().map(plain);
    let first = words.find(|word| !word.is_empty()).unwrap_or_default();
    let known = |words: &[&str]| words.contains(&first.as_str());
    behind.starts_with([' ', ':', ',']) && (known(&ANNOUNCING) || known(&TITLE_WORDS))
}

/// The runs of capitalised words of a title once the words for reports are out.
fn candidates(title: &str) -> Vec<String> {
    let mut runs: Vec<Vec<&str>> = vec![Vec::new()];
    for word in title.split_whitespace() {
        let core = word.trim_matches(|c: char| !c.is_alphanumeric());
        let named = core.chars().any(char::is_uppercase)
            && !TITLE_WORDS.contains(&core.to_lowercase().as_str());
        let connects = is_connector(core) || word == "&" || head::is_legal_form(core);
        let last = runs.last_mut().expect("there is always a run");
        if (named || connects && !last.is_empty()) && last.len() < 2 * LONGEST_TITLE {
            last.push(if word == "&" { word } else { core });
            if word.ends_with([':', ',', ';']) {
                runs.push(Vec::new());
            }
        } else {
            runs.push(Vec::new());
        }
    }
    // The words for a report are many: every part of a run may be the name.
    let mut parts: Vec<String> = Vec::new();
    for run in runs {
        for start in 0..run.len() {
            for end in (start + 1..=run.len()).rev() {
                let part = &run[start..end];
                let whole = !is_connector(part[0]) && !is_connector(part[part.len() - 1]);
                if whole && part.len() <= LONGEST_TITLE {
                    parts.push(part.join(" "));
                }
            }
        }
    }
    parts
}

/// A title's run has no more words than these that are looked at together.
const LONGEST_TITLE: usize = 8;

fn is_connector(word: &str) -> bool {
    matches!(word, "of" | "for" | "&" | "and")
}

/// The name that is used and acts most often, where it does so clearly more often than the next. Names that start
/// alike are one: "Astropy", "Astropy Project".
fn acting(document: &Document, evidence: &Evidence) -> Option<String> {
    const FEWEST: u32 = 8;
    /// The same, for what is an organization by its name alone.
    const FEWEST_SURE: u32 = 7;
    let mut seen: HashSet<u64, FxBuildHasher> = HashSet::default();
    let mut families: BTreeMap<String, Family> = BTreeMap::new();
    for found in evidence.names.iter().filter(|found| !found.in_heading) {
        if !seen.insert(found.hash) {
            continue;
        }
        let text = text_of(document, evidence, found);
        let uses = evidence.uses(&text);
        let fits = uses.as_product * 2 < uses.all
            && uses.inside > 0
            && (uses.acting + uses.as_community > 0 || referring(evidence, &text).acting > 0)
            && !evidence.is_person(&text)
            && (!evidence.is_small_word(&text) || organizations::known(&text).is_some())
            && is_nameable(&text)
            && !is_unit(&text);
        if fits {
            // The foundation that is named after a project is not the project.
            let foundation = organizations::known(&text)
                .is_some_and(|known| known.kind == OrganizationKind::OpenSourceFoundation);
            let first = match text.split_once(' ') {
                Some((first, _)) if !foundation => first.to_owned(),
                _ => text.clone(),
            };
            let family = families.entry(first).or_default();
            family.score += uses.all + 2 * uses.acting;
            let names = match is_full(&text) {
                true => &mut family.full,
                false => &mut family.short,
            };
            names.push((uses.all, text));
        }
    }
    let families = families.into_values();
    let mut ranked: Vec<(u32, String)> = families
        .map(|family| (family.score, family.name()))
        .collect();
    for (score, name) in &mut ranked {
        let uses = referring(evidence, name);
        *score += uses.all + 2 * uses.acting;
    }
    ranked.sort_by_key(|(score, _)| std::cmp::Reverse(*score));
    let next = ranked.get(1).map_or(0, |(score, _)| *score);
    let (score, name) = ranked.into_iter().next()?;
    let sure = is_full(&name) || organizations::known(&name).is_some();
    let fewest = if sure { FEWEST_SURE } else { FEWEST };
    (score >= fewest && score * 2 >= next * 3).then_some(name)
}

/// Names that start alike, each with how often it is used: "Astropy", "Astropy Project".
#[derive(Default)]
struct Family {
    score: u32,
    short: Vec<(u32, String)>,
    full: Vec<(u32, String)>,
}

impl Family {
    /// The full name that is used most, in so many uses of the short one at least: "Astropy Project", not one of the many
    /// things that are called after Astropy. Of a known firm, and of a group whose parts are told of alike, the short name.
    fn name(mut self) -> String {
        const RARER: u32 = 4;
        for names in [&mut self.short, &mut self.full] {
            names.sort_by_key(|(uses, _)| std::cmp::Reverse(*uses));
        }
        let most = self.short.first().map_or(0, |(uses, _)| *uses);
        let second = self.full.get(1).map_or(0, |(uses, _)| *uses);
        let stands = |full: &&(u32, String)| {
            let alike = second * 2 >= full.0 && most >= full.0;
            let firm = (self.short.first()).is_some_and(|(_, name)| is_company(name));
            most == 0 || full.0 >= 2 && full.0 * RARER >= most && !alike && !(firm && most > full.0)
        };
        let full = self.full.first().filter(stands);
        let name = full.or(self.short.first()).or(self.full.first());
        name.map(|(_, name)| name.clone()).unwrap_or_default()
    }
}

fn is_company(name: &str) -> bool {
    organizations::known(name).is_some_and(|known| known.kind == OrganizationKind::Company)
}

/// How often the head of a longer name stands alone for it: "the University", "the City".
fn referring(evidence: &Evidence, name: &str) -> Uses {
    let words: Vec<&str> = name.split(' ').collect();
    let ends = [words[0], words[words.len() - 1]];
    let head = ends.into_iter().find(|word| is_generic(&[word]));
    let uses = head
        .filter(|_| is_full(name))
        .map(|head| evidence.uses(head));
    uses.filter(|uses| uses.acting > 0).unwrap_or_default()
}

/// The name that most committees are named after, where several are: "Alvik Cross Finance Committee".
fn owning(document: &Document, evidence: &Evidence) -> Option<String> {
    const FEWEST: usize = 3;
    let mut seen: HashSet<u64, FxBuildHasher> = HashSet::default();
    let mut owned: BTreeMap<String, usize> = BTreeMap::new();
    for found in &evidence.names {
        if !seen.insert(found.hash) {
            continue;
        }
        let text = text_of(document, evidence, found);
        let words: Vec<&str> = text.split(' ').collect();
        let unit =
            head::of_name(&words).is_some_and(|head| head.kind == OrganizationKind::Committee);
        if !unit {
            continue;
        }
        for (cut, _) in text.match_indices(' ') {
            let owner = &text[..cut];
            let named = evidence.uses(owner).all > 0
                || organizations::known(owner).is_some()
                || is_full(owner);
            if named && is_nameable(owner) {
                *owned.entry(owner.to_owned()).or_default() += 1;
            }
        }
    }
    let best = owned.into_iter().max_by_key(|(_, units)| *units);
    best.filter(|(_, units)| *units >= FEWEST)
        .map(|(owner, _)| owner)
}

/// Whether a name ends in a head noun of organizations that report, not of their committees.
fn is_full(name: &str) -> bool {
    let words: Vec<&str> = name.split(' ').collect();
    !is_unit(name) && head::of_name(&words).is_some_and(|head| head.force >= head::Force::Middling)
}

/// Whether a name ends in a head noun of what others hold: committees, events.
fn is_unit(name: &str) -> bool {
    let words: Vec<&str> = name.split(' ').collect();
    head::of_name(&words).is_some_and(|head| {
        matches!(
            head.kind,
            OrganizationKind::Committee
                | OrganizationKind::WorkingGroup
                | OrganizationKind::Conference
        )
    })
}

fn is_nameable(text: &str) -> bool {
    let person = text.split(' ').count() == 2
        && text.split(' ').next().is_some_and(sets::is_given_name)
        && organizations::known(text).is_none();
    let words: Vec<&str> = text.split(' ').collect();
    let event = organizations::known(text).map_or_else(
        || head::of_name(&words).is_some_and(|head| head.kind == OrganizationKind::Conference),
        |known| known.kind == OrganizationKind::Conference,
    );
    // "Statement The Group": two sentences that no stop parts.
    let torn = words.iter().skip(1).any(|word| *word == "The");
    !torn
        && !is_ordinary(&words)
        && !is_initialled(&words)
        && !is_storm(&words)
        && !is_generic(&words)
        && !event
        && !sets::is_place(text)
        && !sets::is_no_organization(text)
        && !person
        && words.iter().any(|word| word.len() > 1)
}

/// A name's words, white space folded.
pub(super) fn text_of(document: &Document, evidence: &Evidence, found: &Name) -> String {
    let tokens = evidence.tokens_of(found);
    let mut text = String::new();
    for (nth, token) in tokens.iter().take(LONGEST + 2).enumerate() {
        if nth > 0 && token.spaced {
            text.push(' ');
        }
        text.push_str(&token.seen(document));
    }
    text
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn leaves_the_words_for_reports_out_of_titles() {
        let first = |title| candidates(title).into_iter().next().unwrap_or_default();
        assert_eq!(
            first("Vestmark Energy Group    Annual Report 2023"),
            "Vestmark Energy Group"
        );
        assert_eq!(
            first("2024 Annual Review Hyperledger FireFly"),
            "Hyperledger FireFly"
        );
        assert_eq!(
            first("Harbour Alliance: Year in Review 2024"),
            "Harbour Alliance"
        );
        assert!(
            candidates("OpenFab Alliance Yearbook 2024").contains(&"OpenFab Alliance".to_owned())
        );
    }
    #[test]
    fn what_a_title_is_about_is_not_who_speaks() {
        assert!(!stands_alone(
            "Delivering Premium Relief to Customers",
            "Premium Relief"
        ));
        assert!(stands_alone(
            "Alvik Solar Annual Report 2023",
            "Alvik Solar"
        ));
        assert!(stands_alone(
            "Group Management Report of Alvik & Dorn SE",
            "Alvik & Dorn SE"
        ));
        assert!(!is_nameable("Statement The Group"));
    }
}
