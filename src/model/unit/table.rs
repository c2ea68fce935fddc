//! The one table of units: every spelling stands in one row, and every row in one of these files, by dimension.

mod bulk;
mod coin;
mod counted;
mod energy;
mod extent;
mod information;
mod money;

use super::{Dimension, UnitInfo};

/// The rows, in the order they are listed.
pub(super) const ROWS: [&[UnitInfo]; 7] = [
    counted::ROWS,
    extent::ROWS,
    bulk::ROWS,
    energy::ROWS,
    information::ROWS,
    money::ROWS,
    coin::ROWS,
];

/// A row; an empty code or factor is none.
const fn unit(
    symbol: &'static str,
    dimension: Dimension,
    ucum: &'static str,
    factor: &'static str,
    symbols: &'static [&'static str],
    words: &'static [&'static str],
) -> UnitInfo {
    let ucum = if ucum.is_empty() { None } else { Some(ucum) };
    let factor = if factor.is_empty() {
        None
    } else {
        Some(factor)
    };
    UnitInfo {
        symbol,
        dimension,
        ucum,
        factor,
        symbols,
        words,
    }
}

/// A row of a currency.
const fn currency(
    symbol: &'static str,
    symbols: &'static [&'static str],
    words: &'static [&'static str],
) -> UnitInfo {
    UnitInfo {
        symbol,
        dimension: Dimension::Currency,
        ucum: None,
        factor: Some("1"),
        symbols,
        words,
    }
}
