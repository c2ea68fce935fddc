//! Lines that name the report again and again, and head nothing: "Acme Annual Report 2023".

use std::collections::HashMap;

use rustc_hash::FxBuildHasher;

use super::super::furniture::without_number;
use super::Scene;

impl Scene<'_> {
    /// Which lines name a yearly report that another line names too, though nothing else tells them for running headers.
    /// The first line of a text is its title.
    pub(super) fn running(&self) -> Vec<bool> {
        let named: Vec<usize> = (0..self.lines.len())
            .filter(|at| names_report_of_year(self.words(*at)))
            .collect();
        let mut counts: HashMap<String, usize, FxBuildHasher> = HashMap::default();
        for at in &named {
            *counts.entry(without_number(self.words(*at))).or_default() += 1;
        }
        let mut running = vec![false; self.lines.len()];
        for at in named.into_iter().filter(|at| *at > 0) {
            // What stands in the midst of other lines, as a page's foot does in a text without pages, heads nothing.
            let amid =
                self.is_glued(at) && self.is_glued(at + 1) && self.kinds[at - 1].is_tabular();
            running[at] = amid || counts[&without_number(self.words(at))] > 1;
        }
        running
    }
}

/// Whether a line has the word "report" in it, and a year.
pub(super) fn names_report_of_year(line: &str) -> bool {
    const MOST_BYTES: usize = 100;
    let is_year = |word: &str| {
        let digits = word.bytes().take(5).take_while(u8::is_ascii_digit).count();
        digits == 4 && (word.starts_with("19") || word.starts_with("20"))
    };
    let report = |word: &str| word.eq_ignore_ascii_case("report");
    line.len() <= MOST_BYTES
        && line.split_whitespace().any(is_year)
        && line.split_whitespace().any(report)
}

#[cfg(test)]
mod tests {
    use super::super::tests::check;

    #[test]
    fn the_name_of_a_report_heads_nothing_the_second_time() {
        let text =
            "It was good.\n\nTIDE ANNUAL REPORT 2020-21\n\nOur work\n\nWe did much of it.\n\n";
        check(&text.repeat(2), &["Our work", "Our work"]);
        check(text, &["TIDE ANNUAL REPORT 2020-21", "Our work"]);
    }
}
