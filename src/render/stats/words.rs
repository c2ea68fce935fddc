//! The words of the first screen: lists on lines, names of things, words of a shell.

use std::collections::HashMap;

use crate::lexicon::RoleId;
use crate::render::clean::clean_line;
use crate::render::number::with_separators;
use crate::render::width::{Cut, fit, width};
use crate::summary::{ONE_OF, Tally};

/// Each word of a tally as people read it, with its count, the most frequent first.
pub(super) fn named(tally: &Tally, name: impl Fn(&str) -> String) -> Vec<String> {
    tally
        .ranked()
        .into_iter()
        .map(|(word, count)| format!("{} {}", name(word), with_separators(&count.to_string())))
        .collect()
}

/// Sections by their own title; by their path where several have the same.
pub(super) fn by_title(by_path: &Tally) -> Vec<(String, usize)> {
    let ranked = by_path.ranked();
    let own = |path: &'_ str| {
        path.rsplit(" > ")
            .next()
            .map_or(0, |title| path.len() - title.len())
    };
    let mut shared: HashMap<&str, usize> = HashMap::new();
    for (path, _) in &ranked {
        *shared.entry(&path[own(path)..]).or_default() += 1;
    }
    ranked
        .iter()
        .map(|(path, count)| {
            let title = &path[own(path)..];
            let name = match (path.is_empty(), shared[title] > 1) {
                (true, _) => "before the first heading",
                (false, true) => path,
                (false, false) => title,
            };
            (clean_line(name).into_owned(), *count)
        })
        .collect()
}

pub(super) fn role_label(role: &str) -> String {
    match role {
        ONE_OF => "one of several".to_owned(),
        _ if RoleId::from_id(role).is_some() => role.replace('_', " "),
        _ => clean_line(role).into_owned(),
    }
}

/// Items with ` · ` between them on lines of `room` cells, the last line `reserve` cells shorter. Items that find
/// no room are counted at the end.
pub(super) fn joined(
    items: &[String],
    room: usize,
    max_lines: usize,
    reserve: usize,
) -> Vec<String> {
    let mut lines: Vec<String> = Vec::new();
    for (nth, item) in items.iter().enumerate() {
        let rest = items.len() - nth;
        let more = format!(" · {} more", rest - 1);
        // What must still find room on the last line beside the item.
        let beside = reserve + if rest > 1 { width(&more) } else { 0 };
        let is_last_line = lines.len() == max_lines;
        let free = |is_last_line: bool| match is_last_line {
            true => room.saturating_sub(beside),
            false => room,
        };
        match lines.last_mut() {
            Some(line) if width(line) + 3 + width(item) <= free(is_last_line) => {
                line.push_str(" · ");
                line.push_str(item);
            }
            Some(line) if is_last_line => {
                line.push_str(&format!(" · {rest} more"));
                break;
            }
            _ => {
                let free = free(lines.len() + 1 == max_lines);
                lines.push(fit(item, free, Cut::End));
            }
        }
    }
    lines
}

/// A file name as a word of a shell.
pub(super) fn shell_word(name: &str) -> String {
    let is_plain = |c: char| c.is_alphanumeric() || "/._-+,:@%".contains(c);
    let name = clean_line(name);
    if !name.is_empty() && name.chars().all(is_plain) {
        name.into_owned()
    } else {
        format!("'{}'", name.replace('\'', r"'\''"))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn check(room: usize, reserve: usize, expect: &[&str]) {
        let items = ["chair 12", "member 9", "host 4", "user 1"].map(str::to_owned);
        let lines = joined(&items, room, 2, reserve);
        assert_eq!(lines, expect);
        assert!(lines.iter().all(|line| width(line) <= room));
    }

    #[test]
    fn lists_take_two_lines_and_count_the_rest() {
        check(80, 0, &["chair 12 · member 9 · host 4 · user 1"]);
        check(20, 0, &["chair 12 · member 9", "host 4 · user 1"]);
        check(22, 4, &["chair 12 · member 9", "host 4 · user 1"]);
        check(17, 0, &["chair 12", "member 9 · 2 more"]);
    }

    #[test]
    fn file_names_are_one_word_of_a_shell() {
        for (name, expect) in [
            ("reports/a-1.md", "reports/a-1.md"),
            ("my report.md", "'my report.md'"),
            ("it's.md", r"'it'\''s.md'"),
            ("$(rm).md", "'$(rm).md'"),
        ] {
            assert_eq!(shell_word(name), expect);
        }
    }

    #[test]
    fn sections_of_one_title_are_told_apart() {
        let mut tally = Tally::default();
        for path in ["2020 > Members", "2021 > Members", "2021 > Events", ""] {
            tally.add(path, 1);
        }
        let names: Vec<String> = by_title(&tally).into_iter().map(|(name, _)| name).collect();
        assert_eq!(
            names,
            [
                "2020 > Members",
                "2021 > Members",
                "Events",
                "before the first heading"
            ]
        );
    }
}
