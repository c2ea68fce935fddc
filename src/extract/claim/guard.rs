//! What looks like a quantity and is none. Guard before grammar.
//!
//! | text | why not |
//! |---|---|
//! | `HMS Core 6`, `JTC 1` | part of a name |
//! | `IMT-2020`, `COVID-19` | glued to a name |
//! | `page 4`, `Scope 1 and 2`, `No. 5` | labels |
//! | `[1]`, `#123`, `2014/95/EU` | references |
//! | `501(c)(3)` | a clause of law |
//! | `LLaMA 70B` | the size of a model |
//! | `per 1,000 births` | the base of a rate |
//! | `one of`, `top five`, `24/7` | idioms |

mod address;
mod identifier;
mod idiom;
mod model;
mod name;
mod reference;
#[cfg(test)]
mod tests;
mod year;

use super::chinese;
use super::number::Writing;
use super::quantity::Quantity;
use crate::document::Shape;
use crate::extract::passage::Passage;
use crate::lexicon::verbs::{self, Form};
use crate::lexicon::words::{Tags, word_list};
use crate::model::{Bound, Decimal};
pub(super) use identifier::LABELS;

/// Where a quantity stands.
#[derive(Clone, Copy)]
pub(super) struct Place {
    /// First token of its sentence.
    pub(super) from: usize,
    /// Whether the number before was a label.
    pub(super) labelled: bool,
}

/// Whether `quantity` is none.
pub(super) fn is_trap(passage: &Passage<'_>, quantity: &Quantity, place: Place) -> bool {
    if quantity.vague {
        return idiom::is_scale(passage, quantity, place.from);
    }
    if chinese::is_label(passage, quantity, place.from) {
        return true;
    }
    // "28000 个 PR Review 评论": what a counter stands behind is no part of a name.
    if chinese::is_counted(passage, quantity) {
        return idiom::is_idiom(passage, quantity, place.from);
    }
    reference::is_reference(passage, quantity)
        || identifier::is_phone(passage, quantity)
        || identifier::is_identifier(passage, quantity, place.from)
        || reference::is_list_number(passage, quantity)
        || year::is_year(passage, quantity)
        || year::is_told_year(passage, quantity)
        || year::is_page(passage, quantity, place.from)
        || name::is_glued(passage, quantity)
        || is_label(passage, quantity, place)
        || name::is_part(passage, quantity, place.from)
        || name::is_index(passage, quantity)
        || name::is_title(passage, quantity, place.from)
        || name::is_named(passage, quantity, place.from)
        || name::opens_firm(passage, quantity)
        || name::is_release(passage, quantity)
        || name::is_width(passage, quantity)
        || name::is_beginners(passage, quantity, place.from)
        || name::is_inside(passage, quantity, place.from)
        || name::is_version(passage, quantity)
        || model::is_size(passage, quantity, place.from)
        || address::is_address(passage, quantity)
        || is_base(passage, quantity, place.from)
        || idiom::is_age(passage, quantity, place.from)
        || idiom::is_idiom(passage, quantity, place.from)
}

/// Whether the number labels what stands before it; a further one joined to it labels too.
pub(super) fn is_label(passage: &Passage<'_>, quantity: &Quantity, place: Place) -> bool {
    let at = quantity.number_start;
    // "grade 4 or above" labels; "more than 4 grades" counts.
    let bounded = quantity.bound != Bound::Exact && quantity.start < quantity.number_start;
    if quantity.unit.is_some() || bounded {
        return false;
    }
    let Some(mut before) = at.checked_sub(1).filter(|before| *before >= place.from) else {
        return false;
    };
    // "Scope 1 and 2 emissions", "page 7 of 52"; in "Table 3, 12 members" the comma parts.
    let joined = joins(passage, before);
    if place.labelled && (joined || passage.is_mark(before, ',')) {
        return joined || !counts_noun(passage, quantity);
    }
    let separated = ['.', '#', '-', '°', 'º']
        .iter()
        .any(|mark| passage.is_mark(before, *mark));
    if separated && before > place.from {
        before -= 1;
    }
    let word = &passage.tokens[before];
    let plurals = word_list![
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
        "halls",
    ];
    if !word.tags.has(Tags::LABEL) && !passage.is_any(before, plurals) {
        return false;
    }
    // "will issue 6 PRs": what is done labels nothing.
    let modal = word_list![
        "will", "would", "can", "could", "may", "might", "must", "should", "we", "they"
    ];
    let done = before > place.from
        && word.shape == Shape::Lower
        && passage.is_any(before - 1, modal)
        && passage
            .tokens
            .get(quantity.end)
            .is_some_and(|next| next.is_word());
    if done {
        return false;
    }
    let definite = before > place.from && passage.is(before - 1, "the");
    // "the tier 1 ratio" has one of them; "the part 4 crews played" counts.
    let one = quantity.value == Decimal::whole(1);
    if definite && counts_noun(passage, quantity) && !one {
        return false;
    }
    // "no 5" and "part 3" label; "issues 30 statements" counts, and so does "line 1,200".
    let plural = passage.raw(before).ends_with('s') && word.shape == Shape::Lower;
    let no =
        passage.is(before, "no") && !(passage.is_mark(at - 1, '.') || word.shape == Shape::Title);
    let large = quantity.marked
        && quantity.value >= Decimal::whole(1000)
        && passage.tokens[at].shape == Shape::Number;
    !(no || large || plural && counts_noun(passage, quantity))
}

/// Whether the word or mark at token `at` joins a further number to a label: "Scope 1 and 2", "pages 4-7".
pub(super) fn joins(passage: &Passage<'_>, at: usize) -> bool {
    passage.is_any(at, word_list!["and", "or", "to", "&", "-", "–", "of"])
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
    // "Class 2 applies to", "Stage 3 covers the"
    let object = quantity.end + 1;
    let form = verbs::form(passage.raw(quantity.end));
    let acts = matches!(form, Some(Form::Third | Form::Past | Form::Participle))
        && (passage.is(object, "to")
            || passage
                .tags(object)
                .has(Tags::DETERMINER | Tags::PREPOSITION)
                && !passage.is(object, "of"));
    passage.tokens.get(quantity.end).is_some_and(|token| {
        token.shape == Shape::Lower && token.spaced && !token.tags.has(stops) && !acts
    })
}

/// The base of a rate: the 1,000 of "per 1,000 births", the 5 of "every 5 seconds" stays a time.
fn is_base(passage: &Passage<'_>, quantity: &Quantity, from: usize) -> bool {
    let Some(before) = quantity
        .start
        .checked_sub(1)
        .filter(|before| *before >= from)
    else {
        return false;
    };
    let every = passage.is(before, "every") && quantity.writing == Writing::Digits;
    passage.is(before, "per") || every && (quantity.unit.is_none() || quantity.is_money())
}
