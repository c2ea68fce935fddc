//! Marks within a line of reStructuredText.

use super::Reader;
use crate::document::Span;
use crate::model::DiagnosticCode;
use crate::read::near::find;

impl Reader<'_, '_> {
    /// Reads `start..end`, which may run over lines: marks, roles, link targets and footnote marks are left out.
    pub(super) fn inline(&mut self, start: usize, end: usize) {
        let mut at = start;
        let mut from = start;
        let mut bold = None;
        while let Some(offset) = self.text[at..end].find(['\\', '*', '`', '|', ':', '[', '_']) {
            at += offset;
            let Some(mark) = self.mark(start, at, end) else {
                at += 1;
                continue;
            };
            self.builder.run(from, at);
            match mark {
                Mark::Skip(width) => {
                    if self.text[at..].starts_with("**") {
                        match bold.take() {
                            Some(opened) => self.builder.bold(opened, at),
                            None => bold = Some(at + width),
                        }
                    }
                    at += width;
                }
                Mark::Code(text, width) => {
                    self.builder.code(at + text, at + width - text);
                    at += width;
                }
                Mark::Shown(text, shown, width) => {
                    self.builder.run(at + text, at + shown);
                    at += width;
                }
            }
            from = at;
        }
        self.builder.run(from, end);
        self.builder.space();
    }

    /// The mark at `at`, if one stands there.
    fn mark(&mut self, start: usize, at: usize, end: usize) -> Option<Mark> {
        let rest = &self.text[at..end];
        let before = self.text[start..at].chars().next_back();
        let opens = before.is_none_or(|c| !c.is_alphanumeric());
        match rest.as_bytes()[0] {
            // White space behind a backslash only parts marks from words: `CO\ :sub:`2``.
            b'\\' => {
                let blank = rest[1..].chars().next().filter(|c| c.is_whitespace());
                Some(Mark::Skip(1 + blank.map_or(0, char::len_utf8)))
            }
            b'*' => {
                let width = if rest.starts_with("**") { 2 } else { 1 };
                let shut = rest[width..].starts_with(|c: char| !c.is_alphanumeric());
                (opens || shut || rest.len() == width).then_some(Mark::Skip(width))
            }
            b'`' if rest.starts_with("``") => {
                let close = find(&rest[2..], "``")?;
                Some(Mark::Code(2, close + 4))
            }
            b'`' => Some(interpreted(rest).unwrap_or(Mark::Skip(1))),
            b':' if opens => {
                let name = role(rest)?;
                let struck = STRUCK.contains(&&rest[1..name - 1]);
                let whole = struck.then(|| find(&rest[name + 1..], "`")).flatten();
                Some(Mark::Skip(whole.map_or(name, |len| name + len + 2)))
            }
            b'[' => footnote_mark(rest).map(Mark::Skip),
            b'_' => {
                let shut = !rest[1..].starts_with(|c: char| c.is_alphanumeric() || c == '_');
                (!opens && shut).then_some(Mark::Skip(1))
            }
            b'|' if opens => {
                let name = substitution(rest)?;
                self.builder.diagnose(
                    DiagnosticCode::UnknownMarkup,
                    Span::new(at, at + name.len() + 2),
                );
                Some(Mark::Shown(1, 1 + name.len(), name.len() + 2))
            }
            _ => None,
        }
    }
}

/// Roles of words that are told no more.
const STRUCK: [&str; 5] = ["del", "strike", "struck", "strikethrough", "line-through"];

/// What a mark asks for; all are bytes from its start.
enum Mark {
    /// Leave so many out.
    Skip(usize),
    /// Code between two marks so wide; the width of all.
    Code(usize, usize),
    /// Show from here to there; the width of all.
    Shown(usize, usize, usize),
}

/// `` `words <target>`_ ``, `` `words` ``
fn interpreted(rest: &str) -> Option<Mark> {
    let close = find(&rest[1..], "`")? + 1;
    let body = &rest[1..close];
    let shown = body
        .rfind('<')
        .filter(|open| *open > 0 && body.ends_with('>'))
        .unwrap_or(body.len());
    let tail = &rest[close + 1..];
    let tail = tail.len() - tail.trim_start_matches('_').len();
    Some(Mark::Shown(1, 1 + shown, close + 1 + tail.min(2)))
}

/// `:ref:` before a backtick.
fn role(rest: &str) -> Option<usize> {
    let name = rest[1..]
        .bytes()
        .take_while(|byte| byte.is_ascii_alphanumeric() || b"-_:+.".contains(byte))
        .count();
    (name > 1 && rest[..=name].ends_with(':') && rest[1 + name..].starts_with('`'))
        .then_some(1 + name)
}

/// `[1]_`, `[#note]_`, `[*]_`
fn footnote_mark(rest: &str) -> Option<usize> {
    let close = find(rest, "]_")?;
    (close > 1 && !rest[1..close].contains(char::is_whitespace)).then_some(close + 2)
}

/// The name in `|name|`.
fn substitution(rest: &str) -> Option<&str> {
    let close = find(&rest[1..], "|")?;
    let name = &rest[1..1 + close];
    let tight = !name.starts_with(char::is_whitespace) && !name.ends_with(char::is_whitespace);
    (!name.is_empty() && tight).then_some(name)
}

#[cfg(test)]
mod tests {
    use super::super::tests::check;

    #[test]
    fn leaves_marks_roles_and_targets_out() {
        check(
            "A :ref:`guide <target>` to the *12* ``code 99`` `parts\n<https://x.y/7>`__ of python_ and a_b, 2*3.\n",
            &["paragraph: A guide to the 12 code 99 parts of python and a_b, 2*3."],
        );
    }

    #[test]
    fn what_is_struck_out_is_not_told_and_escaped_blanks_part_nothing() {
        check(
            "We cut :del:`40 t` 45 t of CO\\ :sub:`2`\\ e.\n",
            &["paragraph: We cut 45 t of CO2e."],
        );
    }

    #[test]
    fn footnote_marks_stay_out_of_numbers_and_substitutions_show_their_names() {
        check(
            "It grew by 12.5 [1]_ percent in |region|.\n",
            &["paragraph: It grew by 12.5 percent in region."],
        );
    }
}
