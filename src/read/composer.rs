//! Writes the text of a format that is no text, block by block, and makes a document of it.
//!
//! A paragraph, heading or caption stands on a line of its own with a blank line around it, an item behind a bullet,
//! and a cell on its own line, all but the first of a row indented. Marks of notes stand in brackets: shown, never
//! read.

mod extracted;
mod header;
mod looks;

use super::superscript;
use crate::document::{BlockKind, Metadata};
use crate::model::DiagnosticCode;
pub use extracted::Extracted;
use extracted::Step;

/// What is known of the first rows of a table.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Headers {
    /// So many rows are headers.
    Rows(u32),
    /// Whether the first row is one is told by its cells.
    Guess,
}

/// Text under construction with what is known of it.
#[derive(Default)]
pub(super) struct Composer {
    text: String,
    steps: Vec<Step>,
    /// The block that is open; its words may be still to come.
    open: Option<Open>,
    /// The kind of the last block written.
    before: Option<BlockKind>,
    gap: Gap,
    tables: u32,
    /// Where the steps of the open table start.
    table_from: usize,
    pub(super) metadata: Metadata,
}

#[derive(Clone, Copy)]
struct Open {
    kind: BlockKind,
    /// The number of an item in a numbered list.
    number: Option<u32>,
    written: bool,
}

/// What stands between the last words and the next.
#[derive(Clone, Copy, Default, PartialEq, Eq, PartialOrd, Ord)]
enum Gap {
    #[default]
    None,
    Space,
    Line,
}

impl Composer {
    /// Starts a block; one that is open is ended first.
    pub(super) fn open(&mut self, kind: BlockKind) {
        self.close();
        self.open = Some(Open {
            kind,
            number: None,
            written: false,
        });
    }

    /// Says that the open item is numbered: its number stands before it in place of a bullet.
    #[cfg(feature = "pdf")]
    pub(super) fn number(&mut self, number: u32) {
        if let Some(open) = &mut self.open {
            open.number = Some(number);
        }
    }

    /// Ends the open block; one without words leaves no trace.
    pub(super) fn close(&mut self) {
        if self.open.take().is_some_and(|open| open.written) {
            self.steps.push(Step::Close);
        }
        self.gap = Gap::None;
    }

    /// Whether a block is open that has no words yet.
    pub(super) fn is_fresh(&self) -> bool {
        self.open.is_some_and(|open| !open.written)
    }

    /// Whether a block is open.
    pub(super) fn is_open(&self) -> bool {
        self.open.is_some()
    }

    /// Bytes written so far.
    pub(super) fn len(&self) -> usize {
        self.text.len()
    }

    /// The text written so far.
    #[cfg(feature = "pdf")]
    pub(super) fn text(&self) -> &str {
        &self.text
    }

    /// White space stands before the next words.
    pub(super) fn space(&mut self) {
        self.gap = self.gap.max(Gap::Space);
    }

    /// The next words follow at once on the last.
    #[cfg(feature = "pdf")]
    pub(super) fn no_space(&mut self) {
        self.gap = Gap::None;
    }

    /// A line break stands before the next words of the block.
    pub(super) fn line_break(&mut self) {
        self.gap = Gap::Line;
    }

    /// Writes words; their white space becomes single spaces.
    pub(super) fn words(&mut self, words: &str) {
        let mut rest = words;
        while !rest.is_empty() {
            let body = rest.trim_start();
            if body.len() < rest.len() {
                self.space();
            }
            let end = body.find(char::is_whitespace).unwrap_or(body.len());
            if end > 0 {
                let start = self.write(&body[..end]);
                self.extend_run(start);
            }
            rest = &body[end..];
        }
    }

    /// Takes back the hyphen that the last word ends with, when `next` goes on with it.
    #[cfg(feature = "pdf")]
    pub(super) fn join_hyphen(&mut self, next: &str) {
        const HYPHEN: char = '\u{2010}';
        let goes_on = next.starts_with(char::is_lowercase)
            && !matches!(next, "and" | "or" | "to" | "und" | "bis");
        let written = self.open.is_some_and(|open| open.written);
        if !(goes_on && written && self.text.ends_with(HYPHEN)) {
            return;
        }
        let end = match self.steps.as_mut_slice() {
            [.., Step::Run(start, end)] if *start + 2 < *end => end,
            [.., Step::Run(start, end), Step::Bold(_, bold)]
                if *start + 2 < *end && *bold == *end =>
            {
                *bold = *end - HYPHEN.len_utf8();
                end
            }
            _ => return,
        };
        if *end == self.text.len() {
            self.text.pop();
            *end = self.text.len();
            self.gap = Gap::None;
        }
    }

    /// Writes code, white space and all.
    pub(super) fn code(&mut self, code: &str) {
        let body = code.trim_matches(['\n', '\r']);
        if body.trim().is_empty() {
            return self.space();
        }
        let start = self.write(body);
        self.steps.push(Step::Code(start, self.text.len()));
    }

    /// Writes what stands raised behind the last words: the mark of a note, an exponent or letters.
    pub(super) fn raised(&mut self, raised: &str) {
        let raised = raised.trim();
        let before = if self.is_open() {
            self.text.as_str()
        } else {
            ""
        };
        if superscript::is_note_mark(before, raised) {
            if !raised.is_empty() && self.open.is_some_and(|open| open.written) {
                let mark = raised.trim_matches(['[', ']', '(', ')', ' ']);
                self.text.push_str(&format!("[{mark}]"));
            }
            return;
        }
        match superscript::raise(raised) {
            Some(exponent) => self.words(&exponent),
            None => self.words(raised),
        }
    }

    /// Says that what was written from byte `start` on is bold.
    pub(super) fn bold_from(&mut self, start: usize) {
        let words = &self.text[start.min(self.text.len())..];
        let from = self.text.len() - words.trim_start().len();
        if from < self.text.len() {
            self.steps.push(Step::Bold(from, self.text.len()));
        }
    }

    /// Starts a table; the cells opened until [`Composer::close_table`] belong to the index given back.
    pub(super) fn open_table(&mut self) -> u32 {
        self.close();
        self.steps.push(Step::OpenTable);
        self.table_from = self.steps.len();
        self.tables += 1;
        self.tables - 1
    }

    /// Ends the table.
    pub(super) fn close_table(&mut self, headers: Headers) {
        self.close();
        let rows = match headers {
            Headers::Rows(rows) => rows,
            Headers::Guess => u32::from(header::opens_with_header(
                &self.text,
                &self.steps[self.table_from..],
            )),
        };
        self.steps.push(Step::CloseTable(rows));
    }

    /// A page starts here.
    pub(super) fn page(&mut self) {
        self.steps.push(Step::Page(self.text.len()));
    }

    pub(super) fn diagnose(&mut self, code: DiagnosticCode) {
        self.steps.push(Step::Diagnose(code));
    }

    /// What was written, with its structure.
    pub(super) fn finish(mut self) -> Extracted {
        self.close();
        looks::tell_kinds(&self.text, &mut self.steps);
        if !self.text.is_empty() {
            self.text.push('\n');
        }
        Extracted {
            text: self.text,
            steps: self.steps,
            metadata: self.metadata,
        }
    }

    /// Writes `words` behind what separates them from the text before; gives back where they start.
    fn write(&mut self, words: &str) -> usize {
        let open = self.open.get_or_insert(Open {
            kind: BlockKind::Paragraph,
            number: None,
            written: false,
        });
        if open.written {
            match self.gap {
                Gap::None => {}
                Gap::Space => self.text.push(' '),
                Gap::Line => self.text.push('\n'),
            }
            if self.gap != Gap::None {
                self.steps.push(Step::Space);
            }
        } else {
            let (kind, number) = (open.kind, open.number);
            open.written = true;
            self.separate(kind, number);
            self.steps.push(Step::Open(kind));
            self.before = Some(kind);
        }
        self.gap = Gap::None;
        let start = self.text.len();
        self.text.push_str(words);
        start
    }

    /// Writes what stands between the last block and one of this kind.
    fn separate(&mut self, kind: BlockKind, number: Option<u32>) {
        use BlockKind::{Cell, ListItem};
        let between = match (self.before, kind) {
            (None, _) => "",
            (Some(ListItem { .. }), ListItem { .. }) => "\n",
            (
                Some(Cell { table, row, .. }),
                Cell {
                    table: same_table,
                    row: same_row,
                    ..
                },
            ) if table == same_table => {
                if row == same_row {
                    "\n  "
                } else {
                    "\n"
                }
            }
            _ => "\n\n",
        };
        self.text.push_str(between);
        if let ListItem { depth } = kind {
            for _ in 1..depth.min(9) {
                self.text.push_str("  ");
            }
            match number {
                Some(number) => self.text.push_str(&format!("{number}. ")),
                None => self.text.push_str("• "),
            }
        }
    }

    /// Words that follow on words are one run.
    fn extend_run(&mut self, start: usize) {
        let end = self.text.len();
        match self.steps.as_mut_slice() {
            [.., Step::Run(_, last), Step::Space] if start == *last + 1 => {
                *last = end;
                self.steps.pop();
            }
            [.., Step::Run(_, last)] if start == *last => *last = end,
            _ => self.steps.push(Step::Run(start, end)),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::read::{Format, testing};

    #[test]
    fn text_has_a_stable_layout() {
        let mut composer = Composer::default();
        composer.open(BlockKind::Heading { level: 1 });
        composer.words(" Our \n Year ");
        composer.words("12.5");
        composer.raised("1");
        composer.words(" of 3 km");
        composer.raised("2");
        composer.line_break();
        composer.words("end");
        composer.open(BlockKind::ListItem { depth: 1 });
        composer.words("one");
        composer.open(BlockKind::ListItem { depth: 2 });
        composer.open(BlockKind::ListItem { depth: 2 });
        composer.words("two");
        let table = composer.open_table();
        for (row, words) in [["Name", "2021"], ["a", "5"]].into_iter().enumerate() {
            for (column, words) in words.into_iter().enumerate() {
                composer.open(BlockKind::Cell {
                    table,
                    row: row as u32,
                    column: column as u32,
                });
                composer.words(words);
            }
        }
        composer.close_table(Headers::Guess);
        composer.words("The end.");
        let document = composer.finish().into_document(Format::Html);
        assert_eq!(
            document.text,
            "Our Year 12.5[1] of 3 km²\nend\n\n• one\n  • two\n\nName\n  2021\na\n  5\n\nThe end.\n"
        );
        assert_eq!(
            testing::list(&document),
            [
                "h1: Our Year 12.5 of 3 km² end",
                "li1: one",
                "li2: two",
                "0.0: Name",
                "0.1: 2021",
                "1.0: a",
                "1.1: 5",
                "paragraph: The end.",
            ]
        );
        assert_eq!(document.tables[0].header_rows, 1);
        assert!(!document.text_is_source);
    }

    #[cfg(feature = "pdf")]
    #[test]
    fn a_numbered_item_keeps_its_number_which_is_none_of_its_words() {
        let mut composer = Composer::default();
        for number in [7, 8] {
            composer.open(BlockKind::ListItem { depth: 1 });
            composer.number(number);
            composer.words("trees");
        }
        let document = composer.finish().into_document(Format::Pdf);
        assert_eq!(document.text, "7. trees\n8. trees\n");
        assert_eq!(testing::list(&document), ["li1: trees", "li1: trees"]);
    }
}
