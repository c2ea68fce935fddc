//! What became of a fact.

use std::collections::HashMap;
use std::hash::Hash;

use crate::typed::{Claim, Organization, Role};

/// A fact of OLD, of NEW, or of both.
#[derive(Clone, Debug)]
pub enum Match<T> {
    /// OLD has it, NEW has not.
    Gone(T),
    /// NEW has it, OLD had not.
    New(T),
    /// Both have it; the first is OLD's.
    Both(T, T),
}

/// What became of a fact.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Verdict {
    /// Both tell it, with another value, bound, status or certainty.
    Changed,
    /// Both tell the same number, of another time.
    Kept,
    /// Only NEW tells it.
    New,
    /// Only OLD tells it.
    Gone,
    /// Only one of them tells it, and the text of the other names it too.
    Named,
    /// Both tell the same.
    Same,
}

impl Verdict {
    /// All of them, in the order they are printed.
    pub const ALL: [Verdict; 6] = [
        Verdict::Changed,
        Verdict::Kept,
        Verdict::New,
        Verdict::Gone,
        Verdict::Named,
        Verdict::Same,
    ];

    /// Whether one side tells what the other does not: another number, or more, or less.
    pub fn is_difference(self) -> bool {
        matches!(self, Verdict::Changed | Verdict::New | Verdict::Gone)
    }

    /// The word in the `difference` column.
    pub fn name(self) -> &'static str {
        match self {
            Verdict::Changed => "changed",
            Verdict::Kept => "kept",
            Verdict::New => "new",
            Verdict::Gone => "gone",
            Verdict::Named => "named",
            Verdict::Same => "same",
        }
    }
}

impl<T> Match<T> {
    /// What OLD tells.
    pub fn in_old(&self) -> Option<&T> {
        match self {
            Match::Gone(old) | Match::Both(old, _) => Some(old),
            Match::New(_) => None,
        }
    }

    /// What NEW tells.
    pub fn in_new(&self) -> Option<&T> {
        match self {
            Match::New(new) | Match::Both(_, new) => Some(new),
            Match::Gone(_) => None,
        }
    }

    /// What NEW tells, or OLD where NEW does not.
    pub fn either(&self) -> &T {
        match self {
            Match::Gone(old) => old,
            Match::New(new) | Match::Both(_, new) => new,
        }
    }

    /// What became of it, where `both` says what became of a fact that both tell.
    fn verdict_of(&self, both: impl FnOnce(&T, &T) -> Verdict) -> Verdict {
        match self {
            Match::Gone(_) => Verdict::Gone,
            Match::New(_) => Verdict::New,
            Match::Both(old, new) => both(old, new),
        }
    }
}

/// A fact that has a verdict when it is matched.
pub trait Judged {
    /// What became of it.
    fn verdict(&self) -> Verdict;
}

impl Judged for Match<String> {
    fn verdict(&self) -> Verdict {
        self.verdict_of(|_, _| Verdict::Same)
    }
}

impl Judged for Match<Organization> {
    fn verdict(&self) -> Verdict {
        if self.either().is_named_there {
            return Verdict::Named;
        }
        self.verdict_of(|_, _| Verdict::Same)
    }
}

impl Judged for Match<Role> {
    fn verdict(&self) -> Verdict {
        self.verdict_of(|old, new| {
            let is_same = old.status == new.status && old.certainty == new.certainty;
            if is_same {
                Verdict::Same
            } else {
                Verdict::Changed
            }
        })
    }
}

impl Judged for Match<Claim> {
    fn verdict(&self) -> Verdict {
        self.verdict_of(|old, new| match old.quantity == new.quantity {
            true if old.time == new.time => Verdict::Same,
            true => Verdict::Kept,
            false => Verdict::Changed,
        })
    }
}

/// Facts of two sides matched by their keys, of which each side has every one once: NEW's in order, then those that
/// are gone.
pub(super) fn in_order<K: Eq + Hash, T>(old: Vec<(K, T)>, new: Vec<(K, T)>) -> Vec<Match<T>> {
    let places: HashMap<&K, usize> = new
        .iter()
        .enumerate()
        .map(|(at, (key, _))| (key, at))
        .collect();
    let mut partner: Vec<Option<T>> = new.iter().map(|_| None).collect();
    let mut gone = Vec::new();
    for (key, old) in old {
        match places.get(&key) {
            Some(at) => partner[*at] = Some(old),
            None => gone.push(Match::Gone(old)),
        }
    }
    let news = new.into_iter().zip(partner);
    news.map(|((_, new), old)| match old {
        Some(old) => Match::Both(old, new),
        None => Match::New(new),
    })
    .chain(gone)
    .collect()
}
