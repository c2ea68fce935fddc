//! Printing rows: as they come where the format allows it, else laid out at the end.

use std::io::{self, IsTerminal};

use super::args::Print;
use super::listing::columns_of;
use super::messages::{self, Note};
use super::output::Output;
use super::{Status, screen};
use crate::query::Answer;
use crate::render::{self, Flow, Format, Grid, Style};
use crate::rows::{Field, Record, Shown, Table};

/// What is printed, apart from the rows.
pub(super) struct Head {
    /// What the listing is called.
    pub(super) name: &'static str,
    /// The table of the model it is of, if any.
    pub(super) table: Option<Table>,
    /// The columns of the rows.
    pub(super) fields: Vec<Field>,
    /// Which of them a format for people shows; `None` leaves it to the format.
    pub(super) asked: Option<Vec<Shown>>,
}

/// A listing being printed.
pub(super) struct Printing<'a> {
    head: Head,
    format: Format,
    print: &'a Print,
    style: Style,
    /// Whether rows wait for the last one: where the format is laid out over all, and on a terminal, which tells
    /// how far the work is until then.
    waits: bool,
    /// The listing begun, once there is something to print.
    begun: Option<(Flow, Output)>,
    /// Rows that wait for the last one.
    waiting: Vec<Record<'static>>,
    found: usize,
}

impl<'a> Printing<'a> {
    pub(super) fn new(head: Head, format: Format, print: &'a Print) -> Printing<'a> {
        Printing {
            head,
            format,
            print,
            style: screen::listing_style(print),
            waits: format.is_for_people()
                || print.write.file().is_none() && io::stdout().is_terminal(),
            begun: None,
            waiting: Vec::new(),
            found: 0,
        }
    }

    /// How many rows there were.
    pub(super) fn found(&self) -> usize {
        self.found
    }

    /// Prints rows, or keeps them for a format that is laid out over all.
    pub(super) fn rows(&mut self, rows: Vec<Record<'static>>) -> anyhow::Result<()> {
        self.found += rows.len();
        if self.print.quiet {
            return Ok(());
        }
        if self.waits {
            self.waiting.extend(rows);
        } else if let Some((flow, output)) = self.begin()? {
            flow.rows(&rows, output)?;
        }
        Ok(())
    }

    /// The listing begun, for a format that prints rows as they come.
    fn begin(&mut self) -> anyhow::Result<Option<&mut (Flow, Output)>> {
        if self.begun.is_none() && !self.waits {
            let fields = self.head.fields.clone();
            let flow = Flow::of(self.head.name, fields, self.format, &self.style);
            if let Some(flow) = flow {
                let mut output = Output::open(self.print.write.file(), false)?;
                flow.begin(&mut output)?;
                self.begun = Some((flow, output));
            }
        }
        Ok(self.begun.as_mut())
    }

    /// Prints what is left, and on standard error what is to be said of it. `all` is the row of all rows.
    pub(super) fn finish(
        mut self,
        all: Option<Record<'static>>,
        mut notes: Vec<Note>,
    ) -> anyhow::Result<Status> {
        if self.print.quiet {
            return Ok(if self.found > 0 {
                Status::Done
            } else {
                Status::No
            });
        }
        self.begin()?;
        if self.print.wide && self.format != Format::Table {
            notes.push(
                "`--wide` is for tables; other formats print everything"
                    .to_owned()
                    .into(),
            );
        }
        let lines: Vec<String> = notes.iter().map(Note::to_string).collect();
        let mut hidden = Vec::new();
        let mut signs = None;
        match self.begun.take() {
            Some((flow, mut output)) => {
                flow.end(all.as_ref(), &lines, &mut output)?;
                output.finish()?;
            }
            None => {
                let grid = Grid {
                    name: self.head.name,
                    table: self.head.table,
                    fields: std::mem::take(&mut self.head.fields),
                    asked: self.head.asked.take(),
                    rows: std::mem::take(&mut self.waiting),
                    all,
                    notes: lines,
                };
                let on_screen = self.print.write.file().is_none() && io::stdout().is_terminal();
                if on_screen && self.format == Format::Table {
                    signs = render::legend(&grid);
                }
                let is_styled = matches!(self.format, Format::Table | Format::Record);
                let mut output = Output::open(self.print.write.file(), is_styled)?;
                hidden = render::render(&grid, self.format, &self.style, &mut output)?;
                output.finish()?;
            }
        }
        if let Some(signs) = signs {
            messages::note(&signs);
        }
        messages::notes(&notes);
        note_hidden(&hidden, &self.style);
        Ok(Status::Done)
    }
}

/// Says which columns of a table were left out.
pub(super) fn note_hidden(hidden: &[String], style: &Style) {
    if !hidden.is_empty() {
        messages::note(&format!(
            "left out to fit {} cells: {} (--wide shows them)",
            style.width,
            hidden.join(", ")
        ));
    }
}

/// Prints an answer that is of no table; `asked` are the columns chosen, in their order.
pub(super) fn answer(
    name: &'static str,
    mut answer: Answer,
    asked: Option<Vec<Shown>>,
    format: Format,
    print: &Print,
    mut notes: Vec<Note>,
) -> anyhow::Result<Status> {
    if let Some(asked) = asked.as_ref().filter(|_| !format.is_for_people()) {
        let asked = columns_of(&answer.fields, asked);
        let pick = |row: &Record<'static>| asked.iter().map(|at| row[*at].clone()).collect();
        answer.rows = answer.rows.iter().map(pick).collect();
        answer.total = answer.total.as_ref().map(pick);
        answer.fields = asked.iter().map(|at| answer.fields[*at].clone()).collect();
    }
    let head = Head {
        name,
        table: None,
        fields: answer.fields,
        asked: asked.filter(|_| format.is_for_people()),
    };
    let mut printing = Printing::new(head, format, print);
    printing.rows(answer.rows)?;
    notes.extend(answer.notes.into_iter().map(Note::from));
    printing.finish(answer.total, notes)
}
