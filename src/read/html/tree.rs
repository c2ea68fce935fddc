//! A page as a flat list of nodes in order, each element knowing where it ends and what it holds.
//!
//! The list is built in one pass over the tags. Nothing here recurses, so that no depth of nesting costs more than
//! its own tags.

use crate::read::html_fragment::heading_level;
use crate::read::markup::{self, Piece, pieces};

/// A node of a page.
#[derive(Debug)]
pub(super) enum Node<'a> {
    /// Words, as they stand.
    Text(&'a str),
    /// A decoded character.
    Character(char),
    /// An element.
    Element(Element<'a>),
}

/// An element and what it holds.
#[derive(Debug)]
pub(super) struct Element<'a> {
    /// Its name, as written.
    pub(super) name: &'a str,
    /// Its whole start tag.
    pub(super) tag: &'a str,
    /// One past its last node.
    pub(super) end: usize,
    /// Bytes of text in it, those of links, and how many headings, top headings and tables.
    pub(super) holds: Holds,
}

/// Sums over an element.
#[derive(Clone, Copy, Debug, Default)]
pub(super) struct Holds {
    pub(super) text: usize,
    pub(super) links: usize,
    pub(super) headings: u32,
    pub(super) titles: u32,
    pub(super) tables: u32,
}

impl Element<'_> {
    pub(super) fn is(&self, name: &str) -> bool {
        self.name.eq_ignore_ascii_case(name)
    }

    pub(super) fn is_any(&self, names: &[&str]) -> bool {
        names.iter().any(|name| self.is(name))
    }

    /// The value of an attribute; empty where it has none.
    pub(super) fn attribute(&self, name: &str) -> Option<&str> {
        markup::attribute(self.tag, name)
    }

    /// Whether it stands within a line of text.
    pub(super) fn is_inline(&self) -> bool {
        self.is_any(&INLINE)
    }
}

const INLINE: [&str; 44] = [
    "a", "abbr", "acronym", "b", "bdi", "bdo", "big", "cite", "code", "data", "del", "dfn", "em",
    "font", "i", "ins", "kbd", "label", "mark", "nobr", "output", "q", "rp", "rt", "ruby", "s",
    "samp", "small", "span", "strike", "strong", "sub", "sup", "time", "tt", "u", "var", "wbr",
    "img", "br", "button", "input", "picture", "svg",
];

/// Elements without content and end tag.
const VOID: [&str; 15] = [
    "area", "base", "br", "col", "embed", "hr", "img", "input", "link", "meta", "param", "source",
    "track", "wbr", "frame",
];

/// The nodes of a page.
pub(super) fn nodes(text: &str) -> Vec<Node<'_>> {
    let mut nodes: Vec<Node<'_>> = Vec::new();
    let mut open: Vec<usize> = Vec::new();
    for (place, piece) in pieces(text, 0..text.len()) {
        match piece {
            Piece::Text | Piece::Unknown => nodes.push(Node::Text(&text[place])),
            Piece::Character(c) => nodes.push(Node::Character(c)),
            Piece::Hidden => {}
            Piece::Close { name } => {
                let found = open
                    .iter()
                    .rev()
                    .take(NEAR)
                    .position(|at| is_named(&nodes[*at], name));
                for _ in 0..found.map_or(0, |depth| depth + 1) {
                    close(&mut nodes, &mut open);
                }
            }
            Piece::Open { name, closed } => {
                close_implied(&mut nodes, &mut open, name);
                let is_void = closed || VOID.iter().any(|void| name.eq_ignore_ascii_case(void));
                nodes.push(Node::Element(Element {
                    name,
                    tag: &text[place],
                    end: nodes.len() + 1,
                    holds: Holds::default(),
                }));
                if !is_void {
                    open.push(nodes.len() - 1);
                }
            }
        }
        count_text(&mut nodes, &open);
    }
    while !open.is_empty() {
        close(&mut nodes, &mut open);
    }
    nodes
}

/// An end tag closes an element no further up than this.
const NEAR: usize = 32;

fn is_named(node: &Node<'_>, name: &str) -> bool {
    matches!(node, Node::Element(element) if element.is(name))
}

/// Adds the bytes of a text node that was just pushed to the innermost element.
fn count_text(nodes: &mut [Node<'_>], open: &[usize]) {
    let bytes = match nodes.last() {
        Some(Node::Text(words)) => words.trim().len(),
        Some(Node::Character(_)) => 1,
        _ => return,
    };
    if let Some(Node::Element(element)) = open.last().map(|at| &mut nodes[*at]) {
        element.holds.text += bytes;
    }
}

/// Ends the innermost element; what it holds is held by the one around it too.
fn close(nodes: &mut [Node<'_>], open: &mut Vec<usize>) {
    let Some(at) = open.pop() else {
        return;
    };
    let end = nodes.len();
    let Node::Element(element) = &mut nodes[at] else {
        return;
    };
    element.end = end;
    let mut holds = element.holds;
    if element.is("a") {
        holds.links = holds.text;
    }
    let level = heading_level(element.name);
    element.holds = holds;
    holds.headings += u32::from(level.is_some());
    holds.titles += u32::from(level == Some(1));
    holds.tables += u32::from(element.is("table"));
    if let Some(Node::Element(around)) = open.last().map(|at| &mut nodes[*at]) {
        let sum = &mut around.holds;
        sum.text += holds.text;
        sum.links += holds.links;
        sum.headings += holds.headings;
        sum.titles += holds.titles;
        sum.tables += holds.tables;
    }
}

/// Ends the elements that a start tag of this name ends without saying so.
fn close_implied(nodes: &mut [Node<'_>], open: &mut Vec<usize>, name: &str) {
    let lower = name.to_ascii_lowercase();
    let (ended, held_by): (&[&str], &[&str]) = match lower.as_str() {
        "li" => (&["li"], &["ul", "ol", "menu", "table"]),
        "dt" | "dd" => (&["dt", "dd"], &["dl", "table"]),
        "td" | "th" => (&["td", "th"], &["tr", "table"]),
        "tr" => (&["tr"], &["table"]),
        "thead" | "tbody" | "tfoot" => (&["thead", "tbody", "tfoot"], &["table"]),
        "option" => (&["option"], &["select"]),
        _ if INLINE.contains(&lower.as_str()) || VOID.contains(&lower.as_str()) => return,
        _ => (
            &["p"],
            &[
                "div",
                "section",
                "article",
                "td",
                "th",
                "li",
                "table",
                "blockquote",
            ],
        ),
    };
    let mut depth = None;
    for (nth, at) in open.iter().rev().take(NEAR).enumerate() {
        let Node::Element(element) = &nodes[*at] else {
            continue;
        };
        if element.is_any(held_by) {
            break;
        }
        if element.is_any(ended) {
            depth = Some(nth);
        }
    }
    for _ in 0..depth.map_or(0, |depth| depth + 1) {
        close(nodes, open);
    }
}

/// The text of the element at node `at`, as it stands.
pub(super) fn words_in(nodes: &[Node<'_>], at: usize, element: &Element<'_>) -> String {
    let mut words = String::new();
    for node in &nodes[at + 1..element.end] {
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
pub(super) fn short_words_in(nodes: &[Node<'_>], at: usize, element: &Element<'_>) -> String {
    const LONGEST: usize = 400;
    if element.holds.text <= LONGEST && element.end - at <= LONGEST {
        words_in(nodes, at, element)
    } else {
        String::new()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn elements_end_where_html_ends_them() {
        let nodes =
            nodes("<ul><li>a<li>b<p>c<p>d</ul><table><tr><td>1<td>2<tr><td>3</table><h1>e</h1>");
        let ends: Vec<(String, usize, usize)> = nodes
            .iter()
            .enumerate()
            .filter_map(|(at, node)| match node {
                Node::Element(element) => Some((element.name.to_owned(), at, element.end)),
                _ => None,
            })
            .collect();
        let li: Vec<_> = ends.iter().filter(|(name, ..)| name == "li").collect();
        assert_eq!(li[0].2, li[1].1);
        assert_eq!(ends.iter().filter(|(name, ..)| name == "td").count(), 3);
        let rows: Vec<_> = ends.iter().filter(|(name, ..)| name == "tr").collect();
        assert_eq!(rows[0].2, rows[1].1);
    }
}
