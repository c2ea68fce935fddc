//! Which lines are headings: a title by its looks, in a place where headings stand, over something to head.

use super::bullet::{bullet, is_lone};
use super::caption::is_caption;
use super::flow::{ends_sentence, flows_over_gap, is_full, is_numeric, starts_small};
use super::lines::{Gap, Line};
use super::numbering::Numbers;
use super::title::{Open, Style, Title, is_label, is_person, openness, title};

/// What a line was found to be before headings are looked for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Kind {
    /// A heading, item, caption or running text.
    Text,
    /// A row of a table.
    Row,
    /// Part of a table of contents, or a notice.
    Notice,
}

/// A heading that starts at a line.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Heading {
    /// Its level where a number tells it.
    pub(super) level: Option<u8>,
    /// How many lines it takes.
    pub(super) lines: u8,
}

/// What a heading would stand over.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Body {
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
    /// Short lines, three or more: names, addresses.
    Roster,
    /// Numbers.
    Figures,
    /// Short words of another kind: a cell, a label, an address.
    Scrap,
}

/// The lines of a text with what is known of them.
pub(super) struct Scene<'s> {
    pub(super) text: &'s str,
    pub(super) lines: &'s [Line],
    pub(super) kinds: &'s [Kind],
    /// Where the text of each line is wrapped.
    pub(super) margins: &'s [u16],
    pub(super) numbers: Numbers<'s>,
    /// Whether the pages are slides, each of which opens with its title.
    pub(super) slides: bool,
}

/// Finds the heading that starts at each line, if any.
pub(super) fn find(scene: &Scene<'_>) -> Vec<Option<Heading>> {
    let mut found = vec![None; scene.lines.len()];
    let items = scene.items();
    let stops = scene.stops();
    // A heading may stand over another one, so the last lines are judged first.
    for at in (0..found.len()).rev().filter(|at| !items[*at]) {
        found[at] = scene.heading_at(at, &found, &stops);
    }
    found
}

/// Whether `line` is a heading though nothing but the next block's words is known, and of which level where it is
/// numbered. `alone`: nothing stands right above or below it.
pub(in crate::read) fn heading_level(
    line: &str,
    alone: bool,
    after: Option<&str>,
) -> Option<Option<u8>> {
    let numbers = Numbers::unknown();
    let found = title(line, &numbers)?;
    let body = match title(after?, &numbers) {
        _ if is_sentence(after?, false) => Body::Prose,
        _ if opens_list(after?) => Body::List,
        Some(over) if over.style != Style::Sentence => Body::Heading,
        _ if is_numeric(after?) => Body::Figures,
        _ => Body::Scrap,
    };
    let fits = alone && found.open != Open::Surely && !is_person(line) && suits(&found, body);
    fits.then_some(level(&found))
}

fn level(title: &Title) -> Option<u8> {
    match title.style {
        Style::Numbered(level) => Some(level),
        _ => None,
    }
}

impl Scene<'_> {
    fn words(&self, at: usize) -> &str {
        self.lines[at].of(self.text)
    }

    fn title(&self, at: usize) -> Option<Title> {
        (self.kinds[at] == Kind::Text)
            .then(|| title(self.words(at), &self.numbers))
            .flatten()
    }

    /// Whether line `at` is text right below the line before.
    fn is_glued(&self, at: usize) -> bool {
        self.lines.get(at).is_some_and(|line| !line.is_apart()) && self.kinds[at] == Kind::Text
    }

    /// Which lines are the words of items whose marks stand on lines of their own, somewhere before them.
    fn items(&self) -> Vec<bool> {
        let mut marks = 0usize;
        let lines = self.lines.iter().map(|line| {
            if line.gap == Gap::Page {
                marks = 0;
            }
            let words = line.of(self.text);
            if is_lone(words) {
                marks += 1;
            } else if bullet(words).is_none() && !starts_small(words) {
                let waits = marks > 0;
                marks = marks.saturating_sub(1);
                return waits;
            }
            false
        });
        lines.collect()
    }

    /// Which lines a sentence ends in, or in a line below them of the same stanza; a page break may tear it.
    fn stops(&self) -> Vec<bool> {
        let mut stops = vec![false; self.lines.len()];
        for at in (0..stops.len()).rev() {
            let words = self.words(at);
            let torn = !self.slides
                && self
                    .lines
                    .get(at + 1)
                    .is_some_and(|next| next.gap == Gap::Page);
            stops[at] = ends_sentence(words) && !words.ends_with(':')
                || words.contains(". ")
                || torn
                || self.is_glued(at + 1) && stops[at + 1];
        }
        stops
    }

    fn heading_at(&self, at: usize, found: &[Option<Heading>], stops: &[bool]) -> Option<Heading> {
        let title = self.title(at)?;
        let lines = self.extent(at, &title)?;
        let body = self.body(at + lines, found, stops);
        if self.is_listed(at, &title, found.get(at + lines).copied().flatten()) {
            return None;
        }
        let stands = if self.lines[at].is_apart() {
            !self.is_torn(at, body) && self.stands_apart(at, lines, &title, body)
        } else {
            lines == 1 && self.stands_below(at, &title, body)
        };
        stands.then(|| Heading {
            level: level(&title),
            lines: lines as u8,
        })
    }

    /// Whether a numbered title counts on from the line before or in the heading below: headings have something
    /// between them, items of a list have not.
    fn is_listed(&self, at: usize, title: &Title, below: Option<Heading>) -> bool {
        let Some(own) = level(title) else {
            return false;
        };
        let above = at.checked_sub(1).and_then(|above| self.title(above));
        let below = below.and_then(|below| below.level);
        above.is_some_and(|above| level(&above) == Some(own))
            || below.is_some_and(|below| below <= own)
    }

    /// How many lines a title takes, two where it is wrapped; `None` where running text goes on below it.
    fn extent(&self, at: usize, title: &Title) -> Option<usize> {
        const MOST_BYTES: usize = 140;
        if !self.is_glued(at + 1) || bullet(self.words(at + 1)).is_some() {
            return (title.open != Open::Surely).then_some(1);
        }
        let next = self.words(at + 1);
        let ends = !self.is_glued(at + 2);
        let capitals = title.style == Style::Capitals
            && !next.contains(char::is_lowercase)
            && !is_numeric(next);
        let wide = usize::from(self.lines[at].width) * 10 >= usize::from(self.margins[at]) * 6;
        let wraps = starts_small(next)
            || next.starts_with('&')
            || title.open == Open::Surely
            || title.open == Open::Perhaps && ends && self.title(at + 1).is_some()
            || capitals && wide;
        if !wraps {
            return Some(1);
        }
        let bytes = self.lines[at + 1].end() - self.lines[at].start();
        let whole = bytes <= MOST_BYTES && !ends_sentence(next) && openness(next) == Open::Closed;
        (whole && (ends || !starts_small(self.words(at + 2)))).then_some(2)
    }

    /// What stands at line `at`, for a heading above it.
    fn body(&self, at: usize, found: &[Option<Heading>], stops: &[bool]) -> Body {
        const ROSTER: std::ops::Range<usize> = 1..3;
        let Some(kind) = self.kinds.get(at) else {
            return Body::Nothing;
        };
        let words = self.words(at);
        match kind {
            Kind::Row => Body::Table,
            Kind::Notice => Body::Nothing,
            Kind::Text if found[at].is_some() => Body::Heading,
            Kind::Text if is_caption(words) => Body::Table,
            Kind::Text if is_lone(words) || opens_list(words) => Body::List,
            Kind::Text if stops[at] && self.is_prose(at) => Body::Prose,
            Kind::Text if is_numeric(words) => Body::Figures,
            Kind::Text if is_run_in(words) => Body::RunIn,
            // The words over a table's columns.
            Kind::Text if self.stands_on_row(at) => Body::Table,
            Kind::Text
                if ROSTER
                    .map(|nth| at + nth)
                    .all(|at| self.is_glued(at) && !is_numeric(self.words(at))) =>
            {
                Body::Roster
            }
            Kind::Text => Body::Scrap,
        }
    }

    /// Whether line `at` opens running text: with a sentence, or the first line of one.
    fn is_prose(&self, at: usize) -> bool {
        let words = self.words(at);
        let runs_on = self.is_glued(at + 1)
            && (starts_small(self.words(at + 1))
                || is_full(
                    self.text,
                    &self.lines[at],
                    &self.lines[at + 1],
                    self.margins[at],
                ));
        is_sentence(words, runs_on)
    }

    /// Whether a row of a table stands right below line `at`.
    fn stands_on_row(&self, at: usize) -> bool {
        self.kinds.get(at + 1) == Some(&Kind::Row) && !self.lines[at + 1].is_apart()
    }

    /// Whether the line goes on with a sentence that the gap before it tore.
    fn is_torn(&self, at: usize, body: Body) -> bool {
        let Some(before) = at.checked_sub(1) else {
            return false;
        };
        // A slide does not go on with the last one's text, and a list's items need no stop.
        let new = self.lines[at].gap == Gap::Page && (self.slides || body == Body::List);
        let lines = (&self.lines[before], &self.lines[at]);
        is_lone(self.words(before))
            || !new && flows_over_gap(self.text, lines.0, lines.1, self.margins[before])
    }

    /// Whether a title with a gap before it is a heading.
    fn stands_apart(&self, at: usize, lines: usize, title: &Title, body: Body) -> bool {
        const MOST_WORDS_OVER: usize = 12;
        let words = self.words(at);
        let over = self.is_glued(at + lines)
            || self.kinds.get(at + lines) == Some(&Kind::Row) && !self.lines[at + lines].is_apart();
        if title.style == Style::Label {
            return body == Body::Heading;
        }
        if is_person(words) {
            return over && body == Body::Prose;
        }
        let opens_slide = self.slides && self.lines[at].gap == Gap::Page;
        if opens_slide && body != Body::Figures || at == 0 && self.is_title_page(at, title) {
            return true;
        }
        if !over {
            let doubtful = matches!(body, Body::Heading | Body::Roster);
            return suits(title, body) && (!doubtful || self.is_settled(at));
        }
        let last = at + lines - 1;
        let room = !is_full(
            self.text,
            &self.lines[last],
            &self.lines[last + 1],
            self.margins[last],
        );
        match body {
            Body::Prose => {
                let longer = self.lines[at + lines].width > self.lines[at].width || lines > 1;
                room && longer
                    && title.words <= MOST_WORDS_OVER
                    && suits(title, body)
                    && opens_sentence(self.words(at + lines))
            }
            Body::List | Body::Heading => suits(title, body),
            Body::RunIn => title.style != Style::Sentence,
            Body::Table => matches!(title.style, Style::Numbered(_) | Style::Part),
            Body::Nothing | Body::Figures | Body::Roster | Body::Scrap => false,
        }
    }

    /// Whether a title right below another line is a heading: that line ends something, or is a title too.
    fn stands_below(&self, at: usize, title: &Title, body: Body) -> bool {
        const MOST_WORDS: usize = 8;
        const WIDE: u16 = 50;
        let above = self.words(at - 1);
        let stacked = self.lines[at - 1].is_apart()
            && self
                .title(at - 1)
                .is_some_and(|above| above.open == Open::Closed)
            && !is_person(above);
        let closed = ends_sentence(above) && !above.ends_with(':')
            || is_numeric(above)
            || self.kinds[at - 1] == Kind::Row;
        if title.words > MOST_WORDS
            || title.style == Style::Label
            || is_person(self.words(at))
            || !(stacked || closed)
        {
            return false;
        }
        let glued = self.is_glued(at + 1);
        match body {
            Body::Prose => {
                let below = &self.lines[at + 1];
                let narrow = usize::from(self.lines[at].width) * 10
                    <= usize::from(self.margins[at].min(80)) * 7;
                narrow
                    && (glued || closed)
                    && below.width >= WIDE
                    && opens_sentence(self.words(at + 1))
            }
            Body::List => glued && title.style != Style::Sentence,
            _ => false,
        }
    }

    /// Whether a text opens with a title page: up to three short lines, titles all.
    fn is_title_page(&self, at: usize, title: &Title) -> bool {
        const MOST_LINES: usize = 3;
        let stanza = self.lines[at + 1..]
            .iter()
            .take(MOST_LINES)
            .take_while(|line| !line.is_apart())
            .count();
        let short = |at: usize| {
            !ends_sentence(self.words(at))
                && self.kinds[at] == Kind::Text
                && bullet(self.words(at)).is_none()
        };
        let next = self
            .lines
            .get(at + stanza + 1)
            .map(|line| line.of(self.text));
        matches!(title.style, Style::Title | Style::Capitals)
            && stanza < MOST_LINES
            && (at + 1..=at + stanza).all(short)
            && next.is_some_and(|next| !is_numeric(next))
    }

    /// Whether what stands before line `at` has ended, so that titles in a row are no labels of a chart.
    fn is_settled(&self, at: usize) -> bool {
        const LOOK_BACK: usize = 4;
        let Some(before) = at
            .checked_sub(1)
            .filter(|_| self.lines[at].gap != Gap::Page)
        else {
            return true;
        };
        let item = (0..=before)
            .rev()
            .take(LOOK_BACK)
            .find(|at| self.lines[*at].is_apart() || bullet(self.words(*at)).is_some());
        self.kinds[before] != Kind::Text
            || ends_sentence(self.words(before))
            || item.is_some_and(|at| bullet(self.words(at)).is_some())
    }
}

/// Whether a title with gaps around it is a heading over `body`: the less it looks like one, the shorter it must be.
fn suits(title: &Title, body: Body) -> bool {
    let most_words = match (title.style, body) {
        (Style::Label, _) | (_, Body::Nothing | Body::Figures) => 0,
        (Style::Numbered(2), Body::RunIn | Body::Roster | Body::Scrap) => 0,
        (Style::Numbered(_) | Style::Part, _) => usize::MAX,
        (_, Body::Scrap) => 0,
        (Style::Capitals | Style::Title, _) => usize::MAX,
        (Style::Sentence, Body::Prose) => 10,
        (Style::Sentence, Body::List) => 9,
        (Style::Sentence, Body::Heading | Body::Table | Body::RunIn) => 6,
        (Style::Sentence, Body::Roster) => 4,
    };
    title.words <= most_words
}

/// Whether a line is a sentence or the start of one; `runs_on`: the next line goes on with it.
fn is_sentence(line: &str, runs_on: bool) -> bool {
    const FEWEST_WORDS: usize = 4;
    const MANY_WORDS: usize = 8;
    let has = |words: usize| line.split_whitespace().nth(words - 1).is_some();
    let stops = ends_sentence(line) && !line.ends_with(':');
    let small = line
        .split_whitespace()
        .any(|word| word.starts_with(char::is_lowercase));
    small && has(FEWEST_WORDS) && (stops || runs_on || has(MANY_WORDS))
}

fn opens_list(line: &str) -> bool {
    bullet(line).is_some() || line.ends_with(':')
}

/// Whether a line is a label that a stop closes, or starts with one: "Bronze.", "Website: acme.example"
fn is_run_in(line: &str) -> bool {
    const MOST_WORDS: usize = 3;
    let stopped = line.ends_with('.') && line.split_whitespace().nth(MOST_WORDS).is_none();
    is_label(line) || stopped && line.starts_with(char::is_uppercase)
}

/// Whether a sentence could start with this line.
fn opens_sentence(line: &str) -> bool {
    line.starts_with(|c: char| {
        c.is_uppercase() || c.is_ascii_digit() || matches!(c, '“' | '"' | '‘' | '€' | '$' | '£')
    }) || line
        .split_whitespace()
        .next()
        .is_some_and(|word| word.contains(char::is_uppercase))
}
