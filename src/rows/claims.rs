//! Columns of `claims`.

use super::view::show_id;
use super::{Column, Kind, Row, Value, View, column, provenance};
use crate::document::Span;
use crate::model::{Claim, Rule};

/// The columns of a time: shared by claims and roles.
macro_rules! as_of_columns {
    ($of:expr) => {
        [
            column(
                "as_of_start",
                Kind::Text,
                6,
                "First day of the time it speaks of, ISO 8601",
                |row| {
                    Value::text(
                        ($of)(row)
                            .and_then(|as_of: crate::model::AsOf| as_of.start)
                            .map(|date| date.to_string()),
                    )
                },
            ),
            column(
                "as_of_end",
                Kind::Text,
                5,
                "Last day of the time it speaks of, inclusive, ISO 8601",
                |row| {
                    Value::text(
                        ($of)(row)
                            .and_then(|as_of: crate::model::AsOf| as_of.end)
                            .map(|date| date.to_string()),
                    )
                },
            ),
            column(
                "as_of_text",
                Kind::Text,
                9,
                "The words of that time",
                |row| {
                    Value::text(
                        ($of)(row)
                            .and_then(|as_of: crate::model::AsOf| as_of.span)
                            .map(|span| row.view.document.words_of(span)),
                    )
                },
            ),
            column(
                "as_of_from",
                Kind::Text,
                9,
                "Where it was taken from: words, sentence, paragraph, section, report",
                |row| Value::text(($of)(row).map(|as_of: crate::model::AsOf| as_of.from.name())),
            ),
        ]
    };
}
pub(super) use as_of_columns;

pub(super) fn place(view: &View<'_>, index: usize) -> (Span, Option<u32>, Option<Rule>) {
    let claim = &view.report.claims[index];
    (claim.span, claim.section, Some(claim.rule))
}

impl<'a> Row<'a> {
    fn as_claim(&self) -> &'a Claim {
        &self.view.report.claims[self.index]
    }
}

pub(super) fn columns() -> Vec<Column> {
    let mut columns = vec![
        column(
            "claim_id",
            Kind::Text,
            9,
            "Its id, unchanged when lines move",
            |row| Value::text(Some(show_id(row.view.claim_ids[row.index]))),
        ),
        column("number", Kind::Text, 7, "The number as written", |row| {
            Value::text(Some(row.view.document.words_of(row.as_claim().number)))
        }),
        column(
            "value",
            Kind::Decimal,
            0,
            "Its value with its multiplier applied; the lower end of a range",
            |row| Value::Decimal(row.as_claim().value),
        ),
        column(
            "value_max",
            Kind::Decimal,
            4,
            "The upper end of a range",
            |row| row.as_claim().value_max.map_or(Value::Null, Value::Decimal),
        ),
        column(
            "bound",
            Kind::Text,
            1,
            "How it is bounded: exact, approx, nearly, more_than, at_least, less_than, at_most",
            |row| Value::word(row.as_claim().bound.name()),
        ),
        column(
            "vague",
            Kind::Bool,
            7,
            "Whether the writer gave no number: \"dozens of\"",
            |row| Value::Bool(row.as_claim().vague),
        ),
        column(
            "unit",
            Kind::Text,
            1,
            "The symbol people write; `count` where there is none",
            |row| Value::word(row.as_claim().unit.symbol()),
        ),
        column(
            "dimension",
            Kind::Text,
            8,
            "What the unit measures",
            |row| Value::word(row.as_claim().unit.dimension().name()),
        ),
        column(
            "base_value",
            Kind::Decimal,
            9,
            "The value in the dimension's base unit; percent and points as a fraction",
            |row| {
                let claim = row.as_claim();
                claim
                    .unit
                    .base_value(claim.value)
                    .map_or(Value::Null, Value::Decimal)
            },
        ),
        column(
            "measured",
            Kind::Text,
            0,
            "The noun phrase counted or measured, and what a share of it is; one that somebody holds of a company is told as such: `share, Acme Ltd`; money that no noun names is told by what is done with it: `donation, local schools`",
            |row| Value::text(row.view.measured(row.as_claim())),
        ),
        column(
            "subject",
            Kind::Text,
            2,
            "Whom or what it is said of",
            |row| Value::text(row.view.subject(row.as_claim())),
        ),
        column(
            "action",
            Kind::Text,
            6,
            "The verb that ties them, its lemma",
            |row| Value::text(row.as_claim().action),
        ),
        column("change", Kind::Text, 6, "`increase` or `decrease`", |row| {
            Value::text(row.as_claim().change.map(|change| change.name()))
        }),
        column(
            "per",
            Kind::Text,
            7,
            "The unit it recurs by: week, year",
            |row| Value::text(row.as_claim().per.map(|unit| unit.symbol())),
        ),
        column(
            "modality",
            Kind::Text,
            7,
            "actual, target, forecast, hypothetical or negated",
            |row| Value::word(row.as_claim().modality.name()),
        ),
    ];
    columns.extend(as_of_columns!(|row: &Row<'_>| row.as_claim().as_of));
    columns.push(column(
        "part_of",
        Kind::Text,
        9,
        "The claim_id of the whole it is a part of",
        |row| {
            Value::text(
                row.as_claim()
                    .part_of
                    .map(|whole| show_id(row.view.claim_ids[whole as usize])),
            )
        },
    ));
    columns.push(column(
        "repeats",
        Kind::Text,
        9,
        "The claim_id of an earlier claim that tells the same, elsewhere in the report",
        |row| {
            let repeated = row.view.repeated(row.index);
            Value::text(repeated.map(|first| show_id(row.view.claim_ids[first as usize])))
        },
    ));
    columns.extend(provenance::columns());
    columns
}
