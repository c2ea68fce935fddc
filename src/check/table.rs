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

/// The tables of a report, cut where the number of cells changes. A table whose cells stand each on a line of its own
/// is none.
pub(super) fn grids(claims: &[Claim]) -> Vec<Grid<'_>> {
    let mut grids: Vec<Grid<'_>> = Vec::new();
    let mut rows: Vec<Vec<&Claim>> = Vec::new();
    for claim in claims.iter().filter(|claim| is_cell(claim)) {
        match rows.last_mut() {
            Some(row) if row[0].place.line == claim.place.line => row.push(claim),
            _ => rows.push(vec![claim]),
        }
    }
    for row in rows {
        let above = grids.last().and_then(|grid| grid.rows.last());
        let is_right_below = above.is_some_and(|above| is_right_below(above, &row));
        match grids.last_mut() {
            Some(grid) if is_right_below && is_alike(&grid.rows[grid.rows.len() - 1], &row) => {
                grid.rows.push(row);
            }
            _ => grids.push(Grid {
                rows: vec![row],
                goes_on: is_right_below,
            }),
        }
    }
    grids
}

/// Whether a row is the next one of the same table.
fn is_right_below(above: &[&Claim], row: &[&Claim]) -> bool {
    above[0].place.line + 1 == row[0].place.line && above[0].section == row[0].section
}

/// Whether two rows have the same columns.
fn is_alike(above: &[&Claim], row: &[&Claim]) -> bool {
    let is_below = |(above, cell): (&&Claim, &&Claim)| {
        above.quantity.unit == cell.quantity.unit && above.time == cell.time
    };
    above.len() == row.len() && above.iter().zip(row).all(is_below)
}
