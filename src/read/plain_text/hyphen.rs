//! Words that a line break parted at a hyphen.

use std::cell::OnceCell;
use std::collections::HashSet;

use rustc_hash::FxBuildHasher;

use super::lines::Line;

/// Endings that are no words: what opens a line with one ends the word before.
const ENDINGS: [&str; 26] = [
    "ment", "ments", "tion", "tions", "sion", "sions", "cation", "cations", "ation", "ations",
    "ing", "ings", "ness", "ity", "ities", "ance", "ances", "ence", "ences", "ed", "ly", "ious",
    "tional", "tive", "tives", "mental",
];

/// Tells a word broken at the end of a line, `develop-` `ment`, from a compound, `low-` `carbon`: the text has the
/// whole word somewhere else, or the rest is no word.
pub(super) struct Hyphens<'t> {
    text: &'t str,
    /// The words of the text, collected when the first is asked for.
    words: OnceCell<HashSet<&'t str, FxBuildHasher>>,
}

impl<'t> Hyphens<'t> {
    pub(super) fn new(text: &'t str) -> Hyphens<'t> {
        Hyphens {
            text,
            words: OnceCell::new(),
        }
    }

    /// Where the words of `line` end when `next` goes on with them, and whether a space stands between the two.
    pub(super) fn join(&self, line: &Line, next: &Line) -> (usize, bool) {
        let is_letter = |c: char| c.is_alphabetic();
        let (words, following) = (line.of(self.text), next.of(self.text));
        let head = words.strip_suffix(['-', '\u{2010}', '\u{AD}']);
        let Some(head) =
            head.filter(|head| head.ends_with(is_letter) && following.starts_with(is_letter))
        else {
            return (line.end(), true);
        };
        let head = &head[head.trim_end_matches(is_letter).len()..];
        let tail = &following[..following.len() - following.trim_start_matches(is_letter).len()];
        let known = self
            .words
            .get_or_init(|| self.text.split(|c: char| !c.is_alphabetic()).collect());
        let (small, capital) = (format!("{head}{tail}"), capitalised(head, tail));
        let whole = ENDINGS.contains(&tail)
            || known.contains(small.as_str())
            || known.contains(capital.as_str());
        let end = line.start() + words.trim_end_matches(['-', '\u{2010}', '\u{AD}']).len();
        (if whole { end } else { line.end() }, false)
    }
}

/// The word as it opens a sentence.
fn capitalised(head: &str, tail: &str) -> String {
    let mut letters = head.chars();
    let first = letters.next().map(char::to_uppercase);
    first
        .into_iter()
        .flatten()
        .chain(letters)
        .chain(tail.chars())
        .collect()
}

#[cfg(test)]
mod tests {
    use super::super::lines::lines;
    use super::*;

    #[track_caller]
    fn check(text: &str, expect: &str) {
        let (lines, _) = lines(text);
        let (end, spaced) = Hyphens::new(text).join(&lines[0], &lines[1]);
        let space = if spaced { " " } else { "" };
        let joined = format!(
            "{}{space}{}",
            &text[lines[0].start()..end],
            lines[1].of(text)
        );
        assert_eq!(joined, expect);
    }

    #[test]
    fn joins_a_word_that_stands_elsewhere() {
        check(
            "the develop-\nment of it\nDevelopment is good",
            "the development of it",
        );
    }

    #[test]
    fn joins_a_word_to_its_ending() {
        check("new commit-\nments of it", "new commitments of it");
        check("a men-\ntal act", "a men-tal act");
    }

    #[test]
    fn keeps_the_hyphen_of_others() {
        check("a low-\ncarbon future", "a low-carbon future");
        check("from 12 -\n20 people", "from 12 - 20 people");
        check("one word\nand another", "one word and another");
    }
}
