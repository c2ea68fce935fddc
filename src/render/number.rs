//! Numbers as people read them: thousands separated, bound and unit beside them.

use std::borrow::Cow;

use crate::model::Decimal;
pub(super) use crate::model::with_separators;

/// A number without the digits of a fraction that does not end: a third is 0.33.
pub(super) fn without_endless(number: Decimal) -> Decimal {
    const ENDLESS: u8 = 12;
    match number.parts() {
        (_, ENDLESS..) => number.rounded(2).unwrap_or(number),
        _ => number,
    }
}

/// What stands after a number of this unit; empty for counts and other bare numbers.
pub(super) fn unit_label(unit: &str, is_one: bool) -> Cow<'_, str> {
    Cow::Borrowed(match unit {
        "count" | "ratio" | "score" | "rank" => "",
        "percent" => "%",
        "percentage_point" => "pp",
        "basis_point" => "bp",
        "multiple" => "×",
        "century" if !is_one => "centuries",
        "mm2" => "mm²",
        "cm2" => "cm²",
        "m2" => "m²",
        "km2" => "km²",
        "ft2" => "ft²",
        "mi2" => "mi²",
        "m3" => "m³",
        "km3" => "km³",
        "ft3" => "ft³",
        // Units that are words take a plural, symbols do not.
        "second" | "minute" | "hour" | "day" | "week" | "month" | "quarter" | "year" | "decade"
        | "acre" | "degree" | "bit"
            if !is_one =>
        {
            return Cow::Owned(format!("{unit}s"));
        }
        symbol => symbol,
    })
}

/// `count` and the noun it counts: `1 file`, `2 files`, `1,204 words`.
pub(super) fn counted(count: usize, one: &str, many: &str) -> String {
    let noun = if count == 1 { one } else { many };
    format!("{} {noun}", with_separators(&count.to_string()))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn separates_thousands() {
        for (plain, expect) in [
            ("0", "0"),
            ("999", "999"),
            ("1000", "1,000"),
            ("1234567.25", "1,234,567.25"),
            ("-24", "−24"),
            ("-123456", "−123,456"),
            ("0.5", "0.5"),
        ] {
            assert_eq!(with_separators(plain), expect);
        }
    }

    #[test]
    fn units_that_are_words_take_a_plural() {
        for (unit, is_one, expect) in [
            ("hour", false, "hours"),
            ("hour", true, "hour"),
            ("day", false, "days"),
            ("acre", false, "acres"),
            ("century", false, "centuries"),
            ("km", false, "km"),
            ("kcal", false, "kcal"),
            ("kWh", false, "kWh"),
            ("m2", false, "m²"),
            ("percent", false, "%"),
            ("count", false, ""),
            ("EUR", false, "EUR"),
            ("tCO2e", false, "tCO2e"),
        ] {
            assert_eq!(unit_label(unit, is_one), expect);
        }
    }
}
