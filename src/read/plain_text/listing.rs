//! Lists without marks: names set out one a line, as boards, members and givers are.

use super::bullet::bullet;
use super::flow::{ends_sentence, is_numeric, starts_small};
use super::heading::{Heading, Kind};
use super::lines::Line;
use super::title::{Open, ends_in_form, is_caseless, is_label, is_title_case, openness};
use crate::lexicon::classes::{is_list_of_people, is_tier};
use crate::lexicon::words::{Tags, tags};

/// What a line is in such a list.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(super) enum Entry {
    /// It is in none.
    #[default]
    None,
    /// An entry starts with it.
    Start,
    /// It goes on with the entry above.
    More,
    /// It stands for itself between entries: a label in small letters.
    Label,
}

/// Finds the lists among lines that are neither rows nor headings.
pub(super) fn find(
    text: &str,
    lines: &[Line],
    kinds: &[Kind],
    headings: &[Option<Heading>],
) -> Vec<Entry> {
    const FEWEST: usize = 5;
    let mut found = vec![Entry::None; lines.len()];
    let mut start = 0;
    // Whether a line says that names stand below it.
    let mut announced = false;
    while start < lines.len() {
        let words = lines[start].of(text);
        if headings[start].is_some() {
            announced = is_tier(words) || is_list_of_people(words);
        } else if lines[start].is_apart() {
            announced &= start > 0 && headings[start - 1].is_some();
        }
        let mut end = start;
        let mut entries = 0;
        while end < lines.len() {
            let free = kinds[end] == Kind::Text && headings[end].is_none();
            let glued = end == start || !lines[end].is_apart();
            let above = (end > start).then(|| lines[end - 1].of(text));
            let Some(entry) = entry(lines[end].of(text), above).filter(|_| free && glued) else {
                break;
            };
            found[end] = entry;
            entries += usize::from(entry == Entry::Start);
            end += 1;
        }
        if entries < FEWEST && !announced {
            found[start..end].fill(Entry::None);
        }
        start = end.max(start + 1);
    }
    found
}

/// What a line is below the line `above` of a list; `None` where it is running text or marked.
fn entry(line: &str, above: Option<&str>) -> Option<Entry> {
    const MOST_WORDS: usize = 16;
    let words = line.split_whitespace().count();
    // "Quellmark Foundation: Second Prize", not "Website: acme.example"
    let labelled = is_label(line) && !(above.is_some() && is_title_case(line) && words > 3);
    if words > MOST_WORDS
        || bullet(line).is_some()
        || is_numeric(line)
        || labelled
        || ends_sentence(line) && !ends_in_form(line)
        || line.contains(is_caseless)
    {
        return None;
    }
    let open = above.is_some_and(|above| openness(above) != Open::Closed);
    if starts_small(line) {
        let first = line.split(' ').next().unwrap_or(line);
        let joins = tags(first.as_bytes()).has(Tags::CONJUNCTION | Tags::PREPOSITION);
        return match above {
            Some(_) if open || joins => Some(Entry::More),
            Some(_) if words <= 2 => Some(Entry::Label),
            _ => None,
        };
    }
    let named = line.starts_with(|c: char| c.is_uppercase() || c.is_ascii_digit())
        && line.contains(char::is_alphabetic)
        && is_title_case(line);
    named.then_some(if open { Entry::More } else { Entry::Start })
}
