//! How many lines a title takes: one, or two where it is wrapped.

use super::super::bullet::bullet;
use super::super::flow::{ends_sentence, is_capitals_over, starts_small};
use super::super::lines::Gap;
use super::super::title::{Open, Style, Title, is_page, is_period_told, openness};
use super::Scene;

impl Scene<'_> {
    /// How many lines a title takes, two where it is wrapped; `None` where running text goes on below it.
    pub(super) fn extent(&self, at: usize, title: &Title) -> Option<usize> {
        const MOST_BYTES: usize = 140;
        if !self.is_glued(at + 1) || bullet(self.words(at + 1)).is_some() {
            let next = self.lines.get(at + 1).map(|next| next.of(self.text));
            if self.goes_on_over_gap(at, title) {
                return Some(2);
            }
            let torn = title.style == Style::Sentence && next.is_some_and(starts_small);
            return (title.open != Open::Surely && !torn).then_some(1);
        }
        let next = self.words(at + 1);
        if !self.wraps(at, title) {
            return Some(1);
        }
        let bytes = self.lines[at + 1].end() - self.lines[at].start();
        let whole = bytes <= MOST_BYTES && !ends_sentence(next) && openness(next) == Open::Closed;
        let ends = !self.is_glued(at + 2) || !starts_small(self.words(at + 2));
        (whole && ends).then_some(2)
    }

    /// Whether the title at line `at` is left open, and the title below a blank line is written like it.
    fn goes_on_over_gap(&self, at: usize, title: &Title) -> bool {
        let alone = self
            .lines
            .get(at + 1)
            .is_some_and(|next| next.gap == Gap::Blank)
            && !self.is_glued(at + 2);
        let next = || self.title(at + 1).filter(|next| next.open == Open::Closed);
        title.open == Open::Surely
            && matches!(title.style, Style::Capitals | Style::Title)
            && !self.words(at).ends_with(',')
            && alone
            && next().is_some_and(|next| next.style == title.style)
    }

    /// Whether the title at line `at` goes on in the line right below.
    fn wraps(&self, at: usize, title: &Title) -> bool {
        let next = self.words(at + 1);
        let letters = |line: &str| line.contains(char::is_alphabetic);
        let capitals =
            title.style == Style::Capitals && letters(next) && !next.contains(char::is_lowercase);
        let wide = usize::from(self.lines[at].width) * 10 >= usize::from(self.margins[at]) * 6;
        let ends = !self.is_glued(at + 2);
        if is_period_told(next) || is_page(next) {
            return false;
        }
        starts_small(next) && !is_capitals_over(self.words(at), next)
            || self.leaves_a_word(at)
            || self.fills_column(at, title)
            || next.starts_with('&')
            || title.open == Open::Surely
            || title.open == Open::Perhaps && ends && self.title(at + 1).is_some()
            || capitals && wide && !self.opens_in_capitals(at + 1)
    }

    /// "Tide Sector Policy and Alvik / Finance Plan" over running text: whether two lines are a title of a column so narrow that
    /// the first had no room for the word that opens the second.
    fn fills_column(&self, at: usize, title: &Title) -> bool {
        const NARROW: u16 = 70;
        let text = at + 2;
        let over_text = self.is_glued(text) && stands_for_text(self.words(text));
        let both = title.style == Style::Title
            && title.words > 2
            && self
                .title(at + 1)
                .is_some_and(|next| next.style == Style::Title);
        both && over_text && self.margins[at] <= NARROW && !self.has_room(at)
    }

    /// "New Board Members / Welcomed" over running text: whether one word of a narrow column's title stands on a line of its
    /// own.
    fn leaves_a_word(&self, at: usize) -> bool {
        let text = at + 2;
        let runs = self.is_glued(text)
            && usize::from(self.lines[text].width) * 10 >= usize::from(self.margins[text]) * 7;
        let word = self.words(at + 1).chars().all(char::is_alphabetic);
        runs && word && self.words(at).contains(' ')
    }
}

/// Whether a line is the first of running text.
fn stands_for_text(line: &str) -> bool {
    const FEWEST_WORDS: usize = 4;
    let small = line
        .split_whitespace()
        .filter(|word| word.starts_with(char::is_lowercase));
    line.starts_with(char::is_uppercase) && small.count() >= FEWEST_WORDS
}

#[cfg(test)]
mod tests {
    use super::super::tests::check;

    const PROSE: &str = "The alliance grew in every region during the year, and so did its work.\nIt has more members than ever before, and they meet more often than they did.";

    #[test]
    fn a_title_of_a_narrow_column_may_leave_one_word() {
        check(
            "It went well.\n\nNew Board Members\nWelcomed\nThe work of next year will be helped by six\nable people who have joined us since May.\n",
            &["New Board Members Welcomed"],
        );
    }

    #[test]
    fn a_wrapped_title_takes_two_lines() {
        check(
            &format!(
                "{PROSE}\n\nOrganizations contributing to the work and\nusing it in production\n\n{PROSE}"
            ),
            &["Organizations contributing to the work and using it in production"],
        );
        check(
            &format!("{PROSE}\n\nAnnual Review for\nOpenAlpha\n\n{PROSE}"),
            &["Annual Review for OpenAlpha"],
        );
    }
}
