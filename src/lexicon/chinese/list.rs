//! Lists of Chinese words that a text opens or ends with: its first or last character tells most texts apart from all of them.

/// A list of words, alone or each with what it tells.
pub(super) struct List<W: 'static> {
    words: &'static [W],
    firsts: Characters,
    lasts: Characters,
}

/// What a list has for a word.
pub(super) trait Word: Copy {
    /// The word.
    fn word(&self) -> &'static str;
}

impl Word for &'static str {
    fn word(&self) -> &'static str {
        self
    }
}

impl<T: Copy> Word for (&'static str, T) {
    fn word(&self) -> &'static str {
        self.0
    }
}

impl List<&'static str> {
    /// A list of words alone.
    pub(super) const fn words(words: &'static [&'static str]) -> Self {
        let mut list = List::blank(words);
        let mut nth = 0;
        while nth < words.len() {
            list.add(words[nth]);
            nth += 1;
        }
        list
    }
}

impl<T: Copy> List<(&'static str, T)> {
    /// What the list tells of a whole word.
    pub(super) fn said(&self, word: &str) -> Option<T> {
        self.listed(word).map(|(_, said)| said)
    }

    /// A list of words with what they tell.
    pub(super) const fn pairs(words: &'static [(&'static str, T)]) -> Self {
        let mut list = List::blank(words);
        let mut nth = 0;
        while nth < words.len() {
            list.add(words[nth].0);
            nth += 1;
        }
        list
    }
}

impl<W: Copy> List<W> {
    const fn blank(words: &'static [W]) -> Self {
        List {
            words,
            firsts: Characters([0; 16]),
            lasts: Characters([0; 16]),
        }
    }

    const fn add(&mut self, word: &str) {
        let bytes = word.as_bytes();
        self.firsts.add(bytes[1], bytes[2]);
        self.lasts
            .add(bytes[bytes.len() - 2], bytes[bytes.len() - 1]);
    }
}

impl<W: Word> List<W> {
    /// What stands for a whole word in the list.
    fn listed(&self, word: &str) -> Option<W> {
        let mut opening = self.opening(word);
        opening.find(|listed| listed.word().len() == word.len())
    }

    /// Whether a whole word is in the list.
    pub(super) fn has(&self, word: &str) -> bool {
        self.listed(word).is_some()
    }

    /// The words that `text` opens with, as they are listed.
    #[inline]
    pub(super) fn opening(&self, text: &str) -> impl Iterator<Item = W> {
        let first = match *text.as_bytes() {
            [_, middle, last, ..] if self.firsts.may_have(middle, last) => Some([middle, last]),
            _ => None,
        };
        let words = first.map_or(&[][..], |_| self.words);
        let opens = move |word: &W| {
            let word = word.word();
            word.as_bytes().get(1..3) == first.as_ref().map(<[u8; 2]>::as_slice)
                && text.starts_with(word)
        };
        words.iter().copied().filter(opens)
    }

    /// The words that `text` ends with, as they are listed.
    pub(super) fn ending(&self, text: &str) -> impl Iterator<Item = W> {
        let may = match *text.as_bytes() {
            [.., middle, last] => self.lasts.may_have(middle, last),
            _ => false,
        };
        let words = if may { self.words } else { &[] };
        let ends = |word: &W| text.ends_with(word.word());
        words.iter().copied().filter(ends)
    }

    /// Where words of the list stand in `text`, from its start to its end.
    pub(super) fn within(&self, text: &str) -> impl Iterator<Item = (usize, W)> {
        let mut next = 0;
        let places = std::iter::from_fn(move || {
            let bytes = &text.as_bytes()[next..];
            let place = next + self.firsts.place(bytes)?;
            next = place + 3;
            Some(place)
        });
        places.flat_map(|at| self.opening(&text[at..]).map(move |word| (at, word)))
    }
}

/// Characters of three bytes, told by the last two of them; few others share their bit.
#[derive(Clone, Copy)]
struct Characters([u64; 16]);

impl Characters {
    const fn add(&mut self, middle: u8, last: u8) {
        self.0[middle as usize % 16] |= 1 << (last % 64);
    }

    #[inline]
    const fn may_have(&self, middle: u8, last: u8) -> bool {
        self.0[middle as usize % 16] >> (last % 64) & 1 != 0
    }

    /// Where the first of them, or a character like it, stands in a text.
    fn place(&self, text: &[u8]) -> Option<usize> {
        let is_one = |bytes: &[u8]| matches!(*bytes, [0xE0..=0xEF, middle, last] if self.may_have(middle, last));
        text.windows(3).position(is_one)
    }
}
