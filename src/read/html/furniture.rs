//! What of a page is no part of its report: navigation, notices, forms, what is not shown.

use super::tree::{Element, Node, words_in};
use crate::read::markup::is_silent;

/// Elements that never hold a report's words.
const NEVER: [&str; 17] = [
    "head", "nav", "button", "select", "textarea", "option", "datalist", "dialog", "object",
    "embed", "canvas", "audio", "video", "map", "math", "menu", "input",
];

/// Roles of elements around a report.
const ROLES: [&str; 9] = [
    "navigation",
    "banner",
    "contentinfo",
    "search",
    "dialog",
    "alertdialog",
    "menu",
    "menubar",
    "toolbar",
];

/// Words in a class or id that tell furniture of any size.
const STRONG: [&str; 22] = [
    "cookie",
    "cookies",
    "consent",
    "gdpr",
    "onetrust",
    "cookiebot",
    "navbar",
    "breadcrumb",
    "breadcrumbs",
    "pagination",
    "footer",
    "sidebar",
    "newsletter",
    "offcanvas",
    "topbar",
    "masthead",
    "skiplink",
    "toc",
    "disqus",
    "advertisement",
    "adsbygoogle",
    "paywall",
];

/// Words in a class that tell furniture where there is little text in it, or most of it is links.
const WEAK: [&str; 22] = [
    "nav",
    "navigation",
    "menu",
    "banner",
    "share",
    "sharing",
    "social",
    "related",
    "recommended",
    "subscribe",
    "subscription",
    "comments",
    "comment",
    "respond",
    "promo",
    "popup",
    "modal",
    "skip",
    "toolbar",
    "tags",
    "pager",
    "login",
];

/// Decides what of a page is left out.
pub(super) struct Furniture {
    /// Bytes of text in the whole page.
    text: usize,
    /// Top headings in it.
    titles: u32,
    /// The element that holds the report, where one says so: its nodes.
    main: Option<(usize, usize)>,
}

impl Furniture {
    /// Looks at a page.
    pub(super) fn of(nodes: &[Node<'_>]) -> Furniture {
        let mut titles = 0;
        let mut at = 0;
        while at < nodes.len() {
            at = match &nodes[at] {
                Node::Element(element) => {
                    titles += element.holds.titles + u32::from(element.is("h1"));
                    element.end
                }
                Node::Text(_) | Node::Character(_) => at + 1,
            };
        }
        let text = shown_text(nodes);
        let holders: Vec<(usize, &Element<'_>)> = nodes
            .iter()
            .enumerate()
            .filter_map(|(at, node)| match node {
                Node::Element(element) => Some((at, element)),
                _ => None,
            })
            .collect();
        let says_main =
            |element: &Element<'_>| element.is("main") || element.attribute("role") == Some("main");
        let main = holders
            .iter()
            .find(|(_, element)| says_main(element))
            .copied();
        let mut articles = holders.iter().filter(|(_, element)| element.is("article"));
        let article = articles
            .next()
            .copied()
            .filter(|_| articles.next().is_none());
        let main = [article, main]
            .into_iter()
            .flatten()
            .find(|(_, element)| element.holds.text * 2 >= text)
            .map(|(at, element)| (at, element.end));
        Furniture { text, titles, main }
    }

    /// Whether the element at node `at` is left out with all it holds.
    pub(super) fn is_left_out(&self, at: usize, element: &Element<'_>) -> bool {
        if is_silent(element.name) || element.is_any(&NEVER) || is_hidden(element) {
            return true;
        }
        if element.is_any(&["html", "body", "main", "article", "h1"])
            || element.is_inline() && !element.is("a")
        {
            return false;
        }
        let around = self
            .main
            .is_some_and(|(start, end)| at <= start && element.end >= end);
        if around {
            return false;
        }
        // The title of a report may stand over the element that holds the rest.
        let inside = self.main.is_none_or(|(start, end)| at > start && at < end);
        let has_title = element.holds.titles > 0 && element.holds.titles == self.titles;
        if !inside {
            return !has_title;
        }
        let role = element
            .attribute("role")
            .is_some_and(|role| ROLES.contains(&role));
        let large = element.holds.text * 5 >= self.text * 2;
        let within_main = self.main.is_some();
        let by_name = element.is("footer")
            || element.is("aside") && !within_main
            || element.is("header") && !within_main && element.holds.titles == 0
            || element.is("form") && !large;
        if role || by_name {
            return !has_title && !large;
        }
        !has_title && !large && self.is_named_furniture(element)
    }

    fn is_named_furniture(&self, element: &Element<'_>) -> bool {
        let holds = element.holds;
        let few_words = holds.text < 200 || holds.links * 2 >= holds.text;
        let named = |value: &str, weak: bool| {
            words_of(value).any(|word| {
                STRONG.contains(&word.as_str()) || weak && WEAK.contains(&word.as_str())
            })
        };
        // An id is often made of a heading's words, so that only strong words count in it, on elements without one.
        element
            .attribute("class")
            .is_some_and(|class| named(class, few_words && holds.headings < 2))
            || holds.headings == 0 && element.attribute("id").is_some_and(|id| named(id, false))
    }
}

/// Whether an element is the sign behind a heading that links to it.
pub(super) fn is_anchor(nodes: &[Node<'_>], at: usize, element: &Element<'_>) -> bool {
    const SIGNS: [&str; 4] = ["¶", "#", "§", "🔗"];
    const LONGEST: usize = 8;
    element.is("a")
        && element.holds.text <= LONGEST
        && SIGNS.contains(&words_in(nodes, at, element).trim())
}

/// Bytes of text in a page without what is never shown.
fn shown_text(nodes: &[Node<'_>]) -> usize {
    let mut text = 0;
    let mut at = 0;
    while at < nodes.len() {
        at = match &nodes[at] {
            Node::Element(element) if is_silent(element.name) || element.is_any(&NEVER) => {
                element.end
            }
            Node::Text(words) => {
                text += words.trim().len();
                at + 1
            }
            _ => at + 1,
        };
    }
    text
}

/// Whether a browser would not show it.
fn is_hidden(element: &Element<'_>) -> bool {
    let style = || {
        element.attribute("style").is_some_and(|style| {
            let style: String = style.chars().filter(|c| !c.is_whitespace()).collect();
            style.contains("display:none") || style.contains("visibility:hidden")
        })
    };
    element.attribute("hidden").is_some()
        || element.attribute("aria-hidden") == Some("true")
        || style()
}

/// The words in a class or id: `SiteFooter main-nav` has `site`, `footer`, `main` and `nav`.
fn words_of(value: &str) -> impl Iterator<Item = String> {
    let mut words: Vec<String> = Vec::new();
    let mut before = ' ';
    for c in value.chars() {
        let starts = !before.is_alphanumeric() || before.is_lowercase() && c.is_uppercase();
        if c.is_alphanumeric() {
            if starts || words.is_empty() {
                words.push(String::new());
            }
            if let Some(word) = words.last_mut() {
                word.extend(c.to_lowercase());
            }
        }
        before = c;
    }
    words.into_iter()
}
