//! What extraction could not explain: numbers, names and roles.

use crate::check::{Marks, Rule, Usual};
use crate::model::{DiagnosticCode, Severity};
use crate::typed::{Diagnostic, Report};

pub(super) const RULE: Rule = Rule {
    id: "text.unexplained",
    what: "A number, name or role that no rule of extraction explains",
    usual: Usual::Off,
    find,
};

fn find(report: &Report, marks: &mut Marks<'_>) {
    // A text without words has nothing to explain.
    let is_meant = |one: &&Diagnostic| {
        one.severity == Severity::Note.name() && one.code != DiagnosticCode::EmptyText.name()
    };
    for one in report.diagnostics.iter().filter(is_meant) {
        marks.add(&one.place, &one.words, one.message.clone(), None);
    }
}
