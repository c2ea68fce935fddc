//! Tables of contents: their lines repeat the headings and are none.

use std::collections::HashMap;

use rustc_hash::FxBuildHasher;

use super::caption::is_contents;
use super::lines::Line;

/// So many lines in a row may show no sign of being entries: titles that are wrapped.
const MOST_UNSURE: usize = 2;

/// Says of each line whether it belongs to a table of contents.
pub(super) fn find(text: &str, lines: &[Line]) -> Vec<bool> {
    let mut found = led(text, lines);
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

/// Which lines lead from a title to its page by dots. Pages count up; amounts behind dots do not.
fn led(text: &str, lines: &[Line]) -> Vec<bool> {
    let mut found: Vec<bool> = lines.iter().map(|line| is_led(line.of(text))).collect();
    let page = |line: &Line| -> u32 {
        let words = line.of(text);
        let bare = words.trim_end_matches(|c: char| c.is_ascii_digit());
        words[bare.len()..].parse().unwrap_or(0)
    };
    let mut start = 0;
    while start < lines.len() {
        let length = found[start..].iter().take_while(|found| **found).count();
        let run = &lines[start..start + length];
        if run.windows(2).any(|pair| page(&pair[0]) > page(&pair[1])) {
            found[start..start + length].fill(false);
        }
        start += length.max(1);
    }
    found
}

/// Whether dots lead from a title to its page: `Our people ....... 12`, `Our people ...... page 12`.
fn is_led(line: &str) -> bool {
    let bare = line.trim_end_matches(|c: char| c.is_ascii_digit());
    let before = bare.trim_end_matches([' ', '\u{A0}', '_', '|']);
    let before = ["page", "Page", "p."]
        .iter()
        .find_map(|word| before.strip_suffix(word))
        .unwrap_or(before)
        .trim_end();
    let led = ["....", ". . .", "……"]
        .iter()
        .any(|leader| before.ends_with(leader));
    led && (1..=3).contains(&(line.len() - bare.len())) && before.contains(char::is_alphanumeric)
}

/// An entry without its page and the dots before it; all of a line that has no page.
fn entry_title(line: &str) -> &str {
    let bare = line.trim_end_matches(|c: char| c.is_ascii_digit());
    let digits = line.len() - bare.len();
    let parted = bare.is_empty() || bare.ends_with([' ', '.', '\t', '…', '\u{A0}']);
    // "... 402.7" is an amount.
    let amount = bare
        .strip_suffix('.')
        .is_some_and(|whole| whole.ends_with(|c: char| c.is_ascii_digit()));
    if !(1..=3).contains(&digits) || !parted || amount {
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
    fn dots_that_lead_to_amounts_make_no_contents() {
        check("Sales .......... $ 402.7\nCosts .......... 38.4\n", &[]);
        check(
            "Gifts ........ 120\nDues ......... 45\nTotal ........ 165\n",
            &[],
        );
        check("Gifts ........ 12   14\n", &[]);
        check(
            "Our people ....... 9\nOur work ......... 9\nThe end .......... 12\n",
            &[
                "Our people ....... 9",
                "Our work ......... 9",
                "The end .......... 12",
            ],
        );
        check(
            "Work .... page 4 Abroad ...... page 5\n",
            &["Work .... page 4 Abroad ...... page 5"],
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
