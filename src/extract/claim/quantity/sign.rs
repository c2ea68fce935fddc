//! Signs before and around a number: `-5`, "minus 5", accounting parentheses, `+7`.

use super::Reader;
use crate::document::Shape;
use crate::extract::claim::number::{self, Kind};
use crate::extract::claim::unit::{currency_before, unit_behind};
use crate::lexicon::words::word_list;
use crate::model::Dimension;

/// Where a quantity's number lies, its sign included.
pub(super) struct Signed {
    pub(super) start: usize,
    /// One past a closing parenthesis that makes it negative, else the number's end.
    pub(super) end: usize,
    pub(super) negative: bool,
    pub(super) plus: bool,
}

impl Reader<'_, '_> {
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
