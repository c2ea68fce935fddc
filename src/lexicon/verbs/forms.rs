//! The forms of verbs, told where the program is built.

use super::{DOUBLING, Form, IRREGULAR, REGULAR};
use crate::lexicon::words::{Words, first_word};

/// Adds every form of every verb to all words.
pub(in crate::lexicon) const fn add_all(words: &mut Words) {
    let mut lines = IRREGULAR;
    while let [line, below @ ..] = lines {
        add_irregular(words, line);
        lines = below;
    }
    let mut lemmas = REGULAR;
    while let Some((lemma, behind)) = first_word(lemmas) {
        let doubles = doubles(lemma);
        words.add_lemma(lemma);
        words.add_form(&[lemma], Form::Base);
        add_inflected(words, lemma, doubles);
        // "totaled" and "totalled" are both written.
        if doubles && matches!(lemma.as_bytes(), [.., b'l']) {
            add_inflected(words, lemma, false);
        }
        lemmas = behind;
    }
}

/// Adds the forms of a line of the table.
const fn add_irregular(words: &mut Words, line: &'static str) {
    let mut forms = [""; 5];
    let (mut nth, mut line) = (0, line);
    while nth < forms.len() {
        (forms[nth], line) = first_word(line).expect("a line of the table gives five forms");
        nth += 1;
    }
    let [lemma, third, past, participle, ing] = forms;
    words.add_lemma(lemma);
    words.add_form(&[lemma], Form::Base);
    words.add_form(&[third], Form::Third);
    words.add_form(&[participle], Form::Participle);
    words.add_form(&[ing], Form::Ing);
    // "led" is past and participle alike: only "grew" can be nothing but a verb's past; so is what stands behind the five.
    if !is_same(past, participle) {
        words.add_form(&[past], Form::Past);
    }
    while let Some((word, behind)) = first_word(line) {
        words.add_form(&[word], Form::Past);
        line = behind;
    }
}

/// Adds the third person, the past and the -ing form of a regular verb.
const fn add_inflected(words: &mut Words, lemma: &'static str, doubled: bool) {
    let bytes = lemma.as_bytes();
    let (short, end) = lemma.split_at(lemma.len() - 1);
    let double = if doubled { end } else { "" };
    let after_vowel = matches!(bytes, [.., b'a' | b'e' | b'i' | b'o' | b'u', _] | [_]);
    let third = match bytes {
        [.., b's' | b'x' | b'z'] | [.., b'c' | b's', b'h'] => [lemma, "es"],
        [.., b'o'] if !after_vowel => [lemma, "es"],
        [.., b'y'] if !after_vowel => [short, "ies"],
        _ => [lemma, "s"],
    };
    let past = match bytes {
        [.., b'e'] => [lemma, "", "d"],
        [.., b'y'] if !after_vowel => [short, "", "ied"],
        _ => [lemma, double, "ed"],
    };
    let ing = match bytes {
        [.., b'e', b'e'] => [lemma, "", "ing"],
        [.., b'e'] => [short, "", "ing"],
        _ => [lemma, double, "ing"],
    };
    words.add_form(&third, Form::Third);
    words.add_form(&past, Form::Participle);
    words.add_form(&ing, Form::Ing);
}

/// Whether a regular verb doubles its last letter.
const fn doubles(lemma: &str) -> bool {
    let mut nth = 0;
    while nth < DOUBLING.len() {
        if is_same(lemma, DOUBLING[nth]) {
            return true;
        }
        nth += 1;
    }
    false
}

/// Whether two words are the same, told where the program is built.
const fn is_same(word: &str, other: &str) -> bool {
    let (word, other) = (word.as_bytes(), other.as_bytes());
    let mut at = 0;
    while at < word.len() && at < other.len() && word[at] == other[at] {
        at += 1;
    }
    at == word.len() && at == other.len()
}
