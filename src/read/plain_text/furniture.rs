//! Page furniture: running headers and footers, and page numbers.

use std::collections::BTreeMap;

use super::lines::Line;

/// How many lines at each edge of a page may be furniture.
const EDGE: usize = 3;
/// How many pages must share a line before it is furniture.
const REPEATS: usize = 3;

/// A document of no more pages than these may be a deck of slides.
const SHORT_DECK: usize = 12;

/// Links to other chapters that every page repeats: lines alone between blank ones, again and again in the document.
fn navigation(text: &str, lines: &[Line]) -> Vec<bool> {
    const MOST_BYTES: usize = 60;
    const FEWEST: usize = 3;
    let blank = |at: Option<usize>| at.and_then(|at| lines.get(at)).is_none_or(Line::is_blank);
    let alone = |at: usize| {
        let line = &lines[at];
        !line.is_blank()
            && !line.starts_page
            && line.len() <= MOST_BYTES
            && blank(at.checked_sub(1))
            && blank(Some(at + 1))
            && line.of(text).chars().any(char::is_alphabetic)
    };
    let mut counts: BTreeMap<&str, usize> = BTreeMap::new();
    for at in (0..lines.len()).filter(|at| alone(*at)) {
        *counts.entry(lines[at].of(text)).or_default() += 1;
    }
    let pages = lines.iter().filter(|line| line.starts_page).count();
    let repeated = |at: usize| counts[lines[at].of(text)] >= FEWEST;
    (0..lines.len())
        .map(|at| pages >= FEWEST && alone(at) && repeated(at))
        .collect()
}

/// Says of each line whether it is furniture.
pub(super) fn find(text: &str, lines: &[Line]) -> Vec<bool> {
    let mut skip = navigation(text, lines);
    let starts: Vec<usize> = (0..lines.len())
        .filter(|at| lines[*at].starts_page)
        .collect();
    if starts.len() < 2 {
        return skip;
    }
    let mut edges: Vec<Vec<usize>> = Vec::new();
    for (nth, start) in starts.iter().enumerate() {
        let end = starts.get(nth + 1).copied().unwrap_or(lines.len());
        let filled: Vec<usize> = (*start..end).filter(|at| !lines[*at].is_blank()).collect();
        let tail = filled
            .len()
            .saturating_sub(EDGE)
            .max(EDGE.min(filled.len()));
        edges.push(
            filled[..EDGE.min(filled.len())]
                .iter()
                .chain(&filled[tail..])
                .copied()
                .collect(),
        );
    }
    // In a short deck a title may stand on some slides in a row; a running line stands on most pages.
    let enough = if starts.len() <= SHORT_DECK {
        REPEATS.max(starts.len().div_ceil(2))
    } else {
        REPEATS
    };
    let mut pages_with: BTreeMap<String, usize> = BTreeMap::new();
    for page in &edges {
        let mut seen: Vec<String> = page.iter().map(|at| pattern(lines[*at].of(text))).collect();
        seen.sort();
        seen.dedup();
        for line in seen {
            *pages_with.entry(line).or_default() += 1;
        }
    }
    for at in edges.into_iter().flatten() {
        let line = lines[at].of(text);
        let short = line.len() <= 100 && !line.ends_with(['.', ':', ',', ';']);
        let repeated =
            short && pages_with[&pattern(line)] >= enough && line.chars().any(char::is_alphabetic);
        skip[at] |= repeated || is_page_number(line);
    }
    skip
}

/// A line with its digits made equal, so that "Page 3" and "Page 4" are one.
fn pattern(line: &str) -> String {
    line.chars()
        .map(|c| if c.is_ascii_digit() { '0' } else { c })
        .collect()
}

/// "12", "Page 12", "12 of 80", "- 12 -"
fn is_page_number(line: &str) -> bool {
    let words = line.to_lowercase();
    let core = words.trim_matches(|c: char| !c.is_alphanumeric());
    let core = core.strip_prefix("page").unwrap_or(core).trim();
    let mut parts = core.splitn(2, [' ', '/', '|']);
    let number = |word: &str| {
        !word.is_empty() && word.len() <= 3 && word.bytes().all(|byte| byte.is_ascii_digit())
    };
    let first = parts.next().is_some_and(number);
    let rest = parts
        .next()
        .is_none_or(|rest| number(rest.trim_start_matches("of").trim_matches([' ', '/', '|'])));
    first && rest
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn knows_page_numbers() {
        for line in ["12", "Page 12", "12 of 80", "- 12 -", "3 / 40"] {
            assert!(is_page_number(line), "{line}");
        }
        for line in ["12 members", "2023", "1,200", "3 of them were new"] {
            assert!(!is_page_number(line), "{line}");
        }
    }
}
