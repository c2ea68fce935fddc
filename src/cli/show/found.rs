//! Rows of a report by their id or place, and the words each of them speaks of.

use crate::document::Span;
use crate::model::{AsOfSource, Holder, Rule};
use crate::render::Mark;
use crate::rows::{Row, Table, Value, View};

/// The tables whose rows can be shown: what a row of each is called, and the sign below its words.
const SHOWN: [(Table, &str, char); 6] = [
    (Table::Claims, "claim", '^'),
    (Table::Roles, "role", '^'),
    (Table::Organizations, "organization", '-'),
    (Table::Mentions, "mention", '-'),
    (Table::Sections, "section", '='),
    (Table::Diagnostics, "missed", '?'),
];

/// A row and where its words stand.
pub(super) struct Found<'a> {
    /// The table it is of.
    pub(super) table: Table,
    /// What such a row is called.
    pub(super) what: &'static str,
    /// The row.
    pub(super) row: Row<'a>,
    /// Its words.
    pub(super) span: Span,
    sign: char,
}

/// The rows whose id begins with `id`.
pub(super) fn by_id<'a>(view: &'a View<'a>, id: &str) -> Vec<Found<'a>> {
    all(view)
        .filter(|found| found.value(found.table.key()).to_cell().starts_with(id))
        .collect()
}

/// The rows that touch lines, from 1 and the last included. Organizations are there as their mentions.
pub(super) fn on_lines<'a>(view: &'a View<'a>, first: usize, last: usize) -> Vec<Found<'a>> {
    let [first, last] = [first, last].map(|line| i64::try_from(line).unwrap_or(i64::MAX));
    let mut found: Vec<Found<'a>> = all(view)
        .filter(|found| found.table != Table::Organizations && !found.span.is_empty())
        .filter(|found| found.int("line") <= last && first <= found.int("end_line"))
        .collect();
    found.sort_by_key(|found| found.span.start());
    found
}

/// The rows that hold a line and column, both from 1: facts before the names and titles they stand in.
pub(super) fn at<'a>(view: &'a View<'a>, line: usize, column: usize) -> Vec<Found<'a>> {
    let place = |found: &Found<'_>| {
        let at = i64::try_from(column).unwrap_or(i64::MAX);
        let line = i64::try_from(line).unwrap_or(i64::MAX);
        let from = (found.int("line"), found.int("column"));
        let to = (found.int("end_line"), found.int("end_column"));
        from <= (line, at) && (line, at) < to
    };
    all(view)
        .filter(|found| found.table != Table::Organizations && place(found))
        .collect()
}

fn all<'a>(view: &'a View<'a>) -> impl Iterator<Item = Found<'a>> {
    SHOWN.into_iter().flat_map(move |(table, what, sign)| {
        view.rows(table).map(move |row| {
            let byte = |name| usize::try_from(int(table, &row, name)).unwrap_or(0);
            Found {
                table,
                what,
                row,
                span: Span::new(byte("byte_start"), byte("byte_end")),
                sign,
            }
        })
    })
}

fn value<'a>(table: Table, row: &Row<'a>, name: &str) -> Value<'a> {
    table
        .column(name)
        .map_or(Value::Null, |column| (column.get)(row))
}

fn int(table: Table, row: &Row<'_>, name: &str) -> i64 {
    match value(table, row, name) {
        Value::Int(number) => number,
        _ => 0,
    }
}

impl<'a> Found<'a> {
    /// The value of a column; null where its table has none of that name.
    pub(super) fn value(&self, name: &str) -> Value<'a> {
        value(self.table, &self.row, name)
    }

    /// A whole number of a column; 0 where there is none.
    pub(super) fn int(&self, name: &str) -> i64 {
        int(self.table, &self.row, name)
    }

    /// What it says in one line.
    pub(super) fn headline(&self) -> String {
        let words = |name| self.value(name).to_cell().into_owned();
        let name = match self.table {
            Table::Roles => {
                let parts = [words("holder"), words("role"), words("organization")];
                return parts
                    .into_iter()
                    .filter(|part| !part.is_empty())
                    .collect::<Vec<_>>()
                    .join(" · ");
            }
            Table::Organizations => "name",
            Table::Mentions => "text",
            Table::Sections => "title",
            _ => "words",
        };
        words(name)
    }

    /// Which rule found it, and what that rule finds.
    pub(super) fn rule(&self) -> (String, &'static str) {
        let name = self.value("rule").to_cell().into_owned();
        let why = Rule::ALL
            .iter()
            .find(|row| row.1 == name)
            .map_or("", |row| row.0.why());
        (name, why)
    }

    /// Whether it is a role in whom the report speaks for, who is not named on its lines.
    pub(super) fn is_of_subject(&self) -> bool {
        let report = self.row.view.report;
        let role = match self.table {
            Table::Roles => &report.roles[self.row.index],
            _ => return false,
        };
        let name = role
            .organization
            .map(|id| &report.organizations[id as usize].name);
        let lines = self.int("line")..=self.int("end_line");
        let line = |row: &Row<'_>| int(Table::Mentions, row, "line");
        let is_it =
            |row: &Row<'_>| Some(report.mentions[row.index].organization) == role.organization;
        name.is_some()
            && name == report.subject.as_ref()
            && !self
                .row
                .view
                .rows(Table::Mentions)
                .any(|row| is_it(&row) && lines.contains(&line(&row)))
    }

    /// The mark below its words.
    pub(super) fn mark(&self) -> Mark {
        Mark {
            span: self.span,
            sign: self.sign,
        }
    }

    /// The marks below its words and below those it draws on, and what each sign stands for.
    pub(super) fn marks(&self) -> (Vec<Mark>, Vec<String>) {
        let mut marks = vec![self.mark()];
        let mut legend = vec![format!("{} {}", self.sign, self.what)];
        let mut add = |spans: &[Span], sign: char, label: &str| {
            let free: Vec<Span> = spans
                .iter()
                .copied()
                .filter(|span| !span.is_empty())
                .filter(|span| !marks.iter().any(|mark: &Mark| mark.span.overlaps(*span)))
                .collect();
            if !free.is_empty() {
                legend.push(format!("{sign} {label}"));
            }
            marks.extend(free.into_iter().map(|span| Mark { span, sign }));
        };
        let report = self.row.view.report;
        match self.table {
            Table::Claims => {
                let claim = &report.claims[self.row.index];
                add(&claim.measured.pieces, '~', "measured");
                add(&claim.subject.pieces, '-', "subject");
                let near = [AsOfSource::Words, AsOfSource::Sentence];
                let as_of = claim.as_of.filter(|as_of| near.contains(&as_of.from));
                add(as_of.and_then(|as_of| as_of.span).as_slice(), '\'', "time");
            }
            Table::Roles => {
                let role = &report.roles[self.row.index];
                add(&[role.cue], '~', "cue");
                if let Holder::Person(span) | Holder::Group(span) = role.holder {
                    add(&[span], '-', "holder");
                }
            }
            _ => {}
        }
        (marks, legend)
    }
}
