//! Marks within a line of AsciiDoc.

use super::Reader;
use crate::document::Span;
use crate::model::DiagnosticCode;
use crate::read::near::{NEAR, find};
use crate::read::{entity, superscript};

impl Reader<'_, '_> {
    /// Reads `start..end`, which may run over lines: macros give their text, marks are left out.
    pub(super) fn inline(&mut self, start: usize, end: usize) {
        let mut at = start;
        let mut from = start;
        let mut bold = None;
        while at < end {
            let rest = &self.text[at..end];
            let before = &self.text[start..at];
            let Some(found) = piece(rest, before) else {
                at += rest.chars().next().map_or(1, char::len_utf8);
                continue;
            };
            self.builder.run(from, at);
            at += match found {
                Piece::Skip(width) => {
                    if rest.starts_with('*') {
                        match bold.take() {
                            Some(opened) => self.builder.bold(opened, at),
                            None => bold = Some(at + width),
                        }
                    }
                    width
                }
                Piece::Break(width) => {
                    self.builder.space();
                    width
                }
                Piece::Shown(text, len, width) => {
                    self.inline_label(at + text, at + text + len);
                    width
                }
                Piece::Note(text, len, width) => {
                    self.builder.space();
                    self.inline_label(at + text, at + text + len);
                    self.builder.space();
                    width
                }
                Piece::Code(mark, len) => {
                    self.builder.code(at + mark, at + mark + len);
                    len + 2 * mark
                }
                Piece::Character(c, width) => {
                    self.builder.entity(at, at + width, c);
                    width
                }
                Piece::Unknown(width) => {
                    let words = Span::new(at, at + width);
                    self.builder.diagnose(DiagnosticCode::UnknownMarkup, words);
                    self.builder.code(at, at + width);
                    width
                }
            };
            from = at;
        }
        self.builder.run(from, end);
        self.builder.space();
    }

    /// The text of a link: marks in it are left out, macros in it are not looked for.
    fn inline_label(&mut self, start: usize, end: usize) {
        let mut from = start;
        for (at, c) in self.text[start..end].char_indices() {
            if matches!(c, '*' | '`' | '_' | '#') {
                self.builder.run(from, start + at);
                from = start + at + 1;
            }
        }
        self.builder.run(from, end);
    }
}

/// What stands at a place; all are bytes from there.
enum Piece {
    Skip(usize),
    /// A mark that separates words.
    Break(usize),
    /// Where the text starts, its length, and that of all.
    Shown(usize, usize, usize),
    /// The same, apart from the words on its sides.
    Note(usize, usize, usize),
    /// The width of the marks, the length of the code between them.
    Code(usize, usize),
    /// A character reference and its length.
    Character(char, usize),
    /// An attribute whose value stands elsewhere.
    Unknown(usize),
}

fn piece(rest: &str, before: &str) -> Option<Piece> {
    let opens = || !before.ends_with(char::is_alphanumeric);
    match rest.as_bytes()[0] {
        b'f' if rest.starts_with("footnote:") => link(rest, before),
        b'a'..=b'z' if opens() => link(rest, before),
        b'<' if rest.starts_with("<<") => {
            let close = find(rest, ">>")?;
            let label = rest[..close].find(',').map_or(close, |comma| comma + 1);
            Some(Piece::Shown(label, close - label, close + 2))
        }
        b'[' => {
            // `[.role]#words#` and `[[anchor]]`
            let close = find(rest, "]")?;
            let anchor = rest.starts_with("[[") && rest[close..].starts_with("]]");
            let style = &rest[1..close];
            let words = &rest[close + 1..];
            let struck = style.trim_start_matches('.') == "line-through";
            let styled = words.starts_with(['#', '*', '_', '`'])
                && (struck || style.starts_with(['.', '#']));
            if struck
                && styled
                && let Some(len) = marked(words)
            {
                return Some(Piece::Skip(close + 1 + len));
            }
            (anchor || styled).then_some(Piece::Skip(close + if anchor { 2 } else { 1 }))
        }
        b'`' => {
            let mark = if rest.starts_with("``") { 2 } else { 1 };
            let close = find(&rest[mark..], &rest[..mark]).filter(|len| *len > 0);
            Some(close.map_or(Piece::Skip(mark), |len| Piece::Code(mark, len)))
        }
        mark @ (b'*' | b'_' | b'#') => {
            let width = if rest[1..].starts_with(mark as char) {
                2
            } else {
                1
            };
            let shut = rest[width..].starts_with(|c: char| !c.is_alphanumeric());
            // A lone `#` numbers something: `#12`.
            let number =
                mark == b'#' && width == 1 && rest[1..].starts_with(|c: char| c.is_ascii_digit());
            (width == 2 || (opens() || shut || rest.len() == width) && !number)
                .then_some(Piece::Skip(width))
        }
        b'^' => {
            let close = find(&rest[1..], "^").filter(|len| *len > 0)?;
            let raised = &rest[1..=close];
            Some(if superscript::is_note_mark(before, raised) {
                Piece::Skip(close + 2)
            } else {
                Piece::Shown(1, close, close + 2)
            })
        }
        // `CO~2~`, not the ends of a range: 5~10~.
        b'~' if before.ends_with(char::is_alphabetic) => {
            let close = find(&rest[1..], "~").filter(|len| *len > 0)?;
            let lowered = rest[1..=close].bytes();
            let is_one = lowered.clone().all(|byte| byte.is_ascii_alphanumeric());
            is_one.then_some(Piece::Shown(1, close, close + 2))
        }
        b'&' => entity::parse(rest).map(|(c, width)| Piece::Character(c, width)),
        b'{' => attribute(rest),
        b' ' if rest.starts_with(" +\n") || rest.starts_with(" +\r\n") || rest == " +" => {
            Some(Piece::Break(2))
        }
        _ => None,
    }
}

/// The length of words with the marks around them: `#words#`, `##words##`.
fn marked(words: &str) -> Option<usize> {
    let mark = words.chars().next().filter(char::is_ascii)?;
    let width = words.len() - words.trim_start_matches(mark).len();
    let close = find(&words[width..], &words[..width]).filter(|len| *len > 0)?;
    Some(close + 2 * width)
}

/// `link:url[text]`, `https://url[text]`, `xref:…[text]`, `man:ls[1]`; pictures and notes show nothing.
fn link(rest: &str, before: &str) -> Option<Piece> {
    let name = rest
        .bytes()
        .take_while(|byte| byte.is_ascii_lowercase())
        .count();
    let target = rest[name..].strip_prefix(':')?;
    let open = target
        .bytes()
        .take(NEAR)
        .position(|byte| byte == b'[' || byte.is_ascii_whitespace())
        .filter(|at| target.as_bytes()[*at] == b'[')?
        + name
        + 1;
    let close = open + find(&rest[open..], "]")?;
    let label = &rest[open + 1..close];
    let shown = label
        .split_once(",window=")
        .map_or(label, |split| split.0)
        .trim_end_matches('^');
    match &rest[..name] {
        // A note behind a sentence is one of its own; within one it would tear it apart.
        "footnote" if before.ends_with(['.', '!', '?']) && name + 2 == open + 1 => {
            Some(Piece::Note(open + 1, shown.len(), close + 1))
        }
        "footnote" | "footnoteref" | "image" | "icon" | "anchor" | "indexterm" => {
            Some(Piece::Skip(close + 1))
        }
        "link" | "http" | "https" | "mailto" | "xref" | "kbd" | "btn" | "menu" | "pass" => {
            Some(Piece::Shown(open + 1, shown.len(), close + 1))
        }
        // A macro of the writer's own: its target is what it names.
        _ if !target.starts_with([' ', ':', '[']) => {
            Some(Piece::Shown(name + 1, open - name - 1, close + 1))
        }
        _ => None,
    }
}

/// `{name}`: a character where the name stands for one.
fn attribute(rest: &str) -> Option<Piece> {
    let close = find(rest, "}").filter(|close| *close > 1)?;
    let name = &rest[1..close];
    if !name
        .bytes()
        .all(|byte| byte.is_ascii_alphanumeric() || b"-_".contains(&byte))
    {
        return None;
    }
    let character = match name {
        "nbsp" => '\u{A0}',
        "sp" => ' ',
        "empty" | "blank" | "zwsp" | "wj" => return Some(Piece::Skip(close + 1)),
        "amp" => '&',
        "lt" => '<',
        "gt" => '>',
        "plus" => '+',
        "deg" => '°',
        "apos" => '\'',
        "quot" => '"',
        "lsquo" => '‘',
        "rsquo" => '’',
        "ldquo" => '“',
        "rdquo" => '”',
        "vbar" => '|',
        "asterisk" => '*',
        "tilde" => '~',
        "startsb" => '[',
        "endsb" => ']',
        _ => return Some(Piece::Unknown(close + 1)),
    };
    Some(Piece::Character(character, close + 1))
}

#[cfg(test)]
mod tests {
    use super::super::tests::check;
    use crate::model::DiagnosticCode;
    use crate::read::{Format, read};

    #[test]
    fn macros_give_their_text_and_marks_are_left_out() {
        check(
            "See <<a,the *12* parts>>, https://x.y/7[74 ports^], _more_ [.big]#words# and `code`.footnote:[See 8.] It'sfootnote:[See 9.] 3*4 in a_b_c; image:x.png[alt 5] man:ls[1] #12.\n",
            &[
                "paragraph: See the 12 parts, 74 ports, more words and code. See 8. It's 3*4 in a_b_c; ls #12.",
            ],
        );
    }

    #[test]
    fn characters_are_decoded_and_notes_left_out() {
        check(
            "A&amp;B{nbsp}Ltd sold 12.5^1^ m^3^ of CO~2~ in 5~10 lots of 7~8.\n",
            &["paragraph: A&B Ltd sold 12.5 m3 of CO2 in 5~10 lots of 7~8."],
        );
    }

    #[test]
    fn what_is_struck_out_is_not_told() {
        check(
            "We have [.line-through]#40# 45 berths, [line-through]##9 of## them [.big]#dry#.\n",
            &["paragraph: We have 45 berths, them dry."],
        );
    }

    #[test]
    fn an_attribute_set_elsewhere_is_no_fact_and_is_said() {
        let document = read("We have {count} members.\n".to_owned(), Format::AsciiDoc);
        assert_eq!(document.diagnostics[0].code, DiagnosticCode::UnknownMarkup);
    }
}
