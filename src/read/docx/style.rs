//! What the styles of a document make of its paragraphs.

use std::collections::HashMap;

use super::Part;
use crate::read::Error;

/// What a style makes of a paragraph.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Role {
    /// The title of the document.
    Title,
    /// A heading; 1 for the top.
    Heading(u8),
    Caption,
    /// A list item; 1 for an outermost list.
    Item(u8),
    /// A line of the table of contents.
    Contents,
    Text,
}

/// A style as written.
#[derive(Debug, Default)]
struct Style {
    name: String,
    parent: Option<String>,
    outline: Option<u8>,
    /// Whether it numbers its paragraphs, and how deep.
    item: Option<u8>,
}

/// The styles of a document, by id.
#[derive(Debug, Default)]
pub(super) struct Styles {
    styles: HashMap<String, Style>,
    id: Option<String>,
}

/// A style inherits from no more others than these.
const LONGEST_CHAIN: usize = 16;

impl Styles {
    /// Takes in a piece of the part that holds the styles.
    pub(super) fn read(&mut self, part: Part<'_>) -> Result<(), Error> {
        let Part::Start(element) = part else {
            return Ok(());
        };
        if element.is("style") {
            self.id = element.attribute("styleId");
        }
        let Some(id) = self.id.clone() else {
            return Ok(());
        };
        let style = self.styles.entry(id).or_default();
        let number = |value: Option<String>| value.and_then(|value| value.parse::<u8>().ok());
        match element.name() {
            "name" => style.name = element.value().unwrap_or_default().to_lowercase(),
            "basedOn" => style.parent = element.value(),
            "outlineLvl" => style.outline = number(element.value()),
            "numPr" => style.item = Some(1),
            "ilvl" => style.item = number(element.value()).map(|level| level.saturating_add(1)),
            _ => {}
        }
        Ok(())
    }

    /// What the style of this id makes of a paragraph.
    pub(super) fn role(&self, id: &str) -> Role {
        let mut id = id;
        for _ in 0..LONGEST_CHAIN {
            let Some(style) = self.styles.get(id) else {
                return by_name(&id.to_lowercase()).unwrap_or(Role::Text);
            };
            if let Some(role) = by_name(&style.name) {
                return role;
            }
            if let Some(level) = style.outline.filter(|level| *level < 9) {
                return Role::Heading(level + 1);
            }
            if let Some(depth) = style.item {
                return Role::Item(depth);
            }
            match &style.parent {
                Some(parent) => id = parent,
                None => break,
            }
        }
        Role::Text
    }
}

/// What the built-in style of this name makes of a paragraph.
fn by_name(name: &str) -> Option<Role> {
    let digit = |rest: &str| {
        rest.trim()
            .parse::<u8>()
            .ok()
            .filter(|level| (1..=9).contains(level))
    };
    if let Some(level) = name.strip_prefix("heading").and_then(digit) {
        return Some(Role::Heading(level));
    }
    if name.starts_with("toc ") || name.starts_with("toc") && digit(&name[3..]).is_some() {
        return Some(Role::Contents);
    }
    if name.starts_with("list bullet") || name.starts_with("list number") {
        let depth = name.rsplit(' ').next().and_then(digit).unwrap_or(1);
        return Some(Role::Item(depth));
    }
    match name {
        "title" => Some(Role::Title),
        "caption" | "table caption" | "image caption" => Some(Role::Caption),
        "table of figures" => Some(Role::Contents),
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn roles_come_from_names_outlines_and_parents() {
        let style = |name: &str, parent: Option<&str>, outline| Style {
            name: name.to_owned(),
            parent: parent.map(str::to_owned),
            outline,
            item: None,
        };
        let mut styles = Styles::default();
        for (id, style) in [
            ("berschrift2", style("heading 2", None, None)),
            ("Chapter", style("chapter", None, Some(0))),
            ("Own", style("own", Some("Chapter"), None)),
            ("Loop", style("loop", Some("Loop"), None)),
        ] {
            styles.styles.insert(id.to_owned(), style);
        }
        for (id, role) in [
            ("berschrift2", Role::Heading(2)),
            ("Own", Role::Heading(1)),
            ("Loop", Role::Text),
            ("Heading3", Role::Heading(3)),
            ("TOC1", Role::Contents),
            ("ListBullet", Role::Text),
        ] {
            assert_eq!(styles.role(id), role, "{id}");
        }
    }
}
