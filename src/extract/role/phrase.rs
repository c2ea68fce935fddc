//! The phrases that name roles: `phrases.tsv`, a role of the closed list and its phrases in the singular a line.

use std::sync::LazyLock;

use crate::lexicon::RoleId;
use crate::lexicon::words::WordMap;

/// A phrase that names a role.
pub(super) struct Phrase {
    /// Its words; a hyphen parts words as a space does. "the" stands for any determiner.
    pub(super) words: Vec<&'static str>,
    /// The role.
    pub(super) role: RoleId,
}

/// Phrases by their first word, the longest first.
static BY_FIRST: LazyLock<WordMap<Vec<Phrase>>> = LazyLock::new(|| {
    let mut by_first: WordMap<Vec<Phrase>> = WordMap::default();
    for line in include_str!("phrases.tsv").lines() {
        let (id, phrases) = line
            .split_once('\t')
            .expect("a line of phrases.tsv has two cells");
        let role = RoleId::from_id(id).expect("the closed list has the role");
        for phrase in phrases.split("; ") {
            let words: Vec<&str> = phrase.split([' ', '-']).collect();
            by_first.update(words[0], |phrases| phrases.push(Phrase { words, role }));
        }
    }
    for phrases in by_first.values_mut() {
        phrases.sort_by_key(|phrase| std::cmp::Reverse(phrase.words.len()));
    }
    by_first
});

/// The phrases whose first word is `word`, in any case or as a plural.
pub(super) fn starting_with(word: &str) -> impl Iterator<Item = &'static Phrase> {
    let of = |word: &str| BY_FIRST.get(word);
    let plural = word.strip_suffix(['s', 'S']).and_then(of);
    of(word)
        .into_iter()
        .chain(plural)
        .flat_map(|phrases| phrases.iter())
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::lexicon::words::{Tags, tags};

    #[test]
    fn sentences_with_a_phrase_are_read() {
        let of_line = |line: &'static str| line.split('\t').nth(1).unwrap().split("; ");
        for phrase in include_str!("phrases.tsv").lines().flat_map(of_line) {
            let cued = |word: &str| tags(word.as_bytes()).has(Tags::ROLE_CUE);
            assert!(phrase.split([' ', '-']).any(cued), "{phrase}");
        }
    }

    #[test]
    fn finds_phrases_by_their_first_word_longest_first() {
        let lengths: Vec<usize> = starting_with("Members")
            .map(|phrase| phrase.words.len())
            .collect();
        assert!(lengths.len() > 1 && lengths.is_sorted_by(|one, next| one >= next));
        assert_eq!(starting_with("harbour").count(), 0);
    }
}
