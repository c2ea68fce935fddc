//! A document's own habit of writing decimals: `1,234.5` or `1.234,5`.

/// Which mark stands before the decimals.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(super) enum Habit {
    /// `1,234.5`
    #[default]
    Point,
    /// `1.234,5`
    Comma,
}

impl Habit {
    /// Reads the habit off every number of a text that only one of the two can have written.
    pub(super) fn of(text: &str) -> Habit {
        let bytes = text.as_bytes();
        let (mut comma, mut point) = (0usize, 0usize);
        for at in memchr::memchr2_iter(b',', b'.', bytes) {
            let digits = |range: &[u8]| {
                range
                    .iter()
                    .take_while(|byte| byte.is_ascii_digit())
                    .count()
            };
            let before = at > 0 && bytes[at - 1].is_ascii_digit();
            let behind = digits(&bytes[at + 1..bytes.len().min(at + 6)]);
            if !before || behind == 0 {
                continue;
            }
            // `,50` is decimal and `,500` most often a group; a second mark of its kind makes both groups.
            let next = bytes.get(at + 1 + behind);
            let again = next.is_some_and(|byte| matches!(byte, b',' | b'.'))
                && bytes.get(at + 2 + behind).is_some_and(u8::is_ascii_digit);
            if again {
                continue;
            }
            match (bytes[at], behind) {
                (b',', 1 | 2) => comma += 1,
                (b',', 3) => point += 1,
                (b'.', 1 | 2) => point += 1,
                _ => {}
            }
        }
        if comma > point {
            Habit::Comma
        } else {
            Habit::Point
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn follows_what_only_one_habit_can_write() {
        assert_eq!(Habit::of("75.000 MW and 99,98% of 3,5 GW"), Habit::Comma);
        assert_eq!(Habit::of("1,234 and 3.5 and 1,2"), Habit::Point);
        assert_eq!(Habit::of("on 1, 2 and 3."), Habit::Point);
    }
}
