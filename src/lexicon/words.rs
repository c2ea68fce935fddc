//! Word classes: one table, one probe a word.

mod classes;
mod known;
mod map;
mod print;

use std::ops::BitOr;

pub use known::tags;
pub(crate) use known::word_of;
pub(super) use known::{Words, verb};
pub(crate) use map::{Filling, WordMap, first_word};
use print::LONGEST;
pub(crate) use print::{Folded, Print};

/// The classes a word belongs to; a word may be in several ("second" is an ordinal and a unit).
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
pub struct Tags(u32);

#[expect(missing_docs, reason = "the table below gives each class its words")]
impl Tags {
    pub const NONE: Tags = Tags(0);
    pub const NUMBER: Tags = Tags(1);
    pub const SCALE: Tags = Tags(1 << 1);
    pub const FRACTION: Tags = Tags(1 << 2);
    pub const ORDINAL: Tags = Tags(1 << 3);
    pub const VAGUE: Tags = Tags(1 << 4);
    pub const DETERMINER: Tags = Tags(1 << 5);
    pub const PREPOSITION: Tags = Tags(1 << 6);
    pub const CONJUNCTION: Tags = Tags(1 << 7);
    pub const PRONOUN: Tags = Tags(1 << 8);
    pub const RELATIVE: Tags = Tags(1 << 9);
    pub const AUXILIARY: Tags = Tags(1 << 10);
    pub const VERB: Tags = Tags(1 << 11);
    pub const ADVERB: Tags = Tags(1 << 12);
    pub const NEGATION: Tags = Tags(1 << 13);
    pub const MONTH: Tags = Tags(1 << 14);
    pub const WEEKDAY: Tags = Tags(1 << 15);
    pub const PERIOD: Tags = Tags(1 << 16);
    pub const UNIT: Tags = Tags(1 << 17);
    pub const ABBREVIATION: Tags = Tags(1 << 18);
    pub const MULTIPLE: Tags = Tags(1 << 19);
    pub const WE: Tags = Tags(1 << 20);
    /// Words that a number right behind them names rather than counts: "page 4", "section 3".
    pub const LABEL: Tags = Tags(1 << 21);
    /// Verb forms that cannot be nouns or adjectives before a noun: "joined" can, "is" cannot.
    pub const FINITE: Tags = Tags(1 << 22);
    pub const GOAL: Tags = Tags(1 << 23);
    pub const FORECAST: Tags = Tags(1 << 24);
    pub const HYPOTHETICAL: Tags = Tags(1 << 25);
    pub const UP: Tags = Tags(1 << 26);
    pub const DOWN: Tags = Tags(1 << 27);
    /// Adjectives that stand before what is counted, and never end a noun phrase.
    pub const ADJECTIVE: Tags = Tags(1 << 28);
    /// Words that make a sentence worth reading for roles.
    pub const ROLE_CUE: Tags = Tags(1 << 29);
    /// Head nouns of organizations: "Foundation", "Ministry".
    pub const ORG_HEAD: Tags = Tags(1 << 30);
    /// Legal suffixes: "Inc", "GmbH".
    pub const LEGAL: Tags = Tags(1 << 31);

    /// Whether it is in any of the classes of `other`.
    #[inline]
    pub const fn has(self, other: Tags) -> bool {
        self.0 & other.0 != 0
    }

    /// The classes of both, where the program is built.
    #[inline]
    const fn and(self, other: Tags) -> Tags {
        Tags(self.0 | other.0)
    }
}

impl BitOr for Tags {
    type Output = Tags;

    #[inline]
    fn bitor(self, other: Tags) -> Tags {
        self.and(other)
    }
}

/// Whether `word` ends in the letters `ending`, in any case.
pub(crate) fn ends_in(word: &str, ending: &str) -> bool {
    let start = word.len().checked_sub(ending.len());
    start.is_some_and(|start| word.as_bytes()[start..].eq_ignore_ascii_case(ending.as_bytes()))
}

/// Whether `word` is one of `words`, in any case.
pub(crate) fn is_among(word: &str, words: &[&str]) -> bool {
    words.iter().any(|known| known.eq_ignore_ascii_case(word))
}

/// Words that a rule asks for, found in any case by one probe, which most other words are spared by a filter.
#[derive(Debug, PartialEq, Eq)]
pub(crate) struct WordList<W: ?Sized = [Folded]> {
    /// The bits of its words: see [`filter_bit`].
    filter: [u64; FILTERS],
    /// The words by their hashes, empty ones between them. A power of two.
    slots: W,
}

/// How many numbers the bits of a list's words take: enough that few other words share a bit with one.
const FILTERS: usize = 4;

/// Which of the numbers, and which of its bits, a word's hash leads to, by bits of it that do not choose its slot.
#[inline]
const fn filter_bit(hash: u32) -> (usize, u32) {
    let bit = hash >> (u32::BITS - (u64::BITS * FILTERS as u32).ilog2());
    ((bit / u64::BITS) as usize, bit % u64::BITS)
}

impl<const SLOTS: usize> WordList<[Folded; SLOTS]> {
    /// Made where it is written, so that the program need not when it starts: see [`word_list!`].
    pub(crate) const fn of(words: &[&str]) -> WordList<[Folded; SLOTS]> {
        let mut list = WordList {
            filter: [0; FILTERS],
            slots: [Folded([0; LONGEST / 8]); SLOTS],
        };
        let mut nth = 0;
        while nth < words.len() {
            let word = Folded::listed(words[nth]);
            let (filter, bit) = filter_bit(word.hash() as u32);
            list.filter[filter] |= 1 << bit;
            let mut slot = word.hash() & (SLOTS - 1);
            while !list.slots[slot].is_empty() {
                slot = (slot + 1) & (SLOTS - 1);
            }
            list.slots[slot] = word;
            nth += 1;
        }
        list
    }
}

impl WordList {
    /// How many slots some words are given: at least a third of them stays empty.
    pub(crate) const fn slots(words: &[&str]) -> usize {
        (words.len() + words.len() / 2 + 1).next_power_of_two()
    }

    /// Whether `word` is one of them, in any case.
    pub(crate) fn holds(&self, word: impl AsRef<[u8]>) -> bool {
        WordList::any_holds(&[self], word)
    }

    /// Whether `word` is one of some lists, in any case.
    pub(crate) fn any_holds(lists: &[&WordList], word: impl AsRef<[u8]>) -> bool {
        Folded::of(word.as_ref()).is_some_and(|word| {
            let hash = word.hash() as u32;
            let holds =
                |list: &&WordList| list.may_have(hash) && list.has(hash, |known| known.is(word));
            lists.iter().any(holds)
        })
    }

    /// Whether a word with this print may be one of them; most others are told here.
    #[inline]
    pub(crate) fn may_hold(&self, print: Print) -> bool {
        self.may_have(print.hash)
    }

    /// Whether a word with this hash may be one of them.
    #[inline]
    fn may_have(&self, hash: u32) -> bool {
        let (filter, bit) = filter_bit(hash);
        self.filter[filter] >> bit & 1 != 0
    }

    /// Whether a token's word of `length` bytes, which `word` reads, is one of them, in any case.
    #[inline]
    pub(crate) fn holds_by<'w>(
        &self,
        print: Print,
        length: usize,
        word: impl Fn() -> &'w [u8],
    ) -> bool {
        self.has(print.hash, |known| print.tells(length, known, &word))
    }

    /// Whether one of the words that such a hash leads to is the one asked for.
    #[inline]
    fn has(&self, hash: u32, is: impl Fn(&Folded) -> bool) -> bool {
        let mask = self.slots.len() - 1;
        let mut slot = hash as usize & mask;
        loop {
            let known = &self.slots[slot];
            if known.is_empty() {
                return false;
            }
            if is(known) {
                return true;
            }
            slot = (slot + 1) & mask;
        }
    }
}

/// A list of words for rules to ask for: `word_list!["a", "an"]`; of an array: `word_list![..WORDS]`.
macro_rules! word_list {
    (..$words:expr) => {
        const {
            use $crate::lexicon::words::{Folded, WordList};
            const WORDS: &[&str] = &$words;
            &WordList::<[Folded; WordList::slots(WORDS)]>::of(WORDS) as &WordList
        }
    };
    ($($word:expr),* $(,)?) => {
        word_list![..[$($word),*]]
    };
}
pub(crate) use word_list;

/// Looks a word up in ASCII small letters; `None` for words of more than 24 bytes, which no table has.
pub(crate) fn folded<T>(word: &[u8], look_up: impl FnOnce(&str) -> Option<T>) -> Option<T> {
    let Folded(eights) = Folded::of(word)?;
    let bytes = eights.map(u64::to_le_bytes);
    look_up(std::str::from_utf8(&bytes.as_flattened()[..word.len()]).ok()?)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn finds_words_in_any_case_and_in_every_class() {
        assert!(tags(b"Second").has(Tags::ORDINAL) && tags(b"second").has(Tags::UNIT));
        assert!(tags(b"MILLION").has(Tags::SCALE));
        assert!(tags(b"submitted").has(Tags::VERB));
        assert_eq!(tags(b"zebra"), Tags::NONE);
        assert_eq!(tags(&[b'a'; 40]), Tags::NONE);
    }
}
