//! Where a table stands: the rows that head it, the words and tables over it.

use super::header::{Header, read_caption};
use super::lines::{heads, shared};
use crate::document::{BlockKind, Document, Shape, Span, Table, is_cjk};
use crate::extract::date::year_of;
use crate::extract::passage::{Lexed, Passage};
use crate::lexicon::words::{Tags, WordList, word_list};
use crate::model::{Dimension, Unit};

/// A head of characters has no more of them.
const LONGEST_HEAD: usize = 14;

/// Rows at the top that hold headers: those the reader knows, and any more that hold no number but years.
pub(super) fn header_rows(document: &Document, table: &Table) -> u32 {
    let mut known = table.header_rows;
    let mut cells = table.cells.clone().peekable();
    let row_of = |cell: u32| match document.blocks[cell as usize].kind {
        BlockKind::Cell { row, .. } => row,
        _ => u32::MAX,
    };
    while let Some(first) = cells.peek().copied() {
        let row = row_of(first);
        let (mut heads, mut count) = (true, 0);
        let (mut labels, mut figures, mut aside) = (false, 0, false);
        while let Some(cell) = cells.next_if(|cell| row_of(*cell) == row) {
            let words = without_zeros(&document.words_of(document.blocks[cell as usize].span));
            let digits = words.bytes().any(|byte| byte.is_ascii_digit());
            let year = || {
                words
                    .split(|c: char| !c.is_ascii_alphanumeric())
                    .any(|word| year_of(word.trim_start_matches("FY")).is_some())
            };
            // What a cell of many characters tells is no head: 发布了计划，面向行业开放.
            let long =
                words.chars().filter(|c| is_cjk(*c)).count() > LONGEST_HEAD || words.contains('了');
            heads &= (!digits || year()) && !long;
            labels |= count == 0 && words.contains(char::is_alphabetic);
            figures += usize::from(is_figure(&words));
            // "(EUR thousand)" stands alone over all columns.
            aside = count == 0 && words.starts_with('(') && words.ends_with(')');
            count += 1;
        }
        let more = cells.peek().is_some();
        // A rule under a label and its figures marks a sum, and no head.
        if row < known && labels && figures >= 2 {
            known = row;
            break;
        }
        if row < known {
            continue;
        }
        if !(heads && more && (count > 1 || aside) && row == known) {
            break;
        }
        known = row + 1;
    }
    known
}

/// The words of a cell without the zeros that scale a column: "£'000", "€000", "000s".
fn without_zeros(words: &str) -> String {
    let apart =
        |at: usize| !words[..at].ends_with(|c: char| c.is_ascii_digit() || matches!(c, ',' | '.'));
    match words
        .find("000")
        .filter(|at| words.len() <= 8 && apart(*at))
    {
        Some(at) => [&words[..at], &words[at + 3..]].concat(),
        None => words.to_owned(),
    }
}

/// More blocks than these over a table are not looked at for a scale.
const NEAR: usize = 6;
/// A longer block is text and no line over a table.
const SHORT: usize = 14;
/// Nor are several lines run together that have more words.
const RUN_TOGETHER: usize = 40;

/// What the block that introduces a table says of all its numbers; where that gives no scale, the one that a line further up
/// gives in parentheses: "(In millions)" over the head of the table.
pub(super) fn caption(lexed: &Lexed<'_>, table: &Table) -> Header {
    let mut whole = Header::default();
    if let Some(caption) = table.caption {
        whole.inherit(&read_caption(&lexed.passage(caption as usize)));
    }
    if whole.scale.is_none() {
        whole.inherit(&over(lexed, table.cells.start as usize));
    }
    if whole.scale.is_none() && table.header_rows == 0 {
        whole.inherit(&apart(lexed, table.cells.start as usize));
    }
    if whole.scale.is_none() && whole.unit.is_none() {
        whole.inherit(&under(lexed, table.cells.end as usize));
    }
    whole
}

/// What a line in parentheses right under a table says of all its numbers: "(NOK million)".
fn under(lexed: &Lexed<'_>, index: usize) -> Header {
    let Some(block) = lexed.document().blocks.get(index) else {
        return Header::default();
    };
    let words = lexed.document().words_of(block.span);
    let aside = words.starts_with('(') && words.ends_with(')');
    let passage = lexed.passage(index);
    if !aside || passage.tokens.len() > SHORT {
        return Header::default();
    }
    read_caption(&passage)
}

/// What a line says that heads columns and holds nothing else, where text of another column stands between it and its
/// table: "2022 $B 2023 $B".
fn apart(lexed: &Lexed<'_>, index: usize) -> Header {
    let blocks = (index.saturating_sub(NEAR)..index).rev();
    let text =
        |index: &usize| !matches!(lexed.document().blocks[*index].kind, BlockKind::Cell { .. });
    let lines = blocks.take_while(text);
    let heads = |index: usize| {
        let passage = lexed.passage(index);
        (passage.tokens.len() <= SHORT)
            .then(|| heads(&passage, 0..passage.tokens.len()))
            .flatten()
    };
    let first = lines.filter_map(heads).next();
    first.map_or_else(Header::default, |columns| shared(&columns))
}

/// What a line in parentheses says of the numbers below it, a few lines over block `index`: a scale, or their money.
pub(super) fn over(lexed: &Lexed<'_>, mut index: usize) -> Header {
    let document = lexed.document();
    let table = index;
    for _ in 0..NEAR {
        if index == 0 {
            break;
        }
        index -= 1;
        let block = &document.blocks[index];
        if let BlockKind::Cell { table, .. } = block.kind {
            let above = &document.tables[table as usize];
            if has_figures(document, above) {
                break;
            }
            index = above.cells.start as usize;
            continue;
        }
        // "Condensed statement (In millions of dollars) 2014 2013": a line may stand between others.
        let words = document.words_of(block.span);
        let few = words.split_whitespace().nth(RUN_TOGETHER).is_none();
        let stated = || few && words.to_lowercase().contains("(in ");
        // "Year ended 31 December, amounts in thousands of reais"
        let bare = || {
            const TOLD: [&str; 6] = [
                "amounts",
                "figures",
                "expressed",
                "stated",
                "all in",
                "values",
            ];
            let told = |lower: String| {
                lower.contains("in ") && TOLD.iter().any(|told| lower.contains(told))
            };
            few && !words.ends_with('.') && told(words.to_lowercase())
        };
        let aside = words.contains('(') && (words.ends_with(')') || stated()) || bare();
        let passage = lexed.passage(index);
        if !aside && (passage.tokens.len() > SHORT || !few) {
            break;
        }
        if aside {
            let header = read_caption(&passage);
            let money = header.unit.map(Unit::dimension) == Some(Dimension::Currency);
            // "Shareholding by group (percent)" right over it
            let share = header.unit == Some(Unit::PERCENT) && index + 1 == table;
            if header.scale.is_some() || money || share && words.ends_with(')') {
                return header;
            }
        }
    }
    Header::default()
}

/// Whether a table has a cell that is a number and no year.
fn has_figures(document: &Document, table: &Table) -> bool {
    let mut cells = table.cells.clone();
    cells.any(|cell| is_figure(&document.words_of(document.blocks[cell as usize].span)))
}

/// Whether the words of a cell are a number and no year.
fn is_figure(words: &str) -> bool {
    let digits = words.contains(|c: char| c.is_ascii_digit());
    // "2022/23" is a year as well.
    let mut parts = words.split(['/', '-', '–']);
    let year = parts.any(|part| year_of(part.trim()).is_some());
    digits && !words.contains(char::is_alphabetic) && !year
}

/// Whether a table is the rest of the one before: of as many columns, and nothing but a few short lines between them.
pub(super) fn goes_on(document: &Document, table: &Table) -> bool {
    const LINES: usize = 4;
    let columns = |table: u32| {
        let cells = document.tables[table as usize].cells.clone();
        let column = |cell: u32| match document.blocks[cell as usize].kind {
            BlockKind::Cell { column, .. } => column,
            _ => 0,
        };
        cells.map(column).max()
    };
    let first = table.cells.start as usize;
    let BlockKind::Cell { table: number, .. } = document.blocks[first].kind else {
        return false;
    };
    let Some(before) = number.checked_sub(1) else {
        return false;
    };
    let between = document.tables[before as usize].cells.end as usize..first;
    let lines = between.clone().all(|index| {
        let block = &document.blocks[index];
        let words = document.words_of(block.span);
        matches!(block.kind, BlockKind::Paragraph)
            && words.split_whitespace().count() <= SHORT
            && !words.ends_with(['.', ':'])
    });
    between.len() <= LINES && lines && columns(before) == columns(number)
}

/// Whether words cannot end a label: their last one is a preposition, an article or a conjunction.
pub(super) fn is_open(passage: &Passage<'_>, words: Span) -> bool {
    const SMALL: &[&str] = &[
        "from", "of", "for", "to", "in", "on", "by", "with", "and", "or", "the", "a",
    ];
    let words = passage.document.words_of(words);
    words
        .rsplit(' ')
        .next()
        .is_some_and(|last| SMALL.contains(&last))
}

/// How many spaces the line of a cell is set in by before it; none where something else stands there, as bars do.
pub(super) fn indent(passage: &Passage<'_>) -> usize {
    const FARTHEST: usize = 64;
    let bytes = passage.document.text.as_bytes();
    let start = passage.block.span.start();
    let line = &bytes[start.saturating_sub(FARTHEST)..start];
    let line = match line.iter().rposition(|byte| *byte == b'\n') {
        Some(end) => &line[end + 1..],
        None => line,
    };
    match line.iter().all(|byte| matches!(byte, b' ' | b'\t')) {
        true => line.len(),
        false => 0,
    }
}

/// Whether a cell opens with a number that is part of a name: "18-week referral", "5 year survival rate", not "12 schools".
pub(super) fn opens_name(passage: &Passage<'_>) -> bool {
    let word = |at: usize| passage.tokens.get(at).is_some_and(|token| token.is_word());
    if !passage
        .tokens
        .first()
        .is_some_and(|first| first.shape == Shape::Number)
    {
        return false;
    }
    let hyphen = passage.is_mark(1, '-') && passage.is_glued(1) && passage.is_glued(2);
    let period = passage.tags(1).has(Tags::PERIOD) && !passage.raw(1).ends_with('s');
    hyphen && word(2) && word(3) || period && word(2)
}

/// Whether a cell is a band that its row is of, as of sizes and ages: "1–10", "51+", "> 100", "£500 to £999", "65 and over".
pub(super) fn is_band(passage: &Passage<'_>) -> bool {
    const LONGEST: usize = 10;
    let tokens = passage.tokens;
    let is = |at: usize, marks: &str| {
        let raw = passage.raw(at);
        raw.chars().all(|c| marks.contains(c)) && !raw.is_empty()
    };
    let number = |at: usize| {
        let digits = |at: &usize| matches!(passage.tokens[*at].shape, Shape::Number | Shape::Alnum);
        (at..tokens.len().min(at + 2)).find(digits)
    };
    if tokens.len() > LONGEST || tokens.is_empty() {
        return false;
    }
    if is(0, "<>≤≥") {
        return number(1).is_some();
    }
    let Some(first) = number(0) else {
        return false;
    };
    let open = passage.is_any(first + 1, word_list!["and", "or"]);
    let beyond = word_list![
        "above", "below", "fewer", "less", "longer", "more", "older", "over", "under", "up",
        "younger",
    ];
    (first + 1..tokens.len()).any(|at| {
        let tied = is(at, "-–—−") || passage.is(at, "to");
        is(at, "+") && at + 1 == tokens.len() || tied && number(at + 1).is_some()
    }) || open && passage.is_any(first + 2, beyond)
}

/// Whether the label `words` of a row says that the row adds up others: "Total income", "Grand total", "Subtotal".
pub(super) fn is_total(passage: &Passage<'_>, words: Span) -> bool {
    const TOTALS: &WordList = word_list![
        "total",
        "totals",
        "subtotal",
        "subtotals",
        "sum",
        "sub-total",
        "overall",
    ];
    let words = passage.document.words_of(words);
    let mut words = words
        .split([' ', ':', ',', '(', ')'])
        .filter(|word| !word.is_empty());
    words.any(|word| TOTALS.holds(word))
}

/// Whether a cell is the only one of its row.
pub(super) fn is_alone(passage: &Passage<'_>) -> bool {
    let row_of = |block: usize| match passage.document.blocks.get(block)?.kind {
        BlockKind::Cell { table, row, .. } => Some((table, row)),
        _ => None,
    };
    let own = row_of(passage.index);
    row_of(passage.index + 1) != own && passage.index.checked_sub(1).and_then(row_of) != own
}
