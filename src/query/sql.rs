//! A whole query: any SELECT over the tables.

use rusqlite::types::{Null, Value as SqlValue};

use super::answer::{Answer, distinct, kind_of};
use super::cell;
use super::database::{Database, Reads};
use super::error::{Error, Written};
use super::listing::fill_table;
use super::needs::{Batch, Needs};
use crate::model::Decimal;
use crate::rows::{Field, Record, Value};

/// What the database may grow by as a query runs.
const MAX_GROWTH: i64 = 1 << 30;

/// An answer with more bytes is no answer for people, and a query that does not end has no other end.
const MAX_ANSWER_MIB: usize = 1024;

/// A query, ready to take reports one after the other.
pub struct Sql {
    database: Database,
    text: String,
    parameters: Vec<(String, SqlValue)>,
    /// The names of the columns of the answer.
    names: Vec<String>,
    reads: Reads,
    needs: Needs,
}

impl Sql {
    /// Checks a query before any report is read. `parameters` are names without a colon, and values as users write
    /// them: a number, `null`, words, or words in single quotes.
    pub fn new(text: &str, parameters: &[(String, String)]) -> Result<Sql, Error> {
        if text.trim().is_empty() {
            return Err(Error::Empty("query"));
        }
        let database = Database::open(Database::model_fields());
        let (statement, reads) = database.prepare(plain(text), &[])?;
        let parameters = bind(&statement, parameters)?;
        let names = distinct(statement.column_names());
        drop(statement);
        let mut needs = Needs::default();
        needs.add_reads(&reads);
        Ok(Sql {
            database,
            text: text.to_owned(),
            parameters,
            names,
            reads,
            needs,
        })
    }

    /// What it takes from each report.
    pub fn needs(&self) -> &Needs {
        &self.needs
    }

    /// Whether no report changes its answer.
    pub fn reads_nothing(&self) -> bool {
        self.reads.tables.is_empty()
    }

    /// The names of the columns of the answer.
    pub fn names(&self) -> &[String] {
        &self.names
    }

    /// Takes the rows of a report, whose text no report taken before has: its rows would have the same keys.
    pub fn add(&mut self, batch: &Batch) -> Result<(), Error> {
        for (table, names) in &self.reads.tables {
            let names = names.iter().map(String::as_str);
            fill_table(&self.database, &self.needs, batch, *table, names)?;
        }
        Ok(())
    }

    /// Runs it over all that was taken; of more rows than `limit` the first are the answer.
    pub fn run(self, limit: Option<usize>) -> Result<Answer, Error> {
        self.run_within(limit.unwrap_or(usize::MAX), MAX_GROWTH, MAX_ANSWER_MIB)
    }

    fn run_within(
        self,
        limit: usize,
        max_growth: i64,
        max_answer_mib: usize,
    ) -> Result<Answer, Error> {
        self.database.limit_growth(max_growth)?;
        let (mut statement, _) = self.database.prepare(plain(&self.text), &[])?;
        for (name, value) in &self.parameters {
            statement
                .raw_bind_parameter(name.as_str(), value)
                .map_err(Error::of_run)?;
        }
        let names = self.names;
        let mut rows = Vec::new();
        let mut bytes = 0;
        let mut found = statement.raw_query();
        let mut notes = Vec::new();
        while let Some(row) = found.next().map_err(Error::of_run)? {
            if rows.len() == limit {
                // A query need not end for its first rows to be known.
                notes.push(format!("the first {limit} rows; there are more"));
                break;
            }
            let record: Record<'static> = (0..names.len())
                .map(|at| row.get_ref(at).map(cell::read))
                .collect::<Result<_, _>>()
                .map_err(Error::of_run)?;
            bytes += record.iter().map(size_of_value).sum::<usize>();
            if bytes > max_answer_mib << 20 {
                return Err(Error::TooLarge(max_answer_mib));
            }
            rows.push(record);
        }
        let fields = names.into_iter().enumerate().map(|(at, name)| {
            let values = rows.iter().map(|row: &Record<'static>| &row[at]);
            Field::made(name, kind_of(values))
        });
        Ok(Answer {
            fields: fields.collect(),
            rows,
            total: None,
            notes,
        })
    }
}

fn plain(text: &str) -> Written<'_> {
    Written {
        before: "",
        text,
        after: "",
    }
}

fn size_of_value(value: &Value<'_>) -> usize {
    let words = match value {
        Value::Text(words) => words.len(),
        _ => 0,
    };
    size_of::<Value<'_>>() + words
}

/// The parameters of a statement, by their names in it, with the values given.
fn bind(
    statement: &rusqlite::Statement<'_>,
    given: &[(String, String)],
) -> Result<Vec<(String, SqlValue)>, Error> {
    let names: Vec<Option<&str>> = (1..=statement.parameter_count())
        .map(|at| statement.parameter_name(at))
        .collect();
    if names.contains(&None) {
        let message = "a parameter has a name: `:name` in the query, `-p name=value` beside it";
        return Err(Error::Parameter(message.to_owned()));
    }
    let names: Vec<&str> = names.into_iter().flatten().collect();
    for (name, _) in given {
        if !names.iter().any(|known| known[1..] == *name) {
            let of = match names.as_slice() {
                [] => "it has none".to_owned(),
                names => format!("it has {}", names.join(", ")),
            };
            return Err(Error::Parameter(format!(
                "the query has no parameter `:{name}`; {of}"
            )));
        }
    }
    names
        .into_iter()
        .map(|name| {
            let value = given.iter().rev().find(|(given, _)| *given == name[1..]);
            match value {
                Some((_, value)) => Ok((name.to_owned(), literal(value))),
                None => {
                    let plain = &name[1..];
                    let message =
                        format!("parameter `{name}` has no value; say `-p {plain}=VALUE`");
                    Err(Error::Parameter(message))
                }
            }
        })
        .collect()
}

/// A value as users write it.
fn literal(text: &str) -> SqlValue {
    if text.eq_ignore_ascii_case("null") {
        return Null.into();
    }
    if let Some(quoted) = text
        .strip_prefix('\'')
        .and_then(|rest| rest.strip_suffix('\''))
    {
        return quoted.replace("''", "'").into();
    }
    match Decimal::parse(text) {
        Some(number) => number
            .to_i64()
            .map_or_else(|| number.to_f64().into(), SqlValue::from),
        None => text.to_owned().into(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn check(query: &str, expect: &str) {
        let sql = Sql::new(query, &[]).unwrap();
        // Small enough for a test, large enough for others beside it, which share the limit.
        let error = sql.run_within(usize::MAX, 200 << 20, 1).unwrap_err();
        assert_eq!(error.to_string(), expect);
    }

    #[test]
    fn a_limit_ends_queries_without_end() {
        let query =
            "WITH RECURSIVE n(x) AS (SELECT 1 UNION ALL SELECT x + 1 FROM n) SELECT x FROM n";
        let answer = Sql::new(query, &[]).unwrap().run(Some(2)).unwrap();
        assert_eq!(answer.rows, [[Value::Int(1)], [Value::Int(2)]]);
        assert_eq!(answer.notes, ["the first 2 rows; there are more"]);
        let answer = Sql::new("SELECT 1", &[]).unwrap().run(Some(1)).unwrap();
        assert_eq!(answer.notes, [""; 0]);
    }

    #[test]
    fn queries_without_end_are_ended() {
        check(
            "WITH RECURSIVE n(x) AS (SELECT 1 UNION ALL SELECT x + 1 FROM n) SELECT x FROM n",
            "the answer is larger than 1 MiB; select fewer rows or columns",
        );
        check(
            "SELECT length(zeroblob(300000000))",
            "the query failed: string or blob too big",
        );
        check(
            "WITH RECURSIVE n(x) AS (SELECT randomblob(9000000) UNION SELECT randomblob(9000000) FROM n) \
             SELECT count(*) FROM n",
            "the query failed: it needs too much memory",
        );
    }
}
