//! Numeric claims: quantities with what they measure, of whom, as of when.
//!
//! A sentence is scanned once: dates are set aside, quantities are read, traps are left out (`guard`). Each
//! quantity then gets its noun (`measured`), its clause (`clause`), its time, and its ties to the others
//! (`relation`). Table cells take theirs from the headers (`table`).

mod bound;
pub(super) mod clause;
mod guard;
mod habit;
mod measured;
mod modality;
mod multiple;
mod noun;
mod number;
mod quantity;
mod relation;
mod table;
mod time;
mod unit;

use std::ops::Range;

use crate::document::{BlockKind, Document, Shape, Span};
use crate::extract::date::{Period, period_at};
use crate::extract::passage::Passage;
use crate::lexicon::words::Tags;
use crate::model::{Bound, Claim, Date, Diagnostic, DiagnosticCode, Dimension, Phrase, Rule, Unit};
use habit::Habit;
use quantity::{Quantity, quantity_at};

/// The place an ordinal word or number gives: "third", "3rd" → 3.
pub(super) fn ordinal(word: &str) -> Option<i64> {
    number::ordinal_value(word).or_else(|| {
        word.trim_end_matches(|c: char| c.is_ascii_alphabetic())
            .parse()
            .ok()
    })
}

/// Collects claims while blocks go by.
pub(super) struct Finder<'a> {
    document: &'a Document,
    habit: Habit,
    found: Found,
    table: table::Headers,
    times: time::Times,
    /// The subject of the sentence before, for "it" and "they".
    last_subject: Option<(Phrase, bool)>,
    /// A short block without a number: the label of a number that stands alone behind it.
    label: Option<Span>,
    quantities: Vec<Quantity>,
    periods: Vec<Period>,
}

/// What was found.
#[derive(Default)]
pub(super) struct Found {
    /// In order of place.
    pub(super) claims: Vec<Claim>,
    /// Numbers no rule explains.
    pub(super) diagnostics: Vec<Diagnostic>,
    /// The period the report is of.
    pub(super) period: Option<(Date, Date)>,
}

impl<'a> Finder<'a> {
    pub(super) fn new(document: &'a Document) -> Finder<'a> {
        Finder {
            document,
            habit: Habit::of(&document.text),
            found: Found::default(),
            table: table::Headers::default(),
            times: time::Times::new(document),
            last_subject: None,
            label: None,
            quantities: Vec::new(),
            periods: Vec::new(),
        }
    }

    /// Reads one block.
    pub(super) fn read(&mut self, passage: &Passage<'_>) {
        self.times.enter(passage);
        if matches!(passage.block.kind, BlockKind::Cell { .. })
            && self.table.read(passage, &mut self.times)
        {
            if let Some(claim) = self.table.claim(passage, self.habit, &self.times) {
                self.found.claims.push(claim);
            }
            return;
        }
        for sentence in passage.sentences {
            if passage.tokens[sentence.clone()]
                .iter()
                .any(may_start_quantity)
            {
                self.sentence(passage, sentence.clone());
            } else {
                self.remember_subject(passage, sentence.clone());
            }
        }
        let short = passage.tokens.len() <= 14
            && !passage
                .tokens
                .iter()
                .any(|token| token.shape == Shape::Number);
        self.label = short.then_some(passage.block.span);
    }

    /// What was found, the report's period filled in where the text gives no other time.
    pub(super) fn finish(mut self) -> Found {
        self.found.period = self.times.report();
        if let Some(period) = self.found.period {
            time::fill(&mut self.found.claims, period);
        }
        self.found
    }

    fn sentence(&mut self, passage: &Passage<'_>, sentence: Range<usize>) {
        self.scan(passage, sentence.clone());
        let quantities = std::mem::take(&mut self.quantities);
        let periods = std::mem::take(&mut self.periods);
        let first = self.found.claims.len();
        let mut placed = Vec::with_capacity(quantities.len());
        for (nth, quantity) in quantities.iter().enumerate() {
            let around = Around {
                passage,
                sentence: sentence.clone(),
                from: if nth > 0 {
                    quantities[nth - 1].end
                } else {
                    sentence.start
                },
                until: quantities
                    .get(nth + 1)
                    .map_or(sentence.end, |next| next.start),
            };
            if let Some(claim) = self.claim(&around, quantity, &periods) {
                self.found.claims.push(claim);
                placed.push(nth);
            }
        }
        multiple::find(passage, sentence.clone(), &mut self.found.claims);
        relation::tie(
            passage,
            sentence.clone(),
            &quantities,
            &placed,
            &mut self.found.claims[first..],
            first,
        );
        self.settle(first);
        self.times.note(&periods, passage);
        self.remember_subject(passage, sentence);
        self.quantities = quantities;
        self.periods = periods;
    }

    /// Reads the quantities and periods of a sentence into the buffers.
    fn scan(&mut self, passage: &Passage<'_>, sentence: Range<usize>) {
        self.quantities.clear();
        self.periods.clear();
        let (mut at, mut from, mut labelled) = (sentence.start, sentence.start, false);
        while at < sentence.end {
            let token = &passage.tokens[at];
            if let Some(period) = period_at(passage, at).filter(|period| period.end > at) {
                at = period.end;
                from = at;
                self.periods.push(period);
                continue;
            }
            let found = may_start_quantity(token)
                .then(|| quantity_at(passage, at, from, self.habit))
                .flatten();
            match found.filter(|quantity| quantity.end <= sentence.end && quantity.number_end > at)
            {
                Some(quantity) => {
                    at = quantity.end.max(at + 1);
                    let trap = guard::is_trap(passage, &quantity, sentence.start, labelled);
                    labelled =
                        trap && guard::is_label(passage, &quantity, sentence.start, labelled);
                    if !trap {
                        from = at;
                        self.quantities.push(quantity);
                    }
                }
                None => {
                    labelled &= passage.is_any(at, &["and", "or", ",", "-", "to", "&"]);
                    at += 1;
                }
            }
        }
    }

    fn claim(
        &mut self,
        around: &Around<'_, '_>,
        quantity: &Quantity,
        periods: &[Period],
    ) -> Option<Claim> {
        let Around {
            passage, sentence, ..
        } = around;
        let alone = quantity.start == sentence.start
            && sentence.len() <= quantity.end - quantity.start + 1
            && passage.sentences.len() == 1;
        let mut noun = measured::find(around, quantity);
        if noun.phrase.is_empty()
            && alone
            && let Some(label) = self.label
        {
            noun.phrase = Phrase::of(label);
            noun.rule = Rule::ClaimLabelValue;
        }
        let weak = noun.phrase.is_empty()
            && quantity.unit.is_none()
            && quantity.value_max.is_none()
            && !quantity.vague;
        if weak && !quantity.marked && quantity.bound == Bound::Exact {
            let span = quantity.number_span(passage);
            self.found.diagnostics.push(Diagnostic {
                code: DiagnosticCode::UnexplainedNumber,
                span,
                section: passage.block.section,
            });
            return None;
        }
        let clause = clause::before(passage, quantity.start, sentence.start);
        let (subject, of_report) = self.subject(passage, clause.as_ref());
        if noun.phrase.is_empty() && quantity.unit.is_some() {
            noun.phrase = self.section_title(passage).into();
        }
        let unit = quantity.unit();
        let change = quantity
            .change
            .or(noun.change)
            .or_else(|| clause::change(passage, clause.as_ref(), quantity));
        let end = noun.end.max(quantity.end).min(sentence.end);
        Some(Claim {
            span: passage.span(quantity.start..end),
            number: quantity.number_span(passage),
            value: quantity.value,
            value_max: quantity.value_max,
            bound: quantity.bound,
            vague: quantity.vague,
            unit,
            measured: noun.phrase,
            subject,
            of_report,
            action: clause.as_ref().and_then(|clause| clause.action),
            change,
            per: quantity.per,
            modality: modality::of(passage, sentence.clone(), quantity),
            as_of: self.times.of(passage, periods, quantity.start, end),
            part_of: None,
            section: passage.block.section,
            sentence: passage.span(sentence.clone()),
            rule: noun.rule,
        })
    }

    /// Whom a clause speaks of: its own subject, the last one for a pronoun, else the section's topic.
    fn subject(&self, passage: &Passage<'_>, clause: Option<&clause::Clause>) -> (Phrase, bool) {
        match clause.map(|clause| &clause.subject) {
            Some(clause::Subject::Report) => (Phrase::default(), true),
            Some(clause::Subject::Named(range)) => (Phrase::of(passage.span(range.clone())), false),
            Some(clause::Subject::Pronoun) => self.last_subject.clone().unwrap_or_default(),
            Some(clause::Subject::None) | None => (self.section_title(passage).into(), false),
        }
    }

    fn section_title(&self, passage: &Passage<'_>) -> Option<Span> {
        passage
            .block
            .section
            .map(|id| self.document.sections[id as usize].title)
    }

    fn remember_subject(&mut self, passage: &Passage<'_>, sentence: Range<usize>) {
        let first_verb = sentence
            .clone()
            .find(|at| clause::is_verb(passage, *at, sentence.start));
        let Some(verb) = first_verb else { return };
        if let Some(clause) = clause::before(passage, verb + 1, sentence.start) {
            match clause.subject {
                clause::Subject::Report => self.last_subject = Some((Phrase::default(), true)),
                clause::Subject::Named(range) => {
                    self.last_subject = Some((Phrase::of(passage.span(range)), false))
                }
                clause::Subject::Pronoun | clause::Subject::None => {}
            }
        }
    }

    /// Drops counts that no rule could give a noun, and puts the rest in order.
    fn settle(&mut self, first: usize) {
        let claims = &mut self.found.claims;
        claims[first..].sort_by_key(|claim| claim.span.start());
    }
}

/// A quantity's surroundings: its sentence, and the tokens between its neighbours.
pub(super) struct Around<'p, 'a> {
    passage: &'p Passage<'a>,
    sentence: Range<usize>,
    /// One past the quantity before.
    from: usize,
    /// First token of the quantity behind.
    until: usize,
}

/// A cheap test: whether a quantity can start with this token.
fn may_start_quantity(token: &crate::document::Token) -> bool {
    match token.shape {
        Shape::Number | Shape::Alnum => true,
        Shape::Mark => token.span.len() == 2,
        _ => {
            token
                .tags
                .has(Tags::NUMBER | Tags::VAGUE | Tags::FRACTION | Tags::MULTIPLE | Tags::SCALE)
                || token.tags.has(Tags::DETERMINER) && token.span.len() <= 7
        }
    }
}

/// The rule that fits a quantity with a noun behind it.
fn rule_of(quantity: &Quantity) -> Rule {
    let Some(unit) = quantity.unit.filter(|_| !quantity.vague) else {
        return if quantity.vague {
            Rule::ClaimVague
        } else {
            Rule::ClaimNumberNoun
        };
    };
    match unit.dimension() {
        _ if unit == Unit::RATIO => Rule::ClaimRatio,
        _ if unit == Unit::MULTIPLE => Rule::ClaimMultiple,
        Dimension::Ratio => Rule::ClaimPercent,
        Dimension::Currency => Rule::ClaimCurrency,
        _ => Rule::ClaimQuantity,
    }
}
