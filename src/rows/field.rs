//! Columns of whatever is printed: of a table, of an aggregation, of a query.

use std::borrow::Cow;

use super::{Column, Kind};

/// A column of rows that may be of no table of the model.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Field {
    /// Its name everywhere.
    pub name: Cow<'static, str>,
    /// The type of its values.
    pub kind: Kind,
    /// How soon a narrow table drops it: 0 stays longest, 9 is not shown unless asked for.
    pub rank: u8,
    /// What it says; empty for a column that a user made.
    pub doc: &'static str,
}

impl Field {
    /// A column that a user made, which no table drops.
    pub fn made(name: impl Into<Cow<'static, str>>, kind: Kind) -> Field {
        Field {
            name: name.into(),
            kind,
            rank: 0,
            doc: "",
        }
    }
}

impl From<&Column> for Field {
    fn from(column: &Column) -> Field {
        Field {
            name: Cow::Borrowed(column.name),
            kind: column.kind,
            rank: column.rank,
            doc: column.doc,
        }
    }
}
