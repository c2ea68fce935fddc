//! Where headings stand: behind a gap, or right below something that has ended.

use super::super::bullet::{bullet, is_lone};
use super::super::flow::{ends_sentence, flows_over_gap, is_full, is_numeric};
use super::super::lines::Gap;
use super::super::title::{Open, Style, Title, is_person};
use super::body::Body;
use super::{Kind, Scene};

impl Scene<'_> {
    /// Whether line `at` goes on with a sentence that the gap before it tore.
    pub(super) fn is_torn(&self, at: usize, body: Body) -> bool {
        let Some(before) = at.checked_sub(1) else {
            return false;
        };
        // A slide does not go on with the last one's text, and a list's items need no stop.
        let new = self.lines[at].gap == Gap::Page && (self.slides || body == Body::List);
        let (line, next) = (&self.lines[before], &self.lines[at]);
        is_lone(self.words(before))
            || !new && flows_over_gap(self.text, line, next, self.margins[before])
    }

    /// Whether a title with a gap before it is a heading.
    pub(super) fn stands_apart(&self, at: usize, lines: usize, title: &Title, body: Body) -> bool {
        if title.style == Style::Label {
            return body == Body::Heading;
        }
        let over = self.is_glued(at + lines) || self.stands_on_row(at + lines - 1);
        if is_person(self.words(at)) {
            return over && body == Body::Prose;
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

    /// Whether a title from line `at` up to `below` is a heading over what stands right below it.
    fn stands_over(&self, at: usize, below: usize, title: &Title, body: Body) -> bool {
        const MOST_WORDS: usize = 12;
        let (last, next) = (&self.lines[below - 1], &self.lines[below]);
        match body {
            Body::Prose => {
                // The first line of a paragraph would have taken another word in.
                let room = !is_full(self.text, last, next, self.margins[below - 1]);
                let longer = next.width > last.width || below - at > 1;
                room && longer
                    && title.words <= MOST_WORDS
                    && body.suits(title)
                    && opens_sentence(self.words(below))
            }
            Body::List | Body::Heading => body.suits(title),
            Body::RunIn => title.style != Style::Sentence,
            Body::Table => matches!(title.style, Style::Numbered(_) | Style::Part),
            // Dates, say: lines of another kind than the title. Labels of a chart are all of one kind.
            Body::Roster => {
                body.suits(title) && (below..below + 2).all(|at| self.title(at).is_none())
            }
            Body::Nothing | Body::Figures | Body::Scrap => false,
        }
    }

    /// Whether a title right below another line is a heading: that line ends something, or is a title too.
    pub(super) fn stands_below(&self, at: usize, title: &Title, body: Body) -> bool {
        const MOST_WORDS: usize = 8;
        const WIDE: u16 = 50;
        let closed = self.closes(at - 1);
        let fits =
            title.words <= MOST_WORDS && title.style != Style::Label && !is_person(self.words(at));
        if !fits || !closed && !self.is_stack(at - 1) {
            return false;
        }
        let glued = self.is_glued(at + 1);
        match body {
            Body::Prose => {
                let below = &self.lines[at + 1];
                let margin = usize::from(self.margins[at].min(WIDEST));
                let narrow = usize::from(self.lines[at].width) * 10 <= margin * 7;
                narrow
                    && (glued || closed)
                    && below.width >= WIDE
                    && opens_sentence(self.words(at + 1))
            }
            Body::List => {
                let item = bullet(self.words(at + 1)).is_some();
                glued && item && Body::Heading.suits(title)
            }
            Body::Heading => glued && closed && body.suits(title),
            Body::Table => closed && Body::Roster.suits(title) && self.is_over_headers(at),
            _ => false,
        }
    }

    /// Whether line `at` stands over a table's headers and is none of them: it starts where they do, or a line is between.
    fn is_over_headers(&self, at: usize) -> bool {
        let starts = self.lines[at].indent <= self.lines[at + 1].indent;
        !self.stands_on_row(at) || self.kinds[at + 1] == Kind::Header && starts
    }

    /// Whether something ends with line `at`: a sentence that nobody is named for, a table, a signature.
    fn closes(&self, at: usize) -> bool {
        let words = self.words(at);
        let quoted = words.ends_with(['”', '"', '’']);
        let signed = at > 0 && !self.lines[at].is_apart() && is_person(self.words(at - 1));
        ends_sentence(words) && !words.ends_with(':') && !quoted
            || is_numeric(words)
            || self.kinds[at].is_tabular()
            || signed
    }

    /// Whether line `at` is the last of up to three titles that stand on one another with a gap above.
    fn is_stack(&self, at: usize) -> bool {
        const MOST_LINES: usize = 3;
        let is_title = |at: &usize| {
            let title = self.title(*at);
            title.is_some_and(|title| title.open == Open::Closed) && !is_person(self.words(*at))
        };
        let opens = |at: usize| self.lines[at].is_apart() || self.closes(at - 1);
        (0..=at)
            .rev()
            .take(MOST_LINES)
            .take_while(is_title)
            .any(opens)
    }

    /// Whether the text opens with its title: over another title, or on a page with few other lines.
    fn is_title_page(&self, title: &Title) -> bool {
        const MOST_LINES: usize = 3;
        let below = (1..self.lines.len())
            .take(MOST_LINES)
            .take_while(|at| self.is_glued(*at))
            .count();
        let short = |at: usize| {
            !is_numeric(self.words(at))
                && bullet(self.words(at)).is_none()
                && !ends_sentence(self.words(at))
        };
        let few = below < MOST_LINES
            && (1..=below).all(short)
            && self.lines.len() > below + 1
            && !is_numeric(self.words(below + 1));
        let named = matches!(title.style, Style::Title | Style::Capitals);
        named && few || title.words > 1 && below > 0 && short(1) && self.title(1).is_some()
    }

    /// Whether the lines before line `at` are no labels of a chart, of which it could be another one.
    fn is_settled(&self, at: usize) -> bool {
        const LOOK_BACK: usize = 5;
        let new = self.lines[at].gap == Gap::Page;
        let Some(before) = at.checked_sub(1).filter(|_| !new) else {
            return true;
        };
        let lone = self.lines[before].is_apart() && bullet(self.words(before)).is_none();
        let mut near = before.saturating_sub(LOOK_BACK)..=before;
        self.kinds[before] != Kind::Text
            || ends_sentence(self.words(before))
            || !lone && !near.any(|at| is_numeric(self.words(at)))
    }
}

/// Headings are no wider than most of a line of this many characters, however wide the text is.
const WIDEST: u16 = 80;

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
    fn title_pages() {
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

    #[test]
    fn slides_open_with_a_title() {
        check(
            "Review\n\u{c}Our growth\nNew members\n\n12\n\u{c}14 papers\n\u{c}The end of it\n",
            &["Review", "Our growth", "The end of it"],
        );
    }
}
