//! Lines of text whose cells are parted by bars, without the rule that would make them a table of Markdown.
//!
//! ```text
//! Description | 2022 | 2023 | Change
//! Revenue | 981 | 780 | (20.5%)
//! ```

use std::ops::Range;

use super::cell::{holds_words, numbers_of};
use super::frame::Frame;
use super::header::{Header, Kind, read_caption, read_header};
use super::lines::lines;
use super::place;
use super::sums::Moved;
use crate::document::{Block, BlockKind, Shape};
use crate::extract::claim::Found;
use crate::extract::claim::habit::Habit;
use crate::extract::claim::time::Times;
use crate::extract::passage::Passage;
use crate::model::Claim;

/// A line has no fewer bars.
const FEWEST_BARS: usize = 2;
/// A line has no more cells than these.
const MOST_CELLS: usize = 16;

/// The headers of the lines at hand, from block to block.
#[derive(Default)]
pub(in crate::extract::claim) struct Bars {
    /// The last block that held a line of the table.
    block: Option<usize>,
    headers: Vec<Header>,
    /// Whether a row was read below the headers.
    rows: bool,
    /// What the line over the table says of all its numbers.
    whole: Header,
}

impl Bars {
    /// Reads the rows of a block into `found`; gives the token ranges of the lines that were rows or headers.
    pub(in crate::extract::claim) fn read(
        &mut self,
        passage: &Passage<'_>,
        habit: Habit<'_>,
        times: &Times,
        found: &mut Found,
    ) -> Vec<Range<usize>> {
        let barred = (0..passage.tokens.len()).any(|at| passage.is_mark(at, '|'));
        let near = self.block.is_some_and(|block| block + 1 >= passage.index);
        if !barred || !near {
            *self = Bars::default();
        }
        if !barred {
            return Vec::new();
        }
        let mut taken = Vec::new();
        for line in lines(passage) {
            let cells = cells(passage, line.clone());
            // "Members | Share" over "Acme | 12 | 5%": the labels need no header.
            if cells.len() == FEWEST_BARS
                && !self.rows
                && let Some(headers) = headers(passage, &cells)
            {
                self.whole = whole(passage, line.start, &headers);
                self.headers = headers;
                self.block = Some(passage.index);
                continue;
            }
            // "Business | Profit (SAR million)" over "Glass | 16.8"
            let pair = cells.len() == FEWEST_BARS
                && self.headers.len() == FEWEST_BARS
                && (self.headers[1].unit.is_some() || self.headers[1].scale.is_some());
            if cells.len() <= FEWEST_BARS && !pair || cells.len() > MOST_CELLS {
                continue;
            }
            if self.headers.is_empty() {
                let Some(headers) = headers(passage, &cells) else {
                    continue;
                };
                self.whole = whole(passage, line.start, &headers);
                self.headers = headers;
            } else if let Some(headers) =
                headers(passage, &cells).filter(|headers| is_anew(headers))
            {
                self.headers = headers;
            } else if self.row(passage, &line, &cells, habit, times, found) {
                self.rows = true;
            } else {
                continue;
            }
            self.block = Some(passage.index);
            taken.push(line);
        }
        taken
    }

    /// Adds the claims of a row; whether it is one.
    fn row(
        &self,
        passage: &Passage<'_>,
        line: &Range<usize>,
        cells: &[Range<usize>],
        habit: Habit<'_>,
        times: &Times,
        found: &mut Found,
    ) -> bool {
        let block = |cell: &Range<usize>| Block {
            span: passage.span(cell.clone()),
            ..passage.block.clone()
        };
        let filled = cells.iter().filter(|cell| !cell.is_empty());
        let label = filled.clone().all(|cell| {
            let block = block(cell);
            holds_words(&part(passage, &block, cell))
        });
        if label || cells.len() > self.headers.len() + 1 {
            return false;
        }
        let mut labels: Vec<Header> = Vec::new();
        let mut counts = false;
        for (nth, cell) in cells
            .iter()
            .enumerate()
            .filter(|(_, cell)| !cell.is_empty())
        {
            let block = block(cell);
            let part = part(passage, &block, cell);
            if !counts && holds_words(&part) {
                labels.push(read_header(&part));
                continue;
            }
            counts = true;
            let none = Header::default();
            let unheaded = usize::from(cells.len() > self.headers.len());
            let over = nth
                .checked_sub(unheaded)
                .and_then(|nth| self.headers.get(nth));
            let over = over.unwrap_or(&none);
            if matches!(over.kind, Kind::Key | Kind::Unit) {
                continue;
            }
            let frame = Frame {
                whole: &self.whole,
                rows: labels.iter().collect(),
                own: None,
                over,
                counted: None,
                group: None,
                money: None,
                moved: Moved::default(),
            };
            for quantity in numbers_of(&part, habit).iter().flatten() {
                let claim = frame.claim(&part, quantity, times);
                let sentence = passage.span(line.clone());
                found.add(claim.map(|claim| Claim { sentence, ..claim }));
            }
        }
        true
    }
}

/// Whether a line below others heads the columns anew: two times at least, and nothing behind them but more.
fn is_anew(headers: &[Header]) -> bool {
    let mut behind = headers
        .iter()
        .skip(1)
        .filter(|header| header.words.is_some());
    let times = behind.clone().count();
    times >= 2 && behind.all(|header| header.kind == Kind::Period)
}

/// What the corner of the headers `headers`, the line above theirs and the lines over the block say of all numbers; their
/// line starts at token `start`.
fn whole(passage: &Passage<'_>, start: usize, headers: &[Header]) -> Header {
    let mut whole = Header::default();
    if let Some(corner) = headers
        .iter()
        .find(|header| header.words.is_some() || header.kind == Kind::Aside)
        && corner.kind == Kind::Aside
    {
        whole.inherit(corner);
    }
    let before = passage.index.checked_sub(1).filter(|before| {
        let kind = passage.document.blocks[*before].kind;
        matches!(
            kind,
            BlockKind::Paragraph | BlockKind::Caption | BlockKind::Heading { .. }
        )
    });
    if start > 0 {
        let from = (0..start).rev().find(|at| passage.tokens[*at].breaks);
        let above = from.unwrap_or(0)..start;
        let block = Block {
            span: passage.span(above.clone()),
            ..passage.block.clone()
        };
        whole.inherit(&read_caption(&part(passage, &block, &above)));
    } else if let Some(before) = before {
        whole.inherit(&read_caption(&passage.lexed.passage(before)));
    }
    if whole.scale.is_none() {
        whole.inherit(&place::over(passage.lexed, passage.index));
    }
    whole
}

/// The tokens of a cell as a passage of their own, whose block is `block`.
fn part<'p>(passage: &Passage<'p>, block: &'p Block, cell: &Range<usize>) -> Passage<'p> {
    Passage {
        block,
        tokens: &passage.tokens[cell.clone()],
        sentences: &[],
        ..*passage
    }
}

/// The cells of a line: ranges of tokens between bars, some of them empty.
fn cells(passage: &Passage<'_>, line: Range<usize>) -> Vec<Range<usize>> {
    let mut cells = Vec::new();
    let mut start = line.start;
    for at in line.clone().filter(|at| passage.is_mark(*at, '|')) {
        cells.push(start..at);
        start = at + 1;
    }
    cells.push(start..line.end);
    cells
}

/// The headers that a line of cells makes, if they hold no number but years.
fn headers(passage: &Passage<'_>, cells: &[Range<usize>]) -> Option<Vec<Header>> {
    let text = matches!(
        passage.block.kind,
        BlockKind::Paragraph | BlockKind::ListItem { .. } | BlockKind::Caption
    );
    let mut found = Vec::with_capacity(cells.len());
    for cell in cells {
        if cell.is_empty() {
            found.push(Header::default());
            continue;
        }
        let block = Block {
            span: passage.span(cell.clone()),
            ..passage.block.clone()
        };
        let header = read_header(&part(passage, &block, cell));
        let number = passage.tokens[cell.clone()]
            .iter()
            .any(|token| token.shape == Shape::Number);
        if number && header.as_of.is_none() {
            return None;
        }
        found.push(header);
    }
    text.then_some(found)
}

#[cfg(test)]
mod tests {
    use crate::extract::claim::tests::check;

    #[test]
    fn reads_rows_under_the_headers_of_the_first_line() {
        check(
            "# Results\n\nBusiness results (Thousand SAR)\n\n1. Description | 2022 | 2023 | Variation %\n\
             2. Sales | 981 | 780 | (20.5%)\n3. Costs | (704)* | (591) |\n",
            &[
                "Sales: 981000 SAR",
                "Sales: 780000 SAR",
                "Sales, Variation %: -20.5 percent",
                "Costs: -704000 SAR",
                "Costs: -591000 SAR",
            ],
        );
    }

    #[test]
    fn the_corner_and_the_line_above_tell_of_all_numbers() {
        check(
            "The trust tells what it took in, in HK$ million.\nItem | 2021 | 2020\nDues | 12 | 11\nYear | 2019 | 2018\nGifts | 5 | 6\n\nIt met.\n",
            &[
                "Dues: 12000000 HKD",
                "Dues: 11000000 HKD",
                "Gifts: 5000000 HKD",
                "Gifts: 6000000 HKD",
            ],
        );
        check(
            "Overview of 2021\n| (in HK$M) | 2021 | 2020 |\n| Dues | 12 | 11 |\n\nIt met.\n",
            &["Dues: 12000000 HKD", "Dues: 11000000 HKD"],
        );
    }

    #[test]
    fn labels_need_no_header() {
        check(
            "1. Owners | Shares and percentage\n2. Number of shares | Ownership\n3. Acme | 29,400 | 29.4%\n\
             4. Others | 70,600 | 70.6%\n",
            &[
                "Acme, Number of shares: 29400 count",
                "Acme, Ownership: 29.4 percent",
                "Others, Number of shares: 70600 count",
                "Others, Ownership: 70.6 percent",
            ],
        );
    }

    #[test]
    fn a_label_and_a_value_stand_under_two_headers() {
        check(
            "1. Type of business | Profit (SAR in Million)\n2. Glass | 16.8\n3. Floats | 36.4\n",
            &[
                "Glass, Profit: 16800000 SAR",
                "Floats, Profit: 36400000 SAR",
            ],
        );
    }

    #[test]
    fn leaves_lines_without_headers_to_the_text() {
        check(
            "We have 12 members | 30 partners | 5 labs.",
            &["members: 12 count", "partners: 30 count", "labs: 5 count"],
        );
        check(
            "Home | News | Contact\n\nWe have 12 members.",
            &["members: 12 count"],
        );
    }
}
