//! A quantity among its surroundings, and what it was found to measure.

use std::ops::Range;

use crate::extract::claim::clause::{self, Clause, Subject};
use crate::extract::claim::noun::phrase_behind;
use crate::extract::claim::quantity::Quantity;
use crate::extract::claim::relation::{Link, Told, is_place, link};
use crate::extract::claim::rule_of;
use crate::extract::claim::sentence::Sentence;
use crate::lexicon::words::{Tags, word_list};
use crate::model::{Dimension, Phrase, Rule, Unit};

/// What a quantity measures.
pub(in crate::extract::claim) struct Measured {
    /// Its words; empty where the sentence gives none.
    pub(in crate::extract::claim) phrase: Phrase,
    /// Which rule found them.
    pub(in crate::extract::claim) rule: Rule,
    /// One past the last token of the claim's quote.
    pub(in crate::extract::claim) end: usize,
    /// The unit it takes from a quantity beside it.
    pub(in crate::extract::claim) unit: Option<Unit>,
}

/// A quantity among its surroundings.
pub(in crate::extract::claim) struct Case<'c, 's, 'a> {
    pub(in crate::extract::claim) sentence: &'c Sentence<'s, 'a>,
    /// Which quantity of the sentence.
    pub(in crate::extract::claim) nth: usize,
    pub(in crate::extract::claim) clause: Option<&'c Clause>,
    /// The claims of this sentence so far.
    pub(in crate::extract::claim) told: &'c [Told],
    /// What the sentence before spoke of: what "it" and "they" mean.
    pub(in crate::extract::claim) spoken_of: &'c Phrase,
    /// What was measured last in a sentence before: what "of them" means.
    pub(in crate::extract::claim) measured_last: &'c Phrase,
}

impl Case<'_, '_, '_> {
    pub(super) fn quantity(&self) -> &Quantity {
        &self.sentence.quantities[self.nth]
    }

    /// Where the next quantity starts: nothing from there on is this one's noun.
    pub(super) fn until(&self) -> usize {
        self.sentence.until(self.nth)
    }

    /// The token right before the quantity, in its sentence; before the "every" of "a cadence of every three months".
    pub(super) fn previous(&self) -> Option<usize> {
        let before = |at: usize| {
            at.checked_sub(1)
                .filter(|at| *at >= self.sentence.range.start)
        };
        let start = self.quantity().start;
        let at = before(start)?;
        let every = self.quantity().unit().dimension() == Dimension::Time
            && self.sentence.passage.is(at, "every");
        if every { before(at) } else { Some(at) }
    }

    /// The claim of the quantity right before, if that made one.
    pub(super) fn before(&self) -> Option<&Told> {
        self.told.last().filter(|told| told.nth + 1 == self.nth)
    }

    /// What the quantity before is to this one.
    pub(super) fn link(&self) -> Option<Link> {
        link(self.sentence, self.nth, self.before()?.end)
    }

    /// `range` as what is measured, the quote ending before token `end`.
    pub(super) fn found(&self, range: Range<usize>, end: usize) -> Option<Measured> {
        let phrase = Phrase::of(self.sentence.passage.span(range));
        self.named(phrase, end)
    }

    /// `phrase` as what is measured, unless it is empty.
    pub(super) fn named(&self, phrase: Phrase, end: usize) -> Option<Measured> {
        (!phrase.is_empty()).then(|| Measured {
            phrase,
            rule: rule_of(self.quantity()),
            end,
            unit: None,
        })
    }

    /// `range` behind the quantity as what is measured: the quote goes on to its end.
    pub(super) fn behind(&self, range: Range<usize>) -> Option<Measured> {
        let end = range.end;
        self.found(range, end)
    }

    /// `range` before the quantity as what is measured.
    pub(super) fn ahead(&self, range: Range<usize>) -> Option<Measured> {
        self.found(range, self.quantity().end)
    }

    /// What was measured last in this sentence and not merely as a place: in "employed 11,842 people in seven
    /// countries, 6 % fewer" the people.
    pub(super) fn last_told(&self) -> Option<&Phrase> {
        let named = |told: &&Told| !told.claim.measured.is_empty();
        let mut near = self.told.iter().rev().take(4).take_while(named);
        let last = near.clone().find(|told| !self.is_place(told));
        last.or_else(|| near.next())
            .map(|told| &told.claim.measured)
    }

    /// Whether what was measured last was told in the same block, so that a bare number may go on with it.
    pub(super) fn follows(&self) -> bool {
        let block = self.sentence.passage.block.span;
        let mut pieces = self.measured_last.pieces.iter();
        pieces.any(|piece| (block.start()..block.end()).contains(&piece.start()))
    }

    /// The noun phrase that the sentence's first clause speaks of.
    pub(super) fn last_subject(&self) -> Option<Phrase> {
        match clause::first(self.sentence)?.subject {
            Subject::Named(range) | Subject::Stand(range) => {
                Some(Phrase::of(self.sentence.passage.span(range)))
            }
            _ => None,
        }
    }

    /// Whether a claim only tells where: "in 24 countries", "from nine towns".
    pub(super) fn is_place(&self, told: &Told) -> bool {
        is_place(self.sentence, told)
    }

    /// What an earlier clause of the sentence speaks of, which "it" and "they" then mean: "we halved our emissions; by May
    /// they stood at"; `None` inside where it names nothing, and outside where no clause stands before.
    fn earlier(&self) -> Option<Option<Range<usize>>> {
        let sentence = self.sentence;
        let verb = self.clause?.verb;
        // "it has been ten years since"
        if self.quantity().unit().dimension() == Dimension::Time {
            return None;
        }
        let first = clause::first(sentence).filter(|first| first.verb < verb)?;
        match first.subject {
            Subject::Named(range) | Subject::Stand(range) => Some(Some(range)),
            Subject::Report => {
                let mut verbs = (first.verb..verb).filter(|at| sentence.part(*at).is_verbal());
                let object =
                    |at: usize| phrase_behind(sentence, at + 1, verb).filter(|it| it.end < verb);
                Some(verbs.find_map(object))
            }
            Subject::Pronoun | Subject::None => None,
        }
    }

    /// Whether the clause says how long "this" takes.
    fn is_deed(&self) -> bool {
        let time = self.quantity().unit().dimension() == Dimension::Time;
        let this = |clause: &Clause| {
            let group = clause::group_start(self.sentence, clause.verb);
            group.checked_sub(1).is_some_and(|at| {
                at >= self.sentence.range.start
                    && self.sentence.passage.is_any(at, word_list!["this", "that"])
            })
        };
        let takes = |clause: &Clause| {
            clause
                .action
                .is_some_and(|action| matches!(action, "take" | "need" | "require" | "save"))
        };
        time && self
            .clause
            .is_some_and(|clause| takes(clause) && this(clause))
    }

    /// The noun phrase that the clause's subject is.
    pub(super) fn subject(&self) -> Option<Phrase> {
        let sentence = self.sentence;
        match &self.clause?.subject {
            Subject::Named(range) | Subject::Stand(range) => {
                Some(Phrase::of(sentence.passage.span(range.clone())))
            }
            Subject::Report => {
                let verb = self.clause?.verb;
                let ours = sentence
                    .back(verb)
                    .find(|at| sentence.passage.is(*at, "our"))?;
                let range = phrase_behind(sentence, ours + 1, verb)?;
                // "Our aim is to reach": the aim is not what is measured.
                let aims = sentence.passage.tags(range.end - 1).has(Tags::GOAL);
                (!aims).then(|| Phrase::of(sentence.passage.span(range)))
            }
            // "This will take 20 hours": the work that was told of, not who does it.
            Subject::Pronoun if self.is_deed() => None,
            Subject::Pronoun => {
                let phrase = match self.earlier() {
                    Some(earlier) => Phrase::of(sentence.passage.span(earlier?)),
                    None => self.spoken_of.clone(),
                };
                Some(phrase).filter(|phrase| !phrase.is_empty())
            }
            Subject::None => None,
        }
    }
}
