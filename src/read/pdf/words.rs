//! Writes the words of a PDF file: joined where lines broke them, with items where bullets stand.

use unpdf::{InlineContent, Paragraph};

use crate::document::BlockKind;
use crate::document::letters;
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
    const MARKS: [char; 11] = ['•', '●', '▪', '■', '◦', '○', '✓', '✔', '➢', '➤', '‣'];
    // Where some items are ticked, others are crossed.
    let ticked = text.contains(['✓', '✔']);
    let crossed = |rest: &str| rest.find(" X ").map(|at| at + 1).filter(|_| ticked);
    let next = |rest: &str| rest.find(MARKS).into_iter().chain(crossed(rest)).min();
    let mut rest = text;
    while let Some(at) = next(rest) {
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
        if matches!(word, "." | ",") {
            composer.no_space();
        }
        let mut rest = word;
        while let Some(at) = rest.find(|c: char| ('ﬀ'..='ﬆ').contains(&c)) {
            composer.words(&rest[..at]);
            let mark = rest[at..].chars().next().unwrap_or_default();
            composer.words(letters(mark).unwrap_or_default());
            rest = &rest[at + mark.len_utf8()..];
        }
        composer.words(rest);
        composer.space();
    }
    if !text.ends_with(char::is_whitespace) {
        composer.no_space();
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::read::{Format, testing};

    #[track_caller]
    fn check(text: &str, expect: &[&str]) {
        let mut composer = Composer::default();
        composer.open(BlockKind::Paragraph);
        items(text, &mut composer);
        let document = composer.finish().into_document(Format::Pdf);
        assert_eq!(testing::list(&document), expect);
    }

    #[test]
    fn marks_among_words_open_items() {
        check(
            "We need: ✓ A plan X A pump. ✓ Some seeds",
            &[
                "paragraph: We need:",
                "li1: A plan",
                "li1: A pump.",
                "li1: Some seeds",
            ],
        );
        check("Model X is ours", &["paragraph: Model X is ours"]);
        check("• one • two", &["li1: one", "li1: two"]);
    }

    #[test]
    fn stops_follow_their_word_and_ligatures_are_taken_apart() {
        check("The ﬁrst oﬃce .", &["paragraph: The first office."]);
    }
}
