//! What looks like a quantity and is none. Guard before grammar.
//!
//! | text | why not |
//! |---|---|
//! | `HMS Core 6`, `JTC 1` | part of a name |
//! | `IMT-2020`, `COVID-19` | glued to a name |
//! | `page 4`, `Scope 1 and 2`, `No. 5` | labels |
//! | `[1]`, `#123`, `@x2` | references |
//! | `501(c)(3)` | a clause of law |
//! | `one of`, `top five`, `24/7` | idioms |

use super::number::Writing;
use super::quantity::Quantity;
use crate::document::Shape;
use crate::extract::passage::Passage;
use crate::lexicon::words::Tags;
use crate::model::{Bound, Decimal, Unit};

/// Whether `quantity` is none; `from` is the first token of its sentence, `labelled` that the number before was a label.
pub(super) fn is_trap(
    passage: &Passage<'_>,
    quantity: &Quantity,
    from: usize,
    labelled: bool,
) -> bool {
    if quantity.vague {
        return false;
    }
    is_reference(passage, quantity)
        || is_glued_to_name(passage, quantity)
        || is_label(passage, quantity, from, labelled)
        || is_name_part(passage, quantity, from)
        || is_list_number(passage, quantity)
        || is_idiom(passage, quantity, from)
        || is_phone(passage, quantity)
}

/// Whether the number labels what stands before it; a further one joined to it labels too.
pub(super) fn is_label(
    passage: &Passage<'_>,
    quantity: &Quantity,
    from: usize,
    labelled: bool,
) -> bool {
    let at = quantity.number_start;
    if quantity.unit.is_some() || quantity.bound != Bound::Exact {
        return false;
    }
    if labelled
        && at > from
        && (passage.is_any(at - 1, &["and", "or", "to", "&"])
            || passage.is_mark(at - 1, ',')
            || passage.is_mark(at - 1, '-'))
    {
        return !counts_noun(passage, quantity);
    }
    let Some(mut before) = at.checked_sub(1).filter(|before| *before >= from) else {
        return false;
    };
    if (passage.is_mark(before, '.')
        || passage.is_mark(before, '#')
        || passage.is_mark(before, '-')
        || passage.is_mark(before, '°')
        || passage.is_mark(before, 'º'))
        && before > from
    {
        before -= 1;
    }
    let word = &passage.tokens[before];
    let named = word.tags.has(Tags::LABEL)
        || passage.is_any(
            before,
            &[
                "scopes",
                "phases",
                "levels",
                "versions",
                "tiers",
                "goals",
                "notes",
                "steps",
                "parts",
                "types",
                "categories",
            ],
        );
    if !named || before > from && passage.is(before - 1, "the") && counts_noun(passage, quantity) {
        return false;
    }
    // "no 5" and "part 3" label; "issues 30 statements" counts.
    let plural = passage.raw(before).ends_with('s') && word.shape == Shape::Lower;
    let no =
        passage.is(before, "no") && !(passage.is_mark(at - 1, '.') || word.shape == Shape::Title);
    !no && !(quantity.marked && quantity.value >= Decimal::whole(1000))
        && !(plural && counts_noun(passage, quantity))
}

/// Whether a small-letter noun follows that the number may count.
fn counts_noun(passage: &Passage<'_>, quantity: &Quantity) -> bool {
    let stops = Tags::PREPOSITION
        | Tags::CONJUNCTION
        | Tags::AUXILIARY
        | Tags::DETERMINER
        | Tags::PRONOUN
        | Tags::RELATIVE
        | Tags::ADVERB
        | Tags::FINITE;
    passage
        .tokens
        .get(quantity.end)
        .is_some_and(|token| token.shape == Shape::Lower && token.spaced && !token.tags.has(stops))
}

/// `[1]`, `#123`, `@2`, `/5/`, `501(c)(3)`, `KEP-1`, marks glued behind words.
fn is_reference(passage: &Passage<'_>, quantity: &Quantity) -> bool {
    let (start, end) = (quantity.number_start, quantity.number_end);
    let before = start.checked_sub(1);
    let mark_before = |mark: char| before.is_some_and(|before| passage.is_mark(before, mark));
    let glued = passage.is_glued(start);
    let bracketed = mark_before('[') && passage.is_mark(end, ']') && !quantity.marked;
    let tagged = glued
        && (mark_before('#')
            || mark_before('@')
            || mark_before('_')
            || mark_before('=')
            || mark_before('^')
            || mark_before('\\'));
    let path = glued
        && mark_before('/')
        && before.is_some_and(|before| {
            before > 0
                && passage.is_glued(before)
                && !matches!(passage.tokens[before - 1].shape, Shape::Number)
        });
    let law = passage.is_mark(end, '(')
        && passage.is_glued(end)
        && passage.raw(end + 1).len() == 1
        && passage.tokens[end + 1].is_word()
        && passage.is_mark(end + 2, ')');
    let superscript = glued
        && before.is_some_and(|before| {
            passage.tokens[before].is_word()
                || matches!(passage.tokens[before].shape, Shape::Number | Shape::Clitic)
        })
        && quantity
            .unit
            .is_none_or(|unit| unit.dimension() != crate::model::Dimension::Currency);
    let footnote = glued
        && before.is_some_and(|before| {
            before > 0
                && (passage.is_mark(before, ')')
                    || passage.is_mark(before, '.')
                    || passage.is_mark(before, ','))
                && passage.is_glued(before)
                && !matches!(passage.tokens[before - 1].shape, Shape::Number)
        });
    bracketed || tagged || path || law || superscript || footnote
}

/// `IMT-2020`, `COVID-19`, `12-abc9`, `3-D`.
fn is_glued_to_name(passage: &Passage<'_>, quantity: &Quantity) -> bool {
    let (start, end) = (quantity.number_start, quantity.number_end);
    let hyphen = |at: usize| passage.is_mark(at, '-') || passage.is_mark(at, '‑');
    let behind_name = start >= 2
        && hyphen(start - 1)
        && passage.is_glued(start)
        && passage.is_glued(start - 1)
        && (passage.tokens[start - 2].is_capital()
            || passage.tokens[start - 2].shape == Shape::Alnum
            || passage.tokens[start - 2].shape == Shape::Lower);
    let capital_behind = hyphen(end)
        && passage.is_glued(end)
        && passage.is_glued(end + 1)
        && quantity.unit.is_none()
        && passage.tokens.get(end + 1).is_some_and(|token| {
            matches!(token.shape, Shape::Upper | Shape::Alnum | Shape::Number)
                || token.is_capital() && passage.raw(end + 1).len() == 1
        });
    let lexical = quantity.writing == Writing::Words
        && quantity.unit.is_none()
        && hyphen(end)
        && passage.is_glued(end)
        && passage.is_glued(end + 1)
        && !matches!(
            passage.raw(end + 1),
            "member" | "person" | "page" | "part" | "nation" | "country"
        );
    let behind_word = quantity.writing == Writing::Words
        && start >= 1
        && hyphen(start - 1)
        && passage.is_glued(start);
    let dotted = passage.is_mark(end, '.')
        && passage.is_glued(end)
        && passage
            .tokens
            .get(end + 1)
            .is_some_and(|token| !token.spaced && token.shape != Shape::Mark);
    behind_name || capital_behind || lexical || behind_word || dotted
}

/// A plain number right behind a name and before no noun: "HMS Core 6", "openEuler 21.09".
fn is_name_part(passage: &Passage<'_>, quantity: &Quantity, from: usize) -> bool {
    let at = quantity.number_start;
    let Some(before) = at.checked_sub(1).filter(|before| *before >= from) else {
        return false;
    };
    if quantity.unit.is_some()
        || quantity.bound != Bound::Exact
        || quantity.value_max.is_some()
        || quantity.writing != Writing::Digits
    {
        return false;
    }
    let token = &passage.tokens[before];
    let function = Tags::PREPOSITION
        | Tags::DETERMINER
        | Tags::CONJUNCTION
        | Tags::PRONOUN
        | Tags::AUXILIARY
        | Tags::ADVERB
        | Tags::RELATIVE
        | Tags::ADJECTIVE
        | Tags::NUMBER
        | Tags::ORDINAL;
    let sentence_start = before == from && token.shape == Shape::Title;
    let named = (token.is_capital() || token.shape == Shape::Alnum)
        && !token.tags.has(function)
        && !(sentence_start && token.tags.has(Tags::VERB))
        && passage.tokens[at].spaced;
    if !named {
        return false;
    }
    let decimal = !quantity.value.is_whole();
    let grouped = quantity.marked && quantity.value >= Decimal::whole(1000);
    decimal || !grouped && !counts_noun(passage, quantity)
}

/// The number that opens a list item or heading: `1.`, `2)`, `3.1 Title`, `2831 - Title`.
fn is_list_number(passage: &Passage<'_>, quantity: &Quantity) -> bool {
    let end = quantity.number_end;
    if quantity.start > 1
        || quantity.number_start > 1
        || quantity.unit.is_some()
        || quantity.bound != Bound::Exact
    {
        return false;
    }
    let opened = quantity.number_start == 1 && passage.is_mark(0, '(');
    if quantity.number_start == 1 && !opened {
        return false;
    }
    let closed = passage.is_mark(end, ')')
        || passage.is_mark(end, '.') && end + 1 < passage.tokens.len()
        || passage.is_mark(end, ':') && !quantity.marked;
    let dashed =
        (passage.is_mark(end, '-') || passage.is_mark(end, '–') || passage.is_mark(end, '—'))
            && !passage.is_glued(end)
            && passage.tokens.len() > end + 1;
    let small = quantity.value < Decimal::whole(100);
    let title = passage.block.is_heading()
        && passage
            .tokens
            .get(end)
            .is_some_and(|token| token.is_capital())
        && small;
    closed && small || dashed && !quantity.marked || title
}

/// "one of", "top five", "24/7", "one another", "day one", "911".
fn is_idiom(passage: &Passage<'_>, quantity: &Quantity, from: usize) -> bool {
    let (start, end) = (quantity.number_start, quantity.number_end);
    let one = quantity.writing == Writing::Words
        && quantity.value == Decimal::whole(1)
        && quantity.value_max.is_none();
    let bare_one = one
        && quantity
            .unit
            .is_none_or(|unit| unit.dimension() == crate::model::Dimension::Time);
    let top = start > from && passage.is(start - 1, "top") && quantity.unit.is_none();
    let always = passage.is(start, "24") && passage.is_mark(end, '/') && passage.is(end + 1, "7")
        || passage.is(start, "7") && start >= 2 && passage.is(start - 2, "24");
    let rank_word = quantity.writing == Writing::Ordinal;
    let dated = quantity.unit.is_none()
        && quantity.writing == Writing::Digits
        && passage.is_mark(end, '/')
        && passage.is_glued(end)
        && passage
            .tokens
            .get(end + 1)
            .is_some_and(|token| token.shape == Shape::Number && !token.spaced);
    let clock = passage.is_any(end, &["am", "pm", "a.m.", "p.m.", "o'clock"]) && !quantity.marked;
    let resolution = passage.raw(start).eq_ignore_ascii_case("4k")
        || passage.raw(start).eq_ignore_ascii_case("8k")
            && passage.is_any(
                end,
                &[
                    "video",
                    "uhd",
                    "resolution",
                    "tv",
                    "display",
                    "displays",
                    "content",
                ],
            );
    let form = matches!(passage.raw(start), "10")
        && passage.raw(end) == "-"
        && passage.is_any(end + 1, &["k", "q"]);
    let fifty = passage.is(start, "50") && passage.is_mark(end, '/') && passage.is(end + 1, "50");
    bare_one
        || top
        || always
        || rank_word
        || dated
        || clock
        || resolution
        || form
        || fifty
        || quantity.unit == Some(Unit::RANK)
}

/// Groups of digits in a row: telephone numbers, card numbers.
fn is_phone(passage: &Passage<'_>, quantity: &Quantity) -> bool {
    let plain = |at: usize| {
        passage.tokens.get(at).is_some_and(|token| {
            token.shape == Shape::Number
                && passage.raw(at).bytes().all(|byte| byte.is_ascii_digit())
        })
    };
    let hyphen = |at: usize| {
        passage.is_mark(at, '-') || passage.is_mark(at, '.') || passage.is_mark(at, ')')
    };
    let (start, end) = (quantity.number_start, quantity.number_end);
    let chained_behind = hyphen(end)
        && passage.is_glued(end)
        && plain(end + 1)
        && passage.raw(end + 1).len() >= 3
        && quantity.value_max.is_none()
        && passage.raw(end) != "–";
    let chained_before = start >= 2
        && hyphen(start - 1)
        && plain(start - 2)
        && passage.raw(start).len() >= 3
        && !quantity.marked
        && quantity.value_max.is_none();
    let row = plain(end)
        && plain(start)
        && quantity.unit.is_none()
        && passage.raw(end).len() >= 3
        && passage.tokens[end].spaced
        && passage.raw(start).len() >= 2
        && !quantity.marked
        && start + 1 == end
        && (start > 0
            && (plain(start - 1)
                || passage.is_mark(start - 1, '+')
                || passage.is_mark(start - 1, ')'))
            || plain(end + 1));
    let long = plain(start) && passage.raw(start).len() >= 9 && quantity.unit.is_none();
    let international = start > 0 && passage.is_mark(start - 1, '+') && plain(end);
    chained_behind || chained_before || row || long || international
}
