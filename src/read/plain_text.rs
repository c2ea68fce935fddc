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
mod numbering;
mod table;
mod title;

use crate::document::{BlockKind, Builder};

pub(super) use bullet::bullet;
pub(super) use caption::is_notice;
pub(super) use heading::heading_level;

use bullet::{is_dashed, is_lone};
use caption::is_caption;
use flow::{flows, flows_over_gap};
use heading::{Heading, Kind, Scene};
use hyphen::Hyphens;
use lines::{Gap, Line, lines};
use numbering::Numbers;
use table::Table;
use title::{Open, is_date, is_label, openness};

/// Reads plain text into `builder`.
pub(super) fn read<'a>(text: &'a str, builder: &mut Builder<'a>) {
    let (lines, pages) = lines(text);
    for page in &pages {
        builder.page(page.start);
    }
    let slides = furniture::are_slides(text, &lines, &pages);
    let skip = furniture::find(text, &lines, &pages, slides);
    let lines = without(&lines, &skip);
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
    let reader = Reader {
        text,
        lines: &lines,
        kinds: &kinds,
        margins: &margins,
        headings: &headings,
        hyphens: Hyphens::new(text),
        numbers: &numbers,
        slides,
    };
    reader.read(&tables, builder);
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

/// Writes blocks from lines whose kinds are known.
struct Reader<'s> {
    text: &'s str,
    lines: &'s [Line],
    kinds: &'s [Kind],
    margins: &'s [u16],
    headings: &'s [Option<Heading>],
    hyphens: Hyphens<'s>,
    numbers: &'s Numbers<'s>,
    slides: bool,
}

impl Reader<'_> {
    fn read(&self, tables: &[Table], builder: &mut Builder<'_>) {
        let mut tables = tables.iter().peekable();
        // Marks of items that stood on lines of their own and wait for their words.
        let mut pending = 0usize;
        let mut titled = false;
        let mut prose = false;
        let mut at = 0;
        while at < self.lines.len() {
            if self.lines[at].gap == Gap::Page {
                pending = 0;
            }
            if let Some(table) = tables.next_if(|table| table.lines.start == at) {
                table.build(builder);
                at = table.lines.end;
            } else if let Some(heading) = self.headings[at] {
                let level = heading.level.unwrap_or(if titled || prose { 2 } else { 1 });
                let end = at + usize::from(heading.lines);
                self.block(BlockKind::Heading { level }, at..end, 0, builder);
                (titled, pending, at) = (true, 0, end);
            } else if self.kinds[at] == Kind::Notice {
                self.block(BlockKind::Notice, at..at + 1, 0, builder);
                at += 1;
            } else if is_lone(self.words(at)) {
                pending += 1;
                at += 1;
            } else {
                let mark = bullet(self.words(at));
                let item = mark.is_some() || pending > 0;
                pending = pending.saturating_sub(usize::from(mark.is_none()));
                let end = self.end_of_piece(at, mark.is_some(), pending > 0);
                let kind = self.kind_of_piece(at, item);
                prose |= kind == BlockKind::Paragraph;
                self.block(kind, at..end, mark.unwrap_or(0), builder);
                at = end;
            }
        }
    }

    fn words(&self, at: usize) -> &str {
        self.lines[at].of(self.text)
    }

    fn kind_of_piece(&self, at: usize, item: bool) -> BlockKind {
        const DEEP: u16 = 6;
        if item {
            BlockKind::ListItem {
                depth: 1 + u8::from(self.lines[at].indent >= DEEP),
            }
        } else if is_caption(self.words(at)) {
            BlockKind::Caption
        } else {
            BlockKind::Paragraph
        }
    }

    /// The line behind the item, caption or paragraph that starts at line `first`; `marked`: with a list mark,
    /// `more`: other marks wait for their words.
    fn end_of_piece(&self, first: usize, marked: bool, more: bool) -> usize {
        let mut end = first + 1;
        while end < self.lines.len() && self.may_go_on(first, end) {
            let (line, next) = (&self.lines[end - 1], &self.lines[end]);
            let margin = if more {
                flow::UNWRAPPED
            } else {
                self.margins[end - 1]
            };
            // What hangs under an item's words belongs to it.
            let hangs = marked && next.indent > self.lines[first].indent;
            let goes_on = match next.gap {
                Gap::None => hangs || flows(self.text, line, next, margin),
                Gap::Page if self.slides => false,
                _ => flows_over_gap(self.text, line, next, margin),
            };
            if !goes_on {
                break;
            }
            end += 1;
        }
        end
    }

    /// Whether line `at` starts nothing of its own, so that it may belong to the piece that starts at `first`.
    fn may_go_on(&self, first: usize, at: usize) -> bool {
        let (opening, above, words) = (self.words(first), self.words(at - 1), self.words(at));
        let apart = self.lines[at].is_apart();
        let ended = flow::ends_sentence(above);
        let captions = is_caption(words) && (apart || ended) || is_caption(opening) && apart;
        let labels = is_label(words) && (ended || is_label(opening) && !words.ends_with('.'));
        let noted = ended
            && (is_date(words) || self.numbers.sequenced(words).is_some() || self.is_scrap(at));
        let dashed = is_dashed(words)
            && !ended
            && bullet(opening).is_none()
            && flow::is_full(
                self.text,
                &self.lines[at - 1],
                &self.lines[at],
                self.margins[at - 1],
            );
        let marked = bullet(words).is_some() && !dashed || is_lone(words);
        self.kinds[at] == Kind::Text
            && self.headings[at].is_none()
            && !(captions || labels || noted || marked)
    }

    /// Whether line `at` is too short to be part of a paragraph and ends no sentence: a label, a name under a quote.
    fn is_scrap(&self, at: usize) -> bool {
        const MOST_WORDS: usize = 6;
        let words = self.words(at);
        let next = self.lines.get(at + 1).filter(|next| !next.is_apart());
        let room = next.is_none_or(|next| {
            let full = flow::is_full(self.text, &self.lines[at], next, self.margins[at]);
            !full && !flow::starts_small(next.of(self.text))
        });
        room && !flow::ends_sentence(words)
            && openness(words) == Open::Closed
            && words.split_whitespace().nth(MOST_WORDS).is_none()
    }

    /// Adds a block of some lines, the first `mark` bytes left out.
    fn block(
        &self,
        kind: BlockKind,
        lines: std::ops::Range<usize>,
        mark: usize,
        builder: &mut Builder<'_>,
    ) {
        builder.open(kind);
        let mut skip = mark;
        for at in lines.clone() {
            let line = &self.lines[at];
            let next = self.lines[at + 1..lines.end.max(at + 1)].first();
            let (end, spaced) = match next {
                Some(next) => self.hyphens.join(line, next),
                None => (line.end(), true),
            };
            builder.run(line.start() + skip, end);
            if spaced {
                builder.space();
            }
            skip = 0;
        }
        builder.close();
    }
}
#[cfg(test)]
mod tests {
    use crate::document::BlockKind;
    use crate::read::{Format, read};

    #[track_caller]
    fn check(text: &str, expect: &[&str]) {
        let document = read(text.to_owned(), Format::PlainText);
        let blocks: Vec<String> = document
            .blocks
            .iter()
            .map(|block| {
                let kind = match block.kind {
                    BlockKind::Heading { level } => format!("h{level}"),
                    BlockKind::ListItem { depth } => format!("li{depth}"),
                    other => format!("{other:?}").to_lowercase(),
                };
                format!("{kind}: {}", document.words(block.span))
            })
            .collect();
        assert_eq!(blocks, expect);
    }

    #[test]
    fn finds_title_headings_and_bullets() {
        check(
            "Our Shared Year\n\nThe alliance grew in every region during the year, and so did its work.\n\nNew Members\n\n  • Growth: We gained 12.\n  • Trust: We kept it.\n",
            &[
                "h1: Our Shared Year",
                "paragraph: The alliance grew in every region during the year, and so did its work.",
                "h2: New Members",
                "li1: Growth: We gained 12.",
                "li1: Trust: We kept it.",
            ],
        );
    }

    #[test]
    fn leaves_captions_notices_and_numbers_alone() {
        check(
            "This site uses cookies. By continuing you agree to our use of cookies.\n\nA Title\n\nThe text of the report starts here and goes on for a while.\n\nSummit,Acme\n\n1,200\n",
            &[
                "notice: This site uses cookies. By continuing you agree to our use of cookies.",
                "h1: A Title",
                "paragraph: The text of the report starts here and goes on for a while.",
                "caption: Summit,Acme",
                "paragraph: 1,200",
            ],
        );
    }

    #[test]
    fn rejoins_wrapped_lines_and_a_sentence_broken_by_a_blank_line() {
        check(
            "The community of this young project has by now attracted 304\n\nmembers. It grew\nfast.\n",
            &[
                "paragraph: The community of this young project has by now attracted 304 members. It grew fast.",
            ],
        );
    }

    #[test]
    fn a_short_line_over_wide_ones_is_a_heading() {
        let wide = "The bank wants to be the bank of choice for households that make their homes more sustainable.";
        check(
            &format!("{wide}\n\nClimate and nature\nFinancing the transition\n{wide}\n"),
            &[
                &format!("paragraph: {wide}"),
                "h2: Climate and nature",
                "h2: Financing the transition",
                &format!("paragraph: {wide}"),
            ],
        );
    }

    #[test]
    fn a_wrapped_paragraph_has_no_heading() {
        let first = "We calculate what we finance in line with the usual standard of the";
        let second = "Partnership that looks after it, and we joined it some years ago now.";
        check(
            &format!("{first}\n{second}\n"),
            &[&format!("paragraph: {first} {second}")],
        );
    }

    #[test]
    fn drops_running_headers_and_page_numbers() {
        let page = |n: u32| {
            format!(
                "Acme Group Report 2023\n\nOn page number {n} we tell a story that is different from the rest, {n} times.\n\n{n}\n\u{c}"
            )
        };
        let text: String = (1..=4).map(page).collect();
        let document = read(text, Format::PlainText);
        assert_eq!(document.blocks.len(), 4);
        assert_eq!(document.pages.len(), 4);
    }
}
