//! How a number is bounded.

/// What a number says of the quantity behind it.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Bound {
    /// "867"
    #[default]
    Exact,
    /// "about", "roughly", "~"
    Approx,
    /// "nearly", "almost", "close to"
    Nearly,
    /// "over", "more than", "exceeding", "100+"
    MoreThan,
    /// "at least", "or more", "no fewer than", "as little as"
    AtLeast,
    /// "under", "below", "fewer than"
    LessThan,
    /// "up to", "at most", "no more than", "as many as"
    AtMost,
}

impl Bound {
    /// All of them, in the order they are listed to people.
    pub const ALL: [Bound; 7] = [
        Bound::Exact,
        Bound::Approx,
        Bound::Nearly,
        Bound::MoreThan,
        Bound::AtLeast,
        Bound::LessThan,
        Bound::AtMost,
    ];

    /// The word in the `bound` column.
    pub fn name(self) -> &'static str {
        match self {
            Bound::Exact => "exact",
            Bound::Approx => "approx",
            Bound::Nearly => "nearly",
            Bound::MoreThan => "more_than",
            Bound::AtLeast => "at_least",
            Bound::LessThan => "less_than",
            Bound::AtMost => "at_most",
        }
    }

    /// The bound that the `bound` column calls `name`.
    pub fn from_name(name: &str) -> Option<Bound> {
        Bound::ALL.into_iter().find(|bound| bound.name() == name)
    }

    /// The sign that stands before a number in a table.
    pub fn sign(self) -> &'static str {
        match self {
            Bound::Exact => "",
            Bound::Approx => "~ ",
            Bound::Nearly => "≲ ",
            Bound::MoreThan => "> ",
            Bound::AtLeast => "≥ ",
            Bound::LessThan => "< ",
            Bound::AtMost => "≤ ",
        }
    }
}
