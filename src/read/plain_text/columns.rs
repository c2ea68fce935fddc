//! Tables that stand in plain text as columns parted by white space.
//!
//! ```text
//! Segment              2024       2023
//! Drive Technology  1.846,2    1.963,5
//! Pumps             1.234,5    1.201,8
//! ```

mod piece;

use super::bullet::bullet;
use super::lines::{Gap, Line};
use super::table::{Cell, Table, is_figure, note_mark};
use crate::document::is_year;
use piece::{Piece, Row, pieces};

/// The tables among the lines of a text, in order; lines that `taken` says belong to something else are in none.
pub(super) fn find(text: &str, lines: &[Line], taken: &[bool]) -> Vec<Table> {
    let mut tables = Vec::new();
    let mut at = 0;
    while at < lines.len() {
        match table_at(text, lines, taken, at) {
            Some(table) => {
                at = table.lines.end;
                tables.push(table);
            }
            None => at += 1,
        }
    }
    tables
}

/// The table that starts at line `first`: two rows at least that share columns.
fn table_at(text: &str, lines: &[Line], taken: &[bool], first: usize) -> Option<Table> {
    let is_free = |at: usize| at < lines.len() && !taken[at];
    // Most lines have no gap at all.
    let parted = |at: usize| {
        ["  ", "\t", "\u{3000}", "....", ". . .", "……"]
            .iter()
            .any(|gap| lines[at].of(text).contains(gap))
    };
    let opening = (is_free(first) && parted(first)).then(|| pieces(text, &lines[first]))?;
    if !is_row(text, &lines[first], &opening) {
        return None;
    }
    let mut rows = vec![opening];
    let mut ruled = None;
    let mut end = first + 1;
    while is_free(end) && lines[end].gap != Gap::Page {
        if lines[end].gap == Gap::Rule {
            ruled.get_or_insert(rows.len());
        }
        let row = pieces(text, &lines[end]);
        let goes_on = if is_row(text, &lines[end], &row) {
            shares_columns(text, &rows, &row)
        } else {
            is_label_row(text, lines, taken, end, &rows)
        };
        if !goes_on {
            break;
        }
        rows.push(row);
        end += 1;
    }
    if rows.iter().filter(|row| row.len() > 1).count() < 2 {
        return None;
    }
    let is_body = |row: &Row| {
        row.iter()
            .skip(1)
            .any(|piece| is_figure(&text[piece.start..piece.end]))
    };
    let body = rows.iter().position(is_body).unwrap_or(0);
    // Words alone in the first column name the rows below them.
    let names_rows = |row: &&Row| matches!(row.as_slice(), [only] if rows[body].first().is_some_and(|label| label.overlaps(only)));
    let labels = rows[..body].iter().rev().take_while(names_rows).count();
    let headers = ruled.unwrap_or(body - labels);
    Some(Table {
        lines: first..end,
        header_rows: headers as u32,
        cells: cells(text, &rows),
    })
}

/// Whether a line is a row: parted at least twice, or once so widely that no writer's space bar did it.
fn is_row(text: &str, line: &Line, row: &[Piece]) -> bool {
    const WIDE: usize = 3;
    let words = |piece: &Piece| &text[piece.start..piece.end];
    let numbered = matches!(row, [number, title, ..] if is_count(words(number)) && words(title).starts_with(char::is_alphabetic));
    let marked = numbered || bullet(line.of(text)).is_some();
    let row = &row[usize::from(marked && row.len() > 1)..];
    let wide = row
        .windows(2)
        .any(|pair| pair[1].left - pair[0].right >= WIDE);
    // Text set out to an even margin has gaps of two spaces anywhere between its words.
    let figure = |piece: &&Piece| is_figure(words(piece));
    let prose = !wide && row.iter().skip(1).filter(figure).count() * 2 < row.len().max(2) - 1;
    row.len() > 2 && !prose || row.len() == 2 && wide
}

/// Whether a piece only counts: "3.4", "12", "C", which may be a heading's number as well as a row's.
fn is_count(words: &str) -> bool {
    let lettered = words.len() == 1 && words.starts_with(|c: char| c.is_ascii_uppercase());
    let mut bytes = words.bytes();
    lettered || words.len() <= 6 && bytes.all(|byte| byte.is_ascii_digit() || byte == b'.')
}

/// Whether a row stands in the columns of the rows before it.
fn shares_columns(text: &str, rows: &[Row], row: &Row) -> bool {
    const LOOK_BACK: usize = 3;
    let is_pair = |row: &Row| matches!(row.as_slice(), [_, piece] if is_figure(&text[piece.start..piece.end]));
    let mut before = rows
        .iter()
        .rev()
        .filter(|row| row.len() > 1)
        .take(LOOK_BACK);
    before.any(|other| {
        let shared = row
            .iter()
            .filter(|piece| other.iter().any(|known| known.overlaps(piece)))
            .count();
        // The figures beside the bars of a chart stand anywhere.
        shared > 1 || is_pair(other) && is_pair(row)
    })
}

/// Whether line `at` names the rows below it: short, and the table goes on in the next line, right below. Behind a gap it
/// may as well be the title of another table: where nothing of this one is a figure yet, or the rows have other columns.
fn is_label_row(text: &str, lines: &[Line], taken: &[bool], at: usize, rows: &[Row]) -> bool {
    const MOST_WORDS: usize = 8;
    const NEAR: usize = 64;
    let Some(next) = lines
        .get(at + 1)
        .filter(|next| !taken[at + 1] && !next.is_apart())
    else {
        return false;
    };
    let row = pieces(text, next);
    let figure = |piece: &Piece| {
        let words = &text[piece.start..piece.end];
        is_figure(words) || is_year(words)
    };
    let before = rows.iter().rev().find(|row| row.len() > 1);
    // A long table asks those near alone, lest each label asks all rows before it.
    let counted = || rows.iter().rev().take(NEAR).flatten().any(figure);
    // The years over the columns stand over no label.
    let alike =
        before.is_some_and(|before| matches!(row.len() - before.len().min(row.len()), 0 | 1));
    if lines[at].is_apart() && !(alike && counted()) {
        return false;
    }
    lines[at]
        .of(text)
        .split_whitespace()
        .nth(MOST_WORDS)
        .is_none()
        && is_row(text, next, &row)
        && shares_columns(text, rows, &row)
}

/// The cells of the rows, each in the first column it stands over.
fn cells(text: &str, rows: &[Row]) -> Vec<Cell> {
    let columns = columns(rows);
    let paired = rows.iter().all(|row| row.len() <= 2);
    let mut cells = Vec::new();
    for (row, pieces) in rows.iter().enumerate() {
        let mut least = 0;
        for (nth, piece) in pieces.iter().enumerate() {
            let nearest = || {
                let distance = |column: &Piece| {
                    column
                        .left
                        .abs_diff(piece.right)
                        .min(column.right.abs_diff(piece.left))
                };
                (0..columns.len())
                    .min_by_key(|at| distance(&columns[*at]))
                    .unwrap_or(0)
            };
            let over = columns.iter().position(|column| column.overlaps(piece));
            // Two cells never share a column, however they stand.
            let column = match over {
                _ if paired && nth == 1 => 1,
                over => over.unwrap_or_else(nearest).max(least),
            };
            least = column + 1;
            let mark = if nth == 0 {
                note_mark(&text[piece.start..piece.end])
            } else {
                0
            };
            cells.push(Cell {
                row: row as u32,
                column: column as u32,
                start: piece.start,
                end: piece.end - mark,
            });
        }
    }
    cells
}

/// The columns: what the pieces of the fullest kind of row take, those that overlap joined.
fn columns(rows: &[Row]) -> Vec<Piece> {
    let mut lengths: Vec<usize> = rows.iter().map(Vec::len).filter(|len| *len > 1).collect();
    lengths.sort_unstable();
    // Headers may span columns, and single rows may be torn: most rows decide.
    let usual = lengths[lengths.len() / 2];
    let mut stretches: Vec<Piece> = rows
        .iter()
        .filter(|row| row.len() == usual)
        .flatten()
        .copied()
        .collect();
    stretches.sort_unstable_by_key(|piece| (piece.left, piece.right));
    let mut columns: Vec<Piece> = Vec::new();
    for piece in stretches {
        match columns.last_mut() {
            Some(column) if column.overlaps(&piece) => column.right = column.right.max(piece.right),
            _ => columns.push(piece),
        }
    }
    columns
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
    fn reads_columns_and_their_headers() {
        check(
            "Segment               2024       2023\nDrive Technology   1.846,2    1.963,5\nPumps              1.234,5    1.201,8\n",
            &[
                "1 header rows",
                "0:Segment 1:2024 2:2023",
                "0:Drive Technology 1:1.846,2 2:1.963,5",
                "0:Pumps 1:1.234,5 2:1.201,8",
            ],
        );
    }

    #[test]
    fn a_sign_of_money_belongs_to_its_number() {
        check(
            "Net sales      $  1,846.2    $  1,771.9     4.2  %\nNet income     $    117.9    $     92.2     9.0  %\n",
            &[
                "0 header rows",
                "0:Net sales 1:$  1,846.2 2:$  1,771.9 3:4.2  %",
                "0:Net income 1:$    117.9 2:$     92.2 3:9.0  %",
            ],
        );
    }

    #[test]
    fn rules_end_the_headers_and_lone_words_name_rows() {
        check(
            "               December 28,   December 30,\n                       2024           2023\n------------   ------------   ------------\nSales                    12             14\nOf which abroad\n  Asia                    2              3\n",
            &[
                "2 header rows",
                "1:December 28, 2:December 30,",
                "1:2024 2:2023",
                "0:Sales 1:12 2:14",
                "0:Of which abroad",
                "0:Asia 1:2 2:3",
            ],
        );
    }

    #[test]
    fn words_over_the_first_rows_are_no_headers() {
        check(
            "                 2022      2021\nIncome\n  Gifts        412,500   388,000\n  Rent           1,200     1,100\n",
            &[
                "1 header rows",
                "1:2022 2:2021",
                "0:Income",
                "0:Gifts 1:412,500 2:388,000",
                "0:Rent 1:1,200 2:1,100",
            ],
        );
    }

    #[test]
    fn blank_lines_part_no_table_and_missing_cells_no_columns() {
        check(
            "1    Gujarat     231.75   154.50\n\n     Total       398.40   265.60\n2    Others                71.33\n",
            &[
                "0 header rows",
                "0:1 1:Gujarat 2:231.75 3:154.50",
                "1:Total 2:398.40 3:265.60",
                "0:2 1:Others 3:71.33",
            ],
        );
    }

    #[test]
    fn figures_beside_bars_stand_anywhere() {
        check(
            "         Europe          38%\n\n   Asia-Pacific    15%\n",
            &["0 header rows", "0:Europe 1:38%", "0:Asia-Pacific 1:15%"],
        );
    }

    #[test]
    fn dots_lead_from_label_to_figure() {
        check(
            "Sales .............. $ 402.7\nCosts.............. (351.9)\nOther . . . . . . . 1\n",
            &[
                "0 header rows",
                "0:Sales 1:$ 402.7",
                "0:Costs 1:(351.9)",
                "0:Other 1:1",
            ],
        );
        check(
            "We waited ... and they went.\nIt was late... 12 came.\n",
            &[],
        );
    }

    #[test]
    fn leaves_running_text_items_and_single_lines() {
        check(
            "We grew in 2021.  It was good.\nAnd so on, for ever.  It was.\n",
            &[],
        );
        check(
            "(i)   The bank pays for the work\n      of the year.\n(ii)  The state pays.\n",
            &[],
        );
        check(
            "3.1   The mission was launched.\n3.2   The mission ended.\n",
            &[],
        );
        check("Total      12\n", &[]);
    }

    #[test]
    fn a_title_behind_a_gap_names_no_rows() {
        check(
            "FACT SHEET                    Alvik Ports\n\nTRAFFIC\nShips         7,204    (+11 %)\nBoats        61,380    (+4 %)\n",
            &[
                "0 header rows",
                "0:Ships 1:7,204 2:(+11 %)",
                "0:Boats 1:61,380 2:(+4 %)",
            ],
        );
        check(
            "Ships  ......  7,204\nBoats  .....  61,380\n\nNew quays\nK-1   North      EN 17   12.01.2023\nK-2   South      EN 17   14.02.2023\n",
            &[
                "0 header rows",
                "0:Ships 1:7,204",
                "0:Boats 1:61,380",
                "0 header rows",
                "0:K-1 1:North 2:EN 17 3:12.01.2023",
                "0:K-2 1:South 2:EN 17 3:14.02.2023",
            ],
        );
        check(
            "                 2022      2021\n\nIncome\n  Gifts        412,500   388,000\n",
            &[
                "1 header rows",
                "1:2022 2:2021",
                "0:Income",
                "0:Gifts 1:412,500 2:388,000",
            ],
        );
    }

    #[test]
    fn a_letter_before_a_title_is_no_column() {
        check(
            "C   Working groups\n    WG 1  Terms     Convenor: Ylva\n    WG 3  Quays     Convenor: Ann\n",
            &[
                "0 header rows",
                "0:WG 1 1:Terms 2:Convenor: Ylva",
                "0:WG 3 1:Quays 2:Convenor: Ann",
            ],
        );
    }

    #[test]
    fn text_set_to_an_even_margin_is_no_table() {
        check(
            "the trust  was  formerly known as the  harbour  board.  In April  2001\nit amended  its  charter  of  rights to  change its name, and moved in  1999\n",
            &[],
        );
    }
}
