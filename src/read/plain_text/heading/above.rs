//! What stands above a title: something that has ended, or the labels of a chart.

use super::super::bullet::bullet;
use super::super::flow::{UNWRAPPED, ends_sentence, is_numeric};
use super::super::furniture::is_page_head;
use super::super::lines::Gap;
use super::super::title::{Open, Style, Title, is_known, is_person, openness};
use super::body::Body;
use super::{Kind, Scene};
use crate::lexicon::words::{Tags, tags};

impl Scene<'_> {
    /// The line that the list item starts at which line `at` is one of the first lines of.
    fn item_of(&self, at: usize) -> Option<usize> {
        const MOST_LINES: usize = 4;
        let marked = |at: usize| bullet(self.words(at)).is_some();
        let mut lines = (0..=at).rev().take(MOST_LINES);
        let opening = lines.find(|at| self.lines[*at].is_apart() || marked(*at));
        opening.filter(|at| marked(*at))
    }

    /// Whether the title at line `at` has a list item above, which had no stop, and below it a sentence that opens with where
    /// or when.
    pub(super) fn ends_item(&self, at: usize, title: &Title) -> bool {
        let first = self.lines.get(at + 1).map_or("", |line| {
            line.of(self.text).split(' ').next().unwrap_or("")
        });
        let opens =
            first.starts_with(char::is_uppercase) && tags(first.as_bytes()).has(Tags::PREPOSITION);
        let above = self.words(at - 1);
        title.style == Style::Title
            && title.words > 1
            && self.is_glued(at + 1)
            && opens
            && openness(above) == Open::Closed
            && self.item_of(at - 1).is_some()
    }

    /// Whether line `at` stands over a whole paragraph in a text that has one a line, so that what is above has ended too.
    pub(super) fn ends_unwrapped(&self, at: usize, body: Body) -> bool {
        const FEWEST_WORDS: usize = 25;
        let above = self.words(at - 1);
        self.margins[at - 1] == UNWRAPPED
            && body == Body::Prose
            && self
                .words(at + 1)
                .split_whitespace()
                .nth(FEWEST_WORDS)
                .is_some()
            && openness(above) == Open::Closed
            && !above.ends_with(':')
    }

    /// Whether line `at` hangs under the words of a list item.
    pub(super) fn hangs(&self, at: usize) -> bool {
        let item = self.item_of(at - 1);
        item.is_some_and(|item| self.lines[at].indent > self.lines[item].indent)
    }

    /// Whether something ends with line `at`: a sentence that nobody is named for, a table, a signature.
    pub(super) fn closes(&self, at: usize) -> bool {
        let words = self.words(at);
        let signed = at > 0
            && !self.lines[at].is_apart()
            && is_person(self.words(at - 1))
            && openness(words) != Open::Surely;
        ends_sentence(words) && !words.ends_with(':')
            || is_numeric(words)
            || is_known(words)
            || self.kinds[at].is_tabular()
            || at == 0 && is_page_head(words)
            || signed
            || !self.slides
                && self.item_of(at).is_some()
                && self.is_glued(at + 1)
                && self.has_room(at)
    }

    /// Whether the lines before line `at` are no labels of a chart, of which it could be another one.
    pub(super) fn is_settled(&self, at: usize) -> bool {
        const LOOK_BACK: usize = 5;
        const MOST_LABELS: usize = 1;
        let new = self.lines[at].gap == Gap::Page;
        let Some(before) = at.checked_sub(1).filter(|_| !new) else {
            return true;
        };
        let is_label = |at: &usize| {
            let ended = ends_sentence(self.words(*at)) || bullet(self.words(*at)).is_some();
            self.lines[*at].is_apart() && self.kinds[*at] == Kind::Text && !ended
        };
        let labels = (0..=before)
            .rev()
            .take(MOST_LABELS + 1)
            .take_while(is_label)
            .count();
        let mut near = before.saturating_sub(LOOK_BACK)..=before;
        self.kinds[before].is_tabular()
            || ends_sentence(self.words(before))
            || labels <= MOST_LABELS && !near.any(|at| is_numeric(self.words(at)))
    }
}
