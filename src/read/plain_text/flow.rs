//! Whether running text flows on from one line into the next.
//!
//! A writer's line is broken where the next word did not fit. A line that had room for it ends something: a paragraph,
//! a label, a cell.

use super::bullet::{bullet, is_lone};
use super::lines::{Gap, Line};
use super::title::{Open, openness};
use crate::document::is_year;
use crate::lexicon::words::{Tags, tags};

/// The right margin of each line: the column its text was wrapped at.
pub(super) fn margins(text: &str, lines: &[Line]) -> Vec<u16> {
    let usual = usual_margin(lines);
    let mut margins = Vec::with_capacity(lines.len());
    for stanza in lines.chunk_by(|_, next| next.gap == Gap::None) {
        let own = own_margin(text, stanza);
        let margin = |at| own.map_or(usual, |widest| near_margin(stanza, at).unwrap_or(widest));
        margins.extend((0..stanza.len()).map(margin));
    }
    margins
}

/// A text that is not wrapped: every line ends what it says.
pub(super) const UNWRAPPED: u16 = u16::MAX;

/// The column that the longest lines but a few end at.
fn usual_margin(lines: &[Line]) -> u16 {
    const WIDEST: usize = 200;
    const NARROWEST: usize = 40;
    let mut ending_at = [0usize; WIDEST + 2];
    for line in lines {
        ending_at[usize::from(line.right()).min(WIDEST + 1)] += 1;
    }
    let mut left = lines.len() * 9 / 10;
    let margin = ending_at.iter().position(|count| {
        let found = left < *count;
        left = left.saturating_sub(*count);
        found
    });
    match margin {
        Some(margin) if margin <= WIDEST => margin.max(NARROWEST) as u16,
        _ => UNWRAPPED,
    }
}

/// The column a stanza is wrapped at, where its lines show that it is: one goes on in small letters.
fn own_margin(text: &str, stanza: &[Line]) -> Option<u16> {
    const FEWEST_LINES: usize = 3;
    const NARROWEST: u16 = 25;
    let goes_on =
        |pair: &[Line]| !ends_sentence(pair[0].of(text)) && starts_small(pair[1].of(text));
    let wrapped = stanza.len() >= FEWEST_LINES && stanza.windows(2).any(goes_on);
    let margin = stanza
        .iter()
        .map(Line::right)
        .max()
        .filter(|margin| *margin >= NARROWEST)?;
    wrapped.then_some(margin)
}

/// The column that most lines around line `at` of a stanza come near: notes below a column of text are wider than it.
/// `None` where the lines have no common edge.
fn near_margin(stanza: &[Line], at: usize) -> Option<u16> {
    const AROUND: usize = 8;
    let around = &stanza[at.saturating_sub(AROUND)..stanza.len().min(at + AROUND + 1)];
    let mut rights: Vec<u16> = around.iter().map(Line::right).collect();
    rights.sort_unstable();
    let margin = rights[rights.len() * 8 / 10];
    let near = rights
        .iter()
        .filter(|right| **right * 5 >= margin * 4)
        .count();
    (around.len() > AROUND && near * 10 >= around.len() * 7).then_some(margin)
}

/// Whether `next`, right below, goes on with the text of `line`, which is wrapped at `margin`.
pub(super) fn flows(text: &str, line: &Line, next: &Line, margin: u16) -> bool {
    let (words, following) = (line.of(text), next.of(text));
    let full = is_full(text, line, next, margin);
    if is_numeric(words) {
        return false;
    }
    if is_numeric(following) {
        return !ends_sentence(words)
            && (full || openness(words) != Open::Closed)
            && words.split_whitespace().nth(3).is_some();
    }
    if starts_small(following) {
        return full || !is_capitals_over(words, following);
    }
    if ends_sentence(words) {
        return full && next.indent <= line.indent.saturating_add(1);
    }
    match openness(words) {
        // "Sincerely,", "Dear members,"
        Open::Surely => full || words.split_whitespace().nth(2).is_some(),
        // "Where we are"
        Open::Perhaps => full || words.split_whitespace().nth(5).is_some(),
        Open::Closed => full || following.starts_with('('),
    }
}

/// "RELEASES" over "tide-mini 0.9 (12 July)": whether a line of capitals is too short to be part of running text, and what
/// stands below does not go on with it as "of the year" would.
pub(super) fn is_capitals_over(line: &str, below: &str) -> bool {
    const MOST_WORDS: usize = 4;
    let first = below.split(' ').next().unwrap_or("");
    let joins =
        tags(first.as_bytes()).has(Tags::PREPOSITION | Tags::CONJUNCTION | Tags::DETERMINER);
    const FEWEST_LETTERS: usize = 5;
    line.chars().filter(|c| c.is_uppercase()).count() >= FEWEST_LETTERS
        && !line.contains(|c: char| c.is_lowercase() || c.is_ascii_digit())
        && line.split_whitespace().nth(MOST_WORDS).is_none()
        && openness(line) == Open::Closed
        && !joins
}

/// Whether the text of `line` goes on in `next`, though blank lines or a page break stand between.
pub(super) fn flows_over_gap(text: &str, line: &Line, next: &Line, margin: u16) -> bool {
    const MOST_SHIFT: u16 = 4;
    let (words, following) = (line.of(text), next.of(text));
    let running =
        words.split_whitespace().nth(3).is_some() && !ends_sentence(words) && !is_numeric(words);
    // What stands elsewhere on its page is no column of running text.
    let aligned = line.indent.abs_diff(next.indent) <= MOST_SHIFT;
    let torn = next.gap == Gap::Page && aligned && is_full(text, line, next, margin);
    // "Contact: Jane Smith,"
    let lists = words.ends_with(',') && words.split_whitespace().nth(7).is_none();
    running
        && !is_numeric(following)
        && following.starts_with(char::is_alphanumeric)
        && (torn && following.len() > 1 || openness(words) == Open::Surely && !lists)
}

/// Whether the first word of `next` had no room left in `line`.
pub(super) fn is_full(text: &str, line: &Line, next: &Line, margin: u16) -> bool {
    const LONGEST: usize = 30;
    let word = next.of(text).split_whitespace().next().unwrap_or("");
    let wanted = usize::from(line.right()) + 1 + word.chars().take(LONGEST).count();
    // Letters differ in width, so that a full line may have fewer of them.
    margin != UNWRAPPED && wanted * 100 > usize::from(margin) * 88
}

/// Whether a line ends as a sentence does, or announces what follows; an initial, "David A.", ends nothing.
pub(super) fn ends_sentence(line: &str) -> bool {
    let words = line.trim_end_matches(['"', '”', '’', '\'', ')', ']']);
    let last = words.rsplit(char::is_whitespace).next().unwrap_or("");
    // "the lowest since 2010.2": the mark of a note behind the stop.
    let marked = last.rsplit_once('.').is_some_and(|(word, mark)| {
        let digits = |word: &str| word.bytes().all(|byte| byte.is_ascii_digit());
        let small = |word: &str| word.bytes().all(|byte| byte.is_ascii_lowercase());
        (1..=2).contains(&mark.len())
            && digits(mark)
            && word.len() > 3
            && (is_year(word) || small(word))
    });
    let mut letters = last.chars();
    let initial = letters.next().is_some_and(char::is_uppercase) && letters.as_str() == ".";
    let titled = matches!(last, "Dr." | "Mr." | "Mrs." | "Ms." | "Prof." | "St.");
    marked
        || words.ends_with(['.', '!', '?', ':', ';', '。', '！', '？', '：']) && !initial && !titled
}

/// Whether a line starts in the middle of a sentence: with a small word that is no list mark, name or address.
pub(super) fn starts_small(line: &str) -> bool {
    // "openEuler", "v2.2", "www.acme.example" are written small wherever they stand.
    let coined = |word: &str| {
        let mark = |c: char| c.is_uppercase() || c.is_ascii_digit() || matches!(c, '@' | '/');
        word.contains(mark) || word.starts_with("www.")
    };
    let first = line.split_whitespace().next().unwrap_or("");
    first.starts_with(char::is_lowercase)
        && !coined(first)
        && bullet(line).is_none()
        && !is_lone(line)
}

/// Whether a line has no letters: a cell, a number on an axis.
pub(super) fn is_numeric(line: &str) -> bool {
    const MOST_BYTES: usize = 60;
    line.len() <= MOST_BYTES && !line.contains(char::is_alphabetic)
}
