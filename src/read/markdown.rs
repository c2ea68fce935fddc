//! Markdown, by pulldown-cmark's offsets: every run points into the text as it stands.

mod inline;
mod marks;
mod parts;
mod template;

use std::borrow::Cow;
use std::ops::Range;

use pulldown_cmark::{
    BrokenLink, CodeBlockKind, CowStr, Event, HeadingLevel, Options, Parser, Tag, TagEnd,
};

use super::html_fragment::{self, InlineTag};
use super::{front_matter, mdx, plain_text};
use crate::document::{BlockKind, Builder, Span};
use crate::model::DiagnosticCode;
use marks::{PartMarks, below_sentence, glued_marks};
use parts::Elsewhere;

pub(super) use marks::is_marked;

/// Which Markdown a text is written in.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Dialect {
    Markdown,
    Mdx,
}

/// Reads Markdown into `builder`.
pub(super) fn read<'a>(text: &'a str, builder: &mut Builder<'a>) {
    read_in_parts(text, parts::LEN, builder);
}

/// Reads Markdown in parts of at least `len` bytes.
fn read_in_parts<'a>(text: &'a str, len: usize, builder: &mut Builder<'a>) {
    let heads = front_matter::blocks(text);
    let hidden = template::hidden(text);
    read_around(text, heads, hidden, Dialect::Markdown, len, builder);
}

/// Reads MDX into `builder`: Markdown with JavaScript in it, which is left out.
pub(super) fn read_mdx<'a>(text: &'a str, builder: &mut Builder<'a>) {
    let heads = front_matter::blocks(text);
    let opens = |head: &&Range<usize>| {
        let before = text[..head.start].trim_start_matches('\u{FEFF}');
        before.trim().is_empty()
    };
    let head = heads.first().filter(opens);
    let script = mdx::scripts(text, head.map_or(0, |head| head.end));
    if let Some(at) = script.unclosed {
        builder.diagnose(DiagnosticCode::UnknownMarkup, Span::new(at, at + 1));
    }
    read_around(
        text,
        heads,
        script.hidden,
        Dialect::Mdx,
        parts::LEN,
        builder,
    );
}

/// Reads `text` by its marks but those in `heads` and `hidden`, in parts of at least so many bytes.
fn read_around<'a>(
    text: &'a str,
    heads: Vec<Range<usize>>,
    hidden: Vec<Range<usize>>,
    dialect: Dialect,
    least: usize,
    builder: &mut Builder<'a>,
) {
    for head in &heads {
        front_matter::read(&text[head.clone()], builder.metadata());
    }
    let elsewhere = match text.len() > least {
        true => Elsewhere::of(text),
        false => Elsewhere::default(),
    };
    let hidden = in_order([heads, hidden, elsewhere.marks(text)]);
    let whole = parts::blanked(text, &hidden, 0..text.len());
    let layout = Layout::of(&whole, dialect);
    // A text of several parts is not held twice.
    let whole = (text.len() <= least).then_some(whole);
    let mut start = text.len() - text.trim_start_matches('\u{FEFF}').len();
    let mut len = least;
    while start < text.len() {
        let end = parts::end(text, start, len);
        let part = match &whole {
            Some(whole) => Cow::Borrowed(&whole[start..end]),
            None => parts::blanked(text, &hidden, start..end),
        };
        let place = start..end;
        let mut reader = Reader::new(text, &hidden, &layout, &part, place, builder);
        match reader.part(&elsewhere) {
            // A block of the part's length goes on behind it.
            Some(open) if open == start => len *= 2,
            Some(open) => (start, len) = (open, least),
            None => start = end,
        }
    }
}

/// The places of several lists in one, each that overlaps one before it left out.
fn in_order<const N: usize>(lists: [Vec<Range<usize>>; N]) -> Vec<Range<usize>> {
    let mut places: Vec<_> = lists.into_iter().flatten().collect();
    places.sort_by_key(|place| (place.start, std::cmp::Reverse(place.end)));
    let mut end = 0;
    places.retain(|place| {
        let is_apart = place.start >= end;
        end = end.max(place.end);
        is_apart
    });
    places
}

/// How a whole text marks its headings.
struct Layout {
    dialect: Dialect,
    /// Whether no heading but the title is marked as one, so that paragraphs are told by their looks.
    headless: bool,
    /// Whether bold words on lines of their own are the only marks of headings but the title's.
    bold: bool,
    /// Where headings stand by their looks, in a text that marks none.
    headings: Vec<(Range<usize>, Option<u8>)>,
    /// Whether the text opens with a heading that is marked.
    titled: bool,
    /// Whether the text opens with indented HTML: what no words lead to is no sample of code.
    indented_html: bool,
}

impl Layout {
    fn of(marked: &str, dialect: Dialect) -> Layout {
        let marks = PartMarks::of(marked);
        let headless = dialect == Dialect::Markdown && marks.is_none();
        Layout {
            dialect,
            headless,
            bold: marks.bold && !marks.heads,
            headings: match headless {
                true => plain_text::headings(marked),
                false => Vec::new(),
            },
            titled: marked
                .trim_start_matches('\u{FEFF}')
                .trim_start()
                .starts_with('#'),
            indented_html: opens_with_indented_html(marked),
        }
    }
}

/// Whether the first line that is not blank is indented as code is and opens a block of HTML.
fn opens_with_indented_html(marked: &str) -> bool {
    let text = marked.trim_start_matches('\u{FEFF}');
    let first = text.lines().find(|line| !line.trim().is_empty());
    first.is_some_and(|line| {
        let is_code = line.starts_with("    ") || line.starts_with('\t');
        is_code && html_fragment::opens_block(line)
    })
}

/// Reads one part of a text.
struct Reader<'a, 'b> {
    text: &'a str,
    /// Places whose text is not shown, in order.
    hidden: &'b [Range<usize>],
    layout: &'b Layout,
    /// What stands at `place`, the hidden places blanked out.
    part: &'b str,
    place: Range<usize>,
    builder: &'b mut Builder<'a>,
    lists: u8,
    items: u32,
    images: u32,
    /// How many struck passages are open: what is struck out is told no more.
    struck: u32,
    code: bool,
    html: bool,
    /// Whether the words stand between `<sup>` and `</sup>`.
    raised: bool,
    table: TablePlace,
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

impl<'a, 'b> Reader<'a, 'b> {
    fn new(
        text: &'a str,
        hidden: &'b [Range<usize>],
        layout: &'b Layout,
        part: &'b str,
        place: Range<usize>,
        builder: &'b mut Builder<'a>,
    ) -> Self {
        Reader {
            text,
            hidden,
            layout,
            part,
            place,
            builder,
            lists: 0,
            items: 0,
            images: 0,
            struck: 0,
            code: false,
            html: false,
            raised: false,
            table: TablePlace::default(),
            glued: 0,
            underlined: None,
        }
    }

    /// Reads the part but its last block, where more of the text follows: that may go on there. Gives back where it opens.
    fn part(&mut self, elsewhere: &Elsewhere) -> Option<usize> {
        let options = Options::ENABLE_TABLES
            | Options::ENABLE_FOOTNOTES
            | Options::ENABLE_STRIKETHROUGH
            | Options::ENABLE_TASKLISTS
            | Options::ENABLE_DEFINITION_LIST
            | Options::ENABLE_HEADING_ATTRIBUTES;
        let goes_on = self.place.end < self.text.len();
        let filled = self.place.start + self.part.trim_end().len();
        let mut link = |broken: BrokenLink<'_>| {
            let is_told = elsewhere.tells(&broken.reference);
            is_told.then_some((CowStr::Borrowed(""), CowStr::Borrowed("")))
        };
        let parser = Parser::new_with_broken_link_callback(self.part, options, Some(&mut link));
        let mut depth = 0_u32;
        for (event, range) in parser.into_offset_iter() {
            let range = range.start + self.place.start..range.end + self.place.start;
            match event {
                Event::Start(_) if depth == 0 && goes_on && range.end >= filled => {
                    return Some(range.start);
                }
                Event::Start(_) => depth += 1,
                Event::End(_) => depth -= 1,
                _ => {}
            }
            self.event(event, range);
        }
        None
    }

    /// What the marks say that stand at a place of the text.
    fn marked(&self, range: Range<usize>) -> &'b str {
        &self.part[range.start - self.place.start..range.end - self.place.start]
    }

    /// What stands before byte `at` in the part.
    fn marked_before(&self, at: usize) -> &'b str {
        &self.part[..at - self.place.start]
    }

    /// What stands from byte `at` on in the part.
    fn marked_from(&self, at: usize) -> &'b str {
        &self.part[at - self.place.start..]
    }

    /// 1 where two tildes strike a passage; a single one parts the ends of ranges: 5~10.
    fn strikes(&self, range: &Range<usize>) -> u32 {
        u32::from(self.marked(range.clone()).starts_with("~~"))
    }

    fn event(&mut self, event: Event<'_>, range: Range<usize>) {
        match event {
            Event::Start(tag) => self.start(tag, range),
            Event::End(TagEnd::Strikethrough) => {
                self.struck = self.struck.saturating_sub(self.strikes(&range));
            }
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
            Event::InlineHtml(tag) => match html_fragment::inline_tag(&tag) {
                InlineTag::Break => self.builder.space(),
                InlineTag::OpenSuperscript => self.raised = true,
                InlineTag::CloseSuperscript => self.raised = false,
                InlineTag::OpenStruck => self.struck += 1,
                InlineTag::CloseStruck => self.struck = self.struck.saturating_sub(1),
                InlineTag::Other => {}
            },
            Event::Rule => self.builder.close(),
            Event::Html(_)
            | Event::FootnoteReference(_)
            | Event::TaskListMarker(_)
            | Event::InlineMath(_)
            | Event::DisplayMath(_) => {}
        }
    }

    fn start(&mut self, tag: Tag<'_>, range: Range<usize>) {
        if matches!(
            tag,
            Tag::Paragraph | Tag::Heading { .. } | Tag::Item | Tag::TableCell
        ) {
            self.struck = 0;
        }
        match tag {
            Tag::Heading { level, .. } => {
                let level = heading_level(level);
                self.underlined = below_sentence(self.marked(range.clone()))
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
                let marks = glued_marks(self.marked(range.clone()));
                self.glued = range.start + marks;
                let level = u8::try_from(marks).ok().filter(|level| *level > 0);
                let within = || {
                    let several = self.marked(range.clone()).trim_end().contains('\n');
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
            Tag::CodeBlock(CodeBlockKind::Indented) if self.layout.dialect == Dialect::Mdx => {
                // MDX has no code by indentation.
                self.builder.open(BlockKind::Paragraph);
            }
            Tag::CodeBlock(CodeBlockKind::Indented)
                if self.layout.indented_html
                    && html_fragment::opens_block(self.marked(range.clone())) =>
            {
                self.html = true;
                html_fragment::read(self.marked(range.clone()), range.start, self.builder);
            }
            Tag::CodeBlock(_) => {
                self.builder.open(BlockKind::Code);
                self.code = true;
            }
            Tag::HtmlBlock => {
                self.html = true;
                html_fragment::read(self.marked(range.clone()), range.start, self.builder);
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
            Tag::Strikethrough => self.struck += self.strikes(&range),
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
            TagEnd::CodeBlock | TagEnd::HtmlBlock => {
                (self.code, self.html) = (false, false);
                self.builder.close();
            }
            TagEnd::Table => self.builder.close_table(1),
            TagEnd::TableHead | TagEnd::TableRow => self.table.row += 1,
            TagEnd::TableCell => {
                self.table.column += 1;
                self.builder.close();
            }
            TagEnd::Image => self.images -= 1,
            _ => {}
        }
    }
}

fn heading_level(level: HeadingLevel) -> u8 {
    level as u8
}

#[cfg(test)]
mod tests;
