//! Which lines are headings: a title by its looks, in a place where headings stand, over something to head.

mod above;
mod body;
mod clause;
mod deck;
mod extent;
mod listed;
mod place;
mod running;
mod stack;
mod stanza;

use super::bullet::{bullet, is_lone};
use super::flow::{ends_sentence, starts_small};
use super::lines::{Gap, Line};
use super::numbering::Numbers;
use super::title::{Open, Style, Title, is_person, title};

use body::Body;

/// What a line was found to be before headings are looked for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Kind {
    /// A heading, item, caption or running text.
    Text,
    /// A row of a table.
    Row,
    /// A row of its headers.
    Header,
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

/// The lines of a text with what is known of them.
pub(super) struct Scene<'s> {
    pub(super) text: &'s str,
    pub(super) lines: &'s [Line],
    pub(super) kinds: &'s [Kind],
    /// Where the text of each line is wrapped.
    pub(super) margins: &'s [u16],
    pub(super) numbers: &'s Numbers<'s>,
    /// Whether the pages are slides, each of which opens with its title.
    pub(super) slides: bool,
}

/// Finds the heading that starts at each line, if any.
pub(super) fn find(scene: &Scene<'_>) -> Vec<Option<Heading>> {
    let mut found = vec![None; scene.lines.len()];
    let items = scene.items();
    let stops = scene.stops();
    // A heading may stand over another one, so the last lines are judged first.
    let running = scene.running();
    let tiers = scene.tiers();
    let heads = |at: &usize| !items[*at] && !running[*at];
    for at in (0..found.len()).rev().filter(heads) {
        found[at] = match tiers[at] {
            true => Some(Heading {
                level: None,
                lines: 1,
            }),
            false => scene.heading_at(at, &found, &stops),
        };
        // What goes on in the next line takes it in.
        if found[at].is_some_and(|heading| heading.lines == 2) {
            found[at + 1] = None;
        }
    }
    scene.add_alike(&mut found);
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
    let body = Body::of_words(after?, &numbers);
    let fits = alone && found.open != Open::Surely && !is_person(line) && body.suits(&found);
    fits.then_some(level(&found))
}

/// Whether `line` is written as titles and names are: in capitals, or each word with one.
pub(in crate::read) fn is_titled(line: &str) -> bool {
    let found = title(line, &Numbers::unknown());
    found.is_some_and(|title| matches!(title.style, Style::Capitals | Style::Title))
}

fn level(title: &Title) -> Option<u8> {
    match title.style {
        Style::Numbered(level) => Some(level),
        _ => None,
    }
}

impl Kind {
    /// Whether it is part of a table.
    pub(super) fn is_tabular(self) -> bool {
        matches!(self, Kind::Row | Kind::Header)
    }
}

impl Scene<'_> {
    fn words(&self, at: usize) -> &str {
        self.lines[at].of(self.text)
    }

    fn title(&self, at: usize) -> Option<Title> {
        let words = self.lines.get(at)?.of(self.text);
        (self.kinds[at] == Kind::Text)
            .then(|| title(words, self.numbers))
            .flatten()
    }

    /// Whether line `at` is text right below the line before.
    fn is_glued(&self, at: usize) -> bool {
        self.lines.get(at).is_some_and(|line| !line.is_apart()) && self.kinds[at] == Kind::Text
    }

    /// Which lines are the words of items whose marks stand on lines of their own, somewhere before them.
    fn items(&self) -> Vec<bool> {
        let mut marks = 0usize;
        let lines = (0..self.lines.len()).map(|at| {
            if self.lines[at].gap == Gap::Page {
                marks = 0;
            }
            let words = self.words(at);
            if is_lone(words) {
                marks += 1;
                return false;
            }
            let wrapped =
                at > 0 && starts_small(words) && self.is_glued(at) && !self.has_room(at - 1);
            let waits = marks > 0 && bullet(words).is_none() && !wrapped;
            marks -= usize::from(waits);
            waits
        });
        lines.collect()
    }

    /// Which lines a sentence ends in, or in a line below them of the same stanza; a page break may tear it.
    fn stops(&self) -> Vec<bool> {
        let mut stops = vec![false; self.lines.len()];
        for at in (0..stops.len()).rev() {
            let words = self.words(at);
            let next = self.lines.get(at + 1);
            let torn = !self.slides && next.is_some_and(|next| next.gap == Gap::Page);
            stops[at] = ends_sentence(words)
                || words.contains(". ")
                || torn
                || self.is_glued(at + 1) && stops[at + 1];
        }
        stops
    }

    /// Adds the titles in capitals, each behind a gap and right over words, of a text that has several such headings: what
    /// stands below one need be no sentence.
    fn add_alike(&self, found: &mut [Option<Heading>]) {
        const FEWEST: usize = 2;
        let capitals = |at: usize| {
            let apart = self.lines[at].is_apart() && self.is_glued(at + 1);
            apart
                && self.title(at).is_some_and(|title| {
                    title.style == Style::Capitals && title.open == Open::Closed && !title.labels
                })
        };
        let known = (0..found.len())
            .filter(|at| found[*at].is_some_and(|heading| heading.level.is_none()) && capitals(*at))
            .count();
        if known < FEWEST {
            return;
        }
        let worded = |at: usize| {
            let below = self.words(at + 1);
            below.contains(char::is_lowercase)
                && below.split_whitespace().nth(3).is_some()
                && !is_person(below)
        };
        for (at, found) in found.iter_mut().enumerate() {
            if found.is_none() && capitals(at) && worded(at) {
                *found = Some(Heading {
                    level: None,
                    lines: 1,
                });
            }
        }
    }

    fn heading_at(&self, at: usize, found: &[Option<Heading>], stops: &[bool]) -> Option<Heading> {
        let title = self.title(at)?;
        if title.style == Style::Capitals && self.opens_in_capitals(at) {
            return None;
        }
        let lines = self.extent(at, &title)?;
        let body = self.body(at + lines, found, stops);
        let decked = self.is_deck(at + lines, found, stops) && self.suits_deck(at, lines, &title);
        let stands = if self.lines[at].is_apart() {
            !self.is_torn(at, body) && (decked || self.stands_apart(at, lines, &title, body))
        } else {
            lines == 1
                && (decked && self.closes(at - 1) || self.stands_below(at, &title, body, found))
        };
        let listed = self.is_listed(at, lines, &title) || self.is_counted_text(at);
        (stands && !listed).then(|| Heading {
            level: level(&title),
            lines: lines as u8,
        })
    }
}

#[cfg(test)]
mod tests {
    use super::super::{flow, lines::lines, notices, tables};
    use super::*;

    /// The headings of a text.
    #[track_caller]
    pub(super) fn check(text: &str, expect: &[&str]) {
        let (lines, pages) = lines(text);
        let mut kinds = notices(text, &lines);
        tables(text, &lines, &mut kinds);
        let found = find(&Scene {
            text,
            lines: &lines,
            kinds: &kinds,
            margins: &flow::margins(text, &lines),
            numbers: &Numbers::of(text, &lines),
            slides: pages.len() > 2,
        });
        let words = |(at, heading): (usize, &Option<Heading>)| {
            let heading = (*heading)?;
            let last = at + usize::from(heading.lines) - 1;
            Some(text[lines[at].start()..lines[last].end()].replace('\n', " "))
        };
        let found: Vec<String> = found.iter().enumerate().filter_map(words).collect();
        assert_eq!(found, expect);
    }

    const PROSE: &str = "The alliance grew in every region during the year, and so did its work.\nIt has more members than ever before, and they meet more often than they did.";

    #[test]
    fn what_goes_on_in_small_letters_is_no_title() {
        check(
            &format!(
                "{PROSE}\n\nOur people work in\nmany places, all of them\nfar away.\n\n{PROSE}"
            ),
            &[],
        );
        check(
            &format!("In those years we gave it to the\n\nAcme Foundation\n\n{PROSE}"),
            &[],
        );
    }

    #[test]
    fn titles_in_capitals_like_others_of_the_text_need_no_sentence() {
        let text = |title: &str| {
            format!(
                "{PROSE}\n\nPEOPLE\n{PROSE}\n\n{title}\ntide-mini 0.9 (12 July), tide-max 1.0 (3 May)\n\nFUNDING\n{PROSE}"
            )
        };
        check(&text("RELEASES"), &["PEOPLE", "RELEASES", "FUNDING"]);
        check(
            &format!(
                "{PROSE}\n\nRELEASES\ntide-mini 0.9 (12 July), tide-max 1.0 (3 May)\n\n{PROSE}"
            ),
            &[],
        );
    }

    #[test]
    fn words_of_lone_marks_are_items() {
        check(
            &format!("{PROSE}\n\n•\n•\n\nNew Members\nNew Partners\n\nOur Work\n\n{PROSE}"),
            &["Our Work"],
        );
    }

    #[test]
    fn knows_headings_of_blocks() {
        let over = |line, after| heading_level(line, true, Some(after));
        assert_eq!(over("Industry Alliances", PROSE), Some(None));
        assert_eq!(over("2.3 Governance", PROSE), Some(Some(3)));
        assert_eq!(over("What comes next", PROSE), Some(None));
        assert_eq!(over("Number of employees", "1,200"), None);
        assert_eq!(heading_level("The End", true, None), None);
        assert_eq!(
            heading_level("Industry Alliances", false, Some(PROSE)),
            None
        );
    }
}
