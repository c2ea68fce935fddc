//! Tables of contents: their lines repeat the headings and are none.

use std::collections::HashMap;

use rustc_hash::FxBuildHasher;

use super::caption::is_contents;
use super::lines::Line;

/// So many lines in a row may show no sign of being entries: titles that are wrapped.
const MOST_UNSURE: usize = 2;

/// Says of each line whether it belongs to a table of contents.
pub(super) fn find(text: &str, lines: &[Line]) -> Vec<bool> {
    let mut found: Vec<bool> = lines.iter().map(|line| is_led(line.of(text))).collect();
    let starts: Vec<usize> = (0..lines.len())
        .filter(|at| is_contents(lines[*at].of(text)))
        .collect();
    if starts.is_empty() {
        return found;
    }
    let mut counts: HashMap<&str, u32, FxBuildHasher> = HashMap::default();
    for line in lines {
        *counts.entry(entry_title(line.of(text))).or_default() += 1;
    }
    for (nth, start) in starts.into_iter().enumerate() {
        found[start] = true;
        // Further ones lead pages.
        if nth > 0 {
            continue;
        }
        let mut seen: Vec<&str> = Vec::new();
        let mut unsure = 0;
        for (at, line) in lines.iter().enumerate().skip(start + 1) {
            let words = line.of(text);
            let title = entry_title(words);
            let paged = title.len() < words.len();
            // What stands here a second time is the first of the headings.
            if title.split_whitespace().nth(MOST_WORDS).is_some()
                || is_contents(words)
                || !paged && seen.contains(&title)
            {
                break;
            }
            if paged || counts[title] > 1 {
                found[at - unsure..=at].fill(true);
                unsure = 0;
                seen.push(title);
            } else {
                unsure += 1;
            }
            if unsure > MOST_UNSURE || seen.len() > MOST_ENTRIES {
                break;
            }
        }
    }
    found
}

/// An entry has no more words than these.
const MOST_WORDS: usize = 14;
/// Longer lists of titles are no table of contents.
const MOST_ENTRIES: usize = 300;

/// Whether dots lead from a title to its page: `Our people ....... 12`.
fn is_led(line: &str) -> bool {
    let title = entry_title(line);
    title.len() < line.len()
        && !title.is_empty()
        && (line.contains("....") || line.contains(". . .") || line.contains("……"))
}

/// An entry without its page and the dots before it; all of a line that has no page.
fn entry_title(line: &str) -> &str {
    let bare = line.trim_end_matches(|c: char| c.is_ascii_digit());
    let digits = line.len() - bare.len();
    let parted = bare.is_empty() || bare.ends_with([' ', '.', '\t', '…', '\u{A0}']);
    if !(1..=3).contains(&digits) || !parted {
        return line;
    }
    bare.trim_end_matches([' ', '.', '\t', '…', '\u{A0}', '_', '|'])
}

#[cfg(test)]
mod tests {
    use super::super::lines::lines;
    use super::*;

    #[track_caller]
    fn check(text: &str, expect: &[&str]) {
        let (lines, _) = lines(text);
        let found: Vec<&str> = find(text, &lines)
            .into_iter()
            .zip(&lines)
            .filter(|(found, _)| *found)
            .map(|(_, line)| line.of(text))
            .collect();
        assert_eq!(found, expect);
    }

    #[test]
    fn entries_have_pages_or_are_repeated() {
        check(
            "Contents\n\nOur people 4\nManagement's discussion and\nanalysis    12\n\nOur people\nWe grew.",
            &[
                "Contents",
                "Our people 4",
                "Management's discussion and",
                "analysis    12",
            ],
        );
        check(
            "Contents\nOur people\nOur work\n\nOur people\nWe grew.\nOur work\n",
            &["Contents", "Our people", "Our work"],
        );
        check(
            "Contents\nOur people\nOur work\n4\n12\nOur people\nWe grew.",
            &["Contents", "Our people", "Our work", "4", "12"],
        );
    }

    #[test]
    fn dots_lead_to_a_page() {
        check(
            "Our people ....... 12\nWe waited... 12 years.\n",
            &["Our people ....... 12"],
        );
    }

    #[test]
    fn a_line_that_leads_every_page_has_no_entries() {
        check(
            "Table of Contents\n\nITEM 7. DISCUSSION\n\nThe following should be read.",
            &["Table of Contents"],
        );
    }
}
