//! Writes the pages of a PDF file as text.

use unpdf::{Block, InlineContent, Page, Paragraph};

use super::MOST_PAGES;
use super::chart::{self, Chart, is_value};
use super::furniture::{self, Furniture};
use super::outline::{Outline, words_of};
use super::place::{Piece, Places, outdented};
use super::table::{Found, look_at};
use super::words::{lines, pieces, words};
use crate::document::BlockKind;
use crate::model::DiagnosticCode;
use crate::read::Error;
use crate::read::composer::{Composer, Extracted, Headers};

/// Writes what was parsed of the file `bytes`.
pub(super) fn write(parsed: unpdf::Document, bytes: &[u8]) -> Result<Extracted, Error> {
    let mut writer = Writer {
        composer: Composer::default(),
        furniture: furniture::find(&parsed.pages),
        outline: Outline::of(&parsed.pages),
        places: Places::of(bytes),
    };
    let title = parsed.metadata.title.as_deref().map(str::trim);
    writer.composer.metadata.title = title.filter(|title| is_title(title)).map(str::to_owned);
    if parsed.metadata.page_count as usize > parsed.pages.len()
        && parsed.pages.len() as u32 == MOST_PAGES
    {
        writer.composer.diagnose(DiagnosticCode::CutAtLimit);
    }
    let skip = std::mem::take(&mut writer.furniture.skip);
    for (page, skip) in parsed.pages.iter().zip(&skip) {
        writer.page(page, skip);
    }
    if writer.composer.text().trim().is_empty() {
        return Err(Error::NoText);
    }
    Ok(writer.composer.finish())
}

struct Writer<'a> {
    composer: Composer,
    furniture: Furniture,
    outline: Outline,
    places: Places<'a>,
}

impl Writer<'_> {
    /// Writes a page without the blocks to skip.
    fn page(&mut self, page: &Page, skip: &[bool]) {
        self.composer.page();
        if page.suppressed_text_runs > 0 || page.undecodable_content_streams > 0 {
            self.composer.diagnose(DiagnosticCode::UnreadableText);
        }
        let (skipped, kept): (Vec<_>, Vec<_>) =
            page.elements.iter().zip(skip).partition(|(_, skip)| **skip);
        let kept: Vec<&Block> = kept.into_iter().map(|(block, _)| block).collect();
        if is_torn(&kept) {
            let pieces = self.places.on_page(page.number);
            let around: Vec<String> = skipped
                .into_iter()
                .filter_map(|(block, _)| words_of(Some(block)))
                .collect();
            if let Some(chart) = chart::read(without(pieces, &around, page)) {
                return self.chart(&chart);
            }
        }
        let titles = self.outline.slide_title(&kept);
        if titles > 0 {
            let alone = kept.len() == titles && self.is_in_the_middle(page);
            let level = self.outline.slide_level(alone);
            self.composer.open(BlockKind::Heading { level });
            for block in &kept[..titles] {
                if let Block::Paragraph(paragraph) = block {
                    pieces(paragraph, &mut self.composer);
                    self.composer.space();
                }
            }
            self.composer.close();
        }
        for nth in titles..kept.len() {
            let before = nth.checked_sub(1).map(|before| kept[before]);
            self.block(kept[nth], before, kept.get(nth + 1).copied(), page.number);
        }
    }

    fn block(&mut self, block: &Block, before: Option<&Block>, after: Option<&Block>, page: u32) {
        match block {
            Block::Paragraph(paragraph) => {
                if is_note_mark(paragraph, before, after) {
                    return;
                }
                let split = self.split(paragraph, page);
                let composer = &mut self.composer;
                composer.open(kind_of(paragraph, after, &mut self.outline));
                if let Some(number) = number_of(paragraph) {
                    composer.number(number);
                }
                match split {
                    Some((item, below)) => {
                        words(&item, composer);
                        composer.open(BlockKind::Paragraph);
                        words(&below, composer);
                    }
                    None => pieces(paragraph, composer),
                }
                composer.close();
            }
            Block::Table(table) => match look_at(table, |words| self.furniture.is_running(words)) {
                Found::Text(pieces) => pieces
                    .iter()
                    .for_each(|words| lines(words, &mut self.composer)),
                Found::Cells(cells) => {
                    let composer = &mut self.composer;
                    if let Some(caption) = &table.caption {
                        composer.open(BlockKind::Caption);
                        words(caption, composer);
                    }
                    let table = composer.open_table();
                    for cell in cells {
                        composer.open(BlockKind::Cell {
                            table,
                            row: cell.row,
                            column: cell.column,
                        });
                        words(&cell.words, composer);
                    }
                    composer.close_table(Headers::Guess);
                }
            },
            Block::Code { content } | Block::Raw { content } => lines(content, &mut self.composer),
            _ => {}
        }
    }

    /// An item and the line that announces the next ones, which was joined to it.
    fn split(&self, paragraph: &Paragraph, page: u32) -> Option<(String, String)> {
        let [InlineContent::Text(run)] = paragraph.content.as_slice() else {
            return None;
        };
        let item = run.text.trim();
        if !paragraph.is_list_item() || !item.ends_with(':') {
            return None;
        }
        let at = outdented(self.places.on_page(page), item)?;
        Some((item[..at].to_owned(), item[at..].to_owned()))
    }

    /// Writes a chart as the table of its values; its axis is shown and never read.
    fn chart(&mut self, chart: &Chart) {
        if let Some(title) = &chart.title {
            let level = self.outline.slide_level(false);
            self.paragraph(BlockKind::Heading { level }, title);
        }
        for before in &chart.before {
            self.paragraph(BlockKind::Paragraph, before);
        }
        let table = self.composer.open_table();
        let mut row = 0;
        let mut cell = |row: u32, column: usize, words: &str| {
            let column = column as u32;
            self.composer.open(BlockKind::Cell { table, row, column });
            self.composer.words(words);
        };
        if !chart.header.is_empty() {
            for (nth, name) in chart.header.iter().enumerate() {
                cell(0, nth + 1, name);
            }
            row += 1;
        }
        for bar in &chart.bars {
            cell(row, 0, &bar.label);
            for (nth, value) in bar.values.iter().enumerate() {
                cell(row, nth + 1, value);
            }
            row += 1;
        }
        let headers = u32::from(!chart.header.is_empty());
        self.composer.close_table(Headers::Rows(headers));
        self.paragraph(BlockKind::Notice, &chart.axis.join(" "));
        for after in &chart.after {
            self.paragraph(BlockKind::Paragraph, after);
        }
    }

    fn paragraph(&mut self, kind: BlockKind, text: &str) {
        self.composer.open(kind);
        words(text, &mut self.composer);
        self.composer.close();
    }

    /// Whether the first words of a page stand in its middle.
    fn is_in_the_middle(&self, page: &Page) -> bool {
        let first = self.places.on_page(page.number).into_iter().next();
        let middle = 0.25 * page.height..0.75 * page.height;
        first.is_some_and(|first| middle.contains(&first.y))
    }
}

/// Whether the words of a chart were torn from their values: values stand in paragraphs of their own, or several of
/// them in one cell.
fn is_torn(blocks: &[&Block]) -> bool {
    const FEWEST: usize = 2;
    let values = |words: &str| {
        words
            .split_whitespace()
            .filter(|word| is_value(word))
            .count()
    };
    let lone = blocks
        .iter()
        .filter_map(|block| words_of(Some(block)))
        .filter(|words| {
            !words.trim().is_empty() && values(words) == words.split_whitespace().count()
        });
    let full = |cell: &unpdf::TableCell| values(&cell.plain_text()) >= FEWEST;
    let crammed = blocks.iter().any(|block| match block {
        Block::Table(table) => table.rows.iter().flat_map(|row| &row.cells).any(full),
        _ => false,
    });
    crammed || lone.count() >= FEWEST
}

/// The pieces of a page without its number and the lines that run `around` it.
fn without(mut pieces: Vec<Piece>, around: &[String], page: &Page) -> Vec<Piece> {
    let edge = 0.1 * page.height;
    let inner = edge..page.height - edge;
    pieces.retain(|piece| {
        let words = piece.words.trim();
        let is_number = words.len() <= 4 && words.bytes().all(|byte| byte.is_ascii_digit());
        let outside = !inner.contains(&piece.y);
        !(outside && (is_number || around.iter().any(|line| line == words)))
    });
    pieces
}

/// The number of an item in a numbered list.
fn number_of(paragraph: &Paragraph) -> Option<u32> {
    paragraph.style.list_info.as_ref()?.item_number
}

/// Whether the title among a file's properties is one: writing programs put the file's name there.
fn is_title(title: &str) -> bool {
    title.contains(' ')
        && !title.contains(['/', '\\'])
        && !title.ends_with(".doc")
        && !title.ends_with(".docx")
}

/// Whether a paragraph is the mark of a note that was torn out of the sentence around it.
fn is_note_mark(paragraph: &Paragraph, before: Option<&Block>, after: Option<&Block>) -> bool {
    let words = paragraph.plain_text();
    let words = words.trim();
    let is_mark = (1..=2).contains(&words.len()) && words.bytes().all(|byte| byte.is_ascii_digit());
    is_mark
        && words_of(before)
            .is_some_and(|before| before.len() > 40 && !before.ends_with(['.', ':', '!', '?']))
        && words_of(after).is_some_and(|after| after.starts_with(char::is_lowercase))
}

/// What a paragraph is.
fn kind_of(paragraph: &Paragraph, after: Option<&Block>, outline: &mut Outline) -> BlockKind {
    if let Some(list) = &paragraph.style.list_info {
        return BlockKind::ListItem {
            depth: list.level.saturating_add(1),
        };
    }
    match outline.heading(paragraph, after) {
        Some(level) => BlockKind::Heading { level },
        None => BlockKind::Paragraph,
    }
}
