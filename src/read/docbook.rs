//! DocBook and its relatives: XML whose elements are chapters, paragraphs, lists and tables.

mod element;

use super::front_matter;
use super::markup::{Piece, pieces};
use crate::document::{BlockKind, Builder, Span};
use crate::model::DiagnosticCode;
use element::{CAPTIONED, Kind};

/// Reads XML into `builder`.
pub(super) fn read<'a>(text: &'a str, builder: &mut Builder<'a>) {
    let mut reader = Reader {
        text,
        builder,
        path: Vec::new(),
        table: Vec::new(),
        hidden: 0,
        code: 0,
        lists: 0,
    };
    for (place, piece) in pieces(text, 0..text.len()) {
        match piece {
            Piece::Text if reader.hidden == 0 => {
                // White space between elements opens no paragraph.
                let blank = text[place.clone()].trim().is_empty();
                if blank && !reader.builder.is_open() {
                    continue;
                }
                reader.builder.run(place.start, place.end);
            }
            Piece::Character(c) if reader.hidden == 0 => {
                reader.builder.entity(place.start, place.end, c)
            }
            Piece::Unknown if reader.hidden == 0 => {
                let words = Span::new(place.start, place.end);
                reader
                    .builder
                    .diagnose(DiagnosticCode::UnknownMarkup, words);
                reader.builder.code(place.start, place.end);
            }
            Piece::Open { name, closed } => {
                reader.open(name, place.start);
                if closed {
                    reader.close(name, place.end);
                }
            }
            Piece::Close { name } => reader.close(name, place.start),
            _ => {}
        }
    }
    reader.builder.close();
}

/// An open element.
struct Element<'a> {
    name: &'a str,
    /// Where its content starts.
    start: usize,
    /// How many of the elements around it have titles.
    above: u32,
    /// Whether it has a title.
    titled: bool,
    kind: Kind,
}

/// The table that is being read.
struct TablePlace {
    table: u32,
    row: u32,
    column: u32,
    header_rows: u32,
}

struct Reader<'a, 'b> {
    text: &'a str,
    builder: &'b mut Builder<'a>,
    path: Vec<Element<'a>>,
    /// Tables that are open, innermost last.
    table: Vec<TablePlace>,
    hidden: u32,
    code: u32,
    lists: u8,
}

impl<'a> Reader<'a, '_> {
    fn open(&mut self, tag: &'a str, start: usize) {
        let name = tag.rsplit(':').next().unwrap_or(tag);
        let mut kind = Kind::of(name);
        let captioned = self
            .holder()
            .is_some_and(|holder| CAPTIONED.contains(&self.path[holder].name));
        if kind == Kind::Title && captioned {
            kind = Kind::Caption;
        }
        if self.code > 0 && kind != Kind::Hidden {
            kind = Kind::Inline;
        }
        match kind {
            Kind::Hidden => self.hidden += 1,
            _ if self.hidden > 0 => {}
            Kind::Inline => {}
            Kind::Apart => self.builder.space(),
            Kind::Block | Kind::Info => self.break_block(),
            Kind::Title => self.title(name),
            Kind::Caption => self.builder.open(BlockKind::Caption),
            Kind::Term => self.builder.open(BlockKind::Paragraph),
            Kind::Item => self.builder.open(BlockKind::ListItem {
                depth: self.lists.max(1),
            }),
            Kind::List => {
                self.builder.close();
                self.lists = self.lists.saturating_add(1);
            }
            Kind::Table => {
                self.builder.close();
                let table = TablePlace {
                    table: 0,
                    row: 0,
                    column: 0,
                    header_rows: 0,
                };
                self.table.push(table);
            }
            Kind::Row => {
                self.builder.close();
                let opens = self.table.last_mut().filter(|table| table.row == 0);
                if let Some(table) = opens {
                    table.table = self.builder.open_table();
                }
                if let Some(table) = self.table.last_mut() {
                    table.column = 0;
                }
            }
            Kind::Cell => {
                if let Some(TablePlace {
                    table, row, column, ..
                }) = self.table.last()
                {
                    self.builder.open(BlockKind::Cell {
                        table: *table,
                        row: *row,
                        column: *column,
                    });
                }
            }
            Kind::Code => {
                self.code += 1;
                self.builder.open(BlockKind::Code);
            }
        }
        let start = start + tag.len();
        let above = self
            .path
            .last()
            .map_or(0, |parent| parent.above + u32::from(parent.titled));
        self.path.push(Element {
            name,
            start,
            above,
            titled: false,
            kind,
        });
    }

    fn close(&mut self, tag: &str, end: usize) {
        let name = tag.rsplit(':').next().unwrap_or(tag);
        // An end tag that closes nothing near is left out.
        const NEAR: usize = 32;
        let Some(depth) = self
            .path
            .iter()
            .rev()
            .take(NEAR)
            .position(|open| open.name == name)
        else {
            return;
        };
        for _ in 0..=depth {
            self.close_element(end);
        }
    }

    fn close_element(&mut self, end: usize) {
        let Some(element) = self.path.pop() else {
            return;
        };
        if element.kind == Kind::Hidden {
            self.hidden -= 1;
            self.metadata(&element, end);
            return;
        }
        if self.hidden > 0 {
            return;
        }
        match element.kind {
            Kind::Inline | Kind::Hidden => {}
            Kind::Apart => self.builder.space(),
            Kind::Block | Kind::Info | Kind::Title | Kind::Caption | Kind::Item => {
                self.builder.close()
            }
            Kind::Term => {
                if self.builder.is_open() {
                    self.builder.bold(element.start, end);
                }
                self.builder.close();
            }
            Kind::List => {
                self.builder.close();
                self.lists = self.lists.saturating_sub(1);
            }
            Kind::Table => {
                self.builder.close();
                if let Some(table) = self.table.pop().filter(|table| table.row > 0) {
                    self.builder.close_table(table.header_rows);
                }
            }
            Kind::Row => {
                self.builder.close();
                let is_header = self
                    .path
                    .last()
                    .is_some_and(|parent| parent.name == "thead");
                if let Some(table) = self.table.last_mut() {
                    table.row += 1;
                    if is_header {
                        table.header_rows = table.row;
                    }
                }
            }
            Kind::Cell => {
                self.builder.close();
                if let Some(table) = self.table.last_mut() {
                    table.column += 1;
                }
            }
            Kind::Code => {
                self.code -= 1;
                self.builder.close();
            }
        }
    }

    /// The date of the document itself.
    fn metadata(&mut self, element: &Element<'_>, end: usize) {
        if self.path.len() <= 3 && matches!(element.name, "date" | "pubdate") {
            let words = self.text[element.start..end].trim_start_matches('>').trim();
            if !words.contains('<') {
                front_matter::read(&format!("date: {words}"), self.builder.metadata());
            }
        }
    }

    /// A heading, as deep as titled elements stand around it.
    fn title(&mut self, name: &str) {
        let level = match self.holder().map(|holder| &mut self.path[holder]) {
            Some(holder) => {
                holder.titled |= name == "title";
                holder.above + 1
            }
            None => 1,
        };
        self.builder.open(BlockKind::Heading {
            level: level.min(9) as u8,
        });
    }

    /// The element that a title here belongs to: the innermost, but what is said of a document belongs to that.
    fn holder(&self) -> Option<usize> {
        const NEAR: usize = 4;
        let from = self.path.len().saturating_sub(NEAR);
        let holder = self.path[from..]
            .iter()
            .rposition(|element| element.kind != Kind::Info)?;
        Some(from + holder)
    }

    /// A paragraph within an item, a cell or a term goes on with it while that has no words.
    fn break_block(&mut self) {
        let holds = self.path.iter().rev().take(2);
        let inside = holds.into_iter().any(|element| {
            matches!(
                element.kind,
                Kind::Item | Kind::Cell | Kind::Term | Kind::Title
            )
        });
        if !(inside && self.builder.is_fresh()) {
            self.builder.close();
        }
    }
}

#[cfg(test)]
mod tests {
    use crate::read::{Format, testing};

    #[track_caller]
    fn check(text: &str, expect: &[&str]) {
        assert_eq!(testing::blocks(text, Format::DocBook), expect);
    }

    #[test]
    fn titles_are_as_deep_as_titled_elements_around_them() {
        check(
            "<?xml version=\"1.0\"?><!DOCTYPE article><article><info><title>Our Year</title><date>2021</date></info><section xml:id=\"a1\"><title>Growth</title><para>We have <emphasis>12</emphasis> parts\n of it.</para><section><title>More</title></section></section><section><title>End</title></section></article>",
            &[
                "h1: Our Year",
                "h2: Growth",
                "paragraph: We have 12 parts of it.",
                "h3: More",
                "h2: End",
            ],
        );
    }

    #[test]
    fn elements_without_titles_do_not_count() {
        check(
            "<report><project><title>Ports</title><contact><person><name><given>A</given><common>B</common></name><email>a@b.c</email></person></contact><body><p>12 of them &amp; more.</p><ul><li>one</li><li><p>two</p><p>and more</p></li></ul></body></project></report>",
            &[
                "h1: Ports",
                "paragraph: A B",
                "paragraph: 12 of them & more.",
                "li1: one",
                "li1: two",
                "paragraph: and more",
            ],
        );
    }

    #[test]
    fn reads_tables_terms_and_leaves_code_comments_and_instructions() {
        check(
            "<article><table><title>Sums</title><tgroup cols=\"2\"><thead><row><entry>Name</entry><entry>Sum</entry></row></thead><tbody><row><entry>a</entry><entry><para>1</para></entry></row></tbody></tgroup></table><variablelist><varlistentry><term>Staff</term><listitem><para>A few.</para></listitem></varlistentry></variablelist><!-- 99 --><?x 98?><programlisting>x = 97</programlisting></article>",
            &[
                "caption: Sums",
                "0.0: Name",
                "0.1: Sum",
                "1.0: a",
                "1.1: 1",
                "paragraph: Staff",
                "li1: A few.",
                "code: x = 97",
            ],
        );
    }
}
