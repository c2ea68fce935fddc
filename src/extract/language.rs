//! Which language a document is in, by its commonest small words.

use crate::document::{Document, Shape, lex_block};

/// Small words of some languages, none of them shared by two lists.
const SMALL_WORDS: [(&str, &[&str]); 6] = [
    (
        "en",
        &["the", "and", "of", "to", "with", "our", "for", "was"],
    ),
    (
        "de",
        &["und", "der", "die", "das", "mit", "für", "von", "wurde"],
    ),
    (
        "fr",
        &["les", "des", "et", "une", "dans", "pour", "avec", "nous"],
    ),
    (
        "es",
        &["los", "las", "una", "para", "por", "del", "nuestra", "y"],
    ),
    (
        "it",
        &[
            "gli", "della", "nel", "sono", "il", "che", "nostra", "delle",
        ],
    ),
    (
        "nl",
        &["het", "een", "van", "voor", "onze", "zijn", "wij", "naar"],
    ),
];

/// Words enough to tell.
const LOOK_AT: usize = 600;

/// The ISO 639-1 code of a document's language; `en` where nothing tells.
pub(super) fn guess(document: &Document) -> &'static str {
    let mut counts = [0usize; SMALL_WORDS.len()];
    let (mut words, mut cjk, mut kana, mut hangul) = (0, 0, 0, 0);
    let mut tokens = Vec::new();
    for block in document.blocks.iter().filter(|block| block.is_prose()) {
        lex_block(document, block, &mut tokens);
        for token in &tokens {
            let raw = token.span.of(&document.text);
            if token.shape == Shape::Cjk {
                cjk += raw.chars().count();
                kana += raw
                    .chars()
                    .filter(|c| matches!(c, '\u{3040}'..='\u{30FF}'))
                    .count();
                hangul += raw
                    .chars()
                    .filter(|c| matches!(c, '\u{AC00}'..='\u{D7AF}'))
                    .count();
            } else if token.is_word() {
                words += 1;
                for (count, (_, list)) in counts.iter_mut().zip(SMALL_WORDS) {
                    *count += usize::from(list.contains(&raw));
                }
            }
        }
        if words + cjk > LOOK_AT {
            break;
        }
    }
    if cjk > words {
        return if hangul * 2 > cjk {
            "ko"
        } else if kana * 5 > cjk {
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

#[cfg(test)]
mod tests {
    use super::*;
    use crate::read::{Format, read};

    #[track_caller]
    fn check(text: &str, expect: &str) {
        assert_eq!(guess(&read(text.to_owned(), Format::PlainText)), expect);
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
