//! The table of all words that rules know, gathered where the program is built: doing so at each start took longer than all
//! else that starting does.

use super::classes::CLASSES;
use super::{Filling, Folded, Tags, WordMap, first_word};
use crate::lexicon::roles;
use crate::lexicon::verbs::{self, Form};
use crate::model::Unit;

/// What is known of a word; small, so that much of the table stays near the processor.
#[derive(Clone, Copy)]
pub(crate) struct Word {
    /// Its classes.
    pub(crate) tags: Tags,
    /// Whether a phrase that names a role may open with it.
    pub(crate) opens_role: bool,
    /// The first form of a verb that it is: one more than its place among the forms of all lemmas, 0 for none.
    form: u16,
}

/// All words.
pub(in crate::lexicon) struct Words {
    known: Filling<Word, 8192>,
    lemmas: [&'static str; 2048],
    /// How many lemmas there are.
    count: usize,
}

static WORDS: Words = Words::all();
static KNOWN: WordMap<Word> = WORDS.known.map();

/// The classes of a word, in any case; words of more than 24 bytes have none.
pub fn tags(word: &[u8]) -> Tags {
    let known = KNOWN.get(word);
    known.map_or(Tags::NONE, |word| word.tags)
}

/// What is known of a word that finds room in a table.
#[inline]
pub(crate) fn word_of(word: Folded) -> Option<&'static Word> {
    KNOWN.find(word)
}

/// The verb that a word in any case is a form of, and which.
pub(in crate::lexicon) fn verb(word: &str) -> Option<(&'static str, Form)> {
    let place = KNOWN.get(word)?.form.checked_sub(1)?;
    let (lemma, form) = (
        usize::from(place) / Form::ALL.len(),
        usize::from(place) % Form::ALL.len(),
    );
    Some((WORDS.lemmas[lemma], Form::ALL[form]))
}

/// The first words of the phrases that name roles, and how many they are; on its own, since the compiler takes a long time
/// over one table for a mistake.
const ROLE_WORDS: ([&str; 1024], usize) = {
    let (mut words, mut count) = ([""; 1024], 0);
    let mut lines = roles::PHRASES;
    while !lines.is_empty() {
        let line = before_any(lines, b"\n");
        lines = behind(lines, line);
        let mut phrases = behind(line, before_any(line, b"\t"));
        while !phrases.is_empty() {
            let phrase = before_any(phrases, b";");
            phrases = behind(phrases, phrase).trim_ascii_start();
            // "seat:board" opens with "seat", "of:owner" with what is behind its colon.
            let opening = match before_any(phrase, b":") {
                whole if whole.len() == phrase.len() => phrase,
                of if of.len() == 2 => behind(phrase, of),
                seat => seat,
            };
            words[count] = before_any(opening, b" -");
            count += 1;
        }
    }
    (words, count)
};

impl Words {
    const fn all() -> Words {
        let blank = Word {
            tags: Tags::NONE,
            opens_role: false,
            form: 0,
        };
        let mut words = Words {
            known: Filling::new(blank),
            lemmas: [""; 2048],
            count: 0,
        };
        words.add_classes();
        words.add_units();
        words.add_role_phrases();
        verbs::add_all(&mut words);
        words
    }

    /// Adds a verb, whose forms are told behind it.
    pub(in crate::lexicon) const fn add_lemma(&mut self, lemma: &'static str) {
        self.lemmas[self.count] = lemma;
        self.count += 1;
    }

    /// Adds a form of the verb told last, in pieces.
    pub(in crate::lexicon) const fn add_form(&mut self, pieces: &[&str], form: Form) {
        let finite = match form {
            Form::Past => Tags::FINITE,
            _ => Tags::NONE,
        };
        let place = (self.count - 1) * Form::ALL.len() + form as usize;
        assert!(place < u16::MAX as usize, "there are some thousand verbs");
        let known = self.add(pieces, Tags::VERB.and(finite));
        if known.form == 0 {
            known.form = place as u16 + 1;
        }
    }

    const fn add(&mut self, pieces: &[&str], tags: Tags) -> &mut Word {
        let known = self.known.at(Folded::spelled(pieces));
        known.tags = known.tags.and(tags);
        known
    }

    const fn add_classes(&mut self) {
        let mut classes = CLASSES;
        while let [(tags, words), others @ ..] = classes {
            let mut words = *words;
            while let Some((word, behind)) = first_word(words) {
                self.add(&[word], *tags);
                words = behind;
            }
            classes = others;
        }
    }

    /// Adds the first word of each phrase that names a role, and its plural; besides, what leads to a seat, and who stands
    /// below a post.
    const fn add_role_phrases(&mut self) {
        let mut others =
            "on onto to from off joined joins join left assistant associate deputy under vice";
        while let Some((word, behind)) = first_word(others) {
            self.add(&[word], Tags::NONE).opens_role = true;
            others = behind;
        }
        let (words, count) = ROLE_WORDS;
        let mut at = 0;
        while at < count {
            let word = words[at];
            self.add(&[word], Tags::NONE).opens_role = true;
            let (stem, last) = word.split_at(word.len() - 1);
            let plural = match last.as_bytes() {
                b"y" => self.add(&[stem, "ies"], Tags::NONE),
                _ => self.add(&[word, "s"], Tags::NONE),
            };
            plural.opens_role = true;
            at += 1;
        }
    }

    /// Adds the first token of each spelling of a unit.
    const fn add_units(&mut self) {
        let mut tables = Unit::TABLE.as_slice();
        while let [rows, others @ ..] = tables {
            let mut rows = *rows;
            while let [unit, below @ ..] = rows {
                let mut words = unit.words;
                while let [spelling, behind @ ..] = words {
                    let first = before_any(spelling, b" -");
                    self.add(&[first], Tags::UNIT);
                    self.add(&[first, "s"], Tags::UNIT);
                    words = behind;
                }
                let mut symbols = unit.symbols;
                while let [symbol, behind @ ..] = symbols {
                    self.add(&[first_token(symbol)], Tags::UNIT);
                    symbols = behind;
                }
                rows = below;
            }
            tables = others;
        }
    }
}

/// What stands in `text` before the first of some bytes.
const fn before_any<'t>(text: &'t str, ends: &[u8]) -> &'t str {
    let mut at = 0;
    while at < text.len() {
        let mut end = 0;
        while end < ends.len() {
            if text.as_bytes()[at] == ends[end] {
                return text.split_at(at).0;
            }
            end += 1;
        }
        at += 1;
    }
    text
}

/// What stands in `text` behind its opening and the byte that ends that.
const fn behind<'t>(text: &'t str, opening: &str) -> &'t str {
    if opening.len() < text.len() {
        text.split_at(opening.len() + 1).1
    } else {
        ""
    }
}

/// The first token of a symbol: the letters of `JP¥` and `Rs.` are a token of their own.
const fn first_token(symbol: &str) -> &str {
    let first = before_any(symbol, b" /-");
    let mut letters = first;
    loop {
        let last = match letters.as_bytes() {
            [.., b'.'] => 1,
            // `¥` and `£`, then `₵`.
            [.., 0xC2, 0xA5 | 0xA3] => 2,
            [.., 0xE2, 0x82, 0xB5] => 3,
            _ => break,
        };
        letters = letters.split_at(letters.len() - last).0;
    }
    if letters.is_empty() { first } else { letters }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::lexicon::words::Print;

    #[test]
    fn words_are_found_in_a_text_as_alone() {
        let text = "Second MILLION submitted zebra multidisciplinarily-organized a the";
        for word in text.split(' ') {
            let start = word.as_ptr().addr() - text.as_ptr().addr();
            let end = start + word.len();
            let (print, folded) = Print::at(text.as_bytes(), start, end);
            let tags_there = folded
                .and_then(word_of)
                .map_or(Tags::NONE, |word| word.tags);
            assert_eq!(tags_there, tags(word.as_bytes()), "{word}");
            let bytes = || word.as_bytes();
            assert!(print.is(word.len(), &word.to_uppercase(), bytes), "{word}");
            let known = KNOWN.get_by(print, word.len(), bytes);
            assert_eq!(known.map_or(Tags::NONE, |known| known.tags), tags_there);
        }
    }

    #[test]
    fn letters_of_symbols_are_tokens() {
        let firsts = ["JP¥", "Rs.", "¥", "km/h", "GH₵", "t CO2e"].map(first_token);
        assert_eq!(firsts, ["JP", "Rs", "¥", "km", "GH", "t"]);
    }
}
