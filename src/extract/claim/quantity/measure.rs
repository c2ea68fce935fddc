//! The unit and the bound of a number, once it is read.

use super::{Quantity, Reader};
use crate::extract::claim::bound::{bound_before, bound_behind, inclusive_behind};
use crate::extract::claim::chinese;
use crate::extract::claim::unit::{
    Compound, compound, multiple_behind, per_at, unit_behind, unit_of_suffix,
};
use crate::lexicon::words::word_list;
use crate::model::{Bound, Dimension, Unit};

impl Reader<'_, '_> {
    /// "3.9Moz", "12kUSD": a unit with its scale glued to the digits.
    pub(super) fn glued_compound(&self, at: usize, suffix: usize) -> Option<Compound> {
        let raw = self.passage.raw(at);
        compound(&raw[raw.len() - suffix.min(raw.len())..])
    }

    /// "5G", "3GPP": letters glued to digits that are no unit make a name, and no quantity.
    pub(super) fn suffix_unit(&self, at: usize, suffix: usize) -> Option<Unit> {
        let raw = self.passage.raw(at);
        let letters = &raw[raw.len() - suffix..];
        unit_of_suffix(letters).or(letters.eq_ignore_ascii_case("x").then_some(Unit::MULTIPLE))
    }

    /// Reads unit, trailing bound and what the quantity recurs by; gives the bound.
    pub(super) fn unit(&self, quantity: &mut Quantity) -> Option<Bound> {
        let passage = self.passage;
        let mut bound = bound_behind(passage, quantity.end);
        if let Some((_, end)) = bound {
            quantity.end = end;
        }
        let decimal = quantity.scaled.is_none() && !quantity.value.is_whole();
        let told = compound(passage.raw(quantity.end))
            .or_else(|| chinese::tenths(passage, quantity.end))
            .filter(|_| quantity.unit.is_none());
        if told.is_some_and(|told| quantity.measure(told)) {
            quantity.end += 1;
        }
        let multiple =
            multiple_behind(passage, quantity.end, decimal).filter(|_| quantity.unit.is_none());
        if let Some(end) = multiple {
            quantity.unit = Some(Unit::MULTIPLE);
            quantity.end = end;
        }
        self.age(quantity);
        self.cents(quantity);
        let open = quantity.unit.is_none() || quantity.is_money();
        if open && let Some((unit, end)) = unit_behind(passage, quantity.end) {
            // "USD 5 million", "$5 US dollars": a second currency adds nothing; "€30 per MWh" is a price.
            let money = unit.dimension() == Dimension::Currency;
            if quantity.unit.is_none() || money {
                quantity.attributive = passage.is_mark(quantity.end, '-');
                let name = passage.span(end - 1..end);
                let one = usize::from(quantity.attributive) + quantity.end + 1 == end;
                let own = || self.own_money(unit, name.of(&passage.document.text), end);
                let unit = if money && one { own() } else { unit };
                quantity.unit = quantity.unit.or(Some(unit));
                quantity.end = end;
                if money {
                    self.behind_money(quantity);
                }
            }
        }
        // "72% percent" says it twice.
        if quantity.unit == Some(Unit::PERCENT) && passage.is(quantity.end, "percent") {
            quantity.end += 1;
        }
        if bound.is_none() {
            bound = bound_behind(passage, quantity.end);
            if let Some((_, end)) = bound {
                quantity.end = end;
            }
        }
        let counted = chinese::count(passage, quantity);
        if let Some((per, end)) = per_at(passage, quantity.end).filter(|_| quantity.per.is_none()) {
            quantity.per = Some(per);
            if passage.is_mark(quantity.end, '/') {
                quantity.end = end;
            }
        }
        bound.map(|(bound, _)| bound).or(counted)
    }

    /// "aged 16 to 24", "age 87": years, though nobody says so.
    pub(super) fn age(&self, quantity: &mut Quantity) {
        let Some(before) = quantity
            .number_start
            .checked_sub(1)
            .filter(|before| *before >= self.from)
        else {
            return;
        };
        let skip = usize::from(
            self.passage
                .is_any(before, word_list!["between", "from", "of", "over", "under"]),
        );
        let word = before.saturating_sub(skip);
        if quantity.unit.is_none()
            && self.passage.is_any(word, word_list!["aged", "age", "ages"])
            && unit_behind(self.passage, quantity.end).is_none()
        {
            quantity.unit = Unit::from_symbol("year");
        }
    }

    pub(super) fn bound(&self, quantity: &mut Quantity, behind: Option<Bound>) {
        let before = bound_before(self.passage, quantity.start, self.from).or_else(|| {
            // "About, 65,050 groups were formed"
            let comma = quantity.start.checked_sub(1)?;
            let opens = comma > self.from && self.passage.is_mark(comma, ',');
            let rough = opens.then(|| bound_before(self.passage, comma, self.from))?;
            rough.filter(|rough| *rough == (Bound::Approx, self.from))
        });
        // "about 500 or more" is at least 500.
        let rough = |bound: Bound| bound == Bound::Approx && behind.is_some();
        let ahead = before
            .map(|(bound, _)| bound)
            .filter(|bound| !rough(*bound));
        quantity.bound = ahead.or(behind).unwrap_or_default();
        quantity.start = before.map_or(quantity.start, |(_, start)| start);
        // "within 90 days" ends with the ninetieth.
        let time = quantity.unit().dimension() == Dimension::Time;
        let within = quantity.start > self.from && self.passage.is(quantity.start - 1, "within");
        if time && within && quantity.bound == Bound::Exact {
            quantity.bound = Bound::AtMost;
            quantity.start -= 1;
        }
        // "近五年" are the last five; 历时近五年 tells how long.
        if time
            && self.passage.raw(quantity.start) == "近"
            && !chinese::lasts(self.passage, quantity.start, self.from)
        {
            quantity.bound = behind.unwrap_or_default();
            quantity.start += 1;
        }
        if let Some((bound, end)) = inclusive_behind(self.passage, quantity.end, quantity.bound) {
            quantity.bound = bound;
            quantity.end = end;
        }
    }
}
