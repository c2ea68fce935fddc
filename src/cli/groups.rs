//! `--by` and `--agg`: what the rows of a listing come to.

use super::args::List;
use super::listing::{choose_columns, format, list_columns};
use super::messages::{self, Note};
use super::output::Output;
use super::{Status, inputs, printing, screen};
use crate::query::{Groups, Selection};
use crate::render::{self, Grid};
use crate::rows::{Field, Kind, Shown, Table, schema};

pub(super) fn run(table: Table, list: &List, selection: &Selection) -> anyhow::Result<Status> {
    let by = list.select.by.as_deref().unwrap_or("");
    let mut groups = Groups::new(table, selection, by, list.select.agg.as_deref())?;
    let names: Vec<Field> = groups
        .names()
        .into_iter()
        .map(|name| Field::made(name, Kind::Text))
        .collect();
    let asked = match list.print.columns.as_deref() {
        Some("") => return list_columns(&names, &list.print),
        Some(asked) if !list.select.chart => Some(choose_columns(&names, asked)?),
        _ => None,
    };
    let format = format(&list.print)?;
    let needs = groups.needs().clone();
    let mut notes = Vec::new();
    let taken = inputs::take_each(
        &list.read,
        list.print.write.file(),
        needs,
        |batch, its_notes| {
            notes.extend(its_notes);
            Ok(groups.add(batch)?)
        },
    )?;
    if taken.nothing {
        return Ok(taken.status);
    }
    notes.extend(taken.copies);
    if list.select.chart {
        groups.check_scale()?;
    }
    let charted = groups.charted();
    let answer = groups.finish()?;
    if !list.select.chart || list.print.quiet {
        let printed = printing::answer(schema::GROUPS, answer, asked, format, &list.print, notes)?;
        return Ok(taken.status.max(printed));
    }
    let grid = Grid {
        name: schema::GROUPS,
        table: None,
        fields: answer.fields,
        asked: Some(charted.into_iter().map(Shown::Field).collect()),
        rows: answer.rows,
        all: answer.total,
        notes: Vec::new(),
    };
    let style = screen::style(&list.print.screen, &list.print.write);
    let mut output = Output::open(list.print.write.file(), true)?;
    render::render_chart(&grid, &style, &mut output)?;
    output.finish()?;
    notes.extend(answer.notes.into_iter().map(Note::from));
    messages::notes(&notes);
    Ok(taken.status)
}
