//! Assertions: what a user says must hold, in SQL over the tables of all reports.

use crate::model::Decimal;
use crate::query::{Batch, Error, Needs, Sql};
use crate::rows::{Record, Value};

/// A statement that must give one value, and that value be true.
pub struct Assertion {
    /// The statement as the user wrote it.
    text: String,
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
        Ok(Assertion {
            text: text.to_owned(),
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
            [row] => weigh(row),
            _ => fails("gives more rows than one"),
        }
    }
}

fn weigh(row: &Record<'_>) -> Result<Verdict, Error> {
    let fails = |what: String| Ok(Verdict::Fails(format!("is {what}")));
    match row.first() {
        None | Some(Value::Null) => fails("null".to_owned()),
        Some(Value::Int(0) | Value::Bool(false)) => fails("false".to_owned()),
        Some(Value::Decimal(Decimal::ZERO)) => fails("false".to_owned()),
        Some(Value::Int(_) | Value::Decimal(_) | Value::Bool(true)) => Ok(Verdict::Holds),
        Some(words) => fails(format!("`{}`, which is not true or false", words.to_cell())),
    }
}

/// The statements of a file, each of which ends with a semicolon at the end of a line. Lines that begin with `--` are
/// remarks.
pub fn statements(text: &str) -> Vec<String> {
    let mut statements = vec![String::new()];
    for line in text
        .lines()
        .filter(|line| !line.trim_start().starts_with("--"))
    {
        let last = statements.last_mut().expect("there is always one");
        last.push_str(line.trim_end());
        match line.trim_end().ends_with(';') {
            true => statements.push(String::new()),
            false => last.push('\n'),
        }
    }
    let statements = statements.iter().map(|statement| statement.trim());
    let told = statements.filter(|statement| !statement.is_empty());
    told.map(str::to_owned).collect()
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
        check("(SELECT count(*) FROM claims) >= 10", "is false");
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
    fn files_hold_statements_that_end_lines() {
        let text = "-- fewest members\ncount(*) > 1\n  FROM claims;\n\nSELECT ';' = ';';\n1";
        assert_eq!(
            statements(text),
            ["count(*) > 1\n  FROM claims;", "SELECT ';' = ';';", "1"]
                .map(|statement| statement.to_owned())
        );
    }
}
