//! Writes the pages of a PDF file as text.

use unpdf::{Block, InlineContent, Paragraph};

use super::MOST_PAGES;
use super::furniture;
use super::table::{Found, look_at};
use crate::document::BlockKind;
use crate::model::DiagnosticCode;
use crate::read::Error;
use crate::read::composer::{Composer, Extracted, Headers};
use crate::read::plain_text::{bullet, heading_level};

/// A heading has no more words than these.
const MOST_HEADING_WORDS: usize = 20;

/// Writes what was parsed.
pub(super) fn write(parsed: unpdf::Document) -> Result<Extracted, Error> {
    let mut composer = Composer::default();
    let title = parsed.metadata.title.as_deref().map(str::trim);
    composer.metadata.title = title.filter(|title| is_title(title)).map(str::to_owned);
    let skip = furniture::find(&parsed.pages);
    if parsed.metadata.page_count as usize > parsed.pages.len()
        && parsed.pages.len() as u32 == MOST_PAGES
    {
        composer.diagnose(DiagnosticCode::CutAtLimit);
    }
    let mut titled = false;
    for (page, skip) in parsed.pages.iter().zip(&skip) {
        composer.page();
        let lost = page.suppressed_text_runs > 0 || page.undecodable_content_streams > 0;
        if lost {
            composer.diagnose(DiagnosticCode::UnreadableText);
        }
        let kept: Vec<&Block> = page
            .elements
            .iter()
            .zip(skip)
            .filter_map(|(block, skip)| (!skip).then_some(block))
            .collect();
        for (nth, block) in kept.iter().enumerate() {
            match block {
                Block::Paragraph(paragraph) => {
                    let before = nth.checked_sub(1).map(|before| kept[before]);
                    let after = kept.get(nth + 1).copied();
                    if is_note_mark(paragraph, before, after) {
                        continue;
                    }
                    let kind = kind_of(paragraph, after, titled);
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
    Ok(composer.finish())
}

/// Whether the title among a file's properties is one: writing programs put the file's name there.
fn is_title(title: &str) -> bool {
    title.contains(' ')
        && !title.contains(['/', '\\'])
        && !title.ends_with(".doc")
        && !title.ends_with(".docx")
}

/// The words of a paragraph; none where it is something else.
fn words_of(block: Option<&Block>) -> Option<String> {
    match block {
        Some(Block::Paragraph(paragraph)) => Some(paragraph.plain_text().trim().to_owned()),
        _ => None,
    }
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

/// What a paragraph is. How high a heading stands is not told by its size, which is found page by page: the first
/// is the title, and others stand below it as deep as their numbers say.
fn kind_of(paragraph: &Paragraph, after: Option<&Block>, titled: bool) -> BlockKind {
    if let Some(list) = &paragraph.style.list_info {
        return BlockKind::ListItem {
            depth: list.level.saturating_add(1),
        };
    }
    let words = paragraph.plain_text();
    let words = words.split_whitespace().collect::<Vec<_>>().join(" ");
    let after = words_of(after);
    let looks = heading_level(&words, true, after.as_deref());
    let heads =
        paragraph.is_heading() && reads_as_heading(&words) || is_bold(paragraph) && looks.is_some();
    if !heads {
        return BlockKind::Paragraph;
    }
    let numbered = looks.flatten();
    BlockKind::Heading {
        level: numbered.unwrap_or(if titled { 2 } else { 1 }),
    }
}

/// Whether all of a paragraph is bold.
fn is_bold(paragraph: &Paragraph) -> bool {
    paragraph.content.iter().all(|piece| match piece {
        InlineContent::Text(run) => run.style.bold || run.text.trim().is_empty(),
        InlineContent::Link { style, .. } => style.bold,
        _ => true,
    })
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

/// Writes words: characters that stand for several letters are taken apart, and words broken over lines rejoined.
fn words(text: &str, composer: &mut Composer) {
    if text.starts_with(char::is_whitespace) {
        composer.space();
    }
    for word in text.split_whitespace() {
        composer.join_hyphen(word);
        let mut rest = word;
        while let Some(at) = rest.find(|c: char| ('ﬀ'..='ﬆ').contains(&c)) {
            composer.words(&rest[..at]);
            let mark = rest[at..].chars().next().unwrap_or_default();
            composer.words(letters(mark));
            rest = &rest[at + mark.len_utf8()..];
        }
        composer.words(rest);
        composer.space();
    }
    if !text.ends_with(char::is_whitespace) {
        composer.no_space();
    }
}

/// The letters that a ligature stands for.
fn letters(ligature: char) -> &'static str {
    match ligature {
        'ﬀ' => "ff",
        'ﬁ' => "fi",
        'ﬂ' => "fl",
        'ﬃ' => "ffi",
        'ﬄ' => "ffl",
        _ => "st",
    }
}
