//! Which lines are headings: a title by its looks, in a place where headings stand, over something to head.

mod body;
mod clause;
mod deck;
mod place;
mod running;
mod stack;
mod stanza;

use super::bullet::{bullet, is_lone};
use super::flow::{ends_sentence, is_capitals_over, starts_small};
use super::lines::{Gap, Line};
use super::numbering::{Numbers, named_part};
use super::title::{Open, Style, Title, is_page, is_period_told, is_person, openness, title};

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

    /// How many lines a title takes, two where it is wrapped; `None` where running text goes on below it.
    fn extent(&self, at: usize, title: &Title) -> Option<usize> {
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

    /// "3.2 New quays:" behind "3.1 In the year the trust ...": whether line `at` only announces what is below it, as its
    /// number is one of a paragraph.
    fn is_counted_text(&self, at: usize) -> bool {
        const MOST_LINES: usize = 60;
        let Some(own) = self.numbers.sequenced(self.words(at)) else {
            return false;
        };
        let follows = |before: &usize| {
            let number = self.numbers.sequenced(self.words(*before));
            number.is_some_and(|number| own.follows(&number))
        };
        self.words(at).ends_with(':')
            && (at.saturating_sub(MOST_LINES)..at)
                .rev()
                .find(follows)
                .is_some_and(|before| self.is_prose(before))
    }

    /// "Goal 1: Lamps" over "Goal 2: Quays": whether a part's title stands beside the next of its kind.
    fn is_listed_part(&self, at: usize, lines: usize) -> bool {
        let name = |at: usize| {
            self.title(at)?;
            let line = self.words(at);
            named_part(line)?;
            line.split(' ').next().map(str::to_ascii_lowercase)
        };
        let above = at.checked_sub(1).and_then(name);
        let beside = [above, name(at + lines)];
        beside
            .iter()
            .flatten()
            .any(|beside| Some(beside) == name(at).as_ref())
    }

    /// Whether a numbered title counts on from the line above or in the one below: headings have something between
    /// them, items of a list have not.
    fn is_listed(&self, at: usize, lines: usize, title: &Title) -> bool {
        let Some(own) = level(title) else {
            return title.style == Style::Part && self.is_listed_part(at, lines);
        };
        let known = self.numbers.sequenced(self.words(at));
        // "(1) We met" below "I. Our work" counts something else.
        let number = |at: usize| {
            let line = self.lines.get(at)?.of(self.text);
            let number = self.numbers.sequenced(line)?;
            known
                .as_ref()
                .is_none_or(|known| known.counts_like(&number))
                .then(|| number.level())
        };
        let above = at
            .checked_sub(1)
            .filter(|above| !ends_sentence(self.words(*above)));
        above.and_then(number) == Some(own) || number(at + lines).is_some_and(|below| below <= own)
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
    fn numbers_of_lists_make_no_headings() {
        check(
            &format!("{PROSE}\n\n1. Reach 200 Members\n\n2. Publish the Text\n\n{PROSE}"),
            &[],
        );
        check(
            &format!("{PROSE}\n\n1. Members\n\n{PROSE}\n\n2. Texts\n\n2.1 Drafts\n\n{PROSE}"),
            &["1. Members", "2. Texts", "2.1 Drafts"],
        );
    }

    #[test]
    fn parts_in_a_list_make_no_headings() {
        check(
            &format!(
                "{PROSE}\n\nOutput 4: Lamp rooms\n\n{PROSE}\n\nBox 2. Quays of slate\n\n{PROSE}"
            ),
            &["Output 4: Lamp rooms", "Box 2. Quays of slate"],
        );
        check(
            &format!("{PROSE}\n\nGoal 1: Lamps\n\nGoal 2: Quays\n\nGoal 3: Tides\n\n{PROSE}"),
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
