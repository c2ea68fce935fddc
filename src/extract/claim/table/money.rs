//! The money of a column's numbers that are written without its sign.

use std::collections::BTreeMap;

use crate::extract::claim::quantity::Quantity;
use crate::model::Unit;

/// The money last written in each column.
#[derive(Default)]
pub(super) struct Moneys(BTreeMap<u32, Written>);

/// The money that a column was written in. Statements write its sign on their first row alone; where every row so far has
/// one, a row without is no money.
struct Written {
    unit: Unit,
    /// How many amounts with it there were before the first without.
    signs: u32,
    /// Whether there was a number without it.
    bare: bool,
}

impl Moneys {
    /// The money of a number that is written without, by the numbers over it in its column. An amount with a scale of its
    /// own tells of none but itself: "£8.1bn".
    pub(super) fn of(&mut self, column: u32, quantity: &Quantity) -> Option<Unit> {
        let sign = quantity.unit.filter(|_| quantity.is_money());
        let sign = sign.filter(|_| quantity.scaled.is_none());
        match (sign, self.0.get_mut(&column)) {
            (Some(unit), Some(written)) => {
                written.signs += u32::from(!written.bare);
                written.unit = unit;
            }
            (Some(unit), None) => {
                let (signs, bare) = (1, false);
                self.0.insert(column, Written { unit, signs, bare });
            }
            (None, Some(written)) if quantity.unit.is_none() => {
                let stated = written.bare || written.signs == 1;
                written.bare |= stated;
                return Some(written.unit).filter(|_| stated);
            }
            _ => {}
        }
        None
    }
}
