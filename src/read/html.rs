//! HTML: the report of a page, without what stands around it. Nothing is loaded, no script is run.

mod furniture;
mod tree;

use super::composer::{Composer, Headers};
use super::grid::Grid;
use super::html_fragment::heading_level;
use super::plain_text::is_notice;
use super::{Format, front_matter};
use crate::document::{BlockKind, Document};
use furniture::Furniture;
use tree::{Element, Node, nodes};

/// Reads a page.
pub(super) fn read(text: &str) -> Document {
    let text = text.trim_start_matches('\u{FEFF}');
    let nodes = nodes(text);
    let furniture = Furniture::of(&nodes);
    let mut reader = Reader {
        nodes: &nodes,
        composer: Composer::default(),
        open: Vec::new(),
        lists: 0,
        items: 0,
        table: None,
        bold: false,
    };
    reader.metadata();
    let mut at = 0;
    while at < nodes.len() {
        while reader.open.last().is_some_and(|open| open.end <= at) {
            reader.end();
        }
        at = match &nodes[at] {
            Node::Text(words) => {
                reader.composer.words(words);
                at + 1
            }
            Node::Character(c) => {
                reader.composer.words(c.encode_utf8(&mut [0; 4]));
                at + 1
            }
            Node::Element(element) if furniture.is_left_out(at, element) => {
                if !element.is_inline() {
                    reader.composer.close();
                }
                element.end
            }
            Node::Element(element) => reader.start(at, element),
        };
    }
    while !reader.open.is_empty() {
        reader.end();
    }
    reader.composer.finish().into_document(Format::Html)
}

/// An element whose end matters.
struct Open {
    end: usize,
    then: Then,
}

/// What is done at the end of an element.
#[derive(Clone, Copy)]
enum Then {
    Close,
    EndList,
    EndItem,
    EndTable,
    /// Bold words started at this byte.
    EndBold(usize),
    EndQuote,
}

/// The table that is being read.
struct Table {
    /// Given with its first row.
    index: Option<u32>,
    grid: Grid,
    /// So many rows at the top hold headers alone.
    header_rows: u32,
    /// Cells of the row, and how many of them are headers.
    cells: u32,
    headers: u32,
    /// Rows that start before this node stand in the table's head.
    head_end: usize,
}

impl Table {
    fn end_row(&mut self) {
        let row = self.grid.rows();
        if self.cells > 0 && self.cells == self.headers && self.header_rows + 1 == row {
            self.header_rows = row;
        }
        self.cells = 0;
        self.headers = 0;
    }
}

struct Reader<'a> {
    nodes: &'a [Node<'a>],
    composer: Composer,
    open: Vec<Open>,
    lists: u32,
    items: u32,
    table: Option<Table>,
    bold: bool,
}

impl Reader<'_> {
    /// Takes an element in; gives back the node to go on with.
    fn start(&mut self, at: usize, element: &Element<'_>) -> usize {
        let name = element.name.to_ascii_lowercase();
        let then = match name.as_str() {
            "br" => {
                self.line_break(at);
                return element.end;
            }
            "sup" => {
                let raised = self.words_in(at, element);
                self.composer.raised(&raised);
                return element.end;
            }
            "code" | "kbd" | "samp" | "tt" => {
                let code = self.words_in(at, element);
                self.composer.code(&code);
                return element.end;
            }
            "pre" | "xmp" | "listing" => {
                let code = self.words_in(at, element);
                self.composer.open(BlockKind::Code);
                self.composer.code(&code);
                self.composer.close();
                return element.end;
            }
            "b" | "strong" if !self.bold => {
                self.bold = true;
                Then::EndBold(self.composer.len())
            }
            "q" => {
                self.composer.words("“");
                Then::EndQuote
            }
            "wbr" | "img" => return element.end,
            "ul" | "ol" => {
                self.composer.close();
                self.lists += 1;
                Then::EndList
            }
            "li" => {
                self.items += 1;
                let depth = self.lists.clamp(1, u8::MAX.into()) as u8;
                self.open_block(BlockKind::ListItem { depth });
                Then::EndItem
            }
            "dt" | "summary" => {
                self.open_block(BlockKind::Paragraph);
                Then::EndBold(self.composer.len())
            }
            "figcaption" | "caption" => {
                self.open_block(BlockKind::Caption);
                Then::Close
            }
            "table" => self.start_table(element),
            "tr" => {
                self.start_row();
                Then::Close
            }
            "td" | "th" => {
                self.start_cell(at, element);
                Then::Close
            }
            "thead" => {
                if let Some(table) = &mut self.table {
                    table.head_end = element.end;
                }
                Then::Close
            }
            _ if element.is_inline() => return at + 1,
            _ => {
                match heading_level(element.name) {
                    Some(level) => self.open_block(BlockKind::Heading { level }),
                    None => self.break_block(at, element),
                }
                Then::Close
            }
        };
        self.open.push(Open {
            end: element.end,
            then,
        });
        at + 1
    }

    /// Ends the innermost open element.
    fn end(&mut self) {
        let Some(open) = self.open.pop() else {
            return;
        };
        match open.then {
            Then::Close => self.close(),
            Then::EndQuote => self.composer.words("”"),
            Then::EndItem => {
                self.items -= 1;
                self.close();
            }
            Then::EndList => {
                self.lists -= 1;
                self.close();
            }
            Then::EndBold(start) => {
                self.composer.bold_from(start);
                if !std::mem::take(&mut self.bold) {
                    self.close();
                }
            }
            Then::EndTable => {
                if let Some(mut table) = self.table.take().filter(|table| table.index.is_some()) {
                    table.end_row();
                    let told = (1..table.grid.rows()).contains(&table.header_rows);
                    self.composer.close_table(if told {
                        Headers::Rows(table.header_rows)
                    } else {
                        Headers::Guess
                    });
                }
            }
        }
    }

    /// Words of a cell stay in it whatever blocks they stand in.
    fn in_cell(&self) -> bool {
        self.table
            .as_ref()
            .is_some_and(|table| table.index.is_some())
    }

    fn open_block(&mut self, kind: BlockKind) {
        if self.in_cell() {
            self.composer.space();
        } else {
            self.composer.open(kind);
        }
    }

    fn close(&mut self) {
        if self.in_cell() {
            self.composer.space();
        } else {
            self.composer.close();
        }
    }

    /// A block of no kind of its own; the first one of an item is the item's.
    fn break_block(&mut self, at: usize, element: &Element<'_>) {
        let is_item = self.items > 0 && self.composer.is_fresh();
        if is_item {
            return;
        }
        self.close();
        if !self.in_cell()
            && element.is_any(&["p", "div", "td"])
            && is_notice(&self.short_words_in(at, element))
        {
            self.composer.open(BlockKind::Notice);
        }
    }

    /// Two line breaks in a row end a paragraph.
    fn line_break(&mut self, at: usize) {
        let before = self.nodes[..at].iter().rev().find(|node| !is_blank(node));
        if matches!(before, Some(Node::Element(element)) if element.is("br")) {
            self.close();
        } else {
            self.composer.line_break();
        }
    }

    /// Tables within tables, and those that only lay out a page, are read as text.
    fn start_table(&mut self, element: &Element<'_>) -> Then {
        let role = element.attribute("role");
        let lays_out = element.holds.tables > 0
            || element.holds.headings > 0
            || matches!(role, Some("presentation" | "none"));
        if self.in_cell() || lays_out {
            self.close();
            return Then::Close;
        }
        self.table = Some(Table {
            index: None,
            grid: Grid::default(),
            header_rows: 0,
            cells: 0,
            headers: 0,
            head_end: 0,
        });
        Then::EndTable
    }

    fn start_row(&mut self) {
        match &mut self.table {
            Some(table) => {
                table
                    .index
                    .get_or_insert_with(|| self.composer.open_table());
                table.end_row();
                table.grid.start_row();
            }
            None => self.composer.close(),
        }
    }

    fn start_cell(&mut self, at: usize, element: &Element<'_>) {
        if self
            .table
            .as_ref()
            .is_some_and(|table| table.index.is_none())
        {
            self.start_row();
        }
        let Some((table, index)) = self.table.as_mut().and_then(|table| {
            let index = table.index?;
            Some((table, index))
        }) else {
            return self.composer.close();
        };
        let span = |name| {
            element
                .attribute(name)
                .and_then(|value| value.trim().parse().ok())
                .unwrap_or(1)
        };
        let (row, column) = table.grid.place(span("colspan"), span("rowspan"));
        table.cells += 1;
        table.headers += u32::from(element.is("th") || at < table.head_end);
        self.composer.open(BlockKind::Cell {
            table: index,
            row,
            column,
        });
    }

    /// The text of an element, as it stands.
    fn words_in(&self, at: usize, element: &Element<'_>) -> String {
        let mut words = String::new();
        for node in &self.nodes[at + 1..element.end] {
            match node {
                Node::Text(text) => words.push_str(text),
                Node::Character(c) => words.push(*c),
                Node::Element(inner) if inner.is("br") => words.push('\n'),
                Node::Element(_) => {}
            }
        }
        words
    }

    /// The text of an element that is no longer than a notice.
    fn short_words_in(&self, at: usize, element: &Element<'_>) -> String {
        const LONGEST: usize = 400;
        if element.holds.text <= LONGEST && element.end - at <= LONGEST {
            self.words_in(at, element)
        } else {
            String::new()
        }
    }

    /// What the head says of the page.
    fn metadata(&mut self) {
        let has_title = self
            .nodes
            .iter()
            .any(|node| matches!(node, Node::Element(element) if element.is("h1")));
        for (at, node) in self.nodes.iter().enumerate() {
            let Node::Element(element) = node else {
                continue;
            };
            if element.is("title") && !has_title && self.composer.metadata.title.is_none() {
                let words = self.words_in(at, element);
                let words: Vec<&str> = words.split_whitespace().collect();
                self.composer.metadata.title =
                    Some(words.join(" ")).filter(|title| !title.is_empty());
            }
            if element.is("meta") {
                let name = element.attribute("name").or(element.attribute("property"));
                let key = match name.map(str::to_ascii_lowercase).as_deref() {
                    Some("date" | "dcterms.date" | "dc.date" | "article:published_time") => "date",
                    Some(
                        "publisher" | "dcterms.publisher" | "dc.publisher" | "citation_publisher",
                    ) => "publisher",
                    _ => continue,
                };
                let value = element.attribute("content").unwrap_or("");
                front_matter::read(&format!("{key}: {value}"), &mut self.composer.metadata);
            }
        }
    }
}

fn is_blank(node: &Node<'_>) -> bool {
    matches!(node, Node::Text(words) if words.trim().is_empty())
}

#[cfg(test)]
mod tests {
    use crate::read::{Format, read, testing};

    #[track_caller]
    fn check(html: &str, expect: &[&str]) {
        assert_eq!(testing::blocks(html, Format::Html), expect);
    }

    #[test]
    fn reads_headings_paragraphs_lists_and_terms() {
        check(
            "<h1>Our <em>Year</em></h1>We grew&nbsp;by <b>12</b>&#37;.<p>More<br>here.<ul><li><p>one</p><p>and on</p><li>two<ul><li>three</ul></ul><dl><dt>Staff<dd>9 people</dl>",
            &[
                "h1: Our Year",
                "paragraph: We grew by 12%.",
                "paragraph: More here.",
                "li1: one",
                "paragraph: and on",
                "li1: two",
                "li2: three",
                "paragraph: Staff",
                "paragraph: 9 people",
            ],
        );
    }

    #[test]
    fn reads_tables_with_captions_and_spans() {
        check(
            "<table><caption>Sums in 2021</caption><thead><tr><th rowspan=2>Name<th colspan=2>Sum</tr><tr><th>here<th>there</thead><tr><td>a<td><p>1</p><td>2</table>",
            &[
                "caption: Sums in 2021",
                "0.0: Name",
                "0.1: Sum",
                "1.1: here",
                "1.2: there",
                "2.0: a",
                "2.1: 1",
                "2.2: 2",
            ],
        );
    }

    #[test]
    fn a_table_that_lays_out_the_page_is_text() {
        check(
            "<table><tr><td>left<td><table><tr><td>a<td>1</table></table>",
            &["paragraph: left", "0.0: a", "0.1: 1"],
        );
    }

    #[test]
    fn leaves_scripts_styles_attributes_comments_and_deletions() {
        check(
            "<script>if (a<b) { document.write('<p>99</p>') } <!-- </script><style>p{width:98}</style><p title='97 x'>12<!-- 96 --> of <del>95</del><img alt='94 y'>us<span hidden>93</span></p><template>92</template>",
            &["paragraph: 12 of us"],
        );
    }

    #[test]
    fn marks_of_notes_stay_out_of_numbers() {
        let document = read(
            "<p>12.5<sup><a href='#n'>1</a></sup> of 3 m<sup>2</sup>, the 4<sup>th</sup>"
                .to_owned(),
            Format::Html,
        );
        assert_eq!(document.text, "12.5[1] of 3 m², the 4th\n");
        assert_eq!(
            document.words(document.blocks[0].span),
            "12.5 of 3 m², the 4th"
        );
    }

    #[test]
    fn leaves_what_stands_around_a_report() {
        let words = "We gave much to many people in the year and will give more. ".repeat(10);
        let page = format!(
            "<html><head><title>T</title></head><body class='menu-open'><a class='skip-link' href='#m'>Skip to content</a><header><a href='/'>Acme</a></header><nav><ul><li>Home 3</ul></nav><div id='cookie-notice'><p>We use 7 cookies.</div><div class='content'><h1>Our Year</h1><div class='sharing-buttons'><a>Share 5</a></div><p>{words}<aside>Related: 8</aside></div><div class='site-footer'>Tel 555</div><footer>2024 Acme</footer></body></html>"
        );
        check(
            &page,
            &["h1: Our Year", &format!("paragraph: {}", words.trim())],
        );
    }

    #[test]
    fn reads_the_main_part_where_the_page_names_it() {
        let words = "We gave much to many people in the year and will give more. ".repeat(10);
        check(
            &format!(
                "<div>Top 1</div><main><h1>A</h1><aside><p>Key: 5 places</p></aside><p>{words}</main><div>Bottom 2</div>"
            ),
            &[
                "h1: A",
                "paragraph: Key: 5 places",
                &format!("paragraph: {}", words.trim()),
            ],
        );
    }

    #[test]
    fn sections_named_like_furniture_stay() {
        let words = "We pay much for social work. ".repeat(20);
        check(
            &format!(
                "<section id='sharing' class='social'><h2>Social</h2><p>{words}</section><section id='x'><h2>More</h2><p>{words}</section>"
            ),
            &[
                "h2: Social",
                &format!("paragraph: {}", words.trim()),
                "h2: More",
                &format!("paragraph: {}", words.trim()),
            ],
        );
    }

    #[test]
    fn depth_and_broken_tags_cost_no_more_than_their_length() {
        let deep = format!(
            "{}12 words{}",
            "<div>".repeat(100_000),
            "</b>".repeat(100_000)
        );
        check(&deep, &["paragraph: 12 words"]);
        let lists = format!("{}12 words", "<ul><li>".repeat(50_000));
        check(&lists, &["li255: 12 words"]);
        check("<p>a <", &["paragraph: a <"]);
    }
}
