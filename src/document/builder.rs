//! Builds a document from what a reader finds: blocks of visible runs, in order.

use super::{
    Block, BlockKind, Document, Metadata, Run, RunKind, Section, SectionKind, Span, Table,
    is_space, run_in,
};
use crate::model::{Diagnostic, DiagnosticCode};
use crate::read::Format;

/// Collects blocks while a reader walks the text; [`Builder::finish`] derives outline and run-in headings.
pub(crate) struct Builder<'a> {
    text: &'a str,
    document: Document,
    open: Option<(BlockKind, u32)>,
    spaced: bool,
    /// Whether a block other than a heading was closed.
    prose: bool,
    /// Bold openings of blocks: (first byte, end) of the bold words.
    bold: Vec<Span>,
}

impl<'a> Builder<'a> {
    /// A builder of a document over `text`, which [`Builder::finish`] leaves for the caller to put in.
    pub(crate) fn new(text: &'a str, format: Format) -> Builder<'a> {
        let document = Document {
            text: String::new(),
            format,
            encoding: "UTF-8",
            text_is_source: true,
            runs: Vec::new(),
            blocks: Vec::new(),
            tables: Vec::new(),
            sections: Vec::new(),
            pages: Vec::new(),
            metadata: Metadata::default(),
            diagnostics: Vec::new(),
        };
        Builder {
            text,
            document,
            open: None,
            spaced: false,
            prose: false,
            bold: Vec::new(),
        }
    }

    pub(crate) fn metadata(&mut self) -> &mut Metadata {
        &mut self.document.metadata
    }

    pub(crate) fn diagnose(&mut self, code: DiagnosticCode, span: Span) {
        self.document.diagnostics.push(Diagnostic {
            code,
            span,
            section: None,
        });
    }

    /// A page starts at this byte.
    pub(crate) fn page(&mut self, offset: usize) {
        self.document
            .pages
            .push(Span::new(offset, offset).start() as u32);
    }

    /// Starts a block; one that is open is closed first.
    pub(crate) fn open(&mut self, kind: BlockKind) {
        self.close();
        self.open = Some((kind, self.document.runs.len() as u32));
    }

    /// Whether a block is open that has no visible text yet.
    pub(crate) fn is_fresh(&self) -> bool {
        self.open
            .is_some_and(|(_, first)| first as usize == self.document.runs.len())
    }

    /// Whether a block is open.
    pub(crate) fn is_open(&self) -> bool {
        self.open.is_some()
    }

    /// Whether anything but headings was read.
    pub(crate) fn has_prose(&self) -> bool {
        self.prose || self.is_open()
    }

    /// Ends the open block; one without visible text leaves no trace.
    pub(crate) fn close(&mut self) {
        self.spaced = false;
        let Some((kind, first)) = self.open.take() else {
            return;
        };
        let last = self.document.runs.len() as u32;
        if first == last {
            return;
        }
        let span = self.document.runs[first as usize]
            .span
            .cover(self.document.runs[last as usize - 1].span);
        self.prose |= !matches!(kind, BlockKind::Heading { .. });
        let block = Block {
            kind,
            span,
            runs: first..last,
            section: None,
        };
        match self.document.blocks.last_mut() {
            Some(before) if continues(self.text, before, &block) => {
                self.document.runs[first as usize].spaced = true;
                before.span = before.span.cover(span);
                before.runs.end = last;
            }
            _ => self.document.blocks.push(block),
        }
    }

    /// White space stands before the next run.
    pub(crate) fn space(&mut self) {
        self.spaced = true;
    }

    /// Visible text `start..end`; its outer white space becomes a space between runs.
    pub(crate) fn run(&mut self, start: usize, end: usize) {
        let raw = &self.text[start..end];
        let trimmed = raw.trim_start_matches(is_space);
        self.spaced |= trimmed.len() < raw.len();
        let kept = trimmed.trim_end_matches(is_space);
        if !kept.is_empty() {
            let from = end - trimmed.len();
            self.push(Span::new(from, from + kept.len()), RunKind::Text);
        }
        self.spaced |= kept.len() < trimmed.len();
    }

    /// An entity that stands for `decoded`.
    pub(crate) fn entity(&mut self, start: usize, end: usize, decoded: char) {
        self.push(Span::new(start, end), RunKind::Entity(decoded));
    }

    /// Code in a line of text: shown, but no fact is read from it.
    pub(crate) fn code(&mut self, start: usize, end: usize) {
        if start < end {
            self.push(Span::new(start, end), RunKind::Code);
        }
    }

    /// Says that the words `start..end` are bold: an opening of that kind is a run-in heading.
    pub(crate) fn bold(&mut self, start: usize, end: usize) {
        self.bold.push(Span::new(start, end));
    }

    /// Starts a table; the cells opened until [`Builder::close_table`] belong to the index given back.
    pub(crate) fn open_table(&mut self) -> u32 {
        self.close();
        let next = self.document.blocks.len() as u32;
        let introduces =
            |block: &Block| matches!(block.kind, BlockKind::Caption | BlockKind::Paragraph);
        let caption = self
            .document
            .blocks
            .last()
            .filter(|block| introduces(block))
            .map(|_| next - 1);
        self.document.tables.push(Table {
            cells: next..next,
            header_rows: 0,
            caption,
        });
        self.document.tables.len() as u32 - 1
    }

    /// Ends a table whose first `header_rows` rows are headers.
    pub(crate) fn close_table(&mut self, header_rows: u32) {
        self.close();
        let end = self.document.blocks.len() as u32;
        if let Some(table) = self.document.tables.last_mut() {
            table.cells.end = end;
            table.header_rows = header_rows;
        }
    }

    /// The document with its outline, its text left empty.
    pub(crate) fn finish(mut self) -> Document {
        self.close();
        outline(&mut self.document, self.text, &self.bold);
        self.document
    }

    fn push(&mut self, span: Span, kind: RunKind) {
        if self.open.is_none() {
            self.open(BlockKind::Paragraph);
        }
        self.document.runs.push(Run {
            span,
            spaced: std::mem::take(&mut self.spaced),
            kind,
        });
    }
}

/// Whether one sentence runs through both: the first cannot end where it does, the second goes on in lower case.
fn continues(text: &str, before: &Block, block: &Block) -> bool {
    matches!(
        before.kind,
        BlockKind::Paragraph | BlockKind::ListItem { .. }
    ) && block.kind == BlockKind::Paragraph
        && before.runs.end == block.runs.start
        && is_broken_off(before.span.of(text))
        && block
            .span
            .of(text)
            .starts_with(|c: char| c.is_ascii_lowercase())
}

/// Whether a paragraph stops where no sentence can: running text with no closing mark.
fn is_broken_off(text: &str) -> bool {
    let open_end = text.ends_with(|c: char| c.is_alphanumeric() || c == ',' || c == '-');
    open_end && text.len() > 40
}

/// Fills in sections, and each block's place in them.
fn outline(document: &mut Document, text: &str, bold: &[Span]) {
    let mut path: Vec<u32> = Vec::new();
    let mut standing: Option<u32> = None;
    for at in 0..document.blocks.len() {
        let block = document.blocks[at].clone();
        if let BlockKind::Heading { level } = block.kind {
            while path
                .last()
                .is_some_and(|id| document.sections[*id as usize].level >= level)
            {
                path.pop();
            }
            let title = trim_title(text, block.span);
            let parent = path.last().copied();
            document.sections.push(Section {
                title,
                level,
                parent,
                kind: SectionKind::Heading,
            });
            path.push(document.sections.len() as u32 - 1);
            standing = None;
            document.blocks[at].section = path.last().copied();
            continue;
        }
        let own = run_in::find(text, &block, bold).map(|found| {
            let parent = path.last().copied();
            let level = parent.map_or(1, |id| document.sections[id as usize].level + 1);
            document.sections.push(Section {
                title: found.title,
                level,
                parent,
                kind: SectionKind::RunIn,
            });
            let id = document.sections.len() as u32 - 1;
            if found.stands_alone {
                standing = Some(id);
            }
            id
        });
        document.blocks[at].section = own.or(standing).or(path.last().copied());
    }
}

/// A title without the colon behind it.
fn trim_title(text: &str, span: Span) -> Span {
    let words = span.of(text);
    Span::new(
        span.start(),
        span.start()
            + words
                .trim_end_matches([':', ' '])
                .len()
                .max(1)
                .min(words.len()),
    )
}
