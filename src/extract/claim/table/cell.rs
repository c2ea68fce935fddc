//! What a cell of a table holds: words that label, or a number and little else.

use crate::document::Shape;
use crate::extract::claim::habit::Habit;
use crate::extract::claim::number::Writing;
use crate::extract::claim::quantity::{Quantity, quantity_at};
use crate::extract::date::period_at;
use crate::extract::passage::Passage;
use crate::lexicon::words::Tags;
use crate::model::Unit;

/// Whether a label can open with the token: a word, or a name with digits in it.
pub(super) fn opens_label(passage: &Passage<'_>, at: usize) -> bool {
    let token = &passage.tokens[at];
    token.is_word()
        || token.shape == Shape::Alnum && passage.raw(at).starts_with(char::is_alphabetic)
}

/// Whether a cell holds words and no number of its own: "Maths 101", "Group A (n=30)", "n/a".
pub(super) fn holds_words(passage: &Passage<'_>) -> bool {
    let first = passage.tokens.first();
    let letters = passage
        .tokens
        .iter()
        .any(|token| token.is_word() || matches!(token.shape, Shape::Cjk | Shape::Code));
    letters
        && first.is_some_and(|token| {
            token.is_word()
                || matches!(token.shape, Shape::Cjk | Shape::Code)
                || token.shape == Shape::Mark
                    && !passage
                        .tokens
                        .iter()
                        .any(|token| token.shape == Shape::Number)
                || token.shape == Shape::Alnum
                    && token.tags == Tags::NONE
                    && !passage.raw(0).starts_with(|c: char| c.is_ascii_digit())
        })
}

/// The number of a cell that holds little else: "1,234", "(1,234)", "12 %", "≥ 5 (2022: 4)"; and its share: "86 (52 %)".
pub(super) fn numbers_of(passage: &Passage<'_>, habit: Habit<'_>) -> Option<Vec<Quantity>> {
    const MOST_WORDS: usize = 4;
    const MOST_TOKENS: usize = 24;
    let tokens = passage.tokens;
    if tokens.len() > MOST_TOKENS {
        return None;
    }
    // "½" is a number, the signs of money that are as long are none.
    let fraction = |at: usize| matches!(passage.raw(at), "½" | "¼" | "¾" | "⅓" | "⅔");
    let first = (0..tokens.len())
        .find(|at| matches!(tokens[*at].shape, Shape::Number | Shape::Alnum) || fraction(*at))?;
    let dated = period_at(passage, first).is_some_and(|period| {
        period.end >= tokens.len() && (tokens.len() > 1 || period.first.is_none())
    });
    if first > 3 || dated {
        return None;
    }
    let mut quantity = quantity_at(passage, first, 0, habit)?;
    let words = |range: std::ops::Range<usize>| {
        tokens[range].iter().filter(|token| token.is_word()).count()
    };
    // Two characters are a word.
    let characters = |range: std::ops::Range<usize>| -> usize {
        let runs = tokens[range]
            .iter()
            .filter(|token| token.shape == Shape::Cjk);
        runs.map(|run| run.span.of(&passage.document.text).chars().count())
            .sum()
    };
    let written =
        characters(0..quantity.start) + characters(quantity.end.min(tokens.len())..tokens.len());
    let around = words(0..tokens.len()) - words(quantity.start..quantity.end) + written / 2;
    let mark_behind = |mark: char| passage.is_mark(quantity.end, mark);
    let linked = passage.is_mark(0, '#')
        || passage.is_glued(quantity.end) && (mark_behind('/') || mark_behind('-'))
        || mark_behind(':')
        || quantity.writing == Writing::Ordinal;
    let named =
        quantity.start > 0 && tokens[quantity.start - 1].is_capital() && quantity.unit.is_none();
    // "Director (1)", "(2) Audit Committee": a mark of a note.
    let inside = passage.is_mark(quantity.start.wrapping_sub(1), '(') && mark_behind(')');
    let digits = passage.raw(quantity.number_start).len();
    let behind = tokens[quantity.end.min(tokens.len())..]
        .iter()
        .any(|token| token.is_word());
    let note = inside
        && around > 0
        && quantity.unit.is_none()
        && !quantity.marked
        && (digits == 1 || behind && digits == 2);
    if around > MOST_WORDS || quantity.start > 2 || linked || named || note {
        return None;
    }
    let parenthesised = quantity.start == 1
        && passage.is_mark(0, '(')
        && mark_behind(')')
        && tokens[quantity.end + 1..]
            .iter()
            .all(|token| token.shape == Shape::Mark);
    // "(+4.0 %)" has a sign of its own.
    let signed = matches!(passage.raw(quantity.start), "+" | "-" | "–" | "−");
    if parenthesised && !signed {
        quantity.value = quantity.value.negated();
    }
    // "340 (-2.1 %)"
    let inner = quantity.end + 1;
    let signed = matches!(passage.raw(inner), "+" | "-" | "–" | "−");
    let share = passage
        .is_mark(quantity.end, '(')
        .then(|| quantity_at(passage, inner + usize::from(signed), inner, habit))
        .flatten()
        .filter(|share| share.unit == Some(Unit::PERCENT) && quantity.unit != share.unit);
    Some(std::iter::once(quantity).chain(share).collect())
}
