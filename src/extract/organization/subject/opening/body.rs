//! How the text behind the opening speaks of a name.

use std::cell::OnceCell;

use super::super::{is_connector, is_generic, is_ordinary};
use super::{head, plain_case};
use crate::document::Document;
use crate::lexicon::sets;

/// The text behind the opening.
pub(in super::super) struct Body<'d> {
    text: &'d str,
    /// The same in small letters, once somebody asked for them.
    small: OnceCell<String>,
}

impl Body<'_> {
    pub(in super::super) fn of(document: &Document, from: usize) -> Body<'_> {
        /// The first pages of a report are enough.
        const LONGEST: usize = 100_000;
        let rest = &document.text[from..];
        let mut end = rest.len().min(LONGEST);
        while !rest.is_char_boundary(end) {
            end -= 1;
        }
        Body {
            text: &rest[..end],
            small: OnceCell::new(),
        }
    }

    /// "TideWatch WaterNet" of "TIDEWATCH WATERNET": a name in capitals as the text writes it, else as texts write names.
    pub(in super::super) fn spelling(&self, written: &str) -> String {
        let capitals = !written.chars().any(char::is_lowercase)
            && written.chars().filter(|c| c.is_alphabetic()).count() > 3;
        if !capitals {
            return plain_case(written);
        }
        let small = self.small.get_or_init(|| self.text.to_ascii_lowercase());
        let name = written.to_ascii_lowercase();
        let bounded = |at: usize| {
            let before = self.text[..at].chars().next_back();
            let after = self.text[at + name.len()..].chars().next();
            ![before, after]
                .into_iter()
                .flatten()
                .any(char::is_alphanumeric)
        };
        let spelt = |at: usize| {
            let found = &self.text[at..at + name.len()];
            let led =
                |word: &str| word.starts_with(|c: char| !c.is_lowercase()) || is_connector(word);
            let mixed = found.chars().any(char::is_lowercase) && found.split(' ').all(led);
            (bounded(at) && mixed).then(|| found.to_owned())
        };
        let mut places = memchr::memmem::find_iter(small.as_bytes(), &name);
        places
            .find_map(spelt)
            .unwrap_or_else(|| plain_case(written))
    }

    /// How often a word stands in the text by itself, four times at most.
    pub(in super::super) fn count(&self, word: &str) -> u32 {
        const MOST: usize = 4;
        let bounded = |at: &usize| {
            let before = self.text[..*at].chars().next_back();
            let after = self.text[*at + word.len()..].chars().next();
            ![before, after]
                .into_iter()
                .flatten()
                .any(char::is_alphanumeric)
        };
        match word.is_empty() {
            true => 0,
            false => self.places(word).filter(bounded).take(MOST).count() as u32,
        }
    }

    /// Where words stand in the text.
    fn places<'w>(&'w self, words: &'w str) -> impl Iterator<Item = usize> + 'w {
        memchr::memmem::find_iter(self.text.as_bytes(), words)
    }

    /// Whether the text calls somebody "the Circle": `word` with its article and no other name behind it.
    pub(in super::super) fn calls(&self, word: &str) -> bool {
        let ends = |rest: &str| {
            let mut next = rest.chars();
            match next.next() {
                Some(' ') => !next.next().is_some_and(char::is_uppercase),
                Some(c) => !c.is_alphanumeric() && c != '-',
                None => true,
            }
        };
        ["the ", "The "].iter().any(|article| {
            let called = format!("{article}{word}");
            let mut places = self.places(&called);
            places.any(|at| ends(&self.text[at + called.len()..]))
        })
    }

    /// How often the text calls `name` "the Bank" behind its first place, `noun` with its article and neither "of" nor
    /// another name behind it.
    pub(in super::super) fn calls_behind(&self, name: &str, noun: &str) -> i32 {
        let from = self.places(name).next().unwrap_or_default();
        let whole = |rest: &str| {
            let next = rest.strip_prefix(' ').unwrap_or_default();
            !rest.starts_with(|c: char| c.is_alphanumeric() || c == '-')
                && !next.starts_with(char::is_uppercase)
                && !next.starts_with("of ")
        };
        let called = |article: &str| {
            let called = format!("{article} {noun}");
            let places = self.places(&called).skip_while(|at| *at < from);
            places
                .filter(|at| whole(&self.text[at + called.len()..]))
                .count()
        };
        (called("the") + called("The")) as i32
    }

    /// Whether the text names somebody in small letters whom the opening has in capitals.
    pub(in super::super) fn goes_on_with(&self, name: &str) -> bool {
        self.count(name) > 0 || first_word(name).is_some_and(|first| self.count(first) > 0)
    }

    /// How often the text names somebody by the whole name, its first word or its initials.
    pub(in super::super) fn names(&self, plain: &str) -> u32 {
        let initials: String = plain
            .split(' ')
            .filter(|word| !is_connector(word))
            .filter_map(|word| word.chars().next().filter(|first| first.is_uppercase()))
            .collect();
        let long = if initials.len() >= 3 {
            self.count(&initials)
        } else {
            0
        };
        self.count(plain) + first_word(plain).map_or(0, |first| self.count(first)) + long
    }

    /// How often the text calls somebody by the head of the name: "the Trust", "the Company", "the Playhouse".
    pub(in super::super) fn of_head(&self, plain: &str) -> u32 {
        let words: Vec<&str> = plain.split(' ').collect();
        let formal = head::is_legal_form(words[words.len() - 1]);
        let generic = ["Company", "Group", "Bank"].into_iter().filter(|_| formal);
        let opened = plain.find(" of ").map_or(plain, |at| &plain[..at]);
        let last = opened.rsplit(' ').next().unwrap_or_default();
        let own = Some(last).filter(|_| words.len() > 1 && !formal);
        let nouns = generic.chain(own);
        let written =
            |noun: &str| self.count(&format!("the {noun}")) + self.count(&format!("The {noun}"));
        // What is no head noun is meant by name only where it has its capital.
        let called = |noun: &str| match head::head(noun) {
            Some(_) => written(noun) + written(&noun.to_lowercase()),
            None => written(noun),
        };
        nouns.map(called).sum()
    }

    /// How much the text speaks for a name: by it, by its first word or initials, or by its head.
    pub(in super::super) fn uses(&self, name: &str, plain: &str) -> u32 {
        let written = if name == plain { 0 } else { self.count(name) };
        match written + self.names(plain) + self.of_head(plain) {
            0 => 0,
            1 => 1,
            2 | 3 => 2,
            _ => 3,
        }
    }
}

/// The first word of a name where it stands for the whole: no place, no ordinary word.
fn first_word(name: &str) -> Option<&str> {
    let (first, _) = name.split_once(' ')?;
    let own = first.len() > 3
        && !sets::is_place(first)
        && !is_generic(&[first])
        && !is_ordinary(&[first])
        && head::head(first).is_none();
    own.then_some(first)
}
