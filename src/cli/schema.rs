//! `schema`: the JSON Schema of what is printed.

use std::io::Write;

use super::Status;
use super::args::Schema;
use super::output::Output;
use crate::check;
use crate::compare;
use crate::render;
use crate::rows::{Table, schema};

/// The outputs that have a schema.
pub(super) const NAMES: [&str; 15] = [
    "report",
    "stats",
    "eval",
    compare::NAME,
    check::NAME,
    schema::GROUPS,
    schema::QUERY,
    schema::TABLES,
    "reports",
    "sections",
    "organizations",
    "mentions",
    "roles",
    "claims",
    "diagnostics",
];

pub(super) fn run(args: &Schema) -> anyhow::Result<Status> {
    let listing = Table::ALL.iter().find(|table| table.name() == args.output);
    let schema = match (args.output.as_str(), listing) {
        (_, Some(table)) => schema::listing_schema(*table),
        (compare::NAME, _) => schema::fields_schema(compare::NAME, &compare::fields()),
        (check::NAME, _) => schema::fields_schema(check::NAME, &check::fields()),
        ("stats", _) => render::stats_schema(),
        (name @ (schema::GROUPS | schema::QUERY), _) => schema::answer_schema(name),
        (schema::TABLES, _) => schema::tables_schema(),
        ("eval", _) => render::evaluation_schema(),
        _ => schema::report_schema(),
    };
    let mut out = Output::open(None, false)?;
    writeln!(out, "{schema:#}")?;
    out.finish()?;
    Ok(Status::Done)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_listing_has_a_name_here() {
        for table in Table::ALL {
            assert!(NAMES.contains(&table.name()), "{}", table.name());
        }
        assert_eq!(NAMES.len(), Table::ALL.len() + 8);
    }
}
