//! Reports of two sides, OLD and NEW, against each other: what is gone, what is new, what has changed.
//!
//! Reports are paired first, claims are matched within a pair, organizations and roles over a whole side. Facts are
//! matched where they are surely about the same; where that is doubtful, one is gone and the other new.

mod asked;
mod change;
mod claims;
mod columns;
mod organizations;
mod reports;
mod roles;
mod verdict;

pub use asked::Asked;
pub use change::Change;
pub use columns::{NAME, fields, rows};
pub use verdict::{Judged, Match, Verdict};

use crate::rows::Table;
use crate::typed::{Claim, Organization, Report, Role};
use organizations::Identities;

/// Two sides compared; what is the same is there too.
#[derive(Clone, Debug, Default)]
pub struct Comparison {
    /// The names of OLD's reports and of NEW's.
    pub sources: [Vec<String>; 2],
    /// The names of the reports.
    pub reports: Vec<Match<String>>,
    /// Organizations, NEW's in order and then those that are gone.
    pub organizations: Vec<Match<Organization>>,
    /// Roles, in the same order.
    pub roles: Vec<Match<Role>>,
    /// Claims, in the same order, report by report.
    pub claims: Vec<Match<Claim>>,
}

impl Comparison {
    /// What became of every fact, with its table.
    pub fn verdicts(&self) -> impl Iterator<Item = (Table, Verdict)> {
        fn of<T>(table: Table, matches: &[Match<T>]) -> impl Iterator<Item = (Table, Verdict)>
        where
            Match<T>: Judged,
        {
            matches.iter().map(move |one| (table, one.verdict()))
        }
        of(Table::Reports, &self.reports)
            .chain(of(Table::Organizations, &self.organizations))
            .chain(of(Table::Roles, &self.roles))
            .chain(of(Table::Claims, &self.claims))
    }
}

/// Compares two sides.
pub fn compare(old: &[Report], new: &[Report]) -> Comparison {
    let names = |reports: &[Report]| reports.iter().map(|report| report.source.clone()).collect();
    let pairs = reports::pair(old, new);
    let identities = Identities::of(old, new);
    let name = |side: &[Report], at: usize| side[at].source.clone();
    Comparison {
        sources: [names(old), names(new)],
        reports: pairs
            .iter()
            .map(|pair| match *pair {
                Match::Gone(old_at) => Match::Gone(name(old, old_at)),
                Match::New(new_at) => Match::New(name(new, new_at)),
                Match::Both(old_at, new_at) => Match::Both(name(old, old_at), name(new, new_at)),
            })
            .collect(),
        organizations: organizations::compare(&identities, old, new),
        roles: roles::compare(&identities, old, new),
        claims: pairs
            .iter()
            .flat_map(|pair| {
                claims::compare(
                    pair.in_old().map(|at| &old[*at]),
                    pair.in_new().map(|at| &new[*at]),
                )
            })
            .collect(),
    }
}
