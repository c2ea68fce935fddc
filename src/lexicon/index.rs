//! Where the names of a list stand in its text: made when the program is built, so that starting it loads nothing.
//!
//! The build script makes an index with this file's [`slots`]; the program looks names up in it with [`Index::find`].

/// An index over the names of a text.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Index {
    /// The text the names stand in.
    pub(crate) text: &'static str,
    /// Slots of four bytes, a power of two of them: see [`slots`].
    pub(crate) slots: &'static [u8],
    /// The name that a stretch of the text starts with.
    pub(crate) opening: fn(&str) -> &str,
}

impl Index {
    /// The byte at which `name` stands as one of the names, and the number that was given with it.
    #[inline]
    pub(crate) fn find(self, name: &str) -> Option<(usize, usize)> {
        let mask = self.slots.len() / SLOT - 1;
        let hash = hash(name.as_bytes());
        let mut slot = hash & mask;
        loop {
            let bytes = self.slots[slot * SLOT..].first_chunk()?;
            let entry = u32::from_le_bytes(*bytes);
            let offset = (entry & OFFSET).checked_sub(1)? as usize;
            // Where a slot is another name's, the text far away is most often left alone.
            if entry >> PRINT_AT == print(hash) {
                let there = &self.text[offset..];
                if there.starts_with(name) && (self.opening)(there) == name {
                    let number = entry >> NUMBER_AT & MOST;
                    return Some((offset, number as usize));
                }
            }
            slot = (slot + 1) & mask;
        }
    }
}

/// The bytes of a slot.
const SLOT: usize = 4;

/// The bits of a slot that say where a name stands.
const OFFSET: u32 = (1 << NUMBER_AT) - 1;
/// The first of the bits that hold its number.
const NUMBER_AT: u32 = 22;
/// The largest number that a name can be given.
pub(crate) const MOST: u32 = 15;
/// The first of the bits that hold a part of its hash.
const PRINT_AT: u32 = 26;

/// The part of a hash that a slot holds.
fn print(hash: usize) -> u32 {
    (hash >> PRINT_AT) as u32 & 0x3F
}

/// The slots of an index over `names`: where each stands, and its number. One more than where it stands, so that empty
/// slots are zero; at most half of them are taken.
#[cfg_attr(not(test), allow(dead_code, reason = "the build script calls it"))]
pub(crate) fn slots(names: &[(&str, usize, usize)]) -> Vec<u8> {
    let count = (2 * names.len()).next_power_of_two();
    let mut slots = vec![0u32; count];
    for (name, offset, number) in names {
        let hash = hash(name.as_bytes());
        let mut slot = hash & (count - 1);
        while slots[slot] != 0 {
            slot = (slot + 1) & (count - 1);
        }
        let entry = u32::try_from(offset + 1).expect("lists are small");
        let number = u32::try_from(*number).expect("numbers are small");
        assert!(entry <= OFFSET, "lists stay below 4 MB");
        assert!(number <= MOST, "numbers have four bits");
        slots[slot] = entry | number << NUMBER_AT | print(hash) << PRINT_AT;
    }
    slots.into_iter().flat_map(u32::to_le_bytes).collect()
}

/// The letters and digits a spelling starts with: its first token.
pub(crate) fn first_piece(spelling: &str) -> &str {
    const PLAIN: [bool; 256] = {
        let mut plain = [false; 256];
        let mut byte = 0;
        while byte < 256 {
            plain[byte] = (byte as u8).is_ascii_alphanumeric();
            byte += 1;
        }
        plain
    };
    let plain = spelling
        .bytes()
        .take_while(|byte| PLAIN[usize::from(*byte)]);
    let plain = plain.count();
    match spelling.as_bytes().get(plain) {
        Some(0x80..) => {
            let end = spelling.find(|c: char| !c.is_alphanumeric());
            &spelling[..end.unwrap_or(spelling.len())]
        }
        _ => &spelling[..plain],
    }
}

#[inline]
fn hash(name: &[u8]) -> usize {
    // The golden ratio as a fraction of 2^64; the high bits of a product depend on all bits below.
    const SPREAD: u64 = 0x9E37_79B9_7F4A_7C15;
    let mix = |sum: u64, number: u64| {
        let product = (sum ^ number).wrapping_mul(SPREAD);
        product ^ product >> 32
    };
    let (eights, rest) = name.as_chunks();
    let sum = name.len() as u64;
    let sum = eights
        .iter()
        .fold(sum, |sum, eight| mix(sum, u64::from_le_bytes(*eight)));
    // What is left is read in two fours, which may share bytes, or a byte at a time.
    let four = |four: &[u8; 4]| u64::from(u32::from_le_bytes(*four));
    let rest = match (rest.first_chunk(), rest.last_chunk()) {
        (Some(first), Some(last)) => four(first) | four(last) << 32,
        _ => rest
            .iter()
            .fold(0, |number, byte| number << 8 | u64::from(*byte)),
    };
    mix(sum, rest) as usize
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn finds_whole_names_and_their_numbers() {
        static TEXT: &str = "one\ntwenty one\ntwo\n";
        let names: Vec<(&str, usize, usize)> = TEXT
            .lines()
            .enumerate()
            .map(|(nth, line)| (line, line.as_ptr().addr() - TEXT.as_ptr().addr(), nth))
            .collect();
        let index = Index {
            text: TEXT,
            slots: slots(&names).leak(),
            opening: |text| text.lines().next().unwrap_or_default(),
        };
        let find = |name| index.find(name);
        assert_eq!(find("twenty one"), Some((4, 1)));
        assert_eq!(find("two"), Some((15, 2)));
        assert_eq!((find("tw"), find("twenty"), find("")), (None, None, None));
    }
}
