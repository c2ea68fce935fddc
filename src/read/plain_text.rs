//! Plain text: structure by layout alone.
//!
//! Most of it was made by a converter, from pages. So lines are read in passes, each of which sees the text as the
//! passes before left it: page furniture is taken out, tables of contents and tables are found, then headings; what is
//! left are items, captions and running text.

mod bullet;
mod caption;
mod columns;
mod contents;
mod figures;
mod flow;
mod furniture;
mod heading;
mod hyphen;
mod lines;
mod listing;
mod numbering;
mod pieces;
mod spacing;
mod table;
mod title;

use crate::document::Builder;

pub(super) use bullet::bullet;
pub(super) use caption::is_notice;
pub(super) use heading::{heading_level, is_titled};
pub(super) use hyphen::Hyphens;
pub(super) use title::{is_known, is_person};

use heading::{Kind, Scene};
use lines::{Gap, Line, lines};
use numbering::Numbers;
use pieces::Pieces;
use table::Table;

/// Reads plain text into `builder`.
pub(super) fn read<'a>(text: &'a str, builder: &mut Builder<'a>) {
    let (lines, pages) = lines(text);
    for page in &pages {
        builder.page(page.start);
    }
    let slides = furniture::are_slides(text, &lines, &pages);
    let skip = furniture::find(text, &lines, &pages, slides);
    let mut lines = without(&lines, &skip);
    spacing::close_up(text, &mut lines);
    let mut kinds = notices(text, &lines);
    let tables = tables(text, &lines, &mut kinds);
    let margins = flow::margins(text, &lines);
    let numbers = Numbers::of(text, &lines);
    let headings = heading::find(&Scene {
        text,
        lines: &lines,
        kinds: &kinds,
        margins: &margins,
        numbers: &numbers,
        slides,
    });
    let entries = listing::find(text, &lines, &kinds, &headings);
    let pieces = Pieces {
        text,
        lines: &lines,
        kinds: &kinds,
        margins: &margins,
        headings: &headings,
        entries: &entries,
        hyphens: Hyphens::new(text),
        numbers: &numbers,
        slides,
    };
    pieces.build(&tables, builder);
}

/// Where the headings of a text stand that are told by their looks, in order, and of which level those are that are
/// numbered.
pub(super) fn headings(text: &str) -> Vec<(std::ops::Range<usize>, Option<u8>)> {
    let (mut lines, _) = lines(text);
    spacing::close_up(text, &mut lines);
    let mut kinds = notices(text, &lines);
    tables(text, &lines, &mut kinds);
    let found = heading::find(&Scene {
        text,
        lines: &lines,
        kinds: &kinds,
        margins: &flow::margins(text, &lines),
        numbers: &Numbers::of(text, &lines),
        slides: false,
    });
    let placed = |(at, heading): (usize, &Option<heading::Heading>)| {
        let heading = (*heading)?;
        let last = at + usize::from(heading.lines) - 1;
        Some((lines[at].start()..lines[last].end(), heading.level))
    };
    found.iter().enumerate().filter_map(placed).collect()
}

/// The lines that are not skipped; the gap before one that is stays.
fn without(lines: &[Line], skip: &[bool]) -> Vec<Line> {
    let mut kept = Vec::with_capacity(lines.len());
    let mut gap = Gap::None;
    for (line, skip) in lines.iter().zip(skip) {
        gap = gap.max(line.gap);
        if *skip {
            gap = gap.max(Gap::Blank);
        } else {
            kept.push(line.behind(gap));
            gap = Gap::None;
        }
    }
    kept
}

/// Which lines are notices or belong to a table of contents.
fn notices(text: &str, lines: &[Line]) -> Vec<Kind> {
    let contents = contents::find(text, lines);
    let mut kinds: Vec<Kind> = contents
        .iter()
        .map(|found| if *found { Kind::Notice } else { Kind::Text })
        .collect();
    let mut at = 0;
    for stanza in lines.chunk_by(|_, next| next.gap == Gap::None) {
        let end = at + stanza.len();
        if is_notice(&text[stanza[0].start()..stanza[stanza.len() - 1].end()]) {
            kinds[at..end].fill(Kind::Notice);
        }
        at = end;
    }
    kinds
}

/// The tables in order; their lines are marked in `kinds`.
fn tables(text: &str, lines: &[Line], kinds: &mut [Kind]) -> Vec<Table> {
    let mut tables = Vec::new();
    for find in [columns::find, figures::find] {
        let taken: Vec<bool> = kinds.iter().map(|kind| *kind != Kind::Text).collect();
        for table in find(text, lines, &taken) {
            let body = table.lines.start + table.header_rows as usize;
            kinds[table.lines.start..body].fill(Kind::Header);
            kinds[body..table.lines.end].fill(Kind::Row);
            tables.push(table);
        }
    }
    tables.sort_by_key(|table| table.lines.start);
    tables
}

#[cfg(test)]
mod tests;
