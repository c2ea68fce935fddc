//! CSV and TSV: flat cells, plain numbers, a header.

use std::borrow::Cow;
use std::io::{self, Write};

use crate::rows::{Field, Record, Value};

/// The names of comma-separated values.
pub(super) fn head(fields: &[Field], out: &mut dyn Write) -> io::Result<()> {
    let mut writer = csv::Writer::from_writer(out);
    let names = fields.iter().map(|field| field.name.as_ref());
    writer.write_record(names).map_err(what_the_system_said)?;
    writer.flush()
}

/// Comma-separated values.
///
/// A text cell that a spreadsheet would take for a formula gets an apostrophe before it, unless `raw`.
pub(super) fn rows(rows: &[Record<'_>], raw: bool, out: &mut dyn Write) -> io::Result<()> {
    let mut writer = csv::Writer::from_writer(out);
    for row in rows {
        for value in row {
            let cell = match value {
                Value::Text(_) | Value::List(_) if !raw => guarded(value.to_cell()),
                value => value.to_cell(),
            };
            let written = writer.write_field(cell.as_bytes());
            written.map_err(what_the_system_said)?;
        }
        let ended = writer.write_record(None::<&[u8]>);
        ended.map_err(what_the_system_said)?;
    }
    writer.flush()
}

/// The error below that of the writer, which would hide that a pipe is closed.
fn what_the_system_said(error: csv::Error) -> io::Error {
    match error.into_kind() {
        csv::ErrorKind::Io(error) => error,
        other => io::Error::other(format!("{other:?}")),
    }
}

/// The cell with an apostrophe before what a spreadsheet would run as a formula, which a number with its sign is not.
fn guarded(cell: Cow<'_, str>) -> Cow<'_, str> {
    if cell.starts_with(['=', '+', '-', '@', '\t', '\r']) && !is_number(&cell) {
        Cow::Owned(format!("'{cell}"))
    } else {
        cell
    }
}

/// `+14.3`, `-1,200`, `+2%`.
fn is_number(cell: &str) -> bool {
    let digits = cell.strip_prefix(['+', '-']).unwrap_or(cell);
    let digits = digits.strip_suffix('%').unwrap_or(digits);
    digits.starts_with(|c: char| c.is_ascii_digit())
        && digits
            .bytes()
            .all(|byte| byte.is_ascii_digit() || matches!(byte, b'.' | b','))
}

/// The names of tab-separated values.
pub(super) fn head_tabs(fields: &[Field], out: &mut dyn Write) -> io::Result<()> {
    line(fields.iter().map(|field| Cow::Borrowed(&*field.name)), out)
}

/// Tab-separated values: one row a line, so tabs and line breaks in a cell are spaces.
pub(super) fn rows_tabs(rows: &[Record<'_>], out: &mut dyn Write) -> io::Result<()> {
    rows.iter()
        .try_for_each(|row| line(row.iter().map(Value::to_cell), out))
}

fn line<'c>(cells: impl Iterator<Item = Cow<'c, str>>, out: &mut dyn Write) -> io::Result<()> {
    let mut line = String::new();
    for (nth, cell) in cells.enumerate() {
        push_cell(&mut line, nth, &cell);
    }
    writeln!(out, "{line}")
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

    #[track_caller]
    fn check(write: impl Fn(&[Record<'_>], &mut dyn Write) -> io::Result<()>, expect: &str) {
        let records = [
            vec![
                Value::word("=1+1"),
                Value::Decimal(Decimal::parse("-5").unwrap()),
            ],
            vec![Value::word("a\tb\r\n\"c\", d"), Value::Null],
        ];
        let mut out = Vec::new();
        write(&records, &mut out).unwrap();
        assert_eq!(String::from_utf8(out).unwrap(), expect);
    }

    #[test]
    fn csv_guards_text_and_never_numbers() {
        check(
            |records, out| rows(records, false, out),
            "'=1+1,-5\n\"a\tb\r\n\"\"c\"\", d\",\n",
        );
        check(
            |records, out| rows(records, true, out),
            "=1+1,-5\n\"a\tb\r\n\"\"c\"\", d\",\n",
        );
    }

    #[test]
    fn a_number_is_no_formula() {
        let check = |cell: &str, is_guarded: bool| {
            let guarded = guarded(Cow::Borrowed(cell));
            assert_eq!(guarded.starts_with('\''), is_guarded, "{cell}");
        };
        for cell in ["+14.3", "-1,200", "-0.5%", "+7", "14"] {
            check(cell, false);
        }
        for cell in [
            "-1+1", "+A1", "-", "+", "=1", "@1", "-1%%", "+1-cmd", "\t1", "+.1",
        ] {
            check(cell, true);
        }
    }

    #[test]
    fn tsv_keeps_a_row_on_its_line() {
        check(rows_tabs, "=1+1\t-5\na b  \"c\", d\t\n");
    }
}
