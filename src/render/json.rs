//! JSON: the line `extract` prints.

use serde_json::Value as Json;

use crate::rows::{Row, Table, Value, View, schema};

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

/// Appends `"name":value`; column names need no escape.
fn member(name: &str, value: &Value<'_>, out: &mut String) {
    out.push('"');
    out.push_str(name);
    out.push_str("\":");
    value.write_json(out);
}
