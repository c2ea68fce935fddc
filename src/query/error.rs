//! What can be wrong with a question, said with the place where it is wrong.

use rusqlite::ErrorCode;

use super::place::Place;
use super::schema::VIEW_NAMES;
use super::unknown::Unknown;
use crate::rows::Table;

/// Why a question has no answer.
#[derive(Debug, thiserror::Error)]
pub enum Error {
    /// A word is none of its list.
    #[error(transparent)]
    Unknown(Box<Unknown>),
    /// An expression or query is none.
    #[error("{message}\n{place}")]
    Expression {
        /// What is wrong.
        message: String,
        /// Where.
        place: Place,
    },
    /// A query would do more than read.
    #[error("{0} is refused: a query only reads; expected a SELECT")]
    Refused(String),
    /// A query holds several statements.
    #[error("more than one statement; expected a single SELECT")]
    SeveralStatements,
    /// A query or expression says nothing.
    #[error("the {0} is empty")]
    Empty(&'static str),
    /// Values for parameters are missing or too many.
    #[error("{0}")]
    Parameter(String),
    /// A question that makes no sense of these columns.
    #[error("{0}")]
    Senseless(String),
    /// The query failed as it ran.
    #[error("the query failed: {0}")]
    Failed(String),
    /// The answer does not fit.
    #[error("the answer is larger than {0} MiB; select fewer rows or columns")]
    TooLarge(usize),
}

impl From<Unknown> for Error {
    fn from(unknown: Unknown) -> Error {
        Error::Unknown(Box::new(unknown))
    }
}

impl Error {
    /// Something went wrong while a statement ran.
    pub(super) fn of_run(error: rusqlite::Error) -> Error {
        match error.sqlite_error_code() {
            Some(ErrorCode::OutOfMemory) => Error::Failed("it needs too much memory".to_owned()),
            _ => Error::Failed(message(&error)),
        }
    }
}

/// What a user wrote, inside the statement that is made of it.
#[derive(Clone, Copy)]
pub(super) struct Written<'a> {
    /// What stands before it.
    pub(super) before: &'a str,
    /// What the user wrote.
    pub(super) text: &'a str,
    /// What stands after it.
    pub(super) after: &'a str,
}

impl Written<'_> {
    /// The whole statement.
    pub(super) fn statement(&self) -> String {
        [self.before, self.text, self.after].concat()
    }

    /// Says what is wrong with it, given what SQLite says, and the columns that can be named, table by table.
    pub(super) fn explain(
        &self,
        error: &rusqlite::Error,
        columns: &[(String, Vec<&str>)],
    ) -> Error {
        let message = message(error);
        let place = match error {
            rusqlite::Error::SqlInputError { offset, .. } => usize::try_from(*offset).ok(),
            _ => None,
        };
        let offset = place.map_or(self.text.len(), |at| at.saturating_sub(self.before.len()));
        let place = Place::new(self.text.trim_end(), offset);
        let named = |rest: &str| {
            let word = rest.split(" - ").next().unwrap_or(rest).trim_matches('"');
            word.rsplit('.').next().unwrap_or(word).to_owned()
        };
        if let Some(rest) = message.strip_prefix("no such column: ") {
            let all: Vec<&str> = columns
                .iter()
                .flat_map(|(_, names)| names.clone())
                .collect();
            let hint = if rest.contains("string literal") {
                "text stands in single quotes"
            } else {
                ""
            };
            let expected = columns
                .iter()
                .map(|(title, names)| {
                    let names = names.iter().map(|name| (*name).to_owned()).collect();
                    (title.clone(), names)
                })
                .collect();
            return Error::from(Unknown {
                hint,
                place: Some(place),
                expected,
                ..Unknown::of("column", &named(rest), "", all)
            });
        }
        if let Some(rest) = message.strip_prefix("no such table: ") {
            let name = named(rest);
            // SQLite looks tables up when it has read all, and then tells no place.
            let place = match self.text.find(&name) {
                Some(at) if place.token().is_empty() => Place::new(&place.text, at),
                _ => place,
            };
            let tables = Table::ALL.map(Table::name).into_iter().chain(VIEW_NAMES);
            return Error::from(Unknown {
                place: Some(place),
                ..Unknown::of("table", &name, "tables", tables)
            });
        }
        let is_cut_short = place.token().is_empty()
            && (message.ends_with("syntax error") || message == "incomplete input");
        Error::Expression {
            message: if is_cut_short {
                "something is missing at the end".to_owned()
            } else {
                message
            },
            place,
        }
    }
}

/// What SQLite says, without the statement.
fn message(error: &rusqlite::Error) -> String {
    match error {
        rusqlite::Error::SqlInputError { msg, .. } => msg.clone(),
        rusqlite::Error::SqliteFailure(_, Some(message)) => message.clone(),
        error => error.to_string(),
    }
}
