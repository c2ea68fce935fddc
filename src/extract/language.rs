//! Which language a document is in, by its commonest small words.

use super::passage::Passage;
use crate::document::Shape;
use crate::lexicon::words::{Filling, WordMap};

/// Small words of some languages, none of them shared by two lists.
const SMALL_WORDS: [(&str, &str); 6] = [
    ("en", "the and of to with our for was"),
    ("de", "und der die das mit für von wurde"),
    ("fr", "les des et une dans pour avec nous"),
    ("es", "los las una para por del nuestra y"),
    ("it", "gli della nel sono il che nostra delle"),
    ("nl", "het een van voor onze zijn wij naar"),
];

/// The list that has a small word: an index of [`SMALL_WORDS`].
static BY_WORD: WordMap<usize> = const { &by_word() }.map();

const fn by_word() -> Filling<usize, 128> {
    let mut words = Filling::new(0);
    let mut at = 0;
    while at < SMALL_WORDS.len() {
        words.set_all(SMALL_WORDS[at].1, at);
        at += 1;
    }
    words
}

/// Words enough to tell.
const LOOK_AT: usize = 600;

/// What the first words of a document tell, counted while blocks go by.
#[derive(Default)]
pub(super) struct Guess {
    /// How many words each list of small words has.
    counts: [usize; SMALL_WORDS.len()],
    words: usize,
    cjk: usize,
    kana: usize,
    hangul: usize,
}

impl Guess {
    /// Reads one block, if words are still wanted.
    pub(super) fn read(&mut self, passage: &Passage<'_>) {
        if self.words + self.cjk > LOOK_AT {
            return;
        }
        for (at, token) in passage.tokens.iter().enumerate() {
            if token.shape == Shape::Cjk {
                let raw = passage.raw(at);
                let count = |of: fn(&char) -> bool| raw.chars().filter(of).count();
                self.cjk += raw.chars().count();
                self.kana += count(|c| matches!(c, '\u{3040}'..='\u{30FF}'));
                self.hangul += count(|c| matches!(c, '\u{AC00}'..='\u{D7AF}'));
            } else if token.is_word() {
                self.words += 1;
                if token.shape == Shape::Lower
                    && let Some(list) = passage.look_up(at, &BY_WORD)
                {
                    self.counts[*list] += 1;
                }
            }
        }
    }

    /// The ISO 639-1 code of the document's language; `en` where nothing tells.
    pub(super) fn finish(&self) -> &'static str {
        let Guess {
            counts,
            words,
            cjk,
            kana,
            hangul,
        } = self;
        if cjk > words {
            return if hangul * 2 > *cjk {
                "ko"
            } else if kana * 5 > *cjk {
                "ja"
            } else {
                "zh"
            };
        }
        let best = (0..counts.len())
            .max_by_key(|at| (counts[*at], usize::MAX - at))
            .unwrap_or(0);
        if counts[best] > counts[0] + 2 {
            SMALL_WORDS[best].0
        } else {
            "en"
        }
    }
}

#[cfg(test)]
mod tests {
    use crate::extract::{Options, extract};
    use crate::read::{Format, read};

    #[track_caller]
    fn check(text: &str, expect: &str) {
        let document = read(text.to_owned(), Format::PlainText);
        let report = extract(&document, &Options::default());
        assert_eq!(report.language, expect);
    }

    #[test]
    fn tells_languages_apart() {
        check("We grew with our partners and the community.", "en");
        check(
            "Wir haben die Zahl der Mitglieder und das Budget mit Erfolg erhöht, und für das Jahr",
            "de",
        );
        check("根据开源数据，截至2023年底，共有12万名开发者。", "zh");
        check("12", "en");
    }
}
