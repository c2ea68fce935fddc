//! `x REGEXP 'pattern'` in SQL: linear in the length of `x`, whatever the pattern.

use rusqlite::functions::{Context, FunctionFlags};
use rusqlite::types::ValueRef;
use rusqlite::{Connection, Error, Result};

use regex::Regex;

/// Adds `regexp(pattern, text)`, which `text REGEXP pattern` calls.
///
/// A number is matched as it is written; null matches nothing and is no mismatch.
pub(super) fn add(connection: &Connection) -> Result<()> {
    let flags = FunctionFlags::SQLITE_UTF8
        | FunctionFlags::SQLITE_DETERMINISTIC
        | FunctionFlags::SQLITE_INNOCUOUS;
    connection.create_scalar_function("regexp", 2, flags, regexp)
}

fn regexp(context: &mut Context<'_>) -> Result<Option<bool>> {
    if context.get_raw(0) == ValueRef::Null {
        return Ok(None);
    }
    // A pattern is wrong whether or not there is text to try it on.
    let regex = context.get_or_create_aux(0, |pattern| {
        let pattern = pattern
            .as_str()
            .map_err(|_| "a pattern is text".to_owned())?;
        Regex::new(pattern).map_err(|error| format!("`{pattern}` is no pattern: {error}"))
    })?;
    let number;
    let text = match context.get_raw(1) {
        ValueRef::Text(text) => {
            std::str::from_utf8(text).map_err(|error| Error::Utf8Error(0, error))?
        }
        ValueRef::Integer(value) => {
            number = value.to_string();
            &number
        }
        ValueRef::Real(value) => {
            number = value.to_string();
            &number
        }
        ValueRef::Null | ValueRef::Blob(_) => return Ok(None),
    };
    Ok(Some(regex.is_match(text)))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn check(sql: &str, expect: Option<bool>) {
        let connection = Connection::open_in_memory().unwrap();
        add(&connection).unwrap();
        let found: Option<bool> = connection.query_row(sql, [], |row| row.get(0)).unwrap();
        assert_eq!(found, expect, "{sql}");
    }

    #[test]
    fn matches_anywhere_in_the_text() {
        check("SELECT 'sales partners' REGEXP 'partner'", Some(true));
        check("SELECT 'sales partners' REGEXP '^partner'", Some(false));
        check("SELECT 'ÉCOLE' REGEXP '(?i)école'", Some(true));
    }

    #[test]
    fn reads_numbers_as_they_are_written() {
        check("SELECT 38000.0 REGEXP '^38'", Some(true));
        check("SELECT 7 REGEXP '^7$'", Some(true));
    }

    #[test]
    fn null_is_neither_match_nor_mismatch() {
        check("SELECT NULL REGEXP 'x'", None);
        check("SELECT 'x' REGEXP NULL", None);
    }

    #[test]
    fn says_what_is_wrong_with_a_pattern() {
        let connection = Connection::open_in_memory().unwrap();
        add(&connection).unwrap();
        let error = connection
            .query_row("SELECT NULL REGEXP '('", [], |_| Ok(()))
            .unwrap_err();
        assert!(error.to_string().contains("`(` is no pattern"), "{error}");
    }
}
