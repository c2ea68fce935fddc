//! What the signs of a table stand for that do not tell by themselves.

use super::Grid;
use super::sheet::holder::SIGNS;
use crate::document::SectionKind;
use crate::model::Bound;
use crate::rows::Table;

/// The signs that stand in the rows of a grid as a table shows them, with their meaning; `None` where there are none.
pub fn legend(grid: &Grid<'_>) -> Option<String> {
    let says = |column: &str, word: &str| {
        let at = grid.fields.iter().position(|field| field.name == column);
        let is_it = |at: usize| grid.rows.iter().any(|row| row[at].to_cell() == word);
        at.is_some_and(is_it)
    };
    let mut signs = Vec::new();
    match grid.table {
        Some(Table::Claims) if says_value(grid) => {
            for bound in [Bound::Approx, Bound::Nearly] {
                if says("bound", bound.name()) {
                    signs.push(format!("{} {}", bound.sign().trim(), bound.name()));
                }
            }
            for (word, sign) in [("increase", "↑ an increase"), ("decrease", "↓ a decrease")] {
                if says("change", word) {
                    signs.push(sign.to_owned());
                }
            }
        }
        Some(Table::Roles) if grid.asked.is_none() => {
            for (kind, sign, what) in SIGNS {
                if says("holder_kind", kind.name()) {
                    signs.push(format!("{sign} {what}"));
                }
            }
        }
        Some(Table::Sections)
            if grid.asked.is_none() && says("kind", SectionKind::RunIn.name()) =>
        {
            signs.push("· a run-in heading, which opens a paragraph or list item".to_owned());
        }
        _ => {}
    }
    (!signs.is_empty()).then(|| format!("signs: {}", signs.join(" · ")))
}

/// Whether quantities are shown.
fn says_value(grid: &Grid<'_>) -> bool {
    let Some(asked) = &grid.asked else {
        return true;
    };
    let names = asked.iter().flat_map(|shown| shown.fields(&grid.fields));
    names
        .map(|at| &grid.fields[at].name)
        .any(|name| name == "value")
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::rows::{Field, Kind, Shown, Value};

    #[track_caller]
    fn check(bound: &'static str, change: &'static str, asked: Option<usize>, expect: &str) {
        let fields = ["value", "bound", "change"];
        let grid = Grid {
            name: "claims",
            table: Some(Table::Claims),
            fields: fields.map(|name| Field::made(name, Kind::Text)).to_vec(),
            asked: asked.map(|at| vec![Shown::Field(at)]),
            rows: vec![vec![Value::Int(1), Value::word(bound), Value::word(change)]],
            all: None,
            notes: Vec::new(),
        };
        assert_eq!(legend(&grid).unwrap_or_default(), expect);
    }

    #[test]
    fn explains_the_signs_that_are_there() {
        check(
            "nearly",
            "increase",
            None,
            "signs: ≲ nearly · ↑ an increase",
        );
        check("approx", "", Some(0), "signs: ~ approx");
        check("approx", "", Some(1), "");
        check("more_than", "", None, "");
    }
}
