//! The JSON Schema of what is printed, from the list of columns.

use serde_json::{Map, Value as Json, json};

use super::{Field, Kind, Table, side_fields};
use crate::model::Unit;

/// The name in the `schema` member of an `extract` line.
pub const REPORT: &str = "ecoreport/report/1";

/// The name in the `schema` member of a listing.
pub fn listing(table: Table) -> String {
    format!("ecoreport/{}/1", table.name())
}

/// The tables that stand on a report's line as arrays; mentions stand inside their organizations.
pub(crate) const ARRAYS: [Table; 5] = [
    Table::Sections,
    Table::Organizations,
    Table::Roles,
    Table::Claims,
    Table::Diagnostics,
];

/// The JSON Schema of the line `extract` prints for a document.
pub fn report_schema() -> Json {
    let mut properties = Map::new();
    properties.insert("schema".into(), json!({ "const": REPORT }));
    properties.insert(
        "id".into(),
        json!({ "description": "The id given with `--from ndjson`" }),
    );
    properties.insert("error".into(), json!({ "type": ["string", "null"], "description": "Why the document failed; null where it did not" }));
    properties.insert("report".into(), row_schema(Table::Reports));
    for table in ARRAYS {
        properties.insert(
            table.name().into(),
            json!({ "type": "array", "items": row_schema(table) }),
        );
    }
    json!({
        "$schema": "https://json-schema.org/draft/2020-12/schema",
        "title": REPORT,
        "type": "object",
        "properties": properties,
        "required": ["schema"],
        "additionalProperties": false,
        "$comment": "On this line nulls and false flags may be left out; `source` and `report_id` stand in `report` only.",
        "$defs": { "units": units() },
    })
}

/// The JSON Schema of a listing's `--json`.
pub fn listing_schema(table: Table) -> Json {
    items_schema(&listing(table), row_schema(table))
}

/// The JSON Schema of rows that are of no table, called `name` and with these columns.
pub fn fields_schema(name: &str, fields: &[Field]) -> Json {
    items_schema(&format!("ecoreport/{name}/1"), object_schema(fields))
}

fn items_schema(title: &str, row: Json) -> Json {
    json!({
        "$schema": "https://json-schema.org/draft/2020-12/schema",
        "title": title,
        "type": "object",
        "properties": {
            "schema": { "const": title },
            "items": { "type": "array", "items": row },
            "total": { "type": "integer", "description": "Number of items" },
            "notes": { "type": "array", "items": { "type": "string" } },
        },
        "required": ["schema", "items", "total", "notes"],
        "additionalProperties": false,
    })
}

/// What an aggregation is called: its columns are those it was asked for.
pub const GROUPS: &str = "groups";

/// What the answer to a query is called.
pub const QUERY: &str = "query";

/// The JSON Schema of an answer that is of no table: of an aggregation or a query.
pub fn answer_schema(name: &str) -> Json {
    let mut schema = items_schema(&format!("ecoreport/{name}/1"), json!({ "type": "object" }));
    schema["properties"]["all"] = json!({ "type": "object", "description": "What all rows come to, where groups are made by columns" });
    schema
}

/// What the file is called that holds all tables.
pub const TABLES: &str = "tables";

/// The JSON Schema of the file that holds all tables.
pub fn tables_schema() -> Json {
    let title = format!("ecoreport/{TABLES}/1");
    let mut properties = Map::new();
    properties.insert("schema".into(), json!({ "const": title }));
    for table in Table::ALL {
        let rows = json!({ "type": "array", "items": row_schema(table) });
        properties.insert(table.name().into(), rows);
    }
    let names: Vec<&String> = properties.keys().collect();
    json!({
        "$schema": "https://json-schema.org/draft/2020-12/schema",
        "title": title,
        "type": "object",
        "required": names,
        "properties": properties,
        "additionalProperties": false,
    })
}

fn row_schema(table: Table) -> Json {
    let mut fields: Vec<Field> = table.columns().iter().map(Field::from).collect();
    if table == Table::Organizations {
        fields.extend(side_fields());
    }
    object_schema(&fields)
}

fn object_schema(fields: &[Field]) -> Json {
    let properties: Map<String, Json> = fields
        .iter()
        .map(|field| (field.name.clone().into_owned(), field_schema(field)))
        .collect();
    json!({ "type": "object", "properties": properties, "additionalProperties": false })
}

fn field_schema(field: &Field) -> Json {
    let doc = field.doc;
    match field.kind {
        Kind::Bool => json!({ "type": "boolean", "description": doc }),
        Kind::Int => json!({ "type": ["integer", "null"], "description": doc }),
        Kind::Decimal => json!({ "type": ["number", "null"], "description": doc }),
        Kind::Text => json!({ "type": ["string", "null"], "description": doc }),
        Kind::List => json!({ "type": "array", "items": { "type": "string" }, "description": doc }),
        Kind::Nested => {
            json!({ "type": "array", "items": { "type": "object" }, "description": doc })
        }
    }
}

/// The table of units, with UCUM codes where UCUM has them.
fn units() -> Json {
    let one = |unit: Unit| {
        let info = unit.info();
        json!({ "unit": info.symbol, "dimension": info.dimension.name(), "ucum": info.ucum, "base_factor": info.factor })
    };
    Json::Array(Unit::all().map(one).collect())
}
