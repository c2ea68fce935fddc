//! Who is coordinated before a place: "A, B and C", the employer behind a person left out.

use super::super::{Actor, Scene};
use crate::document::Shape;
use crate::lexicon::sets;
use crate::lexicon::words::{Tags, word_list};
use std::ops::Range;

impl Scene<'_, '_> {
    /// The actor that ends at token `end`; the person before "of" where it is the person's employer.
    pub(in crate::extract::role) fn ending_at(&self, end: usize) -> Option<usize> {
        let at = self.actors.iter().position(|actor| {
            // "the Ministry of Health of Kenya"
            let of_place = end == actor.tokens.end + 2
                && self.passage.is(actor.tokens.end, "of")
                && sets::is_place(self.passage.raw(end - 1));
            of_place
                || actor.tokens.end == end
                || actor.tokens.end + 1 == end
                    && self.passage.tokens[end - 1].shape == Shape::Clitic
        })?;
        let start = self.article_start(&self.actors[at]);
        let of = start.checked_sub(1).filter(|of| {
            *of > self.sentence.start && self.passage.is_any(*of, word_list!["of", "from", "at"])
        });
        let person = of.and_then(|of| {
            self.actors[..at]
                .iter()
                // "Liis Tamm (@liis) from A"
                .position(|actor| self.behind(actor.tokens.end) == of && actor.is_person())
        });
        Some(person.unwrap_or(at))
    }

    /// An actor with those listed before it; who stands in the parenthesis behind one of them is left out.
    pub(in crate::extract::role) fn coordinated(&self, last: usize) -> Vec<&Actor> {
        let mut listed = vec![last];
        let mut first = last;
        while let Some(before) = self.listed_before(first) {
            listed.push(before);
            first = before;
        }
        if let [last, before] = listed[..]
            && self.is_opening(before, last)
        {
            listed.truncate(1);
        }
        // "two former employees of A, B and C": the people are no list with where they worked.
        if listed.len() > 2
            && let Some((opening, people)) = listed.split_last()
            && people.iter().all(|at| self.actors[*at].is_person())
            && self.actors[*opening].named().is_some()
            && self.is_led(*opening)
        {
            listed.pop();
        }
        listed
            .into_iter()
            .rev()
            .map(|at| &self.actors[at])
            .collect()
    }

    /// "employees of A, ": whether a preposition leads to an actor that a comma follows.
    fn is_led(&self, at: usize) -> bool {
        let actor = &self.actors[at];
        let lead = self.article_start(actor);
        lead > self.sentence.start
            && self
                .passage
                .is_any(lead - 1, word_list!["of", "from", "at"])
            && self.passage.is_mark(self.behind(actor.tokens.end), ',')
    }

    /// "Founded by A, B holds": whether a preposition leads to an actor and nothing but a comma parts it from the next, so
    /// that the two are no list.
    pub(super) fn is_opening(&self, before: usize, last: usize) -> bool {
        let passage = self.passage;
        let lead = self.article_start(&self.actors[before]);
        let end = self.behind(self.actors[before].tokens.end);
        let gap = end.min(self.actors[last].tokens.start)..self.actors[last].tokens.start;
        lead > self.sentence.start
            && passage.tags(lead - 1).has(Tags::PREPOSITION)
            && passage
                .tags(self.sentence.start)
                .has(Tags::PREPOSITION | Tags::VERB)
            && passage.is_mark(gap.start, ',')
            && !gap
                .into_iter()
                .any(|at| passage.is_any(at, word_list!["and", "or", "&"]))
    }

    /// The actor of the list that stands right before actor `at`.
    pub(super) fn listed_before(&self, at: usize) -> Option<usize> {
        let start = self.actors[at].tokens.start;
        // "My name is Liis Tamm and I am": both are one.
        if self.passage.is(start, "i") {
            return None;
        }
        let mut before = at.checked_sub(1)?;
        // "Ana Pereira (Galp) and": the parenthesis belongs to the person.
        if let Some(owner) = before.checked_sub(1)
            && self.behind(self.actors[owner].tokens.end) > self.actors[before].tokens.end
        {
            before = owner;
        }
        let mut end = self.behind(self.actors[before].tokens.end);
        // "Ana Pereira of Galp and": so does where she works.
        if let Some(owner) = before.checked_sub(1)
            && self.actors[at].is_person()
            && self.actors[owner].is_person()
            && self.ending_at(self.actors[before].tokens.end) == Some(owner)
        {
            end = self.actors[before].tokens.end;
            before = owner;
        }
        let gap = end.min(start)..start;
        // "Our CEO, Liis Tamm": whose post it is holds nothing with them.
        let owner = self.passage.is(self.actors[before].tokens.start, "our");
        let alike = self.actors[at].is_person() == self.actors[before].is_person();
        let joined = alike && gap.len() <= 3 && self.lists(gap.clone());
        (joined && !owner && !self.parts_clauses(gap, at)).then_some(before)
    }

    /// "… works with A, and B gave", "… to A; B and C are": whether the words before actor `at` end a clause and not an
    /// item of a list.
    pub(super) fn parts_clauses(&self, gap: Range<usize>, at: usize) -> bool {
        let passage = self.passage;
        if gap.clone().any(|at| passage.is_mark(at, ';')) {
            return true;
        }
        let comma = gap.clone().any(|at| passage.is_mark(at, ','));
        let and = gap
            .clone()
            .any(|at| passage.is_any(at, word_list!["and", "or"]));
        let item = at >= 2
            && self.lists(
                self.behind(self.actors[at - 2].tokens.end)..self.actors[at - 1].tokens.start,
            );
        // "It works with A and B and we were": a pronoun opens a clause.
        let we = self.passage.is(self.actors[at].tokens.start, "we");
        if we && and && self.verb_before(self.actors[at - 1].tokens.start).is_some() {
            return true;
        }
        comma && and && !item && self.verb_before(self.actors[at - 1].tokens.start).is_some()
    }
}
