//! Writes the words of a PDF file: joined where lines broke them, with items where bullets stand.

use unpdf::{InlineContent, Paragraph};

use crate::document::BlockKind;
use crate::read::composer::Composer;
use crate::read::plain_text::bullet;

/// Writes the words of a paragraph.
pub(super) fn pieces(paragraph: &Paragraph, composer: &mut Composer) {
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
pub(super) fn lines(text: &str, composer: &mut Composer) {
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
pub(super) fn words(text: &str, composer: &mut Composer) {
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
