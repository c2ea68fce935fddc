//! What a careful editor would mark in a report: rules, and assertions of the user's own.
//!
//! A rule looks at one report and marks only what it can show. A new one is a file in `check/rules/` and a line in
//! [`RULES`].

mod assertion;
mod columns;
mod range;
mod rules;
mod table;

pub use assertion::{Assertion, Verdict, statements};
pub use columns::{NAME, fields, row};
pub use rules::RULES;

use crate::typed::{Place, Report};

/// A rule.
#[derive(Debug)]
pub struct Rule {
    /// Its stable name.
    pub id: &'static str,
    /// What it marks.
    pub what: &'static str,
    /// Whether it is asked where no rule is named.
    pub usual: Usual,
    find: fn(&Report, &mut Marks<'_>),
}

/// Whether a rule is asked where none is named.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Usual {
    /// What it marks is wrong, or cannot be relied on.
    On,
    /// What it marks is a matter of style, or often as it should be.
    Off,
}

/// Something that a rule marks.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Finding {
    /// The rule's id.
    pub rule: &'static str,
    /// Where it is.
    pub place: Place,
    /// Whether that is a place of the file, and not of the text taken out of it.
    pub in_file: bool,
    /// The words that are marked; empty for a whole report.
    pub words: String,
    /// What is wrong with them.
    pub message: String,
    /// Where the other words stand that they do not agree with.
    pub other: Option<Place>,
}

/// Where rules put what they mark.
struct Marks<'m> {
    rule: &'static str,
    in_file: bool,
    findings: &'m mut Vec<Finding>,
}

impl Marks<'_> {
    fn add(&mut self, place: &Place, words: &str, message: String, other: Option<&Place>) {
        self.findings.push(Finding {
            rule: self.rule,
            place: place.clone(),
            in_file: self.in_file,
            words: words.to_owned(),
            message,
            other: other.cloned(),
        });
    }
}

/// What rules mark in a report, in the order of the text.
pub fn check(report: &Report, rules: &[&'static Rule]) -> Vec<Finding> {
    let mut findings = Vec::new();
    for rule in rules {
        let mut marks = Marks {
            rule: rule.id,
            in_file: report.text_is_source,
            findings: &mut findings,
        };
        (rule.find)(report, &mut marks);
    }
    findings.sort_by_key(|finding| (finding.place.line, finding.place.column));
    findings
}
