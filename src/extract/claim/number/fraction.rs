//! Fractions: `½`, `3/4`, "half", "a third", "two-thirds", "2 1/2".

use super::words::word_value;
use super::{Kind, Number, Writing, scale};
use crate::document::Shape;
use crate::extract::passage::Passage;
use crate::lexicon::words::{Tags, WordList, word_list};
use crate::model::Decimal;

/// The value of a fraction that is one character.
pub(super) fn vulgar(raw: &str) -> Option<Decimal> {
    Decimal::parse(match raw {
        "½" => "0.5",
        "¼" => "0.25",
        "¾" => "0.75",
        "⅓" => "0.333333333333",
        "⅔" => "0.666666666667",
        "⅕" => "0.2",
        "⅛" => "0.125",
        _ => return None,
    })
}

/// `3/4` at token `at`: top, bottom and the token behind.
pub(crate) fn slash(passage: &Passage<'_>, at: usize) -> Option<(Decimal, Decimal, usize)> {
    let whole = |at: usize| {
        let token = passage.tokens.get(at)?;
        let raw = passage.raw(at);
        let digits = raw
            .trim_end_matches("ths")
            .trim_end_matches("rds")
            .trim_end_matches("th")
            .trim_end_matches("rd");
        let plain = matches!(token.shape, Shape::Number | Shape::Alnum)
            && (1..=3).contains(&digits.len())
            && digits.bytes().all(|b| b.is_ascii_digit());
        plain.then(|| Decimal::parse(digits)).flatten()
    };
    let glued =
        passage.is_mark(at + 1, '/') && passage.is_glued(at + 1) && passage.is_glued(at + 2);
    let chain = passage.is_mark(at + 3, '/') && passage.is_glued(at + 3);
    if !glued || chain {
        return None;
    }
    let (top, bottom) = (whole(at)?, whole(at + 2)?);
    (bottom > Decimal::ZERO).then_some((top, bottom, at + 3))
}

/// Adds the fraction behind a whole number: `2 1/2`, `10 ½`, "two and a half".
pub(super) fn add_fraction(passage: &Passage<'_>, number: &mut Number) {
    let at = number.end;
    let found = if let Some(fraction) = vulgar(passage.raw(at)) {
        Some((Some(fraction), at + 1))
    } else if passage.is(at, "and")
        && passage.is_any(at + 1, word_list!["a", "one"])
        && passage.is(at + 2, "half")
    {
        Some((Decimal::parse("0.5"), at + 3))
    } else {
        slash(passage, at)
            .filter(|(top, bottom, _)| {
                number.value.is_whole()
                    && top < bottom
                    && *bottom <= Decimal::whole(16)
                    && passage.tokens[at].spaced
            })
            .map(|(top, bottom, end)| (top.over(bottom), end))
    };
    if let Some((Some(fraction), end)) = found
        && let Some(value) = number.value.plus(fraction)
    {
        number.value = value;
        number.end = end;
        number.marked = true;
    }
}

/// "half", "half a million", "a third", "two-thirds", "three quarters".
pub(super) fn fraction_words(passage: &Passage<'_>, at: usize) -> Option<Number> {
    if passage.is(at, "half") || passage.is(at, "quarter") {
        return half(passage, at);
    }
    let top = if passage.is_any(at, word_list!["a", "one"]) {
        1
    } else {
        word_value(passage.raw(at)).filter(|top| (1..20).contains(top))?
    };
    let hyphen =
        passage.is_mark(at + 1, '-') && passage.is_glued(at + 1) && passage.is_glued(at + 2);
    let part = at + 1 + usize::from(hyphen);
    if !passage.tags(part).has(Tags::FRACTION) {
        return None;
    }
    let word = passage.raw(part).to_ascii_lowercase();
    let plural = word.ends_with('s');
    let bottom = match word.trim_end_matches('s') {
        "half" | "halve" => 2,
        "third" => 3,
        "quarter" | "fourth" => 4,
        "fifth" => 5,
        "sixth" => 6,
        "seventh" => 7,
        "eighth" => 8,
        "ninth" => 9,
        "tenth" => 10,
        "twelfth" => 12,
        "sixteenth" => 16,
        "twentieth" => 20,
        _ => return None,
    };
    if top == 1 && plural || top > 1 && !plural {
        return None;
    }
    let value = Decimal::whole(top).over(Decimal::whole(bottom))?;
    // "a quarter of a million", "two thirds million"
    let of_a = passage.is(part + 1, "of") && passage.is_any(part + 2, word_list!["a", "one"]);
    let scale = part + 1 + if of_a { 2 } else { 0 };
    if let Some((factor, end)) = scale::scale_at(passage, scale, Kind::Plain) {
        return Some(Number::new(end, value.times(factor)?, Writing::Words).scaled_by(factor));
    }
    // "two thirds majority", "three quarters of 2021": a share is neither a modifier nor a time.
    // "two quarters ago", "the last three quarters": quarters of a year.
    let told = |words: &WordList| at > 0 && passage.is_any(at - 1, words);
    let timed = bottom == 4
        && (top == 2 || top > 3 || told(word_list!["last", "past", "next", "first", "previous"]));
    if timed && !passage.is(part + 1, "of")
        || bottom == 4 && passage.is_any(part + 1, word_list!["ago", "later", "earlier"])
    {
        return None;
    }
    let of = passage.is_any(part + 1, word_list!["of", "in"]);
    let dated = of
        && passage
            .tokens
            .get(part + 2)
            .is_some_and(|token| token.shape == Shape::Number);
    let shares = if top > 1 {
        !dated
    } else {
        !dated && is_share(passage, at, part + 1)
    };
    shares.then(|| Number::new(part + 1, value, Writing::Fraction))
}

/// "half", "half a million", "a quarter million"
fn half(passage: &Passage<'_>, at: usize) -> Option<Number> {
    let value = Decimal::parse(if passage.is(at, "half") {
        "0.5"
    } else {
        "0.25"
    })?;
    let article = usize::from(passage.is_any(at + 1, word_list!["a", "an"]));
    // "a half-million"
    let hyphen =
        passage.is_mark(at + 1, '-') && passage.is_glued(at + 1) && passage.is_glued(at + 2);
    if hyphen && let Some((factor, end)) = scale::scale_at(passage, at + 2, Kind::Plain) {
        return Some(Number::new(end, value.times(factor)?, Writing::Words).scaled_by(factor));
    }
    // "half way through" is a point, "the Half class" a name.
    let behind = usize::from(hyphen) + at + 1;
    let named = passage.tokens[at].shape == Shape::Title
        && at > 0
        && passage.tokens[at - 1].shape == Shape::Lower
        && !passage.is_any(
            behind,
            word_list!["of", "the", "our", "all", "their", "its", "these", "those"],
        )
        && !passage.block.is_heading();
    if passage.is_any(behind, word_list!["way", "ways"]) || named {
        return None;
    }
    // "the first half", "the second half highlights"
    let before = at
        .checked_sub(1)
        .map_or(Tags::NONE, |before| passage.tags(before));
    if before.has(Tags::ORDINAL)
        || at > 0 && passage.is_any(at - 1, word_list!["last", "latter", "former", "previous"])
    {
        return None;
    }
    if let Some((factor, end)) = scale::scale_at(passage, at + 1 + article, Kind::Plain) {
        return Some(Number::new(end, value.times(factor)?, Writing::Words).scaled_by(factor));
    }
    if article == 1 && passage.tags(at + 2).has(Tags::UNIT) {
        // "half a percent", "half an hour": the unit follows.
        return Some(Number::new(at + 2, value, Writing::Words));
    }
    let whole = passage.is(at, "half") && !names_a_kind(passage, at);
    whole.then(|| Number::new(at + 1, value, Writing::Fraction))
}

/// Whether the "half" at token `at` says which kind of thing, and not how much of it: "a half marathon", "Half class";
/// not "half students", "nearly half female".
fn names_a_kind(passage: &Passage<'_>, at: usize) -> bool {
    let opens = at
        .checked_sub(1)
        .is_none_or(|before| passage.tokens[before].shape == Shape::Mark)
        || passage.tags(at.saturating_sub(1)).has(Tags::DETERMINER);
    // A unit, a scale, "of", "the", "as" and "female" leave it a share.
    let other = Tags::UNIT
        | Tags::SCALE
        | Tags::PREPOSITION
        | Tags::DETERMINER
        | Tags::CONJUNCTION
        | Tags::PRONOUN
        | Tags::ADVERB
        | Tags::ADJECTIVE
        | Tags::VERB;
    let one = passage.tokens.get(at + 1).is_some_and(|next| {
        let word = next.span.of(&passage.document.text);
        let plural = word.ends_with('s') && !word.ends_with("ss");
        next.spaced && next.shape == Shape::Lower && !next.tags.has(other) && !plural
    });
    let many = word_list!["people", "women", "men", "children", "staff"];
    opens && one && !passage.is_any(at + 1, many)
}

/// Whether "a third" over the tokens `at..end` is a share: "a third of", "by a third", "a third more"; not "a third
/// party", "for a quarter".
fn is_share(passage: &Passage<'_>, at: usize, end: usize) -> bool {
    let compares = passage.is_any(
        end,
        word_list![
            "of", "more", "less", "fewer", "higher", "lower", "larger", "smaller", "above",
            "below", "bigger",
        ],
    );
    let measured = at > 0
        && passage.is_any(
            at - 1,
            word_list![
                "by", "than", "only", "nearly", "almost", "about", "roughly", "over", "under",
                "just", "some", "around",
            ],
        );
    let modifies = passage
        .tokens
        .get(end)
        .is_some_and(|next| next.spaced && next.shape == Shape::Lower && next.tags == Tags::NONE);
    let ends = passage
        .tokens
        .get(end)
        .is_none_or(|next| next.shape == Shape::Mark);
    // "was up a third"
    // but not "we put up a third"
    let moved = at > 1
        && passage.is_any(at - 1, word_list!["up", "down"])
        && ends
        && (passage.is_any(at - 2, word_list!["is", "was", "are", "were", "been"])
            || !passage.tags(at - 2).has(Tags::VERB | Tags::PRONOUN));
    compares
        || moved
        || passage.is(at, "one") && ends
        || measured && !modifies
        || passage.is(at, "one") && !modifies && passage.is_mark(at + 1, '-')
}
