//! Signs before and around a number: `-5`, "minus 5", accounting parentheses, `+7`.

use super::{Quantity, Reader};
use crate::document::Shape;
use crate::extract::claim::number::{self, Kind};
use crate::extract::claim::part::is_plural;
use crate::extract::claim::unit::{currency_before, unit_behind};
use crate::lexicon::words::{Tags, word_list};
use crate::model::{Bound, Decimal, Dimension};

/// Where a quantity's number lies, its sign included.
pub(super) struct Signed {
    pub(super) start: usize,
    /// One past a closing parenthesis that makes it negative, else the number's end.
    pub(super) end: usize,
    pub(super) negative: bool,
    pub(super) plus: bool,
}

impl Reader<'_, '_> {
    /// "+8,000 users": a plus before what is counted says more than that many, unless they are new or something grew.
    pub(super) fn plus(&self, quantity: &mut Quantity) -> Option<Bound> {
        const FEWEST: i64 = 10;
        let passage = self.passage;
        let start = quantity.number_start;
        let counts = quantity.change.is_some()
            && quantity.unit.is_none()
            && quantity.value.is_whole()
            && quantity.value >= Decimal::whole(FEWEST);
        let plain = start == self.from
            || passage.tokens[start - 1].shape == Shape::Mark
                && !passage.is_any(start - 1, word_list!["(", ":"])
            || passage.is_any(
                start - 1,
                word_list![
                    "are", "have", "has", "with", "of", "our", "serve", "serving", "reach",
                    "reached", "and"
                ],
            );
        let noun = passage.tokens.get(quantity.end).is_some_and(|next| {
            let word = next.span.of(&passage.document.text);
            // A tile opens with its number: "+8,000 Skilled Sailors".
            let titled = start == self.from
                && next.is_capital()
                && (1..4).any(|at| {
                    let word = passage.raw(quantity.end + at);
                    word.len() > 3 && word.ends_with('s') && !word.ends_with("ss")
                });
            next.spaced
                && (next.shape == Shape::Lower && word.ends_with('s') || titled)
                && !next.tags.has(Tags::UNIT | Tags::FINITE | Tags::PREPOSITION)
        });
        (counts && plain && noun).then(|| {
            quantity.change = None;
            Bound::MoreThan
        })
    }

    /// "1,000 plus vessels": a plus between a round number and what it counts says more than that many; "12 plus staff"
    /// adds.
    pub(super) fn plus_behind(&self, quantity: &mut Quantity) -> Option<Bound> {
        let passage = self.passage;
        let plus = quantity.end;
        let round = quantity.unit.is_none()
            && quantity.value.is_whole()
            && quantity.value_max.is_none()
            && quantity.value >= Decimal::whole(10)
            && passage.raw(quantity.number_start).ends_with('0');
        let closed = Tags::PREPOSITION
            | Tags::CONJUNCTION
            | Tags::DETERMINER
            | Tags::PRONOUN
            | Tags::ADVERB
            | Tags::NUMBER
            | Tags::VAGUE;
        let noun = passage.tokens.get(plus + 1).is_some_and(|next| {
            next.spaced && next.shape == Shape::Lower && !next.tags.has(closed)
        });
        (round && passage.is(plus, "plus") && noun).then(|| {
            quantity.end += 1;
            Bound::MoreThan
        })
    }

    /// Whether accounting parentheses stand around the number, so that it is negative: `$(4.5) million`.
    pub(super) fn accounting(&self, at: usize) -> bool {
        let passage = self.passage;
        at >= self.from + 2
            && passage.is_mark(at - 1, '(')
            && passage.is_mark(at + 1, ')')
            && passage.is_glued(at)
            && passage.is_glued(at + 1)
            && (passage.is_glued(at - 1)
                || matches!(passage.raw(at - 2), "$" | "€" | "£")
                || passage.raw(at).contains(['.', ',']))
            && currency_before(passage, at - 1, self.from).is_some()
    }

    /// Whether accounting parentheses stand around the number and its currency, which start at token `start`, so that it is
    /// negative: "($4.5) million", "(170) bps", "a loss of ($0.32)". An aside stands behind a noun: "Acme ($4)".
    pub(super) fn loss(&self, start: usize, end: usize, money: bool) -> bool {
        let passage = self.passage;
        let enclosed = start > self.from
            && passage.is_mark(start - 1, '(')
            && passage.is_mark(end, ')')
            && passage.is_glued(start)
            && passage.is_glued(end);
        if !enclosed {
            return false;
        }
        let scaled = money && number::scale_at(passage, end + 1, Kind::Money).is_some();
        let points = matches!(unit_behind(passage, end + 1), Some((unit, _)) if unit.dimension() == Dimension::Ratio);
        let told = money
            && start >= self.from + 2
            && passage.is_any(
                start - 2,
                word_list!["of", "to", "from", "at", "was", "were", "is"],
            );
        scaled || points || told
    }

    /// "a lease of (5) years", "more than (8.2) million visitors": whether parentheses only set the number off from the
    /// words before it, since what it counts stands behind them.
    pub(super) fn is_set_apart(&self, start: usize, end: usize) -> bool {
        let passage = self.passage;
        let enclosed = start > self.from + 1
            && passage.is_mark(start - 1, '(')
            && passage.is_mark(end, ')')
            && passage.is_glued(start)
            && passage.is_glued(end)
            && passage.tokens[start - 1].spaced;
        if !enclosed {
            return false;
        }
        let before = &passage.tokens[start - 2];
        let function =
            Tags::FINITE | Tags::PREPOSITION | Tags::CONJUNCTION | Tags::AUXILIARY | Tags::PRONOUN;
        let noun = passage.tokens.get(end + 1).is_some_and(|next| {
            next.shape == Shape::Lower
                && next.spaced
                && !next.tags.has(function)
                && is_plural(passage.raw(end + 1))
        });
        let measure = number::scale_at(passage, end + 1, Kind::Plain).is_some()
            || unit_behind(passage, end + 1)
                .is_some_and(|(unit, _)| unit.dimension() != Dimension::Ratio);
        before.shape == Shape::Lower
            && !before.tags.has(Tags::LABEL | Tags::NUMBER)
            && (noun || measure)
    }

    /// The sign before the token `at`: `-5`, `−5`, "minus 5", "negative ten", `+7`.
    pub(super) fn sign(&self, at: usize, end: usize, inside: bool) -> Signed {
        let passage = self.passage;
        let none = Signed {
            start: at,
            end,
            negative: inside,
            plus: false,
        };
        let Some(before) = at.checked_sub(1).filter(|before| *before >= self.from) else {
            return none;
        };
        let after_number = before > self.from
            && matches!(
                passage.tokens[before - 1].shape,
                Shape::Number | Shape::Alnum
            );
        let minus = ['-', '−', '–']
            .iter()
            .any(|mark| passage.is_mark(before, *mark));
        let free = passage.tokens[before].spaced
            || before == self.from
            || passage.is_mark(before - 1, '(')
            || passage.is_mark(before - 1, '$');
        let signed = minus && passage.is_glued(at) && free && !after_number;
        let said = passage.is_any(before, word_list!["minus", "negative"]) && !after_number;
        let plus = passage.is_mark(before, '+') && passage.is_glued(at) && free;
        if !(signed || said || plus) {
            return none;
        }
        Signed {
            start: before,
            end,
            negative: inside || signed || said,
            plus,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::super::tests::check;
    use crate::extract::claim::tests::with_sentence;
    use crate::model::{Bound, Change};

    #[test]
    fn a_plus_before_what_is_counted_is_a_bound() {
        let signs = |text: &str| {
            with_sentence(text, |sentence| {
                let quantity = &sentence.quantities[0];
                (quantity.bound, quantity.change)
            })
        };
        let (more, up) = (
            (Bound::MoreThan, None),
            (Bound::Exact, Some(Change::Increase)),
        );
        assert_eq!(signs("We serve +8,000 users."), more);
        assert_eq!(signs("+120 countries"), more);
        assert_eq!(signs("+8,000 Skilled Sailors"), more);
        assert_eq!(signs("Users +8,000 Skilled Sailors"), up);
        assert_eq!(signs("Users: +8,000 people"), up);
        assert_eq!(signs("+80 new users"), up);
        assert_eq!(signs("Users grew by +8,000 visits."), up);
        assert_eq!(signs("+5% growth"), up);
    }

    #[test]
    fn a_plus_between_a_round_number_and_its_noun_is_a_bound() {
        let bound = |text: &str| with_sentence(text, |sentence| sentence.quantities[0].bound);
        assert_eq!(bound("Its 1,000 plus trawl vessels sail."), Bound::MoreThan);
        assert_eq!(bound("It has 12 plus staff."), Bound::Exact);
        assert_eq!(bound("It has 10 plus the staff."), Bound::Exact);
        assert_eq!(bound("It has 10 plus 5 vessels."), Bound::Exact);
    }

    #[test]
    fn reads_accounting_parentheses_as_losses() {
        check(
            "It earned ($43.0) million.",
            &["($43.0) million: -43000000 USD"],
        );
        check("It had EPS of ($0.32).", &["($0.32): -0.32 USD"]);
        check("It lost SAR (3.78) a share.", &["SAR (3.78): -3.78 SAR"]);
        check(
            "The rate moved (5,610) bps.",
            &["(5,610) bps: -5610 basis_point"],
        );
        check(
            "It won a grant ($4.5 million).",
            &["$4.5 million: 4500000 USD"],
        );
        check("It asked a fee ($5) of each.", &["$5: 5 USD"]);
    }
}
