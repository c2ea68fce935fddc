//! Words as numbers: in small letters, compared and hashed without a look at single bytes.

/// No word of a table is longer.
pub(super) const LONGEST: usize = 24;

/// A word in ASCII small letters, zeros behind it: compared and hashed as three numbers.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Folded(pub(super) [u64; LONGEST / 8]);

impl Folded {
    /// A word of a list, folded where the program is built.
    pub(crate) const fn listed(word: &str) -> Folded {
        Folded::spelled(&[word])
    }

    /// A word of a list in pieces, folded where the program is built.
    pub(super) const fn spelled(pieces: &[&str]) -> Folded {
        let mut eights = [0; LONGEST / 8];
        let (mut nth, mut at) = (0, 0);
        while nth < pieces.len() {
            let piece = pieces[nth].as_bytes();
            assert!(at + piece.len() <= LONGEST, "no word of a list is longer");
            let mut from = 0;
            while from < piece.len() {
                let byte = piece[from].to_ascii_lowercase() as u64;
                eights[at / 8] |= byte << (8 * (at % 8));
                (from, at) = (from + 1, at + 1);
            }
            nth += 1;
        }
        Folded(eights)
    }

    /// Whether it is `other`, also where the program is built.
    #[inline]
    pub(super) const fn is(self, other: Folded) -> bool {
        let ([first, second, third], other) = (self.0, other.0);
        first == other[0] && second == other[1] && third == other[2]
    }

    /// `None` where the word finds no room.
    #[inline]
    pub(super) fn of(word: &[u8]) -> Option<Folded> {
        if word.len() <= 8 {
            return Some(Folded([small_letters(number(word)), 0, 0]));
        }
        if word.len() > LONGEST {
            return None;
        }
        // The last eight share bytes with those before them, which are shifted out.
        let last = word
            .last_chunk()
            .map_or(0, |last| u64::from_le_bytes(*last));
        let last = |whole: usize| small_letters(last >> (8 * (whole - word.len())));
        let eight = |from: usize| small_letters(number(&word[from..from + 8]));
        Some(Folded(match word.len() {
            ..=16 => [eight(0), last(16), 0],
            _ => [eight(0), eight(8), last(24)],
        }))
    }

    /// The first `len` of some bytes, told without a look at single ones.
    #[inline]
    fn opening(bytes: &[u8; LONGEST], len: usize) -> Folded {
        let within = |len: usize| u64::MAX.checked_shr(64 - 8 * len as u32).unwrap_or(0);
        if let (Some(first), true) = (bytes.first_chunk(), len <= 8) {
            let first = u64::from_le_bytes(*first) & within(len);
            return Folded([small_letters(first), 0, 0]);
        }
        let (eights, _) = bytes.as_chunks();
        let eight = |nth: usize| {
            let keep = len.saturating_sub(8 * nth).min(8);
            small_letters(u64::from_le_bytes(eights[nth]) & within(keep))
        };
        Folded([eight(0), eight(1), eight(2)])
    }

    #[inline]
    pub(super) const fn hash(self) -> usize {
        // The golden ratio, as a fraction of 2^64: its product's high bits depend on all bits below.
        const SPREAD: u64 = 0x9E37_79B9_7F4A_7C15;
        let [first, second, third] = self.0;
        let mixed = first ^ second.rotate_left(21) ^ third.rotate_left(42);
        (mixed.wrapping_mul(SPREAD) >> 32) as usize
    }

    /// Whether it stands for no word.
    #[inline]
    pub(super) const fn is_empty(&self) -> bool {
        self.0[0] == 0
    }
}

/// At most eight bytes as a number, the first one lowest.
#[inline]
fn number(bytes: &[u8]) -> u64 {
    if let Ok(eight) = bytes.try_into() {
        return u64::from_le_bytes(eight);
    }
    match (bytes.first_chunk(), bytes.last_chunk()) {
        // The two halves may share bytes, which they agree in.
        (Some(first), Some(last)) => {
            let first = u64::from(u32::from_le_bytes(*first));
            let last = u64::from(u32::from_le_bytes(*last));
            first | last << (8 * (bytes.len() - 4))
        }
        _ => match *bytes {
            [] => 0,
            [only] => u64::from(only),
            [first, second] => u64::from(u16::from_le_bytes([first, second])),
            [first, second, third, ..] => u64::from(u32::from_le_bytes([first, second, third, 0])),
        },
    }
}

/// Eight bytes, the capital letters among them made small.
#[inline]
fn small_letters(bytes: u64) -> u64 {
    const EACH: u64 = 0x0101_0101_0101_0101;
    const HIGH: u64 = 0x80 * EACH;
    // A byte's high bit tells whether it is at least `A`, and whether it is above `Z`; no sum reaches the next byte.
    let low = bytes & !HIGH;
    let from_a = low + (0x80 - b'A' as u64) * EACH;
    let above_z = low + (0x80 - b'Z' as u64 - 1) * EACH;
    let capitals = from_a & !above_z & !bytes & HIGH;
    bytes | capitals >> 2
}

/// What a token keeps of its word: tables and lists of words tell most words apart by it, and leave the text alone.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Print {
    /// The first eight bytes in small letters.
    head: u64,
    /// The hash of the whole word.
    pub(super) hash: u32,
}

impl Print {
    /// That of the word which stands at `start..end` of a text, and the word itself where it finds room in a table.
    #[inline]
    pub(crate) fn at(text: &[u8], start: usize, end: usize) -> (Print, Option<Folded>) {
        let word = &text[start..end];
        let folded = match text[start..].first_chunk() {
            Some(bytes) if word.len() <= LONGEST => Some(Folded::opening(bytes, word.len())),
            _ => Folded::of(word),
        };
        let print = match folded {
            Some(folded) => Print {
                head: folded.0[0],
                hash: folded.hash() as u32,
            },
            None => Print {
                head: small_letters(number(&word[..8])),
                hash: 0,
            },
        };
        (print, folded)
    }

    /// Whether a word of `length` bytes with this print is `other` in any case; `word` reads a longer one.
    // Rules know `other` where they are built, and so its number.
    #[inline(always)]
    pub(crate) fn is<'w>(
        self,
        length: usize,
        other: &str,
        word: impl FnOnce() -> &'w [u8],
    ) -> bool {
        let other = other.as_bytes();
        length == other.len()
            && match other.split_at_checked(9) {
                None => self.head == small_letters(number(other)),
                Some(_) => {
                    self.head == small_letters(number(&other[..8]))
                        && word()[8..].eq_ignore_ascii_case(&other[8..])
                }
            }
    }

    /// A word of `length` bytes with this print as a number, where it is short enough to be one.
    #[inline]
    pub(crate) fn short(self, length: usize) -> Option<u64> {
        (length <= 8).then_some(self.head)
    }

    /// A word as the number that [`Print::short`] tells of it in a text.
    pub(crate) fn short_of(word: &str) -> Option<u64> {
        (word.len() <= 8).then(|| small_letters(number(word.as_bytes())))
    }

    /// Whether the word starts with a mark.
    #[inline]
    pub(crate) fn starts_with(self, mark: char) -> bool {
        let mut bytes = [0; 8];
        let length = mark.encode_utf8(&mut bytes).len();
        let first = u64::MAX >> (64 - 8 * length);
        self.head & first == u64::from_le_bytes(bytes)
    }

    /// Whether a word of `length` bytes with this print is `known`; `word` reads a longer one.
    #[inline]
    pub(super) fn tells<'w>(
        self,
        length: usize,
        known: &Folded,
        word: impl FnOnce() -> &'w [u8],
    ) -> bool {
        let [head, second, _] = known.0;
        self.head == head
            && match length {
                ..=8 => second == 0,
                _ => Folded::of(word()) == Some(*known),
            }
    }
}
