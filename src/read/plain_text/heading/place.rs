//! Where headings stand: behind a gap, or right below something that has ended.

use super::super::bullet::{bullet, is_lone};
use super::super::flow::{ends_sentence, flows_over_gap, is_full, is_numeric, starts_small};
use super::super::furniture::page_number;
use super::super::lines::Gap;
use super::super::title::{Style, Title, is_known, is_label, is_person, is_post, is_salutation};
use super::body::Body;
use super::{Heading, Kind, Scene};
use crate::lexicon::classes::is_list_of_people;

impl Scene<'_> {
    /// Whether line `at` goes on with a sentence that the gap before it tore.
    pub(super) fn is_torn(&self, at: usize, body: Body) -> bool {
        let Some(before) = at.checked_sub(1) else {
            return false;
        };
        // A slide does not go on with the last one's text, and no text goes on as the title of a list.
        let new = self.slides && self.lines[at].gap == Gap::Page || body == Body::List;
        let (line, next) = (&self.lines[before], &self.lines[at]);
        is_lone(self.words(before))
            || !new
                && !self.kinds[before].is_tabular()
                && flows_over_gap(self.text, line, next, self.margins[before])
    }

    /// Whether a title with a gap before it is a heading.
    pub(super) fn stands_apart(&self, at: usize, lines: usize, title: &Title, body: Body) -> bool {
        if title.style == Style::Label {
            return body == Body::Heading && title.words <= MOST_WORDS_OF_LABEL;
        }
        if is_known(self.words(at)) && self.heads_part(at + lines, body) {
            return true;
        }
        let over = self.is_glued(at + lines) || self.stands_on_row(at + lines - 1);
        let person = is_person(self.words(at)) || self.is_over_post(at, title);
        if person && !(over && body == Body::Prose) {
            return false;
        }
        if title.style == Style::Capitals && self.lists_people(at) && lines == 1 {
            return true;
        }
        let opens_slide = self.slides && self.lines[at].gap == Gap::Page;
        if opens_slide || at == 0 && self.is_title_page(title) {
            return true;
        }
        if over {
            return self.stands_over(at, at + lines, title, body);
        }
        let doubtful = matches!(body, Body::Heading | Body::Roster)
            && matches!(title.style, Style::Title | Style::Sentence);
        body.suits(title) && (!doubtful || self.is_settled(at))
    }

    /// Whether line `at` names those whose names stand right below it.
    fn lists_people(&self, at: usize) -> bool {
        let below = self.is_glued(at + 1).then(|| self.words(at + 1));
        is_list_of_people(self.words(at))
            && below.is_some_and(|below| {
                below.starts_with(char::is_uppercase) && below.contains(char::is_lowercase)
                    || is_numeric(below)
            })
    }

    /// Whether line `at` could be somebody's name, since a post stands right below it.
    fn is_over_post(&self, at: usize, title: &Title) -> bool {
        const MOST_WORDS: usize = 6;
        let name = |word: &str| word.starts_with(char::is_uppercase) && !word.contains(['&', '/']);
        title.style == Style::Title
            && (2..=4).contains(&title.words)
            && self.words(at).split_whitespace().all(name)
            && !is_list_of_people(self.words(at))
            && self.is_glued(at + 1)
            && is_post(self.words(at + 1))
            && self
                .words(at + 1)
                .split_whitespace()
                .nth(MOST_WORDS)
                .is_none()
    }

    /// Whether a title that is known to head a part may do so over line `below`: a list of contents has such titles over
    /// one another and over their pages.
    fn heads_part(&self, below: usize, body: Body) -> bool {
        match body {
            Body::Nothing | Body::Heading => false,
            Body::Scrap | Body::Roster => self
                .title(below)
                .is_none_or(|_| is_person(self.words(below))),
            Body::Figures => page_number(self.words(below)).is_none(),
            _ => true,
        }
    }

    /// Whether a title from line `at` up to `below` is a heading over what stands right below it.
    fn stands_over(&self, at: usize, below: usize, title: &Title, body: Body) -> bool {
        const MOST_WORDS: usize = 12;
        let (last, next) = (&self.lines[below - 1], &self.lines[below]);
        match body {
            Body::Prose if self.opens_in_capitals(below) => body.suits(title),
            Body::Prose => {
                // The first line of a paragraph would have taken another word in.
                let room = self.has_room(below - 1);
                let wrapped = title.style != Style::Sentence
                    && self.is_glued(below + 1)
                    && starts_small(self.words(below + 1));
                let longer = is_salutation(self.words(below))
                    || next.width > last.width
                    || below - at > 1
                    || wrapped
                    || ends_sentence(self.words(below));
                let told = below - at == 1 && self.is_over_clause(at, title);
                (room && longer || told)
                    && title.words <= MOST_WORDS
                    && body.suits(title)
                    && opens_sentence(self.words(below))
            }
            Body::List | Body::Heading => body.suits(title),
            Body::RunIn => {
                title.style != Style::Sentence || is_label(self.words(below)) && body.suits(title)
            }
            Body::Table => {
                let listed = title.style == Style::Capitals || is_list_of_people(self.words(at));
                let starts = self.lines[at].indent <= next.indent;
                let worded = body.suits(title) && !self.is_row_of_figures(below);
                (listed || worded) && starts
                    || matches!(title.style, Style::Numbered(_) | Style::Part)
            }
            // Dates, say: lines of another kind than the title. Labels of a chart are all of one kind.
            Body::Roster => {
                body.suits(title) && (below..below + 2).all(|at| self.title(at).is_none())
            }
            Body::Nothing | Body::Figures | Body::Scrap => false,
        }
    }

    /// Whether a title right below another line is a heading: that line ends something, or is a title too.
    pub(super) fn stands_below(
        &self,
        at: usize,
        title: &Title,
        body: Body,
        found: &[Option<Heading>],
    ) -> bool {
        const MOST_WORDS: usize = 10;
        const FEW_WORDS: usize = 4;
        const WIDE: u16 = 50;
        // Whom a quotation is from may stand below it, though not over a text of its own.
        let titled = self.title(at - 1).is_some() && self.has_room(at - 1);
        let capitals =
            title.style == Style::Capitals && self.words(at - 1).contains(char::is_lowercase);
        let free = titled || capitals || self.closes(at - 1);
        if is_known(self.words(at)) && free && !self.hangs(at) {
            // "ALVIK MUTUAL" over "Directors' report 2018" opens the text.
            let opens = at == 1 && body != Body::Nothing;
            return opens || self.heads_part(at + 1, body);
        }
        if capitals && self.lists_people(at) && !self.hangs(at) {
            return self.closes(at - 1) || self.has_room(at - 1);
        }
        let quoted = self.words(at - 1).ends_with(['”', '"', '’']);
        let ended = self.closes(at - 1)
            || self.ends_item(at, title)
            || title.words > 1 && self.ends_unwrapped(at, body);
        let closed = ended && !(quoted && body != Body::Prose);
        let fits =
            title.words <= MOST_WORDS && title.style != Style::Label && !is_person(self.words(at));
        // Names below one another: the next in a list of people.
        let next_name = title.style == Style::Title
            && (2..4).contains(&title.words)
            && is_person(self.words(at - 1))
            && self
                .words(at)
                .split_whitespace()
                .all(|word| word.starts_with(char::is_uppercase));
        if !fits || next_name || self.hangs(at) || !closed && !self.is_stack(at - 1) {
            return false;
        }
        let glued = self.is_glued(at + 1);
        match body {
            Body::Prose => {
                let below = self.words(at + 1);
                let wide = WIDE.min(self.margins[at + 1] / 5 * 4);
                // A narrow column's text goes on in small letters, line by line.
                let column = (at + 2..at + 5).all(|at| self.is_glued(at))
                    && (at + 2..at + 4).any(|at| starts_small(self.words(at)));
                let whole = self.lines[at + 1].width >= wide || ends_sentence(below) || column;
                // "PART I" and "ITEM 1. BUSINESS." below it
                let numbered = matches!(title.style, Style::Numbered(_) | Style::Part);
                let apart = closed || numbered;
                let stands = || {
                    self.has_room(at)
                        || self.is_over_clause(at, title)
                        || title.style == Style::Capitals && self.opens_in_capitals(at + 1)
                };
                whole && opens_sentence(below) && if glued { stands() } else { apart }
            }
            Body::List => {
                // Between two items, words in small letters may go on with the first.
                let told = ends_sentence(self.words(at - 1)) && self.words(at + 1).ends_with(':');
                let item = bullet(self.words(at + 1)).is_some() || self.is_stats(at + 1) || told;
                let own =
                    title.style != Style::Sentence || title.words <= FEW_WORDS || told || !closed;
                glued && item && own && Body::Heading.suits(title)
            }
            // Titles of falling level on one another: "Strategy No. 1", "Fleet", "A New Quay", over text.
            Body::Heading => {
                let stacked = matches!(title.style, Style::Title | Style::Capitals)
                    && self.is_stack_over_text(at + 1, found);
                glued && (closed || stacked) && body.suits(title)
            }
            Body::RunIn => glued && closed && Body::Heading.suits(title),
            Body::Table => closed && Body::Roster.suits(title) && self.is_over_headers(at),
            Body::Nothing | Body::Roster | Body::Figures | Body::Scrap => false,
        }
    }

    /// Whether line `at` stands over a table's headers and is none of them: it starts where they do, or a line is between.
    fn is_over_headers(&self, at: usize) -> bool {
        let starts = self.lines[at].indent <= self.lines[at + 1].indent;
        !self.stands_on_row(at) || self.kinds[at + 1] == Kind::Header && starts
    }

    /// Whether the first word of the next line would have fitted in line `at`.
    pub(super) fn has_room(&self, at: usize) -> bool {
        !is_full(
            self.text,
            &self.lines[at],
            &self.lines[at + 1],
            self.margins[at],
        )
    }
}

/// "Risks we can mitigate:" heads other headings; what is longer announces something.
const MOST_WORDS_OF_LABEL: usize = 5;

/// Whether a sentence could start with this line.
fn opens_sentence(line: &str) -> bool {
    let opens = |c: char| {
        c.is_uppercase() || c.is_ascii_digit() || matches!(c, '“' | '"' | '‘' | '€' | '$' | '£')
    };
    let first = line.split_whitespace().next();
    line.starts_with(opens) || first.is_some_and(|word| word.contains(char::is_uppercase))
}

#[cfg(test)]
mod tests {
    use super::super::tests::check;

    const PROSE: &str = "The alliance grew in every region during the year, and so did its work.\nIt has more members than ever before, and they meet more often than they did.";

    #[test]
    fn right_over_text() {
        check(
            &format!("{PROSE}\n\nHiring challenges\n{PROSE}\n\nWhat comes next?\n{PROSE}"),
            &["Hiring challenges", "What comes next?"],
        );
        check(
            &format!("{PROSE}\n\nClimate and nature\nFinancing the change\n{PROSE}"),
            &["Climate and nature", "Financing the change"],
        );
        check(
            &format!("{PROSE}\n\nRisks we see:\nOur Work\n{PROSE}"),
            &["Risks we see:", "Our Work"],
        );
    }

    #[test]
    fn right_below_text() {
        check(
            &format!("{PROSE}\nOur work\n{PROSE}\nOur people\n{PROSE}"),
            &["Our work", "Our people"],
        );
        check(
            &format!("{PROSE}\nMaria Lopez\nChair\nOur people\n{PROSE}"),
            &["Our people"],
        );
    }

    #[test]
    fn right_below_an_item_over_where_or_when() {
        let item = "• Revenue of the quays grew 14% year over\nyear, driven by the need of sailors for the";
        let text = |title: &str, opening: &str| {
            format!(
                "It was good.\n{item}\nferries that are run on low-cost growth\n{title}\n{opening} we welcomed a new chair to the\nboard of the trust, who will be with us for\nyears and knows all of the quays.\n"
            )
        };
        check(
            &text("Discipline and Leadership", "In August 2025,"),
            &["Discipline and Leadership"],
        );
        check(&text("discipline and leadership", "In August 2025,"), &[]);
        check(&text("Discipline and Leadership", "Council when"), &[]);
    }

    #[test]
    fn right_over_a_whole_paragraph_where_each_has_one_line() {
        let wide = "The harbour trust lent its two cranes to the town in spring and paid for the work on the quay, and in May it signed a lease with the firm that makes the lamps, which will run until the end of the decade and covers the sheds.";
        let text = |title: &str| {
            format!(
                "{}ways of the tide\n{title}\n{wide}\n",
                format!("{wide}\n").repeat(3)
            )
        };
        check(
            &text("Case study - Upstream Lamps"),
            &["Case study - Upstream Lamps"],
        );
        check(&text("Segment"), &[]);
    }

    #[test]
    fn titles_in_capitals_over_people() {
        check(
            &format!("{PROSE}\nTIDE BOARD OF DIRECTORS\nYlva Dornsen\nChair\nQuill Alvik\n"),
            &["TIDE BOARD OF DIRECTORS"],
        );
        check(
            &format!(
                "{PROSE}\nMaria Lopez\nYlva Dornsen\nAnn Hale (from May; until June. Now she is the chair of the whole board)\n"
            ),
            &[],
        );
    }

    #[test]
    fn a_full_line_is_no_heading() {
        check(
            &format!(
                "{PROSE}\n\nIn the year that has passed we met people of the whole of\nNorway and Sweden. {PROSE}"
            ),
            &[],
        );
    }

    #[test]
    fn names_signatures_and_quotes_are_none() {
        check(
            &format!("{PROSE}\n\nMaria Lopez\n\nOur Work\n\n{PROSE}"),
            &["Our Work"],
        );
        check(
            &format!("{PROSE}\n\n“They never gave up.”\nShanice, Leeds\n\n{PROSE}"),
            &[],
        );
        check(
            &format!("{PROSE}\n\nMaria Lopez\nChair of the Board\n\nOur Work\n\n{PROSE}"),
            &["Our Work"],
        );
    }

    #[test]
    fn labels_of_charts_are_none() {
        check(
            &format!("{PROSE}\n\nShips\n\n12\n\nRest of World\n\nOpen Work\n\n{PROSE}"),
            &["Open Work"],
        );
        check(
            "It was good.\n\nEmployees by sex\nWomen in the board\nDays of absence\n\n2024\n",
            &[],
        );
    }

    #[test]
    fn slides_open_with_a_title() {
        check(
            "Review\n\u{c}Our growth\nNew members\n\n12\n\u{c}14 papers\n\u{c}The end of it\n",
            &["Review", "Our growth", "The end of it"],
        );
    }
}
