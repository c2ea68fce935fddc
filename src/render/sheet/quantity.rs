//! A claim's quantity in one cell: `> 30 km`, `2–5 years`, `↑ 20%`, `dozens`.

use std::borrow::Cow;

use super::Cell;
use crate::model::Bound;
use crate::render::clean::clean_line;
use crate::render::number::{unit_label, with_separators, without_endless};
use crate::rows::Value;

/// What a quantity is made of; empty words where there is none.
pub(super) struct Parts<'a> {
    pub(super) value: &'a Value<'a>,
    pub(super) value_max: &'a Value<'a>,
    pub(super) bound: &'a str,
    pub(super) unit: &'a str,
    pub(super) per: &'a str,
    pub(super) change: &'a str,
    /// What stands for a number that the writer did not give: "dozens".
    pub(super) vague_words: &'a str,
}

/// A number as it is told at a glance.
fn at_a_glance<'v>(value: &'v Value<'_>) -> Cow<'v, str> {
    match value {
        Value::Decimal(number) => Cow::Owned(without_endless(*number).to_string()),
        value => value.to_cell(),
    }
}

pub(super) fn cell(parts: &Parts<'_>) -> Cell {
    let plain = at_a_glance(parts.value);
    let mut number = String::new();
    number.push_str(match parts.change {
        "increase" => "↑ ",
        "decrease" => "↓ ",
        _ => "",
    });
    if parts.vague_words.is_empty() {
        number.push_str(sign(parts.bound));
        if parts.unit == "rank" {
            number.push('#');
        }
        number.push_str(&with_separators(&plain));
        if *parts.value_max != Value::Null {
            number.push('–');
            number.push_str(&with_separators(&at_a_glance(parts.value_max)));
        }
    } else {
        number.push_str(&clean_line(parts.vague_words));
    }
    let is_one = plain == "1" && *parts.value_max == Value::Null;
    let unit = unit_label(parts.unit, is_one);
    let mut words = String::new();
    if !unit.is_empty() {
        if !matches!(&*unit, "%" | "×") {
            words.push(' ');
        }
        words.push_str(&unit);
    }
    if !parts.per.is_empty() {
        words.push_str(" a ");
        words.push_str(parts.per);
    }
    Cell {
        number,
        words,
        file: None,
    }
}

fn sign(bound: &str) -> &'static str {
    Bound::from_name(bound).map_or("", Bound::sign)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::Decimal;

    fn parts() -> Parts<'static> {
        Parts {
            value: &Value::Null,
            value_max: &Value::Null,
            bound: "exact",
            unit: "count",
            per: "",
            change: "",
            vague_words: "",
        }
    }

    #[track_caller]
    fn check(value: &str, value_max: &str, parts: Parts<'_>, expect: &str) {
        let decimal = |plain: &str| Decimal::parse(plain).map_or(Value::Null, Value::Decimal);
        let (value, value_max) = (decimal(value), decimal(value_max));
        let cell = cell(&Parts {
            value: &value,
            value_max: &value_max,
            ..parts
        });
        assert_eq!(cell.text(), expect);
    }

    #[test]
    fn shows_bound_number_and_unit() {
        check(
            "30",
            "",
            Parts {
                bound: "more_than",
                ..parts()
            },
            "> 30",
        );
        check(
            "2400000",
            "",
            Parts {
                unit: "EUR",
                ..parts()
            },
            "2,400,000 EUR",
        );
        check(
            "12",
            "",
            Parts {
                unit: "percent",
                bound: "nearly",
                ..parts()
            },
            "≲ 12%",
        );
        check(
            "3",
            "",
            Parts {
                unit: "rank",
                ..parts()
            },
            "#3",
        );
        check(
            "1",
            "",
            Parts {
                unit: "hour",
                ..parts()
            },
            "1 hour",
        );
    }

    #[test]
    fn shows_ranges_changes_and_recurrence() {
        check(
            "3",
            "5",
            Parts {
                unit: "year",
                ..parts()
            },
            "3–5 years",
        );
        check(
            "20",
            "",
            Parts {
                unit: "percent",
                change: "increase",
                ..parts()
            },
            "↑ 20%",
        );
        check(
            "5",
            "",
            Parts {
                unit: "hour",
                per: "week",
                ..parts()
            },
            "5 hours a week",
        );
    }

    #[test]
    fn shows_no_number_the_writer_did_not_give() {
        check(
            "12",
            "",
            Parts {
                bound: "at_least",
                vague_words: "dozens",
                ..parts()
            },
            "dozens",
        );
    }
}
