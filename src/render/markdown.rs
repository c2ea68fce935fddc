//! Markdown: a table to paste into a review or a wiki.

use std::io::{self, Write};

use super::Grid;
use super::sheet::Sheet;

/// Columns of a higher rank are left out of a table that has no terminal to fit.
const MAX_RANK: u8 = 4;

pub(super) fn render(grid: &Grid<'_>, out: &mut dyn Write) -> io::Result<()> {
    let sheet = Sheet::of(grid, MAX_RANK);
    let mut names = String::from("|");
    let mut rule = String::from("|");
    for head in &sheet.heads {
        names.push_str(&format!(" {} |", escaped(&head.name)));
        rule.push_str(if head.is_number { " ---: |" } else { " --- |" });
    }
    writeln!(out, "{names}\n{rule}")?;
    for row in &sheet.rows {
        let mut line = String::from("|");
        for cell in row {
            line.push(' ');
            line.push_str(&escaped(&cell.text()));
            line.push_str(" |");
        }
        writeln!(out, "{line}")?;
    }
    Ok(())
}

/// Words that mean only themselves in a Markdown cell.
fn escaped(words: &str) -> String {
    let mut out = String::with_capacity(words.len());
    for c in words.chars() {
        match c {
            '&' => out.push_str("&amp;"),
            '<' => out.push_str("&lt;"),
            '\\' | '|' | '*' | '_' | '`' | '[' | ']' | '~' => {
                out.push('\\');
                out.push(c);
            }
            c => out.push(c),
        }
    }
    out
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn words_of_a_cell_mean_only_themselves() {
        assert_eq!(
            escaped("a|b *c* <d> [e](f) `g` h_i"),
            "a\\|b \\*c\\* &lt;d> \\[e\\](f) \\`g\\` h\\_i"
        );
    }
}
