//! Numbers of pages, and the pages of a text that has nothing else to tell them by.

use std::ops::Range;

use super::super::lines::Line;
use super::{EDGE, Map, REPEATS, beside, bottom, is_alone, top};

/// The pages of a text that lost its form feeds: numbers that stand alone and count on end them.
pub(super) fn pages_by_number(text: &str, lines: &[Line]) -> Vec<Range<usize>> {
    const FEWEST_LINES: usize = 5;
    // By number: its line, how many lines before it count up to it, and the line of the number before.
    let mut chains: Map<u32, (usize, u32)> = Map::default();
    let mut before: Map<usize, usize> = Map::default();
    let mut best = (0, 0);
    for at in (0..lines.len()).filter(|at| is_alone(lines, *at)) {
        let Some(number) = page_number(lines[at].of(text)) else {
            continue;
        };
        let previous = number
            .checked_sub(1)
            .and_then(|number| chains.get(&number))
            .copied();
        let length = match previous {
            Some((line, length)) if at - line >= FEWEST_LINES => {
                before.insert(at, line);
                length + 1
            }
            _ => 1,
        };
        if chains
            .get(&number)
            .is_none_or(|(_, known)| *known <= length)
        {
            chains.insert(number, (at, length));
            best = best.max((length, at));
        }
    }
    // Two are enough where the second ends the text.
    let enough = if best.1 + 1 == lines.len() {
        2
    } else {
        REPEATS as u32
    };
    if best.0 < enough {
        return std::iter::once(0..lines.len()).collect();
    }
    let mut ends: Vec<usize> =
        std::iter::successors(Some(best.1), |at| before.get(at).copied()).collect();
    ends.reverse();
    let mut start = 0;
    let mut pages = Vec::new();
    for end in ends {
        pages.push(start..end + 1);
        start = end + 1;
    }
    if start < lines.len() {
        pages.push(start..lines.len());
    }
    pages
}

/// The pages of a text that lost its form feeds: lines that name the report, a bar and a number that rises end them.
pub(super) fn pages_by_footer(text: &str, lines: &[Line]) -> Option<Vec<Range<usize>>> {
    let mut ends: Vec<usize> = Vec::new();
    let number = |line: &str| -> Option<u32> { line.rsplit('|').next()?.trim().parse().ok() };
    for at in (0..lines.len()).filter(|at| is_footer(lines[*at].of(text))) {
        let words = lines[at].of(text);
        let rises = ends.last().is_none_or(|last| {
            let last = lines[*last].of(text);
            without_number(last) == without_number(words) && number(last) < number(words)
        });
        if !rises {
            return None;
        }
        ends.push(at);
    }
    if ends.len() < REPEATS {
        return None;
    }
    let starts = std::iter::once(0).chain(ends.iter().map(|end| end + 1));
    let mut pages: Vec<Range<usize>> = starts
        .zip(ends.iter().map(|end| end + 1))
        .map(|(start, end)| start..end)
        .collect();
    let last = ends.last().map_or(0, |end| end + 1);
    if last < lines.len() {
        pages.push(last..lines.len());
    }
    Some(pages)
}

/// Marks the number of each page: the one that grows with the pages, else the outermost beside furniture.
pub(super) fn numbers(text: &str, lines: &[Line], pages: &[Range<usize>], skip: &mut [bool]) {
    // The edges of a page, from its ends inward.
    let edges = |page: &Range<usize>| bottom(page).rev().chain(top(page, EDGE));
    let number = |at: usize| page_number(lines[at].of(text)).map(i64::from);
    let mut offsets: Map<i64, usize> = Map::default();
    for (nth, page) in pages.iter().enumerate() {
        for number in edges(page).filter_map(number) {
            *offsets.entry(number - nth as i64).or_default() += 1;
        }
    }
    let most = offsets
        .into_iter()
        .max_by_key(|(offset, count)| (*count, -offset));
    let offset = most.filter(|(_, count)| *count >= 2 && count * 2 >= pages.len());
    for (nth, page) in pages.iter().enumerate() {
        let grows =
            |at: &usize| offset.is_some_and(|(offset, _)| number(*at) == Some(nth as i64 + offset));
        let near_furniture =
            |at: &usize| number(*at).is_some() && beside(*at, page).any(|near| skip[near]);
        let found = edges(page).find(grows);
        let Some(found) = found.or_else(|| edges(page).find(near_furniture)) else {
            continue;
        };
        skip[found] = true;
        // What a converter put behind it is no number of the page's text.
        let outside = found + EDGE >= page.end && (found..page.end).all(|at| number(at).is_some());
        if outside {
            skip[found..page.end].fill(true);
        }
    }
    if let ([_], Some(last)) = (pages, lines.last()) {
        let words = last.of(text);
        let named = is_footer(words) || last.is_apart() && page_number(words).is_some();
        skip[lines.len() - 1] |= named;
    }
}

/// A line without the page's number at its ends, so that "Page 3" and "Page 4" are one.
pub(in crate::read::plain_text) fn without_number(line: &str) -> String {
    let is_paging = |word: &&str| {
        word.len() <= 4
            && word
                .bytes()
                .all(|byte| byte.is_ascii_digit() || b"|/-".contains(&byte))
            || matches!(*word, "of" | "Page" | "page" | "–" | "·" | "•")
    };
    let words: Vec<&str> = line.split_whitespace().collect();
    let start = words.iter().take_while(|word| is_paging(word)).count();
    let end = words.len()
        - words[start..]
            .iter()
            .rev()
            .take_while(|word| is_paging(word))
            .count();
    words[start..end].join(" ")
}

/// The number of "12", "Page 12", "12 of 80", "- 12 -", "3 / 40".
pub(in crate::read::plain_text) fn page_number(line: &str) -> Option<u32> {
    const MOST_BYTES: usize = 24;
    if line.len() > MOST_BYTES {
        return None;
    }
    let words = line.to_lowercase();
    let core = words.trim_matches(|c: char| {
        matches!(c, '-' | '–' | '—' | '|' | '·' | '[' | ']') || c.is_whitespace()
    });
    let core = core.strip_prefix("page").unwrap_or(core).trim();
    let mut parts = core.splitn(2, [' ', '/', '|']);
    let number = |word: &str| {
        let short = (1..=3).contains(&word.len()) && word.bytes().all(|byte| byte.is_ascii_digit());
        short.then(|| word.parse().ok()).flatten()
    };
    let first = parts.next().and_then(number);
    let rest = parts.next().is_none_or(|rest| {
        let rest = rest.trim_start_matches([' ', '/', '|']);
        number(rest.strip_prefix("of").unwrap_or(rest).trim()).is_some()
    });
    first.filter(|_| rest)
}

/// "Page 4 of 11", "Alvik | Annual Report 27", "2009 annual report 27", "Fiscal Year 2014 | 3": whether a line tells nothing
/// but where in which report the reader is.
pub(in crate::read::plain_text) fn is_page_head(line: &str) -> bool {
    const MOST_BYTES: usize = 100;
    if line.len() > MOST_BYTES {
        return false;
    }
    let (first, last) = (line.split(' ').next(), line.rsplit(' ').next());
    let page = |word: Option<&str>| {
        word.is_some_and(|word| {
            (1..=3).contains(&word.len()) && word.bytes().all(|byte| byte.is_ascii_digit())
        })
    };
    let named = line.contains(" | ")
        || line.split(' ').any(|word| {
            ["report", "review", "accounts"]
                .iter()
                .any(|known| word.eq_ignore_ascii_case(known))
        });
    page_number(line).is_some() || named && (page(first) || page(last))
}

/// Whether a page's last line names the report and its page: `Annual Report 2024      | 27`.
fn is_footer(line: &str) -> bool {
    let words = line.trim_end_matches(|c: char| c.is_ascii_digit());
    let digits = line.len() - words.len();
    (1..=3).contains(&digits) && words.trim_end().ends_with('|')
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn knows_page_numbers() {
        for (line, expect) in [
            ("12", Some(12)),
            ("Page 12", Some(12)),
            ("12 of 80", Some(12)),
            ("- 12 -", Some(12)),
            ("3 / 40", Some(3)),
            ("12 members", None),
            ("2023", None),
            ("1,200", None),
            ("12%", None),
            ("(12)", None),
            ("3 of them were new", None),
        ] {
            assert_eq!(page_number(line), expect, "{line}");
        }
    }

    #[test]
    fn knows_heads_of_pages() {
        for line in [
            "Page 4 of 11",
            "2009 annual report 27",
            "Fiscal Year 2014 | 3",
            "ALVIK ASA | Tide Report 2024 27",
            "27 Alvik Annual Review",
        ] {
            assert!(is_page_head(line), "{line}");
        }
        for line in [
            "Annual Report 2009",
            "We met 27",
            "Our people",
            "Alvik | Our year",
        ] {
            assert!(!is_page_head(line), "{line}");
        }
    }

    #[test]
    fn ends_of_lines_lose_their_numbers() {
        for line in [
            "Acme Report     3",
            "3 | Acme Report",
            "Acme Report | Page 3 of 20",
            "Acme Report",
        ] {
            assert_eq!(without_number(line), "Acme Report", "{line}");
        }
        assert_eq!(without_number("Q1 of 2 plans"), "Q1 of 2 plans");
    }
}
