//! Questions over the fixtures: whichever way a selection is said, it selects the same rows.

#![expect(
    clippy::unwrap_used,
    reason = "a test whose inputs are missing has failed"
)]

#[path = "support/fixtures.rs"]
mod fixtures;

use ecoreport::lexicon::RoleId;
use ecoreport::model::{Bound, Decimal, OrganizationKind, Unit};
use ecoreport::query::{
    Answer, Batch, Condition, Error, Groups, Listing, Selection, Sql, Tellings, fields,
};
use ecoreport::rows::{Record, Table, Value};
use proptest::prelude::*;

use fixtures::{FIXTURES, Reading};

/// The rows that a selection wants of these reports, all columns, those that come early first.
fn list_of(
    readings: &[Reading],
    table: Table,
    selection: &Selection,
) -> Result<Vec<Record<'static>>, Error> {
    let all: Vec<usize> = (0..fields(table, selection).len()).collect();
    let mut listing = Listing::new(table, selection, &all)?;
    let mut rows = Vec::new();
    for reading in readings {
        let batch = listing.needs().take(&reading.view()).unwrap();
        rows.extend(listing.add(batch)?);
    }
    rows.extend(listing.finish()?.0);
    Ok(rows)
}

fn list(table: Table, selection: &Selection) -> Result<Vec<Record<'static>>, Error> {
    list_of(&FIXTURES, table, selection)
}

fn ask(query: &str, parameters: &[(&str, &str)]) -> Result<Answer, Error> {
    let parameters: Vec<(String, String)> = parameters
        .iter()
        .map(|(name, value)| ((*name).to_owned(), (*value).to_owned()))
        .collect();
    let mut sql = Sql::new(query, &parameters)?;
    for reading in FIXTURES.iter() {
        let batch = sql.needs().take(&reading.view()).unwrap();
        sql.add(&batch).unwrap();
    }
    sql.run(None)
}

fn group(
    table: Table,
    selection: &Selection,
    by: &str,
    aggregates: Option<&str>,
) -> Result<Answer, Error> {
    let mut groups = Groups::new(table, selection, by, aggregates)?;
    for reading in FIXTURES.iter() {
        let batch = groups.needs().take(&reading.view()).unwrap();
        groups.add(batch)?;
    }
    groups.finish()
}

fn where_(expression: &str) -> Selection {
    Selection {
        expression: Some(expression.to_owned()),
        ..Selection::default()
    }
}

/// The cells of one column of a table's rows.
fn cells(table: Table, rows: &[Record<'_>], column: &str) -> Vec<String> {
    let at = table
        .columns()
        .iter()
        .position(|known| known.name == column);
    let at = at.unwrap();
    rows.iter()
        .map(|row| row[at].to_cell().into_owned())
        .collect()
}

/// A condition of claims said in three ways.
#[derive(Clone, Debug)]
struct Said {
    condition: Condition,
    expression: String,
}

fn said() -> impl Strategy<Value = Said> {
    let said = |condition, expression| Said {
        condition,
        expression,
    };
    let number = (0u64..200_000, 0u8..3)
        .prop_map(|(digits, scale)| Decimal::new(digits.into(), scale).unwrap());
    let word = prop::sample::select(vec!["member", "e", "Project", "OPEN", "%", ".", "(", "'"]);
    let unit = prop::sample::select(Unit::all().collect::<Vec<_>>());
    let common = prop::sample::select(vec![Unit::COUNT, Unit::PERCENT]);
    let bounds = prop::sample::subsequence(Bound::ALL.to_vec(), 1..4);
    let quoted = |word: &str| word.replace('\'', "''");
    prop_oneof![
        number
            .clone()
            .prop_map(move |value| said(Condition::Min(value), format!("value >= {value}"))),
        number.prop_map(move |value| said(Condition::Max(value), format!("value <= {value}"))),
        prop_oneof![unit, common].prop_map(move |unit| said(
            Condition::Unit(vec![unit]),
            format!("unit = '{}'", unit.symbol())
        )),
        bounds.prop_map(move |bounds| {
            let names: Vec<String> = bounds
                .iter()
                .map(|bound| format!("'{}'", bound.name()))
                .collect();
            let expression = format!("bound IN ({})", names.join(", "));
            said(Condition::Bound(bounds), expression)
        }),
        word.clone().prop_map(move |word| said(
            Condition::Measured(word.to_owned()),
            format!("instr(lower(measured), lower('{}'))", quoted(word))
        )),
        word.clone().prop_map(move |word| said(
            Condition::Subject(word.to_owned()),
            format!("instr(lower(subject), lower('{}'))", quoted(word))
        )),
        word.prop_map(move |word| said(
            Condition::Section(word.to_owned()),
            format!("instr(lower(section), lower('{}'))", quoted(word))
        )),
        (2015u16..2026).prop_map(move |year| said(
            Condition::Year(year),
            format!(
                "CASE WHEN as_of_start IS NULL THEN substr(as_of_end, 1, 4) = '{year}' \
                 ELSE substr(as_of_start, 1, 4) <= '{year}' \
                 AND (as_of_end IS NULL OR substr(as_of_end, 1, 4) >= '{year}') END"
            )
        )),
    ]
}

/// A sort with the ORDER BY that means the same.
fn sort() -> impl Strategy<Value = (Option<String>, String)> {
    let key = (
        prop::sample::select(vec![
            "value",
            "unit",
            "measured",
            "line",
            "as_of_end",
            "source",
        ]),
        any::<bool>(),
    );
    prop::collection::vec(key, 0..3).prop_map(|keys| {
        let flag: Vec<String> = keys
            .iter()
            .map(|(name, down)| format!("{}{name}", if *down { "-" } else { "" }))
            .collect();
        let mut sql: Vec<String> = keys
            .iter()
            .map(|(name, down)| {
                let collation = if matches!(*name, "value" | "line") {
                    ""
                } else {
                    " COLLATE NOCASE"
                };
                let direction = if *down { " DESC" } else { "" };
                format!("{name} IS NULL, {name}{collation}{direction}")
            })
            .collect();
        sql.push("rowid".to_owned());
        (
            Some(flag.join(",")).filter(|flag| !flag.is_empty()),
            sql.join(", "),
        )
    })
}

proptest! {
    #![proptest_config(ProptestConfig { failure_persistence: None, ..ProptestConfig::with_cases(60) })]

    #[test]
    fn flags_expressions_and_queries_select_the_same(
        said in prop::collection::vec(said(), 0..3),
        (sort, order) in sort(),
        limit in prop::option::of(0u64..40),
        offset in 0u64..8,
    ) {
        let by_flags = Selection {
            conditions: said.iter().map(|said| said.condition.clone()).collect(),
            expression: None,
            sort: sort.clone(),
            limit,
            offset,
            tellings: Tellings::Once,
        };
        let expression: Vec<String> =
            said.iter().map(|said| format!("({})", said.expression)).collect();
        let expression = if said.is_empty() { "1".to_owned() } else { expression.join(" AND ") };
        let by_expression = Selection {
            conditions: Vec::new(),
            expression: Some(expression.clone()),
            ..by_flags.clone()
        };
        // A condition that needs all claims, and holds of each.
        let by_all = Selection {
            expression: Some(format!("{expression} AND (SELECT count(*) FROM claims) >= 0")),
            ..by_expression.clone()
        };
        let rows = list(Table::Claims, &by_flags).unwrap();
        prop_assert_eq!(&rows, &list(Table::Claims, &by_expression).unwrap());
        prop_assert_eq!(&rows, &list(Table::Claims, &by_all).unwrap());
        let limit = limit.map_or(-1, |limit| limit as i64);
        let answer = ask(
            &format!("SELECT report_id, claim_id FROM claims WHERE {expression} ORDER BY {order} LIMIT {limit} OFFSET {offset}"),
            &[],
        ).unwrap();
        let ids: Vec<String> = answer.rows.iter().map(|row| format!("{} {}", row[0].to_cell(), row[1].to_cell())).collect();
        let reports = cells(Table::Claims, &rows, "report_id");
        let claims = cells(Table::Claims, &rows, "claim_id");
        let listed: Vec<String> = reports.iter().zip(&claims).map(|(report, claim)| format!("{report} {claim}")).collect();
        prop_assert_eq!(listed, ids);
    }
}

#[test]
fn a_condition_that_always_holds_changes_nothing() {
    for table in Table::ALL {
        let plain = list(table, &Selection::default()).unwrap();
        assert!(!plain.is_empty() || table == Table::Diagnostics);
        assert_eq!(plain, list(table, &where_("1=1")).unwrap());
        assert_eq!(plain, list(table, &where_("1=1 -- always")).unwrap());
    }
}

#[test]
fn keys_name_one_row() {
    for table in Table::ALL {
        let (name, key) = (table.name(), table.key());
        let query = format!(
            "SELECT report_id, {key}, count(*) FROM {name} GROUP BY report_id, {key} HAVING count(*) > 1"
        );
        assert_eq!(
            ask(&query, &[]).unwrap().rows,
            Vec::<Record<'_>>::new(),
            "{name}"
        );
    }
}

#[track_caller]
fn check_wrong(expression: &str, expect: &str) {
    let error = list(Table::Claims, &where_(expression)).unwrap_err();
    let message = error.to_string();
    assert!(message.starts_with(expect), "{expression}: {message}");
}

#[test]
fn wrong_expressions_say_where() {
    check_wrong(
        "valeu > 3",
        "unknown column `valeu`; did you mean `value`?\n  valeu > 3\n  ^^^^^\ncolumns of claims: claim_id, number, value,",
    );
    check_wrong(
        "unit = \"EUR\"",
        "unknown column `EUR`; text stands in single quotes\n  unit = \"EUR\"\n         ^^^^^\n",
    );
    check_wrong(
        "1=1; DROP TABLE claims",
        "near \";\": syntax error\n  1=1; DROP TABLE claims\n     ^",
    );
    check_wrong(
        "value >",
        "something is missing at the end\n  value >\n         ^",
    );
    check_wrong(
        "1=1) OR (1=1",
        "near \")\": syntax error\n  1=1) OR (1=1\n     ^",
    );
    check_wrong(
        "SELECT 1",
        "near \"SELECT\": syntax error\n  SELECT 1\n  ^^^^^^",
    );
    check_wrong(
        "sum(value) > 3",
        "misuse of aggregate function sum()\n  sum(value) > 3\n  ^^^",
    );
    check_wrong("value > ?", "an expression takes no parameters");
    check_wrong("measured regexp '('", "the query failed: `(` is no pattern");
    check_wrong("load_extension('x')", "`load_extension` is refused");
    check_wrong(" ", "the expression is empty");
}

#[test]
fn sorts_with_null_last_and_keeps_every_digit() {
    let selection = Selection {
        sort: Some("-value,measured".to_owned()),
        limit: Some(5),
        ..Selection::default()
    };
    let rows = list(Table::Claims, &selection).unwrap();
    let at = |row: &Record<'_>| match &row[2] {
        Value::Decimal(value) => *value,
        other => panic!("{other:?}"),
    };
    assert_eq!(rows.len(), 5);
    assert!(rows.windows(2).all(|pair| at(&pair[0]) >= at(&pair[1])));
    let by_time = Selection {
        sort: Some("as_of_end".to_owned()),
        ..Selection::default()
    };
    let times = cells(
        Table::Claims,
        &list(Table::Claims, &by_time).unwrap(),
        "as_of_end",
    );
    let first_null = times
        .iter()
        .position(String::is_empty)
        .unwrap_or(times.len());
    assert!(times[first_null..].iter().all(String::is_empty));
    assert!(times[..first_null].is_sorted());
}

#[test]
fn values_beyond_doubles_are_printed_whole() {
    let text = "The reserve held 12345678901234567.25 tonnes of ore.\n";
    let readings = [Reading::of("ore.txt", text)];
    let selection = Selection {
        conditions: vec![Condition::Min(Decimal::whole(5))],
        sort: Some("value".to_owned()),
        ..Selection::default()
    };
    let rows = list_of(&readings, Table::Claims, &selection).unwrap();
    assert_eq!(
        cells(Table::Claims, &rows, "value"),
        ["12345678901234567.25"]
    );
}

#[test]
fn a_role_takes_in_those_below_it() {
    let member = RoleId::from_id("member").unwrap();
    let by_flag = Selection {
        conditions: vec![Condition::Role(vec![member])],
        ..Selection::default()
    };
    let rows = list(Table::Roles, &by_flag).unwrap();
    let below: Vec<String> = RoleId::all()
        .filter(|role| role.is_a(member))
        .map(|role| format!("'{}'", role.id()))
        .collect();
    let expression = format!("role IN ({})", below.join(", "));
    assert_eq!(rows, list(Table::Roles, &where_(&expression)).unwrap());
}

#[test]
fn organizations_by_role_have_their_side() {
    let roles: Vec<RoleId> = RoleId::all().collect();
    let selection = Selection {
        conditions: vec![Condition::Role(roles)],
        ..Selection::default()
    };
    let rows = list(Table::Organizations, &selection).unwrap();
    let names = fields(Table::Organizations, &selection);
    assert_eq!(names[3].name, "role");
    let ids = [
        "organization_id",
        "role",
        "side",
        "certainty",
        "status",
        "report_id",
    ];
    let places = ids.map(|id| names.iter().position(|field| field.name == id).unwrap());
    let mut listed: Vec<[String; 6]> = rows
        .iter()
        .map(|row| places.map(|at| row[at].to_cell().into_owned()))
        .collect();
    listed.sort();
    let query = "SELECT DISTINCT organization_id, role, side, certainty, status, report_id \
                 FROM organization_roles WHERE role <> 'other' ORDER BY 1, 2, 3, 4, 5, 6";
    let mut asked: Vec<[String; 6]> = ask(query, &[])
        .unwrap()
        .rows
        .iter()
        .map(|row| [0, 1, 2, 3, 4, 5].map(|at: usize| row[at].to_cell().into_owned()))
        .collect();
    asked.sort();
    listed.retain(|row| row[1] != "other");
    assert_eq!(listed, asked);
    assert!(!asked.is_empty());
}

#[test]
fn a_condition_on_other_tables_looks_at_all_reports() {
    let expression =
        "value = (SELECT max(value) FROM claims WHERE unit = 'count') AND unit = 'count'";
    let rows = list(Table::Claims, &where_(expression)).unwrap();
    let query = "SELECT max(value) FROM claims WHERE unit = 'count'";
    let most = ask(query, &[]).unwrap().rows[0][0].to_cell().into_owned();
    assert!(!rows.is_empty());
    assert!(
        cells(Table::Claims, &rows, "value")
            .iter()
            .all(|value| *value == most)
    );
}

#[test]
fn kinds_and_names_select_organizations() {
    let by_flags = Selection {
        conditions: vec![
            Condition::Kind(vec![
                OrganizationKind::Company,
                OrganizationKind::OpenSourceFoundation,
            ]),
            Condition::Organization("foundation".to_owned()),
        ],
        ..Selection::default()
    };
    let expression = "kind IN ('company', 'open_source_foundation') \
                      AND (name LIKE '%foundation%' OR aliases LIKE '%foundation%')";
    let rows = list(Table::Organizations, &by_flags).unwrap();
    assert!(!rows.is_empty());
    assert_eq!(
        rows,
        list(Table::Organizations, &where_(expression)).unwrap()
    );
}

#[test]
fn senseless_conditions_are_said() {
    let selection = Selection {
        conditions: vec![Condition::Measured("x".to_owned())],
        ..Selection::default()
    };
    let error = list(Table::Roles, &selection).unwrap_err();
    assert_eq!(
        error.to_string(),
        "roles cannot be selected by what is measured"
    );
}

#[test]
fn groups_are_those_of_sql() {
    let selection = Selection {
        tellings: Tellings::Each,
        ..Selection::default()
    };
    let aggregates = Some("count, sum(value), min(value)");
    let answer = group(Table::Claims, &selection, "unit", aggregates).unwrap();
    let query = "SELECT unit, count(*) AS count, sum(value), min(value) FROM claims \
                 GROUP BY unit ORDER BY 2 DESC, 1";
    let asked = ask(query, &[]).unwrap();
    assert_eq!(answer.rows, asked.rows);
    let names: Vec<&str> = answer.fields.iter().map(|field| &*field.name).collect();
    assert_eq!(names, ["unit", "count", "sum(value)", "min(value)"]);
    let total = answer.total.unwrap();
    let all = ask(
        "SELECT NULL, count(*), sum(value), min(value) FROM claims",
        &[],
    )
    .unwrap();
    assert_eq!(total, all.rows[0]);
}

#[test]
fn groups_are_selected_sorted_and_limited() {
    let selection = Selection {
        expression: Some("level <= 2".to_owned()),
        sort: Some("kind,-sum(words)".to_owned()),
        limit: Some(1),
        ..Selection::default()
    };
    let answer = group(
        Table::Sections,
        &selection,
        "kind",
        Some("sum(words), count"),
    )
    .unwrap();
    let query = "SELECT kind, sum(words), count(*) FROM sections WHERE level <= 2 GROUP BY kind ORDER BY kind LIMIT 1";
    assert_eq!(answer.rows, ask(query, &[]).unwrap().rows);
    let whole = "SELECT NULL, sum(words), count(*) FROM sections WHERE level <= 2";
    assert_eq!(answer.total, ask(whole, &[]).unwrap().rows.pop());
}

#[test]
fn without_columns_to_group_by_there_is_one_row() {
    let answer = group(Table::Roles, &Selection::default(), "", None).unwrap();
    let count = list(Table::Roles, &Selection::default()).unwrap().len();
    assert_eq!(answer.rows, [[Value::Int(count as i64)]]);
    assert_eq!(answer.total, None);
}

#[test]
fn total_is_of_one_unit_and_says_what_it_left_out() {
    let text = "We have more than 38,000 partners, including over 25,000 sales partners. \
                Sales grew by 12 percent. We employ 300 people.\n";
    let mut groups = Groups::new(
        Table::Claims,
        &Selection::default(),
        "source",
        Some("total, count"),
    )
    .unwrap();
    let reading = Reading::of("partners.txt", text);
    let batch = groups.needs().take(&reading.view()).unwrap();
    groups.add(batch).unwrap();
    let answer = groups.finish().unwrap();
    let names: Vec<&str> = answer.fields.iter().map(|field| &*field.name).collect();
    assert_eq!(
        names,
        [
            "source",
            "unit",
            "per",
            "bound",
            "total",
            "total_max",
            "note",
            "count"
        ]
    );
    let rows: Vec<String> = answer
        .rows
        .iter()
        .map(|row| row.iter().map(Value::to_cell).collect::<Vec<_>>().join("|"))
        .collect();
    assert_eq!(
        rows,
        [
            "partners.txt|count||more_than|38300||left out: 1 part of another claim|3",
            "partners.txt|percent|||||shares and multiples do not add up|1",
        ]
    );
}

#[test]
fn amounts_count_once_what_a_report_tells_again() {
    let text = "# Report\n\n## Summary\n\n- 38,000 partners\n\n## Partners\n\n\
                We have 38,000 partners, including 25,000 sales partners. We rent 3 to 5 offices.\n";
    let reading = Reading::of("report.md", text);
    let ask = |tellings, aggregates| {
        let selection = Selection {
            tellings,
            ..Selection::default()
        };
        let mut groups = Groups::new(Table::Claims, &selection, "", Some(aggregates)).unwrap();
        let batch = groups.needs().take(&reading.view()).unwrap();
        groups.add(batch).unwrap();
        let answer = groups.finish().unwrap();
        let cells = answer.rows[0].iter().map(Value::to_cell);
        (cells.collect::<Vec<_>>().join("|"), answer.notes)
    };
    let (once, notes) = ask(Tellings::Once, "sum(value), count, max(value)");
    assert_eq!(once, "63003|3|38000");
    assert!(notes[0].starts_with("4 claims tell 3 facts: "), "{notes:?}");
    let (each, notes) = ask(Tellings::Each, "sum(value), count");
    assert_eq!((&*each, notes), ("101003|4", Vec::new()));
    // Rows are counted as they are listed, and a part is one of the whole that is told first.
    assert_eq!(ask(Tellings::Once, "count").0, "4");
    let (total, _) = ask(Tellings::Once, "total");
    assert_eq!(
        total,
        "count||exact|38003|38005|left out: 1 part of another claim"
    );
}

#[test]
fn the_highest_of_ranges_is_the_highest_upper_end() {
    let reading = Reading::of("report.txt", "It takes 3 to 5 years. It took 4 years.\n");
    let mut groups = Groups::new(
        Table::Claims,
        &Selection::default(),
        "unit",
        Some("min(value), max( value )"),
    )
    .unwrap();
    let batch = groups.needs().take(&reading.view()).unwrap();
    groups.add(batch).unwrap();
    let answer = groups.finish().unwrap();
    let cells: Vec<_> = answer.rows[0].iter().map(Value::to_cell).collect();
    assert_eq!(cells, ["year", "3", "5"]);
}

#[track_caller]
fn check_senseless(by: &str, aggregates: &str, expect: &str) {
    let answer = group(Table::Roles, &Selection::default(), by, Some(aggregates));
    let message = answer.map(|_| ()).unwrap_err().to_string();
    assert!(message.starts_with(expect), "{message}");
}

#[test]
fn wrong_aggregates_are_said() {
    check_senseless(
        "rol",
        "count",
        "unknown column `rol`; did you mean `role`?\ncolumns: role_id,",
    );
    check_senseless(
        "role",
        "line",
        "`line` is a column; say what to make of it, as in `max(line)`",
    );
    check_senseless(
        "role",
        "max(lien)",
        "unknown column `lien`; did you mean `line`?\n  max(lien)\n      ^^^^\n",
    );
    check_senseless("role", "total", "`total` adds up claims");
    check_senseless("role", "count(*) FROM roles; --", "near ");
    check_senseless("role", " ", "the list of aggregates is empty");
}

#[test]
fn queries_take_parameters() {
    let query = "SELECT count(*) FROM claims WHERE value >= :min AND unit = :unit";
    let answer = ask(query, &[("min", "5"), ("unit", "count")]).unwrap();
    let fixed = ask(
        "SELECT count(*) FROM claims WHERE value >= 5 AND unit = 'count'",
        &[],
    );
    assert_eq!(answer.rows, fixed.unwrap().rows);
    let typed = ask(
        "SELECT typeof(:a), typeof(:b), typeof(:c), typeof(:d)",
        &[("a", "5"), ("b", "0.5"), ("c", "'5'"), ("d", "null")],
    )
    .unwrap();
    let types: Vec<String> = typed.rows[0]
        .iter()
        .map(|value| value.to_cell().into_owned())
        .collect();
    assert_eq!(types, ["integer", "real", "text", "null"]);
    for (parameters, expect) in [
        (&[][..], "parameter `:min` has no value; say `-p min=VALUE`"),
        (
            &[("mni", "1")][..],
            "the query has no parameter `:mni`; it has :min, :unit",
        ),
    ] {
        assert_eq!(ask(query, parameters).unwrap_err().to_string(), expect);
    }
    let nameless = ask("SELECT ?", &[]).unwrap_err().to_string();
    assert!(nameless.starts_with("a parameter has a name"), "{nameless}");
}

#[test]
fn the_best_rows_of_many_reports_are_kept_while_others_are_forgotten() {
    let all = Selection {
        sort: Some("-value,measured".to_owned()),
        ..Selection::default()
    };
    let best = Selection {
        limit: Some(5),
        offset: 2,
        ..all.clone()
    };
    let ask = |selection: &Selection| {
        let mut listing = Listing::new(Table::Claims, selection, &[0, 2]).unwrap();
        let needs = listing.needs().clone();
        let take = |reading: &Reading| needs.take(&reading.view()).unwrap();
        let batches: Vec<Batch> = FIXTURES.iter().take(3).map(take).collect();
        // Each report has as many rows to keep as the answer takes, until they are too many.
        for batch in batches.iter().cycle().take(300) {
            assert!(listing.add(batch.clone()).unwrap().is_empty());
        }
        listing.finish().unwrap()
    };
    let (all, found) = ask(&all);
    let (best, found_too) = ask(&best);
    assert_eq!(found, found_too);
    assert_eq!(best, all[2..7]);
}
