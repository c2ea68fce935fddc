//! What extraction could not explain: numbers, names and roles.

use crate::check::{Marks, Rule, Usual};
use crate::model::Severity;
use crate::typed::Report;

pub(super) const RULE: Rule = Rule {
    id: "text.unexplained",
    what: "A number, name or role that no rule of extraction explains",
    usual: Usual::Off,
    find,
};

fn find(report: &Report, marks: &mut Marks<'_>) {
    let is_note = |severity: &str| severity == Severity::Note.name();
    for one in report
        .diagnostics
        .iter()
        .filter(|one| is_note(&one.severity))
    {
        marks.add(&one.place, &one.words, one.message.clone(), None);
    }
}
