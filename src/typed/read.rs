//! Typed facts from the rows of a report.

use super::{
    Claim, Clause, Diagnostic, Mention, Organization, Place, Quantity, Report, Role, Time,
};
use crate::model::{Bound, Decimal, Rule, Unit};
use crate::rows::{Facts, Table, Value, read_columns, saved};

impl Report {
    /// Reads the rows of a report.
    pub fn of(facts: &dyn Facts) -> Result<Report, saved::Error> {
        let columns = ["text_is_source", "subject", "period_start"];
        let rows = read_columns(facts, Table::Reports, columns)?.pop();
        let [text_is_source, subject, start] = rows.unwrap_or([const { Value::Null }; 3]);
        let source = facts.source();
        Ok(Report {
            source: source.to_owned(),
            text_is_source: text_is_source == Value::Bool(true),
            subject: words(subject),
            period_start: words(start),
            text: None,
            organizations: organizations(facts, source)?,
            roles: roles(facts, source)?,
            claims: claims(facts, source)?,
            diagnostics: diagnostics(facts, source)?,
        })
    }
}

impl Report {
    /// The same, with the words of its text where it has one.
    pub fn with_text(facts: &dyn Facts) -> Result<Report, saved::Error> {
        let text = facts.view().map(|view| {
            let blocks = view.document.blocks.iter();
            let words: Vec<String> = blocks
                .map(|block| view.document.words(block.span))
                .collect();
            words.join("\n")
        });
        Ok(Report {
            text,
            ..Report::of(facts)?
        })
    }
}

fn claims(facts: &dyn Facts, source: &str) -> Result<Vec<Claim>, saved::Error> {
    let names = [
        "claim_id",
        "line",
        "column",
        "words",
        "number",
        "section",
        "value",
        "value_max",
        "bound",
        "vague",
        "unit",
        "measured",
        "subject",
        "change",
        "per",
        "modality",
        "as_of_start",
        "as_of_end",
        "part_of",
        "rule",
    ];
    let rows = read_columns(facts, Table::Claims, names)?;
    let view = facts.view();
    let clause = |at: usize| {
        let view = view?;
        let claim = view.report.claims.get(at)?;
        let is_cell = claim.rule == Rule::ClaimTableCell;
        (!is_cell).then(|| Clause::of(view.document, claim))
    };
    let claim = |(at, row): (usize, [Value<'static>; 20])| {
        let [
            id,
            line,
            column,
            its_words,
            number,
            section,
            value,
            value_max,
            bound,
            vague,
            unit,
            measured,
            subject,
            change,
            per,
            modality,
            start,
            end,
            part_of,
            rule,
        ] = row;
        // A unit that a later version may add is none that can be weighed.
        let quantity = Quantity {
            value: decimal(&value)?,
            value_max: decimal(&value_max),
            bound: Bound::from_name(&text(bound))?,
            vague: vague == Value::Bool(true),
            unit: Unit::from_symbol(&text(unit))?,
        };
        Some(Claim {
            id: text(id),
            place: place(source, &line, &column),
            words: text(its_words),
            number: text(number),
            section: text(section),
            quantity,
            measured: words(measured),
            subject: words(subject),
            change: words(change),
            per: words(per),
            modality: text(modality),
            time: Time {
                start: words(start),
                end: words(end),
            },
            part_of: words(part_of),
            rule: text(rule),
            clause: clause(at),
        })
    };
    Ok(rows.into_iter().enumerate().filter_map(claim).collect())
}

fn roles(facts: &dyn Facts, source: &str) -> Result<Vec<Role>, saved::Error> {
    let names = [
        "role_id",
        "line",
        "column",
        "holder",
        "holder_kind",
        "role",
        "organization",
        "certainty",
        "status",
        "cue",
        "cue_start",
    ];
    let role = |row: [Value<'static>; 11]| {
        let [
            id,
            line,
            column,
            holder,
            holder_kind,
            role,
            organization,
            certainty,
            status,
            cue,
            cue_start,
        ] = row;
        Role {
            id: text(id),
            place: place(source, &line, &column),
            holder: text(holder),
            holder_kind: text(holder_kind),
            role: text(role),
            organization: text(organization),
            certainty: text(certainty),
            status: text(status),
            cue: (int(&cue_start), text(cue)),
        }
    };
    let rows = read_columns(facts, Table::Roles, names)?;
    Ok(rows.into_iter().map(role).collect())
}

fn organizations(facts: &dyn Facts, source: &str) -> Result<Vec<Organization>, saved::Error> {
    let names = [
        "organization_id",
        "line",
        "column",
        "name",
        "kind",
        "aliases",
        "mentions",
    ];
    let organization = |row: [Value<'static>; 7]| {
        let [id, line, column, name, kind, aliases, mentions] = row;
        Organization {
            id: text(id),
            place: place(source, &line, &column),
            name: text(name),
            kind: text(kind),
            aliases: match aliases {
                Value::List(aliases) => aliases.into_owned(),
                _ => Vec::new(),
            },
            mentions: match mentions {
                Value::Nested(rows) => rows.iter().map(|row| mention(source, row)).collect(),
                _ => Vec::new(),
            },
            is_named_there: false,
        }
    };
    let rows = read_columns(facts, Table::Organizations, names)?;
    Ok(rows.into_iter().map(organization).collect())
}

fn mention(source: &str, members: &[(&'static str, Value<'static>)]) -> Mention {
    let member = |name: &str| {
        let member = members.iter().find(|(known, _)| *known == name);
        member.map_or(&Value::Null, |(_, value)| value)
    };
    Mention {
        place: place(source, member("line"), member("column")),
        text: member("text").to_cell().into_owned(),
        bytes: (int(member("byte_start")), int(member("byte_end"))),
    }
}

fn diagnostics(facts: &dyn Facts, source: &str) -> Result<Vec<Diagnostic>, saved::Error> {
    let names = ["line", "column", "code", "severity", "message", "words"];
    let diagnostic = |row: [Value<'static>; 6]| {
        let [line, column, code, severity, message, words] = row;
        Diagnostic {
            place: place(source, &line, &column),
            code: text(code),
            severity: text(severity),
            message: text(message),
            words: text(words),
        }
    };
    let rows = read_columns(facts, Table::Diagnostics, names)?;
    Ok(rows.into_iter().map(diagnostic).collect())
}

fn place(source: &str, line: &Value<'_>, column: &Value<'_>) -> Place {
    Place {
        source: source.to_owned(),
        line: int(line),
        column: int(column),
    }
}

fn text(value: Value<'_>) -> String {
    words(value).unwrap_or_default()
}

fn words(value: Value<'_>) -> Option<String> {
    match value {
        Value::Text(words) => Some(words.into_owned()),
        _ => None,
    }
}

fn int(value: &Value<'_>) -> i64 {
    match value {
        Value::Int(number) => *number,
        _ => 0,
    }
}

fn decimal(value: &Value<'_>) -> Option<Decimal> {
    match value {
        Value::Decimal(value) => Some(*value),
        _ => None,
    }
}
