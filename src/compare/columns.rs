//! A comparison as flat rows: THE list of their columns.

use std::borrow::Cow;

use super::{Asked, Change, Comparison, Judged, Match, Verdict};
use crate::rows::{Field, Kind, Record, Table, Value};
use crate::typed::{Claim, Organization, Place, Role};

/// What the rows are called: the `diff` of `ecoreport/diff/1`.
pub const NAME: &str = "diff";

/// The columns: name, type, how soon a narrow table drops it, and what it says.
const COLUMNS: [(&str, Kind, u8, &str); 46] = [
    (
        "table",
        Kind::Text,
        3,
        "What differs: `reports`, `organizations`, `roles` or `claims`",
    ),
    (
        "difference",
        Kind::Text,
        0,
        "`changed`; `kept`: the same number of another time; `new`, `gone`; `named`: an organization that one side alone is read to name, and that stands in the text of the other; `same`",
    ),
    (
        "name",
        Kind::Text,
        0,
        "The organization's, of an organization; the report's, of a report",
    ),
    ("kind", Kind::Text, 6, "What kind of organization"),
    ("holder", Kind::Text, 0, "Who holds the role"),
    ("role", Kind::Text, 0, "The role's id"),
    (
        "organization",
        Kind::Text,
        0,
        "The organization that the role is held in",
    ),
    ("measured", Kind::Text, 0, "What a claim counts or measures"),
    ("subject", Kind::Text, 4, "Whom or what it is said of"),
    ("dimension", Kind::Text, 9, "What its unit measures"),
    (
        "change",
        Kind::Text,
        7,
        "`increase` or `decrease`, where the number itself tells a change",
    ),
    ("per", Kind::Text, 7, "The unit it recurs by"),
    (
        "modality",
        Kind::Text,
        7,
        "actual, target, forecast, hypothetical or negated",
    ),
    (
        "old_value",
        Kind::Decimal,
        0,
        "OLD's value; the lower end of a range",
    ),
    (
        "old_value_max",
        Kind::Decimal,
        7,
        "The upper end of OLD's range",
    ),
    ("old_bound", Kind::Text, 3, "How OLD's value is bounded"),
    (
        "old_vague",
        Kind::Bool,
        8,
        "Whether OLD's writer gave no number",
    ),
    ("old_unit", Kind::Text, 3, "OLD's unit"),
    (
        "new_value",
        Kind::Decimal,
        0,
        "NEW's value; the lower end of a range",
    ),
    (
        "new_value_max",
        Kind::Decimal,
        7,
        "The upper end of NEW's range",
    ),
    ("new_bound", Kind::Text, 3, "How NEW's value is bounded"),
    (
        "new_vague",
        Kind::Bool,
        8,
        "Whether NEW's writer gave no number",
    ),
    ("new_unit", Kind::Text, 3, "NEW's unit"),
    (
        "delta",
        Kind::Decimal,
        2,
        "NEW's value less OLD's, where their unit is one; below zero for a decrease",
    ),
    (
        "change_percent",
        Kind::Decimal,
        0,
        "The same in percent of OLD's, to two decimals; null for shares, ranks, scores, temperatures, ranges and vague numbers",
    ),
    (
        "change_bound",
        Kind::Text,
        4,
        "How the two bounds bound the change; null where they leave it open, and `delta` is that of the numbers told",
    ),
    (
        "old_status",
        Kind::Text,
        6,
        "OLD's status of the role: current, ended or planned",
    ),
    (
        "old_certainty",
        Kind::Text,
        6,
        "OLD's certainty of the role: stated or one_of",
    ),
    ("new_status", Kind::Text, 6, "NEW's status of the role"),
    (
        "new_certainty",
        Kind::Text,
        6,
        "NEW's certainty of the role",
    ),
    (
        "old_as_of_start",
        Kind::Text,
        6,
        "First day of the time OLD speaks of, ISO 8601",
    ),
    (
        "old_as_of_end",
        Kind::Text,
        5,
        "Last day of that time, inclusive",
    ),
    (
        "new_as_of_start",
        Kind::Text,
        6,
        "First day of the time NEW speaks of, ISO 8601",
    ),
    (
        "new_as_of_end",
        Kind::Text,
        5,
        "Last day of that time, inclusive",
    ),
    ("old_words", Kind::Text, 9, "OLD's words"),
    ("old_section", Kind::Text, 9, "OLD's section"),
    ("old_source", Kind::Text, 4, "OLD's document"),
    ("old_line", Kind::Int, 4, "Line in it, from 1"),
    ("old_column", Kind::Int, 8, "Column in that line, from 1"),
    ("old_id", Kind::Text, 9, "The id of OLD's row in its table"),
    ("new_words", Kind::Text, 9, "NEW's words"),
    ("new_section", Kind::Text, 9, "NEW's section"),
    ("new_source", Kind::Text, 4, "NEW's document"),
    ("new_line", Kind::Int, 4, "Line in it, from 1"),
    ("new_column", Kind::Int, 8, "Column in that line, from 1"),
    ("new_id", Kind::Text, 9, "The id of NEW's row in its table"),
];

/// The columns of the rows.
pub fn fields() -> Vec<Field> {
    let field = |(name, kind, rank, doc)| Field {
        name: Cow::Borrowed(name),
        kind,
        rank,
        doc,
    };
    COLUMNS.map(field).into()
}

/// The differences that are asked for, as rows, and how many more there were than a limit allows.
pub fn rows(comparison: &Comparison, asked: &Asked) -> (Vec<Record<'static>>, usize) {
    let mut rows = Rows {
        asked,
        rows: Vec::new(),
        left_out: 0,
    };
    rows.take(Table::Reports, &comparison.reports, of_report);
    rows.take(
        Table::Organizations,
        &comparison.organizations,
        of_organization,
    );
    rows.take(Table::Roles, &comparison.roles, of_role);
    rows.take(Table::Claims, &comparison.claims, of_claim);
    (rows.rows, rows.left_out)
}

struct Rows<'a> {
    asked: &'a Asked,
    rows: Vec<Record<'static>>,
    left_out: usize,
}

impl Rows<'_> {
    fn take<T>(
        &mut self,
        table: Table,
        matches: &[Match<T>],
        members: impl Fn(&Match<T>) -> Members,
    ) where
        Match<T>: Judged,
    {
        let (shown, left_out) = self.asked.shown(table, matches);
        let rows = shown
            .iter()
            .map(|one| record(table, one.verdict(), members(one)));
        self.rows.extend(rows);
        self.left_out += left_out;
    }
}

/// What a row says, by columns.
type Members = Vec<(String, Value<'static>)>;

/// A value for every column, null where a row says nothing.
fn record(table: Table, verdict: Verdict, mut members: Members) -> Record<'static> {
    members.push(("table".to_owned(), Value::word(table.name())));
    members.push(("difference".to_owned(), Value::word(verdict.name())));
    let mut record: Record<'static> = COLUMNS.iter().map(|_| Value::Null).collect();
    for (name, value) in members {
        let at = COLUMNS.iter().position(|column| column.0 == name);
        record[at.expect("rows say what is a column")] = value;
    }
    for (value, column) in record.iter_mut().zip(COLUMNS) {
        if column.1 == Kind::Bool && *value == Value::Null {
            *value = Value::Bool(false);
        }
    }
    record
}

fn text(words: &str) -> Value<'static> {
    Value::text((!words.is_empty()).then(|| words.to_owned()))
}

fn optional(words: &Option<String>) -> Value<'static> {
    Value::text(words.clone())
}

/// What is said of each side, `old_` or `new_` before the names of its columns.
fn of_sides<T>(one: &Match<T>, of: impl Fn(&T) -> Vec<(&'static str, Value<'static>)>) -> Members {
    let side = |side: &str, members: Vec<(&'static str, Value<'static>)>| -> Members {
        let member = |(name, value)| (format!("{side}_{name}"), value);
        members.into_iter().map(member).collect()
    };
    let old = one.in_old().map(|old| side("old", of(old)));
    let new = one.in_new().map(|new| side("new", of(new)));
    old.into_iter().chain(new).flatten().collect()
}

fn of_place(place: &Place) -> [(&'static str, Value<'static>); 3] {
    [
        ("source", text(&place.source)),
        ("line", Value::Int(place.line)),
        ("column", Value::Int(place.column)),
    ]
}

fn of_report(one: &Match<String>) -> Members {
    let mut members = of_sides(one, |source| vec![("source", text(source))]);
    members.push(("name".to_owned(), text(one.either())));
    members
}

fn of_organization(one: &Match<Organization>) -> Members {
    let mut members = of_sides(one, |organization| {
        let mut members = vec![("id", text(&organization.id))];
        members.extend(of_place(&organization.place));
        members
    });
    members.push(("name".to_owned(), text(&one.either().name)));
    members.push(("kind".to_owned(), text(&one.either().kind)));
    members
}

fn of_role(one: &Match<Role>) -> Members {
    let mut members = of_sides(one, |role| {
        let mut members = vec![
            ("id", text(&role.id)),
            ("status", text(&role.status)),
            ("certainty", text(&role.certainty)),
        ];
        members.extend(of_place(&role.place));
        members
    });
    let role = one.either();
    members.push(("organization".to_owned(), text(&role.organization)));
    members.push(("holder".to_owned(), text(&role.holder)));
    members.push(("role".to_owned(), text(&role.role)));
    members
}

fn of_claim(one: &Match<Claim>) -> Members {
    let mut members = of_sides(one, |claim| {
        let quantity = &claim.quantity;
        let max = quantity.value_max.map_or(Value::Null, Value::Decimal);
        let mut members = vec![
            ("id", text(&claim.id)),
            ("value", Value::Decimal(quantity.value)),
            ("value_max", max),
            ("bound", Value::word(quantity.bound.name())),
            ("vague", Value::Bool(quantity.vague)),
            ("unit", Value::word(quantity.unit.symbol())),
            ("as_of_start", optional(&claim.time.start)),
            ("as_of_end", optional(&claim.time.end)),
            ("words", text(&claim.words)),
            ("section", text(&claim.section)),
        ];
        members.extend(of_place(&claim.place));
        members
    });
    let claim = one.either();
    let dimension = claim.quantity.unit.dimension().name();
    members.extend([
        ("measured".to_owned(), optional(&claim.measured)),
        ("subject".to_owned(), optional(&claim.subject)),
        ("dimension".to_owned(), Value::word(dimension)),
        ("change".to_owned(), optional(&claim.change)),
        ("per".to_owned(), optional(&claim.per)),
        ("modality".to_owned(), text(&claim.modality)),
    ]);
    if let Match::Both(old, new) = one
        && let Some(change) = Change::between(old, new)
    {
        let number = |number: Option<_>| number.map_or(Value::Null, Value::Decimal);
        let bound = change.bound.map(|bound| bound.name());
        members.extend([
            ("delta".to_owned(), number(change.delta)),
            ("change_percent".to_owned(), number(change.percent)),
            ("change_bound".to_owned(), Value::text(bound)),
        ]);
    }
    members
}
