//! Tables of pages: what is a table, what is a chart's labels, and what is text set in columns.

use unpdf::Table;

/// A cell that has words.
pub(super) struct Cell {
    pub(super) row: u32,
    pub(super) column: u32,
    pub(super) words: String,
}

/// What stands where a table was found.
pub(super) enum Found {
    /// A table: its cells, row by row.
    Cells(Vec<Cell>),
    /// Text in columns: its pieces in reading order.
    Text(Vec<String>),
}

/// A cell of more words than these is running text.
const MOST_WORDS: usize = 40;

/// Tells what a table is. The line over or below a page, whose words `is_running` tells, is no row of it.
pub(super) fn look_at(table: &Table, is_running: impl Fn(&str) -> bool) -> Found {
    let columns = table.cell_columns();
    let mut cells = Vec::new();
    for (row, (line, columns)) in table.rows.iter().zip(&columns).enumerate() {
        for (cell, column) in line.cells.iter().zip(columns) {
            let words = cell.plain_text();
            let words = words.trim();
            if !words.is_empty() {
                cells.push(Cell {
                    row: row as u32,
                    column: *column as u32,
                    words: words.to_owned(),
                });
            }
        }
    }
    let mut rows = table.rows.len();
    for end in [rows.saturating_sub(1) as u32, 0] {
        let row: Vec<&str> = cells
            .iter()
            .filter(|cell| cell.row == end)
            .map(|cell| cell.words.as_str())
            .collect();
        let is_told = row.iter().any(|words| words.contains(char::is_alphabetic));
        // A page has one number.
        let is_number = |words: &&&str| words.bytes().all(|byte| byte.is_ascii_digit());
        let is_data = is_told && row.iter().filter(is_number).count() > 1;
        if is_told && !is_data && row.iter().all(|words| is_running(words)) {
            cells.retain(|cell| cell.row != end);
            cells
                .iter_mut()
                .for_each(|cell| cell.row -= u32::from(cell.row > end));
            rows -= 1;
        }
    }
    rejoin(&mut cells);
    let rows = rows.max(1);
    let filled = |row: usize| cells.iter().filter(move |cell| cell.row as usize == row);
    let lone = (0..rows).filter(|row| filled(*row).count() == 1).count();
    let wordy = cells
        .iter()
        .any(|cell| cell.words.split_whitespace().count() > MOST_WORDS);
    if wordy || lone * 2 >= rows {
        // Text set side by side is read down its columns.
        cells.sort_by_key(|cell| (cell.column, cell.row));
        return Found::Text(cells.into_iter().map(|cell| cell.words).collect());
    }
    // Bars of a chart put their values into columns of their own.
    let pairs =
        (0..rows).all(|row| filled(row).count() == 2 && filled(row).any(|cell| cell.column == 0));
    if pairs {
        for cell in &mut cells {
            cell.column = cell.column.min(1);
        }
    }
    Found::Cells(cells)
}

/// A row without a first cell, whose cells go on in lower case, is the second line of the row above.
fn rejoin(cells: &mut Vec<Cell>) {
    let mut joined: Vec<Cell> = Vec::with_capacity(cells.len());
    let mut from = 0;
    while from < cells.len() {
        let row = cells[from].row;
        let count = cells[from..]
            .iter()
            .take_while(|cell| cell.row == row)
            .count();
        let line = &cells[from..from + count];
        from += count;
        let above = |cell: &Cell, joined: &[Cell]| {
            let last = joined.last().map(|cell| cell.row);
            joined
                .iter()
                .rposition(|over| over.column == cell.column && Some(over.row) == last)
        };
        let goes_on = line.iter().all(|cell| {
            cell.column > 0
                && cell
                    .words
                    .starts_with(|c: char| c.is_lowercase() || c == '(')
                && above(cell, &joined).is_some()
        });
        for cell in line {
            match goes_on.then(|| above(cell, &joined)).flatten() {
                Some(over) => {
                    joined[over].words.push(' ');
                    joined[over].words.push_str(&cell.words);
                }
                None => joined.push(Cell {
                    words: cell.words.clone(),
                    ..*cell
                }),
            }
        }
    }
    *cells = joined;
}

#[cfg(test)]
mod tests {
    use unpdf::TableRow;

    use super::*;

    #[track_caller]
    fn check(rows: &[&[&str]], expect: &[&str]) {
        let mut table = Table::new();
        for row in rows {
            table.add_row(TableRow::from_strings(row.iter().copied()));
        }
        let is_running = |words: &str| matches!(words, "Our report" | "The port" | "3");
        let Found::Cells(cells) = look_at(&table, is_running) else {
            panic!("it is text");
        };
        let shown = cells
            .iter()
            .map(|cell| format!("{}:{}", cell.row, cell.words));
        assert_eq!(shown.collect::<Vec<_>>(), expect);
    }

    #[test]
    fn the_line_over_a_page_is_no_row() {
        check(
            &[
                &["The port", "Our report"],
                &["Ships", "12"],
                &["Boats", "3"],
            ],
            &["0:Ships", "0:12", "1:Boats", "1:3"],
        );
        check(
            &[&["Ships", "12"], &["3", "3"], &["The port", "3"]],
            &["0:Ships", "0:12", "1:3", "1:3"],
        );
        check(
            &[&["Ships", "12", "9"], &["The port", "3", "3"]],
            &["0:Ships", "0:12", "0:9", "1:The port", "1:3", "1:3"],
        );
    }
}
