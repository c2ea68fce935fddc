//! Marks of Markdown's that the text itself has to be asked for.

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

/// Whether a text marks the headings of its parts: with signs before them, a line below them, or bold words on lines of
/// their own. A title on its first line alone marks none.
pub(super) fn marks_parts(text: &str) -> bool {
    let mut lines = text
        .trim_start_matches('\u{FEFF}')
        .lines()
        .map(str::trim)
        .skip_while(|line| line.is_empty())
        .peekable();
    lines.next_if(|first| first.starts_with('#'));
    lines.any(|line| {
        let under = line.len() > 1
            && (line.bytes().all(|byte| byte == b'=') || line.bytes().all(|byte| byte == b'-'));
        let bold = |mark| line.starts_with(mark) && line.ends_with(mark);
        line.starts_with('#') || under || bold("**") || bold("__") || line.starts_with("<h")
    })
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
