//! Organizations and their mentions.

use super::Rule;
use crate::document::Span;

/// What kind of organization.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
#[expect(missing_docs, reason = "each variant is the word in the `kind` column")]
pub enum OrganizationKind {
    Company,
    StandardsBody,
    IndustryAlliance,
    OpenSourceFoundation,
    OpenSourceProject,
    Nonprofit,
    Academic,
    University,
    Government,
    InternationalBody,
    Conference,
    Program,
    WorkingGroup,
    Committee,
    Other,
}

impl OrganizationKind {
    /// All kinds with the word in the `kind` column and the plural people read in `stats`.
    pub const ALL: [(OrganizationKind, &'static str, &'static str); 15] = [
        (OrganizationKind::Company, "company", "companies"),
        (
            OrganizationKind::StandardsBody,
            "standards_body",
            "standards bodies",
        ),
        (
            OrganizationKind::IndustryAlliance,
            "industry_alliance",
            "alliances",
        ),
        (
            OrganizationKind::OpenSourceFoundation,
            "open_source_foundation",
            "open-source foundations",
        ),
        (
            OrganizationKind::OpenSourceProject,
            "open_source_project",
            "open-source projects",
        ),
        (OrganizationKind::Nonprofit, "nonprofit", "nonprofits"),
        (OrganizationKind::Academic, "academic", "academic"),
        (OrganizationKind::University, "university", "universities"),
        (OrganizationKind::Government, "government", "government"),
        (
            OrganizationKind::InternationalBody,
            "international_body",
            "international bodies",
        ),
        (OrganizationKind::Conference, "conference", "conferences"),
        (OrganizationKind::Program, "program", "programs"),
        (
            OrganizationKind::WorkingGroup,
            "working_group",
            "working groups",
        ),
        (OrganizationKind::Committee, "committee", "committees"),
        (OrganizationKind::Other, "other", "other"),
    ];

    /// The word in the `kind` column.
    pub fn name(self) -> &'static str {
        OrganizationKind::ALL[self as usize].1
    }

    /// The plural people read.
    pub fn plural(self) -> &'static str {
        OrganizationKind::ALL[self as usize].2
    }

    /// The kind whose `kind` column says `name`.
    pub fn from_name(name: &str) -> Option<OrganizationKind> {
        OrganizationKind::ALL
            .iter()
            .find(|row| row.1 == name)
            .map(|row| row.0)
    }
}

/// What mentions resolve to.
#[derive(Clone, Debug)]
pub struct Organization {
    /// The form the report introduces in full, else the form it uses.
    pub name: String,
    /// What kind.
    pub kind: OrganizationKind,
    /// Its other spellings in the report, in order of first use.
    pub aliases: Vec<String>,
    /// Which rule found it first.
    pub rule: Rule,
}

/// One occurrence of an organization's name.
#[derive(Clone, Copy, Debug)]
pub struct Mention {
    /// Index into `Report::organizations`.
    pub organization: u32,
    /// Where it stands.
    pub span: Span,
    /// The section it stands in.
    pub section: Option<u32>,
}
