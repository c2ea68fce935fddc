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

/// A column that formats for people make of several, under a name of its own.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Joined {
    /// `report.md:12:4`
    Place,
    /// `2021 Q1`
    AsOf,
}

impl Joined {
    /// All of them.
    pub const ALL: [Joined; 2] = [Joined::Place, Joined::AsOf];

    /// What it is called.
    pub fn name(self) -> &'static str {
        match self {
            Joined::Place => "place",
            Joined::AsOf => "as_of",
        }
    }

    /// The columns that it is made of, which formats for machines print in its stead.
    pub fn parts(self) -> &'static [&'static str] {
        match self {
            Joined::Place => &["source", "line", "column"],
            Joined::AsOf => &["as_of_start", "as_of_end"],
        }
    }

    /// What it says.
    pub fn doc(self) -> &'static str {
        match self {
            Joined::Place => "Source, line and column: one in a table, three elsewhere",
            Joined::AsOf => {
                "First and last day as people write them in a table, two columns elsewhere"
            }
        }
    }

    /// Whether it can be made of these columns.
    pub fn is_of(self, fields: &[Field]) -> bool {
        let has = |part: &&str| fields.iter().any(|field| field.name == **part);
        self.parts().iter().all(has)
    }
}

/// A column that a user asked for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Shown {
    /// One of the columns there are, as an index into them.
    Field(usize),
    /// One made of several of them.
    Joined(Joined),
}

impl Shown {
    /// The columns it takes, as indices into `fields`.
    pub fn fields(self, fields: &[Field]) -> Vec<usize> {
        let find = |part: &&str| fields.iter().position(|field| field.name == **part);
        match self {
            Shown::Field(at) => vec![at],
            Shown::Joined(joined) => joined.parts().iter().filter_map(find).collect(),
        }
    }
}
