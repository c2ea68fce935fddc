//! Numbers of headings: `2.3 Governance`, `II. Results`, `B. Risks`, `(b) Leases`, `Chapter 3`, `3 Outlook`.
//!
//! Lists, footnotes, dates and amounts start with numbers too. A heading's number counts on from another one in the
//! text, or starts to count.

use std::collections::HashSet;

use rustc_hash::FxBuildHasher;

use super::lines::Line;
use super::title::{is_caseless, is_known};
use crate::lexicon::words::{Tags, tags};

/// How a number is written; numbers count on within one system.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
enum System {
    /// `2.` and `2.3`
    Dotted,
    /// `3 Outlook`
    Bare,
    /// `II.`
    Roman,
    /// `B.`, or `B` and a wide gap
    Letter,
    /// `(11) Outlook`
    Bracketed,
    /// `(b) Leases`
    BracketedLetter,
    /// `一、`
    Chinese,
}

/// A number that could be that of a heading.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Number<'t> {
    /// What stands before its last part, final dot included: `2.` in `2.3`.
    prefix: &'t str,
    /// Its last part.
    value: u32,
    system: System,
    /// How many parts it has, at least 1.
    parts: u8,
    /// The words behind it.
    pub(super) rest: &'t str,
}

impl Number<'_> {
    /// The level of a heading with this number: titles are 1, `2.` is 2, `2.3` is 3.
    pub(super) fn level(&self) -> u8 {
        self.parts + 1
    }

    /// Whether it counts on from the other at once: "3.2" behind "3.1".
    pub(super) fn follows(&self, other: &Number<'_>) -> bool {
        self.counts_like(other) && self.prefix == other.prefix && self.value == other.value + 1
    }

    /// Whether both are written in the same way.
    pub(super) fn counts_like(&self, other: &Number<'_>) -> bool {
        self.system == other.system
    }
}

/// The numbers that open the lines of a text; without them, every number is taken to count on.
pub(super) struct Numbers<'t>(Option<Known<'t>>);

type Known<'t> = HashSet<(&'t str, u32, System), FxBuildHasher>;

impl<'t> Numbers<'t> {
    /// Collects the numbers of all lines.
    pub(super) fn of(text: &'t str, lines: &[Line]) -> Numbers<'t> {
        let mut found = Known::default();
        for line in lines {
            let words = line.of(text);
            let read = systems(words);
            found.extend(
                read.iter()
                    .flatten()
                    .map(|number| (number.prefix, number.value, number.system)),
            );
        }
        Numbers(Some(found))
    }

    /// For lines whose text is not at hand.
    pub(super) fn unknown() -> Numbers<'t> {
        Numbers(None)
    }

    /// The number that opens a line, if it starts to count or another of the text stands next to it.
    pub(super) fn sequenced<'l>(&self, line: &'l str) -> Option<Number<'l>> {
        systems(line)
            .into_iter()
            .flatten()
            .find(|number| self.is_sequenced(number) || number.value == 1 && is_known(number.rest))
    }

    /// The number that opens a line though the text has no other next to it, as an excerpt may not: "4.2 Work abroad",
    /// "21. Employees", "3   PARTNERS", not "1.94 TWh". A list has more than one.
    pub(super) fn alone<'l>(&self, line: &'l str) -> Option<Number<'l>> {
        let marked = |number: &Number<'_>| match number.system {
            System::Dotted => true,
            _ => is_wide(&line[..line.len() - number.rest.len()]),
        };
        let found = number(line).filter(marked)?;
        let first = found.rest.split(' ').next().unwrap_or("");
        (!tags(first.as_bytes()).has(Tags::SCALE | Tags::UNIT)).then_some(found)
    }

    fn is_sequenced(&self, number: &Number<'_>) -> bool {
        let Some(known) = &self.0 else {
            return number.system == System::Dotted;
        };
        let has = |value| known.contains(&(number.prefix, value, number.system));
        let starts = number.value == 1 && number.system == System::Dotted;
        // "3. Results" over "3.1 Sales" counts though neither "2." nor "4." is there.
        let parts = || {
            let prefix = format!("{}{}.", number.prefix, number.value);
            number.system == System::Dotted && known.contains(&(prefix.as_str(), 1, number.system))
        };
        starts || has(number.value + 1) || number.value > 1 && has(number.value - 1) || parts()
    }
}

/// What a line's number may be in each system.
fn systems(line: &str) -> [Option<Number<'_>>; 6] {
    [
        number(line),
        roman(line),
        letter(line),
        bracketed(line),
        bracketed_letter(line),
        chinese(line),
    ]
}

/// `2. Results`, `2.3 Governance`, `3 Outlook`
fn number(line: &str) -> Option<Number<'_>> {
    const MOST_PARTS: usize = 5;
    let end = line
        .bytes()
        .take(4 * MOST_PARTS)
        .take_while(|byte| byte.is_ascii_digit() || *byte == b'.')
        .count();
    let core = line[..end].trim_end_matches('.');
    let cut = core.rfind('.').map_or(0, |dot| dot + 1);
    let is_part = |part: &str| (1..=2).contains(&part.len());
    let parts = core.split('.').count();
    if !core.split('.').all(is_part) || parts > MOST_PARTS {
        return None;
    }
    Some(Number {
        prefix: &core[..cut],
        value: core[cut..].parse().ok()?,
        system: if end == core.len() && parts == 1 {
            System::Bare
        } else {
            System::Dotted
        },
        parts: parts as u8,
        rest: words_behind(line, end)?,
    })
}

/// `(11) Outlook`
fn bracketed(line: &str) -> Option<Number<'_>> {
    let (digits, _) = line.strip_prefix('(')?.split_once(')')?;
    let value = digits.parse().ok().filter(|_| digits.len() <= 2)?;
    Some(Number {
        prefix: "",
        value,
        system: System::Bracketed,
        parts: 1,
        rest: words_behind(line, digits.len() + 2)?,
    })
}

/// `(b) Leases`
fn bracketed_letter(line: &str) -> Option<Number<'_>> {
    let inner = line.strip_prefix('(')?;
    let letter = inner.bytes().next().filter(u8::is_ascii_lowercase)?;
    let closed = inner[1..].starts_with(')');
    let rest = words_behind(line, "(b)".len()).filter(|_| closed)?;
    Some(Number {
        prefix: "",
        value: u32::from(letter - b'a') + 1,
        system: System::BracketedLetter,
        parts: 1,
        rest,
    })
}

/// `一、概述`
fn chinese(line: &str) -> Option<Number<'_>> {
    const NUMERALS: &str = "一二三四五六七八九十";
    let first = line.chars().next()?;
    let at = NUMERALS.chars().position(|numeral| numeral == first)?;
    let mark = line[first.len_utf8()..]
        .chars()
        .next()
        .filter(|c| matches!(c, '、' | '.' | '．'))?;
    Some(Number {
        prefix: "",
        value: at as u32 + 1,
        system: System::Chinese,
        parts: 1,
        rest: words_behind(line, first.len_utf8() + mark.len_utf8())?,
    })
}

/// `II. Results`
fn roman(line: &str) -> Option<Number<'_>> {
    const NUMERALS: [&str; 20] = [
        "I", "II", "III", "IV", "V", "VI", "VII", "VIII", "IX", "X", "XI", "XII", "XIII", "XIV",
        "XV", "XVI", "XVII", "XVIII", "XIX", "XX",
    ];
    let end = line
        .bytes()
        .take(6)
        .take_while(u8::is_ascii_uppercase)
        .count();
    let at = NUMERALS
        .iter()
        .position(|numeral| *numeral == &line[..end])?;
    labelled(line, end, at as u32 + 1, System::Roman)
}

/// `B. Risks`, `B   Risks`
fn letter(line: &str) -> Option<Number<'_>> {
    let first = line.bytes().next().filter(u8::is_ascii_uppercase)?;
    labelled(line, 1, u32::from(first - b'A') + 1, System::Letter)
}

/// Whether what stands before a title ends in a gap that no sentence has.
fn is_wide(before: &str) -> bool {
    before.ends_with("  ") || before.ends_with('\t')
}

/// A label of `end` bytes that a stop, a bracket or a wide gap closes.
fn labelled(line: &str, end: usize, value: u32, system: System) -> Option<Number<'_>> {
    let closed = usize::from(line[end..].starts_with(['.', ')']));
    let rest = words_behind(line, end + closed)?;
    let apart = closed == 1 || is_wide(&line[..line.len() - rest.len()]);
    if !apart {
        return None;
    }
    Some(Number {
        prefix: "",
        value,
        system,
        parts: 1,
        rest,
    })
}

/// The words behind a label of `end` bytes: white space, then a capital.
fn words_behind(line: &str, end: usize) -> Option<&str> {
    let behind = line.get(end..)?;
    let rest = behind.trim_start();
    let spaced = rest.len() < behind.len();
    // Chinese sets no space behind a number's mark.
    let opens = spaced && rest.starts_with(char::is_uppercase) || rest.starts_with(is_caseless);
    opens.then_some(rest)
}

/// `Chapter 3`, `ITEM 7. Results`, `Note 4 – Leases`: the words behind the label, which may be none.
pub(super) fn named_part(line: &str) -> Option<&str> {
    const NAMES: [&str; 11] = [
        "chapter", "part", "section", "item", "note", "annex", "appendix", "schedule", "article",
        "volume", "box",
    ];
    /// What else is counted may be a heading where a mark and a title stand behind its number.
    const COUNTED: [&str; 18] = [
        "output",
        "outcome",
        "goal",
        "objective",
        "pillar",
        "priority",
        "theme",
        "component",
        "workstream",
        "phase",
        "step",
        "stage",
        "module",
        "project",
        "initiative",
        "principle",
        "commitment",
        "recommendation",
    ];
    let (name, behind) = line.split_once(' ')?;
    let is_in = |names: &[&str]| names.iter().any(|known| name.eq_ignore_ascii_case(known));
    let counted = is_in(&COUNTED);
    let is_name = name.starts_with(char::is_uppercase) && (counted || is_in(&NAMES));
    let behind = behind.trim_start();
    let end = behind
        .bytes()
        .take(6)
        .take_while(u8::is_ascii_alphanumeric)
        .count();
    let label = &behind[..end];
    // "Item 1.01"
    let digits = |text: &str| text.bytes().take_while(u8::is_ascii_digit).count();
    let point = label.bytes().all(|byte| byte.is_ascii_digit())
        && behind[end..]
            .strip_prefix('.')
            .is_some_and(|part| digits(part) > 0);
    let end = if point {
        end + 1 + digits(&behind[end + 1..])
    } else {
        end
    };
    let numbered = label.bytes().any(|byte| byte.is_ascii_digit())
        || !label.is_empty() && label.bytes().all(|byte| b"IVX".contains(&byte))
        || label.len() == 1 && label.bytes().all(|byte| byte.is_ascii_uppercase());
    let rest = behind[end..].trim_start_matches(['.', ':', '–', '—', '-', ' ']);
    let titled =
        rest.is_empty() || rest.starts_with(|c: char| c.is_uppercase() || c.is_ascii_digit());
    let parted = behind[end..].trim_start().starts_with([':', '–', '—']) && !rest.is_empty();
    (is_name && numbered && titled && (parted || !counted)).then_some(rest)
}

#[cfg(test)]
mod tests {
    use super::super::lines::lines;
    use super::*;

    /// The level and words that `line` has among the lines of `text`.
    #[track_caller]
    fn check(text: &str, line: &str, expect: Option<(u8, &str)>) {
        let (lines, _) = lines(text);
        let numbers = Numbers::of(text, &lines);
        let found = numbers
            .sequenced(line)
            .map(|number| (number.level(), number.rest));
        assert_eq!(found, expect, "{line}");
    }

    #[test]
    fn numbers_that_count_are_sequenced() {
        check(
            "3.4 Partners\n3.5 Monitoring",
            "3.5 Monitoring",
            Some((3, "Monitoring")),
        );
        check("2. Report\n3. People", "2. Report", Some((2, "Report")));
        check("2 Report\n3 People", "3   People", Some((2, "People")));
        check("I. Results\nII. Risks", "II. Risks", Some((2, "Risks")));
        check("A. Results\nB. Risks", "B. Risks", Some((2, "Risks")));
        check("A   Results\nB   Risks", "B   Risks", Some((2, "Risks")));
        check("(a) Leases\n(b) Loans", "(b) Loans", Some((2, "Loans")));
        check("1. Report", "1. Report", Some((2, "Report")));
        check("3. Report\n3.1 Sales", "3. Report", Some((2, "Report")));
        check("3. Report\n4.1 Sales", "3. Report", None);
        check("一、概述\n二、结果", "二、结果", Some((2, "结果")));
    }

    #[test]
    fn a_number_of_its_own_counts_nothing() {
        check("35 Presentations", "35 Presentations", None);
        check("14. Zoo", "14. Zoo", None);
        check("2024 Review\n2025 Review", "2024 Review", None);
        check("J. Smith", "J. Smith", None);
        check("A Trust\nB Trust", "B Trust", None);
        check("(a) Leases", "(a) Leases", None);
        check("(1) Leases\n(b) Loans", "(b) Loans", None);
        check("3.5 million\n3.6 million", "3.5 million", None);
        check("1,200 People\n", "1,200 People", None);
    }

    #[test]
    fn parts_have_names() {
        for (line, rest) in [
            ("Chapter 3", Some("")),
            (
                "ITEM 7. MANAGEMENT'S DISCUSSION",
                Some("MANAGEMENT'S DISCUSSION"),
            ),
            ("Note 4 – Leases", Some("Leases")),
            ("PART II", Some("")),
            ("Box 3.2. Lamp rooms", Some("Lamp rooms")),
            ("Output 4: Lamp rooms", Some("Lamp rooms")),
            ("Phase 2 Lamps", None),
            ("Goal 4", None),
            ("Part of it", None),
            ("Item 8 of this report", None),
            ("note 4 Leases", None),
        ] {
            assert_eq!(named_part(line), rest, "{line}");
        }
    }
}
