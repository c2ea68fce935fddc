//! Page furniture: running headers and footers, navigation, and page numbers.
//!
//! A line at a page's edge is furniture where other pages have it too, the page's number left aside. A number is
//! that of the page where it grows with the pages.

mod number;

use std::collections::HashMap;
use std::ops::Range;

use rustc_hash::FxBuildHasher;

use super::lines::{Gap, Line, Page};

use number::{numbers, pages_by_footer, pages_by_number};

pub(super) use number::{is_page_head, page_number, without_number};

/// How many lines at each edge of a page may be furniture by themselves.
const EDGE: usize = 3;
/// How many lines at the top may be, where all above them are: navigation.
const TOP: usize = 12;
/// How many pages must share a line before it is furniture.
const REPEATS: usize = 3;
/// Longer lines are no running header, however wide the gaps in them.
const MOST_BYTES: usize = 400;

type Map<K, V> = HashMap<K, V, FxBuildHasher>;

/// Says of each line whether it is furniture.
pub(super) fn find(text: &str, lines: &[Line], pages: &[Page], slides: bool) -> Vec<bool> {
    let mut skip = vec![false; lines.len()];
    let mut ranges = ranges(pages, lines.len());
    if ranges.len() < 2 {
        ranges = pages_by_footer(text, lines).unwrap_or_else(|| pages_by_number(text, lines));
    }
    repeated(text, lines, &ranges, slides, &mut skip);
    numbers(text, lines, &ranges, &mut skip);
    skip
}

/// The lines of each page.
fn ranges(pages: &[Page], lines: usize) -> Vec<Range<usize>> {
    let ends = pages
        .iter()
        .skip(1)
        .map(|page| page.first_line)
        .chain([lines]);
    pages
        .iter()
        .zip(ends)
        .map(|(page, end)| page.first_line..end)
        .collect()
}

/// The first lines of a page, so many at most.
fn top(page: &Range<usize>, most: usize) -> Range<usize> {
    page.start..page.end.min(page.start + most)
}

/// The last lines of a page, those at its top left out.
fn bottom(page: &Range<usize>) -> Range<usize> {
    page.end.saturating_sub(EDGE).max(top(page, EDGE).end)..page.end
}

/// The lines of a page right above and right below one of it.
fn beside(at: usize, page: &Range<usize>) -> impl Iterator<Item = usize> {
    [at.checked_sub(1), Some(at + 1)]
        .into_iter()
        .flatten()
        .filter(|near| page.contains(near))
}

/// Whether a line has a gap above and below.
fn is_alone(lines: &[Line], at: usize) -> bool {
    lines[at].is_apart() && lines.get(at + 1).is_none_or(Line::is_apart)
}

/// Marks the lines that pages share.
fn repeated(text: &str, lines: &[Line], pages: &[Range<usize>], slides: bool, skip: &mut [bool]) {
    let is_short = |line: &Line| line.of(text).len() <= MOST_BYTES;
    // By pattern: the last page seen with it, and how many pages have it.
    let mut counts: Map<String, (usize, usize)> = Map::default();
    for (nth, page) in pages.iter().enumerate() {
        for at in top(page, TOP)
            .chain(bottom(page))
            .filter(|at| is_short(&lines[*at]))
        {
            let (last, count) = counts
                .entry(without_number(lines[at].of(text)))
                .or_insert((usize::MAX, 0));
            if *last != nth {
                (*last, *count) = (nth, *count + 1);
            }
        }
    }
    let is_numbered = |at: usize, page: &Range<usize>| {
        let words = lines[at].of(text);
        without_number(words).split(' ').count() < words.split_whitespace().count()
            || beside(at, page).any(|at| page_number(lines[at].of(text)).is_some())
    };
    // Slides may share a title for a while; a running line stands on most of them.
    let most = REPEATS.max(pages.len().div_ceil(2));
    let enough = if slides {
        most
    } else {
        REPEATS.min(pages.len()).max(2)
    };
    counts
        .retain(|pattern, (_, count)| *count >= enough && pattern.chars().any(char::is_alphabetic));
    if counts.is_empty() {
        return;
    }
    for (nth, page) in pages.iter().enumerate() {
        let cover = nth == 0 && !page.clone().any(|at| is_wordy(lines[at].of(text)));
        // Each line is furniture once a page: a heading may repeat the words of the navigation above it.
        let mut seen: Vec<String> = Vec::new();
        let mut mark = |at: usize, skip: &mut [bool]| {
            let pattern = without_number(lines[at].of(text));
            // Two pages are few, so a number has to stand beside what they share.
            let sure = pages.len() >= REPEATS || is_numbered(at, page);
            let shared = is_short(&lines[at]) && counts.contains_key(&pattern);
            let found = shared && sure && !seen.contains(&pattern);
            if found {
                skip[at] = true;
                seen.push(pattern);
            }
        };
        for at in top(page, TOP) {
            let near = at < page.start + EDGE || skip[at - 1];
            if near && !(cover && at == page.start) {
                mark(at, skip);
            }
        }
        for at in bottom(page).rev() {
            mark(at, skip);
        }
        for at in page.clone() {
            let alone = is_alone(lines, at);
            let words = lines[at].of(text);
            if alone
                && is_short(&lines[at])
                && words.split_whitespace().nth(2).is_some()
                && counts
                    .get(&without_number(words))
                    .is_some_and(|(_, count)| *count >= most)
                && !(cover && at == page.start)
            {
                mark(at, skip);
            }
        }
    }
}

/// Whether a line is running text rather than a line of a title page.
fn is_wordy(line: &str) -> bool {
    const FEWEST_WORDS: usize = 12;
    line.split_whitespace().nth(FEWEST_WORDS).is_some()
}

/// Whether the pages are slides: several, with little text on each.
pub(super) fn are_slides(text: &str, lines: &[Line], pages: &[Page]) -> bool {
    const FEWEST_PAGES: usize = 3;
    const MOST_WORDS: usize = 150;
    let words = || -> usize {
        let counts = lines
            .iter()
            .map(|line| line.of(text).split_whitespace().count());
        counts.sum()
    };
    let filled = lines.iter().filter(|line| line.gap == Gap::Page).count();
    pages.len() >= FEWEST_PAGES && words() <= filled * MOST_WORDS
}

#[cfg(test)]
mod tests {
    use super::super::lines::lines;
    use super::*;

    /// The lines that are furniture.
    #[track_caller]
    fn check(text: &str, expect: &[&str]) {
        let (lines, pages) = lines(text);
        let skip = find(text, &lines, &pages, are_slides(text, &lines, &pages));
        let found: Vec<&str> = lines
            .iter()
            .zip(skip)
            .filter(|(_, skip)| *skip)
            .map(|(line, _)| line.of(text))
            .collect();
        assert_eq!(found, expect);
    }

    /// A page's worth of words.
    fn prose(page: usize) -> String {
        format!("On page {page} we tell of the {page} things we did, and of what came of them in the end.\n").repeat(13)
    }

    #[test]
    fn headers_and_numbers_of_pages() {
        let text: String = (7..10)
            .map(|n| format!("Acme Report 2023     {n}\n\n{}\n{n}\n\u{c}", prose(n)))
            .collect();
        check(
            &text,
            &[
                "Acme Report 2023     7",
                "7",
                "Acme Report 2023     8",
                "8",
                "Acme Report 2023     9",
                "9",
            ],
        );
    }

    #[test]
    fn footers_end_pages() {
        let text: String = [3, 5, 8]
            .map(|n| format!("{}14\nTIDE YEAR\nTide Year 2014 | {n}\n", prose(n)))
            .concat();
        let page = |n: &'static str| ["14", "TIDE YEAR", n];
        let found = [
            "Tide Year 2014 | 3",
            "Tide Year 2014 | 5",
            "Tide Year 2014 | 8",
        ]
        .map(page);
        check(&text, &found.concat());
        check("Acme | 5\nBeta | 6\nWe met.\nAcme | 4\nWe met.\n", &[]);
    }

    #[test]
    fn navigation_once_a_page() {
        let text: String = (1..4)
            .map(|n| {
                format!(
                    "Strategy\n\nClimate\n\nPeople\n\nGovernance\n\nPeople\n{}\u{c}",
                    prose(n)
                )
            })
            .collect();
        let navigation = ["Strategy", "Climate", "People", "Governance"];
        check(&text, &[navigation, navigation, navigation].concat());
    }

    #[test]
    fn slides_may_share_a_title() {
        let titles = ["One", "Call", "Call", "Call", "Two", "Three", "Four"];
        let slide =
            |(nth, title)| format!("{title}\n• Item {nth} a\n• Item {nth} b\n\nReview\n\u{c}");
        let text: String = titles.into_iter().enumerate().map(slide).collect();
        check(&text, &["Review"; 7]);
    }

    #[test]
    fn numbers_of_a_table_are_no_pages() {
        let text: String = [12, 27, 31]
            .iter()
            .map(|n| format!("Employees\n\n{}\n{n}\n\u{c}", prose(*n)))
            .collect();
        check(
            &text.replace("Employees", "Total"),
            &["Total", "Total", "Total"],
        );
    }

    #[test]
    fn pages_without_form_feeds() {
        let text: String = (4..8)
            .map(|n| format!("Acme Report\n\n{}\n{n}\n\n", prose(n)))
            .collect();
        check(
            &text,
            &[
                "Acme Report",
                "4",
                "Acme Report",
                "5",
                "Acme Report",
                "6",
                "Acme Report",
                "7",
            ],
        );
        check("We grew.\n\n3\n\nWe shrank.\n\n4\n", &["4"]);
        check(
            "We grew.\n\nAnnual Report 2024      | 27\n",
            &["Annual Report 2024      | 27"],
        );
    }

    #[test]
    fn a_title_page_keeps_its_title() {
        let page = |n: usize| format!("Acme Report\n\n{}\u{c}", prose(n));
        let text = format!("Acme Report\n2023\n\u{c}{}{}{}", page(1), page(2), page(3));
        check(&text, &["Acme Report"; 3]);
    }
}
