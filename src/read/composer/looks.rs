//! Paragraphs that are something else by their looks: writers type bullets, and set headings as bold lines.

use super::Step;
use crate::document::BlockKind;
use crate::read::plain_text::{bullet, heading_level};

/// A heading that is told by its bold words alone has no more than these.
const MOST_BOLD_WORDS: usize = 12;

/// A paragraph among the steps.
struct Paragraph {
    /// Its opening step.
    open: usize,
    start: usize,
    end: usize,
    /// Whether all of it is bold.
    bold: bool,
}

/// Makes items of paragraphs that start with a bullet, and, where no heading is marked as such, headings of those
/// that look like it.
pub(super) fn tell_kinds(text: &str, steps: &mut [Step]) {
    let headed = steps
        .iter()
        .any(|step| matches!(step, Step::Open(BlockKind::Heading { .. })));
    let paragraphs = paragraphs(steps);
    let mut titled = false;
    for (nth, paragraph) in paragraphs.iter().enumerate() {
        let words = &text[paragraph.start..paragraph.end];
        if let Some(mark) = bullet(words).filter(|mark| *mark < words.len()) {
            steps[paragraph.open] = Step::Open(BlockKind::ListItem { depth: 1 });
            skip(steps, paragraph.open, paragraph.start + mark);
            continue;
        }
        let after = paragraphs
            .get(nth + 1)
            .map(|next| &text[next.start..next.end]);
        let level = match heading_level(words, true, after) {
            Some(level) => level,
            None if paragraph.bold && after.is_some() && is_short(words) => None,
            None => continue,
        };
        if !headed {
            let level = level.unwrap_or(if titled || nth > 2 { 2 } else { 1 });
            titled = true;
            steps[paragraph.open] = Step::Open(BlockKind::Heading { level });
        }
    }
}

fn is_short(words: &str) -> bool {
    let letters = words.chars().filter(|c| c.is_alphabetic()).count();
    letters >= 3
        && words.split_whitespace().count() <= MOST_BOLD_WORDS
        && !words.ends_with(['.', ',', ';', ':'])
        && !words.contains(['\n', '@'])
}

/// The paragraphs, with what stands in them.
fn paragraphs(steps: &[Step]) -> Vec<Paragraph> {
    let mut found: Vec<Paragraph> = Vec::new();
    let mut inside = false;
    for (nth, step) in steps.iter().enumerate() {
        match step {
            Step::Open(kind) => inside = *kind == BlockKind::Paragraph,
            Step::Close => inside = false,
            _ => {}
        }
        match (step, found.last_mut()) {
            (Step::Open(_), _) if inside => found.push(Paragraph {
                open: nth,
                start: usize::MAX,
                end: 0,
                bold: false,
            }),
            (Step::Run(start, end) | Step::Code(start, end), Some(paragraph)) if inside => {
                paragraph.start = paragraph.start.min(*start);
                paragraph.end = *end;
            }
            (Step::Bold(start, end), Some(paragraph)) => {
                paragraph.bold |= *start <= paragraph.start && *end >= paragraph.end;
            }
            _ => {}
        }
    }
    found.retain(|paragraph| paragraph.start < paragraph.end);
    found
}

/// Leaves the words before byte `to` out of the block opened at step `open`.
fn skip(steps: &mut [Step], open: usize, to: usize) {
    for step in steps[open..].iter_mut() {
        match step {
            Step::Run(start, end) if *start < to => *start = to.min(*end),
            Step::Bold(start, _) if *start < to => *start = to,
            Step::Run(..) | Step::Close => break,
            _ => {}
        }
    }
}
