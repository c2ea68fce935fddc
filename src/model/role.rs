//! Roles: who is what in which organization.

use super::Rule;
use crate::document::Span;
use crate::lexicon::RoleId;

/// Who holds a role.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Holder {
    /// Index into `Report::organizations`.
    Organization(u32),
    /// A person's name in the text.
    Person(Span),
    /// An unnamed class: "304 members".
    Group(Span),
}

impl Holder {
    /// Its kind.
    pub fn kind(self) -> HolderKind {
        match self {
            Holder::Organization(_) => HolderKind::Organization,
            Holder::Person(_) => HolderKind::Person,
            Holder::Group(_) => HolderKind::Group,
        }
    }
}

/// What sort of holder.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[expect(
    missing_docs,
    reason = "each variant is the word in the `holder_kind` column"
)]
pub enum HolderKind {
    Organization,
    Person,
    Group,
}

impl HolderKind {
    /// The word in the `holder_kind` column.
    pub fn name(self) -> &'static str {
        match self {
            HolderKind::Organization => "organization",
            HolderKind::Person => "person",
            HolderKind::Group => "group",
        }
    }
}

/// Whether the text says this role, or one of several without saying which.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Certainty {
    /// The text says so.
    Stated,
    /// "a member of the board or executive committee, or a premium partner in".
    OneOf,
}

impl Certainty {
    /// The word in the `certainty` column.
    pub fn name(self) -> &'static str {
        match self {
            Certainty::Stated => "stated",
            Certainty::OneOf => "one_of",
        }
    }
}

/// Whether the role is held now.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum RoleStatus {
    /// It is held.
    Current,
    /// "stepped down as chair".
    Ended,
    /// "will join".
    Planned,
}

impl RoleStatus {
    /// The word in the `status` column.
    pub fn name(self) -> &'static str {
        match self {
            RoleStatus::Current => "current",
            RoleStatus::Ended => "ended",
            RoleStatus::Planned => "planned",
        }
    }
}

/// One holder's role in one organization.
#[derive(Clone, Debug)]
pub struct Role {
    /// The listed name that makes the pair.
    pub span: Span,
    /// Who holds it.
    pub holder: Holder,
    /// Which role of the closed list; `other` with its words in `words`.
    pub role: RoleId,
    /// The words that name the role.
    pub words: Span,
    /// In which organization: index into `Report::organizations`; `None` for an unnamed class of organizations.
    pub organization: Option<u32>,
    /// Stated, or one of several.
    pub certainty: Certainty,
    /// Held, ended or planned.
    pub status: RoleStatus,
    /// The adjective on it: "active", "full-time".
    pub qualifier: Option<Span>,
    /// How many hold it, for a group: index into `Report::claims`.
    pub count: Option<u32>,
    /// The words that gave it.
    pub cue: Span,
    /// The time it speaks of.
    pub as_of: Option<super::AsOf>,
    /// The section it stands in.
    pub section: Option<u32>,
    /// Which rule found it.
    pub rule: Rule,
}
