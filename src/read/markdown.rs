//! Markdown, by pulldown-cmark's offsets: every run points into the text as it stands.

mod inline;
mod marks;
mod template;

use std::ops::Range;

use pulldown_cmark::{
    CodeBlockKind, Event, HeadingLevel, MetadataBlockKind, Options, Parser, Tag, TagEnd,
};

use super::html_fragment::{self, InlineTag};
use super::{mdx, plain_text};
use crate::document::{BlockKind, Builder, Span};
use crate::model::DiagnosticCode;
use marks::{below_sentence, glued_marks, marks_parts};

pub(super) use marks::is_marked;

/// Which Markdown a text is written in.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Dialect {
    Markdown,
    Mdx,
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
        | Options::ENABLE_HEADING_ATTRIBUTES
        | Options::ENABLE_YAML_STYLE_METADATA_BLOCKS
        | Options::ENABLE_PLUSES_DELIMITED_METADATA_BLOCKS;
    let skipped = text.len() - text.trim_start_matches('\u{FEFF}').len();
    let headless = dialect == Dialect::Markdown && !marks_parts(marked);
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
        titled: marked[skipped..].trim_start().starts_with('#'),
        headless,
        headings: match headless {
            true => plain_text::headings(marked),
            false => Vec::new(),
        },
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
    /// Whether no heading but the title is marked as one, so that paragraphs are told by their looks.
    headless: bool,
    /// Where headings stand by their looks, in a text that marks none.
    headings: Vec<(Range<usize>, Option<u8>)>,
    /// Whether the text opens with a heading that is marked.
    titled: bool,
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
            Event::SoftBreak | Event::HardBreak => match self.turn(range.end) {
                Some(kind) => {
                    self.builder.close();
                    self.builder.open(kind);
                }
                None => self.builder.space(),
            },
            Event::FootnoteReference(_) => self.builder.space(),
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
                let within = || {
                    let several = self.marked[range.clone()].trim_end().contains('\n');
                    several.then(|| self.heading_within(range.start)).flatten()
                };
                self.builder.open(
                    match level.or_else(|| self.looked(range.clone())).or_else(within) {
                        Some(level) => BlockKind::Heading { level },
                        None => BlockKind::Paragraph,
                    },
                );
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
}

fn heading_level(level: HeadingLevel) -> u8 {
    level as u8
}

#[cfg(test)]
mod tests;
