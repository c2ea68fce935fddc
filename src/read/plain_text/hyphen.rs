//! Words that a line break parted at a hyphen.

use std::cell::OnceCell;
use std::collections::HashMap;

use rustc_hash::FxBuildHasher;

use super::lines::Line;
use crate::lexicon::verbs;
use crate::lexicon::words::{Tags, tags};

/// Endings that are no words: what opens a line with one ends the word before.
const ENDINGS: [&str; 26] = [
    "ment", "ments", "tion", "tions", "sion", "sions", "cation", "cations", "ation", "ations",
    "ing", "ings", "ness", "ity", "ities", "ance", "ances", "ence", "ences", "ed", "ly", "ious",
    "tional", "tive", "tives", "mental",
];

/// Words that a compound has before its hyphen, which stay apart from what follows.
const FIRSTS: [&str; 44] = [
    "anti", "co", "cross", "ex", "first", "five", "four", "free", "full", "half", "high", "inter",
    "large", "long", "low", "mid", "middle", "multi", "near", "net", "no", "non", "not", "one",
    "over", "part", "post", "pre", "real", "second", "self", "semi", "short", "single", "small",
    "so", "state", "ten", "third", "three", "two", "vice", "well", "world",
];

/// Words that a compound has behind its hyphen.
const LASTS: [&str; 36] = [
    "aged",
    "based",
    "border",
    "bound",
    "building",
    "carbon",
    "certified",
    "class",
    "cost",
    "driven",
    "effective",
    "efficient",
    "focused",
    "free",
    "friendly",
    "funded",
    "income",
    "led",
    "level",
    "long",
    "making",
    "neutral",
    "old",
    "oriented",
    "owned",
    "profit",
    "quality",
    "rated",
    "related",
    "scale",
    "sector",
    "setting",
    "specific",
    "term",
    "time",
    "wide",
];

/// Tells a word broken at the end of a line, `develop-` `ment`, from a compound, `low-` `carbon`: the text has the
/// whole word somewhere else, or the rest is no word. A text that is seen to break words breaks all but compounds.
pub(in crate::read) struct Hyphens<'t> {
    text: &'t str,
    /// What the text has elsewhere, collected when the first is asked for.
    known: OnceCell<Known<'t>>,
}

struct Known<'t> {
    /// Words and compounds, and how often each stands there.
    words: HashMap<&'t str, u32, FxBuildHasher>,
    /// Whether a line is seen to end with part of a word.
    breaks_words: bool,
}

/// The marks of a broken word or a compound.
const MARKS: [char; 2] = ['-', '\u{2010}'];

impl<'t> Hyphens<'t> {
    pub(in crate::read) fn new(text: &'t str) -> Hyphens<'t> {
        Hyphens {
            text,
            known: OnceCell::new(),
        }
    }

    /// Where the words of `line` end when `next` goes on with them, and whether a space stands between the two.
    pub(super) fn join(&self, line: &Line, next: &Line) -> (usize, bool) {
        let (words, following) = (line.of(self.text), next.of(self.text));
        // A soft hyphen has no width, so that it is none of the line.
        let soft = self.text[line.end()..].starts_with('\u{AD}');
        if soft && following.starts_with(char::is_alphabetic) {
            return (line.end(), false);
        }
        let Some((head, tail)) = halves(words, following) else {
            return (line.end(), true);
        };
        let end = line.start() + words.trim_end_matches(MARKS).len();
        let whole = self.is_whole(head, tail);
        (if whole { end } else { line.end() }, false)
    }

    /// Whether the letters on both sides of a hyphen at the end of a line are one word.
    pub(in crate::read) fn is_whole(&self, head: &str, tail: &str) -> bool {
        let known = self.known.get_or_init(|| Known::of(self.text));
        let broken = known.breaks_words && !known.is_compound(head, tail);
        broken || known.has_whole(head, tail)
    }

    /// Whether they surely are one, however the text breaks others: it has the word elsewhere, or every text may.
    pub(in crate::read) fn is_surely_whole(&self, head: &str, tail: &str) -> bool {
        let known = self.known.get_or_init(|| Known::of(self.text));
        let word = format!("{head}{tail}");
        let is_usual = || verbs::form(&word).is_some() || tags(word.as_bytes()) != Tags::NONE;
        let singular = tail.strip_suffix('s').unwrap_or_default();
        known.has_whole(head, tail)
            || singular.len() > 2 && known.has_whole(head, singular)
            || known.has_whole(head, &format!("{tail}s"))
            || !known.is_compound(head, tail) && is_usual()
    }
}

impl<'t> Known<'t> {
    fn of(text: &'t str) -> Known<'t> {
        let words = text.split(|c: char| !c.is_alphabetic());
        let compounds = text.split(|c: char| !c.is_alphabetic() && c != '-');
        let mut known = Known {
            words: HashMap::default(),
            breaks_words: false,
        };
        for word in words.chain(compounds.filter(|word| word.contains('-'))) {
            *known.words.entry(word).or_default() += 1;
        }
        let mut lines = text.lines().map(str::trim).peekable();
        while let Some(line) = lines.next() {
            let halves = lines.peek().and_then(|next| halves(line, next));
            if halves.is_some_and(|(head, tail)| known.has_whole(head, tail)) {
                known.breaks_words = true;
                break;
            }
        }
        known
    }

    /// Whether the two halves are surely one word.
    fn has_whole(&self, head: &str, tail: &str) -> bool {
        ENDINGS.contains(&tail)
            || self.words.contains_key(format!("{head}{tail}").as_str())
            || self.words.contains_key(capitalised(head, tail).as_str())
    }

    /// Whether the two may be words of a compound.
    fn is_compound(&self, head: &str, tail: &str) -> bool {
        const FEWEST_LETTERS: usize = 4;
        let small = head.to_lowercase();
        let elsewhere = |word: &str| {
            word.len() >= FEWEST_LETTERS && self.words.get(word).is_some_and(|count| *count > 1)
        };
        tail.starts_with(char::is_uppercase)
            || FIRSTS.contains(&small.as_str())
            || LASTS.contains(&tail)
            || small.len() > 4 && small.ends_with("ly")
            || self.words.contains_key(format!("{head}-{tail}").as_str())
            || elsewhere(head) && elsewhere(tail)
    }
}

/// The letters before the hyphen that ends a line, and those that open the next.
fn halves<'a>(line: &'a str, next: &'a str) -> Option<(&'a str, &'a str)> {
    let is_letter = |c: char| c.is_alphabetic();
    let head = line.strip_suffix(MARKS)?;
    let parted = head.ends_with(is_letter) && next.starts_with(is_letter);
    let head = &head[head.trim_end_matches(is_letter).len()..];
    let tail = &next[..next.len() - next.trim_start_matches(is_letter).len()];
    parted.then_some((head, tail))
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
        check("the Asia-\nPacific region", "the Asia-Pacific region");
    }

    #[test]
    fn a_text_that_breaks_words_breaks_all_but_compounds() {
        let broken = "\nIn 2020 it paid for new invest-\nments of its own.\n";
        for (text, expect) in [
            ("the Wash-\nington office", "the Washington office"),
            ("the Brannock Coun-\ncil met", "the Brannock Council met"),
            ("a policy-\noriented study", "a policy-oriented study"),
            ("a long-\nlasting tide", "a long-lasting tide"),
            (
                "an environmentally-\nminded trust",
                "an environmentally-minded trust",
            ),
            ("the Asia-\nPacific region", "the Asia-Pacific region"),
        ] {
            check(&format!("{text}{broken}"), expect);
        }
        check("the Wash-\nington office", "the Wash-ington office");
        check("the Wash\u{AD}\nington office", "the Washington office");
    }
}
