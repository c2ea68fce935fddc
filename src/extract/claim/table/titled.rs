//! Tables of plain text whose columns only the capitals of their headers part, and whose rows may open with a year.
//!
//! ```text
//! Financial year Applications Awards made Success rate
//! 2016-17 165 88 53%
//! 2015-16 96 66 69%
//! ```

use std::collections::BTreeMap;
use std::ops::Range;

use super::header::{Header, is_time};
use super::lines::read_part;
use crate::document::{BlockKind, Shape, Table};
use crate::extract::passage::{Lexed, Passage};
use crate::lexicon::words::Tags;

/// More words than these are no heads of columns.
const LONGEST: usize = 24;

/// The headers of `columns` columns that the line `line` holds behind that of the rows' labels; `None` where its capitals
/// part it into more or fewer.
pub(super) fn titles(
    passage: &Passage<'_>,
    line: Range<usize>,
    columns: usize,
) -> Option<Vec<Header>> {
    if !passage.tokens[line.start].is_capital() || line.len() > LONGEST {
        return None;
    }
    let mut titles: Vec<Range<usize>> = Vec::new();
    let mut open = false;
    for at in line.clone() {
        let token = &passage.tokens[at];
        let raw = passage.raw(at);
        if token.shape == Shape::Number || matches!(raw, "." | ":" | ";" | "," | "?" | "!") {
            return None;
        }
        // "Number of Awards": small words tie a capital to what is before them.
        let small = Tags::PREPOSITION | Tags::CONJUNCTION | Tags::DETERMINER;
        let tied = at > line.start && passage.tags(at - 1).has(small);
        let starts = token.is_capital() && token.spaced && !tied && !open;
        open = raw == "(" || open && raw != ")";
        match titles.last_mut() {
            Some(title) if !starts => title.end = at + usize::from(raw != "*"),
            _ => titles.push(at..at + 1),
        }
    }
    // "Group Financial Highlights" is a title of the whole; small letters part the words of one column from the next.
    let small = titles.iter().any(|title| title.len() > 1);
    let told = small || passage.tags(line.start).has(Tags::PERIOD);
    let fits = columns >= 2 && titles.len() == columns + 1;
    (fits && told).then(|| {
        titles[1..]
            .iter()
            .map(|title| read_part(passage, title.clone()))
            .collect()
    })
}

/// The headers, by column, that the line over a table without any holds.
pub(super) fn over_table(lexed: &Lexed<'_>, table: &Table) -> Option<BTreeMap<u32, Header>> {
    let document = lexed.document();
    let first = table.cells.start as usize;
    let column = |cell: u32| match document.blocks[cell as usize].kind {
        BlockKind::Cell { column, .. } => column,
        _ => 0,
    };
    let last = table.cells.clone().map(column).max()?;
    let line = first.checked_sub(1).map(|before| lexed.passage(before))?;
    let text = matches!(line.block.kind, BlockKind::Paragraph) && is_title(&line);
    let titles = text.then(|| titles(&line, 0..line.tokens.len(), last as usize))??;
    Some((1..).zip(titles).collect())
}

/// Whether a block is one short line that opens with a capital and ends no sentence.
pub(super) fn is_title(passage: &Passage<'_>) -> bool {
    let tokens = passage.tokens;
    (3..=LONGEST).contains(&tokens.len())
        && tokens[0].is_capital()
        && tokens[1..].iter().all(|token| !token.breaks)
        && !passage.is_mark(tokens.len() - 1, '.')
}

/// The label of a line that opens with a time, other values behind it: the tokens that say when.
pub(super) fn time_label(passage: &Passage<'_>, line: &Range<usize>) -> Option<Range<usize>> {
    let end = is_time(passage, line.start).filter(|end| *end < line.end)?;
    passage.tokens[end].spaced.then_some(line.start..end)
}

#[cfg(test)]
mod tests {
    use crate::extract::claim::tests::claims_of_text;

    const OPENING: &str = "The harbour trust lent its cranes to the town in spring and paid for all the work there.\n\n";

    #[track_caller]
    fn check(table: &str, expect: &[&str]) {
        assert_eq!(
            claims_of_text(&format!("{OPENING}{table}")),
            expect,
            "{table}"
        );
    }

    #[test]
    fn capitals_part_the_headers_over_years() {
        check(
            "Financial year Applications Berths let* Success rate\n2016-17 165 88 53%\n2015-16 96 66 69%\n",
            &[
                "Applications: 165 count",
                "Berths let: 88 count",
                "Success rate: 53 percent",
                "Applications: 96 count",
                "Berths let: 66 count",
                "Success rate: 69 percent",
            ],
        );
    }

    #[test]
    fn capitals_part_the_headers_over_labels() {
        check(
            "Port Number of Boats Crews\nElm Quay 120 14\nHolm 98 11\n",
            &[
                "Elm Quay, Number of Boats: 120 count",
                "Elm Quay, Crews: 14 count",
                "Holm, Number of Boats: 98 count",
                "Holm, Crews: 11 count",
            ],
        );
    }

    #[test]
    fn lines_of_other_words_are_no_headers() {
        check(
            "Fine Great Harbour Boats\nElm Quay 120 14\nHolm 98 11\n",
            &[
                "Elm Quay: 120 count",
                "Elm Quay: 14 count",
                "Holm: 98 count",
                "Holm: 11 count",
            ],
        );
        check("2016-17 was good.\n2015-16 was not.\n", &[]);
    }
}
