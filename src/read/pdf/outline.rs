//! Which paragraphs of a PDF file are headings, and of which level.
//!
//! How high a heading stands is not told by its size, which is found page by page: the first is the title, and others
//! stand below it as deep as their numbers say. A slide opens with its title, and one that holds nothing else, in its
//! middle, parts those before it from those behind.

use unpdf::{Block, InlineContent, Page, Paragraph};

use crate::read::plain_text::heading_level;

/// A heading has no more words than these.
const MOST_HEADING_WORDS: usize = 20;
/// The title of a slide goes on in a paragraph of no more words than these.
const MOST_TAIL_WORDS: usize = 4;
/// Pages that are wider than high with fewer words than these, as a rule, are slides.
const MOST_SLIDE_WORDS: usize = 150;

/// What was seen of the headings so far.
#[derive(Debug, Default)]
pub(super) struct Outline {
    /// Whether the pages are slides.
    pub(super) slides: bool,
    titled: bool,
    /// Whether the last slides were parted from others by a slide of its own.
    parted: bool,
    /// The number that opened the last heading with a number and no stop behind it.
    number: u32,
}

impl Outline {
    pub(super) fn of(pages: &[Page]) -> Outline {
        let slides = pages.len() > 2
            && pages
                .iter()
                .all(|page| (page.width > page.height) == (page.rotation % 180 == 0))
            && pages.iter().map(count_words).sum::<usize>() < MOST_SLIDE_WORDS * pages.len();
        Outline {
            slides,
            ..Outline::default()
        }
    }

    /// The level of a paragraph that is a heading.
    pub(super) fn heading(&mut self, paragraph: &Paragraph, after: Option<&Block>) -> Option<u8> {
        let words = single_spaced(&paragraph.plain_text());
        let after = words_of(after);
        let looks = heading_level(&words, true, after.as_deref());
        let heads = paragraph.is_heading() && self.reads_as_heading(&words)
            || is_bold(paragraph) && looks.is_some();
        heads.then(|| self.level(looks.flatten()))
    }

    /// How many of a slide's first blocks are its title: one, or two where it goes on in small letters.
    pub(super) fn slide_title(&mut self, blocks: &[&Block]) -> usize {
        let Some(words) = words_of(blocks.first().copied()).filter(|_| self.slides) else {
            return 0;
        };
        let tail = words_of(blocks.get(1).copied()).filter(|tail| {
            tail.starts_with(char::is_lowercase)
                && tail.split_whitespace().count() <= MOST_TAIL_WORDS
                && !tail.contains('/')
        });
        let whole = format!("{words} {}", tail.as_deref().unwrap_or_default());
        if !self.reads_as_heading(&whole) {
            return 0;
        }
        1 + usize::from(tail.is_some())
    }

    /// The level of the title of a slide. `parts`: the slide holds nothing else.
    pub(super) fn slide_level(&mut self, parts: bool) -> u8 {
        if parts && self.titled {
            self.parted = true;
            return 2;
        }
        self.level(None)
    }

    /// The level of a heading that is numbered so deep, or not numbered.
    fn level(&mut self, numbered: Option<u8>) -> u8 {
        let below = 2 + u8::from(self.parted);
        let level = numbered.unwrap_or(if self.titled { below } else { 1 });
        self.titled = true;
        level
    }

    /// Large type alone makes no heading: key figures and whole sentences are set large too.
    fn reads_as_heading(&mut self, words: &str) -> bool {
        let words = words.trim();
        let letters = words.chars().filter(|c| c.is_alphabetic()).count();
        let first = words.split_whitespace().next().unwrap_or_default();
        words.split_whitespace().count() <= MOST_HEADING_WORDS
            && letters >= 2
            && !words.ends_with(['.', ',', ';'])
            && (!first.starts_with(|c: char| c.is_ascii_digit() || "$€£~<>+".contains(c))
                || self.is_next_number(first))
    }

    /// Whether a number opens a heading: "2.", "2.1", "2" behind a heading with "1", and years. Slides are not numbered
    /// so: they show key figures.
    fn is_next_number(&mut self, first: &str) -> bool {
        let numeric = |c: char| c.is_ascii_digit() || c == '.';
        if first.ends_with('.') || first.contains('.') && first.chars().all(numeric) {
            return true;
        }
        let Ok(number) = first.parse::<u32>() else {
            return false;
        };
        if number == self.number + 1 && !self.slides {
            self.number = number;
            return true;
        }
        number == self.number && number > 0 || (1900..2100).contains(&number) && first.len() == 4
    }
}

/// The words of a paragraph that is no item; none where it is something else.
pub(super) fn words_of(block: Option<&Block>) -> Option<String> {
    match block {
        Some(Block::Paragraph(paragraph)) if !paragraph.is_list_item() => {
            Some(paragraph.plain_text().trim().to_owned())
        }
        _ => None,
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

fn single_spaced(words: &str) -> String {
    words.split_whitespace().collect::<Vec<_>>().join(" ")
}

fn count_words(page: &Page) -> usize {
    page.plain_text().split_whitespace().count()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn check(words: &[&str], expect: &[bool]) {
        let mut outline = Outline::default();
        let found: Vec<bool> = words
            .iter()
            .map(|words| outline.reads_as_heading(words))
            .collect();
        assert_eq!(found, expect, "{words:?}");
    }

    #[test]
    fn numbers_open_headings_in_their_order_alone() {
        check(
            &[
                "1 Our people",
                "35 meetings",
                "2 Our work",
                "3.1 In towns",
                "2021 and 2022",
            ],
            &[true, false, true, true, true],
        );
        check(&["7 members", "56%", "$5 given", "We met."], &[false; 4]);
    }

    #[test]
    fn titles_of_slides_go_on_and_part_the_slides() {
        let block = |words: &str| Block::Paragraph(Paragraph::with_text(words));
        let mut outline = Outline {
            slides: true,
            ..Outline::default()
        };
        let (first, tail, long) = (
            block("Who gave to us and"),
            block("why they did"),
            block("Members and their friends in all of our towns."),
        );
        let (link, figure) = (block("https://example.org/a"), block("1 prize"));
        assert_eq!(outline.slide_title(&[&figure]), 0);
        assert_eq!(outline.slide_title(&[&first, &link]), 1);
        assert_eq!(outline.slide_title(&[&first, &tail]), 2);
        assert_eq!(outline.slide_title(&[&first, &long]), 1);
        assert_eq!(outline.slide_title(&[&long]), 0);
        assert_eq!(outline.slide_level(true), 1);
        assert_eq!(outline.slide_level(false), 2);
        assert_eq!(outline.slide_level(true), 2);
        assert_eq!(outline.slide_level(false), 3);
        outline.slides = false;
        assert_eq!(outline.slide_title(&[&first, &tail]), 0);
    }
}
