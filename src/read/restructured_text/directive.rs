//! Explicit markup, which starts with `..`: directives, footnotes, targets, substitutions, comments.

use super::{Reader, field, list_mark};
use crate::document::{BlockKind, Span};
use crate::model::DiagnosticCode;
use crate::read::grid::separated;

/// What a directive's body is.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Body {
    /// Text, and what stands behind the name is text too.
    Text,
    /// Text; what stands behind the name is a setting.
    TextOnly,
    /// Text under the title that stands behind the name.
    Titled,
    /// What stands behind the name is the caption of a table below it.
    Captioned,
    /// A picture with its caption.
    Figure,
    /// A table as a list of lists.
    ListTable,
    /// A table as comma-separated values.
    CsvTable,
    /// Code.
    Code,
    /// Nothing a reader of the report sees.
    Hidden,
}

/// Each kind of body with the directives that have it.
const DIRECTIVES: &[(Body, &[&str])] = &[
    (
        Body::Text,
        &[
            "note",
            "important",
            "tip",
            "hint",
            "warning",
            "caution",
            "danger",
            "attention",
            "error",
            "seealso",
            "compound",
            "highlights",
            "pull-quote",
            "epigraph",
            "centered",
        ],
    ),
    (
        Body::TextOnly,
        &[
            "container",
            "class",
            "rst-class",
            "versionadded",
            "versionchanged",
            "deprecated",
            "only",
            "parsed-literal",
            "grid",
            "tab-set",
        ],
    ),
    (
        Body::Titled,
        &[
            "topic",
            "sidebar",
            "admonition",
            "rubric",
            "dropdown",
            "card",
            "grid-item-card",
            "tab-item",
        ],
    ),
    (Body::Captioned, &["table"]),
    (Body::Figure, &["figure"]),
    (Body::ListTable, &["list-table"]),
    (Body::CsvTable, &["csv-table"]),
    (
        Body::Code,
        &[
            "code",
            "code-block",
            "sourcecode",
            "highlight",
            "literalinclude",
            "math",
            "prompt",
        ],
    ),
    (
        Body::Hidden,
        &[
            "image",
            "raw",
            "contents",
            "toctree",
            "include",
            "meta",
            "index",
            "role",
            "default-role",
            "sectnum",
            "target-notes",
            "header",
            "footer",
            "title",
            "replace",
            "unicode",
            "date",
            "youtube",
            "video",
            "tags",
            "currentmodule",
            "module",
            "post",
        ],
    ),
];

impl Reader<'_, '_> {
    /// Reads the explicit markup at line `at`; gives back the line to go on with.
    pub(super) fn explicit(&mut self, at: usize) -> usize {
        self.builder.close();
        let line = self.lines[at];
        let rest = line.text[2..].trim_start();
        let skip = line.text.len() - rest.len();
        if rest.starts_with('[') && rest.ends_with(']') {
            return at + 1;
        }
        if rest.starts_with('[')
            && let Some(close) = rest.find("] ")
        {
            self.builder.open(BlockKind::Paragraph);
            return self.paragraph(at, skip + close + 2, super::Stop::Blank);
        }
        let Some((name, argument)) = rest.split_once("::").filter(|(name, _)| is_name(name)) else {
            return self.behind_body(at);
        };
        let argument = line.end() - argument.trim_start().len();
        let name = name.to_ascii_lowercase();
        let body = DIRECTIVES
            .iter()
            .find(|(_, names)| names.contains(&name.as_str()))
            .map(|(body, _)| *body);
        let body = body.unwrap_or_else(|| {
            let words = Span::new(line.start, line.end());
            self.builder.diagnose(DiagnosticCode::UnknownMarkup, words);
            Body::Text
        });
        let options = self.options(at + 1);
        match body {
            Body::Hidden => self.behind_body(at),
            Body::Code => {
                let end = self.behind_body(at);
                let last = self.lines[end - 1].start;
                self.code(options, |line| line.start <= last)
            }
            Body::Text => {
                self.argument(BlockKind::Paragraph, argument, line.end());
                if self.line(at + 1).is_empty() {
                    self.builder.close();
                }
                options
            }
            Body::TextOnly => options,
            Body::Titled => {
                self.builder.bold(argument, line.end());
                self.argument(BlockKind::Paragraph, argument, line.end());
                self.builder.close();
                options
            }
            Body::Captioned => {
                self.argument(BlockKind::Caption, argument, line.end());
                self.builder.close();
                options
            }
            Body::Figure => self.figure(at, options),
            Body::ListTable | Body::CsvTable => {
                self.argument(BlockKind::Caption, argument, line.end());
                let header_rows = self.header_rows(at + 1, options);
                let end = self.behind_body(at);
                if body == Body::ListTable {
                    self.list_table(options, end, header_rows);
                } else {
                    self.csv_table(at + 1, options, end, header_rows);
                }
                end
            }
        }
    }

    fn argument(&mut self, kind: BlockKind, start: usize, end: usize) {
        if start < end {
            self.builder.open(kind);
            self.inline(start, end);
        }
    }

    /// The line behind the options that start at line `at`.
    fn options(&self, at: usize) -> usize {
        let is_option = |line: &&super::Line<'_>| line.indent > 0 && field(line.text).is_some();
        at + self.lines[at..].iter().take_while(is_option).count()
    }

    /// How many header rows the options between the two lines ask for.
    fn header_rows(&self, from: usize, to: usize) -> u32 {
        self.lines[from..to]
            .iter()
            .filter_map(|line| field(line.text).map(|(name, value)| (name, line.text.get(value..))))
            .find(|(name, _)| *name == "header-rows")
            .and_then(|(_, value)| value?.trim().parse().ok())
            .unwrap_or(0)
    }

    /// The first paragraph under a picture is its caption; what follows is text.
    fn figure(&mut self, at: usize, options: usize) -> usize {
        let body = self.behind_body(at);
        let Some(first) = (options..body).find(|nth| !self.line(*nth).is_empty()) else {
            return body;
        };
        self.builder.open(BlockKind::Caption);
        let end = self.paragraph(first, 0, super::Stop::Blank);
        self.builder.close();
        end
    }

    /// Rows are items of an outer list, cells items of an inner one.
    fn list_table(&mut self, from: usize, to: usize, header_rows: u32) {
        let table = self.builder.open_table();
        let (mut rows, mut column) = (0_u32, 0);
        for line in &self.lines[from..to] {
            let starts_row = line.text.starts_with("* -");
            if starts_row {
                rows += 1;
                column = 0;
            }
            let skip = if starts_row { 3 } else { 1 };
            let starts_cell = starts_row || line.text == "-" || list_mark(line.text).is_some();
            if starts_cell && rows > 0 {
                let row = rows - 1;
                self.builder.open(BlockKind::Cell { table, row, column });
                column += 1;
                self.inline(line.start + skip, line.end());
            } else if self.builder.is_open() && !line.text.is_empty() {
                self.inline(line.start, line.end());
            }
        }
        self.builder.close_table(header_rows);
    }

    /// Each line is a row; a `:header:` among the options is one before them.
    fn csv_table(&mut self, options: usize, from: usize, to: usize, header_rows: u32) {
        let table = self.builder.open_table();
        let mut row = 0;
        for nth in options..from {
            let line = self.lines[nth];
            if let Some(("header", value)) = field(line.text) {
                self.csv_row(table, row, line.start + value, line.end());
                row += 1;
            }
        }
        let headers = header_rows + row;
        for nth in from..to {
            let line = self.lines[nth];
            if !line.text.is_empty() {
                self.csv_row(table, row, line.start, line.end());
                row += 1;
            }
        }
        self.builder.close_table(headers);
    }

    fn csv_row(&mut self, table: u32, row: u32, start: usize, end: usize) {
        let text = self.text;
        for (column, words) in (0..).zip(separated(text, start..end, b',')) {
            self.builder.open(BlockKind::Cell { table, row, column });
            self.inline(words.start, words.end);
            self.builder.close();
        }
    }
}

/// Names of directives are words; `|name| replace` and `_target` are none.
fn is_name(name: &str) -> bool {
    let plain = |byte: u8| byte.is_ascii_alphanumeric() || b"-_:.".contains(&byte);
    name.starts_with(|c: char| c.is_ascii_alphabetic()) && name.bytes().all(plain)
}

#[cfg(test)]
mod tests {
    use super::super::tests::check;
    use crate::model::DiagnosticCode;
    use crate::read::{Format, read};

    #[test]
    fn reads_the_text_of_notes_and_leaves_code_targets_and_comments() {
        check(
            ".. note:: We have 12\n   members.\n\n.. code-block:: python\n   :linenos:\n\n   x = 99\n\n.. _target: https://x.y/7\n\n.. |v| replace:: 98\n\n.. image:: a.png\n   :width: 97\n\n.. [1] A note of 5 words.\n\nEnd.\n",
            &[
                "paragraph: We have 12 members.",
                "code: x = 99",
                "paragraph: A note of 5 words.",
                "paragraph: End.",
            ],
        );
    }

    #[test]
    fn reads_list_tables_csv_tables_and_captions() {
        check(
            ".. list-table:: Sums\n   :header-rows: 1\n\n   * - Name\n     - Sum\n   * - a\n     - 1\n\n.. csv-table:: More\n   :header: Name, \"Sum, all\"\n\n   b, 2\n\n.. figure:: a.png\n   :width: 9\n\n   A view\n\n   A legend.\n",
            &[
                "caption: Sums",
                "0.0: Name",
                "0.1: Sum",
                "1.0: a",
                "1.1: 1",
                "caption: More",
                "0.0: Name",
                "0.1: Sum, all",
                "1.0: b",
                "1.1: 2",
                "caption: A view",
                "paragraph: A legend.",
            ],
        );
    }

    #[test]
    fn an_unknown_directive_is_text_with_a_diagnostic() {
        let document = read(
            ".. odd:: thing\n\n   We have 12.\n".to_owned(),
            Format::RestructuredText,
        );
        assert_eq!(document.diagnostics[0].code, DiagnosticCode::UnknownMarkup);
        assert_eq!(document.words(document.blocks[1].span), "We have 12.");
    }
}
