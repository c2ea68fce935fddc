//! What is marked, as flat rows: THE list of their columns.

use super::Finding;
use crate::rows::{Field, Kind, Record, Value};

/// What the rows are called: the `check` of `ecoreport/check/1`.
pub const NAME: &str = "check";

/// A column: its name, type, how soon a narrow table drops it, what it says, and how to get it.
type Column = (
    &'static str,
    Kind,
    u8,
    &'static str,
    fn(&Finding) -> Value<'static>,
);

const COLUMNS: [Column; 8] = [
    (
        "rule",
        Kind::Text,
        0,
        "The rule's id; `assertion` for one that fails",
        |finding| Value::word(finding.rule),
    ),
    ("message", Kind::Text, 1, "What is wrong", |finding| {
        text(&finding.message)
    }),
    (
        "words",
        Kind::Text,
        2,
        "The words that are marked, or the assertion",
        |finding| text(&finding.words),
    ),
    (
        "source",
        Kind::Text,
        4,
        "The document's name as given; null for an assertion",
        |finding| text(&finding.place.source),
    ),
    (
        "line",
        Kind::Int,
        3,
        "1-based line of the words",
        |finding| place(finding.place.line),
    ),
    (
        "column",
        Kind::Int,
        8,
        "1-based column of the words",
        |finding| place(finding.place.column),
    ),
    (
        "other_line",
        Kind::Int,
        6,
        "1-based line of the words that they do not agree with",
        |finding| {
            finding
                .other
                .as_ref()
                .map_or(Value::Null, |other| place(other.line))
        },
    ),
    (
        "other_column",
        Kind::Int,
        9,
        "1-based column of those words",
        |finding| {
            finding
                .other
                .as_ref()
                .map_or(Value::Null, |other| place(other.column))
        },
    ),
];

/// The columns of the rows.
pub fn fields() -> Vec<Field> {
    let field = |(name, kind, rank, doc, _): Column| Field {
        name: name.into(),
        kind,
        rank,
        doc,
    };
    COLUMNS.map(field).into()
}

/// A finding as a row.
pub fn row(finding: &Finding) -> Record<'static> {
    COLUMNS.iter().map(|column| (column.4)(finding)).collect()
}

fn text(words: &str) -> Value<'static> {
    Value::text((!words.is_empty()).then(|| words.to_owned()))
}

/// A line or column; none is of an assertion.
fn place(number: i64) -> Value<'static> {
    match number {
        0 => Value::Null,
        number => Value::Int(number),
    }
}
