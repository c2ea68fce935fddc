//! What the words of a name in the opening tell: whether they are one at all, and how surely an organization's.

use super::super::super::evidence::Evidence;
use super::super::super::head;
use super::super::is_connector;
use super::super::wording;
use super::line::Word;
use crate::lexicon::words::{Tags, tags};
use crate::lexicon::{organizations, sets};

/// "2023 Annual Report", "Sustainability Report 2023": whether words, years left out, open with those for a report that
/// organizations publish of themselves.
pub(super) fn is_yearly(words: &[Word<'_>]) -> bool {
    let mut words = words
        .iter()
        .map(|word| word.text)
        .skip_while(|word| word.bytes().all(|byte| !byte.is_ascii_alphabetic()));
    let (Some(first), Some(second)) = (words.next(), words.next()) else {
        return false;
    };
    wording::is_yearly(first) && wording::is_report(second)
}

/// "Powering Progress", "Our Year": whether words open as a sentence does.
pub(in super::super) fn is_slogan(name: &str) -> bool {
    let first = name.split(' ').next().unwrap_or_default().to_lowercase();
    let closed = Tags::VERB | Tags::PRONOUN | Tags::WE | Tags::DETERMINER | Tags::PREPOSITION;
    first.ends_with("ing") || tags(first.as_bytes()).has(closed)
}

/// Whether all words of a name stand in small letters too.
pub(in super::super) fn is_topic(name: &str, evidence: &Evidence) -> bool {
    let mut words = name.split(' ').filter(|word| word.len() > 3);
    words.all(|word| evidence.is_small_word(word) || super::super::is_ordinary(&[word]))
}

/// Whether some word of a name of several is in no dictionary and no place's: "Alvik Voices".
pub(in super::super) fn is_coined(name: &str) -> bool {
    let coined = |word: &str| {
        word.chars().count() > 3
            && word.chars().all(char::is_alphabetic)
            && tags(word.to_lowercase().as_bytes()) == Tags::NONE
            && !sets::is_place(word)
            && !wording::is_report_word(word)
    };
    name.contains(' ') && name.split(' ').any(coined)
}

/// How much a name alone tells that it is an organization.
pub(in super::super) fn sureness(name: &str) -> u32 {
    let words: Vec<&str> = name.split(' ').collect();
    let formal = words.len() > 1 && head::is_legal_form(words[words.len() - 1]);
    if formal || organizations::known(name).is_some() {
        return 4;
    }
    // "Alvik Centre for Tides" ends in no product.
    let goes_on = words.iter().any(|word| matches!(*word, "of" | "for"));
    match head::of_name(&words).map(|head| head.force) {
        Some(head::Force::Strong) => 4,
        Some(head::Force::Middling) => 3,
        Some(head::Force::Weak) if goes_on => 3,
        Some(head::Force::Weak) => 1,
        None => 0,
    }
}

/// "Harbour Bank plc" of "HARBOUR BANK plc": words in capitals as a text writes them.
pub(in crate::extract::organization) fn plain_case(name: &str) -> String {
    const LETTERS: [&str; 6] = ["NHS", "UK", "US", "USA", "EU", "UN"];
    let capitals = |word: &str| {
        word.chars().filter(|c| c.is_alphabetic()).count() > 1
            && !word.chars().any(char::is_lowercase)
    };
    let words: Vec<&str> = name.split(' ').collect();
    let long = words.iter().filter(|word| word.len() > 3).count();
    let all = words
        .iter()
        .filter(|word| word.len() > 3)
        .all(|word| capitals(word) || head::is_legal_form(word));
    if !all || long == 0 || words.len() < 2 {
        return name.to_owned();
    }
    let small = |word: &str| {
        let lower = word.to_lowercase();
        (is_connector(&lower) || matches!(lower.as_str(), "the" | "in" | "on" | "de"))
            .then_some(lower)
    };
    let plain = |word: &&str| {
        small(word).unwrap_or_else(|| {
            let mut letters = word.chars();
            let first = letters.next().map(String::from).unwrap_or_default();
            let mixed = !capitals(word) && word.contains('.');
            let form = head::is_legal_form(word) && (word.len() <= 3 || mixed);
            if form || LETTERS.contains(word) {
                (*word).to_owned()
            } else {
                first + &letters.as_str().to_lowercase()
            }
        })
    };
    words.iter().map(plain).collect::<Vec<_>>().join(" ")
}
