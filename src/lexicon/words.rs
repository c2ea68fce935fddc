//! Word classes: one table, one probe a word.

mod classes;
mod print;

use std::ops::BitOr;
use std::sync::LazyLock;

use super::verbs::{self, Form};
use crate::model::Unit;
use classes::CLASSES;
use print::LONGEST;
pub(crate) use print::{Folded, Print, bit};

/// The classes a word belongs to; a word may be in several ("second" is an ordinal and a unit).
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
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
}

impl BitOr for Tags {
    type Output = Tags;

    #[inline]
    fn bitor(self, other: Tags) -> Tags {
        Tags(self.0 | other.0)
    }
}

/// Values by words, found in any case by one probe; words of more than 24 bytes have none.
pub(crate) struct WordMap<V> {
    /// Where the entries stand by their hashes: one more than an index, 0 for none. A power of two, half of them empty.
    slots: Vec<u16>,
    entries: Vec<(Folded, V)>,
}

impl<V> WordMap<V> {
    /// The value of a word.
    #[inline]
    pub(crate) fn get(&self, word: impl AsRef<[u8]>) -> Option<&V> {
        let word = Folded::of(word.as_ref())?;
        let entry = self.entry(word).ok()?;
        Some(&self.entries[entry].1)
    }

    /// The value of a token's word of `length` bytes, which `word` reads.
    #[inline]
    pub(crate) fn get_by<'w>(
        &self,
        print: Print,
        length: usize,
        word: impl Fn() -> &'w [u8],
    ) -> Option<&V> {
        let mask = self.slots.len() - 1;
        let mut slot = print.hash as usize & mask;
        while let Some(entry) = usize::from(self.slots[slot]).checked_sub(1) {
            let (known, value) = &self.entries[entry];
            if print.tells(length, known, &word) {
                return Some(value);
            }
            slot = (slot + 1) & mask;
        }
        None
    }

    /// Where a word stands in `entries`, or the slot that waits for it.
    #[inline]
    fn entry(&self, word: Folded) -> Result<usize, usize> {
        let mask = self.slots.len() - 1;
        let mut slot = word.hash() & mask;
        while let Some(entry) = usize::from(self.slots[slot]).checked_sub(1) {
            if self.entries[entry].0 == word {
                return Ok(entry);
            }
            slot = (slot + 1) & mask;
        }
        Err(slot)
    }

    /// Does something with the value of a word, which is made where there is none.
    pub(crate) fn update(&mut self, word: &str, change: impl FnOnce(&mut V))
    where
        V: Default,
    {
        let Some(word) = Folded::of(word.as_bytes()) else {
            return;
        };
        let entry = self.entry(word);
        let entry = entry.unwrap_or_else(|slot| self.put(slot, word, V::default()));
        change(&mut self.entries[entry].1);
    }

    /// An empty map with room for some words.
    fn with_capacity(words: usize) -> WordMap<V> {
        WordMap {
            slots: vec![0; (2 * words).next_power_of_two()],
            entries: Vec::with_capacity(words),
        }
    }

    /// Adds a word in the slot that waits for it; where it stands.
    fn put(&mut self, slot: usize, word: Folded, value: V) -> usize {
        let entry = self.entries.len();
        self.entries.push((word, value));
        self.slots[slot] = u16::try_from(entry + 1).expect("tables have some thousand words");
        if 2 * entry > self.slots.len() {
            self.grow();
        }
        entry
    }

    fn grow(&mut self) {
        self.slots = vec![0; 4 * self.slots.len()];
        for nth in 0..self.entries.len() {
            if let Err(slot) = self.entry(self.entries[nth].0) {
                self.slots[slot] = nth as u16 + 1;
            }
        }
    }

    /// All values, in the order of their words.
    pub(crate) fn values_mut(&mut self) -> impl Iterator<Item = &mut V> {
        self.entries.iter_mut().map(|(_, value)| value)
    }
}

impl<V> Default for WordMap<V> {
    fn default() -> WordMap<V> {
        WordMap {
            slots: vec![0; 64],
            entries: Vec::new(),
        }
    }
}

impl<'w, V> FromIterator<(&'w str, V)> for WordMap<V> {
    fn from_iter<I: IntoIterator<Item = (&'w str, V)>>(words: I) -> WordMap<V> {
        let mut map = WordMap::default();
        for (word, value) in words {
            let Some(word) = Folded::of(word.as_bytes()) else {
                continue;
            };
            match map.entry(word) {
                Ok(entry) => map.entries[entry].1 = value,
                Err(slot) => _ = map.put(slot, word, value),
            }
        }
        map
    }
}

/// The classes of a word, in any case; words of more than 24 bytes have none.
pub fn tags(word: &[u8]) -> Tags {
    let known = WORDS.known.get(word);
    known.map_or(Tags::NONE, |word| word.tags)
}

/// The classes of a word that finds room in a table.
#[inline]
pub(crate) fn tags_of(word: Folded) -> Tags {
    let entry = WORDS.known.entry(word);
    entry.map_or(Tags::NONE, |entry| WORDS.known.entries[entry].1.tags)
}

/// The verb that a word in any case is a form of, and which.
pub(super) fn verb(word: &str) -> Option<(&'static str, Form)> {
    let form = WORDS.known.get(word)?.form.checked_sub(1)?;
    Some(WORDS.forms[usize::from(form)])
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

/// Words that a rule asks for, with a filter that most other words fall through.
#[derive(Debug, PartialEq, Eq)]
pub(crate) struct WordList<W: ?Sized = [Folded]> {
    /// The bits of its words.
    filter: u64,
    words: W,
}

impl<const N: usize> WordList<[Folded; N]> {
    /// Made where it is written, so that the program need not when it starts: see [`word_list!`].
    pub(crate) const fn of(words: [&str; N]) -> WordList<[Folded; N]> {
        let mut list = WordList {
            filter: 0,
            words: [Folded([0; LONGEST / 8]); N],
        };
        let mut nth = 0;
        while nth < N {
            list.filter |= 1 << bit(words[nth].as_bytes());
            list.words[nth] = Folded::listed(words[nth]);
            nth += 1;
        }
        list
    }
}

impl WordList {
    /// Whether `word` is one of them, in any case.
    pub(crate) fn holds(&self, word: impl AsRef<[u8]>) -> bool {
        let word = word.as_ref();
        let listed = |word| self.words.contains(&word);
        self.filter >> bit(word) & 1 != 0 && Folded::of(word).is_some_and(listed)
    }

    /// Whether a word with this print may be one of them; most others are told here.
    #[inline]
    pub(crate) fn may_hold(&self, print: Print) -> bool {
        self.filter >> print.bit & 1 != 0
    }

    /// Whether a token's word of `length` bytes, which `word` reads, is one of them, in any case.
    #[inline]
    pub(crate) fn holds_by<'w>(
        &self,
        print: Print,
        length: usize,
        word: impl Fn() -> &'w [u8],
    ) -> bool {
        let mut words = self.words.iter();
        words.any(|known| print.tells(length, known, &word))
    }
}

/// A list of words for rules to ask for: `word_list!["a", "an"]`.
macro_rules! word_list {
    ($($word:expr),* $(,)?) => {
        const { &$crate::lexicon::words::WordList::of([$($word),*]) as &$crate::lexicon::words::WordList }
    };
}
pub(crate) use word_list;

/// Looks a word up in ASCII small letters; `None` for words of more than 24 bytes, which no table has.
pub(crate) fn folded<T>(word: &[u8], look_up: impl FnOnce(&str) -> Option<T>) -> Option<T> {
    let Folded(eights) = Folded::of(word)?;
    let bytes = eights.map(u64::to_le_bytes);
    look_up(std::str::from_utf8(&bytes.as_flattened()[..word.len()]).ok()?)
}

/// What is known of a word; small, so that much of the table stays near the processor.
#[derive(Clone, Copy, Default)]
struct Word {
    tags: Tags,
    /// The first form of a verb that it is: one more than an index into `Words::forms`, 0 for none.
    form: u16,
}

/// All words.
struct Words {
    known: WordMap<Word>,
    /// Lemma and form.
    forms: Vec<(&'static str, Form)>,
}

static WORDS: LazyLock<Words> = LazyLock::new(|| {
    const ROOM: usize = 8192;
    let mut table: WordMap<Word> = WordMap::with_capacity(ROOM);
    let mut forms = Vec::with_capacity(ROOM);
    let mut add = |word: &str, tags: Tags| {
        table.update(word, |known| known.tags = known.tags | tags);
    };
    for (tags, words) in CLASSES {
        words
            .split_ascii_whitespace()
            .for_each(|word| add(word, *tags));
    }
    let mut plural = String::new();
    for unit in Unit::all() {
        for words in unit.info().words {
            let first = words.split([' ', '-']).next().unwrap_or(words);
            add(first, Tags::UNIT);
            plural.clear();
            plural.extend([first, "s"]);
            add(&plural, Tags::UNIT);
        }
        for symbol in unit.info().symbols {
            let first = symbol.split([' ', '/', '-']).next().unwrap_or(symbol);
            // The letters of `JP¥` and `Rs.` are a token of their own.
            let letters = first.trim_end_matches(['¥', '£', '₵', '.']);
            let first = if letters.is_empty() { first } else { letters };
            add(first, Tags::UNIT);
        }
    }
    verbs::for_each_form(|word, lemma, form| {
        let finite = match form {
            Form::Past => Tags::FINITE,
            _ => Tags::NONE,
        };
        table.update(word, |known| {
            known.tags = known.tags | Tags::VERB | finite;
            if known.form == 0 {
                forms.push((lemma, form));
                known.form = u16::try_from(forms.len()).expect("there are some thousand forms");
            }
        });
    });
    Words {
        known: table,
        forms,
    }
});

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

    #[test]
    fn words_are_found_in_a_text_as_alone() {
        let text = "Second MILLION submitted zebra multidisciplinarily-organized a the";
        for word in text.split(' ') {
            let start = word.as_ptr().addr() - text.as_ptr().addr();
            let end = start + word.len();
            let (print, folded) = Print::at(text.as_bytes(), start, end);
            let tags_there = folded.map_or(Tags::NONE, tags_of);
            assert_eq!(tags_there, tags(word.as_bytes()), "{word}");
            let bytes = || word.as_bytes();
            assert!(print.is(word.len(), &word.to_uppercase(), bytes), "{word}");
            let known = WORDS.known.get_by(print, word.len(), bytes);
            assert_eq!(known.map_or(Tags::NONE, |known| known.tags), tags_there);
        }
    }
}
