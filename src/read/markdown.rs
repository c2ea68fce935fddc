//! Markdown, by pulldown-cmark's offsets: every run points into the text as it stands.

mod template;

use std::ops::Range;

use pulldown_cmark::{
    CodeBlockKind, Event, HeadingLevel, MetadataBlockKind, Options, Parser, Tag, TagEnd,
};

use super::html_fragment::{self, InlineTag};
use super::{front_matter, mdx, plain_text, superscript};
use crate::document::{BlockKind, Builder, Span};
use crate::model::DiagnosticCode;

/// Which Markdown a text is written in.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Dialect {
    Markdown,
    Mdx,
}

/// Whether a text has any mark of Markdown's that plain text has not: a heading, bold or slanted words, links, tables,
/// quotes, code, HTML, escapes.
pub(super) fn is_marked(text: &str) -> bool {
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

/// Whether a text marks headings: with signs before them, a line below them, or bold words on lines of their own.
fn has_headings(text: &str) -> bool {
    text.lines().any(|line| {
        let line = line.trim();
        let under = line.len() > 1
            && (line.bytes().all(|byte| byte == b'=') || line.bytes().all(|byte| byte == b'-'));
        let bold = |mark| line.starts_with(mark) && line.ends_with(mark);
        line.starts_with('#') || under || bold("**") || bold("__") || line.starts_with("<h")
    })
}

/// Reads Markdown into `builder`.
pub(super) fn read<'a>(text: &'a str, builder: &mut Builder<'a>) {
    let hidden = template::hidden(text);
    if hidden.is_empty() {
        return read_around(text, text, &[], Dialect::Markdown, builder);
    }
    let marked = mdx::blanked(text, &hidden);
    read_around(text, &marked, &hidden, Dialect::Markdown, builder);
}

/// Reads MDX into `builder`: Markdown with JavaScript in it, which is left out.
pub(super) fn read_mdx<'a>(text: &'a str, builder: &mut Builder<'a>) {
    let masked = mdx::mask(text);
    if let Some(at) = masked.unclosed {
        builder.diagnose(DiagnosticCode::UnknownMarkup, Span::new(at, at + 1));
    }
    read_around(text, &masked.text, &masked.hidden, Dialect::Mdx, builder);
}

/// Reads `text` by the marks in `marked`, which differs from it only in the `hidden` places.
fn read_around<'a>(
    text: &'a str,
    marked: &str,
    hidden: &[Range<usize>],
    dialect: Dialect,
    builder: &mut Builder<'a>,
) {
    let options = Options::ENABLE_TABLES
        | Options::ENABLE_FOOTNOTES
        | Options::ENABLE_STRIKETHROUGH
        | Options::ENABLE_TASKLISTS
        | Options::ENABLE_DEFINITION_LIST
        | Options::ENABLE_YAML_STYLE_METADATA_BLOCKS
        | Options::ENABLE_PLUSES_DELIMITED_METADATA_BLOCKS;
    let skipped = text.len() - text.trim_start_matches('\u{FEFF}').len();
    let mut reader = Reader {
        text,
        marked,
        hidden,
        dialect,
        builder,
        lists: 0,
        items: 0,
        images: 0,
        metadata: None,
        code: false,
        html: false,
        raised: false,
        table: TablePlace::default(),
        headless: dialect == Dialect::Markdown && !has_headings(marked),
        glued: 0,
        underlined: None,
    };
    for (event, range) in Parser::new_ext(&marked[skipped..], options).into_offset_iter() {
        reader.event(event, range.start + skipped..range.end + skipped);
    }
}

struct Reader<'a, 'b> {
    text: &'a str,
    marked: &'b str,
    /// Places whose text is not shown, in order.
    hidden: &'b [Range<usize>],
    dialect: Dialect,
    builder: &'b mut Builder<'a>,
    lists: u8,
    items: u32,
    images: u32,
    metadata: Option<MetadataBlockKind>,
    code: bool,
    html: bool,
    /// Whether the words stand between `<sup>` and `</sup>`.
    raised: bool,
    table: TablePlace,
    /// Whether no heading is marked as one, so that paragraphs are told by their looks.
    headless: bool,
    /// The byte behind the marks of a heading that are glued to its words: they are not shown.
    glued: usize,
    /// Where the last line of an underlined heading starts that has a sentence over it, and the heading's level.
    underlined: Option<(usize, u8)>,
}

#[derive(Default)]
struct TablePlace {
    table: u32,
    row: u32,
    column: u32,
}

impl<'a> Reader<'a, '_> {
    fn event(&mut self, event: Event<'_>, range: Range<usize>) {
        match event {
            Event::Start(tag) => self.start(tag, range),
            Event::End(tag) => self.end(tag),
            Event::Text(words) => self.words(&words, range),
            Event::Code(_) => self.inline_code(range),
            Event::SoftBreak | Event::HardBreak
                if self.underlined.is_some_and(|(at, _)| at <= range.end) =>
            {
                let level = self.underlined.take().map_or(1, |(_, level)| level);
                self.builder.close();
                self.builder.open(BlockKind::Heading { level });
            }
            Event::SoftBreak | Event::HardBreak | Event::FootnoteReference(_) => {
                self.builder.space()
            }
            Event::InlineHtml(tag) => match html_fragment::inline_tag(&tag) {
                InlineTag::Break => self.builder.space(),
                InlineTag::OpenSuperscript => self.raised = true,
                InlineTag::CloseSuperscript => self.raised = false,
                InlineTag::Other => {}
            },
            Event::Rule => self.builder.close(),
            Event::Html(_)
            | Event::TaskListMarker(_)
            | Event::InlineMath(_)
            | Event::DisplayMath(_) => {}
        }
    }

    fn start(&mut self, tag: Tag<'_>, range: Range<usize>) {
        match tag {
            Tag::Heading { level, .. } => {
                let level = heading_level(level);
                self.underlined = below_sentence(&self.marked[range.clone()])
                    .map(|last| (range.start + last, level));
                self.builder.open(match self.underlined {
                    Some(_) => BlockKind::Paragraph,
                    None => BlockKind::Heading { level },
                });
            }
            Tag::Paragraph => {
                // The first paragraph of an item is the item's.
                let is_item = self.items > 0 && self.builder.is_fresh();
                if is_item {
                    return;
                }
                let marks = glued_marks(&self.marked[range.clone()]);
                self.glued = range.start + marks;
                let level = u8::try_from(marks).ok().filter(|level| *level > 0);
                self.builder
                    .open(match level.or_else(|| self.looked(range)) {
                        Some(level) => BlockKind::Heading { level },
                        None => BlockKind::Paragraph,
                    });
            }
            Tag::List(_) => {
                self.builder.close();
                self.lists = self.lists.saturating_add(1);
            }
            Tag::Item => {
                self.items += 1;
                self.builder.open(BlockKind::ListItem { depth: self.lists });
            }
            Tag::DefinitionListTitle => {
                self.builder.open(BlockKind::Paragraph);
                self.builder.bold(range.start, range.end);
            }
            Tag::DefinitionListDefinition => self.builder.open(BlockKind::Paragraph),
            Tag::CodeBlock(CodeBlockKind::Indented) if self.dialect == Dialect::Mdx => {
                // MDX has no code by indentation.
                self.builder.open(BlockKind::Paragraph);
            }
            Tag::CodeBlock(_) => {
                self.builder.open(BlockKind::Code);
                self.code = true;
            }
            Tag::HtmlBlock => {
                self.html = true;
                html_fragment::read(self.marked, range, self.builder);
            }
            Tag::Table(_) => {
                self.table = TablePlace {
                    table: self.builder.open_table(),
                    row: 0,
                    column: 0,
                }
            }
            Tag::TableHead | Tag::TableRow => self.table.column = 0,
            Tag::TableCell => {
                let TablePlace { table, row, column } = self.table;
                self.builder.open(BlockKind::Cell { table, row, column });
            }
            Tag::Strong if range.len() > 4 => self.builder.bold(range.start + 2, range.end - 2),
            Tag::Image { .. } => self.images += 1,
            Tag::MetadataBlock(kind) => self.metadata = Some(kind),
            _ => {}
        }
    }

    /// The level of a paragraph that is a heading by its looks, where none is marked as one.
    fn looked(&self, range: Range<usize>) -> Option<u8> {
        const UNNUMBERED: u8 = 2;
        let line = self.marked[range.clone()].trim();
        // Whom a quotation is from stands below it.
        let quoted = self.marked[..range.start]
            .trim_end()
            .ends_with(['”', '"', '’']);
        if !self.headless || self.lists > 0 || quoted || line.contains('\n') {
            return None;
        }
        let after = self.marked[range.end..].trim_start();
        let end = memchr::memmem::find(after.as_bytes(), b"\n\n").unwrap_or(after.len());
        let after = after[..end]
            .lines()
            .next()
            .filter(|after| !after.starts_with('|'));
        plain_text::heading_level(line, true, after).map(|level| level.unwrap_or(UNNUMBERED))
    }

    fn end(&mut self, tag: TagEnd) {
        match tag {
            TagEnd::Heading(_) => {
                self.underlined = None;
                self.builder.close();
            }
            TagEnd::Paragraph | TagEnd::DefinitionListTitle | TagEnd::DefinitionListDefinition => {
                self.builder.close();
            }
            TagEnd::List(_) => self.lists = self.lists.saturating_sub(1),
            TagEnd::Item => {
                self.items -= 1;
                self.builder.close();
            }
            TagEnd::CodeBlock => {
                self.code = false;
                self.builder.close();
            }
            TagEnd::HtmlBlock => {
                self.html = false;
                self.builder.close();
            }
            TagEnd::Table => self.builder.close_table(1),
            TagEnd::TableHead | TagEnd::TableRow => self.table.row += 1,
            TagEnd::TableCell => {
                self.table.column += 1;
                self.builder.close();
            }
            TagEnd::Image => self.images -= 1,
            TagEnd::MetadataBlock(_) => self.metadata = None,
            _ => {}
        }
    }

    fn words(&mut self, words: &str, range: Range<usize>) {
        if self.metadata.is_some() {
            front_matter::read(words, self.builder.metadata());
            return;
        }
        if self.images > 0 || self.html {
            return;
        }
        let range = self.shown(range.start.max(self.glued.min(range.end))..range.end);
        if self.raised && superscript::is_note_mark(self.before(range.start), words) {
            return;
        }
        let source = &self.text[range.clone()];
        let mut decoded = words.chars();
        match (
            source.starts_with('&') && source != words,
            decoded.next(),
            decoded.next(),
        ) {
            (true, Some(c), None) => self.builder.entity(range.start, range.end, c),
            _ if self.code || self.builder.is_open() || !source.trim().is_empty() => {
                self.run(range)
            }
            _ => {}
        }
    }

    /// A range without what is hidden at its ends, where a blank can be an indent or stand before a mark.
    fn shown(&self, range: Range<usize>) -> Range<usize> {
        let around = |at: usize| {
            let next = self.hidden.partition_point(|hidden| hidden.end <= at);
            self.hidden.get(next).filter(|hidden| hidden.start < at)
        };
        let start = around(range.start).map_or(range.start, |hidden| hidden.end.min(range.end));
        let end = around(range.end).map_or(range.end, |hidden| hidden.start.max(start));
        start..end.max(start)
    }

    /// Shows what is not hidden of a range.
    fn run(&mut self, range: Range<usize>) {
        let mut from = range.start;
        let first = self.hidden.partition_point(|hidden| hidden.end <= from);
        for hidden in self.hidden[first..]
            .iter()
            .take_while(|hidden| hidden.start < range.end)
        {
            self.builder.run(from, hidden.start.max(from));
            from = hidden.end.min(range.end);
        }
        self.builder.run(from, range.end);
    }

    /// The words before the tag that ends at `at`.
    fn before(&self, at: usize) -> &'a str {
        let before = &self.text[..at];
        before.rfind('<').map_or("", |tag| &before[..tag])
    }

    fn inline_code(&mut self, range: Range<usize>) {
        if self.images > 0 {
            return;
        }
        let range = self.shown(range);
        let source = &self.text[range.clone()];
        let ticks = source.bytes().take_while(|byte| *byte == b'`').count();
        self.builder.code(range.start + ticks, range.end - ticks);
    }
}

/// "###Our work": how many marks of a heading are glued to the words of a paragraph of one line; 0 where it is none. One
/// word behind one mark is a tag.
fn glued_marks(paragraph: &str) -> usize {
    const MOST: usize = 6;
    let line = paragraph.trim_end();
    let marks = line.bytes().take_while(|byte| *byte == b'#').count();
    let words = &line[marks..];
    let heads = words.starts_with(|c: char| c.is_uppercase())
        && words.contains(' ')
        && !line.contains('\n')
        && !words.contains(" #");
    if heads && marks <= MOST { marks } else { 0 }
}

/// Where the last line of an underlined heading starts, if the line over it ends a sentence: what stands there is text.
fn below_sentence(heading: &str) -> Option<usize> {
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

fn heading_level(level: HeadingLevel) -> u8 {
    level as u8
}

#[cfg(test)]
mod tests {
    use crate::document::BlockKind;
    use crate::read::{Format, read};

    #[track_caller]
    fn check(text: &str, expect: &[&str]) {
        let document = read(text.to_owned(), Format::Markdown);
        let blocks: Vec<String> = document
            .blocks
            .iter()
            .map(|block| {
                let kind = match block.kind {
                    BlockKind::Heading { level } => format!("h{level}"),
                    BlockKind::ListItem { depth } => format!("li{depth}"),
                    BlockKind::Cell { row, column, .. } => format!("{row}.{column}"),
                    other => format!("{other:?}").to_lowercase(),
                };
                format!("{kind}: {}", document.words(block.span))
            })
            .collect();
        assert_eq!(blocks, expect);
    }

    #[test]
    fn marks_glued_to_their_words_head_a_section() {
        check(
            "###Our own work\n\nIt grew.\n",
            &["h3: Our own work", "paragraph: It grew."],
        );
        check(
            "#harbour\n\n#Harbour\n",
            &["paragraph: #harbour", "paragraph: #Harbour"],
        );
        check("#One more #thing\n", &["paragraph: #One more #thing"]);
    }

    #[test]
    fn an_underline_heads_its_own_line_alone() {
        check(
            "The harbour met. It grew.\nReports\n-------\n\nMore.\n",
            &[
                "paragraph: The harbour met. It grew.",
                "h2: Reports",
                "paragraph: More.",
            ],
        );
        check("Reports of\nthe year\n===\n", &["h1: Reports of the year"]);
        check(
            "It grew.  \nOur title\n---\n\nWe have members\nand users.\n",
            &[
                "paragraph: It grew.",
                "h2: Our title",
                "paragraph: We have members and users.",
            ],
        );
        check(
            "> It was good.\n> It went well.\n> ---\n\nWe have\nusers.\n",
            &[
                "paragraph: It was good.",
                "h2: It went well.",
                "paragraph: We have users.",
            ],
        );
    }

    #[test]
    fn reads_headings_lists_and_paragraphs() {
        check(
            "# One #\n\nTwo\n---\n\ntext *of*\ntwo lines\n\n- a\n  - b\n",
            &[
                "h1: One",
                "h2: Two",
                "paragraph: text of two lines",
                "li1: a",
                "li2: b",
            ],
        );
    }

    #[test]
    fn counts_link_text_and_leaves_targets_images_and_front_matter() {
        check(
            "---\ntitle: T\n---\n[74, up from 65](https://x.y/99) ![12](z.png) &amp; **100**+\n",
            &["paragraph: 74, up from 65 & 100+"],
        );
    }

    #[test]
    fn reads_tables_by_cell() {
        check(
            "| a | b |\n|---|---|\n| 1 | |\n",
            &["0.0: a", "0.1: b", "1.0: 1"],
        );
    }

    #[test]
    fn keeps_code_apart_and_html_without_tags() {
        check(
            "```\nlet x = 3;\n```\n<div><h3>Numbers</h3><p>12 <b>units</b></p><!-- 99 --></div>\n",
            &["code: let x = 3;", "h3: Numbers", "paragraph: 12 units"],
        );
    }

    #[test]
    fn headings_are_told_by_their_looks_where_none_is_marked() {
        let text = |mark: &str| {
            format!(
                "{mark}Our *tide*.\n\nThe work of many\n\nWe did much of it in the year, and it was good.\n"
            )
        };
        check(
            &text(""),
            &[
                "paragraph: Our tide.",
                "h2: The work of many",
                "paragraph: We did much of it in the year, and it was good.",
            ],
        );
        check(
            &text("# A\n"),
            &[
                "h1: A",
                "paragraph: Our tide.",
                "paragraph: The work of many",
                "paragraph: We did much of it in the year, and it was good.",
            ],
        );
    }

    #[test]
    fn knows_marks() {
        for text in [
            "# A",
            "It is *good*.",
            "a\n===",
            "- a",
            "see [a](b)",
            "a &amp; b",
            "`a`",
            "> a",
            "{{ a }}",
        ] {
            assert!(super::is_marked(text), "{text}");
        }
        for text in [
            "A & B",
            "5 * 3 = 15",
            "Sales* grew [1].",
            "•Sales grew",
            "a < b",
            "a_b",
        ] {
            assert!(!super::is_marked(text), "{text}");
        }
    }

    #[test]
    fn spans_point_into_the_text_behind_a_byte_order_mark() {
        let document = read("\u{FEFF}# Über\n".to_owned(), Format::Markdown);
        assert_eq!(document.blocks[0].span.of(&document.text), "Über");
    }
}
