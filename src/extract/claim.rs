//! Numeric claims: quantities with what they measure, of whom, as of when.
//!
//! A sentence is scanned once: dates are set aside, quantities are read, traps are left out (`guard`), and every
//! token gets its part of speech (`part`). Each quantity then gets its noun (`measured`), its clause (`clause`), its
//! time, and its ties to the others (`relation`). Cells and lines of tables take theirs from the headers (`table`).

mod announced;
mod axis;
mod base;
mod bound;
mod change;
mod chinese;
mod clause;
mod doubt;
mod found;
mod guard;
mod habit;
mod lead;
mod measured;
mod merge;
mod modality;
mod multiple;
mod noun;
mod number;
mod part;
mod quantity;
mod range;
mod ratio;
mod relation;
mod scan;
mod sentence;
mod speakers;
mod table;
#[cfg(test)]
mod tests;
mod tile;
mod time;
mod unit;

use std::ops::Range;

use crate::document::{BlockKind, Document, Span};
use crate::extract::passage::Passage;
use crate::model::{Claim, Dimension, Modality, Phrase, Rule, Unit};
use announced::Announced;
pub(super) use announced::ticked;
use doubt::{
    Majors, counts_fractions, is_alone, is_doubtful, is_fraction, is_part, is_release_listed,
    is_release_of,
};
use found::{Found, plain, settle, unexplained};
use habit::Habit;
pub(super) use habit::Shared;
use lead::Leads;
use measured::Case;
use quantity::Quantity;
use relation::Told;
use scan::{Scan, may_start_quantity};
use sentence::Sentence;
use speakers::Speakers;
use tile::Tiles;

/// The place an ordinal word or number gives: "third", "3rd" → 3.
pub(super) fn ordinal(word: &str) -> Option<i64> {
    number::ordinal_value(word).or_else(|| {
        word.trim_end_matches(|c: char| c.is_ascii_alphabetic())
            .parse()
            .ok()
    })
}

/// The value of a number word below one hundred.
pub(super) fn word_number(word: &str) -> Option<i64> {
    number::word_value(word)
}

/// Collects claims while blocks go by.
pub(super) struct Finder<'a> {
    document: &'a Document,
    habit: Habit<'a>,
    found: Found,
    table: table::Headers,
    columns: table::lines::Columns,
    bars: table::barred::Bars,
    cells: table::torn::Cells,
    times: time::Times,
    announced: Announced,
    speakers: Speakers<'a>,
    /// What was measured last.
    measured_last: Phrase,
    tiles: Tiles,
    leads: Leads,
    majors: Majors<'a>,
    scan: Scan,
}

impl<'a> Finder<'a> {
    /// `money` is whose money the document's text means.
    pub(super) fn new(document: &'a Document, money: &'a Shared<'a>) -> Finder<'a> {
        let habit = Habit::of(&document.text, money);
        Finder {
            document,
            habit,
            found: Found::default(),
            table: table::Headers::default(),
            columns: table::lines::Columns::default(),
            bars: table::barred::Bars::default(),
            cells: table::torn::Cells::default(),
            times: time::Times::new(document),
            announced: Announced::new(document),
            speakers: Speakers::new(document, habit),
            measured_last: Phrase::default(),
            tiles: Tiles::default(),
            leads: Leads::default(),
            majors: Majors::of(&document.text),
            scan: Scan::default(),
        }
    }

    /// Reads one block.
    pub(super) fn read(&mut self, passage: &Passage<'_>) {
        self.times.enter(passage);
        if matches!(passage.block.kind, BlockKind::Cell { .. }) {
            self.table.read(passage, self.leads.of(passage));
            let first = self.found.claims.len();
            let taken = self
                .table
                .claims(passage, self.habit, &self.times, &mut self.found);
            if self.found.claims.len() > first
                && let Some(announced) = self.announced.of_table(passage)
                && !self.table.tells_goals(passage.document)
            {
                let claims = self.found.claims[first..].iter_mut();
                let actual = claims.filter(|claim| claim.modality == Modality::Actual);
                actual.for_each(|claim| claim.modality = announced);
            }
            if !taken && self.table.tells(passage) {
                for sentence in passage.sentences {
                    self.sentence(passage, sentence.clone());
                }
            }
            return;
        }
        if self
            .cells
            .claims(passage, self.habit, &self.times, &mut self.found)
        {
            return;
        }
        let mut rows = self
            .bars
            .read(passage, self.habit, &self.times, &mut self.found);
        if rows.is_empty() {
            self.columns.lead = self.leads.of(passage);
            rows = self
                .columns
                .read(passage, self.habit, &self.times, &mut self.found);
        }
        for sentence in passage.sentences {
            for piece in without(sentence.clone(), &rows) {
                if passage.tokens[piece.clone()].iter().any(may_start_quantity) {
                    self.sentence(passage, piece);
                } else {
                    self.speakers.listen(passage, piece);
                }
            }
        }
        self.announced.note(passage);
        self.tiles.note(passage);
        self.leads.note(passage);
    }

    /// What was found, the report's period filled in where the text gives no other time.
    ///
    /// `titles` tells what each section's title names; one that names nothing is nobody's to be said of.
    pub(super) fn finish(mut self, titles: &[Option<Span>]) -> Found {
        speakers::keep_named_topics(self.document, titles, &mut self.found.claims);
        self.found.period = self.times.report();
        if let Some(period) = self.found.period {
            time::aim(self.document, &mut self.found.claims, period);
            time::fill(self.document, &mut self.found.claims, period);
        }
        self.found
    }

    fn sentence(&mut self, passage: &Passage<'_>, range: Range<usize>) {
        let mut scan = std::mem::take(&mut self.scan);
        scan.read(passage, range.clone(), self.habit);
        let tokens = &passage.tokens[range.clone()];
        if scan.quantities.is_empty() && !tokens.iter().any(multiple::may_start) {
            // Only a time that is told needs the parts of the words around it.
            scan.parts.clear();
            if !scan.periods.is_empty() {
                scan.tag(passage, range.clone());
            }
            let silent = Sentence::new(passage, range.clone(), &[], &scan.periods, &scan.parts);
            self.times.note(&silent, &[]);
            self.scan = scan;
            self.speakers.listen(passage, range);
            return;
        }
        // Who is spoken of is asked only where a word stands for that.
        if !scan.quantities.is_empty() && range.clone().any(|at| speakers::stands_in(passage, at)) {
            self.speakers.hear(passage);
        }
        scan.tag(passage, range.clone());
        let sentence = Sentence::new(passage, range, &scan.quantities, &scan.periods, &scan.parts)
            .under(self.announced.of(passage));
        let mut told: Vec<Told> = Vec::new();
        for nth in 0..sentence.quantities.len() {
            if let Some((claim, end)) = self.claim(&sentence, nth, &told) {
                told.push(Told { claim, nth, end });
            }
        }
        let first = self.found.claims.len();
        relation::tie(&sentence, &mut told, first);
        let places = places(&sentence, &told);
        let mut claims: Vec<Claim> = told.into_iter().map(|told| told.claim).collect();
        multiple::find(&sentence, &mut claims);
        settle(&mut claims, first);
        claims.iter_mut().for_each(time::part);
        self.times.note(&sentence, &claims);
        // "closed within 30 days. Three remain": not of the days; "12 boats in 3 ports. Half of them": of the boats.
        let counted = |claim: &&Claim| {
            !claim.measured.is_empty() && claim.unit.dimension() != Dimension::Time
        };
        let mut last = claims.iter().rev().filter(counted);
        let thing = |claim: &&Claim| !places.contains(&claim.span);
        if let Some(claim) = last.clone().find(thing) {
            self.measured_last = claim.measured.clone();
        } else if let Some(place) = last.next() {
            // "126, in 31 towns": of what nobody named.
            let named = claims.len() >= sentence.quantities.len();
            self.measured_last = Some(place.measured.clone())
                .filter(|_| named)
                .unwrap_or_default();
        }
        for claim in &mut claims {
            base::join(&sentence, claim);
        }
        self.speakers.note(&sentence);
        self.found.claims.append(&mut claims);
        self.scan = scan;
    }

    /// The claim of a quantity and one past its last token; none where no rule explains the number.
    fn claim(
        &mut self,
        sentence: &Sentence<'_, '_>,
        nth: usize,
        told: &[Told],
    ) -> Option<(Claim, usize)> {
        let passage = sentence.passage;
        let quantity = &sentence.quantities[nth];
        let clause = clause::before(sentence, quantity.start);
        let mut noun = measured::find(&Case {
            sentence,
            nth,
            clause: clause.as_ref(),
            told,
            spoken_of: self.speakers.last(),
            measured_last: &self.measured_last,
        });
        if noun.phrase.is_empty()
            && let Some(label) = self.tiles.label(sentence, quantity)
        {
            noun.phrase = Phrase::of(label);
            noun.rule = Rule::ClaimLabelValue;
        }
        if noun.phrase.is_empty()
            && let Some(label) =
                tile::run_in(sentence, quantity).or_else(|| tile::behind(sentence, quantity))
        {
            noun.phrase = Phrase::of(label);
            noun.rule = Rule::ClaimLabelValue;
        }
        if quantity.unit().dimension() != Dimension::Time {
            self.leads.lead(sentence, quantity.start, &mut noun.phrase);
        }
        let fraction = is_fraction(quantity)
            && (is_release_of(sentence, quantity, &noun)
                || is_release_listed(sentence, quantity, &noun, &self.majors)
                || !counts_fractions(sentence, quantity, &noun));
        let doubtful = is_doubtful(sentence, quantity) && !is_part(sentence, nth)
            || is_alone(sentence, quantity);
        if fraction || noun.phrase.is_empty() && doubtful {
            self.found.diagnostics.push(unexplained(passage, quantity));
            return None;
        }
        let (mut subject, mut of_report) = self.speakers.subject(sentence, nth, clause.as_ref());
        if noun.rule == Rule::ClaimBaseline
            && let Some(other) = measured::compared_with(sentence, quantity)
        {
            (subject, of_report) = (Phrase::of(passage.span(other)), false);
        }
        let (modality, bound) = modality::of(sentence, nth);
        let mut end = noun.end.max(quantity.end).min(sentence.range.end);
        let per = quantity.per.or_else(|| {
            // "300 calls a day": the noun stands between.
            let (per, behind) = unit::per_at(passage, end)?;
            if passage.is_mark(end, '/') {
                end = behind;
            }
            Some(per)
        });
        let claim = Claim {
            value_max: quantity.value_max,
            bound,
            vague: quantity.vague,
            unit: quantity.unit.or(noun.unit).unwrap_or(Unit::COUNT),
            measured: noun.phrase,
            subject,
            of_report,
            action: clause.and_then(|clause| clause.action),
            change: change::of(sentence, nth),
            per,
            modality,
            as_of: self.times.of(sentence, nth, end),
            ..plain(
                passage,
                passage.span(sentence.range.clone()),
                passage.span(quantity.start..end),
                quantity.number_span(passage),
                quantity.value,
                noun.rule,
            )
        };
        Some((claim, end))
    }
}

/// The spans of the claims that only tell where others are: the towns of "12 boats in 3 towns".
fn places(sentence: &Sentence<'_, '_>, told: &[Told]) -> Vec<Span> {
    let place = |told: &&Told| relation::is_place(sentence, told);
    told.iter()
        .filter(place)
        .map(|told| told.claim.span)
        .collect()
}

/// The pieces of `range` that lie outside the ranges `taken`, which are in order.
fn without(
    range: Range<usize>,
    taken: &[Range<usize>],
) -> impl Iterator<Item = Range<usize>> + use<'_> {
    let from = taken.partition_point(|taken| taken.end <= range.start);
    let mut taken = taken[from..]
        .iter()
        .take_while(move |taken| taken.start < range.end);
    let mut rest = Some(range.start);
    let pieces = std::iter::from_fn(move || {
        let start = rest?;
        let next = taken.next();
        rest = next.map(|taken| taken.end.min(range.end));
        Some(start..next.map_or(range.end, |taken| taken.start.max(start)))
    });
    pieces.filter(|piece| !piece.is_empty())
}

/// The rule that fits a quantity with a noun of its own.
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
