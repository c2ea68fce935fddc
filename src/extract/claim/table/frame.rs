//! The headers a number stands under, and the claim they make of it.

use super::header::{Header, Kind, Scale};
use super::sums::Moved;
use crate::document::Span;
use crate::extract::claim::quantity::Quantity;
use crate::extract::claim::time::Times;
use crate::extract::claim::{plain, unexplained};
use crate::extract::passage::Passage;
use crate::lexicon::words::Tags;
use crate::model::{
    AsOf, Change, Claim, Decimal, Diagnostic, Dimension, Modality, Phrase, Pieces, Rule, Unit,
};

/// The headers a number stands under.
pub(super) struct Frame<'h> {
    pub(super) whole: &'h Header,
    pub(super) rows: Vec<&'h Header>,
    /// What the cell under "Unit" says.
    pub(super) own: Option<&'h Header>,
    pub(super) over: &'h Header,
    /// What a share is of: the words over the column before.
    pub(super) counted: Option<Span>,
    pub(super) group: Option<Span>,
    /// The currency last written in its column: "$" stands on the first row only.
    pub(super) money: Option<Unit>,
    /// How its row went, by the numbers before it.
    pub(super) moved: Moved,
}

impl Frame<'_> {
    /// The claim of one number under its headers; none where they leave its unit open or its value has too many digits.
    pub(super) fn claim(
        &self,
        passage: &Passage<'_>,
        quantity: &Quantity,
        times: &Times,
    ) -> Result<Claim, Diagnostic> {
        self.explained(passage, quantity, times)
            .ok_or_else(|| unexplained(passage, quantity))
    }

    fn explained(
        &self,
        passage: &Passage<'_>,
        quantity: &Quantity,
        times: &Times,
    ) -> Option<Claim> {
        let counts = self.rows.iter().any(|row| row.kind == Kind::Things);
        let each = self.rows.iter().any(|row| row.kind == Kind::Each);
        // Statements over periods are of one money throughout; other tables where a scale says so.
        let stated = self.whole.scale.is_some() || self.over.kind == Kind::Period && !each;
        let money = self.money.filter(|_| stated && !counts);
        let counted = self.rows.iter().any(|row| row.counts(passage));
        let over = self.over.unit.filter(|_| !counted);
        let unit = quantity.unit.or(over).or_else(|| {
            let own = self.own.and_then(|own| own.unit);
            let own = own.or_else(|| self.rows.iter().find_map(|row| row.unit));
            let own = own.or(Some(Unit::COUNT).filter(|_| counted));
            own.or(self
                .whole
                .unit
                .filter(|unit| !(counts && unit.dimension() == Dimension::Currency)))
        });
        if unit.is_none() && self.whole.kind == Kind::Mixed {
            return None;
        }
        let unit = unit.or(money).unwrap_or(Unit::COUNT);
        let scale = self.scale(quantity, unit, counts).filter(|_| !counted);
        let scaled = |value: Decimal| match scale {
            Some(Scale(factor)) => value.times(factor),
            None => Some(value),
        };
        let (value, turned) = self.turned(passage, quantity);
        let value = scaled(value)?;
        let value_max = match quantity.value_max {
            Some(max) => Some(scaled(max)?),
            None => None,
        };
        let rows = self
            .rows
            .iter()
            .filter(|row| row.kind != Kind::Period)
            .filter_map(|row| row.words);
        let mut pieces: Pieces = self.group.into_iter().chain(rows).collect();
        let labelled = !pieces.is_empty();
        let subject = pieces
            .last()
            .copied()
            .filter(|_| labelled && self.over.names_measure());
        pieces.extend(self.counted);
        if !labelled || self.over.names_measure() {
            pieces.extend(self.over.words.filter(|_| self.over.kind != Kind::Period));
        }
        // "per million hours" in the column of units: the base of a rate.
        let base = self
            .own
            .filter(|own| own.per.is_none() && own.unit == Some(Unit::COUNT));
        pieces.extend(base.and_then(|own| own.words).filter(|words| {
            let words = words.of(&passage.document.text).as_bytes();
            words.len() > 4 && words[..4].eq_ignore_ascii_case(b"per ")
        }));
        pieces.extend(counted_in(passage, quantity));
        let period = self.over.as_of.or_else(|| {
            self.rows
                .iter()
                .find_map(|row| row.as_of)
                .filter(|as_of| !is_ahead(passage, as_of))
        });
        let announced =
            (self.over.announces).or_else(|| self.rows.iter().find_map(|row| row.announces));
        // "Budget 2024", and the row "2024 (planned)"
        let state = (self.over.state).or_else(|| self.rows.iter().find_map(|row| row.state));
        Some(Claim {
            value_max,
            bound: quantity.bound,
            vague: quantity.vague,
            modality: announced.or(state).unwrap_or(Modality::Actual),
            unit,
            measured: Phrase { pieces },
            subject: subject.into(),
            change: quantity.change.or(turned),
            per: quantity
                .per
                .or(self.own.and_then(|own| own.per))
                .or(self.over.per),
            as_of: period
                .or(self.whole.as_of)
                .or_else(|| times.standing(passage)),
            ..plain(
                passage,
                passage.block.span,
                passage.span(quantity.start..quantity.end),
                quantity.number_span(passage),
                value,
                Rule::ClaimTableCell,
            )
        })
    }

    /// The scale of a number: of its own header, else of the table, which holds for money and things but not for shares
    /// or for what is told a share.
    fn scale(&self, quantity: &Quantity, unit: Unit, counts: bool) -> Option<Scale> {
        let plain = quantity.scaled.is_none() && unit.dimension() != Dimension::Ratio;
        let each =
            self.rows.iter().any(|row| row.kind == Kind::Each) || self.over.kind == Kind::Each;
        let own = self
            .over
            .scale
            .or_else(|| self.own.and_then(|own| own.scale))
            .or_else(|| self.rows.iter().find_map(|row| row.scale));
        let whole = self.whole.scale.filter(|_| {
            self.own.is_none()
                && !(counts && self.whole.unit.is_some())
                && quantity
                    .unit
                    .is_none_or(|unit| unit.dimension() == Dimension::Currency)
        });
        // "Earnings per share (pence)" are told in parts of the money that they are in.
        let part = |scale: &Scale| scale.0 < Decimal::whole(1);
        let money = unit.dimension() == Dimension::Currency;
        own.or(whole)
            .filter(|scale| plain && (!each || part(scale)) && (money || !part(scale)))
    }

    /// The value of a number and, under a header that speaks of change, the direction that its sign gives. Brackets may only
    /// say that a change was for the worse, and none that it was for the better: then the numbers of the row tell where it
    /// went.
    fn turned(&self, passage: &Passage<'_>, quantity: &Quantity) -> (Decimal, Option<Change>) {
        let value = quantity.value;
        let over = self.over.kind == Kind::Change;
        let turns = over || self.rows.iter().any(|row| row.kind == Kind::Change);
        if !turns || value == Decimal::ZERO {
            return (value, None);
        }
        let change = match value < Decimal::ZERO {
            true => Change::Decrease,
            false => Change::Increase,
        };
        let number = passage.span(quantity.number_start..quantity.number_end);
        let number = number.of(&passage.document.text);
        let signed = number.starts_with(['+', '-', '–', '−']);
        let text = &passage.document.text;
        let start = passage.span(quantity.start..quantity.end).start();
        let bracketed = number.starts_with('(') || text[..start].ends_with('(');
        let Moved {
            change: moved,
            negative,
        } = self.moved;
        let told = match moved {
            Some(_) => moved == Some(change),
            None => !(negative && bracketed),
        };
        let unit = quantity.unit.or(self.over.unit);
        let share = unit.is_some_and(|unit| unit.dimension() == Dimension::Ratio);
        match signed || told {
            true => (value, Some(change)),
            // What was (41) and is (48) changed by (7).
            false if !share => (value, None),
            false if value < Decimal::ZERO => (value.negated(), moved),
            false => (value, moved),
        }
    }
}

/// Whether the words of a label tell by when something is to be: what was reached in "Plant 90 trees by 2026" is of now.
fn is_ahead(passage: &Passage<'_>, as_of: &AsOf) -> bool {
    let words = as_of.span.map(|span| passage.document.words_of(span));
    words.is_some_and(|words| words.split(' ').any(|word| word.eq_ignore_ascii_case("by")))
}

/// The noun that a cell gives its number: "21 leases", "18-month fellowship".
fn counted_in(passage: &Passage<'_>, quantity: &Quantity) -> Option<Span> {
    const LONGEST: usize = 4;
    let start =
        quantity.end + usize::from(quantity.attributive && passage.is_mark(quantity.end, '-'));
    let takes = |at: &usize| {
        passage.tokens.get(*at).is_some_and(|token| {
            token.is_word()
                && !token.breaks
                && !token.tags.has(
                    Tags::PREPOSITION
                        | Tags::CONJUNCTION
                        | Tags::VERB
                        | Tags::AUXILIARY
                        | Tags::ADVERB,
                )
        })
    };
    let count = (start..passage.tokens.len()).take_while(takes).count();
    let counts = quantity.unit.is_none() || quantity.attributive;
    (counts && (1..=LONGEST).contains(&count)).then(|| passage.span(start..start + count))
}
