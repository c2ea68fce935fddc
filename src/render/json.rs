//! JSON: listings, and the line `extract` prints.

use std::io::{self, Write};

use serde_json::Value as Json;

use super::Grid;
use crate::rows::{Row, Table, Value, View, schema};

/// One object: `{"schema":"ecoreport/claims/1","items":[…],"total":N,"notes":[…]}`, an item a line.
pub(super) fn render(grid: &Grid<'_>, out: &mut dyn Write) -> io::Result<()> {
    write!(
        out,
        "{{\"schema\":\"ecoreport/{}/1\",\"items\":[",
        grid.name
    )?;
    let mut line = String::new();
    for (nth, row) in grid.rows.iter().enumerate() {
        line.clear();
        line.push_str(if nth > 0 { ",\n" } else { "\n" });
        item(grid, row, &mut line);
        out.write_all(line.as_bytes())?;
    }
    let break_before_end = if grid.rows.is_empty() { "" } else { "\n" };
    let notes = Json::from(grid.notes.as_slice());
    let total = grid.rows.len();
    writeln!(
        out,
        "{break_before_end}],\"total\":{total},\"notes\":{notes}}}"
    )
}

/// The items alone, one a line.
pub(super) fn render_lines(grid: &Grid<'_>, out: &mut dyn Write) -> io::Result<()> {
    let mut line = String::new();
    for row in &grid.rows {
        line.clear();
        item(grid, row, &mut line);
        line.push('\n');
        out.write_all(line.as_bytes())?;
    }
    Ok(())
}

/// Appends a whole row as an object, nulls included.
fn item(grid: &Grid<'_>, row: &[Value<'_>], out: &mut String) {
    out.push('{');
    for (nth, at) in grid.columns().into_iter().enumerate() {
        if nth > 0 {
            out.push(',');
        }
        member(&grid.fields[at].name, &row[at], out);
    }
    out.push('}');
}

/// The tables that stand on a report's line as arrays; mentions stand inside their organizations.
const ARRAYS: [Table; 5] = [
    Table::Sections,
    Table::Organizations,
    Table::Roles,
    Table::Claims,
    Table::Diagnostics,
];

/// Appends the line of one report, its line break included.
///
/// `id` is what the caller calls the document, given with `--from ndjson`; the line then has `error` too, null.
/// Nulls, false flags and empty lists are left out; `source` and `report_id` stand in `report` only.
pub fn report_line(view: &View<'_>, id: Option<&Json>, out: &mut String) {
    open_line(id, out);
    if id.is_some() {
        out.push_str("\"error\":null,");
    }
    out.push_str("\"report\":");
    for row in view.rows(Table::Reports) {
        thin_object(&row, Table::Reports, out);
    }
    for table in ARRAYS {
        out.push_str(",\"");
        out.push_str(table.name());
        out.push_str("\":[");
        for (nth, row) in view.rows(table).enumerate() {
            if nth > 0 {
                out.push(',');
            }
            thin_object(&row, table, out);
        }
        out.push(']');
    }
    out.push_str("}\n");
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

fn thin_object(row: &Row<'_>, table: Table, out: &mut String) {
    out.push('{');
    let from = out.len();
    for column in table.columns() {
        let shared = matches!(column.name, "source" | "report_id") && table != Table::Reports;
        if shared {
            continue;
        }
        let value = (column.get)(row);
        if !value.is_thin() {
            if out.len() > from {
                out.push(',');
            }
            member(column.name, &value, out);
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
