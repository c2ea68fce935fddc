//! Marks of Markdown's that the text itself has to be asked for.

use crate::lexicon::organizations::{self, Sureness};
use crate::lexicon::words::{Tags, tags};
use crate::read::plain_text;

/// Whether a text has any mark of Markdown's that plain text has not: a heading, bold or slanted words, links, tables,
/// quotes, code, HTML, escapes.
pub(in crate::read) fn is_marked(text: &str) -> bool {
    let bytes = text.as_bytes();
    let next = |at: usize| bytes.get(at + 1).copied().unwrap_or(b' ');
    let before = |at: usize| at.checked_sub(1).map_or(b' ', |at| bytes[at]);
    let inline = |at: usize| match bytes[at] {
        b'`' => true,
        b'\\' => next(at).is_ascii_punctuation() || next(at) == b'\n',
        b'<' => next(at).is_ascii_alphabetic() || matches!(next(at), b'/' | b'!' | b'?'),
        b'&' => {
            let name = bytes[at + 1..]
                .iter()
                .take_while(|byte| byte.is_ascii_alphanumeric() || **byte == b'#');
            let end = at + 1 + name.count();
            end > at + 1 && bytes.get(end) == Some(&b';')
        }
        b'[' => next(at) == b'^',
        b'{' => matches!(next(at), b'{' | b'%' | b':'),
        b']' => matches!(next(at), b'(' | b'['),
        b'*' | b'_' => {
            let opens = next(at).is_ascii_alphabetic() || next(at) == bytes[at];
            opens && (before(at).is_ascii_whitespace() || before(at) == bytes[at])
        }
        _ => false,
    };
    let line = |line: &str| {
        let indented = line.starts_with("    ") || line.starts_with('\t');
        let line = line.trim_start_matches('\u{FEFF}').trim_start();
        indented && !line.is_empty()
            || line.starts_with(['#', '>', '|', '~', '+'])
            || line.starts_with("---")
            || line.starts_with("===")
            || line.starts_with("* ")
            || line.starts_with("- ")
    };
    (0..bytes.len()).any(inline) || text.lines().any(line)
}

/// How a text sets the headings of its parts apart. A title on its first line alone is none of them.
#[derive(Default)]
pub(super) struct PartMarks {
    /// By signs before them, lines below them, or tags.
    pub(super) heads: bool,
    /// By bold words on lines of their own.
    pub(super) bold: bool,
    /// By lines across the page.
    pub(super) rules: bool,
}

impl PartMarks {
    pub(super) fn of(text: &str) -> PartMarks {
        let mut lines = text
            .trim_start_matches('\u{FEFF}')
            .lines()
            .map(str::trim)
            .skip_while(|line| line.is_empty())
            .peekable();
        lines.next_if(|first| first.starts_with('#'));
        let mut marks = PartMarks::default();
        let mut below_words = false;
        for line in lines {
            let rules = |mark| line.len() > 1 && line.bytes().all(|byte| byte == mark);
            let is_rule = rules(b'=') || rules(b'-');
            let bold = |mark| line.starts_with(mark) && line.ends_with(mark);
            marks.heads |=
                line.starts_with('#') || line.starts_with("<h") || is_rule && below_words;
            marks.rules |= is_rule;
            marks.bold |= bold("**") || bold("__");
            below_words = !line.is_empty();
        }
        marks
    }

    /// Whether no heading is set apart.
    pub(super) fn is_none(&self) -> bool {
        !(self.heads || self.bold || self.rules)
    }
}

/// "**Up next**": whether the few bold words that a paragraph is may be a heading: a stop or a colon ends none, and what names
/// somebody, tells who did something or asks in an interview is text.
pub(super) fn is_bold_heading(paragraph: &str) -> bool {
    const MOST_WORDS: usize = 12;
    let line = paragraph.trim();
    let inner = ["**", "__"]
        .into_iter()
        .find_map(|mark| line.strip_prefix(mark)?.strip_suffix(mark));
    let Some(words) = inner else {
        return false;
    };
    let small = |word: &&str| word.starts_with(char::is_lowercase);
    let tells = |word: &str| {
        word == "by"
            || word.ends_with("ed")
            || tags(word.as_bytes()).has(Tags::AUXILIARY | Tags::WE)
    };
    let known = |word: &str| {
        organizations::known(word).is_some_and(|known| known.sureness == Sureness::Sure)
    };
    words.starts_with(|c: char| c.is_uppercase() || c.is_numeric())
        && words.contains(char::is_alphabetic)
        && !words.contains(['\n', '*', ':', '：', '。', '？'])
        && !words.contains(", ")
        && !words.trim_end().ends_with(['.', '!', '?', ',', ';'])
        && words.split_whitespace().count() <= MOST_WORDS
        && !words.split(' ').filter(small).any(tells)
        && !words.split(' ').any(known)
        && !plain_text::is_person(words)
}

/// "###Our work": how many marks of a heading are glued to the words of a paragraph of one line; 0 where it is none. One
/// word behind one mark is a tag.
pub(super) fn glued_marks(paragraph: &str) -> usize {
    const MOST: usize = 6;
    let line = paragraph.trim_end();
    let marks = line.bytes().take_while(|byte| *byte == b'#').count();
    if marks == 0 {
        return 0;
    }
    let words = &line[marks..];
    let heads = words.starts_with(|c: char| c.is_uppercase())
        && words.contains(' ')
        && !line.contains('\n')
        && !words.contains(" #");
    if heads && marks <= MOST { marks } else { 0 }
}

/// Where the last line of an underlined heading starts, if the line over it ends a sentence: what stands there is text.
pub(super) fn below_sentence(heading: &str) -> Option<usize> {
    let text = heading
        .trim_end()
        .trim_end_matches(['=', '-', ' ', '\t', '>'])
        .trim_end();
    let underlined = heading.trim_end().len() > text.len() && !heading.starts_with('#');
    let last = text.rfind('\n').filter(|_| underlined)?;
    text[..last]
        .trim_end()
        .ends_with(['.', '!', '?'])
        .then_some(last + 1)
}
