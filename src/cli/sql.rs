//! `sql`: any SELECT over the tables of all reports.

use std::io::{self, Read as _, Write as _};
use std::path::Path;

use anyhow::{Context, bail};

use super::args::Sql;
use super::listing::{choose_columns, format, list_columns};
use super::output::Output;
use super::{Status, inputs, printing};
use crate::query::{self, schema};
use crate::rows::schema::QUERY;
use crate::rows::{Field, Kind};

pub(super) fn run(args: &Sql) -> anyhow::Result<Status> {
    let Some(query) = &args.query else {
        if args.print.json || args.print.format.0.is_some() {
            bail!(
                "the schema is SQL, and in no other format; `ecoreport schema tables` prints one in JSON"
            );
        }
        let mut output = Output::open(args.print.write.file(), false)?;
        output.write_all(schema().as_bytes())?;
        output.finish()?;
        return Ok(Status::Done);
    };
    let mut sql = query::Sql::new(&text_of(query)?, &args.parameter)?;
    let field = |name: &String| Field::made(name.clone(), Kind::Text);
    let fields: Vec<Field> = sql.names().iter().map(field).collect();
    let asked = match args.print.columns.as_deref() {
        Some("") => return list_columns(&fields, &args.print),
        Some(names) => Some(choose_columns(&fields, names)?),
        None => None,
    };
    let format = format(&args.print)?;
    let needs = sql.needs().clone();
    let mut notes = Vec::new();
    let taken = inputs::take_each(
        &args.read,
        args.print.write.file(),
        needs,
        |batch, its_notes| {
            notes.extend(its_notes);
            Ok(sql.add(&batch)?)
        },
    )?;
    if taken.nothing {
        return Ok(taken.status);
    }
    notes.extend(taken.copies);
    let printed = printing::answer(
        QUERY,
        sql.run(args.limit)?,
        asked,
        format,
        &args.print,
        notes,
    )?;
    Ok(taken.status.max(printed))
}

/// The query, or what the file or stream that is named instead of one holds.
fn text_of(query: &str) -> anyhow::Result<String> {
    let mut text = String::new();
    let is_file = Path::new(query).extension().is_some_and(|end| end == "sql");
    if query == "-" {
        io::stdin().lock().read_to_string(&mut text)
    } else if is_file {
        std::fs::File::open(query).and_then(|mut file| file.read_to_string(&mut text))
    } else if Path::new(query).exists() {
        bail!(
            "`{query}` is to be read; the query stands before it, as in `ecoreport sql 'SELECT …' {query}`"
        );
    } else {
        return Ok(query.to_owned());
    }
    .with_context(|| format!("cannot read the query `{query}`"))?;
    Ok(text)
}
