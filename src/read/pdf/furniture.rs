//! Running headers, running footers and page numbers: short lines at the edges of pages that come back.

use std::collections::{HashMap, HashSet};

use unpdf::{Block, Page};

/// How many blocks at each edge of a page may be furniture.
const EDGE: usize = 3;
/// How many pages must share a line before it is furniture.
const REPEATS: usize = 3;
/// A running line is no longer than this many bytes.
const LONGEST: usize = 120;

/// What is furniture of the pages of a file.
pub(super) struct Furniture {
    /// Of each block of each page, whether it is furniture.
    pub(super) skip: Vec<Vec<bool>>,
    /// The patterns of the lines that run over many pages.
    running: HashSet<String>,
}

impl Furniture {
    /// Whether words are a line that runs over many pages, or the number of one.
    pub(super) fn is_running(&self, words: &str) -> bool {
        let pattern = pattern_of(words);
        is_page_number(&pattern) || self.running.contains(&pattern)
    }
}

/// Finds the furniture of pages.
pub(super) fn find(pages: &[Page]) -> Furniture {
    let mut pages_with: HashMap<String, usize> = HashMap::new();
    for page in pages {
        let mut seen: Vec<String> = edges(page)
            .filter_map(|at| pattern(&page.elements[at]))
            .collect();
        seen.sort();
        seen.dedup();
        for line in seen {
            *pages_with.entry(line).or_default() += 1;
        }
    }
    // A line that the parser took into the text of a page, behind its first column, is at the edges of others.
    let often = pages.len().div_ceil(3).max(REPEATS);
    let is_told = |line: &str| line.contains(char::is_alphabetic);
    let running: HashSet<String> = pages_with
        .iter()
        .filter(|(line, repeats)| is_told(line) && **repeats >= often)
        .map(|(line, _)| line.clone())
        .collect();
    let mut found = Vec::with_capacity(pages.len());
    for page in pages {
        let mut skip = vec![false; page.elements.len()];
        for at in edges(page) {
            let block = &page.elements[at];
            let Some(line) = pattern(block) else {
                continue;
            };
            let repeats = pages_with[&line];
            // Slides repeat the title of a topic on the pages it fills.
            let enough = if is_heading(block) {
                pages.len().div_ceil(2)
            } else {
                0
            }
            .max(REPEATS);
            // A report of two pages repeats its running lines once, on the outermost lines.
            let outermost = at == 0 || at + 1 == page.elements.len();
            // Figures alone are the values of charts.
            let pair = pages.len() == 2 && repeats == 2 && outermost;
            skip[at] = is_told(&line) && (repeats >= enough || pair) || is_page_number(&line);
        }
        for (skip, block) in skip.iter_mut().zip(&page.elements) {
            let line = pattern(block).filter(|_| !is_heading(block));
            *skip |= line.is_some_and(|line| running.contains(&line));
        }
        found.push(skip);
    }
    Furniture {
        skip: found,
        running,
    }
}

fn edges(page: &Page) -> impl Iterator<Item = usize> + use<'_> {
    let count = page.elements.len();
    (0..count).filter(move |at| *at < EDGE || at + EDGE >= count)
}

fn is_heading(block: &Block) -> bool {
    matches!(block, Block::Paragraph(paragraph) if paragraph.is_heading())
}

/// The words of a short paragraph, the number at either end made equal, so that "Page 3" and "Page 4" are one.
///
/// Numbers within stay: a line under each chart that tells its sample is no furniture.
fn pattern(block: &Block) -> Option<String> {
    let Block::Paragraph(paragraph) = block else {
        return None;
    };
    let words = paragraph.plain_text();
    let words = words.trim();
    let usable = !words.is_empty() && words.len() <= LONGEST && !paragraph.is_list_item();
    usable.then(|| pattern_of(words))
}

fn pattern_of(words: &str) -> String {
    let is_digit = |c: char| c.is_ascii_digit();
    let body = words.trim_start_matches(is_digit);
    let inner = body.trim_end_matches(is_digit);
    let zeros = |count: usize| "0".repeat(count.min(4));
    zeros(words.len() - body.len()) + inner + &zeros(body.len() - inner.len())
}

/// "00", "Page 00", "0 of 00", "- 0 -", "0 / 00"
fn is_page_number(pattern: &str) -> bool {
    let lower = pattern.to_lowercase();
    let core = lower.trim_matches(|c: char| !c.is_alphanumeric());
    let core = core.strip_prefix("page").unwrap_or(core);
    let parts = core
        .split([' ', '/', '|', '-', '–'])
        .filter(|part| !part.is_empty() && *part != "of");
    let mut count = 0;
    let all = parts.into_iter().all(|part| {
        count += 1;
        part.len() <= 3 && part.bytes().all(|byte| byte.is_ascii_digit())
    });
    all && (1..=2).contains(&count) && !pattern.contains(['%', '$', '€', '£', '.', ','])
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn knows_page_numbers() {
        for line in ["00", "Page 00", "0 of 00", "- 0 -", "0 / 00"] {
            assert!(is_page_number(line), "{line}");
        }
        for line in ["00 members", "0000", "00%", "0.0", "Page"] {
            assert!(!is_page_number(line), "{line}");
        }
    }

    #[test]
    fn lines_that_come_back_are_furniture_and_values_of_charts_are_none() {
        let pages: Vec<Page> = (1..5)
            .map(|number| {
                let mut page = Page::new(number, 600.0, 800.0);
                let title = format!(
                    "About part {}",
                    ["one", "two", "three", "four"][number as usize - 1]
                );
                for words in [&title, "12%", "Our report", &number.to_string()] {
                    page.elements.push(paragraph(words));
                }
                page
            })
            .collect();
        let furniture = find(&pages);
        for skip in &furniture.skip {
            assert_eq!(skip, &[false, false, true, true]);
        }
        assert!(furniture.is_running("Our report") && furniture.is_running("12"));
        assert!(!furniture.is_running("12%"));
    }

    #[test]
    fn a_running_line_is_left_out_wherever_it_was_put() {
        let pages: Vec<Page> = (1..5)
            .map(|number| {
                let mut page = Page::new(number, 600.0, 800.0);
                let own: Vec<String> = (1..9).map(|nth| format!("Part {number}.{nth}a")).collect();
                page.elements = own.iter().map(String::as_str).map(paragraph).collect();
                let at = if number == 3 { 4 } else { 0 };
                page.elements.insert(at, paragraph("Our report"));
                page
            })
            .collect();
        let skip = find(&pages).skip;
        for (page, skip) in pages.iter().zip(&skip) {
            let is_line = |block: &Block| pattern(block).as_deref() == Some("Our report");
            let expect: Vec<bool> = page.elements.iter().map(is_line).collect();
            assert_eq!(skip, &expect);
        }
    }

    fn paragraph(words: &str) -> Block {
        Block::Paragraph(unpdf::Paragraph::with_text(words))
    }
}
