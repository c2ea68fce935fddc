//! Values of rows as SQLite keeps them, and back.

use std::borrow::Cow;

use rusqlite::ToSql;
use rusqlite::types::{ToSqlOutput, ValueRef};

use crate::model::Decimal;
use crate::rows::{Kind, Value};

/// A value on its way into a table: decimals become doubles, lists the text of a JSON array, nested rows their number.
pub(crate) struct Cell<'v>(pub(crate) &'v Value<'v>);

impl ToSql for Cell<'_> {
    fn to_sql(&self) -> rusqlite::Result<ToSqlOutput<'_>> {
        let borrowed = match self.0 {
            Value::Null => ValueRef::Null,
            Value::Bool(value) => ValueRef::Integer((*value).into()),
            Value::Int(value) => ValueRef::Integer(*value),
            Value::Decimal(value) => ValueRef::Real(value.to_f64()),
            Value::Text(words) => ValueRef::Text(words.as_bytes()),
            Value::Nested(rows) => ValueRef::Integer(rows.len() as i64),
            Value::List(_) => {
                let mut json = String::new();
                self.0.write_json(&mut json);
                return Ok(ToSqlOutput::Owned(json.into()));
            }
        };
        Ok(ToSqlOutput::Borrowed(borrowed))
    }
}

/// The name of a column's type in SQL.
pub(super) fn type_name(kind: Kind) -> &'static str {
    match kind {
        Kind::Bool | Kind::Int | Kind::Nested => "INTEGER",
        Kind::Decimal => "REAL",
        Kind::Text | Kind::List => "TEXT",
    }
}

/// What SQLite answers, as a value.
pub(super) fn read(answer: ValueRef<'_>) -> Value<'static> {
    match answer {
        ValueRef::Null => Value::Null,
        ValueRef::Integer(value) => Value::Int(value),
        ValueRef::Real(value) => read_real(value),
        ValueRef::Text(words) => {
            Value::Text(Cow::Owned(String::from_utf8_lossy(words).into_owned()))
        }
        ValueRef::Blob(bytes) => {
            let digits = bytes.iter().map(|byte| format!("{byte:02x}"));
            Value::Text(Cow::Owned(digits.collect()))
        }
    }
}

/// What SQLite answers for a column of a known type.
pub(super) fn read_as(answer: ValueRef<'_>, kind: Kind) -> Value<'static> {
    match (answer, kind) {
        (ValueRef::Integer(value), Kind::Bool) => Value::Bool(value != 0),
        (ValueRef::Text(json), Kind::List) => std::str::from_utf8(json)
            .ok()
            .and_then(|json| Value::from_json(json, kind))
            .map_or(Value::Null, Value::into_owned),
        (answer, _) => read(answer),
    }
}

/// A double as the decimal it stands for: whole numbers exactly, others to the 15 digits that a double surely keeps.
fn read_real(value: f64) -> Value<'static> {
    const EXACT: f64 = 9_007_199_254_740_992.0;
    if value.fract() == 0.0 && value.abs() <= EXACT {
        return Value::Decimal(Decimal::whole(value as i64));
    }
    match Value::from_json(&format!("{value:.14e}"), Kind::Decimal) {
        Some(decimal) => decimal.into_owned(),
        // Beyond what a report means by a number: 1e300, infinity.
        None => Value::Text(Cow::Owned(format!("{value:e}"))),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn check(real: f64, expect: &str) {
        assert_eq!(read(ValueRef::Real(real)).to_cell(), expect);
    }

    #[test]
    fn doubles_read_as_the_decimals_they_stand_for() {
        check(38000.0, "38000");
        check(0.1 + 0.2, "0.3");
        check(-2.5e-3, "-0.0025");
        check(9_007_199_254_740_991.0, "9007199254740991");
        check(1e20, "100000000000000000000");
        check(1e300, "1e300");
        check(f64::INFINITY, "inf");
    }

    #[test]
    fn columns_keep_their_type() {
        assert_eq!(read_as(ValueRef::Integer(1), Kind::Bool), Value::Bool(true));
        let list = read_as(ValueRef::Text(br#"["ISOC"]"#), Kind::List);
        assert_eq!(list.to_cell(), "ISOC");
    }
}
