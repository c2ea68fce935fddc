//! What the head of a page says of it.

use super::Reader;
use super::tree::{Node, words_in};
use crate::read::front_matter;

impl Reader<'_> {
    /// What the head says of the page.
    pub(super) fn metadata(&mut self) {
        let has_title = self
            .nodes
            .iter()
            .any(|node| matches!(node, Node::Element(element) if element.is("h1")));
        for (at, node) in self.nodes.iter().enumerate() {
            let Node::Element(element) = node else {
                continue;
            };
            if element.is("title") && !has_title && self.composer.metadata.title.is_none() {
                let words = words_in(self.nodes, at, element);
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
