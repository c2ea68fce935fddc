//! Whether a table whose document does not say so opens with a row of headers.

use super::Step;
use crate::document::BlockKind;

/// Whether the first row of the steps of a table has words alone where the others have numbers.
pub(super) fn opens_with_header(text: &str, table: &[Step]) -> bool {
    let (mut first, mut others, mut first_numbers, mut numbers) = (0, 0, 0, 0);
    let mut row = 0;
    for step in table {
        match step {
            Step::Open(BlockKind::Cell { row: at, .. }) => row = *at,
            Step::Run(start, end) => {
                let cell = &text[*start..*end];
                let number = cell
                    .starts_with(|c: char| c.is_ascii_digit() || "€$£¥+-−–(~<>".contains(c))
                    && cell.contains(|c: char| c.is_ascii_digit())
                    && !is_year(cell);
                if row == 0 {
                    first += 1;
                    first_numbers += usize::from(number);
                } else {
                    others += 1;
                    numbers += usize::from(number);
                }
            }
            _ => {}
        }
    }
    first > 1 && first_numbers == 0 && numbers * 4 >= others && others > 0
}

/// Whether a cell holds a year, as the head of a column does.
fn is_year(cell: &str) -> bool {
    cell.len() == 4
        && (cell.starts_with("19") || cell.starts_with("20"))
        && cell.bytes().all(|byte| byte.is_ascii_digit())
}
