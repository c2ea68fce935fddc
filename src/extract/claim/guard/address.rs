//! Numbers of houses and post codes.

use crate::document::Shape;
use crate::extract::claim::number::Writing;
use crate::extract::claim::part::is_plural;
use crate::extract::claim::quantity::Quantity;
use crate::extract::passage::Passage;
use crate::lexicon::words::{Tags, WordList, word_list};

/// "12 High Street", "221B Baker Street": a house; "1105 AZ Amsterdam": a post code.
pub(super) fn is_address(passage: &Passage<'_>, quantity: &Quantity) -> bool {
    const WAYS: &WordList = word_list![
        "street",
        "st",
        "road",
        "rd",
        "avenue",
        "ave",
        "lane",
        "drive",
        "square",
        "boulevard",
        "blvd",
        "floor",
        "court",
        "quay",
        "terrace",
        "dr",
        "way",
        "plaza",
        "parkway",
        "highway",
        "crescent",
        "close",
        "gardens",
        "grove",
        "mews",
        "walk",
        "embankment",
        "wharf",
    ];
    let plain =
        quantity.unit.is_none() && quantity.value.is_whole() && quantity.writing == Writing::Digits;
    let capitals = (quantity.end..quantity.end + 4)
        .take_while(|at| {
            passage
                .tokens
                .get(*at)
                .is_some_and(|token| token.is_capital())
        })
        .count();
    // "1270 Avenue of the Americas"
    let named = passage.is_any(quantity.end, word_list!["avenue", "boulevard"])
        && passage.is(quantity.end + 1, "of")
        && passage.tokens[quantity.end].is_capital();
    let way = named || capitals >= 2 && passage.is_any(quantity.end + capitals - 1, WAYS);
    // "1200 PR Reviews" and "1200 个 PR Review" count.
    let start = quantity.start;
    let set_off = start == 0 || passage.tokens[start - 1].shape == Shape::Mark;
    let post = capitals >= 2
        && set_off
        && quantity.end == quantity.number_end
        && !is_plural(passage.raw(quantity.end + 1))
        && (4..=6).contains(&passage.raw(quantity.number_start).len())
        && !quantity.marked
        && passage.raw(quantity.end).len() == 2
        && passage.tokens[quantity.end].shape == Shape::Upper;
    plain && (way || post || is_post_code(passage, quantity.number_start, quantity.end))
        || plain
            && passage.is_mark(quantity.end, ',')
            && is_post_code(passage, quantity.end + 1, quantity.end + 2)
}

/// Whether the token `at`, behind a comma, is a post code before the name of its town: "Salt Quay 42, 12915 Alvik, Norway".
fn is_post_code(passage: &Passage<'_>, at: usize, town: usize) -> bool {
    let digits = |at: usize| {
        let raw = passage.raw(at);
        !raw.is_empty() && raw.bytes().all(|byte| byte.is_ascii_digit())
    };
    let named = passage
        .tokens
        .get(town)
        .is_some_and(|town| town.shape == Shape::Title && town.spaced);
    at >= 2
        && passage.is_mark(at - 1, ',')
        && digits(at)
        && (4..=6).contains(&passage.raw(at).len())
        // The house before the comma, or the way it stands in; "1200 Oslo, 1500 Bergen" counts.
        && (at >= 3 && digits(at - 2) && passage.tokens[at - 3].is_word() && !passage.tags(at - 3).has(Tags::PREPOSITION)
            || passage.raw(at).len() > 4 && passage.tokens[at - 2].is_capital())
        && named
        && (town + 1 == passage.tokens.len()
            || matches!(passage.raw(town + 1), "," | "." | ";" | ")"))
}
