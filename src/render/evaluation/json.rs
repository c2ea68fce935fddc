//! `eval --json`: the counts and figures of each report with its mistakes, and those of all together.

use std::io::{self, Write};

use serde_json::{Map, Value as Json, json};

use super::Evaluation;
use crate::evaluate::{Mistake, Outcome};

/// The name in the `schema` member.
const SCHEMA: &str = "ecoreport/eval/1";

/// One object: `{"schema":…,"items":[…],"total":{…}}`, an item a line; figures have four decimals.
pub fn evaluation_json(evaluation: &Evaluation<'_>, out: &mut dyn Write) -> io::Result<()> {
    write!(out, "{{\"schema\":\"{SCHEMA}\",\"items\":[")?;
    for (nth, (source, outcome)) in evaluation.reports.iter().enumerate() {
        let mut item = Map::new();
        item.insert("source".to_owned(), source.as_str().into());
        item.extend(members(outcome));
        let mistakes = outcome.mistakes.iter().map(mistake).collect();
        item.insert("mistakes".to_owned(), Json::Array(mistakes));
        let comma = if nth > 0 { "," } else { "" };
        write!(out, "{comma}\n{}", Json::Object(item))?;
    }
    let mut total = Map::new();
    total.insert("reports".to_owned(), evaluation.total.reports.into());
    total.extend(members(evaluation.total));
    writeln!(out, "\n],\"total\":{}}}", Json::Object(total))
}

fn members(outcome: &Outcome) -> Map<String, Json> {
    let tallies = outcome.tallies().into_iter().map(|(name, tally)| {
        let figures = tally.figures();
        let tally = json!({
            "found": tally.found,
            "wanted": tally.wanted,
            "false_alarms": tally.false_alarms,
            "precision": rounded(figures.precision),
            "recall": rounded(figures.recall),
            "f1": rounded(figures.f1),
        });
        (name.to_owned(), tally)
    });
    let rates = outcome.rates().into_iter().map(|(name, rate)| {
        let share = rounded(rate.share());
        let rate = json!({ "hits": rate.hits, "of": rate.of, "share": share });
        (name.to_owned(), rate)
    });
    tallies.chain(rates).collect()
}

fn rounded(share: f64) -> f64 {
    (share * 1e4).round() / 1e4
}

fn mistake(mistake: &Mistake) -> Json {
    json!({
        "kind": mistake.kind.name(),
        "table": mistake.table.name(),
        "line": mistake.line,
        "what": mistake.what,
    })
}

/// The JSON Schema of `eval --json`.
pub fn evaluation_schema() -> Json {
    let integer = json!({ "type": "integer" });
    let number = json!({ "type": "number" });
    let string = json!({ "type": "string" });
    let object = |members: &[(&str, &Json)]| {
        let names: Vec<&str> = members.iter().map(|(name, _)| *name).collect();
        let properties: Map<String, Json> = members
            .iter()
            .map(|(name, schema)| ((*name).to_owned(), (*schema).clone()))
            .collect();
        json!({
            "type": "object",
            "properties": properties,
            "required": names,
            "additionalProperties": false,
        })
    };
    let tally = object(&[
        ("found", &integer),
        ("wanted", &integer),
        ("false_alarms", &integer),
        ("precision", &number),
        ("recall", &number),
        ("f1", &number),
    ]);
    let rate = object(&[("hits", &integer), ("of", &integer), ("share", &number)]);
    let mistake = object(&[
        ("kind", &string),
        ("table", &string),
        ("line", &integer),
        ("what", &string),
    ]);
    let mistakes = json!({ "type": "array", "items": mistake });
    let nothing = Outcome::default();
    let tallies = nothing.tallies().map(|(name, _)| (name, &tally));
    let rates = nothing.rates().map(|(name, _)| (name, &rate));
    let figures: Vec<(&str, &Json)> = tallies.into_iter().chain(rates).collect();
    let item = [("source", &string), ("mistakes", &mistakes)];
    let item = object(&[&figures[..], &item].concat());
    let total = object(&[&figures[..], &[("reports", &integer)]].concat());
    json!({
        "$schema": "https://json-schema.org/draft/2020-12/schema",
        "title": SCHEMA,
        "type": "object",
        "properties": {
            "schema": { "const": SCHEMA },
            "items": { "type": "array", "items": item },
            "total": total,
        },
        "required": ["schema", "items", "total"],
        "additionalProperties": false,
    })
}
