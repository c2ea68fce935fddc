//! CSV and TSV: flat cells, plain numbers, a header.

use std::borrow::Cow;
use std::io::{self, Write};

use super::Grid;
use crate::rows::Value;

/// Comma-separated values.
///
/// A text cell that a spreadsheet would take for a formula gets an apostrophe before it, unless `raw`.
pub(super) fn render(grid: &Grid<'_>, raw: bool, out: &mut dyn Write) -> io::Result<()> {
    let columns = grid.columns();
    let mut writer = csv::WriterBuilder::new().from_writer(out);
    writer.write_record(columns.iter().map(|at| grid.fields[*at].name.as_ref()))?;
    for row in &grid.rows {
        let cells = columns.iter().map(|at| match &row[*at] {
            value @ (Value::Text(_) | Value::List(_)) if !raw => guarded(value.to_cell()),
            value => value.to_cell(),
        });
        for cell in cells {
            writer.write_field(cell.as_bytes())?;
        }
        writer.write_record(None::<&[u8]>)?;
    }
    writer.flush()
}

/// The cell with an apostrophe before what a spreadsheet would run as a formula.
fn guarded(cell: Cow<'_, str>) -> Cow<'_, str> {
    if cell.starts_with(['=', '+', '-', '@', '\t', '\r']) {
        Cow::Owned(format!("'{cell}"))
    } else {
        cell
    }
}

/// Tab-separated values: one row a line, so tabs and line breaks in a cell are spaces.
pub(super) fn render_tabs(grid: &Grid<'_>, out: &mut dyn Write) -> io::Result<()> {
    let columns = grid.columns();
    let mut line = String::new();
    for (nth, at) in columns.iter().enumerate() {
        push_cell(&mut line, nth, &grid.fields[*at].name);
    }
    writeln!(out, "{line}")?;
    for row in &grid.rows {
        line.clear();
        for (nth, at) in columns.iter().enumerate() {
            push_cell(&mut line, nth, &row[*at].to_cell());
        }
        writeln!(out, "{line}")?;
    }
    Ok(())
}

fn push_cell(line: &mut String, nth: usize, cell: &str) {
    if nth > 0 {
        line.push('\t');
    }
    line.extend(cell.chars().map(|c| match c {
        '\t' | '\n' | '\r' | '\u{B}' | '\u{C}' | '\u{85}' | '\u{2028}' | '\u{2029}' => ' ',
        c => c,
    }));
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::Decimal;
    use crate::rows::{Field, Kind};

    fn grid<'a>() -> Grid<'a> {
        Grid {
            name: "claims",
            table: None,
            fields: vec![
                Field::made("words", Kind::Text),
                Field::made("value", Kind::Decimal),
            ],
            asked: None,
            rows: vec![
                vec![
                    Value::word("=1+1"),
                    Value::Decimal(Decimal::parse("-5").unwrap()),
                ],
                vec![Value::word("a\tb\r\n\"c\", d"), Value::Null],
            ],
            notes: Vec::new(),
        }
    }

    #[track_caller]
    fn check(render: impl Fn(&Grid<'_>, &mut dyn Write) -> io::Result<()>, expect: &str) {
        let mut out = Vec::new();
        render(&grid(), &mut out).unwrap();
        assert_eq!(String::from_utf8(out).unwrap(), expect);
    }

    #[test]
    fn csv_guards_text_and_never_numbers() {
        check(
            |grid, out| render(grid, false, out),
            "words,value\n'=1+1,-5\n\"a\tb\r\n\"\"c\"\", d\",\n",
        );
        check(
            |grid, out| render(grid, true, out),
            "words,value\n=1+1,-5\n\"a\tb\r\n\"\"c\"\", d\",\n",
        );
    }

    #[test]
    fn tsv_keeps_a_row_on_its_line() {
        check(render_tabs, "words\tvalue\n=1+1\t-5\na b  \"c\", d\t\n");
    }
}
