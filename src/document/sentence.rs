//! Sentences: where one ends inside a block.

use std::ops::Range;

use super::{Shape, Token};
use crate::lexicon::words::Tags;

/// A sentence has no more tokens than these.
const LONGEST: usize = 512;

/// Cuts a block's tokens into sentences; every token is in one.
pub(crate) fn sentences<'a>(
    text: &'a str,
    tokens: &'a [Token],
) -> impl Iterator<Item = Range<usize>> + 'a {
    let mut start = 0;
    std::iter::from_fn(move || {
        if start >= tokens.len() {
            return None;
        }
        let mut at = start;
        // Rules look over whole sentences: what goes on longer than any is cut, so that their cost stays linear.
        let limit = tokens.len().min(start + LONGEST);
        let ends = |at: usize| tokens[at].shape == Shape::Mark && ends_sentence(text, tokens, at);
        while at + 1 < limit && !ends(at) {
            at += 1;
        }
        let mut end = (at + 1).min(tokens.len());
        while end < tokens.len() && !tokens[end].spaced && is_closing(tokens[end].span.of(text)) {
            end += 1;
        }
        let sentence = start..end;
        start = end;
        Some(sentence)
    })
}

/// Whether the mark at `at` is the stop of a sentence.
fn ends_sentence(text: &str, tokens: &[Token], at: usize) -> bool {
    let token = &tokens[at];
    match token.span.of(text) {
        "。" | "！" | "？" => true,
        "!" | "?" => next_may_start(text, tokens, at),
        "." => {
            !token.spaced && !is_abbreviation(text, tokens, at) && next_may_start(text, tokens, at)
        }
        _ => false,
    }
}

/// Whether a sentence can start behind the stop at `at`: white space, then anything but a small letter.
fn next_may_start(text: &str, tokens: &[Token], at: usize) -> bool {
    let mut next = at + 1;
    while next < tokens.len() && !tokens[next].spaced && is_closing(tokens[next].span.of(text)) {
        next += 1;
    }
    tokens.get(next).is_none_or(|token| {
        token.spaced && token.shape != Shape::Lower
            || matches!(token.shape, Shape::Cjk)
            || token.spaced && token.breaks && tokens[next - 1].span.of(text) == "."
    })
}

/// Whether the stop at `at` belongs to a short form: `Inc.`, `No.`, an initial.
fn is_abbreviation(text: &str, tokens: &[Token], at: usize) -> bool {
    let Some(before) = at.checked_sub(1).map(|before| &tokens[before]) else {
        return true;
    };
    let word = before.span.of(text);
    let initial = before.shape == Shape::Title && word.chars().count() == 1;
    initial || before.tags.has(Tags::ABBREVIATION) && tokens.get(at + 1).is_some()
}

/// Marks that close a sentence behind its stop.
fn is_closing(mark: &str) -> bool {
    matches!(mark, "\"" | "'" | ")" | "]" | "”" | "’" | "»")
}

#[cfg(test)]
mod tests {
    use super::super::lex_text;
    use super::*;

    #[track_caller]
    fn check(text: &str, count: usize) {
        let tokens = lex_text(text);
        let found: Vec<&str> = sentences(text, &tokens)
            .map(|range| &text[tokens[range.start].span.start()..tokens[range.end - 1].span.end()])
            .collect();
        assert_eq!(found.len(), count, "{found:?}");
    }

    #[test]
    fn splits_at_stops() {
        check("We grew. In 2021, we grew again! Did we?", 3);
        check("He said “yes.” Then he left.", 2);
    }

    #[test]
    fn leaves_abbreviations_decimals_and_initials() {
        check(
            "Acme Inc. reported approx. 3.5 million, e.g. in the U.S. market.",
            1,
        );
        check("J. Smith chairs it", 1);
    }
}
