//! Lists of Chinese words that a text opens or ends with: its first or last character leads to the few that can.

/// A list of words, alone or each with what it tells.
pub(crate) struct List<W: 'static> {
    words: &'static [W],
    firsts: Chains,
    lasts: Chains,
}

/// A list has no more words.
const MOST: usize = 512;

/// How many numbers tell characters apart.
const PLACES: usize = 512;

/// What a list has for a word.
pub(crate) trait Word: Copy {
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
    pub(crate) const fn words(words: &'static [&'static str]) -> Self {
        let mut list = List::blank(words);
        let mut nth = words.len();
        while nth > 0 {
            nth -= 1;
            list.add(nth, words[nth]);
        }
        list
    }
}

impl<T: Copy> List<(&'static str, T)> {
    /// What the list tells of a whole word.
    pub(crate) fn said(&self, word: &str) -> Option<T> {
        self.listed(word).map(|(_, said)| said)
    }

    /// A list of words with what they tell.
    pub(crate) const fn pairs(words: &'static [(&'static str, T)]) -> Self {
        let mut list = List::blank(words);
        let mut nth = words.len();
        while nth > 0 {
            nth -= 1;
            list.add(nth, words[nth].0);
        }
        list
    }
}

impl<W: Copy> List<W> {
    const fn blank(words: &'static [W]) -> Self {
        List {
            words,
            firsts: Chains::NONE,
            lasts: Chains::NONE,
        }
    }

    /// Adds word `nth`; those behind it were added before.
    const fn add(&mut self, nth: usize, word: &str) {
        let bytes = word.as_bytes();
        self.firsts.add(nth, bytes[1], bytes[2]);
        let (middle, last) = (bytes[bytes.len() - 2], bytes[bytes.len() - 1]);
        self.lasts.add(nth, middle, last);
    }
}

impl<W: Word> List<W> {
    /// What stands for a whole word in the list.
    fn listed(&self, word: &str) -> Option<W> {
        let mut opening = self.opening(word);
        opening.find(|listed| listed.word().len() == word.len())
    }

    /// Whether a whole word is in the list.
    pub(crate) fn has(&self, word: &str) -> bool {
        self.listed(word).is_some()
    }

    /// The words that `text` opens with, as they are listed.
    #[inline]
    pub(crate) fn opening(&self, text: &str) -> impl Iterator<Item = W> {
        let first = match *text.as_bytes() {
            [_, middle, last, ..] => self.firsts.first(middle, last),
            _ => 0,
        };
        let words = self.firsts.from(first).map(|nth| self.words[nth]);
        words.filter(move |word| text.starts_with(word.word()))
    }

    /// The words that `text` ends with, as they are listed.
    pub(crate) fn ending(&self, text: &str) -> impl Iterator<Item = W> {
        let first = match *text.as_bytes() {
            [.., middle, last] => self.lasts.first(middle, last),
            _ => 0,
        };
        let words = self.lasts.from(first).map(|nth| self.words[nth]);
        words.filter(move |word| text.ends_with(word.word()))
    }

    /// Where words of the list stand in `text`, from its start to its end.
    pub(crate) fn within(&self, text: &str) -> impl Iterator<Item = (usize, W)> {
        let mut next = 0;
        let places = std::iter::from_fn(move || {
            let place = self.firsts.place(text.as_bytes(), next)?;
            next = place + 1;
            Some(place)
        });
        places.flat_map(|at| self.opening(&text[at..]).map(move |word| (at, word)))
    }
}

/// Words by a character of three bytes, or a letter before two others, told by its last two bytes.
struct Chains {
    /// One more than the place of the first word, by a number that few other characters share; 0 where no word is.
    first: [u16; PLACES],
    /// The same for the word behind each, in the order of the list.
    next: [u16; MOST],
}

impl Chains {
    const NONE: Chains = Chains {
        first: [0; PLACES],
        next: [0; MOST],
    };

    const fn add(&mut self, nth: usize, middle: u8, last: u8) {
        let first = &mut self.first[Chains::number(middle, last)];
        self.next[nth] = *first;
        *first = nth as u16 + 1;
    }

    const fn number(middle: u8, last: u8) -> usize {
        (middle as usize * 64 + last as usize % 64) % PLACES
    }

    /// One more than the place of the first word by a character; 0 where none is.
    #[inline]
    const fn first(&self, middle: u8, last: u8) -> u16 {
        self.first[Chains::number(middle, last)]
    }

    /// The places of a word and those behind it.
    #[inline]
    fn from(&self, first: u16) -> impl Iterator<Item = usize> {
        let mut next = first;
        std::iter::from_fn(move || {
            let nth = usize::from(next.checked_sub(1)?);
            next = self.next[nth];
            Some(nth)
        })
    }

    /// Where the first character that has words, or one like it, stands in a text from byte `from` on.
    fn place(&self, text: &[u8], from: usize) -> Option<usize> {
        let mut rest = text.get(from..)?;
        while let [lead, middle, last, behind @ ..] = rest {
            let wide = matches!(lead, 0xE0..=0xEF);
            if (wide || lead.is_ascii_alphabetic()) && self.first(*middle, *last) > 0 {
                return Some(text.len() - rest.len());
            }
            rest = if wide { behind } else { &rest[1..] };
        }
        None
    }
}
