//! Numbers in digits, with their separators and powers of ten.

use std::borrow::Cow;
use std::ops::Range;

use super::{Kind, Number, Writing, scale};
use crate::document::{BlockKind, Shape, Token};
use crate::extract::claim::habit::{Decimals, Groups, Habit};
use crate::extract::passage::Passage;
use crate::lexicon::words::{Tags, word_list};
use crate::model::Decimal;

/// More groups than these are columns of a table, not one number.
const MOST_GROUPS: usize = 4;

/// The number that the token `at`, which starts with a digit, begins.
pub(super) fn digits_at(
    passage: &Passage<'_>,
    at: usize,
    habit: Habit<'_>,
    kind: Kind,
) -> Option<Number> {
    let raw = passage.raw(at);
    let len = raw
        .bytes()
        .take_while(|byte| byte.is_ascii_digit() || matches!(byte, b'.' | b',' | b'\''))
        .count();
    let (digits, suffix) = raw.split_at(len);
    let habit = match kind {
        Kind::Money if suffix.is_empty() && is_dotted_sum(passage, at, habit) => Habit {
            decimals: Decimals::Comma,
            ..habit
        },
        _ => habit,
    };
    let value = parse_digits(digits, habit)?;
    let marked = digits.len() != digits.bytes().filter(u8::is_ascii_digit).count();
    let number = Number {
        marked,
        ..Number::new(at + 1, value, Writing::Digits)
    };
    if suffix.is_empty() && is_ordinal_ending(passage, at, digits) {
        return Some(Number::new(at + 2, value, Writing::Ordinal));
    }
    if suffix.is_empty() {
        return Some(
            spaced(passage, at, habit)
                .or_else(|| times_ten(passage, number))
                .unwrap_or(number),
        );
    }
    if matches!(suffix, "st" | "nd" | "rd" | "th") {
        return Some(Number::new(at + 1, value, Writing::Ordinal));
    }
    if let Some(number) = exponent(passage, number, suffix) {
        return Some(number);
    }
    if let Some(factor) = scale::glued(passage, at + 1, suffix, kind) {
        return Some(Number::new(at + 1, value.times(factor)?, Writing::Digits).scaled_by(factor));
    }
    Some(Number {
        suffix: suffix.len(),
        ..number
    })
}

/// "about US$2.700 was left": whether the one dot of a sum at token `at` parts thousands. No sum of whole money has three
/// decimals, but prices of one thing have: "$3.459 a gallon"; and a text that parts thousands by commas does so always. One
/// sum proves nothing: several have to end in noughts, and none in other digits.
fn is_dotted_sum(passage: &Passage<'_>, at: usize, habit: Habit<'_>) -> bool {
    let Some((whole, rest)) = passage.raw(at).split_once('.') else {
        return false;
    };
    let digits = |part: &str| part.bytes().all(|byte| byte.is_ascii_digit());
    let thousands = rest.len() == 3
        && (1..=3).contains(&whole.len())
        && digits(rest)
        && digits(whole)
        && !whole.starts_with('0');
    let each = word_list!["a", "an", "per", "each", "/", "apiece", "to", "-", "–"];
    let prices = word_list![
        "price", "prices", "rate", "rates", "share", "shares", "per", "each", "stood", "closed",
        "fell", "gallon", "litre",
    ];
    let priced = (at.saturating_sub(8)..at).any(|before| passage.is_any(before, prices));
    thousands
        && habit.dotted
        && habit.groups == Groups::Spaced
        && habit.decimals == Decimals::Point
        && !passage.is_any(at + 1, each)
        && !priced
        && scale::scale_at(passage, at + 1, Kind::Money).is_none()
}

/// "the 8 th term": whether the ending of an ordinal, set small and high, came loose from its `digits`.
fn is_ordinal_ending(passage: &Passage<'_>, at: usize, digits: &str) -> bool {
    let teen = digits.len() > 1
        && digits.ends_with(['1', '2', '3'])
        && digits[..digits.len() - 1].ends_with('1');
    let ending = match digits.as_bytes().last() {
        Some(b'1') if !teen => "st",
        Some(b'2') if !teen => "nd",
        Some(b'3') if !teen => "rd",
        _ => "th",
    };
    passage.raw(at + 1) == ending
}

/// Digits with separators as a decimal; `None` for versions and other chains.
fn parse_digits(digits: &str, habit: Habit<'_>) -> Option<Decimal> {
    if digits.bytes().all(|byte| byte.is_ascii_digit()) {
        return Decimal::of_digits(digits.bytes(), 0);
    }
    let digits = if digits.contains('\'') {
        Cow::Owned(digits.replace('\'', ""))
    } else {
        Cow::Borrowed(digits)
    };
    let count = |mark: u8| digits.bytes().filter(|byte| *byte == mark).count();
    let (commas, points) = (count(b','), count(b'.'));
    let last = digits
        .rfind([',', '.'])
        .map_or(0, |at| digits.len() - at - 1);
    let comma_habit = habit.decimals == Decimals::Comma;
    let decimal = match (commas, points) {
        (0, 0) => None,
        (1.., 1..) => {
            let (comma, point) = (digits.rfind(','), digits.rfind('.'));
            let mark = if comma > point { ',' } else { '.' };
            if count(mark as u8) > 1 {
                return None;
            }
            Some(mark)
        }
        (1, 0) if last == 3 && !digits.starts_with("0,") => None,
        (1, 0) => Some(',').filter(|_| comma_habit || last <= 2),
        (0, 1) if last == 3 && comma_habit && !digits.starts_with("0.") => None,
        (0, 1) => Some('.'),
        _ => None,
    };
    if commas == 1 && points == 0 && decimal.is_none() && last != 3 {
        return None;
    }
    let (whole, fraction) = match decimal {
        Some(mark) => digits.rsplit_once(mark)?,
        None => (&*digits, ""),
    };
    if !grouped(whole) {
        return None;
    }
    let places = u8::try_from(fraction.len()).ok()?;
    let plain = whole.bytes().chain(fraction.bytes());
    Decimal::of_digits(plain.filter(u8::is_ascii_digit), places)
}

/// Whether the whole part is plain or grouped by threes, or in the Indian way by twos before a last three.
fn grouped(whole: &str) -> bool {
    let mut groups = whole.split([',', '.']);
    let first = groups.next().unwrap_or(whole);
    let Some(last) = groups.next_back() else {
        return true;
    };
    let all_of = |size: usize| groups.clone().all(|group| group.len() == size);
    (1..=3).contains(&first.len())
        && last.len() == 3
        && (all_of(3) || first.len() <= 2 && all_of(2))
}

/// `62 000`, `1 234 567,8`: groups of three digits that spaces tie together.
///
/// A no-break or thin space always ties; a plain one where no name, label or further number beside it says otherwise,
/// and the document groups by no mark or the number can only be one.
fn spaced(passage: &Passage<'_>, at: usize, habit: Habit<'_>) -> Option<Number> {
    let first = passage.raw(at);
    if first.len() > 3 || first.starts_with('0') || !first.bytes().all(|byte| byte.is_ascii_digit())
    {
        return None;
    }
    let money = is_money(passage, at, habit);
    let mut joined = String::new();
    let (mut end, mut plain) = (at + 1, false);
    // "€5 672m": what is glued to the last group is the scale.
    let mut glued = "";
    while end - at <= MOST_GROUPS {
        let Some(token) = passage
            .tokens
            .get(end)
            .filter(|token| token.shape == Shape::Number || money && token.shape == Shape::Alnum)
        else {
            break;
        };
        let gap = &passage.document.text[passage.tokens[end - 1].span.end()..token.span.start()];
        let group = passage.raw(end);
        let whole = group.bytes().take_while(u8::is_ascii_digit).count();
        if whole != 3 || !matches!(gap, "\u{A0}" | "\u{202F}" | "\u{2009}" | " ") {
            break;
        }
        plain |= gap == " ";
        if joined.is_empty() {
            joined.push_str(first);
        }
        end += 1;
        if passage.tokens[end - 1].shape == Shape::Alnum {
            joined.push_str(&group[..whole]);
            glued = &group[whole..];
            break;
        }
        joined.push_str(group);
        if group.len() > 3 {
            break;
        }
    }
    if end == at + 1 {
        return None;
    }
    let crowded = passage
        .tokens
        .get(end)
        .is_some_and(|next| next.shape == Shape::Number && next.spaced);
    let before = at
        .checked_sub(1)
        .and_then(|before| passage.tokens.get(before));
    let named = before.is_some_and(|before| {
        before.tags.has(Tags::LABEL)
            || before.is_capital() && before.tags == Tags::NONE && before.shape != Shape::Title
            || before.span.of(&passage.document.text) == "+"
    });
    // No number of its own starts with a nought: "10 000".
    let noughts = (at + 1..end).any(|place| passage.raw(place).starts_with('0'));
    let parted = habit.groups == Groups::Marked && !is_one(passage, at..end);
    if plain && !noughts && (crowded || !money && (parted || named)) {
        return None;
    }
    let value = parse_digits(&joined, habit)?;
    let number = |value| Number {
        marked: true,
        ..Number::new(end, value, Writing::Digits)
    };
    if glued.is_empty() {
        return Some(number(value));
    }
    let factor = scale::glued(passage, end, glued, Kind::Money)?;
    Some(number(value.times(factor)?).scaled_by(factor))
}

/// Whether the sign or letter of a money is glued to the digits at token `at`: "R17 194 million", "€1 250".
fn is_money(passage: &Passage<'_>, at: usize, habit: Habit<'_>) -> bool {
    const SIGNS: [&str; 5] = ["$", "€", "£", "¥", "₹"];
    passage.is_glued(at) && at > 0 && {
        let sign = passage.raw(at - 1);
        SIGNS.contains(&sign) || habit.shared.code(sign).is_some()
    }
}

/// Whether digits parted by a space can only be one number, whatever mark other numbers of the document have: alone in a
/// cell, or right before what they count, behind a word that is no name: "the 431 500 viewers".
fn is_one(passage: &Passage<'_>, digits: Range<usize>) -> bool {
    if matches!(passage.block.kind, BlockKind::Cell { .. }) {
        let other = |token: &Token| token.is_word() || token.shape == Shape::Number;
        let around = [
            &passage.tokens[..digits.start],
            &passage.tokens[digits.end..],
        ];
        return !around.into_iter().flatten().any(other);
    }
    let counts = passage.tokens.get(digits.end).is_some_and(|next| {
        next.spaced && next.shape == Shape::Lower && !next.tags.has(Tags::CONJUNCTION)
    });
    // "the Armada 737 800 boats" is no number of boats.
    let free = digits.start == 0
        || !passage.is_glued(digits.start)
            && !passage.tokens[digits.start - 1].is_capital()
            && passage.tokens[digits.start - 1].shape != Shape::Number
        || passage.is_mark(digits.start - 1, '(');
    counts && free
}

/// `4e14`, `9.83e-3`: a power of ten in the token itself or torn off by its sign.
fn exponent(passage: &Passage<'_>, number: Number, suffix: &str) -> Option<Number> {
    let power = suffix.strip_prefix(['e', 'E'])?;
    if !power.is_empty() {
        return raise(number, number.end, power.parse().ok()?);
    }
    let sign = passage.is_mark(number.end, '-')
        || passage.is_mark(number.end, '−')
        || passage.is_mark(number.end, '+');
    let glued = passage.is_glued(number.end) && passage.is_glued(number.end + 1);
    let power: i8 = passage.raw(number.end + 1).parse().ok()?;
    let negative = !passage.is_mark(number.end, '+');
    (sign && glued)
        .then(|| {
            raise(
                number,
                number.end + 2,
                if negative { -power } else { power },
            )
        })
        .flatten()
}

/// `2.5×10^3`, `2.48×10−5`, `6 x 10³`
fn times_ten(passage: &Passage<'_>, number: Number) -> Option<Number> {
    let at = number.end;
    if !passage.is_any(at, word_list!["×", "x", "*"]) || !passage.is(at + 1, "10") {
        return None;
    }
    let superscripts = ["¹", "²", "³", "⁴", "⁵", "⁶", "⁷", "⁸", "⁹"];
    if let Some(power) = superscripts
        .iter()
        .position(|mark| passage.raw(at + 2) == *mark)
    {
        return raise(number, at + 3, power as i8 + 1);
    }
    let caret = usize::from(passage.is_mark(at + 2, '^') && passage.is_glued(at + 2));
    let sign =
        usize::from(passage.is_mark(at + 2 + caret, '-') || passage.is_mark(at + 2 + caret, '−'));
    let place = at + 2 + caret + sign;
    if caret + sign == 0 || !passage.is_glued(place) {
        return None;
    }
    let power: i8 = passage.raw(place).parse().ok()?;
    raise(number, place + 1, if sign == 1 { -power } else { power })
}

fn raise(number: Number, end: usize, power: i8) -> Option<Number> {
    let size = u32::from(power.unsigned_abs()).min(40);
    let factor = if power < 0 {
        Decimal::new(1, size as u8)?
    } else {
        Decimal::new(10i128.checked_pow(size)?, 0)?
    };
    Some(Number {
        end,
        value: number.value.times(factor)?,
        marked: true,
        ..number
    })
}
