//! Tiles: a number and the words that say what it counts, each in an element of its own and side by side or one below the
//! other by style alone.
//!
//! `<div><span>47</span><span>working groups</span></div>` has no space between the two, and in
//! `<div><h3>95%</h3><p>of them came back</p></div>` the number would head a section.

use super::tree::{Element, Node, words_in};

/// Elements that are tiles.
const HOLDERS: [&str; 6] = ["div", "li", "p", "section", "article", "figure"];

/// The number and the words of a tile, if the element at node `at` is one.
pub(super) fn tile(nodes: &[Node<'_>], at: usize, element: &Element<'_>) -> Option<[String; 2]> {
    const LONGEST: usize = 100;
    const MOST_NODES: usize = 32;
    let is_short = element.holds.text <= LONGEST && element.end - at <= MOST_NODES;
    if !is_short || !element.is_any(&HOLDERS) {
        return None;
    }
    let mut parts: Vec<String> = Vec::new();
    let mut next = at + 1;
    while next < element.end {
        next = match &nodes[next] {
            Node::Element(inner) => {
                let words = words_in(nodes, next, inner);
                let words: Vec<&str> = words.split_whitespace().collect();
                if !words.is_empty() {
                    parts.push(words.join(" "));
                }
                inner.end
            }
            Node::Text(words) if words.trim().is_empty() => next + 1,
            _ => return None,
        };
    }
    let [number, label] = <[String; 2]>::try_from(parts).ok()?;
    (is_figure(&number) && is_label(&label, &number)).then_some([number, label])
}

/// Whether words are a number with its sign, as "1,200+", "€4.5m" and "95 %", and neither a year nor a date.
fn is_figure(words: &str) -> bool {
    const LONGEST: usize = 16;
    let digits = words.bytes().filter(u8::is_ascii_digit).count();
    let bare = words.trim_start_matches(['$', '€', '£', '¥', '>', '<', '~', '+', '≥', ' ']);
    let rest =
        bare.trim_start_matches(|c: char| c.is_ascii_digit() || matches!(c, ',' | '.' | ' '));
    let is_year = words.len() == 4 && digits == 4 && words.starts_with(['1', '2']);
    let is_date = words.bytes().filter(|byte| *byte == b'.').count() > 1;
    let ends = [
        "", "+", "%", "%+", "k", "k+", "K", "K+", "m", "m+", "M", "M+", "bn", "B", "B+",
    ];
    bare.starts_with(|c: char| c.is_ascii_digit())
        && words.len() <= LONGEST
        && ends.contains(&rest.trim())
        && !is_year
        && !is_date
}

/// Whether words say what a number counts. A plain small number before a title may be that of a step or a chapter.
fn is_label(words: &str, number: &str) -> bool {
    const MOST_WORDS: usize = 8;
    let counts = number.len() > 2
        || number.bytes().any(|byte| !byte.is_ascii_digit())
        || words.starts_with(char::is_lowercase);
    counts
        && words.starts_with(char::is_alphabetic)
        && !words.contains(|c: char| c.is_ascii_digit())
        && words.split(' ').nth(MOST_WORDS).is_none()
}

#[cfg(test)]
mod tests {
    use crate::read::{Format, testing};

    #[track_caller]
    fn check(html: &str, expect: &[&str]) {
        assert_eq!(testing::blocks(html, Format::Html), expect, "{html}");
    }

    #[test]
    fn a_tile_is_a_line_of_its_own() {
        check(
            "<div><div><span>47</span><span>working groups</span></div><div><h3>95%</h3><p>of them came <b>back</b></p></div></div>",
            &[
                "paragraph: 47 working groups",
                "paragraph: 95% of them came back",
            ],
        );
        check(
            "<ul><li><img src='a.png'><strong>1,200+</strong><em>Members</em><li><b>€4.5m</b><i>Raised</i></ul>",
            &["li1: 1,200+ Members", "li1: €4.5m Raised"],
        );
    }

    #[test]
    fn steps_years_and_text_are_no_tiles() {
        check(
            "<div><h2>2023</h2><p>Our year</p></div><div><p>3</p><p>Ask for a berth</p></div>",
            &[
                "h2: 2023",
                "paragraph: Our year",
                "paragraph: 3",
                "paragraph: Ask for a berth",
            ],
        );
        check(
            "<div>In all <b>120</b><i>berths</i></div><div><p>120</p><p>berths</p><p>more</p></div>",
            &[
                "paragraph: In all 120berths",
                "paragraph: 120",
                "paragraph: berths",
                "paragraph: more",
            ],
        );
    }
}
