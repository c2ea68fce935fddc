//! Values by words, found in any case by one probe; words of more than 24 bytes have none.

use super::{Folded, Print};

/// Values by words.
pub(crate) struct WordMap<V: 'static> {
    /// Where the entries stand by their hashes: one more than an index, 0 for none. A power of two, half of them empty.
    slots: &'static [u16],
    entries: &'static [(Folded, V)],
}

impl<V> WordMap<V> {
    /// The value of a word.
    #[inline]
    pub(crate) fn get(&self, word: impl AsRef<[u8]>) -> Option<&V> {
        self.find(Folded::of(word.as_ref())?)
    }

    /// The value of a word that finds room in a table.
    #[inline]
    pub(super) fn find(&self, word: Folded) -> Option<&V> {
        let entry = entry(self.slots, self.entries, word).ok()?;
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
}

impl<T> WordMap<Vec<T>> {
    /// All that `items` tells of each word, in its order; made once, and kept as long as the program runs.
    pub(crate) fn lists(items: impl IntoIterator<Item = (impl AsRef<str>, T)>) -> Self {
        let mut slots = vec![0; 64];
        let mut entries: Vec<(Folded, Vec<T>)> = Vec::new();
        for (word, item) in items {
            let Some(word) = Folded::of(word.as_ref().as_bytes()) else {
                continue;
            };
            match entry(&slots, &entries, word) {
                Ok(known) => entries[known].1.push(item),
                Err(slot) => {
                    entries.push((word, vec![item]));
                    slots[slot] = number(entries.len());
                }
            }
            if 2 * entries.len() > slots.len() {
                slots = vec![0; 4 * slots.len()];
                for (nth, (word, _)) in entries.iter().enumerate() {
                    if let Err(slot) = entry(&slots, &entries, *word) {
                        slots[slot] = number(nth + 1);
                    }
                }
            }
        }
        WordMap {
            slots: slots.leak(),
            entries: entries.leak(),
        }
    }
}

/// A map of at most `N` words, a power of two, to fill where the program is built.
pub(crate) struct Filling<V, const N: usize> {
    slots: [[u16; 2]; N],
    entries: [(Folded, V); N],
    len: usize,
}

impl<V: Copy, const N: usize> Filling<V, N> {
    /// Without words; `blank` stands where no word's value does.
    pub(crate) const fn new(blank: V) -> Self {
        assert!(N.is_power_of_two(), "slots are told by a hash's last bits");
        Filling {
            slots: [[0; 2]; N],
            entries: [(Folded::listed(""), blank); N],
            len: 0,
        }
    }

    /// The value of a word; where it had none, a blank one from now on.
    pub(crate) const fn at(&mut self, word: Folded) -> &mut V {
        let slots = self.slots.as_flattened_mut();
        let entry = match entry(slots, &self.entries, word) {
            Ok(entry) => entry,
            Err(slot) => {
                self.entries[self.len].0 = word;
                self.len += 1;
                slots[slot] = number(self.len);
                self.len - 1
            }
        };
        &mut self.entries[entry].1
    }

    /// Gives each word of a list a value, whatever it had.
    pub(crate) const fn set_all(&mut self, words: &str, value: V) {
        let mut words = words;
        while let Some((word, behind)) = first_word(words) {
            *self.at(Folded::listed(word)) = value;
            words = behind;
        }
    }

    /// The map, filled.
    pub(crate) const fn map(&'static self) -> WordMap<V> {
        WordMap {
            slots: self.slots.as_flattened(),
            entries: self.entries.split_at(self.len).0,
        }
    }
}

impl<const N: usize> Filling<(), N> {
    /// The words of a list, as a set.
    pub(crate) const fn of(words: &str) -> Self {
        let mut set = Filling::new(());
        set.set_all(words, ());
        set
    }
}

/// Where a word stands among the entries, or the slot that waits for it.
#[inline]
const fn entry<V>(slots: &[u16], entries: &[(Folded, V)], word: Folded) -> Result<usize, usize> {
    let mask = slots.len() - 1;
    let mut slot = word.hash() & mask;
    while let Some(entry) = (slots[slot] as usize).checked_sub(1) {
        if entries[entry].0.is(word) {
            return Ok(entry);
        }
        slot = (slot + 1) & mask;
    }
    Err(slot)
}

/// What a slot says of the entry that is the `count`th.
const fn number(count: usize) -> u16 {
    assert!(
        count <= u16::MAX as usize,
        "tables have some thousand words"
    );
    count as u16
}

/// The first word of a list, and the list behind it.
pub(crate) const fn first_word(list: &str) -> Option<(&str, &str)> {
    let list = list.trim_ascii_start();
    if list.is_empty() {
        return None;
    }
    let mut end = 0;
    while end < list.len() && !list.as_bytes()[end].is_ascii_whitespace() {
        end += 1;
    }
    Some(list.split_at(end))
}
