//! References and list numbers.

use crate::document::Shape;
use crate::extract::claim::part::is_plural;
use crate::extract::claim::quantity::Quantity;
use crate::extract::passage::Passage;
use crate::lexicon::words::{Tags, WordList, word_list};
use crate::model::{Bound, Decimal};

/// "GRI 2-28, 2-29 and 3-1": whether the numbers of the tokens `start` to `end` name a disclosure of that standard.
fn is_disclosure(passage: &Passage<'_>, start: usize, end: usize) -> bool {
    const MOST: usize = 8;
    const STEP: usize = 4;
    let mut at = start;
    for _ in 0..MOST {
        let Some(before) = at.checked_sub(1) else {
            return false;
        };
        if passage.is(before, "gri") {
            return true;
        }
        // "GRI 2-28 and 3-5 boats"
        if passage
            .tokens
            .get(end)
            .is_some_and(|next| next.shape == Shape::Lower)
            && is_plural(passage.raw(end))
        {
            return false;
        }
        let joined = passage.is_any(before, word_list![",", "and", "to"]);
        let pair = before >= STEP && passage.is_mark(before - 2, '-');
        if !(joined && pair) {
            return false;
        }
        at = before - STEP + 1;
    }
    false
}

/// `[1]`, `#123`, `@2`, `/5/`, `501(c)(3)`, `2014/95/EU`, marks glued behind words.
pub(super) fn is_reference(passage: &Passage<'_>, quantity: &Quantity) -> bool {
    let (start, end) = (quantity.number_start, quantity.number_end);
    let before = start.checked_sub(1);
    let mark_before = |marks: &[char]| {
        before.is_some_and(|before| marks.iter().any(|mark| passage.is_mark(before, *mark)))
    };
    let shape_before = |back: usize| start.checked_sub(back).map(|at| passage.tokens[at].shape);
    let glued = passage.is_glued(start);
    let bracketed = mark_before(&['[']) && passage.is_mark(end, ']') && !quantity.marked;
    let tagged = glued && mark_before(&['#', '@', '_', '=', '^', '\\', '%', '&'])
        // "C++11"
        || glued && mark_before(&['+']) && start >= 2 && passage.is_glued(start - 1)
            && (passage.is_mark(start - 2, '+') || passage.tokens[start - 2].is_word());
    let path = glued
        && mark_before(&['/'])
        && start >= 2
        && passage.is_glued(start - 1)
        && (shape_before(2) != Some(Shape::Number)
            || passage.raw(start - 2).starts_with('0')
            || passage.is_mark(start.saturating_sub(3), '/') && passage.is_glued(start - 2)
            || slashed_name(passage, end));
    // "[GRI 2-3]": a range right behind letters, in brackets.
    let clause = quantity.unit.is_none()
        && quantity.value_max.is_some()
        && start >= 2
        && (passage.is_mark(end, ']') && passage.tokens[start - 1].shape == Shape::Upper
            || is_disclosure(passage, start, end));
    // "qt:4"
    let keyed = glued
        && mark_before(&[':'])
        && start >= 2
        && passage.is_glued(start - 1)
        && (passage.tokens[start - 2].is_word() || passage.tokens[start - 2].shape == Shape::Alnum);
    // "execve(2)", "(1) Reduce the load"
    let closed = mark_before(&['('])
        && passage.is_mark(end, ')')
        && quantity.unit.is_none()
        && !quantity.marked;
    let manual = closed
        && passage.raw(start).len() == 1
        && start >= 2
        && passage.is_glued(start - 1)
        && passage.tokens[start - 2].shape != Shape::Mark;
    let opens = start < 2
        || passage.is_any(start - 2, word_list![":", ".", ";", ",", "and", "or"])
            && passage.tokens[start - 1].spaced
        || start > 2 && follows_number(passage, start);
    let listed = closed
        && opens
        && passage.raw(start).len() <= 2
        && passage
            .tokens
            .get(end + 1)
            .is_some_and(|next| next.is_word());
    // "R. Q. Hale (3)", "Tide Partners, LLC (2)": the mark of a note behind a name.
    let person = || {
        start >= 4
            && passage.is_mark(start - 3, '.')
            && passage.raw(start - 4).len() == 1
            && passage.tokens[start - 4].is_capital()
            && passage.tokens[start - 2].shape == Shape::Title
    };
    let noted = closed
        && passage.raw(start).len() == 1
        && start >= 2
        && (passage.tags(start - 2).has(Tags::LEGAL) || person());
    // "Tide Property Fund (1)": which of several of one name.
    const NUMBERED: &WordList = word_list![
        "fund",
        "trust",
        "reit",
        "plant",
        "company",
        "series",
        "tower",
        "complex",
        "station",
        "project",
        "area",
        "portfolio",
        "facility",
        "programme",
        "program",
        "scheme",
        "partnership",
        "sukuk",
        "bond",
    ];
    let numbered = closed
        && passage.raw(start).len() <= 2
        && start >= 2
        && (passage.tags(start - 2).has(Tags::LABEL)
            || passage.tokens[start - 2].is_capital() && passage.is_any(start - 2, NUMBERED));
    let law = passage.is_mark(end, '(')
        && passage.is_glued(end)
        && passage.raw(end + 1).len() == 1
        && passage.tokens[end + 1].is_word()
        && passage.is_mark(end + 2, ')');
    let subclause = glued
        && mark_before(&['('])
        && passage.is_glued(start - 1)
        && start >= 2
        && passage.is_mark(start - 2, ')');
    let behind_word = before.is_some_and(|before| {
        passage.tokens[before].is_word()
            || matches!(passage.tokens[before].shape, Shape::Number | Shape::Clitic)
    });
    let superscript = glued && behind_word && !quantity.is_money();
    let footnote = glued
        && mark_before(&[')', '.', ',', '”', '"'])
        && start >= 2
        && passage.is_glued(start - 1)
        && shape_before(2) != Some(Shape::Number);
    bracketed
        || subclause
        || tagged
        || path
        || clause
        || keyed
        || manual
        || listed
        || noted
        || numbered
        || law
        || superscript
        || footnote
        || quantity.unit.is_none() && slashed_name(passage, end)
}

/// Whether the number before that at token `start` stands in parentheses before it as well: "(3) a leak (4) a crash".
fn follows_number(passage: &Passage<'_>, start: usize) -> bool {
    const FAR: usize = 60;
    let number = |at: usize| passage.raw(at).parse::<u32>().ok();
    let own = number(start);
    let closed = |at: usize| passage.is_mark(at - 1, '(') && passage.is_mark(at + 1, ')');
    (start.saturating_sub(FAR).max(1)..start - 1)
        .any(|at| closed(at) && number(at).is_some_and(|before| Some(before + 1) == own))
}

/// Whether a slash and a name in capitals follow: `95/EU`.
fn slashed_name(passage: &Passage<'_>, at: usize) -> bool {
    passage.is_mark(at, '/')
        && passage.is_glued(at)
        && passage.is_glued(at + 1)
        && passage
            .tokens
            .get(at + 1)
            .is_some_and(|token| token.shape == Shape::Upper)
}

/// The number that opens a list item, heading or footnote: `1.`, `2)`, `3.1 Title`, `2831 - Title`, `4  See page 67`.
pub(super) fn is_list_number(passage: &Passage<'_>, quantity: &Quantity) -> bool {
    let end = quantity.number_end;
    let breaks = passage.tokens[quantity.number_start].breaks;
    if !breaks && (quantity.start > 1 || quantity.number_start > 1)
        || quantity.unit.is_some()
        || quantity.bound != Bound::Exact
        || !breaks && quantity.number_start == 1 && !passage.is_mark(0, '(')
    {
        return false;
    }
    let next = passage.tokens.get(end);
    let capital = next.is_some_and(|token| token.is_capital() || token.shape == Shape::Cjk);
    let closed = passage.is_mark(end, ')')
        || passage.is_mark(end, '.') && next.is_some() && end + 1 < passage.tokens.len()
        || passage.is_mark(end, ':') && !quantity.marked;
    let dashed = ['-', '–', '—']
        .iter()
        .any(|mark| passage.is_mark(end, *mark))
        && !passage.is_glued(end)
        && passage.tokens.len() > end + 1;
    let small = quantity.value < Decimal::whole(100);
    let section = quantity.marked && !quantity.value.is_whole() && !quantity.is_money();
    let title = passage.block.is_heading() && capital && small;
    // "3 Jafino, B. (2020)": a note that opens with an author.
    let cited = next.is_some_and(|token| token.shape == Shape::Title && token.spaced)
        && passage.is_mark(end + 1, ',')
        && !is_plural(passage.raw(end))
        && quantity.number_start == 0
        && !quantity.marked;
    // "2 Excluding loans to governments.": a footnote opens a paragraph of its own.
    let stopped = passage
        .tokens
        .last()
        .is_some_and(|last| last.span.of(&passage.document.text) == ".");
    let opening = Tags::DETERMINER | Tags::PREPOSITION | Tags::PRONOUN | Tags::CONJUNCTION;
    let footnote = next.is_some_and(|token| {
        let describes = passage.raw(end).ends_with("ing") || passage.raw(end).ends_with("ed");
        token.shape == Shape::Title && token.spaced && (token.tags.has(opening) || describes)
    }) && stopped
        && quantity.number_start == 0
        && passage.raw(0).len() <= 2;
    // A footnote's or section's number stands apart from its words.
    let apart = next.is_some_and(|token| {
        let gap = &passage.document.text[passage.tokens[end - 1].span.end()..token.span.start()];
        capital && (gap.len() >= 2 && gap.bytes().all(|byte| byte == b' ') || gap.contains('\t'))
    });
    if breaks {
        return apart && small;
    }
    closed && small
        || dashed && !quantity.marked
        || title
        || cited
        || apart && small && (!quantity.marked || section)
        || footnote
}
