//! `stats --json`: rows of `reports` with their counts, and their total.

use std::io::{self, Write};

use serde_json::{Map, Value as Json, json};

use super::Stats;
use crate::render::json::member;
use crate::rows::{Table, Value, schema};
use crate::summary::{Counts, Tally};

/// The member that counts claims which tell again what others of their report do.
const REPEATED: &str = "claims_repeated";

/// The name in the `schema` member.
const SCHEMA: &str = "ecoreport/stats/1";

/// The tallies of counts by name.
type Tallies<'a> = [(&'static str, &'a Tally); 5];

fn tallies(counts: &Counts) -> Tallies<'_> {
    [
        ("organizations_by_kind", &counts.organizations_by_kind),
        ("roles_by_role", &counts.roles_by_role),
        ("claims_by_unit", &counts.claims_by_unit),
        ("claims_by_bound", &counts.claims_by_bound),
        ("claims_by_section", &counts.claims_by_section),
    ]
}

/// One object: `{"schema":…,"items":[…],"total":{…},"notes":[…]}`, an item a line.
pub fn stats_json(stats: &Stats<'_>, out: &mut dyn Write) -> io::Result<()> {
    let mut text = format!("{{\"schema\":\"{SCHEMA}\",\"items\":[");
    for (nth, report) in stats.reports.iter().enumerate() {
        text.push_str(if nth > 0 { ",\n" } else { "\n" });
        text.push('{');
        for (name, value) in &report.report {
            member(name, value, &mut text);
            text.push(',');
        }
        push_counts(&report.counts, &mut text);
    }
    text.push_str(if stats.reports.is_empty() {
        "],\"total\":{"
    } else {
        "\n],\"total\":{"
    });
    let counts = stats.total;
    for (name, count) in [
        ("reports", stats.reports.len()),
        ("words", counts.words),
        ("sections", counts.headings + counts.run_ins),
        ("organizations", counts.organizations_by_kind.total()),
        ("mentions", counts.mentions),
        ("roles", counts.roles_by_role.total()),
        ("claims", counts.claims_by_bound.total()),
    ] {
        member(name, &Value::count(count), &mut text);
        text.push(',');
    }
    push_counts(counts, &mut text);
    writeln!(out, "{text},\"notes\":{}}}", Json::from(stats.notes))
}

/// Appends what is counted beside the columns as members, and the end of their object.
fn push_counts(counts: &Counts, out: &mut String) {
    member(REPEATED, &Value::count(counts.repeats), out);
    out.push(',');
    for (nth, (name, tally)) in tallies(counts).into_iter().enumerate() {
        if nth > 0 {
            out.push(',');
        }
        let entries: Map<String, Json> = tally
            .ranked()
            .into_iter()
            .map(|(word, count)| (word.to_owned(), count.into()))
            .collect();
        out.push_str(&format!("\"{name}\":{}", Json::Object(entries)));
    }
    out.push('}');
}

/// The JSON Schema of `stats --json`.
pub fn stats_schema() -> Json {
    let tallies: Map<String, Json> = tallies(&Counts::default())
        .into_iter()
        .map(|(name, _)| {
            let schema = json!({ "type": "object", "additionalProperties": { "type": "integer" } });
            (name.to_owned(), schema)
        })
        .collect();
    let with_counts = |mut schema: Json| {
        if let Some(Json::Object(properties)) = schema.get_mut("properties") {
            properties.extend(tallies.clone());
            properties.insert(REPEATED.to_owned(), json!({ "type": "integer" }));
        }
        schema
    };
    let report = schema::listing_schema(Table::Reports)["properties"]["items"]["items"].clone();
    let counts: Map<String, Json> = [
        "reports",
        "words",
        "sections",
        "organizations",
        "mentions",
        "roles",
        "claims",
    ]
    .into_iter()
    .map(|name| (name.to_owned(), json!({ "type": "integer" })))
    .collect();
    let total = json!({ "type": "object", "properties": counts, "additionalProperties": false });
    json!({
        "$schema": "https://json-schema.org/draft/2020-12/schema",
        "title": SCHEMA,
        "type": "object",
        "properties": {
            "schema": { "const": SCHEMA },
            "items": { "type": "array", "items": with_counts(report) },
            "total": with_counts(total),
            "notes": { "type": "array", "items": { "type": "string" } },
        },
        "required": ["schema", "items", "total", "notes"],
        "additionalProperties": false,
        "$comment": "In `roles_by_role`, `one_of` counts the pairs whose role the text leaves open, once each. In `total`, an organization that several reports name counts once.",
    })
}
