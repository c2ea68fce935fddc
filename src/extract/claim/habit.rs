//! A document's own habit of writing numbers: `1,234.5`, `1.234,5` or `1 234,5`.

use std::cmp::Ordering;

/// How a document writes its numbers.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(super) struct Habit {
    pub(super) decimals: Decimals,
    pub(super) groups: Groups,
    /// What cents are hundredths of: the currency most often written with its sign.
    pub(super) cents: Cents,
    /// Whose money `¥` is.
    pub(super) yen: Yen,
    /// Whose money `$` is: an ISO code; `None` for the United States'.
    pub(super) dollar: Option<&'static str>,
}

/// Countries whose own money is written `$`: its code, the signs that tell it from others, words of the country.
const DOLLARS: [(&str, &[&str], &[&str]); 5] = [
    ("AUD", &["A$", "AU$"], &["Australia", "AUD", "Melbourne"]),
    ("NZD", &["NZ$"], &["New Zealand", "NZD", "Auckland"]),
    ("CAD", &["C$", "CA$"], &["Canada", "Canadian", "CAD"]),
    ("SGD", &["S$"], &["Singapore", "SGD"]),
    ("HKD", &["HK$"], &["Hong Kong", "HKD"]),
];

/// Whose money `$` is in a text: of the country that it speaks of often and far more than of the United States. Where
/// that country's money has a sign of its own, the bare one is the United States'.
fn dollar(text: &str) -> Option<&'static str> {
    const OFTEN: usize = 3;
    let count = |words: &[&str]| {
        let found = words.iter();
        let found = found.map(|word| memchr::memmem::find_iter(text.as_bytes(), word).count());
        found.sum::<usize>()
    };
    let countries = DOLLARS.iter();
    let (code, signs, told) = countries
        .map(|(code, signs, words)| (*code, *signs, count(words)))
        .max_by_key(|(_, _, told)| *told)?;
    let american = || count(&["United States", "U.S.", "USA", "America", "Washington"]);
    (told >= OFTEN && count(signs) == 0 && told > 2 * american()).then_some(code)
}

/// Whose money `¥` is.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(super) enum Yen {
    /// China's, which Japan's sign stands for where nothing speaks of Japan.
    #[default]
    China,
    /// Japan's.
    Japan,
}

impl Yen {
    /// Whom a text that writes the sign speaks of more often.
    fn of(text: &str) -> Yen {
        let count = |words: &[&str]| {
            let found = words.iter();
            let found = found.map(|word| memchr::memmem::find_iter(text.as_bytes(), word).count());
            found.sum::<usize>()
        };
        let is_written = count(&["¥", "￥"]) > 0;
        let japan = || count(&["Japan", "Tokyo", "JPY", " yen", "Yen"]);
        let china = || count(&["China", "Chinese", "CNY", "RMB", "yuan", "Yuan", "enminbi"]);
        if is_written && japan() > china() {
            Yen::Japan
        } else {
            Yen::China
        }
    }
}

/// What cents are hundredths of.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(super) enum Cents {
    /// The document writes no such money.
    #[default]
    Unknown,
    /// `$`
    Dollar,
    /// `€`
    Euro,
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

impl Habit {
    /// Reads the habit off every number of a text that only one habit can have written.
    pub(super) fn of(text: &str) -> Habit {
        let bytes = text.as_bytes();
        let (mut comma, mut point, mut grouped) = (0usize, 0usize, false);
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
            match (bytes[at], behind) {
                (b',', 1 | 2) => comma += 1,
                (b',', 3) => point += 1,
                (b'.', 1 | 2) => point += 1,
                _ => {}
            }
        }
        let all = memchr::memchr_iter(b'$', bytes).count();
        // "A$12 million" says nothing of cents that are nobody's.
        let prefixed = memchr::memchr_iter(b'$', bytes)
            .filter(|at| {
                *at > 1 && bytes[at - 1].is_ascii_uppercase() && !text[..*at].ends_with("US")
            })
            .count();
        let dollars = all - prefixed;
        let euros = memchr::memmem::find_iter(bytes, "€").count();
        Habit {
            yen: Yen::of(text),
            dollar: (dollars > 0).then(|| dollar(text)).flatten(),
            cents: match dollars.cmp(&euros) {
                Ordering::Greater => Cents::Dollar,
                Ordering::Less => Cents::Euro,
                Ordering::Equal => Cents::Unknown,
            },
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
        let decimals = |text| Habit::of(text).decimals;
        assert_eq!(decimals("75.000 MW and 99,98% of 3,5 GW"), Decimals::Comma);
        assert_eq!(decimals("1,234 and 3.5 and 1,2"), Decimals::Point);
        assert_eq!(decimals("on 1, 2 and 3."), Decimals::Point);
        assert_eq!(decimals("€ 2.914.300 in release 2.1"), Decimals::Comma);
    }

    #[test]
    fn a_yen_is_of_the_country_that_the_text_speaks_of() {
        let yen = |text| Habit::of(text).yen;
        assert_eq!(yen("In Japan we sold goods for ¥3m."), Yen::Japan);
        assert_eq!(yen("In China we sold goods for ¥3m."), Yen::China);
        assert_eq!(yen("We sold goods for ¥3m."), Yen::China);
        assert_eq!(yen("Japan and China, RMB 5 or ¥3m."), Yen::China);
    }

    #[test]
    fn a_dollar_is_of_the_country_that_the_text_speaks_of() {
        fn dollar(text: &str) -> Option<&'static str> {
            Habit::of(text).dollar
        }
        let melbourne = "Australia grew. In Melbourne, Australia, it cost $3m.";
        assert_eq!(dollar(melbourne), Some("AUD"));
        assert_eq!(dollar("Australia: it cost $3m."), None);
        assert_eq!(dollar(&format!("{melbourne} It paid A$2m.")), None);
        assert_eq!(
            dollar(&format!("{melbourne} The United States and the U.S. pay.")),
            None
        );
    }

    #[test]
    fn takes_spaces_for_groups_where_no_mark_groups() {
        assert_eq!(Habit::of("62 000 meters").groups, Groups::Spaced);
        assert_eq!(Habit::of("1,200 of 62 000 meters").groups, Groups::Marked);
    }
}
