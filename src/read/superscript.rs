//! Raised characters: marks of notes, which no number may take in, and exponents, which belong to their unit.

/// Whether `raised`, set above the line behind `before`, is the mark of a note.
pub(super) fn is_note_mark(before: &str, raised: &str) -> bool {
    let mark = raised.trim_matches(|c: char| c.is_whitespace() || "[](),;".contains(c));
    let digits = mark.len() <= 3 && mark.bytes().all(|byte| byte.is_ascii_digit())
        || mark
            .split([',', ' ', '-', '–'])
            .all(|part| part.len() <= 3 && part.bytes().all(|byte| byte.is_ascii_digit()));
    let letter = mark.len() == 1 && mark.bytes().all(|byte| byte.is_ascii_lowercase());
    let sign = mark.chars().all(|c| "*†‡§¶#".contains(c));
    sign || letter || digits && !takes_exponent(before)
}

/// Whether a number above the line behind `before` is an exponent: `m`, `km`, `× 10`.
fn takes_exponent(before: &str) -> bool {
    const UNITS: [&str; 10] = ["m", "km", "cm", "mm", "dm", "ft", "in", "yd", "mi", "s"];
    let words = before.trim_end_matches(char::is_alphabetic);
    let unit = &before[words.len()..];
    if UNITS.contains(&unit) {
        return true;
    }
    before
        .strip_suffix("10")
        .is_some_and(|factor| factor.trim_end().ends_with(['×', '·', '*', 'x']))
}

/// `raised` in the characters that are raised themselves; `None` where one has none.
pub(super) fn raise(raised: &str) -> Option<String> {
    let one = |c: char| {
        Some(match c {
            '0' => '⁰',
            '1' => '¹',
            '2' => '²',
            '3' => '³',
            '4'..='9' => char::from_u32('⁴' as u32 + (c as u32 - '4' as u32))?,
            '-' | '−' => '⁻',
            '+' => '⁺',
            _ => return None,
        })
    };
    raised.trim().chars().map(one).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn check(before: &str, raised: &str, expect: bool) {
        assert_eq!(is_note_mark(before, raised), expect, "{before}^{raised}");
    }

    #[test]
    fn knows_marks_of_notes() {
        for (before, raised) in [
            ("12.5", "1"),
            ("SDGs", "6"),
            ("growth.", "[12]"),
            ("x", "1,2"),
            ("12", "*"),
            ("34", "a"),
        ] {
            check(before, raised, true);
        }
    }

    #[test]
    fn leaves_exponents_ordinals_and_signs() {
        for (before, raised) in [
            ("1,200 m", "3"),
            ("km", "2"),
            ("3 × 10", "6"),
            ("4", "th"),
            ("Acme", "TM"),
            ("x", "2021"),
        ] {
            check(before, raised, false);
        }
    }

    #[test]
    fn raises_digits() {
        assert_eq!(raise("23").as_deref(), Some("²³"));
        assert_eq!(raise("-9").as_deref(), Some("⁻⁹"));
        assert_eq!(raise("th"), None);
    }
}
