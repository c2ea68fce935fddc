//! How units are spelt, and where a text spells one.

use std::borrow::Cow;
use std::cmp::Reverse;
use std::sync::LazyLock;

use crate::document::{Shape, is_inner_stop};
use crate::extract::passage::Passage;
use crate::lexicon::words::WordMap;
use crate::model::Unit;

/// One spelling of a unit.
pub(super) struct Spelling {
    /// As the table of units has it.
    words: &'static str,
    /// What stands behind that: an "s", or nothing.
    ending: &'static str,
    /// How many tokens it has.
    pub(super) count: usize,
    /// Whether case matters: it does for symbols.
    pub(super) exact: bool,
    pub(super) unit: Unit,
}

/// Spellings by their first token in lower case, the longest first.
static SPELLINGS: LazyLock<WordMap<Vec<Spelling>>> = LazyLock::new(|| {
    let mut spellings = Vec::new();
    for unit in Unit::all() {
        let mut add = |words: &'static str, endings: &[&'static str], exact| {
            let mut tokens = tokens(words);
            let (first, _) = tokens.next().unwrap_or_default();
            let count = 1 + tokens.count();
            spellings.extend(endings.iter().map(|ending| {
                let spelling = Spelling {
                    words,
                    ending,
                    count,
                    exact,
                    unit,
                };
                (spelling.key(first), spelling)
            }));
        };
        for symbol in unit.info().symbols {
            add(symbol, &[""], true);
        }
        for words in unit.info().words {
            add(words, &["", "s"], false);
        }
    }
    spellings.sort_by_key(|(_, spelling)| (Reverse(spelling.count), !spelling.exact));
    WordMap::lists(spellings)
});

impl Spelling {
    /// What it is found by: its first token, in lower case where the table of spellings does not see to that; `first` is that
    /// of its words.
    fn key(&self, first: &'static str) -> Cow<'static, str> {
        let ending = if self.count == 1 { self.ending } else { "" };
        match first.is_ascii() && ending.is_empty() {
            true => Cow::Borrowed(first),
            false => Cow::Owned(first.to_lowercase() + ending),
        }
    }

    /// Whether it is `word` and nothing else, in this case.
    pub(super) fn is(&self, word: &str) -> bool {
        behind(word, self.words, self.ending, |one, other| one == other) == Some("")
    }

    /// Whether it stands at token `at`, a footnote's mark glued to its end or none.
    pub(super) fn stands_at(&self, passage: &Passage<'_>, at: usize) -> bool {
        let same: fn(&str, &str) -> bool = match self.exact {
            true => |one, other| one == other,
            false => str::eq_ignore_ascii_case,
        };
        let stands = |(nth, (word, spaced)): (usize, (&str, bool))| {
            let raw = passage.raw(at + nth);
            let last = nth + 1 == self.count;
            let ending = if last { self.ending } else { "" };
            let noted = || {
                let mark = behind(raw, word, ending, |one, other| one == other);
                last && mark.is_some_and(|mark| is_footnote(mark, word.len() + ending.len()))
            };
            (behind(raw, word, ending, same) == Some("") || noted())
                && (nth == 0 || passage.tokens[at + nth].spaced == spaced || !spaced && !self.exact)
        };
        // "3 Acme, 2 Lumen Grid": a word with a capital before another names.
        let named = || {
            let token = |at: usize| passage.tokens.get(at);
            !self.exact
                && token(at).is_some_and(|token| token.shape == Shape::Title && token.spaced)
                && token(at + 1).is_some_and(|next| next.shape == Shape::Title && next.spaced)
        };
        match self.count {
            1 => stands((0, (self.words, false))) && !named(),
            _ => tokens(self.words).enumerate().all(stands),
        }
    }
}

/// What stands in `raw` behind `word` and `ending`, where it is `same` as they are up to there.
fn behind<'r>(
    raw: &'r str,
    word: &str,
    ending: &str,
    same: fn(&str, &str) -> bool,
) -> Option<&'r str> {
    let (opening, rest) = raw.split_at_checked(word.len())?;
    let (closing, rest) = rest.split_at_checked(ending.len())?;
    (same(opening, word) && same(closing, ending)).then_some(rest)
}

/// Whether `mark` behind a unit of `length` bytes is a footnote's: digits, where the unit takes no exponent.
fn is_footnote(mark: &str, length: usize) -> bool {
    !mark.is_empty() && length > 1 && mark.bytes().all(|byte| byte.is_ascii_digit())
}

/// The tokens of a spelling as a text's are read, each with whether white space stands before it. To read all spellings as
/// texts when the first unit is met took longer than to read a page.
fn tokens(words: &str) -> impl Iterator<Item = (&str, bool)> {
    let mut rest = words;
    std::iter::from_fn(move || {
        let trimmed = rest.trim_start();
        let spaced = trimmed.len() < rest.len();
        let within = |(at, c): &(usize, char)| match c {
            '.' => *at > 0 && is_inner_stop(trimmed.as_bytes(), 0, *at, false),
            _ => c.is_alphabetic() || c.is_ascii_digit(),
        };
        let word = trimmed.char_indices().take_while(within);
        let word: usize = word.map(|(_, c)| c.len_utf8()).sum();
        // What is no word is a mark of its own.
        let end = match word {
            0 => trimmed.chars().next()?.len_utf8(),
            _ => word,
        };
        let (token, behind) = trimmed.split_at(end);
        rest = behind;
        Some((token, spaced))
    })
}

/// The spellings whose first token is token `at`, in any case.
pub(super) fn spellings_at(passage: &Passage<'_>, at: usize) -> Option<&'static [Spelling]> {
    let first = passage.raw(at);
    match first.is_ascii() {
        true => passage.look_up(at, &SPELLINGS).map(Vec::as_slice),
        false => spellings(first),
    }
}

/// The spellings whose first token is `first`, in any case.
pub(super) fn spellings(first: &str) -> Option<&'static [Spelling]> {
    let found = if first.is_ascii() {
        SPELLINGS.get(first)
    } else {
        SPELLINGS.get(first.to_lowercase())
    };
    found.map(Vec::as_slice)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::document::lex_text;

    #[test]
    fn spellings_have_the_tokens_of_a_text() {
        let check = |words: &str| {
            let lexed = lex_text(words);
            let lexed: Vec<(&str, bool)> = lexed
                .iter()
                .map(|token| (token.span.of(words), token.spaced))
                .collect();
            assert_eq!(tokens(words).collect::<Vec<_>>(), lexed, "{words}");
        };
        for unit in Unit::all() {
            unit.info().symbols.iter().copied().for_each(check);
            for words in unit.info().words {
                check(words);
                check(&format!("{words}s"));
                let ((last, _), plural) = (tokens(words).last().unwrap(), format!("{words}s"));
                assert_eq!(
                    tokens(&plural).last().unwrap().0,
                    format!("{last}s"),
                    "{words}"
                );
            }
        }
    }

    #[test]
    fn footnote_marks_stand_behind_words() {
        let exact = |one: &str, other: &str| one == other;
        assert_eq!(behind("tonnes2", "tonne", "s", exact), Some("2"));
        assert_eq!(
            behind("Tonnes", "tonne", "s", str::eq_ignore_ascii_case),
            Some("")
        );
        assert_eq!(behind("tonnages", "tonne", "s", exact), None);
        assert!(is_footnote("20", 2) && !is_footnote("2", 1) && !is_footnote("", 2));
    }
}
