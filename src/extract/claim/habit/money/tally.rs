//! How often a text has each of the words that tell whose money it is: all of them in one pass.

use std::sync::LazyLock;

use super::families::FAMILIES;

/// The words of all families, each once and in order, and where to look for them.
struct Words {
    words: Vec<&'static str>,
    /// By first byte, which of the words begin with it.
    opening: [(usize, usize); 256],
    /// By first and second byte, a bit: whether any word begins so.
    pairs: Vec<u64>,
}

static WORDS: LazyLock<Words> = LazyLock::new(Words::of_families);

impl Words {
    fn of_families() -> Words {
        let mut words: Vec<&'static str> = Vec::new();
        for family in &FAMILIES {
            words.extend(family.stems);
            words.extend(family.home);
            for (_, signs, countries) in family.others {
                words.extend(signs.iter().chain(*countries));
            }
        }
        words.sort_unstable();
        words.dedup();
        let mut opening = [(0, 0); 256];
        let mut pairs = vec![0; (1 << 16) / 64];
        for (place, word) in words.iter().enumerate() {
            let bytes = word.as_bytes();
            let first = usize::from(bytes[0]);
            let (start, end) = &mut opening[first];
            *start = if *end == 0 { place } else { *start };
            *end = place + 1;
            let second = bytes.get(1).map_or(0..=255, |second| *second..=*second);
            for second in second {
                let pair = first << 8 | usize::from(second);
                pairs[pair / 64] |= 1 << (pair % 64);
            }
        }
        Words {
            words,
            opening,
            pairs,
        }
    }

    fn place(&self, word: &str) -> Option<usize> {
        self.words.binary_search(&word).ok()
    }
}

/// What a text has of the words.
pub(super) struct Tally {
    /// By word, how often it stands there, in other words too.
    found: Vec<Seen>,
}

#[derive(Clone, Copy, Default)]
struct Seen {
    /// How often it is a word of its own, or an amount opens with it if it is a letter.
    whole: usize,
    /// One past the last place where it stands, 0 for none.
    end: usize,
}

impl Tally {
    /// Counts the words of a text.
    pub(super) fn of(text: &str) -> Tally {
        let words = &*WORDS;
        let bytes = text.as_bytes();
        let mut found = vec![Seen::default(); words.words.len()];
        for (at, first) in bytes.iter().enumerate() {
            let first = usize::from(*first);
            let second = bytes.get(at + 1).copied().unwrap_or_default();
            let pair = first << 8 | usize::from(second);
            if words.pairs[pair / 64] & 1 << (pair % 64) == 0 {
                continue;
            }
            let (start, end) = words.opening[first];
            for (word, seen) in words.words[start..end].iter().zip(&mut found[start..end]) {
                // Nearly all words are told apart by their second byte.
                let apart = word.as_bytes().get(1).is_some_and(|byte| *byte != second);
                if !apart && at >= seen.end && bytes[at..].starts_with(word.as_bytes()) {
                    seen.end = at + word.len();
                    seen.whole += usize::from(is_whole(text, at, word));
                }
            }
        }
        Tally { found }
    }

    /// Whether the word stands in the text, be it as a part of another.
    pub(super) fn has(&self, word: &str) -> bool {
        self.seen(word).end > 0
    }

    /// How often the word is one of its own.
    pub(super) fn count(&self, word: &str) -> usize {
        self.seen(word).whole
    }

    fn seen(&self, word: &str) -> Seen {
        let place = WORDS.place(word);
        place.map_or(Seen::default(), |place| self.found[place])
    }
}

/// Whether what is found at `at` is the word, and not a part of another: no CAD is in "CADETS", no AUD in "AUDIT".
/// What begins with a capital begins a word; what is nothing but capitals is one. A letter is one where it opens an amount.
fn is_whole(text: &str, at: usize, word: &str) -> bool {
    let (before, behind) = (&text[..at], &text[at + word.len()..]);
    if word.len() == 1 && word.starts_with(|c: char| c.is_ascii_uppercase()) {
        let free = !before.ends_with(|c: char| c.is_ascii_alphanumeric());
        return free && behind.starts_with(|c: char| c.is_ascii_digit());
    }
    let capital = |c: char| c.is_ascii_uppercase();
    let opens = !word.starts_with(capital) || !before.ends_with(char::is_alphanumeric);
    let is_code = word.bytes().all(|byte| byte.is_ascii_uppercase());
    opens && !(is_code && behind.starts_with(char::is_alphabetic))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn check(text: &str, word: &str, whole: usize, stands: bool) {
        let tally = Tally::of(text);
        assert_eq!(tally.count(word), whole, "{text}: {word}");
        assert_eq!(tally.has(word), stands, "{text}: {word}");
    }

    #[test]
    fn counts_words_of_their_own() {
        check("CAD 5, CAD5 and CADETS", "CAD", 2, true);
        check("AUDIT", "AUD", 0, true);
        check("Australia and Australians", "Australia", 2, true);
        check("£3, £5 and $", "£", 2, true);
        check("$", "$", 1, true);
        check("boats", "AUD", 0, false);
    }

    #[test]
    fn counts_letters_that_open_amounts() {
        check("R5 and AR5, R 5, (R6)", "R", 2, true);
        check("Ropes", "R", 0, true);
    }

    #[test]
    fn words_without_end_do_no_harm() {
        check("C", "CAD", 0, false);
        check("", "CAD", 0, false);
        check("¥", "¥", 1, true);
    }
}
