//! Values of rows and the types of columns.

use std::borrow::Cow;

use crate::document::eights;
use crate::model::{Decimal, push_whole};

/// The type of a column.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Kind {
    /// True or false; false may be left out.
    Bool,
    /// A whole number.
    Int,
    /// An exact decimal.
    Decimal,
    /// Words.
    Text,
    /// Some words: a JSON array, in flat formats in one cell.
    List,
    /// Rows of their own: an array of objects in JSON, their number in flat formats.
    Nested,
}

/// A value of a row.
#[derive(Clone, Debug, PartialEq)]
pub enum Value<'a> {
    /// None.
    Null,
    /// True or false.
    Bool(bool),
    /// A whole number.
    Int(i64),
    /// An exact decimal.
    Decimal(Decimal),
    /// Words.
    Text(Cow<'a, str>),
    /// Some words.
    List(Cow<'a, [String]>),
    /// Rows of their own, each its columns' names and values.
    Nested(Vec<Vec<(&'static str, Value<'a>)>>),
}

impl<'a> Value<'a> {
    /// Words that exist or do not.
    pub fn text(words: Option<impl Into<Cow<'a, str>>>) -> Value<'a> {
        words.map_or(Value::Null, |words| Value::Text(words.into()))
    }

    /// A word of a closed list.
    pub fn word(word: &'static str) -> Value<'a> {
        Value::Text(Cow::Borrowed(word))
    }

    /// A count or place.
    pub fn count(count: usize) -> Value<'a> {
        Value::Int(i64::try_from(count).expect("counts fit 63 bits"))
    }

    /// Whether a thin line leaves it out.
    pub fn is_thin(&self) -> bool {
        matches!(self, Value::Null | Value::Bool(false))
            || matches!(self, Value::List(list) if list.is_empty())
    }

    /// The same value, borrowing nothing.
    pub fn into_owned(self) -> Value<'static> {
        match self {
            Value::Null => Value::Null,
            Value::Bool(value) => Value::Bool(value),
            Value::Int(value) => Value::Int(value),
            Value::Decimal(value) => Value::Decimal(value),
            Value::Text(words) => Value::Text(Cow::Owned(words.into_owned())),
            Value::List(list) => Value::List(Cow::Owned(list.into_owned())),
            Value::Nested(rows) => Value::Nested(
                rows.into_iter()
                    .map(|row| {
                        row.into_iter()
                            .map(|(name, value)| (name, value.into_owned()))
                            .collect()
                    })
                    .collect(),
            ),
        }
    }

    /// The words of a flat cell: lists joined with `; `, nested rows counted, null empty.
    pub fn to_cell(&self) -> Cow<'_, str> {
        match self {
            Value::Null => Cow::Borrowed(""),
            Value::Bool(value) => Cow::Borrowed(if *value { "true" } else { "false" }),
            Value::Int(value) => Cow::Owned(value.to_string()),
            Value::Decimal(value) => Cow::Owned(value.to_string()),
            Value::Text(words) => Cow::Borrowed(words),
            Value::List(list) => Cow::Owned(list.join("; ")),
            Value::Nested(rows) => Cow::Owned(rows.len().to_string()),
        }
    }

    /// Appends it to `out` as JSON; decimals keep every digit.
    pub fn write_json(&self, out: &mut String) {
        match self {
            Value::Null => out.push_str("null"),
            Value::Bool(value) => out.push_str(if *value { "true" } else { "false" }),
            Value::Int(value) => push_whole(*value, out),
            Value::Decimal(value) => value.push_to(out),
            Value::Text(words) => write_json_string(words, out),
            Value::List(list) => {
                write_json_list(out, list.iter(), |word, out| write_json_string(word, out))
            }
            Value::Nested(rows) => write_json_list(out, rows.iter(), |row, out| {
                write_json_object(out, row.iter().map(|(name, value)| (*name, value)))
            }),
        }
    }

    /// Reads a value of type `kind` back from the text of a JSON value; `None` where it is none of that type.
    ///
    /// Nested rows are no value of their own: whoever reads them knows their columns.
    pub fn from_json(text: &'a str, kind: Kind) -> Option<Value<'a>> {
        if text == "null" {
            return Some(Value::Null);
        }
        Some(match kind {
            Kind::Bool => Value::Bool(text.parse().ok()?),
            Kind::Int => Value::Int(text.parse().ok()?),
            Kind::Decimal => Value::Decimal(parse_number(text)?),
            Kind::Text => {
                // Most strings have no escape and need no copy.
                let plain = text.strip_prefix('"')?.strip_suffix('"')?;
                if plain.contains('\\') {
                    Value::Text(Cow::Owned(serde_json::from_str(text).ok()?))
                } else {
                    Value::Text(Cow::Borrowed(plain))
                }
            }
            Kind::List => Value::List(Cow::Owned(serde_json::from_str(text).ok()?)),
            Kind::Nested => return None,
        })
    }
}

/// Reads a JSON number, which another program may have written with an exponent.
fn parse_number(text: &str) -> Option<Decimal> {
    let Some((mantissa, exponent)) = text.split_once(['e', 'E']) else {
        return Decimal::parse(text);
    };
    let mantissa = Decimal::parse(mantissa)?;
    let exponent: i8 = exponent.parse().ok()?;
    let power = 10i128.checked_pow(u32::from(exponent.unsigned_abs()))?;
    let power = if exponent < 0 {
        Decimal::new(1, exponent.unsigned_abs())
    } else {
        Decimal::new(power, 0)
    };
    mantissa.times(power?)
}

/// Appends `{"name":value,…}`.
pub(crate) fn write_json_object<'v, 'a: 'v>(
    out: &mut String,
    members: impl Iterator<Item = (&'v str, &'v Value<'a>)>,
) {
    out.push('{');
    for (nth, (name, value)) in members.enumerate() {
        if nth > 0 {
            out.push(',');
        }
        out.push('"');
        out.push_str(name);
        out.push_str("\":");
        value.write_json(out);
    }
    out.push('}');
}

fn write_json_list<T>(
    out: &mut String,
    items: impl Iterator<Item = T>,
    mut write: impl FnMut(T, &mut String),
) {
    out.push('[');
    for (nth, item) in items.enumerate() {
        if nth > 0 {
            out.push(',');
        }
        write(item, out);
    }
    out.push(']');
}

/// How many bytes of `words` stand before the first one that JSON writes with an escape.
fn unescaped(words: &[u8]) -> usize {
    eights::before_any(words, b' ', |eight| {
        let control = eights::first_below(eight, b' ');
        control | eights::first_of(eight, b'"') | eights::first_of(eight, b'\\')
    })
}

/// Appends `words` as a JSON string.
pub(crate) fn write_json_string(words: &str, out: &mut String) {
    // Nearly all words have no escape.
    out.reserve(words.len() + 2);
    out.push('"');
    let (mut rest, mut plain) = (words, unescaped(words.as_bytes()));
    while let Some(byte) = rest.as_bytes().get(plain).copied() {
        out.push_str(&rest[..plain]);
        match byte {
            b'"' => out.push_str("\\\""),
            b'\\' => out.push_str("\\\\"),
            b'\n' => out.push_str("\\n"),
            b'\r' => out.push_str("\\r"),
            b'\t' => out.push_str("\\t"),
            _ => {
                const HEX: &[u8; 16] = b"0123456789abcdef";
                out.push_str("\\u00");
                out.push(HEX[usize::from(byte >> 4)] as char);
                out.push(HEX[usize::from(byte & 15)] as char);
            }
        }
        rest = &rest[plain + 1..];
        plain = unescaped(rest.as_bytes());
    }
    out.push_str(rest);
    out.push('"');
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn json_strings_read_back() {
        for words in ["plain", "a\"b\\c\n\t\u{1}\u{7f}", "漢字 “q”", ""] {
            let mut out = String::new();
            write_json_string(words, &mut out);
            assert_eq!(serde_json::from_str::<String>(&out).unwrap(), words);
        }
    }

    #[test]
    fn decimals_keep_every_digit() {
        let mut out = String::new();
        let digits = "123456789012345678901.25";
        Value::Decimal(Decimal::parse(digits).unwrap()).write_json(&mut out);
        assert_eq!(out, digits);
        let value = Value::from_json(&out, Kind::Decimal).unwrap();
        assert_eq!(value.to_cell(), digits);
    }

    #[track_caller]
    fn check(json: &str, kind: Kind, expect: Option<&str>) {
        let value = Value::from_json(json, kind);
        assert_eq!(value.as_ref().map(Value::to_cell).as_deref(), expect);
    }

    #[test]
    fn reads_what_other_programs_write() {
        check("1e+8", Kind::Decimal, Some("100000000"));
        check("-2.5E-3", Kind::Decimal, Some("-0.0025"));
        check("1e99", Kind::Decimal, None);
        check(r#""a\u00e4\n""#, Kind::Text, Some("aä\n"));
        check("null", Kind::Text, Some(""));
        check(r#"["a","b;"]"#, Kind::List, Some("a; b;"));
    }

    #[test]
    fn refuses_another_type() {
        check("1", Kind::Text, None);
        check("\"1\"", Kind::Decimal, None);
        check("1.5", Kind::Int, None);
        check("1", Kind::Bool, None);
        check("[1]", Kind::List, None);
    }
}
