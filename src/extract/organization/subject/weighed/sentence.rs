//! How the sentences that name somebody stand to those who speak: "Alvik Optics is small. We depend on Dorn."

use std::ops::Range;

use crate::document::{BlockKind, Document, Span};
use crate::lexicon::words::{Tags, WordList, tags, word_list};

/// What a sentence tells of a name in it.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(super) struct Told {
    /// It opens with the name and goes on in small letters: the name acts.
    pub(super) acts: bool,
    /// It has a "we" or "our" of its own: the name is somebody else's.
    pub(super) with_us: bool,
    /// A sentence right before or behind opens with "We" or "Our".
    pub(super) near_us: bool,
    /// What stands behind the name is "is" or "are".
    pub(super) being: bool,
    /// It says of the name what it is or when it began: "is a charity", "was founded in".
    pub(super) defines: bool,
    /// It says that the name makes what follows known: "discloses".
    pub(super) discloses: bool,
    /// Its writer tells of the name: "I wrote that NAME needed", and speaks to nobody in it.
    pub(super) written: bool,
}

/// Bytes of a sentence before and behind a name that are looked at.
const REACH: usize = 600;

/// Beside which a name is one of several: "is one of them", "is larger than".
const OTHERS: &[&str] = &[
    "among",
    "another",
    "competitor",
    "competitors",
    "other",
    "others",
    "rival",
    "rivals",
    "than",
    "them",
];

/// What the sentence around `name` in the block `block` tells of it.
pub(super) fn told(document: &Document, kind: BlockKind, block: Span, name: Span) -> Told {
    const DISCLOSES: &WordList =
        word_list!["discloses", "reports", "publishes", "presents", "announces"];
    if !matches!(
        kind,
        BlockKind::Paragraph | BlockKind::ListItem { .. } | BlockKind::Notice
    ) {
        return Told::default();
    }
    let text = document.text.as_str();
    let sentence = around(text, block, name);
    let (before, behind) = (
        &text[sentence.start..name.start()],
        &text[name.end()..sentence.end],
    );
    // Who speaks in quotation marks is not who reports.
    let count = |words: &str, mark: char| words.matches(mark).count();
    let odd = |words: &str| count(words, '"') % 2 == 1;
    let spoken = count(before, '“') > count(before, '”')
        || count(behind, '”') > count(behind, '“')
        || odd(before)
        || odd(behind);
    let led = before.trim_start_matches(|c: char| !c.is_alphanumeric());
    let opens = led.is_empty() || led.trim_end().eq_ignore_ascii_case("the");
    let next = behind.trim_start_matches(['*', '_', '`', ' ']);
    let joined = next.starts_with("and ") || next.starts_with("or ");
    let acts = opens && next.starts_with(char::is_lowercase) && behind.len() > 1 && !joined;
    let with_us = !spoken && (has_us(before) || has_us(behind));
    let ceiling = (sentence.end + REACH).min(block.end());
    let ahead = text[sentence.end..floor(text, ceiling).max(sentence.end)].trim_start();
    let back = text[block.start()..sentence.start].trim_end();
    let back = around_end(back);
    let ahead = &ahead[..stops(ahead).next().unwrap_or(ahead.len())];
    // "We compared it with others": whom we speak of is another.
    let viewed = opens_with_us(ahead) && has_any(ahead, &["it", "its"]);
    let compared = has_any(behind, OTHERS);
    let beside = opens_with_us(ahead) || opens_with_us(back);
    let near_us = !spoken && !with_us && !viewed && !compared && beside;
    let mut words = next.split_whitespace();
    let (first, second) = (
        words.next().unwrap_or_default(),
        words.next().unwrap_or_default(),
    );
    let begun = [
        "founded",
        "established",
        "formed",
        "incorporated",
        "created",
    ];
    let is = matches!(first, "is" | "are") && matches!(second, "a" | "an" | "the");
    let was = matches!(first, "was" | "were") && begun.contains(&second);
    let founded = begun.contains(&first.trim_start_matches('('));
    Told {
        acts,
        with_us,
        near_us,
        being: matches!(first, "is" | "are"),
        defines: opens && !viewed && (is || was || founded),
        discloses: !spoken && DISCLOSES.holds(first.trim_end_matches(':')),
        written: next.starts_with(char::is_lowercase)
            && is_written(led)
            && has_any(before, &["I"])
            && !["you", "You", "your", "Your"]
                .iter()
                .any(|word| has_any(before, &[word]) || has_any(behind, &[word])),
    }
}

/// The sentence around a name.
fn around(text: &str, block: Span, name: Span) -> Range<usize> {
    let floor = floor(text, name.start().saturating_sub(REACH)).max(block.start());
    let before = &text[floor.min(name.start())..name.start()];
    let start = last_stop(before).map_or(name.start() - before.len(), |at| {
        name.start() - before.len() + at
    });
    let ceiling = self::floor(text, (name.end() + REACH).min(block.end())).max(name.end());
    let behind = &text[name.end()..ceiling];
    let end = stops(behind).next().unwrap_or(behind.len());
    start..name.end() + end
}

/// The last sentence of what stands before one.
fn around_end(back: &str) -> &str {
    let back = &back[floor(back, back.len().saturating_sub(REACH))..];
    let back = back.trim_end_matches(['.', '!', '?']);
    last_stop(back).map_or(back, |at| back[at..].trim_start())
}

/// Where sentences end in a text: behind a stop that white space and a capital follow.
fn stops(text: &str) -> impl DoubleEndedIterator<Item = usize> + '_ {
    let places = text.match_indices(['.', '!', '?', '\u{3002}']);
    places.filter_map(|(at, stop)| {
        let rest = &text[at + stop.len()..];
        let next = rest.trim_start_matches(['”', '"', '*', '_', ')', ']']);
        let opens = next.trim_start();
        let apart = opens.len() < next.len() && !opens.starts_with(char::is_lowercase);
        // "Dr. Alvik": a short title has no sentence behind it.
        let word = text[..at].rsplit(|c: char| !c.is_alphanumeric()).next();
        let short = word.is_some_and(|word| {
            tags(word.as_bytes()).has(Tags::ABBREVIATION) || word.chars().count() == 1
        });
        (next.is_empty() || apart && !short).then_some(at + stop.len())
    })
}

fn last_stop(text: &str) -> Option<usize> {
    stops(text).next_back()
}

/// The next place at or before `at` where a character starts.
fn floor(text: &str, mut at: usize) -> usize {
    at = at.min(text.len());
    while !text.is_char_boundary(at) {
        at -= 1;
    }
    at
}

/// Whether words have "we", "our" or "us" among them.
fn has_us(words: &str) -> bool {
    has_any(words, &["we", "We", "our", "Our", "us", "ours"])
}

/// Whether words have one of `any` among them.
fn has_any(words: &str, any: &[&str]) -> bool {
    let mut words = words.split(|c: char| !c.is_alphanumeric());
    words.any(|word| any.contains(&word))
}

/// "I wrote that the": whether words before a name lead what their writer told.
fn is_written(words: &str) -> bool {
    let mut words = words
        .split_whitespace()
        .rev()
        .skip_while(|word| *word == "the");
    let that = words.next() == Some("that");
    that && words
        .next()
        .is_some_and(|word| matches!(word, "wrote" | "said" | "promised" | "reported"))
}

/// Whether a sentence opens with "We" or "Our".
fn opens_with_us(sentence: &str) -> bool {
    let sentence = sentence.trim_start_matches(['*', '_']);
    let first = sentence.split(|c: char| !c.is_alphanumeric()).next();
    first.is_some_and(|word| matches!(word, "We" | "Our"))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn told_of(text: &str, name: &str) -> Told {
        let document = crate::read::read(text.to_owned(), crate::read::Format::PlainText);
        let block = &document.blocks[0];
        let at = document.text.find(name).expect("the text has the name");
        told(
            &document,
            block.kind,
            block.span,
            Span::new(at, at + name.len()),
        )
    }

    #[test]
    fn who_stands_beside_us_is_another() {
        let own = told_of("Alvik Optics is small. We depend on Dorn.", "Alvik Optics");
        assert!(own.acts && own.near_us && !own.with_us);
        let other = told_of("Alvik Optics is small. We depend on Dorn.", "Dorn");
        assert!(other.with_us && !other.near_us);
        let defined = told_of(
            "We sell it with Dorn Glass Ltd (“Dorn”) there.",
            "Dorn Glass Ltd",
        );
        assert!(defined.with_us);
        let quoted = told_of("“We like Dorn,” she said. It grew.", "Dorn");
        assert!(!quoted.with_us);
        let defined = told_of("The Dorn Fund was founded in 1990. It grew.", "Dorn Fund");
        assert!(defined.acts && defined.defines);
        let listed = told_of("In May, Dorn (founded 1990) grew.", "Dorn");
        assert!(!listed.acts && !listed.defines);
        let read = told_of(
            "Under clause 4, Dorn Ltd discloses: 4 of 5 met.",
            "Dorn Ltd",
        );
        assert!(read.discloses && !read.acts);
        for other in [
            "Dorn Glass is one of them. We sell lamps.",
            "Dorn Glass is larger than most. We sell lamps.",
            "Dorn Glass is a maker of lamps. We compared it with others.",
        ] {
            let other = told_of(other, "Dorn Glass");
            assert!(!other.near_us && (other.being || !other.defines));
        }
        assert!(told_of("I wrote that the Dorn Fund grew.", "Dorn Fund").written);
        for other in [
            "I wrote to you that the Dorn Fund grew.",
            "In May the Dorn Fund closed.",
            "I was told that the Dorn Fund closed.",
            "I heard of the Dorn Fund and its fall.",
        ] {
            assert!(!told_of(other, "Dorn Fund").written, "{other}");
        }
    }
}
