//! A cell made of one value.

use super::Cell;
use crate::render::number::with_separators;
use crate::rows::Value;

/// Whole numbers that name a place or a step, not an amount.
const LABELS: &[&str] = &[
    "line",
    "column",
    "end_line",
    "end_column",
    "page",
    "byte_start",
    "byte_end",
    "cue_start",
    "cue_end",
    "level",
];

/// A value as people read it.
pub(super) fn plain_cell(name: &str, value: &Value<'_>) -> Cell {
    let number = |number| Cell {
        number,
        ..Cell::default()
    };
    match value {
        Value::Int(_) if LABELS.contains(&name) => number(value.to_cell().into_owned()),
        Value::Int(_) | Value::Decimal(_) | Value::Nested(_) => {
            number(with_separators(&value.to_cell()))
        }
        Value::Bool(is_so) => Cell::words(if *is_so { "yes" } else { "" }),
        Value::Text(words) if name == "source" => Cell {
            file: Some(words.clone().into_owned()),
            ..Cell::words(words)
        },
        _ => Cell::words(&value.to_cell()),
    }
}
