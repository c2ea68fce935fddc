//! What the program prints is what `ecoreport schema` promises.

#![expect(clippy::unwrap_used, reason = "a test fails by panicking")]

#[path = "support/sandbox.rs"]
#[expect(dead_code, reason = "outputs are only read")]
mod sandbox;

use sandbox::Sandbox;
use serde_json::Value;

/// What is wrong with `value` by the part of JSON Schema that our schemas use.
fn complaints(value: &Value, schema: &Value, path: &str) -> Vec<String> {
    let Some(schema) = schema.as_object() else {
        return vec![format!("{path}: no schema")];
    };
    let mut found = Vec::new();
    for (keyword, rule) in schema {
        match keyword.as_str() {
            "type" => {
                let types: Vec<&str> = match rule {
                    Value::Array(types) => types.iter().filter_map(Value::as_str).collect(),
                    one => one.as_str().into_iter().collect(),
                };
                let is_type = |name: &&str| match *name {
                    "object" => value.is_object(),
                    "array" => value.is_array(),
                    "string" => value.is_string(),
                    "integer" => value.is_i64() || value.is_u64(),
                    "number" => value.is_number(),
                    "boolean" => value.is_boolean(),
                    "null" => value.is_null(),
                    name => panic!("{path}: no type `{name}`"),
                };
                if !types.iter().any(is_type) {
                    found.push(format!("{path}: {value} is none of {types:?}"));
                }
            }
            "const" if value != rule => found.push(format!("{path}: {value} is not {rule}")),
            "required" => {
                let names = rule.as_array().unwrap().iter().filter_map(Value::as_str);
                found.extend(
                    names
                        .filter(|name| value.get(name).is_none())
                        .map(|name| format!("{path}: `{name}` is missing")),
                );
            }
            "items" => {
                for (nth, item) in value.as_array().into_iter().flatten().enumerate() {
                    found.extend(complaints(item, rule, &format!("{path}[{nth}]")));
                }
            }
            "properties" => {
                let others = schema.get("additionalProperties");
                for (name, member) in value.as_object().into_iter().flatten() {
                    let path = format!("{path}.{name}");
                    match (rule.get(name), others) {
                        (Some(rule), _) => found.extend(complaints(member, rule, &path)),
                        (None, Some(Value::Bool(false))) => found.push(format!("{path}: unknown")),
                        (None, _) => {}
                    }
                }
            }
            "additionalProperties" if !schema.contains_key("properties") => {
                for (name, member) in value.as_object().into_iter().flatten() {
                    found.extend(complaints(member, rule, &format!("{path}.{name}")));
                }
            }
            "$schema"
            | "title"
            | "description"
            | "const"
            | "additionalProperties"
            | "$defs"
            | "$comment" => {}
            keyword => panic!("{path}: no keyword `{keyword}`"),
        }
    }
    found
}

#[track_caller]
fn check(sandbox: &Sandbox, schema: &str, line: &str) {
    let schema: Value = serde_json::from_str(&sandbox.run(["schema", schema]).stdout).unwrap();
    let output = sandbox.shell(line).stdout;
    let lines: Vec<&str> = match line.contains("extract") {
        true => output.lines().collect(),
        false => vec![&output],
    };
    assert!(!lines.is_empty());
    for text in lines {
        let value: Value = serde_json::from_str(text).unwrap();
        assert_eq!(
            complaints(&value, &schema, "$"),
            Vec::<String>::new(),
            "{line}"
        );
    }
}

#[test]
fn every_command_keeps_its_schema() {
    let sandbox = Sandbox::new();
    check(&sandbox, "report", "ecoreport extract reports");
    check(
        &sandbox,
        "report",
        r#"echo '{"id":[1],"text":"We have 2 labs."}' | ecoreport extract --from ndjson"#,
    );
    check(
        &sandbox,
        "report",
        "echo 'no json' | ecoreport extract --from ndjson",
    );
    check(&sandbox, "stats", "ecoreport stats reports --json");
    check(&sandbox, "eval", "ecoreport eval --gold gold --json");
    check(&sandbox, "sections", "ecoreport sections reports --json");
    check(&sandbox, "organizations", "ecoreport orgs reports --json");
    check(
        &sandbox,
        "mentions",
        "ecoreport orgs --mentions reports --json",
    );
    check(
        &sandbox,
        "organizations",
        "ecoreport orgs reports --role member --json",
    );
    check(
        &sandbox,
        "groups",
        "ecoreport orgs reports --by kind --json",
    );
    check(
        &sandbox,
        "query",
        "ecoreport sql 'SELECT * FROM roles' reports --json",
    );
    check(
        &sandbox,
        "tables",
        "ecoreport export --to json -o t.json reports && cat t.json",
    );
    check(
        &sandbox,
        "diff",
        "ecoreport diff report.txt report.md --same --json",
    );
    check(
        &sandbox,
        "check",
        "ecoreport check reports --rule all --assert 0 --json || true",
    );
    check(&sandbox, "roles", "ecoreport roles reports --json");
    check(&sandbox, "claims", "ecoreport claims reports --json");
    check(
        &sandbox,
        "diagnostics",
        "ecoreport show --missed reports --json",
    );
}

#[test]
fn complains_of_what_a_schema_forbids() {
    let schema = serde_json::json!({
        "type": "object",
        "properties": { "a": { "type": ["integer", "null"] }, "b": { "const": 1 } },
        "required": ["a"],
        "additionalProperties": false,
    });
    let check = |value: Value, expect: usize| {
        assert_eq!(complaints(&value, &schema, "$").len(), expect, "{value}");
    };
    check(serde_json::json!({ "a": null, "b": 1 }), 0);
    check(serde_json::json!({ "a": "x" }), 1);
    check(serde_json::json!({ "b": 2, "c": 3 }), 3);
    check(serde_json::json!([]), 2);
}
