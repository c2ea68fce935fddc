//! Run-in headings: the bold or colon-ended opening of a list item or paragraph.

use super::{Block, BlockKind, Span};

/// A run-in heading at the start of a block.
pub(super) struct RunIn {
    /// Its words, colon left out.
    pub(super) title: Span,
    /// Whether nothing follows in its block, so that it stands over the blocks behind it.
    pub(super) stands_alone: bool,
}

/// More words than these are a sentence, no title.
const MAX_WORDS: usize = 10;
const MAX_BYTES: usize = 120;

/// Finds the run-in heading that opens `block`; `bold` are the document's bold spans in order.
pub(super) fn find(text: &str, block: &Block, bold: &[Span]) -> Option<RunIn> {
    if !matches!(
        block.kind,
        BlockKind::Paragraph | BlockKind::ListItem { .. }
    ) {
        return None;
    }
    let at = bold.partition_point(|span| span.end() <= block.span.start());
    let opening = bold
        .get(at)
        .filter(|span| span.start() <= block.span.start());
    let (title, rest) = match opening {
        Some(span) => {
            let end = span.end().min(block.span.end());
            (block.span.start()..end, &text[end..block.span.end()])
        }
        None => {
            let limit =
                floor_boundary(text, (block.span.start() + MAX_BYTES).min(block.span.end()));
            let head = &text[block.span.start()..limit];
            let colon = head.find(':')?;
            let end = block.span.start() + colon;
            let after = &text[end + 1..block.span.end()];
            if !(after.is_empty() || after.starts_with(char::is_whitespace)) {
                return None;
            }
            (block.span.start()..end, after)
        }
    };
    let words = text[title.clone()]
        .trim_end_matches(|c: char| matches!(c, ':' | '.' | '*' | '_') || c.is_whitespace());
    let ends_with_colon = text[title.start..block.span.end()][words.len()..]
        .trim_start_matches(['*', '_', ' ', '.'])
        .starts_with(':');
    let title_like = words.starts_with(|c: char| {
        c.is_uppercase() || c.is_numeric() || opening.is_some() && c.is_alphabetic()
    }) && words.len() <= MAX_BYTES
        && words.split_whitespace().count() <= MAX_WORDS
        && !words.contains([',', ';', '(', '[', '\n', '|', '"', '“', '#', '$', '%', '@'])
        && !words.contains(". ")
        && words.contains(char::is_alphabetic);
    if !title_like || opening.is_some() && !ends_with_colon && !rest.trim().is_empty() {
        return None;
    }
    let span = Span::new(title.start, title.start + words.len());
    let stands_alone = rest.trim_matches(|c: char| !c.is_alphanumeric()).is_empty();
    Some(RunIn {
        title: span,
        stands_alone: stands_alone && block.kind == BlockKind::Paragraph,
    })
}

/// The last character boundary at or before `at`.
fn floor_boundary(text: &str, mut at: usize) -> usize {
    while !text.is_char_boundary(at) {
        at -= 1;
    }
    at
}
