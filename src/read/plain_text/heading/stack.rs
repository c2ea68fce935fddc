//! Titles on one another: those that open a text, and those of falling level over a text.

use super::super::bullet::bullet;
use super::super::flow::is_numeric;
use super::super::title::{Open, Style, Title, is_date, is_person};
use super::running::names_report_of_year;
use super::{Heading, Scene};

impl Scene<'_> {
    /// Whether line `last` is the last of a few titles that stand on one another with a gap above.
    pub(super) fn is_stack(&self, last: usize) -> bool {
        const MOST_LINES: usize = 4;
        let is_title = |at: &usize| {
            let title = self.title(*at);
            // "Our" over "Supporters" is wrapped.
            title.is_some_and(|title| *at < last || title.open == Open::Closed)
                && !is_person(self.words(*at))
        };
        let opens = |at: usize| self.lines[at].is_apart() || self.closes(at - 1);
        (0..=last)
            .rev()
            .take(MOST_LINES)
            .take_while(is_title)
            .any(opens)
    }

    /// Whether titles from line `at` on, none of them twice, stand right over wide text.
    pub(super) fn is_stack_over_text(&self, at: usize, found: &[Option<Heading>]) -> bool {
        const MOST_LINES: usize = 5;
        const WIDE: u16 = 50;
        let below = (at..at + MOST_LINES).find(|at| !self.is_glued(*at) || found[*at].is_none());
        below.is_some_and(|below| {
            let twice = (at..below).any(|at| self.words(at) == self.words(at - 1));
            self.is_glued(below) && self.lines[below].width >= WIDE && !twice
        })
    }

    /// Whether the text opens with its title: a line that had room for more, over words of another kind.
    pub(super) fn is_title_page(&self, title: &Title) -> bool {
        let Some(next) = self.lines.get(1) else {
            return false;
        };
        let words = next.of(self.text);
        let fits =
            !is_numeric(words) && bullet(words).is_none() && (next.is_apart() || self.has_room(0));
        let named = matches!(title.style, Style::Title | Style::Capitals);
        let over = !next.is_apart() && title.words > 1 && self.title(1).is_some();
        // "Steering Group — 14th session" over "Dorn, 22 October 2024"
        fits && (named || over || names_report_of_year(self.words(0))) || is_date(words)
    }
}

#[cfg(test)]
mod tests {
    use super::super::tests::check;

    const PROSE: &str = "The alliance grew in every region during the year, and so did its work.\nIt has more members than ever before, and they meet more often than they did.";

    #[test]
    fn titles_of_falling_level() {
        check(
            &format!(
                "{PROSE}\nQuay Strategy No. 1\nFleet\nStrategy at Work\nNew Boats for Alvik\n{PROSE}"
            ),
            &[
                "Quay Strategy No. 1",
                "Fleet",
                "Strategy at Work",
                "New Boats for Alvik",
            ],
        );
        check(
            &format!("{PROSE}\nOur Quays\nOur Boats\nOur Quays\nOur Quays\n{PROSE}"),
            &["Our Quays"],
        );
    }

    #[test]
    fn titles_below_the_name_that_opens_the_text() {
        check(
            &format!("ALVIK MUTUAL\nDirectors' report 2018\n\nDirectors\n{PROSE}"),
            &["ALVIK MUTUAL", "Directors' report 2018", "Directors"],
        );
        check(
            &format!(
                "Steering group of the tides — 14th session of the year\nDorn, 22 October 2024\n\nPresent\n{PROSE}"
            ),
            &[
                "Steering group of the tides — 14th session of the year",
                "Present",
            ],
        );
    }

    #[test]
    fn titles_below_a_title_that_is_wrapped() {
        check(
            &format!("It was good.\n\nOur\nQuays\nTide Makers\n{PROSE}"),
            &["Our Quays", "Tide Makers"],
        );
    }

    #[test]
    fn title_pages() {
        check(
            &format!("Annual report of 2007 and what comes next\n\nProfile of us\n\n{PROSE}"),
            &["Annual report of 2007 and what comes next", "Profile of us"],
        );
        check(
            &format!("Harbour Lights\nReview of the year\n\nA word from us\n\n{PROSE}"),
            &["Harbour Lights", "A word from us"],
        );
        check(
            &format!("Interim report for the year\nAcme Tools\nIn brief\n• We grew.\n{PROSE}"),
            &["Interim report for the year", "In brief"],
        );
        check("Residential mortgages\n\n88,410\n", &[]);
    }
}
