//! Word classes: one table, one probe a word.

use std::ops::BitOr;
use std::sync::LazyLock;

use super::verbs::{self, Form};
use crate::model::Unit;

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

/// No word of a table is longer.
const LONGEST: usize = 24;

/// A word in ASCII small letters, zeros behind it: compared and hashed as three numbers.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Folded([u64; LONGEST / 8]);

impl Folded {
    /// A word of a list, folded where the program is built.
    const fn listed(word: &str) -> Folded {
        let word = word.as_bytes();
        assert!(word.len() <= LONGEST, "no word of a list is longer");
        let mut eights = [0; LONGEST / 8];
        let mut at = 0;
        while at < word.len() {
            let byte = word[at].to_ascii_lowercase() as u64;
            eights[at / 8] |= byte << (8 * (at % 8));
            at += 1;
        }
        Folded(eights)
    }

    /// `None` where the word finds no room.
    #[inline]
    fn of(word: &[u8]) -> Option<Folded> {
        if word.len() <= 8 {
            return Some(Folded([small_letters(number(word)), 0, 0]));
        }
        if word.len() > LONGEST {
            return None;
        }
        let mut eights = [0; LONGEST / 8];
        for (to, bytes) in eights.iter_mut().zip(word.chunks(8)) {
            *to = small_letters(number(bytes));
        }
        Some(Folded(eights))
    }

    /// The first `len` of some bytes, told without a look at single ones.
    #[inline]
    fn opening(bytes: &[u8; LONGEST], len: usize) -> Folded {
        let within = |len: usize| u64::MAX.checked_shr(64 - 8 * len as u32).unwrap_or(0);
        if let (Some(first), true) = (bytes.first_chunk(), len <= 8) {
            let first = u64::from_le_bytes(*first) & within(len);
            return Folded([small_letters(first), 0, 0]);
        }
        let mut eights = [0; LONGEST / 8];
        for (nth, (to, eight)) in eights.iter_mut().zip(bytes.as_chunks().0).enumerate() {
            let keep = len.saturating_sub(8 * nth).min(8);
            *to = small_letters(u64::from_le_bytes(*eight) & within(keep));
        }
        Folded(eights)
    }

    #[inline]
    fn hash(self) -> usize {
        // The golden ratio, as a fraction of 2^64: its product's high bits depend on all bits below.
        const SPREAD: u64 = 0x9E37_79B9_7F4A_7C15;
        let [first, second, third] = self.0;
        let mixed = first ^ second.rotate_left(21) ^ third.rotate_left(42);
        (mixed.wrapping_mul(SPREAD) >> 32) as usize
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
    hash: u32,
    /// The bit that lists of words filter it by.
    bit: u8,
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
                bit: bit(word),
            },
            None => Print {
                head: small_letters(number(&word[..8])),
                hash: 0,
                bit: bit(word),
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
    fn tells<'w>(self, length: usize, known: &Folded, word: impl FnOnce() -> &'w [u8]) -> bool {
        let [head, second, _] = known.0;
        self.head == head
            && match length {
                ..=8 => second == 0,
                _ => Folded::of(word()) == Some(*known),
            }
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

/// A number below 64 that a word has in any case, and few others have.
#[inline]
pub(crate) const fn bit(word: &[u8]) -> u8 {
    let [first, .., last] = word else {
        return match word {
            [only] => (*only | 0x20) & 63,
            _ => 0,
        };
    };
    // Small and capital letters differ in this bit alone.
    let (first, last) = (*first | 0x20, *last | 0x20);
    let length = word.len() as u8;
    first
        .wrapping_mul(5)
        .wrapping_add(last.wrapping_mul(11))
        .wrapping_add(length.wrapping_mul(23))
        & 63
}

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

/// Every class with its words.
const CLASSES: &[(Tags, &str)] = &[
    (
        Tags::NUMBER,
        "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen
         twenty thirty forty fifty sixty seventy eighty ninety hundred dozen",
    ),
    (Tags::SCALE, "hundred thousand million billion trillion mn bn m k b tn mln mio mrd lakh lakhs crore crores millions billions dozen mm"),
    (Tags::FRACTION, "half halves third thirds quarter quarters fourth fourths fifth fifths sixth sixths seventh eighth eighths ninth ninths tenth tenths twelfth twelfths sixteenth sixteenths twentieth twentieths two-thirds"),
    (
        Tags::ORDINAL,
        "first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth thirteenth fourteenth fifteenth twentieth",
    ),
    (Tags::VAGUE, "dozens hundreds thousands millions billions scores tens"),
    (Tags::MULTIPLE, "double doubled doubling doubles triple tripled tripling triples quadruple quadrupled quadrupling quintupled twofold threefold fourfold fivefold sixfold tenfold twice halve halves halved halving"),
    (
        Tags::DETERMINER,
        "the a an this that these those our its their his her my your all each every both some any no another several many few other
         such same certain various more most less fewer what whatever",
    ),
    (
        Tags::PREPOSITION,
        "of in on at by for from to with without within into onto through throughout across over under above below between among amongst
         against during before after since until till about around near towards toward upon via per including include includes excluding
         despite besides beyond behind beside off out up down along as than like unlike due regarding concerning versus vs amid worldwide
         globally annually respectively compared alongside following plus minus inside outside",
    ),
    (Tags::CONJUNCTION, "and or but nor so yet while whereas although though because if unless when whenever then either neither whether"),
    (Tags::PRONOUN, "we they it us them i you he she me him everyone anyone someone nobody who itself themselves ourselves there here one's"),
    (Tags::WE, "we our us ours ourselves"),
    (Tags::RELATIVE, "that which who whom whose where when why how"),
    (
        Tags(Tags::AUXILIARY.0 | Tags::FINITE.0),
        "is are was were be been being am 're ’re 've ’ve 'm ’m has have had having do does did can could will would shall should may might must cannot isn aren
         wasn weren hasn haven hadn doesn don didn won wouldn couldn shouldn",
    ),
    (
        Tags::ADVERB,
        "also already now currently still not never always often only just even further together worldwide globally annually however
         therefore thus moreover meanwhile recently previously originally officially successfully directly jointly actively nearly almost
         approximately roughly about around respectively overall again too ago later earlier instead rather quite very well yet far
         fully highly largely mainly mostly partly primarily particularly especially significantly substantially collectively combined
         altogether simultaneously today nowadays alone apiece online virtually newly",
    ),
    (Tags::NEGATION, "not no never nor none neither without cannot 't n't"),
    (
        Tags::MONTH,
        "january february march april may june july august september october november december jan feb mar apr jun jul aug sep sept oct nov dec",
    ),
    (Tags::WEEKDAY, "monday tuesday wednesday thursday friday saturday sunday mon tue tues wed thu thur thurs fri sat sun"),
    (Tags::PERIOD, "year years quarter month months week weeks day days decade century half q1 q2 q3 q4 h1 h2 fy fiscal season semester"),
    (
        Tags::ABBREVIATION,
        "mr mrs ms dr prof st no nos vs etc inc ltd co corp approx est fig figs vol e.g. i.e. cf al dept gov sen rep gen col jr sr op
         jan feb mar apr jun jul aug sep sept oct nov dec rs nrs tk ksh kshs shs ushs tshs sfr sq cu mio mrd bn u.s. u.k. e.u. ph.d. a.m. p.m. pp c ca incl excl min max pvt pte sdn bros messrs hon rev capt univ",
    ),
    (
        Tags::LABEL,
        "page pages section sections chapter chapters figure figures fig table tables item items step steps version versions v volume vol
         issue issues part parts article articles clause clauses appendix annex note notes question phase level tier stage class
         category grade type scope rule kep pep rfc pr cve id no number nr option scenario week day session room building floor line lines
         iso en release level2 sprint round cycle series form schedule regulation directive resolution principle goal sdg sdgs priority pillar
         track module lot act bill title paragraph footnote exhibit slide zone line route highway flight hall gate terminal pier unit block reference
         ref para rev grant contract call horizon edition ep episode apollo windows core chapter",
    ),
    (Tags::GOAL, "aim aims aimed aiming target targets targeted targeting goal goals plan plans planned planning intend intends intended ambition pledge pledged commit commits committed commitment strive hope hopes objective objectives seek seeks want wants proposed budgeted commitment"),
    (Tags::FORECAST, "expect expects expected expecting forecast forecasts anticipate anticipates anticipated project projected projects estimate predicted outlook likely will"),
    (Tags::HYPOTHETICAL, "could would might if may assuming hypothetical potentially should suppose"),
    (
        Tags::UP,
        "increase increases increased increasing grew grow grows growing grown growth rise rises rose risen rising climb climbs climbed climbing up
         jump jumps jumped surge surges surged surging soar soars soared expand expands expanded expansion improve improves improved improvement higher uplift
         boost boosts boosted double doubles doubled doubling triple triples tripled tripling quadruple quadrupled quadrupling quintupled more larger
         bigger greater faster gain gains widen widened widening strengthen strengthened rebound rebounded recovered accelerate accelerated
         raise raises raised raising appreciated outperformed",
    ),
    (
        Tags::DOWN,
        "decrease decreases decreased decreasing fell fall falls fallen falling decline declines declined declining drop drops dropped dropping
         reduce reduces reduced reducing reduction reductions down lower lowers lowered lowering cut cuts cutting shrink shrinks shrank shrunk shrinking
         slip slips slipped sink sinks sank sunk less fewer smaller cheaper contraction contracted plunge plunged plummeted tumbled narrow narrows narrowed
         narrowing slide slides slid sliding halve halved halves halving dip dipped deteriorated weakened slump slumped shed worsened ease eased depreciated saving savings",
    ),
    (
        Tags::ADJECTIVE,
        "new online last next past recent final active total overall additional annual monthly weekly daily quarterly different unique individual large small major main key global
         international national local regional leading top full-time part-time full part certified registered qualified independent external
         internal public private open commercial industrial average median mean open-source social environmental renewable direct indirect
         gross net common strategic important successful distinct separate existing current former previous consecutive further
         flat stable steady unchanged constant non-profit in-person virtual paid unpaid eligible dedicated high low long short tall wide deep thick heavy broad young old senior junior certain other female male permanent temporary entire whole",
    ),
    (
        Tags::ROLE_CUE,
        "member members membership join joined joins joining founding founder founders founded cofounded co-founded premium platinum gold silver board boards executive committee
         chair chairs chaired chairman chairwoman chairperson chairing co-chair co-chairs vice chief deputy president convenor convener director directors steering maintainer maintainers maintained committer committers
         reviewer reviewers approver approvers editor editors rapporteur rapporteurs contribute contributes contributed contributing contributor contributors contribution contributions
         author authors published donate donated donates donating donation donations funder funders fund funds funded funding endow endowed grant grants granted sponsor sponsors sponsored sponsorship sponsoring supporter supporters support supports supported
         backer backers partner partners partnered partnering partnership partnerships collaborate collaborates collaborated collaborating collaboration collaborations collaborator cooperation cooperate closely launch launched launches launching
         establish established establishing initiated set spearheaded organize organized organizes organizing organise organised convene convened host hosted hosts hosting co-hosted cohosted
         participate participates participated participating participant participants involved engage engages engaged engaging attend attended attending certified certification accredited liaison liaisons observer observers
         adopters adopter users user using customers customer suppliers supplier owns owned owner shareholder shareholders subsidiary subsidiaries contact contacts contractor contracted contractors
         ceo cfo cto coo lead leads leader leaders led joined works working worked residence spoke speaker speakers keynote representative representatives behalf appointed elected named stepped served serves serve serving
         enlisted hired employed employee employees treasurer secretary trustee trustees advisor adviser advisors facilitator moderated ambassador ambassadors fellow fellows mentor mentors volunteer volunteers coordinator manager head affiliated donor donors acquired provided gave awarded granted created joint together accredited adopted holds held hold bought
         acquires attends auditor cio ciso convenes cooperated cooperates council endows financed finances increased initiator investigator
         maintain maintains moderator officer organiser organizer own patron provide provides ptl signatory speak speaks work
         aided backed backing backs chairmanship convenorship found headed holding leadership presidency supporting paid presided represented underwritten control controls controlled
         acquisition advisers auditors chairmanship collaborators composed coordinators facilitators initiators involvement memberships moderators organisers organizers owners participation parent patrons presidents secretariat secretaries signatories takeover teamed treasurers",
    ),
    (
        Tags::ORG_HEAD,
        "foundation alliance association forum institute institution ministry university consortium council committee commission agency society federation
         union group groups board bureau bank authority organization organisation initiative network partnership coalition academy college school laboratory laboratories lab labs
         center centre department office team corporation company club league trust fund charity hospital clinic museum library institutes council's
         task-force secretariat chamber conference summit workshop symposium congress parliament senate court programme program project community communities observatory subcommittee taskforce collaborative cooperative exchange administration service services
         securities holdings capital partners ventures technologies systems software solutions industries pharmaceuticals motors airlines energy electric insurance foundations alliances sig",
    ),
    (
        Tags::LEGAL,
        "inc ltd llc llp plc gmbh ag sa nv bv ab asa oy corp corporation co spa srl sarl limited incorporated pte pty kg se s.a. n.v. l.l.c. kgaa holdings lp",
    ),
];

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
