//! Letters and digits that are written like a name and tell a measure, a date, a sum or a document.

use crate::document::{Shape, Token};
use crate::extract::passage::Passage;
use crate::model::{Dimension, Unit};

/// `128KB`, `5M`, `Q3`, `FY2023`, `2018Q4`: letters that measure or date.
pub(super) fn is_quantity(raw: &str) -> bool {
    let letters = raw.trim_start_matches(|c: char| c.is_ascii_digit() || matches!(c, '.' | ','));
    let measures = letters.len() < raw.len()
        && matches!(
            letters,
            "K" | "M" | "B" | "KB" | "MB" | "GB" | "TB" | "MW" | "GW" | "kW" | "CO" | "W" | "C"
        );
    let dates = matches!(raw.as_bytes(), [b'Q' | b'H', b'1'..=b'4'])
        || raw.starts_with("FY") && raw.len() > 2;
    measures || dates || is_part_of_year(raw)
}

/// `2018Q4`, `4Q18`, `2019H1`: a quarter or half of a year.
pub(in crate::extract::organization) fn is_part_of_year(raw: &str) -> bool {
    let year = |digits: &str| {
        matches!(digits.len(), 2 | 4) && digits.bytes().all(|byte| byte.is_ascii_digit())
    };
    let nth = |digits: &str| matches!(digits, "1" | "2" | "3" | "4");
    raw.split_once(['Q', 'H']).is_some_and(|(before, behind)| {
        before.len() == 4 && year(before) && nth(behind) || nth(before) && year(behind)
    })
}

/// "N7.3B", "R1,200": a currency's letter and the first digits of a sum.
pub(super) fn is_sum(passage: &Passage<'_>, at: usize) -> bool {
    let digits = passage.raw(at).as_bytes().get(1..).unwrap_or_default();
    let parted = passage.is_mark(at + 1, '.') || passage.is_mark(at + 1, ',');
    let goes_on = |token: &Token| matches!(token.shape, Shape::Number | Shape::Alnum);
    digits.iter().all(u8::is_ascii_digit)
        && parted
        && passage.is_glued(at + 1)
        && passage.is_glued(at + 2)
        && passage.tokens.get(at + 2).is_some_and(goes_on)
}

/// "EUR 400,000": a currency's code before a sum.
pub(super) fn is_money(passage: &Passage<'_>, at: usize) -> bool {
    let number = |token: &Token| token.shape == Shape::Number && token.spaced;
    passage.tokens[at].shape == Shape::Upper
        && passage.tokens.get(at + 1).is_some_and(number)
        && Unit::from_symbol(passage.raw(at))
            .is_some_and(|unit| unit.dimension() == Dimension::Currency)
}

/// "ISO 14001", "IEEE 802.11": a document, not the body that wrote it.
pub(super) fn is_standard_number(passage: &Passage<'_>, at: usize) -> bool {
    let number = |next: &Token| next.shape == Shape::Number && next.spaced;
    if passage.tokens[at].shape != Shape::Upper || !passage.tokens.get(at + 1).is_some_and(number) {
        return false;
    }
    let digits = passage
        .raw(at + 1)
        .split(['.', ','])
        .next()
        .map_or(0, str::len);
    let year = passage.raw(at + 1).len() == 4
        && (passage.raw(at + 1).starts_with("19") || passage.raw(at + 1).starts_with("20"));
    digits >= 3 && !year
}
