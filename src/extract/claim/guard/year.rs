//! Numbers that are years, and numbers of pages before the name that runs over them.

use super::counts_noun;
use crate::document::Shape;
use crate::extract::claim::number::Writing;
use crate::extract::claim::part::is_plural;
use crate::extract::claim::quantity::Quantity;
use crate::extract::passage::Passage;
use crate::lexicon::words::word_list;
use crate::model::{Bound, Decimal};

/// Whether a number is plain digits and nothing else.
fn is_plain(quantity: &Quantity) -> bool {
    quantity.writing == Writing::Digits
        && quantity.unit.is_none()
        && quantity.bound == Bound::Exact
        && quantity.value_max.is_none()
        && !quantity.marked
}

/// The year that `digits` are.
fn year(digits: &str) -> Option<u32> {
    let plain = digits.len() == 4 && (digits.starts_with("19") || digits.starts_with("20"));
    digits.parse().ok().filter(|_| plain)
}

/// "1428 AH", "(200914)" and "20012011" where a dash was lost, the 12 of "Report 2011 / 12".
pub(super) fn is_year(passage: &Passage<'_>, quantity: &Quantity) -> bool {
    const MOST_YEARS: u32 = 30;
    if !is_plain(quantity) {
        return false;
    }
    let at = quantity.number_start;
    let raw = passage.raw(at);
    let era = passage
        .tokens
        .get(at + 1)
        .is_some_and(|next| next.shape == Shape::Upper)
        && passage.is_any(at + 1, word_list!["ah", "ad", "bc", "ce", "bce"])
        && (raw.len() > 2 || !passage.is(at + 1, "ad"));
    let (first, last) = raw.split_at_checked(4).unwrap_or((raw, ""));
    let end = match last.len() {
        2 => last
            .parse()
            .ok()
            .map(|last: u32| year(first).unwrap_or(0) / 100 * 100 + last),
        4 => year(last),
        _ => None,
    };
    let span = year(first)
        .zip(end)
        .is_some_and(|(first, last)| first < last && last - first <= MOST_YEARS);
    let halved = raw.len() == 2
        && at >= 2
        && passage.is_mark(at - 1, '/')
        && year(passage.raw(at - 2))
            .zip(raw.parse().ok())
            .is_some_and(|(before, short): (u32, u32)| (before + 1) % 100 == short);
    era || span && !counts_noun(passage, quantity) || halved
}

/// "3 Acme Annual Report", "12 Chairman's Statement Ann Hale": a page's number before the name that runs over it. What is
/// counted is told in the plural: "38 Family learning events".
pub(super) fn is_page(passage: &Passage<'_>, quantity: &Quantity, from: usize) -> bool {
    const MOST_WORDS: usize = 8;
    let at = quantity.number_start;
    let opens = at == from && !passage.block.is_heading();
    let small = quantity.value < Decimal::whole(1000) && quantity.value.is_whole();
    let capital = |at: &usize| {
        passage
            .tokens
            .get(*at)
            .is_some_and(|token| token.is_capital())
    };
    // "45 Js" has a unit that the table has not.
    let short = passage.raw(at + 1).len() < 3
        && passage
            .tokens
            .get(at + 1)
            .is_some_and(|next| next.shape == Shape::Title);
    if !(opens && small && !short && is_plain(quantity) && capital(&(at + 1))) {
        return false;
    }
    let run = (at + 1..at + 1 + MOST_WORDS).take_while(capital).count();
    // "1 Non-voting membership": one of a thing is told in the singular.
    if quantity.value == Decimal::whole(1) && run < 2 {
        return false;
    }
    let counts = |at: usize| {
        let word = passage.tokens.get(at).is_some_and(|token| token.is_word());
        word && (is_plural(passage.raw(at))
            || passage.is_any(
                at,
                word_list!["people", "women", "men", "children", "staff", "members"],
            ))
    };
    !(at + 1..=at + 1 + run + 1).any(counts)
}
