//! Values of rows and the types of columns.

use std::borrow::Cow;

use serde_json::Value as Json;

use crate::model::Decimal;

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
        use std::fmt::Write;
        let written = match self {
            Value::Null => write!(out, "null"),
            Value::Bool(value) => write!(out, "{value}"),
            Value::Int(value) => write!(out, "{value}"),
            Value::Decimal(value) => write!(out, "{value}"),
            Value::Text(words) => {
                write_json_string(words, out);
                Ok(())
            }
            Value::List(list) => {
                write_json_list(out, list.iter(), |word, out| write_json_string(word, out));
                Ok(())
            }
            Value::Nested(rows) => {
                write_json_list(out, rows.iter(), |row, out| {
                    write_json_object(out, row.iter().map(|(name, value)| (*name, value)))
                });
                Ok(())
            }
        };
        written.expect("a string takes what is written");
    }

    /// Reads a value of type `kind` back from JSON; `None` where it is none of that type.
    pub fn from_json(json: &Json, kind: Kind) -> Option<Value<'static>> {
        Some(match (json, kind) {
            (Json::Null, _) => Value::Null,
            (Json::Bool(value), Kind::Bool) => Value::Bool(*value),
            (Json::Number(number), Kind::Int) => Value::Int(number.as_i64()?),
            (Json::Number(number), Kind::Decimal) => {
                Value::Decimal(Decimal::parse(&number.to_string())?)
            }
            (Json::String(words), Kind::Text) => Value::Text(Cow::Owned(words.clone())),
            (Json::Array(items), Kind::List) => Value::List(Cow::Owned(
                items
                    .iter()
                    .map(|item| item.as_str().map(str::to_owned))
                    .collect::<Option<_>>()?,
            )),
            _ => return None,
        })
    }
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

/// Appends `words` as a JSON string.
pub(crate) fn write_json_string(words: &str, out: &mut String) {
    out.push('"');
    let mut from = 0;
    for (at, byte) in words.bytes().enumerate() {
        let escape = match byte {
            b'"' => "\\\"",
            b'\\' => "\\\\",
            b'\n' => "\\n",
            b'\r' => "\\r",
            b'\t' => "\\t",
            0..0x20 => "",
            _ => continue,
        };
        out.push_str(&words[from..at]);
        from = at + 1;
        if escape.is_empty() {
            const HEX: &[u8; 16] = b"0123456789abcdef";
            out.push_str("\\u00");
            out.push(HEX[usize::from(byte >> 4)] as char);
            out.push(HEX[usize::from(byte & 15)] as char);
        } else {
            out.push_str(escape);
        }
    }
    out.push_str(&words[from..]);
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
        Value::Decimal(Decimal::parse("123456789012345678901.25").unwrap()).write_json(&mut out);
        assert_eq!(out, "123456789012345678901.25");
        let json: Json = serde_json::from_str(&out).unwrap();
        assert_eq!(
            Value::from_json(&json, Kind::Decimal).unwrap().to_cell(),
            "123456789012345678901.25"
        );
    }
}
