//! The cells of a table again, from the lines they stand on.

use crate::model::Rule;
use crate::typed::Claim;

/// The rows of a table that have as many numbers, one below the other in each column and of one unit.
pub(super) struct Grid<'c> {
    /// From top to bottom, each from left to right.
    pub(super) rows: Vec<Vec<&'c Claim>>,
}

/// The tables of a report, cut where the number of cells changes. A table whose cells stand each on a line of its own
/// is none.
pub(super) fn grids(claims: &[Claim]) -> Vec<Grid<'_>> {
    let mut grids: Vec<Grid<'_>> = Vec::new();
    let is_cell = |claim: &&Claim| claim.rule == Rule::ClaimTableCell.name();
    let mut rows: Vec<Vec<&Claim>> = Vec::new();
    for claim in claims.iter().filter(is_cell) {
        match rows.last_mut() {
            Some(row) if row[0].place.line == claim.place.line => row.push(claim),
            _ => rows.push(vec![claim]),
        }
    }
    for row in rows {
        match grids.last_mut() {
            Some(grid) if goes_on(&grid.rows[grid.rows.len() - 1], &row) => grid.rows.push(row),
            _ => grids.push(Grid { rows: vec![row] }),
        }
    }
    grids
}

/// Whether a row is the next one of the same table.
fn goes_on(above: &[&Claim], row: &[&Claim]) -> bool {
    let is_below = |(above, cell): (&&Claim, &&Claim)| {
        above.quantity.unit == cell.quantity.unit && above.time == cell.time
    };
    above.len() == row.len()
        && above[0].place.line + 1 == row[0].place.line
        && above[0].section == row[0].section
        && above.iter().zip(row).all(is_below)
}
