//! Tables whose columns a converter has closed up: rows of figures behind a label.
//!
//! ```text
//! Indicator 2023 2022 Change
//! Direct emissions (million tCO2e) 1.86 2.10 –11.4%
//! Renewable share (%) 66.7 62.2 +4.5 pp
//! ```

mod header;

use super::lines::{Gap, Line};
use super::table::{Cell, Table, is_figure, note_mark};
use super::title::{Open, openness};
use crate::document::is_year;
use header::header_over;

/// So many figures make a row; one does where it cannot be the number of a page, in a run of such rows.
const FEWEST: usize = 2;
const MOST_BYTES: usize = 200;

/// Bytes of the text.
type Words = (usize, usize);

/// A line's label and the figures behind it.
struct Row {
    label: Words,
    /// From left to right.
    figures: Vec<Words>,
}

impl Row {
    /// A line that only names the rows below it.
    fn label(line: &Line) -> Row {
        Row {
            label: (line.start(), line.end()),
            figures: Vec::new(),
        }
    }
}

/// The tables among the lines of a text, in order; lines that `taken` says belong to something else are in none.
pub(super) fn find(text: &str, lines: &[Line], taken: &[bool]) -> Vec<Table> {
    let mut tables = Vec::new();
    let mut at = 0;
    while at < lines.len() {
        let first = at;
        let mut rows = rows_at(text, lines, taken, first);
        if rows.is_empty() {
            at += 1;
            continue;
        }
        at += rows.len();
        let counts = rows.iter().map(|row| row.figures.len());
        let mut counts: Vec<usize> = counts.filter(|count| *count > 0).collect();
        counts.sort_unstable();
        let fewest = counts.first().copied().unwrap_or(0);
        // The count of more than half the rows is the middle one.
        let middle = counts.get(counts.len() / 2).copied();
        let alike = counts
            .iter()
            .filter(|count| Some(**count) == middle)
            .count();
        let usual = middle.filter(|_| 2 * alike > counts.len());
        // A row of fewer figures than most lacks the last one, where that is none of a year: "Change".
        let closed = |(_, header): &(usize, Vec<(u32, Words)>)| {
            let last = header.last().map(|(_, (start, end))| &text[*start..*end]);
            last.is_some_and(|last| !last.contains(|c: char| c.is_ascii_digit()))
        };
        let (columns, (labels, header)) = usual
            .filter(|usual| *usual == fewest + 1)
            .map(|usual| (usual, header_over(text, lines, taken, first, usual)))
            .filter(|(_, header)| closed(header))
            .unwrap_or_else(|| (fewest, header_over(text, lines, taken, first, fewest)));
        // A number in a label, "Scope 1", is no figure.
        for row in rows.iter_mut().filter(|row| !row.figures.is_empty()) {
            let spare = row.figures.len().saturating_sub(columns);
            if let Some((_, end)) = row.figures.drain(..spare).next_back() {
                row.label.1 = end;
            }
        }
        let labels = &lines[first - labels..first];
        rows.splice(0..0, labels.iter().map(Row::label));
        tables.push(table(first - labels.len()..at, header, &rows));
    }
    tables
}

/// The rows of the table that starts at line `first`, one a line; none where too few make one.
fn rows_at(text: &str, lines: &[Line], taken: &[bool], first: usize) -> Vec<Row> {
    const FEWEST_ROWS: usize = 2;
    const FEWEST_SINGLE_ROWS: usize = 3;
    let goes_on =
        |at: usize| at < lines.len() && !taken[at] && (at == first || lines[at].gap != Gap::Page);
    let mut rows: Vec<Row> = Vec::new();
    while goes_on(first + rows.len()) {
        let at = first + rows.len();
        if let Some(row) = row(text, &lines[at]) {
            rows.push(row);
            continue;
        }
        let Some(labels) = labels_between(text, lines, taken, at, &rows) else {
            break;
        };
        rows.extend(lines[at..at + labels].iter().map(Row::label));
    }
    if rows.iter().filter(|row| !row.figures.is_empty()).count() >= FEWEST_ROWS {
        return rows;
    }
    let singles =
        (first..).take_while(|at| goes_on(*at) && (*at == first || !lines[*at].is_apart()));
    rows = singles.map_while(|at| single(text, &lines[at])).collect();
    if rows.len() < FEWEST_SINGLE_ROWS {
        rows.clear();
    }
    rows
}

/// How many lines from line `at` on name the rows below them, "Net Assets", and stand between rows of the same table.
fn labels_between(
    text: &str,
    lines: &[Line],
    taken: &[bool],
    at: usize,
    rows: &[Row],
) -> Option<usize> {
    let known = rows.iter().rev().find(|row| !row.figures.is_empty())?;
    let free = |at: usize| at < lines.len() && !taken[at] && lines[at].gap == Gap::None;
    let below = (at + 1..=at + MOST_LABELS)
        .find(|below| !free(*below) || !is_label(text, &lines[*below]))?;
    let labelled = free(at) && is_label(text, &lines[at]);
    let row = row(text, lines.get(below).filter(|_| free(below))?)?;
    (labelled && row.figures.len() == known.figures.len()).then_some(below - at)
}

/// So many lines without figures may follow one another in a table.
const MOST_LABELS: usize = 2;

/// Whether a line could name the rows below it: a few words without a figure, and no sentence.
fn is_label(text: &str, line: &Line) -> bool {
    const MOST_WORDS: usize = 8;
    let words = line.of(text);
    words.starts_with(char::is_alphabetic)
        && !words.contains(|c: char| c.is_ascii_digit())
        && !words.ends_with(['.', ',', ':', ';'])
        && words.split_whitespace().nth(MOST_WORDS).is_none()
}

/// The table of `rows` in `lines`, with the header's cells of the line before.
fn table(lines: std::ops::Range<usize>, header: Vec<(u32, Words)>, rows: &[Row]) -> Table {
    let header_rows = u32::from(!header.is_empty());
    let cell = |row: u32, column: u32, (start, end): Words| Cell {
        row,
        column,
        start,
        end,
    };
    let mut cells: Vec<Cell> = header
        .into_iter()
        .map(|(column, words)| cell(0, column, words))
        .collect();
    for (row, known) in (header_rows..).zip(rows) {
        let words = std::iter::once(&known.label).chain(&known.figures);
        cells.extend(
            (0..)
                .zip(words)
                .map(|(column, words)| cell(row, column, *words)),
        );
    }
    Table {
        lines: lines.start - header_rows as usize..lines.end,
        header_rows,
        cells,
    }
}

/// Reads a line as a row: a label that starts with a letter or is a period, then figures to the end.
fn row(text: &str, line: &Line) -> Option<Row> {
    labelled(text, line).filter(|row| row.figures.len() >= FEWEST)
}

/// Reads a line as a row of one figure that is no page: "Alvik Tides 19.95", "Quays 12 %".
fn single(text: &str, line: &Line) -> Option<Row> {
    const MOST_WORDS: usize = 10;
    let words = line.of(text);
    let short =
        words.starts_with(char::is_uppercase) && words.split_whitespace().nth(MOST_WORDS).is_none();
    labelled(text, line).filter(|_| short).filter(|row| {
        let [figure] = row.figures[..] else {
            return false;
        };
        let label = &text[row.label.0..row.label.1];
        let figure = &text[figure.0..figure.1];
        // Amounts of money are told by their sign, in text too.
        figure.contains(['.', ',', '%'])
            && !figure.contains(['$', '€', '£', '¥', '₹'])
            && !label.ends_with([':', '.', '='])
            && !label.contains(['.', ',', ';'])
    })
}

/// Reads a line as a label that starts with a letter or is a period, and the figures behind it to the end.
fn labelled(text: &str, line: &Line) -> Option<Row> {
    let long = line.end() - line.start() > MOST_BYTES;
    let dated = is_period(line.of(text).split(' ').next().unwrap_or(""));
    let opens = dated || line.of(text).starts_with(char::is_alphabetic);
    if long || !opens || !ends_like_figure(line.of(text)) {
        return None;
    }
    let words = words(text, line);
    let mut figures: Vec<Words> = Vec::new();
    let mut left = words.len();
    while let Some(start) = figure_before(text, &words, left).filter(|start| *start > 0) {
        figures.push((words[start].0, words[left - 1].1));
        left = start;
    }
    figures.reverse();
    let label = (words[0].0, words[left.checked_sub(1)?].1);
    let label = (label.0, label.1 - note_mark(&text[label.0..label.1]));
    // A period names a row all by itself.
    let closed = openness(&text[label.0..label.1]) == Open::Closed && !(dated && left > 1);
    closed.then_some(Row { label, figures })
}

/// "2016", "2016-17", "2016/2017": whether a word is a period that a row may be of.
fn is_period(word: &str) -> bool {
    let mut parts = word.splitn(2, ['-', '–', '/']);
    let short = |part: &str| part.len() == 2 && part.bytes().all(|byte| byte.is_ascii_digit());
    parts.next().is_some_and(is_year)
        && parts.next().is_none_or(|part| short(part) || is_year(part))
}

/// Whether a line's last word could be a figure, or the unit or sign of one: most lines are told by it.
fn ends_like_figure(line: &str) -> bool {
    let last = line.rsplit(' ').next().unwrap_or("");
    last.contains(|c: char| c.is_ascii_digit()) || is_unit(last) || is_none(last)
}

fn is_unit(word: &str) -> bool {
    matches!(word, "%" | "pp" | "pts" | "bps" | "x" | "p.p.")
}

/// Whether a word stands for no figure.
fn is_none(word: &str) -> bool {
    matches!(word, "–" | "—" | "-" | "n/a" | "n.a.")
}

/// Where the figure starts that ends before word `end`: a sign, a number, a unit.
fn figure_before(text: &str, words: &[Words], end: usize) -> Option<usize> {
    let word = |at: usize| &text[words[at].0..words[at].1];
    let mut at = end.checked_sub(1)?;
    let unit = is_unit(word(at));
    at = at.checked_sub(usize::from(unit))?;
    let none = !unit && is_none(word(at));
    if !none && !is_figure(word(at)) {
        return None;
    }
    let signed = at > 0 && matches!(word(at - 1), "$" | "€" | "£" | "+" | "-" | "–" | "US$");
    Some(at - usize::from(signed && !none))
}

fn words(text: &str, line: &Line) -> Vec<Words> {
    let mut next = line.start();
    let chunks = line.of(text).split_inclusive(char::is_whitespace);
    let words = chunks.map(|chunk| {
        let start = next;
        next += chunk.len();
        (start, start + chunk.trim_end().len())
    });
    words.filter(|(start, end)| start < end).collect()
}

#[cfg(test)]
mod tests {
    use super::super::table::testing;
    use super::*;

    #[track_caller]
    fn check(text: &str, expect: &[&str]) {
        testing::check(find, text, expect);
    }

    #[test]
    fn rows_of_figures_behind_labels() {
        check(
            "Key figures\n\nIndicator 2023 2022 Change\nScope 1 (million tCO2e) 1.86 2.10 –11.4%\nShare (%) 66.7 62.2 +4.5 pp\n\nWe grew.\n",
            &[
                "1 header rows",
                "0:Indicator 1:2023 2:2022 3:Change",
                "0:Scope 1 (million tCO2e) 1:1.86 2:2.10 3:–11.4%",
                "0:Share (%) 1:66.7 2:62.2 3:+4.5 pp",
            ],
        );
    }

    #[test]
    fn a_row_may_lack_its_last_figure() {
        check(
            "Item 2023 2022 Change\nLoans £88.1bn £84.0bn 5%\nDeposits £98.4bn £96.1bn\nStaff 1,200 1,180 20\n",
            &[
                "1 header rows",
                "0:Item 1:2023 2:2022 3:Change",
                "0:Loans 1:£88.1bn 2:£84.0bn 3:5%",
                "0:Deposits 1:£98.4bn 2:£96.1bn",
                "0:Staff 1:1,200 2:1,180 3:20",
            ],
        );
        check(
            "Item 2023 2022\nScope 1 12 13\nScope 2 14 15\nLoans 16 17\n",
            &[
                "1 header rows",
                "0:Item 1:2023 2:2022",
                "0:Scope 1 1:12 2:13",
                "0:Scope 2 1:14 2:15",
                "0:Loans 1:16 2:17",
            ],
        );
    }

    #[test]
    fn numbers_of_labels_and_signs_of_money() {
        check(
            "EUR million 2024 2023\nScope 1 6,310 5,900\nNet sales2 $ 12 –\n",
            &[
                "1 header rows",
                "0:EUR million 1:2024 2:2023",
                "0:Scope 1 1:6,310 2:5,900",
                "0:Net sales 1:$ 12 2:–",
            ],
        );
    }

    #[test]
    fn headers_of_several_words_end_with_years() {
        check(
            "SEK m Q2 2025 Q2 2024 Full year 2024\nNet sales 1,204 1,166 4,655\nProfit 146 139 540\n",
            &[
                "1 header rows",
                "0:SEK m 1:Q2 2025 2:Q2 2024 3:Full year 2024",
                "0:Net sales 1:1,204 2:1,166 3:4,655",
                "0:Profit 1:146 2:139 3:540",
            ],
        );
    }

    #[test]
    fn lines_without_figures_name_the_rows_below_them() {
        check(
            "Own Lent Total\nINCOME AND GIFTS\nSales $1.2 $3.4 $4.6\nGifts 2.0 0.0 2.0\nNet Assets\nBound 7.0 1.0 8.0\n",
            &[
                "1 header rows",
                "1:Own 2:Lent 3:Total",
                "0:INCOME AND GIFTS",
                "0:Sales 1:$1.2 2:$3.4 3:$4.6",
                "0:Gifts 1:2.0 2:0.0 3:2.0",
                "0:Net Assets",
                "0:Bound 1:7.0 2:1.0 3:8.0",
            ],
        );
    }

    #[test]
    fn rows_of_years_under_headers_of_several_words() {
        check(
            "Financial year Applications Awards made* Success rate\n2016-17 165 88 53%\n2015-16 96 66 69%\n",
            &[
                "1 header rows",
                "0:Financial year 1:Applications 2:Awards made* 3:Success rate",
                "0:2016-17 1:165 2:88 3:53%",
                "0:2015-16 1:96 2:66 3:69%",
            ],
        );
        check("2016 12 members 13\n2017 14 members 15\n", &[]);
        check("2023 2022\n2021 2020\n", &[]);
    }

    #[test]
    fn one_figure_a_row() {
        check(
            "Name % of capital\nAlvik Group 19,95\nDorn Agency for State Property 14,79\nVEB 5,45\n\nWe grew.\n",
            &[
                "1 header rows",
                "0:Name 1:% of capital",
                "0:Alvik Group 1:19,95",
                "0:Dorn Agency for State Property 1:14,79",
                "0:VEB 1:5,45",
            ],
        );
        check(
            "Shares 2024\nAlvik Group 19,95\nDorn Agency 14,79\nVEB 5,45\n",
            &[
                "1 header rows",
                "0:Shares 1:2024",
                "0:Alvik Group 1:19,95",
                "0:Dorn Agency 1:14,79",
                "0:VEB 1:5,45",
            ],
        );
        check("Our people 4\nOur work 12\nOur house 14\n", &[]);
        check("It rose to 4.5\nand it fell to 4.4\nWe met at 4.3\n", &[]);
    }

    #[test]
    fn leaves_running_text_and_single_rows() {
        check(
            "The number lay between 11.4 14.9\nand it fell to 12 13\n",
            &[],
        );
        check("Net sales 12 13\n\nWe grew.\n", &[]);
        check("Revenue 2024 2023\nRevenue 2022 2021\n", &[]);
    }

    #[test]
    fn rows_of_two_lengths_have_no_usual_one() {
        const MANY: usize = 2_000;
        let rows = "Loans £88.1bn £84.0bn 5%\nDeposits £98.4bn £96.1bn\n".repeat(MANY);
        let text = format!("Item 2023 2022 Change\n{rows}");
        let blocks = crate::read::testing::blocks(&text, crate::read::Format::PlainText);
        let held = |cell: &str| blocks.iter().any(|block| block.contains(cell));
        assert!(held("Loans £88.1bn") && held("£84.0bn"));
    }
}
