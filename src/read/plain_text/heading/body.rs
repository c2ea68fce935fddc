//! What a heading stands over.

use super::super::bullet::{bullet, is_lone};
use super::super::caption::is_caption;
use super::super::flow::{ends_sentence, is_numeric, starts_small};
use super::super::numbering::Numbers;
use super::super::table::is_figure;
use super::super::title::{
    Style, Title, ends_in_code, ends_in_form, is_caseless, is_label, is_salutation, title,
};
use super::{Heading, Kind, Scene};
use crate::document::is_year;

/// What a heading would stand over.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Body {
    /// The end of the text.
    Nothing,
    /// Running text.
    Prose,
    /// A list item, or a line that announces a list.
    List,
    /// Another heading.
    Heading,
    /// A table or its caption.
    Table,
    /// A line that labels what follows: "Bronze.", "Website: acme.example"
    RunIn,
    /// Short lines, three or more: names, dates, addresses.
    Roster,
    /// Numbers.
    Figures,
    /// Short words of another kind: a cell, a label.
    Scrap,
}

impl Body {
    /// What a block's words are, when nothing is known of the rest.
    pub(super) fn of_words(words: &str, numbers: &Numbers<'_>) -> Body {
        match title(words, numbers) {
            _ if bullet(words).is_some() => Body::List,
            _ if is_sentence(words, false) => Body::Prose,
            _ if words.ends_with(':') => Body::List,
            Some(over) if over.style != Style::Sentence => Body::Heading,
            _ if is_numeric(words) => Body::Figures,
            _ => Body::Scrap,
        }
    }

    /// Whether a title with gaps around it is a heading over this: the less it looks like one, the shorter it must be.
    pub(super) fn suits(self, title: &Title) -> bool {
        // "Case study: Helping farmers" stands over its text, "HARBOUR QUARTER: PROGRESS" over other titles, "Chair: Jane
        // Smith" over nothing.
        let values = match title.style {
            Style::Capitals => {
                title.labels && !matches!(self, Body::Prose | Body::List | Body::Heading)
            }
            _ => title.labels && !matches!(self, Body::Prose | Body::List),
        };
        let most_words = match (title.style, self) {
            (Style::Label, _) | (_, Body::Nothing | Body::Figures) => 0,
            (Style::Numbered(2), Body::Roster | Body::Scrap) => 0,
            (Style::Numbered(_) | Style::Part, _) => usize::MAX,
            (_, Body::Scrap) => 0,
            (Style::Capitals | Style::Title | Style::Sentence, _) if values => 0,
            (Style::Capitals | Style::Title, _) => usize::MAX,
            (Style::Sentence, Body::Prose) => 14,
            (Style::Sentence, Body::List | Body::RunIn) => 9,
            (Style::Sentence, Body::Heading | Body::Table) => 6,
            // "What we do for those who win a grant"
            (Style::Sentence, Body::Roster) if title.asks => 10,
            (Style::Sentence, Body::Roster) => 4,
        };
        title.words <= most_words
    }
}

impl Scene<'_> {
    /// What stands at line `at`, for a heading above it.
    pub(super) fn body(&self, at: usize, found: &[Option<Heading>], stops: &[bool]) -> Body {
        let Some(kind) = self.kinds.get(at) else {
            return Body::Nothing;
        };
        let words = self.words(at);
        match kind {
            Kind::Row | Kind::Header => Body::Table,
            Kind::Notice => Body::Nothing,
            Kind::Text if found[at].is_some() => Body::Heading,
            Kind::Text if is_caption(words) => Body::Table,
            Kind::Text if bullet(words).is_some() || is_lone(words) => Body::List,
            Kind::Text if stops[at] && self.is_prose(at) => Body::Prose,
            Kind::Text if is_salutation(words) || is_long(words) => Body::Prose,
            Kind::Text if words.ends_with(':') => Body::List,
            // The number of a register, between the title of a report and its text.
            Kind::Text if ends_in_code(words) && self.is_coded_once(at) => {
                self.body(at + 1, found, stops)
            }
            Kind::Text if self.is_stats(at) || self.is_columned(at) => Body::List,
            Kind::Text if self.is_years_of_table(at) => Body::Table,
            Kind::Text if is_numeric(words) => Body::Figures,
            Kind::Text if is_run_in(words) || self.is_labelled(at, stops) => Body::RunIn,
            // The words over a table's columns.
            Kind::Text if self.stands_on_row(at) => Body::Table,
            Kind::Text if self.is_roster(at) => Body::Roster,
            Kind::Text => Body::Scrap,
        }
    }

    /// Whether line `at` opens running text: with a sentence, or the first line of one.
    pub(super) fn is_prose(&self, at: usize) -> bool {
        let words = self.words(at);
        let runs_on =
            self.is_glued(at + 1) && (starts_small(self.words(at + 1)) || !self.has_room(at));
        is_sentence(words, runs_on) || self.opens_in_capitals(at)
    }

    /// Whether line `at` is a label that a heading may stand over. Right below the name of who published a report stand
    /// labels too, of addresses, but no text comes after them.
    fn is_labelled(&self, at: usize, stops: &[bool]) -> bool {
        const MOST_LABELS: usize = 5;
        let is_label = |at: usize| is_label(self.words(at));
        let mut below = (at + 1..self.lines.len()).take(MOST_LABELS);
        let next = below.find(|at| !is_label(*at) && self.kinds[*at] == Kind::Text);
        let text = |at: usize| stops[at] && self.is_prose(at) || bullet(self.words(at)).is_some();
        is_label(at) && (self.lines[at].is_apart() || next.is_some_and(text))
    }

    /// Whether line `at` and the one below have wide gaps in them, as the rows of a list of people and their posts have.
    fn is_columned(&self, at: usize) -> bool {
        let gapped = |at: usize| self.words(at).contains("   ");
        gapped(at) && self.is_glued(at + 1) && gapped(at + 1)
    }

    fn is_coded_once(&self, at: usize) -> bool {
        self.lines
            .get(at + 1)
            .is_some_and(|next| !ends_in_code(next.of(self.text)))
    }

    /// Whether line `at` is set in capitals as the start of a paragraph whose next line goes on in them: "THIS WAS A YEAR OF
    /// NEW / QUAYS AND BOATS. In July we".
    pub(super) fn opens_in_capitals(&self, at: usize) -> bool {
        const WORDS: usize = 2;
        if !self.is_glued(at + 1) || self.words(at).contains(char::is_lowercase) {
            return false;
        }
        let next = self.words(at + 1);
        let capital = |word: &&str| {
            word.len() > 1 && !word.contains(|c: char| !c.is_uppercase() && c.is_alphanumeric())
        };
        let capitals = next.split_whitespace().take_while(capital).count();
        capitals >= WORDS && next.contains(char::is_lowercase)
    }

    /// Whether three lines from line `at` on each tell a number of something: "$459 given", "1,200 hours sailed".
    pub(super) fn is_stats(&self, at: usize) -> bool {
        const LINES: usize = 3;
        let counts = |at: usize| {
            let Some(line) = self.lines.get(at) else {
                return false;
            };
            let words = line.of(self.text);
            let noun = words
                .split_whitespace()
                .skip(1)
                .any(|word| word.starts_with(char::is_lowercase));
            let digits = words.trim_start_matches(['$', '€', '£', '₹', '+', '~', '>', '<']);
            self.kinds[at] == Kind::Text
                && digits.starts_with(|c: char| c.is_ascii_digit())
                && noun
                && bullet(words).is_none()
                && !ends_sentence(words)
        };
        (at..at + LINES).all(counts) && (at + 1..at + LINES).all(|at| self.is_glued(at))
    }

    /// Whether line `at` has nothing but years, over a line that ends with figures: a table of one row.
    fn is_years_of_table(&self, at: usize) -> bool {
        let mut words = self.words(at).split_whitespace();
        let years = self.words(at).split_whitespace().nth(1).is_some() && words.all(is_year);
        let ends = |c: char| c.is_ascii_digit() || matches!(c, '%' | ')');
        years
            && self.is_glued(at + 1)
            && self.words(at + 1).ends_with(ends)
            && !ends_sentence(self.words(at + 1))
    }

    /// Whether line `at` opens a stanza of three lines or more that are no numbers, and no address.
    fn is_roster(&self, at: usize) -> bool {
        const MOST_LINES: usize = 8;
        let mut below = (at + 1..at + MOST_LINES).take_while(|at| self.is_glued(*at));
        let reached = |at: usize| {
            let words = self.words(at);
            let called = words.split_whitespace().any(|word| word.starts_with("(+"));
            words.contains('@') || words.contains("www.") || called
        };
        (at + 1..at + 3).all(|at| self.is_glued(at) && !is_numeric(self.words(at)))
            && !below.any(reached)
    }

    /// Whether line `at`, a row of a table, or the one below has a figure in it.
    pub(super) fn is_row_of_figures(&self, at: usize) -> bool {
        let cells = |at: usize| self.words(at).split_whitespace().skip(1);
        let last = (at + 2).min(self.lines.len());
        (at..last).any(|at| cells(at).any(is_figure))
    }

    /// Whether a row of a table stands right below line `at`.
    pub(super) fn stands_on_row(&self, at: usize) -> bool {
        let row = self.kinds.get(at + 1).is_some_and(|kind| kind.is_tabular());
        row && !self.lines[at + 1].is_apart()
    }
}

/// Whether a line is a sentence or the start of one; `runs_on`: the next line goes on with it.
fn is_sentence(line: &str, runs_on: bool) -> bool {
    const FEWEST_WORDS: usize = 4;
    const MANY_WORDS: usize = 8;
    const MANY_LETTERS: usize = 12;
    let has = |words: usize| line.split_whitespace().nth(words - 1).is_some();
    let stops = ends_sentence(line) && (!line.ends_with(':') || has(MANY_WORDS));
    let small = line
        .split_whitespace()
        .any(|word| word.starts_with(char::is_lowercase));
    let caseless = line.starts_with(is_caseless) && line.chars().nth(MANY_LETTERS).is_some();
    small && has(FEWEST_WORDS) && (stops || runs_on || has(MANY_WORDS))
        || caseless && (stops || runs_on)
}

/// Whether a line has the words of a whole paragraph.
fn is_long(line: &str) -> bool {
    const FEWEST_WORDS: usize = 40;
    line.split_whitespace().nth(FEWEST_WORDS - 1).is_some()
}

/// Whether a line is a label that a stop closes, or an address: "Bronze.", "https://acme.example"
fn is_run_in(line: &str) -> bool {
    const MOST_WORDS: usize = 3;
    let stopped = line.ends_with('.')
        && !ends_in_form(line)
        && line.split_whitespace().nth(MOST_WORDS).is_none();
    line.contains("://") || stopped && line.starts_with(char::is_uppercase)
}

#[cfg(test)]
mod tests {
    use super::super::tests::check;

    #[test]
    fn titles_over_text_lists_tables_and_labels() {
        check(
            "It was good.\n\nOur work\n\nWe did much of it.\n",
            &["Our work"],
        );
        check(
            "It was good.\n\nOur work\n\n• We did much.\n",
            &["Our work"],
        );
        check(
            "It was good.\n\nOur Work\n\nShips     12     14\nBoats     11     15\n",
            &["Our Work"],
        );
        check(
            "It was good.\n\nOur Tiers\nBronze.\n\n$15,000\n",
            &["Our Tiers"],
        );
    }

    #[test]
    fn titles_of_parts_stand_over_anything_but_contents() {
        check(
            "It was good.\n\nThe tide in numbers\n\n1,200\n",
            &["The tide in numbers"],
        );
        check("It was good.\n\nThe tide in numbers\n\n12\n", &[]);
        check(
            "TIDE REPORT\n\nA MESSAGE FROM US\nDear Friends,\nWe did much of it.\n",
            &["TIDE REPORT", "A MESSAGE FROM US"],
        );
    }

    #[test]
    fn titles_over_rows_with_wide_gaps() {
        check(
            "It was good.\n\nHONORARY OFFICERS\nChair          Ann Hale, Alvik\nDeputy         Bo Corvane\n\nRegister of interests\n\nAnn Hale       Trustee, Dorn\nBo Corvane     None\n",
            &["HONORARY OFFICERS", "Register of interests"],
        );
    }

    #[test]
    fn numbered_titles_over_labels() {
        check(
            "I. Outline\n\nIt was good to see so many of you.\n\nII. Change of members\n\nNewly joined: Alvik, Dorn\n\n(11) Big tenants\n\n  These are the tenants of the house.\n\n(12) Joint work\n\n  It was done with others.\n",
            &[
                "I. Outline",
                "II. Change of members",
                "(11) Big tenants",
                "(12) Joint work",
            ],
        );
        check(
            "(1) We met in May to look at what had been done.\n(2) We met again.\n\n(a) Alvik\n\n(b) Dorn\n\nIt was good.\n",
            &[],
        );
    }

    #[test]
    fn nothing_heads_numbers_scraps_or_the_end() {
        check("It was good.\n\nOur work\n\n1,200\n", &[]);
        check("It was good.\n\nOur work\n\nMuch of it\n", &[]);
        check("It was good.\n\nThe End\n", &[]);
    }

    #[test]
    fn titles_over_numbers_of_things() {
        check(
            "It was good.\n\n2023 Results\nOur Numbers\n$459 given\n92 miles walked\n12 sites built\n",
            &["2023 Results", "Our Numbers"],
        );
        check(
            "It was good.\n\nOur gifts\n\n  2014  2013\nTotal given   22.7  17\n",
            &["Our gifts"],
        );
        check("It was good.\n\nOur gifts\n\n2014\nTotal given\n", &[]);
    }

    #[test]
    fn a_paragraph_may_open_in_capitals() {
        check(
            "WELCOME TO THE QUAY\nTHIS WAS A YEAR OF NEW QUAYS\nAND OF BOATS AT ALVIK. In July we met at the\nharbour and sailed.\n",
            &["WELCOME TO THE QUAY"],
        );
    }

    #[test]
    fn long_labels_of_a_chart_are_no_text() {
        check(
            "6 %\n\nRest of World\n\nMembers who said that they would not know or were not sure\n\n12 %\n",
            &[],
        );
    }
}
