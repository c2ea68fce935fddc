//! What a comparison found, as counts that add up, and the figures read off them.

use std::fmt;
use std::iter::Sum;
use std::ops::AddAssign;

use crate::rows::Table;

/// What was found of what had to be, and what should not have been.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Tally {
    /// Annotations found.
    pub found: usize,
    /// Annotations that had to be found.
    pub wanted: usize,
    /// Rows that no annotation asks for.
    pub false_alarms: usize,
}

/// Precision, recall and their harmonic mean, each from 0 to 1; 0 where there is nothing to divide by.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
#[expect(missing_docs, reason = "the words are the figures' names")]
pub struct Figures {
    pub precision: f64,
    pub recall: f64,
    pub f1: f64,
}

/// Some of some.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Rate {
    /// How many have it.
    pub hits: usize,
    /// Of how many.
    pub of: usize,
}

/// How one report, or several together, compare with what people read in them.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Outcome {
    /// How many reports it sums up.
    pub reports: usize,
    /// Headings.
    pub sections: Tally,
    /// Organizations; one reported under two names counts as found and as a false alarm.
    pub organizations: Tally,
    /// Roles.
    pub roles: Tally,
    /// Claims with the right place and value.
    pub claims: Tally,
    /// Of the claims found: bound, unit and what is measured are all right.
    pub full: Rate,
    /// Of the major claims: found.
    pub major: Rate,
    /// Of the claims found: the bound is right.
    pub bound: Rate,
    /// Of the claims found: the unit is right.
    pub unit: Rate,
    /// Of the claims found: what is measured is right, compared loosely.
    pub measured: Rate,
    /// Of the traps: taken for a claim.
    pub traps: Rate,
    /// Of the organizations found: the kind is right.
    pub kind: Rate,
    /// Of the roles found: `stated` or `one_of` is right.
    pub certainty: Rate,
    /// Each thing missed, wrong or too many, by line.
    pub mistakes: Vec<Mistake>,
}

/// One thing that is not as the annotation has it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Mistake {
    /// What is wrong with it.
    pub kind: MistakeKind,
    /// What it is a row of.
    pub table: Table,
    /// The 1-based line it stands on.
    pub line: usize,
    /// What it says and, where it is found but wrong, how it differs.
    pub what: String,
}

/// How a report can differ from its annotation.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum MistakeKind {
    /// The annotation has it, the report has not.
    Missed,
    /// The report has it, the annotation has not.
    False,
    /// Both have it, and the report says something else of it.
    Wrong,
    /// The report has it twice, under two names.
    Split,
}

impl MistakeKind {
    /// The word people read.
    pub fn name(self) -> &'static str {
        match self {
            MistakeKind::Missed => "missed",
            MistakeKind::False => "false",
            MistakeKind::Wrong => "wrong",
            MistakeKind::Split => "split",
        }
    }
}

impl fmt::Display for Mistake {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let thing = match self.table {
            Table::Sections => "section",
            Table::Organizations => "organization",
            Table::Roles => "role",
            _ => "claim",
        };
        write!(f, "{} {thing} {}", self.kind.name(), self.what)
    }
}

impl Outcome {
    /// What has precision and recall, under the names people read; `claims_full` are the claims of which all is right.
    pub fn tallies(&self) -> [(&'static str, Tally); 5] {
        let full = Tally {
            found: self.full.hits,
            wanted: self.claims.wanted,
            false_alarms: self.claims.false_alarms + self.claims.found - self.full.hits,
        };
        [
            ("sections", self.sections),
            ("organizations", self.organizations),
            ("roles", self.roles),
            ("claims", self.claims),
            ("claims_full", full),
        ]
    }

    /// What is a share of something, under the names people read.
    pub fn rates(&self) -> [(&'static str, Rate); 7] {
        [
            ("major_recall", self.major),
            ("bound", self.bound),
            ("unit", self.unit),
            ("measured", self.measured),
            ("trap_rate", self.traps),
            ("kind", self.kind),
            ("certainty", self.certainty),
        ]
    }

    pub(super) fn mistake(&mut self, kind: MistakeKind, table: Table, line: usize, what: String) {
        self.mistakes.push(Mistake {
            kind,
            table,
            line,
            what,
        });
    }
}

impl Tally {
    /// Its precision, recall and F1.
    pub fn figures(self) -> Figures {
        let precision = ratio(self.found, self.found + self.false_alarms);
        let recall = ratio(self.found, self.wanted);
        let f1 = if precision + recall > 0.0 {
            2.0 * precision * recall / (precision + recall)
        } else {
            0.0
        };
        Figures {
            precision,
            recall,
            f1,
        }
    }
}

impl Rate {
    pub(super) fn count(&mut self, is_hit: bool) {
        self.of += 1;
        self.hits += usize::from(is_hit);
    }

    /// From 0 to 1; 0 of nothing.
    pub fn share(self) -> f64 {
        ratio(self.hits, self.of)
    }
}

fn ratio(part: usize, whole: usize) -> f64 {
    part as f64 / whole.max(1) as f64
}

impl AddAssign for Tally {
    fn add_assign(&mut self, other: Tally) {
        self.found += other.found;
        self.wanted += other.wanted;
        self.false_alarms += other.false_alarms;
    }
}

impl AddAssign for Rate {
    fn add_assign(&mut self, other: Rate) {
        self.hits += other.hits;
        self.of += other.of;
    }
}

impl AddAssign for Outcome {
    fn add_assign(&mut self, other: Outcome) {
        self.reports += other.reports;
        self.sections += other.sections;
        self.organizations += other.organizations;
        self.roles += other.roles;
        self.claims += other.claims;
        self.full += other.full;
        self.major += other.major;
        self.bound += other.bound;
        self.unit += other.unit;
        self.measured += other.measured;
        self.traps += other.traps;
        self.kind += other.kind;
        self.certainty += other.certainty;
        self.mistakes.extend(other.mistakes);
    }
}

impl Sum for Outcome {
    fn sum<I: Iterator<Item = Outcome>>(outcomes: I) -> Outcome {
        outcomes.fold(Outcome::default(), |mut sum, outcome| {
            sum += outcome;
            sum
        })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn outcome(found: usize, wanted: usize, false_alarms: usize, full: usize) -> Outcome {
        Outcome {
            reports: 1,
            claims: Tally {
                found,
                wanted,
                false_alarms,
            },
            full: Rate {
                hits: full,
                of: found,
            },
            ..Outcome::default()
        }
    }

    #[test]
    fn outcomes_add_up_before_figures_are_read_off() {
        let sum: Outcome = [outcome(1, 1, 0, 0), outcome(2, 3, 1, 2)].into_iter().sum();
        assert_eq!(sum.reports, 2);
        let expect = Figures {
            precision: 0.75,
            recall: 0.75,
            f1: 0.75,
        };
        assert_eq!(sum.claims.figures(), expect);
    }

    #[test]
    fn a_claim_that_is_wrong_in_part_is_no_full_one() {
        let [.., (name, full)] = outcome(3, 4, 1, 2).tallies();
        assert_eq!(name, "claims_full");
        assert_eq!((full.found, full.wanted, full.false_alarms), (2, 4, 2));
    }

    #[test]
    fn nothing_to_divide_by_is_zero() {
        let nothing = Outcome::default();
        for (name, tally) in nothing.tallies() {
            assert_eq!(tally.figures(), Figures::default(), "{name}");
        }
        for (name, rate) in nothing.rates() {
            assert_eq!(rate.share(), 0.0, "{name}");
        }
    }
}
