//! The tables in SQL: what `sql --schema` prints and what an exported file holds, from the list of columns.

use std::fmt::Write;

use super::cell;
use crate::rows::{Column, Field, Table};

/// What ties the rows of a table to those of others: columns that, with `report_id`, name a row of that table.
const REFERENCES: &[(Table, &str, Table)] = &[
    (Table::Sections, "parent_id", Table::Sections),
    (Table::Mentions, "organization_id", Table::Organizations),
    (Table::Roles, "holder_id", Table::Organizations),
    (Table::Roles, "organization_id", Table::Organizations),
    (Table::Claims, "part_of", Table::Claims),
    (Table::Claims, "repeats", Table::Claims),
];

/// The names of [`VIEWS`].
pub(super) const VIEW_NAMES: [&str; 3] =
    ["organization_roles", "organizations_overall", "claim_parts"];

/// Questions that are asked again and again, as views.
pub(crate) const VIEWS: &str = "\
-- One row for each role that an organization holds (side `holder`) or that is held in it (side `of`)
CREATE VIEW organization_roles AS
SELECT report_id, organization_id, organization AS name, 'of' AS side, role, certainty, status,
       holder AS other, role_id, source, line
FROM roles WHERE organization_id IS NOT NULL
UNION ALL
SELECT report_id, holder_id, holder, 'holder', role, certainty, status,
       organization, role_id, source, line
FROM roles WHERE holder_id IS NOT NULL;

-- One row for each organization over all reports, under the name and kind of the report that names it most
CREATE VIEW organizations_overall AS
SELECT organization_id, name, kind, count(*) AS reports, sum(mentions) AS mentions,
       sum(roles) AS roles, max(mentions) AS most_mentions
FROM organizations GROUP BY organization_id;

-- One row for each claim that is a part of another, with its share of the whole
CREATE VIEW claim_parts AS
SELECT part.report_id, part.claim_id, part.value, part.bound, part.unit, part.measured,
       part.part_of, whole.value AS whole_value, whole.bound AS whole_bound,
       whole.measured AS whole_measured,
       CASE WHEN part.unit = whole.unit AND whole.value <> 0 THEN part.value / whole.value END
           AS share,
       part.source, part.line
FROM claims AS part JOIN claims AS whole
    ON whole.report_id = part.report_id AND whole.claim_id = part.part_of;
";

/// All tables and views, keys declared and columns explained.
pub fn schema() -> String {
    let mut sql = String::new();
    for table in Table::ALL {
        sql.push_str(&declared(table));
        sql.push('\n');
    }
    sql.push_str(VIEWS);
    sql
}

/// The statement that makes a table, its keys declared and its columns explained.
pub(crate) fn declared(table: Table) -> String {
    let name = table.name();
    let mut sql = format!("CREATE TABLE {name} (\n");
    let key = table.key();
    for column in table.columns() {
        let Column { name, doc, .. } = column;
        let kind = cell::type_name(column.kind);
        let not_null = if *name == key || *name == "report_id" {
            " NOT NULL"
        } else {
            ""
        };
        put(
            &mut sql,
            format_args!("  {name} {kind}{not_null}, -- {doc}\n"),
        );
    }
    let reports = Table::Reports.name();
    match table {
        Table::Reports => put(&mut sql, format_args!("  PRIMARY KEY ({key})")),
        _ => put(
            &mut sql,
            format_args!(
                "  PRIMARY KEY (report_id, {key}),\n  FOREIGN KEY (report_id) REFERENCES {reports}"
            ),
        ),
    }
    for (_, column, other) in REFERENCES.iter().filter(|row| row.0 == table) {
        let other = other.name();
        put(
            &mut sql,
            format_args!(",\n  FOREIGN KEY (report_id, {column}) REFERENCES {other}"),
        );
    }
    sql.push_str("\n);\n");
    sql
}

/// The statement that makes a table for a question: no keys, which would only cost time.
pub(super) fn bare(table: Table, fields: &[Field]) -> String {
    let columns: Vec<String> = fields
        .iter()
        .map(|field| format!("\"{}\" {}", field.name, cell::type_name(field.kind)))
        .collect();
    format!("CREATE TABLE {} ({})", table.name(), columns.join(", "))
}

/// The statement that adds a row of these columns.
pub(crate) fn insert<'n>(
    verb: &str,
    table: Table,
    columns: impl Iterator<Item = &'n str>,
) -> String {
    let names: Vec<String> = columns.map(|name| format!("\"{name}\"")).collect();
    let marks = vec!["?"; names.len()].join(", ");
    format!(
        "{verb} INTO {} ({}) VALUES ({marks})",
        table.name(),
        names.join(", ")
    )
}

fn put(sql: &mut String, words: std::fmt::Arguments<'_>) {
    sql.write_fmt(words)
        .expect("a string takes what is written");
}

#[cfg(test)]
mod tests {
    use rusqlite::Connection;

    use super::*;

    #[test]
    fn sqlite_takes_the_schema_and_its_references_hold() {
        let connection = Connection::open_in_memory().unwrap();
        connection.execute_batch(&schema()).unwrap();
        for view in VIEW_NAMES {
            let mut statement = connection
                .prepare(&format!("SELECT * FROM {view}"))
                .unwrap();
            assert!(statement.query([]).unwrap().next().unwrap().is_none());
        }
        let mut check = connection.prepare("PRAGMA foreign_key_check").unwrap();
        assert!(check.query([]).unwrap().next().unwrap().is_none());
    }

    #[test]
    fn columns_in_sql_are_the_columns() {
        let connection = Connection::open_in_memory().unwrap();
        connection.execute_batch(&schema()).unwrap();
        for table in Table::ALL {
            let sql = format!("SELECT * FROM {}", table.name());
            let statement = connection.prepare(&sql).unwrap();
            let names = table.columns().iter().map(|column| column.name);
            assert!(statement.column_names().eq(names), "{}", table.name());
        }
    }
}
