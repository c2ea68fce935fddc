//! Rows printed as they come, in the formats where no row depends on the others.

use std::io::{self, Write};

use super::{Format, Style, csv, json};
use crate::rows::{Field, Record};

/// A listing in a format for machines, begun and not yet ended.
pub struct Flow {
    format: Format,
    name: String,
    fields: Vec<Field>,
    csv_raw: bool,
    printed: usize,
}

impl Flow {
    /// A listing called `name`; `None` where the format is laid out over all rows.
    pub fn of(name: &str, fields: Vec<Field>, format: Format, style: &Style) -> Option<Flow> {
        (!format.is_for_people()).then(|| Flow {
            format,
            name: name.to_owned(),
            fields,
            csv_raw: style.csv_raw,
            printed: 0,
        })
    }

    /// Prints what stands before the rows.
    pub fn begin(&self, out: &mut dyn Write) -> io::Result<()> {
        match self.format {
            Format::Json => json::open(&self.name, out),
            Format::Csv => csv::head(&self.fields, out),
            Format::Tsv => csv::head_tabs(&self.fields, out),
            _ => Ok(()),
        }
    }

    /// Prints rows, each with a value for every column.
    pub fn rows(&mut self, rows: &[Record<'_>], out: &mut dyn Write) -> io::Result<()> {
        let is_first = self.printed == 0;
        self.printed += rows.len();
        match self.format {
            Format::Json => {
                let first = if is_first { "\n" } else { ",\n" };
                json::items(&self.fields, rows, [first, ",\n", ""], out)
            }
            Format::Ndjson => json::items(&self.fields, rows, ["", "", "\n"], out),
            Format::Csv => csv::rows(rows, self.csv_raw, out),
            Format::Tsv => csv::rows_tabs(rows, out),
            _ => Ok(()),
        }
    }

    /// Prints what stands after the rows; `all` is an aggregation's row of all rows.
    pub fn end(
        self,
        all: Option<&Record<'_>>,
        notes: &[String],
        out: &mut dyn Write,
    ) -> io::Result<()> {
        match self.format {
            Format::Json => json::close(&self.fields, self.printed, all, notes, out),
            Format::Count => writeln!(out, "{}", self.printed),
            _ => Ok(()),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::rows::{Kind, Value};

    #[track_caller]
    fn check(format: Format, batches: &[&[i64]], expect: &str) {
        let style = Style {
            width: 80,
            color: false,
            wide: false,
            links_from: None,
            csv_raw: false,
        };
        let fields = vec![Field::made("n", Kind::Int)];
        let mut flow = Flow::of("counts", fields, format, &style).unwrap();
        let mut out = Vec::new();
        flow.begin(&mut out).unwrap();
        for batch in batches {
            let rows: Vec<Record<'_>> = batch.iter().map(|n| vec![Value::Int(*n)]).collect();
            flow.rows(&rows, &mut out).unwrap();
        }
        flow.end(None, &["noted".to_owned()], &mut out).unwrap();
        assert_eq!(String::from_utf8(out).unwrap(), expect);
    }

    #[test]
    fn batches_print_as_one_listing() {
        let batches: &[&[i64]] = &[&[], &[1], &[], &[2, 3]];
        check(
            Format::Json,
            batches,
            "{\"schema\":\"ecoreport/counts/1\",\"items\":[\n{\"n\":1},\n{\"n\":2},\n{\"n\":3}\n],\
             \"total\":3,\"notes\":[\"noted\"]}\n",
        );
        check(Format::Ndjson, batches, "{\"n\":1}\n{\"n\":2}\n{\"n\":3}\n");
        check(Format::Csv, batches, "n\n1\n2\n3\n");
        check(Format::Tsv, batches, "n\n1\n2\n3\n");
        check(Format::Count, batches, "3\n");
    }

    #[test]
    fn no_rows_are_a_listing_too() {
        check(
            Format::Json,
            &[],
            "{\"schema\":\"ecoreport/counts/1\",\"items\":[],\"total\":0,\"notes\":[\"noted\"]}\n",
        );
        check(Format::Csv, &[], "n\n");
        check(Format::Count, &[], "0\n");
    }
}
