//! Vocabulary: a report as facts. Spans and enums only; words, lines and ids are made in `rows`.

mod claim;
mod decimal;
mod diagnostic;
mod organization;
mod phrase;
mod quantity;
mod role;
mod rule;
mod unit;

pub use claim::{AsOf, AsOfSource, Change, Claim, Date, Modality};
pub use decimal::Decimal;
pub(crate) use decimal::{push_whole, with_separators};
pub use diagnostic::{Diagnostic, DiagnosticCode, Severity};
pub use organization::{Mention, Organization, OrganizationKind};
pub use phrase::{Phrase, Pieces};
pub use quantity::Bound;
pub use role::{Certainty, Holder, HolderKind, Role, RoleStatus};
pub use rule::Rule;
pub use unit::{Dimension, Unit, UnitInfo};

/// Everything read from one document.
#[derive(Clone, Debug, Default)]
pub struct Report {
    /// Whom "we" and "the company" stand for.
    pub subject: Option<String>,
    /// Who published it, where that is known from the text or its metadata.
    pub publisher: Option<String>,
    /// Its title.
    pub title: Option<String>,
    /// The period it reports on.
    pub period: Option<(Date, Date)>,
    /// ISO 639-1 code of its language.
    pub language: &'static str,
    /// In order of their first mention.
    pub organizations: Vec<Organization>,
    /// In order of place.
    pub mentions: Vec<Mention>,
    /// In order of place.
    pub roles: Vec<Role>,
    /// In order of place.
    pub claims: Vec<Claim>,
    /// In order of place.
    pub diagnostics: Vec<Diagnostic>,
}
