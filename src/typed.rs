//! Rows read back as typed values, for what weighs facts against each other: [`compare`](crate::compare) and
//! [`check`](crate::check). They come from rows, so that a saved report is as good as one just read.

mod clause;
mod fold;
mod read;
#[cfg(test)]
pub(crate) mod testing;

pub use clause::Clause;
pub(crate) use fold::folded;

use crate::model::{Bound, Decimal, Unit};

/// A report with the rows that are weighed.
#[derive(Clone, Debug, Default)]
pub struct Report {
    /// The document's name as given.
    pub source: String,
    /// Whether places are those of the file: of a page or a PDF they are those of the text taken out of it.
    pub text_is_source: bool,
    /// Whom "we" stands for.
    pub subject: Option<String>,
    /// The first day of the period it reports on, ISO 8601; none where it says none.
    pub period_start: Option<String>,
    /// Its visible words, one line a block; none where they are not asked for, and of a saved report.
    pub text: Option<String>,
    /// Its organizations, in order of their first mention.
    pub organizations: Vec<Organization>,
    /// Its roles, in order of place.
    pub roles: Vec<Role>,
    /// Its claims, in order of place.
    pub claims: Vec<Claim>,
    /// What could not be understood, in order of place.
    pub diagnostics: Vec<Diagnostic>,
}

/// Where a row's words stand.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Place {
    /// The document's name as given.
    pub source: String,
    /// From 1.
    pub line: i64,
    /// From 1, in Unicode scalar values.
    pub column: i64,
}

/// The time a fact speaks of: first and last day, ISO 8601; none where it is open, or not told at all.
#[derive(Clone, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Time {
    /// The last day.
    pub end: Option<String>,
    /// The first day.
    pub start: Option<String>,
}

impl Time {
    /// Whether a time is told.
    pub fn is_told(&self) -> bool {
        self.start.is_some() || self.end.is_some()
    }
}

/// A number with what it is a number of.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Quantity {
    /// Its value, or the lower end of a range.
    pub value: Decimal,
    /// The upper end of a range.
    pub value_max: Option<Decimal>,
    /// How it is bounded.
    pub bound: Bound,
    /// Whether the writer gave no number: "dozens of".
    pub vague: bool,
    /// Its unit.
    pub unit: Unit,
}

/// A claim.
#[derive(Clone, Debug)]
pub struct Claim {
    /// Its `claim_id`.
    pub id: String,
    /// Where it stands.
    pub place: Place,
    /// Its words, folded.
    pub words: String,
    /// Its number as written.
    pub number: String,
    /// Titles down to its section, joined with ` > `; empty before the first.
    pub section: String,
    /// How much.
    pub quantity: Quantity,
    /// Of what.
    pub measured: Option<String>,
    /// Of whom.
    pub subject: Option<String>,
    /// `increase` or `decrease`.
    pub change: Option<String>,
    /// The unit it recurs by.
    pub per: Option<String>,
    /// `actual`, `target`…
    pub modality: String,
    /// The time it speaks of.
    pub time: Time,
    /// The `claim_id` of the whole it is a part of.
    pub part_of: Option<String>,
    /// Which rule of extraction found it.
    pub rule: String,
    /// The clause it stands in; none in a saved report, which has no text.
    pub clause: Option<Clause>,
}

/// A role that somebody holds.
#[derive(Clone, Debug)]
pub struct Role {
    /// Its `role_id`.
    pub id: String,
    /// Where it stands.
    pub place: Place,
    /// Who holds it.
    pub holder: String,
    /// `organization`, `person` or `group`.
    pub holder_kind: String,
    /// The role's id.
    pub role: String,
    /// In which organization; empty for an unnamed class of them.
    pub organization: String,
    /// `stated`, or `one_of`.
    pub certainty: String,
    /// `current`, `ended` or `planned`.
    pub status: String,
    /// The words that gave it, and their first byte.
    pub cue: (i64, String),
}

/// An organization.
#[derive(Clone, Debug)]
pub struct Organization {
    /// Its `organization_id`.
    pub id: String,
    /// Where it is named first.
    pub place: Place,
    /// Its name.
    pub name: String,
    /// What kind.
    pub kind: String,
    /// Its other spellings.
    pub aliases: Vec<String>,
    /// Where it is named, in order.
    pub mentions: Vec<Mention>,
    /// Whether the other side of a comparison holds its name in its text, though not as an organization.
    pub is_named_there: bool,
}

/// An occurrence of an organization's name.
#[derive(Clone, Debug)]
pub struct Mention {
    /// Where it stands.
    pub place: Place,
    /// Its words.
    pub text: String,
    /// Its first byte, and the one past its last.
    pub bytes: (i64, i64),
}

/// Something that extraction left unsaid.
#[derive(Clone, Debug)]
pub struct Diagnostic {
    /// Where it stands.
    pub place: Place,
    /// What kind.
    pub code: String,
    /// `note` or `warning`.
    pub severity: String,
    /// What it tells.
    pub message: String,
    /// The words concerned.
    pub words: String,
}
