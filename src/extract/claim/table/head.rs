//! Rows that head the columns anew among the figures of a table: years, where a second part of it opens.

use std::collections::BTreeMap;

use super::header::{Header, Kind, is_period, read_header};
use crate::document::{BlockKind, Document};
use crate::extract::date::year_of;
use crate::extract::passage::Passage;

/// Whether the row that a passage opens heads the columns below it: its cells are times, and its label is none or names
/// what they are, "Year ended" or "(in HK$M)". Where the label is any other, they have to be years one by one under other
/// times: "Dues" over "2021 | 2020 | 2019".
pub(super) fn is_anew(passage: &Passage<'_>, columns: &[BTreeMap<u32, Header>]) -> bool {
    const LONGEST: usize = 40;
    const FEWEST: usize = 2;
    let document = passage.document;
    let BlockKind::Cell { table, row, column } = passage.block.kind else {
        return false;
    };
    let rest = passage.index + usize::from(column == 0)..document.blocks.len();
    let cells = rest.take_while(|cell| {
        matches!(document.blocks[*cell].kind, BlockKind::Cell { table: same, row: own, .. } if same == table && own == row)
    });
    let cells = cells.filter(|cell| !document.blocks[*cell].span.is_empty());
    let mut years = Vec::new();
    for cell in cells {
        let words = document.words_of(document.blocks[cell].span);
        let timed = words.len() <= LONGEST && words.bytes().any(|byte| byte.is_ascii_digit());
        if !timed || !is_period(&passage.lexed.passage(cell)) {
            return false;
        }
        years.push(year_of(words.trim()));
    }
    if years.len() < FEWEST {
        return false;
    }
    let bare = column > 0 || passage.tokens.is_empty();
    if bare || is_period(passage) {
        return true;
    }
    let label = read_header(passage);
    let steps =
        |pair: &[Option<u16>]| matches!(pair, [Some(one), Some(next)] if one.abs_diff(*next) == 1);
    let dated = || {
        columns
            .iter()
            .flatten()
            .all(|(column, header)| *column == 0 || header.kind == Kind::Period)
    };
    match label.kind {
        Kind::Aside | Kind::Share => true,
        Kind::Date => false,
        _ if names_times(passage) => true,
        _ => years.len() > FEWEST && years.windows(2).all(steps) && dated(),
    }
}

/// Whether a label says that times stand behind it: "Year", "For the year", "Financial year (EUR)".
fn names_times(passage: &Passage<'_>) -> bool {
    let words = passage.document.words_of(passage.block.span).to_lowercase();
    let mut words = words.split(|c: char| !c.is_alphanumeric());
    words.any(|word| {
        matches!(
            word,
            "year" | "years" | "fy" | "period" | "quarter" | "quarters"
        )
    })
}

/// Lets "No" beside "Yes" or "Abstain" head a column of votes, though alone it heads one of numbers of rows; the header of
/// `column` was just read.
pub(super) fn answer(document: &Document, headers: &mut BTreeMap<u32, Header>, column: u32) {
    const NEAR: u32 = 3;
    const ANSWERS: &[&str] = &[
        "yes",
        "aye",
        "ayes",
        "for",
        "in favour",
        "in favor",
        "abstain",
        "abstained",
        "abstention",
        "abstentions",
        "don't know",
        "maybe",
    ];
    let words = |header: &Header| {
        let words = header.words.map(|words| words.of(&document.text));
        words.unwrap_or_default().trim()
    };
    let answers = |header: &Header| {
        ANSWERS
            .iter()
            .any(|answer| words(header).eq_ignore_ascii_case(answer))
    };
    let refuses =
        |header: &Header| header.kind == Kind::Key && words(header).eq_ignore_ascii_case("no");
    let near = column.saturating_sub(NEAR)..=column;
    let Some(read) = headers
        .get(&column)
        .filter(|read| refuses(read) || answers(read))
    else {
        return;
    };
    if answers(read)
        || headers
            .range(near.clone())
            .any(|(_, header)| answers(header))
    {
        let columns = headers.range_mut(near).map(|(_, header)| header);
        for header in columns.filter(|header| refuses(header)) {
            header.kind = Kind::Plain;
        }
    }
}
