//! HTML inside Markdown: tags and comments left out, text kept where it stands.

mod table;

use super::markup::{Piece, is_silent, is_struck, pieces};
use super::superscript;
use crate::document::{BlockKind, Builder};
use table::Table;

/// An inline tag as far as a reader of Markdown cares.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum InlineTag {
    /// `<br>`, `<div>`: words on its sides are apart.
    Break,
    /// `<sup>`
    OpenSuperscript,
    /// `</sup>`
    CloseSuperscript,
    /// `<del>`, `<s>`
    OpenStruck,
    /// `</del>`
    CloseStruck,
    /// Any other.
    Other,
}

/// What an inline tag is.
pub(super) fn inline_tag(tag: &str) -> InlineTag {
    match pieces(tag, 0..tag.len()).next() {
        Some((_, Piece::Open { name, .. })) if name.eq_ignore_ascii_case("sup") => {
            InlineTag::OpenSuperscript
        }
        Some((_, Piece::Close { name })) if name.eq_ignore_ascii_case("sup") => {
            InlineTag::CloseSuperscript
        }
        Some((
            _,
            Piece::Open {
                name,
                closed: false,
            },
        )) if is_struck(name) => InlineTag::OpenStruck,
        Some((_, Piece::Close { name })) if is_struck(name) => InlineTag::CloseStruck,
        Some((_, Piece::Open { name, .. } | Piece::Close { name })) if breaks_words(name) => {
            InlineTag::Break
        }
        _ => InlineTag::Other,
    }
}

/// Whether a tag of this name separates the words around it.
fn breaks_words(name: &str) -> bool {
    name.eq_ignore_ascii_case("br") || BLOCKS.iter().any(|block| name.eq_ignore_ascii_case(block))
}

const BLOCKS: [&str; 17] = [
    "p",
    "div",
    "li",
    "ul",
    "ol",
    "tr",
    "td",
    "th",
    "table",
    "section",
    "article",
    "blockquote",
    "dt",
    "dd",
    "figure",
    "details",
    "summary",
];

/// Whether a line starts with the tag of a paragraph, a heading or another block.
pub(super) fn opens_block(line: &str) -> bool {
    let line = line.trim_start();
    match pieces(line, 0..line.len()).next() {
        Some((_, Piece::Open { name, .. })) => breaks_words(name) || heading_level(name).is_some(),
        _ => false,
    }
}

/// Reads an HTML block that stands at byte `at` of a text.
pub(super) fn read(html: &str, at: usize, builder: &mut Builder<'_>) {
    builder.open(BlockKind::Paragraph);
    let mut silent: Option<&str> = None;
    let mut raised = false;
    let mut broke = false;
    let mut table: Option<Table> = None;
    for (place, piece) in pieces(html, 0..html.len()) {
        if let Some(name) = silent {
            if matches!(piece, Piece::Close { name: closed } if closed.eq_ignore_ascii_case(name)) {
                silent = None;
            }
            continue;
        }
        // Two line breaks in a row end a paragraph.
        let is_break =
            matches!(&piece, Piece::Open { name, .. } if name.eq_ignore_ascii_case("br"));
        if is_break && broke {
            builder.close();
        }
        let blank = matches!(piece, Piece::Text) && html[place.clone()].trim().is_empty();
        broke = is_break || broke && blank;
        match piece {
            Piece::Text if raised => {
                let before = &html[..place.start];
                let before = before.rfind('<').map_or(before, |tag| &before[..tag]);
                if !superscript::is_note_mark(before, &html[place.clone()]) {
                    builder.run(at + place.start, at + place.end);
                }
            }
            Piece::Text | Piece::Unknown => builder.run(at + place.start, at + place.end),
            Piece::Character(c) => builder.entity(at + place.start, at + place.end, c),
            Piece::Open { name, closed } => {
                raised = name.eq_ignore_ascii_case("sup");
                if is_silent(name) && !closed {
                    silent = Some(name);
                } else if let Some(table) = &mut table {
                    table.open(name, &html[place], builder);
                } else {
                    if name.eq_ignore_ascii_case("table") {
                        table = Table::at(html, place.end..html.len());
                    }
                    open(name, builder);
                }
            }
            Piece::Close { name } if table.is_some() => {
                raised = false;
                if let Some(table) = &mut table {
                    table.leave(name);
                }
                if name.eq_ignore_ascii_case("table") {
                    if let Some(table) = table.take() {
                        table.close(builder);
                    }
                } else if breaks_words(name) {
                    builder.space();
                }
            }
            Piece::Close { name } => {
                raised = false;
                if heading_level(name).is_some()
                    || !name.eq_ignore_ascii_case("br") && breaks_words(name)
                {
                    builder.open(BlockKind::Paragraph);
                }
            }
            Piece::Hidden => {}
        }
    }
    builder.close();
}

fn open(name: &str, builder: &mut Builder<'_>) {
    if let Some(level) = heading_level(name) {
        builder.open(BlockKind::Heading { level });
    } else if name.eq_ignore_ascii_case("br") {
        builder.space();
    } else if name.eq_ignore_ascii_case("li") {
        builder.open(BlockKind::ListItem { depth: 1 });
    } else if breaks_words(name) {
        builder.open(BlockKind::Paragraph);
    }
}

/// The level in `h2`.
pub(super) fn heading_level(name: &str) -> Option<u8> {
    name.strip_prefix(['h', 'H'])
        .and_then(|digit| digit.parse().ok())
        .filter(|level| (1..=6).contains(level))
}

#[cfg(test)]
mod tests {
    use crate::read::{Format, testing};

    #[track_caller]
    fn check(text: &str, expect: &[&str]) {
        assert_eq!(testing::blocks(text, Format::Markdown), expect, "{text}");
    }

    #[test]
    fn leaves_scripts_and_marks_of_notes_out() {
        assert_eq!(
            testing::blocks(
                "<div>12.5<sup>1</sup> of 3 m<sup>2</sup><script>let x = 99;</script>\n<H2>A&nbsp;B</H2>more</div>\n",
                Format::Markdown
            ),
            ["paragraph: 12.5 of 3 m2", "h2: A B", "paragraph: more"]
        );
    }

    #[test]
    fn leaves_out_what_is_struck() {
        check(
            "<p>We have <del>40</del> <ins>45</ins> berths.</p>\n",
            &["paragraph: We have 45 berths."],
        );
        check(
            "We have <s>40</s> 45 berths and <DEL>no\n\nquay.\n",
            &["paragraph: We have 45 berths and", "paragraph: quay."],
        );
    }

    #[test]
    fn reads_tables_by_cell() {
        assert_eq!(
            testing::blocks(
                "<table><caption>Gifts</caption><thead><tr><th>Town<th>2023<th>2024</thead>\n<tr><td rowspan=2><p>Ulm</p><td>12<sup>1</sup></td><td>15</td></tr><tr><td colspan='2'>3 <b>more</b><br>or 4</td></tr></table><p>So far.</p>\n",
                Format::Markdown
            ),
            [
                "caption: Gifts",
                "0.0: Town",
                "0.1: 2023",
                "0.2: 2024",
                "1.0: Ulm",
                "1.1: 12",
                "1.2: 15",
                "2.1: 3 more or 4",
                "paragraph: So far."
            ]
        );
    }

    #[test]
    fn a_head_ends_without_a_body_behind_it() {
        let table = "<table><thead><tr><td>Town</td><td>Up to 10 staff</td></tr></thead><tr><td>Ulm</td><td>7</td></tr></table>\n";
        let document = crate::read::read(table.to_owned(), Format::Markdown);
        assert_eq!(document.tables[0].header_rows, 1);
    }

    #[test]
    fn tables_of_one_column_with_headings_or_without_end_are_text() {
        for (html, expect) in [
            (
                "<table><tr><td>We met 7 people.</td></tr><tr><td>Twice.</td></tr></table>",
                ["paragraph: We met 7 people.", "paragraph: Twice."],
            ),
            (
                "<table><tr><td><h2>Ours</h2></td><td>12</td></tr></table>",
                ["h2: Ours", "paragraph: 12"],
            ),
            (
                "<table><tr><td>Ours</td><td>12</td></tr>",
                ["paragraph: Ours", "paragraph: 12"],
            ),
            (
                "<table><tr><td><table><tr><td>Ours</td></tr></table></td><td>12</td></tr></table>",
                ["paragraph: Ours", "paragraph: 12"],
            ),
        ] {
            assert_eq!(testing::blocks(html, Format::Markdown), expect, "{html}");
        }
    }

    #[test]
    fn ends_a_paragraph_at_two_line_breaks() {
        assert_eq!(
            testing::blocks(
                "<p>A grant,<br>$5<br>\n <br>\n A <b>film</b>, $6</p>\n",
                Format::Markdown
            ),
            ["paragraph: A grant, $5", "paragraph: A film, $6"]
        );
    }
}
