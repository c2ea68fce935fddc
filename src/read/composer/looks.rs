//! Paragraphs that are something else by their looks: writers type bullets, and set headings as bold lines.

use super::Step;
use crate::document::BlockKind;
use crate::read::plain_text::{bullet, heading_level};

/// A heading that is told by its bold words alone has no more than these.
const MOST_BOLD_WORDS: usize = 12;
/// A question in bold, as forms ask it, has no more than these.
const MOST_BOLD_QUESTION_WORDS: usize = 40;
/// So many bold lines show that headings are bold; others are none.
const BOLD_HEADINGS: usize = 3;

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
    let bold_alone =
        |paragraph: &&Paragraph| paragraph.bold && is_short(&text[paragraph.start..paragraph.end]);
    let only_bold = paragraphs.iter().filter(bold_alone).count() >= BOLD_HEADINGS;
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
            Some(level) if paragraph.bold || !only_bold => level,
            Some(_) => continue,
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
    let most = match words.ends_with('?') {
        true => MOST_BOLD_QUESTION_WORDS,
        false => MOST_BOLD_WORDS,
    };
    letters >= 3
        && words.split_whitespace().count() <= most
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

#[cfg(test)]
mod tests {
    use crate::document::BlockKind;
    use crate::read::composer::Composer;
    use crate::read::{Format, testing};

    /// Writes paragraphs, those with `*` in bold.
    #[track_caller]
    fn check(paragraphs: &[&str], expect: &[&str]) {
        let mut composer = Composer::default();
        for paragraph in paragraphs {
            composer.open(BlockKind::Paragraph);
            let start = composer.len();
            composer.words(paragraph.trim_start_matches('*'));
            if paragraph.starts_with('*') {
                // The words start behind what parts them from the text before.
                composer.bold_from(start);
            }
        }
        let document = composer.finish().into_document(Format::Docx);
        assert_eq!(testing::list(&document), expect);
    }

    #[test]
    fn where_headings_are_bold_other_lines_are_none() {
        check(
            &[
                "*Our Proposal",
                "*Name of the garden: Rosebank",
                "*Who looks after the garden in winter, and who pays for the seeds, the tools and the water (for example the town)?",
                "Green Hands Rosebank",
                "*Is there a fence?",
                "There is none, and we do not want one.",
            ],
            &[
                "h1: Our Proposal",
                "h2: Name of the garden: Rosebank",
                "h2: Who looks after the garden in winter, and who pays for the seeds, the tools and the water (for example the town)?",
                "paragraph: Green Hands Rosebank",
                "h2: Is there a fence?",
                "paragraph: There is none, and we do not want one.",
            ],
        );
        check(
            &["Our Garden", "We have 12 beds of roses and more to come."],
            &[
                "h1: Our Garden",
                "paragraph: We have 12 beds of roses and more to come.",
            ],
        );
    }
}
