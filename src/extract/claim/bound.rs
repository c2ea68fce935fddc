//! Bounds: the words around a number that say how it bounds the quantity.

use crate::extract::passage::Passage;
use crate::lexicon::words::Tags;
use crate::model::Bound;

/// Words before a number, longest first among those that end alike.
const BEFORE: &[(&str, Bound)] = &[
    ("at a minimum of", Bound::AtLeast),
    ("at a maximum of", Bound::AtMost),
    ("a minimum of", Bound::AtLeast),
    ("minimum of", Bound::AtLeast),
    ("at a minimum", Bound::AtLeast),
    ("a maximum of", Bound::AtMost),
    ("maximum of", Bound::AtMost),
    ("a total of more than", Bound::MoreThan),
    ("a total of over", Bound::MoreThan),
    ("not more than", Bound::AtMost),
    ("no more than", Bound::AtMost),
    ("not less than", Bound::AtLeast),
    ("no less than", Bound::AtLeast),
    ("not fewer than", Bound::AtLeast),
    ("no fewer than", Bound::AtLeast),
    ("not lower than", Bound::AtLeast),
    ("no later than", Bound::AtMost),
    ("not to exceed", Bound::AtMost),
    ("not exceeding", Bound::AtMost),
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
    ("exceeding", Bound::MoreThan),
    ("exceeds", Bound::MoreThan),
    ("exceeded", Bound::MoreThan),
    ("exceed", Bound::MoreThan),
    ("surpassing", Bound::MoreThan),
    ("surpassed", Bound::MoreThan),
    ("topping", Bound::MoreThan),
    ("topped", Bound::MoreThan),
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
    ("≤", Bound::AtMost),
    ("< =", Bound::AtMost),
    (">", Bound::MoreThan),
    ("<", Bound::LessThan),
];

/// Words behind a number and its unit.
const BEHIND: &[(&str, Bound)] = &[
    ("or more", Bound::AtLeast),
    ("or above", Bound::AtLeast),
    ("or over", Bound::AtLeast),
    ("or higher", Bound::AtLeast),
    ("or greater", Bound::AtLeast),
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

/// The bound that ends right before token `at`, and its first token; nothing before `from` is looked at.
pub(super) fn bound_before(
    passage: &Passage<'_>,
    at: usize,
    from: usize,
) -> Option<(Bound, usize)> {
    let mut end = at;
    while end > from
        && passage.is_any(end - 1, &["a", "an", "just", "the", "another"])
        && end > from + 1
    {
        let longer = ends_with(passage, end, from, "just over")
            || ends_with(passage, end, from, "just under");
        if longer {
            break;
        }
        end -= 1;
    }
    [at, end].into_iter().find_map(|end| {
        let (words, bound) = BEFORE
            .iter()
            .find(|(words, _)| ends_with(passage, end, from, words))?;
        let start = end
            - words.split(' ').count()
            - usize::from(*words == "approx." || *words == "ca." || *words == "c.");
        holds(passage, words, start, from, at).then_some((*bound, start))
    })
}

/// Whether the words are a bound here: "over" a time span and "up to" behind a growth verb are none.
fn holds(passage: &Passage<'_>, words: &str, start: usize, from: usize, number: usize) -> bool {
    let before = start.checked_sub(1).filter(|before| *before >= from);
    let tags_before = before.map_or(Tags::NONE, |before| passage.tags(before));
    match words {
        "over" | "under" | "above" | "below" | "around" | "about" => {
            let span_of_time = (number..number + 4).any(|at| passage.tags(at).has(Tags::PERIOD))
                && words == "over";
            let verb_like = tags_before.has(Tags::VERB)
                || tags_before.has(Tags::PREPOSITION)
                || tags_before.has(Tags::AUXILIARY);
            !(span_of_time && before.is_some() && !verb_like)
        }
        "up to" => {
            !tags_before.has(Tags::UP) && !before.is_some_and(|before| passage.is(before, "adds"))
        }
        "some" => passage.tokens[number].shape == crate::document::Shape::Number,
        ">" | "<" => before
            .is_none_or(|before| !passage.is_mark(before, '-') && !passage.is_mark(before, '<')),
        _ => true,
    }
}

fn ends_with(passage: &Passage<'_>, end: usize, from: usize, words: &str) -> bool {
    // A stop is a token of its own: `approx.` is two.
    let stop = usize::from(words.ends_with('.'));
    if stop == 1 && !(end > from && passage.is_mark(end - 1, '.')) {
        return false;
    }
    let words = words.trim_end_matches('.');
    let count = words.split(' ').count();
    let end = end - stop;
    end >= from + count
        && words
            .split(' ')
            .enumerate()
            .all(|(nth, word)| passage.is(end - count + nth, word))
}

/// The bound that starts at token `at` behind a number, and the token behind it.
pub(super) fn bound_behind(passage: &Passage<'_>, at: usize) -> Option<(Bound, usize)> {
    if passage.is_mark(at, '+')
        && passage.is_glued(at)
        && !passage
            .tokens
            .get(at + 1)
            .is_some_and(|next| !next.spaced && next.shape == crate::document::Shape::Number)
    {
        return Some((Bound::MoreThan, at + 1));
    }
    if passage.is(at, "plus")
        && !passage
            .tokens
            .get(at + 1)
            .is_some_and(|next| next.tags.has(Tags::DETERMINER))
        && passage.tags(at + 1) == Tags::NONE
    {
        return passage.is_glued(at).then_some((Bound::MoreThan, at + 1));
    }
    let (words, bound) = BEHIND.iter().find(|(words, _)| {
        words
            .split(' ')
            .enumerate()
            .all(|(nth, word)| passage.is(at + nth, word))
    })?;
    let end = at + words.split(' ').count();
    // "or more than" and "at least 20" begin another number.
    let goes_on = passage.is(end, "than")
        || passage
            .tokens
            .get(end)
            .is_some_and(|next| next.shape == crate::document::Shape::Number);
    (!goes_on).then_some((*bound, end))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::document::Shape;
    use crate::extract::passage::Buffers;
    use crate::read::{Format, read};

    #[track_caller]
    fn check(text: &str, expect: Option<Bound>) {
        let document = read(text.to_owned(), Format::PlainText);
        let mut buffers = Buffers::default();
        let passage = buffers.passage(&document, 0);
        let at = passage
            .tokens
            .iter()
            .position(|token| token.shape == Shape::Number)
            .unwrap();
        assert_eq!(
            bound_before(&passage, at, 0).map(|(bound, _)| bound),
            expect,
            "{text}"
        );
    }

    #[test]
    fn reads_bounds_with_their_polarity() {
        check("we have more than 30 members", Some(Bound::MoreThan));
        check("we have no more than 30 members", Some(Bound::AtMost));
        check("we have no fewer than 30 members", Some(Bound::AtLeast));
        check("it takes as little as 128 units", Some(Bound::AtLeast));
        check("nearly 30 members left", Some(Bound::Nearly));
        check("approx. 30 members left", Some(Bound::Approx));
        check("it serves over 30 members", Some(Bound::MoreThan));
    }

    #[test]
    fn leaves_time_spans_and_growth() {
        check("the budget over 5 years was spent", None);
        check("it increased up to 30 units", None);
        check("we have 30 members", None);
    }
}
