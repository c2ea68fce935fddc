//! Assertions: what a user says must hold, in SQL over the tables of all reports.

use crate::model::Decimal;
use crate::query::{Batch, Error, Needs, Sql};
use crate::rows::{Record, Value};

/// A statement that must give one value, and that value be true.
pub struct Assertion {
    /// The statement as the user wrote it.
    text: String,
    /// What it compares with something, whose value is the second of a row.
    compared: Option<String>,
    sql: Sql,
}

/// An assertion weighed.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Verdict {
    /// Its value is true.
    Holds,
    /// It is not; says what it is instead.
    Fails(String),
}

impl Assertion {
    /// Checks a statement before any report is read. `SELECT` may be left out: `count(*) >= 10 FROM organizations`.
    pub fn new(text: &str) -> Result<Assertion, Error> {
        let text = text.trim().trim_end_matches(';').trim_end();
        if text.is_empty() {
            return Err(Error::Empty("assertion"));
        }
        let first = text.split(|c: char| !c.is_ascii_alphabetic()).next();
        let is_whole = ["select", "with", "values"]
            .iter()
            .any(|word| first.is_some_and(|first| first.eq_ignore_ascii_case(word)));
        let statement = match is_whole {
            true => text.to_owned(),
            false => format!("SELECT {text}"),
        };
        let sql = Sql::new(&statement, &[])?;
        if let names @ ([] | [_, _, ..]) = sql.names() {
            let message = format!(
                "an assertion gives one value; this one gives {}",
                names.len()
            );
            return Err(Error::Senseless(message));
        }
        // SQL counts one row where there is no table.
        if sql.reads_nothing() && text.to_lowercase().contains("count") {
            let message = "it counts nothing, and is always true or false; say what, as in `count(*) > 0 FROM claims`";
            return Err(Error::Senseless(message.to_owned()));
        }
        // What is compared is asked for as well, so that a failure can tell it.
        let compared = compared(&statement);
        let asks_both = compared.and_then(|(left, both)| Some((left, Sql::new(&both, &[]).ok()?)));
        let (compared, sql) = match asks_both {
            Some((left, both)) => (Some(left), both),
            None => (None, sql),
        };
        Ok(Assertion {
            text: text.to_owned(),
            compared,
            sql,
        })
    }

    /// The statement as the user wrote it.
    pub fn text(&self) -> &str {
        &self.text
    }

    /// What it takes from each report.
    pub fn needs(&self) -> &Needs {
        self.sql.needs()
    }

    /// Takes the rows of a report.
    pub fn add(&mut self, batch: &Batch) -> Result<(), Error> {
        self.sql.add(batch)
    }

    /// Weighs it over all that was taken.
    pub fn weigh(self) -> Result<Verdict, Error> {
        let answer = self.sql.run(Some(2))?;
        let fails = |why: &str| Ok(Verdict::Fails(why.to_owned()));
        match answer.rows.as_slice() {
            [] => fails("gives no row"),
            [row] => weigh(row, self.compared.as_deref()),
            _ => fails("gives more rows than one"),
        }
    }
}

fn weigh(row: &Record<'_>, compared: Option<&str>) -> Result<Verdict, Error> {
    let told = match (compared, row.get(1)) {
        (Some(words), Some(value)) if *value != Value::Null => {
            format!(": {words} is {}", value.to_cell())
        }
        _ => String::new(),
    };
    let fails = |what: String| Ok(Verdict::Fails(format!("is {what}{told}")));
    match row.first() {
        None | Some(Value::Null) => fails("null".to_owned()),
        Some(Value::Int(0) | Value::Bool(false)) => fails("false".to_owned()),
        Some(Value::Decimal(Decimal::ZERO)) => fails("false".to_owned()),
        Some(Value::Int(_) | Value::Decimal(_) | Value::Bool(true)) => Ok(Verdict::Holds),
        Some(words) => fails(format!("`{}`, which is not true or false", words.to_cell())),
    }
}

/// The words before the comparison that a statement selects, and the statement that selects their value as well:
/// `count(*)` and `SELECT count(*) > 9, count(*) FROM claims` of `SELECT count(*) > 9 FROM claims`.
fn compared(statement: &str) -> Option<(String, String)> {
    const SELECT: usize = "SELECT ".len();
    let selects = statement.get(..SELECT)?.eq_ignore_ascii_case("select ");
    let body = statement.get(SELECT..).filter(|_| selects)?;
    let (mut at, mut depth, mut left, mut from) = (0, 0, None, body.len());
    while at < body.len() {
        let width = match body.as_bytes()[at] {
            byte if byte.is_ascii_alphabetic() => {
                let word = body[at..]
                    .split(|c: char| !c.is_alphanumeric() && c != '_')
                    .next()?;
                let is = |known: &str| depth == 0 && word.eq_ignore_ascii_case(known);
                if is("from") {
                    from = at;
                    break;
                }
                // Of several comparisons none alone is why.
                if ["and", "or", "not", "case", "distinct", "between"]
                    .into_iter()
                    .any(is)
                {
                    return None;
                }
                word.len()
            }
            b'(' => {
                depth += 1;
                1
            }
            b')' => {
                depth -= 1;
                1
            }
            b'<' | b'>' | b'=' | b'!' if depth == 0 => {
                left = left.or(Some(&body[..at]));
                1
            }
            _ => piece(&body[at..]),
        };
        at += width;
    }
    let left = left
        .map(str::trim)
        .filter(|left| left.contains(char::is_alphabetic))?;
    let (value, rest) = (body[..from].trim_end(), &body[from..]);
    Some((left.to_owned(), format!("SELECT {value}, {left} {rest}")))
}

/// The statements of a file with the line that each begins on, from 1. A statement ends at a semicolon that stands in no
/// quotes; remarks, `-- to the end of a line` and `/* … */`, are left out.
pub fn statements(text: &str) -> Vec<(usize, String)> {
    let mut statements: Vec<(usize, String)> = Vec::new();
    let mut statement = String::new();
    let (mut begun, mut line, mut rest) = (1, 1, text);
    while let Some(c) = rest.chars().next() {
        let piece = &rest[..piece(rest)];
        rest = &rest[piece.len()..];
        let is_remark = piece.starts_with("--") || piece.starts_with("/*");
        if c == ';' {
            statements.push((begun, std::mem::take(&mut statement)));
        } else if is_remark {
            statement.push(' ');
        } else {
            if statement.trim().is_empty() && !c.is_whitespace() {
                begun = line;
            }
            statement.push_str(piece);
        }
        line += piece.matches('\n').count();
    }
    statements.push((begun, statement));
    let told = statements
        .into_iter()
        .map(|(line, statement)| (line, statement.trim().to_owned()));
    told.filter(|(_, statement)| !statement.is_empty())
        .collect()
}

/// How many bytes at the start of a text are one: a quoted name or string, a remark, or a character.
fn piece(text: &str) -> usize {
    let until = |end: &str, from: usize| {
        let behind = text[from..].find(end).map(|at| from + at + end.len());
        behind.unwrap_or(text.len())
    };
    match text.as_bytes() {
        [quote @ (b'\'' | b'"' | b'`'), ..] => {
            until(char::from(*quote).encode_utf8(&mut [0; 4]), 1)
        }
        [b'[', ..] => until("]", 1),
        [b'-', b'-', ..] => text.find('\n').unwrap_or(text.len()),
        [b'/', b'*', ..] => until("*/", 2),
        _ => text.chars().next().map_or(0, char::len_utf8),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn check(text: &str, expect: &str) {
        let verdict = Assertion::new(text).and_then(Assertion::weigh);
        let words = match verdict {
            Ok(Verdict::Holds) => "holds".to_owned(),
            Ok(Verdict::Fails(why)) => why,
            Err(error) => error.to_string(),
        };
        assert_eq!(words, expect, "{text}");
    }

    #[test]
    fn one_value_must_be_true() {
        check("SELECT count(*) = 0 FROM organizations", "holds");
        check("count(*) = 0 FROM organizations;", "holds");
        check(
            "(SELECT count(*) FROM claims) >= 10",
            "is false: (SELECT count(*) FROM claims) is 0",
        );
        check("1 = 2", "is false");
        check("count(*) > 0 FROM claims", "is false: count(*) is 0");
        check("count(*) > 0 AND 1 FROM claims", "is false");
        check(
            "count(*) FILTER (WHERE unit = 'a > b') >= 1 from claims where unit > 'EUR'",
            "is false: count(*) FILTER (WHERE unit = 'a > b') is 0",
        );
        check("select max(value) > 3 from claims", "is null");
        check("0.0", "is false");
        check("'yes'", "is `yes`, which is not true or false");
        check("value > 3 FROM claims", "gives no row");
        check("VALUES (1), (2)", "gives more rows than one");
    }

    #[test]
    fn what_is_no_assertion_is_refused() {
        check(" ; ", "the assertion is empty");
        check(
            "SELECT 1, 2",
            "an assertion gives one value; this one gives 2",
        );
        check(
            "1; SELECT 2",
            "more than one statement; expected a single SELECT",
        );
    }

    #[test]
    fn statements_end_at_semicolons_outside_of_quotes() {
        let text = "-- fewest; members\ncount(*) > 1\n  FROM claims; SELECT ';' = ';';\n\n/* a;\nb */ 1 AS \"a;b\" ; ;\n\n2";
        let expect = [
            (2, "count(*) > 1\n  FROM claims"),
            (3, "SELECT ';' = ';'"),
            (6, "1 AS \"a;b\""),
            (8, "2"),
        ];
        assert_eq!(
            statements(text),
            expect.map(|(line, text)| (line, text.to_owned()))
        );
        for text in ["", ";;", "-- nothing", "/* open"] {
            assert_eq!(statements(text), [], "{text}");
        }
        assert_eq!(statements("SELECT 'it''s; ' ; 1").len(), 2);
    }
}
