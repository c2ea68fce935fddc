//! Quantities: a number with its bound, currency, range, scale and unit.

mod measure;
mod money;
mod sign;

use super::chinese;
use super::habit::Habit;
use super::number::{self, Kind, Number, Writing, number_at};
use super::unit::Compound;
use super::{range, ratio};
use crate::document::{Shape, Span};
use crate::extract::passage::Passage;
use crate::lexicon::words::{Tags, WordList, word_list};
use crate::model::{Bound, Change, Decimal, Dimension, Unit};

/// A quantity at a place in a passage.
#[derive(Clone, Debug)]
pub(super) struct Quantity {
    /// First token, bound included.
    pub(super) start: usize,
    /// First token of the number or its currency.
    pub(super) number_start: usize,
    /// One past the number with its scale.
    pub(super) number_end: usize,
    /// One past the last token: unit and trailing bound included.
    pub(super) end: usize,
    /// Its value, or the lower end of a range.
    pub(super) value: Decimal,
    /// The upper end of a range.
    pub(super) value_max: Option<Decimal>,
    /// How it is bounded.
    pub(super) bound: Bound,
    /// Whether the writer gave no number.
    pub(super) vague: bool,
    /// Its unit, where one is written.
    pub(super) unit: Option<Unit>,
    /// What it recurs by.
    pub(super) per: Option<Unit>,
    /// A direction given by a sign: `+7%`.
    pub(super) change: Option<Change>,
    /// How its number is written.
    pub(super) writing: Writing,
    /// The scale word or letter that was applied.
    pub(super) scaled: Option<Decimal>,
    /// Whether digits are grouped, scaled or decimal.
    pub(super) marked: bool,
    /// Whether a hyphen ties it to its unit, so that it describes a noun: "a three-year programme".
    pub(super) attributive: bool,
    /// The bytes of a unit inside the number's token: `128KB`.
    pub(super) suffix: usize,
}

impl Quantity {
    /// A quantity over the tokens `start..end` that is a number and nothing else.
    pub(super) fn bare(start: usize, end: usize, value: Decimal) -> Quantity {
        Quantity {
            start,
            number_start: start,
            number_end: end,
            end,
            value,
            value_max: None,
            bound: Bound::Exact,
            vague: false,
            unit: None,
            per: None,
            change: None,
            writing: Writing::Words,
            scaled: None,
            marked: true,
            attributive: false,
            suffix: 0,
        }
    }

    /// The number as written.
    pub(super) fn number_span(&self, passage: &Passage<'_>) -> Span {
        let span = passage.span(self.number_start..self.number_end);
        Span::new(span.start(), span.end() - self.suffix)
    }

    /// Its unit, or count.
    pub(super) fn unit(&self) -> Unit {
        self.unit.unwrap_or(Unit::COUNT)
    }

    /// Takes a unit over, with its scale; whether the scaled value is one.
    fn measure(&mut self, told: Compound) -> bool {
        let factor = told.factor.unwrap_or(Decimal::whole(1));
        let Some(value) = self.value.times(factor) else {
            return false;
        };
        self.value = value;
        self.value_max = self.value_max.and_then(|most| most.times(factor));
        self.scaled = told.factor.or(self.scaled);
        self.unit = Some(told.unit);
        self.per = told.per;
        true
    }

    /// Whether it is money.
    pub(super) fn is_money(&self) -> bool {
        self.unit
            .is_some_and(|unit| unit.dimension() == Dimension::Currency)
    }
}

/// The quantity whose number starts at token `at`; bounds and currencies are looked for from token `from` on.
pub(super) fn quantity_at(
    passage: &Passage<'_>,
    at: usize,
    from: usize,
    habit: Habit<'_>,
) -> Option<Quantity> {
    if !may_open(passage, at) {
        return None;
    }
    chinese::vague_at(passage, at)
        .or_else(|| ratio::vague_at(passage, at, from))
        .or_else(|| ratio::ratio_at(passage, at, from))
        .or_else(|| {
            Reader {
                passage,
                from,
                habit,
            }
            .quantity(at)
        })
}

/// A cheap test: whether a quantity can open with this token. Most determiners open none.
fn may_open(passage: &Passage<'_>, at: usize) -> bool {
    let Some(token) = passage.tokens.get(at) else {
        return false;
    };
    let number = Tags::NUMBER | Tags::VAGUE | Tags::FRACTION | Tags::ORDINAL;
    let article = || {
        let scaled = |at: usize| passage.tags(at).has(Tags::SCALE | Tags::FRACTION);
        passage.is_any(at, word_list!["several", "few"])
            || passage.is_any(at, word_list!["a", "an"]) && (scaled(at + 1) || scaled(at + 2))
    };
    matches!(token.shape, Shape::Number | Shape::Alnum | Shape::Mark)
        || token.tags.has(number)
        || token.tags.has(Tags::DETERMINER) && article()
}

/// How many tokens the mark of a footnote takes that is glued to a number: "nine¹ countries", "12* towns". A power of
/// ten is none.
fn footnote_mark(passage: &Passage<'_>, at: usize) -> usize {
    const MARKS: &WordList = word_list!["*", "†", "‡", "¹", "²", "³", "⁴", "⁵", "⁶", "⁷", "⁸", "⁹"];
    let power = at > 0 && passage.is(at - 1, "10");
    let marks = passage.is_glued(at) && passage.is_any(at, MARKS) && !power;
    let apart = passage.tokens.get(at + 1).is_some_and(|next| next.spaced);
    usize::from(marks && apart)
}

/// Reads one quantity.
struct Reader<'r, 'a> {
    passage: &'r Passage<'a>,
    from: usize,
    habit: Habit<'r>,
}

impl Reader<'_, '_> {
    fn quantity(&self, at: usize) -> Option<Quantity> {
        let passage = self.passage;
        let inside = self.accounting(at);
        let outer = at - usize::from(inside);
        // "$-5 million"
        let minus = outer > self.from
            && ['-', '−']
                .iter()
                .any(|mark| passage.is_mark(outer - 1, *mark))
            && passage.is_glued(outer)
            && passage.is_glued(outer - 1);
        let behind = minus.then(|| self.money_before(outer - 1));
        let behind = behind.flatten();
        let scaled = self.scaled_money(outer);
        let scale = scaled.map(|(_, scale, _)| scale);
        let scaled = scaled.map(|(unit, _, start)| (unit, start));
        let currency = scaled.or_else(|| self.money_before(outer)).or(behind);
        let kind = if currency.is_some() {
            Kind::Money
        } else {
            Kind::Plain
        };
        let mut number = number_at(passage, at, self.habit, kind)?;
        let first = currency.map_or(outer, |(_, start)| start);
        let inside = inside || self.loss(first, number.end, currency.is_some());
        if inside {
            // The scale stands behind the closing parenthesis.
            number.end += 1;
            number::apply_scale(passage, &mut number, kind);
        }
        if let Some(scale) = scale.filter(|_| number.scaled.is_none()) {
            number.value = number.value.times(scale)?;
            number = number.scaled_by(scale);
        }
        let bare_end = number.end;
        let apart = !inside && self.is_set_apart(outer, number.end);
        if apart {
            number.end += 1;
            number::apply_scale(passage, &mut number, kind);
        }
        let mut unit = currency.map(|(unit, _)| unit);
        if let Some(pound) = money::pence(passage.raw(at), &mut number) {
            unit = Some(pound);
        }
        let glued = self.glued_compound(at, number.suffix);
        if number.suffix > 0 && glued.is_none() {
            unit = Some(self.suffix_unit(at, number.suffix)?);
        }
        let first = first - usize::from(inside && first > 0 && passage.is_mark(first - 1, '('));
        let signed = self.sign(first, number.end, inside);
        if signed.negative || behind.is_some() {
            number.value = number.value.negated();
        }
        let mut quantity = Quantity {
            writing: number.writing,
            scaled: number.scaled,
            marked: number.marked,
            suffix: number.suffix,
            change: signed.plus.then_some(Change::Increase),
            unit,
            number_start: signed.start,
            ..Quantity::bare(signed.start, signed.end, number.value)
        };
        if apart {
            quantity.number_end = bare_end;
            quantity.start -= 1;
        }
        if let Some(told) = glued {
            quantity.measure(told);
        }
        self.restated(&mut quantity);
        self.range(&mut quantity, &number);
        if currency.is_some() {
            self.code_behind(&mut quantity);
        }
        quantity.end += footnote_mark(passage, quantity.end);
        let bound = self.unit(&mut quantity);
        let bound = bound
            .or_else(|| self.plus(&mut quantity))
            .or_else(|| self.plus_behind(&mut quantity));
        self.bound(&mut quantity, bound);
        if quantity.unit.is_none()
            && quantity.writing == Writing::Fraction
            && quantity.value < Decimal::whole(1)
        {
            quantity.unit = Some(Unit::RATIO);
        }
        Some(quantity)
    }

    /// "twelve (12) members": the number again in digits.
    fn restated(&self, quantity: &mut Quantity) {
        let passage = self.passage;
        let end = quantity.number_end;
        let again = quantity.writing == Writing::Words
            && passage.is_mark(end, '(')
            && passage.is_mark(end + 2, ')')
            && number_at(passage, end + 1, self.habit, Kind::Plain)
                .is_some_and(|digits| digits.end == end + 2 && digits.value == quantity.value);
        if again {
            quantity.number_end = end + 3;
            quantity.end = quantity.end.max(quantity.number_end);
        }
    }

    fn range(&self, quantity: &mut Quantity, number: &Number) {
        let Some(upper) = range::upper_end(self.passage, quantity, number, self.from, self.habit)
        else {
            return;
        };
        // "50-80k": the upper end's scale holds for both.
        let small = number.scaled.is_none() && number.value < Decimal::whole(1000);
        let factor = upper
            .scaled
            .filter(|_| small && quantity.unit == upper.unit.or(quantity.unit));
        let lower = match factor {
            Some(factor) => quantity.value.times(factor),
            None => Some(quantity.value),
        };
        let Some(lower) = lower.filter(|lower| *lower < upper.value) else {
            return;
        };
        quantity.value = lower;
        quantity.value_max = Some(upper.value);
        quantity.number_end = upper.end;
        quantity.end = upper.end;
        quantity.unit = quantity.unit.or(upper.unit);
        quantity.suffix = upper.suffix;
        quantity.scaled = quantity.scaled.or(upper.scaled);
        quantity.marked = true;
    }
}

#[cfg(test)]
mod tests {
    use crate::extract::claim::tests::check_quantities;

    /// Checks the quantities of a sentence, each as its words, value and unit.
    #[track_caller]
    pub(super) fn check(text: &str, expect: &[&str]) {
        let show =
            |quantity: &super::Quantity| format!("{} {}", quantity.value, quantity.unit().symbol());
        check_quantities(text, show, expect);
    }

    #[test]
    fn leaves_the_marks_of_footnotes_to_them() {
        check("The nine¹ members met.", &["nine¹: 9 count"]);
        check("In all 12* towns signed.", &["12*: 12 count"]);
        check("It takes 30 m².", &["30 m²: 30 m2"]);
    }

    #[test]
    fn a_half_that_says_which_kind_is_no_share() {
        check("Half class is on Monday.", &[]);
        check("A half marathon was run.", &[]);
        check("Half of the class left.", &["Half: 0.5 ratio"]);
        check("Half students left.", &["Half: 0.5 ratio"]);
        check("The board is half female.", &["half: 0.5 ratio"]);
    }

    #[test]
    fn reads_a_number_told_again_in_digits_as_one() {
        check(
            "It has twelve (12) members and four (5 more) chairs.",
            &["twelve (12): 12 count", "four: 4 count", "5: 5 count"],
        );
    }

    #[test]
    fn a_word_tied_by_a_hyphen_is_no_unit() {
        check("It gave 16 in-kind flights.", &["16: 16 count"]);
        check("It held 6 week-long courses.", &["6: 6 count"]);
        check("A 12 month-old plan.", &["12 month: 12 month"]);
        check("It is 16 in wide.", &["16 in: 16 in"]);
        check(
            "It won three consecutive years, and 12 straight cups.",
            &["three consecutive years: 3 year", "12: 12 count"],
        );
        check(
            "After three transformative years and six busy weeks we met 4 busy nurses.",
            &[
                "three transformative years: 3 year",
                "six busy weeks: 6 week",
                "4: 4 count",
            ],
        );
    }

    #[test]
    fn reads_a_time_within_which_as_a_bound() {
        check("It came within 90 days of it.", &["within 90 days: 90 day"]);
        check("It lies within 90 km of it.", &["90 km: 90 km"]);
    }

    #[test]
    fn reads_a_minus_behind_the_sign_of_money() {
        check("It is $-5 million.", &["$-5 million: -5000000 USD"]);
        check("It is $3-5 million.", &["$3-5 million: 3000000 USD"]);
    }

    #[test]
    fn reads_fractions_of_units() {
        check("It has a 1/4 mile oval.", &["1/4 mile: 0.25 mi"]);
        check("It has 3/4 of them.", &["3/4: 0.75 ratio"]);
    }
}
