//! Numbers: digits with their separators, number words, scales, fractions.
//!
//! | text | value |
//! |---|---|
//! | `1,767` | 1767 |
//! | `31,85,371.98` | 3185371.98 |
//! | `6 million`, `13.5k`, `26.29 lakh` | 6000000, 13500, 2629000 |
//! | `twenty-one`, `one hundred and two` | 21, 102 |
//! | `2 1/2`, `¾`, `two thirds` | 2.5, 0.75, 0.666666666667 |

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
    /// Its first token.
    pub(super) start: usize,
    /// One past its last token, scale included.
    pub(super) end: usize,
    /// Its value, scale applied.
    pub(super) value: Decimal,
    /// How it is written.
    pub(super) writing: Writing,
    /// Whether a scale word or letter was applied: million, k.
    pub(super) scaled: Option<Decimal>,
    /// Whether digits are grouped or have decimals: no year, no label.
    pub(super) marked: bool,
    /// Letters glued behind the digits that may be a unit: `128KB` → `KB`.
    pub(super) suffix: usize,
}

/// The number that starts at token `at`; `money` says that a currency stands before it, which makes `m` a million.
pub(super) fn number_at(
    passage: &Passage<'_>,
    at: usize,
    habit: Habit,
    money: bool,
) -> Option<Number> {
    let token = passage.tokens.get(at)?;
    let mut number = match token.shape {
        Shape::Number | Shape::Alnum => digits_at(passage, at, habit, money)?,
        Shape::Mark => {
            vulgar(passage.raw(at)).map(|value| simple(at, at + 1, value, Writing::Fraction))?
        }
        Shape::Lower | Shape::Title | Shape::Upper => words_at(passage, at)?,
        _ => return None,
    };
    if matches!(number.writing, Writing::Digits | Writing::Words) && number.suffix == 0 {
        mixed_fraction(passage, &mut number);
        scale(passage, &mut number, money);
        if number.scaled.is_some() {
            // "two hundred thousand", "3 million and a half" end here.
            while let Some((factor, end)) = scale_at(passage, number.end, false) {
                number.value = number.value.times(factor)?;
                number.end = end;
            }
        }
    }
    Some(number)
}

fn simple(start: usize, end: usize, value: Decimal, writing: Writing) -> Number {
    Number {
        start,
        end,
        value,
        writing,
        scaled: None,
        marked: false,
        suffix: 0,
    }
}

fn digits_at(passage: &Passage<'_>, at: usize, habit: Habit, money: bool) -> Option<Number> {
    let raw = passage.raw(at);
    let len = raw
        .bytes()
        .take_while(|b| b.is_ascii_digit() || matches!(b, b'.' | b',' | b'\''))
        .count();
    let (digits, suffix) = raw.split_at(len);
    let mut value = parse_digits(digits, habit)?;
    let mut end = at + 1;
    let mut marked = digits.len() != digits.bytes().filter(u8::is_ascii_digit).count();
    if suffix.is_empty() {
        let mut joined = digits.to_owned();
        while let Some(group) = spaced_group(passage, end) {
            joined.push_str(group);
            end += 1;
        }
        if end > at + 1 {
            value = parse_digits(&joined, habit)?;
            marked = true;
        }
        return Some(Number {
            marked,
            ..simple(at, end, value, Writing::Digits)
        });
    }
    if matches!(suffix, "st" | "nd" | "rd" | "th") {
        return Some(simple(at, end, value, Writing::Ordinal));
    }
    if let Some(factor) = glued_scale(suffix, money) {
        let value = value.times(factor)?;
        return Some(Number {
            scaled: Some(factor),
            marked: true,
            ..simple(at, end, value, Writing::Digits)
        });
    }
    Some(Number {
        marked,
        suffix: suffix.len(),
        ..simple(at, end, value, Writing::Digits)
    })
}

/// Digits with separators as a decimal; `None` for versions and other chains.
pub(super) fn parse_digits(digits: &str, habit: Habit) -> Option<Decimal> {
    let digits = digits.replace('\'', "");
    let commas = digits.matches(',').count();
    let points = digits.matches('.').count();
    let last = digits
        .rfind([',', '.'])
        .map_or(0, |at| digits.len() - at - 1);
    let decimal = match (commas, points) {
        (0, 0) => None,
        (1.., 1..) => {
            let (comma, point) = (digits.rfind(','), digits.rfind('.'));
            let mark = if comma > point { ',' } else { '.' };
            if digits.matches(mark).count() > 1 {
                return None;
            }
            Some(mark)
        }
        (1, 0) if last == 3 && !digits.starts_with("0,") => {
            (habit == Habit::Comma && digits.starts_with('0')).then_some(',')
        }
        (1, 0) => Some(',').filter(|_| habit == Habit::Comma || last <= 2),
        (0, 1) if last == 3 && habit == Habit::Comma && !digits.starts_with("0.") => None,
        (0, 1) => Some('.'),
        _ => None,
    };
    if commas == 1 && points == 0 && decimal.is_none() && last != 3 {
        return None;
    }
    let (whole, fraction) = match decimal {
        Some(mark) => digits.rsplit_once(mark)?,
        None => (digits.as_str(), ""),
    };
    if !grouped(whole) {
        return None;
    }
    let plain: String = whole.chars().filter(char::is_ascii_digit).collect();
    Decimal::parse(&if fraction.is_empty() {
        plain
    } else {
        format!("{plain}.{fraction}")
    })
}

/// Whether the whole part is plain or grouped by threes, or in the Indian way by twos before a last three.
fn grouped(whole: &str) -> bool {
    let groups: Vec<&str> = whole.split([',', '.']).collect();
    if groups.len() == 1 {
        return true;
    }
    let last = groups[groups.len() - 1];
    let inner = &groups[1..groups.len() - 1];
    (1..=3).contains(&groups[0].len())
        && last.len() == 3
        && (inner.iter().all(|group| group.len() == 3)
            || groups[0].len() <= 2 && inner.iter().all(|group| group.len() == 2))
}

/// A group of three digits that a no-break or thin space ties to the number before.
fn spaced_group<'a>(passage: &Passage<'a>, at: usize) -> Option<&'a str> {
    let token = passage.tokens.get(at)?;
    let group = passage.raw(at);
    let before = passage.tokens[at - 1].span;
    let gap = &passage.document.text[before.end()..token.span.start()];
    let tied = matches!(gap, "\u{A0}" | "\u{202F}" | "\u{2009}");
    let digits = group.bytes().take_while(u8::is_ascii_digit).count();
    (tied && token.shape == Shape::Number && digits == 3 && before.len() <= 3).then_some(group)
}

/// A scale glued to digits: `10k`, `5M`, `2bn`; a small `m` is a million only behind a currency.
fn glued_scale(suffix: &str, money: bool) -> Option<Decimal> {
    let zeros = match suffix {
        "k" | "K" => 3,
        "M" | "mn" | "mln" | "mio" | "Mn" | "MM" => 6,
        "m" | "mm" if money => 6,
        "bn" | "Bn" | "BN" | "B" | "bln" => 9,
        "b" if money => 9,
        "tn" | "trn" | "T" => 12,
        _ => return None,
    };
    if suffix == "T" && !money {
        return None;
    }
    Decimal::new(10i128.pow(zeros), 0)
}

/// The scale word at token `at`, and where it ends.
fn scale_at(passage: &Passage<'_>, at: usize, money: bool) -> Option<(Decimal, usize)> {
    if !passage.tags(at).has(Tags::SCALE) {
        return None;
    }
    let token = &passage.tokens[at];
    let zeros = match passage.raw(at).to_ascii_lowercase().as_str() {
        "hundred" => 2,
        "thousand" => 3,
        "lakh" | "lakhs" => 5,
        "million" | "millions" | "mn" | "mln" | "mio" => 6,
        "crore" | "crores" => 7,
        "billion" | "billions" | "bn" | "mrd" => 9,
        "trillion" | "tn" => 12,
        "dozen" => return Some((Decimal::whole(12), at + 1)),
        "m" | "mm" if money => 6,
        "b" if money => 9,
        "k" if money || !token.spaced => 3,
        _ => return None,
    };
    let end = at + 1;
    let end = if passage.is_mark(end, '.') && matches!(zeros, 6 | 9) && passage.raw(at).len() <= 3 {
        end + 1
    } else {
        end
    };
    Decimal::new(10i128.pow(zeros), 0).map(|factor| (factor, end))
}

fn scale(passage: &Passage<'_>, number: &mut Number, money: bool) {
    let hyphen = usize::from(passage.is_mark(number.end, '-') && passage.is_glued(number.end + 1));
    if let Some((factor, end)) = scale_at(passage, number.end + hyphen, money)
        && let Some(value) = number.value.times(factor)
    {
        number.value = value;
        number.end = end;
        number.scaled = Some(factor);
        number.marked = true;
    }
}

/// `2 1/2`, `10 ½`, "two and a half".
fn mixed_fraction(passage: &Passage<'_>, number: &mut Number) {
    let at = number.end;
    let add = |number: &mut Number, fraction: Option<Decimal>, end: usize| {
        if let Some(value) = fraction.and_then(|fraction| number.value.plus(fraction)) {
            number.value = value;
            number.end = end;
            number.marked = true;
        }
    };
    if let Some(fraction) = vulgar(passage.raw(at)) {
        add(number, Some(fraction), at + 1);
    } else if let Some((top, bottom, end)) = slash(passage, at)
        && number.value.is_whole()
        && top < bottom
        && passage.tokens[at].spaced
    {
        add(number, top.over(bottom), end);
    } else if passage.is(at, "and")
        && passage.is_any(at + 1, &["a", "one"])
        && passage.is(at + 2, "half")
    {
        add(number, Decimal::parse("0.5"), at + 3);
    }
}

/// `3/4` at token `at`: top, bottom and the token behind.
pub(super) fn slash(passage: &Passage<'_>, at: usize) -> Option<(Decimal, Decimal, usize)> {
    let whole = |at: usize| {
        let token = passage.tokens.get(at)?;
        let raw = passage.raw(at);
        let digits = raw
            .trim_end_matches("ths")
            .trim_end_matches("rds")
            .trim_end_matches("th")
            .trim_end_matches("rd");
        let plain = matches!(token.shape, Shape::Number | Shape::Alnum)
            && (1..=3).contains(&digits.len())
            && digits.bytes().all(|b| b.is_ascii_digit());
        plain.then(|| Decimal::parse(digits)).flatten()
    };
    let (top, bottom) = (whole(at)?, whole(at + 2)?);
    let glued =
        passage.is_mark(at + 1, '/') && passage.is_glued(at + 1) && passage.is_glued(at + 2);
    let chain = passage.is_mark(at + 3, '/') && passage.is_glued(at + 3);
    (glued && !chain && bottom > Decimal::ZERO).then_some((top, bottom, at + 3))
}

fn vulgar(raw: &str) -> Option<Decimal> {
    Decimal::parse(match raw {
        "½" => "0.5",
        "¼" => "0.25",
        "¾" => "0.75",
        "⅓" => "0.333333333333",
        "⅔" => "0.666666666667",
        "⅕" => "0.2",
        "⅛" => "0.125",
        _ => return None,
    })
}

/// The value of one number word; scales left out.
pub(super) fn word_value(word: &str) -> Option<i64> {
    const UNITS: [&str; 20] = [
        "zero",
        "one",
        "two",
        "three",
        "four",
        "five",
        "six",
        "seven",
        "eight",
        "nine",
        "ten",
        "eleven",
        "twelve",
        "thirteen",
        "fourteen",
        "fifteen",
        "sixteen",
        "seventeen",
        "eighteen",
        "nineteen",
    ];
    const TENS: [&str; 8] = [
        "twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety",
    ];
    let same = |known: &&str| known.eq_ignore_ascii_case(word);
    UNITS
        .iter()
        .position(same)
        .map(|at| at as i64)
        .or_else(|| TENS.iter().position(same).map(|at| (at as i64 + 2) * 10))
}

/// Number words: "twenty-one", "one hundred and two", "a dozen", "half a million", "two thirds".
fn words_at(passage: &Passage<'_>, at: usize) -> Option<Number> {
    if let Some(fraction) = fraction_words(passage, at) {
        return Some(fraction);
    }
    if ordinal_value(passage.raw(at)).is_some() && passage.tags(at).has(Tags::ORDINAL) {
        let value = ordinal_value(passage.raw(at))?;
        return Some(simple(at, at + 1, Decimal::whole(value), Writing::Ordinal));
    }
    let article = passage.is_any(at, &["a", "an"]);
    if article {
        let (factor, end) = scale_at(passage, at + 1, false)?;
        let mut number = Number {
            scaled: Some(factor),
            marked: true,
            ..simple(at, end, factor, Writing::Words)
        };
        if let Some((rest, end)) = below_hundred(passage, end + usize::from(passage.is(end, "and")))
        {
            number.value = number.value.plus(Decimal::whole(rest))?;
            number.end = end;
        }
        return Some(number);
    }
    let (mut total, mut end) = below_hundred(passage, at)?;
    loop {
        let hundred = passage.is(end, "hundred");
        if hundred && total < 100 {
            total *= 100;
            end += 1;
            let next = end + usize::from(passage.is(end, "and"));
            if let Some((rest, after)) = below_hundred(passage, next) {
                total += rest;
                end = after;
            }
        } else {
            break;
        }
    }
    let mut value = Decimal::whole(total);
    // "three thousand two hundred": a lower group behind a scale is added.
    if passage.is(end, "thousand") {
        value = value.times(Decimal::whole(1000))?;
        end += 1;
        let next = end + usize::from(passage.is(end, "and"));
        if let Some((rest, after)) = below_hundred(passage, next) {
            let (rest, after) = if passage.is(after, "hundred") {
                (rest * 100, after + 1)
            } else {
                (rest, after)
            };
            value = value.plus(Decimal::whole(rest))?;
            end = after;
        }
        return Some(Number {
            scaled: Some(Decimal::whole(1000)),
            marked: true,
            ..simple(at, end, value, Writing::Words)
        });
    }
    Some(simple(at, end, value, Writing::Words))
}

/// A value below one hundred in words, hyphened or spaced.
fn below_hundred(passage: &Passage<'_>, at: usize) -> Option<(i64, usize)> {
    if !passage.tags(at).has(Tags::NUMBER) {
        return None;
    }
    let first = word_value(passage.raw(at))?;
    if first < 20 {
        return Some((first, at + 1));
    }
    let hyphen = usize::from(passage.is_mark(at + 1, '-') && passage.is_glued(at + 1));
    let unit = word_value(passage.raw(at + 1 + hyphen)).filter(|unit| (1..10).contains(unit));
    Some(unit.map_or((first, at + 1), |unit| (first + unit, at + 2 + hyphen)))
}

/// "half", "half a million", "a third", "two-thirds", "three quarters".
fn fraction_words(passage: &Passage<'_>, at: usize) -> Option<Number> {
    if passage.is(at, "half") {
        let scale = usize::from(passage.is_any(at + 1, &["a", "of"]));
        if passage.is(at + 1, "a")
            && let Some((factor, end)) = scale_at(passage, at + 1 + scale, false)
        {
            let value = factor.times(Decimal::parse("0.5")?)?;
            return Some(Number {
                scaled: Some(factor),
                marked: true,
                ..simple(at, end, value, Writing::Words)
            });
        }
        return Some(simple(
            at,
            at + 1,
            Decimal::parse("0.5")?,
            Writing::Fraction,
        ));
    }
    let top = if passage.is_any(at, &["a", "one"]) {
        1
    } else {
        word_value(passage.raw(at)).filter(|top| (1..20).contains(top))?
    };
    let hyphen = usize::from(
        passage.is_mark(at + 1, '-') && passage.is_glued(at + 1) && passage.is_glued(at + 2),
    );
    let part = at + 1 + hyphen;
    if !passage.tags(part).has(Tags::FRACTION) {
        return None;
    }
    let word = passage.raw(part).to_ascii_lowercase();
    let plural = word.ends_with('s') || word == "halves";
    let bottom = match word.trim_end_matches('s') {
        "half" | "halve" => 2,
        "third" => 3,
        "quarter" => 4,
        "fifth" => 5,
        "sixth" => 6,
        "seventh" => 7,
        "eighth" => 8,
        "tenth" => 10,
        _ => return None,
    };
    // "a third party", "one quarter of 2021" order or date; a fraction of something is followed by "of" or a noun's end.
    let of = passage.is(part + 1, "of");
    let fits = if top == 1 {
        !plural && of && (passage.is_any(at, &["a", "one"]))
    } else {
        plural
    };
    let dated = word.starts_with("quarter")
        && passage
            .tokens
            .get(part + 2)
            .is_some_and(|token| token.shape == Shape::Number);
    let value = Decimal::whole(top).over(Decimal::whole(bottom))?;
    (fits && top < bottom && !dated).then(|| simple(at, part + 1, value, Writing::Fraction))
}

/// The place an ordinal word gives.
pub(super) fn ordinal_value(word: &str) -> Option<i64> {
    const ORDINALS: [&str; 12] = [
        "first", "second", "third", "fourth", "fifth", "sixth", "seventh", "eighth", "ninth",
        "tenth", "eleventh", "twelfth",
    ];
    ORDINALS
        .iter()
        .position(|known| known.eq_ignore_ascii_case(word))
        .map(|at| at as i64 + 1)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::extract::passage::Buffers;
    use crate::read::{Format, read};

    /// The values and words of every number that starts where the last one ended.
    #[track_caller]
    fn check(text: &str, expect: &str) {
        let document = read(text.to_owned(), Format::PlainText);
        let mut buffers = Buffers::default();
        let passage = buffers.passage(&document, 0);
        let habit = Habit::of(text);
        let (mut at, mut found) = (0, Vec::new());
        while at < passage.tokens.len() {
            let money = at > 0 && passage.is_mark(at - 1, '$');
            match number_at(&passage, at, habit, money) {
                Some(number) => {
                    found.push(number.value.to_string());
                    at = number.end;
                }
                None => at += 1,
            }
        }
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
    }

    #[test]
    fn applies_scales() {
        check(
            "It is 6 million, 13.5k, 26.29 lakh, 2bn",
            "6000000 13500 2629000 2000000000",
        );
        check("It is $5m and $3.5 m and 400 m", "5000000 3500000 400");
    }

    #[test]
    fn reads_words() {
        check(
            "twenty-one and one hundred and two, a dozen, half a million",
            "21 102 12 500000",
        );
        check("three thousand two hundred people", "3200");
        check("seven of them", "7");
    }

    #[test]
    fn reads_fractions() {
        check(
            "It took 2 1/2 years, ¾ of it, two thirds of all, half of us",
            "2.5 0.75 0.666666666667 0.5",
        );
    }
}
