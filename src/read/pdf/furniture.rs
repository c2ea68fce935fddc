//! Running headers, running footers and page numbers: short lines at the edges of pages that come back.

use std::collections::HashMap;

use unpdf::{Block, Page};

/// How many blocks at each edge of a page may be furniture.
const EDGE: usize = 3;
/// How many pages must share a line before it is furniture.
const REPEATS: usize = 3;
/// A running line is no longer than this many bytes.
const LONGEST: usize = 120;

/// Says of each block of each page whether it is furniture.
pub(super) fn find(pages: &[Page]) -> Vec<Vec<bool>> {
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
            let told = line.contains(char::is_alphabetic);
            skip[at] = told && (repeats >= enough || pair) || is_page_number(&line);
        }
        found.push(skip);
    }
    found
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
    usable.then(|| {
        let is_digit = |c: char| c.is_ascii_digit();
        let body = words.trim_start_matches(is_digit);
        let inner = body.trim_end_matches(is_digit);
        let zeros = |count: usize| "0".repeat(count.min(4));
        zeros(words.len() - body.len()) + inner + &zeros(body.len() - inner.len())
    })
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
                    let paragraph = unpdf::Paragraph::with_text(words);
                    page.elements.push(Block::Paragraph(paragraph));
                }
                page
            })
            .collect();
        for skip in find(&pages) {
            assert_eq!(skip, [false, false, true, true]);
        }
    }
}
