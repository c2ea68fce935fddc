//! Words that lines broke at a hyphen: where the parser joins lines to paragraphs, a space stands behind it.

use unpdf::{Block, InlineContent, Page, Paragraph};

use crate::read::plain_text::Hyphens;

/// Words before which a hyphen stands for the rest of a compound: "short- and long-term".
const AND: [&str; 10] = [
    "and", "or", "to", "nor", "und", "oder", "bis", "et", "ou", "y",
];

/// Joins broken words again, and compounds at their hyphen.
pub(super) fn rejoin(pages: &mut [Page]) {
    let mut lines = String::new();
    each_paragraph(pages, |paragraph| {
        // As the lines stood.
        lines.push_str(&paragraph.plain_text().replace("- ", "-\n"));
        lines.push('\n');
    });
    if !lines.contains("-\n") && !lines.contains('\u{AD}') {
        return;
    }
    let hyphens = Hyphens::new(&lines);
    each_paragraph(pages, |paragraph| {
        for piece in &mut paragraph.content {
            if let InlineContent::Text(run) = piece
                && let Some(joined) = joined(&run.text, &hyphens)
            {
                run.text = joined;
            }
        }
    });
}

fn each_paragraph(pages: &mut [Page], mut each: impl FnMut(&mut Paragraph)) {
    for block in pages.iter_mut().flat_map(|page| &mut page.elements) {
        match block {
            Block::Paragraph(paragraph) => each(paragraph),
            Block::Table(table) => {
                let cells = table.rows.iter_mut().flat_map(|row| &mut row.cells);
                cells.flat_map(|cell| &mut cell.content).for_each(&mut each);
            }
            _ => {}
        }
    }
}

/// A text with its broken words joined; `None` where it has none.
fn joined(text: &str, hyphens: &Hyphens<'_>) -> Option<String> {
    let mut out = String::new();
    let mut from = 0;
    for (at, mark) in text.match_indices(['-', '\u{AD}']) {
        let is_letter = |c: char| c.is_alphabetic();
        let before = &text[from..at];
        let head = &before[before.trim_end_matches(is_letter).len()..];
        let behind = &text[at + mark.len()..];
        let next = behind.trim_start();
        let tail = &next[..next.len() - next.trim_start_matches(is_letter).len()];
        let is_broken = next.len() < behind.len()
            && !head.is_empty()
            && tail.starts_with(char::is_lowercase)
            && !AND.contains(&tail);
        if is_broken {
            // "state-of- the-art"
            let is_compound = before[..before.len() - head.len()].ends_with('-')
                || next[tail.len()..].starts_with('-');
            let is_whole = mark != "-" || !is_compound && hyphens.is_surely_whole(head, tail);
            out.push_str(before);
            out.push_str(if is_whole { "" } else { mark });
            from = text.len() - next.len();
        }
    }
    out.push_str(&text[from..]);
    (from > 0).then_some(out)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn check(text: &str, expect: &str) {
        let mut page = Page::new(1, 600.0, 800.0);
        page.elements
            .push(Block::Paragraph(Paragraph::with_text(text)));
        let mut pages = [page];
        rejoin(&mut pages);
        each_paragraph(&mut pages, |paragraph| {
            assert_eq!(paragraph.plain_text(), expect);
        });
    }

    #[test]
    fn broken_words_are_one_and_compounds_keep_their_hyphen() {
        check(
            "We gave new commit- ments to 340 contri- butors of state- owned ports. A contributor left.",
            "We gave new commitments to 340 contributors of state-owned ports. A contributor left.",
        );
        check("the laborato\u{AD} ries", "the laboratories");
    }

    #[test]
    fn a_text_that_breaks_words_keeps_compounds() {
        check(
            "new commit- ments of open- source, gender- responsive and peer- reviewed groups",
            "new commitments of open-source, gender-responsive and peer-reviewed groups",
        );
        check(
            "new commit- ments to a state-of- the-art hall",
            "new commitments to a state-of-the-art hall",
        );
    }

    #[test]
    fn other_hyphens_stay() {
        for text in [
            "short- and long-term aims",
            "from 10- 12 ports",
            "North- South trade",
            "- one of them",
            "ports - many of them",
        ] {
            check(text, text);
        }
    }
}
