//! Names of people, which head nothing.

use super::is_post;
use crate::lexicon::sets::{is_given_name, is_honorific};

/// Whether a line is somebody's name: "Jane Smith", "Jane Smith, Chair", "Dr. Tom Abara", "By Jane Smith".
pub(in crate::read) fn is_person(line: &str) -> bool {
    const MOST_WORDS: usize = 4;
    const WHOLE: usize = 10;
    let name = line.split([',', '(', '|', '–']).next().unwrap_or(line);
    let words: Vec<&str> = name.split_whitespace().take(MOST_WORDS + 2).collect();
    if line.split_whitespace().nth(WHOLE).is_some() {
        return false;
    }
    let titled = words
        .first()
        .is_some_and(|word| is_honorific(word.trim_end_matches('.')) || *word == "By");
    // "Secretary Ann Hale"
    let posted = words.len() > 2 && is_post(words[0]) && is_given_name(words[1]);
    let words = &words[usize::from(titled || posted)..];
    let capitalised = words
        .iter()
        .all(|word| word.starts_with(char::is_uppercase));
    // "ANN Q. HALE"
    let initial = |word: &&str| word.len() == 2 && word.ends_with('.');
    let middle = words.len() == 3 && initial(&words[1]) && !initial(&words[2]);
    // "Zuni Tide, Founder & Executive Chairman, Tide Mills"
    let office = line.split(", ").nth(1).unwrap_or("");
    let held = office.rsplit(' ').next().is_some_and(is_post);
    (2..=MOST_WORDS).contains(&words.len())
        && capitalised
        && (titled && words.len() < 4 || middle || held || is_given_name(words[0]))
}
