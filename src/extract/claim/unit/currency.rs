//! Currencies before, behind and inside an amount.

use super::spelling_at;
use crate::document::Shape;
use crate::extract::claim::habit::Habit;
use crate::extract::claim::number::{Kind, number_at};
use crate::extract::passage::Passage;
use crate::lexicon::words::{self, Tags, word_list};
use crate::model::{Decimal, Dimension, Unit};

/// The currency that ends right before token `at`, and its first token: `$`, `US$`, `CNY`, `Rs.`.
pub(in crate::extract::claim) fn currency_before(
    passage: &Passage<'_>,
    at: usize,
    from: usize,
) -> Option<(Unit, usize)> {
    let is_currency = |unit: Unit| unit.dimension() == Dimension::Currency;
    (1..=3)
        .rev()
        .filter(|width| at >= from + width)
        .find_map(|width| {
            let start = at - width;
            // "12 to euros": no number needs to stand at `at`, and the text may end before it.
            let (unit, _) =
                spelling_at(passage, start, is_currency).filter(|(_, end)| *end == at)?;
            let token = &passage.tokens[start];
            let written = passage.span(start..at);
            let written = written.of(&passage.document.text);
            let symbolic = token.shape == Shape::Mark
                || token.shape == Shape::Upper
                || unit.info().symbols.contains(&written);
            // "COP 27" and "TRY 5" are no money; "COP 1,200" and "RM5" are.
            let amount = || is_amount(passage, at) || is_amount(passage, at + 1);
            let other = is_other_word(passage.raw(start));
            let glued = passage.raw(start) == "RM" && passage.is_glued(at);
            let symbolic = symbolic && (!other || glued || amount());
            // "$$5" is how some markup writes "$5".
            let doubled = token.shape == Shape::Mark
                && start > from
                && passage.raw(start - 1) == passage.raw(start)
                && !token.spaced;
            symbolic.then_some((unit, start - usize::from(doubled)))
        })
}

/// Money told with its scale: "SEKm", "MEUR", "TCHF", "SEK m", "US$ million", "RMB'000"; its unit, the factor, and the token
/// behind it.
pub(in crate::extract::claim) fn scaled_currency(
    passage: &Passage<'_>,
    at: usize,
) -> Option<(Unit, Decimal, usize)> {
    let power = |zeros: u32| Decimal::new(10i128.pow(zeros), 0);
    if let Some((unit, zeros)) = scaled_code(passage.raw(at)) {
        return Some((unit, power(zeros)?, at + 1));
    }
    let (unit, mut end) = spelling_at(passage, at, |unit| unit.dimension() == Dimension::Currency)?;
    end += usize::from(passage.is_mark(end, '.') && passage.is_glued(end));
    if passage.is_any(end, word_list!["'", "’"]) && passage.raw(end + 1) == "000" {
        return Some((unit, power(3)?, end + 2));
    }
    Some((unit, power(scale_word(passage.raw(end))?)?, end + 1))
}

/// Whether money told with its scale may end with `word`: a cheap test.
pub(in crate::extract::claim) fn may_end_scaled(word: &str) -> bool {
    word == "000" || scale_word(word).is_some() || scaled_code(word).is_some()
}

/// The zeros of a scale that stands behind its money.
fn scale_word(word: &str) -> Option<u32> {
    Some(match word {
        // "Rs. Cr", "₹ in crore"
        "Cr" | "cr" | "Crs" => 7,
        "m" | "M" | "MM" | "mm" | "Mn" | "mn" => 6,
        "b" | "B" | "bn" | "Bn" => 9,
        "k" | "K" => 3,
        _ if word.len() < 3 => return None,
        _ => words::folded(word.as_bytes(), |lower| {
            Some(match lower {
                "thousand" | "thousands" => 3,
                "lakh" | "lakhs" => 5,
                "million" | "millions" | "mio" | "mln" => 6,
                "crore" | "crores" => 7,
                "billion" | "billions" | "mrd" | "bln" => 9,
                _ => return None,
            })
        })?,
    })
}

/// A code of money and its scale in one word: "SEKm", "EURbn", "MSEK", "kEUR"; the zeros of the scale.
fn scaled_code(word: &str) -> Option<(Unit, u32)> {
    // Codes that make no other word with a letter more: "MALL" and "TRON" are none.
    const CODES: &[&str] = &[
        "AED", "AUD", "BRL", "CAD", "CHF", "CNY", "CZK", "DKK", "EUR", "GBP", "HKD", "HUF", "INR",
        "ISK", "JPY", "KRW", "MXN", "NOK", "NZD", "PLN", "RMB", "RUB", "SEK", "SGD", "USD", "ZAR",
    ];
    if !(4..=7).contains(&word.len()) || !word.bytes().all(|byte| byte.is_ascii_alphabetic()) {
        return None;
    }
    let code = |code: &str| {
        CODES
            .contains(&code)
            .then(|| Unit::from_symbol(if code == "RMB" { "CNY" } else { code }))
    };
    let (front, back) = word.split_at(3);
    let zeros = match back {
        "k" | "K" => Some(3),
        "m" | "M" | "mn" | "mln" | "mio" | "MM" => Some(6),
        "bn" | "b" | "B" => Some(9),
        _ => None,
    };
    if let Some(zeros) = zeros
        && let Some(unit) = code(front).flatten()
    {
        return Some((unit, zeros));
    }
    let (front, back) = word.split_at(word.len() - 3);
    let zeros = match front {
        "k" | "K" | "T" => 3,
        "m" | "M" | "mn" | "Mn" | "Mio" => 6,
        "bn" | "Bn" | "Md" | "Mrd" => 9,
        _ => return None,
    };
    Some((code(back).flatten()?, zeros))
}

/// Whether a currency's code is more often something else: a conference, a verb, a language.
pub(super) fn is_other_word(code: &str) -> bool {
    matches!(
        code,
        "COP" | "TRY" | "PEN" | "MAD" | "GEL" | "PHP" | "RON" | "NIS" | "DM" | "RM" | "KD" | "TND"
    )
}

/// Whether token `at` is part of an amount as money is written: digits with marks in them, or a scale.
pub(super) fn is_amount(passage: &Passage<'_>, at: usize) -> bool {
    let token = passage.tokens.get(at);
    token.is_some_and(|token| {
        token.tags.has(Tags::SCALE)
            || token.shape == Shape::Number && passage.raw(at).contains([',', '.'])
    })
}

/// The currency whose name, in words, ends right before token `at`, and its first token: "Japanese Yen".
pub(in crate::extract::claim) fn currency_named(
    passage: &Passage<'_>,
    at: usize,
    from: usize,
) -> Option<(Unit, usize)> {
    let is_currency = |unit: Unit| unit.dimension() == Dimension::Currency;
    let starts = (1..=3).rev().filter_map(|width| at.checked_sub(width));
    starts.filter(|start| *start >= from).find_map(|start| {
        let (unit, end) = spelling_at(passage, start, is_currency)?;
        (end == at).then_some((unit, start))
    })
}

/// Cents behind dollars that end before token `at`, as a part of a dollar: "and forty-five cents", "dollars 50".
pub(in crate::extract::claim) fn subunit(
    passage: &Passage<'_>,
    at: usize,
    habit: Habit<'_>,
) -> Option<(Decimal, usize)> {
    let first = at + usize::from(passage.is_any(at, word_list!["and", "&"]));
    let number = number_at(passage, first, habit, Kind::Plain)?;
    let small = number.value.is_whole() && number.value < Decimal::whole(100) && number.suffix == 0;
    let named = passage.is_any(number.end, word_list!["cent", "cents", "pence", "penny"]);
    // "15 dollars 50" names no cents: nothing else may follow.
    let bare = first == at
        && number.value >= Decimal::whole(10)
        && passage
            .tokens
            .get(number.end)
            .is_none_or(|next| next.shape == Shape::Mark);
    let cents = number.value.over(Decimal::whole(100))?;
    (small && (named || bare)).then_some((cents, number.end + usize::from(named)))
}
