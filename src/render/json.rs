//! JSON: listings, and the line `extract` prints.

use std::io::{self, Write};

use serde_json::Value as Json;

use crate::rows::{Column, Field, Record, Row, Table, Value, View, schema};

/// The start of `{"schema":"ecoreport/claims/1","items":[…],"total":N,"notes":[…]}`, whose items stand one a line.
pub(super) fn open(name: &str, out: &mut dyn Write) -> io::Result<()> {
    write!(out, "{{\"schema\":\"ecoreport/{name}/1\",\"items\":[")
}

/// Its end, after `total` items. An aggregation has a row for all rows besides.
pub(super) fn close(
    fields: &[Field],
    total: usize,
    all: Option<&Record<'_>>,
    notes: &[String],
    out: &mut dyn Write,
) -> io::Result<()> {
    let break_before_end = if total == 0 { "" } else { "\n" };
    write!(out, "{break_before_end}],\"total\":{total}")?;
    if let Some(all) = all {
        let mut line = String::new();
        item(fields, all, &mut line);
        write!(out, ",\"all\":{line}")?;
    }
    writeln!(out, ",\"notes\":{}}}", Json::from(notes))
}

/// Rows as objects, nulls included; `before` and `after` stand around each, `before` not before the `first` of all.
pub(super) fn items(
    fields: &[Field],
    rows: &[Record<'_>],
    [first, before, after]: [&str; 3],
    out: &mut dyn Write,
) -> io::Result<()> {
    let mut line = String::new();
    let mut before_next = first;
    for row in rows {
        line.clear();
        line.push_str(before_next);
        item(fields, row, &mut line);
        line.push_str(after);
        out.write_all(line.as_bytes())?;
        before_next = before;
    }
    Ok(())
}

/// Appends a whole row as an object.
fn item(fields: &[Field], row: &Record<'_>, out: &mut String) {
    out.push('{');
    for (nth, (field, value)) in fields.iter().zip(row).enumerate() {
        if nth > 0 {
            out.push(',');
        }
        member(&field.name, value, out);
    }
    out.push('}');
}

/// Writes the line of one report, its line break included; no more of it is held at a time than a row.
///
/// `id` is what the caller calls the document, given with `--from ndjson`; the line then has `error` too, null.
/// Nulls, false flags and empty lists are left out; `source` and `report_id` stand in `report` only.
///
/// # Errors
/// Those of `out`.
pub fn report_line(view: &View<'_>, id: Option<&Json>, out: &mut dyn Write) -> io::Result<()> {
    const ENOUGH: usize = 1 << 15;
    let mut line = String::with_capacity(2 * ENOUGH);
    open_line(id, &mut line);
    if id.is_some() {
        line.push_str("\"error\":null,");
    }
    line.push_str("\"report\":");
    for row in view.rows(Table::Reports) {
        thin_object(&row, Table::Reports.columns().iter(), &mut line);
    }
    for table in schema::ARRAYS {
        line.push_str(",\"");
        line.push_str(table.name());
        line.push_str("\":[");
        let shared = |column: &&Column| matches!(column.name, "source" | "report_id");
        let columns = table.columns().iter().filter(|column| !shared(column));
        let columns: Vec<&Column> = columns.collect();
        for (nth, row) in view.rows(table).enumerate() {
            if nth > 0 {
                line.push(',');
            }
            thin_object(&row, columns.iter().copied(), &mut line);
            if line.len() > ENOUGH {
                out.write_all(line.as_bytes())?;
                line.clear();
            }
        }
        line.push(']');
    }
    line.push_str("}\n");
    out.write_all(line.as_bytes())
}

/// Appends the line of a document that could not be read.
pub fn error_line(id: &Json, error: &str, out: &mut String) {
    open_line(Some(id), out);
    member("error", &Value::text(Some(error)), out);
    out.push_str("}\n");
}

fn open_line(id: Option<&Json>, out: &mut String) {
    out.push('{');
    member("schema", &Value::word(schema::REPORT), out);
    out.push(',');
    if let Some(id) = id {
        out.push_str("\"id\":");
        out.push_str(&id.to_string());
        out.push(',');
    }
}

fn thin_object<'c>(row: &Row<'_>, columns: impl Iterator<Item = &'c Column>, out: &mut String) {
    out.push('{');
    let from = out.len();
    for column in columns {
        let value = (column.get)(row);
        if !value.is_thin() {
            // No comma stands before the first.
            out.push_str(&column.key[usize::from(out.len() == from)..]);
            value.write_json(out);
        }
    }
    out.push('}');
}

/// Appends `"name":value`.
pub(super) fn member(name: &str, value: &Value<'_>, out: &mut String) {
    // The names of a query's columns are what its author wants, and may need escapes.
    Value::Text(name.into()).write_json(out);
    out.push(':');
    value.write_json(out);
}
