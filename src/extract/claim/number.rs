//! Numbers: digits with their separators, number words, scales, fractions.
//!
//! | text | value |
//! |---|---|
//! | `1,767` | 1767 |
//! | `31,85,371.98` | 3185371.98 |
//! | `6 million`, `13.5k`, `26.29 lakh` | 6000000, 13500, 2629000 |
//! | `twenty-one`, `one hundred and two` | 21, 102 |
//! | `2 1/2`, `¾`, `two thirds` | 2.5, 0.75, 0.666666666667 |
//! | `4e14`, `2.5×10^3` | 400000000000000, 2500 |

mod digits;
mod fraction;
mod scale;
mod words;

pub(super) use fraction::slash;
pub(super) use scale::{apply as apply_scale, scale_at};
pub(super) use words::{ordinal_value, word_value};

use super::chinese;
use super::habit::Habit;
use crate::document::Shape;
use crate::extract::passage::Passage;
use crate::lexicon::words::Tags;
use crate::model::Decimal;

/// How a number is written.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Writing {
    /// In digits.
    Digits,
    /// In words.
    Words,
    /// A fraction: half, 3/4, two thirds.
    Fraction,
    /// `21st`, `third`
    Ordinal,
}

/// A number at a place in a passage.
#[derive(Clone, Copy, Debug)]
pub(super) struct Number {
    /// One past its last token, scale included.
    pub(super) end: usize,
    /// Its value, scale applied.
    pub(super) value: Decimal,
    /// How it is written.
    pub(super) writing: Writing,
    /// The scale word or letter that was applied: million, k.
    pub(super) scaled: Option<Decimal>,
    /// Whether digits are grouped, scaled or have decimals: no year, no label.
    pub(super) marked: bool,
    /// Bytes of letters glued behind the digits that may be a unit: `128KB` → `KB`.
    pub(super) suffix: usize,
}

impl Number {
    pub(super) fn new(end: usize, value: Decimal, writing: Writing) -> Number {
        Number {
            end,
            value,
            writing,
            scaled: None,
            marked: false,
            suffix: 0,
        }
    }

    pub(super) fn scaled_by(self, factor: Decimal) -> Number {
        Number {
            scaled: Some(factor),
            marked: true,
            ..self
        }
    }
}

/// What stands before a number: a currency makes a small `m` a million.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Kind {
    Money,
    Plain,
}

/// The number that starts at token `at`.
pub(super) fn number_at(
    passage: &Passage<'_>,
    at: usize,
    habit: Habit<'_>,
    kind: Kind,
) -> Option<Number> {
    let token = passage.tokens.get(at)?;
    let mut number = match token.shape {
        Shape::Number | Shape::Alnum => digits::digits_at(passage, at, habit, kind)?,
        Shape::Mark => Number::new(
            at + 1,
            fraction::vulgar(passage.raw(at))?,
            Writing::Fraction,
        ),
        Shape::Lower | Shape::Title | Shape::Upper => words::words_at(passage, at)?,
        Shape::Cjk => chinese::number_at(passage, at)?,
        _ => return None,
    };
    if matches!(number.writing, Writing::Digits | Writing::Words) && number.suffix == 0 {
        fraction::add_fraction(passage, &mut number);
        scale::apply(passage, &mut number, kind);
        if number.writing == Writing::Words {
            add_lower(passage, &mut number);
        }
    }
    Some(number)
}

/// Adds the groups behind a large one: "one billion *five hundred and seventy-five million*", each scaled lower than the
/// one before.
fn add_lower(passage: &Passage<'_>, number: &mut Number) {
    for _ in 0..3 {
        let Some(scale) = number.scaled.filter(|scale| *scale >= Decimal::whole(1000)) else {
            return;
        };
        let word = passage.tokens.get(number.end);
        if !word.is_some_and(|word| word.tags.has(Tags::NUMBER)) {
            return;
        }
        let Some(mut lower) = words::words_at(passage, number.end) else {
            return;
        };
        scale::apply(passage, &mut lower, Kind::Plain);
        let sum = number.value.plus(lower.value);
        let (Some(value), true) = (sum, lower.value < scale) else {
            return;
        };
        number.value = value;
        number.end = lower.end;
        number.scaled = lower.scaled;
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::extract::claim::Shared;
    use crate::extract::passage::testing::with_passage;

    /// The values and words of every number that starts where the last one ended.
    #[track_caller]
    fn check(text: &str, expect: &str) {
        let found = with_passage(text, |passage| {
            let money = Shared::of(text);
            let habit = Habit::of(text, &money);
            let (mut at, mut found) = (0, Vec::new());
            while at < passage.tokens.len() {
                let money = at > 0 && passage.is_mark(at - 1, '$');
                let kind = if money { Kind::Money } else { Kind::Plain };
                match number_at(passage, at, habit, kind) {
                    Some(number) => {
                        found.push(number.value.to_string());
                        at = number.end;
                    }
                    None => at += 1,
                }
            }
            found
        });
        assert_eq!(found.join(" "), expect, "{text}");
    }

    #[test]
    fn reads_digits_in_both_habits() {
        check(
            "We have 1,767 and 31,85,371.98 and 12 and 3.5 items",
            "1767 3185371.98 12 3.5",
        );
        check(
            "It makes 75.000 MW at 99,98 and 1.150.000 km",
            "75000 99.98 1150000",
        );
        check("release 1.2.3 of it", "");
        check("It lent $2.700 and $14.300, not 2.700 m", "2700 14300 2.7");
        check("The berth stood at $1.125, then $1.250", "1.125 1.25");
        check("It cost $2.700 and later $2.750", "2.7 2.75");
        check(
            "It lent $2.700 billion at $3.459 a share",
            "2700000000 3.459",
        );
        check("It lent $2.700 of $1,200", "2.7 1200");
    }

    #[test]
    fn reads_groups_tied_by_spaces() {
        check("It has 62 000 meters and 1 234 567 more", "62000 1234567");
        check("It has 1,200 of 62 000 meters", "1200 62000");
        check("It has 1,200 of 62 123 meters", "1200 62123");
        check(
            "It has 1,200 and (62 123 of them), 1 250 more",
            "1200 62123 1250",
        );
        check("It has 1,200 and, for Acme 62 123 of them", "1200 62 123");
        check("In 1,200 ports: Quay 62 123", "1200 62 123");
        check("In 1,200 ports 62 123 45 boats", "1200 62 123 45");
        check("Call 0800 123 4567 now", "800 123 4567");
        check("It has 62\u{a0}000 and 1,200 of them", "62000 1200");
    }

    #[test]
    fn reads_powers_of_ten() {
        check(
            "It has 4e14 and 2.5×10^3 and 9.8e-3 of it",
            "400000000000000 2500 0.0098",
        );
    }

    #[test]
    fn applies_scales() {
        check(
            "It is 6 million, 13.5k, 26.29 lakh, 2bn",
            "6000000 13500 2629000 2000000000",
        );
        check("It is $5m and $3.5 m and 400 m", "5000000 3500000 400");
        check("It lent 1.1m books and 5m of rope", "1100000 5");
        check("It has 1.2 thousand crore, not Form 10-K", "12000000000 10");
    }

    #[test]
    fn reads_words() {
        check(
            "twenty-one and one hundred and two, a dozen, half a million",
            "21 102 12 500000",
        );
        check("three thousand two hundred people", "3200");
        check("three thousand nine hundred and sixty five people", "3965");
        check("seven of them", "7");
        check("one-hundred sixty-two ballots", "162");
        check(
            "one-hundred-and-two and two-thousand-five-hundred",
            "102 2500",
        );
        check("five-star and two-hundred-bed", "5 200");
        check(
            "one billion five hundred and seventy-five million riyals, two million three hundred",
            "1575000000 2000300",
        );
    }

    #[test]
    fn reads_fractions() {
        check(
            "It took 2 1/2 years, ¾ of it, two thirds of all, half of us",
            "2.5 0.75 0.666666666667 0.5",
        );
        check("It fell by a quarter to ten", "0.25 10");
        check("It lasts a quarter or so", "");
        check("It is a quarter million and 4½ years", "250000 4.5");
        check("It has a half-million of them", "500000");
        check(
            "It rose in the first half and then the second half of it",
            "1 2",
        );
    }
}
