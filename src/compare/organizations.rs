//! Which organizations of two sides are one.

use std::collections::{BTreeMap, HashMap, HashSet};

use super::Match;
use super::verdict::in_order;
use crate::extract::folded_name;
use crate::typed::{Organization, Report};

/// Names, folded, by the organization they are of.
///
/// Two names are of one organization where a report says so by an alias. An alias that one side gives to organizations
/// of several names ties none of them.
pub(super) struct Identities {
    /// Each folded name and alias with a node.
    nodes: HashMap<String, usize>,
    /// Each node's root, which is its own.
    parents: Vec<usize>,
}

impl Identities {
    pub(super) fn of(old: &[Report], new: &[Report]) -> Identities {
        let mut identities = Identities {
            nodes: HashMap::new(),
            parents: Vec::new(),
        };
        for side in [old, new] {
            let mut owners: BTreeMap<String, Vec<usize>> = BTreeMap::new();
            for organization in side.iter().flat_map(|report| &report.organizations) {
                let name = identities.node(&organization.name);
                for alias in &organization.aliases {
                    let owners = owners.entry(folded_name(alias)).or_default();
                    if !owners.contains(&name) {
                        owners.push(name);
                    }
                }
            }
            for (alias, owners) in owners {
                if let [only] = owners[..] {
                    let alias = identities.node(&alias);
                    identities.join(alias, only);
                }
            }
        }
        for node in 0..identities.parents.len() {
            identities.parents[node] = identities.root(node);
        }
        identities
    }

    /// The organization that a name is of.
    pub(super) fn identity(&self, name: &str) -> Option<usize> {
        let node = self.nodes.get(&folded_name(name))?;
        Some(self.parents[*node])
    }

    fn node(&mut self, name: &str) -> usize {
        let fresh = self.parents.len();
        let node = *self.nodes.entry(folded_name(name)).or_insert(fresh);
        if node == fresh {
            self.parents.push(fresh);
        }
        node
    }

    fn root(&mut self, mut node: usize) -> usize {
        while self.parents[node] != node {
            self.parents[node] = self.parents[self.parents[node]];
            node = self.parents[node];
        }
        node
    }

    fn join(&mut self, one: usize, other: usize) {
        let (one, other) = (self.root(one), self.root(other));
        self.parents[one.max(other)] = one.min(other);
    }
}

/// Each organization once, as its side names it first.
///
/// One that a side lacks may stand in its text all the same, where its name was not known for one. What is not at hand,
/// the text of a saved report, names nobody.
pub(super) fn compare(
    identities: &Identities,
    old: &[Report],
    new: &[Report],
) -> Vec<Match<Organization>> {
    let all = |side: &[Report]| -> Vec<(usize, Organization)> {
        let organizations = side.iter().flat_map(|report| &report.organizations);
        let mut seen = HashSet::new();
        organizations
            .filter_map(|one| Some((identities.identity(&one.name)?, one)))
            .filter(|(identity, _)| seen.insert(*identity))
            .map(|(identity, one)| (identity, one.clone()))
            .collect()
    };
    let mut matches = in_order(all(old), all(new));
    for one in &mut matches {
        match one {
            Match::Gone(organization) => organization.is_named_there = names(new, organization),
            Match::New(organization) => organization.is_named_there = names(old, organization),
            Match::Both(..) => {}
        }
    }
    matches
}

/// Whether a text of a side holds an organization's name or one of its aliases, as written and as whole words.
fn names(side: &[Report], organization: &Organization) -> bool {
    let spellings = || {
        [&organization.name]
            .into_iter()
            .chain(&organization.aliases)
    };
    let mut texts = side.iter().filter_map(|report| report.text.as_deref());
    texts.any(|text| spellings().any(|name| holds(text, name)))
}

fn holds(text: &str, name: &str) -> bool {
    let is_inner = |c: Option<char>| c.is_some_and(char::is_alphanumeric);
    let is_whole = |(at, name): (usize, &str)| {
        let before = text[..at].chars().next_back();
        let behind = text[at + name.len()..].chars().next();
        !is_inner(before) && !is_inner(behind)
    };
    !name.is_empty() && text.match_indices(name).any(is_whole)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::compare::Judged;

    fn side(reports: &[&[(&str, &[&str])]]) -> Vec<Report> {
        let organization = |(name, aliases): &(&str, &[&str])| Organization {
            id: String::new(),
            place: Default::default(),
            name: (*name).to_owned(),
            kind: String::new(),
            aliases: aliases.iter().map(|alias| (*alias).to_owned()).collect(),
            mentions: Vec::new(),
            is_named_there: false,
        };
        let report = |organizations: &&[(&str, &[&str])]| Report {
            organizations: organizations.iter().map(organization).collect(),
            ..Report::default()
        };
        reports.iter().map(report).collect()
    }

    #[track_caller]
    fn check(old: &[&[(&str, &[&str])]], new: &[&[(&str, &[&str])]], expect: &[&str]) {
        let (old, new) = (side(old), side(new));
        let matches = compare(&Identities::of(&old, &new), &old, &new);
        let words = matches
            .iter()
            .map(|one| format!("{} {}", one.verdict().name(), one.either().name));
        assert_eq!(words.collect::<Vec<_>>(), expect);
    }

    #[test]
    fn spellings_and_aliases_are_one_organization() {
        check(
            &[&[("ISOC", &[]), ("Alvik, Inc.", &[]), ("Dorn", &[])]],
            &[&[
                ("Alvik Inc", &[]),
                ("Internet Society", &["ISOC"]),
                ("Erk", &[]),
            ]],
            &[
                "same Alvik Inc",
                "same Internet Society",
                "new Erk",
                "gone Dorn",
            ],
        );
    }

    #[test]
    fn a_name_in_the_other_text_is_neither_gone_nor_new() {
        let mut old = side(&[&[("Erk", &[]), ("Dorn Lab", &["DL"]), ("Olm", &[])]]);
        let mut new = side(&[&[("Alvik", &[])]]);
        old[0].text = Some("Alvikson met Erk.".to_owned());
        new[0].text = Some("The DL, erk and Olm\u{2019}s friends met.".to_owned());
        let verdicts = |old: &[Report], new: &[Report]| -> Vec<String> {
            let matches = compare(&Identities::of(old, new), old, new);
            let told = |one: &Match<Organization>| {
                format!("{} {}", one.verdict().name(), one.either().name)
            };
            matches.iter().map(told).collect()
        };
        assert_eq!(
            verdicts(&old, &new),
            ["new Alvik", "gone Erk", "named Dorn Lab", "named Olm"]
        );
        new[0].text = None;
        assert_eq!(
            verdicts(&old, &new),
            ["new Alvik", "gone Erk", "gone Dorn Lab", "gone Olm"]
        );
    }

    #[test]
    fn an_alias_of_several_ties_none() {
        check(
            &[
                &[("Open Car Group", &["OCG"])],
                &[("Old Clock Guild", &["OCG"])],
            ],
            &[&[("OCG", &[])]],
            &["new OCG", "gone Open Car Group", "gone Old Clock Guild"],
        );
    }
}
