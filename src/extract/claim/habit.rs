//! A document's own habit of writing numbers: `1,234.5`, `1.234,5` or `1 234,5`.

mod money;

pub(in crate::extract) use money::Shared;

/// How a document writes its numbers.
#[derive(Clone, Copy)]
pub(super) struct Habit<'d> {
    pub(super) decimals: Decimals,
    pub(super) groups: Groups,
    /// Whether several numbers end in a dot, a digit and two noughts, as sums do and prices do not.
    pub(super) dotted: bool,
    /// Whose money shared signs and words mean.
    pub(super) shared: &'d Shared<'d>,
}

/// Which mark stands before the decimals.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(super) enum Decimals {
    /// `1,234.5`
    #[default]
    Point,
    /// `1.234,5`
    Comma,
}

/// What may stand between groups of three digits.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(super) enum Groups {
    /// A space: no number of the document is grouped by a mark.
    #[default]
    Spaced,
    /// `1,234` or `1.234`: then a space parts two numbers.
    Marked,
}

/// A number of several groups tells the habit as surely as some decimals do.
const CHAIN: usize = 3;

impl<'d> Habit<'d> {
    /// Reads the habit off every number of a text that only one habit can have written.
    pub(super) fn of(text: &str, shared: &'d Shared<'d>) -> Habit<'d> {
        let bytes = text.as_bytes();
        let (mut comma, mut point, mut grouped) = (0usize, 0usize, false);
        let (mut round, mut uneven) = (0usize, false);
        for at in memchr::memchr2_iter(b',', b'.', bytes) {
            let before = at > 0 && bytes[at - 1].is_ascii_digit();
            let behind = bytes[at + 1..bytes.len().min(at + 6)]
                .iter()
                .take_while(|byte| byte.is_ascii_digit())
                .count();
            if !before || behind == 0 {
                continue;
            }
            // `,50` is decimal and `,500` most often a group; a second mark of its kind makes both groups.
            let next = bytes.get(at + 1 + behind);
            let again = next.is_some_and(|byte| matches!(byte, b',' | b'.'))
                && bytes.get(at + 2 + behind).is_some_and(u8::is_ascii_digit);
            grouped |= behind == 3 && bytes[at] == b',';
            if again {
                // `2.914.300` has groups, and no version or date has three digits twice.
                let third = bytes[at + 2 + behind..]
                    .iter()
                    .take_while(|byte| byte.is_ascii_digit())
                    .count();
                let same = next == Some(&bytes[at]) && behind == 3 && third == 3;
                comma += if same && bytes[at] == b'.' { CHAIN } else { 0 };
                continue;
            }
            if bytes[at] == b'.' && behind == 3 {
                let noughts = bytes[at + 2..at + 4] == *b"00";
                round += usize::from(noughts);
                uneven |= !noughts;
            }
            match (bytes[at], behind) {
                (b',', 1 | 2) => comma += 1,
                (b',', 3) => point += 1,
                (b'.', 1 | 2) => point += 1,
                _ => {}
            }
        }
        Habit {
            shared,
            dotted: round > 1 && !uneven,
            decimals: if comma > point {
                Decimals::Comma
            } else {
                Decimals::Point
            },
            groups: if grouped {
                Groups::Marked
            } else {
                Groups::Spaced
            },
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn follows_what_only_one_habit_can_write() {
        let decimals = |text| Habit::of(text, &Shared::of(text)).decimals;
        assert_eq!(decimals("75.000 MW and 99,98% of 3,5 GW"), Decimals::Comma);
        assert_eq!(decimals("1,234 and 3.5 and 1,2"), Decimals::Point);
        assert_eq!(decimals("on 1, 2 and 3."), Decimals::Point);
        assert_eq!(decimals("€ 2.914.300 in release 2.1"), Decimals::Comma);
    }

    #[test]
    fn takes_spaces_for_groups_where_no_mark_groups() {
        let groups = |text| Habit::of(text, &Shared::of(text)).groups;
        assert_eq!(groups("62 000 meters"), Groups::Spaced);
        assert_eq!(groups("1,200 of 62 000 meters"), Groups::Marked);
    }
}
