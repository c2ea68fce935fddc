//! Rows read back from the lines that `extract` printed, so that a report is read once.
//!
//! A saved report has the same rows as the report just read, mentions included; only what is asked for is read from
//! its line. Members that a later version may add are passed over.

mod start;

use std::borrow::Cow;
use std::fmt;

use serde::de::{Deserialize, Deserializer, MapAccess, Visitor};
use serde_json::value::RawValue;

use super::organizations::MENTION_COLUMNS;
use super::view::{Ids, show_id};
use super::{Column, Facts, Kind, Record, Table, Value, schema};
use crate::document::LineIndex;
use crate::model::Bound;

pub use start::{is_other_output, is_saved};

/// Why a line is no saved report.
#[derive(Debug, thiserror::Error)]
pub enum Error {
    /// It is no JSON of the shape.
    #[error("no saved report: {0}")]
    Json(#[from] serde_json::Error),
    /// It is no UTF-8.
    #[error("no saved report: it is not UTF-8")]
    NoText,
    /// It is of another schema.
    #[error("no saved report: its schema is `{0}`; expected `{name}`", name = schema::REPORT)]
    Schema(String),
    /// It says that the document could not be read.
    #[error("the saved report has no rows: {0}")]
    Failed(String),
    /// A table is missing.
    #[error("no saved report: it has no `{0}`")]
    Missing(&'static str),
    /// A value is none that its column can hold.
    #[error("no saved report: `{column}` of `{}` cannot be {value}", table.name())]
    Impossible {
        /// The table of the row.
        table: Table,
        /// The column of the value.
        column: &'static str,
        /// The value as JSON.
        value: String,
    },
    /// A value is not what its column holds.
    #[error("no saved report: `{column}` of `{}` is missing or of another type", table.name())]
    Value {
        /// The table of the row.
        table: Table,
        /// The column of the value.
        column: &'static str,
    },
}

/// A report read back.
#[derive(Debug)]
pub struct Saved {
    source: String,
    report_id: String,
    /// The JSON of each table: an array of rows; of `reports` its one row.
    tables: Vec<(Table, Box<RawValue>)>,
}

impl Saved {
    /// Whether an object says that it is a saved report, right or not.
    pub fn is_one(json: &[u8]) -> bool {
        let members = serde_json::from_slice::<Members<'_>>(json);
        let is_schema = |(name, value): &(Cow<'_, str>, &RawValue)| {
            name == "schema" && value.get().starts_with("\"ecoreport/report/")
        };
        members.is_ok_and(|members| members.0.iter().any(is_schema))
    }

    /// Reads a line back.
    pub fn parse(line: &str) -> Result<Saved, Error> {
        let mut tables = Vec::new();
        let mut schema_name = Cow::Borrowed("");
        let mut missing: Vec<Table> = schema::ARRAYS.to_vec();
        for (name, value) in serde_json::from_str::<Members>(line)?.0 {
            match &*name {
                "schema" => schema_name = serde_json::from_str(value.get())?,
                "error" => {
                    if let Some(why) = serde_json::from_str::<Option<String>>(value.get())? {
                        return Err(Error::Failed(why));
                    }
                }
                "report" => tables.push((Table::Reports, value.to_owned())),
                name => {
                    missing.retain(|table| table.name() != name);
                    tables.extend(Table::from_name(name).map(|table| (table, value.to_owned())));
                }
            }
        }
        if schema_name != schema::REPORT {
            return Err(Error::Schema(schema_name.into_owned()));
        }
        let mut saved = Saved {
            source: String::new(),
            report_id: String::new(),
            tables,
        };
        let id = |name| {
            let column = Table::Reports.column(name).expect("reports has it");
            match saved.read(Table::Reports, &[column])?.pop() {
                Some(mut row) if matches!(row[0], Value::Text(_)) => {
                    Ok(row.remove(0).to_cell().into_owned())
                }
                _ => Err(Error::Value {
                    table: Table::Reports,
                    column: column.name,
                }),
            }
        };
        let (source, report_id) = (id("source")?, id("report_id")?);
        if let Some(table) = missing.first() {
            return Err(Error::Missing(table.name()));
        }
        saved.source = source;
        saved.report_id = report_id;
        Ok(saved)
    }

    /// The rows of a table that has its own place on the line.
    fn read(&self, table: Table, columns: &[&'static Column]) -> Result<Vec<Record<'_>>, Error> {
        let Some((_, json)) = self.tables.iter().find(|(known, _)| *known == table) else {
            return Ok(Vec::new());
        };
        let rows: Vec<&RawValue> = match table {
            Table::Reports => vec![json],
            _ => serde_json::from_str(json.get())?,
        };
        rows.into_iter()
            .map(|row| self.record(table, columns, row.get()))
            .collect()
    }

    fn record<'a>(
        &'a self,
        table: Table,
        columns: &[&'static Column],
        row: &'a str,
    ) -> Result<Record<'a>, Error> {
        let shared = |name: &str| match name {
            "source" if table != Table::Reports => Value::Text(Cow::Borrowed(&*self.source)),
            "report_id" if table != Table::Reports => Value::Text(Cow::Borrowed(&*self.report_id)),
            _ => Value::Null,
        };
        let mut record: Record<'a> = columns
            .iter()
            .map(|column| match column.kind {
                Kind::Bool => Value::Bool(false),
                Kind::List => Value::List(Cow::Borrowed(&[])),
                Kind::Nested => Value::Nested(Vec::new()),
                _ => shared(column.name),
            })
            .collect();
        let members: Members<'a> = serde_json::from_str(row)?;
        for (name, value) in members.0 {
            let Some(at) = columns.iter().position(|column| column.name == name) else {
                continue;
            };
            let column = columns[at];
            let read = match column.kind {
                Kind::Nested => nested(value.get())?,
                kind => Value::from_json(value.get(), kind),
            };
            let read = read.ok_or(Error::Value {
                table,
                column: column.name,
            })?;
            if !is_possible(column, &read) {
                return Err(Error::Impossible {
                    table,
                    column: column.name,
                    value: value.get().to_owned(),
                });
            }
            record[at] = read;
        }
        Ok(record)
    }

    /// The rows of `mentions`, which stand in their organizations.
    fn mentions(&self, columns: &[&'static Column]) -> Result<Vec<Record<'_>>, Error> {
        let own = ["organization_id", "name", "kind", "rule", "mentions"]
            .map(|name| Table::Organizations.column(name).expect("it is a column"));
        let mut found = Vec::new();
        for mut organization in self.read(Table::Organizations, &own)? {
            let Some(Value::Nested(mentions)) = organization.pop() else {
                continue;
            };
            for members in mentions {
                found.push(Mention::of(organization.clone(), members)?);
            }
        }
        found.sort_by_key(|mention| (mention.byte_start, mention.byte_end));
        let mut ids = Ids::default();
        Ok(found
            .into_iter()
            .map(|mention| {
                let id = show_id(ids.next_mention(mention.word("text"), mention.word("section")));
                columns
                    .iter()
                    .map(|column| match column.name {
                        "mention_id" => Value::text(Some(id.clone())),
                        "source" => Value::Text(Cow::Borrowed(&*self.source)),
                        "report_id" => Value::Text(Cow::Borrowed(&*self.report_id)),
                        name => mention.value(name),
                    })
                    .collect()
            })
            .collect())
    }
}

/// Whether a column can hold a value of its type: whole numbers are counts and places, and bounds are a closed list.
fn is_possible(column: &Column, value: &Value<'_>) -> bool {
    match (column.name, value) {
        ("line" | "column" | "end_line" | "end_column" | "page", Value::Int(number)) => *number > 0,
        (_, Value::Int(number)) => *number >= 0,
        ("bound", Value::Text(bound)) => Bound::from_name(bound).is_some(),
        _ => true,
    }
}

impl Facts for Saved {
    fn source(&self) -> &str {
        &self.source
    }

    fn report_id(&self) -> &str {
        &self.report_id
    }

    fn records(&self, table: Table, columns: &[&'static Column]) -> Result<Vec<Record<'_>>, Error> {
        match table {
            Table::Mentions => self.mentions(columns),
            table => self.read(table, columns),
        }
    }
}

/// A mention with what its organization says of it.
struct Mention<'a> {
    organization: Record<'a>,
    members: Vec<(&'static str, Value<'a>)>,
    byte_start: i64,
    byte_end: i64,
}

impl<'a> Mention<'a> {
    fn of(
        organization: Record<'a>,
        members: Vec<(&'static str, Value<'a>)>,
    ) -> Result<Mention<'a>, Error> {
        let place = |column: &'static str| {
            let found = members.iter().find(|(name, _)| *name == column);
            match found {
                Some((_, Value::Int(place))) => Ok(*place),
                _ => Err(Error::Value {
                    table: Table::Mentions,
                    column,
                }),
            }
        };
        Ok(Mention {
            byte_start: place("byte_start")?,
            byte_end: place("byte_end")?,
            organization,
            members,
        })
    }

    fn member(&self, name: &str) -> &Value<'a> {
        let found = self.members.iter().find(|(known, _)| *known == name);
        found.map_or(&Value::Null, |(_, value)| value)
    }

    fn word(&self, name: &str) -> &str {
        match self.member(name) {
            Value::Text(words) => words,
            _ => "",
        }
    }

    /// Its raw words, which are its text where nothing else is said.
    fn quote(&self) -> &str {
        match self.word("quote") {
            "" => self.word("text"),
            quote => quote,
        }
    }

    fn value(&self, name: &str) -> Value<'a> {
        match name {
            "organization_id" => self.organization[0].clone(),
            "name" => self.organization[1].clone(),
            "kind" => self.organization[2].clone(),
            "rule" => self.organization[3].clone(),
            "quote" => match self.member("quote") {
                Value::Null => self.member("text").clone(),
                quote => quote.clone(),
            },
            "end_line" | "end_column" => self.end(name),
            name => self.member(name).clone(),
        }
    }

    /// Its end, which is as far from its start as its quote is long.
    fn end(&self, name: &str) -> Value<'a> {
        let (Value::Int(line), Value::Int(column)) = (self.member("line"), self.member("column"))
        else {
            return Value::Null;
        };
        let quote = self.quote();
        let end = LineIndex::new(quote).line_col(quote, quote.len());
        let (lines, columns) = (end.line as i64 - 1, end.column as i64);
        Value::Int(match name {
            "end_line" => line + lines,
            _ if lines > 0 => columns,
            _ => column + columns - 1,
        })
    }
}

/// The mentions of an organization; `None` where one has a value that is not its column's.
fn nested(json: &str) -> Result<Option<Value<'_>>, Error> {
    let rows: Vec<Members<'_>> = serde_json::from_str(json)?;
    let row = |members: &Members<'_>| -> Option<Vec<(&'static str, Value<'static>)>> {
        let known = MENTION_COLUMNS
            .iter()
            .filter_map(|name| Table::Mentions.column(name));
        let read = known.filter_map(|column| {
            let (_, value) = members.0.iter().find(|(name, _)| name == column.name)?;
            let value = Value::from_json(value.get(), column.kind);
            Some(value.map(|value| (column.name, value.into_owned())))
        });
        read.collect()
    };
    let rows: Option<Vec<_>> = rows.iter().map(row).collect();
    Ok(rows.map(Value::Nested))
}

/// The members of an object in their order, their values unread.
struct Members<'a>(Vec<(Cow<'a, str>, &'a RawValue)>);

impl<'de> Deserialize<'de> for Members<'de> {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Members<'de>, D::Error> {
        struct Collect;
        impl<'de> Visitor<'de> for Collect {
            type Value = Members<'de>;

            fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                f.write_str("an object")
            }

            fn visit_map<A: MapAccess<'de>>(self, mut map: A) -> Result<Members<'de>, A::Error> {
                let mut members = Vec::with_capacity(map.size_hint().unwrap_or(32));
                while let Some(name) = map.next_key::<Name<'de>>()? {
                    members.push((name.0, map.next_value()?));
                }
                Ok(Members(members))
            }
        }
        deserializer.deserialize_map(Collect)
    }
}

/// A member's name, copied only where it has an escape.
#[derive(serde::Deserialize)]
#[serde(transparent)]
struct Name<'a>(#[serde(borrow)] Cow<'a, str>);
