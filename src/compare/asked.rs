//! Which facts of a comparison are shown, and how many.

use super::{Judged, Match, Verdict};
use crate::rows::Table;

/// Which facts of a comparison are shown.
#[derive(Clone, Debug, Default)]
pub struct Asked {
    /// The tables that are shown; all where none is named.
    pub tables: Vec<Table>,
    /// Whether what is the same is shown too.
    pub same: bool,
    /// Whether only what both sides tell otherwise is shown.
    pub changed: bool,
    /// How many facts of a table are shown at most.
    pub limit: Option<usize>,
}

impl Asked {
    /// Whether facts of a table with this verdict are shown.
    pub fn wants(&self, table: Table, verdict: Verdict) -> bool {
        let is_told = match verdict {
            Verdict::Changed => true,
            Verdict::Kept | Verdict::New | Verdict::Gone => !self.changed,
            Verdict::Named | Verdict::Same => self.same,
        };
        is_told && (self.tables.is_empty() || self.tables.contains(&table))
    }

    /// The facts of a table that are shown, what changed first, and how many more there were.
    pub fn shown<'m, T>(&self, table: Table, matches: &'m [Match<T>]) -> (Vec<&'m Match<T>>, usize)
    where
        Match<T>: Judged,
    {
        let wanted = |one: &&Match<T>| self.wants(table, one.verdict());
        let mut shown: Vec<&Match<T>> = matches.iter().filter(wanted).collect();
        shown.sort_by_key(|one| one.verdict());
        let found = shown.len();
        shown.truncate(self.limit.unwrap_or(found));
        let left_out = found - shown.len();
        (shown, left_out)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn check(asked: Asked, expect: &[&str], left_out: usize) {
        let text = |text: &str| text.to_owned();
        let matches = [
            Match::Gone(text("gone")),
            Match::Both(text("same"), text("same")),
            Match::New(text("new")),
        ];
        let (shown, rest) = asked.shown(Table::Reports, &matches);
        let shown: Vec<&str> = shown.iter().map(|one| one.either().as_str()).collect();
        assert_eq!((&shown[..], rest), (expect, left_out));
    }

    #[test]
    fn what_differs_is_shown_in_the_order_of_verdicts() {
        check(Asked::default(), &["new", "gone"], 0);
        let same = Asked {
            same: true,
            ..Asked::default()
        };
        check(same, &["new", "gone", "same"], 0);
        let changed = Asked {
            changed: true,
            ..Asked::default()
        };
        check(changed, &[], 0);
        let others = Asked {
            tables: vec![Table::Claims],
            ..Asked::default()
        };
        check(others, &[], 0);
    }

    #[test]
    fn a_limit_tells_how_many_it_leaves_out() {
        let limited = |limit| Asked {
            limit: Some(limit),
            ..Asked::default()
        };
        check(limited(1), &["new"], 1);
        check(limited(0), &[], 2);
        check(limited(5), &["new", "gone"], 0);
    }
}
