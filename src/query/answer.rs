//! Rows that are of no table: what an aggregation or a query answers.

use crate::rows::{Field, Kind, Record, Value};

/// Rows with their columns.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Answer {
    /// The columns.
    pub fields: Vec<Field>,
    /// The rows, each with a value for every column.
    pub rows: Vec<Record<'static>>,
    /// The row that sums up all of them, of an aggregation by columns.
    pub total: Option<Record<'static>>,
    /// What should be said of them.
    pub notes: Vec<String>,
}

/// The type of a column that a user made: what its values are.
pub(super) fn kind_of<'v>(values: impl Iterator<Item = &'v Value<'v>>) -> Kind {
    let mut kind = None;
    for value in values {
        kind = match (value, kind) {
            (Value::Null, kind) => kind,
            (Value::Int(_), None | Some(Kind::Int)) => Some(Kind::Int),
            (Value::Int(_) | Value::Decimal(_), None | Some(Kind::Int | Kind::Decimal)) => {
                Some(Kind::Decimal)
            }
            _ => return Kind::Text,
        };
    }
    kind.unwrap_or(Kind::Text)
}

/// The names, each made different from those before it: a JSON object has a name once.
pub(super) fn distinct<'n>(names: impl Iterator<Item = &'n str>) -> Vec<String> {
    let mut distinct: Vec<String> = Vec::new();
    for name in names {
        let mut nth = 1;
        let mut unused = name.to_owned();
        while distinct.contains(&unused) {
            nth += 1;
            unused = format!("{name}_{nth}");
        }
        distinct.push(unused);
    }
    distinct
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_are_made_different() {
        let names = ["source", "a", "source", "source", "source_2"];
        assert_eq!(
            distinct(names.into_iter()),
            ["source", "a", "source_2", "source_3", "source_2_2"]
        );
    }

    #[track_caller]
    fn check(values: &[Value<'static>], expect: Kind) {
        assert_eq!(kind_of(values.iter()), expect);
    }

    #[test]
    fn a_column_is_of_numbers_where_all_values_are() {
        let half = Value::Decimal(crate::model::Decimal::parse("0.5").unwrap());
        check(&[Value::Null, Value::Int(1)], Kind::Int);
        check(&[Value::Int(1), half.clone()], Kind::Decimal);
        check(&[half, Value::Int(1), Value::word("x")], Kind::Text);
        check(&[Value::Null], Kind::Text);
    }
}
