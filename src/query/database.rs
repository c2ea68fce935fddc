//! The embedded database: in memory, and sealed while it works on what a user wrote.

use std::collections::{BTreeMap, BTreeSet};
use std::sync::{Arc, Mutex, MutexGuard};

use rusqlite::config::DbConfig;
use rusqlite::hooks::{AuthAction, AuthContext, Authorization};
use rusqlite::limits::Limit;
use rusqlite::{Connection, Statement, params_from_iter};

use super::cell::Cell;
use super::error::{Error, Written};
use super::{regexp, schema};
use crate::rows::{Field, Table, Value};

/// No text or blob that a query makes is longer.
const MAX_TEXT: i32 = 1 << 28;

/// Tables in memory.
pub(super) struct Database {
    connection: Connection,
    seal: Arc<Mutex<Seal>>,
    /// The columns of each table.
    fields: BTreeMap<Table, Vec<Field>>,
}

/// What a statement reads.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(super) struct Reads {
    /// The tables with the columns of each; a table whose rows are only counted has none.
    pub(super) tables: BTreeMap<Table, BTreeSet<String>>,
    /// How many SELECTs it holds, itself included.
    pub(super) selects: usize,
}

/// Who may do what: everything while open, only reading while closed.
#[derive(Default)]
struct Seal {
    closed: bool,
    reads: Reads,
    refused: Option<String>,
}

impl Seal {
    fn ask(&mut self, action: AuthAction<'_>) -> Authorization {
        if !self.closed {
            return Authorization::Allow;
        }
        match action {
            AuthAction::Select => self.reads.selects += 1,
            AuthAction::Read {
                table_name,
                column_name,
            } => {
                if let Some(table) = Table::from_name(table_name) {
                    let columns = self.reads.tables.entry(table).or_default();
                    if !column_name.is_empty() {
                        columns.insert(column_name.to_owned());
                    }
                }
            }
            AuthAction::Recursive => {}
            AuthAction::Function { function_name }
                if !matches!(function_name, "load_extension" | "fts3_tokenizer") => {}
            other => {
                self.refused.get_or_insert_with(|| name_of(&other));
                return Authorization::Deny;
            }
        }
        Authorization::Allow
    }
}

/// What a refused action is called by people.
fn name_of(action: &AuthAction<'_>) -> String {
    match action {
        AuthAction::Function { function_name } => format!("`{function_name}`"),
        AuthAction::Pragma { pragma_name, .. } => format!("`PRAGMA {pragma_name}`"),
        AuthAction::Attach { .. } => "`ATTACH`".to_owned(),
        AuthAction::Detach { .. } => "`DETACH`".to_owned(),
        AuthAction::Insert { .. } => "`INSERT`".to_owned(),
        AuthAction::Update { .. } => "`UPDATE`".to_owned(),
        AuthAction::Delete { .. } => "`DELETE`".to_owned(),
        AuthAction::Transaction { .. } | AuthAction::Savepoint { .. } => "a transaction".to_owned(),
        _ => "changing the schema".to_owned(),
    }
}

/// What a statement does that begins with the name of it; SQLite names the first of the steps it takes instead.
fn verb(text: &str) -> Option<String> {
    const VERBS: [&str; 7] = [
        "DROP", "CREATE", "ALTER", "REPLACE", "REINDEX", "ANALYZE", "VACUUM",
    ];
    let word = text
        .trim_start()
        .split(|c: char| !c.is_ascii_alphabetic())
        .next()?;
    let verb = VERBS
        .into_iter()
        .find(|verb| verb.eq_ignore_ascii_case(word))?;
    Some(format!("`{verb}`"))
}

impl Database {
    /// An empty database with these tables.
    pub(super) fn open(fields: BTreeMap<Table, Vec<Field>>) -> Database {
        let seal = Arc::new(Mutex::new(Seal::default()));
        let connection =
            connect(&fields, seal.clone()).expect("a database in memory opens with our schema");
        Database {
            connection,
            seal,
            fields,
        }
    }

    /// The columns that tables have in the model.
    pub(super) fn model_fields() -> BTreeMap<Table, Vec<Field>> {
        let fields = |table: Table| table.columns().iter().map(Field::from).collect();
        Table::ALL.map(|table| (table, fields(table))).into()
    }

    fn seal(&self) -> MutexGuard<'_, Seal> {
        self.seal.lock().expect("nobody panics with the seal")
    }

    /// Does something to the database that no user wrote.
    fn unsealed<T>(
        &self,
        work: impl FnOnce(&Connection) -> rusqlite::Result<T>,
    ) -> Result<T, Error> {
        self.seal().closed = false;
        let done = work(&self.connection);
        self.seal().closed = true;
        done.map_err(Error::of_run)
    }

    /// Prepares a statement that holds what a user wrote, and says what it reads.
    ///
    /// `among` are the tables whose columns can be named; where it is empty, those that the text names.
    pub(super) fn prepare(
        &self,
        written: Written<'_>,
        among: &[Table],
    ) -> Result<(Statement<'_>, Reads), Error> {
        *self.seal() = Seal {
            closed: true,
            ..Seal::default()
        };
        let prepared = self.connection.prepare(&written.statement());
        let seal = std::mem::take(&mut *self.seal());
        self.seal().closed = true;
        let refused = |what: String| Err(Error::Refused(verb(written.text).unwrap_or(what)));
        match prepared {
            _ if seal.refused.is_some() => refused(seal.refused.unwrap_or_default()),
            Ok(statement) if !statement.readonly() || statement.column_count() == 0 => {
                refused("the statement".to_owned())
            }
            Ok(statement) => Ok((statement, seal.reads)),
            Err(rusqlite::Error::MultipleStatement) => Err(Error::SeveralStatements),
            Err(error) => Err(written.explain(&error, &self.nameable(written.text, among))),
        }
    }

    /// The columns that can be named, table by table.
    fn nameable(&self, text: &str, among: &[Table]) -> Vec<(String, Vec<&str>)> {
        let text = text.to_lowercase();
        let is_word = |c: char| c.is_alphanumeric() || c == '_';
        let named = |table: &&Table| text.split(|c| !is_word(c)).any(|word| word == table.name());
        let mut tables: Vec<Table> = among.to_vec();
        if tables.is_empty() {
            tables = Table::ALL.iter().filter(named).copied().collect();
        }
        if tables.is_empty() {
            tables = Table::ALL.to_vec();
        }
        let names = |table: Table| self.fields[&table].iter().map(|field| &*field.name);
        tables
            .into_iter()
            .map(|table| {
                (
                    format!("columns of {}", table.name()),
                    names(table).collect(),
                )
            })
            .collect()
    }

    /// Adds rows to a table, of each the values of `columns`; returns the number of the first row, if there is one.
    pub(super) fn fill<'r, 'v: 'r>(
        &self,
        table: Table,
        columns: &[&str],
        rows: impl Iterator<Item = impl Iterator<Item = &'r Value<'v>>>,
    ) -> Result<Option<i64>, Error> {
        let names = std::iter::once("rowid").chain(columns.iter().copied());
        let sql = schema::insert("INSERT", table, names);
        self.unsealed(|connection| {
            connection.execute_batch("BEGIN")?;
            let mut insert = connection.prepare(&sql)?;
            let mut first = None;
            for values in rows {
                // Without a number of its own, the row gets the one after the last.
                for (nth, value) in std::iter::once(&Value::Null).chain(values).enumerate() {
                    insert.raw_bind_parameter(nth + 1, Cell(value))?;
                }
                insert.raw_execute()?;
                first.get_or_insert_with(|| connection.last_insert_rowid());
            }
            connection.execute_batch("COMMIT")?;
            Ok(first)
        })
    }

    /// Removes all rows of a table.
    pub(super) fn clear(&self, table: Table) -> Result<(), Error> {
        let sql = format!("DELETE FROM {}", table.name());
        self.unsealed(|connection| connection.execute_batch(&sql))
    }

    /// Removes rows of a table by their numbers.
    pub(super) fn remove(
        &self,
        table: Table,
        numbers: impl Iterator<Item = i64>,
    ) -> Result<(), Error> {
        let sql = format!("DELETE FROM {} WHERE rowid = ?", table.name());
        self.unsealed(|connection| {
            connection.execute_batch("BEGIN")?;
            let mut delete = connection.prepare(&sql)?;
            for number in numbers {
                delete.execute([number])?;
            }
            connection.execute_batch("COMMIT")
        })
    }

    /// Limits what the database may grow by to `bytes`. The limit is one of the whole process, and is never raised.
    pub(super) fn limit_growth(&self, bytes: i64) -> Result<(), Error> {
        self.unsealed(|connection| {
            let pragma = |name: &str| {
                connection.query_row(&format!("PRAGMA {name}"), [], |row| row.get::<_, i64>(0))
            };
            let limit = pragma("page_count")? * pragma("page_size")? + bytes;
            pragma(&format!("hard_heap_limit = {limit}")).map(|_| ())
        })
    }

    /// The numbers of rows that a statement of ours, already prepared once, selects.
    pub(super) fn numbers(
        &self,
        sql: &str,
        parameters: &[rusqlite::types::Value],
    ) -> Result<Vec<i64>, Error> {
        let mut statement = self.connection.prepare(sql).map_err(Error::of_run)?;
        let rows = statement
            .query_map(params_from_iter(parameters), |row| row.get(0))
            .map_err(Error::of_run)?;
        rows.collect::<Result<_, _>>().map_err(Error::of_run)
    }

    /// The connection, for statements that were prepared before.
    pub(super) fn connection(&self) -> &Connection {
        &self.connection
    }
}

/// Opens a database: only in memory, nothing attached or loaded, double quotes only around names.
fn connect(
    fields: &BTreeMap<Table, Vec<Field>>,
    seal: Arc<Mutex<Seal>>,
) -> rusqlite::Result<Connection> {
    let mut connection = Connection::open_in_memory()?;
    for option in [
        DbConfig::SQLITE_DBCONFIG_DQS_DDL,
        DbConfig::SQLITE_DBCONFIG_DQS_DML,
        DbConfig::SQLITE_DBCONFIG_TRUSTED_SCHEMA,
    ] {
        connection.set_db_config(option, false)?;
    }
    connection.set_db_config(DbConfig::SQLITE_DBCONFIG_DEFENSIVE, true)?;
    connection.set_limit(Limit::SQLITE_LIMIT_ATTACHED, 0)?;
    connection.set_limit(Limit::SQLITE_LIMIT_LENGTH, MAX_TEXT)?;
    regexp::add(&connection)?;
    connection.execute_batch("PRAGMA temp_store = MEMORY")?;
    for (table, fields) in fields {
        connection.execute_batch(&schema::bare(*table, fields))?;
    }
    connection.execute_batch(schema::VIEWS)?;
    connection.authorizer(Some(move |context: AuthContext<'_>| match seal.lock() {
        Ok(mut seal) => seal.ask(context.action),
        Err(_) => Authorization::Deny,
    }))?;
    Ok(connection)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn written(text: &str) -> Written<'_> {
        Written {
            before: "",
            text,
            after: "",
        }
    }

    #[track_caller]
    fn check(sql: &str, expect: &[(Table, &[&str])]) {
        let database = Database::open(Database::model_fields());
        let (_, reads) = database.prepare(written(sql), &[]).unwrap();
        let expect = expect.iter().map(|(table, columns)| {
            let columns = columns.iter().map(|name| (*name).to_owned()).collect();
            (*table, columns)
        });
        assert_eq!(reads.tables, expect.collect());
    }

    #[test]
    fn names_the_columns_a_query_reads() {
        check(
            "SELECT max(value) FROM claims WHERE unit = 'EUR' GROUP BY source",
            &[(Table::Claims, &["source", "unit", "value"])],
        );
        check("SELECT count(*) FROM roles", &[(Table::Roles, &[])]);
        check(
            "SELECT name, side FROM organization_roles",
            &[(
                Table::Roles,
                &[
                    "certainty",
                    "holder",
                    "holder_id",
                    "line",
                    "organization",
                    "organization_id",
                    "report_id",
                    "role",
                    "role_id",
                    "source",
                    "status",
                ],
            )],
        );
    }

    #[track_caller]
    fn check_refused(sql: &str, expect: &str) {
        let database = Database::open(Database::model_fields());
        let error = database.prepare(written(sql), &[]).map(|_| ()).unwrap_err();
        let message = error.to_string();
        assert!(message.starts_with(expect), "{sql}: {message}");
    }

    #[test]
    fn refuses_what_is_no_reading() {
        check_refused("ATTACH 'x.db' AS x", "`ATTACH` is refused");
        check_refused("DETACH main", "`DETACH` is refused");
        check_refused("DELETE FROM claims", "`DELETE` is refused");
        check_refused(
            "INSERT INTO claims (unit) VALUES (1)",
            "`INSERT` is refused",
        );
        check_refused("UPDATE claims SET unit = 1", "`UPDATE` is refused");
        check_refused("drop table claims", "`DROP` is refused");
        check_refused("CREATE TABLE x (y)", "`CREATE` is refused");
        check_refused("CREATE TEMP TABLE x (y)", "`CREATE` is refused");
        check_refused(
            "WITH x AS (SELECT 1) DELETE FROM claims",
            "`DELETE` is refused",
        );
        check_refused(
            "PRAGMA hard_heap_limit = 1",
            "`PRAGMA hard_heap_limit` is refused",
        );
        check_refused("BEGIN", "a transaction is refused");
        check_refused("SAVEPOINT x", "a transaction is refused");
        check_refused("VACUUM INTO 'x.db'", "`VACUUM` is refused");
        check_refused("REINDEX", "`REINDEX` is refused");
        check_refused(
            "SELECT load_extension('x.so')",
            "`load_extension` is refused",
        );
        check_refused("SELECT 1; SELECT 2", "more than one statement");
        check_refused("SELECT 1; DROP TABLE claims", "");
    }

    #[test]
    fn a_misspelt_name_in_double_quotes_is_an_error() {
        check_refused(
            "SELECT \"valeu\" FROM claims",
            "unknown column `valeu`; did you mean `value`?; text stands in single quotes",
        );
        check_refused(
            "SELECT value FROM claim",
            "unknown table `claim`; did you mean `claims`?\n  SELECT value FROM claim\n                    ^^^^^\n",
        );
        for (word, expect) in [
            ("orgs", "organizations"),
            ("org", "organizations"),
            ("org_roles", "organization_roles"),
            ("ROLE", "roles"),
        ] {
            check_refused(
                &format!("SELECT * FROM {word}"),
                &format!("unknown table `{word}`; did you mean `{expect}`?"),
            );
        }
    }

    #[test]
    fn pragmas_are_no_tables() {
        let database = Database::open(Database::model_fields());
        let sql = "SELECT * FROM pragma_hard_heap_limit";
        let ran = database
            .prepare(written(sql), &[])
            .and_then(|(mut statement, _)| {
                let mut rows = statement.query([]).map_err(Error::of_run)?;
                rows.next().map(|_| ()).map_err(Error::of_run)
            });
        assert!(ran.is_err());
    }
}
