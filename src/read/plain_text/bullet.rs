//! The marks that open a list item.

use crate::document::{is_invisible, is_space};

/// The length of the list mark that opens a line, white space behind it included: `• `, `- `, `1. `, `(a) `, `- [x] `.
pub(in crate::read) fn bullet(line: &str) -> Option<usize> {
    let first = line.chars().next()?;
    let mark = match first {
        // Letters that fonts of symbols show as bullets, boxes and crosses.
        'o' | 'X' | 'x' | '§' if line[first.len_utf8()..].starts_with("  ") => first.len_utf8(),
        '0'..='9' | '(' | 'a'..='z' => numbered(line)?,
        '>' if line.starts_with(">> ") => 2,
        _ if is_sign(first) || is_dash(first) => first.len_utf8(),
        _ => return None,
    };
    let rest = &line[mark..];
    let body = rest.trim_start_matches(|c: char| is_space(c) || is_invisible(c));
    let spaced = body.len() < rest.len() || body.is_empty() || is_sign(first) || first == '(';
    let tasks = ["[ ] ", "[x] ", "[X] "];
    let task = tasks.iter().find_map(|task| body.strip_prefix(task));
    let body = task.filter(|_| is_dash(first)).unwrap_or(body);
    spaced.then_some(line.len() - body.len())
}

/// Whether a line starts with a dash and a small letter: an item, or a sentence with a dash in it.
pub(super) fn is_dashed(line: &str) -> bool {
    let behind = line.trim_start_matches(['-', '–', '—']);
    behind.len() < line.len() && behind.trim_start().starts_with(char::is_lowercase)
}

/// Whether a line is only a list mark, whose words a converter put elsewhere.
pub(super) fn is_lone(line: &str) -> bool {
    matches!(line, "o" | "X" | "x" | "§" | "v")
        || bullet(line) == Some(line.len())
            && !line.starts_with(|c: char| c.is_ascii_alphanumeric() || c == '(')
}

/// Signs that are nothing but list marks; those of private fonts among them.
fn is_sign(c: char) -> bool {
    matches!(
        c,
        '•' | '●'
            | '▪'
            | '◦'
            | '‣'
            | '■'
            | '□'
            | '➢'
            | '➤'
            | '✓'
            | '✔'
            | '✗'
            | '✘'
            | '·'
            | '∙'
            | '○'
            | '◆'
            | '◇'
            | '❖'
            | '►'
            | '▶'
            | '▸'
            | '⁃'
            | '➔'
            | '➜'
            | '☐'
            | '☑'
            | '☒'
            | '❑'
            | '\u{F000}'..='\u{F0FF}'
    )
}

/// Signs that are list marks where white space follows.
fn is_dash(c: char) -> bool {
    matches!(
        c,
        '-' | '*' | '–' | '—' | '+' | '»' | '›' | '→' | '⇒' | '★' | '☆' | '✦' | '❯'
    )
}

/// The length of `1.`, `12)`, `(a)`, `(iv)`.
fn numbered(line: &str) -> Option<usize> {
    let open = usize::from(line.starts_with('('));
    let label = line[open..]
        .bytes()
        .take_while(u8::is_ascii_alphanumeric)
        .take(MOST_BYTES + 1)
        .count();
    let words = &line[open..open + label];
    let digits = words.bytes().all(|byte| byte.is_ascii_digit());
    let small = words.bytes().all(|byte| byte.is_ascii_lowercase());
    let roman = label > 0 && "iiivviiixxiixiiixiv".contains(words);
    let short = digits && (1..=2).contains(&label) || small && (label == 1 || roman);
    let close = line[open + label..].chars().next()?;
    (short && (close == ')' || close == '.' && open == 0)).then_some(open + label + 1)
}

/// The longest label of an item: `viii`, `xiii`.
const MOST_BYTES: usize = 4;

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn knows_list_marks() {
        for (line, len) in [
            ("• a", 4),
            ("- a", 2),
            ("1. a", 3),
            ("12) a", 4),
            ("(a) b", 4),
            ("(iv) b", 5),
            ("(viii) b", 7),
            ("✓", 3),
            ("●\u{200B} a", 7),
            ("\u{F0B7}a", 3),
            ("X   a", 4),
            ("» a", 3),
            (">> a", 3),
            ("→ a", 4),
            ("- [ ] a", 6),
            ("* [X] a", 6),
            ("- [y] a", 2),
        ] {
            assert_eq!(bullet(line), Some(len), "{line}");
        }
    }

    #[test]
    fn leaves_numbers_and_words_alone() {
        for line in [
            "12 members",
            "3.5 million",
            "-5 %a",
            "(see above)",
            "a member",
            "2021. It",
            "word. Next",
            "X marks it",
            "»a",
        ] {
            assert_eq!(bullet(line), None, "{line}");
        }
    }

    #[test]
    fn a_mark_may_stand_alone() {
        for line in ["•", "–", "o", "X", "-"] {
            assert!(is_lone(line), "{line}");
        }
        for line in ["• a", "a", "1.", "(a)", "12", ""] {
            assert!(!is_lone(line), "{line}");
        }
    }
}
