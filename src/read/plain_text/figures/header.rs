//! The header over rows of figures: where the words of each column start.

use super::{MOST_BYTES, MOST_LABELS, Words, is_label, words};
use crate::document::is_year;
use crate::lexicon::words::{Tags, tags};
use crate::read::plain_text::lines::{Gap, Line};
use crate::read::plain_text::table::is_figure;

/// The header of so many columns over line `first`, and how many lines that only name rows stand between.
pub(super) fn header_over(
    text: &str,
    lines: &[Line],
    taken: &[bool],
    first: usize,
    columns: usize,
) -> (usize, Vec<(u32, Words)>) {
    for labels in 0..=MOST_LABELS {
        let below = first - labels;
        let Some(before) = below.checked_sub(1) else {
            break;
        };
        if taken[before] || lines[below].gap == Gap::Page {
            break;
        }
        if let Some(found) = header(text, &lines[before], columns) {
            // "REVENUES AND SUPPORT" under "Unrestricted Restricted Total" names the rows, as many words as it has.
            let above = before
                .checked_sub(1)
                .filter(|above| !taken[*above] && is_capitals(lines[before].of(text)))
                .and_then(|above| header(text, &lines[above], columns));
            return match above {
                Some(above) => (labels + 1, above),
                None => (labels, found),
            };
        }
        if !is_label(text, &lines[before]) {
            break;
        }
    }
    (0, Vec::new())
}

fn is_capitals(words: &str) -> bool {
    words.contains(char::is_uppercase) && !words.contains(char::is_lowercase)
}

/// The header of so many columns of figures: the words up to each year, those from one capital to the next where each
/// column has one, or one word a column.
fn header(text: &str, line: &Line, columns: usize) -> Option<Vec<(u32, Words)>> {
    let words = words(text, line);
    let is = |test: fn(&str) -> bool| words.iter().any(|(start, end)| test(&text[*start..*end]));
    let long = line.end() - line.start() > MOST_BYTES || line.of(text).ends_with(['.', ',', ':']);
    if long || words.len() < columns || is(is_figure) {
        return None;
    }
    let ends: Vec<usize> = (0..words.len())
        .filter(|at| is_year(&text[words[*at].0..words[*at].1]))
        .collect();
    let dated = ends.len() == columns && ends.last() == Some(&(words.len() - 1));
    let starts: Vec<usize> = if dated {
        // The first header is as long as the second, a word where there is none: what stands before it heads the labels.
        let usual = ends.get(1).map_or(1, |second| second - ends[0]);
        let first = (ends[0] + 1).saturating_sub(usual);
        std::iter::once(first)
            .chain(ends[..columns - 1].iter().map(|end| end + 1))
            .collect()
    } else if let Some(capitals) = capitals(text, &words, columns) {
        capitals[1..].to_vec()
    } else if words.len() <= columns + 1 || is(is_year) {
        (words.len() - columns..words.len()).collect()
    } else {
        return None;
    };
    let part = |from: usize, to: usize| (words[from].0, words[to - 1].1);
    let label = (starts[0] > 0).then(|| (0, part(0, starts[0])));
    let stops = starts.iter().skip(1).copied().chain([words.len()]);
    let heads = starts.iter().zip(stops).map(|(from, to)| part(*from, to));
    Some(label.into_iter().chain((1..).zip(heads)).collect())
}

/// "Financial year Applications Awards made": which words of a header open the heads of the labels and of so many columns,
/// where each starts with a capital or a sign and none goes on with one.
fn capitals(text: &str, words: &[Words], columns: usize) -> Option<Vec<usize>> {
    const MOST_WORDS: usize = 4;
    let word = |at: usize| &text[words[at].0..words[at].1];
    let opens = |c: char| c.is_uppercase() || matches!(c, '%' | '$' | '€' | '£' | '#');
    let starts: Vec<usize> = (0..words.len())
        .filter(|at| word(*at).starts_with(opens))
        .collect();
    let sentence = (0..words.len()).any(|at| {
        tags(word(at).as_bytes()).has(Tags::FINITE | Tags::AUXILIARY | Tags::PRONOUN | Tags::WE)
    });
    let ends = starts.iter().skip(1).copied().chain([words.len()]);
    let short = starts
        .iter()
        .zip(ends)
        .all(|(start, end)| end - start <= MOST_WORDS);
    (starts.len() == columns + 1 && starts[0] == 0 && short && !sentence).then_some(starts)
}
