//! HTML: the report of a page, without what stands around it. Nothing is loaded, no script is run.

mod furniture;
mod metadata;
mod table;
mod tile;
mod tree;

use super::Format;
use super::composer::Composer;
use super::html_fragment::heading_level;
use super::plain_text::is_notice;
use crate::document::{BlockKind, Document};
use furniture::{Furniture, is_anchor};
use table::Table;
use tile::tile;
use tree::{Element, Node, nodes, short_words_in, words_in};

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
            Node::Element(element)
                if furniture.is_left_out(at, element) || is_anchor(&nodes, at, element) =>
            {
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
        if let Some([number, label]) = tile(self.nodes, at, element).filter(|_| !self.in_cell()) {
            self.tile(element, &number, &label);
            return element.end;
        }
        let name = element.name.to_ascii_lowercase();
        let then = match name.as_str() {
            "br" => {
                self.line_break(at);
                return element.end;
            }
            "sup" => {
                let raised = words_in(self.nodes, at, element);
                self.composer.raised(&raised);
                return element.end;
            }
            "code" | "kbd" | "samp" | "tt" => {
                let code = words_in(self.nodes, at, element);
                self.composer.code(&code);
                return element.end;
            }
            "pre" | "xmp" | "listing" => {
                let code = words_in(self.nodes, at, element);
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
                self.open_block(self.item());
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
                    table.start_head(element);
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
                if let Some(table) = self.table.take() {
                    table.end(&mut self.composer);
                }
            }
        }
    }

    /// Words of a cell stay in it whatever blocks they stand in.
    fn in_cell(&self) -> bool {
        self.table.as_ref().is_some_and(Table::has_rows)
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

    /// The kind of an item of the innermost list.
    fn item(&self) -> BlockKind {
        let depth = self.lists.clamp(1, u8::MAX.into()) as u8;
        BlockKind::ListItem { depth }
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
            && is_notice(&short_words_in(self.nodes, at, element))
        {
            self.composer.open(BlockKind::Notice);
        }
    }

    /// A number and its words, in a line.
    fn tile(&mut self, element: &Element<'_>, number: &str, label: &str) {
        if element.is("li") {
            self.composer.open(self.item());
        } else if self.items == 0 || !self.composer.is_fresh() {
            self.composer.close();
        }
        self.composer.words(number);
        self.composer.space();
        self.composer.words(label);
        self.composer.close();
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
    fn leaves_the_signs_that_link_to_headings() {
        check(
            "<h2>Board<a class='headerlink' href='#board'>&para;</a></h2><p>See <a href='#n'>§ 9</a> and <a href='#a'> # </a>.",
            &["h2: Board", "paragraph: See § 9 and ."],
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
