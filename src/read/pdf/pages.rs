//! Writes the pages of a PDF file as text.

use unpdf::{Block, InlineContent, Paragraph};

use super::furniture;
use super::table::{Found, look_at};
use crate::document::{BlockKind, Document};
use crate::model::DiagnosticCode;
use crate::read::composer::{Composer, Headers};
use crate::read::plain_text::bullet;
use crate::read::{Error, Format};

/// A heading has no more words than these.
const MOST_HEADING_WORDS: usize = 20;

/// Writes what was parsed.
pub(super) fn write(parsed: unpdf::Document) -> Result<Document, Error> {
    let mut composer = Composer::default();
    let title = parsed.metadata.title.as_deref().map(str::trim);
    composer.metadata.title = title.filter(|title| is_title(title)).map(str::to_owned);
    let skip = furniture::find(&parsed.pages);
    let below_title = below_title(&parsed, &skip);
    let mut titled = false;
    for (page, skip) in parsed.pages.iter().zip(&skip) {
        composer.page();
        let lost = page.suppressed_text_runs > 0 || page.undecodable_content_streams > 0;
        if lost {
            composer.diagnose(DiagnosticCode::UnreadableText);
        }
        let kept = page.elements.iter().zip(skip).filter(|(_, skip)| !**skip);
        for (block, _) in kept {
            match block {
                Block::Paragraph(paragraph) => {
                    let kind = kind_of(paragraph, if titled { below_title } else { 0 });
                    titled |= matches!(kind, BlockKind::Heading { .. });
                    composer.open(kind);
                    pieces(paragraph, &mut composer);
                    composer.close();
                }
                Block::Table(table) => match look_at(table) {
                    Found::Text(pieces) => {
                        pieces.iter().for_each(|words| lines(words, &mut composer))
                    }
                    Found::Cells(cells) => {
                        if let Some(caption) = &table.caption {
                            composer.open(BlockKind::Caption);
                            words(caption, &mut composer);
                        }
                        let table = composer.open_table();
                        for cell in cells {
                            composer.open(BlockKind::Cell {
                                table,
                                row: cell.row,
                                column: cell.column,
                            });
                            words(&cell.words, &mut composer);
                        }
                        composer.close_table(Headers::Guess);
                    }
                },
                Block::Code { content } | Block::Raw { content } => lines(content, &mut composer),
                _ => {}
            }
        }
    }
    if composer.text().trim().is_empty() {
        return Err(Error::NoText);
    }
    Ok(composer.finish(Format::Pdf))
}

/// Whether the title among a file's properties is one: writing programs put the file's name there.
fn is_title(title: &str) -> bool {
    title.contains(' ')
        && !title.contains(['/', '\\'])
        && !title.ends_with(".doc")
        && !title.ends_with(".docx")
}

/// 1 where the first heading is the only title and others were found as high as it: those stand below it.
fn below_title(parsed: &unpdf::Document, skip: &[Vec<bool>]) -> u8 {
    let kept = parsed
        .pages
        .iter()
        .zip(skip)
        .flat_map(|(page, skip)| page.elements.iter().zip(skip));
    let mut levels = kept
        .filter(|(_, skip)| !**skip)
        .filter_map(|(block, _)| match block {
            Block::Paragraph(paragraph) => match kind_of(paragraph, 0) {
                BlockKind::Heading { level } => Some(level),
                _ => None,
            },
            _ => None,
        });
    let first = levels.next();
    u8::from(levels.any(|level| Some(level) <= first))
}

fn kind_of(paragraph: &Paragraph, below_title: u8) -> BlockKind {
    if let Some(list) = &paragraph.style.list_info {
        return BlockKind::ListItem {
            depth: list.level.saturating_add(1),
        };
    }
    match paragraph
        .heading_level()
        .filter(|_| reads_as_heading(&paragraph.plain_text()))
    {
        Some(level) => BlockKind::Heading {
            level: level.saturating_add(below_title).min(9),
        },
        None => BlockKind::Paragraph,
    }
}

/// Large type alone makes no heading: key figures and whole sentences are set large too.
fn reads_as_heading(words: &str) -> bool {
    let words = words.trim();
    let letters = words.chars().filter(|c| c.is_alphabetic()).count();
    let opens_number = words.starts_with(|c: char| c.is_ascii_digit() || "$€£~<>+".contains(c));
    let numbered = words.split_whitespace().next().is_some_and(|first| {
        first.ends_with('.')
            || first.contains('.')
                && first
                    .bytes()
                    .all(|byte| byte.is_ascii_digit() || byte == b'.')
    });
    words.split_whitespace().count() <= MOST_HEADING_WORDS
        && letters >= 3
        && !words.ends_with(['.', ',', ';'])
        && (!opens_number
            || numbered
            || words
                .split_whitespace()
                .next()
                .is_some_and(|first| first.len() <= 2))
}

fn pieces(paragraph: &Paragraph, composer: &mut Composer) {
    for piece in &paragraph.content {
        let (text, style) = match piece {
            InlineContent::Text(run) => (&run.text, &run.style),
            InlineContent::Link { text, style, .. } => (text, style),
            InlineContent::LineBreak => {
                composer.line_break();
                continue;
            }
            InlineContent::Image { .. } => continue,
        };
        let start = composer.len();
        if style.superscript {
            composer.raised(text);
        } else {
            items(text, composer);
        }
        if style.bold {
            composer.bold_from(start);
        }
    }
}

/// Writes words; a bullet among them opens an item, since lists are found joined to one paragraph.
fn items(text: &str, composer: &mut Composer) {
    let mut rest = text;
    while let Some(at) = rest.find(['•', '●', '▪', '■', '◦', '○', '✓', '✔', '➢', '➤', '‣'])
    {
        words(&rest[..at], composer);
        let mark = rest[at..].chars().next().map_or(0, char::len_utf8);
        rest = &rest[at + mark..];
        if rest.starts_with(char::is_whitespace) {
            composer.open(BlockKind::ListItem { depth: 1 });
        }
    }
    words(rest, composer);
}

/// Text whose line breaks mean something: each bullet opens an item, each blank line ends a paragraph.
fn lines(text: &str, composer: &mut Composer) {
    composer.close();
    for line in text.lines() {
        let line = line.trim();
        if line.is_empty() {
            composer.close();
        } else if let Some(mark) = bullet(line).filter(|mark| *mark < line.len()) {
            composer.open(BlockKind::ListItem { depth: 1 });
            words(&line[mark..], composer);
        } else {
            composer.line_break();
            words(line, composer);
        }
    }
    composer.close();
}

/// Writes words; characters that stand for several letters are taken apart.
fn words(text: &str, composer: &mut Composer) {
    const LIGATURES: [(char, &str); 7] = [
        ('ﬀ', "ff"),
        ('ﬁ', "fi"),
        ('ﬂ', "fl"),
        ('ﬃ', "ffi"),
        ('ﬄ', "ffl"),
        ('ﬅ', "st"),
        ('ﬆ', "st"),
    ];
    let mut rest = text;
    while let Some(at) = rest.find(|c: char| ('ﬀ'..='ﬆ').contains(&c)) {
        composer.words(&rest[..at]);
        let ligature = rest[at..].chars().next().unwrap_or_default();
        let letters = LIGATURES.iter().find(|(c, _)| *c == ligature);
        composer.words(letters.map_or("", |(_, letters)| letters));
        rest = &rest[at + ligature.len_utf8()..];
    }
    composer.words(rest);
}
