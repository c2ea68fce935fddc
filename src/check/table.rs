//! The cells of a table again, from the lines they stand on.

use crate::model::Rule;
use crate::typed::Claim;

/// The rows of a table that have as many numbers, one below the other in each column and of one unit.
pub(super) struct Grid<'c> {
    /// From top to bottom, each from left to right.
    pub(super) rows: Vec<Vec<&'c Claim>>,
    /// Whether a row with more cells or fewer stands right above the first.
    pub(super) goes_on: bool,
}

/// The cells of each table of a report, in order. A title, or lines enough for a head, lie between two tables.
pub(super) fn tables(claims: &[Claim]) -> Vec<Vec<&Claim>> {
    const HEAD: i64 = 3;
    let mut tables: Vec<Vec<&Claim>> = Vec::new();
    for claim in claims.iter().filter(|claim| is_cell(claim)) {
        let last = tables
            .last_mut()
            .and_then(|table| Some((*table.last()?, table)));
        match last {
            Some((above, table))
                if above.section == claim.section
                    && claim.place.line - above.place.line <= HEAD =>
            {
                table.push(claim);
            }
            _ => tables.push(vec![claim]),
        }
    }
    tables
}

fn is_cell(claim: &Claim) -> bool {
    claim.rule == Rule::ClaimTableCell.name()
}

/// The tables of a report, cut where the number of cells changes.
pub(super) fn grids(claims: &[Claim]) -> Vec<Grid<'_>> {
    let mut grids: Vec<Grid<'_>> = Vec::new();
    for table in tables(claims) {
        for (nth, row) in rows(table).into_iter().enumerate() {
            let above = grids.last().filter(|_| nth > 0);
            let above = above.and_then(|grid| grid.rows.last());
            let is_right_below = above.is_some_and(|above| is_right_below(above, &row));
            let is_next = is_right_below && above.is_some_and(|above| is_alike(above, &row));
            match grids.last_mut() {
                Some(grid) if is_next => grid.rows.push(row),
                _ => grids.push(Grid {
                    rows: vec![row],
                    goes_on: is_right_below,
                }),
            }
        }
    }
    grids
}

/// The rows of a table: the cells of a line, or, in formats whose cells are paragraphs, those of lines that follow one
/// another; there the label of a row stands on a line of its own.
fn rows(table: Vec<&Claim>) -> Vec<Vec<&Claim>> {
    let gap = |pair: &[&Claim]| pair[1].place.line - pair[0].place.line;
    let reach = match table.windows(2).any(|pair| gap(pair) == 0) {
        true => 0,
        false => 1,
    };
    let rows = table.chunk_by(|left, right| gap(&[left, right]) <= reach);
    rows.map(<[&Claim]>::to_vec).collect()
}

/// Whether a row is the next one of the same table: on the next line, or behind a rule or a label.
fn is_right_below(above: &[&Claim], row: &[&Claim]) -> bool {
    let above = above[above.len() - 1];
    row[0].place.line - above.place.line <= 2
}

/// Whether two rows have the same columns.
fn is_alike(above: &[&Claim], row: &[&Claim]) -> bool {
    let is_below = |(above, cell): (&&Claim, &&Claim)| {
        above.quantity.unit == cell.quantity.unit && above.time == cell.time
    };
    above.len() == row.len() && above.iter().zip(row).all(is_below)
}
