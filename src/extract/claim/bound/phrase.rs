//! The phrases that bound a number, and where they are looked up.

use std::sync::LazyLock;

use crate::extract::passage::Passage;
use crate::lexicon::words::{WordList, WordMap, word_list};
use crate::model::Bound;

pub(super) type Phrases = WordMap<Vec<(&'static str, Bound)>>;

/// The phrases of `list` by the token that `key` tells of each, in their order.
fn by_token(list: &'static [(&str, Bound)], key: fn(&'static str) -> &'static str) -> Phrases {
    let mut phrases = Phrases::default();
    for (words, bound) in list {
        phrases.update(key(words), |phrases| phrases.push((words, *bound)));
    }
    phrases
}

/// The phrases of `phrases` that have token `at` for their key.
pub(super) fn phrases_at(
    phrases: &'static Phrases,
    passage: &Passage<'_>,
    at: usize,
) -> &'static [(&'static str, Bound)] {
    phrases.get(passage.raw(at)).map_or(&[], Vec::as_slice)
}

/// The phrases before a number by their last token; a stop is a token of its own.
pub(super) static ENDING: LazyLock<Phrases> = LazyLock::new(|| {
    by_token(BEFORE, |words| match words.ends_with('.') {
        true => ".",
        false => words.rsplit(' ').next().unwrap_or(words),
    })
});

/// The phrases behind a number by their first token.
pub(super) static OPENING: LazyLock<Phrases> =
    LazyLock::new(|| by_token(BEHIND, |words| words.split(' ').next().unwrap_or(words)));

/// Words before a number, longest first among those that end alike.
const BEFORE: &[(&str, Bound)] = &[
    ("perhaps", Bound::Approx),
    ("at a minimum of", Bound::AtLeast),
    ("at a maximum of", Bound::AtMost),
    ("a minimum of", Bound::AtLeast),
    ("minimum of", Bound::AtLeast),
    ("at a minimum", Bound::AtLeast),
    ("a maximum of", Bound::AtMost),
    ("maximum of", Bound::AtMost),
    ("a total of more than", Bound::MoreThan),
    ("a total of over", Bound::MoreThan),
    ("greater than or equal to", Bound::AtLeast),
    ("greater or equal than", Bound::AtLeast),
    ("bigger or equal than", Bound::AtLeast),
    ("more than or equal to", Bound::AtLeast),
    ("at least or equal to", Bound::AtLeast),
    ("equal to or greater than", Bound::AtLeast),
    ("less than or equal to", Bound::AtMost),
    ("smaller or equal than", Bound::AtMost),
    ("less or equal than", Bound::AtMost),
    ("fewer than or equal to", Bound::AtMost),
    ("equal to or less than", Bound::AtMost),
    ("not - to - exceed", Bound::AtMost),
    ("not to exceed", Bound::AtMost),
    ("not more than", Bound::AtMost),
    ("no more than", Bound::AtMost),
    ("not less than", Bound::AtLeast),
    ("no less than", Bound::AtLeast),
    ("not fewer than", Bound::AtLeast),
    ("no fewer than", Bound::AtLeast),
    ("not lower than", Bound::AtLeast),
    ("no later than", Bound::AtMost),
    ("no greater than", Bound::AtMost),
    ("not greater than", Bound::AtMost),
    ("not over", Bound::AtMost),
    ("more than", Bound::MoreThan),
    ("greater than", Bound::MoreThan),
    ("higher than", Bound::MoreThan),
    ("larger than", Bound::MoreThan),
    ("bigger than", Bound::MoreThan),
    ("longer than", Bound::MoreThan),
    ("older than", Bound::MoreThan),
    ("in excess of", Bound::MoreThan),
    ("upwards of", Bound::MoreThan),
    ("upward of", Bound::MoreThan),
    ("north of", Bound::MoreThan),
    ("less than", Bound::LessThan),
    ("fewer than", Bound::LessThan),
    ("lower than", Bound::LessThan),
    ("smaller than", Bound::LessThan),
    ("shorter than", Bound::LessThan),
    ("younger than", Bound::LessThan),
    ("at least", Bound::AtLeast),
    ("as little as", Bound::AtLeast),
    ("as few as", Bound::AtLeast),
    ("as low as", Bound::AtLeast),
    ("at most", Bound::AtMost),
    ("up to", Bound::AtMost),
    ("as many as", Bound::AtMost),
    ("as much as", Bound::AtMost),
    ("as high as", Bound::AtMost),
    ("close to", Bound::Nearly),
    ("just short of", Bound::Nearly),
    ("in the region of", Bound::Approx),
    ("in the order of", Bound::Approx),
    ("on the order of", Bound::Approx),
    ("an estimated", Bound::Approx),
    ("an average of about", Bound::Approx),
    ("well over", Bound::MoreThan),
    ("just over", Bound::MoreThan),
    ("just under", Bound::LessThan),
    ("over", Bound::MoreThan),
    ("above", Bound::MoreThan),
    ("beyond", Bound::MoreThan),
    ("under", Bound::LessThan),
    ("below", Bound::LessThan),
    ("nearly", Bound::Nearly),
    ("almost", Bound::Nearly),
    ("virtually", Bound::Nearly),
    ("approaching", Bound::Nearly),
    ("nearing", Bound::Nearly),
    ("about", Bound::Approx),
    ("around", Bound::Approx),
    ("approximately", Bound::Approx),
    ("approx.", Bound::Approx),
    ("approx", Bound::Approx),
    ("roughly", Bound::Approx),
    ("circa", Bound::Approx),
    ("ca.", Bound::Approx),
    ("c.", Bound::Approx),
    ("some", Bound::Approx),
    ("estimated", Bound::Approx),
    ("minimum", Bound::AtLeast),
    ("maximum", Bound::AtMost),
    ("~", Bound::Approx),
    ("≈", Bound::Approx),
    ("≥", Bound::AtLeast),
    ("> =", Bound::AtLeast),
    ("= >", Bound::AtLeast),
    ("≤", Bound::AtMost),
    ("< =", Bound::AtMost),
    (">", Bound::MoreThan),
    ("<", Bound::LessThan),
];

/// Verbs that bound the number behind them and stay the verb of their clause.
pub(super) const VERBS: &WordList = word_list![
    "exceed",
    "exceeds",
    "exceeded",
    "exceeding",
    "surpass",
    "surpasses",
    "surpassed",
    "surpassing",
    "top",
    "topped",
    "topping",
];

/// Words behind a number and its unit.
const BEHIND: &[(&str, Bound)] = &[
    ("or more", Bound::AtLeast),
    ("or above", Bound::AtLeast),
    ("or over", Bound::AtLeast),
    ("or higher", Bound::AtLeast),
    ("or greater", Bound::AtLeast),
    ("or older", Bound::AtLeast),
    ("and older", Bound::AtLeast),
    ("or longer", Bound::AtLeast),
    ("or larger", Bound::AtLeast),
    ("or better", Bound::AtLeast),
    ("or younger", Bound::AtMost),
    ("and younger", Bound::AtMost),
    ("or smaller", Bound::AtMost),
    ("or shorter", Bound::AtMost),
    ("and above", Bound::AtLeast),
    ("and over", Bound::AtLeast),
    ("and up", Bound::AtLeast),
    ("or less", Bound::AtMost),
    ("or fewer", Bound::AtMost),
    ("or under", Bound::AtMost),
    ("or lower", Bound::AtMost),
    ("or below", Bound::AtMost),
    ("or so", Bound::Approx),
    ("at least", Bound::AtLeast),
    ("at most", Bound::AtMost),
];
